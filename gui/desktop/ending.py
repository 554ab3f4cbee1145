"""Ways in which the system ends the panel: each saves the session first and asks nobody."""

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Protocol

from PyQt6.QtCore import QEventLoop, QTimer
from PyQt6.QtGui import QSessionManager
from PyQt6.QtWidgets import QApplication

SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""Ctrl-C, a polite end, a terminal that was closed, Ctrl-Break; each where the system has it."""

LOGOUT_SECONDS = 5.0
"""How long a logout is held up at most; what is not saved then is recovered at the next start."""


class Leavable(Protocol):
    """A window that can be asked to save and close, and says when it has."""

    def leave(self) -> None:
        """Save and close without asking."""
        ...

    @property
    def left(self) -> bool:
        """Whether all is saved, or was waited for long enough."""
        ...


@contextmanager
def ending_politely(leave: Callable[[], object]) -> Iterator[None]:
    """Let the signals that end a program call `leave` from the event loop while the body runs."""
    before = {}
    for name in SIGNALS:
        number = getattr(signal, name, None)
        # whoever is to live on when the terminal closes (nohup) has it ignored
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            before[number] = signal.signal(number, lambda number, frame: _soon(number, frame, leave))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def save_for_logout(window: Leavable, manager: QSessionManager | None = None) -> None:
    """Save before the desktop ends the program; blocks until that is done, 5 s at most, while the window lives."""
    if manager is not None:
        manager.setRestartHint(QSessionManager.RestartHint.RestartNever)
    window.leave()
    until = time.monotonic() + LOGOUT_SECONDS
    while not window.left and time.monotonic() < until:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.005)


def _soon(number: int, frame: FrameType | None, leave: Callable[[], object]) -> None:
    del number, frame
    # a signal comes in the middle of anything, perhaps of a drawing
    QTimer.singleShot(0, leave)
