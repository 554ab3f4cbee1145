"""Where in a TOML text each key stands, so that a mistake in it can be told with its line."""

import re
import tomllib
from collections.abc import Iterator

Where = tuple[str | int, ...]
"""Keys and, within arrays, numbers from 0: ("stages", 2, "prompts", 0, "text")."""

DEEPEST = 8
"""Nothing we read lies deeper; a text of endless brackets or dots takes no more memory than another."""

_WORD = re.compile(
    r"""(?P<space>[^\S\n]+|\#[^\n]*)
      | (?P<newline>\n)
      | (?P<text>\"\"\"(?:\\.|[^\\])*?\"{3,5}|'''.*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')
      | (?P<mark>[\[\]{}=,.])
      | (?P<bare>[^\s\[\]{}=,.\#"']+)
      | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)


def key_lines(text: str) -> dict[Where, int]:
    """Return the line, from 1, of each table, key and array entry of a TOML text.

    Never raises: of a text that is no TOML it tells as much as can be told.
    """
    return _read(text).lines


def key_on(text: str, line: int) -> Where:
    """Return the last key on a line, from 1, of a text that may be no TOML; () where none stands."""
    return _read(text).on_line.get(line, ())


def depth(text: str) -> int:
    """Return how many brackets are open at once, or how many parts a dotted key has, at most."""
    return _read(text).deepest


def _read(text: str) -> "_Reader":
    reader = _Reader()
    for kind, word, line in _words(text):
        reader.take(kind, word, line)
    return reader


def _words(text: str) -> Iterator[tuple[str, str, int]]:
    line = 1
    for found in _WORD.finditer(text):
        if found.lastgroup != "space":
            yield found.lastgroup or "", found[0], line
        line += found[0].count("\n")


class _Reader:
    """Follows a text word by word; what is open is a list, so that no depth of brackets is too much."""

    def __init__(self) -> None:
        self._depth = 0
        self.deepest = 0
        self.lines: dict[Where, int] = {}
        self.on_line: dict[int, Where] = {}
        self._arrays: dict[Where, int] = {}
        self._table: Where = ()
        self._open: list[tuple[str, Where, int]] = []
        self._key: list[str] = []
        self._at: Where = ()
        self._reading = "key"

    def take(self, kind: str, word: str, line: int) -> None:
        if kind == "newline":
            self._end_line()
        elif self._reading == "value":
            self._take_value(kind, word, line)
        elif kind in ("text", "bare"):
            self._key.append(_unquoted(word) if kind == "text" else word)
            self.deepest = max(self.deepest, len(self._key))
        elif self._reading == "header":
            self._take_header(word, line)
        elif word == "[" and not self._open:
            self._reading, self._key, self._depth = "header", [], 1
        elif word == "=":
            around = self._open[-1][1] if self._open else self._table
            self._at = self._place((*around, *self._key), line)
            self._reading = "value"
        elif word == "}":
            self._close()

    def _end_line(self) -> None:
        if not self._open:
            self._reading, self._key = "key", []

    def _take_header(self, word: str, line: int) -> None:
        if word == "[":
            self._depth += 1
        elif word == "]" and self._key:
            self._table = self._place(self._header(self._depth > 1), line)
            self._key = []

    def _header(self, is_array: bool) -> Where:
        """Return where a header leads; within an array of tables that is its last one so far."""
        where: Where = ()
        for number, part in enumerate(self._key[:DEEPEST], start=1):
            where = (*where, part)
            if is_array and number == len(self._key):
                self._arrays[where] = self._arrays.get(where, -1) + 1
            if where in self._arrays:
                where = (*where, self._arrays[where])
        return where

    def _take_value(self, kind: str, word: str, line: int) -> None:
        if self._open and self._open[-1][0] == "[" and word not in ("]", ","):
            self._place(self._at, line)
        if kind != "mark":
            return
        if word in "[{":
            self._open.append((word, self._at, 0))
            self.deepest = max(self.deepest, len(self._open))
            self._at = (*self._at, 0)[:DEEPEST]
            self._reading, self._key = ("value" if word == "[" else "key"), []
        elif word in "]}":
            self._close()
        elif word == "," and self._open:
            self._next_entry()

    def _next_entry(self) -> None:
        bracket, where, number = self._open[-1]
        self._open[-1] = (bracket, where, number + 1)
        self._at = (*where, number + 1)[:DEEPEST]
        self._reading, self._key = ("value" if bracket == "[" else "key"), []

    def _close(self) -> None:
        if self._open:
            self._at = self._open.pop()[1]
        self._reading = "value"

    def _place(self, where: Where, line: int) -> Where:
        where = where[:DEEPEST]
        for length in range(1, len(where) + 1):
            self.lines.setdefault(where[:length], line)
        self.on_line[line] = where
        return where


def _unquoted(word: str) -> str:
    try:
        return next(iter(tomllib.loads(f"{word} = 0")))
    except ValueError:
        return word
