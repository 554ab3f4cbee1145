"""The process that sends, as the session has it: told without ever waiting, and started anew when it has gone."""

import contextlib
import logging
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence

from sensors.apart import start_apart
from sessions.studio.wire import Told, line_of, read_line

log = logging.getLogger(__name__)

SENDER = (sys.executable, "-P", "-c", "from sessions.studio.sender import main; main()")
PATIENCE = (0.2, 1.0, 5.0)
"""Seconds after which a process that has ended is started anew, the last again and again."""

UNTOLD = 4000
"""Lines kept for a process that does not read; then the oldest go."""

SILENT = 20.0
"""Seconds without a word after which it is taken for dead."""

GRACE = 2.0


class SenderProcess:
    """Runs the process and its two threads here: one hears it, one tells it.

    Parameters
    ----------
    begin
        Returns what each new process is told first, the first line being its order.
    hear
        Takes what it says, in the hearing thread; None when it has ended without being asked to.
    """

    def __init__(
        self,
        begin: Callable[[], Sequence[Told]],
        hear: Callable[[Told | None], object],
        command: Sequence[str] = SENDER,
        patience: Sequence[float] = PATIENCE,
    ) -> None:
        self._begin, self._hear = begin, hear
        self._command, self._patience = tuple(command), patience
        self._lines: deque[Told] = deque(maxlen=UNTOLD)
        self._woken, self._closing = threading.Event(), threading.Event()
        self._process: subprocess.Popen[str] | None = None
        # what a new process is told first must not be written to the one before
        self._telling = threading.Lock()
        self._spoke = time.monotonic()
        self._threads = [
            threading.Thread(target=self._run, name="studio", daemon=True),
            threading.Thread(target=self._tell_all, name="studio lines", daemon=True),
        ]

    @property
    def pid(self) -> int:
        """Number of the process that runs; 0 for none."""
        process = self._process
        return 0 if process is None else process.pid

    def start(self) -> None:
        """Begin; returns at once."""
        for thread in self._threads:
            thread.start()

    def tell(self, told: Told) -> None:
        """Tell it something. Never blocks; what it cannot take in time goes."""
        self._lines.append(told)
        self._woken.set()

    def watch(self) -> None:
        """End a process that says nothing any more; another is started then. Never blocks."""
        process = self._process
        if process is not None and time.monotonic() - self._spoke > SILENT and not self._closing.is_set():
            self._spoke = time.monotonic()
            process.kill()

    def close(self) -> None:
        """Let it end all that sounds. Blocks for a moment, two seconds at most."""
        self._closing.set()
        self._woken.set()
        for thread in reversed(self._threads):
            if thread.ident is not None:
                thread.join(GRACE / 2)
        process = self._process
        if process is not None and process.poll() is None:
            process.kill()

    def _run(self) -> None:
        tries = 0
        while not self._closing.is_set():
            began = time.monotonic()
            self._listen()
            if self._closing.is_set():
                return
            self._hear(None)
            tries = 0 if time.monotonic() - began > SILENT else tries + 1
            self._closing.wait(self._patience[min(tries, len(self._patience)) - 1])

    def _listen(self) -> None:
        """Hear one process until it ends."""
        self._lines.clear()
        try:
            with start_apart(self._command) as process:
                with self._telling:
                    self._lines.extendleft(reversed(self._begin()))
                    self._spoke, self._process = time.monotonic(), process
                self._woken.set()
                for line in process.stdout or ():
                    self._spoke = time.monotonic()
                    with contextlib.suppress(ValueError):
                        self._hear(read_line(line))
        except OSError as error:
            log.info("nothing can be sent to a studio: %s", error)

    def _tell_all(self) -> None:
        while True:
            self._woken.wait(1.0)
            self._woken.clear()
            with self._telling, contextlib.suppress(OSError, ValueError):
                self._write(self._process)
            if self._closing.is_set():
                return

    def _write(self, process: "subprocess.Popen[str] | None") -> None:
        if process is None or process.stdin is None or process.stdin.closed:
            return
        while self._lines:
            process.stdin.write(line_of(self._lines.popleft()))
        process.stdin.flush()
        if self._closing.is_set():
            process.stdin.close()
