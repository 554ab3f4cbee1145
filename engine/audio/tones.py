"""The notes of an instrument that is played along: made of numbers, each decays by itself and ends, held or not."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from engine.audio.drone import RELEASE, drone
from engine.output import SAMPLE_RATE

Samples = npt.NDArray[np.float32]

LONGEST = 6.0
"""Seconds after which every note has ended, whoever forgets to let it go."""

RISE, LAST = 0.006, 1.5
"""Seconds in which a note rises, so that none begins with a click, and its last ones, in which it falls to nothing."""

MADE_AT = 60
"""MIDI note number that is computed; the others are read from it faster or slower, and so decay faster or slower."""

LOWEST, HIGHEST = 24, 108
"""Notes that sound; another one does so in the nearest octave that has it."""

GRAIN = 480


@dataclass(frozen=True, slots=True)
class Instrument:
    """How a note sounds.

    Attributes
    ----------
    modes
        Ratio, level and decay (per second) of each part of its tone.
    release
        Seconds in which it falls silent when its key is let go.
    """

    modes: tuple[tuple[float, float, float], ...]
    release: float


FELT = Instrument(
    ((1.0, 1.0, 0.9), (2.003, 0.45, 1.7), (3.01, 0.2, 2.7), (4.03, 0.09, 4.0), (5.06, 0.04, 6.0)), release=0.2
)
PAN = Instrument(((1.0, 1.0, 1.4), (2.001, 0.5, 1.9), (2.998, 0.25, 3.5), (4.2, 0.05, 9.0)), release=0.4)
PLUCKED = Instrument(
    ((1.0, 1.0, 2.0), (2.0, 0.6, 3.0), (3.001, 0.35, 4.5), (4.002, 0.2, 6.5), (5.004, 0.1, 9.0)), release=0.12
)
INSTRUMENTS = {"felt piano": FELT, "handpan": PAN, "plucked": PLUCKED}
DRONE, DRONE_RELEASE = "drone", Instrument((), RELEASE)


def instrument(name: str) -> Instrument:
    """Return the instrument of this name; any other name is the felt piano's."""
    return DRONE_RELEASE if name == DRONE else INSTRUMENTS.get(name, FELT)


def in_range(pitch: float) -> float:
    """Return `pitch` by whole octaves within what sounds."""
    while pitch < LOWEST:
        pitch += 12
    while pitch > HIGHEST:
        pitch -= 12
    return pitch


@lru_cache(maxsize=24)
def tone(name: str, pitch: float) -> Samples:
    """Return a note, shape (n,), whose highest swing is 1; not to be written to. Takes some milliseconds at first."""
    if name == DRONE:
        return drone(pitch)
    made = _made(name)
    ratio = 2.0 ** ((in_range(pitch) - MADE_AT) / 12.0)
    count = min(round(LONGEST * SAMPLE_RATE), int((made.size - 2) / ratio))
    places = np.arange(count, dtype=np.float64) * ratio
    whole = places.astype(np.int64)
    share = (places - whole).astype(np.float32)
    sound: Samples = made[whole] * (1.0 - share) + made[whole + 1] * share
    sound *= _window(count)
    sound /= np.abs(sound).max()
    sound.flags.writeable = False
    return sound


@lru_cache(maxsize=64)
def heights(name: str, pitch: float) -> Samples:
    """Return how high a note still swings from each `GRAIN` samples of it on, shape (n,)."""
    sound = np.abs(tone(name, pitch))
    padded = np.pad(sound, (0, -sound.size % GRAIN)).reshape(-1, GRAIN).max(axis=1)
    highest: Samples = np.maximum.accumulate(padded[::-1])[::-1]
    return highest


def fall(count: int) -> Samples:
    """Return the share of its height that a note has in each of the `count` samples of its release."""
    falling: Samples = (np.cos(0.5 * np.pi * np.arange(count) / count) ** 2).astype(np.float32)
    return falling


@lru_cache(maxsize=len(INSTRUMENTS))
def _made(name: str) -> Samples:
    time = np.arange(round((LONGEST + 1.0) * SAMPLE_RATE)) / SAMPLE_RATE
    hertz = 440.0 * 2.0 ** ((MADE_AT - 69) / 12.0)
    modes = instrument(name).modes
    made = sum(
        level * np.exp(-decay * time) * np.sin(2 * np.pi * hertz * ratio * time) for ratio, level, decay in modes
    )
    return np.asarray(made, dtype=np.float32)


def _window(count: int) -> Samples:
    time = np.arange(count, dtype=np.float32) / SAMPLE_RATE
    rising = np.clip(time / RISE, 0.0, 1.0)
    falling = np.clip((time[-1] - time) / min(LAST, time[-1] / 2), 0.0, 1.0)
    window: Samples = (np.sin(0.5 * np.pi * rising) * np.sin(0.5 * np.pi * falling)) ** 2
    return window
