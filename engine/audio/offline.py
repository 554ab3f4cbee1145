"""The sound as a file has it: rendered in lock-step with whoever polls, as fast as the machine can."""

import math

import numpy as np

from engine.audio.graph.player import Player
from engine.audio.graph.timeline import ExactTimeline
from engine.guidance import Direction, OutputReport
from engine.output import BLOCK_SIZE, SAMPLE_RATE, AudioListener
from engine.settings import SoundSettings

_ROUNDING = 1e-6


class RenderOutput:
    """An `Output` that renders in `poll`, in the calling thread; one at a time in a process.

    Parameters
    ----------
    start_time
        LSL seconds of sample 0; sample n sounds at `start_time` + n / 48000 exactly.
    listener
        Gets every frame rendered.
    voices
        False: silent frames, the clock and its cues only.
    """

    def __init__(
        self, settings: SoundSettings, start_time: float, listener: AudioListener | None = None, voices: bool = True
    ) -> None:
        self._timeline = ExactTimeline(start_time)
        self._listener = listener
        self._player = Player(settings, self._timeline, voices=voices)
        self._closed = False

    def send(self, direction: Direction) -> None:
        """Replace the direction in force from the next block on. Never blocks."""
        if not self._closed:
            self._player.aim(direction)

    def poll(self, now: float) -> OutputReport:
        """Render every whole block up to `now`, LSL seconds, and return what is new."""
        end = math.floor(self._timeline.sample(now) / BLOCK_SIZE + _ROUNDING)
        return self._render(0 if self._closed else end - self._player.sample // BLOCK_SIZE)

    def close(self, fade: float = 2.0) -> OutputReport:
        """Render `fade` more seconds of music fading out, release the graph, return the last report."""
        if self._closed:
            return self._render(0)
        self._player.fade(fade)
        report = self._render(math.ceil(fade * SAMPLE_RATE / BLOCK_SIZE))
        self._player.close()
        self._closed = True
        return report

    def _render(self, blocks: int) -> OutputReport:
        first = self._player.sample
        if blocks > 0:
            frames = np.empty((blocks, BLOCK_SIZE, 2), dtype=np.float32)
            for block in frames:
                block[:] = self._player.step()
            if self._listener is not None:
                self._listener(first, frames.reshape(-1, 2))
        breaths, cues, level = self._player.take()
        clock = (self._player.sample, self._timeline.time(self._player.sample))
        return OutputReport(breaths, cues, level, clock, mode="file", restarts=self._player.rebuilt)
