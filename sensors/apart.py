"""Processes of our own beside this one: a driver may print, hang or crash in them, and nobody else notices."""

import contextlib
import ctypes
import io
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from typing import BinaryIO, TextIO

log = logging.getLogger(__name__)

NICE, ABOVE_NORMAL = -10, 0x8000
PATIENCE = (0.5, 2.0, 10.0)
"""Seconds after which a process that has ended is started anew, the last again and again."""

GRACE = 1.0


def child_environment() -> dict[str, str]:
    """Return the environment for a Python that finds the same packages, and starts no sound server by looking."""
    paths = os.pathsep.join(path for path in sys.path if path)
    return os.environ | {"PYTHONPATH": paths, "JACK_NO_START_SERVER": "1"}


def start_apart(command: Sequence[str]) -> "subprocess.Popen[str]":
    """Start a process that takes and tells lines of text, and that Ctrl-C here does not reach.

    Raises
    ------
    OSError
        It does not start.
    """
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=child_environment(),
        start_new_session=True,
        text=True,
        encoding="utf-8",
        errors="replace",
    )


class Teller:
    """A process that tells lines of text, started anew whenever it ends; no call but `close` ever blocks.

    Parameters
    ----------
    name
        Of the thread that hears it.
    take
        Takes each line, in that thread, and returns whether it shows that the process does its work.
    ended
        Called there when it ended without being asked to; returns whether another one shall be started.
    """

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        take: Callable[[str], bool],
        ended: Callable[[], bool],
        patience: Sequence[float] = PATIENCE,
    ) -> None:
        self._command, self._take, self._ended, self._patience = tuple(command), take, ended, tuple(patience)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._closing = threading.Event()
        self.process: subprocess.Popen[str] | None = None

    @property
    def started(self) -> bool:
        """Whether it was begun."""
        return self._thread.ident is not None

    def start(self) -> None:
        """Begin to hear it; once."""
        if not self.started:
            self._thread.start()

    def close(self) -> None:
        """Let it end. Blocks for a second at most, and may be called twice."""
        self._closing.set()
        process = self.process
        if process is not None and process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()
        if self.started:
            self._thread.join(GRACE)
            if self._thread.is_alive() and process is not None:
                process.kill()

    def _run(self) -> None:
        tries = 0
        while not self._closing.is_set():
            if self._hear():
                tries = 0
            if self._closing.is_set() or not self._ended():
                return
            self._closing.wait(self._patience[min(tries, len(self._patience) - 1)])
            tries += 1

    def _hear(self) -> bool:
        """Hear one process until it ends; return whether it did its work."""
        fine = False
        try:
            with start_apart(self._command) as self.process:
                if self._closing.is_set() and self.process.stdin is not None:
                    self.process.stdin.close()
                for line in self.process.stdout or ():
                    fine = self._take(line) or fine
        except OSError as error:
            log.info("%s cannot be heard: %s", self._thread.name, error)
        return fine


# -- in the process itself --------------------------------------------------------------------------------------------


def own_output() -> BinaryIO:
    """Keep standard output for what this process tells, and send whatever drivers print to nobody."""
    told = os.fdopen(os.dup(1), "wb")
    nobody = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nobody, stream)
    return told


def own_lines() -> TextIO:
    """Keep standard output for lines of text, as `own_output` does."""
    return io.TextIOWrapper(own_output(), encoding="utf-8")


def end_with_input() -> None:
    """End this process when its standard input ends: nobody wants to know any more. Blocks until then."""
    sys.stdin.buffer.read()
    os._exit(0)


def go_first() -> None:
    """Ask to be served before other programs, where we may: it takes little, and that at its time."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32")
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), ABOVE_NORMAL)
    else:
        with contextlib.suppress(OSError):
            os.nice(NICE)
