"""All measures together: one list, the same at any pace, and never a number where there is none."""

import math
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.guidance import GuideBreath
from engine.measures.coherence import CoherenceSettings
from engine.measures.measure import known, too_little
from engine.measures.registry import MEASURES, Measures
from sensors.state import BodyState, Breath, RRInterval, RRMark
from sensors.stream import Signal


class Sitting:
    """Two and a half minutes of heart, breath and guide, each event with the moment it is known."""

    def __init__(self, seed, breath_heard=bool):
        rng = random.Random(seed)
        self.events = []
        for k in range(16):
            self.events.append((9.7 * k - 2, GuideBreath(k, 3 + 9.7 * k, 60 / 9.7, 0.4, 10)))
        onset = 0.3
        while onset < 150:
            period = rng.gauss(9.6, 0.8)
            breath = Breath(onset, onset + 0.4 * period, onset + period, onset + period + rng.uniform(0.2, 0.9), 1.0)
            onset = breath.end
            if breath_heard(onset):
                self.events.append((breath.reported_at, breath))
        now = 0.0
        while now < 150:
            rr_ms = 900 - 90 * math.cos(2 * math.pi * now / 9.7) + rng.gauss(0, 8)
            now += rr_ms / 1e3
            mark = rng.choices([RRMark.NORMAL, RRMark.ECTOPIC, RRMark.ARTEFACT], [40, 2, 1])[0]
            early = 0.25 if mark is RRMark.ECTOPIC else 0.0
            corrected = None if mark is RRMark.ARTEFACT else rr_ms
            self.events.append((now + 0.9, RRInterval(now - early, now + 0.9, None, mark, corrected)))
        self.events.sort(key=lambda event: event[0])

    def read(self, tick, every=10):
        """Tell all events in states `tick` s apart and return what is read every 10 s, and what was drained."""
        measures, found, k = Measures(), [], 0
        for step in range(1, round(150 / tick) + 1):
            now = round(step * tick, 6)
            new = []
            while k < len(self.events) and self.events[k][0] <= now:
                new.append(self.events[k][1])
                k += 1
            body = BodyState(
                now,
                respiration_source=Signal.RESPIRATION,
                intervals=tuple(e for e in new if isinstance(e, RRInterval)),
                breaths=tuple(e for e in new if isinstance(e, Breath)),
            )
            measures.update(now, body, [e for e in new if isinstance(e, GuideBreath)])
            if now % every == 0:
                found.append(measures.read(now))
        return found, measures.drain()


def test_the_list_names_every_measure_once_and_in_plain_words():
    names = [kind.name for kind in MEASURES]
    assert len(set(names)) == len(names) == 21
    assert list(Measures().read(0.0)) == names
    for kind in MEASURES:
        assert kind.sentence.endswith(".")
        assert len(kind.sentence) <= 160
        assert kind.title
        assert kind.window


def test_nothing_is_known_before_there_is_anything():
    for measure in Measures().read(100.0).values():
        assert measure.value is None
        assert not measure.enough
        assert measure.reason
        assert measure.age is None


def test_a_sitting_gives_every_measure_in_its_range():
    found = Sitting(1).read(0.5)[0][-1]
    unheard = {"theta", "alpha", "smr", "phonation", "phonation_longest", "hummed"}
    assert {name for name, m in found.items() if not m.enough} == unheard
    assert found["rmssd"].label == "paced"
    assert found["rsa_amplitude"].value == pytest.approx(13.4, rel=0.15)
    assert found["rsa_amplitude_ms"].value == pytest.approx(180, rel=0.15)
    assert found["coherence_ratio"].value > 1
    assert 0 < found["coherence_share"].value < 1
    assert found["lf_power"].value > 5 * found["hf_power"].value
    assert found["time_below_10"].value > 120
    assert all(m.unit == m.kind.unit and m.sentence == m.kind.sentence for m in found.values())


@pytest.mark.parametrize("breath_heard", [bool, lambda t: t < 50 or t > 110], ids=["heard", "lost a while"])
def test_the_pace_of_the_states_changes_nothing(breath_heard):
    sitting = Sitting(2, breath_heard)
    often, seldom, rare = sitting.read(0.1), sitting.read(1.0), sitting.read(10.0)
    assert often == seldom == rare
    assert sitting.read(1.0, every=1)[0][9::10] == rare[0]
    assert sum(m.enough for m in often[0][-1].values()) >= 9


def test_the_settings_of_coherence_are_told():
    assert Measures(CoherenceSettings(taper="rectangular")).settings()["taper"] == "rectangular"


def test_reading_is_cheap_enough_for_once_a_second():
    sitting, measures = Sitting(3), Measures()
    guide = [e for _, e in sitting.events if isinstance(e, GuideBreath)]
    for begin in range(0, 140, 10):
        new = [e for at, e in sitting.events if begin <= at < begin + 10]
        intervals = tuple(e for e in new if isinstance(e, RRInterval))
        breaths = tuple(e for e in new if isinstance(e, Breath))
        measures.update(begin + 10.0, BodyState(begin + 10.0, intervals=intervals, breaths=breaths), guide)
        guide = []
    started = time.process_time()
    for _ in range(20):
        measures.read(141.0)
    assert (time.process_time() - started) / 20 < 0.02


