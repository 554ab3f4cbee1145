"""What the playing of one stage comes to: the row of the table that a person reads."""

import cmath
import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from statistics import fmean, median, pstdev
from typing import Any

from engine.playing.settings import Player
from engine.playing.tempo import STALE, TOGETHER, in_beats

FEWEST = 8
"""Notes, or intervals between them, below which nothing is told of their spread; an engineering choice."""


@dataclass(frozen=True, slots=True)
class Struck:
    """A note as it was struck.

    Attributes
    ----------
    time
        LSL seconds.
    beat
        How long a beat of the music lasted then, s; None while it had none.
    guide_phase, breath_phase
        Where in its breath the guide was, and where the person was in theirs, 0–1 from the inhale onset; None where
        that is not known.
    """

    time: float
    player: Player
    in_scale: bool
    beat: float | None = None
    guide_phase: float | None = None
    breath_phase: float | None = None


@dataclass(frozen=True, slots=True)
class PlayedAlong:
    """A stage in which somebody played; None for what its notes do not tell.

    Attributes
    ----------
    notes, therapist
        How many were struck, and how many of them by the therapist.
    in_scale
        Share of them whose keys lay in the scale of the music as they were struck.
    tempo
        Beats/min, the median.
    unevenness
        Coefficient of variation of the beats that were played: 0 for a clock.
    breath_locking, guide_locking
        How far the notes gather at one place of the person's breath, and of the guide's: 0 they are spread over all of
        it, 1 they all fall on one place (mean resultant length).
    breath_place
        That place of the person's breath, 0–1 from the inhale onset; None where they gather nowhere.
    """

    notes: int
    therapist: int
    in_scale: float | None
    tempo: float | None
    unevenness: float | None
    breath_locking: float | None
    breath_place: float | None
    guide_locking: float | None

    def as_dict(self) -> dict[str, Any]:
        """Return plain numbers by name, rounded for people."""
        return {name: round(value, 4) if isinstance(value, float) else value for name, value in asdict(self).items()}

    def row(self) -> tuple[float | None, ...]:
        """Return the same in one row of numbers."""
        return tuple(self.as_dict().values())


def played_along(struck: Sequence[Struck]) -> PlayedAlong:
    """Measure one stage by its notes, oldest first."""
    beats = _beats(struck)
    enough = len(beats) >= FEWEST
    breath = _gathered(one.breath_phase for one in struck)
    guide = _gathered(one.guide_phase for one in struck)
    return PlayedAlong(
        notes=len(struck),
        therapist=sum(one.player is Player.THERAPIST for one in struck),
        in_scale=fmean(one.in_scale for one in struck) if struck else None,
        tempo=60.0 / median(beats) if enough else None,
        unevenness=pstdev(beats) / fmean(beats) if enough else None,
        breath_locking=None if breath is None else abs(breath),
        breath_place=None if not breath else cmath.phase(breath) / math.tau % 1.0,
        guide_locking=None if guide is None else abs(guide),
    )


def _beats(struck: Sequence[Struck]) -> list[float]:
    """Return the intervals from chord to chord, each as the beat it makes, s."""
    beats, last = [], -math.inf
    for one in struck:
        interval = one.time - last
        if interval < TOGETHER:
            continue
        last = one.time
        if interval < STALE and one.beat is not None:
            beats.append(in_beats(interval, one.beat))
    return beats


def _gathered(phases: Iterable[float | None]) -> complex | None:
    """Return the mean of phases as a point in the unit circle; None for too few."""
    known = [cmath.rect(1.0, math.tau * phase) for phase in phases if phase is not None]
    return sum(known) / len(known) if len(known) >= FEWEST else None
