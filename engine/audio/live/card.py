"""A sound card through a ring that its callback empties in C, without ever waiting for Python."""

import importlib
import statistics
import time
from collections import deque
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.audio.live.devices import OutputDevice
from engine.audio.live.given import Given
from engine.output import SAMPLE_RATE
from engine.settings import DeviceBuffer
from sensors.sound_library import load_sounddevice

Frames = npt.NDArray[np.float32]
Sighting = tuple[int, float]

STALLED = 0.5
"""A card that takes nothing for this many seconds is gone, whatever its driver says."""

_FRAME_BYTES = 8
_ASK_EVERY = 0.03
_TELLING = 2.0
_REMEMBERED = 15
_QUEUE = 128


class SoundCard:
    """An open sound card that has begun to play what is written; frames are counted from its opening.

    Parameters
    ----------
    now
        The session's clock, LSL seconds.

    Raises
    ------
    OSError, ValueError, sounddevice.PortAudioError
        The device is gone or busy, or cannot play 48 kHz stereo.
    """

    def __init__(self, device: OutputDevice, buffer: DeviceBuffer, now: Callable[[], float]) -> None:
        self._sounddevice = load_sounddevice()
        self.name = device.full_name
        self._now = now
        self._depth = round(buffer.ring_ms * SAMPLE_RATE / 1000)
        self._ring, self._mixer = self._open(device, buffer)
        self._action: Any = None
        self._ended_frames = self._ended_underflows = self._dry = self._forgiven = 0
        self._moved = (0, time.perf_counter())
        self._ping: tuple[Any, int, float, float] | None = None
        self._asked = 0.0
        self._sightings: deque[Sighting] = deque(maxlen=_REMEMBERED)

    def _open(self, device: OutputDevice, buffer: DeviceBuffer) -> tuple[Any, Any]:
        rtmixer = importlib.import_module("rtmixer")
        settings = self._sounddevice.WasapiSettings(auto_convert=True) if "WASAPI" in device.api else None
        ring = rtmixer.RingBuffer(_FRAME_BYTES, 1 << (self._depth - 1).bit_length())
        mixer = rtmixer.Mixer(
            device=device.index,
            channels=2,
            qsize=_QUEUE,
            samplerate=SAMPLE_RATE,
            latency=buffer.card_ms / 1000,
            extra_settings=settings,
        )
        try:
            mixer.start()
        except self._sounddevice.PortAudioError:
            mixer.close()
            raise
        return ring, mixer

    @property
    def depth(self) -> int:
        """Frames that are kept ready in the ring."""
        return self._depth

    @property
    def waiting(self) -> int:
        """Frames written that the card has not taken yet."""
        return int(self._ring.read_available)

    @property
    def written(self) -> int:
        """Frames written since the opening: the number of the next one."""
        return self.taken + self.waiting

    @property
    def taken(self) -> int:
        """Frames the card has taken."""
        return self._ended_frames + (0 if self._action is None else int(self._action.done_frames))

    @property
    def gaps(self) -> int:
        """How often it had nothing to play since `forgive`: our ring was empty, or its driver was late."""
        return self._faults - self._forgiven

    @property
    def underflows(self) -> int:
        """How often the driver said that it was late."""
        return self._ended_underflows + (0 if self._action is None else int(self._action.stats.output_underflows))

    @property
    def _faults(self) -> int:
        return self._dry + self.underflows

    def forgive(self) -> None:
        """Count gaps from here on."""
        self._forgiven = self._faults

    def room(self) -> int:
        """Return how many frames may be written now."""
        return max(0, self._depth - self.waiting)

    def write(self, frames: Frames) -> None:
        """Append frames, shape (n, 2), at most `room`; begins to play once half of the ring is full."""
        self._ring.write(np.ascontiguousarray(frames))
        self.look()
        if self._action is None and 2 * self.waiting >= self._depth:
            self._action = self._mixer.play_ringbuffer(self._ring)

    def look(self) -> None:
        """Notice whether the ring ran dry, which ends what was playing it."""
        if self._action is not None and self._action not in self._mixer.actions:
            self._ended_frames += int(self._action.done_frames)
            self._ended_underflows += int(self._action.stats.output_underflows)
            self._dry += 1
            self._action = self._ping = None

    def lost(self) -> bool:
        """Tell whether the card has gone: its stream ended, or it takes nothing any more."""
        taken, moment = self.taken, time.perf_counter()
        if taken != self._moved[0] or self._action is None:
            self._moved = (taken, moment)
        return not self._mixer.active or moment - self._moved[1] > STALLED

    def sighting(self) -> Sighting | None:
        """Return a frame and the LSL time at which it sounds, when a new one is known; never blocks.

        An unheard sound of one frame is given to the card along with the ring. Of that the driver says when it sounds,
        and which frame of the ring went with it is known when nothing was taken while it was handed over.
        """
        if self._action is None:
            return None
        if self._ping is None:
            if time.perf_counter() - self._asked > _ASK_EVERY:
                self._ask()
            return None
        ping, frame, away, reported = self._ping
        if not ping.done_frames:
            return None
        self._ping = None
        sounds = ping.actual_time + away
        if not 0.0 < sounds - reported < _TELLING:  # a driver that does not know its own time
            sounds = self._now() + self._mixer.latency
        self._sightings.append((frame, sounds))
        return frame, sounds

    def _ask(self) -> None:
        before, taken = self._action.stats.blocks, self.taken
        ping = self._mixer.play_buffer(bytes(_FRAME_BYTES), channels=2)
        undisturbed = self._action.stats.blocks == before and self.taken == taken
        start, stream_time, end = self._now(), self._mixer.time, self._now()
        self._asked = time.perf_counter()
        if undisturbed:
            self._ping = ping, taken, (start + end) / 2 - stream_time, start

    @property
    def soonest(self) -> float:
        """Seconds from now at which something given to the card now sounds at the soonest."""
        return float(self._mixer.latency)

    def give(self, frames: Frames, at: float) -> Given:
        """Let frames, shape (n, 2), sound at `at` (LSL s), or a little later, beside what is written; never blocks.

        From now on they are the card's.
        """
        start, stream_time, end = self._now(), self._mixer.time, self._now()
        away = (start + end) / 2 - stream_time
        sound = np.ascontiguousarray(frames)
        action = self._mixer.play_buffer(sound, channels=2, start=at - away, allow_belated=True)

        def sounded() -> float | None:
            if not action.done_frames:
                return None
            began = float(action.actual_time) + away
            return began if abs(began - at) < _TELLING else at

        return Given(sound, sounded, lambda: int(action.done_frames))

    @property
    def settled(self) -> bool:
        """Whether enough is known of its time."""
        return len(self._sightings) > _REMEMBERED // 2

    def when(self, frame: int) -> float:
        """Return when `frame` sounds, LSL seconds; only once `settled`."""
        return statistics.median(sounds - seen / SAMPLE_RATE for seen, sounds in self._sightings) + frame / SAMPLE_RATE

    def left(self) -> float:
        """Return the seconds until all that was written has been heard."""
        return self.waiting / SAMPLE_RATE + float(self._mixer.latency)

    def close(self) -> None:
        """Stop at once; may block in the driver."""
        self._mixer.abort(ignore_errors=True)
        self._mixer.close(ignore_errors=True)
