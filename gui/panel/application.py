"""The panel as a program: the Qt application around the window."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from PyQt6.QtCore import QCoreApplication, QEvent, QSize
from PyQt6.QtWidgets import QApplication, QWidget

from gui.desktop import Instance
from gui.desktop.ending import ending_politely, save_for_logout
from gui.desktop.icon import icon
from gui.desktop.opening import come_to_front, open_protocol
from gui.desktop.place import Place
from gui.language.choice import use_language
from gui.panel.scale import SCALES, use_scale
from gui.panel.window import Panel
from gui.preferences import Preferences, read_preferences
from sensors.errors import SospiroError
from sessions.controller import Controller

log = logging.getLogger(__name__)

TITLE_BAR = 30
"""Pixels that a desktop puts above a window."""


def run(
    controller: Controller,
    seconds: float | None = None,
    data_dir: Path | None = None,
    client: bool = False,
    instance: Instance | None = None,
) -> int:
    """Show the window and return its exit code when it has closed; see `gui.panel.open_panel`."""
    liked = read_preferences(data_dir) if data_dir is not None else Preferences()
    use_scale(liked.scale)
    app = application()
    tell_scripts_in(controller, use_language(liked.language))
    panel = Panel(controller, seconds, data_dir)
    panel.may_restart = instance is not None and instance.may_restart
    Place(panel, data_dir)
    if liked.scale > SCALES[0]:
        into_screen(panel)
    save = partial(save_for_logout, panel)
    app.commitDataRequest.connect(save)
    with panel.guard.installed(), ending_politely(panel.leave), answering(panel, controller, instance):
        panel.show()
        if client:
            panel.client.open()
        app.exec()
    app.commitDataRequest.disconnect(save)
    if instance is not None:
        instance.restart = panel.restart
    code = panel.exit_code
    take_down(panel)
    return code


def take_down(window: QWidget) -> None:
    """End a closed window for good: one that stays ticks on, and dies only after its application, which may crash."""
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def tell_scripts_in(controller: Controller, language: str) -> None:
    """Let scripts be told in the panel's language where none is set for them."""
    if not controller.settings().imagery.language:
        # while a session runs, or for a language made up to look at the layout, it stays as it is
        with suppress(SospiroError):
            controller.change({"imagery.language": language})


def application() -> QApplication:
    """Return the application, named and drawn as Sospiro is."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    QApplication.setApplicationName("Sospiro")
    QApplication.setDesktopFileName("sospiro")
    QApplication.setStyle("Fusion")
    QApplication.setWindowIcon(icon())
    return app


def into_screen(window: QWidget) -> None:
    """Make a window no larger than its screen has room for, as everything in it has become larger."""
    screen = window.screen()
    if screen is None:
        return
    room = screen.availableGeometry()
    size = window.size().boundedTo(room.size() - QSize(0, TITLE_BAR))
    if size != window.size():
        window.resize(size)
        window.move(room.topLeft())


@contextmanager
def answering(panel: Panel, controller: Controller, instance: Instance | None) -> Iterator[None]:
    """Open what this start was to open, and answer other starts on the same data folder while the body runs."""
    if instance is None:
        yield
        return

    def answer(protocol: Path | None) -> None:
        come_to_front(panel)
        if protocol is not None:
            open_protocol(panel, controller, protocol)

    if instance.protocol is not None:
        open_protocol(panel, controller, instance.protocol)
    try:
        from gui.desktop.doorbell import Doorbell
    except ImportError as error:  # Qt's network library wants more of the system than its windows do
        log.info("other starts cannot reach this window: %s", error)
        yield
        return
    doorbell = Doorbell(instance.data_dir, answer)
    yield
    doorbell.close()
