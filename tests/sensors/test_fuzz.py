"""Any samples and stamps in any chunks: nothing is raised, and nothing but numbers comes out.

200 sequences, always the same ones; `SOSPIRO_FUZZ=10000` tries so many others.
"""

import math
import os
from dataclasses import fields, is_dataclass

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sensors.body import Body
from sensors.state import BodyState, QualityReason
from sensors.stream import Channel, Chunk, Floats, Signal, Stream

MANY = os.environ.get("SOSPIRO_FUZZ", "")
EXAMPLES = int(MANY or 200)
RATES = [0.0, 4.0, 25.0, 130.0, 250.0, 1000.0]
SIGNALS = [Signal.ECG, Signal.PPG, Signal.RR, Signal.RESPIRATION]
ODD = [math.nan, math.inf, -math.inf, 0.0, -0.0, 5e-324, 1e308, -1e308, 1e12, 1.0000001, 800.0]

values = st.one_of(
    st.tuples(st.just("constant"), st.one_of(st.sampled_from(ODD), st.floats())),
    st.tuples(st.sampled_from(["beats", "breath", "noise", "steps"]), st.sampled_from([1e-300, 1e-6, 1.0, 1e6, 1e300])),
    st.tuples(st.just("sprinkled"), st.sampled_from(ODD)),
    st.tuples(st.just("any"), st.lists(st.floats(), min_size=1, max_size=30)),
)
stamping = st.one_of(
    st.tuples(st.sampled_from(["even", "bursts", "same", "uneven", "lossy"]), st.floats(0.01, 100.0)),
    st.tuples(st.just("jump"), st.one_of(st.sampled_from([-1e6, -60.0, -0.6, 0.9, 5.0, 1e6]), st.floats())),
    st.tuples(st.just("sprinkled"), st.sampled_from(ODD)),
    st.tuples(st.just("any"), st.lists(st.floats(), min_size=1, max_size=30)),
)
pieces = st.lists(
    st.tuples(values, stamping, st.integers(0, 1500), st.sampled_from([1, 2, 7, 20, 73, 1000])), min_size=1, max_size=4
)


def drawn(kind: str, what: float | list[float], size: int, rate: float, random: np.random.Generator) -> Floats:
    """Return `size` values."""
    time = np.arange(size) / rate
    if isinstance(what, list):
        return np.resize(np.array(what, float), size)
    if kind == "constant":
        return np.full(size, what)
    if kind == "sprinkled":
        return np.where(random.random(size) < 0.1, what, np.sin(time))
    waves = {
        "beats": np.exp(-0.5 * ((time % 0.8 - 0.4) / 0.012) ** 2),
        "breath": np.sin(1.5 * time),
        "noise": random.standard_normal(size),
        "steps": np.round(np.sin(1.5 * time)),
    }
    return waves[kind] * what


def stamped(
    kind: str, what: float | list[float], size: int, rate: float, start: float, random: np.random.Generator
) -> Floats:
    """Return stamps (s) of `size` samples from `start`."""
    even = start + np.arange(size) / rate
    if isinstance(what, list):
        return np.resize(np.array(what, float), size)
    if kind == "jump":
        return np.where(np.arange(size) < size // 2, even, even + what)
    if kind == "sprinkled":
        return np.where(random.random(size) < 0.05, what, even)
    return {
        "even": start + np.arange(size) / (rate * what),
        "bursts": np.ceil(even),
        "same": np.full(size, start),
        "uneven": start + np.cumsum(random.exponential(1 / rate, size)),
        "lossy": start + np.cumsum(1.0 + (random.random(size) < 0.1)) / rate,
    }[kind]


def numbers(known: object) -> list[float]:
    """Return every number in a state and its events, however deep."""
    if isinstance(known, float):
        return [known]
    if isinstance(known, tuple):
        return [number for part in known for number in numbers(part)]
    if is_dataclass(known) and not isinstance(known, type):
        return [n for f in fields(known) if f.name not in ("height", "slope") for n in numbers(getattr(known, f.name))]
    return []


def check(state: BodyState) -> None:
    assert all(math.isfinite(number) for number in numbers(state)), state
    for quality in (state.ecg, state.ppg, state.rr, state.respiration):
        assert quality is None or (0.0 <= quality.value <= 1.0 and quality.age >= 0.0)
    heart = {Signal.ECG: state.ecg, Signal.PPG: state.ppg, Signal.RR: state.rr}
    if state.heart_rate is not None:
        assert 20 <= state.heart_rate <= 250 and state.heart_source is not None and state.heartbeat_age is not None
        source = heart[state.heart_source]
        assert source is not None and source.reason is QualityReason.GOOD
    if state.respiration_rate is not None:
        assert 1 < state.respiration_rate <= 60 and state.respiration_confidence is not None
    assert state.breath_phase is None or 0 <= state.breath_phase <= 1
    assert state.breath_level is None or 0 <= state.breath_level <= 1


@pytest.mark.timeout(60 + EXAMPLES)
@settings(
    max_examples=EXAMPLES,
    derandomize=not MANY,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    report_multiple_bugs=False,
)
@given(
    st.lists(st.sampled_from(SIGNALS), min_size=1, max_size=2, unique=True),
    st.sampled_from([*RATES, math.nan, -1.0, 1e9]),
    st.sampled_from(RATES[1:]),
    pieces,
    st.integers(0, 2**32 - 1),
)
def test_whatever_comes_only_numbers_go_out(
    signals: list[Signal],
    declared: float,
    rate: float,
    sent: list[tuple[tuple[str, float], tuple[str, float], int, int]],
    seed: int,
) -> None:
    random, body, now = np.random.default_rng(seed), Body(), 100.0
    for signal in signals:
        body.attach(signal, Stream("a stream", "a type", (Channel("nasal"),), declared), 0)
    for (shape, what), (kind, how), size, chunk in sent:
        samples = drawn(shape, what, size, rate, random)
        stamps = stamped(kind, how, size, rate, now, random)
        for at in range(0, size + 1, chunk if size < 20 * chunk else size // 20):
            end = at + (chunk if size < 20 * chunk else size // 20)
            for signal in signals:
                body.feed(signal, Chunk(samples[at:end, None], stamps[at:end]))
            check(body.state(now + min(end, size) / rate))
        now += size / rate
    for signal in signals:
        times, drawn_values = body.trace(signal, 120.0)
        assert np.isfinite(times).all() and np.isfinite(drawn_values).all()
        assert (times[1:] >= times[:-1]).all()
