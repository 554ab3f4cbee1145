"""`sospiro protocols` tells what plans of a session there are, reads them over, and lets a person make their own."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.protocols.canonical import protocol_hash
from engine.protocols.protocol_file import SHIPPED, load_protocol

Run = Callable[..., Any]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "data" / "protocols"


def test_the_list_names_every_protocol_and_how_long_it_takes(run: Run, own: Path) -> None:
    lines = run("protocols", "list").out.splitlines()
    assert len(lines) == 1 + len(list(SHIPPED.glob("*.toml")))
    assert any(line.startswith("First session") and "Sospiro's  8 to 33 min" in line for line in lines)
    own.mkdir(parents=True)
    (own / "broken.toml").write_text('name = "Broken"\n[[stages]]\nkind = "leed"\n', encoding="utf-8")
    listed = json.loads(run("protocols", "list", "--json").out)["protocols"]
    assert (listed[0]["name"], listed[0]["own"]) == ("broken", True)
    assert "broken.toml line 3: 'stages.kind' must be" in listed[0]["fault"]
    assert "cannot be used: broken.toml line 3" in run("protocols", "list").out
    assert all(not item["fault"] and item["summary"] and item["takes"] for item in listed[1:])


@pytest.mark.parametrize("name", sorted(path.stem for path in SHIPPED.glob("*.toml")))
def test_a_protocol_is_shown_with_its_stages_and_words(run: Run, name: str) -> None:
    protocol, shown = load_protocol(name), run("protocols", "show", name)
    assert shown.code == 0
    words = [protocol.name, protocol.summary, protocol_hash(protocol), *protocol.arms]
    for stage in protocol.stages:
        words += [stage.kind, stage.name, *stage.ratings, *(prompt.text for prompt in stage.prompts)]
    assert [word for word in words if word not in shown.out] == []


def test_the_table_tells_when_a_stage_ends_and_where_it_leads(run: Run, own: Path) -> None:
    out = " ".join(run("protocols", "show", "first").out.split())
    assert "1 baseline Arriving 2 min by the clock pain, anxiety, relaxation 2" in out
    assert "3 lead Slower up to 20 min when arrived, or by the clock 6/min 3" in out
    assert "Takes 8 to 33 min Needs its sensors" in out
    out = " ".join(run("protocols", "show", "open").out.split())
    assert "Takes open" in out
    assert "1 lead open by the therapist as set" in out
    out = " ".join(run("protocols", "show", "short").out.split())
    assert "Needs no sensors" in out
    assert "1 lead Easing 5 min by the clock from 10/min to 6/min by the clock pain" in out
    assert "20.5 min with its plan 6.5, 6, 5.5, 5, 4.5/min, 2.5 min each, 2 min of rest" in " ".join(
        run("protocols", "show", "resonance-a").out.split()
    )
    assert "sham noncontingent_rate: at 1 × baseline" in " ".join(run("protocols", "show", "research").out.split())
    own.mkdir(parents=True)
    stage = 'kind = "hold"\nminutes = 1\ninhale_share = 0.35\nlead = "gentle"\nstyle = "Ocean"\ntexture.bed = 0.5\n'
    arms = '[arms.y]\nkind = "yoked"\nsession = "S1"\n[arms.g]\nkind = "gain_perturbed"\n'
    (own / "mine.toml").write_text(f'name = "Mine"\n[[stages]]\n{stage}{arms}', encoding="utf-8")
    out = " ".join(run("protocols", "show", "mine").out.split())
    assert "1 hold 1 min by the clock 35% gentle Ocean, bed 0.5" in out
    assert "y yoked: replays S1 g gain_perturbed: gains 0.5, 1, 2, a new one every 60 s" in out


def test_a_protocol_as_json_can_be_read_by_a_program(run: Run) -> None:
    shown = json.loads(run("protocols", "show", "first", "--json").out)
    assert shown["sha256"] == protocol_hash(load_protocol("first session"))
    assert shown["minutes"] == {"least": 8.0, "most": 33.0}
    assert [stage["kind"] for stage in shown["stages"]] == ["baseline", "match", "lead", "hold", "return"]
    assert json.loads(run("protocols", "show", "open", "--json").out)["minutes"]["most"] is None


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("show", "frist"), "There is no protocol 'frist'; did you mean 'First session'?"),
        (("check", "gone.toml"), "There is no protocol file gone.toml; check the path."),
        (("check", "a\0b.toml"), "There is no protocol file a�b.toml; check the path."),
        (("check", "./"), "cannot be read as a protocol file (it is no file)"),
        (("new", "Six a minute"), "There is a protocol 'Six a minute' already, in "),
        (("new", "a/b"), "A protocol's name is 1 to 40 letters"),
        (("new", "Night", "--from", "zzz"), "There is no protocol 'zzz'"),
    ],
)
def test_a_mistake_ends_with_two_and_a_sentence(run: Run, own: Path, args: tuple[str, ...], said: str) -> None:
    answer = run("protocols", *args)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert not own.exists()


def test_checking_names_line_and_key(run: Run, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text('name = "Good"\n[[stages]]\nkind = "free"\nminutes = 3\n', encoding="utf-8")
    answer = run("protocols", "check", str(good))
    assert answer.out.strip().startswith(f"{good} is a protocol: Good (1 stage, 3 min, SHA-256 ")
    assert json.loads(run("protocols", "check", str(good), "--json").out)["ok"]
    bad.write_text('name = "Bad"\n\n[[stages]]\nkind = "free"\nminutes = "2 min"\n', encoding="utf-8")
    answer = run("protocols", "check", str(bad))
    assert answer.code == 2
    assert "bad.toml line 5: 'stages.minutes' must be a bare number of minutes" in answer.err
    bad.write_text(good.read_text(encoding="utf-8") + 'style = "Oceen"\n', encoding="utf-8")
    assert (
        "bad.toml line 5: 'stages.style': there is no style 'Oceen'; did you mean"
        in run("protocols", "check", str(bad)).err
    )


def test_a_new_protocol_is_a_copy_to_edit(run: Run, own: Path) -> None:
    made = run("protocols", "new", "Mrs Example", "--from", "short")
    assert made.code == 0
    assert str(own / "mrs-example.toml") in made.out
    assert load_protocol("mrs", own).model_copy(update={"name": "Short flare-up"}) == load_protocol("short")
    assert json.loads(run("protocols", "new", "Another", "--json").out)["file"].endswith("another.toml")
    assert load_protocol("another", own).stages == load_protocol("first").stages


@pytest.mark.parametrize("command", [("run", "--seconds", "1"), ("demo", "--no-panel"), ("render", "--minutes", "0.5")])
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--protocol", "frist"), "There is no protocol 'frist'; did you mean 'First session'?"),
        (("--protocol", "research"), "has the arms contingent, sham: say which, with --arm."),
        (("--arm", "sham"), "The protocol 'Open session' has no arms: leave --arm out."),
    ],
)
def test_what_cannot_be_played_is_told_before_a_session_begins(
    run: Run, tmp_path: Path, command: tuple[str, ...], asked: tuple[str, ...], said: str
) -> None:
    answer = run(*command, *asked)
    assert answer.code == 2
    assert said in answer.err
    assert not (tmp_path / "data" / "participants").exists()
