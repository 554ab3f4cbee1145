"""The panel as a program: the Qt application around the window."""

import sys
from pathlib import Path

from PyQt6.QtWidgets import QApplication

from gui.panel.window import Panel
from sessions.controller import Controller


def run(
    controller: Controller, seconds: float | None = None, data_dir: Path | None = None, client: bool = False
) -> int:
    """Show the window and return its exit code when it has closed; see `gui.panel.open_panel`."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    QApplication.setApplicationName("Sospiro")
    QApplication.setStyle("Fusion")
    panel = Panel(controller, seconds, data_dir)
    with panel.guard.installed():
        panel.show()
        if client:
            panel.client.open()
        app.exec()
    return panel.exit_code
