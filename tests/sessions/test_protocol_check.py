"""Whether a protocol can be carried out here: its styles are there, its arm exists, and no yoke goes in a circle."""

import json
from pathlib import Path
from typing import Any

import pytest

from engine.protocols.protocol import OPEN_SESSION
from sensors.errors import Reason, SospiroError
from sessions.protocol_check import checked_protocol
from sessions.settings import Settings, load_settings

HOLD = 'name = "Mine"\n[[stages]]\nkind = "hold"\nminutes = 1\n'
ARMS = HOLD + '[arms.real]\nkind = "contingent"\n[arms.sham]\nkind = "yoked"\nsession = "recorded"\n'


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path)


def written(settings: Settings, text: str) -> Path:
    settings.own_protocols.mkdir(exist_ok=True)
    path = settings.own_protocols / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def recorded(settings: Settings, **more: Any) -> None:
    folder = settings.data_dir / "participants" / "anonymous" / "recorded"
    folder.mkdir(parents=True)
    record = {"format": 1, "id": "recorded", "status": "complete", "clock": {"lsl": 1.0}, **more}
    (folder / "session.json").write_text(json.dumps(record), encoding="utf-8")


def fault(settings: Settings, text: str) -> SospiroError:
    with pytest.raises(SospiroError) as caught:
        checked_protocol(written(settings, text), settings)
    return caught.value


def plan_fault(settings: Settings, **more: str) -> str:
    with pytest.raises(SospiroError) as caught:
        settings.model_copy(update=more).plan()
    assert caught.value.reason is Reason.BAD_SETTING
    return caught.value.sentence


def test_a_stage_names_a_style_that_is_there(settings: Settings) -> None:
    assert (
        checked_protocol(written(settings, HOLD + 'style = "Felt piano"\n'), settings).stages[0].style == "Felt piano"
    )
    for asked in ("Felt pano", "felt"):
        error = fault(settings, HOLD + f'style = "{asked}"\n')
        assert error.sentence.startswith(f"mine.toml line 5: 'stages.style': there is no style '{asked}'; ")
    assert "did you mean 'Felt piano'?" in fault(settings, HOLD + 'style = "Felt pano"\n').sentence
    assert "'sospiro styles list' names them all." in fault(settings, HOLD + 'style = "zzz"\n').sentence


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"arm": {"name": "sham", "kind": "yoked"}}, "it was yoked itself, so nobody's breathing stands behind it."),
        ({"status": "running"}, "it is not finished."),
        ({"masked": True}, "it is masked"),
    ],
)
def test_a_yoke_that_goes_nowhere_is_told_with_line_and_key(
    settings: Settings, more: dict[str, Any], said: str
) -> None:
    recorded(settings, **more)
    sentence = fault(settings, ARMS).sentence
    assert sentence.startswith("mine.toml line 9: 'arms.sham.session': Session 'recorded' cannot be replayed")
    assert said in sentence


def test_a_yoke_to_a_session_that_is_not_there_is_told(settings: Settings) -> None:
    assert "there is none of that name" in fault(settings, ARMS).sentence
    recorded(settings)
    assert set(checked_protocol(written(settings, ARMS), settings).arms) == {"real", "sham"}


def test_a_session_plays_the_protocol_and_the_arm_that_are_set(settings: Settings) -> None:
    assert settings.plan() == OPEN_SESSION
    written(settings, ARMS)
    assert settings.model_copy(update={"protocol": "mine", "arm": "real"}).plan().name == "Mine"
    assert (
        plan_fault(settings, protocol="mine") == "The protocol 'Mine' has the arms real, sham: say which, with --arm."
    )
    assert (
        plan_fault(settings, protocol="mine", arm="rael") == "The protocol 'Mine' has no arm 'rael', only real, sham."
    )
    assert plan_fault(settings, arm="real") == "The protocol 'Open session' has no arms: leave --arm out."
    assert "'arms.sham.session': Session 'recorded'" in plan_fault(settings, protocol="mine", arm="sham")
    assert "There is no protocol 'x'" in plan_fault(settings, protocol="x")


def test_the_arm_that_is_not_played_need_not_be_playable(settings: Settings) -> None:
    written(settings, ARMS)
    assert settings.model_copy(update={"protocol": "mine", "arm": "real"}).plan().arms["sham"].session == "recorded"


def test_a_study_may_keep_its_protocol_beside_its_settings(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(HOLD.replace("Mine", "Ours"), encoding="utf-8")
    study = tmp_path / "study.toml"
    study.write_text('protocol = "ours.toml"\n', encoding="utf-8")
    loaded = load_settings(study, {"data_dir": str(tmp_path)})
    assert loaded.protocol == str(tmp_path / "ours.toml")
    assert loaded.plan().name == "Ours"
    study.write_text('protocol = ""\n', encoding="utf-8")
    with pytest.raises(SospiroError, match="line 1: 'protocol' must have at least 1 character"):
        load_settings(study)
