"""The page on protocols names every key with its default and its bounds, and its example is a protocol."""

import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from engine.protocols.protocol import Arm, ArmKind, Prompt, Protocol, ResonancePlan, Stage, StageKind
from engine.protocols.protocol_file import read_protocol

PAGE = (Path(__file__).parents[2] / "docs" / "protocols.md").read_text(encoding="utf-8")
SECTIONS = {
    "The protocol": Protocol,
    "A stage": Stage,
    "A prompt": Prompt,
    "The plan of a resonance stage": ResonancePlan,
    "An arm": Arm,
}


def rows(section: str) -> dict[str, list[str]]:
    body = PAGE.split(f"## {section}\n")[1].split("\n## ")[0]
    cells = [re.split(r" *\| *", line.strip("| ")) for line in body.splitlines() if line.startswith("| `")]
    return {row[0].strip("`"): row[1:] for row in cells}


def default(field: FieldInfo) -> str:
    value: Any = field.get_default(call_default_factory=True)
    if field.is_required():
        return "must be given"
    if value is None or value in ((), {}):
        return "none"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return "[" + ", ".join(f"{part:g}" for part in value) + "]"
    return f'"{value}"' if isinstance(value, str) else f"{value:g}"


def bounds(field: FieldInfo) -> list[str]:
    names = ("ge", "gt", "le", "min_length", "max_length")
    found = [getattr(part, name) for part in field.metadata for name in names if getattr(part, name, None) is not None]
    return [f"{bound:g}" for bound in found]


@pytest.mark.parametrize(("section", "model"), SECTIONS.items())
def test_every_key_is_named_with_its_default_and_bounds(section: str, model: type[BaseModel]) -> None:
    told = rows(section)
    assert list(told) == list(model.model_fields)
    for name, field in model.model_fields.items():
        what, values, usual = told[name]
        assert what
        assert usual.startswith(default(field)) or name == "resonance", name
        missing = [
            bound for bound in bounds(field) if not re.search(rf"(?<![\d.]){re.escape(bound)}(?![\d.]\d*)", values)
        ]
        assert missing == [], name


def test_every_word_is_named() -> None:
    assert [
        kind for kind in StageKind if f'"{kind}"' not in rows("A stage")["kind"][1] or f"\n| {kind} |" not in PAGE
    ] == []
    assert [kind for kind in ArmKind if f'"{kind}"' not in rows("An arm")["kind"][1]] == []


def test_the_example_is_a_protocol(tmp_path: Path) -> None:
    path = tmp_path / "example.toml"
    path.write_text(PAGE.split("```toml\n")[1].split("```")[0], encoding="utf-8")
    assert read_protocol(path).name == "Evening"


def test_what_means_nothing_in_a_stage_is_told_as_it_is(tmp_path: Path) -> None:
    from engine.protocols.stage import MEANINGLESS

    for kind, names in MEANINGLESS.items():
        row = next(line for line in PAGE.splitlines() if line.startswith(f"| {kind} |"))
        told = re.findall("`([a-z_]+)`", row.split("|")[3]) or ["as baseline"]
        assert told == list(names) or (told == ["as baseline"] and names == MEANINGLESS[StageKind.BASELINE])
