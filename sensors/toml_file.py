"""A short TOML text as a checked model: a mistake in it is an error with file, line and key, never a silent default."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from sensors.errors import Reason, SospiroError
from sensors.toml_lines import Where, depth, key_lines, key_on
from sensors.toml_mistake import as_key, first_mistake, one_line

MAX_BYTES = 1_000_000
_PLACE = re.compile(r"(?P<why>.*) \(at (line (?P<line>\d+), column (?P<column>\d+)|end of document)\)", re.DOTALL)
_DIGITS = re.compile(r"\d[\d_]{4000,}")
_TWICE = re.compile("Cannot (overwrite|declare|mutate)")
DEEPEST = 50

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
    text, name = _text(path, what, after), one_line(path.name)
    # endless brackets or dots would take tomllib beyond Python's stack, or minutes
    if depth(text) > DEEPEST:
        raise SospiroError(Reason.BAD_SETTING, f"{name} is not valid TOML: its brackets or dots go too deep.")
    try:
        values = {key: frozen(value) for key, value in tomllib.loads(text).items()}
    except ValueError as error:
        raise SospiroError(Reason.BAD_SETTING, _no_toml(name, text, error)) from error
    return TomlFile(path, text, values)


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
        where, sentence = first_mistake(model, values, error.errors(include_url=False))
        raise SospiroError(Reason.BAD_SETTING, (place(file, where) if file else "") + sentence) from error


def reader(model: type[Checked], what: str) -> Callable[[Path], Checked]:
    """Return what reads one file as `model`; it raises MISSING_FILE, or BAD_SETTING with file, line and key."""

    def read(path: Path) -> Checked:
        file = read_toml(path, what)
        return checked(model, file.values, file)

    return read


def _text(path: Path, what: str, after: str) -> str:
    shown = one_line(str(path))
    try:
        if path.stat().st_size > MAX_BYTES:
            raise SospiroError(Reason.BAD_SETTING, f"{shown} is larger than 1 MB; a {what} is a short TOML text.")
        if path.is_file():
            return path.read_text(encoding="utf-8-sig")
        why = "it is no file"
    except FileNotFoundError:
        raise SospiroError(Reason.MISSING_FILE, f"There is no {what} {shown}; check the path{after}.") from None
    except OSError as error:
        why = error.strerror or type(error).__name__
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        why = f"it holds no text: line {line} is not UTF-8"
    except ValueError:  # a NUL, or half a letter, in the path itself
        raise SospiroError(Reason.MISSING_FILE, f"There is no {what} {shown}; check the path{after}.") from None
    sentence = f"{shown} cannot be read as a {what} ({why}): give a short TOML text{after}."
    raise SospiroError(Reason.BAD_SETTING, sentence)


def frozen(value: Any) -> Any:
    """Return `value` with tuples for lists, however deep; `RecursionError` where that is too deep."""
    if isinstance(value, list):
        return tuple(frozen(inner) for inner in value)
    if isinstance(value, dict):
        return {key: frozen(inner) for key, inner in value.items()}
    return value


def _no_toml(name: str, text: str, error: ValueError) -> str:
    """Return what is wrong with a text that is no TOML; with the key that stands in the line, where one does."""
    found = _PLACE.fullmatch(str(error))
    if found is None:
        return _endless(name, text)
    line = int(found["line"] or text.rstrip().count("\n") + 1)
    key = as_key(key_on(text, line))
    if key and _TWICE.match(found["why"]):
        return f"{name} line {line}: '{key}' is given twice."
    column = f", column {found['column']}" if found["line"] else ", its last"
    at = f"at line {line}{column}" + (f", '{key}'" if key else "")
    return f"{name} is not valid TOML: {one_line(found['why'])} ({at})."


def _endless(name: str, text: str) -> str:
    """Return what is wrong with an integer of more digits than Python reads."""
    found = _DIGITS.search(text)
    line = text.count("\n", 0, found.start() if found else None) + 1
    return f"{name} line {line}: '{as_key(key_on(text, line))}' must be a number of fewer digits."


def place(file: TomlFile, where: Where) -> str:
    """Return "study.toml line 4: " for the line of a key, or of the nearest table or list around it."""
    lines, name = key_lines(file.text), one_line(file.path.name)
    for length in range(len(where), 0, -1):
        if where[:length] in lines:
            return f"{name} line {lines[where[:length]]}: "
    return f"{name}: "
