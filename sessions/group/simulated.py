"""Simulated people for a group, on real LSL streams: each with a strap and a belt that bear their name."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sensors.network.rematch import Rule
from sensors.simulation.devices.form import Device
from sensors.simulation.person import PersonSettings

SIMULATED_IDS = "S{place:02}"
RATES = (12.0, 15.0, 13.5, 16.5, 14.0, 12.5, 15.5, 13.0)
"""Breaths/min at rest of the simulated people, one after the other."""


def simulated_people(count: int, seed: int = 1) -> dict[str, PersonSettings]:
    """Return so many people who follow gladly, by the IDs that they are known by."""
    return {
        SIMULATED_IDS.format(place=place + 1): PersonSettings(
            seed=seed + place, resting_rate=RATES[place % len(RATES)], coupling=0.8
        )
        for place in range(count)
    }


@dataclass(frozen=True, slots=True)
class GroupPart:
    """Plays several simulated people at once, in one process (`sessions.companion`).

    Attributes
    ----------
    guided_by
        The guide that all of them hear.
    lost
        Place (from 0) of somebody whose devices leave, with the seconds after the start and for how long; or None.
    """

    people: tuple[tuple[str, PersonSettings], ...]
    guided_by: Rule | None = None
    lost: tuple[int, float, float] | None = None

    def __call__(self, leave: threading.Event) -> None:
        """Send until `leave` is set; blocks."""
        threads = [
            threading.Thread(target=self._send, args=(place, leave), name=name)
            for place, (name, _) in enumerate(self.people)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _send(self, place: int, leave: threading.Event) -> None:
        from sensors.simulation.live import ANY_GUIDE, DropOut, run_simulation

        name, person = self.people[place]
        drops: Sequence[DropOut] = ()
        if self.lost is not None and self.lost[0] == place:
            drops = [DropOut(*self.lost[1:])]
        run_simulation(person, None, leave, [worn_by(name)], drops, self.guided_by or ANY_GUIDE)


def worn_by(name: str) -> Device:
    """Return the devices of a simulated person, their streams and source ids with the person's ID in them."""
    from sensors.simulation.devices import SIMULATED

    rows = tuple(
        replace(row, stream=replace(row.stream, name=f"{row.stream.name}-{name}", source_id=name))
        for row in SIMULATED.streams
    )
    return replace(SIMULATED, streams=rows)
