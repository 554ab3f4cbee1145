"""The hands of a simulated person: they tap to the beats that sound, where a stage asks them to."""

import math
from collections import deque

from engine.protocols.stage import TAPPED
from engine.tapping.drummer import SAME
from engine.tapping.grid import beats_of
from sensors.simulation.tapper import Tapper, TapperSettings
from sessions.commands import Command, CommandKind
from sessions.session import Session

DEVICE = "simulated hands"
STRENGTH = 0.7


class SimulatedHands:
    """Taps into a session whose clock moves by arithmetic.

    A hand that comes early strikes before its beat, so the beat at the end of a breath is expected before it sounds.
    """

    def __init__(self, settings: TapperSettings, session: Session) -> None:
        self._settings, self._session = settings, session
        self._tapper: Tapper | None = None
        self._onset: float | None = None
        self._heard = -math.inf
        self._taps: deque[float] = deque()

    def move(self, now: float) -> None:
        """Strike what falls before `now`, LSL seconds."""
        if self._session.conductor.programme.stage.kind not in TAPPED:
            self._tapper = None
            self._taps.clear()
        elif self._tapper is None:
            self._tapper = Tapper(self._settings)
        self._hear(now)
        while self._taps and self._taps[0] <= now:
            self._session.post(Command(CommandKind.TAP, self._taps.popleft(), STRENGTH, DEVICE))

    def _hear(self, now: float) -> None:
        guide = self._session.guide_at(now)
        if guide is not None and guide.onset != self._onset:
            self._onset = guide.onset
            for beat in (*beats_of(guide), guide.end):
                if beat > self._heard + SAME:
                    self._heard = beat
                    tap = self._tapper.hear(beat) if self._tapper is not None else None
                    self._taps.extend(() if tap is None else (tap,))
