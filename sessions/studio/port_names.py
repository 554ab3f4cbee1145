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
    """Return the ports that `wanted` may mean: the ones of this very name, else all in whose name it stands."""
    text, known = wanted.strip().casefold(), named(ports)
    whole = [(place, name) for place, name in known if text in (name.casefold(), ports[place].casefold())]
    return whole or [(place, name) for place, name in known if text in f"{name}\n{ports[place]}".casefold()]
