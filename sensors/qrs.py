"""Where in an ECG there may be a QRS complex: a feature that peaks just after one, causally."""

from collections import deque

from sensors.filters import Biquad, group_delay, highpass, lowpass

LOW_BAND = (8.0, 20.0)
HIGH_BAND = (18.0, 45.0)


class _Band:
    """Mean rectified amplitude of one frequency band over a short window."""

    def __init__(self, band: tuple[float, float], rate: float, window: int) -> None:
        low, high = min(band[0], 0.18 * rate), min(band[1], 0.4 * rate)
        self.sections: tuple[Biquad, Biquad] = (highpass(low, rate), lowpass(high, rate))
        self.centre = (low * high) ** 0.5
        self._recent = deque([0.0] * window, maxlen=window)

    def settle(self, x: float) -> None:
        self.sections[0].settle(x)

    def step(self, x: float) -> tuple[float, float]:
        y = self.sections[1].step(self.sections[0].step(x))
        self._recent.append(y if y >= 0 else -y)
        return y, sum(self._recent)


class QrsFeature:
    """The geometric mean of the amplitudes in a low and a high band.

    A QRS complex is broad-band: movement lives in the low band only, muscle noise in the high one only, and neither
    raises the product much.

    Attributes
    ----------
    delay
        Samples from an R wave to its place in the band-passed signal.
    window
        Samples over which amplitudes are averaged.
    """

    def __init__(self, rate: float, window_seconds: float = 0.08) -> None:
        self.window = max(1, round(window_seconds * rate))
        self._low = _Band(LOW_BAND, rate, self.window)
        self._high = _Band(HIGH_BAND, rate, self.window)
        self.delay = group_delay(self._low.sections, self._low.centre, rate)
        self._primed = False

    def step(self, x: float) -> tuple[float, float]:
        """Take a sample; return the low-band signal and the feature."""
        if not self._primed:
            self._primed = True
            self._low.settle(x)
            self._high.settle(x)
        band, low = self._low.step(x)
        high = self._high.step(x)[1]
        return band, (low * high) ** 0.5 / self.window
