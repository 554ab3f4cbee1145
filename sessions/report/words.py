"""How a report says things: numbers with their units, times, and text of people made neutral."""

import unicodedata
from collections.abc import Sequence

NOT_MEASURED = "not measured"
REPLACED = "\N{REPLACEMENT CHARACTER}"
MOST_LETTERS = 4000
"""Of one piece of text; nobody reads on, and a page has an end."""

_STEERING = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode's categories of what is no letter: controls, formats (bidi overrides among them), surrogates, line ends."""
_JOINERS = frozenset("\u200c\u200d")
"""Which Persian and the scripts of India need to be written rightly."""


def neutral(text: str) -> str:
    """Return `text` as it can be shown: what would steer a program or turn the line around becomes a mark."""
    spaced = " ".join(text.replace("\u2028", "\n").replace("\u2029", "\n").split())
    shown = "".join(_shown(letter) for letter in spaced[:MOST_LETTERS])
    return shown if len(spaced) <= MOST_LETTERS else f"{shown} … ({len(spaced) - MOST_LETTERS} more letters)"


def _shown(letter: str) -> str:
    if letter in _JOINERS:
        return letter
    if letter == "\N{SOFT HYPHEN}":
        return ""
    return REPLACED if unicodedata.category(letter) in _STEERING else letter


def clock(seconds: float) -> str:
    """Return a time since the start as m:ss, or h:mm:ss from an hour on; also before the start."""
    sign, whole = ("−" if round(seconds) < 0 else ""), abs(round(seconds))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{sign}{hours}:{minutes:02}:{rest:02}" if hours else f"{sign}{minutes}:{rest:02}"


def length(seconds: float) -> str:
    """Return a length as people say it."""
    return f"{seconds:.0f} s" if seconds < 90.0 else f"{seconds / 60.0:.1f}".removesuffix(".0") + " min"


def number(value: float | None, unit: str = "", digits: int = 1) -> str:
    """Return a figure with its unit; words where there is none."""
    if value is None:
        return NOT_MEASURED
    text = f"{value:.{digits}f}".replace("-", "−")
    return f"{text}{'' if unit in ('', '%') else ' '}{' %' if unit == '%' else unit}"


def share(value: float | None) -> str:
    """Return a share of 1 in per cent."""
    return NOT_MEASURED if value is None else f"{100.0 * value:.0f} %"


def change(before: float, after: float, digits: int = 1) -> str:
    """Return the way from one value to another with its sign."""
    by = round(after - before, digits)
    return "no change" if by == 0 else f"{by:+.{digits}f}".replace("-", "−")


def plain_number(value: float) -> str:
    """Return a number with no more digits than it has: 6, 7.5."""
    return f"{value:g}".replace("-", "−")


def listed(words: Sequence[str]) -> str:
    """Return "a, b and c"."""
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1] if words else "") if part)


def joined(sentences: Sequence[str]) -> str:
    """Return the sentences that are not empty, one after the other."""
    return " ".join(sentence for sentence in sentences if sentence)


def titled(word: str) -> str:
    """Return a key such as `rsa_amplitude` as words that begin with a capital."""
    words = word.replace("_", " ").strip()
    return words[:1].upper() + words[1:]
