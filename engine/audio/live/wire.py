"""What goes over the pipe between the session and the audio process: JSON with an attachment, never code."""

import json
import math
import struct
from collections.abc import Iterable, Mapping
from numbers import Real
from typing import Any, BinaryIO

from engine.audio.strikes import Struck
from engine.gate import finite
from engine.guidance import ChordChange, Cue, CueKind, Direction, Guidance, GuideBreath, Speech, Texture, style_of
from engine.music.scale import Scale
from engine.music.style import Style
from engine.strike import Strike, StrikeKind

_HEADER = struct.Struct("<II")

Message = dict[str, Any]


def write_message(stream: BinaryIO, message: Message, attachment: bytes | memoryview = b"") -> None:
    """Write one message; blocks while the pipe is full, raises `OSError` or `ValueError` when it is closed."""
    text = json.dumps(message, default=_plain).encode()
    stream.write(_HEADER.pack(len(text), len(attachment)))
    stream.write(text)
    stream.write(attachment)
    stream.flush()


def read_message(stream: BinaryIO) -> tuple[Message, bytes] | None:
    """Read one message; blocks until there is one, returns None when the other side has gone."""
    header = stream.read(_HEADER.size)
    if len(header) < _HEADER.size:
        return None
    size, attached = _HEADER.unpack(header)
    text, attachment = stream.read(size), stream.read(attached)
    if len(text) < size or len(attachment) < attached:
        return None
    return json.loads(text), attachment


def pack_direction(direction: Direction) -> Message:
    """Return `direction` as plain fields; whatever is no number becomes a NaN, for the gates to leave out."""
    guidance, texture = direction.guidance, direction.texture
    return {
        "guidance": {name: _number(getattr(guidance, name)) for name in Guidance.__slots__},
        "texture": {name: _number(getattr(texture, name)) for name in Texture.__slots__},
        "volume_db": _number(direction.volume_db),
        "playing": direction.playing is True,
        "muted": direction.muted is True,
        "calibrating": direction.calibrating is True,
        "style": style_of(direction).model_dump(mode="json"),
        "speeches": [[s.at, s.seconds, s.duck_db, s.sound] for s in direction.speeches],
        "rewards": [_number(reward) for reward in direction.rewards],
    }


def unpack_direction(message: Mapping[str, Any]) -> Direction:
    """Return the direction that `pack_direction` packed."""
    return Direction(
        Guidance(**message["guidance"]),
        Texture(**message["texture"]),
        message["volume_db"],
        message["playing"],
        Style.model_validate(message["style"]),
        message["muted"],
        message["calibrating"],
        tuple(Speech(*fields) for fields in message["speeches"]),
        tuple(message["rewards"]),
    )


def pack_cue(cue: Cue) -> list[Any]:
    """Return `cue` as a list."""
    return [cue.kind.value, cue.sample, cue.time, cue.layer, cue.pitch, cue.velocity]


def unpack_cue(fields: list[Any]) -> Cue:
    """Return the cue that `pack_cue` packed."""
    kind, *rest = fields
    return Cue(CueKind(kind), *rest)


def pack_chord(chord: ChordChange) -> list[Any]:
    """Return a chord as a list."""
    return [chord.time, chord.scale.tonic, chord.scale.mode, sorted(chord.classes)]


def unpack_chord(fields: list[Any]) -> ChordChange:
    """Return the chord that `pack_chord` packed."""
    time, tonic, mode, classes = fields
    return ChordChange(time, Scale(tonic, mode), frozenset(classes))


def pack_breath(breath: GuideBreath) -> list[Any]:
    """Return `breath` as a list."""
    return [getattr(breath, name) for name in GuideBreath.__slots__]


def unpack_breath(fields: list[Any]) -> GuideBreath:
    """Return the breath that `pack_breath` packed."""
    return GuideBreath(*fields)


def pack_strikes(strikes: Iterable[Strike]) -> list[Message]:
    """Return strokes as plain fields."""
    return [{name: getattr(strike, name) for name in Strike.__slots__} for strike in strikes]


def unpack_strikes(message: Message) -> list[Strike]:
    """Return the one stroke of a message; none where it is not as it should be."""
    numbers = [finite(message.get(name)) for name in ("time", "pitch", "level")]
    kind, instrument = message.get("kind"), message.get("instrument")
    if None in numbers or kind not in tuple(StrikeKind) or not isinstance(instrument, str):
        return []
    time, pitch, level = (float(number or 0.0) for number in numbers)
    key = int(finite(message.get("key")) or 0)
    return [Strike(StrikeKind(kind), time, instrument, pitch, min(1.0, max(0.0, level)), key)]


def pack_struck(struck: Struck, time: float) -> Message:
    """Return a stroke that sounds at `time` (LSL s)."""
    return {"sample": struck.sample, "strike": pack_strikes([struck.strike])[0] | {"time": time}}


def unpack_struck(message: Message) -> Struck:
    """Return the stroke that `pack_struck` packed; its time is when it sounds."""
    return Struck(unpack_strikes(message["strike"])[0], int(message["sample"]))


def _number(value: object) -> float | None:
    number = finite(value)
    return None if value is None else math.nan if number is None else number


def _plain(value: object) -> float | None:
    return float(value) if isinstance(value, Real) else None
