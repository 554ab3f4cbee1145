"""What is hardly ever heard, asleep until it is."""

from collections.abc import Callable
from typing import Any

from engine.audio.graph.pyo_env import kept_alive, pyo

_SETTLED = 0.2
"""Seconds after which a level that was set to nought has arrived there."""


class Doze:
    """A sound that is stopped while its level is nought, since a stopped object costs nothing.

    Parameters
    ----------
    build
        Makes the sound; it must be silent at a level of nought.
    level
        Tells the level now.

    Attributes
    ----------
    sound
        What `build` made.
    awake
        Whether it runs.
    """

    def __init__(self, build: Callable[[], Any], level: Callable[[], float]) -> None:
        with kept_alive() as born:
            self.sound = build()
        self._objects = [item for item in born if isinstance(item, pyo.PyoObject)]
        self._level = level
        self._left = 0.0
        self.awake = True
        self.step(0.0)

    def step(self, seconds: float) -> None:
        """Let `seconds` pass."""
        if self._level() > 0.0:
            self._left = _SETTLED
            if not self.awake:
                self._wake()
        elif self.awake:
            self._left -= seconds
            if self._left <= 0.0:
                self._sleep()

    def _wake(self) -> None:
        for item in self._objects:
            item.play()
        self.awake = True

    def _sleep(self) -> None:
        for item in self._objects:
            item.stop()
        self.awake = False
