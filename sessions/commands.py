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
    MUTE = "mute"
    STYLE = "style"
    LAYER = "layer"
    AROUSAL = "arousal"
    NEXT_STAGE = "next_stage"
    EXTEND = "extend"
    RATING = "rating"
    DISCOMFORT = "discomfort"
    SET_ASIDE = "set_aside"
    LEAD = "lead"
    TEXTURE = "texture"
    PAUSE = "pause"
    ASIDE = "aside"
    UNMARK = "unmark"
    TAP = "tap"
    MORPH = "morph"
    SCENE = "scene"
    NOTE = "note"
    PEDAL = "pedal"
    PLAY = "play"
    FOLLOW = "follow"


DEVIATIONS = frozenset(
    {
        CommandKind.COMFORTABLE,
        CommandKind.HOLD,
        CommandKind.REFRESH,
        CommandKind.TARGET,
        CommandKind.STYLE,
        CommandKind.LAYER,
        CommandKind.AROUSAL,
        CommandKind.NEXT_STAGE,
        CommandKind.EXTEND,
        CommandKind.DISCOMFORT,
        CommandKind.SET_ASIDE,
        CommandKind.LEAD,
        CommandKind.TEXTURE,
        CommandKind.SCENE,
        CommandKind.PAUSE,
        CommandKind.PLAY,
        CommandKind.FOLLOW,
        CommandKind.ASIDE,
    }
)
"""What a person asks that the protocol did not; in a session by protocol each that does something is a deviation."""

PLAYED = frozenset({CommandKind.TAP, CommandKind.NOTE, CommandKind.PEDAL})
"""What hands and feet do, hundreds of times a minute, unlike what people decide."""

REFUSED_MASKED = frozenset(
    {
        CommandKind.HOLD,
        CommandKind.TARGET,
        CommandKind.STYLE,
        CommandKind.LAYER,
        CommandKind.AROUSAL,
        CommandKind.LEAD,
        CommandKind.TEXTURE,
        CommandKind.SCENE,
        CommandKind.PLAY,
        CommandKind.FOLLOW,
    }
)
"""What would let the arm of a masked session be heard, or make another one of it."""


@dataclass(frozen=True, slots=True)
class Command:
    """A person's request.

    Attributes
    ----------
    time
        When the key or button was pressed, LSL seconds.
    value
        dB for VOLUME, breaths per minute for TARGET, 1 or 0 for HOLD, PAUSE, MUTE and ASIDE (of a group), 0 (off) to 1
        for a LAYER, −1 to 1 for a TEXTURE (0 as the style has it), 0–10 for AROUSAL and RATING (None: it was skipped),
        minutes for EXTEND, how hard a TAP was, 0–1, 0 (pain music) to 1 (healing music) for MORPH, how hard a NOTE was
        struck, 0–1, and 0 for its end, 1 or 0 for a PEDAL that is down or up and for FOLLOW on and off; else None.
    text
        Words of a MARKER, name of a LAYER, STYLE, TEXTURE quality or LEAD speed, item of a RATING, device of a
        TAP or PEDAL, MIDI note number and device of a NOTE ("60 Keys"), "off", "snap" or "suggest" for PLAY,
        "pain" or "healing" for the SCENE that what sounds is kept as, "hand" or "synchrony" for what goes between; else
        empty. UNMARK takes back the last marker.
    """

    kind: CommandKind
    time: float
    value: float | None = None
    text: str = ""
