"""A renderer that survives its own graph: when the guard finds it broken, a new one takes its place in the breath."""

import logging

import numpy as np
import numpy.typing as npt

from engine.audio.graph.guard import OutputGuard
from engine.audio.graph.renderer import Renderer
from engine.audio.graph.resume import Resume
from engine.audio.graph.timeline import Timeline
from engine.guidance import Cue, Direction, GuideBreath
from engine.settings import SoundSettings

_log = logging.getLogger(__name__)


class Player:
    """Plays directions block by block.

    Parameters
    ----------
    voices
        False: the clock and its cues only, without sound.
    stems
        As in `Renderer`.
    """

    def __init__(self, settings: SoundSettings, timeline: Timeline, voices: bool = True, stems: bool = False) -> None:
        self._settings, self._timeline, self._voices, self._stems = settings, timeline, voices, stems
        self._guard, self._resume = OutputGuard(), Resume()
        self._direction: Direction | None = None
        self._renderer = self._build(0)
        self.rebuilt = 0
        """How often the graph had to be built anew."""

    @property
    def sample(self) -> int:
        """Number of the next sample to be rendered."""
        return self._renderer.sample

    def begin_at(self, sample: int) -> None:
        """Number the first sample `sample`; only before the first step."""
        self._renderer.begin_at(sample)

    def aim(self, direction: Direction) -> None:
        """Take `direction` from the next block on."""
        if direction != self._direction:
            self._direction = direction
            self._renderer.aim(self._resume.guide(direction))

    def fade(self, seconds: float) -> None:
        """Fade the music out over `seconds`, until the next direction."""
        self._direction = None
        self._renderer.fade(seconds)

    def step(self) -> npt.NDArray[np.float32]:
        """Render one block and return its frames, shape (256, 2); overwritten by the next step."""
        frames = self._renderer.step()
        if not self._guard.sound(frames, self._renderer.audible):
            frames = self._rebuild(frames)
        return frames

    def skip(self, blocks: int) -> None:
        """Step `blocks` times (at most 256) without voices; the frames would all be silent."""
        self._renderer.skip(blocks)

    @property
    def stems(self) -> dict[str, npt.NDArray[np.float32]]:
        """The stems of the last block by name, shape (256, 2) each; overwritten by the next step."""
        frames = self._renderer.stem_frames
        return {name: frames[:, i] for i, name in enumerate(self._renderer.stem_names)}

    def take(self) -> tuple[tuple[GuideBreath, ...], tuple[Cue, ...], float]:
        """Return breaths, cues and peak (dBFS) since the last call."""
        renderer = self._renderer
        breaths = [self._resume.heard(breath) for breath in renderer.breaths]
        cues = tuple(renderer.cues)
        renderer.breaths, renderer.cues = [], []
        return tuple(b for b in breaths if b is not None), cues, self._guard.take_level()

    def close(self) -> None:
        """Release the graph."""
        self._renderer.close()

    def _build(self, first_sample: int) -> Renderer:
        settings = self._settings
        return Renderer(settings.seed, self._timeline, first_sample, settings.volume_db, self._voices, self._stems)

    def _rebuild(self, frames: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        _log.warning("the sound was not sound any more; its graph is built anew")
        silence = np.zeros_like(frames)
        breaths, cues, first = self._renderer.breaths, self._renderer.cues, self._renderer.sample
        self._renderer.close()
        for breath in breaths:
            self._resume.heard(breath)
        self._guard = OutputGuard()
        self._resume.lost()
        self._renderer = self._build(first)
        self._renderer.cues = cues
        self.rebuilt += 1
        if self._direction is not None:
            self._renderer.aim(self._resume.guide(self._direction))
        return silence
