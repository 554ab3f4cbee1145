"""The parts of an assessment: its timetable, its gates, the curve, and what may come of any table of steps."""

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.guidance import GuideBreath
from engine.limits import LENGTHENING_MAX, RATE_MAX, RATE_MIN
from engine.pacing.order import Mode
from engine.protocols.protocol import ResonancePlan
from engine.resonance.assessment import Assessment
from engine.resonance.criteria import Criteria
from engine.resonance.gates import Quality, why_not
from engine.resonance.outcome import OutcomeKind, outcome_of
from engine.resonance.response import ResponsePoint, response_curve
from engine.resonance.scatter import chance_of
from engine.resonance.schedule import Step, slide_periods, steps_of
from engine.resonance.step_result import StepResult, Swing
from sensors.state import BodyState

PLAN = ResonancePlan()
SLIDE = ResonancePlan(form="sliding", rates=(6.75, 4.25))
GOOD = Quality(coverage=0.95, breath_coverage=0.95, corrected=0.01, breaths=9, rate=6.0, plv=0.95)


def test_steps_and_rests_follow_each_other():
    assessment = Assessment(PLAN, 100.0)
    told = [(o.mode, o.target_rate, o.start_rate) for o in map(assessment.order, (100.0, 249.9, 250.0, 369.9, 370.0))]
    assert told == [
        (Mode.TIMED, 6.5, 6.5),
        (Mode.TIMED, 6.5, 6.5),
        (Mode.LISTEN, None, None),
        (Mode.LISTEN, None, None),
        (Mode.TIMED, 6.0, 6.0),
    ]
    assert assessment.order(1e6).mode is Mode.LISTEN


def test_the_view_names_the_step_or_the_rest_before_it():
    assessment = Assessment(PLAN, 100.0)
    step, rest = assessment.step(200.0), assessment.step(300.0)
    assert (step.number, step.of, step.rate, step.since, step.ends, step.resting) == (1, 5, 6.5, 100.0, 250.0, False)
    assert (rest.number, rest.of, rest.rate, rest.since, rest.ends, rest.resting) == (2, 5, 6.0, 250.0, 370.0, True)


def test_it_is_finished_a_little_after_the_last_step():
    assessment = Assessment(PLAN, 0.0)
    ends = steps_of(PLAN, 0.0)[-1].ends
    assessment.update(ends + 2.0, BodyState(ends + 2.0))
    assert not assessment.finished
    assessment.update(ends + 3.0, BodyState(ends + 3.0))
    assert assessment.finished and assessment.result().kind is OutcomeKind.INCONCLUSIVE


def test_each_breath_of_a_slide_is_67_ms_longer():
    periods = slide_periods(SLIDE)
    assert len(periods) == 79
    assert np.diff(periods) == pytest.approx(0.067)
    assert max(b / a for a, b in pairwise(periods)) < 1 + LENGTHENING_MAX


def test_a_slide_asks_for_the_breath_after_the_one_that_sounds():
    assessment, onset, played = Assessment(SLIDE, 0.0), 0.8, 0
    while not assessment.finished:
        order = assessment.order(onset)
        if order.mode is Mode.TIMED:
            breath = GuideBreath(played, onset, order.target_rate, 0.4, 10)
            assert breath.period == pytest.approx(slide_periods(SLIDE)[min(played, 78)])
            played += 1
        assessment.update(onset, BodyState(onset), [breath])
        onset += breath.period
    assert played == 79


def test_a_slide_that_never_sounds_ends():
    assessment = Assessment(SLIDE, 0.0)
    assessment.update(1100.0, BodyState(1100.0))
    assert assessment.finished


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({}, ""),
        ({"coverage": 0.899}, "heartbeats are known for"),
        ({"corrected": 0.051}, "of the heartbeats were corrected"),
        ({"breaths": 5}, "5 whole breaths"),
        ({"breath_coverage": 0.8}, "breaths are known for"),
        ({"rate": None}, "no breath was measured"),
        ({"plv": None}, "the guide did not play"),
        ({"rate": 6.31}, "not followed: breathing at 6.3/min"),
        ({"rate": 6.3}, ""),
        ({"plv": 0.79}, "not followed: phase locking 0.79"),
        ({"plv": 0.8, "corrected": 0.05, "coverage": 0.9, "breaths": 6}, ""),
    ],
)
def test_each_gate_closes_at_its_figure(change, reason):
    found = why_not(replace(GOOD, **change), 6.0)
    assert found.startswith(reason) or reason in found
    assert bool(found) == bool(reason)


