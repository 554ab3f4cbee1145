"""Plays recordings of prompts at their sample, and tells how far the music steps back for what is said."""

import logging
import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.audio.graph.timeline import Timeline
from engine.audio.mix.fader import SLEW_DB
from engine.gate import finite
from engine.guidance import Speech
from engine.output import BLOCK_SIZE, SAMPLE_RATE

Frames = npt.NDArray[np.float32]
_log = logging.getLogger(__name__)

DEEPEST_DB = -24.0
_FADE = round(0.2 * SAMPLE_RATE)
_LATE = 2 * SAMPLE_RATE
"""What is told of so much too late began before this sound did: it goes on where it would be."""
_SAME = 0.02


class Recording:
    """One recording, on its way through the blocks.

    Parameters
    ----------
    speech
        What is played.
    frames
        All of it, at 48 kHz.
    """

    def __init__(self, speech: Speech, frames: Frames) -> None:
        self.speech = speech
        self._frames = frames
        self._begin: int | None = None
        self._gain, self.wanted = 1.0, True

    @property
    def gone(self) -> bool:
        """Whether nothing of it can be heard any more."""
        return not self.wanted and (self._gain <= 0.0 or self._begin is None)

    def add(self, block: Frames, sample: int, timeline: Timeline) -> None:
        """Add its part of the block that begins at `sample`; its beginning stays where it first fell."""
        begin = round(timeline.sample(self.speech.at)) if self._begin is None else self._begin
        if begin >= sample + len(block):
            return
        if self._begin is None:
            begin = self._begin = self._entry(begin, sample)
        first = max(begin, sample)
        part = self._frames[first - begin : sample + len(block) - begin]
        target = block[first - sample : first - sample + len(part)]
        target += part * self._envelope(len(block))[first - sample : first - sample + len(part)]

    def _entry(self, begin: int, sample: int) -> int:
        late = sample - begin
        if late <= 0:
            return begin
        if late < _LATE:
            return sample
        self._gain = 0.0
        return begin

    def _envelope(self, count: int) -> Frames:
        """Return the gain of the coming frames: full, or rising or falling over 0.2 s."""
        step = (1.0 if self.wanted else -1.0) / _FADE
        gains: Frames = np.clip(self._gain + step * np.arange(1, count + 1), 0.0, 1.0).astype(np.float32)
        self._gain = float(gains[-1])
        return gains


class Speaker:
    """Everything that is said, mixed into one channel."""

    def __init__(self) -> None:
        self._speeches: tuple[Speech, ...] = ()
        self._playing: list[Recording] = []
        self._silence = np.zeros((BLOCK_SIZE, 2), dtype=np.float32)

    def aim(self, speeches: Sequence[Speech]) -> None:
        """Play these and no others; what is no longer among them fades out within 0.2 s."""
        self._speeches = tuple(speech for speech in speeches if _sensible(speech))
        for recording in self._playing:
            recording.wanted = any(_same(recording.speech, speech) for speech in self._speeches)
        for speech in self._speeches:
            if speech.sound and not any(_same(one.speech, speech) for one in self._playing):
                frames = _read(speech.sound)
                if frames is not None:
                    self._playing.append(Recording(speech, frames))

    def take(self, sample: int, timeline: Timeline) -> Frames:
        """Return the block that begins at `sample`, shape (256, 2)."""
        if not self._playing:
            return self._silence
        block = np.zeros(BLOCK_SIZE, dtype=np.float32)
        for recording in self._playing:
            recording.add(block, sample, timeline)
        self._playing = [recording for recording in self._playing if not recording.gone]
        return np.repeat(block[:, None], 2, axis=1)

    def duck_db(self, time: float) -> float:
        """Return how much softer the music is to be at `time` (LSL s): down in time, and back when all was said."""
        wanted = 0.0
        for speech in self._speeches:
            depth = max(DEEPEST_DB, speech.duck_db)
            if speech.at + depth / SLEW_DB <= time < speech.at + speech.seconds:
                wanted = min(wanted, depth)
        return wanted


def _same(one: Speech, other: Speech) -> bool:
    return one.sound == other.sound and abs(one.at - other.at) < _SAME


def _sensible(speech: Speech) -> bool:
    numbers = (speech.at, speech.seconds, speech.duck_db)
    return all(finite(number) is not None and math.isfinite(number) for number in numbers)


def _read(sound: str) -> Frames | None:
    try:
        # mapped, not read: the thread that renders must not wait for a disk longer than it has to
        return np.memmap(Path(sound), dtype="<f4", mode="r")
    except (OSError, ValueError):
        _log.warning("a prompt cannot be read any more, so it is not heard")
        return None
