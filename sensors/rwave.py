"""The exact place of an R wave, and how much it looks like the ones before."""

import numpy as np

from sensors.history import History
from sensors.qrs import QrsFeature
from sensors.stream import Floats

SEARCH = 0.045
SMOOTHING = 0.022
SHAPE = 0.12


class RWave:
    """Keeps the raw signal and refines a peak of the feature to the R wave in it.

    Parameters
    ----------
    rate
        Samples per second of the raw signal.
    stride
        Raw samples per sample of the feature.
    """

    def __init__(self, rate: float, stride: int, feature: QrsFeature) -> None:
        self._raw = History(round(6 * rate))
        self._rate = rate
        self._stride = stride
        self._feature = feature
        self._reach = max(2, round(SEARCH * rate))
        hann = np.hanning((round(SMOOTHING * rate) | 1) + 2)[1:-1]
        self._smooth: Floats = hann / hann.sum()
        self._shape_length = max(5, round(SHAPE * rate / stride))
        self._shape: Floats | None = None
        self._polarity = 0.0

    @property
    def count(self) -> int:
        """Raw samples so far."""
        return self._raw.count

    def append(self, value: float) -> None:
        """Take the next raw sample."""
        self._raw.append(value)

    def forget(self) -> None:
        """Begin anew with the usual shape."""
        self._shape = None

    def likeness(self, band: History, at: int) -> float:
        """Return the correlation (-1–1) of the complex at feature peak `at` with the usual shape; 1 without one."""
        if self._shape is None:
            return 1.0
        found = [self._correlate(self._cut(band, at + shift)) for shift in range(-3, 3)]
        return max(found)

    def locate(self, band: History, at: int) -> tuple[float, float, float, float]:
        """Return raw place, height and slope of the R wave behind feature peak `at`, and its likeness (0–1)."""
        likeness = max(0.0, self.likeness(band, at))
        self._learn(self._cut(band, at))
        start, window = band.window(at - self._feature.window + 1, at + 1)
        strongest = start + int(np.argmax(np.abs(window)))
        guess = (strongest - self._feature.delay) * self._stride + (self._stride - 1) / 2
        return *self._refine(guess), likeness

    def _cut(self, band: History, at: int) -> Floats:
        # Up to the peak of the feature and no further: what follows is not known yet when it is judged.
        return band.window(at - self._shape_length + 1, at + 1)[1]

    def _correlate(self, cut: Floats) -> float:
        if self._shape is None or cut.size != self._shape.size:
            return 0.0
        norm = float(np.linalg.norm(cut) * np.linalg.norm(self._shape))
        return float(cut @ self._shape) / norm if norm > 0 else 0.0

    def _learn(self, cut: Floats) -> None:
        norm = float(np.linalg.norm(cut))
        if norm == 0 or cut.size != self._shape_length:
            return
        unit = cut / norm
        self._shape = unit if self._shape is None else 0.9 * self._shape + 0.1 * unit

    def _refine(self, guess: float) -> tuple[float, float, float]:
        """Find the top of the smoothed raw wave near `guess`; a parabola through three samples gives the fraction."""
        half = self._smooth.size // 2
        centre = round(guess)
        start, raw = self._raw.window(centre - self._reach - 1 - half, centre + self._reach + 2 + half)
        if raw.size < self._smooth.size + 4:
            return max(0.0, guess), 0.0, 0.0
        smooth = np.convolve(raw, self._smooth, "valid")
        excursion = smooth - np.median(smooth)
        upright = self._upright(excursion)
        top = 1 + int(np.argmax(upright[1:-1]))
        left, middle, right = upright[top - 1 : top + 2].tolist()
        bend = left - 2 * middle + right
        part = max(-0.5, min(0.5, 0.5 * (left - right) / bend)) if bend else 0.0
        changes = np.diff(upright) * self._rate
        slope = float(changes.max() - changes.min())
        return max(0.0, start + half + top + part), middle - 0.25 * (left - right) * part, slope

    def _upright(self, excursion: Floats) -> Floats:
        """Turn the wave so that the R wave of this lead points up; a slow memory keeps the choice steady."""
        up, down = float(excursion.max()), float(-excursion.min())
        balance = (up - down) / (up + down) if up + down > 0 else 0.0
        self._polarity = 0.9 * self._polarity + 0.1 * balance if self._polarity else balance
        return excursion if self._polarity >= -0.15 else -excursion
