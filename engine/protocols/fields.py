"""What the values in a protocol file must be, each mistake told in the words of the person who wrote the file."""

import re
import unicodedata
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from engine.limits import INHALE_SHARE_MAX, INHALE_SHARE_MIN, RATE_MAX, RATE_MIN
from sensors.toml_library import is_path, plain

FORMAT = 1
LONGEST_MINUTES = 240.0
SHARE_OF_BASELINE_MIN, SHARE_OF_BASELINE_MAX = 0.2, 1.5
RESONANCE = "resonance"
TARGET_RULE = f'must be {RATE_MIN:g} to {RATE_MAX:g} breaths/min as a bare number, "{RESONANCE}", or "0.75 × baseline"'
_OF_BASELINE = re.compile(r"(\d{1,2}(?:\.\d{1,4})?)\s*[×x*]\s*baseline")
_ARM = re.compile(r"[a-z][a-z0-9_-]{0,31}")
_JOINERS = "\u200c\u200d"
"""Letters of Persian, Hindi and others are joined and parted by these, which otherwise cannot be seen."""


def baseline_factor(target: str) -> float | None:
    """Return 0.75 for "0.75 × baseline" (or x, or *); None for anything else."""
    found = _OF_BASELINE.fullmatch(target.strip())
    return float(found[1]) if found else None


def number_of(unit: str) -> BeforeValidator:
    """Return a check that tells the unit of a number to one who wrote it out."""

    def check(value: object) -> object:
        if isinstance(value, str):
            raise ValueError(f"must be a bare number of {unit}, without its unit or quotation marks")
        return value

    return BeforeValidator(check)


def one_of(words: type[StrEnum]) -> BeforeValidator:
    """Return a check that takes one of the words as it stands in a file."""

    def check(value: object) -> object:
        if isinstance(value, str) and value in list(words):
            return words(value)
        *most, last = (f"'{word}'" for word in words)
        raise ValueError(f"must be {', '.join(most)} or {last}")

    return BeforeValidator(check)


def _as_target(value: object) -> object:
    """Return a target as there is one way to write it, so that the same plan is the same text."""
    if isinstance(value, str):
        factor = baseline_factor(value)
        if factor is not None and SHARE_OF_BASELINE_MIN <= factor <= SHARE_OF_BASELINE_MAX:
            return f"{factor:g} × baseline"
        if factor is not None:
            low, high = SHARE_OF_BASELINE_MIN, SHARE_OF_BASELINE_MAX
            raise ValueError(f"must be a share of the baseline from {low:g} to {high:g}")
        if value.strip() == RESONANCE:
            return RESONANCE
    elif isinstance(value, int | float) and not isinstance(value, bool) and RATE_MIN <= value <= RATE_MAX:
        return float(value)
    raise ValueError(TARGET_RULE)


def _as_line(text: str) -> str:
    """Return text on one line, whatever its line breaks and however its accents are composed."""
    line = unicodedata.normalize("NFC", " ".join(text.split()))
    if not all(letter.isprintable() or letter in _JOINERS for letter in line):
        raise ValueError("must be text that can be printed, without control characters")
    return line


def _as_words(text: str) -> str:
    line = _as_line(text)
    if not plain(line):
        raise ValueError("must hold at least one letter or digit")
    return line


def _as_style(text: str) -> str:
    if is_path(text):
        raise ValueError("must be the name of a style, as 'sospiro styles list' gives it, not a file")
    return _as_line(text)


def _as_script(text: str) -> str:
    if is_path(text):
        raise ValueError("must be the name of a script, as 'sospiro scripts list' gives it, not a file")
    return _as_line(text)


def _as_arm_name(name: str) -> str:
    if not _ARM.fullmatch(name):
        raise ValueError("must be 1 to 32 small letters, digits, - or _ and begin with a letter")
    return name


def _as_session(text: str) -> str:
    if not text.isprintable():
        raise ValueError("must be the ID or the folder of a session")
    return text


def _as_format(value: object) -> object:
    if type(value) is not int or value != FORMAT:
        raise ValueError(f"must be {FORMAT}, the one this Sospiro can read")
    return value


Format = Annotated[int, BeforeValidator(_as_format)]
Minutes = Annotated[float, number_of("minutes"), Field(gt=0.0, le=LONGEST_MINUTES, allow_inf_nan=False)]
Rate = Annotated[float, number_of("breaths/min"), Field(ge=RATE_MIN, le=RATE_MAX, allow_inf_nan=False)]
Share = Annotated[
    float, number_of("the share of a breath"), Field(ge=INHALE_SHARE_MIN, le=INHALE_SHARE_MAX, allow_inf_nan=False)
]
Level = Annotated[float, number_of("0 to 1"), Field(ge=0.0, le=1.0, allow_inf_nan=False)]
Target = Annotated[float | str, BeforeValidator(_as_target)]
Line = Annotated[str, AfterValidator(_as_line)]
Words = Annotated[str, Field(min_length=1), AfterValidator(_as_words)]
StyleName = Annotated[str, Field(max_length=60), AfterValidator(_as_style)]
ScriptName = Annotated[str, Field(max_length=60), AfterValidator(_as_script)]
SessionName = Annotated[str, Field(max_length=4096), AfterValidator(_as_session)]
ArmName = Annotated[str, AfterValidator(_as_arm_name)]
