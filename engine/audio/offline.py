"""The sound as a file has it: rendered in lock-step with whoever polls, as fast as the machine can."""

import math
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from engine.audio.graph.player import Player
from engine.audio.graph.renderer import SILENCE_DB
from engine.audio.graph.timeline import ExactTimeline
from engine.audio.strikes import Strikes
from engine.guidance import Cue, CueKind, Direction, OutputReport
from engine.output import BLOCK_SIZE, SAMPLE_RATE, AudioListener
from engine.settings import SoundSettings
from engine.strike import Strike, StrikeKind

_ROUNDING = 1e-6
_AT_ONCE = 128

StemListener = Callable[[str, int, npt.NDArray[np.float32]], None]


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
    stem_listener
        Gets (layer, number of the first sample, frames) of every layer before the limiter; None renders no stems.
    """

    def __init__(
        self,
        settings: SoundSettings,
        start_time: float,
        listener: AudioListener | None = None,
        voices: bool = True,
        stem_listener: StemListener | None = None,
    ) -> None:
        self._timeline = ExactTimeline(start_time)
        self._listener = listener
        self._stem_listener, self._voices = stem_listener, voices
        self._player = Player(settings, self._timeline, voices=voices, stems=stem_listener is not None)
        self._strikes, self._struck = Strikes(), list[Cue]()
        self._closed = False

    def send(self, direction: Direction) -> None:
        """Replace the direction in force from the next block on. Never blocks."""
        if not self._closed:
            self._player.aim(direction)

    def strike(self, strikes: Sequence[Strike]) -> None:
        """Let strokes sound beside the music from their samples on, or from the next that is rendered."""
        for strike in strikes if not self._closed else ():
            if strike.kind is StrikeKind.RELEASE:
                self._strikes.release(strike.key, sample=self._player.sample)
                continue
            sample = max(self._player.sample, round(self._timeline.sample(strike.time)))
            struck = self._strikes.place(strike, sample)
            if struck is not None:
                time = self._timeline.time(sample)
                self._struck.append(Cue(CueKind.NOTE, sample, time, strike.kind.value, strike.pitch))

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
            frames = self._sound(blocks) if self._voices else self._silence(blocks)
            frames = frames.reshape(-1, 2)
            self._strikes.mix(first, frames)
            if self._listener is not None:
                self._listener(first, frames)
        breaths, cues, level = self._player.take()
        cues, self._struck = (*cues, *self._struck), []
        rebuilt, chords = self._player.rebuilt, self._player.take_chords()
        clock = (self._player.sample, self._timeline.time(self._player.sample))
        weighted = SILENCE_DB if self._closed else self._player.weighted_db
        return OutputReport(breaths, cues, level, weighted, clock, mode="file", restarts=rebuilt, chords=chords)

    def _sound(self, blocks: int) -> npt.NDArray[np.float32]:
        frames = np.empty((blocks, BLOCK_SIZE, 2), dtype=np.float32)
        for block in frames:
            block[:] = self._player.step()
            self._hand_on_stems()
        return frames

    def _silence(self, blocks: int) -> npt.NDArray[np.float32]:
        for done in range(0, blocks, _AT_ONCE):
            self._player.skip(min(_AT_ONCE, blocks - done))
        return np.zeros((blocks if self._listener else 0, BLOCK_SIZE, 2), dtype=np.float32)

    def _hand_on_stems(self) -> None:
        if self._stem_listener is not None:
            for name, frames in self._player.stems.items():
                self._stem_listener(name, self._player.sample - BLOCK_SIZE, frames)
