"""What can go wrong where a window is open is said in the person's language: every sentence of a `SospiroError`."""

import ast
import itertools
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from engine.imagery.script_file import read_script
from engine.protocols.protocol_file import read_protocol
from gui.language.choice import use_language
from gui.language.sentences import is_known, tr_sentence
from sensors.errors import SospiroError

ROOT = Path(__file__).parents[2]
ROOMS = ("sensors", "engine", "sessions", "gui")
FIRST = ("gui.cli", "gui.desktop.install", "gui.language.renew")
"""What no window imports by itself."""

TERMINAL = {
    "sensors/replay.py": "asked of `sospiro replay`",
    "sensors/simulation/devices/__init__.py": "asked of `sospiro simulate`",
    "sensors/simulation/personas.py": "asked of `sospiro simulate`; a window offers those there are",
    "sessions/group/choosing.py": "asked of a group on the command line",
    "sessions/group/plan.py": "asked of a group on the command line",
    "sessions/home/setup_file.py: {path} is there already: name another file with --out.": "`sospiro home setup`",
    "sessions/packages/contents.py": "read by the therapist's `sospiro packages read`",
    "sessions/packages/keys.py": "the therapist's `sospiro packages key`; a public key is said in the language",
    "sessions/study/allocation.py": "`sospiro study new`",
    "sessions/study/box.py": "`sospiro study new`",
    "sessions/tap_latency.py": "`sospiro calibrate taps`",
    "sessions/voice_floor.py": "`sospiro calibrate`",
    "gui/desktop/instance.py": "told on the terminal of a second start, which shows no window",
    "gui/panel/display.py": "there is no window to tell it in",
}
"""Sentences of modules that a window imports, which it never says, and why."""

TOGETHER = {
    "engine/imagery/voice.py": "{path} {why}; {what_to_do}.",
    "engine/protocols/canonical.py": "This is no protocol as a session keeps it: {why}.",
    "sensors/recordings/model.py": "The recording '{name}' {what}.",
    "sensors/toml_file.py": "{after} is said on the command line alone",
    "sessions/export/dataset.py": "The dataset in {out} {what}: …",
    "sessions/export/wav.py": "Session {name} has no sound to export: {why}.",
    "sessions/protocol_check.py": "{place}'{key}': {why}",
    "sessions/recording/recorder.py": "{told}; {whole}",
    "sessions/scenes_file.py": "{place}'{key}': {why}",
    "sessions/scripts.py": "{place}'{key}': {why}",
    "sessions/settings.py": "{sentence} or copy the style …",
}
"""Modules with a sentence that is put together of parts, which cannot be found in the code; each is known whole."""

FILLED = ("thing", "3", "'thing'", "it is damaged")
MOST_PLACES = 4
Parts = tuple[str | None, ...]


def modules() -> dict[str, Path]:
    paths = (path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
    return {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in paths}


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (node.module, *(f"{node.module}.{one.name}" for one in node.names))
        elif isinstance(node, ast.Import):
            yield from (one.name for one in node.names)


def behind_windows() -> set[Path]:
    """Return what a window imports, at once or later."""
    there = modules()
    found = {name for name in there if name.startswith("gui.") and not name.startswith(FIRST)}
    todo = list(found)
    while todo:
        new = {name for name in imported(there[todo.pop()]) if name in there and not name.startswith(FIRST)} - found
        found |= new
        todo += new
    return {there[name] for name in found}


def assigned(node: ast.AST) -> dict[str, list[ast.expr]]:
    found: dict[str, list[ast.expr]] = {}
    for one in ast.walk(node):
        if isinstance(one, ast.Assign) and len(one.targets) == 1 and isinstance(one.targets[0], ast.Name):
            found.setdefault(one.targets[0].id, []).append(one.value)
    return found


def texts_of(said: ast.expr, known: dict[str, list[ast.expr]]) -> Iterator[Parts]:
    if isinstance(said, ast.Constant) and isinstance(said.value, str):
        yield (said.value,)
    elif isinstance(said, ast.JoinedStr):
        yield tuple(str(part.value) if isinstance(part, ast.Constant) else None for part in said.values)
    elif isinstance(said, ast.IfExp):
        yield from texts_of(said.body, known)
        yield from texts_of(said.orelse, known)
    elif isinstance(said, ast.BinOp):
        pairs = itertools.product(texts_of(said.left, known), texts_of(said.right, known))
        yield from (left + right for left, right in pairs)
    elif isinstance(said, ast.Name):
        for value in known.get(said.id, ()):
            yield from texts_of(value, {})


def raised(path: Path) -> Iterator[Parts]:
    """Yield every sentence that a module raises, None for each place in it."""
    constants = assigned(ast.Module(tree_of(path).body, []))
    everywhere = {name: values for name, values in constants.items() if name.isupper()}
    functions = [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef)]
    for function in functions:
        known = {**everywhere, **assigned(function)}
        for call in ast.walk(function):
            named = isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "SospiroError"
            if named and len(call.args) == 2:  # type: ignore[attr-defined]
                yield from texts_of(call.args[1], known)  # type: ignore[attr-defined]


