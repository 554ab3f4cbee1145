"""`sospiro styles` tells what kinds of music there are, and lets a person make one of their own."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.music.style import STYLES
from engine.music.style_file import load_style

Run = Callable[..., Any]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "data" / "styles"


def test_the_list_names_every_style_and_says_whose_it_is(run: Run, own: Path) -> None:
    lines = run("styles", "list").out.splitlines()
    assert len(lines) == 1 + len(list(STYLES.glob("*.toml")))
    assert any(line.startswith("Felt piano") and "Sospiro's" in line for line in lines)
    own.mkdir(parents=True)
    (own / "broken.toml").write_text('name = "Broken"\n[melody]\nlow = "X"\n', encoding="utf-8")
    listed = json.loads(run("styles", "list", "--json").out)["styles"]
    assert (listed[0]["name"], listed[0]["own"]) == ("broken", True)
    assert "broken.toml line 3: 'melody.low' must be a note" in listed[0]["fault"]
    assert all(not item["fault"] and item["summary"] for item in listed[1:])


@pytest.mark.parametrize("name", ["Still pad", "handpan", "fe"])
def test_a_style_is_shown_with_its_scale_chords_and_voices(run: Run, name: str) -> None:
    style = load_style(name)
    shown = run("styles", "show", name)
    assert shown.code == 0
    for word in (style.name, style.summary, *style.harmony.modes, style.melody.instrument, style.bed.low, "Breath"):
        assert word.lower() in shown.out.lower()
    assert " 0.0 s" not in shown.out
    assert shown.out.count("-") > 20


def test_a_scale_of_many_chords_is_not_a_wall_of_them(run: Run) -> None:
    keys = json.loads(run("styles", "show", "handpan", "--json").out)["keys"]
    assert all(isinstance(chord, str) for chord in keys[0]["chords"])
    shown = run("styles", "show", "handpan").out
    assert f"and {len(keys[0]['chords']) - 12} more" in shown
    assert len(max(shown.splitlines(), key=len).rstrip()) < 200


def test_a_score_is_written_when_asked_for(run: Run) -> None:
    first, second = (run("styles", "show", "ocean", "--score", "6", "--seed", seed).out for seed in ("1", "2"))
    assert first.count(" s  ") >= 6
    assert "melody" in first
    assert first != second
    assert first == run("styles", "show", "ocean", "--score", "6").out


def test_a_style_as_json_can_be_read_by_a_program(run: Run) -> None:
    shown = json.loads(run("styles", "show", "plucked", "--score", "3", "--json").out)
    assert shown["melody"]["instrument"] == "plucked"
    assert shown["keys"][0]["notes"] == ["D", "Eb", "G", "A", "C"]
    assert {"seconds", "layer", "pitch", "velocity"} == set(shown["score"][0])
    assert Path(shown["file"]).name == "plucked.toml"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("show", "hndpan"), "There is no style 'hndpan'; did you mean 'Handpan'?"),
        (("check", "gone.toml"), "There is no style file gone.toml; check the path."),
        (("new", "Ocean"), "There is a style 'Ocean' already, in "),
        (("new", "a/b"), "not 'a/b'."),
        (("new", 'a"b'), "without quotation marks or slashes"),
        (("new", ".."), "A style's name is 1 to 40 letters"),
        (("new", "x" * 41), "A style's name is 1 to 40 letters"),
        (("new", "Night", "--from", "zzz"), "There is no style 'zzz'"),
    ],
)
def test_a_mistake_ends_with_two_and_a_sentence(run: Run, own: Path, args: tuple[str, ...], said: str) -> None:
    answer = run("styles", *args)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert not own.exists()


def test_checking_names_line_and_key(run: Run, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text('name = "Good"\n', encoding="utf-8")
    bad.write_text('name = "Bad"\n\n[bed]\ninstrument = "organ"\n', encoding="utf-8")
    assert run("styles", "check", str(good)).out.strip().endswith("good.toml is a style: Good.")
    assert json.loads(run("styles", "check", str(good), "--json").out)["ok"]
    answer = run("styles", "check", str(bad))
    assert answer.code == 2
    assert "bad.toml line 4: 'bed.instrument' must be 'pad', 'strings'" in answer.err


def test_a_new_style_is_a_copy_to_edit_and_nothing_is_overwritten(run: Run, own: Path) -> None:
    made = run("styles", "new", "Sea at  night", "--from", "ocean")
    path = own / "sea-at-night.toml"
    assert made.code == 0
    assert str(path) in made.out
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert load_style("sea", own).model_copy(update={"name": "Ocean"}) == load_style("ocean")
    assert load_style("sea", own).name == "Sea at night"
    path.write_text(text.replace("activity = 0.6", "activity = 0.9"), encoding="utf-8")
    assert run("styles", "new", "sea-at-night").code == 2
    assert load_style("sea", own).melody.activity == 0.9
    assert json.loads(run("styles", "new", "Another", "--from", "sea", "--json").out)["file"].endswith("another.toml")


@pytest.mark.parametrize("command", [("run", "--seconds", "1"), ("demo", "--no-panel"), ("render", "--minutes", "0.5")])
def test_a_style_that_is_none_is_told_before_a_session_begins(
    run: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    answer = run(*command, "--style", "stil pad")
    assert answer.code == 2
    assert "There is no style 'stil pad'; did you mean 'Still pad'?" in answer.err
    assert not (tmp_path / "data" / "participants").exists()


def test_a_study_may_keep_its_style_beside_its_settings(run: Run, tmp_path: Path) -> None:
    study = tmp_path / "study.toml"
    study.write_text('[sound]\nstyle = "ours.toml"\n', encoding="utf-8")
    (tmp_path / "ours.toml").write_text('name = "Ours"\nsummery = "x"\n', encoding="utf-8")
    answer = run("render", "-c", str(study), "--minutes", "0.5")
    assert answer.code == 2
    assert "ours.toml line 2: unknown key 'summery'; did you mean 'summary'?" in answer.err
