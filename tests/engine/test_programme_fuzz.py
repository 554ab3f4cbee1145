"""Random protocols, arms, people, commands and faults: the limits hold, only numbers come out, nothing is stuck.

40 cases, always the same ones; `SOSPIRO_FUZZ=10000` tries so many. The number of a case is all that makes it.
"""

import itertools
import math
import os
import random
from contextlib import suppress
from dataclasses import astuple, replace

import pytest
from pydantic import ValidationError

from engine.arms.control_track import ControlTrack, GuidePoint
from engine.arms.player import ArmPlayer
from engine.audio.silent import SilentOutput
from engine.conductor import Conductor
from engine.guidance import OutputReport, PacingState, Texture
from engine.limits import (
    INHALE_SHARE_MAX,
    INHALE_SHARE_MIN,
    LENGTHENING_MAX,
    QUICKENING_MAX,
    RATE_MAX,
    RATE_MIN,
    SLOWING_MAX,
)
from engine.protocols.protocol import Arm, ArmKind, Protocol, Stage, StageKind
from engine.settings import PacingSettings, SoundSettings
from sensors.state import BodyState, Breath, Heartbeat, QualityReason, RRInterval, RRMark, SignalQuality
from sensors.stream import Signal

CASES = int(os.environ.get("SOSPIRO_FUZZ", "40"))
TICK = 0.5
GOOD = SignalQuality(1.0, QualityReason.GOOD, 0.0)
ODD = (math.nan, math.inf, -math.inf, 1e30, -1.0, 0.0)
TRACK = ControlTrack(
    "yoked to",
    [GuidePoint(10.0 + 5 * k, 12.0 - 0.1 * k, 0.4) for k in range(40)],
    [(float(k), Texture(brightness=k % 2)) for k in range(200)],
)


class Case:
    """One random session; everything in it comes from its number."""

    def __init__(self, number: int) -> None:
        self.dice = random.Random(number)
        self.conductor = self.new_conductor(random.Random(number))
        self.output = SilentOutput(0.0)
        self.period, self.follows = self.dice.uniform(2.2, 14.0), self.dice.random() < 0.5
        self.onset, self.beat = 0.3, 0.2
        self.guide, self.directions, self.fed, self.changes = [], [], [], []
        self.now = 0.0
        self.faulty = self.dice.random() < 0.5

    @staticmethod
    def new_conductor(dice: random.Random) -> Conductor:
        protocol = random_protocol(dice)
        kind = dice.choice(tuple(ArmKind))
        arm = Arm(
            kind=kind,
            session="x" if kind is ArmKind.YOKED else "",
            rate=dice.choice((None, 12.0, "1.0 × baseline")) if kind is ArmKind.NONCONTINGENT_RATE else None,
        )
        player = ArmPlayer(arm, 1, TRACK if kind is ArmKind.YOKED else None)
        settings = PacingSettings(lead=dice.choice(("gentle", "standard", "brisk")), target_rate=dice.uniform(4, 12))
        return Conductor(settings, SoundSettings(), protocol=protocol, arm=player)

    def live(self, seconds: float) -> None:
        end = self.now + seconds
        while self.now < end:
            self.now += TICK
            report = self.output.poll(self.now)
            self.guide += report.breaths
            asked = self.ask() if self.dice.random() < 0.03 else None
            self.fed.append((self.now, self.body(), report, asked))
            self.directions.append(step(self.conductor, *self.fed[-1]))
            self.output.send(self.directions[-1])
            self.changes += self.conductor.changes()

    def body(self) -> BodyState:
        if self.dice.random() < 0.01:
            self.period, self.follows = self.dice.uniform(1.6, 20.0), self.dice.random() < 0.5
        fault = self.dice.random() if self.faulty else 1.0
        if fault < 0.03:
            return BodyState(self.now, respiration=SignalQuality(0.0, self.dice.choice(tuple(QualityReason)), 9.0))
        body = BodyState(
            self.now,
            respiration=GOOD,
            ecg=GOOD,
            heart_source=Signal.ECG,
            heart_rate=60.0 / 0.9,
            heartbeats=self.heartbeats(),
            breaths=self.breaths(),
        )
        return spoiled(body, self.dice) if fault < 0.06 else body

    def breaths(self) -> tuple[Breath, ...]:
        period = self.period * self.dice.uniform(0.8, 1.25)
        playing = next((g for g in reversed(self.guide) if g.onset <= self.now), None)
        if self.follows and playing is not None:
            late = (self.onset - playing.onset + playing.period / 2) % playing.period - playing.period / 2
            period = max(1.5, playing.period - 0.5 * late)
        end = self.onset + period
        if self.now < end + 0.4:
            return ()
        breath = Breath(self.onset, self.onset + 0.42 * period, end, self.now, self.dice.uniform(0.5, 3.0))
        self.onset = end if end > self.now - 30 else self.now
        return (breath,)

    def heartbeats(self) -> tuple[Heartbeat, ...]:
        if self.now < self.beat + 0.9:
            return ()
        self.beat += 0.9 if self.beat > self.now - 5 else self.now - self.beat
        return (Heartbeat(self.beat, self.now, 900.0, 1.0),)

    def ask(self) -> str:
        return self.dice.choice((*ASKED, "next", "next"))


