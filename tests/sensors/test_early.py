"""The share of early heartbeats, which must be told when the rhythm itself looks like noise."""

import numpy as np
import pytest

from sensors.body import Body
from sensors.heart.early import EarlyBeats
from sensors.simulation.person import SimulatedPerson
from sensors.simulation.personas import PERSONAS
from sensors.state import QualityReason
from sensors.stream import Channel, Chunk, Floats, Signal, Stream

ECG = Stream("ecg", "ECG", (Channel("ECG"),), 250.0)


def beating(*rr_ms: float, seconds: float = 90.0, confidence: float = 0.9) -> EarlyBeats:
    early, now, k = EarlyBeats(), 0.0, 0
    while now < seconds:
        rr, k = rr_ms[k % len(rr_ms)], k + 1
        now += rr / 1000
        early.add(now, rr, confidence)
    return early


@pytest.mark.parametrize(
    ("rr_ms", "share"),
    [
        ((800.0,), 0.0),
        ((450.0, 1110.0), 1 / 2),
        ((780.0, 450.0, 1110.0), 1 / 3),
        ((780.0,) * 8 + (450.0, 1110.0), 1 / 10),
        ((720.0, 800.0, 900.0, 1000.0, 1060.0, 1000.0, 900.0, 800.0), 0.0),
    ],
)
def test_an_early_beat_is_a_short_interval_before_a_pause(rr_ms: tuple[float, ...], share: float) -> None:
    assert beating(*rr_ms).share(90.0) == pytest.approx(share, abs=0.02)


def test_few_heartbeats_unsure_ones_and_old_ones_tell_nothing() -> None:
    assert beating(800.0, seconds=15.0).share(15.0) is None
    assert beating(450.0, 1110.0, confidence=0.3).share(90.0) is None
    assert beating(450.0, 1110.0).share(200.0) is None


def shares(values: Floats, times: Floats) -> tuple[list[float | None], list[bool]]:
    """Return the share and whether the ECG is good, once a second."""
    body, told, good = Body(), [], []
    body.attach(Signal.ECG, ECG, 0)
    for second in range(1, int(times[-1])):
        new = (times >= second - 1) & (times < second)
        body.feed(Signal.ECG, Chunk(values[new, None], times[new]))
        state = body.state(float(second))
        told.append(state.early_share)
        good.append(state.ecg is not None and state.ecg.reason is QualityReason.GOOD)
    return told, good


def test_it_is_told_where_a_bout_of_early_beats_passes_for_noise() -> None:
    person = SimulatedPerson.from_settings(PERSONAS["ectopic"].settings(1)).advance(240.0)
    told, good = shares(person.ecg, person.ecg_times)
    assert max(share or 0.0 for share in told[:130]) < 0.1
    assert not any(good[180:])
    assert all(share is not None and 0.28 < share < 0.38 for share in told[190:])


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_noise_has_no_heartbeats_to_be_early(seed: int) -> None:
    random = np.random.default_rng(seed)
    noise = random.normal(0, 50, 250 * 120) * (1 + 3 * (random.uniform(size=250 * 120) < 0.01))
    assert set(shares(noise, np.arange(noise.size) / 250.0)[0]) == {None}
