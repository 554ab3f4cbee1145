"""Whether the limits of the guide were kept, by the breaths that it played: a second opinion on engine.limits."""

from collections.abc import Sequence
from itertools import pairwise

from engine.guidance import GuideBreath
from engine.limits import (
    INHALE_SHARE_MAX,
    INHALE_SHARE_MIN,
    LENGTHENING_MAX,
    QUICKENING_MAX,
    RATE_MAX,
    RATE_MIN,
    SHARE_STEP_MAX,
    SLOWING_MAX,
)

ROUNDING = 1e-9
SAMPLE = 1e-4
"""Seconds: a breath ends on a sample, so its end and the next onset may lie one apart."""


def limits_broken(guide: Sequence[GuideBreath]) -> list[str]:
    """Return a sentence for each limit that a guide breath broke; breaths in the order they were latched."""
    broken = [words for breath in guide for words in _alone(breath)]
    for before, after in pairwise(guide):
        if after.number == before.number + 1:
            broken += _one_after_another(before, after)
    return broken


def _alone(breath: GuideBreath) -> list[str]:
    found = []
    if not RATE_MIN - ROUNDING <= breath.rate <= RATE_MAX + ROUNDING:
        found.append(f"{breath.rate:.3f}/min at {breath.onset:.1f} s")
    if not INHALE_SHARE_MIN - ROUNDING <= breath.inhale_share <= INHALE_SHARE_MAX + ROUNDING:
        found.append(f"an inhale share of {breath.inhale_share:.3f} at {breath.onset:.1f} s")
    return found


def _one_after_another(before: GuideBreath, after: GuideBreath) -> list[str]:
    minutes = before.period / 60.0
    slower = before.rate - after.rate
    checks = (
        (abs(after.onset - before.end) <= SAMPLE, "a breath that did not last as long as its rate says"),
        (slower <= SLOWING_MAX * minutes + ROUNDING, f"slowing by {slower:.3f}/min in a breath"),
        (-slower <= QUICKENING_MAX * minutes + ROUNDING, f"quickening by {-slower:.3f}/min in a breath"),
        (after.period <= before.period * (1 + LENGTHENING_MAX) + ROUNDING, "a breath more than 3 % longer"),
        (abs(after.inhale_share - before.inhale_share) <= SHARE_STEP_MAX + ROUNDING, "a leap of the inhale share"),
    )
    return [f"{words} at {after.onset:.1f} s" for kept, words in checks if not kept]
