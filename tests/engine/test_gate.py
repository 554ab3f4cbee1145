import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.gate import Limit, ParameterGate

LIMITS = {"a": Limit(-1.0, 1.0, 0.0, slew=2.0), "b": Limit(20.0, 2000.0, 200.0)}

anything = st.one_of(
    st.floats(),
    st.integers(),
    st.text(max_size=3),
    st.none(),
    st.booleans(),
    st.binary(max_size=2),
    st.complex_numbers(),
)


@given(st.lists(st.tuples(st.sampled_from(["a", "b"]), anything, st.floats(0, 1)), max_size=30))
def test_whatever_is_set_the_values_stay_finite_in_range_and_slow(moves):
    gate = ParameterGate(LIMITS)
    for name, value, seconds in moves:
        before = gate.value("a")
        gate.set(name, value)
        gate.step(seconds)
        assert abs(gate.value("a") - before) <= 2.0 * seconds + 1e-12
        for parameter, limit in LIMITS.items():
            assert limit.low <= gate.value(parameter) <= limit.high


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf, "0.5", None, True, 10**400, 1j, np.array([0.5])])
def test_what_is_no_finite_number_keeps_the_last_good_one_and_is_counted(bad):
    gate = ParameterGate(LIMITS)
    gate.set("b", 300)
    gate.set("b", bad)
    gate.step(1.0)
    assert gate.value("b") == 300.0
    assert gate.rejected == 1


def test_numpy_numbers_pass():
    gate = ParameterGate(LIMITS)
    gate.set("b", np.float32(440.0))
    assert gate.step(0.0) == {"b": 440.0}
    gate.set("b", np.int64(50))
    assert gate.step(0.0) == {"b": 50.0}


def test_a_value_goes_to_its_target_at_its_slew_and_stops_there():
    gate = ParameterGate(LIMITS)
    gate.set("a", 5.0)
    assert [gate.step(0.2) for _ in range(4)] == [{"a": 0.4}, {"a": 0.8}, {"a": 1.0}, {}]
    gate.set("a", -1.0)
    assert gate.step(0.25) == {"a": 0.5}


def test_an_undeclared_parameter_is_a_mistake_of_the_program():
    with pytest.raises(KeyError):
        ParameterGate(LIMITS).set("c", 1.0)


def test_a_limit_that_cannot_hold_is_refused():
    with pytest.raises(ValueError, match="low <= initial <= high"):
        Limit(1.0, 0.0, 0.5)
