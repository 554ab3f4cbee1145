"""The gate to MIDI outputs, and the only module here that imports rtmidi."""

import contextlib
import json
import logging
from collections.abc import Sequence
from typing import Any

from sessions.studio.port_names import fitting
from sessions.studio.settings import VIRTUAL

log = logging.getLogger(__name__)

CLIENT, OWN_PORT = "Sospiro", "out"
LOOKING, PLAYING = "Sospiro look", "Sospiro player"
"""What other programs see of us beside the port of our own."""


class MidiOut:
    """One MIDI output by its name, opened when it is there and let go of when it is gone.

    Parameters
    ----------
    wanted
        Part of its name, or "virtual" for one of our own.

    Raises
    ------
    ImportError
        The library, or a library of the system that it needs, is not here.
    """

    def __init__(self, wanted: str) -> None:
        import rtmidi

        self._rtmidi, self._wanted = rtmidi, wanted
        self._list: Any = None
        self._port: Any = None
        self._told = ""
        self.name = ""
        """Of the port that is open; empty for none."""

    @property
    def reachable(self) -> bool:
        """Whether the system has MIDI at all."""
        return self._list is not None

    def look(self) -> bool:
        """Open the port if it has come, let go of it if it is gone; return whether it was opened just now."""
        ports = self.ports()
        if self._port is not None:
            if self.reachable and (self._is_own or self._told in ports):
                return False
            self.close_port()
        if not self.reachable:
            return False
        if self._is_own:
            return self._open(None, CLIENT)
        found = fitting(self._wanted, ports)
        return bool(found) and self._open(found[0][0], found[0][1], ports[found[0][0]])

    def ports(self) -> list[str]:
        """Return the outputs there are, as the system names them."""
        try:
            self._list = self._list or self._reach()
            return list(self._list.get_ports()) if self._list is not None else []
        except self._rtmidi.RtMidiError as error:  # the MIDI system itself has gone, as JACK's server may
            log.debug("MIDI outputs cannot be listed: %s", error)
            self._list = None
            return []

    def inputs(self) -> list[str]:
        """Return the inputs there are, as the system names them."""
        if self._list is None:
            return []
        try:
            return list(self._rtmidi.MidiIn(self._list.get_current_api(), name=LOOKING).get_ports())
        except self._rtmidi.RtMidiError as error:
            log.debug("MIDI inputs cannot be listed: %s", error)
            return []

    def send(self, message: Sequence[int]) -> None:
        """Send one message; nothing where no port is open, and a port that refuses it is let go of."""
        if self._port is None:
            return
        try:
            self._port.send_message(message)
        except self._rtmidi.RtMidiError as error:
            log.debug("%s takes nothing: %s", self.name, error)
            self.close_port()

    def close_port(self) -> None:
        """Let go of the port."""
        port, self._port, self.name = self._port, None, ""
        if port is not None:
            with contextlib.suppress(self._rtmidi.RtMidiError):
                port.close_port()
            port.delete()

    @property
    def _is_own(self) -> bool:
        return self._wanted.strip().casefold() == VIRTUAL

    def _reach(self) -> Any:
        for api in self._rtmidi.get_compiled_api():
            try:
                return self._rtmidi.MidiOut(api, name=LOOKING)
            except self._rtmidi.RtMidiError as error:
                log.debug("no MIDI by %s: %s", self._rtmidi.get_api_display_name(api), error)
        return None

    def _open(self, place: int | None, name: str, told: str = "") -> bool:
        port = None
        try:
            client = CLIENT if place is None else PLAYING
            port = self._rtmidi.MidiOut(self._list.get_current_api(), name=client)
            if place is None:
                port.open_virtual_port(OWN_PORT)
            else:
                port.open_port(place, name=OWN_PORT)
                if self.ports()[place : place + 1] != [told]:  # one before it went meanwhile: another took its place
                    port.delete()
                    return False
        except (self._rtmidi.RtMidiError, NotImplementedError) as error:
            log.debug("%s cannot be opened: %s", name, error)
            if port is not None:
                port.delete()
            return False
        self._port, self.name, self._told = port, name, told
        return True


def main() -> None:
    """Print as one line of JSON what MIDI there is: the library, the system, its inputs and outputs."""
    try:
        out = MidiOut("")
    except ImportError:
        print(json.dumps({"library": False, "reachable": False, "outputs": [], "inputs": []}))
        return
    outputs = out.ports()
    told = {"library": True, "reachable": out.reachable, "outputs": outputs, "inputs": out.inputs()}
    print(json.dumps(told))
