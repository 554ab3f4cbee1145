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
from pydantic import BaseModel, ConfigDict, Field

from sensors.simulation.breathing import STEP, Breathing, Ear, Heard
from sensors.simulation.ecg import ECG_RATE, LOOK_AHEAD, EcgWaveform
from sensors.simulation.heart import Heart
from sensors.stream import Floats

RESPIRATION_RATE = 50
"""Samples per second of the respiration signal, one per step of the body."""

_PER_STEP = round(ECG_RATE * STEP)
_AHEAD = round(LOOK_AHEAD / STEP)
_WANDER, _ECG_NOISE = 80.0, 15.0
_RESPIRATION_NOISE = 0.01
_MODULATION = 0.10


class PersonSettings(BaseModel):
    """Who is simulated.

    Attributes
    ----------
    resting_rate
        Breaths per minute when no guide is heard.
    coupling
        How willingly the guide is followed: 0 not at all, 1 at once.
    noise
        Scale of all irregularity and of the noise in the signals; 1 is a person at rest with good sensors.
    heart_rate
        Beats per minute at rest.
    resonance_rate
        Breaths per minute at which the heart rate swings most.
    rsa_gain
        Scale of the swing of the heart rate with the breath; 0 is a heart that breathing does not move, at any rate.
    seed
        Seed of everything random.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    resting_rate: float = Field(default=14.0, ge=4.0, le=30.0, allow_inf_nan=False)
    coupling: float = Field(default=0.8, ge=0.0, le=1.0, allow_inf_nan=False)
    noise: float = Field(default=1.0, ge=0.0, le=5.0, allow_inf_nan=False)
    heart_rate: float = Field(default=66.0, ge=45.0, le=110.0, allow_inf_nan=False)
    resonance_rate: float = Field(default=5.7, ge=3.5, le=8.0, allow_inf_nan=False)
    rsa_gain: float = Field(default=1.0, ge=0.0, le=3.0, allow_inf_nan=False)
    seed: int = Field(default=1, ge=0, le=2**31 - 1)


@dataclass(frozen=True, slots=True)
class Signals:
    """What a person's sensors gave since the call before.

    Attributes
    ----------
    ecg, ecg_times
        Microvolts and seconds, shape (n,), 250 Hz.
    respiration, respiration_times
        Arbitrary units, rising with the inhale, and seconds, shape (n,), 50 Hz.
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
        Fields of `PersonSettings`: resting_rate, coupling, noise, heart_rate, seed.
    """

    def __init__(self, *, start: float = 0.0, **settings: Any) -> None:
        self.settings = PersonSettings(**settings)
        self.start = start
        chosen = self.settings
        breath, heart, self._ecg_random, self._respiration_random = np.random.default_rng(chosen.seed).spawn(4)
        self._breathing = Breathing(chosen.resting_rate, chosen.coupling, chosen.noise, breath)
        self._heart = Heart(chosen.heart_rate, chosen.noise, heart, chosen.resonance_rate, chosen.rsa_gain)
        self._ear = Ear()
        self._waveform = EcgWaveform()
        self._volumes: deque[float] = deque()
        self._beats: list[float] = []
        self._inhale_onsets: list[float] = []
        self._simulated = self._emitted = 0
        for _ in range(_AHEAD):
            self._step()

    @classmethod
    def from_settings(cls, settings: PersonSettings, start: float = 0.0) -> "SimulatedPerson":
        """Return the person that `settings` describe."""
        return cls(start=start, **settings.model_dump())

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
        """The guide has fallen silent."""
        self._ear.forget()

    def advance(self, until: float) -> Signals:
        """Live up to `until` (s) and return the signals since the call before, in whole steps of 20 ms."""
        before = self._emitted
        steps = max(0, int((until - self.start) / STEP + 1e-6) - before)
        ecg = [np.empty(0)]
        volumes = []
        for _ in range(steps):
            self._step()
            volumes.append(self._volumes.popleft())
            ecg.append(self._waveform.take(_PER_STEP))
        self._emitted += steps
        return self._signals(before, np.concatenate(ecg), np.array(volumes))

    def _step(self) -> None:
        time = self._simulated * STEP
        onset = self._breathing.step(time, self._ear.at(time))
        if onset is not None:
            self._inhale_onsets.append(onset)
        volume = self._breathing.volume
        beat = self._heart.step(time, volume, self._breathing.depth, self._breathing.rate)
        if beat is not None:
            rr = beat - self._beats[-1] if self._beats else 60.0 / self.settings.heart_rate
            # The chest's movement turns the heart's axis: the R wave grows with the inhale.
            self._waveform.add(beat, rr, 1.0 + _MODULATION * (volume - 0.5))
            self._beats.append(beat)
        self._volumes.append(volume)
        self._simulated += 1

    def _signals(self, before: int, ecg: Floats, volumes: Floats) -> Signals:
        noise = self.settings.noise
        wander = np.repeat(_WANDER * noise * (volumes - 0.5), _PER_STEP)
        ecg_noise = _ECG_NOISE * noise * self._ecg_random.standard_normal(ecg.size)
        respiration_noise = _RESPIRATION_NOISE * noise * self._respiration_random.standard_normal(volumes.size)
        return Signals(
            ecg=ecg + wander + ecg_noise,
            ecg_times=self.start + (before * _PER_STEP + np.arange(ecg.size)) / ECG_RATE,
            respiration=volumes + respiration_noise,
            respiration_times=self.start + (before + np.arange(volumes.size)) / RESPIRATION_RATE,
            beats=self._between(self._beats, before),
            inhale_onsets=self._between(self._inhale_onsets, before),
        )

    def _between(self, times: list[float], first_step: int) -> tuple[float, ...]:
        """Return those of `times` from step `first_step` up to what was given out, on the person's clock."""
        low = bisect_left(times, first_step * STEP)
        high = bisect_left(times, self._emitted * STEP, low)
        return tuple(self.start + time for time in times[low:high])
