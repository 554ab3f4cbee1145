"""A slider for a person's setting: it follows what was set elsewhere, never a late echo of its own."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QWidget

from gui.language import tr
from gui.panel.pieces import label, set_property

STEP = 10
ROW_HEIGHT = 46
NAME_WIDTH, BESIDE = 108, 8
"""Of a layer's button at least, and what stands free beside its name, pixels."""


class Fader(QSlider):
    """Whole per cent from `low` to 100; `asked` carries the share, up to 1, that a person moved it to."""

    asked = pyqtSignal(float)

    def __init__(self, name: str, low: int = 0) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._followed: float | None = None
        self.setRange(low, 100)
        self.setSingleStep(STEP)
        self.setPageStep(STEP)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.valueChanged.connect(lambda value: self.asked.emit(value / 100.0))

    def follow(self, share: float) -> None:
        """Take a value from the session, if it is a new one."""
        if share != self._followed and not self.isSliderDown():
            self.blockSignals(True)
            self.setValue(round(100.0 * share))
            self.blockSignals(False)
        self._followed = share


class LayerRow(QWidget):
    """A layer's name, which turns it off and on, and its level."""

    asked = pyqtSignal(float)

    def __init__(self, name: str, note: str) -> None:
        super().__init__()
        self._name, self._last = name, 100
        self.button, self.fader = QPushButton(), Fader(tr("Level of {layer}", layer=name))
        self.button.setCheckable(True)
        self.button.setFixedSize(NAME_WIDTH, ROW_HEIGHT - 2)
        # how much there is grows to the right in every language, as on the meter and in the plots
        self.fader.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setToolTip(note)
        set_property(self.button, "role", "step")
        self.button.clicked.connect(self._switch)
        self.fader.asked.connect(self.asked)
        self.fader.valueChanged.connect(self._word)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addWidget(self.fader, 1)
        self._word(self.fader.value())

    @property
    def name_width(self) -> int:
        """Pixels that the name needs, also while it is off."""
        return self.button.fontMetrics().horizontalAdvance(tr("{layer}: off", layer=self._name)) + 2 * BESIDE

    def follow(self, level: float) -> None:
        """Take a level from the session."""
        self.fader.follow(level)
        self._word(self.fader.value())

    def _switch(self) -> None:
        self.fader.setValue(0 if self.fader.value() else self._last)
        self._word(self.fader.value())

    def _word(self, value: int) -> None:
        self._last = value or self._last
        self.button.setChecked(value > 0)
        self.button.setText(self._name if value else tr("{layer}: off", layer=self._name))
        said = tr("{layer} is on", layer=self._name) if value else tr("{layer} is off", layer=self._name)
        self.button.setAccessibleName(said)
        self.fader.setAccessibleDescription(f"{value} %")


class LeaningRow(QWidget):
    """A quality of the sound between two words.

    Parameters
    ----------
    middle
        What stands half way; empty for what the style has.
    """

    asked = pyqtSignal(float)

    def __init__(self, low: str, high: str, flipped: bool = False, middle: str = "") -> None:
        super().__init__()
        self._middle = middle or tr("as the style has it")
        self._sign = -1.0 if flipped else 1.0
        self.fader = Fader(tr("From {low} to {high}", low=low, high=high), -100)
        set_property(self.fader, "role", "lean")
        self.fader.asked.connect(lambda share: self.asked.emit(self._sign * share + 0.0))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.ends = left, right = label(low), label(high)
        left.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(left)
        row.addWidget(self.fader, 1)
        row.addWidget(right)

    def follow(self, leaning: float) -> None:
        """Take a leaning from the session."""
        self.fader.follow(self._sign * leaning)
        self.fader.setAccessibleDescription(f"{self.fader.value()} %" if self.fader.value() else self._middle)
