"""`sospiro simulate`: a simulated person on real LSL streams, wearing any device."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from gui.cli.common import Network, Seconds, Seed, Shared, interruptible
from gui.cli.who import Coupling, PersonaName, RestingRate, person_of
from sensors.errors import Reason, SospiroError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sensors.simulation.devices.form import Device
    from sensors.simulation.live import DropOut

HELP = "help"


def simulate(
    ctx: typer.Context,
    like: Annotated[
        list[str] | None,
        typer.Option("--like", metavar="DEVICE", help="Imitate this device; again for one more; 'help' lists them."),
    ] = None,
    drop: Annotated[
        list[str] | None,
        typer.Option("--drop", metavar="SECONDS@SECONDS", help="Be away for so long, at so long after the start."),
    ] = None,
    persona: PersonaName = None,
    resting_rate: RestingRate = None,
    coupling: Coupling = None,
    noise: Annotated[
        float | None, typer.Option("--noise", min=0.0, max=5.0, help="Irregularity; 1 unless set.")
    ] = None,
    seed: Seed = 1,
    seconds: Seconds = None,
    network: Network = False,
) -> None:
    """Send a simulated person's signals over LSL; the person listens to the guide and follows it.

    With --like they come exactly as that device's own LSL program sends them. Runs until --seconds have passed or
    Ctrl-C is pressed.
    """
    from sensors import lsl
    from sensors.simulation.live import run_simulation

    shared = Shared.of(ctx)
    if like and HELP in like:
        _explain(shared)
        return
    devices = _devices(like or [])
    drop_outs = [_drop_out(text) for text in drop or []]
    lsl.configure(shared.settings({"lsl.scope": "network" if network else None}).lsl)
    person = person_of(persona, seed, resting_rate=resting_rate, coupling=coupling, noise=noise)
    wearing = f" with {' and '.join(device.name for device in devices)}" if like else ""
    shared.notes.print(
        f"A person breathing {person.resting_rate:.3g} times a minute{wearing} is on LSL; Ctrl-C ends it."
    )
    with interruptible() as stop:
        run_simulation(person, seconds, stop, devices, drop_outs)


def _devices(keys: Sequence[str]) -> list[Device]:
    from sensors.simulation.devices import SIMULATED, find_device

    return [find_device(key) for key in dict.fromkeys(keys)] or [SIMULATED]


def _explain(shared: Shared) -> None:
    from sensors.simulation.devices import DEVICES, listed

    shared.console.print(f"--like imitates one of {listed()}:")
    for device in DEVICES.values():
        shared.console.print(f"  {device.key}: {device.name} ({device.source})")


def _drop_out(text: str) -> DropOut:
    from sensors.simulation.live import DropOut

    try:
        seconds, at = (float(part) for part in text.split("@"))
        if 0 < seconds <= 86_400 and 0 <= at <= 86_400:
            return DropOut(at, seconds)
    except ValueError:
        pass
    raise SospiroError(
        Reason.BAD_SETTING,
        f"'{text[:64]}' is no drop-out: write seconds@seconds, as 5@30 for 5 s away 30 s after the start.",
    )
