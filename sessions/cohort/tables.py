"""The tables of a cohort as Parquet: units and sentences with the columns, versions and hashes with the table."""

import json
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from sessions.cohort.columns import Column, Value
from sessions.cohort.fingerprint import LIBRARIES, Recipe, code_hash
from sessions.folder import private_opener

if TYPE_CHECKING:
    import pyarrow

FORMAT = 1


def table_notes(recipe: Recipe, inputs_sha256: str) -> dict[str, str]:
    """Return what goes with each table: nothing that tells when, where or by how many processes it was made."""
    versions = {name: version(name) for name in ("sospiro", *LIBRARIES)}
    return {
        "sospiro.format": str(FORMAT),
        "sospiro.versions": json.dumps(versions, sort_keys=True),
        "sospiro.code_sha256": code_hash(),
        "sospiro.inputs_sha256": inputs_sha256,
        "sospiro.settings": json.dumps({"check": recipe.check, **recipe.settings}, sort_keys=True),
    }


def write_table(
    path: Path, columns: Sequence[Column], rows: Sequence[Sequence[Value]], notes: Mapping[str, str]
) -> None:
    """Write `rows`, each in the order of `columns`; the old file stays until the new one is whole.

    Raises
    ------
    OSError
        When the disk refuses.
    """
    import pyarrow
    from pyarrow import parquet

    types = _types()
    arrays = [pyarrow.array([row[at] for row in rows], types[column.kind]) for at, column in enumerate(columns)]
    table = pyarrow.Table.from_arrays(arrays, schema=_schema(columns, notes))
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    with open(new, "xb", opener=private_opener) as file:
        parquet.write_table(table, file, compression="zstd")
    new.replace(path)


def write_text(path: Path, text: str) -> None:
    """Write `text`; the old file stays until the new one is whole. `OSError` when the disk refuses."""
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    with open(new, "x", encoding="utf-8", newline="\n", opener=private_opener) as file:
        file.write(text)
    new.replace(path)


def _schema(columns: Sequence[Column], notes: Mapping[str, str]) -> "pyarrow.Schema":
    import pyarrow

    types = _types()
    fields = [
        pyarrow.field(one.name, types[one.kind], metadata={"unit": one.unit, "about": one.about}) for one in columns
    ]
    return pyarrow.schema(fields, metadata=dict(notes))


def _types() -> "dict[str, pyarrow.DataType]":
    import pyarrow

    return {
        "text": pyarrow.string(),
        "number": pyarrow.float64(),
        "count": pyarrow.int64(),
        "flag": pyarrow.bool_(),
    }
