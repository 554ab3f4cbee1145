"""Places for notes: each rings out where it was struck, and none is taken while it rings."""

from collections.abc import Callable, Sequence
from typing import Any

from engine.audio.graph.breath_clock import BreathClock
from engine.audio.graph.pyo_env import pyo
from engine.audio.mix.controls import Controls
from engine.audio.voices.envelope import Envelope, Shape
from engine.audio.voices.pitch import hertz
from engine.audio.voices.places import Places
from engine.music.ensemble import Note

_MARGIN = 0.1
_SILENT = 0.15


class Slots:
    """Notes armed for the coming tick; the graph begins them on its very sample.

    Parameters
    ----------
    controls
        Tell the attack that a note takes when it is armed.
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
    blow
        How hard the hand arrives that begins the coming notes, 0–1; one signal for all.
    places
        Of what sounds for one slot alone: it sleeps while no note waits or rings there.
    """

    def __init__(self, clock: BreathClock, controls: Controls, count: int, seconds: Callable[[float], float]) -> None:
        self._length, self._gate = seconds, controls.gate
        self._envelopes: list[Envelope] = []
        self.blow: Any = pyo.Sig(0.0)
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

    def envelope(self, shape: Shape) -> Any:
        """Return `shape` times velocity, begun with each note: one signal per slot."""
        with self.places.built():
            envelope = Envelope(shape, self.trigger, self.seconds, self.velocity)
        self._envelopes.append(envelope)
        return envelope.signal

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
        self.blow.setValue(self._knocking() * max((float(note.velocity) for note in notes), default=0.0))
        placed = []
        for note in notes:
            slot = self._free(now) if note.seat < 0 else self._seat(note.seat, now)
            if slot is not None:
                self._arm(slot, note)
                placed.append(note)
        return placed

    def _knocking(self) -> float:
        """Return how much is heard of the blow: nothing of one that takes `_SILENT` s to arrive."""
        return max(0.0, 1.0 - self._gate.value("attack") / _SILENT)

    def _free(self, now: float) -> int | None:
        count = len(self._free_at)
        order = [(self._next + i) % count for i in range(count)]
        return next((i for i in order if i not in self._waiting and self._free_at[i] <= now), None)

    def _seat(self, seat: int, now: float) -> int | None:
        free = seat < len(self._free_at) and seat not in self._waiting and self._free_at[seat] <= now
        return seat if free else None

    def _arm(self, slot: int, note: Note) -> None:
        length = self._length(note.pitch)
        self.places.wake(slot)
        self._sleepless.add(slot)
        self.hertz[slot].setValue(hertz(note.pitch))
        self.velocity[slot].setValue(float(note.velocity))
        self.seconds[slot].setValue(float(length))
        for envelope in self._envelopes:
            envelope.prepare(slot, self._gate.value("attack") / length)
        self._armed[slot].setValue(1.0)
        self._waiting[slot] = length
        self._next = (slot + 1) % len(self._free_at)
