"""The one table of mappings from body and pacing to the texture; `sospiro textures show` draws it.

A quality of the sound (brightness, density, warmth, space, attack, ebb) is told as a share of the range that the style
gives it; a level is told as it is. What several drivers say is added up and kept within the bounds, and every value
moves no faster than its slew.
"""

import itertools
from dataclasses import dataclass
from enum import StrEnum

from engine.guidance import PacingState

_S = PacingState
LEADING = (_S.MATCH, _S.LEAD, _S.HOLD, _S.BACK_OFF)


class Driver(StrEnum):
    """What a mapping listens to."""

    SYNCHRONY = "synchrony"
    AROUSAL = "arousal"
    HEART_SLOWED = "heart slowed"
    RSA_GAIN = "RSA gain"
    BREATH_LEVEL = "breath level"
    THETA = "theta"
    ALPHA = "alpha"
    SMR = "smr"
    STATE = "state"


UNITS = {
    Driver.SYNCHRONY: "share of the last 6 breaths in sync",
    Driver.AROUSAL: "0 calm – 1 aroused, eased away as the guide leads",
    Driver.HEART_SLOWED: "beats/min below the heart rate at the start",
    Driver.RSA_GAIN: "RSA amplitude over its first value, doublings",
    Driver.BREATH_LEVEL: "measured lung volume, 0–1",
    Driver.THETA: "theta waves of an EEG, dB above the first half minute",
    Driver.ALPHA: "alpha waves of an EEG, dB above the first half minute",
    Driver.SMR: "sensorimotor rhythm of an EEG, dB above the first half minute",
}

NEUTRAL = {
    Driver.SYNCHRONY: 0.5,
    Driver.AROUSAL: 0.3,
    Driver.HEART_SLOWED: 0.0,
    Driver.RSA_GAIN: 0.0,
    Driver.THETA: 0.0,
    Driver.ALPHA: 0.0,
    Driver.SMR: 0.0,
}
"""What stands for a driver that is not known; a breath level that is not known leaves its mapping where it is."""


@dataclass(frozen=True, slots=True)
class Curve:
    """What one driver adds to a parameter.

    Attributes
    ----------
    points
        (driver, contribution), straight lines between them and level beyond the ends.
    why
        One sentence for whoever reads the table.
    """

    driver: Driver
    points: tuple[tuple[float, float], ...]
    why: str

    def at(self, value: float) -> float:
        """Return the contribution at a value of the driver."""
        # asked 15 times in each of 50 ticks a second: three comparisons cost a tenth of an array
        for (x0, y0), (x1, y1) in itertools.pairwise(self.points):
            if value < x1:
                return y0 if value <= x0 else y0 + (y1 - y0) * (value - x0) / (x1 - x0)
        return self.points[-1][1]


@dataclass(frozen=True, slots=True)
class ByState:
    """What the state of the pacing adds to a parameter; `other` in the states not named."""

    states: dict[PacingState, float]
    other: float
    why: str
    driver: Driver = Driver.STATE

    def at(self, state: PacingState) -> float:
        """Return the contribution in `state`."""
        return self.states.get(state, self.other)


@dataclass(frozen=True, slots=True)
class Mapping:
    """One parameter of the texture: `low` and `high` bound it, `slew` (per second) limits how fast it moves."""

    low: float
    high: float
    slew: float
    parts: tuple[Curve | ByState, ...]


def _leading(value: float) -> dict[PacingState, float]:
    return dict.fromkeys(LEADING, value)


_SYNCHRONY_OPENS = Curve(Driver.SYNCHRONY, ((0.0, 0.0), (1.0, 1.0)), "going together opens the sound")

