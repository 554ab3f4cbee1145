"""Respiration from the heartbeats of an ECG alone."""

from collections import deque

import numpy as np

from sensors.state import BreathTurn, Heartbeat
from sensors.stream import Floats

KEPT = 512


class EcgRespiration:
    """Follows one person's breathing by what it does to the heartbeats: height and slope of the R wave, RR interval."""

    def __init__(self) -> None:
        self._beats: deque[Heartbeat] = deque(maxlen=KEPT)
        self._turns: list[BreathTurn] = []

    @property
    def agreement(self) -> float:
        """How well R wave and RR interval agree on the rate, 0–1."""
        return 0.0

    def heartbeat(self, beat: Heartbeat) -> None:
        """Take the next accepted heartbeat."""
        self._beats.append(beat)

    def forget(self) -> None:
        """Begin anew after a gap or for another stream."""
        self._beats.clear()
        self._turns.clear()

    def rate(self, now: float) -> float | None:
        """Return breaths per minute at `now` (s); None while the confidence is too low."""
        return None

    def confidence(self, now: float) -> float | None:
        """Return how far the rate can be trusted, 0–1; None before there was enough to tell."""
        return None

    def turns(self) -> tuple[BreathTurn, ...]:
        """Return the inhale and exhale onsets found since the last call; they come seconds late."""
        found, self._turns = tuple(self._turns), []
        return found

    def wave(self, seconds: float) -> tuple[Floats, Floats]:
        """Return (times, values) of the newest `seconds` of the breath as the R waves show it, for drawing."""
        return np.empty(0), np.empty(0)
