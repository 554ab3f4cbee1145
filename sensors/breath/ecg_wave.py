"""One wave that rises with the inhale, out of what the breath changes in the heartbeats."""

import numpy as np

from sensors.breath.ecg_features import HEIGHT, RR, SLOPE
from sensors.breath.ecg_spectrum import Complexes
from sensors.stream import Floats

MEMORY = 0.95
FAINT = 0.3


class BreathWave:
    """Height and slope of the R wave mixed by their credence, turned so that the wave rises with the inhale.

    Whether an R wave grows or shrinks with the inhale depends on the lead. The heart rate rises with it (respiratory
    sinus arrhythmia), so what moves with the heart rate at the breathing rate, over about the last 40 s, is taken to
    move with the lungs; with no such swing the R wave is taken to grow. Where there is no breath in the R wave, the
    heart rate is the wave.
    """

    def __init__(self) -> None:
        self._with_heart = np.zeros(2)
        self._together = 0.0
        self._mixture: Floats = np.array([1.0, 0.0, 0.0])

    def of(self, values: Floats) -> Floats:
        """Return the wave of features (`edr_features.features`) of shape (n, 3), shape (n,)."""
        wave: Floats = values @ self._mixture
        return wave

    def learn(self, amplitudes: Complexes, credence: Floats) -> None:
        """Take the complex amplitude of each feature at the breathing rate, and its credence."""
        wave, heart = amplitudes[[HEIGHT, SLOPE]], -amplitudes[RR]
        likeness = _likeness(wave, heart) * credence[RR]
        self._with_heart += (1.0 - MEMORY) * (likeness - self._with_heart)
        self._together += (1.0 - MEMORY) * (float(_likeness(wave[1:], wave[0])[0]) - self._together)
        seen = credence[[HEIGHT, SLOPE]] + 1e-9
        if seen.sum() < FAINT and credence[RR] > FAINT:
            self._mixture = np.array([0.0, 0.0, -1.0])
            return
        parts = seen * np.array([1.0, -1.0 if self._together < 0.0 else 1.0])
        parts *= -1.0 if float(parts @ self._with_heart) < 0.0 else 1.0
        self._mixture = np.append(parts / seen.sum(), 0.0)


def _likeness(waves: Complexes, other: complex) -> Floats:
    """Return the cosine of the phase between each of `waves` and `other`, 0 where either is nothing."""
    size = np.abs(waves) * abs(other)
    likeness: Floats = np.real(waves * np.conj(other)) / np.where(size > 0.0, size, 1.0)
    return likeness
