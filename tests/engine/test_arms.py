"""An arm changes guide and music as it says, the person steers nothing in those that are not contingent."""

import math
from collections.abc import Callable
from dataclasses import astuple, replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.arms.control_track import GAP, ControlTrack, GuidePoint
from engine.arms.imagined import SETTLED_AFTER, imagined_synchrony
from engine.arms.player import PLACEBO_RATE, ArmPlayer
from engine.audio.silent import SilentOutput
from engine.conductor import Conductor
from engine.guidance import GuideBreath, OutputReport, Texture
from engine.pacing.order import Mode, Order
from engine.protocols.baseline import Baseline
from engine.protocols.protocol import Arm, ArmKind, Protocol
from engine.settings import PacingSettings, SoundSettings
from sensors.errors import SospiroError
from sensors.state import BodyState
from sessions.trials.limits import limits_broken

FOLLOW = Order(Mode.FOLLOW, target_rate=6.0, reason="lead")
OWN = Baseline(rate=14.0, inhale_share=0.45)
GUIDE = GuideBreath(3, 100.0, 6.0, 0.4, 10)
RECORDED = ControlTrack(
    "20261122T101500Z-1f3a",
    (GuidePoint(60.0, 12.0, 0.42), GuidePoint(65.0, 10.0, 0.41), GuidePoint(200.0, 6.0, 0.4)),
    ((1.0, Texture(brightness=0.1)), (61.0, Texture(brightness=0.9, level=0.8))),
)


def arm(kind: str, **more: object) -> Arm:
    needed = {"session": RECORDED.session} if kind == ArmKind.YOKED else {}
    return Arm.model_validate({"kind": kind, **needed, **more})


def player(kind: str, seed: int = 1, **more: object) -> ArmPlayer:
    return ArmPlayer(arm(kind, **more), seed, RECORDED if kind == ArmKind.YOKED else None)


kinds = st.sampled_from(list(ArmKind))
orders = st.builds(
    Order,
    mode=st.sampled_from(Mode),
    target_rate=st.none() | st.floats(4, 20),
    start_rate=st.none() | st.floats(4, 20),
    inhale_share=st.none() | st.floats(0.3, 0.5),
    lead=st.sampled_from([None, "gentle", "standard", "brisk"]),
    gain=st.floats(0, 4),
)
baselines = st.none() | st.builds(Baseline, rate=st.none() | st.floats(4, 20))
elapsed_seconds = st.floats(0, 20_000)
shares = st.floats(0, 1)
textures = st.builds(Texture, *[shares] * 15)


@given(kinds, st.integers(0, 2**31), elapsed_seconds, orders, baselines, textures)
@settings(max_examples=300, deadline=None)
def test_the_same_arm_and_seed_give_the_same_and_nothing_is_not_finite(
    kind: ArmKind, seed: int, elapsed: float, order: Order, baseline: Baseline | None, texture: Texture
) -> None:
    one, other = player(kind, seed), player(kind, seed)
    other.order(0.0, elapsed / 2, order, baseline)  # what was asked before makes no difference
    given_order = one.order(5.0, elapsed, order, baseline)
    given_texture = one.texture(5.0, elapsed, texture, True)
    assert other.order(5.0, elapsed, order, baseline) == given_order
    assert other.texture(5.0, elapsed, texture, True) == given_texture
    rates = [given_order.target_rate, given_order.start_rate, given_order.inhale_share]
    assert all(math.isfinite(value) for value in [*rates, given_order.gain] if value is not None)
    assert all(0 <= value <= 1 for value in astuple(given_texture[0]))
    assert given_texture[0].level <= texture.level


@given(st.sampled_from([k for k in ArmKind if k not in (ArmKind.CONTINGENT, ArmKind.GAIN_PERTURBED)]), orders)
@settings(max_examples=100, deadline=None)
def test_in_an_arm_that_is_not_contingent_no_mode_follows_the_person(kind: ArmKind, order: Order) -> None:
    assert player(kind).order(0.0, 100.0, order, OWN).mode not in (Mode.FOLLOW, Mode.MATCH)


@pytest.mark.parametrize("kind", [k for k in ArmKind if k not in (ArmKind.CONTINGENT, ArmKind.GAIN_PERTURBED)])
def test_the_texture_of_an_arm_that_is_not_contingent_hears_nobody(kind: ArmKind) -> None:
    played = player(kind)
    calm = BodyState(103.0, heart_rate=55.0, respiration_rate=6.0, breath_level=0.1)
    stirred = BodyState(103.0, heart_rate=110.0, respiration_rate=22.0, breath_level=0.9)
    assert played.drivers(103.0, 50.0, calm, 1.0, GUIDE) == played.drivers(103.0, 50.0, stirred, 0.0, GUIDE)
    body, synchrony = played.drivers(104.0, 50.0, calm, None, GUIDE)
    assert (body.heart_rate, body.respiration_rate) == (None, None)
    assert body.breath_level == pytest.approx(1.0)  # the guide's exhale begins here
    assert synchrony == imagined_synchrony(50.0)


