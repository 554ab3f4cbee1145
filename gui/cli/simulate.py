"""`sospiro simulate`: a simulated person on real LSL streams."""

from typing import Annotated

import typer

from gui.cli.common import Coupling, Network, RestingRate, Seconds, Seed, Shared, interruptible


def simulate(
    ctx: typer.Context,
    resting_rate: RestingRate = 14.0,
    coupling: Coupling = 0.8,
    noise: Annotated[float, typer.Option("--noise", min=0.0, max=5.0, help="Irregularity; 1 is usual.")] = 1.0,
    seed: Seed = 1,
    seconds: Seconds = None,
    network: Network = False,
) -> None:
    """Send a simulated person's ECG and respiration over LSL; the person listens to the guide and follows it.

    Runs until --seconds have passed or Ctrl-C is pressed.
    """
    from sensors import lsl
    from sensors.simulation.live import run_simulation
    from sensors.simulation.person import PersonSettings

    shared = Shared.of(ctx)
    lsl.configure(shared.settings({"lsl.scope": "network" if network else None}).lsl)
    person = PersonSettings(resting_rate=resting_rate, coupling=coupling, noise=noise, seed=seed)
    shared.notes.print(f"A person breathing {resting_rate:g} times a minute is on LSL; Ctrl-C ends it.")
    with interruptible() as stop:
        run_simulation(person, seconds, stop)
