"""The two scenes of a person: their own before everybody's, mistakes with line and key, run again the same."""

import importlib.util
from pathlib import Path

import pytest

from sensors.errors import SospiroError
from sessions.commands import CommandKind
from sessions.plan import plan_of
from sessions.rerun.rerun import rerun
from sessions.scenes_file import read_scenes
from sessions.session_file import read_record
from sessions.settings import Settings

_spec = importlib.util.spec_from_file_location("lived_session", Path(__file__).with_name("lived_session.py"))
assert _spec is not None
assert _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)

SCENES = """
[pain]
style = "Frame drum"
lean.brightness = -0.5

[healing]
style = "Ocean"
texture.drum = 0
"""


def styles() -> tuple[str, ...]:
    return "Frame drum", "Ocean"


def own(data_dir: Path, text: str, participant: str = "P07") -> Path:
    path = data_dir / "participants" / participant / "scenes.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_person_has_their_own_before_those_for_everybody(tmp_path: Path) -> None:
    assert read_scenes(tmp_path, "P07", styles) is None
    (tmp_path / "scenes.toml").write_text(SCENES, encoding="utf-8")
    own(tmp_path, SCENES.replace("-0.5", "-0.9"))
    found = [read_scenes(tmp_path, who, styles) for who in ("P07", "P08", "anonymous")]
    assert [one.pain.lean["brightness"] for one in found if one] == [-0.9, -0.5, -0.5]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (SCENES.replace("Ocean", "Oceans"), "scenes.toml line 7: 'healing.style': there is no style 'Oceans'"),
        (SCENES.replace("-0.5", "-1.5"), "scenes.toml line 4: 'pain.lean.brightness' must be"),
        (SCENES.replace("[healing]", "[heeling]"), "did you mean 'healing'"),
        ('by = "magic"\n' + SCENES, "line 1: 'by' must be"),
    ],
)
def test_a_mistake_is_told_before_the_session_with_line_and_key(wrong: str, told: str, tmp_path: Path) -> None:
    own(tmp_path, wrong)
    with pytest.raises(SospiroError) as caught:
        plan_of(Settings(data_dir=tmp_path, participant="P07"))
    assert told in caught.value.sentence


def test_a_session_between_the_scenes_decides_the_same_when_run_again(tmp_path: Path) -> None:
    path = own(tmp_path, SCENES)
    asked = {5.0: (CommandKind.MORPH, 1.0, ""), 14.0: (CommandKind.MORPH, 0.3, "")}
    folder = _module.live(tmp_path, {"participant": "P07"}, 22.0, asked)
    assert read_record(folder)["scenes"]["healing"]["style"] == "Ocean"
    path.unlink()
    again = rerun(folder, tmp_path)
    assert again.identical, again.differences
    assert again.compared["Sospiro-Commands"] == 2
