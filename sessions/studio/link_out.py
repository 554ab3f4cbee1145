"""The gate to Ableton Link, and the only module that imports aalink."""

import asyncio
from typing import Any

from sessions.studio.beat_clock import BeatClock

MOST_BEND = 0.02
"""Share by which the tempo may be bent so that Link's beats come to lie on the guide's."""

BEND_SECONDS = 4.0
LEAST_CHANGE = 0.02
"""Beats per minute: a smaller change is not told to the network."""


class LinkOut:
    """Leads the tempo of Link, and keeps its beats on those of the guide without a leap.

    Raises
    ------
    ImportError
        The library is not here.
    """

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._link = self._loop.run_until_complete(_made())
        self._clock, self._begun = BeatClock(), False

    @property
    def clock(self) -> BeatClock:
        """The beats that it follows."""
        return self._clock

    def follow(self, now: float) -> None:
        """Go with the guide at `now` (LSL s); without one Link is left."""
        beat, tempo = self._clock.at(now), self._clock.tempo
        if beat is None or tempo is None:
            self._link.enabled = self._begun = False
            return
        if not self._begun:
            self._link.enabled = self._begun = True
            self._link.tempo = tempo
            self._link.request_beat(beat % self._link.quantum)
        wanted = bent(tempo, beat, float(self._link.beat))
        if abs(wanted - float(self._link.tempo)) >= LEAST_CHANGE:
            self._link.tempo = wanted

    def close(self) -> None:
        """Leave Link."""
        self._link.enabled = False
        self._loop.close()


async def _made() -> Any:
    from aalink import Link

    return Link(60.0)


def bent(tempo: float, beat: float, link_beat: float) -> float:
    """Return the tempo by which Link's beats come to lie on the guide's, whichever of them on which."""
    behind = (beat - link_beat + 0.5) % 1.0 - 0.5
    bend = behind / (BEND_SECONDS * tempo / 60.0)
    return tempo * (1.0 + min(MOST_BEND, max(-MOST_BEND, bend)))
