"""The way from the panel to the review, between sessions: one window, brought to the front when it is there."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PyQt6.QtWidgets import QPushButton, QWidget

if TYPE_CHECKING:
    from gui.review.window import Review


class Door:
    """Opens the review of a data folder.

    Parameters
    ----------
    panel
        The window before which it opens.
    button
        Opens it; it cannot be pressed without a data folder.
    device
        Gives the sound card that the sessions are set to.
    """

    def __init__(
        self, panel: QWidget, button: QPushButton, data_dir: Path | None, device: Callable[[], str] = lambda: ""
    ) -> None:
        self._panel, self._button, self._data_dir, self._device = panel, button, data_dir, device
        self._review: Review | None = None
        self._locked = False
        button.setEnabled(data_dir is not None)
        button.clicked.connect(lambda: self.open())

    @property
    def window(self) -> "Review | None":
        """The window, if it is open."""
        return self._review if self._review is not None and self._review.isVisible() else None

    def open(self, session: Path | None = None) -> None:
        """Show the review, at this session if one is named; nothing happens while a session runs."""
        if self._locked or self._data_dir is None:
            return
        if self.window is None:
            from gui.review.window import Review

            self._review = Review(self._data_dir, time.monotonic, session)
            self._review.move(self._panel.pos())
        elif session is not None:
            self.window.look(session)
        if self._review is not None:
            self._review.timing.use(self._device())
            self._review.show()
            self._review.raise_()
            self._review.activateWindow()

    def lock(self, locked: bool) -> None:
        """Keep it shut while a session runs: what is open is put away, and nothing of it sounds."""
        if locked and not self._locked and self.window is not None:
            self.window.timing.pause()
            self.window.showMinimized()
        if self._locked and not locked and self.window is not None:
            self.window.look()
        self._locked = locked

    def close(self) -> None:
        """Close the window."""
        if self.window is not None:
            self.window.close()
