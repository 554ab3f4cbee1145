"""A protocol carried out: stages, their ends, what they ask of the guide, and what a person may ask of them."""

import itertools
from dataclasses import dataclass, field

import pytest

from engine.audio.silent import SilentOutput
from engine.conductor import Conductor
from engine.guidance import Direction, GuideBreath
from engine.limits import LENGTHENING_MAX, QUICKENING_MAX, RATE_MAX, RATE_MIN, SLOWING_MAX
from engine.pacing.standing import StateChange
from engine.protocols.programme import StageChange
from engine.protocols.protocol import Protocol, Stage
from engine.settings import PacingSettings, SoundSettings
from sensors.state import BodyState, QualityReason, SignalQuality

GOOD = SignalQuality(1.0, QualityReason.GOOD, 0.0)
TICK = 0.2


@dataclass
class Lived:
    conductor: Conductor
    person: object
    quality: SignalQuality | None = GOOD
    output: SilentOutput = field(default_factory=lambda: SilentOutput(0.0))
    now: float = 0.0
    guide: list[GuideBreath] = field(default_factory=list)
    directions: list[Direction] = field(default_factory=list)
    states: list[StateChange] = field(default_factory=list)
    stages: list[StageChange] = field(default_factory=list)

    def run(self, seconds: float) -> "Lived":
        end = self.now + seconds
        while self.now < end - TICK / 2 and not self.conductor.finished:
            self.now += TICK
            report = self.output.poll(self.now)
            self.guide += report.breaths
            playing = next((g for g in reversed(self.guide) if g.onset <= self.now < g.end), None)
            breaths = self.person.breath(self.now, playing)
            heard = breaths if self.quality is GOOD else ()
            body = BodyState(time=self.now, respiration=self.quality, breaths=heard)
            self.directions.append(self.conductor.conduct(self.now, body, report))
            self.output.send(self.directions[-1])
            self.states += self.conductor.changes()
            self.stages += self.conductor.programme.drain()[0]
        return self

    @property
    def kinds(self) -> list[str]:
        return [change.kind for change in self.stages]

    def began(self, kind: str) -> float:
        return next(change.time for change in self.stages if change.kind == kind)


@pytest.fixture
def lived(sitting):
    def make(*stages: dict, period: float = 5.0, follows: bool = True, quality=GOOD, sensors: bool = True, **settings):
        protocol = Protocol(name="Tried", sensors=sensors, stages=tuple(Stage(**stage) for stage in stages))
        person = sitting(period, follows).person
        return Lived(Conductor(PacingSettings(**settings), SoundSettings(), protocol=protocol), person, quality)

    return make


FIRST_SESSION = (
    {"kind": "baseline", "minutes": 2.0},
    {"kind": "match", "minutes": 3.0, "until": "matched"},
    {"kind": "lead", "minutes": 15.0, "until": "arrived", "target": 6.0},
    {"kind": "hold", "minutes": 3.0, "target": 6.0},
    {"kind": "return", "minutes": 0.2},
)


def test_a_first_session_goes_through_its_stages_and_ends(lived):
    done = lived(*FIRST_SESSION).run(30 * 60)
    assert done.kinds == ["baseline", "match", "lead", "hold", "return"]
    assert done.conductor.finished
    assert done.began("match") == pytest.approx(120, abs=0.3)
    assert done.guide[0].onset > 120
    assert done.guide[0].rate == pytest.approx(12.0, abs=0.1)
    assert done.guide[-2].rate == pytest.approx(6.0, abs=0.6)
    baseline = done.conductor.programme.baseline
    assert baseline.rate == pytest.approx(12.0, abs=0.1)
    assert baseline.inhale_share == pytest.approx(0.42, abs=0.01)


def test_the_guide_never_leads_while_it_shall_only_match(lived):
    done = lived({"kind": "match", "minutes": 6.0}).run(355)
    assert {str(change.state) for change in done.states} == {"recognise", "match"}
    assert {round(g.rate, 1) for g in done.guide} == {12.0}


def test_matching_ends_after_six_breaths_in_sync_or_sixty_seconds_of_it(lived):
    quick = lived(*FIRST_SESSION[1:]).run(200)
    assert "6 of the last 6" not in quick.stages[1].reason
    assert quick.stages[1].reason == "matched"
    apart = lived(*FIRST_SESSION[1:], follows=False, period=4.0)
    apart.run(60).person.period = 9.0
    apart.run(100)
    assert apart.stages[1].reason == "matched for 60 s"


