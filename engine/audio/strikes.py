"""Strokes beside the music: made of numbers once, and added to frames on their very sample."""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from engine.output import SAMPLE_RATE
from engine.strike import Strike
from engine.tapping.drummer import LOUDEST

Frames = npt.NDArray[np.float32]

SECONDS = 0.9
RISE = 0.006
"""Seconds in which a stroke rises: none begins with a click."""

FALL = 0.05
VOICES = 8
FAINTEST = 0.02
"""Share of the loudest below which a stroke is left out."""

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
    """A stroke that sounds, from `sample` on."""

    strike: Strike
    sample: int

    @property
    def frames(self) -> Frames:
        """Its sound, shape (n, 2)."""
        return stroke(self.strike.instrument, self.strike.pitch) * np.float32(self.strike.level)

    @property
    def end(self) -> int:
        """The sample after its last."""
        return self.sample + round(SECONDS * SAMPLE_RATE)

    def left(self, sample: int) -> float:
        """Return how high it may still swing from `sample` on, of full scale."""
        if sample >= self.end:
            return 0.0
        return self.strike.level * float(
            _heights(self.strike.instrument, self.strike.pitch)[max(0, sample - self.sample)]
        )


class Strikes:
    """The strokes that ring or are still to come; all together they swing no higher than the loudest."""

    def __init__(self) -> None:
        self._struck: list[Struck] = []

    def place(self, strike: Strike, sample: int) -> Struck | None:
        """Let a stroke begin at `sample`, softer where others ring; None where there is no room for it."""
        near = [one for one in self._struck if abs(one.sample - sample) < SECONDS * SAMPLE_RATE]
        ringing = sum(one.left(max(sample, one.sample)) for one in near)
        level = min(strike.level, LOUDEST - ringing)
        if len(near) >= VOICES or not level >= FAINTEST * LOUDEST:
            return None
        struck = Struck(replace(strike, level=level), sample)
        self._struck.append(struck)
        return struck

    def add(self, struck: Struck) -> None:
        """Take a stroke that was placed elsewhere."""
        self._struck.append(struck)

    def mix(self, first: int, frames: Frames) -> None:
        """Add what sounds to `frames`, shape (n, 2), of which the first is sample `first`; blocks come in order."""
        end = first + len(frames)
        for struck in self._struck:
            begins, ends = max(first, struck.sample), min(end, struck.end)
            if begins < ends:
                sound = stroke(struck.strike.instrument, struck.strike.pitch)
                level = np.float32(struck.strike.level)
                frames[begins - first : ends - first] += sound[begins - struck.sample : ends - struck.sample] * level
        self.forget(end)

    def forget(self, sample: int) -> None:
        """Let go of what has rung out by `sample`."""
        self._struck = [struck for struck in self._struck if struck.end > sample]
