"""A breathing oscillator that may be drawn to a rhythm it hears.

Phase coupling after Adler (1946) and Kuramoto (1975), with a natural rate that adapts to the rhythm, period noise and a
refractory start of each half breath:

    dφ/dt = f·exp(x) + w·K·Z(φ)·sin 2π(φ_heard(t − delay) − φ)
    df/dt = w·(f_heard − f)/τ_adapt + (1 − w)·(f_own − f)/τ_rest
    dx    = −x/τ_noise dt + σ·√(2/τ_noise) dW

φ in breaths, f in breaths per second, w the willingness (`sensors.simulation.willingness`). The parameters are
plausible, not fitted to people.
"""

import math

import numpy as np

from sensors.simulation.draws import Draws
from sensors.simulation.ear import STEP, Heard
from sensors.simulation.habits import ORDINARY, Habits
from sensors.simulation.settings import PersonSettings

_COUPLING = 0.32
_RELAXATION = 60.0
_NOISE_TIME = 4.0
_PERIOD_NOISE = 0.10
_UNEVEN_SLEEP = 2.0
_DEPTH_NOISE = 0.10
_SLOWEST, _FASTEST = 0.04, 0.6
_SLOWEST_FOLLOWED = 4.0 / 60.0
_INHALE_SHARE = 0.42
_TURN = 2 * math.pi


class Breathing:
    """Breath by breath, in steps of `STEP`.

    Attributes
    ----------
    depth
        Of the breath under way; 1 for an average breath of 4 s.
    volume
        Air in the lungs above the resting level, 0 to `depth`.
    inhale_share
        Of the breath under way.
    turned
        Time (s) of the exhale onset that fell into the last step; None when none did.
    """

    def __init__(self, person: PersonSettings, random: np.random.Generator, habits: np.random.Generator) -> None:
        self._person = person
        self._natural = person.resting_rate / 60.0
        self._habits = Habits(person.habits, habits)
        self._phase = float(random.uniform())
        self._normal = Draws(random)
        self._wander = 0.0
        self._decay = 1 - STEP / _NOISE_TIME
        self._turn = ORDINARY
        self._waits = 0.0
        self.inhale_share = _INHALE_SHARE
        self.turned: float | None = None
        self.depth = self._next_depth()
        self.volume = 0.0
        self._fill()

    @property
    def rate(self) -> float:
        """The natural rate now, breaths per minute."""
        return self._natural * 60.0

    def step(self, time: float, heard: Heard | None, willing: float, own_rate: float, asleep: bool) -> float | None:
        """Move on from `time` by `STEP`; return the time of the inhale onset that fell into it, if one did.

        Parameters
        ----------
        willing
            0–1; nothing is followed in speech.
        own_rate
            Breaths per minute the person would breathe by themselves.
        """
        spread = _PERIOD_NOISE * self._person.noise * (_UNEVEN_SLEEP if asleep else 1.0)
        self._wander = self._wander * self._decay + spread * math.sqrt(2 * STEP / _NOISE_TIME) * self._normal()
        self.turned = None
        if self._waits > 0:
            return self._wait(time)
        speed = self._speed(time, heard, willing, own_rate / 60.0)
        phase = self._phase + STEP * speed
        onset = None
        if self._phase < self.inhale_share <= phase:
            self.turned = time + STEP - (phase - self.inhale_share) / speed
        if phase >= 1.0:
            phase -= 1.0
            onset = self._begin(time + STEP - phase / speed)
            phase = 0.0 if onset is None else phase
        self._phase = phase
        self._fill()
        return onset

    def _wait(self, time: float) -> float | None:
        self._waits -= STEP
        return None if self._waits > 0 else time + STEP

    def _begin(self, time: float) -> float | None:
        """Take the next breath; return its onset, or None when it is put off."""
        period = 1.0 / max(self._natural, _SLOWEST)
        turn = self._turn = self._habits.turn(time, period)
        self.inhale_share = _INHALE_SHARE if turn.spoken is None else turn.spoken[0] / sum(turn.spoken)
        self.depth = turn.deeper * self._next_depth()
        self._waits = turn.wait * period
        return time if not self._waits else None

    def _speed(self, time: float, heard: Heard | None, willing: float, own: float) -> float:
        if heard is None:
            willing = 0.0
        self._natural += (1 - willing) * (own - self._natural) * STEP / _RELAXATION
        if self._turn.spoken is not None:
            return 1.0 / sum(self._turn.spoken)
        speed = self._natural * math.exp(self._wander) / self._turn.longer
        if heard is not None and willing:
            aim = max(heard.rate / 60.0, _SLOWEST_FOLLOWED)
            self._natural += willing * (aim - self._natural) * STEP / self._person.adaptation
            apart = heard.phase_at(time - self._person.delay) - self._phase
            speed += willing * _COUPLING * self._readiness() * math.sin(_TURN * apart)
        return min(max(speed, _SLOWEST), _FASTEST)

    def _readiness(self) -> float:
        """How far the breath can be moved now, 0.15–1: little in the first fifth of either half."""
        share = self.inhale_share
        half = self._phase / share if self._phase < share else (self._phase - share) / (1 - share)
        return min(1.0, max(0.15, (half - 0.1) / 0.2))

    def _next_depth(self) -> float:
        # Slower breaths are deeper, mostly less than in proportion, so ventilation stays about the same.
        period = 1.0 / max(self._natural, _SLOWEST)
        scatter = math.exp(_DEPTH_NOISE * self._person.noise * self._normal())
        return float((period / 4.0) ** self._person.deepening * scatter)

    def _fill(self) -> None:
        share, phase = self.inhale_share, self._phase
        part = phase / share if phase < share else 1.0 + (phase - share) / (1 - share)
        self.volume = self.depth * 0.5 * (1 - math.cos(math.pi * part))
