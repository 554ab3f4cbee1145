"""A renderer that survives its own graph: when the guard finds it broken, a new one takes its place in the breath."""

import logging
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from engine.audio.graph.guard import OutputGuard
from engine.audio.graph.renderer import Renderer
from engine.audio.graph.resume import Resume
from engine.audio.graph.timeline import Timeline
from engine.guidance import ChordChange, Cue, Direction, GuideBreath
from engine.output import SAMPLE_RATE
from engine.settings import SoundSettings
from sensors.errors import SospiroError

if TYPE_CHECKING:
    from engine.audio.own_music import OwnMusic

_log = logging.getLogger(__name__)


_OFTEN, _WITHIN = 4, 10 * SAMPLE_RATE


class BrokenSoundError(Exception):
    """Building the graph anew does not help."""


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
        self._own_notice = ""
        self._own_music = self._open_own_music() if voices else None
        self._renderer = self._build(0)
        self._breaths: list[GuideBreath] = []
        self._broken_at: deque[int] = deque(maxlen=_OFTEN)
        self.rebuilt = 0
        """How often the graph had to be built anew."""

    @property
    def sample(self) -> int:
        """Number of the next sample to be rendered."""
        return self._renderer.sample

    @property
    def weighted_db(self) -> float:
        """Level of the last second, dB(A) re full scale; −120 for silence."""
        return self._renderer.weighted_db

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
        """Render one block and return its frames, shape (256, 2); overwritten by the next step.

        Raises
        ------
        BrokenSoundError
            The graph broke four times within ten seconds of sound.
        """
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

    @property
    def notice(self) -> str:
        """What is to be told the person of their own music, empty when all is well."""
        if self._own_music is not None and self._own_music.broken:
            return "Your own music cannot be read any further; the guide goes on without it."
        return self._own_notice

    def take(self) -> tuple[tuple[GuideBreath, ...], tuple[Cue, ...], float]:
        """Return breaths, cues and peak (dBFS) since the last call."""
        self._hear_breaths()
        breaths, cues = tuple(self._breaths), tuple(self._renderer.cues)
        self._breaths, self._renderer.cues = [], []
        return breaths, cues, self._guard.take_level()

    def take_chords(self) -> tuple[ChordChange, ...]:
        """Return the chords that began since the last call."""
        chords, self._renderer.chords = tuple(self._renderer.chords), []
        return chords

    def close(self) -> None:
        """Release the graph, and the file of a person's own music."""
        self._renderer.close()
        if self._own_music is not None:
            self._own_music.close()

    def _build(self, first_sample: int) -> Renderer:
        settings = self._settings
        return Renderer(
            settings.seed,
            self._timeline,
            first_sample,
            settings.volume_db,
            self._voices,
            self._stems,
            self._own_music,
        )

    def _open_own_music(self) -> "OwnMusic | None":
        if not self._settings.own_music:
            return None
        from engine.audio.own_music import OwnMusic  # brings scipy, which costs most sessions nothing

        try:
            return OwnMusic(Path(self._settings.own_music))
        except SospiroError as error:
            self._own_notice = error.sentence
            return None

    def _hear_breaths(self) -> None:
        heard = [self._resume.heard(breath) for breath in self._renderer.breaths]
        self._breaths += [breath for breath in heard if breath is not None]
        self._renderer.breaths = []

    def _rebuild(self, frames: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        _log.warning("the sound was not sound any more; its graph is built anew")
        silence = np.zeros_like(frames)
        cues, first = self._renderer.cues, self._renderer.sample
        self._hear_breaths()
        self._renderer.close()
        self._give_up_if_in_vain(first)
        self._guard = OutputGuard()
        self._resume.lost()
        self._renderer = self._build(first)
        self._renderer.cues = cues
        self.rebuilt += 1
        if self._direction is not None:
            self._renderer.aim(self._resume.guide(self._direction))
        return silence

    def _give_up_if_in_vain(self, sample: int) -> None:
        self._broken_at.append(sample)
        if len(self._broken_at) == _OFTEN and sample - self._broken_at[0] < _WITHIN:
            raise BrokenSoundError("the graph breaks as often as it is built")
