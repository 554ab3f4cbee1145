"""Tells a LabRecorder to start and stop with the session, over its remote control.

LabRecorder answers "OK" to every line, also to nonsense and when it fails, so an answer says no more than that a
program listens there: whether it records can be seen in its own window only. Its `start` records every stream it sees,
into the file that is set there.
"""

import logging
import queue
import socket
import threading
from collections.abc import Callable

log = logging.getLogger(__name__)

PORT = 22345
TIMEOUT = 5.0
"""Seconds for each of connecting and answering; LabRecorder looks for streams before it answers `update`."""

END = 3.0
"""Seconds that the end of a session waits for the last order to be sent."""

START, STOP = ("update", "start"), ("stop",)


class LabRecorderRemote:
    """Sends orders from a thread of its own; no call fails, and only `close` waits.

    Parameters
    ----------
    address
        `HOST` or `HOST:PORT`; an IPv6 address stands in brackets. Empty for none: then nothing is sent.
    tell
        Called, in that thread, with a sentence for each order that could not be given.
    """

    def __init__(self, address: str, tell: Callable[[str], None]) -> None:
        self._host, self._port = split_address(address)
        self._wanted = bool(address)
        self._tell = tell
        self._started = False
        self._orders: queue.SimpleQueue[tuple[str, ...] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="lab recorder", daemon=True)
        self._thread.start()

    def start(self) -> None:
        """Ask for a recording of all streams that are there."""
        self._started = self._wanted
        if self._wanted:
            self._orders.put(START)

    def close(self) -> None:
        """Ask for its end, if it was begun; blocks until that is sent, `END` seconds at most."""
        if self._started:
            self._orders.put(STOP)
        self._orders.put(None)
        self._thread.join(END)

    def _run(self) -> None:
        while (lines := self._orders.get()) is not None:
            try:
                self._give(lines)
            except OSError as error:
                where = f"{self._host}:{self._port}"
                log.info("LabRecorder at %s was not told to %s: %s", where, lines[-1], error)
                self._tell(
                    f"LabRecorder at {where} could not be told to {lines[-1]} ({error}): our own recording is complete "
                    "without it; see that its remote control is switched on."
                )

    def _give(self, lines: tuple[str, ...]) -> None:
        with socket.create_connection((self._host, self._port), TIMEOUT) as connection:
            connection.settimeout(TIMEOUT)
            for line in lines:
                connection.sendall(f"{line}\n".encode())
                if not connection.recv(64):
                    raise ConnectionError("it closed the connection")


def split_address(address: str) -> tuple[str, int]:
    """Return host and port of `HOST[:PORT]`, the port 22345 where none is named."""
    host, colon, port = address.rpartition(":")
    if not colon or not port.isdigit():
        host, port = address, str(PORT)
    return host.strip("[]"), min(int(port), 65_535)
