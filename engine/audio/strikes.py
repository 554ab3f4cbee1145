"""Strokes and notes beside the music: made of numbers once, and added to frames on their very sample."""

import math
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from engine.audio import tones
from engine.audio.tones import fall, tone
from engine.output import SAMPLE_RATE
from engine.strike import Strike, StrikeKind
from engine.tapping.drummer import LOUDEST

Frames = npt.NDArray[np.float32]

SECONDS = 0.9
RISE = 0.006
"""Seconds in which a stroke rises: none begins with a click."""

FALL = 0.05
VOICES, NOTES = 8, 16
"""Strokes and notes that may ring at once."""

FAINTEST = 0.02
"""Share of the loudest below which a stroke is left out."""

CHORD_SHARE = 0.4
"""Of the room that is left, what one note may take at most."""

DRUM = ((1.0, 1.0, 7.0), (1.59, 0.3, 13.0), (2.14, 0.16, 13.0), (2.65, 0.1, 20.0))
PAN = ((1.0, 0.8, 7.0), (2.001, 0.4, 8.0), (2.998, 0.2, 14.0))
"""Ratio, level and decay (per second) of each part of the tone."""

MODES = {"frame drum": DRUM, "handpan": PAN}
RAISED = {"frame drum": 0, "handpan": 12}
BEND, BEND_DECAY = 0.12, 40.0
PALM, PALM_DECAY, PALM_HERTZ = 0.35, 60.0, 380.0


@lru_cache(maxsize=32)
def stroke(instrument: str, pitch: float) -> Frames:
    """Return a stroke as frames, shape (n, 2), whose highest swing is 1; not to be written to."""
    time = np.arange(round(SECONDS * SAMPLE_RATE)) / SAMPLE_RATE
    modes = MODES.get(instrument, DRUM)
    hertz = 440.0 * 2.0 ** ((pitch + RAISED.get(instrument, 0) - 69.0) / 12.0)
    bend = BEND if modes is DRUM else 0.0
    phase = 2 * np.pi * hertz * (time + bend * (1.0 - np.exp(-BEND_DECAY * time)) / BEND_DECAY)
    tone = sum(level * np.exp(-decay * time) * np.sin(ratio * phase) for ratio, level, decay in modes)
    sound = (tone + PALM * _palm(time)) * _window(time)
    frames = np.repeat((sound / np.abs(sound).max())[:, None], 2, axis=1).astype(np.float32)
    frames.flags.writeable = False
    return frames


@lru_cache(maxsize=32)
def _heights(instrument: str, pitch: float) -> Frames:
    """Return how high a stroke still swings from each of its samples on, shape (n,)."""
    heights: Frames = np.maximum.accumulate(np.abs(stroke(instrument, pitch)[::-1, 0]))[::-1]
    return heights


