"""What may lie open in a masked session, and what is sealed: all that is not named here.

A stream, an event or an entry that somebody adds later is sealed until they think about it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from engine.protocols.protocol import Arm
from sensors.stream import Stream
from sensors.voice.frame import VOICE_STREAM
from sessions.recording.own_streams import BODY, BREATH_PHASE, COMMANDS, HEARTBEATS, INTERVALS, MARKERS, RECORDER
from sessions.study.box import Box

OWN = "Sospiro-"
OPEN_STREAMS = frozenset(
    stream.name for stream in (HEARTBEATS, INTERVALS, BODY, BREATH_PHASE, COMMANDS, MARKERS, RECORDER)
)
"""Of Sospiro's own: what is known of the body, what people asked for and noted. What a sensor sends lies open too,
unless it is a microphone."""

OPEN_EVENTS = frozenset(
    {
        "start",
        "end",
        "recovered",
        "fault",
        "command",
        "notice",
        "sound_restarted",
        "deviation",
        "refused",
        "rating",
        "note",
        "moved",
    }
)
OPEN_ENTRIES = frozenset({"started", "clock", "streams", "ratings", "notes", "screening"})
"""Entries of `session.json` that may change while a masked session runs."""


@dataclass(frozen=True, slots=True)
class Sealing:
    """How a masked session is kept.

    Attributes
    ----------
    study, code
        What everybody may know.
    secret
        Entries of `session.json` that come to it when it is opened: the arm, as `arm_entry` tells it.
    """

    study: str
    code: str
    box: Box = field(repr=False)
    secret: Mapping[str, Any] = field(repr=False)

    @property
    def entries(self) -> dict[str, Any]:
        """What `session.json` says of it before."""
        return {"study": {"name": self.study, "code": self.code}, "masked": True}


def arm_entry(name: str, arm: Arm, seed: int) -> dict[str, Any]:
    """Return the entry `arm` of `session.json`, the same in a masked session (once opened) and in any other."""
    return {"arm": {"name": name, "seed": seed, **arm.model_dump(mode="json")}}


def is_open(stream: Stream) -> bool:
    """Tell whether a stream lies open in a masked session."""
    if stream.source_id == VOICE_STREAM.source_id:
        return False  # it hears what is played, and is told how loud that is
    return not stream.name.startswith(OWN) or stream.name in OPEN_STREAMS
