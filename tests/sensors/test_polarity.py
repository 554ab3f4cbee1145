import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sensors.breath.polarity import Polarity
from sensors.state import Heartbeat


def ask(
    per_minute: float, lag: float, swing: float = 3.0, sign: int = 1, mayer: float = 1.0, seconds: float = 180.0
) -> bool | None:
    """Return what is decided on a heart that follows the lungs `lag` breaths later by `swing` beats/min."""
    random = np.random.default_rng(0)
    polarity, time, last = Polarity(), 0.0, None
    start = random.uniform()
    while time < seconds and polarity.inverted is None:
        breath = per_minute / 60 * (time + 0.45) + start
        rate = 66 + swing * np.sin(2 * np.pi * (breath - lag)) + mayer * np.sin(2 * np.pi * 0.095 * time)
        rr = 60 / (rate + 0.5 * random.standard_normal())
        time += rr
        level = sign * np.sin(2 * np.pi * (per_minute / 60 * time + start)) + 0.05 * random.standard_normal()
        polarity.heartbeat(Heartbeat(time, time + 0.08, 1000 * rr if last else None, 1.0), float(level))
        last = time
    return polarity.inverted


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize(
    ("per_minute", "lag"), [(4, -0.15), (4, 0.05), (6, -0.15), (6, 0.0), (6, 0.15), (10, 0.1), (15, 0.15), (19, 0.12)]
)
def test_the_heart_tells_at_any_rate_and_with_its_lag(per_minute: float, lag: float, sign: int) -> None:
    assert ask(per_minute, lag, sign=sign) is (sign < 0)


@pytest.mark.parametrize("lag", [0.25, 0.75])
def test_a_heart_a_quarter_of_a_breath_away_decides_nothing(lag: float) -> None:
    assert ask(8, lag) is None


def test_too_small_a_swing_decides_nothing_and_neither_does_one_of_its_own() -> None:
    assert ask(15, 0.5, swing=0.5) is None
    assert ask(12, 0.0, swing=0.0, mayer=3.0) is None
    assert ask(26, 0.0) is None


def test_it_takes_a_minute_and_a_half() -> None:
    assert ask(6, 0.0, seconds=90) is None
    assert ask(6, 0.0, seconds=105) is False


def test_what_was_given_is_never_changed() -> None:
    polarity = Polarity(True)
    for number in range(200):
        polarity.heartbeat(Heartbeat(number, number, 1000.0, 1.0), float(np.sin(number)))
    assert polarity.inverted is True


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.floats(-1e9, 1e9), st.floats(300, 2000), st.floats(-1e12, 1e12)), max_size=200))
def test_whatever_comes_it_is_right_or_undecided(beats: list[tuple[float, float, float]]) -> None:
    polarity = Polarity()
    for time, rr, level in beats:
        polarity.heartbeat(Heartbeat(time, time, rr, 1.0), level)
    assert polarity.inverted in (None, True, False)
