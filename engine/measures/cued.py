"""Breath by breath against the guide: synchrony, share in sync, asynchrony and period error."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from engine.pacing.by_rate import RateOnly
from engine.entrainment import in_sync, same_rate
from engine.guidance import GuideBreath
from engine.measures.measure import Measure, MeasureKind, known, too_little, unknown
from engine.measures.recent import RecentBreaths, RecentGuide, rate_from_ecg
from sensors.state import BodyState, Breath

BREATHS = 6
SILENT = 60.0
"""Seconds after which the last judged breath tells nothing of now."""
SYNCHRONY = MeasureKind(
    "synchrony", "Synchrony", "", "6 breaths", "How many of the last 6 breaths went together with the music's breath."
)
ASYNCHRONY = MeasureKind(
    "asynchrony",
    "Asynchrony",
    "s",
    "6 breaths",
    "How long after the music's cue an inhale begins; below 0 it comes before it, as most people's do.",
)
PERIOD_ERROR = MeasureKind(
    "period_error",
    "Period error",
    "%",
    "6 breaths",
    "How much longer a breath is than the music's; below 0 it is shorter.",
)
SHARE_IN_SYNC = MeasureKind(
    "share_in_sync",
    "Breaths in sync",
    "%",
    "all guided breaths so far",
    "How many of all breaths since the music began to guide went together with it.",
)


@dataclass(frozen=True, slots=True)
class CuedBreath:
    """A breath held against the guide breath whose inhale cue is nearest.

    Attributes
    ----------
    asynchrony
        Inhale onset less inhale cue, s: negative when it came before. Never corrected (people anticipate: Repp 2005,
        doi 10.3758/BF03206433), also not for the error of the onset, which is told with the tracker.
    period_error
        Period less that of the guide breath, as a share of the guide's.
    """

    breath: Breath
    guide: GuideBreath
    asynchrony: float
    period_error: float
    in_sync: bool


def against_guide(breath: Breath, guide: Sequence[GuideBreath]) -> CuedBreath | None:
    """Return `breath` against the guide breaths that had begun by its end; None when no guide was playing there.

    In sync is a period within 15 % of the guide's and an inhale onset within a quarter of the period of the cue
    (`engine.entrainment.in_sync`). A guide breath that begins later is no cue to it.
    """
    # a cue that sounds when the breath is over cannot have led it
    heard = [g for g in guide if g.onset <= breath.end]
    flag = in_sync(breath, heard)
    if flag is None:
        return None
    cue = min(heard, key=lambda g: abs(g.onset - breath.inhale_onset))
    return CuedBreath(breath, cue, breath.inhale_onset - cue.onset, breath.period / cue.period - 1.0, flag)


class CuedBreaths:
    """Judges every breath, and tells synchrony and means of the last 6, and the share in sync of all.

    While the breath is read from the ECG there is a rate only: then one reading per breath is judged by its rate
    (`engine.entrainment.same_rate`), and asynchrony and period error wait. A mean hides that asynchronies of +1 and
    −1 s make 0; synchrony tells the difference.
    """

    kinds = (SYNCHRONY, SHARE_IN_SYNC, ASYNCHRONY, PERIOD_ERROR)

    def __init__(self) -> None:
        self._breaths = RecentBreaths(SILENT)
        self._guide = RecentGuide(2 * SILENT)
        self._by_rate = RateOnly()
        self._latest: deque[CuedBreath] = deque(maxlen=BREATHS)
        self._verdicts: deque[tuple[float, float, bool]] = deque(maxlen=BREATHS)
        self._told: list[CuedBreath] = []
        self._judged = self._in_sync = 0
        self._began = 0.0

    def update(self, now: float, body: BodyState, guide: Sequence[GuideBreath] = ()) -> None:
        """Take the body at `now` (LSL s) and the guide breaths latched since the call before."""
        self._guide.update(now, guide)
        for breath in self._breaths.update(now, body.breaths):
            cued = against_guide(breath, self._guide.all)
            if cued is not None:
                self._latest.append(cued)
                self._told.append(cued)
                self._judge(breath.inhale_onset, breath.end, cued.in_sync)
        if rate_from_ecg(body) is not None:
            self._take_rate(now, self._by_rate.update(now, body))

    def _take_rate(self, now: float, rate: float | None) -> None:
        flag = None if rate is None else same_rate(rate, self._guide.all, now)
        if rate is not None and flag is not None:
            self._judge(now - 60.0 / rate, now, flag)

    def _judge(self, onset: float, end: float, flag: bool) -> None:
        self._began = self._began if self._judged else onset
        self._verdicts.append((onset, end, flag))
        self._judged += 1
        self._in_sync += flag

    def drain(self) -> list[CuedBreath]:
        """Return the breaths judged since the last call."""
        told, self._told = self._told, []
        return told

    def measures(self, now: float) -> tuple[Measure, ...]:
        """Return the four measures at `now` (LSL s)."""
        flags = [flag for _, _, flag in self._verdicts]
        stretch = (self._verdicts[0][0], self._verdicts[-1][1]) if flags else None
        synchrony = _of_six(SYNCHRONY, now, stretch, [float(flag) for flag in flags], f"{sum(flags)} of {BREATHS}")
        latest = [(c.breath.inhale_onset, c.breath.end) for c in self._latest]
        stretch = (latest[0][0], latest[-1][1]) if latest else None
        asynchrony = _of_six(ASYNCHRONY, now, stretch, [c.asynchrony for c in self._latest])
        error = _of_six(PERIOD_ERROR, now, stretch, [100.0 * c.period_error for c in self._latest])
        return synchrony, self._of_all(now), asynchrony, error

    def _of_all(self, now: float) -> Measure:
        if not self._verdicts:
            return unknown(SHARE_IN_SYNC, too_little(0, BREATHS, "guided breaths"))
        newest = self._verdicts[-1][1]
        span, age = newest - self._began, now - newest
        if self._judged < BREATHS:
            return unknown(SHARE_IN_SYNC, too_little(self._judged, BREATHS, "guided breaths"), span, age)
        label = f"{self._in_sync} of {self._judged}"
        return known(SHARE_IN_SYNC, 100.0 * self._in_sync / self._judged, span, age, label)


def _of_six(
    kind: MeasureKind, now: float, stretch: tuple[float, float] | None, values: list[float], label: str = ""
) -> Measure:
    """Return the mean of the 6 `values`, of breaths from the first to the second of `stretch` (s)."""
    if stretch is None:
        return unknown(kind, too_little(0, BREATHS, "guided breaths"))
    span, age = stretch[1] - stretch[0], now - stretch[1]
    if age > SILENT:
        return unknown(kind, f"no guided breath for {age:.0f} s", span, age)
    if len(values) < BREATHS:
        return unknown(kind, too_little(len(values), BREATHS, "guided breaths"), span, age)
    return known(kind, fmean(values), span, age, label)
