"""Markers as they count: one that was taken back is told once, though the record keeps both of its lines."""

import re
from collections.abc import Callable, Iterable

REMOVAL = re.compile(r"removed: (.*) \(([0-9]+) s ago\)", re.DOTALL)
REMOVED = " (removed)"
"""Stands behind the words of a marker that was taken back."""
AGED = 1.0
"""Seconds by which the age in a line may be off: it was rounded."""


def removal(text: str, seconds: float) -> str:
    """Return the line that takes back a marker of `text`, set `seconds` ago."""
    return f"removed: {text} ({seconds:.0f} s ago)"


def reworded(line: str, word: Callable[[str], str]) -> str:
    """Return a line of the record with another word for its marker, also where it takes one back."""
    found = REMOVAL.fullmatch(line)
    return word(line) if found is None else f"removed: {word(found[1])} ({found[2]} s ago)"


def told_markers(lines: Iterable[tuple[float, str]]) -> list[tuple[float, str]]:
    """Return the markers by their moment (s); a line that takes one back becomes a word behind that one.

    A line that only looks as if it did, with no marker of that text and age before it, is a marker like any other.
    """
    told: list[tuple[float, str]] = []
    for time, text in sorted(lines, key=lambda line: line[0]):
        place = _taken_back(told, time, text)
        if place is None:
            told.append((time, text))
        else:
            told[place] = (told[place][0], f"{told[place][1]}{REMOVED}")
    return told


def _taken_back(told: list[tuple[float, str]], time: float, text: str) -> int | None:
    """Return the place of the newest marker that a line takes back; None when it takes back none."""
    found = REMOVAL.fullmatch(text)
    if found is None:
        return None
    fits = (n for n in reversed(range(len(told))) if told[n][1] == found[1])
    return next((n for n in fits if abs(time - told[n][0] - int(found[2])) <= AGED), None)
