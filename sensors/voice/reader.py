"""The process that listens: a driver in it may hang or crash, the pitch may take its time, and nobody else waits.

Sound never leaves it: what it writes are lines of numbers. It ends when its standard input does.
"""

import contextlib
import os
import sys
import threading
from pathlib import Path
from typing import TextIO

NICE = -10
"""Ahead of other programs, where we may: sound that is not fetched in time is lost."""

SOUND_FILES = (".wav", ".flac", ".ogg")


def main() -> None:
    """Listen to what the first argument names until nobody wants to know any more."""
    lines = _own_output()
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            os.nice(NICE)
    threading.Thread(target=end_with_input, daemon=True).start()
    from sensors.lsl import LslClock
    from sensors.voice.listener import Listener, play_file, write_json
    from sensors.voice.sound_input import InputError

    def send(text: str) -> None:
        lines.write(text)
        lines.flush()

    write, wanted = write_json(send), sys.argv[1] if len(sys.argv) > 1 else ""
    try:
        if wanted.casefold().endswith(SOUND_FILES):
            play_file(Path(wanted), LslClock().now, write)
        else:
            Listener(wanted, LslClock().now, write).run()
    except InputError as error:
        write({"fault": error.fault, "about": error.about})
    except BrokenPipeError:
        os._exit(0)
    threading.Event().wait()


def _own_output() -> TextIO:
    """Keep standard output for lines, and send whatever drivers print to nobody."""
    lines = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nobody = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nobody, stream)
    return lines


def end_with_input() -> None:
    """End this process when its standard input ends: nobody wants to know any more."""
    sys.stdin.buffer.read()
    os._exit(0)
