"""Strokes in the audio process: past the ring of the music straight to the card, so that an answer comes at once."""

from collections import deque
from collections.abc import Callable

from engine.audio.live.playback import Playback
from engine.audio.live.sample_clock import SampleClock
from engine.audio.live.wire import Message, pack_struck, unpack_strikes
from engine.audio.strikes import Strikes, Struck

MOST_WAITING = 64
GIVEN_UP = 2.0
"""Seconds after which a stroke that a lost card took with it is waited for no more."""


class Striking:
    """Plays strokes as they come.

    Parameters
    ----------
    playback
        Where they sound.
    clock
        Which sample of the music sounds when.
    """

    def __init__(self, playback: Playback, clock: SampleClock, now: Callable[[], float]) -> None:
        self._playback, self._clock, self._now = playback, clock, now
        self._strikes = Strikes()
        self._waiting: list[tuple[Struck, Callable[[], float | None]]] = []

    def take(self, orders: deque[Message]) -> None:
        """Let sound what has come."""
        while orders:
            for strike in unpack_strikes(orders.popleft()):
                time = max(strike.time, self._now() + self._playback.soonest)
                struck = self._strikes.place(strike, max(0, round(self._clock.sample(time))))
                if struck is not None:
                    self._waiting.append((struck, self._playback.strike(struck.frames, time)))
        self._strikes.forget(round(self._clock.sample(self._now())))

    def told(self) -> list[Message]:
        """Return what began to sound since the last call, on the sample on which it did."""
        waiting, self._waiting, told = self._waiting, [], []
        for struck, sounded in waiting:
            time = sounded()
            if time is not None:
                told.append(pack_struck(Struck(struck.strike, max(0, round(self._clock.sample(time)))), time))
            elif self._now() < struck.strike.time + GIVEN_UP:
                self._waiting.append((struck, sounded))
        return told
