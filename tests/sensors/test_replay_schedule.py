"""What of a recording is due when, whatever the steps."""

import threading

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sensors.errors import Reason, SospiroError
from sensors.recordings.model import RecordedStream
from sensors.replay import Schedule, run_replay
from sensors.stream import Channel, Floats, Stream

TIMES = np.array([0.0, 0.1, 0.1, 0.25, 0.2, 0.9])


def played(schedule: Schedule, looks: list[float]) -> tuple[list[int], list[float]]:
    parts = [part for look in looks for part in schedule.due(look)]
    order = [i for part, _ in parts for i in range(part.start, part.stop)]
    return order, [float(time) for _, times in parts for time in times]


def test_samples_come_when_due_in_recorded_order_with_recorded_times() -> None:
    schedule = Schedule(TIMES)
    assert played(schedule, [0.0]) == ([0], [0.0])
    assert played(schedule, [0.099, 0.1]) == ([1, 2], [0.1, 0.1])
    assert played(schedule, [0.2]) == ([], [])
    assert played(schedule, [0.25]) == ([3, 4], [0.25, 0.2])
    assert not schedule.done
    assert played(schedule, [5.0, 6.0]) == ([5], [0.9])
    assert schedule.done


@given(st.lists(st.floats(0, 7, allow_nan=False), max_size=30))
def test_looking_often_or_seldom_gives_the_same(looks: list[float]) -> None:
    whole = played(Schedule(TIMES, 1.0), [7.5])
    assert played(Schedule(TIMES, 1.0), [*sorted(looks), 7.5]) == whole
    assert len(whole[0]) == 7 * 6 + 5


def test_a_loop_goes_on_without_a_gap_or_an_end() -> None:
    times: Floats = np.arange(10) / 10
    schedule = Schedule(times, 1.0)
    _, stamps = played(schedule, [tick * 0.03 for tick in range(1000)])
    assert np.allclose(np.diff(stamps), 0.1)
    assert not schedule.done


def recorded(name: str = "ecg") -> RecordedStream:
    return RecordedStream(Stream(name, "ECG", (Channel("ECG"),), 10.0), np.ones((2, 1)), np.array([0.0, 0.1]))


@pytest.mark.parametrize("speed", [0.0, -1.0, float("nan"), 1000.0])
def test_an_impossible_speed(speed: float) -> None:
    with pytest.raises(SospiroError, match="The replay speed must lie between") as fault:
        run_replay([recorded()], speed=speed, stop=threading.Event())
    assert fault.value.reason is Reason.BAD_SETTING


@pytest.mark.parametrize("recordings", [[], [recorded("Sospiro-Guide")]])
def test_nothing_to_replay(recordings: list[RecordedStream]) -> None:
    with pytest.raises(SospiroError, match="no stream of a body") as fault:
        run_replay(recordings, stop=threading.Event())
    assert fault.value.reason is Reason.BAD_FILE
