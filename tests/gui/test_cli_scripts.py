"""`sospiro scripts` tells what can be told, and lets a person make a script of their own."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "data" / "scripts"


def test_the_list_names_every_script_with_its_languages(run: Run, own: Path) -> None:
    assert [line.split("  ")[0] for line in run("scripts", "list").out.splitlines()[1:]] == [
        "Body scan for pain",
        "Breath and river",
        "Safe place",
    ]
    own.mkdir(parents=True)
    (own / "broken.toml").write_text('name = "Broken"\n[[prompts]]\nat = "soon"\n', encoding="utf-8")
    listed = json.loads(run("scripts", "list", "--json").out)["scripts"]
    assert (listed[0]["name"], listed[0]["own"], listed[0]["languages"]) == ("broken", True, [])
    assert "broken.toml line 3: 'prompts.at' must be a bare number" in listed[0]["fault"]
    assert all(item["languages"] == ["en", "de", "zh_CN"] for item in listed[1:])


def test_a_script_is_shown_in_the_language_asked_for(run: Run) -> None:
    shown = run("scripts", "show", "river", "--language", "de")
    assert shown.code == 2  # a name is asked for by its beginning
    shown = run("scripts", "show", "breath", "--language", "de")
    assert "Das Wasser zieht vorbei." in shown.out
    assert "after 3 breaths, exhale" in shown.out
    assert "The water goes by." not in shown.out


def test_a_new_script_is_a_copy_to_edit_and_is_checked(run: Run, own: Path) -> None:
    made = run("scripts", "new", "Mrs K, the garden", "--from", "safe", "--json")
    path = Path(json.loads(made.out)["file"])
    assert path.parent == own
    checked = run("scripts", "check", "mrs k")
    assert "is a script: Mrs K, the garden (14 prompts, 0 recordings; en, de, zh_CN)." in checked.out
    path.write_text(path.read_text(encoding="utf-8") + '\n[prompts.voice]\nen = "gone.wav"\n', encoding="utf-8")
    refused = run("scripts", "check", "mrs k")
    assert refused.code == 2
    assert "'prompts.voice.en': there is no recording" in refused.err
    assert "line " in refused.err


def test_a_style_that_is_not_there_is_told_by_the_check(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "sea.toml"
    path.write_text(
        'name = "Sea"\n[[prompts]]\nat = 1\ntext.en = "a"\n[prompts.scene]\nstyle = "Occean"\n', encoding="utf-8"
    )
    refused = run("scripts", "check", str(path))
    assert refused.code == 2
    assert "line 6: 'prompts.scene.style': there is no style 'Occean'" in refused.err


def test_a_protocol_that_tells_a_script_is_shown_with_it(run: Run) -> None:
    assert "tells Safe place" in run("protocols", "show", "imagery").out
