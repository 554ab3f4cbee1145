"""The controller as the parts of the window see it, where a press of a moment ago can be carried out as of then."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sessions.controller import Controller


class AsOf:
    """Hands everything on to `controller`; only its clock can be set back for as long as an action takes.

    A mouse and a key are heard at once, a pedal thirty times a second, but stamped when it went down: whatever part of
    the window asks for the time while it answers a pedal gets the moment of the press.
    """

    def __init__(self, controller: Controller) -> None:
        self._controller = controller
        self._time: float | None = None

    @contextmanager
    def moment(self, time: float) -> Iterator[None]:
        """Let it be `time` (LSL s) for the body; a time to come is now."""
        self._time = min(time, self._controller.now())
        try:
            yield
        finally:
            self._time = None

    def now(self) -> float:
        """LSL seconds, to stamp commands with."""
        return self._controller.now() if self._time is None else self._time

    def __getattr__(self, name: str) -> Any:
        """Return what the controller has of this name."""
        return getattr(self._controller, name)