MAPPINGS: dict[str, Mapping] = {
    "attack": Mapping(
        0.0,
        1.0,
        0.01,
        (
            Curve(Driver.SYNCHRONY, ((0.4, 0.0), (1.0, 0.6)), "notes soften as breathing and music go together"),
            ByState(
                dict.fromkeys((_S.MAINTAIN, _S.AMBIENT, _S.PASSIVE, _S.COAST), 1.0),
                0.0,
                "struck while it leads; where it stays, notes swell for 150 ms and more, as calming music does",
            ),
        ),
    ),
    "ebb": Mapping(
        0.0,
        1.0,
        0.05,
        (ByState({_S.AMBIENT: 1.0}, 0.0, "loudness moves by 30–50 % with a breath nobody need follow (Leslie 2019)"),),
    ),
    "level": Mapping(
        0.0,
        1.0,
        0.1,
        (ByState({_S.RETURN: 0.0}, 1.0, "RETURN fades over 10 s"),),
    ),
    "brightness": Mapping(
        0.0,
        1.0,
        0.05,
        (
            _SYNCHRONY_OPENS,
            Curve(Driver.AROUSAL, ((0.3, 0.0), (1.0, 0.25)), "iso principle: begins as bright as the person is awake"),
            Curve(Driver.SMR, ((0.0, 0.0), (4.0, 0.15)), "with an EEG: its sensorimotor rhythm brightens a little"),
            ByState({_S.RETURN: 0.5}, 0.0, "RETURN brightens before it ends"),
        ),
    ),
    "density": Mapping(
        0.0,
        1.0,
        0.03,
        (
            Curve(Driver.SYNCHRONY, ((0.0, 0.0), (1.0, 1.0)), "more notes once breathing and music go together"),
            Curve(Driver.AROUSAL, ((0.3, 0.0), (1.0, 0.20)), "iso principle: begins as busy as the person is"),
            ByState({_S.RECOGNISE: -0.4}, 0.0, "few notes while the music only listens"),
        ),
    ),
    "tension": Mapping(
        0.0,
        0.8,
        0.03,
        (
            Curve(Driver.SYNCHRONY, ((0.0, 0.55), (0.7, 0.10), (1.0, 0.0)), "unresolved until they arrive (Newbold)"),
            Curve(Driver.AROUSAL, ((0.3, 0.0), (1.0, 0.15)), "iso principle"),
            ByState(_leading(0.10), 0.0, "a lead wants to go on; at the target it is home"),
        ),
    ),
    "warmth": Mapping(
        0.0,
        1.0,
        0.03,
        (
            Curve(Driver.HEART_SLOWED, ((-10.0, 0.1), (0.0, 0.4), (15.0, 1.0)), "a slower heart brings in low voices"),
            Curve(Driver.RSA_GAIN, ((0.0, 0.0), (1.5, 0.25)), "a heart that swings with the breath is heard as warmth"),
            Curve(Driver.ALPHA, ((0.0, 0.0), (6.0, 0.3)), "with an EEG: its alpha waves bring in low voices"),
        ),
    ),
    "space": Mapping(
        0.0,
        1.0,
        0.02,
        (
            Curve(Driver.SYNCHRONY, ((0.0, 0.85), (1.0, 0.15)), "far away while apart, near while together"),
            Curve(Driver.RSA_GAIN, ((0.0, 0.0), (1.5, 0.20)), "the room widens with the swing of the heart"),
            Curve(Driver.THETA, ((0.0, 0.0), (6.0, 0.2)), "with an EEG: its theta waves widen the room"),
        ),
    ),
    "guide": Mapping(
        0.0,
        1.0,
        0.25,
        (
            ByState(
                {_S.RECOGNISE: 0.0, _S.PASSIVE: 0.7, _S.AMBIENT: 0.5},
                1.0,
                "no cue before the guide plays; softer while it follows, and where nobody need",
            ),
        ),
    ),
    "bed": Mapping(
        0.4,
        0.8,
        0.05,
        (ByState({_S.RECOGNISE: 0.75, _S.AMBIENT: 0.78}, 0.65, "carries the music where the guide does not"),),
    ),
    "mirror": Mapping(
        0.1,
        0.7,
        0.05,
        (
            ByState(
                {_S.RECOGNISE: 0.60, _S.PASSIVE: 0.60},
                0.30,
                "the person's own breath, strongest while nothing else guides (Van Kerrebroeck & Maes 2021)",
            ),
        ),
    ),
    "melody": Mapping(
        0.0,
        1.0,
        0.05,
        (
            Curve(Driver.SYNCHRONY, ((0.0, 0.55), (1.0, 0.9)), "comes forward as breathing and music go together"),
            ByState({_S.RECOGNISE: -0.2, _S.PASSIVE: -0.2}, 0.0, "phrases on the guide"),
        ),
    ),
    "drum": Mapping(0.0, 1.0, 0.05, (ByState({_S.RECOGNISE: 0.0, _S.PASSIVE: 0.4}, 0.7, "a pulse on its beats"),)),
    "nature": Mapping(0.0, 1.0, 0.05, (ByState({_S.RECOGNISE: 0.6}, 0.5, "always there, a little behind"),)),
    "reward": Mapping(
        0.0,
        1.0,
        0.05,
        (
            Curve(Driver.SYNCHRONY, ((0.6, 0.0), (1.0, 1.0)), "synchrony adds voices (Newbold 2016)"),
            ByState({_S.RECOGNISE: -1.0, _S.PASSIVE: -1.0, _S.RETURN: -1.0, _S.COAST: -1.0}, 0.0, "only while led"),
        ),
    ),
    "penalty": Mapping(
        0.0,
        1.0,
        0.05,
        (
            Curve(Driver.SYNCHRONY, ((0.0, 1.0), (0.7, 0.0)), "off unless switched on: noise, at most −20 dB"),
            ByState({_S.RECOGNISE: -1.0, _S.PASSIVE: -1.0, _S.RETURN: -1.0, _S.COAST: -1.0}, 0.0, "only while led"),
        ),
    ),
    "breath_level": Mapping(
        0.0, 1.0, 2.0, (Curve(Driver.BREATH_LEVEL, ((0.0, 0.0), (1.0, 1.0)), "the mirror follows the breath"),)
    ),
}
