"""Scripts in a session: recordings heard through before it, what is said recorded at its time, run again the same."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from scipy import signal

from engine.imagery.script_file import read_script
from engine.imagery.voice import LONGEST, LOUDNESS, check_voice
from engine.output import SAMPLE_RATE
from sensors.errors import Reason, SospiroError
from sensors.simulation.person import PersonSettings
from sessions.export.deidentify import OWN_WORDS
from sessions.folder import SessionFolder
from sessions.recording.journal import read_journal
from sessions.recording.own_streams import PROMPTS
from sessions.recording.xdf_read import read_recording
from sessions.render import render_session
from sessions.report.evidence import read_evidence
from sessions.report.sections.events import deviations_section
from sessions.rerun.rerun import rerun
from sessions.scripts import checked_script, ready_voices, scripts_of, tellable
from sessions.settings import Settings

SCRIPT = """
name = "Bells"

[[prompts]]
at = 3
text.en = "Listen."
text.de = "Hören Sie."
voice.en = "voices/one.wav"

[[prompts]]
breaths = 1
text.en = "And again."
text.de = "Und noch einmal."
scene.style = "Handpan"

[[prompts]]
breaths = 0
on = "exhale"
text.en = "That is all."
text.de = "Das ist alles."
"""
PROTOCOL = """
name = "Ringing"
sensors = false

