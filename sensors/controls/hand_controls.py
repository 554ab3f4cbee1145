"""The controls as the rest of Sospiro sees them: one source, any number of listeners."""

import logging
import sys
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace

from sensors.apart import PATIENCE, Teller
from sensors.controls.event import ControlEvent, ControlFault, FaultKind, NoteEvent
from sensors.controls.wire import Present, read_line

log = logging.getLogger(__name__)

READER = (sys.executable, "-P", "-c", "from sensors.controls.reader import main; main()")
UNREAD = 4096
"""Events kept for a listener that does not ask; then the oldest go."""

NoteListener = Callable[[NoteEvent], object]


class Feed:
    """What happened since a listener last asked; each has its own, and none takes anything from another."""

    def __init__(self) -> None:
        self._events: deque[ControlEvent] = deque(maxlen=UNREAD)

    def put(self, event: ControlEvent) -> None:
        """Add an event; in whatever thread."""
        self._events.append(event)

    def read(self) -> list[ControlEvent]:
        """Return the events since the last call, oldest first. Never blocks."""
        return [self._events.popleft() for _ in range(len(self._events))]


class HandControls:
    """All pedals, pads and game-pads of this machine; no call but `close` ever blocks.

    A process hears them and stamps what they do, with the LSL clock that all processes of a machine share; a thread
    here reads it, and starts another when a driver has taken it down.

    Parameters
    ----------
    command
        What runs as the reader.
    patience
        Seconds to wait before each further reader.
    """

    def __init__(self, command: Sequence[str] = READER, patience: Sequence[float] = PATIENCE) -> None:
        self._teller = Teller("controls", command, self._take, self._ended, patience)
        self._feeds: tuple[Feed, ...] = ()
        self._players: tuple[NoteListener, ...] = ()
        self._down: dict[tuple[str, int, int, bool], NoteEvent] = {}
        self.present = Present()

    @property
    def started(self) -> bool:
        """Somebody has asked for it to be heard."""
        return self._teller.started

    def feed(self) -> Feed:
        """Return a new feed, which hears all from now on."""
        made = Feed()
        self._feeds = (*self._feeds, made)
        return made

    def on_note(self, take: NoteListener) -> None:
        """Call `take` with every key and pedal of an instrument from now on, at once, in the thread that hears them.

        Whatever went down comes up again, also when its device or the process that hears it is gone.
        """
        self._players = (*self._players, take)

    def start(self) -> None:
        """Begin to listen; once. Devices are known a moment later."""
        self._teller.start()

    def close(self) -> None:
        """Let go of all devices. Blocks for a second at most, and may be called twice."""
        self._teller.close()

    def _ended(self) -> bool:
        self.present = Present((), (ControlFault(FaultKind.ENDED),))
        self._let_go()
        return True

    def _take(self, line: str) -> bool:
        try:
            told = read_line(line)
        except ValueError as error:
            log.debug("a reader of controls told nonsense: %s", error)
            return False
        if isinstance(told, Present):
            self.present = told
            return bool(told.devices)
        if isinstance(told, NoteEvent):
            self._play(told)
            return False
        for feed in self._feeds:
            feed.put(told)
        return False

    def _play(self, event: NoteEvent) -> None:
        key = event.device, event.channel, event.number, event.pedal
        if event.value > 0.0:
            self._down[key] = event
        else:
            self._down.pop(key, None)
        for take in self._players:
            take(event)

    def _let_go(self) -> None:
        """Let come up what a reader that has ended will tell no more of."""
        for event in tuple(self._down.values()):
            self._play(replace(event, value=0.0))
