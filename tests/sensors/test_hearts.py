"""Several signals of one heart: which of them is believed, and that nothing goes back in time."""

import numpy as np
import pytest

from sensors.body import Body
from sensors.samples.events import EventInput
from sensors.simulation.person import SimulatedPerson
from sensors.state import BodyState, QualityReason
from sensors.stream import Channel, Chunk, Floats, Signal, Stream

TICK = 0.1
ECG = Stream("ecg", "ECG", (Channel("ECG"),), 250.0)
RR = Stream("rr", "RR", (Channel("RR"),), 0.0)


def lived(
    seconds: float, ecg: tuple[float, float] = (0.0, np.inf), rr: tuple[float, float] = (0.0, np.inf)
) -> list[BodyState]:
    """Return the states of a body with both streams; outside its span the ECG is flat and the RR stream silent."""
    signals = SimulatedPerson(seed=4).advance(seconds)
    flat = (signals.ecg_times < ecg[0]) | (signals.ecg_times >= ecg[1])
    values = np.where(flat, 0.0, signals.ecg)
    beats = np.array(signals.beats)
    intervals = 1e3 * np.diff(beats)
    body = Body()
    body.attach(Signal.ECG, ECG, 0)
    body.attach(Signal.RR, RR, 0)
    states = []
    for now in np.arange(1, round(seconds / TICK)) * TICK:
        new = (signals.ecg_times >= now - TICK) & (signals.ecg_times < now)
        body.feed(Signal.ECG, Chunk(values[new, None], signals.ecg_times[new]))
        due = (beats[1:] >= now - TICK) & (beats[1:] < now) & (beats[1:] >= rr[0]) & (beats[1:] < rr[1])
        if due.any():
            body.feed(Signal.RR, Chunk(intervals[due, None], beats[1:][due]))
        states.append(body.state(float(now)))
    return states


def test_the_ecg_goes_before_ready_rr() -> None:
    states = lived(20)
    assert {state.heart_source for state in states if state.time > 12} == {Signal.ECG}
    assert states[-1].rr is not None and states[-1].rr.reason is QualityReason.GOOD
    assert states[-1].heart == states[-1].ecg


def test_ready_rr_stands_in_while_the_electrodes_are_off_and_steps_back() -> None:
    states = lived(75, ecg=(25.0, 48.0))
    sources = {round(state.time, 1): state.heart_source for state in states}
    assert sources[20.0] is Signal.RR
    assert sources[34.0] is Signal.RR and sources[46.0] is Signal.ECG
    assert sources[58.0] is Signal.RR
    last = [state.heart_source for state in states if 51 < state.time < 53]
    assert Signal.ECG not in last
    times = [beat.time for state in states for beat in state.heartbeats]
    assert np.all(np.diff(times) > 0.25)
    assert states[-1].heart_rate == pytest.approx(66, abs=8)


def test_no_source_is_no_rate() -> None:
    states = lived(40, ecg=(0.0, 15.0), rr=(0.0, 15.0))
    assert states[-1].heart_source is None
    assert states[-1].heart_rate is None and states[-1].next_heartbeat is None
    assert states[-1].heartbeat_age == pytest.approx(25, abs=1.5)


def test_the_next_heartbeat_lies_ahead_and_comes() -> None:
    states = lived(40)
    beats = np.array([beat.time for state in states for beat in state.heartbeats])
    asked = [state for state in states if 20 < state.time < 38 and state.next_heartbeat is not None]
    missed = [np.abs(beats - state.next_heartbeat).min() for state in asked if state.heartbeats]
    assert len(missed) > 15
    assert np.median(missed) < 0.03


def fed(values: Floats, times: Floats) -> tuple[EventInput, list[float]]:
    taken: list[float] = []
    events = EventInput(RR, 0, lambda new, _: taken.extend(new.tolist()))
    for value, time in zip(values, times, strict=True):
        events.feed(Chunk(np.array([[value]]), np.array([time])))
    return events, taken


def test_events_that_are_no_numbers_are_left_out() -> None:
    _, taken = fed(np.array([800.0, np.nan, 810.0, 820.0]), np.array([1.0, 2.0, np.nan, 4.0]))
    assert taken == [800.0, 820.0]


def test_events_go_on_after_their_clock_was_set_back() -> None:
    times = np.concatenate([np.arange(100.0, 110.0), np.arange(3.0, 9.0)])
    events, taken = fed(np.full(times.size, 800.0), times)
    assert len(taken) == times.size
    drawn, _ = events.ring.newest(60)
    assert drawn.tolist() == list(range(3, 9))


@pytest.mark.parametrize(("after", "reason"), [(1.0, "good"), (4.0, "stale"), (11.0, "lost")])
def test_events_grow_old(after: float, reason: str) -> None:
    events, _ = fed(np.array([800.0]), np.array([1.0]))
    assert events.judge(5.0, 1.0).reason == "good"
    assert events.judge(5.0 + after, 1.0).reason == reason
