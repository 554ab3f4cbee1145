"""The controls as the rest of Sospiro sees them: one source, any number of listeners."""

import contextlib
import logging
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace

from sensors.apart import start_apart
from sensors.controls.event import ControlEvent, ControlFault, FaultKind, NoteEvent
from sensors.controls.wire import Present, read_line

log = logging.getLogger(__name__)

READER = (sys.executable, "-P", "-c", "from sensors.controls.reader import main; main()")
PATIENCE = (0.5, 2.0, 10.0)
"""Seconds after which a reader that has ended is started anew, the last again and again."""

UNREAD = 4096
"""Events kept for a listener that does not ask; then the oldest go."""

GRACE = 1.0

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
        self._command, self._patience = tuple(command), patience
        self._feeds: tuple[Feed, ...] = ()
        self._players: tuple[NoteListener, ...] = ()
        self._down: dict[tuple[str, int, int, bool], NoteEvent] = {}
        self._thread: threading.Thread | None = None
        self._process: subprocess.Popen[str] | None = None
        self._closing = threading.Event()
        self.present = Present()

    @property
    def started(self) -> bool:
        """Somebody has asked for it to be heard."""
        return self._thread is not None

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
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="controls", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Let go of all devices. Blocks for a second at most, and may be called twice."""
        self._closing.set()
        process = self._process
        if process is not None and process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()
        if self._thread is not None:
            self._thread.join(GRACE)
            if self._thread.is_alive() and process is not None:
                process.kill()

    def _run(self) -> None:
        tries = 0
        while not self._closing.is_set():
            if self._listen():
                tries = 0
            if self._closing.is_set():
                return
            self.present = Present((), (ControlFault(FaultKind.ENDED),))
            self._let_go()
            self._closing.wait(self._patience[min(tries, len(self._patience) - 1)])
            tries += 1

    def _listen(self) -> bool:
        """Hear one process until it ends; return whether it had told of any device."""
        fine = False
        try:
            with start_apart(self._command) as self._process:
                if self._closing.is_set() and self._process.stdin is not None:
                    self._process.stdin.close()
                for line in self._process.stdout or ():
                    fine = self._take(line) or fine
        except OSError as error:
            log.info("pedals and pads cannot be heard: %s", error)
        return fine

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
