"""The state of the controller at every tick, kept as its changes and a checksum of all that was asked of the sound."""

import math
import struct
import zlib
from dataclasses import fields
from operator import attrgetter

from engine.conductor import Conductor
from engine.guidance import Direction, PacingState, Texture
from engine.music.style import Style

KEPT_EVERY = 1.0
PLACES = {state: float(place) for place, state in enumerate(PacingState)}
TEXTURE_OF = attrgetter(*(field.name for field in fields(Texture)))
ASKED = struct.Struct(f"<{10 + len(fields(Texture))}dI??")

SAID = struct.Struct("<ddd")

Row = tuple[float, ...]


class ControllerLog:
    """Takes the controller at every tick and gives a row of `own_streams.CONTROLLER` whenever there is one to keep.

    A row tells what changed; the checksum in it holds every bit of what was asked for at every tick before, so that a
    session run again can be compared tick by tick although most ticks have no row.
    """

    def __init__(self) -> None:
        self._last: Row = ()
        self._kept_at = -math.inf
        self._ticks = self._checksum = 0
        self._style: Style | None = None
        self._style_sum = 0

    def add(self, now: float, conductor: Conductor, direction: Direction) -> Row | None:
        """Take what was decided at `now` (LSL s); return a row, None while all stays as it was within a second."""
        state = _state(conductor, direction)
        self._checksum = zlib.crc32(self._bytes(now, state, direction), self._checksum)
        self._ticks += 1
        # NaN equals itself here, as tuples hold one and the same object
        if state == self._last and now - self._kept_at < KEPT_EVERY:
            return None
        row = (*state, float(self._ticks), float(self._checksum))
        self._last, self._kept_at, self._ticks, self._checksum = state, now, 0, 0
        return row

    def _bytes(self, now: float, state: Row, direction: Direction) -> bytes:
        if direction.style is not self._style:
            self._style, self._style_sum = direction.style, zlib.crc32(direction.style.name.encode())
        texture = TEXTURE_OF(direction.texture)
        asked = ASKED.pack(now, *state, *texture, self._style_sum, direction.muted, direction.calibrating)
        # where a recording lies decides nothing
        return asked + b"".join(SAID.pack(said.at, said.seconds, said.duck_db) for said in direction.speeches)


def _state(conductor: Conductor, direction: Direction) -> Row:
    guidance, pacing = direction.guidance, conductor.pacing
    return (
        PLACES[pacing.state],
        float(conductor.programme.number),
        pacing.target_rate,
        guidance.rate,
        guidance.inhale_share,
        float(guidance.beats_per_breath),
        math.nan if guidance.start_at is None else guidance.start_at,
        float(direction.playing),
        direction.volume_db,
    )
