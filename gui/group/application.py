"""The window of a group as a program."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PyQt6.QtWidgets import QWidget

from gui.desktop.ending import ending_politely
from gui.desktop.opening import come_to_front
from gui.group.window import GroupWindow
from gui.language.choice import use_language
from gui.panel.application import application, into_screen, take_down
from gui.panel.scale import use_scale
from gui.preferences import read_preferences
from sessions.group.live import GroupController

log = logging.getLogger(__name__)


def run(controller: GroupController, client: bool = False) -> int:
    """Show the window, begin, and return its exit code when it has closed, and `controller` with it."""
    liked = read_preferences(controller.settings.data_dir)
    use_scale(liked.scale)
    app = application()
    use_language(liked.language)
    window = GroupWindow(controller)
    into_screen(window)
    data_dir = controller.settings.data_dir
    with window.guard.installed(), ending_politely(window.leave), coming_to_front(window, data_dir):
        window.show()
        if client:
            window.show_client()
        window.start_or_stop()
        app.exec()
    code = window.exit_code
    take_down(window)
    return code


@contextmanager
def coming_to_front(window: QWidget, data_dir: Path) -> Iterator[None]:
    """Come to the front while the body runs when somebody starts Sospiro on the same data folder once more."""
    try:
        from gui.desktop.doorbell import Doorbell
    except ImportError as error:  # as in `gui.panel.application.answering`
        log.info("other starts cannot reach this window: %s", error)
        yield
        return
    doorbell = Doorbell(data_dir, lambda _: come_to_front(window))
    try:
        yield
    finally:
        doorbell.close()