anything = st.one_of(st.floats(-400, 400), st.floats(allow_nan=True, allow_infinity=True))
near = st.one_of(st.floats(-20, 20), anything)
interval = st.builds(
    lambda at, rr, mark: (at, rr, mark),
    near,
    st.one_of(st.none(), st.floats(200, 3200), anything),
    st.sampled_from(RRMark),
)
breath = st.tuples(near, near, near, near)
cue = st.tuples(near, st.one_of(st.floats(3, 25), anything), st.one_of(st.floats(0.2, 0.6), anything))
state = st.tuples(
    st.floats(0.0, 20.0),
    st.lists(interval, max_size=8),
    st.lists(breath, max_size=3),
    st.lists(cue, max_size=3),
    st.one_of(st.none(), anything),
)


def test_a_reason_never_says_that_all_is_there():
    assert too_little(34.7, 60.0, "s") == "not enough data yet: 34 of 60 s"
    assert too_little(60.0, 60.0, "s") == "not enough data yet: 59 of 60 s"
    assert known(MEASURES[0], math.nan, 60.0, 1.0).value is None


@settings(max_examples=80, deadline=None)
@given(st.lists(state, min_size=1, max_size=25))
def test_whatever_comes_a_measure_is_a_finite_number_or_a_reason(states):
    measures, now = Measures(), 50.0
    for seconds, intervals, breaths, cues, rate in states:
        now += seconds
        body = BodyState(
            now,
            respiration_source=Signal.ECG if rate is not None else Signal.RESPIRATION,
            respiration_rate=rate,
            intervals=tuple(RRInterval(now + at, now, rr, mark, rr) for at, rr, mark in intervals),
            breaths=tuple(Breath(now + a, now + b, now + c, now + d, 1.0) for a, b, c, d in breaths),
        )
        measures.update(now, body, [GuideBreath(0, now + at, r, share, 8) for at, r, share in cues])
        for measure in measures.read(now).values():
            assert (measure.value is None) == bool(measure.reason)
            assert measure.value is None or math.isfinite(measure.value)
            assert measure.age is None or 0.0 <= measure.age < math.inf
            assert math.isfinite(measure.window_seconds)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.floats(1, 150), st.one_of(interval, breath, cue)), min_size=1, max_size=30))
def test_faults_within_a_sitting_give_no_nonsense(faults):
    sitting = Sitting(4)
    for at, fault in faults:
        if len(fault) == 4:
            event = Breath(at + fault[0], at + fault[1], at + fault[2], at + fault[3], 1.0)
        elif isinstance(fault[2], RRMark):
            event = RRInterval(at + fault[0], at, fault[1], fault[2], fault[1])
        else:
            event = GuideBreath(0, at + fault[0], fault[1], fault[2], 8)
        sitting.events.append((at, event))
    sitting.events.sort(key=lambda event: event[0])
    for measure in (m for read in sitting.read(1.0)[0] for m in read.values()):
        assert (measure.value is None) == bool(measure.reason)
        assert measure.value is None or math.isfinite(measure.value)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.floats(5.0, 55.0), st.floats(300.0, 2000.0))
def test_there_is_no_number_before_there_is_enough(seed, seconds, rr_ms):
    """Every measure but the time below 10/min, which may be 0 after one breath, looks back on more than this."""
    rng, measures, now = random.Random(seed), Measures(), 0.0
    while now < seconds:
        now += rr_ms / 1e3 * rng.uniform(0.9, 1.1)
        body = BodyState(now, intervals=(RRInterval(now, now, rr_ms, RRMark.NORMAL, rr_ms),))
        measures.update(now, body, [])
    onsets = [0.0, 5.0, 10.0, 15.0, 20.0]
    measures.update(now, BodyState(now, breaths=tuple(Breath(o, o + 2, o + 5, o + 5.3, 1.0) for o in onsets)), [])
    found = measures.read(now)
    assert {name for name, m in found.items() if m.enough} <= {"time_below_10"}
    assert all(m.value is None or m.reason == "" for m in found.values())


def test_a_rate_from_the_ecg_is_heard_in_states_that_tell_nothing_else():
    measures = Measures()
    measures.update(0.0, BodyState(0.0), [GuideBreath(k, 10.0 * k, 6.0, 0.4, 10) for k in range(12)])
    for step in range(1, 1101):
        now = step / 10
        source, rate = (Signal.ECG, 6.0) if now <= 100 else (None, None)
        measures.update(now, BodyState(now, respiration_source=source, respiration_rate=rate))
    found = measures.read(110.0)
    assert found["time_below_10"].value == pytest.approx(100.0, abs=0.2)
    assert found["synchrony"].value == 1.0
    assert 10 <= found["synchrony"].age < 20.1
    assert not found["asynchrony"].enough
