"""A simulated person who taps to what they hear, correcting phase and period as people do."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class TapperSettings:
    """How somebody taps.

    Attributes
    ----------
    phase_correction, period_correction
        α and β: which share of the last asynchrony the next tap is moved by, and the period that is kept in mind. A
        usual musician has α 0.2–0.8 and β 0–0.3; where 2α + β reaches 4 nobody stays with the beat.
    delay
        Asynchrony that is aimed at, s; people who tap aim a little early.
    timekeeper_sd, motor_sd
        Standard deviations of the inner clock's interval and of the hand's delay, s (Wing & Kristofferson 1973).
    missed
        Share of the beats that get no tap.
    seed
        The same gives the same taps.
    """

    phase_correction: float = 0.4
    period_correction: float = 0.1
    delay: float = -0.03
    timekeeper_sd: float = 0.015
    motor_sd: float = 0.008
    missed: float = 0.0
    seed: int = 1


class Tapper:
    """Taps to beats as they are heard.

    Each inner tap lies a period after the last one, moved by α of the asynchrony heard, and the period by β of it
    (Mates 1994; Schulze, Cordes & Vorberg 2005); the hand adds its own delay to what sounds and is felt.
    """

    def __init__(self, settings: TapperSettings) -> None:
        self._settings = settings
        self._random = np.random.default_rng([settings.seed, 0x7A9])
        self._last_beat: float | None = None
        self._next: tuple[float, float] | None = None
        """The inner tap to come (s) and the period that is kept in mind."""

    def hear(self, beat: float) -> float | None:
        """Return the time of the tap meant for the beat at `beat` (s), or None for none; call in order of beats.

        The first beat is only listened to, and the second gives the period.
        """
        settings, last, self._last_beat = self._settings, self._last_beat, beat
        if last is None:
            return None
        inner, period = self._next or (beat + settings.delay, beat - last)
        misses = self._random.random() < settings.missed
        tap = inner + settings.motor_sd * self._random.standard_normal()
        error = 0.0 if misses else tap - beat - settings.delay
        noise = settings.timekeeper_sd * self._random.standard_normal()
        self._next = (
            inner + period + noise - settings.phase_correction * error,
            period - settings.period_correction * error,
        )
        return None if misses else tap
