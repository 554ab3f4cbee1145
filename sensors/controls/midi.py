"""MIDI as bytes: what a device sends becomes readings of its controls, whatever else it sends."""

from collections.abc import Iterable
from typing import NamedTuple

from sensors.controls.event import ControlKind

NOTE_OFF, NOTE_ON, CONTROL_CHANGE, PROGRAM_CHANGE = 0x80, 0x90, 0xB0, 0xC0
SYSEX, REAL_TIME = 0xF0, 0xF8
FIRST_MODE = 120
"""Controllers from here on are words to a whole channel ("all notes off"), not controls."""

LARGEST = 127


class Reading(NamedTuple):
    """The level of a control, 0–1; a strike is a press even of a key that is still down."""

    kind: ControlKind
    number: int
    channel: int
    level: float
    strike: bool = False


class MidiParser:
    """Reads the bytes of one device, however they are cut: running status, real-time bytes inside others, garbage."""

    def __init__(self) -> None:
        self._status = 0
        self._data: list[int] = []

    def feed(self, data: Iterable[int]) -> list[Reading]:
        """Return the readings that end in `data`."""
        return [reading for byte in data if (reading := self._take(byte & 0xFF)) is not None]

    def _take(self, byte: int) -> Reading | None:
        if byte >= REAL_TIME:
            return None
        if byte > LARGEST:
            # what follows a system message is nobody's until the next status
            self._status, self._data = (0 if byte >= SYSEX else byte), []
            return None
        if not self._status:
            return None
        self._data.append(byte)
        if len(self._data) < _length(self._status):
            return None
        data, self._data = self._data, []
        return _reading(self._status, data)


def _length(status: int) -> int:
    return 1 if 0xC0 <= status < 0xE0 else 2


def _reading(status: int, data: list[int]) -> Reading | None:
    kind, channel, number = status & 0xF0, (status & 0x0F) + 1, data[0]
    if kind == PROGRAM_CHANGE:
        return Reading(ControlKind.PROGRAM, number, channel, 1.0, True)
    level = data[-1] / LARGEST
    if kind == NOTE_ON and level:
        return Reading(ControlKind.NOTE, number, channel, level, True)
    if kind in (NOTE_ON, NOTE_OFF):
        return Reading(ControlKind.NOTE, number, channel, 0.0)
    if kind == CONTROL_CHANGE and number < FIRST_MODE:
        return Reading(ControlKind.KNOB, number, channel, level)
    return None
