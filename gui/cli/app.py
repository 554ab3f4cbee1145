"""The command `sospiro`: the options before a command, the list of commands, and how errors end the program.

Nothing heavy is imported here or at the top of a command's module, so `sospiro --help` answers at once.
"""

import io
import signal
import sys
import traceback
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import typer

from gui.cli.audit import audit
from gui.cli.calibrate import calibrate
from gui.cli.cohort import cohort
from gui.cli.common import Shared, printable
from gui.cli.demo import demo
from gui.cli.desktop import desktop, open_file
from gui.cli.detect import detect
from gui.cli.doctor import doctor
from gui.cli.export import export
from gui.cli.goals import goals
from gui.cli.group import group
from gui.cli.home import home
from gui.cli.listen import listen
from gui.cli.logs import LogLevel, keep_traceback, logging_to
from gui.cli.medication import medication
from gui.cli.notes import notes
from gui.cli.packages import packages
from gui.cli.participants import participants
from gui.cli.protocols import protocols
from gui.cli.questionnaires import questionnaires
from gui.cli.ratings import ratings
from gui.cli.recover import recover_sessions
from gui.cli.render import render
from gui.cli.replay import replay
from gui.cli.report import report
from gui.cli.rerun import rerun_session
from gui.cli.resonance import resonance
from gui.cli.review import review
from gui.cli.run import open_panel_command, run
from gui.cli.screening import screening
from gui.cli.scripts import scripts
from gui.cli.sessions import sessions
from gui.cli.simulate import simulate
from gui.cli.streams import streams
from gui.cli.study import study
from gui.cli.styles import styles
from gui.cli.textures import textures
from gui.cli.trial import trial
from sensors.errors import SospiroError

UNEXPECTED = 1
USAGE_OR_INPUT = 2
ANYWHERE = ("-c", "--config", "--data-dir", "--log-level")

app = typer.Typer(
    name="sospiro",
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="-c, --data-dir and --log-level may also stand after the command.",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"sospiro {version('sospiro')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    ctx: typer.Context,
    config: Annotated[Path | None, typer.Option("--config", "-c", metavar="FILE.toml", help="Settings file.")] = None,
    data_dir: Annotated[str | None, typer.Option(metavar="FOLDER", help="Where sessions are kept.")] = None,
    log_level: Annotated[LogLevel, typer.Option(help="How much to tell on standard error.")] = LogLevel.WARNING,
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Music that breathes with you. Without a command, the panel opens."""
    shared = Shared.of(ctx)
    shared.config, shared.data_dir, shared.log_level = config, data_dir, log_level
    ctx.with_resource(logging_to(log_level))
    if ctx.invoked_subcommand is None:
        open_panel_command(shared)


for command in (
    demo,
    run,
    group,
    render,
    report,
    review,
    listen,
    simulate,
    trial,
    replay,
    resonance,
    detect,
    streams,
    doctor,
    calibrate,
    screening,
    export,
    cohort,
):
    app.command()(command)
sessions.command("recover")(recover_sessions)
sessions.command("rerun")(rerun_session)
app.add_typer(sessions, name="sessions")
app.add_typer(participants, name="participants")
app.add_typer(goals, name="goals")
app.add_typer(ratings, name="ratings")
app.add_typer(questionnaires, name="questionnaires")
app.add_typer(notes, name="notes")
app.add_typer(medication, name="medication")
app.add_typer(audit, name="audit")
app.add_typer(packages, name="packages")
app.add_typer(home, name="home")
app.add_typer(textures, name="textures")
app.add_typer(styles, name="styles")
app.add_typer(protocols, name="protocols")
app.add_typer(scripts, name="scripts")
app.add_typer(study, name="study")
app.add_typer(desktop, name="desktop")
app.command("open")(open_file)


def options_first(args: list[str]) -> list[str]:
    """Return `args` with the options of `ANYWHERE` and their values moved before the command.

    One that lacks its value stays alone, so that the command is not taken for it.
    """
    first: list[str] = []
    rest = list(args)
    place = 0
    while place < len(rest) and rest[place] != "--":
        name, equals, _ = rest[place].partition("=")
        taken = 0 if name not in ANYWHERE else 1 if equals else 2
        if place + taken > len(rest):
            return [name]
        first += rest[place : place + taken]
        del rest[place : place + taken]
        place += taken == 0
    return first + rest


@cache
def _commands() -> Any:
    """Return the tree of all commands, which takes typer longer to make than most of them to run."""
    return typer.main.get_command(app)


def main(args: list[str] | None = None) -> None:
    """Run `sospiro` and exit: 0 well, 1 unexpected fault, 2 wrong usage or input, 130 interrupted.

    A polite end (SIGTERM: `kill`, `timeout`, a shutdown) takes the same way as Ctrl-C, so it saves the session too.
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    given = options_first(sys.argv[1:] if args is None else args)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the caller, or a Windows program without a console
            setattr(sys, name, io.StringIO())
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A console that lacks a letter shows another one in its place.
        sys.stdout.reconfigure(errors="replace")
    try:
        _commands()(given, prog_name="sospiro")
    except SospiroError as error:
        typer.echo(printable(error.sentence), err=True)
        sys.exit(USAGE_OR_INPUT)
    except Exception as error:  # noqa: BLE001 - the last place where a fault can still be said in words
        if "debug" in given or "--log-level=debug" in given:
            traceback.print_exc()
        kept = keep_traceback(error)
        typer.echo(
            f"Sospiro met an unexpected fault ({type(error).__name__}: {error}); details are in {kept}.", err=True
        )
        sys.exit(UNEXPECTED)
