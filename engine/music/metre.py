"""The breath as a bar: its ticks, its two turns, and what is placed on them."""

from dataclasses import dataclass

from engine.beats import turn_beat
from engine.guidance import Guidance
from engine.music.ensemble import SUBDIVISION, Note


@dataclass(frozen=True, slots=True)
class Metre:
    """One breath in ticks from its inhale onset.

    Attributes
    ----------
    end
        Tick of the next inhale onset.
    turn
        Tick of the exhale onset.
    tick_seconds
        Mean length of a tick, s.
    """

    end: int
    turn: int
    tick_seconds: float

    @classmethod
    def of(cls, breath: Guidance) -> "Metre":
        """Return the metre of a breath that is guided so."""
        end = breath.beats_per_breath * SUBDIVISION
        turn = round(turn_beat(breath.inhale_share, breath.beats_per_breath) * SUBDIVISION)
        return cls(end, turn, 60.0 / breath.rate / end)

    @property
    def seconds(self) -> float:
        """Length of the breath."""
        return self.end * self.tick_seconds

    def beats(self) -> list[int]:
        """Return the ticks of the beats between the turns, those of the inhale first; the turns are left out."""
        return [tick for tick in range(SUBDIVISION, self.end, SUBDIVISION) if tick != self.turn]


@dataclass(frozen=True, slots=True)
class Placed:
    """A note on a tick of the breath, 1 to the tick of the next inhale onset.

    Attributes
    ----------
    weight
        How sorely it would be missed; the lightest is left out first where notes stand too close.
    """

    tick: int
    note: Note
    weight: float
