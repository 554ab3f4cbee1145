"""The breath from a chest's accelerometer: along whatever line it moves, the right way round, through a new posture."""

import numpy as np
import pytest

from sensors.body import Body
from sensors.breath.chest import ChestMotion, axes_of
from sensors.simulation.person import SimulatedPerson
from sensors.stream import Channel, Chunk, Floats, Signal, Stream

RATE = 50.0
STRAP = Stream("H10_acc", "Accelerometer", tuple(Channel(axis) for axis in "XYZ"), RATE)
LYING, SITTING = (50.0, 200.0, 970.0), (650.0, 500.0, 570.0)


def worn(seed: int, rate: float, seconds: float, turns_at: float = np.inf) -> tuple[Chunk, Floats, tuple[float, ...]]:
    """An accelerometer in mg on the chest of a simulated person: a tilt of 1.4°, noise, heartbeats, whole numbers."""
    random = np.random.default_rng(seed)
    lived = SimulatedPerson(start=0.0, seed=seed, resting_rate=rate).advance(seconds)
    times, breath = lived.respiration_times, np.nan_to_num(lived.respiration)
    line = random.normal(0.0, 1.0, 3)
    beats = sum(6.0 * np.exp(-0.5 * ((times - beat - 0.1) / 0.03) ** 2) for beat in lived.beats)
    moved = np.outer(breath, 25.0 * line / np.linalg.norm(line)) + np.outer(beats, (0.3, 0.4, 1.0))
    rest = np.where((times > turns_at)[:, np.newaxis], SITTING, LYING)
    samples = np.round(rest + moved + random.normal(0.0, 3.0, moved.shape))
    return Chunk(samples, times), breath, lived.inhale_onsets


@pytest.mark.parametrize(
    ("stream", "channel", "axes"),
    [
        (STRAP, 1, (0, 1, 2)),
        (Stream("Raw", "ExciteOMeter_ACC", (Channel(),) * 3, 200.0), 0, (0, 1, 2)),
        (Stream("IMU", "Motion", tuple(map(Channel, ("ECG", "ACC_X", "ACC_Y", "ACC_Z"))), 100.0), 2, (1, 2, 3)),
        (Stream("IMU", "Motion", tuple(map(Channel, ("ECG", "ACC_X", "ACC_Y", "ACC_Z"))), 100.0), 0, ()),
        (Stream("ACC_X", "Accelerometer", (Channel("X"),), 25.0), 0, ()),
        (Stream("H10_acc", "Accelerometer", STRAP.channels, 1.0), 0, ()),
        (Stream("Accuracy", "Respiration", (Channel(), Channel(), Channel()), 25.0), 0, ()),
    ],
)
def test_three_axes_of_one_accelerometer_are_told(stream: Stream, channel: int, axes: tuple[int, ...]) -> None:
    assert axes_of(stream, channel) == axes


@pytest.mark.parametrize("seed", range(6))
def test_the_breath_comes_out_whole_and_the_right_way_round(seed: int) -> None:
    chunk, breath, _ = worn(seed, 6.0 + 1.5 * seed, 75.0)
    heard = ChestMotion(0, (0, 1, 2), RATE).combined(chunk).samples[:, 0]
    later = chunk.timestamps > 48.0
    assert np.corrcoef(heard[later], breath[later])[0, 1] > 0.9


def test_how_samples_are_cut_into_chunks_changes_nothing_and_what_is_missing_stays_so() -> None:
    chunk, _, _ = worn(3, 12.0, 40.0)
    chunk.samples[100] = np.nan
    whole = ChestMotion(2, (0, 1, 2), RATE).combined(chunk).samples
    cut = ChestMotion(2, (0, 1, 2), RATE)
    parts = [
        cut.combined(Chunk(chunk.samples[at : at + 7], chunk.timestamps[at : at + 7])).samples
        for at in range(0, len(chunk), 7)
    ]
    np.testing.assert_array_equal(whole, np.concatenate(parts))
    assert np.isnan(whole[100, 2])
    assert np.isfinite(np.delete(whole, 100, axis=0)).all()
    np.testing.assert_array_equal(whole[:, :2], chunk.samples[:, :2])


def test_a_body_breathes_by_it_through_a_new_posture_and_says_how_good_it_is() -> None:
    chunk, _, onsets = worn(1, 12.0, 150.0, turns_at=80.0)
    body, good, found = Body(), [], list[float]()
    body.attach(Signal.RESPIRATION, STRAP, 0)
    for at in range(0, len(chunk), 25):
        body.feed(Signal.RESPIRATION, Chunk(chunk.samples[at : at + 25], chunk.timestamps[at : at + 25]))
        state = body.state(float(chunk.timestamps[min(at + 24, len(chunk) - 1)]))
        found += [breath.inhale_onset for breath in state.breaths]
        if state.time > 48.0 and state.respiration is not None:
            good.append(state.respiration.reason.value == "good")
    assert np.mean(good) > 0.9
    true = [onset for onset in onsets if 48.0 < onset < 140.0]
    apart = [min(abs(onset - heard) for heard in found) for onset in true]
    assert np.median(apart) < 0.3
    assert np.mean(np.array(apart) < 1.0) > 0.8