def _palm(time: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return the breath of the palm: a short noise below `PALM_HERTZ`."""
    noise = np.random.default_rng(7).standard_normal(time.size)
    width = round(SAMPLE_RATE / (2 * PALM_HERTZ))
    soft: npt.NDArray[np.float64] = np.convolve(noise, np.hanning(width) / np.sqrt(width), "same")
    return soft * np.exp(-PALM_DECAY * time)


def _window(time: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    rising, falling = np.clip(time / RISE, 0.0, 1.0), np.clip((time[-1] - time) / FALL, 0.0, 1.0)
    window: npt.NDArray[np.float64] = (np.sin(0.5 * np.pi * rising) * np.sin(0.5 * np.pi * falling)) ** 2
    return window


@dataclass(frozen=True, slots=True)
class Struck:
    """A stroke or note that sounds, from `sample` on; `off` is the sample from which on a note fades, if one is."""

    strike: Strike
    sample: int
    off: int | None = None

    @property
    def is_note(self) -> bool:
        """Whether it is a note, which can be let go."""
        return self.strike.kind in (StrikeKind.NOTE, StrikeKind.DRONE)

    @property
    def frames(self) -> Frames:
        """Its sound, shape (n, 2), as if it were never let go; the caller's own."""
        return self.part(0, self.length)

    @property
    def end(self) -> int:
        """The sample after its last."""
        natural = self.sample + self.length
        return natural if self.off is None else min(natural, self.off + self.release)

    @property
    def release(self) -> int:
        """Samples in which a note falls silent."""
        return tones.release(self.strike.instrument)

    def left(self, sample: int) -> float:
        """Return how high it may still swing from `sample` on, of full scale."""
        if sample >= self.end:
            return 0.0
        place, strike = max(0, sample - self.sample), self.strike
        if self.is_note:
            return strike.level * tones.height(strike.instrument, strike.pitch, place)
        return strike.level * float(_heights(strike.instrument, strike.pitch)[place])

    def mix(self, first: int, frames: Frames) -> None:
        """Add it to frames, shape (n, 2), of which the first is sample `first`."""
        begins, ends = max(first, self.sample), min(first + len(frames), self.end)
        if begins < ends:
            frames[begins - first : ends - first] += self.part(begins - self.sample, ends - self.sample)

    @property
    def length(self) -> int:
        """How many samples it has, as if it were never let go."""
        strike = self.strike
        return tones.length(strike.instrument, strike.pitch) if self.is_note else round(SECONDS * SAMPLE_RATE)

    def part(self, begins: int, ends: int) -> Frames:
        """Return its sound from sample `begins` to `ends` of it, shape (n, 2); the caller's own."""
        strike, level = self.strike, np.float32(self.strike.level)
        if not self.is_note:
            return stroke(strike.instrument, strike.pitch)[begins:ends] * level
        mono = tone(strike.instrument, strike.pitch, begins, ends) * level
        off = math.inf if self.off is None else self.off - self.sample
        if ends > off:
            late = max(begins, int(off))
            mono[late - begins :] *= fall(self.release)[late - int(off) : ends - int(off)]
        return np.repeat(mono[:, None], 2, axis=1)


class Strikes:
    """What rings or is still to come beside the music; all of it together swings no higher than the loudest."""

    def __init__(self) -> None:
        self._struck: list[Struck] = []

    def place(self, strike: Strike, sample: int) -> Struck | None:
        """Let a stroke or note begin at `sample`, softer where others ring; None where there is no room for it.

        A note leaves room for those that may come with it in a chord.
        """
        struck = Struck(strike, sample)
        near = [one for one in self._struck if one.sample < struck.end and one.end > sample]
        room = LOUDEST - sum(one.left(max(sample, one.sample)) for one in near)
        level = min(strike.level, CHORD_SHARE * room if struck.is_note else room)
        alike = sum(one.is_note is struck.is_note for one in near)
        if alike >= (NOTES if struck.is_note else VOICES) or not level >= FAINTEST * LOUDEST:
            return None
        struck = Struck(replace(strike, level=level), sample)
        self._struck.append(struck)
        return struck

    def add(self, struck: Struck) -> None:
        """Take one that was placed elsewhere."""
        self._struck.append(struck)

    def release(self, key: int, after: int | None = None, sample: int = 0) -> None:
        """Let the note `key` fade from `sample` on, or from so many samples `after` its first."""
        self._struck = [
            replace(one, off=max(one.sample, sample if after is None else one.sample + after))
            if one.is_note and one.off is None and one.strike.key == key
            else one
            for one in self._struck
        ]

    def mix(self, first: int, frames: Frames) -> None:
        """Add what sounds to `frames`, shape (n, 2), of which the first is sample `first`; blocks come in order."""
        for struck in self._struck:
            struck.mix(first, frames)
        self.forget(first + len(frames))

    def forget(self, sample: int) -> None:
        """Let go of what has rung out by `sample`."""
        self._struck = [struck for struck in self._struck if struck.end > sample]
