"""Finds the texts that wait for a translation: the literal strings within `tr()` and `mark()` in the code."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
"""The package whose texts are shown."""

DOORS = ("tr", "mark")


def find_texts(root: Path = ROOT) -> dict[str, list[str]]:
    """Return every text below `root` with the files that say it, in the order of the files and of their lines.

    Raises
    ------
    ValueError
        When a text is put together before it is translated, so that no catalogue can hold it.
    """
    found: dict[str, list[str]] = {}
    for path in sorted(root.rglob("*.py")):
        for text in _texts(ast.parse(path.read_text("utf-8")), path):
            files = found.setdefault(text, [])
            if (name := path.relative_to(root).as_posix()) not in files:
                files.append(name)
    return found


def _texts(tree: ast.Module, path: Path) -> Iterator[str]:
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        if isinstance(call.func, ast.Name) and call.func.id in DOORS:
            yield from _text(call.args[0], path)


def _text(said: ast.expr, path: Path) -> Iterator[str]:
    if isinstance(said, ast.Constant) and isinstance(said.value, str):
        yield said.value
    elif isinstance(said, ast.IfExp):
        yield from _text(said.body, path)
        yield from _text(said.orelse, path)
    elif isinstance(said, ast.JoinedStr | ast.BinOp):
        raise ValueError(f"{path.name}, line {said.lineno}: tr() takes a text with {{places}}, not one put together.")
