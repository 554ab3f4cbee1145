"""One plan has one canonical form and one hash, however its file is written; another plan has another."""

import hashlib
import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.protocols.canonical import canonical, protocol_hash, protocol_record, read_canonical
from engine.protocols.protocol import Protocol
from engine.protocols.protocol_file import list_protocols, read_protocol
from sensors.errors import Reason, SospiroError

SHIPPED = [item.content for item in list_protocols() if item.content]
PLAN = """
name = "Évening"
[[stages]]
kind = "baseline"
minutes = 2.50
[[stages]]
kind = "lead"
minutes = 10
until = "arrived"
target = "0.75 × baseline"
texture = {guide = 0.5, bed = 1}
prompts = [{text = "Here we go."}, {at = 30, text = "Easy."}]
[arms.a]
kind = "contingent"
[arms.b]
kind = "silence"
"""
REWRITTEN = (
    ("reordered", PLAN.replace('kind = "baseline"\nminutes = 2.50', 'minutes = 2.50\nkind = "baseline"')),
    ("with comments", "# mine\n" + PLAN.replace("\n", "  # so\n")),
    ("numbers", PLAN.replace("2.50", "25e-1").replace("= 10\n", "= 10.0\n").replace("bed = 1}", "bed = 1.0}")),
    ("target", PLAN.replace("0.75 × baseline", " 0.750*baseline ")),
    ("defaults", "format = 1\nsensors = true\n" + PLAN.replace('"baseline"\n', '"baseline"\nuntil = "time"\n', 1)),
    ("prompts", PLAN.replace('{text = "Here we go."}, {at = 30, text = "Easy."}',
                             '{at = 30.0, text = "Easy.", to = "person"}, {at = 0, text = """Here\n  we go."""}')),
    ("accents", PLAN.replace("É", "E\u0301")),
    ("texture", PLAN.replace("texture = {guide = 0.5, bed = 1}", "texture.bed = 1\ntexture.guide = 0.5")),
    ("arms", PLAN[: PLAN.index("[arms.a]")] + '[arms]\nb = {kind = "silence"}\na = {kind = "contingent"}\n'),
    ("line ends", PLAN.replace("\n", "\r\n")),
    ("quotes", PLAN.replace('kind = "lead"', "\"kind\" = 'lead'")),
)  # fmt: skip
CHANGED = (
    ("rate", PLAN.replace("0.75", "0.76")),
    ("name", PLAN.replace("Évening", "Evening")),
    ("summary", 'summary = "New."\n' + PLAN),
    ("a word said", PLAN.replace("Easy.", "Easy!")),
    ("order of stages", PLAN.replace("minutes = 2.50", "minutes = 2.5\n[[stages]]\nkind = 'free'\nminutes = 1")),
    ("an arm", PLAN.replace('"silence"', '"music_only"')),
)


def of_text(folder: Path, text: str) -> Protocol:
    path = folder / "plan.toml"
    path.write_text(text, encoding="utf-8", newline="")
    return read_protocol(path)


@pytest.mark.parametrize(("what", "text"), REWRITTEN)
def test_the_same_plan_written_another_way_has_the_same_hash(tmp_path: Path, what: str, text: str) -> None:
    assert text != PLAN
    assert protocol_hash(of_text(tmp_path, text)) == protocol_hash(of_text(tmp_path, PLAN))
    assert of_text(tmp_path, text) == of_text(tmp_path, PLAN)


@pytest.mark.parametrize(("what", "text"), CHANGED)
def test_another_plan_has_another_hash(tmp_path: Path, what: str, text: str) -> None:
    assert protocol_hash(of_text(tmp_path, text)) != protocol_hash(of_text(tmp_path, PLAN))


def test_a_plan_left_to_its_defaults_is_the_plan_with_them_written_out(tmp_path: Path) -> None:
    bare = 'name = "A"\n[[stages]]\nkind = "resonance"\n'
    full = bare + 'resonance = {form = "steps", rates = [6.5, 6, 5.5, 5, 4.5], step_minutes = 2.5, rest_minutes = 2}\n'
    assert canonical(of_text(tmp_path, bare)) == canonical(of_text(tmp_path, full))


