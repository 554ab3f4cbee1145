"""What drives the texture, read from body and pacing: arousal, the heart against its start, RSA, synchrony."""

import math
from collections import deque
from statistics import median

from engine.guidance import PacingState
from engine.limits import clamp
from engine.textures.mappings import LEADING, Driver
from sensors.state import BodyState

SETTLED = 30.0
"""Seconds of heart rate that make the value at the start."""

EASED_OVER = 600.0
"""Seconds of guided music after which arousal is eased away, whatever the person does."""

_CALM_BREATH, _AROUSED_BREATH = 8.0, 20.0
_CALM_HEART, _AROUSED_HEART = 55.0, 100.0


class Arousal:
    """The iso principle: music begins where the person is, then eases away from there while the guide leads.

    Parameters
    ----------
    given
        0–10 as set by a person; None measures it from breath and heart at the start.
    """

    def __init__(self, given: float | None) -> None:
        self._start = None if given is None else clamp(given / 10.0, 0.0, 1.0)
        self._measures = given is None
        self._guided = 0.0

    def set(self, given: float) -> None:
        """Begin again from an arousal of `given`, 0–10."""
        self._start, self._measures, self._guided = clamp(given / 10.0, 0.0, 1.0), False, 0.0

    @property
    def value(self) -> float | None:
        """0–1; None while unknown."""
        return None if self._start is None else self._start * max(0.0, 1.0 - self._guided / EASED_OVER)

    def update(self, seconds: float, body: BodyState, state: PacingState) -> None:
        """Take the body after `seconds` more in `state`."""
        if self._measures:
            measured = measured_arousal(body.respiration_rate, body.heart_rate)
            self._start = self._start if measured is None else measured
            self._measures = state is PacingState.RECOGNISE
        if state in LEADING or state is PacingState.MAINTAIN:
            self._guided += seconds


def measured_arousal(respiration_rate: float | None, heart_rate: float | None) -> float | None:
    """Return 0–1 from breaths/min (8 calm, 20 aroused) and beats/min (55, 100), their mean; None when both are unknown.

    An engineering choice, not a validated scale: only the place where the music begins depends on it.
    """
    known = []
    if respiration_rate is not None:
        known.append(clamp((respiration_rate - _CALM_BREATH) / (_AROUSED_BREATH - _CALM_BREATH), 0.0, 1.0))
    if heart_rate is not None:
        known.append(clamp((heart_rate - _CALM_HEART) / (_AROUSED_HEART - _CALM_HEART), 0.0, 1.0))
    return sum(known) / len(known) if known else None


class Drivers:
    """Keeps every driver of the texture up to date.

    Parameters
    ----------
    arousal
        0–10 as set by a person; None measures it.
    """

    def __init__(self, arousal: float | None = None) -> None:
        self.arousal = Arousal(arousal)
        self._heart: deque[float] = deque()
        self._heard_since: float | None = None
        self._baseline: float | None = None

    def update(
        self,
        now: float,
        seconds: float,
        body: BodyState,
        state: PacingState,
        synchrony: float | None,
        rsa_gain: float | None,
    ) -> dict[Driver, float | None]:
        """Return every driver at `now` (LSL s), `seconds` after the call before; None for what is not known.

        Synchrony and RSA gain come from the measures, so that the music hears the numbers that are shown.
        """
        self.arousal.update(seconds, body, state)
        return {
            Driver.SYNCHRONY: synchrony,
            Driver.AROUSAL: self.arousal.value,
            Driver.HEART_SLOWED: self._slowed(now, body.heart_rate),
            Driver.RSA_GAIN: rsa_gain,
            Driver.BREATH_LEVEL: body.breath_level,
            **{driver: _above(body, driver) for driver in (Driver.THETA, Driver.ALPHA, Driver.SMR)},
        }

    def _slowed(self, now: float, heart_rate: float | None) -> float | None:
        if heart_rate is None or not math.isfinite(heart_rate):
            return None
        if self._baseline is None:
            self._heard_since = now if self._heard_since is None else self._heard_since
            self._heart.append(heart_rate)
            if now - self._heard_since >= SETTLED:
                self._baseline = median(self._heart)
                self._heart.clear()
        return None if self._baseline is None else self._baseline - heart_rate


def _above(body: BodyState, driver: Driver) -> float | None:
    """Return a brain wave, dB above the first half minute; None without an EEG or while it is disturbed."""
    return body.brain.above.get(driver.value) if body.brain is not None else None
