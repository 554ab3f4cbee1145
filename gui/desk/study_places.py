"""The next participant of a study: one press gives the next place of the sealed list, and shows its code."""

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QLineEdit

from gui.desk.study_pieces import LARGE, SMALL, TitledCard, colour, reword, wrapped
from gui.desk.study_words import BETWEEN, places_words
from gui.language import tr
from gui.panel.button import plain_button
from gui.panel.pieces import label, say
from gui.panel.theme import Theme
from gui.panel.words import plain
from gui.review.choice import Choice
from sessions.settings import Settings
from sessions.study.overview import Overview

CODE_POINTS = 24


class PlacesCard(TitledCard):
    """Who comes next, and whose session the next one is.

    Signals
    -------
    asked
        Participant and stratum of a place to give.
    left
        The next session shall be of no study.
    """

    asked = pyqtSignal(str, str)
    left = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._overview: Overview | None = None
        self.participant, self.stratum = QLineEdit(), Choice("")
        self.participant.setMaxLength(32)
        for field in (self.participant, self.stratum):
            field.setMinimumHeight(SMALL)
        self.give, self.leave = plain_button("", "", LARGE), plain_button("", "", SMALL)
        self.code, self.next, self.given = label("", CODE_POINTS, bold=True), wrapped(), wrapped(muted=True)
        self.give.clicked.connect(self._ask)
        self.participant.returnPressed.connect(self._ask)
        self.participant.textChanged.connect(lambda _: self._allow())
        self.leave.clicked.connect(self.left)
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        colour(self.give, theme.act, theme.on_act)

    def show_study(self, found: Overview | None, settings: Settings) -> None:
        """Show how many places are given, and whose the next session is."""
        self._overview = found
        say(self.heading, tr("Next participant"))
        self.participant.setPlaceholderText(tr("Pseudonym, as P07"))
        self.participant.setAccessibleName(tr("Pseudonym of the next participant"))
        self.stratum.setAccessibleName(tr("Stratum or site of the next participant"))
        reword(self.give, tr("Give the next place"), tr("Give this participant the next place of the sealed list"))
        reword(self.leave, tr("Leave the study"), tr("Let the next session be of no study"))
        self._offer_strata(found)
        say(self.given, "\n".join(places_words(one) for one in found.places) if found else "")
        self._show_next(found, settings)
        self._allow()

    def suggest(self, participant: str) -> None:
        """Write a pseudonym into the line, unless one stands there or somebody types."""
        if not self.participant.text() and not self.participant.hasFocus():
            self.participant.setText(participant)

    def _offer_strata(self, found: Overview | None) -> None:
        names = [one.stratum for one in found.places if one.stratum] if found else []
        if names != [self.stratum.itemText(at) for at in range(self.stratum.count())]:
            self.stratum.clear()
            self.stratum.addItems(names)
        self.stratum.setVisible(bool(names))

    def _show_next(self, found: Overview | None, settings: Settings) -> None:
        self.leave.setVisible(bool(settings.study))
        codes = {one.participant: one.code for one in found.given} if found and found.name == settings.study else {}
        self.code.setVisible(settings.participant in codes)
        say(self.code, BETWEEN.join((settings.participant, codes.get(settings.participant, ""))))
        if settings.study:
            words = tr("The next session is one of study {study}", study=plain(settings.study))
        else:
            words = tr("The next session is of no study")
        say(self.next, words)

    def _allow(self) -> None:
        self.give.setEnabled(bool(self._overview and self._overview.free and self.participant.text().strip()))

    def _ask(self) -> None:
        if self.give.isEnabled():
            self.asked.emit(self.participant.text().strip(), self.stratum.currentText())

    def _lay_out(self) -> None:
        who = QHBoxLayout()
        who.setSpacing(8)
        who.addWidget(self.participant, 2)
        who.addWidget(self.stratum, 1)
        next_one = QHBoxLayout()
        next_one.addWidget(self.next, 1)
        next_one.addWidget(self.leave)
        self.rows.addLayout(who)
        self.rows.addWidget(self.give)
        self.rows.addWidget(self.given)
        self.rows.addWidget(self.code)
        self.rows.addLayout(next_one)
        self.rows.addStretch(1)