@pytest.mark.parametrize("kind", ["contingent", "gain_perturbed"])
def test_a_contingent_arm_hears_the_person(kind: str) -> None:
    body = BodyState(103.0, heart_rate=55.0)
    assert player(kind).drivers(103.0, 50.0, body, 0.3, GUIDE) == (body, 0.3)
    assert player(kind).texture(103.0, 50.0, Texture(), False) == (Texture(), False)


def test_the_imagined_listener_comes_to_the_guide_and_stays() -> None:
    told = [imagined_synchrony(t) for t in (0.0, 100.0, 200.0, SETTLED_AFTER, 3000.0)]
    assert told == sorted(told)
    assert told[-1] == told[-2] >= 0.7  # where the contingent loop leads on
    assert imagined_synchrony(math.nan) == told[0]


def test_contingent_leaves_the_order_alone() -> None:
    assert player("contingent").order(0.0, 60.0, FOLLOW, OWN) == FOLLOW


def test_open_loop_goes_by_the_clock_from_the_persons_own_rate_with_one_inhale_share() -> None:
    open_loop = player("open_loop")
    led = open_loop.order(0.0, 60.0, FOLLOW, OWN)
    assert (led.mode, led.target_rate, led.start_rate, led.inhale_share) == (Mode.TIMED, 6.0, 14.0, 0.4)
    matched = open_loop.order(0.0, 60.0, Order(Mode.MATCH), OWN)
    assert (matched.mode, matched.target_rate, matched.start_rate) == (Mode.TIMED, 14.0, 14.0)
    assert open_loop.order(0.0, 60.0, replace(FOLLOW, inhale_share=0.35), None).inhale_share == 0.35


@pytest.mark.parametrize(
    ("rate", "baseline", "expected"),
    [
        (None, OWN, 14.0),
        (None, None, PLACEBO_RATE),
        (12.0, OWN, 12.0),
        ("0.75 × baseline", OWN, 10.5),
        ("0.75 × baseline", None, 9.0),
    ],
)
def test_noncontingent_stays_at_one_rate(rate: object, baseline: Baseline | None, expected: float) -> None:
    order = player("noncontingent_rate", rate=rate).order(0.0, 400.0, FOLLOW, baseline)
    assert (order.mode, order.target_rate, order.start_rate) == (Mode.TIMED, expected, expected)


@pytest.mark.parametrize("kind", ["music_only", "nature_only", "silence"])
def test_without_a_guide_the_end_is_still_the_end(kind: str) -> None:
    assert player(kind).order(0.0, 60.0, FOLLOW, OWN).mode is Mode.LISTEN
    assert player(kind).order(0.0, 60.0, Order(Mode.RETURN), OWN).mode is Mode.RETURN


def test_what_each_arm_lets_be_heard() -> None:
    whole = Texture()
    assert player("music_only").texture(0.0, 60.0, whole, True) == (whole, True)
    assert player("silence").texture(0.0, 60.0, whole, True) == (whole, False)
    nature, playing = player("nature_only").texture(0.0, 60.0, whole, True)
    assert playing
    assert (nature.nature, nature.level) == (whole.nature, whole.level)
    assert {nature.guide, nature.bed, nature.mirror, nature.melody, nature.drum, nature.reward} == {0.0}


def test_yoked_replays_guide_and_texture_and_fades_with_its_own_session() -> None:
    yoked = player("yoked")
    assert yoked.order(0.0, 30.0, FOLLOW, OWN).mode is Mode.LISTEN
    order = yoked.order(0.0, 66.0, FOLLOW, OWN)
    assert (order.mode, order.target_rate, order.start_rate, order.inhale_share) == (Mode.TIMED, 10.0, 10.0, 0.41)
    assert yoked.order(0.0, 71.0 + GAP, FOLLOW, OWN).mode is Mode.LISTEN  # the recorded guide paused
    assert yoked.order(0.0, 9000.0, FOLLOW, OWN).target_rate == 6.0
    assert yoked.texture(0.0, 70.0, Texture(), True)[0] == Texture(brightness=0.9, level=0.8)
    assert yoked.texture(0.0, 70.0, Texture(level=0.2), True)[0].level == 0.2
    assert yoked.texture(0.0, 0.5, Texture(), True)[0] == Texture()


