"""A simulated person: breathes, has a heart, and may follow the guide that is heard.

Everything random comes from the seed and is drawn per step of the body, so the signals do not depend on how far each
call advances. The body is simulated `LOOK_AHEAD` ahead of its signals and reacts to sound only after `REACTION`,
which is longer: what is heard now can still change all that matters.
"""

import math
from bisect import bisect_left
from collections import deque
from dataclasses import dataclass
from typing import Any

import numpy as np

from sensors.simulation.arousal import Arousal
from sensors.simulation.breathing import Breathing
from sensors.simulation.contact import LooseContact
from sensors.simulation.ear import STEP, Ear, Heard
from sensors.simulation.ecg import ECG_RATE, LOOK_AHEAD, EcgWaveform
from sensors.simulation.extra_beats import ExtraBeats
from sensors.simulation.heart import Heart
from sensors.simulation.settings import PersonSettings
from sensors.simulation.willingness import Willingness
from sensors.stream import Floats

__all__ = ["RESPIRATION_RATE", "PersonSettings", "Signals", "SimulatedPerson"]

RESPIRATION_RATE = 50
"""Samples per second of the respiration signal, one per step of the body."""

_PER_STEP = round(ECG_RATE * STEP)
_AHEAD = round(LOOK_AHEAD / STEP)
_WANDER, _ECG_NOISE = 80.0, 15.0
_RESPIRATION_NOISE = 0.01
_MODULATION = 0.10
_LOUD_ECG, _LOUD_BELT = 800.0, 0.8
_RECONSIDER = round(1.0 / STEP)
"""Steps after which the slow parts of a person move on."""


@dataclass(frozen=True, slots=True)
class Signals:
    """What a person's sensors gave since the call before.

    Attributes
    ----------
    ecg, ecg_times
        Microvolts and seconds, shape (n,), 250 Hz. NaN is a sample that was never sent.
    respiration, respiration_times
        Arbitrary units, rising with the inhale, and seconds, shape (n,), 50 Hz; NaN as above.
    beats, inhale_onsets
        The true times of R-peaks and inhale onsets within this stretch, seconds.
    """

    ecg: Floats
    ecg_times: Floats
    respiration: Floats
    respiration_times: Floats
    beats: tuple[float, ...]
    inhale_onsets: tuple[float, ...]


