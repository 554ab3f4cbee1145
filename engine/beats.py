"""Tempo follows breath by whole beats (science.md section 1; Haas 1986: people lock breath to beat in integers)."""

import math

BEATS = (3, 4, 5, 6, 8, 9, 10, 12, 14, 16)
CENTRE_TEMPO = 63.0
HYSTERESIS = 0.04


def beats_per_breath(rate: float, current: int | None = None) -> int:
    """Return how many quarter notes a breath at `rate` (breaths/min) holds, so that the tempo stays near 60–66/min.

    Parameters
    ----------
    current
        Beats of the breath before: kept unless another number fits clearly better, so that the metre does not flicker.
    """

    def misfit(beats: int) -> float:
        return abs(math.log(rate * beats / CENTRE_TEMPO))

    best = min(BEATS, key=misfit)
    if current in BEATS and misfit(current) - misfit(best) < HYSTERESIS:
        return current
    return best
