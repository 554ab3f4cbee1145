"""Tells a port that sends back what it is sent from a person who plays: else one note would play itself for ever."""

from collections import deque

BEFORE, AFTER = 0.003, 0.08
"""Seconds around the sending of a note within which the same one comes back; by hand nobody meets so many so well."""

LAST, MOST_BACK = 8, 6


class Echo:
    """Knows the last notes that were sent, and which of them came back. All times are LSL seconds."""

    def __init__(self) -> None:
        self._sent: deque[list[float]] = deque(maxlen=LAST)

    def sent(self, time: float, pitch: int) -> None:
        """Take a note that is sent at `time`."""
        self._sent.append([time, float(pitch), 0.0])

    def heard(self, time: float, pitch: int) -> bool:
        """Take a note that was played; return whether nearly all that is sent comes back."""
        for note in self._sent:
            if note[1] == pitch and not note[2] and -BEFORE <= time - note[0] <= AFTER:
                note[2] = 1.0
                break
        return sum(note[2] for note in self._sent) >= MOST_BACK
