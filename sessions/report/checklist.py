"""Reporting guidelines as data: their items, and the ones the program can answer filled in."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from sessions.report.model import Section, Table, Weight, paragraphs

FOLDER = Path(__file__).with_name("checklists")
OPEN = "to be filled in by the researcher"


class Item(BaseModel):
    """One item; `fact` names what the program may know of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: str
    words: str
    fact: str = ""


class Checklist(BaseModel):
    """A guideline: its items in our words, and where it was published."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    name: str
    source: str
    items: tuple[Item, ...]


def checklists() -> tuple[Checklist, ...]:
    """Return the shipped guidelines, RG-MBI first."""
    files = (FOLDER / name for name in ("rg_mbi.toml", "cred_nf.toml"))
    return tuple(Checklist.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))) for path in files)


def checklist_section(facts: Mapping[str, str]) -> Section:
    """Return the guidelines as tables, with `facts` where the program knows an item."""
    told = "What the program knows is filled in; a reporting guideline asks for more than any program can know."
    tables = tuple(_table(checklist, facts) for checklist in checklists())
    sources = tuple(f"{checklist.key}: {checklist.source}" for checklist in checklists())
    return Section("Reporting guidelines", (*paragraphs([told]), *tables, *paragraphs(sources, Weight.SMALL)))


def _table(checklist: Checklist, facts: Mapping[str, str]) -> Table:
    rows = tuple((item.number, item.words, facts.get(item.fact, "") or OPEN) for item in checklist.items)
    return Table(checklist.name, ("Item", "Asks for", "Answer"), rows, (0.9, 2.6, 4.0))
