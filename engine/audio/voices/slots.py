"""Places for notes: each rings out where it was struck, and none is taken while it rings."""

from collections.abc import Callable, Sequence
from typing import Any

from engine.audio.graph.breath_clock import BreathClock
from engine.audio.graph.pyo_env import pyo
from engine.audio.voices.pitch import hertz
from engine.audio.voices.places import Places
from engine.music.ensemble import Note

_MARGIN = 0.1


class Slots:
    """Notes armed for the coming tick; the graph begins them on its very sample.

    Parameters
    ----------
    count
        How many notes may ring at once.
    seconds
        How long a note of a pitch (MIDI note number) rings.

    Attributes
    ----------
    trigger
        One signal per slot, 1 on the sample its note begins.
    hertz, velocity, seconds
        Frequency, loudness 0–1 and length of the note in each slot.
    places
        Of what sounds for one slot alone: it sleeps while no note waits or rings there.
    """

    def __init__(self, clock: BreathClock, count: int, seconds: Callable[[float], float]) -> None:
        self._length = seconds
        self.places = Places(count)
        with self.places.built():
            self._armed: Any = pyo.Sig([0.0] * count)
            # plain signals will do: they change only while their slot is silent
            self.hertz: Any = pyo.Sig([220.0] * count)
            self.velocity: Any = pyo.Sig([0.0] * count)
            self.seconds: Any = pyo.Sig([1.0] * count)
            self.trigger = clock.tick * self._armed
        self._free_at = [0.0] * count
        self._sleepless: set[int] = set()
        self._waiting: dict[int, float] = {}
        self._next = 0

    def ringing(self, now: float) -> bool:
        """Return whether a note may still be heard at `now`, seconds as given to `place`."""
        return max(self._free_at) > now

    def doze(self, now: float) -> None:
        """Let every slot sleep that has rung out by `now`."""
        for slot in [slot for slot in self._sleepless if slot not in self._waiting and self._free_at[slot] <= now]:
            self.places.sleep(slot)
            self._sleepless.remove(slot)

    def disarm(self, now: float) -> None:
        """Let nothing wait for the coming tick; what waited may have begun by `now`."""
        for slot, length in self._waiting.items():
            self._armed[slot].setValue(0.0)
            self._free_at[slot] = now + length + _MARGIN
        self._waiting.clear()

    def place(self, notes: Sequence[Note], now: float) -> list[Note]:
        """Arm `notes` for the coming tick and return those that found a place.

        What was armed before has begun by now, at the tick that has passed.
        """
        self.disarm(now)
        placed = []
        for note in notes:
            slot = self._free(now)
            if slot is not None:
                self._arm(slot, note)
                placed.append(note)
        return placed

    def _free(self, now: float) -> int | None:
        count = len(self._free_at)
        order = [(self._next + i) % count for i in range(count)]
        return next((i for i in order if i not in self._waiting and self._free_at[i] <= now), None)

    def _arm(self, slot: int, note: Note) -> None:
        length = self._length(note.pitch)
        self.places.wake(slot)
        self._sleepless.add(slot)
        self.hertz[slot].setValue(hertz(note.pitch))
        self.velocity[slot].setValue(float(note.velocity))
        self.seconds[slot].setValue(float(length))
        self._armed[slot].setValue(1.0)
        self._waiting[slot] = length
        self._next = (slot + 1) % len(self._free_at)
