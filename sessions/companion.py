"""A simulated person in a process of their own, met over real LSL: the other half of the demo."""

import multiprocessing
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.synchronize import Event

from sensors.settings import LslSettings
from sensors.simulation.person import PersonSettings

JOIN_TIMEOUT = 5.0
LOOK_EVERY = 1.0
INTERRUPTS = (signal.SIGINT, signal.SIGTERM)


class Companion:
    """Starts the person at once; `close` ends them, and so does the end of this process, however it comes.

    Parameters
    ----------
    lsl
        Where they meet: the same settings as the session's.
    """

    def __init__(self, lsl: LslSettings, person: PersonSettings) -> None:
        context = multiprocessing.get_context("spawn")
        self._stop = context.Event()
        self._process = context.Process(target=_live, args=(lsl, person, self._stop), name="simulated person")
        with interrupts_held_back():
            self._process.start()

    def close(self) -> None:
        """End the person; blocks for a moment, at most a few seconds."""
        self._stop.set()
        self._process.join(JOIN_TIMEOUT)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()


@contextmanager
def interrupts_held_back() -> Iterator[None]:
    """Let a process started in the body never be reached by Ctrl-C, not even while it is still importing."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, INTERRUPTS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _live(lsl: LslSettings, person: PersonSettings, stop: Event) -> None:
    from sensors.lsl import configure
    from sensors.simulation.live import run_simulation

    # Ctrl-C in a terminal and SIGTERM from `timeout` reach the whole group; the session decides when the person leaves
    for number in INTERRUPTS:
        signal.signal(number, signal.SIG_IGN)
    configure(lsl)
    leave = threading.Event()
    threading.Thread(target=_wait_for_the_end, args=(stop, leave), daemon=True).start()
    run_simulation(person, None, leave)


def _wait_for_the_end(stop: Event, leave: threading.Event) -> None:
    parent = multiprocessing.parent_process()
    while not stop.wait(LOOK_EVERY):
        if parent is None or not parent.is_alive():
            break
    leave.set()
