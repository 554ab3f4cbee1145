"""The last hits against their beats, to be seen at a glance: early to the left, late to the right."""

from PyQt6.QtCore import QPointF, QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from gui.language import tr
from gui.language.figures import share
from gui.panel.pieces import Card, ElidedLabel, label, set_points
from gui.panel.theme import BASE_POINTS, Theme
from sessions.hit_picture import HitPicture
from sessions.snapshot import Snapshot

WIDEST = 0.25
"""Of a beat: what is shown beside the middle; what lies farther out stands at the edge."""

NEAR = 1 / 8
EVEN_MS = 20
"""Milliseconds from the beat within which nobody hears that hits are early or late on the whole."""

SIZES = (16, 14, 13, BASE_POINTS)
"""Points of the words, of which the largest that fit are taken."""

DOT = 11.0
SHOWN = 10
"""Hits that are seen at least, where they are no more crowded than that."""


class TapView(Card):
    """Beats as a line down the middle, the hits of the last ones as points beside it, the newest at the bottom."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Hits and beats"))
        self._title, self._words = label(tr("Hits and beats"), 14, bold=True), ElidedLabel("", 16, bold=True)
        self._track = _Track()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 6, 12, 6)
        rows.setSpacing(2)
        rows.addWidget(self._title)
        rows.addWidget(self._track, 1)
        rows.addWidget(self._words)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._track.theme = theme
        self._track.update()

    def draw(self, snapshot: Snapshot) -> None:
        """Show a snapshot."""
        hits = snapshot.hits
        if hits is not None and hits != self._track.hits:
            self._track.hits = hits
            self._track.update()
            words = hit_words(hits)
            set_points(self._words, next((points for points in SIZES if self._fits(words, points)), SIZES[-1]))
            self._words.say(words)
            self.setAccessibleDescription(words)

    def _fits(self, words: str, points: int) -> bool:
        font = QFont(self._words.font())
        font.setPointSize(points)
        return QFontMetrics(font).horizontalAdvance(words) <= self._words.width()


class _Track(QWidget):
    """The picture itself."""

    def __init__(self) -> None:
        super().__init__()
        self.hits, self.theme = HitPicture(), None
        # left is early in every language, as time runs to the right
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    theme: Theme | None

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least in which points can be told apart."""
        return QSize(180, 60)

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802, ARG002 - Qt's
        """Draw the ground, the words at its ends, and the points."""
        if self.theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPointSize(BASE_POINTS)
        painter.setFont(font)
        below = painter.fontMetrics().height() + 4.0
        ground = QRectF(DOT, 2.0, self.width() - 2 * DOT, self.height() - below - 2.0)
        self._paint_ground(painter, self.theme, ground)
        for place, error in enumerate(reversed(self.hits.errors)):
            self._paint_hit(painter, self.theme, ground, place, error)

    def _paint_ground(self, painter: QPainter, theme: Theme, ground: QRectF) -> None:
        near = ground.width() * NEAR / WIDEST / 2
        painter.fillRect(
            QRectF(ground.center().x() - near, ground.top(), 2 * near, ground.height()), QColor(theme.hill)
        )
        painter.setPen(QPen(QColor(theme.guide), 3))
        painter.drawLine(QPointF(ground.center().x(), ground.top()), QPointF(ground.center().x(), ground.bottom()))
        painter.setPen(QColor(theme.text))
        ends = QRectF(0.0, ground.bottom(), self.width(), self.height() - ground.bottom())
        painter.drawText(ends, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, tr("early"))
        painter.drawText(ends, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, tr("on the beat"))
        painter.drawText(ends, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, tr("late"))

    def _paint_hit(self, painter: QPainter, theme: Theme, ground: QRectF, place: int, error: float) -> None:
        step = max(0.6 * DOT, ground.height() / SHOWN)
        y = ground.bottom() - DOT / 2 - place * step
        if y < ground.top() or not self.hits.beat:
            return
        aside = max(-1.0, min(1.0, error / self.hits.beat / WIDEST))
        x = ground.center().x() + aside * ground.width() / 2
        size = DOT if place == 0 else 0.7 * DOT
        painter.setPen(QPen(QColor(theme.card), 1))
        painter.setBrush(QColor(theme.measured))
        painter.drawEllipse(QPointF(x, y), size / 2, size / 2)


def hit_words(hits: HitPicture) -> str:
    """Say how the last hits lie."""
    if hits.near is None or not hits.errors:
        return tr("No hit yet")
    mean = round(1000.0 * sum(hits.errors) / len(hits.errors))
    near = tr("{share} on the beat", share=share(hits.near))
    if abs(mean) < EVEN_MS:
        return near
    side = tr("{ms} ms early", ms=-mean) if mean < 0 else tr("{ms} ms late", ms=mean)
    return f"{near} · {side}"
