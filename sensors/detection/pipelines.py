"""The live pipeline of one recorded signal: the door, the tracker, and the events they tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from sensors.breath.airflow import is_airflow
from sensors.breath.ecg_respiration import EcgRespiration
from sensors.breath.polarity import Polarity
from sensors.breath.tracker import BreathTracker
from sensors.heart.tracker import HeartTracker
from sensors.samples.input import Input
from sensors.samples.stretch import Stretch
from sensors.state import BreathTurn, SignalQuality
from sensors.stream import Chunk, Signal, Stream


class EventKind(StrEnum):
    """What an event is."""

    R_PEAK = "r_peak"
    PULSE = "pulse"
    INHALE_ONSET = "inhale_onset"
    EXHALE_ONSET = "exhale_onset"
    RESPIRATION_RATE = "respiration_rate"
    HEART_RATE = "heart_rate"
    QUALITY = "quality"


@dataclass(frozen=True, slots=True)
class Event:
    """Something heard in a recording.

    Attributes
    ----------
    time, reported_at
        When it was and when it was known; seconds.
    value
        RR interval (ms) of a heartbeat, None for its first; a rate (1/min); the quality 0–1; None for a turn.
    confidence
        0–1; None where there is none.
    """

    kind: EventKind
    time: float
    reported_at: float
    value: float | None
    confidence: float | None


class Pipeline(Protocol):
    """What hears one signal."""

    rate_kind: EventKind
    input: Input

    def feed(self, chunk: Chunk) -> None:
        """Take the next samples."""
        ...

    def quality(self, now: float) -> SignalQuality:
        """Return how far the signal can be trusted at `now` (s)."""
        ...

    def rate(self, now: float) -> tuple[float, float | None] | None:
        """Return the rate (1/min) at `now` (s) with its own confidence (0–1, None where the quality says it all)."""
        ...

    def events(self) -> Sequence[Event]:
        """Return what was found since the last call; a turn has the confidence of the last judgement."""
        ...


class HeartPipeline:
    """Hears heartbeats in an ECG or a PPG."""

    rate_kind = EventKind.HEART_RATE

    def __init__(self, stream: Stream, signal: Signal) -> None:
        self._kind = EventKind.R_PEAK if signal is Signal.ECG else EventKind.PULSE
        self._tracker = HeartTracker(signal)
        self.input = Input(stream, 0, self._tracker.prime, self._track, signal)

    def feed(self, chunk: Chunk) -> None:
        """Take the next samples."""
        self.input.feed(chunk)

    def quality(self, now: float) -> SignalQuality:
        """Return how far the signal can be trusted at `now` (s)."""
        return self.input.judge(now, self._tracker.trust(now))

    def rate(self, now: float) -> tuple[float, float | None] | None:
        """Return heartbeats per minute at `now` (s); None while they cannot be told."""
        rate = self._tracker.rate(now)
        return None if rate is None else (rate, None)

    def events(self) -> Sequence[Event]:
        """Return the heartbeats found since the last call."""
        self._tracker.drain_intervals()
        return [
            Event(self._kind, beat.time, beat.reported_at, beat.rr_ms, beat.confidence)
            for beat in self._tracker.drain()
        ]

    def _track(self, stretch: Stretch) -> None:
        self._tracker.process(stretch)


class BreathPipeline:
    """Hears the breath in its own signal.

    Parameters
    ----------
    inverted
        True when the signal falls while breathing in; None finds out by the heart of a `Companion`.
    """

    rate_kind = EventKind.RESPIRATION_RATE

    def __init__(self, stream: Stream, inverted: bool | None = None) -> None:
        self.polarity = Polarity(inverted)
        self.tracker = BreathTracker()
        self.tracker.inverted = bool(inverted)
        self._airflow = is_airflow(stream, 0)
        self._confidence: float | None = None
        self.input = Input(stream, 0, self._prime, self._track, Signal.RESPIRATION)

    def feed(self, chunk: Chunk) -> None:
        """Take the next samples."""
        self.input.feed(chunk)

    def quality(self, now: float) -> SignalQuality:
        """Return how far the signal can be trusted at `now` (s)."""
        quality = self.input.judge(now, self.tracker.trust())
        self._confidence = quality.value
        return quality

    def rate(self, now: float) -> tuple[float, float | None] | None:
        """Return breaths per minute at `now` (s); None while they cannot be told."""
        rate = self.tracker.rate(now)
        return None if rate is None else (rate, None)

    def events(self) -> Sequence[Event]:
        """Return the turns found since the last call, each with the quality last judged."""
        turns, _ = self.tracker.drain()
        return _turns(turns, self._confidence)

    def _prime(self, rate: float) -> None:
        self.tracker.prime(rate, self._airflow)
        self.polarity.forget()

    def _track(self, stretch: Stretch) -> None:
        self.tracker.process(stretch)


class EcgBreathPipeline:
    """Hears the breath in an ECG alone."""

    rate_kind = EventKind.RESPIRATION_RATE

    def __init__(self, stream: Stream) -> None:
        self._heart = HeartTracker(Signal.ECG)
        self._breathing = EcgRespiration()
        self._confidence: float | None = None
        self.input = Input(stream, 0, self._prime, self._track, Signal.ECG)

    def feed(self, chunk: Chunk) -> None:
        """Take the next samples."""
        self.input.feed(chunk)

    def quality(self, now: float) -> SignalQuality:
        """Return how far the ECG can be trusted at `now` (s)."""
        self._confidence = self._breathing.confidence(now)
        return self.input.judge(now, self._heart.trust(now))

    def rate(self, now: float) -> tuple[float, float | None] | None:
        """Return breaths per minute at `now` (s) and how far they can be trusted; None while they cannot be told."""
        rate = self._breathing.rate(now)
        return None if rate is None else (rate, self._breathing.confidence(now))

    def events(self) -> Sequence[Event]:
        """Return the turns found since the last call."""
        return _turns(self._breathing.turns(), self._confidence)

    def _prime(self, rate: float) -> None:
        self._heart.prime(rate)
        self._breathing.forget()

    def _track(self, stretch: Stretch) -> None:
        for beat in self._heart.process(stretch):
            self._breathing.heartbeat(beat)
        self._heart.drain()
        self._heart.drain_intervals()


class Companion:
    """A heart signal beside the breath, which tells which way the breath's signal moves (`sensors.breath.polarity`)."""

    def __init__(self, stream: Stream, signal: Signal, breath: BreathPipeline) -> None:
        self._breath = breath
        self._tracker = HeartTracker(signal)
        self.input = Input(stream, 0, self._tracker.prime, self._track, signal)

    def _track(self, stretch: Stretch) -> None:
        breath = self._breath
        for beat in self._tracker.process(stretch):
            breath.polarity.heartbeat(beat, breath.tracker.value)
            breath.tracker.inverted = bool(breath.polarity.inverted)
        self._tracker.drain()
        self._tracker.drain_intervals()


def _turns(turns: Sequence[BreathTurn], confidence: float | None) -> list[Event]:
    return [Event(EventKind(turn.kind.value), turn.time, turn.reported_at, None, confidence) for turn in turns]
