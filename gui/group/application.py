"""The window of a group as a program."""

from gui.desktop.ending import ending_politely
from gui.group.window import GroupWindow
from gui.language.choice import use_language
from gui.panel.application import application, into_screen, take_down
from gui.panel.scale import use_scale
from gui.preferences import read_preferences
from sessions.group.live import GroupController


def run(controller: GroupController, client: bool = False) -> int:
    """Show the window, begin, and return its exit code when it has closed, and `controller` with it."""
    liked = read_preferences(controller.settings.data_dir)
    use_scale(liked.scale)
    app = application()
    use_language(liked.language)
    window = GroupWindow(controller)
    into_screen(window)
    with window.guard.installed(), ending_politely(window.leave):
        window.show()
        if client:
            window.show_client()
        window.start_or_stop()
        app.exec()
    code = window.exit_code
    take_down(window)
    return code
