"""A real recording through the whole loop: one person breathing about 6/min, ECG and airflow at 1 kHz."""

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from engine.audio.silent import SilentOutput
from engine.conductor import Conductor
from engine.settings import PacingSettings, SoundSettings
from sensors.clock import ManualClock
from sensors.network.recognise import choose
from sensors.recordings import open_recording
from sensors.settings import StreamSettings
from sensors.simulation.sources import MemorySource
from sensors.stream import Chunk
from sessions.folder import SessionFolder, create_folder_at
from sessions.inputs import Input, by_stream
from sessions.recording.recorder import Recorder
from sessions.second_opinion import second_opinion
from sessions.session import Session
from sessions.session_file import SessionStart
from sessions.summary import SessionSummary

SECONDS = 160
TICK = 0.05


def live_through(folder: Path, data: Path) -> SessionSummary:
    """Feed the recording tick by tick, as it would come from a device, through everything but sound."""
    files = [open_recording(data / name)[0] for name in ("ecg1.npz", "resp1_airflow.npz")]
    choices = choose([f.stream for f in files], StreamSettings())
    sources = {f.stream.name: MemorySource(f.stream) for f in files}
    inputs = [Input(sources[stream.name], uses) for stream, uses in by_stream(choices.items())]
    clock = ManualClock()
    start = SessionStart(datetime(2026, 1, 1, tzinfo=UTC), 0.0)
    recorder = Recorder(create_folder_at(folder), clock, start, threaded=False)
    conductor = Conductor(PacingSettings(), SoundSettings())
    session = Session(inputs, conductor, SilentOutput(0.0), recorder, 0.0)
    for k in range(1, round(SECONDS / TICK) + 1):
        clock.set(k * TICK)
        for f in files:
            piece = slice(*np.searchsorted(f.timestamps, ((k - 1) * TICK, k * TICK)))
            assert isinstance(f.samples, np.ndarray)
            sources[f.stream.name].put(Chunk(f.samples[piece], f.timestamps[piece]))
        session.tick(clock.now())
    session.close(clock.now())
    return recorder.close()


def test_a_real_person_is_heard_right_and_matched_at_their_own_rate(tmp_path: Path, real_data: Path) -> None:
    summary = live_through(tmp_path / "s", real_data / "physio-garcia")
    assert summary.respiration_rate_start == pytest.approx(6.0, abs=0.3)
    assert summary.respiration_rate_end == pytest.approx(6.0, abs=0.3)
    states = {state: reason for _, state, reason in summary.states}
    assert {"recognise", "match"} <= states.keys()
    assert summary.guide_rate_end == pytest.approx(6.0, abs=0.3)
    offline = second_opinion(SessionFolder(tmp_path / "s"))
    assert summary.heart_rate_mean == pytest.approx(offline["heart_rate"], abs=2.0)
