"""From the sound of a microphone to its seven numbers, 50 times a second; how it is cut into pieces changes nothing."""

from collections.abc import Callable

import numpy as np

from sensors.stream import Floats
from sensors.voice.frame import FRAME_RATE, SILENCE_DB, Value
from sensors.voice.knock import KnockFinder
from sensors.voice.pitch import PitchMeter

SLOWEST, FASTEST = 8000, 192_000
HEARD_FROM = 60.0
BREATH_BAND = (500.0, 4000.0)
PITCH_RATE = 12_000.0
"""Samples per second below which the sound is not thinned before its pitch is read."""

PITCH_BAND = 2000.0
"""Hz up to which pitch is read: three harmonics of the highest, and much of the noise left out."""

TAPS_SECONDS = 0.0015
Meter = Callable[[Floats, float], tuple[float, float]]


class VoiceAnalyser:
    """Hears sound, tells numbers.

    A frame is made of the newest 40 ms at each 20 ms and stamped with their middle; a clap stands in the frame in which
    it is found. Nothing of the sound itself is kept for longer than that.

    Parameters
    ----------
    rate
        Samples per second, 8000 to 192000.
    meter
        Tells the pitch; None for Praat's.
    """

    def __init__(self, rate: float, meter: Meter | None = None) -> None:
        if not SLOWEST <= rate <= FASTEST:
            raise ValueError(f"a microphone of {rate:g} Hz")
        self.rate = rate
        self.hop = round(rate / FRAME_RATE)
        self._meter = meter or PitchMeter()
        self._thin = max(1, int(rate // PITCH_RATE))
        self._low_pass = _low_pass(rate)
        size = 2 * self.hop
        self._window = np.hanning(size)
        frequency = np.fft.rfftfreq(size, 1.0 / rate)
        self._bands = frequency >= HEARD_FROM, (frequency >= BREATH_BAND[0]) & (frequency <= BREATH_BAND[1])
        self._scale = 2.0 / (size * float((self._window**2).sum()))
        self._waiting: list[Floats] = []
        self._have = self._hops = 0
        self._sound = np.zeros(size)
        self._filtered = np.zeros(size)
        self._tail = np.zeros(len(self._low_pass) - 1)
        self._knocks = KnockFinder(rate)

    def feed(self, sound: Floats) -> tuple[Floats, Floats]:
        """Return (places, frames) of what `sound`, shape (n,), brings to its end.

        Places are seconds from the first sample ever fed to the middle of each frame, shape (m,); frames have the
        channels of `sensors.voice.frame.VOICE_STREAM`, shape (m, 7). A sample that is no number counts as silence.
        """
        self._waiting.append(np.nan_to_num(np.asarray(sound, dtype=np.float64), nan=0.0, posinf=0.0, neginf=0.0))
        self._have += len(sound)
        if self._have < self.hop:
            return np.empty(0), np.empty((0, len(Value)))
        whole = np.concatenate(self._waiting)
        count = len(whole) // self.hop
        rest = whole[count * self.hop :]
        self._waiting, self._have = [rest], len(rest)
        frames = [self._frame(whole[k * self.hop : (k + 1) * self.hop]) for k in range(count)]
        first = self._hops - count
        places = (np.arange(first, self._hops) * self.hop) / self.rate
        return places, np.array(frames)

    def _frame(self, hop: Floats) -> list[float]:
        self._hops += 1
        self._sound = np.concatenate((self._sound[self.hop :], hop))
        # always the same length at a time, so that sums end in the same last bit however the sound came
        passed = np.convolve(np.concatenate((self._tail, hop)), self._low_pass, "valid")
        self._tail = np.concatenate((self._tail, hop))[-len(self._tail) :]
        self._filtered = np.concatenate((self._filtered[self.hop :], passed))
        level, breath = self._levels()
        pitch, voicing = self._pitch()
        knock, after = self._knock(hop)
        return [pitch, voicing, level, breath, knock, after, SILENCE_DB]

    def _levels(self) -> tuple[float, float]:
        power = np.abs(np.fft.rfft(self._sound * self._window)) ** 2 * self._scale
        told = [10.0 * float(np.log10(power[band].sum() + 1e-14)) for band in self._bands]
        return told[0], told[1]

    def _pitch(self) -> tuple[float, float]:
        thinned = np.ascontiguousarray(self._filtered[:: self._thin])
        if not thinned.any():
            return 0.0, 0.0
        return self._meter(thinned, self.rate / self._thin)

    def _knock(self, hop: Floats) -> tuple[float, float]:
        found = self._knocks.take(hop)
        if not found:
            return 0.0, 0.0
        time, strength = max(found, key=lambda one: one[1])
        return strength, time - (self._hops - 1) * self.hop / self.rate


def _low_pass(rate: float) -> Floats:
    """Return a low-pass whose delay is a millisecond and a half."""
    half = round(TAPS_SECONDS * rate)
    time = np.arange(-half, half + 1)
    shape = np.sinc(2.0 * PITCH_BAND / rate * time) * np.hanning(2 * half + 3)[1:-1]
    taps: Floats = shape / shape.sum()
    return taps