def test_a_hold_without_a_target_stays_where_the_lead_came_to(lived):
    done = lived(
        {"kind": "lead", "minutes": 4.0, "target": 6.0},
        {"kind": "hold", "minutes": 4.0},
        {"kind": "return", "minutes": 1},
    ).run(470)
    held = [g.rate for g in done.guide if g.onset > done.began("hold") + 10]
    assert max(held) - min(held) < 0.15
    assert 8.0 < held[-1] < 11.0


def test_silence_stops_the_music_and_nothing_guides(lived):
    done = lived(
        {"kind": "lead", "minutes": 3.0}, {"kind": "silence", "minutes": 2.0}, {"kind": "free", "minutes": 1.0}
    )
    done.run(280)
    began = done.began("silence")
    assert not any(began + 6 < g.onset < began + 120 for g in done.guide)
    assert done.directions[-1].playing is False
    assert done.run(40).directions[-1].playing is True
    assert done.states[-1].reason.startswith("free")


def test_without_sensors_the_guide_goes_by_the_clock_alone(lived):
    done = lived(
        {"kind": "lead", "minutes": 7.0, "start": 10.0, "target": 6.0},
        {"kind": "return", "minutes": 0.2},
        quality=None,
        sensors=False,
    ).run(600)
    assert done.guide[0].rate == 10.0
    assert done.guide[-2].rate == pytest.approx(6.0, abs=0.05)
    assert {str(change.state) for change in done.states} == {"lead", "maintain", "return"}
    assert done.conductor.finished


def test_ambient_is_three_quarters_of_the_baseline_whoever_follows(lived):
    done = lived({"kind": "baseline", "minutes": 2.0}, {"kind": "ambient", "minutes": 3.0}, follows=False).run(290)
    assert done.guide[0].rate == pytest.approx(9.0, abs=0.1)
    assert done.guide[-1].rate == pytest.approx(9.0, abs=0.1)
    assert done.conductor.pacing.state == "ambient"


@pytest.mark.parametrize(("target", "rate"), [("0.5 x baseline", 6.0), ("resonance", 6.0), (7.5, 7.5)])
def test_a_target_may_hang_on_the_person(lived, target, rate):
    done = lived(*FIRST_SESSION[:1], {"kind": "lead", "minutes": 20.0, "target": target}).run(300)
    assert done.conductor.pacing.target_rate == pytest.approx(rate, abs=0.06)


@pytest.mark.parametrize(("known", "rate", "told"), [(5.3, 5.3, False), (None, 6.0, True)])
def test_a_resonance_of_another_day_is_led_to_and_an_unknown_one_is_told(lived, known, rate, told):
    stages = ({"kind": "hold", "minutes": 2, "target": "resonance"},)
    session = lived({"kind": "match", "minutes": 1}, *stages, resonance_rate=known).run(90.0)
    assert session.conductor.pacing.target_rate == pytest.approx(rate)
    assert any("no resonance is known" in stage.reason for stage in session.stages) == told


def test_what_a_person_asks_goes_on_in_the_stages_to_come(lived):
    done = lived(*FIRST_SESSION).run(250)
    done.conductor.aim(done.now, 9.0)
    done.run(220)
    assert done.kinds[-1] == "hold"
    assert done.guide[-1].rate == pytest.approx(9.0, abs=0.1)


def test_next_and_longer(lived):
    done = lived(*FIRST_SESSION).run(10)
    done.conductor.programme.next()
    assert done.run(1).kinds == ["baseline", "match"]
    done = lived(*FIRST_SESSION).run(10)
    done.conductor.programme.extend(60.0)
    assert done.run(165).kinds == ["baseline"]
    assert done.conductor.programme.view(done.now).ends == pytest.approx(180.1, abs=0.1)


def test_relief_outlasts_the_stage_it_was_asked_in(lived):
    done = lived({"kind": "lead", "minutes": 5.0}, {"kind": "free", "minutes": 1.0}, {"kind": "lead", "minutes": 5.0})
    done.run(200).conductor.pacing.comfortable(done.now)
    done.run(230)
    assert done.conductor.pacing.state == "passive"
    assert done.guide[-1].rate == pytest.approx(12.0, abs=0.1)


