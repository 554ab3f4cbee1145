"""How late a device is: found by a test with beats, kept, and taken away in the next session."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from engine.audio.silent import SilentOutput
from engine.tapping.settings import TapSettings
from sensors.errors import SospiroError
from sensors.simulation.tapper import Tapper, TapperSettings
from sessions.plan import plan_of
from sessions.settings import Settings
from sessions.tap_latency import (
    BEATS,
    INTERVAL,
    Tried,
    latency_from,
    read_latencies,
    remember_latency,
    try_beats,
    with_latencies,
)

NOW = datetime(2026, 11, 22, tzinfo=UTC)


class Steps:
    """A clock that moves whenever somebody waits."""

    def __init__(self) -> None:
        self.time = 50.0

    def now(self) -> float:
        return self.time

    def is_set(self) -> bool:
        return False

    def wait(self, seconds: float) -> bool:
        self.time += seconds
        return False


def _tried(tapper: TapperSettings, late: float) -> Tried:
    clock, hand = Steps(), Tapper(tapper)
    plan = [51.0 + INTERVAL * beat for beat in range(BEATS)]
    coming = [tap + late for beat in plan if (tap := hand.hear(beat)) is not None]

    def hits() -> list[tuple[float, str]]:
        due = [(tap, "Pads") for tap in coming if tap <= clock.now()]
        del coming[: len(due)]
        return due

    return try_beats(SilentOutput(50.0), clock, hits, clock)  # type: ignore[arg-type]


@pytest.mark.parametrize("late", [-0.04, 0.0, 0.011, 0.12])
def test_a_hand_without_a_latency_of_its_own_tells_that_of_its_device_within_3_ms(late: float) -> None:
    tried = _tried(TapperSettings(0.5, 0.0, delay=0.0, timekeeper_sd=0.0, motor_sd=0.0), late)
    assert len(tried.beats) == BEATS
    found = latency_from("Pads", tried.beats, tried.hits["Pads"], NOW)
    assert found.latency_ms == pytest.approx(1000 * late, abs=3.0)
    assert found.taps == BEATS - 4


def test_a_steady_person_is_measured_with_what_the_hand_does_by_itself() -> None:
    tried = _tried(TapperSettings(delay=-0.03, seed=3), 0.05)
    found = latency_from("Pads", tried.beats, tried.hits["Pads"], NOW)
    assert found.latency_ms == pytest.approx(20.0, abs=12.0)
    assert 3.0 < found.spread_ms < 40.0


def test_too_few_taps_and_taps_anywhere_measure_nothing() -> None:
    beats = np.arange(BEATS) * INTERVAL
    with pytest.raises(SospiroError, match="5 of 16 beats were tapped on 'Pads'"):
        latency_from("Pads", beats, beats[-5:], NOW)
    anywhere = np.sort(np.random.default_rng(2).uniform(0.0, beats[-1], 40))
    with pytest.raises(SospiroError, match="apart from one another"):
        latency_from("Pads", beats, anywhere, NOW)


def test_a_stop_ends_the_beats_at_once() -> None:
    stop = threading.Event()
    stop.set()
    assert try_beats(SilentOutput(0.0), Steps(), list, stop).hits == {}


def test_what_was_measured_is_kept_by_device_and_holds_for_the_next_session(tmp_path: Path) -> None:
    beats = np.arange(BEATS) * INTERVAL
    for device, late in (("Pads", 0.03), ("Piano", -0.01), ("Pads", 0.02)):
        assert remember_latency(tmp_path, latency_from(device, beats, beats + late, NOW))
    assert [(one.device, one.latency_ms) for one in read_latencies(tmp_path)] == [("Pads", 20.0), ("Piano", -10.0)]
    plan = plan_of(Settings(data_dir=tmp_path, taps=TapSettings(latency_ms={"Piano": 5.0})))
    assert plan.settings.taps.latency_ms == {"Pads": 20.0, "Piano": 5.0}
    assert plan.conductor().taps.latency("Pads") == 0.02
    assert plan.conductor().taps.latency("keyboard") == 0.0


@pytest.mark.logs
def test_a_damaged_file_is_set_aside_and_hits_count_as_stamped(tmp_path: Path) -> None:
    (tmp_path / "taps.json").write_text('{"format": 1, "devices": [{"device": ""}]}')
    assert with_latencies(TapSettings(), tmp_path) == TapSettings()
    assert list(tmp_path.glob("taps.json.damaged*"))
