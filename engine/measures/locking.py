"""Phase locking of breath and guide: PLV and circular SD of the relative phase, n:m allowed."""

import math
from collections.abc import Sequence
from statistics import median

from engine.entrainment import GRID, phase_locking_value, relative_phases
from engine.guidance import GuideBreath
from engine.measures.measure import ENOUGH, Measure, MeasureKind, known, too_little, unknown
from engine.measures.recent import RecentBreaths, RecentGuide
from sensors.state import BodyState, Breath

WINDOW = 60.0
SILENT = 30.0
RATIOS = (1, 1), (2, 1), (1, 2), (3, 2), (2, 3)
NEAR = 0.15
"""How far from another ratio than 1:1 the periods may be to count as meant so; as wide as "in sync"."""
PLV = MeasureKind(
    "plv",
    "Entrainment (PLV)",
    "",
    "60 s",
    "How steadily breath and music keep their distance: 1 is perfect step, and chance alone is above 0.",
)
CIRCULAR_SD = MeasureKind(
    "circular_sd",
    "Spread of the relative phase",
    "°",
    "60 s",
    "How far the distance between breath and music wanders, in degrees of a breath (360 is a whole one).",
)


def circular_sd(plv: float) -> float:
    """Return the circular standard deviation √(−2 ln R) in degrees, of a resultant R = PLV (Mardia & Jupp 2000).

    It has no upper bound; R is taken as at least 10⁻⁶ (301°), where a spread means nothing any more.
    """
    return math.degrees(math.sqrt(-2.0 * math.log(min(1.0, max(plv, 1e-6)))))


def chance_locking(breaths: int) -> float:
    """Return the PLV that `breaths` independent breaths have on average, √(π / 4N): the mean of a Rayleigh law.

    Breaths are independent only when they vary much: each begins where the one before ended, so a steady breath drifts
    slowly past the guide. Surrogates of 20 breaths at the guide's own mean rate measured 1.1 times as much when their
    periods varied by 35 %, 1.6 times at 20 % and 2.9 times at 10 %.
    """
    return min(1.0, math.sqrt(math.pi / (4.0 * breaths)))


def nearest_ratio(breaths: Sequence[Breath], guide: Sequence[GuideBreath]) -> tuple[int, int]:
    """Return n:m, breaths to guide breaths, that the median periods are nearest to; 1:1 where none is near.

    It is taken from the periods and never from the locking itself, which would find some in noise.
    """
    if not breaths or not guide:
        return RATIOS[0]
    found = median(g.period for g in guide) / median(b.period for b in breaths)
    best = min(RATIOS, key=lambda ratio: abs(math.log(found * ratio[1] / ratio[0])))
    return best if abs(found * best[1] / best[0] - 1.0) <= NEAR else RATIOS[0]


class Locking:
    """PLV and circular SD over the 60 s before the end of the newest breath, 90 % of them with breath and guide."""

    kinds = (PLV, CIRCULAR_SD)

    def __init__(self) -> None:
        self._breaths = RecentBreaths(2 * WINDOW)
        self._guide = RecentGuide(2 * WINDOW)
        self._found: tuple[float, list[GuideBreath], tuple[float | None, float, tuple[int, int]]] | None = None

    def update(self, now: float, body: BodyState, guide: Sequence[GuideBreath] = ()) -> None:
        """Take the body at `now` (LSL s) and the guide breaths latched since the call before."""
        self._breaths.update(now, body.breaths)
        self._guide.update(now, guide)

    def measures(self, now: float) -> tuple[Measure, ...]:
        """Return both at `now` (LSL s)."""
        end = self._breaths.newest
        if end is None:
            return tuple(unknown(kind, "no breath yet", WINDOW) for kind in self.kinds)
        age, start = now - end, end - WINDOW
        if age > SILENT:
            return tuple(unknown(kind, f"no breath for {age:.0f} s", WINDOW, age) for kind in self.kinds)
        plv, seconds, ratio = self._locked(start, end)
        if plv is None or seconds < ENOUGH * WINDOW:
            reason = too_little(seconds, WINDOW, "s with breath and guide")
            return tuple(unknown(kind, reason, WINDOW, age) for kind in self.kinds)
        words = "" if ratio == RATIOS[0] else f"{ratio[0]} breaths to {ratio[1]} of the music; "
        count = sum(b.end > start for b in self._breaths.all)
        label = f"{words}chance gives {chance_locking(count):.2f}, with a steady breath more"
        return known(PLV, plv, WINDOW, age, label), known(
            CIRCULAR_SD, circular_sd(plv), WINDOW, age, words.rstrip("; ")
        )

    def _locked(self, start: float, end: float) -> tuple[float | None, float, tuple[int, int]]:
        """Return PLV, seconds with both, and n:m; computed once for each breath."""
        # both as they stood at the end of the breath: what the guide did since is not compared yet
        guide = [g for g in self._guide.all if g.end > start and g.onset < end]
        if self._found is None or self._found[:2] != (end, guide):
            breaths = [b for b in self._breaths.all if b.end > start]
            ratio = nearest_ratio(breaths, guide)
            phases = relative_phases(breaths, guide, start, end, ratio)
            self._found = end, guide, (phase_locking_value(phases), len(phases) * GRID, ratio)
        return self._found[2]
