"""Processes of our own: only what they tell is heard, and they end with whoever started them."""

import sys

from sensors.apart import start_apart

CHATTY = """
import os, threading
from sensors.apart import end_with_input, own_lines
lines = own_lines()
threading.Thread(target=end_with_input, daemon=True).start()
os.write(1, b"a driver prints\\n")
print("so does Python", flush=True)
lines.write("told ä " + os.environ["JACK_NO_START_SERVER"] + "\\n")
lines.flush()
threading.Event().wait()
"""


def test_only_what_is_told_is_heard_and_it_ends_with_its_input() -> None:
    with start_apart((sys.executable, "-P", "-c", CHATTY)) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "told ä 1\n"
        process.stdin.close()
        assert process.wait(10.0) == 0
        assert process.stdout.read() == ""
