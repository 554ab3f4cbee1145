"""The master fader in decibels: a soft start, slow moves of the volume, and fades to silence."""

import math

SLEW_DB = 6.0
"""The volume moves at most this many dB per second."""

START_BELOW_DB = 20.0
"""The music starts this far below its volume."""

_OPENING, _QUIETEST = 0.5, -80.0


class Fader:
    """Gain of the whole programme, one step at a time."""

    def __init__(self) -> None:
        self._db = _QUIETEST
        self._open = 0.0
        self._closing = 2.0

    def close(self, seconds: float) -> None:
        """Take `seconds` for the next fade to silence."""
        self._closing = max(seconds, 1e-3)

    def step(self, seconds: float, volume_db: float, level: float, playing: bool) -> float:
        """Move by `seconds` and return the gain.

        Parameters
        ----------
        volume_db
            Volume to head for, dB.
        level
            Factor on top of it, 0–1.
        playing
            False fades to silence; True again rises from 20 dB below the volume.
        """
        wanted = max(_QUIETEST, volume_db + 20.0 * math.log10(max(level, 1e-4)))
        if not playing:
            self._open = max(0.0, self._open - seconds / self._closing)
        elif self._open < 1.0:
            self._reopen(seconds, wanted)
        reach = SLEW_DB * seconds
        self._db = min(self._db + reach, max(self._db - reach, wanted))
        return self._open * math.pow(10.0, self._db / 20.0)

    def _reopen(self, seconds: float, wanted: float) -> None:
        low = wanted - START_BELOW_DB
        heard = self._db + 20.0 * math.log10(self._open) if self._open > 0 else -math.inf
        if heard > low:
            self._db, self._open = heard, 1.0
        else:
            self._db = low
            self._open = min(1.0, self._open + seconds / _OPENING)
