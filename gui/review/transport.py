"""Below the picture: play and pause, where the cursor stands, what is known of that moment, and the zoom."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QScrollBar, QVBoxLayout, QWidget

from gui.language import tr
from gui.panel.pieces import ElidedLabel, label, say
from gui.panel.words import clock_text
from gui.review.zoom import Zoom

TENTHS = 10
PLAY_WIDTH, STEP_WIDTH = 104, 44


class Transport(QWidget):
    """Controls of time. They ask; the window decides."""

    toggled = pyqtSignal()
    zoomed = pyqtSignal(float)
    whole = pyqtSignal()
    scrolled = pyqtSignal(float)

    def __init__(self) -> None:
        super().__init__()
        self.play = _button(tr("▶  Play"), tr("Play from the cursor (space)"), PLAY_WIDTH)
        self.closer = _button("+", tr("Zoom in (+)"), STEP_WIDTH)
        self.further = _button("−", tr("Zoom out (−)"), STEP_WIDTH)
        self.all = _button(tr("Whole"), tr("Show the whole session (0)"), 76)
        self.bar = QScrollBar(Qt.Orientation.Horizontal)
        # time runs to the right in every language
        self.bar.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.bar.setAccessibleName(tr("Move along the session"))
        self._at, self._moment, self._remark = label("0:00", 15, bold=True), ElidedLabel(""), label("", muted=True)
        self._at.setMinimumWidth(self._at.fontMetrics().horizontalAdvance("0:00:00 / 0:00:00"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.play, self._at, self._remark):
            row.addWidget(part)
        row.addStretch(1)
        for button in (self.further, self.closer, self.all):
            row.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.bar)
        rows.addWidget(self._moment)
        rows.addLayout(row)
        self.play.clicked.connect(self.toggled)
        self.closer.clicked.connect(lambda: self.zoomed.emit(1.0))
        self.further.clicked.connect(lambda: self.zoomed.emit(-1.0))
        self.all.clicked.connect(self.whole)
        self.bar.valueChanged.connect(lambda value: self.scrolled.emit(value / TENTHS))

    def show_zoom(self, zoom: Zoom, length: float) -> None:
        """Show which part is in view."""
        first, last = zoom.shown(length)
        self.bar.blockSignals(True)
        page = round(TENTHS * (last - first))
        self.bar.setRange(0, max(0, round(TENTHS * length) - page))
        self.bar.setPageStep(page)
        self.bar.setSingleStep(max(1, page // 10))
        self.bar.setValue(round(TENTHS * first))
        self.bar.setEnabled(zoom.span is not None)
        self.bar.blockSignals(False)
        self.all.setEnabled(zoom.span is not None)
        self.further.setEnabled(zoom.span is not None)

    def show_moment(self, second: float, length: float, words: str) -> None:
        """Show where the cursor stands, and what is known of that moment."""
        say(self._at, f"{clock_text(second)} / {clock_text(length)}")
        self._moment.say(words)

    def show_playing(self, playing: bool, remark: str) -> None:
        """Show whether it plays, and why nothing is heard."""
        words = tr("❚❚  Pause" if playing else "▶  Play")
        if self.play.text() != words:
            self.play.setText(words)
            self.play.setAccessibleName(tr("Pause (space)" if playing else "Play from the cursor (space)"))
        say(self._remark, remark)

    def allow(self, anything: bool) -> None:
        """Let be played what can be played."""
        self.play.setEnabled(anything)
        self.closer.setEnabled(anything)

    @property
    def words(self) -> tuple[str, str, str]:
        """Time, what is known of it, and why nothing is heard."""
        return self._at.text(), self._moment.whole, self._remark.text()


def _button(text: str, name: str, width: int) -> QPushButton:
    made = QPushButton(text)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setMinimumWidth(width)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
