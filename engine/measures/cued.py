"""Breath by breath against the guide: synchrony, share in sync, asynchrony and period error."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from engine.entrainment import in_sync
from engine.guidance import GuideBreath
from engine.measures.measure import Measure, MeasureKind, known, too_little, unknown
from engine.measures.recent import RecentBreaths, RecentGuide
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
    heard = [g for g in guide if g.onset <= breath.end]
    flag = in_sync(breath, heard)
    if flag is None:
        return None
    cue = min(heard, key=lambda g: abs(g.onset - breath.inhale_onset))
    return CuedBreath(breath, cue, breath.inhale_onset - cue.onset, breath.period / cue.period - 1.0, flag)


class CuedBreaths:
    """Judges every breath, and tells the mean of the last 6 and the share of all.

    A mean hides nothing of the sign: asynchronies of +1 and −1 s make 0, and synchrony tells the rest.
    """

    kinds = (SYNCHRONY, ASYNCHRONY, PERIOD_ERROR, SHARE_IN_SYNC)

    def __init__(self) -> None:
        self._breaths = RecentBreaths(SILENT)
        self._guide = RecentGuide(2 * SILENT)
        self._latest: deque[CuedBreath] = deque(maxlen=BREATHS)
        self._told: list[CuedBreath] = []
        self._judged = self._in_sync = 0
        self._began = 0.0

    def update(self, now: float, body: BodyState, guide: Sequence[GuideBreath] = ()) -> None:
        """Take the body at `now` (LSL s) and the guide breaths latched since the call before."""
        self._guide.update(now, guide)
        for breath in self._breaths.update(now, body.breaths):
            cued = against_guide(breath, self._guide.all)
            if cued is not None:
                self._take(cued)

    def _take(self, cued: CuedBreath) -> None:
        if not self._judged:
            self._began = cued.breath.inhale_onset
        self._latest.append(cued)
        self._told.append(cued)
        self._judged += 1
        self._in_sync += cued.in_sync

    def drain(self) -> list[CuedBreath]:
        """Return the breaths judged since the last call."""
        told, self._told = self._told, []
        return told

    def measures(self, now: float) -> tuple[Measure, ...]:
        """Return the four measures at `now` (LSL s)."""
        if not self._latest:
            return tuple(unknown(kind, too_little(0, BREATHS, "guided breaths")) for kind in self.kinds)
        newest = self._latest[-1].breath.end
        return (*self._of_six(now, newest), self._of_all(now, newest))

    def _of_six(self, now: float, newest: float) -> tuple[Measure, ...]:
        kinds, span, age = self.kinds[:3], newest - self._latest[0].breath.inhale_onset, now - newest
        reason = ""
        if age > SILENT:
            reason = f"no guided breath for {age:.0f} s"
        elif len(self._latest) < BREATHS:
            reason = too_little(len(self._latest), BREATHS, "guided breaths")
        if reason:
            return tuple(unknown(kind, reason, span, age) for kind in kinds)
        values = (
            fmean(c.in_sync for c in self._latest),
            fmean(c.asynchrony for c in self._latest),
            100.0 * fmean(c.period_error for c in self._latest),
        )
        label = f"{sum(c.in_sync for c in self._latest)} of {BREATHS}"
        labels = (label, "", "")
        return tuple(known(k, v, span, age, text) for k, v, text in zip(kinds, values, labels, strict=True))

    def _of_all(self, now: float, newest: float) -> Measure:
        span, age = newest - self._began, now - newest
        if self._judged < BREATHS:
            return unknown(SHARE_IN_SYNC, too_little(self._judged, BREATHS, "guided breaths"), span, age)
        label = f"{self._in_sync} of {self._judged}"
        return known(SHARE_IN_SYNC, 100.0 * self._in_sync / self._judged, span, age, label)
