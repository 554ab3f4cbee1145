"""Which sample sounds when."""

from typing import Protocol

from engine.output import SAMPLE_RATE


class Timeline(Protocol):
    """Maps sample numbers to LSL seconds and back."""

    def time(self, sample: float) -> float:
        """Return when `sample` sounds, LSL seconds."""
        ...

    def sample(self, time: float) -> float:
        """Return which sample sounds at `time`, fractions included."""
        ...


class ExactTimeline:
    """Sample n sounds at `start_time` + n / 48000: the time of a file.

    Parameters
    ----------
    start_time
        LSL seconds of sample 0.
    """

    def __init__(self, start_time: float) -> None:
        self._start_time = start_time

    def time(self, sample: float) -> float:
        """Return when `sample` sounds, LSL seconds."""
        return self._start_time + sample / SAMPLE_RATE

    def sample(self, time: float) -> float:
        """Return which sample sounds at `time`, fractions included."""
        return (time - self._start_time) * SAMPLE_RATE
