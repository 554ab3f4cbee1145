"""A short TOML text as a checked model: a mistake in it is an error with file, line and key, never a silent default."""

import difflib
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from sensors.errors import Reason, SospiroError

MAX_BYTES = 1_000_000
MAX_SHOWN = 60

Checked = TypeVar("Checked", bound=BaseModel)


@dataclass(frozen=True)
class TomlFile:
    """A file as it was read.

    Attributes
    ----------
    values
        What stands in it, with tuples for arrays, so that a frozen model can hold them.
    """

    path: Path
    text: str
    values: dict[str, Any]


def read_toml(path: Path, what: str, after: str = "") -> TomlFile:
    """Read a TOML file of at most 1 MB.

    Parameters
    ----------
    what
        What the file should be, as "settings file".
    after
        Where the person gave the path, as " after --config".

    Raises
    ------
    SospiroError
        MISSING_FILE, or BAD_SETTING when it is no TOML text.
    """
    text = _text(path, what, after)
    # tomllib also fails with plain ValueError (an endless integer) and RecursionError (endless brackets).
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise SospiroError(Reason.BAD_SETTING, f"{path.name} is not valid TOML: {error}.") from error
    return TomlFile(path, text, {key: _frozen(value) for key, value in values.items()})


def checked(model: type[Checked], values: Mapping[str, Any], file: TomlFile | None = None) -> Checked:
    """Return `values` as `model`, nothing converted from one type to another.

    Parameters
    ----------
    file
        Where the values stand, to name the line of a mistake.

    Raises
    ------
    SospiroError
        BAD_SETTING, with the first mistake.
    """
    try:
        return model.model_validate(dict(values), strict=True)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"] if not isinstance(part, int) and part != "[key]")
        sentence = _wrong(key, first["msg"], first["input"])
        if first["type"] == "extra_forbidden":
            sentence = _unknown(model, key)
        if first["type"] == "missing":
            sentence = f"'{key}' is missing."
        raise SospiroError(Reason.BAD_SETTING, (_place(file, key) if file else "") + sentence) from error


def _text(path: Path, what: str, after: str) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise SospiroError(Reason.BAD_SETTING, f"{path} is larger than 1 MB; a {what} is a short TOML text.")
        if path.exists() and not path.is_file():
            raise SospiroError(
                Reason.BAD_SETTING, f"{path} cannot be read as a {what} (it is no file): give a short TOML text{after}."
            )
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise SospiroError(Reason.MISSING_FILE, f"There is no {what} {path}; check the path{after}.") from None
    except (OSError, UnicodeDecodeError) as error:
        why = "it holds no text" if isinstance(error, UnicodeDecodeError) else error.strerror
        sentence = f"{path} cannot be read as a {what} ({why}): give a short TOML text{after}."
        raise SospiroError(Reason.BAD_SETTING, sentence) from error


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(inner) for inner in value)
    if isinstance(value, dict):
        return {key: _frozen(inner) for key, inner in value.items()}
    return value


def _unknown(model: type[BaseModel], key: str) -> str:
    *tables, name = key.split(".")
    known = _keys(model, tables)
    close = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean '{close[0]}'?" if close else f"known are {', '.join(known)}."
    return f"unknown key '{key}'; {hint}"


def _keys(model: type[BaseModel], tables: Sequence[str]) -> list[str]:
    for table in tables:
        kind = model.model_fields[table].annotation
        model = next(k for k in (kind, *get_args(kind)) if isinstance(k, type) and issubclass(k, BaseModel))
    return list(model.model_fields)


def _wrong(key: str, message: str, value: object) -> str:
    shown = repr(value)
    if len(shown) > MAX_SHOWN:
        shown = shown[: MAX_SHOWN - 3] + "…"
    rule = re.sub(r"^\w+ should ", "must ", message.removeprefix("Value error, "))
    rule = re.sub(r"be a valid dictionary or .*", f"be a table, as in [{key}]", rule)
    rule = rule.replace("be a valid tuple", "be a list, as in [1, 2]")
    return f"'{key}' {rule}." if isinstance(value, Mapping) else f"'{key}' {rule}, not {shown}."


def _place(file: TomlFile, key: str) -> str:
    """Return "study.toml line 4: " for the line where `key` is set; without the line when it cannot be told."""
    table = ""
    for number, line in enumerate(file.text.splitlines(), start=1):
        if header := re.match(r"\s*\[\s*([^\[\]]+?)\s*\]", line):
            table = header[1] + "."
        found = re.match(r"\s*([\w.\-]+)\s*=", line)
        if key in (table.rstrip("."), table + found[1] if found else None):
            return f"{file.path.name} line {number}: "
    return f"{file.path.name}: "