class SimulatedPerson:
    """A body in simulated time.

    Parameters
    ----------
    start
        Seconds at which the first sample stands.
    **settings
        Fields of `PersonSettings`.
    """

    def __init__(self, *, start: float = 0.0, **settings: Any) -> None:
        self.settings = chosen = PersonSettings(**settings)
        self.start = start
        breath, heart, self._ecg_random, self._respiration_random, *more = np.random.default_rng(chosen.seed).spawn(9)
        habits, attention, extra, ecg_contact, belt_contact = more
        self._breathing = Breathing(chosen, breath, habits)
        self._willingness = Willingness(chosen.coupling, chosen.attention, attention)
        self._arousal = Arousal(chosen.arousal, chosen.calming)
        self._heart = Heart(chosen, heart)
        self._extra_beats = ExtraBeats(chosen.extra_beats, extra)
        self._electrodes = LooseContact(chosen.contact, ECG_RATE, _LOUD_ECG, ecg_contact)
        self._belt = LooseContact(chosen.contact, RESPIRATION_RATE, _LOUD_BELT, belt_contact)
        self._ear = Ear()
        self._waveform = EcgWaveform()
        self._volumes: deque[float] = deque()
        self._beats: list[float] = []
        self._sinus_beat: float | None = None
        self._inhale_onsets: list[float] = []
        self._exhale_onsets: list[float] = []
        self._simulated = self._emitted = 0
        for _ in range(_AHEAD):
            self._step()

    @classmethod
    def from_settings(cls, settings: PersonSettings, start: float = 0.0) -> "SimulatedPerson":
        """Return the person that `settings` describe."""
        return cls(start=start, **dict(settings))

    @property
    def now(self) -> float:
        """Seconds up to which signals were given out."""
        return self.start + self._emitted * STEP

    @property
    def beats(self) -> tuple[float, ...]:
        """True times of all R-peaks so far, seconds."""
        return self._between(self._beats, 0)

    @property
    def inhale_onsets(self) -> tuple[float, ...]:
        """True times of all inhale onsets so far, seconds."""
        return self._between(self._inhale_onsets, 0)

    @property
    def exhale_onsets(self) -> tuple[float, ...]:
        """True times of all exhale onsets so far, seconds."""
        return self._between(self._exhale_onsets, 0)

    def hear(self, time: float, phase: float, rate: float) -> None:
        """Hear the guide: at `time` (s) its phase is `phase` (0–1 from its inhale onset), its rate breaths/min.

        It acts 0.4 s after `time` and is carried on for 2.5 s. `time` may lie in the future; what lies so far back
        that the body has passed it acts late. NaN is silence.
        """
        if math.isfinite(time) and math.isfinite(phase) and math.isfinite(rate):
            self._ear.hear(Heard(time - self.start, phase, rate))
        else:
            self._ear.forget()

    def hear_nothing(self) -> None:
        """The guide is silent now; said for a second it is forgotten."""
        self._ear.hear_silence(self._emitted * STEP)

    def advance(self, until: float) -> Signals:
        """Live up to `until` (s) and return the signals since the call before, in whole steps of 20 ms."""
        before = self._emitted
        steps = max(0, int((until - self.start) / STEP + 1e-6) - before)
        ecg = []
        for _ in range(steps):
            self._step()
            ecg.append(self._waveform.take(_PER_STEP))
        volumes = np.array([self._volumes.popleft() for _ in range(steps)])
        self._emitted += steps
        return self._signals(before, np.concatenate(ecg) if ecg else np.empty(0), volumes)

    def _step(self) -> None:
        time = self._simulated * STEP
        if self._simulated % _RECONSIDER == 0:
            self._reconsider(time)
        breathing, willingness = self._breathing, self._willingness
        own_rate = self.settings.resting_rate * self._arousal.pace
        onset = breathing.step(time, self._ear.at(time), willingness.now, own_rate, willingness.asleep)
        if onset is not None:
            self._inhale_onsets.append(onset)
        if breathing.turned is not None:
            self._exhale_onsets.append(breathing.turned)
        volume = breathing.volume
        beat = self._heart.step(time, volume - 0.5 * breathing.depth, self._arousal.heart)
        if beat is not None:
            self._conduct(beat, volume)
        self._volumes.append(volume)
        self._simulated += 1

    def _reconsider(self, time: float) -> None:
        resting, rate = self.settings.resting_rate, self._breathing.rate
        self._willingness.reconsider(time, resting, rate, _RECONSIDER * STEP)
        self._arousal.reconsider(resting, rate, self._willingness.asleep, _RECONSIDER * STEP)

    def _conduct(self, beat: float, volume: float) -> None:
        """Let a beat of the sinus node reach the ventricles, perhaps with an extra one after it."""
        rr = 60.0 / self.settings.heart_rate if self._sinus_beat is None else beat - self._sinus_beat
        self._sinus_beat = beat
        if self._extra_beats.loses():
            return
        self._contract(beat, rr, volume)
        early = self._extra_beats.after(beat, rr)
        if early is not None:
            self._contract(early, rr, volume, extra=True)

    def _contract(self, beat: float, rr: float, volume: float, extra: bool = False) -> None:
        # The chest's movement turns the heart's axis: the R wave grows with the inhale.
        self._waveform.add(beat, rr, 1.0 + _MODULATION * (volume - 0.5), extra)
        self._beats.append(beat)

    def _signals(self, before: int, ecg: Floats, volumes: Floats) -> Signals:
        noise = self.settings.noise
        ecg += (_WANDER * noise * (volumes - 0.5)).repeat(_PER_STEP)
        ecg += _ECG_NOISE * noise * self._ecg_random.standard_normal(ecg.size)
        respiration = volumes + _RESPIRATION_NOISE * noise * self._respiration_random.standard_normal(volumes.size)
        self._electrodes.spoil(ecg, before * _PER_STEP)
        self._belt.spoil(respiration, before)
        return Signals(
            ecg=ecg,
            ecg_times=self.start + np.arange(before * _PER_STEP, before * _PER_STEP + ecg.size) / ECG_RATE,
            respiration=respiration,
            respiration_times=self.start + np.arange(before, before + volumes.size) / RESPIRATION_RATE,
            beats=self._between(self._beats, before),
            inhale_onsets=self._between(self._inhale_onsets, before),
        )

    def _between(self, times: list[float], first_step: int) -> tuple[float, ...]:
        """Return those of `times` from step `first_step` up to what was given out, on the person's clock."""
        low = bisect_left(times, first_step * STEP)
        high = bisect_left(times, self._emitted * STEP, low)
        return tuple(self.start + time for time in times[low:high])
