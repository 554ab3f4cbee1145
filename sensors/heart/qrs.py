"""Where in an ECG there may be a QRS complex: a feature that peaks just after one, causally."""

from collections.abc import Sequence

from sensors.samples.filters import Biquad, group_delay, highpass, in_series, lowpass

LOW_BAND = (8.0, 20.0)
HIGH_BAND = (18.0, 45.0)
WINDOW = 0.08
SHARPNESS = 2.0


class _Band:
    """Mean rectified amplitude of one frequency band over a short window."""

    def __init__(self, band: tuple[float, float], rate: float, window: int) -> None:
        low, high = min(band[0], 0.18 * rate), min(band[1], 0.4 * rate)
        self.sections: tuple[Biquad, Biquad] = (highpass(low, rate), lowpass(high, rate))
        self.centre = (low * high) ** 0.5
        self._recent = [0.0] * window
        self._at = 0
        self._sum = 0.0

    def settle(self, x: float) -> None:
        self.sections[0].settle(x)

    def extend(self, values: Sequence[float]) -> tuple[list[float], list[float]]:
        """Return the band-passed samples and the running sums of their sizes."""
        passed = in_series(*self.sections, values)
        return passed, self._add_up(passed)

    def _add_up(self, passed: list[float]) -> list[float]:
        recent, at, total = self._recent, self._at, self._sum
        sums = []
        for y in passed:
            size = y if y >= 0 else -y
            total += size - recent[at]
            recent[at] = size
            at += 1
            if at == len(recent):
                # Once per window the sum is taken anew: rounding errors of one huge artefact would stay for good.
                at, total = 0, sum(recent)
            sums.append(total if total > 0 else 0.0)
        self._at, self._sum = at, total
        return sums


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

    def __init__(self, rate: float) -> None:
        self.window = max(1, round(WINDOW * rate))
        self._low = _Band(LOW_BAND, rate, self.window)
        self._high = _Band(HIGH_BAND, rate, self.window)
        self.delay = group_delay(self._low.sections, self._low.centre, rate)
        self._primed = False

    def extend(self, values: Sequence[float]) -> tuple[list[float], list[float], list[float]]:
        """Take the next samples; return for each the low band, both bands (the high one doubled) and the feature.

        By the low band alone movement looks much like a QRS complex; by both it does not.
        """
        if not self._primed and values:
            self._primed = True
            self._low.settle(values[0])
            self._high.settle(values[0])
        band, low = self._low.extend(values)
        upper, high = self._high.extend(values)
        scale = 1 / self.window
        both = [a + SHARPNESS * b for a, b in zip(band, upper, strict=True)]
        return band, both, [(a * b) ** 0.5 * scale for a, b in zip(low, high, strict=True)]
