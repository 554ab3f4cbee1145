"""The session is killed at a random moment: what it had taken 0.6 s before is on disk, and right."""

import multiprocessing
import random
import time
from datetime import UTC, datetime
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import pyxdf

from sensors.stream import Channel, Floats, Stream
from sessions.folder import create_session_folder
from sessions.index import SessionIndex
from sessions.recording.recorder import Recorder
from sessions.recording.recover import recover
from sessions.session_file import SessionStart

ECG = Stream("ECG", "ECG", (Channel("ECG", "uV"),), 250.0, "float32")
BELT = Stream("Belt", "RB", (Channel("Force", "N"), Channel("bpm")), 50.0, "double64")
NOTES = Stream("Notes", "Markers", (Channel("note"),), 0.0, "string")

PROMISE = 0.6
MARGIN = 0.25
"""Seconds a busy machine may keep the recorder from its turn."""


class MonotonicClock:
    """The same clock in every process of this machine."""

    def now(self) -> float:
        return time.monotonic()


def truth(stamps: Floats, channels: int) -> Floats:
    """What a sensor shows at these times, known to the recorder's process and to the test."""
    return np.sin(stamps[:, None] * np.arange(1, channels + 1))


def live(data_dir: Path, begun: Event) -> None:
    """Record synthetic streams at fifty ticks a second until killed."""
    clock = MonotonicClock()
    started = datetime.now(UTC)
    folder = create_session_folder(data_dir, started)
    recorder = Recorder(folder, clock, SessionStart(started, clock.now()))
    ids = [recorder.open_stream(stream) for stream in (ECG, BELT, NOTES)]
    sent = [int(clock.now() * stream.nominal_rate) for stream in (ECG, BELT)]
    sample = 0
    begun.set()
    while True:
        now = clock.now()
        for number, stream in enumerate((ECG, BELT)):
            stamps = np.arange(sent[number], int(now * stream.nominal_rate)) / stream.nominal_rate
            sent[number] += len(stamps)
            recorder.samples(ids[number], stamps, truth(stamps, len(stream.channels)))
        recorder.texts(ids[2], np.array([now]), [repr(now)])
        recorder.audio(sample, np.full((960, 2), 0.1, np.float32))
        sample += 960
        time.sleep(0.02)


def kill_one(data_dir: Path, seconds: float, method: str = "spawn") -> float:
    """Let a session live for `seconds`, kill it, and return when that was."""
    context: Any = multiprocessing.get_context(method)
    begun = context.Event()
    process = context.Process(target=live, args=(data_dir, begun))
    process.start()
    assert begun.wait(60)
    time.sleep(seconds)
    died = time.monotonic()
    process.kill()
    process.join()
    return died


def check(path: Path) -> float:
    """Compare every sample that pyxdf reads with the truth; return the last stamp of the ECG."""
    streams, _ = pyxdf.load_xdf(str(path), synchronize_clocks=False, dejitter_timestamps=False)
    named = {stream["info"]["name"][0]: stream for stream in streams}
    for stream in (ECG, BELT):
        stamps, values = named[stream.name]["time_stamps"], named[stream.name]["time_series"]
        np.testing.assert_allclose(values, truth(stamps, len(stream.channels)), atol=1e-6)
        np.testing.assert_allclose(np.diff(stamps), 1 / stream.nominal_rate, atol=1e-6)
    assert [float(text) for (text,) in named["Notes"]["time_series"]] == named["Notes"]["time_stamps"].tolist()
    return float(named["ECG"]["time_stamps"][-1])


@pytest.mark.live
@pytest.mark.logs
def test_a_killed_session_loses_half_a_second_and_is_recovered(tmp_path: Path) -> None:
    rng = random.Random(4)
    for number in range(5):
        died = kill_one(tmp_path, rng.uniform(0.8, 1.6))
        path = max(tmp_path.glob("participants/*/*/recording.xdf"), key=lambda p: p.stat().st_mtime)
        assert died - check(path) <= PROMISE + MARGIN, "as the kill left it"
        (summary,) = recover(tmp_path)
        assert summary.status == "recovered"
        assert died - check(path) <= PROMISE + MARGIN
        assert "audio.flac" in summary.files
        assert len(SessionIndex(tmp_path).recent()) == number + 1
