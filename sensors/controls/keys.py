"""The keys of one instrument as they are played: nothing counts as a bounce, and every key that went down comes up."""

from sensors.controls.event import ControlKind, NoteEvent
from sensors.controls.midi import Reading

SUSTAIN = 64
DOWN, UP = 0.5, 0.35
"""Levels from which the pedal is down, and below which it is up."""

MOST_PER_SECOND, AT_ONCE = 200.0, 128.0
"""Keys let through: more than two people can play. What is more is left out, so that a broken cable plays no music."""


class Keys:
    """What is down on one instrument. All times are LSL seconds."""

    def __init__(self, device: str) -> None:
        self._device = device
        self._held: set[tuple[int, int]] = set()
        self._pedals: set[int] = set()
        self._allowed, self._allowed_at = AT_ONCE, float("-inf")

    def take(self, reading: Reading, time: float) -> list[NoteEvent]:
        """Take what its device sent; return what that plays."""
        if reading.kind is ControlKind.NOTE:
            return self._strike(reading, time)
        if reading.kind is ControlKind.KNOB and reading.number == SUSTAIN:
            return self._tread(reading, time)
        return []

    def let_go(self, time: float) -> list[NoteEvent]:
        """Let everything come up, as when the instrument is gone."""
        keys = [NoteEvent(time, self._device, channel, number, 0.0) for channel, number in sorted(self._held)]
        pedals = [NoteEvent(time, self._device, channel, SUSTAIN, 0.0, pedal=True) for channel in sorted(self._pedals)]
        self._held, self._pedals = set(), set()
        return keys + pedals

    def _strike(self, reading: Reading, time: float) -> list[NoteEvent]:
        key = reading.channel, reading.number
        held = key in self._held
        up = [NoteEvent(time, self._device, *key, 0.0)] if held else []
        self._held.discard(key)
        if reading.level <= 0.0 or not self._may(time):
            return up
        self._held.add(key)
        return [*up, NoteEvent(time, self._device, *key, reading.level)]

    def _tread(self, reading: Reading, time: float) -> list[NoteEvent]:
        before = reading.channel in self._pedals
        down = reading.level >= (UP if before else DOWN)
        if down == before:
            return []
        self._pedals ^= {reading.channel}
        return [NoteEvent(time, self._device, reading.channel, SUSTAIN, reading.level if down else 0.0, pedal=True)]

    def _may(self, time: float) -> bool:
        gained = max(0.0, time - self._allowed_at) * MOST_PER_SECOND
        self._allowed, self._allowed_at = min(AT_ONCE, self._allowed + gained), max(time, self._allowed_at)
        allowed = self._allowed >= 1.0
        self._allowed -= float(allowed)
        return allowed
