"""The Qt panel: it draws `Snapshot`s, posts `Command`s and holds no truth of its own.

Importing this package imports no Qt: a machine without a screen can ask `has_screen()` and go on in words.
`gui.panel.window.Panel` is the window itself.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from gui.panel.display import check_display, has_screen, missing_qt_libraries
from sessions.controller import Controller

if TYPE_CHECKING:
    from gui.desktop import Instance

__all__ = ["check_display", "has_screen", "missing_qt_libraries", "open_panel"]


def open_panel(
    controller: Controller,
    seconds: float | None = None,
    data_dir: Path | None = None,
    client: bool = False,
    instance: "Instance | None" = None,
) -> int:
    """Show the panel and return when its window has closed and `controller` with it. Blocks; main thread only.

    Parameters
    ----------
    seconds
        Planned length of the session, which the controller keeps. When set, the window closes by itself a moment
        after the session has ended, and soon after it could not begin unless somebody tries again.
    data_dir
        Where the looks of the client's window are remembered, and the place of this one; None remembers nothing.
    client
        Open the client's window too.
    instance
        Holds the data folder for this panel; None answers no other start.

    Returns
    -------
    int
        Exit code: 0, or 1 when the session failed or could not be closed.

    Raises
    ------
    SospiroError
        NO_DISPLAY when there is no screen or Qt misses a system library.
    """
    check_display()
    from gui.panel.application import run

    return run(controller, seconds, data_dir, client, instance)
