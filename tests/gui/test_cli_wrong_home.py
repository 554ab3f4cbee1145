"""What is typed wrong of home, packages and scripts: one clear sentence, exit code 2, and nothing is written."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sessions.packages.keys import new_key
from sessions.store.editing import new_participant

FOR = ("home", "setup", "--participant", "P07")
MAKE = ("packages", "make", "P07", "--to", "KEY", "--out", "p.sospiro")
WRONG = {
    ("home", "setup"): "--participant",
    ("home", "setup", "--participant", "P99"): "no participant P99",
    ("home", "setup", "--participant", "../x"): "pseudonym",
    (*FOR, "--protocol", "nope"): "no protocol 'nope'",
    (*FOR, "--protocol", "empty"): "'name' is missing",
    (*FOR, "--protocol", "binary"): "not UTF-8",
    (*FOR, "--protocol", "folder"): "no protocol 'folder'",
    (*FOR, "--protocol", ""): "no protocol",
    (*FOR, "--protocol", "Open session"): "no end of its own",
    (*FOR, "--protocol", "First session", "--alone", "First session"): "sensors = false",
    (*FOR, "--alone", "nope"): "no protocol 'nope'",
    (*FOR, "--key", "age1xyz"): "no public key",
    (*FOR, "--key", "äö"): "no public key",
    (*FOR, "--style", "Noise"): "no style 'Noise'",
    (*FOR, "--target", "3"): "target",
    (*FOR, "--target", "abc"): "target",
    (*FOR, "--target", "nan"): "target",
    (*FOR, "--minutes", "0"): "minutes",
    (*FOR, "--minutes", "1e9"): "minutes",
    (*FOR, "--minutes", "nan"): "minutes",
    (*FOR, "--out", "empty"): "is there already",
    (*FOR, "--out", "nowhere/x.sospiro-home"): "choose another folder for it",
    (*FOR, "--out", "folder"): "is there already",
    ("home", "setup", "extra"): "extra",
    ("home", "setup", "--bogus"): "--bogus",
    ("home", "open"): "FILE.sospiro-home",
    ("home", "open", "nope.sospiro-home"): "no file from your therapist",
    ("home", "open", "empty"): "'participant' is missing",
    ("home", "open", "binary"): "not UTF-8",
    ("home", "open", "folder"): "it is no file",
    ("home", "open", "large"): "larger than 1 MB",
    ("home", "open", "newer.sospiro-home"): "newer Sospiro",
    ("home", "open", "keyless.sospiro-home"): "no public key",
    ("home", "open", "cut.sospiro-home"): "not valid TOML",
    ("home", "open", "wide.sospiro-home"): "not UTF-8",
    ("home", "open", ""): "cannot be read",
    ("home", "nonsense"): "nonsense",
    ("packages", "make"): "PARTICIPANT",
    ("packages", "make", "P07"): "--to",
    MAKE: "nothing to pack",
    ("packages", "make", "P99", *MAKE[3:]): "nothing to pack",
    ("packages", "make", "../x", *MAKE[3:]): "pseudonym",
    (*MAKE, "--since", "yesterday"): "--since 'yesterday'",
    (*MAKE, "--since", "2026-13-45"): "2026-13-45",
    ("packages", "read"): "FILE.sospiro",
    ("packages", "read", "nope.sospiro"): "cannot be read",
    ("packages", "read", "empty"): "another key, or changed",
    ("packages", "read", "binary"): "another key, or changed",
    ("packages", "read", "folder"): "cannot be read",
    ("packages", "read", "right.sospiro-home"): "another key, or changed",
    ("packages", "key", "extra"): "extra",
    ("scripts", "show"): "NAME|FILE",
    ("scripts", "show", "nope"): "no script 'nope'",
    ("scripts", "show", "empty"): "'name' is missing",
    ("scripts", "show", "Safe place", "--language", "xx"): "no text in 'xx': it speaks en, de, zh",
    ("scripts", "check", "nope"): "no script 'nope'",
    ("scripts", "check", "binary"): "not UTF-8",
    ("scripts", "check", "large"): "larger than 1 MB",
    ("scripts", "check", "right.sospiro-home"): "unknown key 'participant'",
    ("scripts", "new"): "NAME",
    ("scripts", "new", "../x"): "letters, digits, blanks and dashes",
    ("scripts", "new", ""): "letters, digits, blanks and dashes",
    ("scripts", "list", "extra"): "extra",
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with files of every wrong kind, and a data folder with a key and P07."""
    folder = tmp_path_factory.mktemp("wrong")
    new_participant(folder / "data", "P07")
    new_key(folder / "data")
    (folder / "empty").touch()
    (folder / "folder").mkdir()
    (folder / "binary").write_bytes(bytes(range(256)))
    (folder / "large").write_text("a = '" + 2_000_000 * "x" + "'")
    return folder


@pytest.fixture
def command(files: Path, run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    monkeypatch.chdir(files)
    monkeypatch.setenv("SOSPIRO_DATA_DIR", str(files / "data"))
    right = files / "right.sospiro-home"
    if not right.exists():
        assert run(*FOR, "--out", right.name).code == 0
        text = right.read_text("utf-8")
        (files / "newer.sospiro-home").write_text(text.replace("format = 1", "format = 2"), "utf-8")
        (files / "keyless.sospiro-home").write_text(text.replace("age1", "agee"), "utf-8")
        (files / "cut.sospiro-home").write_text(text[: len(text) // 2], "utf-8")
        (files / "wide.sospiro-home").write_text(text, "utf-16")
    return run


@pytest.mark.parametrize(("typed", "told"), WRONG.items(), ids=[" ".join(typed)[:60] for typed in WRONG])
def test_one_clear_sentence_and_nothing_written(
    typed: tuple[str, ...], told: str, command: Callable[..., Any], files: Path
) -> None:
    before = {path for path in files.rglob("*") if "index" not in path.name and "audit" not in path.name}
    key = command("packages", "key").out.strip() if "KEY" in typed else ""
    answer = command(*(key if word == "KEY" else word for word in typed))
    said = " ".join((answer.out + answer.err).split())
    assert answer.code == 2, said
    assert told in said
    assert "Traceback" not in said
    assert "unexpected fault" not in said
    left = {path for path in files.rglob("*") if "index" not in path.name and "audit" not in path.name}
    assert {path.name for path in left - before} <= {".lock"}
