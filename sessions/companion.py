"""What is played here in place of a device, in a process of its own, met over real LSL: a person, or a recording."""

import logging
import multiprocessing
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait

from sensors.errors import SospiroError
from sensors.settings import LslSettings

JOIN_TIMEOUT = 5.0
LOOK_EVERY = 1.0
INTERRUPTS = (signal.SIGINT, signal.SIGTERM)

DIED = "It ended by itself, which it should not: start it again."
Part = Callable[[threading.Event], None]
"""What the companion does until the event is set; it must be picklable."""

log = logging.getLogger(__name__)


class Companion:
    """Starts its part at once; `close` ends it, and so does the end of this process, however it comes.

    Parameters
    ----------
    lsl
        Where they meet: the same settings as the session's.
    ended
        Told, by a thread of its own, that the part is over although nobody closed it: with a sentence where it failed.
    """

    def __init__(self, lsl: LslSettings, part: Part, ended: Callable[[str], None] | None = None) -> None:
        context = multiprocessing.get_context("spawn")
        self._closed = False
        self._ended = ended
        # a pipe and not an event, which who sets it would wait for ever at when the process has died meanwhile
        dismissed, self._dismissal = context.Pipe(duplex=False)
        self._news, said = context.Pipe(duplex=False)
        self._process = context.Process(target=_live, args=(lsl, part, dismissed, said), name="companion")
        with interrupts_held_back():
            self._process.start()
        dismissed.close()
        said.close()
        self._watcher = threading.Thread(target=self._watch, name="companion's end", daemon=True)
        self._watcher.start()

    def dismiss(self) -> None:
        """Ask the part to end, and do not wait for it."""
        self._closed = True
        self._dismissal.close()

    def close(self, patience: float = JOIN_TIMEOUT) -> None:
        """End the part, by force after `patience` s; blocks until it has ended."""
        self.dismiss()
        self._process.join(patience)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._watcher.join(JOIN_TIMEOUT)

    def _watch(self) -> None:
        """Wait for the end of the process, and tell of it when nobody asked for it."""
        wait([self._process.sentinel])
        # what it held is closed one by one: only after its end is it certain whether it has said something
        self._process.join()
        said = "" if self._process.exitcode == 0 else DIED
        with suppress(EOFError):
            said = self._news.recv()
        self._news.close()
        if self._ended is not None and not self._closed:
            self._ended(said)


@contextmanager
def interrupts_held_back() -> Iterator[None]:
    """Let a process started in the body never be reached by Ctrl-C, not even while it is still importing."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # where it has to be started first, it lets the interrupts through again
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, INTERRUPTS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _live(lsl: LslSettings, part: Part, dismissed: Connection, said: Connection) -> None:
    from sensors.lsl import configure

    # Ctrl-C in a terminal and SIGTERM from `timeout` reach the whole group; the session decides when the person leaves
    for number in INTERRUPTS:
        signal.signal(number, signal.SIG_IGN)
    leave = threading.Event()
    threading.Thread(target=_wait_for_the_end, args=(dismissed, leave), daemon=True).start()
    try:
        configure(lsl)
        part(leave)
    except SospiroError as error:
        said.send(error.sentence)
    except Exception as error:
        log.exception("the companion ended by a fault")
        said.send(f"It ended by an unexpected fault ({type(error).__name__}: {error}).")


def _wait_for_the_end(dismissed: Connection, leave: threading.Event) -> None:
    parent = multiprocessing.parent_process()
    # where the other end is gone some systems raise
    with suppress(OSError):
        while not dismissed.poll(LOOK_EVERY):
            if parent is None or not parent.is_alive():
                break
    leave.set()
