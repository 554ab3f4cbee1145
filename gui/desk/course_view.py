"""The course of a protocol as a picture: the guide's rate over the minutes, each stage a coloured, named band."""

from collections.abc import Sequence

from PyQt6.QtCore import QPointF, QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PyQt6.QtWidgets import QSizePolicy, QWidget

from engine.guidance import PacingState
from engine.protocols.course import Leg
from engine.protocols.stage import StageKind
from gui.desk.course_words import stage_name
from gui.language import number, tr
from gui.panel.shades import ink, state_shade
from gui.panel.theme import BASE_POINTS, Theme

SHADES = {
    StageKind.BASELINE: PacingState.RECOGNISE,
    StageKind.MATCH: PacingState.MATCH,
    StageKind.LEAD: PacingState.LEAD,
    StageKind.HOLD: PacingState.MAINTAIN,
    StageKind.AMBIENT: PacingState.AMBIENT,
    StageKind.RESONANCE: PacingState.HOLD,
    StageKind.SILENCE: PacingState.COAST,
    StageKind.FREE: PacingState.PASSIVE,
    StageKind.RETURN: PacingState.RETURN,
    StageKind.TAP: PacingState.MAINTAIN,
    StageKind.DRUM: PacingState.MAINTAIN,
    StageKind.IMAGERY: PacingState.MAINTAIN,
    StageKind.PLAY: PacingState.MAINTAIN,
}
"""The ground of each stage: that of what the guide does in it."""

BAND, BELOW, LEFT, MARGIN = 30.0, 24.0, 60.0, 2.0
"""Heights of the stages' names and of the minutes, width of the rates, and room around words, pixels."""

TICKS = (1, 2, 5, 10, 15, 30, 60, 120)
MOST_TICKS = 8


class CourseView(QWidget):
    """Draws the legs of a protocol."""

    def __init__(self) -> None:
        super().__init__()
        self._legs: tuple[Leg, ...] = ()
        self._theme: Theme | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Course of the protocol"))
        # time runs to the right in every language, as in the plots of a session
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        font = self.font()
        font.setPointSize(BASE_POINTS)
        self.setFont(font)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least in which a curve can be seen."""
        return QSize(200, 100)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def show_course(self, legs: Sequence[Leg], summary: str) -> None:
        """Draw other legs; `summary` says them in words."""
        self._legs = tuple(legs)
        self.setAccessibleDescription(summary)
        self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """Paint the widget."""
        super().paintEvent(event)
        if self._theme is None or not self._legs:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rates = [rate for leg in self._legs for _, rate in leg.points if rate is not None]
        for leg in self._legs:
            self._paint_leg(painter, leg, self._theme)
        self._paint_minutes(painter, self._theme)
        if rates:
            self._paint_rates(painter, rates, self._theme)

    def _x(self, minute: float) -> float:
        share = minute / max(0.1, self._legs[-1].ends)
        return LEFT + share * (self.width() - LEFT - 2)

    def _paint_leg(self, painter: QPainter, leg: Leg, theme: Theme) -> None:
        ends = sorted((self._x(leg.begins), self._x(leg.ends)))
        ground = state_shade(theme, SHADES[leg.stage.kind])
        whole = QRectF(ends[0], 0.0, ends[1] - ends[0], self.height() - BELOW)
        painter.setPen(QPen(QColor(theme.muted), 1))
        painter.setBrush(QColor(ground))
        painter.drawRect(QRectF(whole.left(), 0.5, whole.width(), BAND))
        painter.drawLine(QPointF(whole.right(), BAND), QPointF(whole.right(), whole.bottom()))
        room = whole.width() - 2 * MARGIN
        name, metrics = stage_name(leg.stage), QFontMetricsF(self.font())
        # where it is narrow its first letter, as over the rates of a session
        word = next((words for words in (name, name[:1]) if metrics.horizontalAdvance(words) <= room), "")
        painter.setPen(QColor(ink(theme, ground)))
        painter.drawText(QRectF(whole.left(), 0, whole.width(), BAND), Qt.AlignmentFlag.AlignCenter, word)

    def _paint_rates(self, painter: QPainter, rates: Sequence[float], theme: Theme) -> None:
        low, high = min(rates), max(rates)
        top, bottom = BAND + 16.0, self.height() - BELOW - 12.0
        span = max(2.0, high - low)

        def height(rate: float) -> float:
            return bottom - (rate - low) / span * (bottom - top)

        path, drawn = QPainterPath(), False
        for leg in self._legs:
            for minute, rate in leg.points:
                at = None if rate is None else QPointF(self._x(minute), height(rate))
                if at is not None:
                    (path.lineTo if drawn else path.moveTo)(at)
                drawn = at is not None
        painter.setPen(QPen(QColor(theme.guide), 4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setPen(QColor(theme.text))
        for rate in dict.fromkeys((low, high)):
            place = QRectF(0.0, height(rate) - 12, LEFT, 24)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, tr("{rate}/min", rate=number(rate, ".3g")))

    def _paint_minutes(self, painter: QPainter, theme: Theme) -> None:
        whole = self._legs[-1].ends
        step = next((tick for tick in TICKS if whole / tick <= MOST_TICKS), TICKS[-1])
        painter.setPen(QColor(theme.muted))
        for minute in range(0, int(whole) + 1, step):
            words = str(minute) if minute else tr("min")
            place = QRectF(self._x(minute) - 30, self.height() - BELOW + 2, 60, BELOW - 2)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
