"""`sospiro sessions rerun`: a recorded session through the engine of today, decision by decision."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gui.cli.common import Json, Shared, finish_json, printable, table

if TYPE_CHECKING:
    from sessions.folder import SessionFolder
    from sessions.rerun.rerun import Rerun
    from sessions.rerun.what_if import WhatIf

DIFFERS = 1
MOST = 12
Which = Annotated[str, typer.Argument(metavar="ID|FOLDER|last", help="A session's id, its folder, or 'last'.")]
Sound = Annotated[
    bool, typer.Option("--sound", help="Render the sound anew as well and compare every note and sample of it.")
]
WholeGroup = Annotated[
    bool, typer.Option("--group", help="Run the whole group of this session again, from the folders of all members.")
]
OtherProtocol = Annotated[
    str | None,
    typer.Option("--what-if", metavar="PROTOCOL|FILE", help="Play another protocol to the same breath instead."),
]
OtherStyle = Annotated[
    str | None, typer.Option("--style", metavar="NAME|FILE", help="Play another style to the same breath instead.")
]


def rerun_session(
    ctx: typer.Context,
    which: Which,
    sound: Sound = False,
    group: WholeGroup = False,
    what_if: OtherProtocol = None,
    style: OtherStyle = None,
    as_json: Json = False,
) -> None:
    """Run a session again: is every decision the same? Exit 0 when it is, 1 when not, 2 when it cannot be run.

    With --what-if or --style: what would have been different by another protocol or style on the same breath.
    """
    from sessions.store.audit import audit

    if sound and (what_if or style):
        raise typer.BadParameter("--sound compares with what was played: leave it out with --what-if or --style.")
    if group and (sound or what_if or style):
        raise typer.BadParameter("--group compares what all members decided: give it alone.")
    shared = Shared.of(ctx)
    folder, data_dir = _folder(shared, which), shared.settings().data_dir
    audit(data_dir, "rerun", session=folder.path.name)
    if group:
        _rerun_group(shared, folder, data_dir, as_json)
        return
    with shared.status("Running the session again …") as say:

        def progress(seconds: float) -> None:
            say(f"Running the session again … {seconds / 60:.1f} min")

        if what_if is not None or style is not None:
            from sessions.rerun.what_if import what_if as run_other

            other = run_other(folder, data_dir, what_if, style, progress)
        else:
            from sessions.rerun.rerun import rerun

            found = rerun(folder, data_dir, sound, progress)
    if what_if is not None or style is not None:
        finish_json(other.as_dict()) if as_json else _show_other(shared, other)
        return
    finish_json(found.as_dict()) if as_json else _show(shared, found)
    if not found.identical:
        raise typer.Exit(DIFFERS)


def _rerun_group(shared: Shared, folder: "SessionFolder", data_dir: Path, as_json: bool) -> None:
    from sessions.rerun.group import rerun_group

    with shared.status("Running the group again …") as say:
        found = rerun_group(folder, data_dir, lambda seconds: say(f"Running the group again … {seconds / 60:.1f} min"))
    if as_json:
        finish_json(found.as_dict())
    else:
        for member in found.members:
            _show(shared, member)
    if not found.identical:
        raise typer.Exit(DIFFERS)


def _folder(shared: Shared, which: str) -> "SessionFolder":
    from gui.cli.sessions import find_session
    from sessions.folder import SessionFolder

    return SessionFolder(Path(find_session(shared, which).session))


def _show(shared: Shared, found: "Rerun") -> None:
    samples = sum(found.compared.values())
    run = f"{found.ticks} ticks ({found.seconds / 60:.1f} min), {samples} decisions and samples compared"
    short = found.damage and f"damaged: {printable(found.damage)} does not hold"
    cut = "" if found.whole else f"; it was {short or 'cut off'}, and is compared up to its last tick"
    if found.identical:
        shared.console.print(f"{found.session}: identical. {run}{cut}.", soft_wrap=True)
        return
    shared.console.print(f"{found.session}: NOT the same. {run}{cut}. Where each first parts:", soft_wrap=True)
    rows = [
        (f"{one.after:.2f} s", printable(one.what), printable(one.recorded), printable(one.now))
        for one in found.differences[:MOST]
    ]
    shared.console.print(table(("after", "what", "recorded", "now"), rows))
    shared.console.print(_versions(found), soft_wrap=True)


def _versions(found: "Rerun") -> str:
    if not found.versions:
        return "The versions are those it was recorded with: the engine itself, or what it reads, was changed."
    changed = ", ".join(f"{name} {old} → {new}" for name, (old, new) in found.versions.items())
    return f"Other versions now: {printable(changed)}."


def _show_other(shared: Shared, other: "WhatIf") -> None:
    then, now = other.recorded, other.what_if
    for note in other.notes:
        shared.console.print(note, soft_wrap=True)
    names = ("", f"recorded: {then.protocol}, {then.style}", f"what if: {now.protocol}, {now.style}")
    shared.console.print(table(names, [(n, _cell(v), _cell(now.figures[n])) for n, v in then.figures.items()]))
    shared.console.print()
    guide = {after: [rate, None] for after, rate in then.guide}
    for after, rate in now.guide:
        guide.setdefault(after, [None, None])[1] = rate
    rows = [(f"{after / 60:.1f} min", _cell(old), _cell(new)) for after, (old, new) in sorted(guide.items())]
    shared.console.print(table(("after", "guide recorded, breaths/min", "what if"), rows))
    for course, title in ((then, "recorded"), (now, "what if")):
        shared.console.print()
        states = [(f"{after:.1f} s", state, printable(why)) for after, state, why in course.states]
        shared.console.print(table(("after", f"state ({title})", "why"), states))


def _cell(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
