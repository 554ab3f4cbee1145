"""Whether the studio that is asked for is there, before a session begins; and what MIDI this machine has."""

import importlib.util
import socket
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from engine.audio.live.devices import ask_apart
from sensors.errors import Reason, SospiroError
from sessions.studio.port_names import fitting, named
from sessions.studio.settings import VIRTUAL, StudioSettings

PATIENCE = 20.0
MOST_NAMES = 12
NO_LIBRARY = "MIDI cannot be sent: install sospiro[midi], and on Linux libasound2, or leave {key} empty."
NO_MIDI = (
    "This computer offers no MIDI, so nothing can be sent to {wanted!r}: see 'sospiro doctor', or leave {key} empty."
)
NO_VIRTUAL = "Windows has no MIDI ports of a program's own: install loopMIDI, and name its port as {key}."
NOBODY = "No MIDI port is called {wanted!r}, as {key} says; {there}."
SEVERAL = "The name {wanted!r}, as {key} says, fits several MIDI ports ({names}); give more of the name of one."
NO_HOST = (
    "The computer {host!r}, as studio.osc_host says, is not known on this network: check its name, or its address."
)
NO_LINK = "Ableton Link needs aalink: install sospiro[link], or leave studio.link out."


@dataclass(frozen=True, slots=True)
class MidiSystem:
    """What MIDI there is.

    Attributes
    ----------
    library, reachable
        Whether the library is here, and the system has MIDI at all.
    outputs, inputs
        Ports as the system names them.
    """

    library: bool = False
    reachable: bool = False
    outputs: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()

    @property
    def heard(self) -> tuple[str, ...]:
        """Names of the inputs that are not our own."""
        return tuple(name for _, name in named(self.inputs))

    @property
    def played(self) -> tuple[str, ...]:
        """Names of the outputs that are not our own."""
        return tuple(name for _, name in named(self.outputs))


def midi_system() -> MidiSystem:
    """Look what there is, from a process of its own, as drivers may crash. Blocks for half a second."""
    try:
        told = ask_apart("sessions.studio.midi_out", PATIENCE)
        return MidiSystem(told["library"], told["reachable"], tuple(told["outputs"]), tuple(told["inputs"]))
    except (OSError, subprocess.TimeoutExpired, ValueError, TypeError, KeyError, IndexError):
        return MidiSystem()


def check_studio(settings: StudioSettings) -> None:
    """Make sure that all that is named is there. Blocks for half a second where MIDI is asked for.

    Raises
    ------
    SospiroError
        BAD_SETTING with the setting.
    """
    wanted = {"studio.midi_out": settings.midi_out, "studio.lights": settings.lights}
    if any(wanted.values()):
        system = midi_system()
        for key, name in wanted.items():
            if name:
                _check_port(key, name, system)
    if settings.osc_port:
        _check_host(settings)
    if settings.link and importlib.util.find_spec("aalink") is None:
        raise SospiroError(Reason.BAD_SETTING, NO_LINK)


def _check_port(key: str, wanted: str, system: MidiSystem) -> None:
    own = wanted.strip().casefold() == VIRTUAL
    found = fitting(wanted, system.outputs)
    if not system.library:
        sentence = NO_LIBRARY.format(key=key)
    elif own and sys.platform == "win32":
        sentence = NO_VIRTUAL.format(key=key)
    elif not system.reachable:
        sentence = NO_MIDI.format(key=key, wanted=wanted)
    elif own or len(found) == 1:
        return
    elif found:
        sentence = SEVERAL.format(key=key, wanted=wanted, names=_listed([name for _, name in found]))
    else:
        there = f"there are {_listed(system.played)}" if system.played else "there is none: plug one in"
        sentence = NOBODY.format(key=key, wanted=wanted, there=there)
    raise SospiroError(Reason.BAD_SETTING, sentence)


def _check_host(settings: StudioSettings) -> None:
    try:
        socket.getaddrinfo(settings.osc_host, settings.osc_port, type=socket.SOCK_DGRAM)
    except (OSError, UnicodeError):
        raise SospiroError(Reason.BAD_SETTING, NO_HOST.format(host=settings.osc_host)) from None


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"{name!r}" for name in names[:MOST_NAMES]) + (", …" if len(names) > MOST_NAMES else "")
