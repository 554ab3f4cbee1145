"""Which colours and which size of letters all windows have: what the person prefers, else what the system says."""

from typing import Any

from PyQt6.QtCore import QObject, Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QGuiApplication, QPalette
from PyQt6.QtWidgets import QApplication

from gui.panel.theme import BASE_POINTS, CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Theme

LOOK_MS = 2000


class Appearance(QObject):
    """The one look of all windows of the program; `changed` says that there is another one.

    Attributes
    ----------
    preferred
        "system", "light", "dark" or "contrast", as `gui.preferences.Preferences.theme`.
    """

    changed = pyqtSignal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.preferred = "system"
        # what is styled a second time forgets the font of its window, never that of the application
        font = QApplication.font()
        if font.pointSize() < BASE_POINTS:
            font.setPointSize(BASE_POINTS)
            QApplication.setFont(font)
        self.theme = chosen_theme(self.preferred)
        hints = QGuiApplication.styleHints()
        if hints is not None:
            hints.colorSchemeChanged.connect(self.look)
        # PyQt 6.11 gives the signal of another wish for contrast as a method, to which nothing can be connected
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(LOOK_MS)
        # of a system that goes dark by its palette alone; a filter of all events in Python would cost each of them 6 µs
        app.paletteChanged.connect(self.look)  # type: ignore[attr-defined]  # PyQt's stubs leave it out

    def prefer(self, theme: str) -> None:
        """Take what a person prefers."""
        self.preferred = theme
        self.look()

    def look(self) -> None:
        """See what the system says now."""
        theme = chosen_theme(self.preferred)
        if theme is not self.theme:
            self.theme = theme
            self.changed.emit()


def appearance() -> Appearance:
    """Return the look of the application, which must be there."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("there is no QApplication to have a look")
    found = app.findChild(Appearance)
    return found if isinstance(found, Appearance) else Appearance(app)


def chosen_theme(preferred: str) -> Theme:
    """Return the theme for a preference; "contrast" is black on white or white on black, as the system is."""
    if preferred in ("light", "dark"):
        return LIGHT if preferred == "light" else DARK
    dark = system_is_dark()
    if preferred == "contrast" or system_wants_contrast():
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


def system_is_dark() -> bool:
    """Tell by the system's colour scheme, or by the window colour where it does not say."""
    hints = QGuiApplication.styleHints()
    scheme = hints.colorScheme() if hints is not None else Qt.ColorScheme.Unknown
    if scheme is Qt.ColorScheme.Unknown:
        return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128
    return scheme is Qt.ColorScheme.Dark


def system_wants_contrast() -> bool:
    """Tell whether the system asks for high contrast; one that does not say asks for none."""
    access = _accessibility()
    return access is not None and bool(access.contrastPreference() is Qt.ContrastPreference.HighContrast)


def _accessibility() -> Any:
    """Return what the system says about contrast; None from a Qt before 6.10, which does not ask it."""
    hints = QGuiApplication.styleHints()
    return hints.accessibility() if hints is not None and hasattr(hints, "accessibility") else None
