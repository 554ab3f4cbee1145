"""Places that take no more room than what they show."""

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QWidget


class Turned(QStackedWidget):
    """Pages of which one is shown; those that are not ask for no room.

    Attributes
    ----------
    steady
        They do ask for it, so that nothing around moves when another page is turned to.
    """

    def __init__(self, steady: bool = False) -> None:
        super().__init__()
        self.steady = steady
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for the room of the page that is shown."""
        page = self.currentWidget()
        return page.sizeHint() if page is not None and not self.steady else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for the least room of the page that is shown."""
        page = self.currentWidget()
        if page is None or self.steady:
            return super().minimumSizeHint()
        return page.minimumSizeHint().expandedTo(page.minimumSize())


class Scrolled(QScrollArea):
    """Shows a page whole where there is room for it, else the part that has the keyboard; it scrolls upright only."""

    def __init__(self, page: QWidget, name: str = "") -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        if (bar := self.verticalScrollBar()) is not None:
            bar.setAccessibleName(name)
        self.setWidget(page)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, here: QWidget | None) -> None:
        # Qt does so where Tab goes from one part in here to the next, and not where it comes in from elsewhere
        page = self.widget()
        if here is not None and page is not None and page.isAncestorOf(here):
            self.ensureWidgetVisible(here)

    def keep_whole(self, whole: bool) -> None:
        """Ask for so much room that nothing has to be scrolled, or for little."""
        page = self.widget()
        self.setMinimumHeight(page.minimumSizeHint().height() if whole and page is not None else 0)
