"""One band of an EEG against its own first half minute: a large number, a plain sentence, and the last minute."""

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import QSize
from PyQt6.QtWidgets import QVBoxLayout

from gui.language import tr
from gui.panel.brain_words import BAND_NAMES, band_figure, brain_words
from gui.panel.button import plain_button
from gui.panel.pieces import ElidedLabel
from gui.panel.plot import PlotCard, pen, seconds_tick
from gui.panel.theme import Theme
from gui.panel.words import UNKNOWN
from sessions.brain_picture import SHOWN
from sessions.snapshot import Snapshot

LOWEST, HIGHEST = -10.0, 15.0
"""dB in the picture; what goes beyond stands at its edge."""
TICKS = (-6, 0, 6, 12)
KEY_HEIGHT = 44
BANDS = tuple(BAND_NAMES)


class BrainView(PlotCard):
    """The band that was chosen; its key turns to the next one."""

    def __init__(self) -> None:
        super().__init__("", (), tr("Brain waves over the last minute"))
        self.band = BANDS[0]
        self._times: object = None
        self._snapshot: Snapshot | None = None
        self.number, self.sentence = ElidedLabel(UNKNOWN, 22, bold=True), ElidedLabel("")
        self.key = plain_button(tr(BAND_NAMES[self.band]), "", KEY_HEIGHT)
        self.key.clicked.connect(self._turn)
        self.plot.setXRange(-SHOWN, 1.0)
        self.plot.setYRange(LOWEST, HIGHEST)
        self.plot.getAxis("left").setWidth(34)
        self.plot.getAxis("left").setTicks(
            [[(tick, f"{tick:+d}".replace("-", "−") if tick else "0") for tick in TICKS]]
        )
        self.plot.getAxis("bottom").setTicks([[(t, seconds_tick(t)) for t in (-50, -30, -10)]])
        self._rest = pg.InfiniteLine(0.0, angle=0)
        self.plot.addItem(self._rest)
        self._line = self.line()
        self._place()

    def _place(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.number)
        words.addWidget(self.sentence)
        self.head.addLayout(words, 3)
        self.head.addWidget(self.key)
        self._title.hide()
        self._legend.hide()
        self._name_key()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Let number and line shrink before anything else does."""
        return QSize(200, 0)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        super().set_theme(theme)
        self._line.setPen(pen(theme, "measured", 2.5))
        self._rest.setPen(pg.mkPen(theme.target, width=2, dash=[6, 5]))

    def draw(self, snapshot: Snapshot) -> None:
        """Show a snapshot; what it tells changes twice a second."""
        self._snapshot, brain = snapshot, snapshot.brain
        if brain is None or brain.times is self._times:
            return
        self._times = brain.times
        figure, sentence = band_figure(brain, self.band)
        self.number.say(figure)
        self.sentence.say(sentence)
        self.setToolTip(brain_words(brain))
        levels = np.clip(brain.levels[self.band], LOWEST, HIGHEST)
        self._line.setData(brain.times - snapshot.time, levels)

    def _turn(self) -> None:
        self.band = BANDS[(BANDS.index(self.band) + 1) % len(BANDS)]
        self._times = None
        self._name_key()
        if self._snapshot is not None:
            self.draw(self._snapshot)

    def _name_key(self) -> None:
        self.key.setText(tr(BAND_NAMES[self.band]))
        following = BANDS[(BANDS.index(self.band) + 1) % len(BANDS)]
        self.key.setAccessibleName(
            tr("{shown} are shown; press for {next}", shown=tr(BAND_NAMES[self.band]), next=tr(BAND_NAMES[following]))
        )
