"""A session on disk, made by the real recorder on a clock that is turned by hand."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from sensors.clock import ManualClock
from sensors.stream import Channel, Stream
from sessions.folder import SessionFolder, create_session_folder
from sessions.recording.recorder import Recorder
from sessions.session_file import SessionStart, StreamUse, as_json

STARTED = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
ECG = Stream("Strap & <Belt>", "ECG", (Channel("ECG", "uV", "ECG"),), 250.0, "float32", "strap-1")
NOTES = Stream("Notes", "Markers", (Channel("note"),), 0.0, "string")
HEARTBEATS = Stream(
    "Sospiro-Heartbeats",
    "RR",
    tuple(Channel(label) for label in ("rr_ms", "confidence", "reported_at")),
    0.0,
    "double64",
)
BREATHS = Stream(
    "Sospiro-Breaths",
    "Breaths",
    tuple(Channel(label) for label in ("period", "inhale_share", "depth", "reported_at", "in_sync")),
    0.0,
    "double64",
)
GUIDE_BREATHS = Stream(
    "Sospiro-GuideBreaths",
    "GuideBreaths",
    tuple(Channel(label) for label in ("number", "rate", "inhale_share", "beats_per_breath")),
    0.0,
    "double64",
)
STATE = Stream("Sospiro-State", "Markers", (Channel("state"),), 0.0, "string")

Sitting = tuple[Recorder, ManualClock, SessionFolder]


def begin(data_dir: Path, name: str | None = None, lsl: float = 1000.0) -> Sitting:
    folder = create_session_folder(data_dir, STARTED, name=name)
    clock = ManualClock(lsl)
    start = SessionStart(STARTED, lsl, seeds={"sound": 7}, settings={"target_rate": 6.0})
    return Recorder(folder, clock, start, threaded=False), clock, folder


def play(recorder: Recorder, clock: ManualClock, seconds: int = 120) -> None:
    """One heartbeat a second; breaths of 5 s that become 10 s at half time; the guide the same, exactly in step."""
    start = clock.now()
    ids = [recorder.open_stream(s) for s in (ECG, NOTES, HEARTBEATS, BREATHS, GUIDE_BREATHS, STATE)]
    ecg, notes, heartbeats, breaths, guide, state = ids
    recorder.describe(streams=as_json([StreamUse("ecg", ecg, 0, ECG.name, "its type is ECG")]))
    recorder.texts(state, np.array([start]), [json.dumps({"state": "match", "reason": "breath heard"})])
    next_breath = start
    for second in range(seconds):
        now = clock.advance(1.0)
        stamps = start + second + np.arange(250) / 250
        recorder.samples(ecg, stamps, np.sin(stamps)[:, None])
        if second % 5 == 0:
            recorder.clock_offset(ecg, now, 0.0)
        recorder.audio(second * 48_000, np.full((48_000, 2), 0.25, np.float32))
        recorder.samples(heartbeats, np.array([now]), np.array([[1000.0 if second else np.nan, 1.0, now]]))
        period = 5.0 if second < seconds / 2 else 10.0
        if now - next_breath >= period:
            recorder.samples(breaths, np.array([next_breath]), np.array([[period, 0.4, 1.0, now, second % 2]]))
            recorder.samples(guide, np.array([next_breath]), np.array([[second, 60 / period, 0.4, 10]]))
            next_breath += period
    recorder.texts(notes, np.array([clock.now()]), ["sigh — «ah» 吸"])


@pytest.fixture
def sitting(tmp_path: Path) -> Callable[..., Sitting]:
    """Begin a session below `tmp_path`; takes its name, start on the LSL clock, and another folder."""

    def make(name: str | None = None, lsl: float = 1000.0, data_dir: Path = tmp_path) -> Sitting:
        return begin(data_dir, name, lsl)

    return make


@pytest.fixture
def played(sitting: Callable[..., Sitting]) -> Sitting:
    """Two minutes of a session, not closed yet."""
    recorder, clock, folder = sitting("one")
    play(recorder, clock)
    return recorder, clock, folder


@pytest.fixture(scope="session")
def begin_session() -> Callable[..., Sitting]:
    """Begin a session below a folder."""
    return begin


@pytest.fixture(scope="session")
def play_session() -> Callable[..., None]:
    """Let a begun session live for some seconds."""
    return play
