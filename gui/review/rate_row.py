"""A line in which something is rated afterwards: what, when or of which goal, and how much."""

from collections.abc import Sequence

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.language import mark, tr
from gui.language.figures import signed
from gui.language.sentences import tr_sentence
from gui.panel.words import plain
from gui.review.choice import Choice
from gui.review.course import OpenGoal
from sessions.store.entries import When
from sessions.store.ratings import ITEMS

TIMES = ((When.AFTER, mark("after the session")), (When.BEFORE, mark("before the session")))
SKIPPED = mark("skipped")


class _Row(QWidget):
    """Lists to choose from, and a button; nothing can be kept before a value was chosen."""

    def __init__(self, words: str, *choices: Choice, value: Choice) -> None:
        super().__init__()
        self.keep = QPushButton(words)
        self.keep.setEnabled(False)
        value.setPlaceholderText(tr("how much?"))
        value.currentIndexChanged.connect(lambda place: self.keep.setEnabled(place >= 0))
        self.keep.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (*choices, value):
            row.addWidget(part, 1)
        row.addWidget(self.keep)


class RateRow(_Row):
    """Rates an item of a session; `rated` carries item, time and value (None for a skip)."""

    rated = pyqtSignal(str, object, object)

    def __init__(self) -> None:
        self.item, self.when, self.value = Choice(tr("Item to rate")), Choice(tr("When")), Choice(tr("Value, 0 to 10"))
        super().__init__(tr("Keep rating"), self.item, self.when, value=self.value)
        for when, words in TIMES:
            self.when.addItem(tr(words), when)
        for value in range(11):
            self.value.addItem(str(value), float(value))
        self.value.addItem(tr(SKIPPED), None)
        self.keep.clicked.connect(self._ask)
        self.offer(())

    def offer(self, asked: Sequence[str]) -> None:
        """Offer the usual items and those that were asked in the session."""
        before = self.item.currentData()
        self.item.clear()
        for item in dict.fromkeys((*ITEMS, *asked)):
            self.item.addItem(tr_sentence(item), item)
        self.item.setCurrentIndex(max(0, self.item.findData(before)))
        self.value.setCurrentIndex(-1)

    def _ask(self) -> None:
        self.rated.emit(self.item.currentData(), When(self.when.currentData()), self.value.currentData())


class GoalRow(_Row):
    """Rates a goal of a person today; `rated` carries the goal's id and the value."""

    rated = pyqtSignal(str, float)

    def __init__(self) -> None:
        self.goal, self.value = Choice(tr("Goal to rate")), Choice(tr("How it stands today"))
        super().__init__(tr("Keep for today"), self.goal, value=self.value)
        self._goals: tuple[OpenGoal, ...] = ()
        self.goal.currentIndexChanged.connect(self._choose)
        self.keep.clicked.connect(self._ask)

    def offer(self, goals: Sequence[OpenGoal]) -> None:
        """Offer the goals that are pursued; without any the line goes away."""
        before = self.goal.currentIndex()
        self._goals = tuple(goals)
        self.goal.clear()
        self.goal.addItems([plain(goal.title, 40) for goal in goals])
        self.goal.setCurrentIndex(before if 0 <= before < len(goals) else 0)
        self.setVisible(bool(goals))

    def _choose(self, place: int) -> None:
        self.value.clear()
        if 0 <= place < len(self._goals):
            low, high = self._goals[place].limits
            for value in range(round(low), round(high) + 1):
                self.value.addItem(signed(value), float(value))
            self.value.setCurrentIndex(-1)

    def _ask(self) -> None:
        place = self.goal.currentIndex()
        if 0 <= place < len(self._goals):
            self.rated.emit(self._goals[place].id, float(self.value.currentData()))
