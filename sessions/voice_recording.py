"""A recording of a prompt under way: the microphone is heard in a process of its own, as its driver may hang."""

import contextlib
import json
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import IO

import numpy as np

from engine.imagery.take import Take
from sensors.apart import child_environment
from sensors.errors import Reason, SospiroError
from sensors.voice.microphone import fault_sentence
from sensors.voice.sound_input import InputFault

CAPTURE = (sys.executable, "-P", "-c", "from sensors.voice.capture import main; main()")
PIECE = 4096
SAMPLE = 4
GRACE = 2.0
OPENS_WITHIN = 15.0
"""Seconds after which a driver that has not opened its microphone never will."""

LONGEST_HEAD = 4096


class Recording:
    """What is heard from the moment it is made until `close`.

    Attributes
    ----------
    take
        What is in it.
    fault
        A sentence once the microphone gave up by itself, else empty.
    """

    def __init__(self, process: "subprocess.Popen[bytes]", sound: IO[bytes], rate: int, device: str) -> None:
        self.take, self.fault = Take(rate), ""
        self._process, self._sound, self._device = process, sound, device
        self._closing = False
        self._thread = threading.Thread(target=self._hear, name="recording", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop; what was heard stays. Blocks for a moment, and may be called twice."""
        self._closing = True
        end(self._process)
        self._thread.join(GRACE)
        if not self._thread.is_alive():
            self._sound.close()

    def _hear(self) -> None:
        rest = b""
        while piece := self._sound.read1(PIECE):  # type: ignore[attr-defined]
            whole = rest + piece
            cut = len(whole) - len(whole) % SAMPLE
            rest = whole[cut:]
            self.take.feed(np.frombuffer(whole[:cut], dtype="<f4"))
        if not self._closing:
            self.fault = fault_sentence(InputFault.LOST, self._device)


def record(device: str, command: Sequence[str] = CAPTURE, patience: float = OPENS_WITHIN) -> Recording:
    """Begin to record; returns when the microphone is heard, mostly within a second.

    Parameters
    ----------
    device
        Part of the microphone's name; empty for the system's default.
    command
        What runs as the process that hears it, before the device.
    patience
        Seconds to wait for a driver.

    Raises
    ------
    SospiroError
        AUDIO: there is no microphone, it is in use, or the system does not allow it: one sentence.
    """
    try:
        process = subprocess.Popen(
            (*command, device),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=child_environment(),
            start_new_session=True,
        )
    except OSError as error:
        raise _fault(InputFault.REFUSED, device) from error
    sound = process.stdout
    hangs = threading.Timer(patience, process.kill)
    hangs.start()
    told = _head(sound) if sound is not None else {}
    hangs.cancel()
    if sound is None or "rate" not in told:
        end(process)
        if sound is not None:
            sound.close()
        raise _fault(str(told.get("fault", InputFault.REFUSED)), str(told.get("about", device)))
    return Recording(process, sound, round(float(told["rate"])), str(told.get("device", device)))


def end(process: "subprocess.Popen[bytes]") -> None:
    """Let a process that hears go; what hangs in its driver is ended."""
    with contextlib.suppress(OSError):
        if process.stdin is not None:
            process.stdin.close()
    try:
        process.wait(GRACE)
    except subprocess.TimeoutExpired:
        process.kill()


def _head(sound: IO[bytes]) -> dict[str, float | str]:
    try:
        told = json.loads(sound.readline(LONGEST_HEAD))
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _fault(fault: str, about: str) -> SospiroError:
    known = fault if fault in {*InputFault} else InputFault.REFUSED
    return SospiroError(Reason.AUDIO, fault_sentence(known, about))
