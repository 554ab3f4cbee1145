"""People to test on: ten kinds and one more, each drawn anew by the seed within its range.

What they are meant to show stands beside them; the figures are ours, as no study gives them.
"""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from sensors.errors import Reason, SospiroError
from sensors.simulation.settings import PersonSettings

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Persona:
    """A kind of people.

    Attributes
    ----------
    name, summary
        What it is called and what it does, for people to read.
    ranges
        From and to for each setting by its dotted name, in its own unit; those not named are as everybody's.
    """

    name: str
    summary: str
    ranges: Mapping[str, Range] = field(default_factory=dict)

    def settings(self, seed: int) -> PersonSettings:
        """Return the person of this kind with this seed: the same one each time."""
        random = np.random.default_rng([zlib.crc32(self.name.encode()), seed])
        found: dict[str, Any] = {"seed": seed}
        for name, (low, high) in {**_EVERYBODY, **self.ranges}.items():
            group, _, inner = name.rpartition(".")
            (found.setdefault(group, {}) if group else found)[inner] = float(random.uniform(low, high))
        return PersonSettings(**found)


_EVERYBODY: dict[str, Range] = {
    "resting_rate": (12.0, 17.0),
    "heart_rate": (58.0, 78.0),
    "resonance_rate": (4.6, 6.4),
    "rsa_gain": (0.6, 1.4),
    "delay": (0.2, 0.5),
    "arousal": (0.35, 0.65),
    "habits.sighs_per_hour": (6.0, 18.0),
}
_ALL = (
    Persona(
        "follower",
        "listens and goes along; a breath is missed and a minute is lost now and then",
        {
            "coupling": (0.75, 0.95),
            "adaptation": (6.0, 14.0),
            "attention.lapses_per_min": (0.1, 0.3),
            "attention.lapse_seconds": (4.0, 8.0),
            "attention.stamina": (25.0, 50.0),
            "habits.missed_share": (0.0, 0.02),
        },
    ),
    Persona(
        "slow follower",
        "goes along after a while, with an own rhythm that gives way slowly",
        {
            "coupling": (0.65, 0.85),
            "adaptation": (25.0, 50.0),
            "noise": (1.0, 1.4),
            "attention.lapses_per_min": (0.2, 0.5),
            "attention.lapse_seconds": (6.0, 12.0),
            "attention.stamina": (40.0, 80.0),
            "habits.missed_share": (0.0, 0.03),
        },
    ),
    Persona(
        "resister",
        "breathes their own way, whatever is played",
        {"resting_rate": (11.0, 18.0), "coupling": (0.0, 0.12), "noise": (0.8, 1.6), "calming": (0.0, 0.3)},
    ),
    Persona(
        "over-breather",
        "takes up the rate and fills up with every breath, far more air than before",
        {"coupling": (0.8, 0.95), "adaptation": (6.0, 12.0), "deepening": (1.45, 1.8), "arousal": (0.5, 0.8)},
    ),
    Persona(
        "sleeper",
        "goes along, falls asleep after some minutes and breathes unevenly from then on",
        {"coupling": (0.75, 0.95), "adaptation": (6.0, 14.0), "attention.asleep_after": (5.0, 8.5)},
    ),
    Persona(
        "musician",
        "in time at once, evenly, and for long",
        {
            "resting_rate": (10.0, 14.0),
            "coupling": (0.95, 1.0),
            "adaptation": (3.0, 6.0),
            "noise": (0.4, 0.7),
            "delay": (0.2, 0.25),
            "attention.stamina": (60.0, 120.0),
        },
    ),
    Persona(
        "novice",
        "tries, uneven and distracted, and soon tired of it",
        {
            "resting_rate": (13.0, 19.0),
            "coupling": (0.55, 0.8),
            "adaptation": (15.0, 30.0),
            "noise": (1.3, 1.9),
            "arousal": (0.6, 0.9),
            "attention.lapses_per_min": (0.5, 1.2),
            "attention.lapse_seconds": (6.0, 15.0),
            "attention.stamina": (8.0, 16.0),
            "habits.missed_share": (0.02, 0.06),
            "habits.sighs_per_hour": (15.0, 40.0),
        },
    ),
    Persona(
        "talker",
        "goes along, and talks in between",
        {
            "coupling": (0.75, 0.95),
            "adaptation": (6.0, 14.0),
            "habits.talks_per_min": (0.3, 0.7),
            "habits.talk_seconds": (15.0, 45.0),
        },
    ),
    Persona(
        "ectopic",
        "goes along, with bouts in which every second or third heartbeat is an extra one",
        {
            "coupling": (0.75, 0.95),
            "adaptation": (6.0, 14.0),
            "extra_beats.bouts_per_hour": (12.0, 30.0),
            "extra_beats.bout_seconds": (80.0, 160.0),
            "extra_beats.first_bout": (3.0, 5.0),
            "extra_beats.lone_share": (0.0, 0.05),
        },
    ),
    Persona(
        "poor contact",
        "goes along, with electrodes and a belt that are noisy, flat or silent for seconds",
        {
            "coupling": (0.75, 0.95),
            "adaptation": (6.0, 14.0),
            "contact.faults_per_min": (0.4, 1.0),
            "contact.fault_seconds": (3.0, 9.0),
        },
    ),
    Persona(
        "tiring follower",
        "goes along well and has enough of it after a few minutes of effort; rested, they are back",
        {
            "coupling": (0.75, 0.95),
            "adaptation": (6.0, 14.0),
            "attention.lapses_per_min": (0.1, 0.3),
            "attention.lapse_seconds": (4.0, 8.0),
            "attention.stamina": (3.0, 7.0),
            "attention.recovery": (2.0, 5.0),
        },
    ),
)
PERSONAS: dict[str, Persona] = {persona.name: persona for persona in _ALL}
USUAL = _ALL[:-1]
"""Those of the ordinary table."""


def find_persona(name: str) -> Persona:
    """Return the persona called `name`, words joined by a space or a dash; raises `SospiroError` when there is none."""
    asked = name.strip().lower().replace("_", " ")
    for persona in PERSONAS.values():
        if asked in (persona.name, persona.name.replace(" ", "-")):
            return persona
    known = ", ".join(PERSONAS)
    raise SospiroError(Reason.BAD_SETTING, f"There is no persona '{name[:64]}': choose one of {known}.")
