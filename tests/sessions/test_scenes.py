"""The two scenes of a person: their own before everybody's, mistakes with line and key, run again the same."""

import importlib.util
from pathlib import Path

import pytest

from engine.imagery.morph import MorphScenes
from engine.imagery.script import Scene
from sensors.errors import Reason, SospiroError
from sessions.commands import CommandKind
from sessions.plan import plan_of
from sessions.recording.journal import read_journal
from sessions.rerun.rerun import rerun
from sessions.scenes_file import read_scenes, write_scenes
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


def test_what_a_session_keeps_of_them_is_there_for_the_next_and_the_same_when_run_again(tmp_path: Path) -> None:
    asked = {
        4.0: (CommandKind.LAYER, 0.3, "melody"),
        6.0: (CommandKind.SCENE, None, "pain"),
        8.0: (CommandKind.TEXTURE, 0.5, "warmth"),
        9.0: (CommandKind.SCENE, None, "healing"),
        10.0: (CommandKind.MORPH, 0.4, ""),
        11.0: (CommandKind.SCENE, None, "synchrony"),
    }
    folder = _module.live(tmp_path, {"participant": "P07"}, 14.0, asked)
    told = [entry["data"] for entry in read_journal(folder.journal) if entry["kind"] == "scenes"]
    assert [one["pain"]["texture"] for one in told] == [{"melody": 0.3}] * 3
    assert [one["by"] for one in told] == ["hand", "hand", "synchrony"]
    assert told[2]["healing"] == {"style": "Still pad", "texture": {"melody": 0.3}, "lean": {"warmth": 0.5}}
    again = rerun(folder, tmp_path)
    assert again.identical, again.differences


def test_they_are_written_beside_what_a_person_wrote_and_for_nobody_else(tmp_path: Path) -> None:
    path = own(tmp_path, "# from our talk in May\n" + SCENES)
    before = read_scenes(tmp_path, "P07", styles)
    assert before is not None
    changed = before.model_copy(update={"pain": Scene(style="Ocean", texture={"drum": 0.2})})
    assert write_scenes(tmp_path, "P07", changed)
    assert read_scenes(tmp_path, "P07", styles) == changed
    text = path.read_text("utf-8")
    assert text.startswith("# from our talk in May\n")
    assert "texture.drum = 0\n" in text, "the healing scene is as it was written"
    assert path.stat().st_mode & 0o777 == 0o600
    assert not write_scenes(tmp_path, "anonymous", changed)
    assert not (tmp_path / "scenes.toml").exists()
    assert write_scenes(tmp_path, "P09", changed)
    assert read_scenes(tmp_path, "P09", styles) == changed


def test_a_session_tells_why_they_could_not_be_kept_and_is_whole_all_the_same(tmp_path: Path) -> None:
    plan = plan_of(Settings(data_dir=tmp_path, participant="P07"))
    conductor = plan.conductor()
    assert plan.keep_scenes(conductor.morph) == ()
    conductor.keep_scene("healing")
    (tmp_path / "participants").write_text("in the way", encoding="utf-8")
    (told,) = plan.keep_scenes(conductor.morph)
    assert str(tmp_path / "participants") in told
    (tmp_path / "participants").unlink()
    assert plan.keep_scenes(conductor.morph) == ()
    found = read_scenes(tmp_path, "P07", lambda: [conductor.style])
    assert found == MorphScenes(pain=Scene(), healing=Scene(style=conductor.style))


def test_a_file_that_was_broken_meanwhile_is_left_as_it_is(tmp_path: Path) -> None:
    path = own(tmp_path, "[pain")
    with pytest.raises(SospiroError) as caught:
        write_scenes(tmp_path, "P07", MorphScenes(pain=Scene(), healing=Scene()))
    assert caught.value.reason is Reason.BAD_FILE
    assert path.read_text("utf-8") == "[pain"
