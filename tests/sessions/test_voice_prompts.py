"""Voices of prompts are kept beside a person's own script and named in it; what has no place there changes nothing."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from engine.imagery.script_file import LIBRARY, SHIPPED, read_script
from engine.imagery.voice import check_voice
from sensors.errors import SospiroError
from sessions.scripts import checked_script, tellable
from sessions.voice_prompts import drop_voice, keep_voice, own_script, room_for, voice_of

RATE = 16_000
DOTTED = """
# said by Mrs K's sister
name = "By the sea"

[[prompts]]
at = 2
text.en = "Listen."  # softly
text.de = "Hören Sie."

[[prompts]]
at = 6
pause = 1
text.en = "And again."
text.de = "Und wieder."
voice.de = "again.wav"

[[prompts]]
breaths = 1
text.en = "Rest."
text.de = "Ruhen Sie."
"""
TABLES = DOTTED.replace('voice.de = "again.wav"', '[prompts.voice]\nde = "again.wav"')
INLINE = 'name = "By the sea"\nprompts = [ { at = 2, text = { en = "One." } }, { at = 30, text = { en = "Two." } } ]\n'


def spoken(seconds: float = 2.0) -> np.ndarray:
    return (0.1 * np.random.default_rng(1).normal(size=round(seconds * RATE))).astype(np.float32)


def script(folder: Path, text: str = DOTTED) -> Path:
    path = folder / "by-the-sea.toml"
    path.write_text(text, encoding="utf-8")
    soundfile.write(folder / "again.wav", spoken(1.0), RATE)
    return path


@pytest.mark.parametrize("text", [DOTTED, TABLES, INLINE], ids=["dotted", "tables", "inline"])
def test_a_recording_is_named_in_the_script_however_that_is_written(text: str, tmp_path: Path) -> None:
    path = script(tmp_path, text)
    before = read_script(path)
    for number in range(2):
        file = keep_voice(path, number, "en", spoken(), RATE)
        assert file == tmp_path / "by-the-sea" / f"en-0{number + 1}.flac"
        assert voice_of(path, read_script(path), number, "en") == file
        assert file.stat().st_mode & 0o777 == 0o600
    found = tellable(path, "en")
    assert [voice.name for voice in found.voices if voice] == ["en-01.flac", "en-02.flac"]
    assert found.told.prompts[0].seconds == pytest.approx(2.0, abs=0.01)
    assert check_voice(found.voices[0] or Path()).seconds == pytest.approx(2.0, abs=0.01)
    for number in range(2):
        drop_voice(path, number, "en")
    assert read_script(path) == before
    assert not list((tmp_path / "by-the-sea").iterdir())
    if text is not INLINE:
        assert "# said by Mrs K's sister" in path.read_text("utf-8")
        assert '"Listen."  # softly' in path.read_text("utf-8")


def test_what_is_recorded_again_takes_the_place_of_what_was(tmp_path: Path) -> None:
    path = script(tmp_path)
    file = keep_voice(path, 0, "en", spoken(1.0), RATE)
    assert keep_voice(path, 0, "en", spoken(3.0), RATE) == file
    assert check_voice(file).seconds == pytest.approx(3.0, abs=0.01)
    assert [one.name for one in file.parent.iterdir()] == ["en-01.flac"]


def test_what_lasts_into_the_next_prompt_is_refused_and_the_former_one_stays(tmp_path: Path) -> None:
    path = script(tmp_path)
    file = keep_voice(path, 0, "en", spoken(1.0), RATE)
    text, sound = path.read_text("utf-8"), file.read_bytes()
    with pytest.raises(SospiroError) as caught:
        keep_voice(path, 0, "en", spoken(5.0), RATE)
    assert "it lasts 5.0 s, into the prompt after it" in caught.value.sentence
    assert (path.read_text("utf-8"), file.read_bytes()) == (text, sound)
    with pytest.raises(SospiroError):
        keep_voice(path, 0, "de", spoken(5.0), RATE)
    assert [one.name for one in file.parent.iterdir()] == ["en-01.flac"]
    assert path.read_text("utf-8") == text


def test_a_file_that_was_not_recorded_here_is_never_removed(tmp_path: Path) -> None:
    path = script(tmp_path)
    drop_voice(path, 1, "de")
    assert (tmp_path / "again.wav").exists()
    assert read_script(path).prompts[1].voice == {}


def test_the_room_of_a_prompt_ends_where_the_next_begins(tmp_path: Path) -> None:
    found = read_script(script(tmp_path))
    assert [room_for(found, number) for number in range(3)] == [4.0, None, None]


def test_what_came_with_sospiro_is_copied_once_and_then_told_in_its_place(tmp_path: Path) -> None:
    shipped = SHIPPED / "safe-place.toml"
    own = own_script(shipped, tmp_path / "scripts")
    assert own == tmp_path / "scripts" / "safe-place.toml"
    assert own_script(shipped, tmp_path / "scripts") == own
    assert own_script(own, tmp_path / "scripts") == own
    assert LIBRARY.find("Safe place", tmp_path / "scripts") == own
    keep_voice(own, 0, "de", spoken(), RATE)
    assert checked_script(own).prompts[0].voice == {"de": "safe-place/de-01.flac"}
    assert read_script(shipped).prompts[0].voice == {}


def test_another_script_in_a_file_of_that_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "safe-place.toml").write_text(DOTTED, encoding="utf-8")
    assert own_script(SHIPPED / "safe-place.toml", tmp_path).name == "safe-place-2.toml"
    assert "By the sea" in (tmp_path / "safe-place.toml").read_text("utf-8")


def test_a_folder_that_takes_nothing_is_told_and_the_script_stays(tmp_path: Path) -> None:
    path = script(tmp_path)
    (tmp_path / "by-the-sea").write_text("in the way", encoding="utf-8")
    text = path.read_text("utf-8")
    with pytest.raises(SospiroError) as caught:
        keep_voice(path, 0, "en", spoken(), RATE)
    assert str(tmp_path) in caught.value.sentence
    assert path.read_text("utf-8") == text
