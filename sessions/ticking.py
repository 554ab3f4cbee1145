"""The beat of a live session, of one person or a group: a tick every 20 ms until it ends or somebody stops it."""

import threading
from collections.abc import Callable, Sequence
from typing import Protocol

from engine.pacing.pacing import RETURN_SECONDS
from sensors.clock import Clock
from sessions.recording.health import Health

TICK = 0.02
LATE = 0.5
"""Seconds behind from which on ticks are left out rather than made up for."""


class Ticking(Protocol):
    """What is lived tick by tick; all times are LSL seconds."""

    @property
    def finished(self) -> bool:
        """Whether it is over by itself."""
        ...

    def tick(self, now: float) -> object:
        """Live one moment."""
        ...

    def finish(self, now: float) -> None:
        """Begin the gentle end."""
        ...


class Ahead(Protocol):
    """A sound that knows how far it is ready."""

    def ahead(self, now: float) -> float | None:
        """Return how many seconds of sound are ready at `now` (LSL s); None while nothing plays."""
        ...


def keep_ticking(
    session: Ticking,
    clock: Clock,
    stop: threading.Event,
    seconds: float | None,
    sound: Ahead,
    health: Sequence[Health],
    show: Callable[[float], object],
    show_every: float,
) -> None:
    """Tick until the session is over, its length is, or `stop` is set. Blocks.

    Parameters
    ----------
    seconds
        Length, the gentle end included; None for no end of its own.
    health
        Each is told how long the ticks took, and how far the sound was ahead.
    show
        Called with the LSL second of a tick when `show_every` seconds have passed since it was.
    """
    started = due = shown = clock.now()
    end = None if seconds is None else started + seconds
    ending = None if end is None else end - min(RETURN_SECONDS, (end - started) / 2)
    while not stop.wait(max(0.0, due - clock.now())):
        now = clock.now()
        if end is not None and now >= end:
            return
        if ending is not None and now >= ending:
            session.finish(now)
            ending = None
        session.tick(now)
        done = clock.now()
        for one in health:
            one.ticked(done, max(0.0, now - due), done - now, sound.ahead(done))
        if session.finished:
            return
        if now >= shown:
            show(now)
            shown = now + show_every
        due = due + TICK if now - due < LATE else now + TICK
