"""A person made of arithmetic, and a sitting with the pacing: time moves when the test says so."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from engine.audio.silent import SilentOutput
from engine.guidance import Direction, Guidance, GuideBreath, PacingState
from engine.pacing.pacing import Pacing
from engine.pacing.standing import StateChange
from sensors.state import BodyState, Breath, QualityReason, SignalQuality
from sensors.stream import Signal

GOOD = SignalQuality(1.0, QualityReason.GOOD, 0.0)
TICK = 0.1


@dataclass
class Breather:
    """Breathes `period` seconds; with `follows` the next breath takes the guide's period and half the asynchrony."""

    period: float
    follows: bool = True
    wobble: tuple[float, ...] = (0.0,)
    onset: float = 0.3
    count: int = 0

    def breath(self, now: float, guide: GuideBreath | None) -> tuple[Breath, ...]:
        period = self.period * (1 + self.wobble[self.count % len(self.wobble)])
        if self.follows and guide is not None:
            late = (self.onset - guide.onset + guide.period / 2) % guide.period - guide.period / 2
            period = max(1.5, guide.period - 0.5 * late)
        end = self.onset + period
        if now < end + 0.4:
            return ()
        breath = Breath(self.onset, self.onset + 0.42 * period, end, now, 1.0)
        self.onset, self.count = end, self.count + 1
        return (breath,)


@dataclass
class Sitting:
    pacing: Pacing
    person: Breather
    output: SilentOutput = field(default_factory=lambda: SilentOutput(0.0))
    now: float = 0.0
    changes: list[StateChange] = field(default_factory=list)
    guide: list[GuideBreath] = field(default_factory=list)
    asked_in: list[PacingState] = field(default_factory=list)
    """The state that asked for each guide breath."""
    sent_in: PacingState = PacingState.RECOGNISE
    """The state that the guidance the output has was made in."""
    breathed: list[Breath] = field(default_factory=list)

    def run(
        self,
        seconds: float,
        quality: SignalQuality | None = GOOD,
        heartbeat_age: float | None = None,
        breath_age: float | None = None,
        by_rate: bool = False,
    ) -> "Sitting":
        """Live on; `by_rate` hears no breath, only the rate over the last 32 s, as from an ECG, while `quality` is."""
        end = self.now + seconds
        while self.now < end - TICK / 2:
            self.now += TICK
            report = self.output.poll(self.now)
            self.guide += report.breaths
            self.asked_in += [self.sent_in] * len(report.breaths)
            playing = next((g for g in reversed(self.guide) if g.onset <= self.now), None)
            breaths = self.person.breath(self.now, playing)
            self.breathed += breaths
            heard = breaths if quality is GOOD else ()
            ages = {"heartbeat_age": heartbeat_age, "breath_age": breath_age}
            if by_rate:
                rate = self.rate_lately() if quality is GOOD else None
                body = BodyState(self.now, respiration_source=Signal.ECG, respiration_rate=rate, **ages)
            else:
                body = BodyState(time=self.now, respiration=quality, **ages, breaths=heard)
            guidance: Guidance = self.pacing.update(self.now, body, report.breaths)
            self.output.send(Direction(guidance))
            self.sent_in = self.pacing.state
            self.changes += self.pacing.drain()
        return self

    def rate_lately(self) -> float | None:
        """Return breaths/min over the last 32 s; None while there is less."""
        lately = [b.period for b in self.breathed if b.end > self.now - 32]
        return 60 * len(lately) / sum(lately) if self.now > 32 and lately else None

    @property
    def states(self) -> list[str]:
        return [str(c.state) for c in self.changes]


@pytest.fixture
def sitting() -> Callable[..., Sitting]:
    from engine.settings import PacingSettings

    def make(period: float, follows: bool = True, wobble: tuple[float, ...] = (0.0,), **settings: object) -> Sitting:
        return Sitting(Pacing(PacingSettings(**settings)), Breather(period, follows, wobble))

    return make
