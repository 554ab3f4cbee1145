"""Respiration from the heartbeats of an ECG alone."""

from collections import deque
from itertools import takewhile
from math import isfinite

import numpy as np

from sensors.breath.ecg_belief import MAYER_RATE, STEP, RateBelief
from sensors.breath.ecg_features import RR, features
from sensors.breath.ecg_spectrum import Evidence, amplitudes, evidence, refine
from sensors.breath.ecg_turns import LOOK_BACK, LateTurns
from sensors.breath.ecg_wave import BreathWave
from sensors.state import BreathTurn, Heartbeat
from sensors.stream import Floats

KEPT = 256
WINDOW = 32.0
SHORTEST_WINDOW = 16.0
FEWEST_BEATS = 12
LONGEST_CARRY = 16
CREDIBLE = 0.5
STALE_AFTER = 5.0
TAPERED_SHARE = 0.5


class EcgRespiration:
    """Follows one person's breathing by what it does to the heartbeats: height and slope of the R wave, RR interval.

    Every 2 s the last 32 s of heartbeats are asked how well each breathing rate explains each of the three
    (`edr_spectrum.evidence`), and what is believed of the rate is carried on with that (`edr_belief.RateBelief`): a
    fusion by probability where Karlen et al. (2013, doi 10.1109/TBME.2013.2246160) fuse by mean, after the example of
    Pimentel et al. (2013, doi 10.1109/EMBC.2013.6610147). R wave height and slopes carry the breath (Lázaro et al.
    2014, doi 10.1109/JBHI.2013.2288474) whether or not the heart rate swings with it.

    A pure function of the heartbeats: when it is asked changes nothing. Reads no clock, never raises.

    Parameters
    ----------
    credible
        Confidence below which no rate is told.
    """

    def __init__(self, credible: float = CREDIBLE) -> None:
        self._credible = credible
        self.forget()

    @property
    def agreement(self) -> float:
        """How well R wave and RR interval, each by itself, agree on the rate, 0–1; 0 before there was enough."""
        return self._belief.agreement

    def heartbeat(self, beat: Heartbeat) -> None:
        """Take the next accepted heartbeat; ignored when its time is not finite or not after the last one."""
        if not isfinite(beat.time) or (self._beats and beat.time <= self._beats[-1].time):
            return
        self._beats.append(beat)
        if beat.time - self._looked_at >= STEP:
            self._look(beat.time)
        if self._rate is not None and self._confidence is not None and self._confidence >= self._credible:
            self._turn(beat, self._rate)

    def forget(self) -> None:
        """Begin anew, for another stream or person. A short gap needs none: heartbeats stand where they are."""
        self._beats: deque[Heartbeat] = deque(maxlen=KEPT)
        self._belief = RateBelief()
        self._late_turns = LateTurns()
        self._turns: list[BreathTurn] = []
        self._looked_at = -np.inf
        self._rate: float | None = None
        self._confidence: float | None = None
        self._wave = BreathWave()

    def rate(self, now: float) -> float | None:
        """Return breaths per minute, the mean of the last 32 s, at `now` (s).

        None before 16 s of heartbeats, while the confidence is below `credible`, and when the last one is 5 s old.
        """
        confidence = self.confidence(now)
        return self._rate if confidence is not None and confidence >= self._credible else None

    def confidence(self, now: float) -> float | None:
        """Return how likely the rate is right to within 12 %, 0–1.

        None before 16 s of heartbeats, and when the last one is 5 s old at `now` (s).
        """
        if not self._beats or not now - self._beats[-1].time <= STALE_AFTER:
            return None
        return self._confidence

    def turns(self) -> tuple[BreathTurn, ...]:
        """Return the inhale and exhale onsets found since the last call; they come seconds late."""
        found, self._turns = tuple(self._turns), []
        return found

    def wave(self, seconds: float) -> tuple[Floats, Floats]:
        """Return (times, values) of the newest `seconds` of breath, one value a heartbeat, each shape (n,).

        For drawing: unitless, about -2 to 2, lightly smoothed, and rising with the inhale as far as the heart rate
        tells. At most the last 256 heartbeats.
        """
        beats = self._newest(seconds) if self._beats else []
        if len(beats) < 3:
            return np.empty(0), np.empty(0)
        times, values = features(beats)
        wave = self._wave.of(values)
        padded = np.concatenate([wave[:1], wave, wave[-1:]])
        return times, 0.25 * padded[:-2] + 0.5 * padded[1:-1] + 0.25 * padded[2:]

    def _look(self, now: float) -> None:
        """Ask the last 32 s of heartbeats for the rate."""
        beats = self._newest(WINDOW)
        span = beats[-1].time - beats[0].time
        if span < SHORTEST_WINDOW or len(beats) < FEWEST_BEATS:
            self._confidence = None
            return
        times, values = features(beats)
        told = evidence(times, values)
        since = now - self._looked_at
        steps = min(LONGEST_CARRY, round(since / STEP)) if isfinite(since) else 0
        self._belief.update(told, min(since, TAPERED_SHARE * span), steps)
        self._looked_at = now
        self._rate = refine(self._belief.rate, times, values, self._trusted(told))
        self._confidence = self._belief.confidence(self._rate)
        self._wave.learn(amplitudes(self._rate, times, values), told.credence)

    def _trusted(self, told: Evidence) -> Floats:
        trusted = told.credence.copy()
        if self._belief.rate < MAYER_RATE:
            trusted[RR] = 0.0
        return trusted

    def _turn(self, beat: Heartbeat, rate: float) -> None:
        period = 60.0 / rate
        times, values = features(self._newest((LOOK_BACK + 1.0) * period))
        turn = self._late_turns.step(times, self._wave.of(values), period, beat.reported_at)
        if turn is not None:
            self._turns.append(turn)

    def _newest(self, seconds: float) -> list[Heartbeat]:
        """Return the heartbeats of the last `seconds`, oldest first."""
        since = self._beats[-1].time - seconds
        newest = list(takewhile(lambda beat: beat.time >= since, reversed(self._beats)))
        return newest[::-1]
