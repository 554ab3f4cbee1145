"""Tells noise from a signal by its samples alone, within two seconds and before any heartbeat or breath is missed."""

from collections import deque
from collections.abc import Callable, Mapping
from statistics import fmean, median
from typing import Protocol

import numpy as np
import numpy.typing as npt

from sensors.samples.knocks import Knocks
from sensors.stream import Floats, Signal

WINDOW = 7
LOOKS = 4
USUAL = 40
FEWEST_USUAL = 8
HOLD = 4

QRS_BAND = (8.0, 40.0)
ABOVE_QRS = 45.0
MAINS = (50.0, 60.0)
MAINS_WIDTH = 2.0
MOST_WANTED = 200.0
CROWDED, UNCROWDED = 0.17, 0.14
CROWDED_AT_ONCE = 0.19
RISEN = 3.0
TOO_HIGH = 4.0
HISS = 0.8
HUM = 0.7

GRAIN = 0.06
FEWEST_GRAINS = 3
ROUGH = 0.5
ROUGHER, STILL_ROUGHER, ROUGH_AT_ALL = 5.0, 2.5, 0.05
JERK = 1.0
LEVELS_KEPT = 120
FEWEST_LEVELS = 40
KNOCKED = "keeps leaping away and back: check its plug and cable. No rate is told until it stops."
PULSE_ROUGH = 0.5


class Noise(Protocol):
    """Listens to blocks of 0.25 s.

    Attributes
    ----------
    trouble
        The end of a sentence about the signal that begins with its name, for the person; empty without special trouble.
    """

    trouble: str

    def take(self, block: Floats) -> bool:
        """Tell whether the signal is too noisy now that `block`, shape (n,), has been heard."""
        ...


def _grain(per_block: int, rate: float) -> int:
    """Return the samples of 0.06 s, within which breath and pulse are smooth."""
    return min(per_block, max(FEWEST_GRAINS, round(GRAIN * rate)))


