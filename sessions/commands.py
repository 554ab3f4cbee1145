"""What a person can ask of a running session."""

from dataclasses import dataclass
from enum import StrEnum


class CommandKind(StrEnum):
    """The requests a session understands."""

    START = "start"
    STOP = "stop"
    COMFORTABLE = "comfortable"
    HOLD = "hold"
    REFRESH = "refresh"
    VOLUME = "volume"
    TARGET = "target"
    MARKER = "marker"


@dataclass(frozen=True, slots=True)
class Command:
    """A person's request.

    Attributes
    ----------
    time
        When the key or button was pressed, LSL seconds.
    value
        dB for VOLUME, breaths per minute for TARGET, 1 or 0 for HOLD on and off; else None.
    text
        Label of a MARKER; else empty.
    """

    kind: CommandKind
    time: float
    value: float | None = None
    text: str = ""
