"""Processes of our own beside this one: a driver may print, hang or crash in them, and nobody else notices."""

import contextlib
import ctypes
import io
import os
import subprocess
import sys
from collections.abc import Sequence
from typing import BinaryIO, TextIO

NICE, ABOVE_NORMAL = -10, 0x8000


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
