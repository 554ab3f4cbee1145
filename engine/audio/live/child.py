"""One audio process as the session sees it: started, spoken to, listened to, and known to have ended."""

import contextlib
import logging
import subprocess
import sys
import threading
from collections import deque
from typing import BinaryIO, cast

from engine.audio.live.wire import Message, read_message, write_message
from sensors.apart import child_environment

_log = logging.getLogger(__name__)


class AudioChild:
    """A running `engine.audio.live.process`; no call but `end` ever blocks.

    A reader thread keeps what the process says until `take`; a writer thread sends what was posted, merged into one
    message while it waits, so that a busy process is never fed stale orders.

    Parameters
    ----------
    order
        First message, see `LiveRender`.
    """

    def __init__(self, order: Message) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", "from engine.audio.live.process import main; main()"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=child_environment(),
            start_new_session=True,
        )
        self._heard: deque[tuple[Message, bytes]] = deque()
        self._pending: Message = order
        self._changed = threading.Condition()
        self._closing = self._killed = False
        self._threads = [threading.Thread(target=work, daemon=True) for work in (self._read, self._write)]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """Process number."""
        return self._process.pid

    @property
    def ended(self) -> bool:
        """Whether the process is gone and all it said has been taken."""
        return self._process.poll() is not None and not self._threads[0].is_alive() and not self._heard

    @property
    def crashed(self) -> bool:
        """Whether the process ended, neither well nor by our hand."""
        return bool(self._process.poll()) and not self._killed

    def post(self, message: Message) -> None:
        """Send `message` soon; a field not sent yet is replaced, but strokes are added. Never blocks."""
        with self._changed:
            strokes = (
                {"strikes": [*self._pending.get("strikes", ()), *message["strikes"]]} if "strikes" in message else {}
            )
            self._pending = self._pending | message | strokes
            self._changed.notify()

    def take(self) -> list[tuple[Message, bytes]]:
        """Return what was said since the last call, oldest first."""
        taken = []
        while self._heard:
            taken.append(self._heard.popleft())
        return taken

    def kill(self) -> None:
        """End the process at once."""
        self._killed = True
        self._process.kill()

    def end(self, seconds: float) -> None:
        """Wait up to `seconds` for the process to end by itself, then make it."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            _log.info("the audio process did not end by itself")
            self.kill()
            self._process.wait()
        with self._changed:
            self._closing = True
            self._changed.notify()
        for thread in self._threads:
            thread.join(1.0)
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):  # what could not be sent to a dead process
                    stream.close()

    def _read(self) -> None:
        stream = cast(BinaryIO, self._process.stdout)
        try:
            while (received := read_message(stream)) is not None:
                self._heard.append(received)
        except (OSError, ValueError) as error:
            _log.info("the audio process cannot be heard any more: %s", error)

    def _write(self) -> None:
        stream = cast(BinaryIO, self._process.stdin)
        try:
            while (message := self._next()) is not None:
                write_message(stream, message)
        except (OSError, ValueError) as error:
            _log.info("the audio process cannot be spoken to any more: %s", error)

    def _next(self) -> Message | None:
        with self._changed:
            self._changed.wait_for(lambda: self._pending or self._closing)
            message, self._pending = self._pending, {}
        return message or None
