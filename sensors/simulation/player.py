"""A simulated therapist who plays an instrument: in a tempo and with a touch of their own, and in no key."""

import math
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class PlayerSettings:
    """How somebody plays.

    Attributes
    ----------
    tempo, slowing
        Beats/min at the beginning, and by how many of them it slows each minute.
    unevenness
        Standard deviation of each interval, as a share of the beat.
    eighths, chords
        Shares of the notes that last half a beat, and that two others are struck with.
    swell
        Seconds from one soft place to the next.
    seed
        The same gives the same notes.
    """

    tempo: float = 66.0
    slowing: float = 4.0
    unevenness: float = 0.03
    eighths: float = 0.3
    chords: float = 0.15
    swell: float = 24.0
    seed: int = 1


@dataclass(frozen=True, slots=True)
class SimulatedNote:
    """A key that goes down or comes up at `time`, LSL seconds, struck at `velocity` (0–1, 0 where it comes up)."""

    time: float
    pitch: int
    velocity: float


LOW, HIGH = 55, 79
SLOWEST = 30.0
SOFTEST, LOUDEST = 0.2, 0.95
HELD = 0.8


class SimulatedPlayer:
    """Plays from `start` (LSL s) on, a melody that goes by half-steps and leaps wherever it likes."""

    def __init__(self, settings: PlayerSettings, start: float) -> None:
        self._settings, self._start, self._next = settings, start, start
        self._random = np.random.default_rng([settings.seed, 0x917])
        self._pitch = (LOW + HIGH) // 2
        self._coming: list[SimulatedNote] = []

    def play(self, until: float) -> list[SimulatedNote]:
        """Return what goes down or comes up until then and was not returned before, in order."""
        while self._next <= until:
            self._strike()
        self._coming.sort(key=lambda note: (note.time, note.velocity))
        due = [note for note in self._coming if note.time <= until]
        self._coming = self._coming[len(due) :]
        return due

    def _strike(self) -> None:
        settings, now = self._settings, self._next
        passed = now - self._start
        beat = 60.0 / max(SLOWEST, settings.tempo - settings.slowing * passed / 60.0)
        length = beat * (0.5 if self._random.random() < settings.eighths else 1.0)
        wave = 0.5 - 0.5 * math.cos(math.tau * passed / settings.swell)
        velocity = float(np.clip(SOFTEST + (LOUDEST - SOFTEST) * wave + self._random.normal(0.0, 0.05), 0.05, 1.0))
        self._pitch = int(np.clip(self._pitch + self._random.integers(-5, 6), LOW, HIGH))
        chord = (0, 4, 7) if self._random.random() < settings.chords else (0,)
        for above in chord:
            self._coming.append(SimulatedNote(now, self._pitch + above, velocity))
            self._coming.append(SimulatedNote(now + HELD * length, self._pitch + above, 0.0))
        self._next = now + max(0.1, length + settings.unevenness * beat * self._random.standard_normal())
