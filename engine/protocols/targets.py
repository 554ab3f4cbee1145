"""What a target in a protocol comes to in breaths/min, once the person is known."""

from engine.limits import clamp_rate
from engine.protocols.baseline import Baseline
from engine.protocols.protocol import Target, baseline_factor

NO_RESONANCE = 6.0
"""Breaths/min where no assessment found a resonance: a first-class choice."""


def resolved(target: Target, baseline: Baseline | None, resonance: float | None, unknown: float) -> float:
    """Return breaths/min the guide may play.

    Parameters
    ----------
    resonance
        What an assessment in this session found; None for none.
    unknown
        Breaths/min to take for a share of a baseline that could not be measured.
    """
    if not isinstance(target, str):
        return clamp_rate(target)
    factor = baseline_factor(target)
    if factor is None:
        return NO_RESONANCE if resonance is None else clamp_rate(resonance)
    if baseline is None or baseline.rate is None:
        return clamp_rate(unknown)
    return clamp_rate(factor * baseline.rate)
