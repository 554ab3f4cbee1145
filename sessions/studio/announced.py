"""What a studio is told of body and pacing: by OSC, as it is derived."""

import json
import math
from collections.abc import Callable, Mapping, Sequence

from engine.measures.registry import MEASURES as KINDS
from sensors.stream import Stream
from sessions.commands import CommandKind
from sessions.derived import Publisher
from sessions.recording.own_streams import BODY, BREATH_PHASE, BREATHS, COMMANDS, HEARTBEATS, MEASURES, STATE
from sessions.studio import addresses
from sessions.studio.studio import Studio
from sessions.studio.wire import Argument

Row = Sequence[float]
Said = tuple[str, tuple[Argument, ...]]
PLACE_OF_SYNCHRONY = [kind.name for kind in KINDS].index("synchrony")


def _heartbeat(row: Row) -> list[Said]:
    return [(addresses.HEARTBEAT, (row[0],))]


def _breath(row: Row) -> list[Said]:
    return [(addresses.BREATH, (row[0], row[1]))]


def _breath_phase(row: Row) -> list[Said]:
    return [(addresses.BREATH_PHASE, (row[0], row[1]))]


def _body(row: Row) -> list[Said]:
    return [(addresses.HEART_RATE, (row[0],)), (addresses.BREATH_RATE, (row[1],))]


def _measures(row: Row) -> list[Said]:
    return [(addresses.SYNCHRONY, (row[PLACE_OF_SYNCHRONY],))]


SAID: Mapping[str, Callable[[Row], list[Said]]] = {
    HEARTBEATS.name: _heartbeat,
    BREATHS.name: _breath,
    BREATH_PHASE.name: _breath_phase,
    BODY.name: _body,
    MEASURES.name: _measures,
}


class AnnouncedToStudio:
    """A `Publisher` that tells the studio what OSC has an address for, and another one all.

    Parameters
    ----------
    other
        None for none.
    """

    def __init__(self, studio: Studio, other: Publisher | None) -> None:
        self._studio, self._other = studio, other

    def numbers(self, stream: Stream, times: Sequence[float], rows: Sequence[Row]) -> None:
        """Announce numeric samples. Never blocks."""
        if self._other is not None:
            self._other.numbers(stream, times, rows)
        say = SAID.get(stream.name)
        for row in rows if say is not None else ():
            for address, arguments in say(row) if say is not None else ():
                if all(math.isfinite(number) for number in arguments if not isinstance(number, str)):
                    self._studio.say(address, *(float(number) for number in arguments))

    def texts(self, stream: Stream, times: Sequence[float], texts: Sequence[str]) -> None:
        """Announce text samples. Never blocks."""
        if self._other is not None:
            self._other.texts(stream, times, texts)
        for time, text in zip(times, texts, strict=True) if stream.name in (STATE.name, COMMANDS.name) else ():
            told = json.loads(text)
            if stream.name == STATE.name:
                self._studio.say(addresses.STATE, str(told["state"]))
            elif told["kind"] == CommandKind.PAUSE:
                self._studio.pause(bool(told["value"]))
            elif told["kind"] == CommandKind.NOTE and told["value"]:
                self._studio.played(time, told["text"])

    def close(self) -> None:
        """Take the outlets of the other one back."""
        if self._other is not None:
            self._other.close()
