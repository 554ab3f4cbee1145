"""The volume, and how loud the music is now."""

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor, QPainter, QPaintEvent
from PyQt6.QtWidgets import QGridLayout, QSizePolicy, QSlider, QWidget

from gui.language import tr
from gui.panel.pieces import label, say
from gui.panel.theme import Theme
from gui.panel.words import LIVE, decibels
from sessions.commands import Command, CommandKind
from sessions.controller import Controller
from sessions.snapshot import Snapshot

QUIETEST, LOUDEST, STEP = -60, 0, 3


class Meter(QWidget):
    """A bar for the level of the music, −60 to 0 dBFS. It falls no faster than 20 dB/s, so it does not flicker."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.level_db = float(QUIETEST)
        self._bar, self._ground = QColor("gray"), QColor("gray")

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._bar, self._ground = QColor(theme.target), QColor(theme.track)
        self.update()

    def show_level(self, level_db: float | None) -> None:
        """Show a level in dBFS; None empties the bar."""
        falling = self.level_db - 20.0 / 30.0
        level = QUIETEST if level_db is None else min(LOUDEST, max(QUIETEST, level_db, falling))
        if level != self.level_db:
            self.level_db = level
            self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """Paint the widget."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        share = (self.level_db - QUIETEST) / (LOUDEST - QUIETEST)
        for colour, width in ((self._ground, self.width()), (self._bar, share * self.width())):
            painter.setBrush(colour)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0, 0, width - self.width(), 0), 5, 5)


class Sound(QGridLayout):
    """The volume slider over a meter of the music."""

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller = controller
        self._from_session: float | None = None
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(QUIETEST, LOUDEST)
        self.slider.setSingleStep(STEP)
        self.slider.setPageStep(STEP)
        self.slider.setValue(-6)
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.slider.setAccessibleName(tr("Volume"))
        # louder is to the right in every language, as on the meter below
        self.slider.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.slider.setMinimumWidth(110)
        self.slider.valueChanged.connect(self._ask)
        self.meter, self._value = Meter(), label("−60 dB", 14, bold=True)
        self._value.setMinimumWidth(self._value.sizeHint().width())
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setVerticalSpacing(2)
        self.addWidget(label(tr("Volume"), 14, bold=True), 0, 0)
        self.addWidget(self._value, 0, 1)
        self.addWidget(self.slider, 1, 0, 1, 2)
        self.addWidget(self.meter, 2, 0, 1, 2)
        self._word(-6)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.meter.set_theme(theme)

    def draw(self, snapshot: Snapshot) -> None:
        """Show a snapshot; the slider follows a volume that was changed elsewhere, never a late echo of its own."""
        self.meter.show_level(snapshot.output.level_db if snapshot.phase in LIVE else None)
        self.meter.setAccessibleName(tr("Sound level {level}", level=decibels(self.meter.level_db)))
        volume = snapshot.direction.volume_db if snapshot.direction else None
        if volume is not None and volume != self._from_session and not self.slider.isSliderDown():
            self.slider.blockSignals(True)
            self.slider.setValue(round(volume))
            self.slider.blockSignals(False)
            self._word(self.slider.value())
        self._from_session = volume

    def step(self, steps: int) -> None:
        """Louder or quieter by `steps` of 3 dB."""
        self.slider.setValue(self.slider.value() + steps * STEP)

    def _ask(self, value: int) -> None:
        self._word(value)
        self._controller.post(Command(CommandKind.VOLUME, self._controller.now(), float(value)))

    def _word(self, value: int) -> None:
        say(self._value, decibels(value))
        self.slider.setAccessibleDescription(decibels(value))
