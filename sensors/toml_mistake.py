"""A mistake that pydantic found, as one sentence in the words of the person who wrote the file."""

import difflib
import re
from collections.abc import Mapping, Sequence
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails, PydanticCustomError

from sensors.toml_lines import Where

MAX_SHOWN = 60
MAX_LINE = 200
# what pydantic calls by the words of programmers
_PLAIN = {
    "must be a valid integer": "must be a whole number",
    "must be a valid string": "must be a text in quotation marks",
    "must be a valid boolean": "must be true or false",
}


def misplaced(rule: str, *where: str | int) -> PydanticCustomError:
    """Return the error a validator of a whole model raises to name the key it is about.

    Parameters
    ----------
    rule
        What is wrong, as it goes on after the key: "must not …".
    where
        The key within the model; nothing for the model itself.
    """
    return PydanticCustomError("misplaced", "{rule}", {"rule": rule, "where": where})


def first_mistake(
    model: type[BaseModel], values: Mapping[str, Any], errors: Sequence[ErrorDetails]
) -> tuple[Where, str]:
    """Return where in `values` the first mistake is, and a sentence with its key.

    Parameters
    ----------
    model
        What `values` should have been.
    errors
        As `ValidationError.errors()` gives them.
    """
    first = errors[0]
    # a key that is missing is most often there, misspelt
    strange = (e for e in errors if e["type"] == "extra_forbidden" and e["loc"][:-1] == first["loc"][:-1])
    return _mistake(model, values, next(strange, first) if first["type"] == "missing" else first)


def _mistake(model: type[BaseModel], values: Mapping[str, Any], error: ErrorDetails) -> tuple[Where, str]:
    kind, rule = error["type"], _rule(error["msg"])
    if kind == "misplaced":
        where = _in_values((*error["loc"], *error["ctx"]["where"]), values)
        return where, f"'{as_key(where)}' {rule}." if where else f"{rule}."
    where = _in_values(error["loc"], values)
    if kind == "extra_forbidden":
        return where, _unknown(model, where)
    if kind == "missing" and isinstance(error["loc"][-1], str):
        where = (*where, error["loc"][-1])
        return where, f"'{as_key(where)}' is missing."
    wanted, value = _type_at(model, where), error["input"]
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        rule = f"must be a table, as in {_header(wanted, where)}"
    elif kind == "tuple_type":
        rule = f"must be a list, as in {_listed(wanted, where, value)}"
    elif get_origin(wanted) is tuple and ... not in get_args(wanted) and kind in ("missing", "too_long"):
        rule, value = f"must be a list of {len(get_args(wanted))} values", _at(values, where)
    elif kind in ("too_long", "too_short"):
        return where, f"'{as_key(where)}' {_rule_of_length(error['ctx'])}."
    instead = "" if isinstance(value, Mapping) else f", not {shown(value)}"
    return where, f"'{as_key(where)}' {rule}{instead}."


def shown(value: object) -> str:
    """Return a value as it may stand in a sentence: short, on one line, written as in TOML; never raises."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "a table"
    if isinstance(value, tuple | list):
        inside = ", ".join("[…]" if isinstance(inner, tuple | list) else shown(inner) for inner in value[:MAX_SHOWN])
        return _clipped(f"[{inside}]")
    if isinstance(value, str):
        return repr(value if len(value) <= MAX_SHOWN else value[: MAX_SHOWN - 3] + "…")
    # Python refuses to write out an integer of more digits than it would read
    if isinstance(value, int) and abs(value) >= 10**MAX_SHOWN:
        return f"a number of more than {MAX_SHOWN} digits"
    return _clipped(str(value))


def one_line(text: str, most: int = MAX_LINE) -> str:
    """Return `text` with � for what cannot be printed, cut to `most` letters."""
    letters = "".join(letter if letter.isprintable() else "�" for letter in text[: most + 1])
    return letters if len(letters) <= most else letters[: most - 1] + "…"


def as_key(where: Where) -> str:
    """Return a place as a person writes it: the keys, joined by dots."""
    return one_line(".".join(part for part in where if isinstance(part, str)))


def _clipped(text: str) -> str:
    return one_line(text, MAX_SHOWN)


def _in_values(loc: Where, values: Mapping[str, Any]) -> Where:
    """Return the part of pydantic's place that stands in the file: it also names union members and defaults."""
    inner: Any = values
    for length, part in enumerate(loc):
        if isinstance(part, int) is isinstance(inner, Mapping):
            return loc[:length]
        try:
            inner = inner[part]
        except (KeyError, IndexError, TypeError):
            return loc[:length]
    return loc


def _at(values: Any, where: Where) -> Any:
    for part in where:
        values = values[part]
    return values


def _header(wanted: Any, where: Where) -> str:
    if where and isinstance(where[-1], int):
        return f"[[{as_key(where)}]]"
    named = get_origin(wanted) is dict and _is_model(_plain(get_args(wanted)[1]))
    return f"[{as_key(where)}.NAME]" if named else f"[{as_key(where)}]"


def _listed(wanted: Any, where: Where, value: object) -> str:
    if get_args(wanted) and _is_model(_plain(get_args(wanted)[0])):
        return f"[[{as_key(where)}]]"
    return f"[{shown(value)}]" if isinstance(value, str) else "[1, 2]"


def _rule(message: str) -> str:
    rule = re.sub(r"^\w+ should ", "must ", message.removeprefix("Value error, "))
    return next((plain for words, plain in _PLAIN.items() if rule.startswith(words)), rule)


def _rule_of_length(context: Mapping[str, Any]) -> str:
    least, most = context.get("min_length"), context.get("max_length")
    count = most if least is None else least
    word = "at most" if least is None else "at least"
    return f"must have {word} {count} {'entry' if count == 1 else 'entries'}, not {context['actual_length']}"


def _unknown(model: type[BaseModel], where: Where) -> str:
    *_, name = where
    known = list(_type_at(model, where[:-1]).model_fields)
    close = difflib.get_close_matches(str(name), known, n=1)
    hint = f"did you mean '{close[0]}'?" if close else f"known are {', '.join(known)}."
    return f"unknown key '{as_key(where)}'; {hint}"


def _type_at(model: type[BaseModel], where: Where) -> Any:
    """Return the type that the model wants at a place; None where it wants nothing."""
    wanted: Any = model
    for part in where:
        inside = get_args(wanted)
        if _is_model(wanted):
            field = wanted.model_fields.get(str(part))
            wanted = field.annotation if field else None
        elif get_origin(wanted) is dict:
            wanted = inside[1]
        else:
            wanted = (inside[0] if ... in inside else inside[int(part)]) if inside else None
        wanted = _plain(wanted)
    return wanted


def _is_model(wanted: Any) -> bool:
    return isinstance(wanted, type) and issubclass(wanted, BaseModel)


def _plain(wanted: Any) -> Any:
    """Return a type without what is annotated to it, and without a None beside it."""
    if get_origin(wanted) is Annotated:
        return _plain(get_args(wanted)[0])
    if get_origin(wanted) in (Union, UnionType):
        real = [inner for inner in get_args(wanted) if inner is not type(None)]
        return _plain(real[0]) if len(real) == 1 else wanted
    return wanted
