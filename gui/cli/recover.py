"""`sospiro sessions recover`: make sessions whole that were cut off, and say what was cut away."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gui.cli.common import Json, Shared, finish_json, printable

if TYPE_CHECKING:
    from sessions.folder import SessionFolder
    from sessions.summary import SessionSummary

ALL = "all"
Which = Annotated[
    str, typer.Argument(metavar="ID|FOLDER|all", help="A session's id, its folder, or 'all' that were cut off.")
]


def recover_sessions(ctx: typer.Context, which: Which = ALL, as_json: Json = False) -> None:
    """Cut torn ends off exactly, close the files, and list the sessions; what is cut is kept beside as .tail."""
    shared = Shared.of(ctx)
    found = _recover_all(shared) if which == ALL else _recover_one(shared, which)
    if as_json:
        finish_json({"recovered": [{**summary.as_dict(), "cut": _cut(summary)} for summary in found]})
        return
    for summary in found:
        cut = ", ".join(f"{size} bytes cut from {name}" for name, size in _cut(summary).items()) or "nothing torn"
        told = f"Recovered {summary.id}: {summary.seconds:.1f} s kept, {cut}; it is in {summary.session}."
        shared.console.print(printable(told), soft_wrap=True)
    if not found:
        what = "No session here was cut off" if which == ALL else "It is whole"
        shared.console.print(f"{what}: there is nothing to recover.")


def _recover_all(shared: Shared) -> "list[SessionSummary]":
    from sessions.recording.recover import recover

    return recover(shared.settings().data_dir)


def _recover_one(shared: Shared, which: str) -> "list[SessionSummary]":
    from sessions.index import SessionIndex
    from sessions.recording.recover import recover_one

    data_dir = shared.settings().data_dir
    folder = _folder(data_dir, which)
    summary = recover_one(folder)
    if summary is not None and folder.path.is_relative_to(data_dir.resolve()):
        SessionIndex(data_dir).add(summary)
    return [summary] if summary is not None else []


def _folder(data_dir: Path, which: str) -> "SessionFolder":
    """Return the session meant; one that was cut off need not be in the index, nor in the data folder."""
    from sensors.errors import Reason, SospiroError
    from sessions.folder import SessionFolder
    from sessions.index import session_folders

    with suppress(OSError, ValueError, RuntimeError):  # too long, or with what no path can hold
        path = Path(which).expanduser()
        if (path / "recording.xdf").is_file():
            return SessionFolder(path.resolve())
    folders = session_folders(data_dir)
    matching = [f for f in folders if f.name == which] or [f for f in folders if which and f.name.startswith(which)]
    if len(matching) != 1:
        what = "Several sessions begin with" if matching else "No folder of a session is or is called"
        sentence = f"{what} {which[:70]!r}: 'sospiro sessions recover' alone takes all that were cut off."
        raise SospiroError(Reason.UNKNOWN_SESSION, sentence)
    return SessionFolder(matching[0].resolve())


def _cut(summary: "SessionSummary") -> dict[str, Any]:
    """Return how many bytes were cut off which file."""
    tails = sorted(Path(summary.session).glob("*.tail"))
    return {tail.name.removesuffix(".tail"): tail.stat().st_size for tail in tails}
