"""Pulses of a photoplethysmogram as it comes in."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pulse:
    """The steepest rise of a pulse wave; attributes as of `sensors.rpeaks.RPeak`, `height` from foot to top."""

    index: float
    reported: int
    confidence: float
    height: float
    slope: float = float("nan")


class PulseDetector:
    """Finds pulses causally, whatever the unit, the polarity and the size of the chunks."""

    def __init__(self, rate: float) -> None:
        self._rate = rate

    def process(self, values: Iterable[float]) -> list[Pulse]:
        """Take the next samples and return the pulses that became known with them."""
        del values
        return []
