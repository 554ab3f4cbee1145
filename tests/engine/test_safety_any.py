"""Whatever a body, a clock and people send, safety answers with finite figures in bounds, and lets go again."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.guidance import OutputReport
from engine.protocols.baseline import Baseline
from engine.safety.advice import Advice, SafetyEvent
from engine.safety.dose import SoundDose, WeekBefore, dose_percent
from engine.safety.safety import Safety
from engine.safety.settings import SafetySettings
from sensors.state import BodyState, Breath, RRInterval, RRMark

ODD = (math.nan, math.inf, -math.inf, 1e308, 5e-324, -1.0, 0.0)
ANY = st.one_of(st.none(), st.floats(0, 300), st.sampled_from(ODD))
STEP = st.one_of(st.floats(0.01, 6.0), st.sampled_from([0.1, 1.0, 5.0, 400.0, -50.0, math.nan, math.inf]))
KIND = st.sampled_from(["body", "body", "body", "body", "discomfort", "rate", "set_aside"])
Event = tuple[str, float, float | None, float | None, RRMark, bool]
EVENTS = st.lists(st.tuples(KIND, STEP, ANY, ANY, st.sampled_from(RRMark), st.booleans()), max_size=40)


def number(value: float | None) -> float:
    return math.nan if value is None else value


def live(safety: Safety, told: list[Event]) -> tuple[list[Advice], list[SafetyEvent]]:
    """Live through events that each repeat for twenty seconds, so that some last long enough to matter."""
    now, advices = 0.0, []
    for kind, step, one, other, mark, odd in told:
        now += step if math.isfinite(step) else 0.0
        time = now if math.isfinite(step) else step
        if kind == "rate":
            safety.rate(time, "pain" if odd else "anxiety", number(one))
        elif kind == "discomfort":
            safety.discomfort(time)
        elif kind == "set_aside":
            safety.set_aside(time)
        else:
            for k in range(5):
                now, time = now + 4.0, time + 4.0
                breath = Breath(time - 4.3, time - 2.3, time - (number(other) if odd else 0.3), time, number(one))
                beat = RRInterval(time - k if odd else time, time, one, mark, other)
                body = BodyState(time, heart_rate=one, breaths=(breath,), intervals=(beat,))
                baseline = Baseline(heart_rate=other, ventilation=other) if odd else Baseline(ventilation=12.0)
                advices.append(safety.update(time, body, baseline, other))
    return advices, safety.drain()


@settings(max_examples=300, deadline=None)
@given(EVENTS)
def test_any_session_gives_bounded_advice_and_the_same_each_time(told: list[Event]) -> None:
    advices, noted = live(Safety(SafetySettings()), told)
    for advice in advices:
        assert 0.0 <= advice.soften <= 1.0
        assert not advice.end
        assert bool(advice.prompt) is (advice.soften > 0.0)
        assert all(advice.notices)
        assert not advice.stop or advice.hold
    assert all(event.value is None or math.isfinite(event.value) for event in noted)
    assert all(event.text.endswith(".") for event in noted)
    assert repr(live(Safety(SafetySettings()), told)) == repr((advices, noted))


@settings(max_examples=60, deadline=None)
@given(EVENTS)
def test_minutes_of_a_calm_person_release_every_rule(told: list[Event]) -> None:
    safety = Safety(SafetySettings())
    live(safety, told)
    # a rating is taken back by a rating alone
    for item in ("pain", "anxiety"):
        safety.rate(1e6, item, 0.0)
    for k in range(400):
        advice = safety.update(1e6 + k, calm(1e6 + k), Baseline(heart_rate=70.0, ventilation=12.0), 6.0)
    assert advice == Advice()


def calm(now: float) -> BodyState:
    breath = Breath(now - 5.3, now - 3.3, now - 0.3, now, 1.0)
    beat = RRInterval(now, now, 1000.0, RRMark.NORMAL, 1000.0)
    return BodyState(now, heart_rate=62.0, breaths=(breath,) if now % 5 == 0 else (), intervals=(beat,))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(STEP, ANY, st.sampled_from(["sound card", "silent", "file"])), max_size=60), ANY)
def test_any_meter_gives_a_dose_that_only_grows(reports: list[tuple[float, float, str]], offset: float | None) -> None:
    dose, now, before = SoundDose("adult", offset, WeekBefore(49.0, 1.0)), 0.0, 0.0
    for step, level, mode in reports:
        now += step if math.isfinite(step) else 0.0
        dose.update(now if math.isfinite(step) else step, OutputReport(weighted_db=level, mode=mode))
        if dose.session is None:
            assert dose.week is None
            assert dose.level_dba is None
            continue
        assert math.isfinite(dose.session)
        assert dose.session >= before
        before = dose.session
    assert len(dose.notices) <= 1


@given(st.floats(0, 1e6), st.floats(-120, 140))
def test_the_dose_is_that_of_the_recommendation(seconds: float, level: float) -> None:
    formula = 100 * (seconds / 3600 / 40) * 10 ** ((level - 80) / 10)
    assert math.isclose(dose_percent(seconds, level), formula, rel_tol=1e-9, abs_tol=1e-12)
    # 75 dB(A) in place of 80
    assert math.isclose(dose_percent(seconds, level, "sensitive"), formula * 10**0.5, rel_tol=1e-9, abs_tol=1e-12)
