"""Safety as a session meets it: breaths, heartbeats and presses come in, advice comes out and goes again."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from pydantic import ValidationError

from engine.protocols.baseline import Baseline
from engine.safety.advice import SHALLOW, Advice, SafetyEvent, SafetyKind
from engine.safety.safety import Safety
from engine.safety.settings import SafetySettings
from sensors.state import BodyState, Breath, QualityReason, RRInterval, RRMark, SignalQuality

USUAL = Baseline(rate=12.0, heart_rate=70.0, ventilation=12.0)
Told = tuple[str, bool]


@dataclass
class Watched:
    """A person under watch: `live` moves time on, breath by breath and tick by tick."""

    safety: Safety = field(default_factory=lambda: Safety(SafetySettings()))
    baseline: Baseline | None = USUAL
    tick: float = 0.1
    now: float = 0.0
    onset: float = 0.0
    advice: Advice = field(default_factory=Advice)
    events: list[SafetyEvent] = field(default_factory=list)

    def live(
        self,
        seconds: float,
        rate: float | None = None,
        depth: float = 1.0,
        heart_rate: float | None = None,
        guide: float | None = 6.0,
        depths: Iterator[float] | None = None,
    ) -> "Watched":
        end = self.now + seconds
        while self.now < end - self.tick / 2:
            self.now += self.tick
            breaths = () if rate is None else self._breath(60.0 / rate, depth if depths is None else next(depths))
            self.step(BodyState(self.now, heart_rate=heart_rate, breaths=breaths), guide)
        if rate is None:
            self.onset = self.now
        return self

    def step(self, body: BodyState, guide: float | None = 6.0) -> None:
        self.advice = self.safety.update(self.now, body, self.baseline, guide)
        self.events += self.safety.drain()

    def _breath(self, period: float, depth: float) -> tuple[Breath, ...]:
        end = self.onset + period
        if self.now < end + 0.3:
            return ()
        breath = Breath(self.onset, self.onset + 0.4 * period, end, self.now, depth)
        self.onset = end
        return (breath,)

    def beat(self, seconds: float, rr_ms: tuple[float, ...], marks: tuple[RRMark, ...]) -> "Watched":
        """Hear heartbeats for so long, the pattern again and again."""
        end, usual, k = self.now + seconds, sum(rr_ms) / len(rr_ms), 0
        while self.now < end:
            rr, mark = rr_ms[k % len(rr_ms)], marks[k % len(marks)]
            self.now, k = self.now + rr / 1000, k + 1
            self.step(BodyState(self.now, intervals=(RRInterval(self.now, self.now, rr, mark, usual),)), None)
        return self

    @property
    def told(self) -> list[Told]:
        return [(str(event.kind), event.begins) for event in self.events]

    def when(self, kind: SafetyKind, begins: bool = True) -> float:
        return next(event.time for event in self.events if event.kind is kind and event.begins is begins)


@pytest.fixture
def person() -> Watched:
    return Watched()


# -- breathing --------------------------------------------------------------------------------------------------------


def test_slow_deep_breaths_that_move_no_more_air_are_let_be(person: Watched) -> None:
    person.live(120, rate=12, depth=1.0).live(300, rate=6, depth=2.3)
    assert person.advice == Advice()
    assert person.told == []


def test_over_breathing_for_a_minute_softens_the_cues_and_asks_for_easy_breaths(person: Watched) -> None:
    began = person.live(60, rate=12).onset
    person.live(55, rate=6, depth=2.5)
    assert person.advice == Advice()
    person.live(15, rate=6, depth=2.5)
    assert person.told == [("over_breathing", True)]
    assert 60.0 <= person.when(SafetyKind.OVER_BREATHING) - began <= 71.0
    assert person.advice.soften == pytest.approx(0.5)
    assert person.advice.prompt == SHALLOW
    assert not person.advice.hold
    assert len(person.advice.notices) == 1
    assert "softened" in person.advice.notices[0]


def test_more_air_softens_more_and_longer_over_breathing_holds_the_guide(person: Watched) -> None:
    person.live(60, rate=12).live(100, rate=6, depth=4.0)
    assert person.advice.soften == 1.0
    person.live(60, rate=6, depth=4.0)
    assert person.advice.hold
    assert not person.advice.stop
    assert person.told == [("over_breathing", True), ("over_breathing", True)]


def test_the_guard_is_released_by_easy_breathing_and_not_by_a_little_less(person: Watched) -> None:
    person.live(60, rate=12).live(90, rate=6, depth=2.6).live(120, rate=6, depth=2.3)
    assert person.advice.soften > 0.0, "1.15 times the baseline is within the limit, but not well yet"
    person.live(80, rate=6, depth=2.0)
    assert person.advice == Advice()
    assert person.told == [("over_breathing", True), ("over_breathing", False)]
    assert "easy again" in person.events[-1].text


def test_easy_breaths_from_one_to_the_next_are_obedience_not_a_belt(person: Watched) -> None:
    person.live(60, rate=12).live(90, rate=6, depth=3.2).live(90, rate=6, depth=1.9)
    assert person.told == [("over_breathing", True), ("over_breathing", False)]


@pytest.mark.parametrize("step", [3.0, 1.7, 0.4])
def test_a_belt_that_moves_is_no_over_breathing_and_hides_none(step: float) -> None:
    person = Watched().live(60, rate=12).live(120, rate=12, depth=step)
    assert person.told == [("depth_changed", True)]
    assert person.events[0].value == pytest.approx(step)
    assert person.advice == Advice()
    # from there on the breath deepens by 3 % a time: that is the person
    deeper = (step * min(1.5, 1.03 ** (k / 50)) for k in range(10_000))
    person.live(240, rate=12, depths=deeper)
    assert set(person.told) == {("depth_changed", True), ("over_breathing", True)}
    assert person.told.count(("depth_changed", True)) == 1


def test_the_belt_of_another_unit_is_told_at_any_pace(person: Watched) -> None:
    person.live(60, rate=12, depth=1.0).live(120, rate=8, depth=2000.0)
    assert person.told == [("depth_changed", True)]


def test_a_sudden_change_of_pace_with_depth_is_the_person(person: Watched) -> None:
    person.live(60, rate=12).live(90, rate=18, depth=1.8)
    assert person.told == [("over_breathing", True)]


def test_sighs_coughs_and_one_shallow_breath_decide_nothing() -> None:
    every_fifth = (3.0 if k // 100 % 5 == 0 else 1.0 for k in range(10_000))
    person = Watched().live(60, rate=6, depth=2.0).live(300, rate=6, depths=(2.0 * d for d in every_fifth))
    assert person.told == []
    one_shallow = (0.5 if k // 100 % 5 == 0 else 1.0 for k in range(10_000))
    person.live(120, rate=6, depths=(2.8 * d for d in one_shallow))
    assert person.told == [("over_breathing", True)]


def test_breaths_of_no_believable_depth_are_passed_over(person: Watched) -> None:
    person.live(60, rate=12)
    for depth in (math.nan, math.inf, -math.inf, -1.0, 0.0, 1e300, 5e-324):
        person.live(8, rate=12, depth=depth)
    person.live(30, rate=12)
    assert [kind for kind, _ in person.told] == []


def test_an_over_breather_who_is_not_heard_any_more_is_released(person: Watched) -> None:
    person.live(60, rate=12).live(100, rate=6, depth=4.0).live(130)
    assert person.told[:2] == [("over_breathing", True), ("over_breathing", False)]
    assert person.advice.soften == 0.0


@pytest.mark.parametrize(
    "baseline", [None, Baseline(rate=12.0), Baseline(ventilation=math.nan), Baseline(ventilation=0.0)]
)
def test_without_a_baseline_it_says_once_that_it_does_not_know(baseline: Baseline | None) -> None:
    person = Watched(baseline=baseline).live(300, rate=6, depth=9.0, guide=None)
    assert person.told == [], "while nothing guides there is nothing to watch"
    person.live(65, rate=6, depth=9.0)
    assert "not watched" in person.advice.notices[0]
    person.live(600, rate=6, depth=9.0)
    assert person.told == [("over_breathing", True)]
    assert person.advice == Advice()


def test_a_new_baseline_is_measured_with_the_belt_as_it_sits(person: Watched) -> None:
    person.live(60, rate=12).live(60, rate=12, depth=3.0)
    person.baseline = Baseline(ventilation=36.0)
    person.live(120, rate=12, depth=3.0)
    assert person.told == [("depth_changed", True)]
    person.live(90, rate=18, depth=3.0)
    assert person.told[1:] == [("over_breathing", True)]


def test_a_belt_that_was_away_for_minutes_is_as_if_put_on_anew(person: Watched) -> None:
    person.live(60, rate=12).live(60, rate=12, depth=3.0)
    assert person.told == [("depth_changed", True)]
    person.live(150, guide=None).live(120, rate=12, depth=1.0)
    assert person.told == [("depth_changed", True)]


def test_air_that_nobody_breathes_is_a_scale_that_nobody_knows(person: Watched) -> None:
    person.live(100, rate=12, depth=50.0)
    assert "no breath shows it" in person.advice.notices[0]
    assert person.advice.soften == 0.0


# -- heart ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "rate", "back"),
    [
        (SafetyKind.HEART_RATE_HIGH, 121.0, 80.0),
        (SafetyKind.HEART_RATE_LOW, 39.0, 60.0),
        (SafetyKind.HEART_RATE_RISEN, 101.0, 80.0),
    ],
)
def test_a_heart_rate_beyond_its_limit_for_30_s_holds_and_asks(kind: SafetyKind, rate: float, back: float) -> None:
    person = Watched(baseline=Baseline(heart_rate=None if rate > 110 else 70.0)).live(60, heart_rate=back, guide=None)
    person.live(29.5, heart_rate=rate, guide=None)
    assert person.advice == Advice()
    person.live(1, heart_rate=rate, guide=None)
    assert person.told == [(kind.value, True)]
    assert person.advice.hold == person.advice.stop != ""
    assert not person.advice.end
    assert not person.advice.comfortable
    assert len(person.advice.notices) == 1
    person.live(29.5, heart_rate=back, guide=None)
    assert person.advice.hold
    person.live(1, heart_rate=back, guide=None)
    assert person.advice == Advice()
    assert person.told == [(kind.value, True), (kind.value, False)]


def test_just_within_the_limit_is_not_well_yet(person: Watched) -> None:
    person.live(40, heart_rate=130, guide=None).live(300, heart_rate=118, guide=None)
    assert "above 120/min" in person.advice.hold
    assert ("heart_rate_high", False) not in person.told


def test_the_swing_of_a_slow_breath_does_not_hide_a_fast_heart() -> None:
    person = Watched(baseline=None)
    for k in range(500):
        person.live(0.1, heart_rate=125 + 10 * math.sin(2 * math.pi * k / 100), guide=None)
    assert person.told == [("heart_rate_high", True)]


@pytest.mark.parametrize("other", [80.0, None, math.nan, math.inf, -5.0, 1e9])
def test_a_rate_that_comes_and_goes_is_not_for_30_s(other: float | None) -> None:
    person = Watched(baseline=None)
    for _ in range(20):
        person.live(20, heart_rate=140, guide=None).live(8, heart_rate=other, guide=None)
    assert person.told == []


def test_a_heart_that_is_not_heard_any_more_is_let_go_after_two_minutes(person: Watched) -> None:
    person.live(40, heart_rate=130, guide=None).live(115, guide=None)
    assert person.advice.hold
    person.live(10, guide=None)
    assert person.advice == Advice()
    assert "watched again" in person.events[-1].text


def test_nobody_knows_what_was_between_updates_far_apart() -> None:
    person = Watched(tick=20.0, baseline=None).live(200, heart_rate=140, guide=None)
    assert person.told == []


@pytest.mark.parametrize("tick", [0.02, 0.5, 2.0])
def test_how_often_it_is_asked_changes_no_decision(tick: float) -> None:
    person = Watched(tick=tick).live(60, rate=12, heart_rate=70).live(90, rate=6, depth=3.0, heart_rate=125)
    person.live(60, rate=6, depth=2.0, heart_rate=70)
    assert sorted(person.told) == sorted(
        (kind, begins) for kind in ("over_breathing", "heart_rate_high", "heart_rate_risen") for begins in (True, False)
    )
    assert person.when(SafetyKind.HEART_RATE_HIGH) == pytest.approx(90.0, abs=2 * tick + 0.2)


@pytest.mark.parametrize(
    "reason", [QualityReason.NOISY, QualityReason.CLIPPED, QualityReason.STALE, QualityReason.LOST]
)
def test_what_a_bad_signal_tells_is_not_heard(person: Watched, reason: QualityReason) -> None:
    bad = SignalQuality(0.2, reason, 0.0)
    person.live(60, rate=12, heart_rate=70)
    for k in range(60):
        person.now += 2.0
        breath = Breath(person.now - 2.2, person.now - 1.5, person.now - 0.2, person.now, 9.0)
        beats = (RRInterval(person.now - 1.1, person.now, 450.0, RRMark.ECTOPIC, 800.0),)
        person.step(
            BodyState(person.now, ecg=bad, respiration=bad, heart_rate=150.0, breaths=(breath,), intervals=beats)
        )
        assert k > 25 or person.told == []
    assert [event.value for event in person.events] == [None]
    assert "not watched" in person.events[0].text


# -- early heartbeats -------------------------------------------------------------------------------------------------

NORMAL, ECTOPIC, MISSED, ARTEFACT = RRMark.NORMAL, RRMark.ECTOPIC, RRMark.MISSED, RRMark.ARTEFACT
EVERY_THIRD = (780.0, 450.0, 1110.0), (NORMAL, ECTOPIC, ECTOPIC)
EVERY_SEVENTH = (780.0,) * 5 + (450.0, 1110.0), (NORMAL,) * 5 + (ECTOPIC, ECTOPIC)


@pytest.mark.parametrize(
    ("rr_ms", "marks", "share"),
    [(*EVERY_THIRD, 1 / 3), ((450.0, 1110.0), (NORMAL, MISSED), 0.5), ((450.0, 1110.0), (ARTEFACT, NORMAL), 0.5)],
)
def test_many_early_heartbeats_hold_and_are_no_diagnosis(
    rr_ms: tuple[float, ...], marks: tuple[RRMark, ...], share: float
) -> None:
    person = Watched().beat(60, (800.0,), (NORMAL,)).beat(60, rr_ms, marks)
    assert person.told == [("ectopy", True)]
    assert person.events[0].value == pytest.approx(0.2, abs=0.05)
    assert "not a diagnosis" in person.advice.notices[0]
    assert person.advice.hold
    assert not person.advice.stop
    person.beat(120, (800.0,), (NORMAL,))
    assert person.told == [("ectopy", True), ("ectopy", False)]
    assert person.advice == Advice()


def test_fewer_early_heartbeats_than_a_fifth_are_let_be() -> None:
    assert Watched().beat(300, *EVERY_SEVENTH).told == []


def test_a_handful_of_heartbeats_tells_no_share() -> None:
    assert Watched().beat(14, *EVERY_THIRD).told == []


def test_a_poor_sensor_is_no_heart() -> None:
    assert Watched().beat(120, (780.0, 300.0, 520.0, 640.0), (ECTOPIC, ARTEFACT, ARTEFACT, NORMAL)).told == []


def test_deep_sinus_arrhythmia_is_no_ectopy() -> None:
    swing = tuple(900.0 + 180.0 * math.sin(2 * math.pi * k / 11) for k in range(11))
    assert Watched().beat(180, swing, (NORMAL,)).told == []


def test_while_every_second_beat_is_early_the_mean_rate_counts() -> None:
    person = Watched(baseline=None).beat(40, (450.0, 1110.0), (NORMAL, MISSED))
    for _ in range(60):
        person.now += 1.0
        rr = RRInterval(person.now, person.now, 1110.0, MISSED, 780.0)
        early = RRInterval(person.now - 1.11, person.now, 450.0, NORMAL, 450.0)
        person.step(BodyState(person.now, heart_rate=133.0, intervals=(early, rr)), None)
    assert ("heart_rate_high", True) not in person.told


# -- what the person says ---------------------------------------------------------------------------------------------


def rated(person: Watched, *values: float, item: str = "pain") -> Watched:
    for value in values:
        person.safety.rate(person.now, item, value)
        person.live(0.1, guide=None)
    return person


@pytest.mark.parametrize(("item", "values"), [("pain", (3, 5)), ("Anxiety", (2, 5)), (" PAIN ", (0, 4, 2, 2))])
def test_a_rise_of_pain_or_anxiety_holds_and_asks_whether_to_go_on(item: str, values: tuple[float, ...]) -> None:
    person = rated(Watched(), *values, item=item)
    kind = item.strip().lower()
    assert person.advice.stop == person.advice.hold
    assert kind in person.advice.stop
    assert [told for told in person.told if told[0] != "rating"] == [(kind, True)]
    rated(person, values[0] + 1, item=item)
    assert (not person.advice.stop) is (kind == "pain" or values[0] + 1 <= values[0] + 2)
    assert (kind, False) in person.told


@pytest.mark.parametrize(
    ("item", "values"), [("pain", (3, 4.9)), ("anxiety", (3, 5.9)), ("calm", (0, 10)), ("", (0, 9))]
)
def test_less_than_that_or_another_item_judges_nothing(item: str, values: tuple[float, ...]) -> None:
    assert rated(Watched(), *values, item=item).advice == Advice()


def test_the_first_rating_stays_the_yardstick_and_no_rating_is_none(person: Watched) -> None:
    rated(person, math.nan, -1, 11, math.inf, 4, 3, 3, 5.5)
    assert person.advice == Advice()
    assert [event.value for event in person.events] == [4, 3, 3, 5.5]
    assert rated(person, 6).advice.stop


def test_discomfort_gives_relief_once_and_keeps_the_cues_soft_for_a_minute(person: Watched) -> None:
    person.live(10, guide=None)
    person.safety.discomfort(person.now)
    person.live(0.1, guide=None)
    assert person.advice.comfortable
    assert person.advice.soften == 1.0
    assert person.advice.prompt == SHALLOW
    person.live(0.1, guide=None)
    assert not person.advice.comfortable
    person.live(58, guide=None)
    assert person.advice.notices
    person.live(3, guide=None)
    assert person.advice == Advice()
    assert person.told == [("discomfort", True), ("discomfort", False)]


def test_relief_is_not_lost_when_the_clock_fails(person: Watched) -> None:
    person.safety.discomfort(math.nan)
    person.now = math.nan
    person.step(BodyState(0.0))
    assert person.advice.comfortable


# -- the therapist's hands --------------------------------------------------------------------------------------------


def test_what_the_therapist_has_seen_holds_no_more_until_it_comes_anew(person: Watched) -> None:
    person.live(40, heart_rate=130, guide=None)
    person.safety.set_aside(person.now)
    person.live(60, heart_rate=130, guide=None)
    assert person.advice == Advice()
    assert [text.split(":")[0] for text in (event.text for event in person.events)].count(
        "Set aside by the therapist"
    ) == 2
    person.live(60, heart_rate=70, guide=None).live(40, heart_rate=130, guide=None)
    assert person.advice.stop


def test_only_who_asked_for_it_is_faded_out_without_being_asked() -> None:
    alone = Watched(Safety(SafetySettings(on_stop="fade")), baseline=None).live(40, heart_rate=130, guide=None)
    assert alone.advice.end
    assert alone.events[0].text == "Safety setting on stop is 'fade', not 'ask'."


def test_each_limit_that_differs_is_told_once_with_its_direction() -> None:
    settings = SafetySettings(heart_rate_high=140.0, heart_rate_low=45.0, ectopic_share=0.1)
    person = Watched(Safety(settings)).live(1, guide=None)
    assert [event.text for event in person.events] == [
        "Safety limit heart rate high is 140, looser than the usual 120.",
        "Safety limit heart rate low is 45, stricter than the usual 40.",
        "Safety limit ectopic share is 0.1, stricter than the usual 0.2.",
    ]


@pytest.mark.parametrize(
    "beyond",
    [
        {"ventilation_factor": 1.6},
        {"heart_rate_high": 151.0},
        {"heart_rate_low": 29.0},
        {"heart_seconds": 600.0},
        {"ectopic_share": 1.0},
        {"pain_rise": 10.0},
        {"anxiety_rise": math.inf},
        {"heart_rate_rise": math.nan},
        {"on_stop": "never"},
        {"off": True},
    ],
)
def test_no_rule_can_be_set_so_far_that_it_is_off(beyond: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        SafetySettings(**beyond)


def test_several_rules_are_told_together_in_one_line(person: Watched) -> None:
    person.live(40, heart_rate=130, guide=None)
    assert person.advice.hold.count(";") == 1
    assert len(person.advice.notices) == len(set(person.advice.notices)) == 2


WORDS: tuple[Callable[[str], bool], ...] = (
    str.isprintable,
    lambda text: text.endswith("."),
    lambda text: "!" not in text,
)


def test_every_sentence_is_whole_and_calm(person: Watched) -> None:
    person.live(60, rate=12, heart_rate=70).live(200, rate=6, depth=4.0, heart_rate=130)
    rated(person, 1, 9).safety.discomfort(person.now)
    person.beat(60, *EVERY_THIRD).live(200, rate=6, depth=1.5, heart_rate=60)
    sentences = {event.text for event in person.events}
    assert len(sentences) >= 10
    assert all(check(text) for check in WORDS for text in sentences)
    alarming = ("danger", "alarm", "emergency", "warning", "abnormal", "disease", "critical")
    assert not [text for text in sentences for word in alarming if word in text.lower()]
