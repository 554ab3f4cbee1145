"""How loud voices are, and how far the music steps back for them, one step at a time."""

import math

from engine.audio.mix.fader import SLEW_DB

OVER_DB = 6.0
"""A voice stands this far over its own loudness at a volume of nought, so as loud as the music at any volume."""
_CLOSING = 0.3


class VoiceFader:
    """Gains of the voices and of the music beneath them."""

    def __init__(self) -> None:
        self._db: float | None = None
        self._open, self._duck_db = 0.0, 0.0

    @property
    def duck(self) -> float:
        """Gain of the music."""
        return math.pow(10.0, self._duck_db / 20.0)

    def step(self, seconds: float, volume_db: float, heard: bool, duck_db: float) -> float:
        """Move by `seconds` and return the gain of the voices.

        Parameters
        ----------
        heard
            False closes within 0.3 s.
        duck_db
            How much softer the music is to be; it goes there, and back, by 6 dB per second.
        """
        reach = SLEW_DB * seconds
        self._db = _towards(volume_db if self._db is None else self._db, volume_db, reach)
        self._duck_db = _towards(self._duck_db, duck_db, reach)
        self._open = _towards(self._open, float(heard), seconds / _CLOSING)
        return self._open * math.pow(10.0, (self._db + OVER_DB) / 20.0)


def _towards(value: float, wanted: float, reach: float) -> float:
    return min(value + reach, max(value - reach, wanted))
