"""Quieter and louder, by two large buttons and a number."""

from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.home.pieces import HIGH, POINTS, centred, large_button, words_label
from gui.language import tr
from gui.panel.pieces import say
from sessions.commands import Command, CommandKind
from sessions.controller import Controller
from sessions.snapshot import Snapshot

QUIETEST, LOUDEST, STEP = -36.0, 0.0, 3.0
MOST = round((LOUDEST - QUIETEST) / STEP)


class Volume(QWidget):
    """Asks for 3 dB less or more; shows the volume in steps from 0 to 12.

    Attributes
    ----------
    wanted
        The volume, dB, as it was asked for last.
    """

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller = controller
        self._from_session: float | None = None
        self.wanted = -6.0
        self.less, self.more = large_button("−", tr("Quieter"), points=26), large_button("+", tr("Louder"), points=26)
        for button, step in ((self.less, -1), (self.more, 1)):
            button.setFixedWidth(HIGH)
            button.clicked.connect(lambda _, step=step: self.step(step))
        self._value = centred(words_label("", POINTS, bold=True))
        middle, row = QVBoxLayout(), QHBoxLayout(self)
        middle.addWidget(centred(words_label(tr("Volume"))))
        middle.addWidget(self._value)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.less)
        row.addLayout(middle)
        row.addWidget(self.more)
        self._word()

    def draw(self, snapshot: Snapshot) -> None:
        """Follow the volume of the session, never a late echo of what was asked here."""
        volume = snapshot.direction.volume_db if snapshot.direction else None
        if volume is not None and volume != self._from_session:
            self.wanted = volume
            self._word()
        self._from_session = volume

    def step(self, steps: int) -> None:
        """Quieter or louder by `steps` of 3 dB."""
        self.wanted = min(LOUDEST, max(QUIETEST, self.wanted + STEP * steps))
        self._controller.post(Command(CommandKind.VOLUME, self._controller.now(), self.wanted))
        self._word()

    def _word(self) -> None:
        level = min(MOST, max(0, round((self.wanted - QUIETEST) / STEP)))
        say(self._value, str(level))
        self._value.setAccessibleName(tr("Volume {level} of {most}", level=level, most=MOST))
