"""Which MIDI port a name means."""

from collections.abc import Sequence

from sensors.controls.names import device_name

OURS = "sospiro"
"""Beginning of the names of our own ports: nothing is sent to ourselves."""


def named(ports: Sequence[str]) -> list[tuple[int, str]]:
    """Return the place and the name, as a person knows it, of each port that is not our own."""
    names: list[tuple[int, str]] = []
    for place, port in enumerate(ports):
        if not port.casefold().startswith(OURS):
            names.append((place, device_name(port, [name for _, name in names], "MIDI")))
    return names


def fitting(wanted: str, ports: Sequence[str]) -> list[tuple[int, str]]:
    """Return the ports that `wanted` may mean: the ones of this very name, else all in whose name it stands.

    What the system calls a port counts before what a person does, which leaves out a number at its end.
    """
    text, known = wanted.strip().casefold(), named(ports)
    called = [(place, name) for place, name in known if text == ports[place].casefold()]
    known_as = [(place, name) for place, name in known if text == name.casefold()]
    return called or known_as or [one for one in known if text in f"{one[1]}\n{ports[one[0]]}".casefold()]
