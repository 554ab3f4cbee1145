"""The gate to OSC, and the only module that imports pythonosc."""

import contextlib
import socket
from collections.abc import Sequence
from typing import Any

from pythonosc.osc_message_builder import OscMessageBuilder

from sessions.studio.wire import Argument


class OscOut:
    """Sends messages to one computer; whether anybody hears them is not known, and costs nothing.

    Raises
    ------
    OSError
        The computer is not known by this name.
    """

    def __init__(self, host: str, port: int) -> None:
        family, kind, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_DGRAM)[0]
        self._place: tuple[Any, ...] = place
        self._socket = socket.socket(family, kind)
        self._socket.setblocking(False)

    def send(self, address: str, arguments: Sequence[Argument]) -> None:
        """Send one message; where the network cannot take it just now it is left out."""
        builder = OscMessageBuilder(address)
        for argument in arguments:
            builder.add_arg(argument)
        with contextlib.suppress(OSError):
            self._socket.sendto(builder.build().dgram, self._place)

    def close(self) -> None:
        """Let go of the network."""
        self._socket.close()
