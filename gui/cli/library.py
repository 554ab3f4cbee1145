"""What the commands of every library of files share: listing it, and a copy to edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from gui.cli.common import Shared, finish_json, printable, table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from sensors.toml_library import Library, Listed, Named

    Content = TypeVar("Content", bound=Named)

Fields = dict[str, Any]


def listed_fields(
    item: Listed[Content], more: Callable[[Content], Mapping[str, Any]], empty: Mapping[str, Any]
) -> Fields:
    """Return what a list tells of a file as JSON; `more` of one that can be used, `empty` of one that cannot."""
    told = more(item.content) if item.content is not None else empty
    return {"name": item.title, **told, "file": str(item.path), "own": item.own, "fault": item.fault}


def print_listed(shared: Shared, listed: list[Fields], key: str = "", column: str = "") -> None:
    """Print a list, your own first as it comes; `key` is a further cell, under the title `column`."""
    rows = []
    for fields in listed:
        whose = "yours" if fields["own"] else "Sospiro's"
        what = f"cannot be used: {fields['fault']}" if fields["fault"] else str(fields["summary"])
        rows.append((fields["name"], whose, *([str(fields[key])] if column else []), what))
    shared.console.print(table(("name", "whose", *([column] if column else []), "what it is"), rows))


def copy_to_edit(
    shared: Shared, library: Library[Content], name: str, source: str, own_folder: Path, as_json: bool
) -> None:
    """Copy a file of a library under a new name and say where it is."""
    path = library.new(name, library.find(source, own_folder), own_folder)
    if as_json:
        return finish_json({"file": str(path)})
    shared.console.print(printable(f"{path} is yours to edit; 'sospiro {library.kind}s check' reads it over."))
    return None
