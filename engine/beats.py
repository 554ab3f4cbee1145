"""Tempo follows breath by whole beats (Haas 1986: people lock breath to beat in integers)."""

import math
from functools import lru_cache

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


UNEVEN_MAX = 0.12


@lru_cache(maxsize=64)
def turn_beat(inhale_share: float, beats: int) -> float:
    """Return on which beat of the breath the exhale begins, so that notes can fall on the turn.

    The beats of the inhale are spread evenly over it, and so are those of the exhale. The turn falls on a whole beat
    where the two tempi then differ by no more than 12 %, else on a half, else on the nearest quarter.

    Parameters
    ----------
    inhale_share
        Share of the breath spent breathing in, within (0, 1).
    """
    for grain in (1.0, 0.5):
        turn = min(beats - grain, max(grain, math.floor(inhale_share * beats / grain + 0.5) * grain))
        if turn > 0 and abs((inhale_share / turn) / ((1 - inhale_share) / (beats - turn)) - 1) <= UNEVEN_MAX:
            return turn
    return min(beats - 0.25, max(0.25, math.floor(inhale_share * beats * 4 + 0.5) / 4))


def phase_of_beat(beat: float, inhale_share: float, beats: int) -> float:
    """Return the guide phase (0–1) at which a beat falls; fractions of beats too."""
    turn = turn_beat(inhale_share, beats)
    if beat < turn:
        return beat / turn * inhale_share
    return inhale_share + (beat - turn) / (beats - turn) * (1.0 - inhale_share)
