"""Strokes and notes in the audio process: past the ring of the music to the card, so that an answer comes at once."""

from collections import deque
from collections.abc import Callable

from engine.audio.live.given import Given
from engine.audio.live.playback import Playback
from engine.audio.live.sample_clock import SampleClock
from engine.audio.live.wire import Message, pack_struck, unpack_strikes
from engine.audio.strikes import Strikes, Struck
from engine.strike import Strike, StrikeKind

MOST_WAITING = 256
GIVEN_UP = 2.0
"""Seconds after which a stroke that a lost card took with it is waited for no more."""


class Striking:
    """Plays strokes and notes as they come, and lets notes go.

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
        self._waiting: list[tuple[Struck, Given]] = []
        self._held: dict[int, tuple[Struck, Given]] = {}
        self._released: list[tuple[int, int]] = []

    def take(self, orders: deque[Message]) -> None:
        """Let sound what has come."""
        while orders:
            for strike in unpack_strikes(orders.popleft()):
                if strike.kind is StrikeKind.RELEASE:
                    self._release(strike.key)
                else:
                    self._begin(strike)
        sample = round(self._clock.sample(self._now()))
        self._strikes.forget(sample)
        for key in [key for key, (struck, _) in self._held.items() if struck.end <= sample]:
            del self._held[key]

    def let_go(self) -> None:
        """Let every note fade, as nobody may be there to do it later."""
        for key in tuple(self._held):
            self._release(key)

    def told(self) -> list[Message]:
        """Return what began to sound since the last call, on the sample on which it did."""
        waiting, self._waiting, told = self._waiting, [], []
        for struck, given in waiting:
            time = given.sounded()
            if time is not None:
                told.append(pack_struck(Struck(struck.strike, max(0, round(self._clock.sample(time)))), time))
            elif self._now() < struck.strike.time + GIVEN_UP:
                self._waiting.append((struck, given))
        return told

    def released(self) -> list[tuple[int, int]]:
        """Return the told notes let go of since the last call, each with how many samples after its first that was."""
        unheard = {struck.strike.key for struck, _ in self._waiting}
        told = [one for one in self._released if one[0] not in unheard]
        self._released = [one for one in self._released if one[0] in unheard]
        return told

    def _begin(self, strike: Strike) -> None:
        time = max(strike.time, self._now() + self._playback.soonest)
        struck = self._strikes.place(strike, max(0, round(self._clock.sample(time))))
        if struck is None:
            return
        self._waiting.append((struck, self._playback.give(struck.frames, time)))
        if struck.is_note:
            self._held[strike.key] = self._waiting[-1]

    def _release(self, key: int) -> None:
        if key in self._held:
            struck, given = self._held.pop(key)
            after = given.fade(struck.release)
            self._strikes.release(key, after)
            self._released.append((key, after))
