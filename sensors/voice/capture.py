"""The process that records a prompt: what the microphone hears leaves it whole, for whoever pressed Record.

It writes one line of JSON, what is recorded or why nothing is, and then the sound as 32-bit numbers, little end first.
It ends when its standard input does.
"""

import json
import os
import queue
import sys
import threading
import time
from collections.abc import Callable

from sensors.apart import end_with_input, own_output
from sensors.stream import Floats
from sensors.voice.sound_input import InputError, SoundInput, find_input, input_devices

SILENT_AFTER = 1.5
"""Seconds without a buffer after which a microphone is gone, whatever its driver says."""

Write = Callable[[bytes], object]


def main() -> None:
    """Record what the first argument names until nobody wants to hear any more."""
    lines = own_output()
    threading.Thread(target=end_with_input, daemon=True).start()

    def send(what: bytes) -> None:
        lines.write(what)
        lines.flush()

    try:
        capture(sys.argv[1] if len(sys.argv) > 1 else "", send)
    except InputError as error:
        send(head({"fault": error.fault, "about": error.about}))
    except BrokenPipeError:
        pass
    os._exit(0)


def head(told: dict[str, object]) -> bytes:
    """Return the line before the sound."""
    return json.dumps(told).encode() + b"\n"


def capture(wanted: str, write: Write) -> None:
    """Write the sound of a microphone until it gives none any more; raises `InputError` where it cannot be heard."""
    device = find_input(wanted, input_devices())
    heard: queue.Queue[Floats] = queue.Queue()
    microphone = SoundInput(device, lambda sound, _begins, _lost: heard.put(sound), time.monotonic)
    try:
        write(head({"rate": microphone.rate, "device": device.name}))
        while True:
            write(heard.get(timeout=SILENT_AFTER).astype("<f4").tobytes())
    except queue.Empty:
        return
    finally:
        microphone.close()
