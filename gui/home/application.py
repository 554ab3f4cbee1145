"""The window at home as a program: the Qt application around it, and other starts that find it open."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PyQt6.QtWidgets import QApplication

from gui.desktop import Instance
from gui.desktop.ending import ending_politely, save_for_logout
from gui.desktop.place import Place
from gui.home.window import Home, HomeWindow
from gui.language import language
from gui.language.choice import use_language
from gui.panel.application import application, into_screen, take_down, tell_scripts_in
from gui.panel.scale import use_scale
from gui.preferences import read_preferences
from sessions.controller import Controller
from sessions.home.giving import giving_folder
from sessions.home.setup_file import HomeSetup

log = logging.getLogger(__name__)


def run(
    controller: Controller,
    setup: HomeSetup,
    data_dir: Path,
    instance: Instance,
    recovered: bool = False,
    heard: Callable[[], str] = str,
) -> int:
    """Show the window and return its exit code when it has closed, and `controller` with it.

    Parameters
    ----------
    instance
        Holds the data folder for this window.
    recovered
        Whether a session that was cut off has been made whole at this start.
    heard
        Says which pedals and pads are heard, empty for none.
    """
    app = dressed(data_dir)
    tell_scripts_in(controller, language())
    window = HomeWindow(controller, Home(setup, data_dir, giving_folder(), recovered, heard))
    Place(window, data_dir)
    into_screen(window)
    save = partial(save_for_logout, window)
    app.commitDataRequest.connect(save)
    with window.guard.installed(), ending_politely(window.leave), answering(window, instance):
        window.show()
        app.exec()
    app.commitDataRequest.disconnect(save)
    code = window.exit_code
    take_down(window)
    return code


def dressed(data_dir: Path) -> QApplication:
    """Return the Qt application, in the size and language that are remembered in the data folder."""
    liked = read_preferences(data_dir)
    use_scale(liked.scale)
    app = application()
    use_language(liked.language)
    return app


@contextmanager
def answering(window: HomeWindow, instance: Instance) -> Iterator[None]:
    """Come to the front when it is started once more, while the body runs."""
    try:
        from gui.desktop.doorbell import Doorbell
    except ImportError as error:  # Qt's network library wants more of the system than its windows do
        log.info("other starts cannot reach this window: %s", error)
        yield
        return
    doorbell = Doorbell(instance.data_dir, window.answer)
    yield
    doorbell.close()
