"""Noise as seamless loops: pyo's own generators cost as much as twenty oscillators each."""

from typing import Any

import numpy as np
import numpy.typing as npt

from engine.audio.graph.pyo_env import pyo
from engine.output import SAMPLE_RATE

_SIZE = 1 << 19


class NoiseLoop:
    """A loop of 10.9 s of noise in a table.

    Parameters
    ----------
    seed
        Same seed, same noise.
    slope
        Power falls as frequency to this power: 0 is white, 1 pink.
    """

    def __init__(self, seed: int, slope: float) -> None:
        self._table = pyo.DataTable(_SIZE)
        view = np.asarray(self._table.getBuffer())
        view[:_SIZE] = _noise(seed, slope)
        del view  # it must not outlive its table

    def play(self, places: list[float]) -> Any:
        """Return the loop as signals of standard deviation 0.25, one begun at each of `places` (0–1 of its length)."""
        return pyo.Osc(self._table, SAMPLE_RATE / _SIZE, phase=places, interp=1)


def _noise(seed: int, slope: float) -> npt.NDArray[np.float64]:
    random = np.random.default_rng(seed)
    angle = random.uniform(0.0, 2.0 * np.pi, _SIZE // 2 + 1)
    hertz = np.fft.rfftfreq(_SIZE, 1.0 / SAMPLE_RATE)
    spectrum = np.exp(1j * angle) * np.maximum(hertz, 20.0) ** (-slope / 2)
    spectrum[0] = 0.0
    noise: npt.NDArray[np.float64] = np.fft.irfft(spectrum, _SIZE)
    noise *= 0.25 / noise.std()
    return noise
