"""The guide's beat cut into the ticks of a MIDI clock: as even as the guide is, and never a jump in them."""

from collections import deque
from dataclasses import dataclass

from engine.beats import phase_of_beat
from engine.guidance import GuideBreath

TICKS = 24
"""Of MIDI clock to a quarter note."""

MOST_SLIP = 0.03
"""Share by which a breath may be stretched so that its ticks end with it; where more is missing they begin anew."""

LONGEST_ALONE = 1.0
"""Breaths that go on at the last pace where no further one is told, as while the sound is restarted."""


@dataclass(frozen=True, slots=True)
class Tick:
    """One tick.

    Attributes
    ----------
    time
        LSL seconds.
    place
        Ticks since the first inhale onset.
    onset
        It is the inhale onset of a breath.
    """

    time: float
    place: int
    onset: bool


class BeatClock:
    """Knows when each tick falls; all times are LSL seconds.

    The ticks of a breath lie where the guide's beats do. Where a breath begins a little earlier or later than the one
    before was to end, its ticks are spread so that they end with it: the tempo bends by a thousandth, no tick leaps.
    """

    def __init__(self) -> None:
        self._breath: GuideBreath | None = None
        self._coming: deque[GuideBreath] = deque(maxlen=8)
        self._done = self._place = 0
        self._pin = (0.0, 0.0)
        self._alone = self._ticked_at = 0.0
        self.broken = False
        """Ticks had to begin anew since whoever asks last set this to False."""

    @property
    def running(self) -> bool:
        """Whether ticks are to come."""
        return self._breath is not None

    @property
    def tempo(self) -> float | None:
        """Beats per minute at the tick that was last: breathing in and out differ a little."""
        if self._breath is None or not self._place:
            return None
        return 60.0 / (TICKS * (self._time(self._breath) - self._ticked_at))

    def stop(self) -> None:
        """Forget the guide: it plays no more."""
        self._breath = None
        self._coming.clear()

    def learn(self, breath: GuideBreath) -> None:
        """Take a breath of the guide as it becomes known."""
        now = self._breath
        if now is None:
            self._begin(breath)
        elif self._alone and breath.number == now.number:
            self._join(breath)
        elif breath.number == now.number + 1 + len(self._coming):
            self._coming.append(breath)
        elif breath.number != now.number or abs(breath.onset - now.onset) > MOST_SLIP * now.period:
            self._begin(breath)

    def due(self, until: float) -> list[Tick]:
        """Return the ticks up to `until` that were not returned before."""
        ticks = []
        while self._breath is not None and (time := self._time(self._breath)) <= until:
            ticks.append(Tick(time, self._place, self._done == 0))
            self._ticked_at = time
            self._place += 1
            self._done += 1
            if self._done == TICKS * self._breath.beats_per_breath:
                self._turn(self._breath)
            else:
                self._pin = (self._phase(self._breath, self._done - 1), time)
        return ticks

    def at(self, now: float) -> float | None:
        """Return the beats since the first inhale onset at `now`, fractions included; passes over all ticks until then.

        None where no ticks come, or not yet.
        """
        self.due(now)
        if self._breath is None or not self._place:
            return None
        step = self._time(self._breath) - self._ticked_at
        return (self._place - 1 + min(1.0, (now - self._ticked_at) / step)) / TICKS

    def _begin(self, breath: GuideBreath) -> None:
        self.broken = self.broken or self._breath is not None
        self._breath, self._done, self._place, self._alone = breath, 0, 0, 0.0
        self._pin = (0.0, breath.onset)
        self._coming.clear()

    def _turn(self, breath: GuideBreath) -> None:
        """Go on with the next breath, from where the ticks of this one end."""
        self._done = 0
        if self._coming:
            self._go_on(self._coming.popleft(), breath.end)
            return
        self._alone += 1.0
        if self._alone > LONGEST_ALONE:
            self.stop()
            return
        again = GuideBreath(breath.number + 1, breath.end, breath.rate, breath.inhale_share, breath.beats_per_breath)
        self._breath, self._pin = again, (0.0, again.onset)

    def _go_on(self, breath: GuideBreath, time: float) -> None:
        if abs(time - breath.onset) > MOST_SLIP * breath.period:
            self._begin(breath)
        else:
            self._breath, self._pin, self._alone = breath, (0.0, time), 0.0

    def _join(self, breath: GuideBreath) -> None:
        """Take a breath that had begun before it was told: what has ticked of it stands."""
        ticked, phase = self._done, self._phase(breath, max(0, self._done - 1))
        left = (1.0 - phase) * breath.period
        time = self._pin[1]
        whole = ticked < TICKS * breath.beats_per_breath
        if not whole or abs(breath.end - time - left) > MOST_SLIP * left:
            self._begin(breath)
        else:
            self._breath, self._pin, self._alone = breath, (phase, time), 0.0

    def _time(self, breath: GuideBreath) -> float:
        phase, time = self._pin
        share = (self._phase(breath, self._done) - phase) / (1.0 - phase)
        return time + share * (breath.end - time)

    def _phase(self, breath: GuideBreath, tick: int) -> float:
        return phase_of_beat(tick / TICKS, breath.inhale_share, breath.beats_per_breath)
