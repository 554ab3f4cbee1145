"""A whole session rendered with its sound: the same twice, swells where the cues are, and kept when it is stopped."""

import json
import threading
from pathlib import Path

import numpy as np
import pytest
import pyxdf
import soundfile

from engine.audio.swells import inhale_swells
from engine.settings import PacingSettings, SoundSettings
from sensors.simulation.person import PersonSettings
from sessions.render import render_session
from sessions.settings import Settings
from sessions.summary import SessionSummary

LENGTH = 52.0
QUICK = PersonSettings(resting_rate=24.0, seed=4)


def render(out: Path, seconds: float = LENGTH, **more: object) -> SessionSummary:
    settings = Settings(sound=SoundSettings(seed=7), pacing=PacingSettings(lead="brisk"))
    return render_session(settings, QUICK, seconds, out, **more)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SessionSummary]:
    """One short session: its folder and what it came to."""
    folder = tmp_path_factory.mktemp("rendered") / "s"
    return folder, render(folder)


def test_the_same_seed_gives_the_same_bytes_and_decisions(
    tmp_path: Path, rendered: tuple[Path, SessionSummary]
) -> None:
    folder, first = rendered
    second = render(tmp_path / "b")
    assert (folder / "audio.flac").read_bytes() == (tmp_path / "b" / "audio.flac").read_bytes()
    assert first.states == second.states
    assert [state for _, state, _ in first.states][:2] == ["recognise", "match"]
    assert soundfile.info(folder / "audio.flac").duration == pytest.approx(LENGTH, abs=0.02)


def test_every_inhale_cue_lies_on_a_swell_of_the_sound(rendered: tuple[Path, SessionSummary]) -> None:
    folder, _ = rendered
    streams, _ = pyxdf.load_xdf(str(folder / "recording.xdf"), select_streams=[{"name": "Sospiro-Cues"}])
    cues = [
        stamp
        for stamp, row in zip(streams[0]["time_stamps"], streams[0]["time_series"], strict=True)
        if json.loads(row[0])["kind"] == "inhale_onset" and stamp < LENGTH - 10.0  # then the guide ends
    ]
    sound, rate = soundfile.read(folder / "audio.flac", dtype="float32")
    swells = np.asarray(inhale_swells(sound, rate))
    late = [min(abs(swells - cue)) for cue in cues]
    assert len(cues) > 5
    assert max(late[1:]) < 0.01
    assert late[0] < 0.05, "the first rises from silence"


def test_a_stopped_render_is_kept_as_far_as_it_went(tmp_path: Path) -> None:
    stop = threading.Event()
    summary = render(tmp_path / "s", 600.0, stop=stop, progress=lambda _: stop.set())
    assert summary.status == "complete"
    assert summary.seconds == pytest.approx(5.0, abs=0.1)
    assert soundfile.info(tmp_path / "s" / "audio.flac").duration == pytest.approx(5.0, abs=0.1)
