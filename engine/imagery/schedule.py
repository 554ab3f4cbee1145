"""When the prompts of a script fall: a pure function of time and of the guide's breaths."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.guidance import GuideBreath
from engine.imagery.told import ToldPrompt
from engine.limits import RATE_MIN

LONGEST_BREATH = 60.0 / RATE_MIN
"""Seconds of the longest breath a guide can play: who waited so long for one has no guide."""
NOTICE = 3.0
"""Seconds ahead at which a prompt that waits in vain is given its place, so that a voice can begin in time."""
REMEMBERED = 8
_AT_ONCE = 1e-6


@dataclass(frozen=True, slots=True)
class Placed:
    """The prompt `number` (from 0) and the second at which it falls."""

    number: int
    place: float


class Schedule:
    """Goes through the prompts of a script. All times are on one clock that stands still in a pause.

    A prompt's place is known as soon as it can be: at once for one at a second; for one that waits for breaths when
    the guide's breath before it has begun, as each is fixed for its whole length.

    Parameters
    ----------
    begins
        The second at which the script begins.
    """

    def __init__(self, prompts: Sequence[ToldPrompt], begins: float) -> None:
        self._prompts, self._begins, self._free = prompts, begins, begins
        self._number = 0
        self._breaths: deque[GuideBreath] = deque(maxlen=REMEMBERED)
        self._onsets: list[float] = []

    @property
    def over(self) -> bool:
        """Whether all was said; the pause after the last may still last."""
        return self._number >= len(self._prompts)

    @property
    def free(self) -> float:
        """The second until which what was said last, and its pause, lasts."""
        return self._free

    def hear(self, breaths: Sequence[GuideBreath]) -> None:
        """Take guide breaths newly latched; their onsets may lie ahead."""
        for breath in breaths:
            self._breaths.append(breath)
            if breath.onset >= self._free - _AT_ONCE:
                self._onsets.append(breath.onset)

    def resume(self, sounding: GuideBreath | None) -> None:
        """Forget where the guide was, as after a pause; `sounding` is the breath it is in now, which is not counted."""
        self._breaths.clear()
        if sounding is not None:
            self._breaths.append(sounding)

    def next(self, now: float) -> Placed | None:
        """Return the prompt that is to come and its place, None while that is unknown or nothing is left."""
        if self.over:
            return None
        prompt = self._prompts[self._number]
        place = self._timed(prompt.at) if prompt.at is not None else self._breathed(prompt, now)
        return None if place is None else Placed(self._number, place)

    def due(self, now: float) -> Iterator[Placed]:
        """Yield every prompt whose place has come."""
        while (coming := self.next(now)) is not None and coming.place <= now + _AT_ONCE:
            prompt = self._prompts[self._number]
            self._free = coming.place + prompt.seconds + prompt.pause
            self._number += 1
            self._onsets = [b.onset for b in self._breaths if b.onset >= self._free - _AT_ONCE]
            yield coming

    def _timed(self, at: float) -> float:
        return max(self._begins + at, self._free)

    def _breathed(self, prompt: ToldPrompt, now: float) -> float | None:
        count = prompt.breaths or 0
        place = self._inhale(count) if prompt.on == "inhale" else self._exhale(count)
        latest = self._free + (count + 1) * LONGEST_BREATH
        return latest if place is None and now >= latest - NOTICE else place

    def _inhale(self, count: int) -> float | None:
        """Return the inhale onset after `count` whole breaths; the next one is known before it is latched."""
        ahead = self._breaths[-1].end if self._breaths else None
        known = self._onsets if ahead is None or ahead < self._free - _AT_ONCE else [*self._onsets, ahead]
        return known[count] if len(known) > count else None

    def _exhale(self, count: int) -> float | None:
        after = self._inhale(count) if count else self._free
        if after is None:
            return None
        known = (breath.exhale_onset for breath in self._breaths)
        found = next((onset for onset in known if onset >= after - _AT_ONCE), None)
        if found is not None or not self._breaths or not count:
            return found
        last = self._breaths[-1]
        return after + last.period * last.inhale_share
