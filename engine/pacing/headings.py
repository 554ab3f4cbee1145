"""Where the states of the guide head for: pure functions from what plays and what is heard to a rate, with words."""

from engine.guidance import GuideBreath, PacingState
from engine.limits import clamp
from engine.pacing.order import Mode, Order
from engine.pacing.recognition import OwnBreathing

BACK_OFF_SHARE = 0.25
BEHIND_MOST = 0.6
"""Breaths/min by which the guide may stay behind whoever does not follow it."""
ARRIVED = 0.05
"""Breaths/min within which the guide is where it was to go."""


def arrived(latched: GuideBreath | None, rate: float) -> bool:
    """Tell whether the guide plays `rate` (breaths/min)."""
    return latched is not None and abs(latched.rate - rate) <= ARRIVED


def part_way_back(latched: GuideBreath, recent: OwnBreathing, own: OwnBreathing, gain: float = 1.0) -> float:
    """Return the rate 25 % of the way (in period) back to the `recent` breathing, never faster than the `own`.

    It goes at least so far that nobody is left more than 0.6/min behind: by quarters, six breaths apart, somebody who
    does not follow would be pulled at for minutes.
    """
    share = clamp(BACK_OFF_SHARE * gain, 0.0, 1.0)
    period = latched.period + share * (recent.period - latched.period)
    return min(max(60.0 / period, recent.rate - BEHIND_MOST), own.rate)


def backing_off(latched: GuideBreath | None, rate: float) -> str:
    """Return in words that the guide goes back to `rate`."""
    if latched is not None and arrived(latched, rate):
        return f"staying at the person's own {latched.rate:.1f}/min"
    return f"easing back to {rate:.1f}/min"


def by_the_clock(order: Order, there: bool, target: float) -> tuple[PacingState, str]:
    """Return state and reason of a guide that goes to `target` whether it is followed or not."""
    words = order.reason or "by the clock"
    if order.mode is Mode.AMBIENT:
        return PacingState.AMBIENT, f"{words}: {target:.1f}/min, nothing to follow"
    if there:
        return PacingState.MAINTAIN, f"{words}: staying at {target:.1f}/min"
    return PacingState.LEAD, f"{words}: going to {target:.1f}/min"
