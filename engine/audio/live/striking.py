"""Strokes and notes in the audio process: past the ring of the music to the card, so that an answer comes at once."""

from collections import deque
from collections.abc import Callable

import numpy as np

from engine.audio.live.given import MARGIN, Frames, Given
from engine.audio.live.playback import Playback
from engine.audio.live.sample_clock import SampleClock
from engine.audio.live.wire import Message, pack_struck, unpack_strikes
from engine.audio.strikes import Strikes, Struck
from engine.audio.tones import INSTRUMENTS, MADE_AT, length
from engine.output import SAMPLE_RATE
from engine.strike import Strike, StrikeKind

MOST_WAITING = 256
GIVEN_UP = 2.0
"""Seconds after which a stroke that a lost card took with it is waited for no more."""


FIRST = round(0.3 * SAMPLE_RATE)
PIECE = round(0.25 * SAMPLE_RATE)
AHEAD = round(0.8 * SAMPLE_RATE)
"""Samples of a note that are made before it begins; in one go afterwards; and before the card takes them."""


class Note:
    """A note that sounds: made piece by piece while it does, as the music cannot wait for the whole of it."""

    def __init__(self, struck: Struck, give: Callable[[Frames], Given]) -> None:
        self.struck = struck
        frames = np.zeros((struck.length, 2), dtype=np.float32)
        self._made = min(FIRST, struck.length)
        frames[: self._made] = struck.part(0, self._made)
        self.given = give(frames)

    def go_on(self) -> None:
        """Make the next piece when it is time for it."""
        if self._made < self.given.taken + AHEAD:
            self._make(self._made + PIECE)

    def fade(self) -> int:
        """Let it fall silent; return on which of its samples that begins."""
        self._make(self.given.taken + MARGIN + self.struck.release)
        return self.given.fade(self.struck.release)

    def _make(self, until: int) -> None:
        until = min(until, self.struck.length)
        if self._made < until:
            self.given.write(self._made, self.struck.part(self._made, until))
            self._made = until


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
        self._held: dict[int, Note] = {}
        for name in INSTRUMENTS:
            length(name, MADE_AT)  # computes it, which the first note need not wait for then
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
        for key in [key for key, note in self._held.items() if note.struck.end <= sample]:
            del self._held[key]
        for note in self._held.values():
            note.go_on()

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
        if struck.is_note:
            note = self._held[strike.key] = Note(struck, lambda frames: self._playback.give(frames, time))
            self._waiting.append((struck, note.given))
        else:
            self._waiting.append((struck, self._playback.give(struck.frames, time)))

    def _release(self, key: int) -> None:
        if key in self._held:
            after = self._held.pop(key).fade()
            self._strikes.release(key, after)
            self._released.append((key, after))
