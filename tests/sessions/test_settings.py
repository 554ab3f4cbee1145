"""A mistake in a settings file is named with file, line and key; it is never a silent default."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sensors.errors import Reason, SospiroError
from sessions.settings import DATA_DIR_VARIABLE, Settings, load_settings

STUDY = """\
participant = "P07"

[pacing]
target_rate = 5.5   # the person's resonance
lead = "gentle"

[sound]
volume_db = -12

[streams]
ppg = "EmotiBit:PPG_IR"
rr = "RRinterval"
respiration_polarity = "inverted"
remember = false
"""


def written(folder: Path, text: str | bytes, name: str = "study.toml") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def fault(path: Path | None, overrides: dict[str, object] | None = None) -> SospiroError:
    with pytest.raises(SospiroError) as caught:
        load_settings(path, overrides, environ={})
    assert caught.value.sentence.endswith((".", "?"))
    return caught.value


def test_the_file_sets_and_the_rest_keeps_its_default(tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, STUDY), environ={})
    assert settings.participant == "P07"
    assert (settings.pacing.target_rate, settings.pacing.lead) == (5.5, "gentle")
    assert settings.sound.volume_db == -12.0
    assert (settings.streams.ppg, settings.streams.rr) == ("EmotiBit:PPG_IR", "RRinterval")
    assert settings.streams.inverted and not settings.streams.remember
    assert settings.pacing.inhale_share == Settings().pacing.inhale_share


def test_an_override_wins_and_none_leaves_the_setting_alone(tmp_path: Path) -> None:
    path = written(tmp_path, STUDY)
    settings = load_settings(path, {"pacing.target_rate": 6.5, "participant": None, "sound.device": "none"}, environ={})
    assert (settings.pacing.target_rate, settings.participant, settings.sound.device) == (6.5, "P07", "none")
    assert settings.pacing.lead == "gentle"


def test_settings_are_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Settings().participant = "P08"  # type: ignore[misc]  # the very mistake under test


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[pacing]\nlead = 'brisk'\ntargte_rate = 6\n", "study.toml line 3: unknown key 'pacing.targte_rate'; did you"),
        (
            "pacing.targte_rate = 6\n",
            "study.toml line 1: unknown key 'pacing.targte_rate'; did you mean 'target_rate'",
        ),
        ("# a\n\n[pacign]\nlead = 'brisk'\n", "study.toml line 3: unknown key 'pacign'; did you mean 'pacing'?"),
        ("zzz = 1\n", "study.toml line 1: unknown key 'zzz'; known are data_dir, participant,"),
        ("[sound]\nvolume_db = 3.5\n", "line 2: 'sound.volume_db' must be less than or equal to 0, not 3.5."),
        ("[pacing]\ntarget_rate = 'six'\n", "line 2: 'pacing.target_rate' must be a valid number, not 'six'."),
        ("[pacing]\ntarget_rate = true\n", "line 2: 'pacing.target_rate' must be a valid number, not true."),
        (
            "[imagery]\nlanguage = 'klingon'\n",
            'must be the code of a language, as "en", "de" or "zh_CN", not \'klingon\'',
        ),
        ("[playing]\nfollow = 'maybe'\n", "line 2: 'playing.follow' must be true or false, not 'maybe'."),
        ("[pacing]\ntarget_rate = nan\n", "line 2: 'pacing.target_rate' must be"),
        ("[pacing]\nlead = 'slow'\n", "line 2: 'pacing.lead' must be 'gentle', 'standard' or 'brisk', not 'slow'."),
        (
            "[streams]\nrespiration_polarity = 'up'\n",
            "line 2: 'streams.respiration_polarity' must be 'auto', 'upright'",
        ),
        ("pacing = 3\n", "line 1: 'pacing' must be a table, as in [pacing], not 3."),
        ("pacing = {lead = 'slow'}\n", "study.toml line 1: 'pacing.lead' must be"),
        ("pacing = 5\n", "line 1: 'pacing' "),
        ("participant = '../evil'\n", "line 1: 'participant' must be a pseudonym"),
        ("participant = 'con'\n", "line 1: 'participant' must be a pseudonym"),
        ("data_dir = ''\n", "line 1: 'data_dir' must name a folder, not ''."),
        ("study_key = ''\n", "line 1: 'study_key' must name a file, not ''."),
        ('data_dir = "a\\u0000b"\n', "line 1: 'data_dir' must name a folder"),
        ("[sound]\nseed = 99999999999999999999\n", "line 2: 'sound.seed' must be"),
        ("[pacing\n", "study.toml is not valid TOML: "),
        ("a = " + "[" * 3000, "study.toml is not valid TOML: "),
        ("a = " + "9" * 5000, "study.toml line 1: 'a' must be a number of fewer digits."),
    ],
)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    error = fault(written(tmp_path, text))
    assert error.reason is Reason.BAD_SETTING
    assert said in error.sentence
    assert len(error.sentence) < 400


def test_a_file_that_is_no_settings_file(tmp_path: Path) -> None:
    assert fault(tmp_path / "none.toml").reason is Reason.MISSING_FILE
    assert "none.toml" in fault(tmp_path / "none.toml").sentence
    assert fault(tmp_path).reason is Reason.BAD_SETTING
    assert "(it holds no text: line 1 is not UTF-8)" in fault(written(tmp_path, b"\xff\xfe\x00")).sentence
    assert "larger than 1 MB" in fault(written(tmp_path, "#" * 1_000_001)).sentence


def test_a_wrong_override_is_named_by_its_key() -> None:
    error = fault(None, {"pacing.target_rate": 99.0})
    assert error.sentence == "'pacing.target_rate' must be less than or equal to 20, not 99.0."


def test_the_data_folder_follows_option_then_environment_then_file_then_platform(tmp_path: Path) -> None:
    path = written(tmp_path, f"data_dir = '{tmp_path.as_posix()}/from-file'\n")
    environ = {DATA_DIR_VARIABLE: str(tmp_path / "from-environment")}
    option = {"data_dir": str(tmp_path / "from-option")}
    assert load_settings(path, option, environ).data_dir == tmp_path / "from-option"
    assert load_settings(path, {}, environ).data_dir == tmp_path / "from-environment"
    assert load_settings(path, {}, {}).data_dir == tmp_path / "from-file"
    assert load_settings(None, {}, {}).data_dir.name.lower() == "sospiro"


def test_a_relative_data_folder_starts_at_the_settings_file(tmp_path: Path) -> None:
    path = written(tmp_path, "data_dir = 'data'\nstudy_key = 'stick/pilot.key'\n")
    assert load_settings(path, environ={}).data_dir == tmp_path / "data"
    assert load_settings(path, environ={}).study_key == tmp_path / "stick" / "pilot.key"
    assert load_settings(None, {"data_dir": "data"}, {}).data_dir == Path("data").absolute()


@given(text=st.text(alphabet=st.sampled_from("ab[]{}=.,'\"\n #0159-_\\ué"), max_size=60))
def test_any_text_gives_settings_or_one_sentence(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = written(tmp_path_factory.getbasetemp(), text, "any.toml")
    try:
        settings = load_settings(path, environ={})
    except SospiroError as error:
        assert error.reason is Reason.BAD_SETTING
    else:
        assert settings.data_dir.is_absolute()
