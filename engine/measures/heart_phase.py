"""Heart–breath phase: whether the heart rate rises and falls together with the breath."""

import cmath
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.guidance import GuideBreath
from engine.measures.measure import Measure, MeasureKind, known, too_little, unknown
from engine.measures.recent import RecentBreaths
from engine.measures.rr_window import MARGIN, RRWindow
from engine.measures.spectrum import evenly
from sensors.state import BodyState, Breath
from sensors.stream import Floats

BREATHS = 6
RATE = 4.0
LONGEST = 120.0
CLEAR = 0.3
"""Share of the heart rate's variation the breath must explain; below, the phase of noise would be told."""
SILENT = 30.0
HEART_BREATH_PHASE = MeasureKind(
    "heart_breath_phase",
    "Heart–breath phase",
    "°",
    "6 breaths",
    "Whether heart rate and breath rise together: about 0 at one's resonance, below 0 the heart trails (the breath "
    "may be too fast), above 0 it leads (too slow).",
)


@dataclass(frozen=True, slots=True)
class HeartBreathPhase:
    """Lead of the heart rate over lung volume, −180 to 180°, and the `share` of its variation the breath explains."""

    degrees: float
    share: float


def heart_breath_phase(times: Floats, rr_ms: Floats, breaths: Sequence[Breath]) -> HeartBreathPhase | None:
    """Return the phase of heart rate against lung volume at the breathing frequency, over whole breaths.

    The fundamental of both is taken over breath phase (linear in time from one inhale onset to the next), so breaths of
    unequal length do not smear it; their difference is the phase of the cross-spectrum at the breathing frequency
    (Vaschillo et al. 2002, doi 10.1023/A:1014587304314, read resonance from it). Ours: lung volume is drawn
    between the turns as two half cosines, as depth and unit of a belt are not known; an interval stands in its middle,
    since at its end the heart would seem to trail by half a beat.

    Parameters
    ----------
    times, rr_ms
        End (s) and length (ms) of each RR interval, shape (n,), from before the first breath to after the last.
    breaths
        In order; holes between them are left out.

    Returns
    -------
    HeartBreathPhase or None
        None when the heart rate does not vary.
    """
    at = [np.arange(b.inhale_onset, b.end, 1.0 / RATE) for b in breaths]
    phase = np.concatenate([(t - b.inhale_onset) / b.period for t, b in zip(at, breaths, strict=True)])
    volume = np.concatenate([_volume(t, b) for t, b in zip(at, breaths, strict=True)])
    middles = times - 0.5e-3 * rr_ms
    rate = evenly(middles, 60_000.0 / rr_ms, np.concatenate(at))
    spread = float(rate.var())
    if spread < 1e-6:
        return None
    heart, lung = _fundamental(rate, phase), _fundamental(volume, phase)
    # the variance of a wave is half its amplitude squared
    share = min(1.0, 0.5 * abs(heart) ** 2 / spread)
    return HeartBreathPhase(math.degrees(cmath.phase(heart * lung.conjugate())), share)


def _volume(at: Floats, breath: Breath) -> Floats:
    """Return lung volume 0–1: a half cosine up to the exhale onset, and one down to the end."""
    inhale = (at - breath.inhale_onset) / (breath.exhale_onset - breath.inhale_onset)
    exhale = (at - breath.exhale_onset) / (breath.end - breath.exhale_onset)
    return np.asarray(np.where(inhale < 1.0, 0.5 - 0.5 * np.cos(np.pi * inhale), 0.5 + 0.5 * np.cos(np.pi * exhale)))


def _fundamental(values: Floats, phase: Floats) -> complex:
    turns = 2.0 * np.pi * phase
    # fitted rather than summed, since a breath rarely holds a whole number of samples
    shapes = np.column_stack([np.ones_like(turns), np.cos(turns), np.sin(turns)])
    _, cosine, sine = np.linalg.lstsq(shapes, values, rcond=None)[0]
    return complex(cosine, -sine)


class HeartBreathPhaseMeasure:
    """Heart–breath phase of the last 6 breaths; it needs a measured respiration."""

    kinds = (HEART_BREATH_PHASE,)

    def __init__(self) -> None:
        self._rr = RRWindow(LONGEST + SILENT + MARGIN)
        self._breaths = RecentBreaths(LONGEST + SILENT)
        self._found: tuple[list[Breath], HeartBreathPhase | None] | None = None

    def update(self, now: float, body: BodyState, guide: Sequence[GuideBreath] = ()) -> None:
        """Take the body at `now` (LSL s); the guide changes nothing."""
        del guide
        self._rr.update(now, body)
        self._breaths.update(now, body.breaths)

    def measures(self, now: float) -> tuple[Measure, ...]:
        """Return the measure at `now` (LSL s)."""
        heard = -math.inf if self._rr.newest is None else self._rr.newest
        # the heart must be known to the end of a breath, and one heartbeat on for the spline
        breaths = [b for b in self._breaths.all if b.end <= heard][-BREATHS:]
        if not breaths:
            return (unknown(HEART_BREATH_PHASE, too_little(0, BREATHS, "breaths with heartbeats")),)
        span, age = breaths[-1].end - breaths[0].inhale_onset, now - breaths[-1].end
        reason = self._shortage(breaths, span, age)
        if reason:
            return (unknown(HEART_BREATH_PHASE, reason, span, age),)
        found = self._of(breaths)
        if found is None or found.share < CLEAR:
            reason = "the heart rate does not swing clearly enough with the breath"
            return (unknown(HEART_BREATH_PHASE, reason, span, age),)
        label = f"the breath explains {100 * found.share:.0f} % of the heart's swing"
        return (known(HEART_BREATH_PHASE, found.degrees, span, age, label),)

    def _of(self, breaths: list[Breath]) -> HeartBreathPhase | None:
        if self._found is None or self._found[0] != breaths:
            series = self._rr.around(breaths[0].inhale_onset, breaths[-1].end)
            self._found = breaths, heart_breath_phase(*series, breaths)
        return self._found[1]

    def _shortage(self, breaths: list[Breath], span: float, age: float) -> str:
        if age > SILENT:
            return f"no breath for {age:.0f} s"
        lately = [b for b in breaths if b.inhale_onset > breaths[-1].end - LONGEST]
        if len(lately) < BREATHS:
            return too_little(len(lately), BREATHS, "breaths")
        if self._rr.covered(breaths[0].inhale_onset, breaths[-1].end) < 0.9 * span:
            return "too few heartbeats within the breaths"
        return ""
