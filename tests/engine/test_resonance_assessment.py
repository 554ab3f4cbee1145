"""An assessment carried out on a person made of arithmetic, whose heart answers each breath by a known curve."""

import json
import math
from dataclasses import dataclass, replace

import numpy as np
import pytest

from engine.guidance import GuideBreath
from engine.pacing.order import Mode
from engine.protocols.protocol import ResonancePlan
from engine.resonance.assessment import Assessment
from engine.resonance.outcome import OutcomeKind
from engine.resonance.schedule import slide_periods
from sensors.state import BodyState, Breath, RRInterval, RRMark

STEPS = ResonancePlan(rest_minutes=0.5, step_minutes=2.0)
SLIDE = ResonancePlan(form="sliding", rates=(6.75, 4.25))
SHARE = 0.4


def resonating(top, sharpness=2.5):
    """Return the answer of a heart that resonates at `top` (breaths/min): complex, beats/min per depth."""
    return lambda rate: 8.0 / (1.0 + 1j * sharpness * (rate / top - top / rate))


@dataclass
class Made:
    """A person: `answer` tells swing and lead at a rate, `breathes` what rate is taken up of the guide's."""

    answer: object
    breathes: object = staticmethod(lambda rate: rate)
    scatter: float = 0.06
    waves: float = 0.4
    seed: int = 0

    def guide(self, plan, started):
        if plan.form == "sliding":
            periods = list(slide_periods(plan))
            onsets = started + 0.8 + np.concatenate([[0.0], np.cumsum(periods)[:-1]])
        else:
            every, onsets, periods = 60 * (plan.step_minutes + plan.rest_minutes), [], []
            for k, rate in enumerate(plan.rates):
                begins, count = started + k * every + 0.8, math.ceil(plan.step_minutes * rate)
                onsets += [begins + n * 60 / rate for n in range(count)]
                periods += [60 / rate] * count
        return [GuideBreath(n, t, 60 / p, SHARE, 10) for n, (t, p) in enumerate(zip(onsets, periods, strict=True))]

    def events(self, plan, started=0.0):
        """Return guide, breaths and intervals of a whole assessment."""
        random = np.random.default_rng(self.seed)
        guide = self.guide(plan, started)
        breaths, onset = [], started - 40.0
        while onset < guide[-1].end + 30.0:
            cue = next((g for g in guide if g.onset - 0.5 * g.period <= onset < g.onset + 0.5 * g.period), None)
            period = 60 / self.breathes(cue.rate) if cue else 4.0
            if cue and self.breathes(cue.rate) == cue.rate:
                period = cue.end - onset + 0.04 * random.standard_normal()
            depth = (period / 4) ** 0.5 * math.exp(self.scatter * random.standard_normal())
            turn = onset + SHARE * period
            breaths.append(Breath(onset, turn, onset + period, onset + period + 0.4, depth))
            onset += period
        return guide, breaths, self.heart(breaths, random)

    def heart(self, breaths, random):
        t = np.arange(breaths[0].inhale_onset, breaths[-1].end, 0.02)
        index = np.searchsorted([b.inhale_onset for b in breaths], t, side="right") - 1
        swings = np.array([b.depth * complex(self.answer(b.rate)) for b in breaths])[index]
        starts, periods = (np.array([getattr(b, name) for b in breaths])[index] for name in ("inhale_onset", "period"))
        # lung volume drawn as two half cosines has its fundamental at this angle
        lung = np.angle(_fundamental_of_volume())
        rate = 66 + np.abs(swings) / 2 * np.cos(2 * np.pi * (t - starts) / periods + np.angle(swings) + lung)
        noise = np.convolve(random.standard_normal(t.size), np.ones(100) / 10, mode="same")
        beats = np.cumsum(rate + self.waves * noise) * 0.02 / 60
        times = np.interp(np.arange(1, beats[-1]), beats, t)
        pairs = zip(times[:-1].tolist(), times[1:].tolist(), strict=True)
        return [RRInterval(b, b + 0.8, 1e3 * (b - a), RRMark.NORMAL, 1e3 * (b - a)) for a, b in pairs]