ASKED = {
    "comfortable": lambda c, now: c.pacing.comfortable(now),
    "hold": lambda c, now: c.pacing.hold(now, True),
    "release": lambda c, now: c.pacing.hold(now, False),
    "refresh": lambda c, now: c.pacing.refresh(now),
    "low": lambda c, now: c.aim(now, -1e9),
    "high": lambda c, now: c.aim(now, 1e9),
    "nowhere": lambda c, now: c.aim(now, math.nan),
    "discomfort": lambda c, now: c.safety.discomfort(now),
    "worse": lambda c, now: (c.rate(now, "pain", 1.0), c.rate(now, "pain", 9.0)),
    "set aside": lambda c, now: c.safety.set_aside(now),
    "longer": lambda c, _: c.programme.extend(30.0),
    "endless": lambda c, _: c.programme.extend(math.nan),
}


def step(conductor, now, body, report, asked):
    if asked == "next":
        conductor.programme.next()
    elif asked:
        ASKED[asked](conductor, now)
    return conductor.conduct(now, body, report)


def random_protocol(dice: random.Random) -> Protocol:
    """Return a protocol that holds together; what does not is refused when it is read (`test_protocol_*`)."""
    while True:
        with suppress(ValidationError):
            stages = tuple(random_stage(dice) for _ in range(dice.randint(1, 5)))
            return Protocol(name="Random", sensors=dice.random() < 0.8, stages=stages)


def random_stage(dice: random.Random) -> Stage:
    kind = dice.choice(tuple(StageKind))
    minutes = dice.uniform(0.05, 1.5)
    target = dice.choice((None, dice.uniform(4, 20), "resonance", "0.75 × baseline", "1.4 × baseline"))
    share = dice.choice((None, dice.uniform(0.3, 0.5)))
    lead = dice.choice((None, "gentle", "brisk"))
    guide = dice.choice(("follow", "timed"))
    if kind is StageKind.RESONANCE:
        return Stage(kind=kind)
    if kind in (StageKind.LEAD, StageKind.HOLD):
        until = dice.choice(("time", "arrived")) if kind is StageKind.LEAD else "time"
        return Stage(kind=kind, minutes=minutes, target=target, inhale_share=share, lead=lead, guide=guide, until=until)
    if kind is StageKind.AMBIENT:
        return Stage(kind=kind, minutes=minutes, target=target, inhale_share=share)
    if kind is StageKind.MATCH:
        return Stage(kind=kind, minutes=minutes, until=dice.choice(("time", "matched")))
    return Stage(kind=kind, minutes=minutes)


def spoiled(body: BodyState, dice: random.Random) -> BodyState:
    """Return the body with something in it that no sensor may say."""
    odd = dice.choice(ODD)
    now = body.time
    return dice.choice(
        (
            replace(body, heart_rate=odd, respiration_rate=odd, breath_level=odd),
            replace(body, breaths=(Breath(now - 4, now - 2, now, now, odd),)),
            replace(body, breaths=(Breath(now - odd, now - 2, now, now, 1.0),)),
            replace(body, breaths=(Breath(now, now, now, now, 1.0),)),
            replace(body, heartbeats=(Heartbeat(odd, now, odd, odd),)),
            replace(body, intervals=(RRInterval(now, now, odd, RRMark.ECTOPIC, odd),)),
            replace(body, breath_age=odd, heartbeat_age=odd),
            replace(body, respiration_source=Signal.ECG, respiration=None, respiration_rate=odd),
        )
    )


def assert_limits(guide) -> None:
    for before, after in itertools.pairwise(guide):
        assert RATE_MIN <= after.rate <= RATE_MAX
        assert INHALE_SHARE_MIN <= after.inhale_share <= INHALE_SHARE_MAX
        if after.number == 0:
            continue
        assert before.rate - after.rate <= SLOWING_MAX / before.rate + 1e-9
        assert after.rate - before.rate <= QUICKENING_MAX / before.rate + 1e-9
        assert after.period <= (1 + LENGTHENING_MAX) * before.period + 1e-9
        assert after.onset == pytest.approx(before.end, abs=5e-5)


def numbers(direction):
    guidance = direction.guidance
    return (*astuple(direction.texture), direction.volume_db, *astuple(guidance)[:3], guidance.start_at or 0.0)


def live(number: int) -> None:
    case = Case(number)
    case.live(case.dice.uniform(40, 160))
    case.conductor.pacing.guard("")
    rescued_from = case.conductor.pacing.state
    case.conductor.finish(case.now)
    case.live(3.0)
    assert case.conductor.pacing.state is PacingState.RETURN, f"stuck in {rescued_from}"
    assert_limits(case.guide)
    for direction in case.directions:
        assert all(math.isfinite(value) for value in numbers(direction)), direction
        assert all(0.0 <= value <= 1.0 for value in astuple(direction.texture))
    told = case.conductor.measures.read(case.now).values()
    assert all(measure.value is None or math.isfinite(measure.value) for measure in told)
    assert all(change.reason for change in case.changes)
    if number % 4 == 0:
        again = Case.new_conductor(random.Random(number))
        replayed = [step(again, *fed) for fed in case.fed[: len(case.fed) // 2]]
        assert replayed == case.directions[: len(replayed)]


@pytest.mark.parametrize("part", range(4))
def test_whatever_protocol_person_and_fault_the_limits_hold_and_nothing_is_stuck(part):
    for number in range(part, CASES, 4):
        try:
            live(number)
        except Exception as error:
            error.add_note(f"case {number}")
            raise


def test_a_report_of_no_breath_is_no_fault():
    conductor = Case.new_conductor(random.Random(3))
    assert conductor.conduct(0.0, BodyState(0.0), OutputReport()).guidance.start_at is None
