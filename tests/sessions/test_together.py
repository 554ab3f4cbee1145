"""One protocol with tapping, drumming, playing along and imagery, rendered: all of it at its time in the record."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import pyxdf
import soundfile

from engine.imagery.script_file import LIBRARY as SCRIPTS
from engine.music.scale import MODES, Scale
from engine.protocols.protocol_file import load_protocol
from engine.protocols.stage import StageKind
from engine.settings import SoundSettings
from sensors.simulation.person import PersonSettings
from sensors.simulation.player import PlayerSettings
from sensors.simulation.tapper import TapperSettings
from sessions.folder import SessionFolder
from sessions.render import render_session
from sessions.report.session import session_report
from sessions.rerun.rerun import rerun
from sessions.settings import Settings

PLAN = """
name = "All of it"
[[stages]]
kind = "baseline"
minutes = 0.05
[[stages]]
kind = "tap"
guide = "timed"
start = 15
minutes = 0.22
[[stages]]
kind = "drum"
minutes = 0.16
[[stages]]
kind = "play"
minutes = 0.2
notes = "snap"
[[stages]]
kind = "imagery"
minutes = 0.5
until = "told"
script = "Bells"
[[stages]]
kind = "return"
minutes = 0.05
"""
SCRIPT = """
name = "Bells"
[[prompts]]
at = 1
text.en = "Listen."
voice.en = "bell.wav"
[[prompts]]
breaths = 1
text.en = "Again."
voice.en = "bell.wav"
pause = 1
"""
BELL = 9000.0
"""Hz of the tone that stands for a voice, where the music has next to nothing."""


def bell() -> np.ndarray:
    t = np.arange(48_000) / 48_000
    tone: np.ndarray = 0.1 * np.sin(2 * np.pi * BELL * t)
    return tone


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> SessionFolder:
    folder = tmp_path_factory.mktemp("together")
    (folder / "scripts").mkdir()
    (folder / "scripts" / "bells.toml").write_text(SCRIPT, encoding="utf-8")
    soundfile.write(folder / "scripts" / "bell.wav", bell(), 48_000)
    (folder / "plan.toml").write_text(PLAN, encoding="utf-8")
    settings = Settings(data_dir=folder, protocol=str(folder / "plan.toml"), sound=SoundSettings(answer="at once"))
    hands, keys = TapperSettings(delay=-0.02, seed=4), PlayerSettings(seed=2)
    render_session(settings, PersonSettings(seed=3), None, folder / "s", tapper=hands, player=keys)
    return SessionFolder(folder / "s")


@pytest.fixture(scope="module")
def streams(lived: SessionFolder) -> dict[str, Any]:
    """What any reader of XDF finds in the recording, by name."""
    found, _ = pyxdf.load_xdf(str(lived.recording), dejitter_timestamps=False)
    return {stream["info"]["name"][0]: stream for stream in found}


def told(streams: dict[str, Any], name: str) -> list[tuple[float, dict[str, Any]]]:
    stream = streams[name]
    return [(float(t), json.loads(row[0])) for t, row in zip(stream["time_stamps"], stream["time_series"], strict=True)]


def span(streams: dict[str, Any], kind: str) -> tuple[float, float]:
    """Return when the stage of this kind began and ended, LSL s."""
    begun = [(time, stage["stage"]) for time, stage in told(streams, "Sospiro-Stages")]
    place = next(n for n, (_, one) in enumerate(begun) if one == kind)
    return begun[place][0], begun[place + 1][0]


def commands(streams: dict[str, Any], kind: str) -> np.ndarray:
    return np.array([time for time, one in told(streams, "Sospiro-Commands") if one["kind"] == kind])


def test_every_hit_is_there_at_its_time_in_the_stages_that_ask_for_it(streams: dict[str, Any]) -> None:
    hits = streams["Sospiro-Hits"]["time_stamps"]
    assert np.array_equal(hits, commands(streams, "tap"))
    for kind in ("tap", "drum"):
        begins, ends = span(streams, kind)
        assert ((hits > begins - 0.1) & (hits < ends + 0.1)).sum() > 8
    assert hits.min() > span(streams, "tap")[0] - 0.1
    assert hits.max() < span(streams, "drum")[1] + 0.1


def test_every_note_is_there_at_its_time_and_what_sounds_fits(streams: dict[str, Any]) -> None:
    notes = streams["Sospiro-Notes"]
    rows = np.asarray(notes["time_series"])
    assert np.array_equal(notes["time_stamps"], commands(streams, "note"))
    begins, ends = span(streams, "play")
    assert begins <= notes["time_stamps"].min() and notes["time_stamps"].max() <= ends + 1.0
    struck = rows[(rows[:, 1] > 0) & np.isfinite(rows[:, 4])]
    assert len(struck) > 8
    # the scale may change within the stage: each note lies in one that sounded
    harmony = np.asarray(streams["Sospiro-Harmony"]["time_series"])
    scales = [Scale(int(tonic), tuple(MODES)[int(mode)]).classes for tonic, mode, *_ in harmony]
    assert all(any(int(row[4]) % 12 in scale for scale in scales) for row in struck)
    assert (rows[:, 1] > 0).sum() == (rows[:, 1] == 0).sum(), "no key stays down"


def test_every_prompt_falls_at_its_place_and_its_voice_is_heard_there(
    streams: dict[str, Any], lived: SessionFolder
) -> None:
    begins, _ = span(streams, "imagery")
    prompts = told(streams, "Sospiro-Prompts")
    assert [one["number"] for _, one in prompts] == [1, 2]
    assert prompts[0][0] - begins == pytest.approx(1.0, abs=0.05)
    guide = streams["Sospiro-GuideBreaths"]["time_stamps"]
    assert np.abs(guide - prompts[1][0]).min() < 0.05
    sound, rate = soundfile.read(lived.sound)
    clock = streams["Sospiro-AudioClock"]
    for time, _ in prompts:
        at = round(float(np.interp(time, clock["time_stamps"], clock["time_series"][:, 0])))
        part = sound[at - rate // 2 : at + rate // 2].mean(axis=1)
        loud = np.abs(_band(part, rate))
        onset = np.flatnonzero(loud > 0.3 * loud.max())[0] / rate - 0.5
        assert abs(onset) < 0.05


def _band(sound: np.ndarray, rate: int) -> np.ndarray:
    """Return the height of the bell in each millisecond, spread over its samples."""
    t = np.arange(len(sound)) / rate
    turned = sound * np.exp(-2j * np.pi * BELL * t)
    return np.abs(np.convolve(turned, np.ones(rate // 200) / (rate // 200), "same"))


def test_the_report_tells_of_all_of_it(lived: SessionFolder) -> None:
    text = str(session_report(lived))
    for words in ("Tapping and drumming", "2. tap", "3. drum", "4. play", "Bells 2 of 2"):
        assert words in text, words


def test_it_is_lived_again_to_the_last_bit(lived: SessionFolder) -> None:
    again = rerun(lived, lived.path.parent)
    assert again.differences == ()
    for name in ("Sospiro-Hits", "Sospiro-Notes", "Sospiro-Prompts"):
        assert again.compared[name] > 0, name


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("Together", {StageKind.TAP, StageKind.DRUM, StageKind.PLAY, StageKind.IMAGERY}),
        ("Tap with the breath", {StageKind.TAP}),
    ],
)
def test_what_is_shipped_for_hands_can_be_played(name: str, kinds: set[StageKind], tmp_path: Path) -> None:
    protocol = load_protocol(name)
    assert kinds <= {stage.kind for stage in protocol.stages}
    assert protocol.stages[0].kind is StageKind.BASELINE and protocol.stages[0].ratings
    assert protocol.stages[-1].kind is StageKind.RETURN and protocol.stages[-1].ratings
    for stage in protocol.stages:
        if stage.script:
            assert SCRIPTS.find(stage.script, tmp_path).is_file()
        assert stage.prompts or stage.script, f"nobody says what to do in {stage.name}"
