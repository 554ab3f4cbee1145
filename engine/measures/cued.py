"""Breath by breath against the guide: synchrony, share in sync, asynchrony and period error."""

from collections import deque
from collections.abc import Sequence
from statistics import fmean

from engine.guidance import GuideBreath
from engine.measures.judge import BREATHS, SILENT, CuedBreath, Judge, Verdict
from engine.measures.measure import Measure, MeasureKind, known, too_little, unknown
from engine.pacing.by_rate import RateOnly
from sensors.state import BodyState

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


class CuedBreaths:
    """Tells synchrony and means of the last 6 breaths, and the share in sync of all, by `engine.measures.judge`.

    While the breath is read from the ECG there is a rate only: then one reading per breath is judged by its rate
    (`engine.entrainment.same_rate`), and asynchrony and period error wait. A mean hides that asynchronies of +1 and
    −1 s make 0; synchrony tells the difference.
    """

    kinds = (SYNCHRONY, SHARE_IN_SYNC, ASYNCHRONY, PERIOD_ERROR)

    def __init__(self) -> None:
        self._judge = Judge()
        self._by_rate = RateOnly()
        self._latest: deque[CuedBreath] = deque(maxlen=BREATHS)
        self._told: list[CuedBreath] = []
        self._judged = self._in_sync = 0
        self._began = 0.0

    def update(self, now: float, body: BodyState, guide: Sequence[GuideBreath] = ()) -> None:
        """Take the body at `now` (LSL s) and the guide breaths latched since the call before."""
        self._judge.guide.update(now, guide)
        rate = self._by_rate.update(now, body)
        by_rate = None if rate is None else self._judge.judge_rate(now, rate)
        if by_rate is not None:
            self._count(by_rate)
        for cued in self._judge.judge(now, body.breaths):
            self._take(cued)

    def _take(self, cued: CuedBreath) -> None:
        breath = cued.breath
        if self._latest and breath.end - self._latest[-1].breath.end > SILENT:
            self._latest.clear()
        self._latest.append(cued)
        self._told.append(cued)
        self._count(Verdict(breath.inhale_onset, breath.end, cued.in_sync))

    def _count(self, verdict: Verdict) -> None:
        self._began = self._began if self._judged else verdict.onset
        self._judged += 1
        self._in_sync += verdict.in_sync

    def drain(self) -> list[CuedBreath]:
        """Return the breaths judged since the last call."""
        told, self._told = self._told, []
        return told

    def measures(self, now: float) -> tuple[Measure, ...]:
        """Return the four measures at `now` (LSL s)."""
        verdicts = self._judge.latest
        flags = [verdict.in_sync for verdict in verdicts]
        stretch = (verdicts[0].onset, verdicts[-1].end) if flags else None
        synchrony = _of_six(SYNCHRONY, now, stretch, [float(flag) for flag in flags], f"{sum(flags)} of {BREATHS}")
        latest = [(c.breath.inhale_onset, c.breath.end) for c in self._latest]
        stretch = (latest[0][0], latest[-1][1]) if latest else None
        asynchrony = _of_six(ASYNCHRONY, now, stretch, [c.asynchrony for c in self._latest])
        error = _of_six(PERIOD_ERROR, now, stretch, [100.0 * c.period_error for c in self._latest])
        return synchrony, self._of_all(now), asynchrony, error

    def _of_all(self, now: float) -> Measure:
        if not self._judge.latest:
            return unknown(SHARE_IN_SYNC, too_little(0, BREATHS, "guided breaths"))
        newest = self._judge.latest[-1].end
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
