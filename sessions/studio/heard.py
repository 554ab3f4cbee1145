"""Where a studio listens to the sound of a session: at its door."""

from collections.abc import Sequence
from dataclasses import replace

from engine.guidance import Direction, OutputReport
from engine.output import Output
from engine.strike import Strike
from sensors.clock import Clock
from sessions.keeper import Keeper
from sessions.studio.studio import Studio


class HeardOutput:
    """An `Output` that also tells the studio what it is told and what it tells.

    Parameters
    ----------
    keeper
        Has a line of its journal for each port that came or went.
    """

    def __init__(self, output: Output, studio: Studio, keeper: Keeper, clock: Clock) -> None:
        self._output, self._studio, self._keeper, self._clock = output, studio, keeper, clock

    def send(self, direction: Direction) -> None:
        """Replace the direction in force. Never blocks."""
        self._output.send(direction)
        self._studio.direct(direction)

    def strike(self, strikes: Sequence[Strike]) -> None:
        """Let strokes sound, here and there. Never blocks."""
        self._output.strike(strikes)
        for strike in strikes:
            self._studio.struck(self._clock.now(), strike)

    def poll(self, now: float) -> OutputReport:
        """Return what is new, with what a person should know of the studio. Never blocks."""
        report = self._output.poll(now)
        self._studio.report(report)
        for event in self._studio.events():
            self._keeper.event("studio", now, **event)
        notice = self._studio.notice()
        return replace(report, notice=" ".join(filter(None, (report.notice, notice)))) if notice else report

    def close(self, fade: float = 2.0) -> OutputReport:
        """Let nothing sound on in the studio, then end the sound. Blocks for about the fade."""
        self._studio.fall_silent()
        try:
            return self._output.close(fade)
        finally:
            self._studio.close()
