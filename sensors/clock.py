"""The one clock: seconds, on this machine's LSL clock when live.

`LslClock` stands in `sensors.lsl`, beside the library it reads.
"""

from typing import Protocol


class Clock(Protocol):
    """The only source of *now*."""

    def now(self) -> float:
        """Return the present time in seconds. Never blocks."""
        ...


class ManualClock:
    """A clock that moves when it is told to; for tests, replay and rendering.

    Parameters
    ----------
    start
        First value of `now()`, in seconds.
    """

    def __init__(self, start: float = 0.0) -> None:
        self._now = start

    def now(self) -> float:
        """Return the time last set, in seconds."""
        return self._now

    def advance(self, seconds: float) -> float:
        """Move forward and return the new time; a negative step raises `ValueError`."""
        if seconds < 0:
            raise ValueError(f"time cannot go back by {-seconds} s")
        self._now += seconds
        return self._now

    def set(self, time: float) -> None:
        """Move to `time` (seconds); going back raises `ValueError`."""
        if time < self._now:
            raise ValueError(f"time cannot go back from {self._now} to {time}")
        self._now = time