def is_said(parts: Parts) -> bool:
    places = parts.count(None)
    for filled in itertools.product(FILLED, repeat=min(places, MOST_PLACES)):
        values = iter((*filled, *("thing",) * places))
        if is_known("".join(next(values) if part is None else part for part in parts)):
            return True
    return False


def test_every_fault_that_a_window_can_tell_is_known_in_every_language() -> None:
    said = [(path.relative_to(ROOT).as_posix(), parts) for path in sorted(behind_windows()) for parts in raised(path)]
    assert len(said) > 150
    aside = {name.partition(":")[0] for name in TERMINAL} | set(TOGETHER)
    unknown = {
        f"{module}: {''.join(part or '{}' for part in parts)}"
        for module, parts in said
        if module not in aside and not is_said(parts)
    }
    assert sorted(unknown) == [], "to be added to gui/language/below, or to what only a terminal says"
    assert not aside - {module for module, _ in said}, "no longer raised"


def refusal(read: Any, path: Path, text: str) -> str:
    path.write_text(text, "utf-8")
    with pytest.raises((SospiroError, ValidationError)) as fault:
        read(path)
    return str(fault.value.sentence)  # type: ignore[union-attr]


PROTOCOL = 'name = "Mine"\n[[stages]]\nkind = "lead"\nminutes = 3\n'
SCRIPT = 'name = "Mine"\n[[prompts]]\nat = 0\ntext.en = "Sit."\n'
WRONG = [
    (read_protocol, PROTOCOL.replace("minutes = 3", "minutes = 300")),
    (read_protocol, PROTOCOL.replace("minutes = 3", 'minutes = "3"')),
    (read_protocol, PROTOCOL.replace("minutes", "minuts")),
    (read_protocol, PROTOCOL.replace('"lead"', '"leap"')),
    (read_protocol, PROTOCOL.replace('name = "Mine"\n', "")),
    (read_protocol, PROTOCOL.replace('"Mine"', '""')),
    (read_protocol, PROTOCOL.replace("[[stages]]", "[stages]")),
    (read_protocol, PROTOCOL.replace("= 3", "= ")),
    (read_protocol, "\x00"),
    (read_protocol, 'name = "Mine"\nstages = []\n'),
    (read_script, SCRIPT.replace("at = 0", "at = -1")),
    (read_script, SCRIPT.replace("prompts", "promts")),
    (read_script, SCRIPT.replace("at = 0", "at = true")),
]


@pytest.mark.parametrize(("read", "text"), WRONG)
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", ["de", "zh_CN"])
def test_a_mistake_in_a_file_is_said_in_the_persons_language(
    language: str, read: Any, text: str, tmp_path: Path
) -> None:
    english = refusal(read, tmp_path / "mine.toml", text)
    try:
        use_language(language)
        said = tr_sentence(english)
    finally:
        use_language("en")
    assert said != english
    for word in (" must ", " is missing", "unknown key", "not valid", " cannot ", " line "):
        assert word not in said, said
