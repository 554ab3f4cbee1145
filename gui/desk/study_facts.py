"""What a study can be checked by, the state of its sealed list, and what its last sessions deviated from."""

from collections.abc import Sequence

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout

from gui.desk.study_pieces import SMALL, HashRow, Lines, TitledCard, reword, wrapped
from gui.desk.study_words import arms_words, day_words, deviation_lines, key_words
from gui.language import tr
from gui.panel.button import plain_button
from gui.panel.pieces import Mark, say
from gui.panel.theme import Theme
from gui.panel.words import plain
from sessions.study.deviations import Deviating
from sessions.study.overview import KeyPlace, Overview

SIDE = 22


class FactsCard(TitledCard):
    """Hashes, arms once they may be told, and where the key lies; `asked` when the list shall be checked."""

    asked = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme | None = None
        self._overview: Overview | None = None
        self.protocol, self.list = HashRow(), HashRow()
        self.about, self.arms, self.key, self.answer = wrapped(muted=True), wrapped(), wrapped(), wrapped()
        self._sign = Mark("disc", (SIDE, SIDE))
        self.check = plain_button("", "", SMALL)
        self.check.clicked.connect(self.asked)
        key = QHBoxLayout()
        key.setSpacing(8)
        key.addWidget(self._sign)
        key.addWidget(self.key, 1)
        for part in (self.about, self.arms, self.protocol, self.list):
            self.rows.addWidget(part)
        self.rows.addLayout(key)
        self.rows.addWidget(self.check)
        self.rows.addWidget(self.answer)
        self.rows.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self._paint()

    def show_study(self, found: Overview) -> None:
        """Show what is known of a study."""
        if self._overview is None or found.name != self._overview.name:
            self.show_checked("")
        self._overview = found
        say(self.heading, tr("The sealed list"))
        made = tr("Made on {day}. Protocol: {name}", day=day_words(found.created), name=plain(found.protocol))
        say(self.about, made)
        say(self.arms, tr("Arms: {arms}", arms=arms_words(found)))
        self.protocol.show_hash(tr("Protocol"), found.protocol_hash)
        self.list.show_hash(tr("List"), found.list_hash)
        say(self.key, key_words(found))
        reword(self.check, tr("Check"), tr("Check list, protocol and log against their hashes; tells no arm"))
        self._paint()

    def show_checked(self, words: str) -> None:
        """Show what a check came to."""
        say(self.answer, words)
        self.answer.setVisible(bool(words))

    def _paint(self) -> None:
        if self._theme is not None and self._overview is not None:
            well = self._overview.key_place is KeyPlace.APART
            fill = self._theme.good if well else self._theme.warn
            self._sign.paint_as("disc" if well else "triangle", fill, self._theme.text)


class DeviationsCard(TitledCard):
    """The last sessions of a study, each with what people asked that the protocol did not."""

    def __init__(self) -> None:
        super().__init__()
        self.list = Lines()
        self.list.setSelectionMode(Lines.SelectionMode.NoSelection)
        self.rows.addWidget(self.list, 1)

    def show_sessions(self, sessions: Sequence[Deviating]) -> None:
        """Show the newest sessions first."""
        say(self.heading, tr("Deviations"))
        self.list.setAccessibleName(tr("Last sessions of the study and their deviations"))
        self.list.show_lines(list(deviation_lines(sessions)) or [tr("No session yet")])
