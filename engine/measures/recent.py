"""The newest breaths of the person and of the guide."""

import itertools
import math
from collections import deque
from collections.abc import Iterable

from engine.guidance import GuideBreath
from sensors.state import BodyState, Breath
from sensors.stream import Signal

SHORTEST, LONGEST = 0.5, 60.0
AHEAD, BEHIND = 5.0, 120.0
"""A breath that ended later or earlier than this, seconds from now, has a wrong stamp."""
ANNOUNCED = 120.0


class RecentBreaths:
    """Keeps the measured breaths that ended within `seconds` of the newest; what is no breath is passed over."""

    def __init__(self, seconds: float) -> None:
        self._keeps = seconds
        self.all: deque[Breath] = deque()

    @property
    def newest(self) -> float | None:
        """End of the newest breath, LSL s."""
        return self.all[-1].end if self.all else None

    def update(self, now: float, breaths: Iterable[Breath]) -> list[Breath]:
        """Take the breaths finished since the call before, at `now` (LSL s); return those that were taken."""
        taken = [b for b in breaths if is_breath(b) and now - BEHIND <= b.end <= now + AHEAD]
        # a tracker that starts anew may tell a breath again
        taken = [b for b in taken if self.newest is None or b.end > self.newest]
        self.all += taken
        while self.all and self.all[0].end < self.all[-1].end - self._keeps:
            self.all.popleft()
        return taken


class RecentGuide:
    """Keeps the guide breaths that ended within `seconds` of now."""

    def __init__(self, seconds: float) -> None:
        self._keeps = seconds
        self.all: deque[GuideBreath] = deque()

    def update(self, now: float, breaths: Iterable[GuideBreath]) -> list[GuideBreath]:
        """Take the newly latched guide breaths, oldest first, at `now` (LSL s), and return those that were taken.

        They may lie in the future; one that begins before the one before it ends (the guide started anew) cuts that
        one off.
        """
        taken = [g for g in breaths if _is_guide(g) and abs(g.onset - now) <= ANNOUNCED]
        for breath in taken:
            # what had been announced beyond a new start never sounded
            while self.all and self.all[-1].onset >= breath.onset:
                self.all.pop()
            self.all.append(breath)
        while self.all and self.all[0].end < now - self._keeps:
            self.all.popleft()
        return taken

    def covered(self, start: float, end: float) -> float:
        """Return for how many seconds between `start` and `end` a guide played."""
        # a new start cuts the breath before it off
        ends = [min(g.end, later.onset) for g, later in itertools.pairwise(self.all)]
        ends += [self.all[-1].end] if self.all else []
        return sum(max(0.0, min(e, end) - max(g.onset, start)) for g, e in zip(self.all, ends, strict=True))


def rate_from_ecg(body: BodyState) -> float | None:
    """Return the respiration rate (breaths/min) while the ECG is all there is to read it from, else None."""
    # with a respiration the breaths themselves are there, and count once
    rate = body.respiration_rate if body.respiration_source is Signal.ECG else None
    return rate if rate is not None and 60.0 / LONGEST <= rate <= 60.0 / SHORTEST else None


def is_breath(breath: Breath) -> bool:
    """Tell whether the times of a breath are in order, finite, and half a second to a minute apart."""
    inside = breath.inhale_onset < breath.exhale_onset < breath.end
    return inside and math.isfinite(breath.inhale_onset) and SHORTEST <= breath.period <= LONGEST


def _is_guide(breath: GuideBreath) -> bool:
    shaped = math.isfinite(breath.onset) and 0.0 < breath.inhale_share < 1.0
    return shaped and breath.rate > 0.0 and SHORTEST <= 60.0 / breath.rate <= LONGEST
