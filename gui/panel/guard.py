"""An exception in the window is shown and logged; it never ends the program, the session or the recording."""

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from gui.language import tr

log = logging.getLogger(__name__)


class Guard:
    """Takes the exceptions of slots and drawings.

    Parameters
    ----------
    show
        Called with one sentence for the person.
    interrupt
        Called for Ctrl-C, which reaches Python inside whatever slot is running.
    """

    def __init__(self, show: Callable[[str], None], interrupt: Callable[[], object]) -> None:
        self._show = show
        self._interrupt = interrupt
        self._seen: set[tuple[str, str]] = set()

    def take(self, error: BaseException, where: str) -> None:
        """Log an exception, each kind with its traceback once (a drawing fails 30 times a second), and show it."""
        kind = (where, repr(error))
        if kind not in self._seen:
            self._seen.add(kind)
            log.error("the panel met an exception in %s", where, exc_info=error)
        self._show(
            tr(
                "Something in this window went wrong ({kind} in {where}). The session and its recording go on; "
                "if a part of the window stays empty, stop and start the panel again.",
                kind=type(error).__name__,
                where=where,
            )
        )

    @contextmanager
    def over(self, where: str) -> Iterator[None]:
        """Let the body fail without harm."""
        try:
            yield
        except Exception as error:
            log.debug("drawing %s failed", where, exc_info=True)
            self.take(error, where)

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Stand in for `sys.excepthook`, without which PyQt6 aborts the process at an exception in a slot."""
        before = sys.excepthook
        sys.excepthook = self.hook
        try:
            yield
        finally:
            sys.excepthook = before

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take what no one caught."""
        if issubclass(kind, KeyboardInterrupt):
            self._interrupt()
        else:
            self.take(error.with_traceback(trace), "a control")
