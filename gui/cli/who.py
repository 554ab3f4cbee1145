"""Which simulated person a command is about: the options that say it, and the person they describe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from sensors.simulation.person import PersonSettings

PersonaName = Annotated[
    str | None,
    typer.Option("--persona", metavar="NAME", help="Kind of person, as `sospiro trial --personas help` lists them."),
]
RestingRate = Annotated[
    float | None,
    typer.Option("--resting-rate", min=4.0, max=30.0, help="Their breaths/min when nothing guides; 14 unless set."),
]
Coupling = Annotated[
    float | None,
    typer.Option("--coupling", min=0.0, max=1.0, help="How willingly they follow: 0 never, 1 fully; 0.8 unless set."),
]


def person_of(persona: str | None, seed: int, **chosen: float | None) -> PersonSettings:
    """Return the person of a persona (None: an ordinary one) and a seed, changed where an option was given.

    Raises `SospiroError` for a persona that does not exist.
    """
    from sensors.simulation.person import PersonSettings
    from sensors.simulation.personas import find_persona

    described: dict[str, Any] = {"seed": seed} if persona is None else dict(find_persona(persona).settings(seed))
    return PersonSettings(**{**described, **{name: value for name, value in chosen.items() if value is not None}})
