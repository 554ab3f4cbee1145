"""How much single breaths scatter: what a difference between steps has to be larger than."""

import cmath
import math
from collections.abc import Sequence
from statistics import median

import numpy as np

from engine.resonance.response import ResponsePoint
from engine.resonance.step_result import StepResult

MEDIAN_ERROR = 1.2533
"""Standard error of a median over that of a mean, of a normal law: √(π/2)."""
SLIPPED = 4.0
"""Standard errors by which a step's usual depth may miss the person's habit before the sensor must have slipped."""
LEAST_GAIN, LEAST_PHASE = 0.01, math.radians(0.5)
"""No point is believed more than this, however alike its breaths are: the heartbeats themselves are but so fine."""


def chance_of(groups: Sequence[Sequence[float]]) -> float:
    """Return the chance of ranks so different between groups that are alike (Kruskal & Wallis 1952), 0–1.

    Its usual χ² approximation, without the correction for ties, as measured swings hardly tie.
    """
    from scipy.special import chdtrc

    everything = np.concatenate([np.asarray(group) for group in groups])
    ranks = np.split(everything.argsort().argsort() + 1.0, np.cumsum([len(group) for group in groups])[:-1])
    count = len(everything)
    between = sum(len(r) * (float(r.mean()) - 0.5 * (count + 1)) ** 2 for r in ranks)
    return float(chdtrc(len(groups) - 1, 12.0 * between / (count * (count + 1))))


def response_points(steps: Sequence[StepResult]) -> list[ResponsePoint]:
    """Return gain and phase of every step that has both; errors from the scatter of all breaths about their step."""
    usable = [s for s in steps if s.criteria.phase is not None and any(w.phase is not None for w in s.swings)]
    depths = _depths(usable)
    gains = [
        [math.log(max(w.amplitude, 1e-3)) - depth for w, depth in zip(s.swings, group, strict=True)]
        for s, group in zip(usable, depths, strict=True)
    ]
    middles = [math.radians(s.criteria.phase or 0.0) for s in usable]
    turns = [
        [cmath.phase(cmath.exp(1j * (w.phase - middle))) for w in s.swings if w.phase is not None]
        for s, middle in zip(usable, middles, strict=True)
    ]
    gain_spread = _spread([g - median(group) for group in gains for g in group])
    phase_spread = _spread([t - median(group) for group in turns for t in group])
    return [
        ResponsePoint(
            rate=s.quality.rate or s.step.rate,
            gain=median(gain),
            gain_error=max(LEAST_GAIN, MEDIAN_ERROR * gain_spread / math.sqrt(len(gain))),
            phase=middle,
            phase_error=max(LEAST_PHASE, phase_spread / math.sqrt(len(turn))),
            depth=median(depth),
        )
        for s, gain, turn, middle, depth in zip(usable, gains, turns, middles, depths, strict=True)
    ]


def _depths(steps: Sequence[StepResult]) -> list[list[float]]:
    """Return the logarithm of every breath's depth; all 0, thus equal, when the sensor slipped from step to step."""
    depths = [[math.log(w.depth) for w in s.swings] for s in steps]
    usual = np.array([median(group) for group in depths])
    spread = _spread([depth - median(group) for group in depths for depth in group])
    errors = MEDIAN_ERROR * max(spread, LEAST_GAIN) / np.sqrt([len(group) for group in depths])
    rates = np.log([s.step.rate for s in steps])
    habit = np.column_stack([np.ones_like(rates), rates - rates.mean()])
    missed = usual - habit @ np.linalg.lstsq(habit, usual)[0]
    return [[0.0] * len(group) for group in depths] if (np.abs(missed) > SLIPPED * errors).any() else depths


def _spread(apart: Sequence[float]) -> float:
    """Return the standard deviation of a normal law with this median distance from its middle."""
    return 1.4826 * median(abs(value) for value in apart) if apart else 0.0
