"""Sensors whose use is remembered from earlier sessions, each with a key that forgets it."""

from collections.abc import Sequence

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.desk.stream_words import CALLED, LONGEST_NAME
from gui.language import tr
from gui.panel.button import plain_button
from gui.panel.pieces import ElidedLabel, label, say
from gui.panel.words import plain
from sensors.network.profiles import Profile

KEY_HEIGHT = 48


class Remembered(QFrame):
    """The list; it is not seen while nothing is remembered.

    Attributes
    ----------
    forget_asked
        Emitted with the profile to forget.
    """

    forget_asked = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._shown: tuple[Profile, ...] = ()
        self._head = label("", 14, bold=True)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(14, 8, 10, 10)
        self._rows.setSpacing(6)
        self._rows.addWidget(self._head)
        self.lines: list[RememberedLine] = []
        self.hide()

    def draw(self, profiles: Sequence[Profile]) -> None:
        """Show what is remembered."""
        say(self._head, tr("Remembered sensors"))
        if tuple(profiles) != self._shown:
            self._shown = tuple(profiles)
            for line in self.lines:
                self._rows.removeWidget(line)
                line.deleteLater()
            self.lines = [self._line(profile) for profile in profiles]
        for line in self.lines:
            line.draw()
        self.setVisible(bool(profiles))

    def _line(self, profile: Profile) -> "RememberedLine":
        line = RememberedLine(profile)
        line.key.clicked.connect(lambda: self.forget_asked.emit(profile))
        self._rows.addWidget(line)
        return line


class RememberedLine(QFrame):
    """One remembered use of a sensor."""

    def __init__(self, profile: Profile) -> None:
        super().__init__()
        self._profile = profile
        self._name, self._about = ElidedLabel(), ElidedLabel("", muted=True)
        self.key = plain_button(tr("Forget"), "", KEY_HEIGHT)
        words, row = QVBoxLayout(), QHBoxLayout(self)
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._about)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self.key)

    def draw(self) -> None:
        """Say what is remembered."""
        profile = self._profile
        name = plain(profile.name, LONGEST_NAME)
        self._name.say(name)
        self._about.say(about(profile))
        self.key.setText(tr("Forget"))
        self.key.setAccessibleName(tr("Forget {name}: {about}", name=name, about=about(profile)))

    @property
    def words(self) -> tuple[str, str]:
        """Name and use, as shown."""
        return self._name.whole, self._about.whole


def about(profile: Profile) -> str:
    """Return for what a sensor is remembered."""
    what = tr(CALLED.get(profile.signal, str(profile.signal)))
    parts = []
    if profile.turn:
        parts.append(tr("chosen for {what}, channel {number}", what=what, number=profile.channel + 1))
    if profile.inverted is not None:
        parts.append(tr("falls while breathing in") if profile.inverted else tr("rises while breathing in"))
    return " · ".join(parts) or what
