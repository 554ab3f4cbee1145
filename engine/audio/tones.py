"""The notes of an instrument that is played along: made of numbers, each decays by itself and ends, held or not."""

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from engine.audio import drone
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
DRONE = "drone"


def release(name: str) -> int:
    """Return in how many samples a note falls silent when it is let go."""
    seconds = drone.RELEASE if name == DRONE else INSTRUMENTS.get(name, FELT).release
    return round(seconds * SAMPLE_RATE)


def in_range(pitch: float) -> float:
    """Return `pitch` by whole octaves within what sounds."""
    while pitch < LOWEST:
        pitch += 12
    while pitch > HIGHEST:
        pitch -= 12
    return pitch


def length(name: str, pitch: float) -> int:
    """Return how many samples a note has. Any name that is no instrument's is the felt piano's, here and below."""
    if name == DRONE:
        return round(drone.SECONDS * SAMPLE_RATE)
    return min(round(LONGEST * SAMPLE_RATE), int((_made(name).size - 2) / _ratio(pitch)))


def tone(name: str, pitch: float, begins: int = 0, ends: int | None = None) -> Samples:
    """Return a note, shape (n,), which swings no higher than 1, or the part of it from `begins` to `ends`.

    A part costs what it is long, so that whoever plays live need not wait for the whole.
    """
    if name == DRONE:
        return drone.drone(pitch)[begins:ends]
    made, whole = _made(name), length(name, pitch)
    ends = whole if ends is None else min(ends, whole)
    places = np.arange(begins, ends, dtype=np.float64) * _ratio(pitch)
    below = places.astype(np.int64)
    share = (places - below).astype(np.float32)
    sound: Samples = made[below] * (1.0 - share) + made[below + 1] * share
    return sound * _window(begins, ends, whole)


def height(name: str, pitch: float, sample: int) -> float:
    """Return how high a note may still swing from `sample` of it on."""
    if name == DRONE:
        return 1.0
    highest = _heights(name)
    return float(highest[min(len(highest) - 1, int(sample * _ratio(pitch)) // GRAIN)])


def fall(count: int) -> Samples:
    """Return the share of its height that a note has in each of the `count` samples of its release."""
    falling: Samples = (np.cos(0.5 * np.pi * np.arange(count) / count) ** 2).astype(np.float32)
    return falling


def _ratio(pitch: float) -> float:
    return float(2.0 ** ((in_range(pitch) - MADE_AT) / 12.0))


@cache
def _made(name: str) -> Samples:
    hertz = 440.0 * 2.0 ** ((MADE_AT - 69) / 12.0)
    grains, within = np.arange(int(LONGEST * SAMPLE_RATE) // GRAIN + 1), np.arange(GRAIN)
    made = np.zeros(len(grains) * GRAIN)
    for ratio, level, decay in INSTRUMENTS.get(name, FELT).modes:
        # a decaying wave as the product of where a grain begins and where in it one is: few powers, many products
        turning = (2j * np.pi * hertz * ratio - decay) / SAMPLE_RATE
        made += level * np.outer(np.exp(turning * GRAIN * grains), np.exp(turning * within)).imag.ravel()
    made /= np.abs(made).max()
    return made.astype(np.float32)


@cache
def _heights(name: str) -> Samples:
    """Return how high the computed note still swings from each `GRAIN` samples of it on, shape (n,)."""
    made = np.abs(_made(name))
    highest = made.reshape(-1, GRAIN).max(axis=1)
    falling: Samples = np.maximum.accumulate(highest[::-1])[::-1]
    return falling


def _window(begins: int, ends: int, whole: int) -> Samples:
    time, last = np.arange(begins, ends, dtype=np.float32) / SAMPLE_RATE, (whole - 1) / SAMPLE_RATE
    rising = np.clip(time / RISE, 0.0, 1.0)
    falling = np.clip((last - time) / min(LAST, last / 2), 0.0, 1.0)
    window: Samples = (np.sin(0.5 * np.pi * rising) * np.sin(0.5 * np.pi * falling)) ** 2
    return window.astype(np.float32)
