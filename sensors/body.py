"""What the body is doing, from the chunks of its streams: one `Body` per session."""

import logging
import math
from collections.abc import Callable

import numpy as np

from sensors.airflow import is_airflow
from sensors.breathing import BreathTracker
from sensors.door import Door
from sensors.heart import HeartTracker
from sensors.polarity import Polarity
from sensors.quality import QualityMonitor
from sensors.ring import TraceRing
from sensors.state import BodyState, Breath, BreathTurn, Heartbeat, QualityReason, SignalQuality
from sensors.stream import Chunk, Floats, Signal, Stream
from sensors.timeline import SampleTimeline

log = logging.getLogger(__name__)

_LONG_AGO = 1e9


class _Input:
    """One attached stream: every sample gets its time, passes the door, is watched, kept and tracked."""

    def __init__(
        self,
        stream: Stream,
        channel: int,
        prime: Callable[[float], None],
        track: Callable[[float, float, SampleTimeline], None],
    ) -> None:
        self.stream, self.channel = stream, channel
        self._prime, self._track = prime, track
        self.timeline = SampleTimeline(stream.nominal_rate)
        self.last_time = math.nan
        self._arrived: float | None = None
        self._fresh = False
        self._segment = -1
        self._rate = math.nan
        self._open_segment()

    def feed(self, chunk: Chunk) -> None:
        timeline = self.timeline
        times: list[float] = []
        values: list[float] = []
        for value, stamp in zip(chunk.samples[:, self.channel].tolist(), chunk.times.tolist(), strict=True):
            time = timeline.step(stamp)
            if timeline.segment != self._segment:
                # The ring wants rising times: what was drawn before a clock went back is dropped.
                if (times and time < times[-1]) or time < self.last_time:
                    self.ring = TraceRing(timeline.rate or 1000.0)
                    times, values = [], []
                self._open_segment()
            if time != time:
                continue
            replaced = self.door.replaced
            clean = self.door.step(value)
            self.quality.step(clean, self.door.replaced > replaced)
            if self._rate:
                self._track(clean, time, timeline)
            times.append(time)
            values.append(clean)
        if times:
            self.last_time, self._fresh = times[-1], True
            self.ring.extend(times, values)

    def age(self, now: float) -> float:
        """Seconds since the last sample, by its own time or by when it came, whichever is longer."""
        if self._fresh:
            self._arrived, self._fresh = now, False
        if self._arrived is None:
            return _LONG_AGO
        return max(0.0, now - self._arrived, now - self.last_time)

    def _open_segment(self) -> None:
        timeline = self.timeline
        if timeline.rate != self._rate:
            if self._segment >= 0:
                log.info("%s declares %g Hz and sends %.6g", self.stream.name, self.stream.nominal_rate, timeline.rate)
            self.ring = TraceRing(timeline.rate or 1000.0)
        self._segment, self._rate = timeline.segment, timeline.rate
        working = timeline.rate or 100.0
        self.door = Door(working)
        self.quality = QualityMonitor(working)
        if timeline.rate:
            self._prime(timeline.rate)


