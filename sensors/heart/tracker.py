"""Heartbeats and heart rate from one signal of the heart: the R-peaks of an ECG or the pulses of a PPG."""

from sensors.heart.peak import Peak
from sensors.heart.pulse import PulseDetector
from sensors.heart.rhythm import HeartRhythm
from sensors.heart.rpeaks import RPeakDetector
from sensors.heart.trust import ecg_trust, heart_trust
from sensors.samples.stretch import Stretch
from sensors.state import Heartbeat, RRInterval
from sensors.stream import Signal

_DETECTORS: dict[Signal, type[RPeakDetector] | type[PulseDetector]] = {
    Signal.ECG: RPeakDetector,
    Signal.PPG: PulseDetector,
}


class HeartTracker:
    """Turns the samples of an ECG or a PPG into heartbeats with their RR intervals, and those into a heart rate.

    RR intervals are counted in samples, not taken from two time stamps, so late or bunched stamps do not make them
    jump; none is given across a gap.

    Parameters
    ----------
    signal
        ECG or PPG; `KeyError` for anything else.
    """

    def __init__(self, signal: Signal = Signal.ECG) -> None:
        self._detect = _DETECTORS[signal]
        self._detector: RPeakDetector | PulseDetector | None = None
        self._rhythm = HeartRhythm(ecg_trust if signal is Signal.ECG else heart_trust)
        self._last_index: float | None = None
        self._sample_time = float("nan")

    def prime(self, rate: float) -> None:
        """Begin anew after a gap or for another stream of `rate` samples per second; the last heartbeat is kept."""
        self._detector = self._detect(rate)
        self._last_index = None
        self._rhythm.begin()

    def process(self, stretch: Stretch) -> list[Heartbeat]:
        """Take the next samples; return the heartbeats found with them."""
        if self._detector is None:
            return []
        self._sample_time = float(stretch.times[-1])
        self._rhythm.heard(float(stretch.times[0]))
        peaks = self._detector.process(stretch.values)
        return [beat for peak in peaks if (beat := self._accept(peak, stretch))] if peaks else []

    def drain(self) -> tuple[Heartbeat, ...]:
        """Return the heartbeats found since the last call."""
        return self._rhythm.drain()

    def drain_intervals(self) -> tuple[RRInterval, ...]:
        """Return the RR intervals judged since the last call, each one heartbeat after its own."""
        return self._rhythm.drain_intervals()

    def trust(self, now: float) -> float | None:
        """Return how much the signal looks like a heart, 0–1; None until there has been time for a few heartbeats."""
        return self._rhythm.trust(now, self._sample_time)

    def rate(self, now: float) -> float | None:
        """Return the heart rate (beats per minute); None when it is too old."""
        return self._rhythm.rate(now)

    def early_share(self, now: float) -> float | None:
        """Return the share of early heartbeats over the last minute, 0–1 (`sensors.heart.early`)."""
        return self._rhythm.early.share(now)

    def expected(self, now: float) -> float | None:
        """Return when the next heartbeat is expected (s); None while nothing can be said."""
        return self._rhythm.expected(now)

    def _accept(self, peak: Peak, stretch: Stretch) -> Heartbeat | None:
        last = self._last_index
        time = stretch.time_of(peak.index, peak.reported)
        if last is not None and self._rhythm.last_time is not None and time <= self._rhythm.last_time:
            return None
        self._last_index = peak.index
        known = max(time, float(stretch.times[peak.reported - stretch.first]))
        interval_ms = None if last is None else (peak.index - last) * stretch.period * 1e3
        return self._rhythm.add(time, known, interval_ms, peak.confidence, peak.height, peak.slope)