def test_chance_tells_alike_from_different():
    random = np.random.default_rng(1)
    alike = [chance_of(random.normal(10.0, 1.0, (5, 10)).tolist()) for _ in range(200)]
    assert 0.03 < np.mean(np.array(alike) < 0.1) < 0.2
    assert chance_of([[1.0, 2.0, 3.0, 4.0], [11.0, 12.0, 13.0, 14.0], [21.0, 22.0, 23.0, 24.0]]) < 0.01


def points(top, sharpness, late, rates):
    answer = [10.0 / (1 + 1j * sharpness * (r / top - top / r)) * np.exp(-2j * np.pi * r / 60 * late) for r in rates]
    told = zip(rates, np.log(np.abs(answer)).tolist(), np.angle(answer).tolist(), strict=True)
    return [ResponsePoint(rate, gain, 0.03, phase, 0.03, 0.0) for rate, gain, phase in told]


@pytest.mark.parametrize("late", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("top", [4.8, 5.4, 6.1])
def test_the_curve_finds_a_top_between_its_points(top, late):
    curve = response_curve(points(top, 2.3, late, (6.5, 6.0, 5.5, 5.0, 4.5)))
    assert curve.top == pytest.approx(top, abs=0.08)


@settings(max_examples=12, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.floats(RATE_MIN, RATE_MAX), st.floats(-8.0, 8.0), st.floats(-math.pi, math.pi), st.floats(-3.0, 3.0)
        ),
        min_size=3,
        max_size=8,
        unique_by=lambda row: round(row[0], 1),
    )
)
def test_no_point_makes_a_curve_wild(rows):
    curve = response_curve([ResponsePoint(r, gain, 0.02, phase, 0.02, depth) for r, gain, phase, depth in rows])
    rates = [row[0] for row in rows]
    assert min(rates) - 1e-9 <= curve.top <= max(rates) + 1e-9
    assert math.isfinite(curve.error) and np.isfinite(curve.swings).all()


def table(swings, passing, share):
    steps = []
    for k, (rate, middle) in enumerate(swings):
        step = Step(k + 1, rate, 270.0 * k, 270.0 * k + 30, 270.0 * k + 150)
        at = [step.settled + 10.0 * n for n in range(9)]
        each = tuple(Swing(t, t + 10, middle + 0.1 * n, 1.0, 0.1 * k) for n, t in enumerate(at))
        criteria = Criteria(phase=6.0 * k, phase_share=share, peak_to_trough=middle + 0.4)
        reason = "" if passing[k % len(passing)] else "not heard"
        steps.append(StepResult(step, replace(GOOD, rate=rate), criteria, each, reason))
    return tuple(steps)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from((4.0, 4.5, 5.0, 5.5, 6.0, 6.5, 7.0)), st.floats(0.0, 40.0)),
        min_size=1,
        max_size=7,
        unique_by=lambda row: row[0],
    ),
    st.lists(st.booleans(), min_size=1, max_size=7),
    st.floats(0.0, 1.0),
    st.booleans(),
)
def test_any_table_comes_to_one_outcome(swings, passing, share, stopped):
    steps = table(swings, passing, share)
    outcome = outcome_of(steps, planned=5, stopped=stopped)
    counted = [s for s in steps if s.counts]
    assert RATE_MIN <= outcome.target_rate() <= RATE_MAX
    assert [steps[n - 1].swing for n in outcome.ranked] == sorted((s.swing for s in counted), reverse=True)
    assert (outcome.kind in (OutcomeKind.STOPPED, OutcomeKind.INCONCLUSIVE)) == (len(counted) < 3)
    assert (outcome.rate is None) == (outcome.kind not in (OutcomeKind.RATE, OutcomeKind.TIED, OutcomeKind.BOUNDARY))
    if outcome.rate is not None:
        rates = [s.step.rate for s in counted]
        assert min(rates) - 1e-9 <= outcome.rate <= max(rates) + 1e-9
    assert outcome.sentence.endswith(".")


def test_a_plan_that_repeats_one_rate_finds_no_curve_but_an_outcome():
    outcome = outcome_of(table([(6.0, 10.0), (6.0, 14.0), (6.0, 18.0)], [True], 0.9), planned=3)
    assert outcome.target_rate() == pytest.approx(6.0)