def test_the_form_itself(tmp_path: Path) -> None:
    text = canonical(
        of_text(tmp_path, 'name = "Ä\\"b"\n[[stages]]\nkind = "hold"\nminutes = 0.00001\nlead = "brisk"\n')
    )
    assert text == (
        '{"arms":{},"format":1,"name":"Ä\\"b","sensors":true,"stages":[{"guide":"follow","inhale_share":null,'
        '"kind":"hold","lead":"brisk","minutes":0.00001,"name":"","prompts":[],"ratings":[],"resonance":null,'
        '"start":null,"style":"","target":null,"texture":{},"until":"time"}],"summary":""}'
    )


def test_a_hash_of_today_is_the_hash_of_tomorrow(tmp_path: Path) -> None:
    """When this fails the form has changed, and every hash that was registered is lost: give it another number."""
    assert protocol_hash(of_text(tmp_path, PLAN)) == "98e3f084108f4abef0c4e1b0ec69156a8a253f9ac1889f27b28e12e699f553cb"


@pytest.mark.parametrize("protocol", SHIPPED, ids=lambda protocol: protocol.name)
def test_what_a_session_keeps_gives_the_protocol_back(protocol: Protocol) -> None:
    record = protocol_record(protocol)
    assert set(record) == {"name", "canonical", "sha256"}
    assert record["sha256"] == hashlib.sha256(record["canonical"].encode("utf-8")).hexdigest()
    kept = json.loads(json.dumps(record))
    assert read_canonical(kept["canonical"]) == protocol
    assert protocol_record(read_canonical(kept["canonical"])) == record


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "it is no JSON object."),
        ("[1]", "it is no JSON object."),
        ("{" * 5000, "it is no JSON object."),
        ("[" * 100_000, "it is no JSON object."),
        ('{"name":"A"}', "'stages' is missing."),
        ('{"format":2,"name":"A","stages":[]}', "'format' must be 1"),
    ],
)
def test_what_is_no_canonical_form_is_told(text: str, said: str) -> None:
    with pytest.raises(SospiroError) as caught:
        read_canonical(text)
    assert caught.value.reason is Reason.BAD_FILE
    assert said in caught.value.sentence


NUMBERS = st.floats(0.01, 240, allow_nan=False)
RATES = st.one_of(st.none(), st.integers(4, 20), st.floats(4, 20), st.just("resonance"), st.just("0.5x baseline"))
WORDS = st.text(min_size=1, max_size=20)
STAGE = st.fixed_dictionaries(
    {"kind": st.sampled_from(["lead", "hold"]), "minutes": NUMBERS},
    optional={
        "name": WORDS,
        "target": RATES,
        "start": RATES,
        "inhale_share": st.floats(0.3, 0.5),
        "texture": st.dictionaries(st.sampled_from(["guide", "bed", "drum"]), st.floats(0, 1)),
        "prompts": st.lists(st.fixed_dictionaries({"at": st.floats(0, 0.5), "text": WORDS}), max_size=3).map(tuple),
        "ratings": st.lists(WORDS, max_size=3).map(tuple),
    },
)


@settings(max_examples=150, deadline=None)
@given(name=WORDS, stages=st.lists(STAGE, min_size=1, max_size=4))
def test_any_protocol_comes_back_from_its_canonical_form(name: str, stages: list[dict[str, Any]]) -> None:
    first = {"kind": "baseline", "minutes": 1}
    try:
        protocol = Protocol.model_validate({"name": name, "stages": (first, *stages)})
    except ValidationError:
        return
    text = canonical(protocol)
    assert read_canonical(text) == protocol
    assert canonical(read_canonical(text)) == text


def test_a_canonical_form_says_the_same_as_its_file() -> None:
    for item in list_protocols():
        assert item.content is not None
        kept, read = json.loads(canonical(item.content)), tomllib.loads(item.path.read_text(encoding="utf-8"))
        assert kept["name"] == read["name"]
        assert [stage["kind"] for stage in kept["stages"]] == [stage["kind"] for stage in read["stages"]]
