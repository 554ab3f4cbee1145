"""A breathing oscillator that may be drawn to a rhythm it hears.

Phase coupling after Adler (1946) and Kuramoto (1975), with a natural rate that adapts to the rhythm, period noise and a
refractory start of each half breath:

    dφ/dt = f·exp(x) + c·K·Z(φ)·sin 2π(φ_heard − φ)
    df/dt = c·(f_heard − f)/τ_adapt + (1 − c)·(f_rest − f)/τ_rest
    dx    = −x/τ_noise dt + σ·√(2/τ_noise) dW

φ in breaths, f in breaths per second, c the square of the willingness (0–1), as half-hearted listening follows less
than half as well. The parameters are plausible, not fitted to people.
"""

import math
from collections import deque
from dataclasses import dataclass

import numpy as np

STEP = 0.02
"""Seconds of one step of the body."""
REACTION = 0.4
"""Seconds until something heard changes the breath; nothing later may be simulated ahead of what was heard."""

_DELAY = 0.1
_MEMORY = 2.5
_COUPLING = 0.32
_ADAPTATION = 8.0
_RELAXATION = 60.0
_NOISE_TIME = 4.0
_PERIOD_NOISE = 0.10
_DEPTH_NOISE = 0.10
_SLOWEST, _FASTEST = 0.04, 0.6
_SLOWEST_FOLLOWED = 4.0 / 60.0
_INHALE_SHARE = 0.42


@dataclass(frozen=True, slots=True)
class Heard:
    """The guide at `time` (s): `phase` 0–1 from its inhale onset, `rate` in breaths per minute."""

    time: float
    phase: float
    rate: float

    def phase_at(self, time: float) -> float:
        """Return the phase carried on to `time`, in breaths, not wrapped."""
        return self.phase + (time - self.time) * self.rate / 60.0


class Ear:
    """What was heard of the guide, each with the time at which it sounded."""

    def __init__(self) -> None:
        self._heard: deque[Heard] = deque(maxlen=4096)

    def hear(self, heard: Heard) -> None:
        """Add what is heard; what sounded before something already known is dropped."""
        if not self._heard or heard.time > self._heard[-1].time:
            self._heard.append(heard)

    def forget(self) -> None:
        """Hear nothing from here on."""
        self._heard.clear()

    def at(self, time: float) -> Heard | None:
        """Return the newest thing heard that can act at `time`; None once it has faded from memory."""
        while len(self._heard) > 1 and self._heard[1].time <= time - REACTION:
            self._heard.popleft()
        if not self._heard or not 0 <= time - REACTION - self._heard[0].time <= _MEMORY:
            return None
        return self._heard[0]


class Breathing:
    """Breath by breath, in steps of `STEP`.

    Parameters
    ----------
    resting_rate
        Breaths per minute when nothing is heard.
    coupling
        Willingness to follow, 0–1.
    noise
        Scale of the irregularity; 1 is a person at rest (period varies by about 8 %).
    """

    def __init__(self, resting_rate: float, coupling: float, noise: float, random: np.random.Generator) -> None:
        self._resting = self._natural = resting_rate / 60.0
        self._coupling = coupling**2
        self._noise = noise
        self._random = random
        self._phase = float(random.uniform())
        self._wander = 0.0
        self._depth = self._next_depth()

    def step(self, time: float, heard: Heard | None) -> float | None:
        """Move on from `time` by `STEP`; return the time of the inhale onset that fell into it, if one did."""
        speed = min(max(self._speed(time, heard), _SLOWEST), _FASTEST)
        phase = self._phase + STEP * speed
        if phase < 1.0:
            self._phase = phase
            return None
        self._phase = phase - 1.0
        self._depth = self._next_depth()
        return time + STEP - self._phase / speed

    def _speed(self, time: float, heard: Heard | None) -> float:
        self._wander += _PERIOD_NOISE * self._noise * math.sqrt(2 * STEP / _NOISE_TIME) * self._random.standard_normal()
        self._wander -= self._wander * STEP / _NOISE_TIME
        willing = self._coupling if heard is not None else 0.0
        self._natural += (1 - willing) * (self._resting - self._natural) * STEP / _RELAXATION
        speed = self._natural * math.exp(self._wander)
        if heard is None or not willing:
            return speed
        self._natural += willing * (max(heard.rate / 60.0, _SLOWEST_FOLLOWED) - self._natural) * STEP / _ADAPTATION
        apart = heard.phase_at(time - _DELAY) - self._phase
        return speed + willing * _COUPLING * self._readiness() * math.sin(2 * math.pi * apart)

    def _readiness(self) -> float:
        """How far the breath can be moved now, 0.15–1: little in the first fifth of either half."""
        half = self._phase / _INHALE_SHARE if self._inhaling else (self._phase - _INHALE_SHARE) / (1 - _INHALE_SHARE)
        return min(1.0, max(0.15, (half - 0.1) / 0.2))

    @property
    def _inhaling(self) -> bool:
        return self._phase < _INHALE_SHARE

    def _next_depth(self) -> float:
        # Slower breaths are deeper, less than in proportion, so ventilation stays about the same.
        period = 1.0 / max(self._natural, _SLOWEST)
        scatter = math.exp(_DEPTH_NOISE * self._noise * float(self._random.standard_normal()))
        return float((period / 4.0) ** 0.55) * scatter

    @property
    def rate(self) -> float:
        """The natural rate now, breaths per minute."""
        return self._natural * 60.0

    @property
    def depth(self) -> float:
        """Depth of the breath under way; 1 for an average breath of 4 s."""
        return self._depth

    @property
    def volume(self) -> float:
        """Air in the lungs above the resting level, 0 to `depth`."""
        if self._inhaling:
            return self._depth * 0.5 * (1 - math.cos(math.pi * self._phase / _INHALE_SHARE))
        return self._depth * 0.5 * (1 + math.cos(math.pi * (self._phase - _INHALE_SHARE) / (1 - _INHALE_SHARE)))
