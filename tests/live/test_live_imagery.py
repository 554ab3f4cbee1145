"""A live session that tells a script: its recording sounds when the record says, and it is run again the same."""

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile
from scipy import signal

from engine.settings import SoundSettings
from sensors.settings import LslSettings
from sessions.commands import Command, CommandKind
from sessions.folder import SessionFolder
from sessions.live import LiveController
from sessions.recording.own_streams import AUDIO_CLOCK, PROMPTS
from sessions.recording.xdf_read import read_recording
from sessions.rerun.rerun import rerun
from sessions.settings import Settings

pytestmark = [pytest.mark.live, pytest.mark.logs]

SCRIPT = """
name = "Bells"

[[prompts]]
at = 2
text.en = "Listen."
voice.en = "one.wav"

[[prompts]]
breaths = 1
text.en = "And again."
voice.en = "one.wav"
"""
PROTOCOL = """
name = "Ringing"
sensors = false

[[stages]]
kind = "imagery"
minutes = 1
until = "told"
target = 20
start = 20
script = "Bells"
"""


def test_a_recording_sounds_live_within_50_ms_of_its_recorded_time(tmp_path: Path, lsl: LslSettings) -> None:
    scripts = tmp_path / "scripts"
    scripts.mkdir()
    (scripts / "bells.toml").write_text(SCRIPT, encoding="utf-8")
    (tmp_path / "ringing.toml").write_text(PROTOCOL, encoding="utf-8")
    soundfile.write(scripts / "one.wav", np.random.default_rng(1).normal(0.0, 0.05, 24_000), 16_000 * 2)
    settings = Settings(
        data_dir=tmp_path, lsl=lsl, sound=SoundSettings(device="none"), protocol=str(tmp_path / "ringing.toml")
    )
    controller = LiveController(settings, wait=0.0)
    shown = set()
    try:
        controller.post(Command(CommandKind.START, controller.now()))
        while not controller.join(0.05) and controller.snapshot().elapsed < 11.0:
            stage = controller.snapshot().stage
            shown |= {(stage.prompt, stage.prompt_to)} if stage is not None else set()
        controller.post(Command(CommandKind.STOP, controller.now()))
        assert controller.join(20.0)
        assert controller.error is None
        assert controller.summary is not None
        folder = SessionFolder(Path(controller.summary.session))
    finally:
        controller.close()
    assert {("Listen.", "recording"), ("And again.", "recording")} <= shown
    recording = {one.stream.name: one for one in read_recording(folder.recording).values()}
    prompts, clock = recording[PROMPTS.name], recording[AUDIO_CLOCK.name]
    assert [json.loads(text)["number"] for text in prompts.texts] == [1, 2]
    onsets = _onsets(folder.sound)
    assert len(onsets) == 2
    heard = np.interp(onsets, clock.values[:, 0], clock.stamps)
    assert np.abs(heard - prompts.stamps).max() < 0.05
    again = rerun(folder, tmp_path)
    assert again.differences == ()
    assert again.compared[PROMPTS.name] == 2


def _onsets(sound: Path) -> list[int]:
    """Return the samples at which hiss above 8 kHz begins, which stands for the voice."""
    frames, rate = soundfile.read(sound)
    hiss = signal.sosfilt(signal.butter(6, 8000, "highpass", fs=rate, output="sos"), frames.mean(axis=1))
    step = rate // 200
    level = np.sqrt((hiss[: len(hiss) // step * step].reshape(-1, step) ** 2).mean(axis=1))
    loud = level > 0.2 * level.max()
    return [int(n) * step for n in np.flatnonzero(loud) if not loud[max(0, n - 20) : n].any()]
