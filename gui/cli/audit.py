"""`sospiro audit`: who saw, took out, changed or deleted what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from gui.cli.common import Json, Shared, finish_json, printable, table

if TYPE_CHECKING:
    from pathlib import Path

audit = typer.Typer(no_args_is_help=True, help="Who saw, exported, changed or deleted what.")
NOT_HELD = 1
SHOWN = ("utc", "user", "version", "action")


@audit.command("list")
def list_audit(
    ctx: typer.Context,
    about: Annotated[str | None, typer.Option("--about", metavar="ID", help="Only of this person or session.")] = None,
    count: Annotated[int, typer.Option("-n", "--count", min=1, max=1_000_000, help="How many, newest last.")] = 50,
    as_json: Json = False,
) -> None:
    """List what was done; whoever was deleted stands there as a code, unless you ask for them by name."""
    from sessions.store.audit import entries_about, read_audit

    shared = Shared.of(ctx)
    data_dir = shared.settings().data_dir
    # the first line only holds the salt
    found = read_audit(data_dir)[1:] if about is None else list(entries_about(data_dir, about))
    names = _names(data_dir, about)
    told = [_told(entry, names) for entry in found[-count:]]
    if as_json:
        finish_json({"audit": told})
    elif not told:
        shared.console.print("Nothing is in the audit.")
    else:
        rows = [(*(str(entry.get(key, "")) for key in SHOWN), _rest(entry)) for entry in told]
        shared.console.print(table(("when (UTC)", "who", "version", "what", ""), rows))


@audit.command("verify")
def verify(
    ctx: typer.Context,
    head: Annotated[
        str | None, typer.Option("--head", metavar="SHA256", help="Up to where it went, as an earlier 'verify' told.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Check that no line was changed or taken out, and tell where the audit ends; exit 1 when it does not hold."""
    from sessions.store.audit import goes_on_from, verify_audit

    shared = Shared.of(ctx)
    data_dir = shared.settings().data_dir
    check = verify_audit(data_dir)
    wrong = [] if check.whole else [f"Line {check.first_fault} of the audit was changed, or one before it."]
    if head is not None and check.whole and not goes_on_from(data_dir, head):
        wrong.append("The line with that hash is missing: lines were cut off the end.")
    if as_json:
        finish_json(
            {"holds": not wrong, "problems": wrong, "lines": check.lines, "torn": check.torn, "head": check.head}
        )
    else:
        for line in wrong or [f"The audit holds: {check.lines} lines up to {check.head}."]:
            shared.console.print(line)
    if wrong:
        raise typer.Exit(NOT_HELD)


def _names(data_dir: Path, about: str | None) -> dict[str, str]:
    """Return the names that are still there by their codes."""
    from sessions.index import session_folders
    from sessions.store.audit import codes_of
    from sessions.store.participants import participants

    known = [*participants(data_dir), *(path.name for path in session_folders(data_dir))]
    return codes_of(data_dir, [*known, *([about] if about else [])])


def _told(entry: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    from sessions.store.audit import CODED

    def name(code: Any) -> str:
        return names.get(str(code), str(code))

    named = {key: [name(one) for one in value] if isinstance(value, list) else name(value)
             for key, value in entry.items() if key in CODED}  # fmt: skip
    return {**entry, **named}


def _rest(entry: dict[str, Any]) -> str:
    left = {key: value for key, value in entry.items() if key not in (*SHOWN, "seq", "prev")}
    words = (", ".join(map(str, value)) if isinstance(value, list) else value for value in left.values())
    return printable(" · ".join(f"{key} {value}" for key, value in zip(left, words, strict=True) if value is not None))
