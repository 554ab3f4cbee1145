"""The window of a group: a tile for each person, one music, large buttons. Importing this imports no Qt."""

from typing import TYPE_CHECKING

from gui.panel.display import check_display

if TYPE_CHECKING:
    from sessions.group.live import GroupController

__all__ = ["show_group"]


def show_group(controller: "GroupController", client: bool = False) -> int:
    """Show the window, begin at once, and return its exit code when it has closed and `controller` with it. Blocks.

    Parameters
    ----------
    client
        Open the breathing picture too.

    Raises
    ------
    SospiroError
        NO_DISPLAY when there is no screen or Qt misses a system library.
    """
    check_display()
    from gui.group.application import run

    return run(controller, client)
