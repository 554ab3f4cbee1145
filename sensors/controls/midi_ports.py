"""The gate to MIDI, and the only module that imports rtmidi: it opens every input, and looks who comes and goes."""

import logging
from collections.abc import Callable, Sequence
from typing import Any

from sensors.controls.names import device_name

log = logging.getLogger(__name__)

NOT_DEVICES = ("midi through", "sospiro")
"""Beginnings of the names of ports behind which nobody plays: the system's loop, and our own."""

Taking = Callable[[str, Sequence[int]], None]


class MidiPorts:
    """All MIDI inputs of this machine, through one of its MIDI systems: where two show a device, it presses once.

    Parameters
    ----------
    take
        Called with the device and the bytes of a message, in a thread of the driver.

    Raises
    ------
    ImportError
        The library, or a library of the system that it needs, is not here.
    """

    def __init__(self, take: Taking) -> None:
        import rtmidi

        self._rtmidi, self._take = rtmidi, take
        self._list: Any = None
        self._open: dict[str, tuple[str, Any]] = {}
        self.in_use: tuple[str, ...] = ()

    @property
    def reachable(self) -> bool:
        """The system has MIDI at all."""
        return self._list is not None

    @property
    def devices(self) -> tuple[str, ...]:
        """Names of those that are open."""
        return tuple(name for name, _ in self._open.values())

    def look(self) -> None:
        """Open what has come, and let go of what is gone."""
        try:
            self._list = self._list or self._reach()
            ports: list[str] = self._list.get_ports() if self._list is not None else []
        except self._rtmidi.RtMidiError as error:  # the MIDI system itself has gone, as JACK's server may
            log.debug("MIDI inputs cannot be listed: %s", error)
            self._list, ports = None, []
        wanted = dict(zip(_distinct(ports), enumerate(ports), strict=True))
        for key in self._open.keys() - wanted.keys():
            _close(self._open.pop(key)[1])
        refused = []
        for key, (index, port) in wanted.items():
            if key not in self._open and not port.lower().startswith(NOT_DEVICES):
                name = device_name(port, self.devices, "MIDI")
                opened = self._open_port(index, name)
                if opened is None:
                    refused.append(name)
                else:
                    self._open[key] = (name, opened)
        self.in_use = tuple(refused)

    def close(self) -> None:
        """Let go of all."""
        for _, port in self._open.values():
            _close(port)
        self._open.clear()
        self._list = None

    def _reach(self) -> Any:
        for api in self._rtmidi.get_compiled_api():
            try:
                return self._rtmidi.MidiIn(api, name="Sospiro")
            except self._rtmidi.RtMidiError as error:
                log.debug("no MIDI by %s: %s", self._rtmidi.get_api_display_name(api), error)
        return None

    def _open_port(self, index: int, name: str) -> Any:
        port = None
        try:
            port = self._rtmidi.MidiIn(self._list.get_current_api(), name="Sospiro")
            port.ignore_types(sysex=True, timing=True, active_sense=True)
            port.set_callback(self._hear, name)
            return port.open_port(index, name="in")
        except self._rtmidi.RtMidiError as error:
            log.debug("%s cannot be opened: %s", name, error)
            if port is not None:
                _close(port)
            return None

    def _hear(self, event: tuple[Sequence[int], float], name: str) -> None:
        self._take(name, event[0])


def _distinct(ports: Sequence[str]) -> list[str]:
    """Tell ports of one name apart by how many stand before them."""
    return [f"{port}\n{ports[:k].count(port)}" for k, port in enumerate(ports)]


def _close(port: Any) -> None:
    port.cancel_callback()
    port.close_port()
    port.delete()
