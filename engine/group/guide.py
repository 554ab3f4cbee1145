"""The one guide of a group: the median of what those propose who count, through the limits that hold for everybody."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import mean

from engine.beats import beats_per_breath
from engine.guidance import Guidance, GuideBreath
from engine.limits import clamp, clamp_rate, clamp_share, next_rate, next_share
from engine.pacing.steering import START_LEAD


@dataclass(frozen=True, slots=True)
class Vote:
    """What one person's pacing proposes.

    Attributes
    ----------
    guidance
        The breath it would ask for next, if it led this person alone; without `start_at`, silence.
    counts
        Whether the person is heard well and was not set aside.
    holds
        Whether safety asks for this person that nobody be slowed any further.
    """

    guidance: Guidance
    counts: bool = True
    holds: bool = False


class GroupGuide:
    """Holds the guidance that the group is given, and the guide breath that was latched last.

    Of an even number any value between the two in the middle is a median: the one nearest to what plays is taken, so
    that the guide moves only as far as at least half of the group asks. It begins when more than half propose a guide,
    and falls silent when more than half propose silence. Where nobody counts, all are asked: they glide alike.

    Attributes
    ----------
    guidance
        What the guide is asked to play from its next breath on.
    latched
        The newest guide breath; None while none plays.
    """

    def __init__(self) -> None:
        self.guidance = Guidance(clamp_rate(math.nan))
        self.latched: GuideBreath | None = None

    @property
    def playing(self) -> bool:
        """Whether a guide plays or is about to."""
        return self.guidance.start_at is not None

    def update(self, now: float, votes: Sequence[Vote], breaths: Sequence[GuideBreath]) -> Guidance:
        """Take one tick (`now` in LSL s): the votes, and the guide breaths latched since; return the guidance."""
        asked = [vote for vote in votes if vote.counts] or list(votes)
        leading = [vote.guidance for vote in asked if vote.guidance.start_at is not None]
        if not self.playing:
            starts = 2 * len(leading) > len(asked)
            self.guidance = _beginning(now, leading) if starts else _silence(asked, self.guidance)
            return self.guidance
        if breaths:
            self.latched = breaths[-1]
        if 2 * len(leading) < len(asked):
            self.latched = None
            self.guidance = _silence(asked, self.guidance)
        elif leading and self.latched is not None:
            self.guidance = self._next(self.latched, leading, any(vote.holds for vote in votes))
        return self.guidance

    def _next(self, latched: GuideBreath, leading: Sequence[Guidance], hold: bool) -> Guidance:
        wanted = nearest_median([one.rate for one in leading], latched.rate)
        rate = next_rate(latched.rate, max(wanted, latched.rate) if hold else wanted)
        share = nearest_median([one.inhale_share for one in leading], latched.inhale_share)
        share = next_share(latched.inhale_share, share, latched.rate, rate)
        beats = beats_per_breath(rate, latched.beats_per_breath)
        return replace(self.guidance, rate=rate, inhale_share=share, beats_per_breath=beats)


def middle(values: Sequence[float]) -> tuple[float, float]:
    """Return the two values in the middle, the same one twice where their number is odd."""
    ordered = sorted(values)
    return ordered[(len(ordered) - 1) // 2], ordered[len(ordered) // 2]


def nearest_median(values: Sequence[float], to: float) -> float:
    """Return that median of `values` which is nearest to `to`."""
    return clamp(to, *middle(values))


def _silence(asked: Sequence[Vote], before: Guidance) -> Guidance:
    """Return silence, told as the first of them tells it."""
    return replace(asked[0].guidance if asked else before, start_at=None)


def _beginning(now: float, leading: Sequence[Guidance]) -> Guidance:
    """Return the first breath: the median rate, on an inhale that the person nearest to it is expected to take."""
    rate = clamp_rate(mean(middle([one.rate for one in leading])))
    share = clamp_share(mean(middle([one.inhale_share for one in leading])))
    nearest = min(leading, key=lambda one: abs(one.rate - rate))
    return Guidance(rate, share, beats_per_breath(rate), _next_inhale(nearest, now + START_LEAD))


def _next_inhale(guidance: Guidance, earliest: float) -> float:
    """Return the first inhale onset from `earliest` (LSL s) on of somebody who breathes as `guidance` says."""
    begun = earliest if guidance.start_at is None else guidance.start_at
    period = 60.0 / clamp_rate(guidance.rate)
    return begun + period * max(0, math.ceil((earliest - begun) / period - 1e-9))
