"""A sound card that is none: a JACK server of our own with its dummy driver, and ears that hear what it plays.

For tests and benchmarks on Linux; `unavailable` says why there is none. The server has a name of its own, so that
it meets no other, and ends with the ``with`` block.
"""

import contextlib
import ctypes
import gc
import itertools
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

PERIOD = 1024
_numbers = itertools.count(1)
_PROCESS = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_uint32, ctypes.c_void_p)


def unavailable() -> str:
    """Return why no dummy device can be had here, empty when one can."""
    if shutil.which("jackd") is None or shutil.which("jack_wait") is None:
        return "no jackd here (apt-get install jackd2): the live sound is not tested on a device"
    return ""


def _end_with_parent() -> None:
    """Let this process end when its parent does, however that happens."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)


class DummyCard:
    """A running dummy device; `unplug` and `plug_in` as often as one likes."""

    def __init__(self, period: int = PERIOD) -> None:
        self.name = f"sospiro_{os.getpid()}_{next(_numbers)}"
        self._period = period
        self._server: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> dict[str, str]:
        """What a program has to know to find it."""
        return {"JACK_DEFAULT_SERVER": self.name, "JACK_NO_START_SERVER": "1", "JACK_NO_AUDIO_RESERVATION": "1"}

    def plug_in(self) -> None:
        """Start it; returns when it runs."""
        command = ["jackd", "-n", self.name, "-d", "dummy", "-r", "48000", "-p", str(self._period)]
        self._server = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=os.environ | self.environment,
            preexec_fn=_end_with_parent,
        )
        deadline = time.monotonic() + 10.0
        while subprocess.run(["jack_wait", "-s", self.name, "-c"], capture_output=True).stdout.strip() != b"running":
            assert time.monotonic() < deadline, "jackd does not start"
            time.sleep(0.05)

    def unplug(self, number: int = signal.SIGKILL) -> None:
        """End it at once."""
        if self._server is not None:
            self._server.send_signal(number)
            self._server.wait(5.0)
            self._server = None


@contextlib.contextmanager
def dummy_card(period: int = PERIOD) -> Iterator[DummyCard]:
    """Yield a dummy device that every process started inside the ``with`` finds."""
    card = DummyCard(period)
    before = {name: os.environ.get(name) for name in card.environment}
    os.environ.update(card.environment)
    try:
        card.plug_in()
        yield card
    finally:
        with contextlib.suppress(subprocess.TimeoutExpired):
            card.unplug(signal.SIGTERM)
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def ports() -> list[str]:
    """Return the names of all ports there are now."""
    return subprocess.run(["jack_lsp"], capture_output=True, text=True, check=False).stdout.split("\n")


class Ears:
    """Hears what another program plays through the dummy device, with the time of the device itself.

    They listen in a process of their own, so that nothing here makes the device wait.

    Parameters
    ----------
    port
        The output of the program that plays, by its name in JACK.
    """

    def __init__(self, port: str, folder: Path) -> None:
        self._file = folder / "heard.npz"
        self._process = subprocess.Popen([sys.executable, __file__, port, str(self._file)], stdin=subprocess.PIPE)

    def close(self) -> "Heard":
        """Return what was heard."""
        self._process.communicate(b"", timeout=20.0)
        assert self._process.returncode == 0, "the ears failed"
        return Heard(**np.load(self._file))


@dataclass(frozen=True)
class Heard:
    """What the ears heard.

    Attributes
    ----------
    times
        When the loudspeaker played the first sample of each buffer by the device's clock and latency, seconds of
        `time.monotonic`.
    buffers
        The buffers, shape (n, frames).
    latency
        What of `times` is the device's latency, seconds.
    """

    times: npt.NDArray[np.float64]
    buffers: npt.NDArray[np.float32]
    latency: npt.NDArray[np.float64]


class _Client:
    """A JACK client with one input."""

    def __init__(self, port: bytes) -> None:
        self._jack = _libjack()
        self._client = self._jack.jack_client_open(b"ears", 1, None)
        assert self._client, "no JACK server"
        self._port = self._jack.jack_port_register(self._client, b"in", b"32 bit float mono audio", 1, 0)
        self._heard: list[tuple[float, npt.NDArray[np.float32]]] = []
        self._callback = _PROCESS(self._process)
        self._jack.jack_set_process_callback(self._client, self._callback, None)
        self._jack.jack_activate(self._client)
        self._plays_at = port

    def connect(self) -> None:
        """Listen to who plays now, if anybody does; more calls do nothing."""
        self._jack.jack_connect(self._client, self._plays_at, b"ears:in")

    def _process(self, frames: int, _: object) -> int:
        address = self._jack.jack_port_get_buffer(self._port, frames)
        samples = np.ctypeslib.as_array((ctypes.c_float * frames).from_address(address)).copy()
        start = self._jack.jack_frames_to_time(self._client, self._jack.jack_last_frame_time(self._client))
        self._heard.append((start / 1e6, samples))
        return 0

    def latency(self) -> float:
        """Return the seconds from a buffer's time to the loudspeaker."""
        port = self._jack.jack_port_by_name(self._client, b"system:playback_1")
        spread = (ctypes.c_uint32 * 2)()
        self._jack.jack_port_get_latency_range(port, 1, spread)
        return float(spread[1]) / 48000

    def save(self, path: str) -> None:
        """Stop listening and write what was heard."""
        away = min((time.monotonic() - self._jack.jack_get_time() / 1e6 for _ in range(50)), key=abs)
        latency, heard = self.latency(), self._heard[:]
        self._jack.jack_client_close(self._client)
        times, buffers = zip(*heard, strict=True)
        np.savez(path, times=np.array(times) + away + latency, buffers=np.array(buffers), latency=latency)


def _libjack() -> ctypes.CDLL:
    jack, pointer, text, number = ctypes.CDLL("libjack.so.0"), ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32
    for name, result, arguments in (
        ("jack_client_open", pointer, [text, ctypes.c_int, pointer]),
        ("jack_port_register", pointer, [pointer, text, text, ctypes.c_ulong, ctypes.c_ulong]),
        ("jack_set_process_callback", ctypes.c_int, [pointer, _PROCESS, pointer]),
        ("jack_activate", ctypes.c_int, [pointer]),
        ("jack_connect", ctypes.c_int, [pointer, text, text]),
        ("jack_port_get_buffer", pointer, [pointer, number]),
        ("jack_last_frame_time", number, [pointer]),
        ("jack_frames_to_time", ctypes.c_uint64, [pointer, number]),
        ("jack_get_time", ctypes.c_uint64, []),
        ("jack_port_by_name", pointer, [pointer, text]),
        ("jack_port_get_latency_range", None, [pointer, ctypes.c_int, pointer]),
        ("jack_client_close", ctypes.c_int, [pointer]),
    ):
        function = getattr(jack, name)
        function.restype, function.argtypes = result, arguments
    return jack


def main() -> None:
    """Listen to the port named, whoever opens it, until standard input closes."""
    gc.disable()
    client, ended = _Client(sys.argv[1].encode()), threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), ended.set()), daemon=True).start()
    while not ended.wait(0.05):
        client.connect()
    client.save(sys.argv[2])


if __name__ == "__main__":
    main()
