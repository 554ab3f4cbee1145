"""The listener whom a non-contingent arm plays for: somebody who follows, on time, whatever the person does."""

import math

from engine.guidance import GuideBreath
from sensors.state import BodyState

SYNCHRONY_FROM, SYNCHRONY_TO = 0.5, 0.85
SETTLED_AFTER = 300.0
"""Seconds over which the imagined listener comes to the guide. Ours: the middle of the scale, then what one who follows
well keeps; so the music opens in these arms as it does in the contingent one, and loudness and notes stay alike."""


def imagined_synchrony(elapsed: float) -> float:
    """Return the synchrony (0–1) that the texture is told `elapsed` s into the session."""
    share = min(1.0, max(0.0, elapsed / SETTLED_AFTER)) if math.isfinite(elapsed) else 0.0
    return SYNCHRONY_FROM + share * (SYNCHRONY_TO - SYNCHRONY_FROM)


def imagined_body(now: float, guide: GuideBreath | None) -> BodyState:
    """Return a body of which nothing is known but that its breath goes exactly with the guide at `now` (LSL s)."""
    return BodyState(now, breath_level=None if guide is None else lung_volume(guide, now))


def lung_volume(guide: GuideBreath, now: float) -> float:
    """Return how full (0–1) the lungs are of one who breathes with `guide`: half a cosine in, half a cosine out."""
    phase, share = guide.phase(now), guide.inhale_share
    filled = phase / share if phase < share else 1.0 - (phase - share) / (1.0 - share)
    return 0.5 - 0.5 * math.cos(math.pi * filled)
