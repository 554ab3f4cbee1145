"""A page of the desk: what stands in the window while no session runs."""

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QWidget

from gui.panel.theme import Theme
from sessions.snapshot import Snapshot


class Page(QWidget):
    """One page; it asks the controller for what it shows and holds no truth of its own.

    Attributes
    ----------
    title
        What its tab says, in English.
    said
        Emitted with a sentence when something asked here could not be done; the window's banner shows it.
    done
        Emitted when a person has finished here, and the first page may come back.
    wanted
        Emitted with the name of another page that is to be turned to.
    review
        Emitted with the folder of a session that is to be looked back at.
    """

    title = ""
    said = pyqtSignal(str)
    done = pyqtSignal()
    wanted = pyqtSignal(str)
    review = pyqtSignal(str)

    @property
    def first(self) -> QWidget | None:
        """What has the keyboard when the window opens here; None leaves it on Start."""
        return None

    @property
    def busy(self) -> bool:
        """Whether somebody is entering something, so that the window should not close by itself."""
        return False

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`, where the style sheet of the window does not reach."""

    def escape(self) -> None:
        """Take an Esc: leave what was opened here."""

    def take(self, snapshot: Snapshot) -> None:
        """Take the first snapshot of each phase of a session, seen or not."""

    def keep(self) -> None:
        """Keep what was entered here and is not kept yet: the window closes."""

    def look(self) -> None:
        """Show how things stand now: called when the page comes into sight, then each second while it is seen."""
