"""The research view: a masked study by its codes; nothing on it tells an arm to somebody who only looks."""

import math
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PyQt6.QtGui import QHideEvent
from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.desk.page import Page
from gui.desk.study_facts import DeviationsCard, FactsCard
from gui.desk.study_people import PeopleCard
from gui.desk.study_pieces import SMALL, wrapped
from gui.desk.study_places import PlacesCard
from gui.desk.study_words import NONE
from gui.language import mark, tr
from gui.language.sentences import tr_sentence
from gui.panel.pieces import Card, label, say
from gui.panel.theme import Theme
from gui.review.choice import Choice
from sensors.errors import SospiroError
from sessions.controller import Controller
from sessions.folder import ANONYMOUS
from sessions.settings import Settings
from sessions.store.participants import next_free, participants
from sessions.study.checking import problems
from sessions.study.deviations import Deviating, last_deviations, newest_folders
from sessions.study.overview import Overview, overview_of, study_names
from sessions.study.study import Study
from sessions.study.unmasking import unmask

REST = 2.0
"""Seconds after a place was given in which no next one is offered: two presses in a row mean one."""


def _utc() -> datetime:
    return datetime.now(UTC)


class StudyPage(Page):
    """A study: its places, participants, sealed list and deviations.

    Parameters
    ----------
    utc
        The time of day, for the log of the study.
    """

    title = mark("Study")

    def __init__(self, controller: Controller, utc: Callable[[], datetime] = _utc) -> None:
        super().__init__()
        self._controller, self._utc = controller, utc
        self._study: Study | None = None
        self._overview: Overview | None = None
        self._gave_at = -math.inf
        self._seen: object = None
        self._seen_sessions: object = None
        self._deviating: tuple[Deviating, ...] = ()
        self.choice, self._choice_words, self.mode = Choice(""), label("", 16, bold=True), wrapped(14)
        self.choice.setMinimumHeight(SMALL)
        self.trouble = wrapped(14)
        self.places, self.people, self.facts, self.deviations = (
            PlacesCard(),
            PeopleCard(),
            FactsCard(),
            DeviationsCard(),
        )
        self._cards = QWidget()
        self._lay_out()
        self._connect()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for card in (self.places, self.people, self.facts):
            card.set_theme(theme)

    def look(self) -> None:
        """Read anew what has changed, and word all of it."""
        self._offer()
        self._read()
        found, settings = self._overview, self._controller.settings()
        say(self._choice_words, tr("Study"))
        self.choice.setAccessibleName(tr("Study that is shown"))
        if found is not None:
            said = tr("Opened: everybody is unmasked") if found.opened else tr("Masked: codes only, no arm is shown")
            say(self.mode, said)
            self.facts.show_study(found)
        self.places.show_study(found, settings)
        if found is not None and self._controller.now() - self._gave_at > REST:
            self.places.suggest(_newcomer(found, settings))
        self.people.show_study(found)
        self._look_at_sessions()
        self._cards.setVisible(found is not None)
        self.trouble.setVisible(found is None)

    def hideEvent(self, event: QHideEvent | None) -> None:  # noqa: N802 - Qt's name
        """Leave nothing on the page for the next who comes to it."""
        super().hideEvent(event)
        self.people.forget()

    def _offer(self) -> None:
        settings = self._controller.settings()
        names = list(study_names(settings.data_dir))
        if names != [self.choice.itemText(at) for at in range(self.choice.count())]:
            shown = self.choice.currentText() or settings.study
            self.choice.clear()
            self.choice.addItems(names)
            self.choice.setCurrentIndex(max(0, names.index(shown) if shown in names else 0))
        self.choice.setEnabled(len(names) > 1)
        if not names:
            say(self.mode, "")
            say(self.trouble, tr(NONE))

    def _read(self) -> None:
        """Read the study when it, its log or its key is another than before."""
        settings, name = self._controller.settings(), self.choice.currentText()
        if not name:
            self._study = self._overview = self._seen = None
            return
        try:
            self._study = Study(settings.data_dir, name, settings.study_key)
            seen = (name, *map(_stamp, (self._study.folder / "journal.jsonl", self._study.key)))
            if seen != self._seen:
                self._seen, self._overview = seen, overview_of(self._study)
        except SospiroError as error:
            self._overview = self._seen = None
            say(self.mode, "")
            say(self.trouble, tr_sentence(error.sentence))

    def _look_at_sessions(self) -> None:
        if self._overview is None:
            return
        data_dir = self._controller.settings().data_dir
        seen = (self._overview.name, *((one.path, _stamp(one.journal)) for one in newest_folders(data_dir)))
        if seen != self._seen_sessions:
            self._seen_sessions, self._deviating = seen, last_deviations(data_dir, self._overview.name)
        self.deviations.show_sessions(self._deviating)

    # -- what a person asks ---------------------------------------------------------------------------------------

    def _guarded(self, work: Callable[..., None], *asked: str) -> None:
        try:
            work(*asked)
        except SospiroError as error:
            self.said.emit(error.sentence)
        self.look()

    def _give(self, participant: str, stratum: str) -> None:
        study = self._chosen()
        study.next(participant, stratum, self._utc())
        self._gave_at = self._controller.now()
        self.places.participant.clear()
        self._use(participant)
        self.look()
        self.people.choose(participant)

    def _use(self, participant: str) -> None:
        """Let the next session be one of this study; what it plays is the study's to say."""
        named = {"study": self._chosen().name, "participant": participant, "protocol": None, "arm": None}
        self._controller.change(named)

    def _leave(self) -> None:
        self._controller.change({"study": None})

    def _tell(self, participant: str, reason: str) -> None:
        told = unmask(self._controller.settings().data_dir, self._chosen(), participant, reason, self._utc())
        self.people.show_told(told)

    def _check(self) -> None:
        wrong = problems(self._chosen())
        self.facts.show_checked(" ".join(wrong) or tr("List, protocol and log are those of the hashes."))

    def _chosen(self) -> Study:
        settings = self._controller.settings()
        return Study(settings.data_dir, self.choice.currentText(), settings.study_key)

    # -- layout ---------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.choice.activated.connect(lambda _: self.look())
        self.places.asked.connect(partial(self._guarded, self._give))
        self.places.left.connect(partial(self._guarded, self._leave))
        self.people.wanted.connect(partial(self._guarded, self._use))
        self.people.telling.connect(partial(self._guarded, self._tell))
        self.people.refused.connect(self.said)
        self.people.opened.connect(self.deviations.setHidden)
        self.facts.asked.connect(partial(self._guarded, self._check))

    def _lay_out(self) -> None:
        head = Card()
        top = QHBoxLayout(head)
        top.setContentsMargins(14, 8, 14, 8)
        top.setSpacing(12)
        top.addWidget(self._choice_words)
        top.addWidget(self.choice, 1)
        top.addWidget(self.mode, 2)
        columns = QHBoxLayout(self._cards)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(8)
        people = QVBoxLayout()
        people.setSpacing(8)
        people.addWidget(self.people, 3)
        people.addWidget(self.deviations, 1)
        columns.addWidget(self.places, 1)
        columns.addLayout(people, 1)
        columns.addWidget(self.facts, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(head)
        rows.addWidget(self.trouble)
        rows.addWidget(self._cards, 1)
        rows.addStretch(0)


def _newcomer(found: Overview, settings: Settings) -> str:
    """Return who comes next: the participant of the next session, or the next free pseudonym if they have a place."""
    given = {one.participant for one in found.given}
    known = settings.participant in given or settings.participant == ANONYMOUS
    return next_free([*given, *participants(settings.data_dir)]) if known else settings.participant


def _stamp(path: Path) -> tuple[int, int] | None:
    """Return what changes when a file does; None for one that is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
