"""Breaths, their rate, phase and level from one respiration signal."""

from collections import deque

from sensors.breath.habits import Extreme, Habits, habits
from sensors.breath.marks import is_sigh, pause
from sensors.breath.motion import Motion
from sensors.breath.phase import PhaseEstimator
from sensors.breath.trust import Regularity
from sensors.breath.turns import Turn, TurnDetector
from sensors.samples.stretch import Stretch
from sensors.state import Breath, BreathTurn, TurnKind

FASTEST_RATE = 45.0
LONGEST_EXTRAPOLATION = 0.1
JUDGED_BREATHS = 7
KEPT_EXTREMES = 60


class BreathTracker:
    """Follows one person's breathing; a turn it has given is never taken back.

    Attributes
    ----------
    inverted
        True when the signal falls while the person breathes in. May be changed at any time: from then on a trough is
        an exhale onset. Breaths already given stay as they were.
    """

    def __init__(self, inverted: bool = False) -> None:
        self.inverted = inverted
        self._detector: TurnDetector | None = None
        self._extremes: deque[Extreme] = deque(maxlen=KEPT_EXTREMES)
        self._breaths: deque[Breath] = deque(maxlen=JUDGED_BREATHS)
        self._habits = Habits()
        self._regularity = Regularity()
        self._turns: list[BreathTurn] = []
        self._new_breaths: list[Breath] = []
        self._sample_time = float("nan")
        self._last_time: float | None = None
        self._indices: deque[float] = deque(maxlen=3)
        self._phase = PhaseEstimator()
        self._phase_floor = 0.0

    @property
    def value(self) -> float:
        """The smoothed signal now; of an airflow signal, its volume."""
        return self._detector.value if self._detector else 0.0

    def prime(self, rate: float, airflow: bool = False) -> None:
        """Begin anew after a gap or for another stream; the last turn is kept, no breath goes across.

        Parameters
        ----------
        rate
            Samples per second.
        airflow
            The signal is a flow; it turns where the flow reverses.
        """
        self._detector = TurnDetector(rate, airflow)
        self._extremes.clear()
        self._breaths.clear()
        self._habits = Habits()
        self._regularity.forget()
        self._indices.clear()
        self._phase.forget()
        self._phase_floor = 0.0

    def process(self, stretch: Stretch) -> None:
        """Take the next samples."""
        if self._detector is None or not stretch.values.size:
            return
        for turn in self._detector.follow(stretch.values.tolist()):
            self._sample_time = float(stretch.times[turn.reported - stretch.first])
            self._accept(self._detector, turn, stretch)
        self._sample_time = float(stretch.times[-1])

    def drain(self) -> tuple[tuple[BreathTurn, ...], tuple[Breath, ...]]:
        """Return the turns and the breaths found since the last call."""
        turns, breaths = tuple(self._turns), tuple(self._new_breaths)
        self._turns, self._new_breaths = [], []
        return turns, breaths

    def trust(self) -> float | None:
        """Return how much the signal looks like breathing, 0–1; None until there has been time to tell.

        The share of its variance that is slow, times its regularity; nothing when it is faster than anyone breathes.
        """
        if self._detector is None or not self._detector.settled:
            return None
        if (self._habits.rate or 0.0) > FASTEST_RATE:
            return 0.0
        return self._detector.clarity * self._regularity.value

    def rate(self, now: float) -> float | None:
        """Return breaths per minute (`Habits.rate`); None before two whole breaths, and when a turn is overdue."""
        return None if self._is_stale(now) else self._habits.rate

    def inhale_share(self) -> float | None:
        """Return the median share of the last four breaths spent breathing in; None before two."""
        return self._habits.inhale_share

    def phase(self, now: float) -> float | None:
        """Return the breath phase at `now`, 0–1 from the inhale onset; never falls within a breath.

        See `PhaseEstimator`; it waits just below 1 for the next inhale onset to be confirmed. None before the first
        inhale onset, and when a turn is overdue.
        """
        inhale, exhale = self._this_breath()
        if self._detector is None or inhale is None or self._is_stale(now):
            return None
        phase = self._phase.at(now, self._motion(self._detector, now), inhale, exhale, self._habits)
        self._phase_floor = max(self._phase_floor, phase)
        return self._phase_floor

    def level(self, now: float) -> float | None:
        """Return the estimated lung volume at `now`, 0 (usual trough) to 1 (usual peak); None before two turns."""
        low, high = self._habits.low, self._habits.high
        if self._detector is None or high <= low or self._is_stale(now):
            return None
        level = (self._motion(self._detector, now).value - low) / (high - low)
        return min(1.0, max(0.0, 1 - level if self.inverted else level))

    def _accept(self, detector: TurnDetector, turn: Turn, stretch: Stretch) -> None:
        inhaling = turn.rising is not self.inverted
        # Nobody can tell where in a hold of full lungs the breath turns: its middle is where people mark it.
        index = turn.index if inhaling else turn.index - turn.plateau / 2
        time = stretch.time_of(index, turn.reported)
        if self._extremes and time <= self._extremes[-1].time:
            return
        self._indices.append(index)
        self._extremes.append(Extreme(time, turn.value, turn.rising))
        self._last_time = time
        reported_at = max(time, self._sample_time)
        self._turns.append(BreathTurn(TurnKind.INHALE if inhaling else TurnKind.EXHALE, time, reported_at))
        if inhaling:
            self._phase_floor = 0.0
            self._complete(detector, reported_at)
        self._habits = habits(self._extremes, self._breaths)
        self._regularity.add(self._extremes)

    def _complete(self, detector: TurnDetector, reported_at: float) -> None:
        """Give the breath that has just ended, unless a turn of it is missing."""
        if len(self._extremes) < 3:
            return
        start, middle, end = list(self._extremes)[-3:]
        if start.rising is end.rising is not middle.rising:
            depth = abs(middle.value - start.value)
            first, turned, last = self._indices
            exhale = detector.between(turned, last)
            sigh, still = is_sigh(depth, self._breaths), pause(exhale, detector.working_rate)
            breath = Breath(start.time, middle.time, end.time, reported_at, depth, sigh, still)
            self._phase.learn(detector.between(first, turned), exhale)
            self._breaths.append(breath)
            self._new_breaths.append(breath)

    def _motion(self, detector: TurnDetector, now: float) -> Motion:
        """Return the smoothed signal, carried on to `now`."""
        since = min(LONGEST_EXTRAPOLATION, max(0.0, now - self._sample_time))
        value = detector.value + (detector.delay + since) * detector.slope
        return Motion(value, detector.slope, detector.slope_delay + since)

    def _this_breath(self) -> tuple[Extreme | None, Extreme | None]:
        """Return the inhale onset of the present breath, and its exhale onset when that is known."""
        exhale: Extreme | None = None
        for extreme in reversed(self._extremes):
            if extreme.rising is not self.inverted:
                return extreme, exhale
            exhale = extreme
        return None, None

    def _is_stale(self, now: float) -> bool:
        return self._last_time is None or now - self._last_time > self._habits.longest_silence
