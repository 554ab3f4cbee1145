"""Start, stop and continue of a MIDI clock: what is sent with each tick, and what where the music falls silent."""

from sessions.studio.beat_clock import Tick

CLOCK, START, CONTINUE, STOP, SONG_POSITION = 0xF8, 0xFA, 0xFB, 0xFC, 0xF2
PER_SIXTEENTH = 6
LAST_POSITION = 0x3FFF
BEFORE = 0.002
"""Seconds by which a start goes ahead of its first tick, so that nobody counts the one with the other."""

Message = tuple[int, ...]
Timed = tuple[float, Message]


class Transport:
    """Whoever hears it begins with a breath, stops at once, and goes on with a breath where the music is by then."""

    def __init__(self) -> None:
        self._sounding = False
        self._running = False
        self._origin: int | None = None

    def sound(self, sounding: bool) -> list[Message]:
        """Take whether there is music, and return what is to be sent at once."""
        self._sounding = sounding
        return [] if sounding else self.stop()

    def stop(self) -> list[Message]:
        """Return what stops everybody, if they run."""
        running, self._running = self._running, False
        return [(STOP,)] if running else []

    def forget(self) -> None:
        """Count from the next start on: the ticks begin anew, or somebody else listens now."""
        self._origin, self._running = None, False

    def tick(self, tick: Tick) -> list[Timed]:
        """Return what is sent for a tick, each with its time (LSL s)."""
        sent: list[Timed] = []
        if tick.onset and self._sounding and not self._running:
            sent = [(tick.time - BEFORE, message) for message in self._begin(tick.place)]
            self._running = True
        return [*sent, (tick.time, (CLOCK,))]

    def _begin(self, place: int) -> list[Message]:
        if self._origin is not None:
            position = (place - self._origin) // PER_SIXTEENTH
            if 0 <= position <= LAST_POSITION:
                return [(SONG_POSITION, position & 0x7F, position >> 7), (CONTINUE,)]
        self._origin = place
        return [(START,)]
