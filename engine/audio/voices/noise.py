"""Noise as seamless loops: pyo's own generators cost as much as twenty oscillators each."""

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.audio.graph.pyo_env import pyo
from engine.output import SAMPLE_RATE

_SIZE = 1 << 19

Samples = npt.NDArray[np.float64]


class NoiseLoop:
    """A loop of 10.9 s of noise in a table.

    Parameters
    ----------
    seed
        Same seed, same noise.
    slope
        Power falls as frequency to this power: 0 is white, 1 pink.
    samples
        Makes something else of a random generator; its standard deviation becomes 0.25.
    """

    def __init__(
        self, seed: int, slope: float = 0.0, samples: Callable[[np.random.Generator], Samples] | None = None
    ) -> None:
        self._table = pyo.DataTable(_SIZE)
        view = np.asarray(self._table.getBuffer())
        view[:_SIZE] = _made(seed, slope, samples)
        del view  # it must not outlive its table

    def play(self, places: list[float], speed: float = 1.0) -> Any:
        """Return the loop as signals, one begun at each of `places` (0–1 of its length)."""
        return pyo.Osc(self._table, speed * SAMPLE_RATE / _SIZE, phase=places, interp=1 if speed == 1.0 else 2)


# two thirds of the time in which a graph is built, and built anew within the second where it broke
@lru_cache(maxsize=5)
def _made(seed: int, slope: float, samples: Callable[[np.random.Generator], Samples] | None) -> Samples:
    noise = (samples or partial(_sloped, slope=slope))(np.random.default_rng(seed))
    noise *= 0.25 / noise.std()
    noise.setflags(write=False)
    return noise


def drops(random: np.random.Generator) -> Samples:
    """Return rain on a roof: more than a hundred soft drops a second, each a short ring of its own pitch."""
    loop = np.zeros(_SIZE)
    time = np.arange(1200) / SAMPLE_RATE
    rise = np.minimum(1.0, time / 0.003)
    for _ in range(1400):
        pitch, ring = random.uniform(350.0, 1050.0), random.uniform(0.004, 0.009)
        drop = random.lognormal(0.0, 0.5) * rise * np.exp(-time / ring) * np.sin(2.0 * np.pi * pitch * time)
        loop[(random.integers(_SIZE) + np.arange(len(drop))) % _SIZE] += drop
    return loop


def leaves(random: np.random.Generator) -> Samples:
    """Return leaves: noise around 600 Hz that flutters a few times a second."""
    flutter = np.clip(1.0 + 0.6 * _within(random, 0.5, 7.0), 0.0, None)
    return flutter * _within(random, 350.0, 950.0)


def _within(random: np.random.Generator, low: float, high: float) -> Samples:
    hertz = np.fft.rfftfreq(_SIZE, 1.0 / SAMPLE_RATE)
    shape = np.exp(-0.5 * (np.log(np.maximum(hertz, 1e-3) / np.sqrt(low * high)) / np.log(high / low) * 2.0) ** 2)
    noise = np.fft.irfft(np.exp(1j * random.uniform(0.0, 2.0 * np.pi, len(hertz))) * shape, _SIZE)
    return np.asarray(noise / noise.std())


def _sloped(random: np.random.Generator, slope: float) -> Samples:
    hertz = np.fft.rfftfreq(_SIZE, 1.0 / SAMPLE_RATE)
    spectrum = np.exp(1j * random.uniform(0.0, 2.0 * np.pi, len(hertz))) * np.maximum(hertz, 20.0) ** (-slope / 2)
    spectrum[0] = 0.0
    return np.asarray(np.fft.irfft(spectrum, _SIZE))
