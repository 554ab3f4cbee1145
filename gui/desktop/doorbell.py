"""How a second start reaches the first: a local socket that only this user can open."""

import json
import logging
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PyQt6.QtCore import QObject
from PyQt6.QtNetwork import QLocalServer, QLocalSocket

from gui.desktop.instance import folder_key, own_folder

log = logging.getLogger(__name__)

PATIENCE = 0.8
"""Seconds that a second start waits for an answer: the first may just be starting."""

LONGEST = 8192
"""Bytes of a message; a path is at most half as long."""

HEARD = b"heard\n"


class Doorbell(QObject):
    """Waits for other starts on the same data folder.

    Parameters
    ----------
    answer
        Called for each, with the protocol it was to open, or None.
    """

    def __init__(self, data_dir: Path, answer: Callable[[Path | None], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answer = answer
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._open)
        name = _address(data_dir)
        # the lock is ours: what is left at this place is of a process that died
        if name is None or not (QLocalServer.removeServer(name) and self._server.listen(name)):
            log.info("no other start can reach this window: %s", self._server.errorString())

    def close(self) -> None:
        """Hear nobody any more."""
        self._server.close()

    def _open(self) -> None:
        while (visitor := self._server.nextPendingConnection()) is not None:
            visitor.setReadBufferSize(LONGEST)
            visitor.readyRead.connect(lambda visitor=visitor: self._listen(visitor))
            visitor.disconnected.connect(visitor.deleteLater)
            self._listen(visitor)

    def _listen(self, visitor: QLocalSocket) -> None:
        if not visitor.canReadLine():
            if visitor.bytesAvailable() >= LONGEST:
                visitor.abort()
            return
        try:
            protocol = _read(json.loads(visitor.readLine(LONGEST)))
        except (ValueError, RecursionError):
            log.info("a message that is none was left out")
            visitor.abort()
            return
        visitor.write(HEARD)
        visitor.flush()
        self._answer(protocol)


def ring(data_dir: Path, protocol: Path | None) -> bool:
    """Ask the panel of `data_dir` to come to the front and open `protocol`; False when it does not answer in 0.8 s."""
    name = _address(data_dir)
    until = time.monotonic() + PATIENCE
    while name is not None and time.monotonic() < until:
        socket = QLocalSocket()
        socket.connectToServer(name)
        if socket.waitForConnected(_left(until)):
            asked = {"protocol": None if protocol is None else str(protocol.absolute())}
            socket.write(json.dumps(asked).encode() + b"\n")
            socket.waitForBytesWritten(_left(until))
            return socket.waitForReadyRead(_left(until)) and bytes(socket.readAll().data()) == HEARD
        time.sleep(0.02)
    return False


def _left(until: float) -> int:
    return max(1, round(1000 * (until - time.monotonic())))


def _read(asked: Any) -> Path | None:
    """Return the protocol of a message; ValueError for what is none."""
    protocol = asked.get("protocol") if isinstance(asked, dict) else ""
    if protocol is None:
        return None
    if not isinstance(protocol, str) or not protocol or "\0" in protocol:
        raise ValueError("no path")
    return Path(protocol)


def _address(data_dir: Path) -> str | None:
    """Return the name of the socket for `data_dir`; None where there is no safe place for it."""
    if sys.platform == "win32":
        return f"sospiro-{folder_key(data_dir)}"
    own = own_folder()
    return None if own is None else str(own / folder_key(data_dir))