def test_gains_are_drawn_by_block_and_seed() -> None:
    perturbed = player("gain_perturbed", seed=4, gains=[0.5, 2.0], block_seconds=30.0)
    drawn = [perturbed.order(0.0, float(t), FOLLOW, OWN).gain for t in range(0, 1200, 10)]
    assert set(drawn) == {0.5, 2.0}
    assert all(drawn[at] == drawn[at + 1] == drawn[at + 2] for at in range(0, 120, 3))
    other = player("gain_perturbed", seed=5, gains=[0.5, 2.0], block_seconds=30.0)
    assert drawn != [other.order(0.0, float(t), FOLLOW, OWN).gain for t in range(0, 1200, 10)]
    assert perturbed.order(0.0, 0.0, replace(FOLLOW, gain=0.0), OWN).gain == 0.0


def test_a_yoked_arm_without_its_recording_is_refused() -> None:
    with pytest.raises(SospiroError, match="needs the recorded session"):
        ArmPlayer(arm("yoked"), 1)


def test_before_the_guide_plays_the_imagined_breath_is_not_known() -> None:
    assert player("open_loop").drivers(1.0, 1.0, BodyState(1.0), None, None)[0].breath_level is None


tracks = st.lists(st.tuples(st.floats(4, 20), st.floats(0.3, 0.5), st.floats(0, 30)), min_size=1, max_size=20)


@given(kinds, st.integers(0, 99), tracks, st.lists(orders, min_size=1, max_size=6), st.floats(2.5, 8.0), st.booleans())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_an_arm_asks_for_the_limits_of_the_guide_hold(
    sitting: Callable[..., Any],
    kind: ArmKind,
    seed: int,
    track: list[tuple[float, float, float]],
    asked: list[Order],
    period: float,
    follows: bool,
) -> None:
    guide: list[GuidePoint] = []
    for rate, share, gap in track:
        guide.append(GuidePoint((guide[-1].end if guide else 0.0) + gap, rate, share))
    played = ArmPlayer(arm(kind), seed, ControlTrack("x", guide, ()) if kind is ArmKind.YOKED else None)
    lived = sitting(period, follows)
    for order in asked:
        for _ in range(20):
            lived.pacing.obey(lived.now, played.order(lived.now, lived.now, order, OWN))
            lived.run(2.0)
    assert limits_broken(lived.guide) == []
    assert all(math.isfinite(breath.onset) for breath in lived.guide)


def test_what_safety_says_without_a_belt_tells_no_arm() -> None:
    protocol = Protocol.model_validate({"name": "x", "stages": [{"kind": "lead", "minutes": 9, "target": 6.0}]})
    said = []
    for kind in ArmKind:
        conductor = Conductor(PacingSettings(), SoundSettings(), protocol=protocol, arm=player(kind))
        output, notices = SilentOutput(0.0), []
        for second in range(1, 200):
            report = output.poll(float(second))
            output.send(conductor.conduct(float(second), BodyState(float(second)), report))
            notices.append(conductor.advice.notices)
        said.append(notices)
    assert any("not watched" in text for told in said[0] for text in told)
    assert all(notices == said[0] for notices in said)


def test_yoked_adds_no_guide_where_the_protocol_asks_for_none() -> None:
    yoked = player("yoked")
    measuring = Order(Mode.LISTEN, reason="free: the person breathes as they like")
    assert yoked.order(0.0, 66.0, measuring, OWN) == measuring
    assert yoked.order(0.0, 9000.0, measuring, OWN) == measuring  # its last breath goes on only where a guide is asked


@pytest.mark.parametrize("stage", [{"kind": "lead", "target": 6.0}, {"kind": "hold", "target": 6.0, "guide": "timed"}])
def test_gains_that_change_do_not_undo_the_target_that_was_asked_for(stage: dict[str, Any]) -> None:
    protocol = Protocol.model_validate({"name": "Tried", "stages": [{"minutes": 60.0, **stage}]})
    perturbed = player("gain_perturbed", seed=4, gains=[0.5, 2.0], block_seconds=10.0)
    conductor = Conductor(PacingSettings(), SoundSettings(), protocol=protocol, arm=perturbed)
    for tick in range(1200):
        if tick == 300:
            conductor.aim(30.0, 9.0)
        conductor.conduct(0.1 * tick, BodyState(0.1 * tick), OutputReport())
    assert conductor.pacing.target_rate == 9.0
