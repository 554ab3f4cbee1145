"""Notes and pedals of an instrument as commands to a session, and back."""

from collections.abc import Iterable

from sensors.controls.event import NoteEvent
from sessions.commands import Command, CommandKind

PEDAL_DOWN = 0.5
"""How far down a pedal is when it holds."""

HIGHEST, DIGITS = 127, 3


def note_commands(events: Iterable[NoteEvent]) -> list[Command]:
    """Return what a session is to be told of notes and pedals, each with the stamp of its device."""
    return [_command(event) for event in events]


def _command(event: NoteEvent) -> Command:
    if event.pedal:
        return Command(CommandKind.PEDAL, event.time, float(event.value >= PEDAL_DOWN), event.device)
    return Command(CommandKind.NOTE, event.time, event.value, f"{event.number} {event.device}")


def read_note(command: Command) -> tuple[int, str] | None:
    """Return MIDI note number and device of a NOTE; None where its text names no key of an instrument."""
    number, _, device = command.text.partition(" ")
    pitch = int(number) if number.isascii() and number.isdigit() and len(number) <= DIGITS else -1
    return (pitch, device) if 0 <= pitch <= HIGHEST else None