class Body:
    """What is known of one person.

    Reads no clock, never blocks, and never raises for what a stream sends. Every sample is taken by itself, so how
    the signals are cut into chunks changes nothing. Not for use by several threads at once.
    """

    def __init__(self) -> None:
        self._inputs: dict[Signal, _Input] = {}
        self._heart = HeartTracker()
        self._breathing = BreathTracker()
        self._polarity = Polarity()
        self._airflow = False
        self._last_heartbeat: float | None = None
        self._last_turn: float | None = None

    def attach(self, signal: Signal, stream: Stream, channel: int, inverted: bool | None = None) -> None:
        """Read `signal` from `channel` of `stream` from now on; again at every new segment of it.

        Detectors begin anew, as format and rate may have changed; the last heartbeat and breath and a polarity once
        found are kept.

        Parameters
        ----------
        signal
            ECG or RESPIRATION; `ValueError` for anything else, or when the stream has no such channel.
        inverted
            Respiration only: True when the signal falls while breathing in. None finds out from the heart rate
            (`sensors.polarity.Polarity`) and takes the signal as rising until then.
        """
        if not 0 <= channel < len(stream.channels):
            raise ValueError(f"{stream.name} has no channel {channel}")
        if signal is Signal.ECG:
            self._inputs[signal] = _Input(stream, channel, self._heart.prime, self._track_heart)
        elif signal is Signal.RESPIRATION:
            if inverted is not None:
                self._polarity = Polarity(inverted)
            self._breathing.inverted = bool(self._polarity.inverted)
            self._airflow = is_airflow(stream, channel)
            self._inputs[signal] = _Input(stream, channel, self._prime_breathing, self._track_breathing)
        else:
            raise ValueError(f"no body signal: {signal}")

    def feed(self, signal: Signal, chunk: Chunk) -> None:
        """Take the next samples of `signal`; ignored when nothing is attached to it or the channel is missing."""
        taken = self._inputs.get(signal)
        if taken is not None and taken.channel < chunk.samples.shape[1]:
            taken.feed(chunk)

    def state(self, now: float) -> BodyState:
        """Return what is known at `now` (LSL seconds) and hand over the events reported since the last call.

        Rates, phase and events come from good signals only; the first heartbeats wait until the ECG has been judged.
        """
        ecg = self._judge(Signal.ECG, now, self._heart.trust(now))
        respiration = self._judge(Signal.RESPIRATION, now, self._breathing.trust())
        heartbeats = self._accept_heartbeats(ecg, now)
        turns, breaths = self._accept_breaths(respiration)
        heart_rate = self._heart.rate(now) if _is_good(ecg) else None
        breathing = self._breathing if _is_good(respiration) else None
        return BodyState(
            time=now,
            ecg=ecg,
            respiration=respiration,
            heart_rate=heart_rate,
            respiration_rate=breathing.rate(now) if breathing else None,
            inhale_share=breathing.inhale_share() if breathing else None,
            breath_phase=breathing.phase(now) if breathing else None,
            breath_level=breathing.level(now) if breathing else None,
            heartbeat_age=_age(self._last_heartbeat, now),
            breath_age=_age(self._last_turn, now),
            heartbeats=heartbeats,
            turns=turns,
            breaths=breaths,
        )

    def trace(self, signal: Signal, seconds: float) -> tuple[Floats, Floats]:
        """Return (times, values) of the newest `seconds` (at most 120) for drawing, each shape (n,).

        Times rise and are even beside gaps; values are as sent, but for those replaced at the door.
        """
        taken = self._inputs.get(signal)
        return taken.ring.newest(seconds) if taken else (np.empty(0), np.empty(0))

    def unit(self, signal: Signal) -> str:
        """Return the unit of `signal` as its stream announces it; empty when unknown."""
        taken = self._inputs.get(signal)
        return taken.stream.channels[taken.channel].unit if taken else ""

    def _judge(self, signal: Signal, now: float, trust: float | None) -> SignalQuality | None:
        taken = self._inputs.get(signal)
        return taken.quality.judge(taken.age(now), trust) if taken else None

    def _accept_heartbeats(self, quality: SignalQuality | None, now: float) -> tuple[Heartbeat, ...]:
        """Hand over heartbeats of a good signal; keep them while there is no opinion yet, drop those of a bad one."""
        if _is_good(quality) and self._heart.trust(now) is None:
            return ()
        heartbeats = self._heart.drain()
        if not heartbeats or not _is_good(quality):
            return ()
        self._last_heartbeat = heartbeats[-1].time
        return heartbeats

    def _accept_breaths(self, quality: SignalQuality | None) -> tuple[tuple[BreathTurn, ...], tuple[Breath, ...]]:
        turns, breaths = self._breathing.drain()
        if not turns or not _is_good(quality):
            return (), ()
        self._last_turn = turns[-1].time
        return turns, breaths

    def _track_heart(self, value: float, time: float, timeline: SampleTimeline) -> None:
        for beat in self._heart.step(value, time, timeline):
            self._polarity.heartbeat(beat, self._breathing.value)
            self._breathing.inverted = bool(self._polarity.inverted)

    def _prime_breathing(self, rate: float) -> None:
        self._breathing.prime(rate, self._airflow)
        self._polarity.forget()

    def _track_breathing(self, value: float, time: float, timeline: SampleTimeline) -> None:
        self._breathing.step(value, time, timeline)


def _is_good(quality: SignalQuality | None) -> bool:
    return quality is not None and quality.reason is QualityReason.GOOD


def _age(last: float | None, now: float) -> float | None:
    return None if last is None else max(0.0, now - last)
