"""Where the blocks of the live sound go: a sound card's ring, or a timer when there is no card."""

import importlib
from collections.abc import Callable
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from engine.audio.graph.timeline import Timeline
from engine.audio.live.devices import load_sounddevice, output_names
from engine.output import SAMPLE_RATE

Frames = npt.NDArray[np.float32]

AHEAD = 0.3
"""Seconds of sound kept ready, so that neither a garbage collection nor a busy machine is heard."""

_RING = 1 << 14
_CARD_LATENCY = 0.1


class Sink(Protocol):
    """Takes blocks as fast as they sound.

    Attributes
    ----------
    mode
        The word for the person, as in `OutputReport`.
    gaps
        How often it ran dry.
    """

    mode: str
    gaps: int

    def room(self) -> int:
        """Return how many frames may be written now."""
        ...

    def write(self, frames: Frames) -> None:
        """Append frames, shape (n, 2); never more than there is room for."""
        ...

    def heard(self) -> tuple[int, float] | None:
        """Return (frames consumed so far, seconds until the next one sounds), None when time alone tells."""
        ...

    def close(self) -> None:
        """Stop at once."""
        ...


class TimedSink:
    """Silent mode: takes blocks at the pace of the clock and plays them to nobody.

    Parameters
    ----------
    now
        The clock, LSL seconds.
    timeline, first_sample
        When samples would sound, and the number of the first one.
    """

    mode = "silent"

    def __init__(self, now: Callable[[], float], timeline: Timeline, first_sample: int) -> None:
        self._now, self._timeline = now, timeline
        self._written = first_sample
        self.gaps = 0

    def room(self) -> int:
        """Return how many frames may be written now."""
        return max(0, int(self._timeline.sample(self._now() + AHEAD)) - self._written)

    def write(self, frames: Frames) -> None:
        """Count the frames."""
        self._written += len(frames)

    def heard(self) -> None:
        """Return None: the clock is the truth."""
        return

    def close(self) -> None:
        """Do nothing."""


class CardSink:
    """A sound card through a ring that its callback empties in C, without ever waiting for Python.

    Parameters
    ----------
    device
        Part of a device's name; empty for the default.

    Raises
    ------
    OSError, ValueError, sounddevice.PortAudioError
        The device does not exist or cannot play 48 kHz stereo.
    """

    mode = "sound card"

    def __init__(self, device: str) -> None:
        rtmixer = importlib.import_module("rtmixer")
        self.gaps = 0
        self._ring = rtmixer.RingBuffer(8, _RING)
        self._mixer = rtmixer.Mixer(device=device or None, channels=2, samplerate=SAMPLE_RATE, latency=_CARD_LATENCY)
        self._mixer.start()
        self._action: Any = None
        self._written = 0

    def room(self) -> int:
        """Return how many frames may be written now."""
        return int(self._ring.write_available)

    def write(self, frames: Frames) -> None:
        """Append frames, and begin to play once half of the ring is full."""
        self._written += self._ring.write(np.ascontiguousarray(frames))
        if self._action is not None and self._action not in self._mixer.actions:
            self.gaps += 1
            self._action = None
        if self._action is None and self._ring.read_available >= _RING // 2:
            self._action = self._mixer.play_ringbuffer(self._ring)

    def heard(self) -> tuple[int, float] | None:
        """Return (frames consumed so far, seconds until the next one sounds), None before the first."""
        if self._action is None:
            return None
        return self._written - int(self._ring.read_available), float(self._mixer.latency)

    def close(self) -> None:
        """Stop at once."""
        self._mixer.abort()
        self._mixer.close()


def open_card(device: str) -> tuple[CardSink | None, str]:
    """Return the sound card named and nothing, or None and why, empty when there is just no card."""
    sounddevice = load_sounddevice()
    if sounddevice is None or not (device or output_names()):
        return None, ""
    try:
        return CardSink(device), ""
    except (OSError, ValueError, sounddevice.PortAudioError) as error:
        return None, f"The sound card {device or 'of the system'} cannot be used ({error}); the music plays silently."
