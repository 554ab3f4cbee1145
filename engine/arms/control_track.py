"""The guide and the texture of a session that was lived before, for one that is yoked to it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from engine.guidance import Texture

GAP = 2.0
"""Seconds without a guide breath that are a seam between two breaths; longer ones mean that the guide was silent."""


@dataclass(frozen=True, slots=True)
class GuidePoint:
    """One breath of the recorded guide: `elapsed` seconds since that session began, breaths/min, inhale share."""

    elapsed: float
    rate: float
    inhale_share: float

    @property
    def end(self) -> float:
        """Seconds since the session began at which the breath ended."""
        return self.elapsed + 60.0 / self.rate


@dataclass(frozen=True)
class ControlTrack:
    """What a session asked of the sound, by the seconds since it began; its gentle end is left out.

    Attributes
    ----------
    session
        Name of the recorded session.
    guide
        Breaths of its guide, oldest first.
    textures
        (seconds since the session began, how the music was asked to sound), oldest first.
    """

    session: str
    guide: Sequence[GuidePoint]
    textures: Sequence[tuple[float, Texture]]

    def guide_at(self, elapsed: float) -> GuidePoint | None:
        """Return the guide breath that played `elapsed` s into the session; None where the guide was silent.

        After the last one it stays: a session that goes on longer keeps the rate.
        """
        index = bisect_right(self._onsets, elapsed) - 1
        if index < 0:
            return None
        breath = self.guide[index]
        last = index == len(self.guide) - 1
        return breath if last or elapsed < breath.end + GAP else None

    def texture_at(self, elapsed: float) -> Texture | None:
        """Return the newest texture at `elapsed` s; None before the first, and for a session without any."""
        index = bisect_right(self._told, elapsed) - 1
        return self.textures[index][1] if index >= 0 else None

    @cached_property
    def _onsets(self) -> list[float]:
        return [breath.elapsed for breath in self.guide]

    @cached_property
    def _told(self) -> list[float]:
        return [elapsed for elapsed, _ in self.textures]
