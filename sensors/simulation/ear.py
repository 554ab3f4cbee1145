"""What a simulated person hears of the guide, and for how long it goes on in them."""

from collections import deque
from dataclasses import dataclass

STEP = 0.02
"""Seconds of one step of the body."""
REACTION = 0.4
"""Seconds until something heard changes the breath; nothing later may be simulated ahead of what was heard."""

_MEMORY = 2.5
_UNNOTICED = 1.0
"""Seconds of silence that nobody notices in music which breathes that slowly."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The guide at `time` (s): `phase` 0–1 from its inhale onset, `rate` in breaths per minute."""

    time: float
    phase: float
    rate: float

    def phase_at(self, time: float) -> float:
        """Return the phase carried on to `time`, in breaths, not wrapped."""
        return self.phase + (time - self.time) * self.rate / 60.0


class Ear:
    """What was heard of the guide, each with the time at which it sounded."""

    def __init__(self) -> None:
        self._heard: deque[Heard] = deque(maxlen=4096)
        self._silent_since: float | None = None

    def hear(self, heard: Heard) -> None:
        """Add what is heard; what sounded before something already known is dropped."""
        self._silent_since = None
        if not self._heard or heard.time > self._heard[-1].time:
            self._heard.append(heard)

    def hear_silence(self, time: float) -> None:
        """Nothing is heard from `time` (s) on; after a moment of it the guide is forgotten."""
        if self._silent_since is None:
            self._silent_since = time
        elif time - self._silent_since >= _UNNOTICED:
            self.forget()

    def forget(self) -> None:
        """Hear nothing from here on."""
        self._heard.clear()

    def at(self, time: float) -> Heard | None:
        """Return the newest thing heard that can act at `time`; None once it has faded from memory."""
        heard, acts = self._heard, time - REACTION
        while len(heard) > 1 and heard[1].time <= acts:
            heard.popleft()
        if not heard or not 0.0 <= acts - heard[0].time <= _MEMORY:
            return None
        return heard[0]
