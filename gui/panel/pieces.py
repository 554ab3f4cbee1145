"""Small parts that the panel is made of. Every label shows plain text only: names of streams are hostile input."""

from unicodedata import bidirectional

from PyQt6.QtCore import QPointF, QSize, Qt
from PyQt6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PyQt6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from gui.panel.theme import BASE_POINTS

RIGHT_TO_LEFT, LEFT_TO_RIGHT = "\N{RIGHT-TO-LEFT MARK}", "\N{LEFT-TO-RIGHT MARK}"
SHAPES = ("disc", "ring", "triangle", "square", "cross", "line", "hill", "dashes", "drop", "bars", "diamond")


def label(text: str = "", points: int = BASE_POINTS, bold: bool = False, muted: bool = False) -> QLabel:
    """Return a label of plain text."""
    made = QLabel()
    style(made, points, bold, muted)
    say(made, text)
    return made


def style(made: QLabel, points: int, bold: bool, muted: bool) -> None:
    """Give a label its size and weight, and make it show its text as it stands."""
    made.setTextFormat(Qt.TextFormat.PlainText)
    font = made.font()
    font.setPointSize(points)
    font.setBold(bold)
    made.setFont(font)
    if muted:
        made.setObjectName("muted")
    if made.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        # Qt goes by the letters, and a number or the name of a device would stand at the other side
        made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


def set_points(made: QWidget, points: int) -> None:
    """Give the letters of a part another size."""
    font = made.font()
    font.setPointSize(points)
    made.setFont(font)


def say(where: QLabel, text: str) -> None:
    """Set a label's text when it is another one."""
    if where.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        text = directed(text)
    if where.text() != text:
        where.setText(text)


def directed_line(text: str) -> str:
    """Return a line of a list, all of which goes from right to left: a date or a name alone keeps its own way."""
    found = directed(text)
    return f"{LEFT_TO_RIGHT}{text}" if found == text else found


def directed(text: str) -> str:
    """Return words from right to left so that they go that way throughout, also where a device's name stands first.

    What a dot parts stays apart: a number behind it would else be drawn to a name before it. An arrow turns with the
    numbers on its sides.
    """
    if all(bidirectional(letter) not in ("R", "AL") for letter in text):
        return text
    return RIGHT_TO_LEFT + text.replace("·", f"{RIGHT_TO_LEFT}·{RIGHT_TO_LEFT}").replace("→", "←")


def set_property(widget: QWidget, name: str, value: str | bool) -> None:
    """Set a property that the style sheet asks for, and let the widget be styled anew."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    sheet = widget.style()
    for part in (widget, *widget.findChildren(QLabel)):
        if sheet is not None:
            sheet.unpolish(part)
            sheet.polish(part)


class ElidedLabel(QLabel):
    """One line that ends in … when it does not fit; the whole text is its accessible name."""

    elide = Qt.TextElideMode.ElideRight

    def __init__(self, text: str = "", points: int = BASE_POINTS, bold: bool = False, muted: bool = False) -> None:
        super().__init__()
        style(self, points, bold, muted)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""
        self.say(text)

    def say(self, text: str) -> None:
        """Show `text`, cut to the width there is."""
        if text != self._whole or not self.text():
            self._whole = text
            self.setAccessibleName(text)
            self._fit()

    @property
    def whole(self) -> str:
        """The text as it was said, uncut."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Cut the text anew."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Let a layout make the line as narrow as it needs."""
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        room = max(0, self.width() - max(0, self.indent()))
        say(self, self.fontMetrics().elidedText(self._whole, self.elide, room))


class Card(QFrame):
    """A framed ground that groups what belongs together."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")


class Mark(QWidget):
    """A painted shape: what a colour says, said without it.

    Parameters
    ----------
    shape
        One of `SHAPES`.
    size
        Width and height, pixels.
    """

    def __init__(self, shape: str = "ring", size: tuple[int, int] = (28, 28)) -> None:
        super().__init__()
        self.setFixedSize(*size)
        self.shape = shape
        self._fill, self._edge = QColor("gray"), QColor("gray")

    def paint_as(self, shape: str, fill: str, edge: str) -> None:
        """Change shape and colours (`#RRGGBB`)."""
        wanted = (shape, QColor(fill), QColor(edge))
        if wanted != (self.shape, self._fill, self._edge):
            self.shape, self._fill, self._edge = wanted
            self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """Paint the widget."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.shape in ("line", "dashes"):
            self._paint_line(painter)
            return
        painter.setPen(QPen(self._edge, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush if self.shape == "ring" else self._fill)
        area = self.rect().toRectF().adjusted(2, 2, -2, -2)
        if self.shape in ("disc", "ring"):
            painter.drawEllipse(area)
        elif self.shape == "square":
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        else:
            painter.drawPolygon(_outline(self.shape, area.width(), area.height()).translated(area.topLeft()))

    def _paint_line(self, painter: QPainter) -> None:
        pen = QPen(self._fill, 4, Qt.PenStyle.DashLine if self.shape == "dashes" else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        middle = self.height() / 2
        painter.drawLine(QPointF(2, middle), QPointF(self.width() - 2, middle))


def _outline(shape: str, width: float, height: float) -> QPolygonF:
    corners = {
        "triangle": [(0.5, 0.0), (1.0, 1.0), (0.0, 1.0)],
        "drop": [(0.0, 0.0), (1.0, 0.0), (0.5, 1.0)],
        "hill": [(0.0, 1.0), (0.15, 0.75), (0.4, 0.05), (0.5, 0.0), (0.6, 0.05), (0.85, 0.75), (1.0, 1.0)],
        "bars": [
            *((0.0, 0.0), (0.38, 0.0), (0.38, 0.99), (0.62, 0.99), (0.62, 0.0), (1.0, 0.0)),
            *((1.0, 1.0), (0.0, 1.0)),
        ],
        "diamond": [(0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)],
        "cross": [
            *((0.0, 0.22), (0.22, 0.0), (0.5, 0.28), (0.78, 0.0), (1.0, 0.22), (0.72, 0.5)),
            *((1.0, 0.78), (0.78, 1.0), (0.5, 0.72), (0.22, 1.0), (0.0, 0.78), (0.28, 0.5)),
        ],
    }
    return QPolygonF([QPointF(x * width, y * height) for x, y in corners[shape]])
