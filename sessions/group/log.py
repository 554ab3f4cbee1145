"""What a group decided, kept with each member: what changed, and a checksum of everything asked of the sound."""

import math
import struct
import zlib
from collections.abc import Sequence
from operator import attrgetter

import numpy as np

from engine.group.music import GroupMusic, Heard
from engine.guidance import Direction
from sessions.controller_log import KEPT_EVERY, TEXTURE_OF
from sessions.keeper import Keeper
from sessions.recording.own_streams import GROUP

Row = tuple[float, ...]
_GUIDE_OF = attrgetter("rate", "inhale_share", "beats_per_breath", "start_at")


def decided(direction: Direction, members: Sequence[Heard]) -> Row:
    """Return the decision of a tick, the same for all members; NaN for what is not known."""
    rate, share, beats, start_at = _GUIDE_OF(direction.guidance)
    return (
        float(len(members)),
        float(sum(one.counts for one in members)),
        rate,
        share,
        float(beats),
        math.nan if start_at is None else start_at,
        float(any(one.vote.holds for one in members)),
    )


def asked(now: float, row: Row, direction: Direction) -> bytes:
    """Return all that was asked of the sound at `now`, as bytes."""
    numbers = (now, *row, *TEXTURE_OF(direction.texture), *direction.rewards, direction.volume_db)
    flags = bytes((direction.playing, direction.muted, direction.calibrating))
    return struct.pack(f"<{len(numbers)}d", *numbers) + flags + direction.style.name.encode()


class GroupLog:
    """Writes the rows of `own_streams.GROUP` of one member."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper, self._id = keeper, keeper.open_stream(GROUP)
        self._last: Row = ()
        self._kept_at = -math.inf
        self._ticks = self._checksum = 0

    def add(self, now: float, row: Row, said: bytes, music: GroupMusic, counts: bool, reward: float) -> None:
        """Take a tick at `now` (LSL s): what was decided, and what this member had of it."""
        self._ticks, self._checksum = self._ticks + 1, zlib.crc32(said, self._checksum)
        own = (*row, float(counts))
        if np.array_equal(own, self._last, equal_nan=True) and now - self._kept_at < KEPT_EVERY:
            return
        together = (_or_nan(music.synchrony), _or_nan(music.coherence))
        kept = (*row, *together, float(counts), reward, float(self._ticks), float(self._checksum))
        self._keeper.samples(self._id, np.array([now]), np.array([kept], dtype=np.float64))
        self._last, self._kept_at, self._ticks, self._checksum = own, now, 0, 0


def _or_nan(value: float | None) -> float:
    return math.nan if value is None else value
