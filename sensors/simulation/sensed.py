"""What the sensors of any device can measure of one simulated person, at any moment of the last seconds."""

from collections import deque
from itertools import pairwise

import numpy as np

from sensors.simulation.ecg import ECG_RATE
from sensors.simulation.eeg import brain_waves
from sensors.simulation.person import RESPIRATION_RATE, Signals
from sensors.simulation.pulse_wave import pulse_wave
from sensors.simulation.trace import Trace
from sensors.stream import Floats

AVERAGED = 5


class Sensed:
    """The signals of a person; all times in seconds since the person's start."""

    def __init__(self, start: float) -> None:
        self._start = start
        self._ecg = Trace(ECG_RATE)
        self._respiration = Trace(RESPIRATION_RATE)
        self._heartbeats: deque[float] = deque(maxlen=64)
        self._inhales: deque[float] = deque(maxlen=8)
        self._beats = 0

    def extend(self, signals: Signals) -> None:
        """Take what the person's sensors gave since the call before."""
        self._ecg.extend(signals.ecg)
        self._respiration.extend(signals.respiration)
        self._heartbeats.extend(time - self._start for time in signals.beats)
        self._inhales.extend(time - self._start for time in signals.inhale_onsets)
        self._beats += len(signals.beats)

    def known_until(self, rate: float) -> float:
        """Return up to which time (s) a stream of `rate` samples per second may read everything here."""
        return min(self._ecg.known_until(rate), self._respiration.known_until(rate))

    def ecg_known_until(self, rate: float) -> float:
        """Return up to which time (s) a stream of `rate` samples per second may read the ECG."""
        return self._ecg.known_until(rate)

    def ecg(self, times: Floats) -> Floats:
        """Return the ECG in microvolts."""
        return self._ecg.at(times)

    def respiration(self, times: Floats) -> Floats:
        """Return the movement of the chest, about 0 to 1, rising with the inhale."""
        return self._respiration.at(times)

    def pulse(self, times: Floats) -> Floats:
        """Return the pulse at the finger or wrist, 0 to about 1."""
        return pulse_wave(times, np.array(self._heartbeats), self._respiration.at(times))

    def heart_rate(self, times: Floats) -> Floats:
        """Return beats per minute as a device shows them, over the last few intervals; 0 before the first."""
        rr = np.diff(list(self._heartbeats)[-AVERAGED - 1 :])
        return np.full(times.shape, 60.0 / rr.mean() if rr.size else 0.0)

    def respiration_rate(self, times: Floats) -> Floats:
        """Return breaths per minute of the last breaths; NaN before the first, as a Vernier belt says it."""
        periods = np.diff(list(self._inhales)[-AVERAGED:])
        return np.full(times.shape, 60.0 / periods.mean() if periods.size else np.nan)

    def brain_waves(self, times: Floats) -> Floats:
        """Return an EEG in microvolts, with 20 s of strong alpha waves in each minute from the second on."""
        return brain_waves(times)

    def held_rr(self, times: Floats) -> Floats:
        """Return the last RR interval (ms), held until the next heartbeat, with a sign that each one turns."""
        beats = np.array(self._heartbeats)
        if beats.size < 2:
            return np.zeros(times.shape)
        newest = np.clip(np.searchsorted(beats, times) - 1, 1, beats.size - 1)
        sign = 1 - 2 * ((self._beats - beats.size + newest) % 2)
        return np.asarray(sign * (beats[newest] - beats[newest - 1]) * 1e3)

    def intervals(self, after: float) -> list[tuple[float, float]]:
        """Return the heartbeats after `after` (s) as (time, RR interval before it in ms)."""
        beats = list(self._heartbeats)
        return [(b, (b - a) * 1e3) for a, b in pairwise(beats) if b > after]
