"""How loud the room is, and how much of the music the microphone hears: what a voice has to be louder than."""

import math
from collections import deque

import numpy as np

from sensors.voice.frame import FRAME_RATE

REMEMBERED = 12
"""Seconds of which the quietest moment is the room: longer than a hum."""

SMOOTHED = 5
"""Frames over which the level is smoothed, so that the chance of one quiet frame is not the room."""

QUIETEST_DB = -90.0
KNOWN_AFTER = 1.0
HEARD_DB = -60.0
"""Of full scale: music softer than this tells nothing of how much of it is heard."""

ECHO_SHARE = 0.25
ECHO_AFTER = 4.0
THINNED = 5
RINGS = round(0.4 * FRAME_RATE)
"""Frames for which the room may still ring with what was played, and by which the sound may be late."""


class Floor:
    """The room's noise: the quietest smoothed level of the last 12 s; a known one is its least."""

    def __init__(self, known: float | None) -> None:
        self._known = QUIETEST_DB if known is None else max(QUIETEST_DB, known)
        self._recent: deque[float] = deque(maxlen=SMOOTHED)
        self._minima: deque[float] = deque(maxlen=REMEMBERED)
        self._taken = 0
        self.value: float | None = known

    def take(self, level: float) -> None:
        """Take the level (dB of full scale) of the next frame."""
        self._recent.append(level)
        smooth = 10.0 * math.log10(sum(10.0 ** (one / 10.0) for one in self._recent) / len(self._recent))
        if self._taken % FRAME_RATE == 0:
            self._minima.append(smooth)
        elif len(self._recent) == SMOOTHED:
            self._minima[-1] = min(self._minima[-1], smooth)
        self._taken += 1
        if self._taken >= KNOWN_AFTER * FRAME_RATE:
            self.value = max(self._known, min(self._minima))


class Echo:
    """How loud the music is in the microphone, by how loud it is played and how much of that came so far.

    Somebody who hums makes the microphone louder than the music alone does, never softer: how much of it comes is told
    by the lower quarter of the last 12 s.
    """

    def __init__(self) -> None:
        self._played: deque[float] = deque(maxlen=RINGS)
        self._apart: deque[float] = deque(maxlen=REMEMBERED * FRAME_RATE // THINNED)
        self._coupling: float | None = None
        self._taken = 0

    def take(self, level: float, played: float) -> None:
        """Take a frame: what the microphone hears and what was played, dB of full scale."""
        self._played.append(played)
        self._taken += 1
        loudest = max(self._played)
        if self._taken % THINNED == 0 and loudest > HEARD_DB:
            self._apart.append(level - loudest)
        if self._taken % FRAME_RATE == 0 and len(self._apart) * THINNED >= ECHO_AFTER * FRAME_RATE:
            self._coupling = float(np.quantile(self._apart, ECHO_SHARE))

    @property
    def level(self) -> float:
        """The level that the music may have in the microphone now; −inf while nothing is known to come."""
        loudest = max(self._played, default=-math.inf)
        return -math.inf if self._coupling is None or loudest <= HEARD_DB else loudest + self._coupling
