"""The review as a program of its own: the Qt application around its window."""

import sys
import time
from pathlib import Path

from PyQt6.QtWidgets import QApplication

from gui.language.choice import use_language
from gui.panel.appearance import appearance
from gui.panel.application import take_down
from gui.panel.scale import use_scale
from gui.preferences import read_preferences
from gui.review.window import Review


def run(data_dir: Path, session: Path | None, device: str) -> int:
    """Show the window and return when it has closed; see `gui.review.open_review`."""
    liked = read_preferences(data_dir)
    use_scale(liked.scale)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    QApplication.setApplicationName("Sospiro")
    QApplication.setStyle("Fusion")
    use_language(liked.language)
    appearance().prefer(liked.theme)
    window = Review(data_dir, time.monotonic, session, device)
    with window.guard.installed():
        window.show()
        app.exec()
    take_down(window)
    return 0
