"""A mouth before a dummy microphone: plays sound into whoever listens, and knows when each sample was heard.

It speaks in a process of its own, so that nothing here makes the device wait.
"""

import ctypes
import gc
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import numpy.typing as npt

PORT = b"mouth:out"
LISTENS = ":in_000"


class Mouth:
    """Plays the sound once, 48 kHz, as soon as a microphone of our own listens.

    Parameters
    ----------
    sound
        Shape (n,).
    """

    def __init__(self, sound: npt.NDArray[np.float32], folder: Path) -> None:
        np.save(folder / "said.npy", sound)
        self._process = subprocess.Popen(
            [sys.executable, __file__, str(folder / "said.npy")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def began(self) -> float:
        """Return when its first sample was heard, seconds of `time.monotonic`; waits for it."""
        assert self._process.stdout is not None
        return float(self._process.stdout.readline())

    def close(self) -> None:
        """Fall silent."""
        self._process.communicate("", timeout=20.0)


class _Client:
    """A JACK client with one output."""

    def __init__(self, sound: npt.NDArray[np.float32]) -> None:
        from dummy_device import _PROCESS, _libjack

        self._jack, self._sound, self._at = _libjack(), sound, -1
        self._client = self._jack.jack_client_open(b"mouth", 1, None)
        assert self._client, "no JACK server"
        self._port = self._jack.jack_port_register(self._client, b"out", b"32 bit float mono audio", 2, 0)
        self.began: float | None = None
        self._callback = _PROCESS(self._process)
        self._jack.jack_set_process_callback(self._client, self._callback, None)
        self._jack.jack_activate(self._client)

    def connect(self) -> bool:
        """Speak to who listens now; False when nobody does."""
        told = subprocess.run(["jack_lsp"], capture_output=True, text=True, check=False).stdout.split("\n")
        for port in (one for one in told if one.endswith(LISTENS)):
            self._jack.jack_connect(self._client, PORT, port.encode())
            self._at = 0
            return True
        return False

    def _process(self, frames: int, _: object) -> int:
        address = self._jack.jack_port_get_buffer(self._port, frames)
        buffer = np.ctypeslib.as_array((ctypes.c_float * frames).from_address(address))
        buffer[:] = 0.0
        if self._at >= 0:
            if self.began is None:
                start = self._jack.jack_frames_to_time(self._client, self._jack.jack_last_frame_time(self._client))
                self.began = start / 1e6 + time.monotonic() - self._jack.jack_get_time() / 1e6
            piece = self._sound[self._at : self._at + frames]
            buffer[: len(piece)] = piece
            self._at += frames
        return 0


def main() -> None:
    """Speak until standard input closes."""
    gc.disable()
    sys.path.insert(0, str(Path(__file__).parent))
    client, ended = _Client(np.load(sys.argv[1])), threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), ended.set()), daemon=True).start()
    while not ended.wait(0.05) and not client.connect():
        pass
    while client.began is None and not ended.wait(0.01):
        pass
    print(client.began, flush=True)
    ended.wait()


if __name__ == "__main__":
    main()
