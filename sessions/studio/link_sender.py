"""The thread of Ableton Link."""

import threading
from collections import deque
from collections.abc import Callable

from engine.guidance import GuideBreath
from sessions.studio.link_out import LinkOut

EVERY = 0.05


class LinkSender(threading.Thread):
    """Lets Link go with the guide while there is music.

    Parameters
    ----------
    now
        LSL seconds.

    Raises
    ------
    ImportError
        The library is not here.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        super().__init__(name="link", daemon=True)
        self._now, self._out = now, LinkOut()
        self._breaths: deque[GuideBreath | None] = deque(maxlen=100)
        self._closing = threading.Event()

    def breath(self, breath: GuideBreath | None) -> None:
        """Take a breath of the guide; None: no guide plays."""
        self._breaths.append(breath)

    def end(self, seconds: float) -> None:
        """Leave Link, within `seconds`."""
        self._closing.set()
        self.join(seconds)

    def run(self) -> None:
        """Follow until it is told to end."""
        while not self._closing.wait(EVERY):
            while self._breaths:
                breath = self._breaths.popleft()
                if breath is None:
                    self._out.clock.stop()
                else:
                    self._out.clock.learn(breath)
            self._out.follow(self._now())
        self._out.close()