def _fundamental_of_volume():
    phase = (np.arange(400) + 0.5) / 400
    inhale, exhale = phase / SHARE, (phase - SHARE) / (1 - SHARE)
    volume = np.where(inhale < 1, 0.5 - 0.5 * np.cos(np.pi * inhale), 0.5 + 0.5 * np.cos(np.pi * exhale))
    return np.mean(volume * np.exp(-2j * np.pi * phase))


def carried_out(plan, events, tick=1.0, until=math.inf, started=0.0, hear=lambda i: i):
    """Return the assessment after all events, told in states `tick` seconds apart."""
    guide, breaths, intervals = events
    assessment, before, now = Assessment(plan, started), -math.inf, started
    while not assessment.finished and now < until:
        body = BodyState(
            now,
            intervals=tuple(hear(i) for i in intervals if before < i.reported_at <= now),
            breaths=tuple(b for b in breaths if before < b.reported_at <= now),
        )
        assessment.update(now, body, [g for g in guide if before < g.onset <= now])
        before, now = now, now + tick
    return assessment


@pytest.fixture(scope="module")
def person():
    return Made(resonating(5.4)).events(STEPS)


@pytest.fixture(scope="module")
def done(person):
    return carried_out(STEPS, person)


@pytest.mark.parametrize("plan", [STEPS, SLIDE], ids=["steps", "slide"])
@pytest.mark.parametrize("top", [4.8, 5.4, 6.1])
def test_a_resonance_between_the_steps_is_found(plan, top):
    outcome = carried_out(plan, Made(resonating(top), seed=3).events(plan), tick=2.0).result()
    # a breath that is deeper the slower it is puts the largest swing a little below
    assert outcome.kind in (OutcomeKind.RATE, OutcomeKind.TIED)
    assert outcome.rate == pytest.approx(top - 0.1, abs=0.2)
    assert 0.0 < outcome.error < 0.3
    assert outcome.target_rate() == outcome.rate


def test_ranking_is_by_peak_to_trough_alone(done):
    outcome = done.result()
    swings = {s.step.number: s.criteria.peak_to_trough for s in outcome.steps}
    assert list(outcome.ranked) == sorted(swings, key=lambda number: -swings[number])
    assert outcome.low <= outcome.steps[outcome.ranked[0] - 1].step.rate <= outcome.high


def test_every_criterion_of_every_step_is_told(done):
    for result in done.result().steps:
        criteria, rate = result.criteria, result.step.rate
        assert criteria.lf_peak_rate == pytest.approx(rate, abs=0.2)
        assert criteria.phase == pytest.approx(math.degrees(np.angle(resonating(5.4)(rate))), abs=8.0)
        assert criteria.phase_share > 0.9 and criteria.smoothness > 0.9
        assert criteria.peak_to_trough == pytest.approx(abs(resonating(5.4)(rate)) * (15 / rate) ** 0.5, rel=0.15)
        assert criteria.lf_power > 100.0 and criteria.lf_peak > 0.0 and criteria.lf_peaks == 1
        assert result.counts and result.quality.plv > 0.95


def test_what_is_told_is_json_and_finite(done):
    outcome = done.result()
    records = [outcome.record(), *(event.record() for event in done.drain())]
    told = json.dumps(records, allow_nan=False, ensure_ascii=False)
    assert "peak_to_trough" in told and outcome.sentence in told


def test_the_pace_of_the_states_changes_nothing(person):
    told = [carried_out(STEPS, person, tick).result().record() for tick in (0.25, 7.0)]
    assert told[0] == told[1]


def test_steps_begin_and_end_in_the_log(person):
    events = carried_out(STEPS, person).drain()
    told = [(e.record()["event"], e.step.number) for e in events]
    assert told == [(word, number) for number in range(1, 6) for word in ("begun", "ended")]


