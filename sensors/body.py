"""What the body is doing, from the chunks of its streams: one `Body` per session."""

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import numpy as np

from sensors.breath.airflow import is_airflow
from sensors.breath.chest import ChestMotion, axes_of
from sensors.breath.ecg_respiration import EcgRespiration
from sensors.breath.polarity import Polarity
from sensors.breath.tracker import BreathTracker
from sensors.heart.sources import Hearts
from sensors.samples.events import EventInput
from sensors.samples.input import Input
from sensors.samples.stretch import Stretch
from sensors.state import BodyState, Breath, BreathTurn, QualityReason, SignalQuality, VoiceState
from sensors.stream import HEARTS, Chunk, Floats, Signal, Stream
from sensors.voice.settings import VoiceSettings
from sensors.voice.voice import Voice

if TYPE_CHECKING:
    from sensors.brain.brain import Brain

WITHOUT_RESPIRATION = 8.0
"""Seconds for which the respiration may be bad before the breath is read from the ECG instead: less than the 10 s after
which a guide that hears nothing coasts."""
EARLY_EVERY = 1.0


class Body:
    """What is known of one person.

    Reads no clock, never blocks, and never raises for what a stream sends. Every sample is taken by itself, so how
    the signals are cut into chunks changes nothing. Not for use by several threads at once.

    Parameters
    ----------
    voice
        How a microphone is read; None as usual.
    """

    def __init__(self, voice: VoiceSettings | None = None) -> None:
        self._voice_settings = voice or VoiceSettings()
        self._voice: Voice | None = None
        self._inputs: dict[Signal, Input | EventInput] = {}
        self._brain: Brain | None = None
        self._hearts = Hearts()
        self._breathing = BreathTracker()
        self._from_ecg = EcgRespiration()
        self._polarity = Polarity()
        self._airflow = False
        self._chest: ChestMotion | None = None
        self._heard_at: float | None = None
        self._respiration_source: Signal | None = None
        self._last_turn: float | None = None
        self._early: float | None = None
        self._early_at = -math.inf

    def attach(self, signal: Signal, stream: Stream, channel: int, inverted: bool | None = None) -> None:
        """Read `signal` from `channel` of `stream` from now on; again at every new segment of it.

        Detectors begin anew, as format and rate may have changed; the last heartbeat and breath and a polarity once
        found are kept.

        Parameters
        ----------
        signal
            Any but MARKERS, for which, or when the stream has no such channel, `ValueError` is raised.
        inverted
            Respiration only: True when the signal falls while breathing in. None finds out from the heart rate
            (`sensors.breath.polarity.Polarity`) and takes the signal as rising until then.
        """
        if not 0 <= channel < len(stream.channels):
            raise ValueError(f"{stream.name} has no channel {channel}")
        if signal is Signal.RESPIRATION:
            if inverted is not None:
                self._polarity = Polarity(inverted)
            self._breathing.inverted = bool(self._polarity.inverted)
            self._airflow = is_airflow(stream, channel)
            axes = axes_of(stream, channel)
            self._chest = ChestMotion(channel, axes, stream.nominal_rate) if axes else None
            self._inputs[signal] = Input(stream, channel, self._prime_breathing, self._breathing.process, signal)
        elif signal is Signal.RR:
            self._hearts.ready_made.prime(stream.nominal_rate)
            self._inputs[signal] = EventInput(stream, channel, self._hearts.ready_made.take)
        elif signal is Signal.EEG:
            from sensors.brain.brain import Brain  # the design of its filters needs SciPy, half a second of import

            self._brain = Brain(stream, channel, self._brain)
        elif signal is Signal.VOICE:
            self._voice = self._voice or Voice(self._voice_settings)
        elif signal in self._hearts.sampled:
            self._inputs[signal] = Input(stream, channel, self._primer(signal), self._tracking(signal), signal)
        else:
            raise ValueError(f"no body signal: {signal}")

    def feed(self, signal: Signal, chunk: Chunk) -> None:
        """Take the next samples of `signal`; ignored when nothing is attached to it or the channel is missing."""
        if signal is Signal.EEG and self._brain is not None:
            self._brain.feed(chunk)
        if signal is Signal.VOICE and self._voice is not None:
            self._voice.feed(chunk)
        taken = self._inputs.get(signal)
        if taken is None or taken.channel >= chunk.samples.shape[1]:
            return
        if signal is Signal.RESPIRATION and self._chest is not None:
            chunk = self._chest.combined(chunk)
            if self._chest.turned:
                self._polarity.forget()
        taken.feed(chunk)

    def state(self, now: float) -> BodyState:
        """Return what is known at `now` (LSL seconds) and hand over the events reported since the last call.

        Rates, phase and events come from good signals only; the first heartbeats wait until the signal was judged.
        """
        moments = {signal: taken.moment(now) for signal, taken in self._inputs.items()}
        hearts = [signal for signal in HEARTS if signal in moments]
        qualities = {s: self._inputs[s].judge(now, self._hearts.trust(s, moments[s])) for s in hearts}
        respiration = self._judge_respiration(now)
        heart = self._hearts.state(now, qualities, moments)
        turns, breaths = self._accept_breaths(respiration)
        voice = self._voice.state(now) if self._voice is not None else None
        source = self._choose_respiration(now, qualities.get(Signal.ECG), respiration, voice)
        breathing = self._breathing if source is Signal.RESPIRATION else None
        moment = moments.get(source, now) if source else now
        rate, sure = self._respiration_rate(moment, source, respiration, voice)
        return BodyState(
            time=now,
            ecg=qualities.get(Signal.ECG),
            ppg=qualities.get(Signal.PPG),
            rr=qualities.get(Signal.RR),
            respiration=respiration,
            heart_source=heart.source,
            respiration_source=source,
            heart_rate=heart.rate,
            next_heartbeat=heart.next_heartbeat,
            respiration_rate=rate,
            respiration_confidence=sure,
            inhale_share=breathing.inhale_share() if breathing else None,
            breath_phase=breathing.phase(moment) if breathing else None,
            breath_level=breathing.level(moment) if breathing else None,
            heartbeat_age=_age(self._hearts.last, moments.get(heart.source, now) if heart.source else now),
            breath_age=_age(self._last_turn, moment) if source in (Signal.RESPIRATION, None) else None,
            early_share=self._early_share(now, moments) if heart.source is None else None,
            eeg=self._brain.judge(now) if self._brain else None,
            brain=self._brain.state(now) if self._brain else None,
            voice=voice,
            heartbeats=heart.heartbeats,
            intervals=heart.intervals,
            turns=turns,
            breaths=breaths,
        )

    def _early_share(self, now: float, moments: Mapping[Signal, float]) -> float | None:
        """Return the share of early heartbeats, asked once a second."""
        if Signal.ECG in moments and abs(now - self._early_at) >= EARLY_EVERY:
            self._early_at = now
            self._early = self._hearts.sampled[Signal.ECG].early_share(moments[Signal.ECG])
        return self._early

    @property
    def heart_signal(self) -> Signal | None:
        """The best signal attached that heartbeats can be read from; None without any."""
        return next((signal for signal in HEARTS if signal in self._inputs), None)

    @property
    def inverted(self) -> bool | None:
        """Whether the respiration signal falls while breathing in; None while that is not known."""
        return self._polarity.inverted

    @property
    def notices(self) -> tuple[str, ...]:
        """What to tell the person about the streams, a sentence each; empty when all is well."""
        said = [taken.notice for taken in (*self._inputs.values(), *filter(None, [self._brain]))]
        return tuple(dict.fromkeys(notice for notice in said if notice))

    def trace(self, signal: Signal, seconds: float) -> tuple[Floats, Floats]:
        """Return (times, values) of the newest `seconds` (at most 120) for drawing, each shape (n,).

        Times rise and are even beside gaps; values are as sent, but for those replaced at the door. While the breath
        is read from the ECG, its trace is what the R waves show of it.
        """
        if signal is Signal.RESPIRATION and self._respiration_source is Signal.ECG:
            return self._from_ecg.wave(seconds)
        taken = self._inputs.get(signal)
        return taken.ring.newest(seconds) if taken else (np.empty(0), np.empty(0))

    def unit(self, signal: Signal) -> str:
        """Return the unit of `signal` as its stream announces it; empty when unknown."""
        taken = self._inputs.get(signal)
        return taken.stream.channels[taken.channel].unit if taken else ""

    def _judge_respiration(self, now: float) -> SignalQuality | None:
        taken = self._inputs.get(Signal.RESPIRATION)
        return taken.judge(now, self._breathing.trust()) if taken else None

    def _choose_respiration(
        self, now: float, ecg: SignalQuality | None, respiration: SignalQuality | None, voice: VoiceState | None
    ) -> Signal | None:
        """Read the breath from its own signal while that is good; after 8 s without, from the ECG or its noise."""
        if _is_good(respiration):
            self._heard_at = now
            self._respiration_source = Signal.RESPIRATION
        else:
            without = respiration is None or now - (self._heard_at or -np.inf) >= WITHOUT_RESPIRATION
            noise = Signal.VOICE if voice is not None and voice.breath_rate is not None else None
            self._respiration_source = (Signal.ECG if _is_good(ecg) else noise) if without else None
        return self._respiration_source

    def _respiration_rate(
        self, now: float, source: Signal | None, respiration: SignalQuality | None, voice: VoiceState | None
    ) -> tuple[float | None, float | None]:
        """Return breaths per minute and how far that can be trusted (0–1)."""
        if source is Signal.ECG:
            return self._from_ecg.rate(now), self._from_ecg.confidence(now)
        if source is Signal.VOICE and voice is not None:
            return voice.breath_rate, voice.breath_confidence
        if source is Signal.RESPIRATION and respiration is not None:
            return self._breathing.rate(now), respiration.value
        return None, None

    def _accept_breaths(self, quality: SignalQuality | None) -> tuple[tuple[BreathTurn, ...], tuple[Breath, ...]]:
        turns, breaths = self._breathing.drain()
        if not turns or not _is_good(quality):
            return (), ()
        self._last_turn = turns[-1].time
        return turns, breaths

    def _primer(self, signal: Signal) -> Callable[[float], None]:
        def prime(rate: float) -> None:
            self._hearts.sampled[signal].prime(rate)
            if signal is Signal.ECG:
                self._from_ecg.forget()

        return prime

    def _tracking(self, signal: Signal) -> Callable[[Stretch], None]:
        def track(stretch: Stretch) -> None:
            for beat in self._hearts.sampled[signal].process(stretch):
                if signal is self.heart_signal:
                    self._polarity.heartbeat(beat, self._breathing.value)
                    self._breathing.inverted = bool(self._polarity.inverted)
                if signal is Signal.ECG:
                    self._from_ecg.heartbeat(beat)

        return track

    def _prime_breathing(self, rate: float) -> None:
        self._breathing.prime(rate, self._airflow)
        self._polarity.forget()


def _is_good(quality: SignalQuality | None) -> bool:
    return quality is not None and quality.reason is QualityReason.GOOD


def _age(last: float | None, now: float) -> float | None:
    return None if last is None else max(0.0, now - last)
