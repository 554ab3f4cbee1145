"""The connection behind an inlet: what comes may gather in it instead of waking a thread of liblsl for each packet.

Waking is nine tenths of what it costs to read a stream, a thousand times a second from a device that sends sample by
sample. Linux can be told to wake a reader only when so many bytes are there. liblsl keeps its socket to itself, so it
is looked for among those of this process: the one that came up while the inlet opened and leads to the stream's port.
Where none or several are found, and elsewhere than on Linux, nothing gathers and all else is the same.
"""

import os
import socket
import struct
import sys
import time
from contextlib import suppress
from pathlib import Path

GATHERED_BYTES = 65_536
"""What may gather before the reader is woken all the same; Linux makes room for twice as much."""
DRAIN_STEP = 0.002


class Connection:
    """A handle of its own on the socket of an inlet; None has nothing to do.

    As long as it is open the sender believes that it is listened to, so it has to be closed with the inlet.
    """

    def __init__(self, own: socket.socket | None) -> None:
        self._socket = own

    def hold(self) -> bool:
        """Let what comes gather from now on; False where that cannot be had."""
        return self._wake_at(GATHERED_BYTES)

    def release(self, wait: float = 0.0) -> None:
        """Have liblsl read at once what has gathered and what comes; `wait` at most so long (s) until it has."""
        if self._wake_at(1) and wait:
            until = time.monotonic() + wait
            while time.monotonic() < until:
                time.sleep(DRAIN_STEP)
                if not self._unread():
                    return

    def _wake_at(self, count: int) -> bool:
        if self._socket is None:
            return False
        try:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, count)
        except OSError:  # closed meanwhile
            return False
        return True

    def _unread(self) -> int:
        import fcntl
        import termios

        with suppress(OSError, ValueError):
            if self._socket is not None:
                (count,) = struct.unpack("i", fcntl.ioctl(self._socket, termios.FIONREAD, bytes(4)))
                return int(count)
        return 0

    def close(self) -> None:
        """Give the handle back; the inlet keeps its own."""
        if self._socket is not None:
            self._socket.close()


def open_sockets() -> dict[int, int]:
    """Return the sockets of this process, each by its number in the kernel; none elsewhere than on Linux."""
    found: dict[int, int] = {}
    if sys.platform != "linux":
        return found
    with suppress(OSError):
        for entry in Path("/proc/self/fd").iterdir():
            with suppress(OSError):  # closed meanwhile
                target = str(entry.readlink())
                if target.startswith("socket:["):
                    found[int(target[8:-1])] = int(entry.name)
    return found


def connection_since(before: dict[int, int], ports: set[int]) -> Connection:
    """Return the one connection to any of `ports` that was not there `before`; an idle one where there is no one."""
    new = [_own_handle(number, at) for number, at in open_sockets().items() if number not in before]
    handles = [handle for handle in new if handle is not None]
    fitting = [handle for handle in handles if _leads_to(handle, ports)]
    kept = fitting[0] if len(fitting) == 1 else None
    for handle in handles:
        if handle is not kept:
            handle.close()
    return Connection(kept)


def _own_handle(number: int, at: int) -> socket.socket | None:
    with suppress(OSError):
        handle = socket.socket(fileno=os.dup(at))
        if os.fstat(handle.fileno()).st_ino == number:
            return handle
        handle.close()
    return None


def _leads_to(handle: socket.socket, ports: set[int]) -> bool:
    with suppress(OSError):
        return handle.type == socket.SOCK_STREAM and handle.getpeername()[1] in ports
    return False
