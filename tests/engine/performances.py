"""Random performances of a therapist whom the guide follows, with everything that may happen meanwhile."""

import itertools
import random
from dataclasses import dataclass, field

from engine.audio.silent import SilentOutput
from engine.conductor import Conductor
from engine.guidance import Direction, GuideBreath, OutputReport
from engine.limits import LENGTHENING_MAX, QUICKENING_MAX, RATE_MAX, RATE_MIN, SLOWING_MAX
from engine.pacing.order import Mode, Order
from engine.pacing.pacing import Pacing
from engine.playing.follow import FASTEST_UNKNOWN
from engine.playing.playing import Playing
from engine.playing.settings import Player, PlayingSettings
from engine.protocols.protocol import Protocol
from engine.protocols.stage import Stage, StageKind
from engine.settings import PacingSettings, SoundSettings
from sensors.state import BodyState

TICK, SECONDS = 0.4, 80.0
INTERFERED = 0.08
"""How often somebody asks for something else meanwhile, per second."""

EPSILON = 1e-9


@dataclass
class Performance:
    """What was asked for while somebody played."""

    breaths: list[GuideBreath] = field(default_factory=list)
    levels: list[float] = field(default_factory=list)
    wishes: list[float] = field(default_factory=list)


def onsets(draw: random.Random) -> list[tuple[float, float]]:
    """Return when notes are struck, and how hard: steady, drifting, leaping, torn, dense, or no rhythm at all."""
    beat, time, notes = draw.uniform(0.15, 2.5), draw.uniform(0.0, 12.0), list[tuple[float, float]]()
    drift, spread, stops = draw.choice((0.0, 0.02, -0.02)), draw.choice((0.0, 0.03, 0.1, 0.6)), draw.random() < 0.5
    ends = draw.uniform(20.0, SECONDS) if stops else SECONDS
    while time < ends and len(notes) < 600:
        notes += [(time, draw.random())] * draw.choice((1, 1, 1, 2, 5))
        if draw.random() < 0.05:
            beat = draw.uniform(0.02, 4.0)
        beat = min(6.0, max(0.02, beat * (1.0 + drift)))
        time += max(0.001, draw.choice((0.5, 1.0, 1.0, 2.0)) * beat * (1.0 + spread * draw.gauss(0.0, 1.0)))
    return notes


class Rig:
    """What follows and what is followed, without the rest of the engine."""

    def __init__(self, start: float) -> None:
        self.playing, self.pacing = Playing(PlayingSettings()), Pacing(PacingSettings())
        self.playing.begin(Stage(kind=StageKind.PLAY, minutes=60.0, follow=True))
        self._order = Order(Mode.TIMED, start_rate=start)
        self.paused = False

    def guide_at(self, time: float) -> GuideBreath | None:
        return self.pacing.following.guide_at(time)

    def step(self, now: float, report: OutputReport) -> tuple[Direction, float]:
        """Return what the guide is asked for, and the level of the music."""
        order = self.playing.order(now, self._order, self.guide_at(now), None, self.pacing.target_rate)
        self.pacing.obey(now, order)
        self.pacing.guard("paused" if self.paused else "")
        return Direction(self.pacing.update(now, BodyState(now), report.breaths)), self.playing.gain(now)


class Whole(Conductor):
    """The same in the whole engine."""

    def __init__(self, start: float) -> None:
        stage = {"kind": "play", "minutes": 60.0, "guide": "timed", "start": start, "follow": True}
        protocol = Protocol.model_validate({"format": 1, "name": "P", "sensors": False, "stages": [stage]})
        super().__init__(PacingSettings(), SoundSettings(), protocol=protocol, playing=PlayingSettings())

    def step(self, now: float, report: OutputReport) -> tuple[Direction, float]:
        direction = self.conduct(now, BodyState(now), report)
        return direction, direction.texture.level


def perform(number: int, kind: type[Rig] | type[Whole] = Rig) -> Performance:
    """Play the performance of this number, which is all that makes it."""
    draw = random.Random(number)
    engine = kind(draw.uniform(RATE_MIN, RATE_MAX))
    output, made, notes = SilentOutput(0.0), Performance(), iter(onsets(draw))
    note, report = next(notes, None), OutputReport()
    for k in range(1, round(SECONDS / TICK)):
        now = k * TICK
        while note is not None and note[0] <= now:
            engine.playing.hear(note[0], note[1], Player.THERAPIST, engine.guide_at(note[0]))
            note = next(notes, None)
        if draw.random() < INTERFERED * TICK:
            _interfere(draw, engine, now)
        direction, level = engine.step(now, report)
        output.send(direction)
        report = output.poll(now)
        made.breaths += report.breaths
        made.levels.append(level)
        made.wishes += [] if engine.playing.wish is None else [engine.playing.wish]
    return made


def _interfere(draw: random.Random, engine: Rig | Whole, now: float) -> None:
    match draw.randrange(6):
        case 0:
            engine.pacing.hold(now, draw.random() < 0.5)
        case 1:
            engine.playing.set_follow(draw.random() < 0.7)
        case 2:
            engine.pacing.lead = draw.choice(("gentle", "standard", "brisk"))
        case 3:
            engine.pacing.aim(now, draw.uniform(0.0, 40.0))
        case 4:
            engine.paused = draw.random() < 0.4
        case _ if draw.random() < 0.1:
            engine.pacing.comfortable(now)


def beyond_limits(made: Performance) -> str:
    """Return what in a performance lies beyond a limit; empty when all is within."""
    for before, after in itertools.pairwise(made.breaths):
        if after.number != before.number + 1:
            continue
        minutes = before.period / 60.0
        if not RATE_MIN <= after.rate <= RATE_MAX:
            return f"rate {after.rate}"
        if before.rate - after.rate > SLOWING_MAX * minutes + EPSILON:
            return f"slowed from {before.rate} to {after.rate}"
        if after.rate - before.rate > QUICKENING_MAX * minutes + EPSILON:
            return f"quickened from {before.rate} to {after.rate}"
        if after.period > before.period * (1.0 + LENGTHENING_MAX) + EPSILON:
            return f"lengthened from {before.period} to {after.period} s"
    most = 10.0 ** (6.0 * TICK / 20.0)
    for one, other in itertools.pairwise(made.levels):
        if max(one, other) > min(one, other) * most * (1.0 + EPSILON):
            return f"level from {one} to {other}"
    led = [wish for wish in made.wishes if not RATE_MIN <= wish <= FASTEST_UNKNOWN]
    return f"led to {led[0]}" if led else ""
