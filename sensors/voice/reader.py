"""The process that listens: a driver in it may hang or crash, the pitch may take its time, and nobody else waits.

Sound never leaves it: what it writes are lines of numbers. It ends when its standard input does.
"""

import os
import sys
import threading
from pathlib import Path

from sensors.apart import end_with_input, go_first, own_lines

SOUND_FILES = (".wav", ".flac", ".ogg")


def main() -> None:
    """Listen to what the first argument names until nobody wants to know any more."""
    lines = own_lines()
    # sound that is not fetched in time is lost
    go_first()
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
