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
Another exit code is `raise typer.Exit(1)`. `with interruptible():` makes Ctrl-C (and a polite SIGTERM) the normal end
of a command that runs until it is told to stop.
"""

import json
import math
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from sessions.settings import Settings

Json = Annotated[bool, typer.Option("--json", help="Print one JSON object to standard output, nothing else.")]
Seconds = Annotated[float | None, typer.Option("--seconds", min=0.1, max=86_400.0, help="End after this long.")]
Seed = Annotated[int, typer.Option("--seed", min=0, max=2**31 - 1, help="Seed of everything random.")]
RestingRate = Annotated[
    float, typer.Option("--resting-rate", min=4.0, max=30.0, help="Breaths/min of the person when nothing guides.")
]
Coupling = Annotated[
    float, typer.Option("--coupling", min=0.0, max=1.0, help="How willingly the person follows: 0 never, 1 fully.")
]


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
        from rich.console import Console

        return Console(highlight=False, soft_wrap=not sys.stdout.isatty())

    @cached_property
    def notes(self) -> "Console":
        """Standard error: progress and remarks, so that standard output stays an answer."""
        from rich.console import Console

        return Console(stderr=True, highlight=False, soft_wrap=not sys.stderr.isatty())

    @contextmanager
    def status(self, text: str) -> Iterator[Callable[[str], None]]:
        """Show a live line on a terminal while the body runs; yields the function that changes it."""
        if not self.notes.is_terminal:
            yield lambda _: None
            return
        with self.notes.status(text) as status:
            yield status.update


def finish_json(answer: Any) -> None:
    """Print `answer` as one JSON object on standard output; a NaN or an infinity becomes null, a path its text."""
    typer.echo(json.dumps(_plain(answer), ensure_ascii=False, allow_nan=False, default=str))


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


@contextmanager
def interruptible() -> Iterator[None]:
    """Let Ctrl-C and SIGTERM end the body as if it had finished; what the body opened is closed on the way out."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with suppress(KeyboardInterrupt):
            yield
    finally:
        signal.signal(signal.SIGTERM, before)
