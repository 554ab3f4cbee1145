"""Looks around the network, shared: what one look finds is told to all who want to know who else is there."""

import logging
import threading
import time
from collections.abc import Callable, Sequence

from sensors.lsl import LOOK_SECONDS, resolve
from sensors.stream import Stream

log = logging.getLogger(__name__)

SEARCH_SECONDS = 0.1
"""A look for a lost stream is shorter, as one that appears during a look is seen only by the next; so is one that is
soon done again."""
TWIN_INTERVAL = 2.0

Hearer = Callable[[Sequence[Stream]], None]


def look(seconds: float = LOOK_SECONDS) -> list[Stream]:
    """Return the streams that answer within `seconds`, none when that fails; blocks for all of them."""
    try:
        return resolve(seconds)
    except RuntimeError as fault:
        log.warning("looking for streams failed: %s", fault)
        time.sleep(seconds)  # as long as a look takes: the callers look again at once
        return []


class Looks:
    """Looks around while anybody follows: by one thread, as one for each source would cost as much as reading it.

    A look takes 1 to 3 ms of a processor, most of it for asking every port of this machine.
    """

    def __init__(self) -> None:
        self._hearers: tuple[Hearer, ...] = ()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._looked_at = -TWIN_INTERVAL

    def follow(self, hearer: Hearer) -> None:
        """Tell `hearer`, from a thread of its own, what each look finds, every `TWIN_INTERVAL` s or more often."""
        with self._changed:
            self._hearers += (hearer,)
            if self._thread is None:
                self._thread = threading.Thread(target=self._go_on_looking, name="looks", daemon=True)
                self._thread.start()

    def leave(self, hearer: Hearer) -> None:
        """Tell `hearer` nothing more; one that was never told is left alone."""
        with self._changed:
            self._hearers = tuple(one for one in self._hearers if one != hearer)
            self._changed.notify_all()

    def now(self) -> list[Stream]:
        """Return what is there now, and tell all who follow; blocks for `LOOK_SECONDS`."""
        return self._told(LOOK_SECONDS)

    def _told(self, seconds: float) -> list[Stream]:
        streams = look(seconds)
        # at its end: what came up meanwhile was not there before
        self._looked_at = time.monotonic()
        for hearer in self._hearers:
            hearer(streams)
        return streams

    def _go_on_looking(self) -> None:
        while self._is_wanted():
            if time.monotonic() - self._looked_at >= TWIN_INTERVAL:
                self._told(SEARCH_SECONDS)

    def _is_wanted(self) -> bool:
        """Wait until a look is due; False when nobody follows any more."""
        with self._changed:
            due = self._looked_at + TWIN_INTERVAL - time.monotonic()
            self._changed.wait_for(lambda: not self._hearers, max(0.0, due))
            if not self._hearers:
                self._thread = None
            return self._thread is not None


everyone = Looks()