@pytest.mark.parametrize("relieved", [False, True])
@pytest.mark.parametrize("stage", [{"kind": "hold", "guide": "timed"}, {"kind": "ambient", "target": 6.0}])
def test_a_guide_by_the_clock_does_not_leap_when_it_is_refreshed(lived, stage, relieved):
    done = lived(*FIRST_SESSION[:1], {"kind": "lead", "minutes": 9.0}, {"minutes": 9.0, **stage}).run(720)
    if relieved:
        done.conductor.pacing.comfortable(done.now)
        done.run(60)
    before = done.guide[-1].rate
    done.conductor.pacing.refresh(done.now)
    done.run(40)
    assert done.guide[-1].number > 50  # still the same guide
    assert all(after.rate <= before + 0.1 for after in done.guide if after.onset > done.now - 35)
    assert any(change.reason.startswith("refreshed: on by the clock") for change in done.states)
    assert done.conductor.pacing.state in ("lead", "maintain", "ambient")


def test_the_discomfort_button_brings_back_the_persons_own_rate_and_softens_the_cues(lived):
    done = lived(*FIRST_SESSION).run(500)
    assert done.guide[-1].rate < 9.0
    before = done.directions[-1].texture.guide
    done.conductor.safety.discomfort(done.now)
    done.run(45)
    assert done.conductor.pacing.state == "passive"
    assert "discomfort" in done.states[-1].reason
    assert done.guide[-1].rate > 10.0
    assert done.directions[-1].texture.guide < 0.7 * before


def test_prompts_and_ratings_are_shown_in_their_time(lived):
    stage = {
        "kind": "free",
        "minutes": 3.0,
        "prompts": ({"at": 10.0, "text": "Shallow and easy."},),
        "ratings": ("pain", "anxiety"),
    }
    done = lived(stage).run(5)
    assert done.conductor.programme.view(done.now).prompt == ""
    done.run(10)
    assert done.conductor.programme.view(done.now).prompt == "Shallow and easy."
    done.conductor.rate(done.now, "pain", 4.0)
    assert done.conductor.programme.view(done.now).ratings == ("anxiety",)
    assert done.run(40).conductor.programme.view(done.now).prompt == ""


def test_every_protocol_ends_gently(lived):
    done = lived({"kind": "free", "minutes": 0.5}).run(60)
    assert done.kinds == ["free", "return"]
    assert done.conductor.finished
    early = lived(*FIRST_SESSION).run(200)
    early.conductor.finish(early.now)
    early.run(5)
    assert early.conductor.pacing.state == "return"
    assert early.directions[-1].texture.level < 0.7


def test_the_end_of_a_protocol_without_one_of_its_own_is_its_next_stage(lived):
    session = lived({"kind": "free", "minutes": 5}).run(20.0)
    session.conductor.programme.finish(session.now)
    session.run(3.0)
    assert [(stage.number, stage.kind) for stage in session.stages] == [(1, "free"), (2, "return")]
    assert session.conductor.programme.view(session.now).of == 2


def test_an_end_that_is_hurried_still_fades(lived):
    hurried = lived(*FIRST_SESSION).run(200)
    hurried.conductor.finish(hurried.now)
    hurried.run(1).conductor.programme.next()
    assert not hurried.run(8).conductor.finished
    assert hurried.run(2).conductor.finished
    assert hurried.directions[-1].texture.level < 0.02
    short = lived({"kind": "lead", "minutes": 1.0}, {"kind": "return", "minutes": 0.05}).run(90)
    assert short.now == pytest.approx(70, abs=0.5)
    assert short.directions[-1].texture.level < 0.02


def test_limits_hold_from_stage_to_stage(lived):
    done = lived(
        {"kind": "lead", "minutes": 4.0, "target": 4.0, "lead": "brisk"},
        {"kind": "hold", "minutes": 1.0, "target": 20.0, "guide": "timed", "inhale_share": 0.5},
        {"kind": "ambient", "minutes": 2.0, "target": 5.0},
        {"kind": "match", "minutes": 1.0},
        {"kind": "lead", "minutes": 2.0, "target": 6.0},
    ).run(700)
    for before, after in itertools.pairwise(done.guide):
        assert RATE_MIN <= after.rate <= RATE_MAX
        if after.number:
            assert before.rate - after.rate <= SLOWING_MAX / before.rate + 1e-9
            assert after.rate - before.rate <= QUICKENING_MAX / before.rate + 1e-9
            assert after.period <= (1 + LENGTHENING_MAX) * before.period + 1e-9
            assert after.onset == pytest.approx(before.end, abs=5e-5)
    assert all(change.reason for change in done.states)
