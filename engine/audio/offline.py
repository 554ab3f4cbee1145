"""The sound as a file has it: rendered in lock-step with whoever polls, as fast as the machine can."""

import math

import numpy as np
import numpy.typing as npt

from engine.audio.renderer import Renderer
from engine.audio.timeline import ExactTimeline
from engine.guidance import Direction, OutputReport
from engine.output import BLOCK_SIZE, SAMPLE_RATE, AudioListener
from engine.settings import SoundSettings

_ROUNDING = 1e-6


class RenderOutput:
    """An `Output` that renders in `poll`, in the calling thread.

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
        self._renderer = Renderer(settings.seed, self._timeline, 0, settings.volume_db, voices)

    def send(self, direction: Direction) -> None:
        """Replace the direction in force from the next block on. Never blocks."""
        self._renderer.aim(direction)

    def poll(self, now: float) -> OutputReport:
        """Render every whole block up to `now`, LSL seconds, and return what is new."""
        end = math.floor(self._timeline.sample(now) / BLOCK_SIZE + _ROUNDING)
        return self._render(end - self._renderer.sample // BLOCK_SIZE)

    def close(self, fade: float = 2.0) -> OutputReport:
        """Render `fade` more seconds of music fading out, release the graph, return the last report."""
        self._renderer.fade(fade)
        report = self._render(math.ceil(fade * SAMPLE_RATE / BLOCK_SIZE))
        self._renderer.close()
        return report

    def _render(self, blocks: int) -> OutputReport:
        if blocks <= 0:
            return self._report(None)
        first = self._renderer.sample
        frames = np.empty((blocks * BLOCK_SIZE, 2), dtype=np.float32)
        for i in range(blocks):
            frames[i * BLOCK_SIZE : (i + 1) * BLOCK_SIZE] = self._renderer.step()
        if self._listener is not None:
            self._listener(first, frames)
        return self._report(frames)

    def _report(self, frames: npt.NDArray[np.float32] | None) -> OutputReport:
        renderer = self._renderer
        breaths, cues = tuple(renderer.breaths), tuple(renderer.cues)
        renderer.breaths, renderer.cues = [], []
        clock = (renderer.sample, self._timeline.time(renderer.sample))
        return OutputReport(breaths, cues, level_db(frames), clock, mode="file")


def level_db(frames: npt.NDArray[np.float32] | None) -> float:
    """Return the peak of `frames` in dBFS, at least −120."""
    peak = 0.0 if frames is None or not frames.size else float(max(frames.max(), -frames.min()))
    return 20.0 * math.log10(max(peak, 1e-6))
