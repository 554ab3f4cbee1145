"""What another start asks of the window that is there: come to the front, and perhaps open a protocol."""

from pathlib import Path
from typing import TYPE_CHECKING

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication, QWidget

from gui.language import tr
from gui.language.sentences import tr_sentence
from sensors.errors import SospiroError
from sessions.controller import Controller
from sessions.snapshot import Notice, Severity

if TYPE_CHECKING:
    from gui.panel.window import Panel

SUBJECT = "protocol"


def come_to_front(window: QWidget) -> None:
    """Show a window before all others; where the system does not let it, its place in the task bar calls."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)


def open_protocol(panel: "Panel", controller: Controller, path: Path) -> None:
    """Let the next session follow the protocol file at `path`; a file that is none is a sentence in the banner."""
    whole = path.absolute()
    try:
        # the arm that was chosen belongs to the protocol before
        controller.change({"protocol": str(whole), "arm": None})
    except SospiroError as error:
        text = tr("{file} was not opened: {why}", file=whole.name, why=tr_sentence(error.sentence))
        severity = Severity.WARNING
    else:
        text = tr("{file} is open: the next session follows it.", file=whole.name)
        severity = Severity.INFO
    panel.room.banner.say(SUBJECT, Notice(text, severity, controller.now()))
    panel.look_around()
