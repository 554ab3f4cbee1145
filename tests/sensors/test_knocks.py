from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sensors.body import Body
from sensors.samples.quality import QualityMonitor
from sensors.state import QualityReason
from sensors.stream import Channel, Chunk, Floats, Signal, Stream

RATE = 50.0


def breathing(seconds: float, rate: float = RATE, noise: float = 0.02) -> Floats:
    time = np.arange(int(seconds * rate)) / rate
    return np.asarray(3 - np.cos(0.2 * np.pi * time) + noise * np.random.default_rng(1).standard_normal(time.size))


def knocked(values: Floats, at: Iterable[float], height: float = 2.0, rate: float = RATE) -> Floats:
    """Return `values` with a leap of `height` for 0.04 s at each of the times (s)."""
    values = values.copy()
    for time in at:
        first = int(time * rate)
        values[first : first + max(1, round(0.04 * rate))] += height
    return values


def reasons(values: Floats, rate: float = RATE, every: float = 1.0) -> list[QualityReason]:
    monitor, size, found = QualityMonitor(rate, Signal.RESPIRATION), int(every * rate), []
    for first in range(0, values.size, size):
        monitor.take(values[first : first + size].tolist(), [])
        found.append(monitor.judge(0.0, 1.0).reason)
    return found


@pytest.mark.parametrize("rate", [25.0, 50.0, 250.0, 1000.0])
@pytest.mark.parametrize("height", [-1.5, 1.5])
def test_knock_after_knock_is_noisy_until_it_stays_away(rate: float, height: float) -> None:
    found = reasons(knocked(breathing(150, rate), range(60, 90, 3), height, rate), rate)
    assert set(found[:59]) == {QualityReason.GOOD}
    assert set(found[71:109]) == {QualityReason.NOISY}
    assert set(found[120:]) == {QualityReason.GOOD}


@pytest.mark.parametrize("times", [(40.0, 45.0, 50.0), (40.0, 40.3, 40.6, 40.9, 41.4, 41.9), tuple(range(40, 110, 12))])
def test_a_few_knocks_are_borne(times: tuple[float, ...]) -> None:
    found = reasons(knocked(breathing(120), times, height=1.2))
    calm = [reason for second, reason in enumerate(found) if all(not -2 < second - time < 2 for time in times)]
    assert set(calm) == {QualityReason.GOOD}


@pytest.mark.parametrize(
    "values",
    [
        breathing(90, noise=0.3),
        breathing(90, 18.0, noise=0.3),
        np.round(breathing(90) * 3) / 3,
        np.clip(breathing(90), 2.4, 3.6),
        knocked(breathing(90), np.arange(20, 90, 0.87), height=0.5),
    ],
    ids=["hiss", "hiss of few samples", "coarse steps", "rails", "heartbeats"],
)
def test_what_is_no_knock_is_none(values: Floats) -> None:
    assert QualityReason.NOISY not in reasons(values)


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 400))
def test_chunks_change_nothing(size: int) -> None:
    values = knocked(breathing(40), (10, 14, 18, 22, 26))
    whole, cut = (QualityMonitor(RATE, Signal.RESPIRATION) for _ in range(2))
    for first in range(0, values.size, 600):
        whole.take(values[first : first + 600].tolist(), [])
        part = values[first : first + 600]
        for at in range(0, part.size, size):
            cut.take(part[at : at + size].tolist(), [])
        assert (cut.judge(0.0, 1.0), cut.trouble) == (whole.judge(0.0, 1.0), whole.trouble)
    assert whole.trouble


def test_the_person_is_told() -> None:
    body = Body()
    body.attach(Signal.RESPIRATION, Stream("Belt", "RIP", (Channel("RIP"),), RATE), 0)
    values = knocked(breathing(75), range(12, 30, 3))
    told = []
    for first in range(0, values.size, 50):
        times = (first + np.arange(50)) / RATE
        body.feed(Signal.RESPIRATION, Chunk(values[first : first + 50, None], times))
        told.append(body.notices)
    assert told[10] == told[-1] == ()
    assert told[30] == (
        "The stream 'Belt' keeps leaping away and back: check its plug and cable. No rate is told until it stops.",
    )


def test_a_recording_full_of_knocks_is_called_noisy(real_data: Path) -> None:
    import wfdb

    read = wfdb.rdrecord(str(real_data / "physionet-misc" / "v102s"), channel_names=["RESP"])
    body, shown = Body(), list[bool]()
    body.attach(Signal.RESPIRATION, Stream("v102s", "Respiration", (Channel("RESP"),), 250.0), 0)
    for first in range(0, read.sig_len, 250):
        values = read.p_signal[first : first + 250]
        body.feed(Signal.RESPIRATION, Chunk(values, (first + np.arange(len(values))) / 250))
        shown.append(body.state((first + 249) / 250).respiration_rate is not None)
    assert np.mean(shown) < 0.02
    assert not any(shown[15:])
