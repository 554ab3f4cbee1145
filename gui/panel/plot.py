"""The ground all plots stand on: a card with a title, a key of its lines, and a pyqtgraph plot only to be looked at."""

from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QGraphicsItem, QHBoxLayout, QVBoxLayout, QWidget

from gui.language import tr
from gui.panel.legend import Key, Legend
from gui.panel.line import Line
from gui.panel.marks import Marks
from gui.panel.pieces import Card, label, say
from gui.panel.theme import BASE_POINTS, Theme


class PlotCard(Card):
    """A titled plot that cannot be dragged, zoomed or lost.

    Parameters
    ----------
    name
        Accessible name; a summary in words is kept as its description.

    Attributes
    ----------
    top, head
        The row above the plot: title and key, then room for more.
    """

    def __init__(self, title: str, keys: Sequence[Key], name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._legend = Legend(keys)
        self.plot: Any = pg.PlotWidget(background=None, enableMenu=False)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # time runs to the right in every language
        self.plot.getPlotItem().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.plot.setMouseEnabled(x=False, y=False)
        self.plot.hideButtons()
        self.plot.disableAutoRange()
        self.plot.getViewBox().setDefaultPadding(0.0)
        self.plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.plot.setAccessibleName(name)
        plain(self.plot)
        for side in ("left", "bottom"):
            font = self.font()
            font.setPointSize(BASE_POINTS)
            self.plot.getAxis(side).setStyle(tickFont=font, tickLength=-6)
            # it stays as it is for seconds, and is otherwise written anew in every frame
            self.plot.getAxis(side).setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._lay_out(title)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._legend.set_theme(theme)
        self.plot.setBackground(theme.card)
        for side in ("left", "bottom"):
            self.plot.getAxis(side).setPen(theme.line)
            self.plot.getAxis(side).setTextPen(theme.muted)

    def rename(self, title: str) -> None:
        """Put another title over the plot."""
        say(self._title, title)

    def title_width(self, title: str) -> int:
        """Return how many pixels a title takes."""
        return self._title.fontMetrics().horizontalAdvance(title)

    def summarise(self, words: str) -> None:
        """Keep what the plot shows in words; a reader of the screen is not told the same again."""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            self.plot.setAccessibleDescription(words)

    def line(self, floor: float | None = None) -> Line:
        """Add a line without points; what is between it and `floor` may be filled."""
        item = Line(floor)
        self.plot.addItem(item)
        return item

    def points(self, symbol: str, size: int) -> Marks:
        """Add points of one shape."""
        item = Marks(symbol, size)
        self.plot.addItem(item)
        return item

    def _lay_out(self, title: str) -> None:
        self.top = QWidget()
        self.head = head = QHBoxLayout(self.top)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        self._title = label(title, 14, bold=True)
        head.addWidget(self._title)
        head.addSpacing(12)
        head.addWidget(self._legend, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 6, 12, 4)
        rows.setSpacing(2)
        rows.addWidget(self.top)
        rows.addWidget(self.plot, 1)


def plain(plot: Any) -> None:
    """Let no axis look for a prefix of its unit: it would lay out its label anew whenever the plot moves."""
    for side in ("left", "bottom", "right", "top"):
        plot.getAxis(side).enableAutoSIPrefix(False)


def seconds_tick(seconds: int) -> str:
    """Return the label of a time axis around now."""
    return f"{seconds:+d} s".replace("-", "−") if seconds else tr("now")


def pen(theme: Theme, colour: str, width: float) -> Any:
    """Return a pen of a theme colour, `width` pixels wide as everything else counts them."""
    screen = QGuiApplication.primaryScreen()
    # pyqtgraph counts those of the screen, of which there are more where everything is shown larger
    ratio = screen.devicePixelRatio() if screen is not None else 1.0
    return pg.mkPen(getattr(theme, colour), width=width * ratio)
