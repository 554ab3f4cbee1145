"""A disk that is full for ten minutes: the music goes on, it is said at once, and nothing is lost."""

import math
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from engine.audio.silent import SilentOutput
from engine.conductor import Conductor
from engine.settings import PacingSettings, SoundSettings
from sensors.clock import ManualClock
from sensors.simulation.person import SimulatedPerson
from sensors.simulation.sources import ECG_STREAM, SimulatedSources
from sensors.stream import Channel, Signal, Stream
from sessions.folder import SessionFolder, create_folder_at
from sessions.inputs import Input, Use
from sessions.recording.own_streams import CUES
from sessions.recording.recorder import Recorder
from sessions.recording.xdf_read import read_recording
from sessions.session import Session
from sessions.session_file import SessionStart

pytestmark = pytest.mark.logs
Sitting = tuple[Recorder, ManualClock, SessionFolder]
TICK = 0.05


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of nine megabytes, or skip where it cannot be had."""
    place = tmp_path / "disk"
    place.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=9m", "tmpfs", place], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"no small disk here: {done.stderr.decode().strip()}")
    yield place
    subprocess.run(["umount", place], check=True)


def fill(disk: Path) -> Path:
    """Take all the space there is."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return filler


def test_a_session_plays_on_while_the_disk_is_full_and_says_so(small_disk: Path) -> None:
    clock = ManualClock()
    folder = create_folder_at(small_disk / "session")
    recorder = Recorder(folder, clock, SessionStart(datetime(2026, 1, 1, tzinfo=UTC), 0.0), threaded=False)
    sensors = SimulatedSources(SimulatedPerson(seed=3, coupling=0.8))
    inputs = [Input(sensors.ecg, (Use(Signal.ECG),)), Input(sensors.respiration, (Use(Signal.RESPIRATION),))]
    session = Session(inputs, Conductor(PacingSettings(), SoundSettings()), SilentOutput(0.0), recorder, 0.0)
    told: dict[int, str] = {}
    filler = None
    for tick in range(1, round(90 / TICK) + 1):
        now = tick * TICK
        clock.set(now)
        guide = session.guide_at(now)
        sensors.person.hear(now, *((guide.phase(now), guide.rate) if guide else (math.nan, math.nan)))
        sensors.advance(now)
        session.tick(now)
        if tick % round(1 / TICK) == 0:
            told[round(now)] = " | ".join(n.text for n in session.snapshot(now).notices if "disk full" in n.text)
        if tick == round(40 / TICK):
            filler = fill(small_disk)
        if tick == round(70 / TICK) and filler is not None:
            filler.unlink()
    session.close(90.0)
    recorder.close()
    assert "kept in memory; free some space" in told[42], "within two seconds"
    assert told[40] == "" and told[73] == ""
    found = {s.stream.name: s for s in read_recording(folder.recording).values()}
    np.testing.assert_allclose(np.diff(found[ECG_STREAM.name].stamps), 1 / ECG_STREAM.nominal_rate, atol=1e-9)
    assert len(found[ECG_STREAM.name].stamps) > 89 * ECG_STREAM.nominal_rate
    cues = found[CUES.name].times
    during = cues[(cues > 40) & (cues < 70)]
    assert len(during) > 20 and np.diff(during).max() < 3.0, "the music goes on"


def test_ten_minutes_without_space_lose_no_sample(small_disk: Path, sitting: Callable[..., Sitting]) -> None:
    """Eight channels at 1 kHz, and the disk full from the first minute to the eleventh."""
    recorder, clock, folder = sitting(data_dir=small_disk)
    wide = recorder.open_stream(Stream("Wide", "EEG", (Channel(),) * 8, 1000.0, "float32"))
    rng = np.random.default_rng(5)
    random = rng.standard_normal((1000, 8)).astype(np.float32)
    filler = None
    for second in range(660):
        clock.advance(1.0)
        recorder.samples(wide, second + np.arange(1000) / 1000, random + np.float32(second))
        if second == 30:
            filler = fill(small_disk)
        if second == 600:
            assert any("disk full" in notice for notice in recorder.notices())
    assert recorder._writing.held > 25_000_000
    assert filler is not None
    subprocess.run(["mount", "-o", "remount,size=64m", small_disk], check=True)
    filler.unlink()
    clock.advance(2.0)
    recorder.event("space", clock.now())
    assert not any("disk full" in notice for notice in recorder.notices())
    assert recorder._writing.held == 0
    recorder.close()
    (found,) = (s for s in read_recording(folder.recording).values() if s.stream.name == "Wide")
    assert len(found.stamps) == 660_000 and not any("lost" in notice for notice in recorder.notices())
    for second in (0, 29, 31, 333, 659):
        np.testing.assert_array_equal(
            found.values[second * 1000 : (second + 1) * 1000], random + np.float32(second), f"second {second}"
        )
