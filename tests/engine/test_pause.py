"""A pause: the protocol stands still under the person, and it sounds alike whatever arm is played."""

import pytest

from engine.arms.control_track import ControlTrack, GuidePoint
from engine.arms.player import ArmPlayer
from engine.conductor import Conductor
from engine.guidance import Direction, GuideBreath, OutputReport, Texture
from engine.protocols.protocol import Arm, ArmKind, Protocol, ResonancePlan, StageKind
from engine.resonance.steps import Slide, Steps
from engine.settings import PacingSettings, SoundSettings
from sensors.state import BodyState

TICK = 0.5
STAGES = [
    {"kind": "lead", "minutes": 1, "guide": "timed", "start": 9.0, "target": 6.0},
    {"kind": "hold", "minutes": 1, "target": 6.0},
    {"kind": "return", "minutes": 0.2},
]
RECORDED = ControlTrack(
    "20261122T101500Z-1f3a",
    tuple(GuidePoint(5.0 * number, 12.0 - 0.1 * number, 0.4) for number in range(1, 60)),
    ((1.0, Texture(brightness=0.1, nature=0.9)), (40.0, Texture(brightness=0.9, nature=0.9))),
)


class Played:
    """A protocol carried out with nobody there but the clock."""

    def __init__(self, kind: ArmKind | None = None, stages: list[dict[str, object]] = STAGES) -> None:
        protocol = Protocol.model_validate({"name": "Plan", "stages": stages})
        needed = {"session": RECORDED.session} if kind is ArmKind.YOKED else {}
        arm = None
        if kind is not None:
            control = RECORDED if kind is ArmKind.YOKED else None
            arm = ArmPlayer(Arm.model_validate({"kind": kind, **needed}), 1, control)
        self.conductor = Conductor(PacingSettings(), SoundSettings(), protocol=protocol, arm=arm)
        self.now = 0.0

    def run(self, seconds: float) -> Direction:
        for _ in range(round(seconds / TICK)):
            self.now += TICK
            direction = self.conductor.conduct(self.now, BodyState(self.now), OutputReport())
        return direction

    def pause(self, seconds: float) -> Direction:
        self.conductor.paused = True
        direction = self.run(seconds)
        self.conductor.paused = False
        return direction

    @property
    def number(self) -> int:
        return self.conductor.programme.number


@pytest.mark.parametrize("kind", list(ArmKind))
def test_in_a_pause_no_arm_is_heard_and_it_goes_on_as_it_was(kind: ArmKind) -> None:
    played = Played(kind)
    heard = played.run(30.0).playing
    assert heard == (kind is not ArmKind.SILENCE)
    assert not played.pause(20.0).playing
    assert played.run(TICK).playing == heard


def test_without_an_arm_the_bed_goes_on() -> None:
    played = Played()
    played.run(30.0)
    paused = played.pause(60.0)
    assert paused.playing
    assert (paused.texture.melody, paused.texture.guide) == (0.0, 0.0)
    assert paused.texture.bed > 0.0


def test_no_stage_runs_out_under_somebody_who_is_paused() -> None:
    played = Played()
    played.run(40.0)
    before = played.conductor.programme.view(played.now)
    played.pause(300.0)
    after = played.conductor.programme.view(played.now)
    assert (before.number, after.number) == (1, 1)
    assert after.ends is not None
    assert before.ends is not None
    assert after.ends - before.ends == pytest.approx(300.0, abs=TICK)
    assert after.since - before.since == pytest.approx(300.0, abs=TICK)
    played.run(19.0)
    assert played.number == 1
    played.run(3.0)
    assert played.number == 2


def test_two_pauses_add_up() -> None:
    played = Played()
    played.run(20.0)
    for _ in range(2):
        played.pause(100.0)
        played.run(15.0)
    assert played.number == 1
    played.run(12.0)
    assert played.number == 2


def test_who_is_paused_can_be_brought_to_the_next_stage_and_to_the_end() -> None:
    played = Played()
    played.run(20.0)
    played.conductor.paused = True
    played.run(30.0)
    played.conductor.programme.next()
    played.run(90.0)
    assert played.number == 2
    played.conductor.finish(played.now)
    assert played.conductor.programme.stage.kind is StageKind.RETURN
    played.run(30.0)
    assert played.conductor.finished, "a pause does not keep the end waiting"


def test_prompts_wait_for_the_person() -> None:
    played = Played(stages=[{**STAGES[0], "prompts": [{"at": 30.0, "text": "Softly."}]}, *STAGES[1:]])
    played.run(25.0)
    played.pause(60.0)
    assert played.conductor.programme.view(played.now).prompt == ""
    played.run(6.0)
    assert played.conductor.programme.view(played.now).prompt == "Softly."


def test_a_yoked_arm_goes_on_where_it_was() -> None:
    through, paused = Played(ArmKind.YOKED), Played(ArmKind.YOKED)
    paused.run(30.0)
    paused.pause(120.0)
    assert paused.run(5.0).texture.brightness == 0.1
    assert paused.run(10.0).texture.brightness == 0.9
    assert through.run(45.0).texture.brightness == 0.9


def test_an_interrupted_step_of_an_assessment_is_begun_anew_and_a_rest_goes_on() -> None:
    plan = ResonancePlan(rates=(6.5, 6.0, 5.5), step_minutes=2.0, rest_minutes=1.0)
    steps = Steps(plan, 1000.0)
    assert steps.again(1250.0, 1300.0) == 1, "the first step was over, the second had run for 70 s"
    begins = [step.begins for step in steps.begun(10_000.0)]
    assert begins == [1000.0, 1300.0, 1480.0]
    assert steps.again(1430.0, 1440.0) == 2, "in the rest after the second"
    assert [step.begins for step in steps.begun(10_000.0)] == [1000.0, 1300.0, 1490.0]


def test_an_interrupted_slide_is_begun_anew() -> None:
    plan = ResonancePlan(form="sliding", rates=(6.8, 4.3), longer_ms=67.0)
    slide = Slide(plan, 1000.0)
    slide.update([GuideBreath(1, 1001.0, 6.8, 0.4, 10), GuideBreath(2, 1010.0, 6.75, 0.4, 10)])
    assert slide.view(1015.0).number == 2
    assert slide.again(1015.0, 1060.0) == 0
    assert slide.view(1061.0).number == 1
    assert slide.order(1061.0).target_rate == pytest.approx(6.8)