[[stages]]
kind = "imagery"
minutes = 1
until = "told"
target = 12
start = 12
script = "Bells"
"""


def sound(path: Path, seconds: float = 2.0, rate: int = 44_100, level: float = 0.05) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    noise = np.random.default_rng(1).normal(0.0, 1.0, round(seconds * rate))
    soundfile.write(path, level * noise, rate)
    return path


def own_script(data_dir: Path, text: str = SCRIPT) -> Path:
    path = data_dir / "scripts" / "bells.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SessionFolder]:
    """A session that told a script with one recording to its end: data folder and session."""
    data_dir = tmp_path_factory.mktemp("data")
    path = own_script(data_dir)
    sound(path.parent / "voices" / "one.wav")
    (data_dir / "ringing.toml").write_text(PROTOCOL, encoding="utf-8")
    settings = Settings(data_dir=data_dir, protocol=str(data_dir / "ringing.toml"))
    summary = render_session(settings, PersonSettings(seed=2), 26.0)
    return data_dir, SessionFolder(Path(summary.session))


def said(folder: SessionFolder) -> list[tuple[float, dict[str, Any]]]:
    recording = read_recording(folder.recording)
    stream = next(one for one in recording.values() if one.stream.name == PROMPTS.name)
    return [(time, json.loads(text)) for time, text in zip(stream.stamps.tolist(), stream.texts, strict=True)]


def test_what_is_said_is_recorded_at_its_place(rendered: tuple[Path, SessionFolder]) -> None:
    _, folder = rendered
    told = said(folder)
    assert [(one["number"], one["text"]) for _, one in told] == [
        (1, "Listen."),
        (2, "And again."),
        (3, "That is all."),
    ]
    assert [one["recorded"] for _, one in told] == [True, False, False]
    journal = [line for line in read_journal(folder.journal) if line["kind"] == "prompt"]
    assert [line["data"]["text"] for line in journal] == [one["text"] for _, one in told]


def test_a_stage_ends_when_its_script_is_told(rendered: tuple[Path, SessionFolder]) -> None:
    _, folder = rendered
    stages = [line for line in read_journal(folder.journal) if line["kind"] == "stage"]
    assert [(line["data"]["stage"], line["data"]["reason"]) for line in stages] == [
        ("imagery", "the session begins"),
        ("return", "the script is told"),
    ]


def test_the_recording_sounds_where_the_record_says(rendered: tuple[Path, SessionFolder]) -> None:
    _, folder = rendered
    place = said(folder)[0][0]
    frames, rate = soundfile.read(folder.sound)
    # hiss above 8 kHz stands for the voice; nothing of the music sounds there
    hiss = signal.sosfilt(signal.butter(6, 8000, "highpass", fs=rate, output="sos"), frames[: rate * 8].mean(axis=1))
    level = np.sqrt((hiss.reshape(-1, rate // 100) ** 2).mean(axis=1))
    assert abs(np.flatnonzero(level > 0.2 * level.max())[0] / 100 - place) < 0.05


def test_a_session_with_a_script_decides_the_same_when_run_again(rendered: tuple[Path, SessionFolder]) -> None:
    data_dir, folder = rendered
    again = rerun(folder, data_dir)
    assert again.identical, again.differences
    assert again.compared[PROMPTS.name] == 3


def test_a_sound_with_recordings_cannot_be_made_again(rendered: tuple[Path, SessionFolder]) -> None:
    data_dir, folder = rendered
    with pytest.raises(SospiroError, match="recordings, which a session does not keep"):
        rerun(folder, data_dir, sound=True)


def test_the_report_tells_what_was_said(rendered: tuple[Path, SessionFolder]) -> None:
    _, folder = rendered
    told = str(deviations_section(read_evidence(folder)))
    assert "Bells 1 of 3 (recording): Listen." in told


def test_no_word_of_a_script_leaves_the_house() -> None:
    allowed = OWN_WORDS[PROMPTS.name]
    assert set(allowed) == {"number", "of", "seconds", "recorded"}
    assert not any(fits("Listen.") for fits in allowed.values())


def test_a_voice_is_brought_to_one_loudness_and_rate(tmp_path: Path) -> None:
    import pyloudnorm

    for name, rate, level in (("a.wav", 22_050, 0.02), ("b.flac", 96_000, 0.2), ("c.ogg", 44_100, 0.05)):
        voice = check_voice(sound(tmp_path / name, 4.0, rate, level))
        assert voice.seconds == pytest.approx(4.0, abs=0.05)
        loudness = pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(voice.frames.astype(float))
        assert loudness == pytest.approx(LOUDNESS, abs=0.6)


def broken(path: Path) -> Path:
    path.write_bytes(b"RIFF nothing of the kind")
    return path


def cut(path: Path) -> Path:
    sound(path)
    path.write_bytes(path.read_bytes()[:60_000])
    return path


@pytest.mark.parametrize(
    ("spoil", "reason", "told"),
    [
        (lambda path: path, Reason.MISSING_FILE, "there is no recording"),
        (broken, Reason.BAD_FILE, "cannot be read"),
        (cut, Reason.BAD_FILE, "breaks off before its end"),
        (lambda path: sound(path, level=0.0), Reason.BAD_FILE, "is silent"),
        (lambda path: sound(path, seconds=0.2), Reason.BAD_FILE, "lasts 0.2 s"),
        (lambda path: sound(path, seconds=LONGEST + 5.0, rate=8000), Reason.BAD_FILE, "is longer than"),
    ],
    ids=["missing", "broken", "cut", "silent", "short", "long"],
)
def test_a_voice_that_cannot_be_played_is_a_sentence_at_check_time(
    spoil: Any, reason: Reason, told: str, tmp_path: Path
) -> None:
    path = own_script(tmp_path)
    (path.parent / "voices").mkdir()
    spoil(path.parent / "voices" / "one.wav")
    for check in (
        lambda: checked_script(path),
        lambda: Settings(data_dir=tmp_path, protocol=str(protocol(tmp_path))).plan(),
    ):
        with pytest.raises(SospiroError) as caught:
            check()
        assert caught.value.reason is reason
        assert told in caught.value.sentence
        assert "line " in caught.value.sentence


def protocol(folder: Path) -> Path:
    path = folder / "ringing.toml"
    path.write_text(PROTOCOL, encoding="utf-8")
    return path


def test_a_voice_that_lasts_into_the_next_prompt_is_refused(tmp_path: Path) -> None:
    path = own_script(tmp_path, SCRIPT.replace("breaths = 1\n", "at = 4\n"))
    sound(path.parent / "voices" / "one.wav")
    with pytest.raises(SospiroError, match="into the prompt after it"):
        checked_script(path)


def test_a_script_that_is_not_there_is_a_sentence_with_its_line(tmp_path: Path) -> None:
    path = protocol(tmp_path)
    path.write_text(PROTOCOL.replace("Bells", "Sefe place"), encoding="utf-8")
    with pytest.raises(SospiroError, match=r"line 11: 'stages.script': There is no script 'Sefe place'; did you mean"):
        Settings(data_dir=tmp_path, protocol=str(path)).plan()


def test_a_file_that_vanishes_in_a_session_is_not_missed(tmp_path: Path) -> None:
    path = own_script(tmp_path)
    voice = sound(path.parent / "voices" / "one.wav")
    scripts = scripts_of(Settings(data_dir=tmp_path, protocol=str(protocol(tmp_path))).plan(), path.parent, "en")
    with ready_voices(scripts) as ready:
        voice.unlink()
        kept = Path(ready["Bells", 0])
        assert kept.stat().st_size == pytest.approx(2.0 * SAMPLE_RATE * 4, rel=0.01)
    assert not kept.exists()


def test_another_language_needs_no_recording(tmp_path: Path) -> None:
    path = own_script(tmp_path)
    sound(path.parent / "voices" / "one.wav")
    assert [one.recorded for one in tellable(path, "de").told.prompts] == [False, False, False]
    assert tellable(path, "de").told.prompts[0].text == "Hören Sie."
    assert len(read_script(path).prompts) == 3