class EcgNoise:
    """Listens for what hides R waves, in a window of 1.75 s.

    In the band of the QRS complex (8–40 Hz) an ECG is quiet but for a tenth of the time: the median of its magnitude is
    2–14 % of the highest peak, and 20–25 % when it is Gaussian noise of any colour. Too *crowded*: more than 17 % over
    the last four looks, until it is less than 14 %; or in the newest second, when the median has trebled. *Too high*:
    a peak four times the usual one, as when a wire is pulled. *Hiss*: almost as much power above 45 Hz as in the band,
    as muscles have it. *Hum*: 70 % of the power above 4 Hz at 50 or 60 Hz, or where they fold to.

    Parameters
    ----------
    per_block
        Samples of a block.
    rate
        Samples per second.
    """

    trouble = ""

    def __init__(self, per_block: int, rate: float) -> None:
        self._stride = max(1, int(rate / MOST_WANTED))
        self._per_block = per_block // self._stride
        size, thinned = WINDOW * self._per_block, rate / self._stride
        self._window = np.zeros(0)
        self._ramp = np.linspace(0.0, 1.0, size)
        frequency = np.fft.rfftfreq(size, 1 / thinned)
        mains = np.zeros(frequency.size, bool)
        for line in MAINS:
            mains |= np.abs(frequency - abs(line - thinned * round(line / thinned))) < MAINS_WIDTH
        self._band = ((frequency >= QRS_BAND[0]) & (frequency <= QRS_BAND[1]) & ~mains).astype(float)
        hiss, hum = (frequency > ABOVE_QRS) & ~mains, mains & (frequency >= QRS_BAND[0])
        heard = frequency >= QRS_BAND[0] / 2
        self._shares = np.array([hiss, hum, heard, self._band > 0], float)[:, 1:-1]
        self._edge = max(1, round(0.04 * thinned))
        self._crowds: deque[float] = deque(maxlen=LOOKS)
        self._hisses: deque[float] = deque(maxlen=LOOKS)
        self._peaks: deque[float] = deque(maxlen=USUAL)
        self._levels: deque[float] = deque(maxlen=USUAL)
        self._crowded = False
        self._held = 0

    def take(self, block: Floats) -> bool:
        """Tell whether the signal is too noisy now that `block`, shape (n,), has been heard."""
        self._window = np.concatenate([self._window[-self._ramp.size + self._per_block :], self._thinned(block)])
        if self._window.size < self._ramp.size:
            return False
        start = float(self._window[: self._per_block].sum()) / self._per_block
        end = float(self._window[-self._per_block :].sum()) / self._per_block
        window = self._window - (start + (end - start) * self._ramp)
        spectrum = np.fft.rfft(window)
        at_once = self._hears_hum_or_hiss(spectrum)
        at_once |= self._hears_a_crowd(np.abs(np.fft.irfft(spectrum * self._band, window.size)))
        self._held = HOLD if at_once else max(0, self._held - 1)
        return self._crowded or self._held > 0

    def _thinned(self, block: Floats) -> Floats:
        if self._stride == 1:
            return block
        thinned: Floats = block[: self._per_block * self._stride].reshape(-1, self._stride).mean(axis=1)
        return thinned

    def _hears_a_crowd(self, magnitude: Floats) -> bool:
        magnitude = magnitude[self._edge : -self._edge]
        newest = np.sort(magnitude[-LOOKS * self._per_block :])
        ranked = np.sort(magnitude)
        peak, level = float(ranked[-1]), float(newest[newest.size // 2])
        if peak <= 0.0:
            return False
        self._crowds.append(float(ranked[ranked.size // 2]) / peak)
        self._crowded = sum(self._crowds) / len(self._crowds) > (UNCROWDED if self._crowded else CROWDED)
        usual, usual_peak = (median(self._levels), median(self._peaks)) if self._peaks else (level, peak)
        self._peaks.append(peak)
        self._levels.append(level)
        if len(self._peaks) < FEWEST_USUAL:
            return False
        return peak > TOO_HIGH * usual_peak or (level > RISEN * usual and level > CROWDED_AT_ONCE * float(newest[-1]))

    def _hears_hum_or_hiss(self, spectrum: npt.NDArray[np.complex128]) -> bool:
        # A Hann window, laid on in the spectrum.
        spectrum = np.abs(spectrum[1:-1] - 0.5 * (spectrum[:-2] + spectrum[2:]))
        scale = float(spectrum.max())
        if scale <= 0.0:
            return False
        power = (spectrum / scale) ** 2
        hiss, mains, heard, band = (self._shares * power).sum(axis=1).tolist()
        self._hisses.append(hiss / band if band > 0 else 0.0)
        return sum(self._hisses) > HISS * len(self._hisses) or mains > HUM * heard


class BreathNoise:
    """Listens for what no breathing can be: roughness within 0.06 s, jerks, and knock after knock (`Knocks`).

    They are measured by the range in which the signal has been for the last 30 s (without its outer twentieths).
    *Rough*: more than half of that; or more than a twentieth and five times as rough as usual, until it is 2.5 times.
    A *jerk* moves by the whole range from one 0.06 s to the next but one.

    Parameters
    ----------
    per_block
        Samples of a block.
    rate
        Samples per second.
    """

    def __init__(self, per_block: int, rate: float) -> None:
        self._grain = _grain(per_block, rate)
        self._grains = per_block // self._grain
        self._levels: deque[float] = deque(maxlen=LEVELS_KEPT)
        self._roughs: deque[float] = deque(maxlen=LEVELS_KEPT)
        self._knocks = Knocks(per_block, rate)
        self.trouble = ""
        self._last = np.zeros(0)
        self._rougher = False
        self._held = 0

    def take(self, block: Floats) -> bool:
        """Tell whether the signal is too noisy now that `block`, shape (n,), has been heard."""
        grains = block[: self._grain * self._grains].reshape(self._grains, self._grain)
        means = grains.mean(axis=1)
        rough = float(np.sqrt(((grains - means[:, None]) ** 2).sum() / (self._grains * (self._grain - 1))))
        usual_span = self._span() if len(self._levels) >= FEWEST_LEVELS else np.inf
        usual_rough = median(self._roughs) if len(self._roughs) >= FEWEST_LEVELS else np.inf
        self._levels.append(float(means.mean()))
        self._roughs.append(rough)
        if len(self._levels) < WINDOW:
            return False
        newest = fmean(list(self._roughs)[-LOOKS:])
        span = self._span()
        knocked = self._knocks.take(block, span)
        self.trouble = KNOCKED if knocked else ""
        risen = STILL_ROUGHER if self._rougher else ROUGHER
        self._rougher = newest > risen * usual_rough and newest > ROUGH_AT_ALL * span
        path = np.concatenate([self._last, means])
        self._last = means[-2:]
        jerked = float(np.abs(path[2:] - path[:-2]).max(initial=0.0)) > JERK * usual_span
        self._held = WINDOW if jerked else max(0, self._held - 1)
        return self._rougher or newest > ROUGH * span or self._held > 0 or knocked

    def _span(self) -> float:
        ranked = sorted(self._levels)
        return ranked[-1 - len(ranked) // 20] - ranked[len(ranked) // 20]


class PulseNoise:
    """Listens for a pulse wave that is not smooth: more than half of its variance lies within 0.06 s.

    Parameters
    ----------
    per_block
        Samples of a block.
    rate
        Samples per second.
    """

    trouble = ""

    def __init__(self, per_block: int, rate: float) -> None:
        self._grain = _grain(per_block, rate)
        self._blocks: deque[Floats] = deque(maxlen=WINDOW)
        self._roughs: deque[float] = deque(maxlen=LOOKS)

    def take(self, block: Floats) -> bool:
        """Tell whether the signal is too noisy now that `block`, shape (n,), has been heard."""
        self._blocks.append(block[: block.size // self._grain * self._grain])
        if len(self._blocks) < WINDOW:
            return False
        window = np.concatenate(self._blocks)
        window = window - window.mean()
        whole = float((window * window).sum())
        grains = window.reshape(-1, self._grain)
        within = whole - self._grain * float((grains.mean(axis=1) ** 2).sum())
        self._roughs.append(within * self._grain / (self._grain - 1) / whole if whole > 0 else 0.0)
        return fmean(self._roughs) > PULSE_ROUGH


class UnjudgedNoise:
    """Hears no noise: what disturbs an EEG is told electrode by electrode (`sensors.brain.artefacts`)."""

    trouble = ""

    def __init__(self, per_block: int, rate: float) -> None:
        """Take what the others take."""

    def take(self, _block: Floats) -> bool:
        """Tell that nothing is too noisy."""
        return False


NOISE_OF: Mapping[Signal, Callable[[int, float], Noise]] = {
    Signal.ECG: EcgNoise,
    Signal.PPG: PulseNoise,
    Signal.RESPIRATION: BreathNoise,
    Signal.EEG: UnjudgedNoise,
}
