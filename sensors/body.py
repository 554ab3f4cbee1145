"""What the body is doing, from the chunks of its streams: one `Body` per session."""

import numpy as np

from sensors.airflow import is_airflow
from sensors.breathing import BreathTracker
from sensors.heart import HeartTracker
from sensors.input import Input
from sensors.polarity import Polarity
from sensors.state import BodyState, Breath, BreathTurn, Heartbeat, QualityReason, SignalQuality
from sensors.stream import Chunk, Floats, Signal, Stream
from sensors.stretch import Stretch


class Body:
    """What is known of one person.

    Reads no clock, never blocks, and never raises for what a stream sends. Every sample is taken by itself, so how
    the signals are cut into chunks changes nothing. Not for use by several threads at once.
    """

    def __init__(self) -> None:
        self._inputs: dict[Signal, Input] = {}
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
            self._inputs[signal] = Input(stream, channel, self._heart.prime, self._track_heart)
        elif signal is Signal.RESPIRATION:
            if inverted is not None:
                self._polarity = Polarity(inverted)
            self._breathing.inverted = bool(self._polarity.inverted)
            self._airflow = is_airflow(stream, channel)
            self._inputs[signal] = Input(stream, channel, self._prime_breathing, self._track_breathing)
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
        return taken.judge(now, trust) if taken else None

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

    def _track_heart(self, stretch: Stretch) -> None:
        for beat in self._heart.process(stretch):
            self._polarity.heartbeat(beat, self._breathing.value)
            self._breathing.inverted = bool(self._polarity.inverted)

    def _prime_breathing(self, rate: float) -> None:
        self._breathing.prime(rate, self._airflow)
        self._polarity.forget()

    def _track_breathing(self, stretch: Stretch) -> None:
        self._breathing.process(stretch)


def _is_good(quality: SignalQuality | None) -> bool:
    return quality is not None and quality.reason is QualityReason.GOOD


def _age(last: float | None, now: float) -> float | None:
    return None if last is None else max(0.0, now - last)
