"""Starts Sospiro once more as it was started: what is set before there is a window needs that."""

import os
import subprocess
import sys


def start_again() -> int:
    """Take this process's place with a new start of the same command; where a system cannot, wait for it.

    Call it when everything is closed and nothing is locked. Returns the exit code of the new start.
    """
    command = [sys.executable, *sys.orig_argv[1:]]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execv(sys.executable, command)  # noqa: S606 - this very command, as somebody has started it
    return subprocess.call(command)
