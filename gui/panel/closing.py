"""Ending: the controller saves behind a window that stays alive and says so."""

import logging
import threading
from typing import Protocol

from PyQt6.QtCore import QElapsedTimer

log = logging.getLogger(__name__)

PATIENCE = 25.0
"""Seconds after which the window closes even if the controller has not come back; the recording is on disk anyway."""


class Closable(Protocol):
    """What is saved by being closed."""

    def close(self) -> None:
        """End what runs and save it; blocks for some seconds at most."""
        ...


class Closing:
    """Closes the controller in a thread of its own, as it may block for seconds."""

    def __init__(self, controller: Closable) -> None:
        self._controller = controller
        self._thread: threading.Thread | None = None
        self._timer = QElapsedTimer()
        self.failed = False

    @property
    def begun(self) -> bool:
        """The controller has been asked to close."""
        return self._thread is not None

    @property
    def done(self) -> bool:
        """The controller has closed, or was waited for long enough."""
        if self._thread is None:
            return False
        if self._thread.is_alive() and self._timer.elapsed() > 1000 * PATIENCE:
            log.error("the session did not close within %.0f s", PATIENCE)
            self.failed = True
            return True
        return not self._thread.is_alive()

    def begin(self) -> None:
        """Ask the controller to close; once."""
        if self._thread is None:
            self._timer.start()
            self._thread = threading.Thread(target=self._close, name="closing", daemon=True)
            self._thread.start()

    def _close(self) -> None:
        try:
            self._controller.close()
        except Exception:
            log.exception("the session could not be closed")
            self.failed = True
