"""Sentences that come from below the panel, in English as they are kept in the record, said in the person's language.

They are found by the templates of `gui.language.below`: what stands in a place is said in the language as well where it
is a sentence itself, as the reason within "{why}: holding at {rate}/min".
"""

import re
from functools import lru_cache
from typing import NamedTuple

from gui.language import decimal, language, tr
from gui.language.below import ALL

ENGLISH = "en"
PLACE = re.compile(r"\{(\w+)\}")
NUMBER = re.compile(r"[-+−]?\d+\.\d+")
FIGURES = r"[-+−]?[\d.,]+"
NUMBERS = frozenset({"n", "of", "rate", "to", "seconds", "minutes", "value", "share", "by", "times", "hertz", "level"})
"""Places that hold nothing but a number."""

NAMES = frozenset({"name", "path", "parent", "twin", "who", "folder", "stream", "channel", "column"})
"""Places that hold what somebody or something is called: said as it is."""

PARTS = frozenset({"this", "other", "that"})
"""Places of words that only join others: what stands in them must be known, or any sentence would be taken apart."""

BETWEEN_SENTENCES = re.compile(r"(?<=[.!?]) (?=[A-Z'])")
LONGEST = 1000
"""Letters; what is longer is no sentence, and would be long looked for."""

MOST = 1024
"""Sentences that are remembered; a reason with a rate in it is a new one each time."""


class Template(NamedTuple):
    """A text with places, and the pattern that finds it in a sentence."""

    text: str
    pattern: re.Pattern[str]


def tr_sentence(text: str) -> str:
    """Return a sentence of the engine or of a session in the language of the panel; English where it is not known."""
    return text if language() == ENGLISH or not text or len(text) > LONGEST else _said(text, language())


def is_known(text: str) -> bool:
    """Tell whether a sentence has a translation, whatever the language: all of it, but for names and numbers."""
    return _found(text) is not None


@lru_cache(MOST)
def _said(text: str, _language: str) -> str:
    template = _found(text)
    if template is not None:
        match = template.pattern.fullmatch(text)
        values = match.groupdict() if match is not None else {}
        return tr(template.text, **{name: _value(name, value) for name, value in values.items()})
    small = text[:1].lower() + text[1:]
    if small != text and _found(small) is not None:
        said = _said(small, _language)
        return said[:1].upper() + said[1:]
    parts = BETWEEN_SENTENCES.split(text)
    return " ".join(_said(part, _language) for part in parts) if len(parts) > 1 else text


def _value(name: str, value: str) -> str:
    if NUMBER.fullmatch(value):
        return value.replace(".", decimal())
    if name in NUMBERS or name in NAMES:
        return value
    inner = value.strip()
    return value.replace(inner, tr_sentence(inner), 1)


def _found(text: str) -> Template | None:
    if text in _EXACT:
        return _EXACT[text]
    return next((template for template in _TEMPLATES if _fits(template, text)), None)


def _fits(template: Template, text: str) -> bool:
    match = template.pattern.fullmatch(text)
    return match is not None and all(is_known(match[part]) for part in PARTS.intersection(match.groupdict()))


def _template(text: str) -> Template:
    parts, seen, pattern = PLACE.split(text), set[str](), ""
    for place, part in enumerate(parts):
        if place % 2 == 0:
            pattern += re.escape(part)
        elif part in seen:
            pattern += f"(?P={part})"
        else:
            seen.add(part)
            pattern += f"(?P<{part}>{FIGURES if part in NUMBERS else '.+?'})"
    return Template(text, re.compile(pattern, re.DOTALL))


_EXACT = {text: _template(text) for text in ALL if not PLACE.search(text)}
# words that join come first, as they take nothing unknown; then what says most by itself: "{why}: holding for now" is
# found in many sentences
_TEMPLATES = sorted(
    (_template(text) for text in ALL if PLACE.search(text)),
    key=lambda one: (PARTS.isdisjoint(one.pattern.groupindex), -len(PLACE.sub("", one.text))),
)