def test_a_heart_that_swings_alike_at_every_rate_is_flat():
    def even(rate):
        return 9.0 * (rate / 15) ** 0.5

    outcome = carried_out(STEPS, Made(even).events(STEPS)).result()
    assert outcome.kind is OutcomeKind.FLAT
    assert outcome.rate is None and outcome.target_rate() == 6.0


@pytest.mark.parametrize("waves", [0.4, 3.0])
def test_a_heart_that_breathing_does_not_move_is_flat(waves):
    outcome = carried_out(STEPS, Made(lambda _: 0.0, waves=waves).events(STEPS)).result()
    assert outcome.kind is OutcomeKind.FLAT


def test_who_does_not_follow_is_told_so():
    outcome = carried_out(STEPS, Made(resonating(5.4), breathes=lambda _: 13.0).events(STEPS)).result()
    assert outcome.kind is OutcomeKind.INCONCLUSIVE
    assert all(step.reason.startswith("not followed") for step in outcome.steps)
    assert "not followed" in outcome.sentence and outcome.target_rate() == 6.0


@pytest.mark.parametrize(("top", "end"), [(3.2, 4.5), (8.5, 6.5)])
def test_a_swing_that_grows_to_the_last_rate_is_at_the_boundary(top, end):
    outcome = carried_out(STEPS, Made(resonating(top)).events(STEPS)).result()
    assert outcome.kind is OutcomeKind.BOUNDARY
    assert outcome.rate == end


def test_ended_before_three_steps_it_is_stopped(person):
    assessment = carried_out(STEPS, person, until=250.0)
    assessment.stop(250.0)
    outcome = assessment.result()
    assert assessment.finished and assessment.order(251.0).mode is Mode.LISTEN
    assert outcome.kind is OutcomeKind.STOPPED
    assert [step.counts for step in outcome.steps] == [True, False]
    assert outcome.steps[-1].reason == "it was ended early"


def test_ended_after_four_steps_it_still_tells_a_rate(person):
    assessment = carried_out(STEPS, person, until=650.0)
    assessment.stop(650.0)
    outcome = assessment.result()
    assert outcome.kind in (OutcomeKind.RATE, OutcomeKind.TIED)
    assert outcome.rate == pytest.approx(5.3, abs=0.2)


def test_a_hole_in_the_heartbeats_costs_its_step_alone(person):
    guide, breaths, intervals = person
    heard = [i for i in intervals if not 200.0 < i.time < 220.0]
    steps = carried_out(STEPS, (guide, breaths, heard)).result().steps
    assert [step.counts for step in steps] == [True, False, True, True, True]
    assert "heartbeats are known for" in steps[1].reason


def test_corrected_beats_cost_a_step(person):
    guide, breaths, intervals = person
    extra = [replace(i, mark=RRMark.ECTOPIC) if n % 15 == 0 and i.time < 120.0 else i for n, i in enumerate(intervals)]
    steps = carried_out(STEPS, (guide, breaths, extra)).result().steps
    assert "of the heartbeats were corrected" in steps[0].reason
    assert all(step.counts for step in steps[1:])


def test_without_a_breathing_sensor_no_step_counts(person):
    guide, _, intervals = person
    outcome = carried_out(STEPS, (guide, [], intervals)).result()
    assert outcome.kind is OutcomeKind.INCONCLUSIVE
    assert {step.reason for step in outcome.steps} == {"no breath was measured"}


def test_a_guide_that_comes_down_first_is_not_counted_before_it_is_there(person):
    guide, breaths, intervals = person
    slow = [replace(g, rate=7.5) if g.onset < 60.0 else g for g in guide]
    step = carried_out(STEPS, (slow, breaths, intervals), until=140.0).result().steps[0]
    assert 60.0 <= step.step.settled < 75.0


@pytest.mark.parametrize("slip", [0.6, 1.6])
def test_a_belt_that_slips_moves_no_rate(person, slip):
    guide, breaths, intervals = person
    moved = [replace(b, depth=slip * b.depth) if 290.0 < b.end < 440.0 else b for b in breaths]
    outcome = carried_out(STEPS, (guide, moved, intervals)).result()
    assert outcome.rate == pytest.approx(5.3, abs=0.2)
