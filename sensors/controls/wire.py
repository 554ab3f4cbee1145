"""What the process of the controls tells: one JSON object on each line."""

import json
from collections.abc import Iterable
from typing import NamedTuple

from sensors.controls.event import Control, ControlEvent, ControlFault, ControlKind, FaultKind, Move, NoteEvent


class Present(NamedTuple):
    """Who is there, and what is amiss."""

    devices: tuple[str, ...] = ()
    faults: tuple[ControlFault, ...] = ()


def event_line(event: ControlEvent) -> str:
    """Return the line of an event."""
    c = event.control
    return json.dumps({"event": [event.time, c.device, c.kind, c.number, c.channel, event.move, event.value]})


def note_line(event: NoteEvent) -> str:
    """Return the line of a key or its pedal."""
    return json.dumps({"note": [event.time, event.device, event.channel, event.number, event.value, event.pedal]})


def present_line(present: Present) -> str:
    """Return the line of who is there."""
    faults: Iterable[tuple[str, str]] = ((fault.kind, fault.device) for fault in present.faults)
    return json.dumps({"devices": present.devices, "faults": list(faults)})


def read_line(line: str) -> ControlEvent | NoteEvent | Present:
    """Return what a line tells; one that is cut off or damaged raises `ValueError`."""
    try:
        told = json.loads(line)
        if "event" in told:
            time, device, kind, number, channel, move, value = told["event"]
            control = Control(str(device), ControlKind(kind), int(number), int(channel))
            return ControlEvent(float(time), control, Move(move), float(value))
        if "note" in told:
            time, device, channel, number, value, pedal = told["note"]
            return NoteEvent(float(time), str(device), int(channel), int(number), float(value), bool(pedal))
        faults = tuple(ControlFault(FaultKind(kind), str(device)) for kind, device in told["faults"])
        return Present(tuple(str(device) for device in told["devices"]), faults)
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a line of controls: {line[:80]!r}") from error
