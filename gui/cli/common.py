"""What every command shares: its settings, its way to print, and the two ways it may end.

A command is a function `<name>` in `gui/cli/<name>.py`, registered in `gui.cli.app`::

    def render(ctx: typer.Context, minutes: Minutes = 15.0, as_json: Json = False) -> None:
        \"\"\"First line: the help shown by `sospiro --help`.\"\"\"
        from sessions.render import render_session          # heavy imports stay in here

        shared = Shared.of(ctx)
        settings = shared.settings({"pacing.target_rate": target})   # None leaves the setting alone
        with shared.status("Rendering …") as say:           # a spinner on a terminal; nothing otherwise
            summary = render_session(settings, progress=say)
        if as_json:
            return finish_json(summary.as_dict())           # the only thing on standard output
        shared.console.print(...)

A `SospiroError` may simply leave the function: the caller prints its sentence to standard error and exits with 2.
Another exit code is `raise typer.Exit(1)`. `with interruptible() as stop:` makes Ctrl-C (and a polite SIGTERM) set the
event `stop`: the normal end of a command that runs until it is told to stop.
"""

import json
import math
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from sessions.settings import Settings

Json = Annotated[bool, typer.Option("--json", help="Print one JSON object to standard output, nothing else.")]
Seconds = Annotated[float | None, typer.Option("--seconds", min=0.1, max=86_400.0, help="End after this long.")]
Ecg = Annotated[str | None, typer.Option("--ecg", metavar="NAME[:CHANNEL]", help="Stream to read the ECG from.")]
Respiration = Annotated[
    str | None, typer.Option("--respiration", metavar="NAME[:CHANNEL]", help="Stream to read the breath from.")
]
Ppg = Annotated[str | None, typer.Option("--ppg", metavar="NAME[:CHANNEL]", help="Stream to read the pulse from.")]
Rr = Annotated[
    str | None, typer.Option("--rr", metavar="NAME[:CHANNEL]", help="Stream to read ready-made RR intervals from.")
]
Eeg = Annotated[
    str | None,
    typer.Option(
        "--eeg", metavar="NAME[:CHANNEL]", help="EEG whose brain waves move the music a little; none unless set."
    ),
]
Polarity = Annotated[
    str | None,
    typer.Option("--polarity", metavar="auto|upright|inverted", help="Which way the breath's signal moves."),
]
Network = Annotated[
    bool, typer.Option("--network", help="Also see, and be seen by, the local network; LSL has no password.")
]
Target = Annotated[
    float | None, typer.Option("--target", min=4.0, max=20.0, help="Breaths/min to lead to; 6 unless set.")
]
Lead = Annotated[
    str | None, typer.Option("--lead", metavar="gentle|standard|brisk", help="How fast the guide slows down.")
]
Device = Annotated[
    str | None,
    typer.Option("--device", metavar="NAME", help="Sound card to play on, or a part of its name; none: silently."),
]
StyleName = Annotated[
    str | None, typer.Option("--style", metavar="NAME|FILE", help="Kind of music, as `sospiro styles list` names them.")
]
Seed = Annotated[int, typer.Option("--seed", min=0, max=2**31 - 1, help="Seed of everything random.")]

OwnMusicFile = Annotated[
    str | None, typer.Option("--music", metavar="FILE", help="Your own music (WAV, FLAC, OGG …) as the bed.")
]

PIPE_WIDTH = 400
SILENT = "none"
"""The device that plays nothing."""


def stream_settings(
    ecg: str | None,
    respiration: str | None,
    ppg: str | None,
    rr: str | None,
    polarity: str | None,
    eeg: str | None = None,
) -> dict[str, object]:
    """Return the options that choose streams as overrides for `Shared.settings`."""
    return {
        "streams.ecg": ecg,
        "streams.respiration": respiration,
        "streams.ppg": ppg,
        "streams.rr": rr,
        "streams.eeg": eeg,
        "streams.respiration_polarity": polarity,
    }


def check_device(wanted: str) -> None:
    """Raise `SospiroError` when `wanted` names no sound card, or several; the system's default is not looked for."""
    if wanted and wanted != SILENT:
        from engine.audio.live.devices import audio_devices, find_device

        find_device(wanted, audio_devices())


def own_music_path(file: str | None) -> str | None:
    """Return the path of a person's own music from wherever the program may go on."""
    return None if file is None else str(Path(file).expanduser().absolute())


@dataclass
class Shared:
    """The options before the command, and what follows from them."""

    config: Path | None = None
    data_dir: str | None = None
    log_level: str = "warning"

    @classmethod
    def of(cls, ctx: typer.Context) -> "Shared":
        """Return the one object of this run of the program."""
        return ctx.ensure_object(cls)

    def settings(self, overrides: Mapping[str, object] | None = None) -> "Settings":
        """Load the settings: `overrides` win over --data-dir, the environment, the --config file and the defaults.

        Keys are dotted (`"pacing.target_rate"`); a value of None leaves the setting alone. Raises `SospiroError`.
        """
        from sessions.settings import load_settings

        return load_settings(self.config, {"data_dir": self.data_dir, **(overrides or {})})

    @cached_property
    def console(self) -> "Console":
        """Standard output: colours and tables on a terminal, plain text in a pipe."""
        return _console(sys.stdout.isatty())

    @cached_property
    def notes(self) -> "Console":
        """Standard error: progress and remarks, so that standard output stays an answer."""
        return _console(sys.stderr.isatty(), stderr=True)

    @contextmanager
    def status(self, text: str) -> Iterator[Callable[[str], None]]:
        """Show a live line on a terminal while the body runs; yields the function that changes it."""
        if not self.notes.is_terminal:
            yield lambda _: None
            return
        from rich.text import Text

        with self.notes.status(Text(text)) as status:
            yield lambda words: status.update(Text(words))


def _console(on_terminal: bool, stderr: bool = False) -> "Console":
    from rich.console import Console

    # In a pipe nobody sees the width: long lines stay whole. Brackets and colons in a stream's name or a path are
    # text, never markup, which would fail at a tag that does not close.
    return Console(stderr=stderr, highlight=False, markup=False, emoji=False, width=None if on_terminal else PIPE_WIDTH)


def finish_json(answer: Any) -> None:
    """Print `answer` as one JSON object on standard output; a NaN or an infinity becomes null, a path its text."""
    typer.echo(json.dumps(_plain(answer), allow_nan=False, default=str))


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def printable(text: str) -> str:
    """Return `text` without control characters: what a stream or file calls itself must not steer the terminal."""
    return "".join(letter if letter.isprintable() else "�" for letter in text)


def counted(number: int, thing: str) -> str:
    """Return a number and what it counts: "1 session", "2 sessions"."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> "Table":
    """Return a plain table for `Shared.console`; the cells may hold anything."""
    from rich.table import Column, Table
    from rich.text import Text

    # folded, not cut with an ellipsis: what is shown may be the path somebody needs
    drawn = Table(
        *(Column(name, overflow="fold") for name in columns), box=None, pad_edge=False, show_header=any(columns)
    )
    for row in rows:
        drawn.add_row(*(Text(printable(cell)) for cell in row))
    return drawn


@contextmanager
def interruptible() -> Iterator[threading.Event]:
    """Yield an event that the first Ctrl-C or SIGTERM sets, so that the body can end as if it had finished.

    The second one interrupts as usual, should the body not heed the event.
    """
    stop = threading.Event()
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def ask(number: int, _: object) -> None:
        stop.set()
        signal.signal(number, before[signal.Signals(number)])

    for number in before:
        signal.signal(number, ask)
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
