"""The list of what can be pressed, each with its pedal: learnt by one press here and one there."""

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QHideEvent, QShowEvent
from PyQt6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.desk.tabs import Tabs
from gui.language import mark, tr
from gui.panel.actions import Group
from gui.panel.button import plain_button
from gui.panel.pieces import label, say
from gui.panel.turned import Turned
from gui.pedals.pedals import Pedals
from gui.pedals.row import PedalRow
from gui.pedals.words import NOBODY, fault_words

GROUPS = (Group.CONTROLS, Group.MARKERS, Group.MUSIC)
TALL = 48
HOW = mark("Choose “Learn”, then press the pedal. While this page is open a press does nothing else: it is shown here.")
USUAL = mark("Take the usual ones")
USUAL_WORDS = mark(
    "Sustain pedal or button 1: Hold. Soft pedal or button 2: Comfortable breathing. Others: markers 1 and 2."
)


class PedalSection(QWidget):
    """Who is plugged in, what each action has for a pedal, and what is heard just now.

    Parameters
    ----------
    pedals
        What is shown, and what learns.
    """

    def __init__(self, pedals: Pedals) -> None:
        super().__init__()
        self._pedals = pedals
        self._devices, self._heard = label(bold=True), label(points=14)
        self._faults, self._usual_words = label(muted=True), label(tr(USUAL_WORDS), muted=True)
        self.usual = plain_button(tr(USUAL), f"{tr(USUAL)}. {tr(USUAL_WORDS)}", TALL)
        self.ready = plain_button(tr("Done"), tr("Done with pedals and pads"), TALL)
        self.tabs, self._pages = Tabs(), Turned()
        self.rows: dict[str, PedalRow] = {}
        for group in GROUPS:
            self.tabs.add(tr(group))
            self._pages.addWidget(self._page(group))
        self.tabs.show_turned(0)
        self._connect()
        self._lay_out()
        self.show_all()

    def show_all(self) -> None:
        """Show what is plugged in and what is mapped."""
        present = self._pedals.present
        names = ", ".join(present.devices)
        say(self._devices, tr("Plugged in: {names}", names=names) if names else tr(NOBODY))
        say(self._faults, " ".join(fault_words(fault) for fault in present.faults))
        self._faults.setVisible(bool(present.faults))
        for name, row in self.rows.items():
            row.show_bindings(self._pedals.mapping.to(name), present.devices, self._pedals.learning == name)

    def showEvent(self, event: QShowEvent | None) -> None:  # noqa: N802 - Qt's name
        """Listen, and let presses be tried without effect."""
        super().showEvent(event)
        self._pedals.listen()
        self._pedals.trying = True
        say(self._heard, tr(HOW))
        for action in self._pedals.actions:
            self.rows[action.name].name(action.told())

    def hideEvent(self, event: QHideEvent | None) -> None:  # noqa: N802 - Qt's name
        """Let presses have their effect again."""
        super().hideEvent(event)
        self._pedals.trying = False
        self._pedals.leave()

    def _show_heard(self, name: str) -> None:
        """Say what a press would do, and turn to its line."""
        for other, row in self.rows.items():
            row.show_heard(other == name)
        if name in self.rows:
            self._turn(next(k for k, group in enumerate(GROUPS) if name in self._names(group)))
            say(self._heard, tr("Heard: {action}", action=self.rows[name].words))
            self._come_to(self.rows[name])
        else:
            say(self._heard, tr("Heard, but nothing is learnt for it: choose “Learn” first."))
            self._come_to(self._heard)

    def _come_to(self, part: QWidget) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(part)

    def _turn(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self.tabs.show_turned(page)

    def _names(self, group: Group) -> dict[str, str]:
        """Return the actions of a group with their words."""
        names = {action.name: action.told() for action in self._pedals.actions if action.group is group}
        if group is Group.MUSIC:
            names = {turning.name: tr(turning.words) for turning in self._pedals.turnings} | names
        return names

    def _page(self, group: Group) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for name, words in self._names(group).items():
            row = self.rows[name] = PedalRow(words)
            row.learn.clicked.connect(lambda _, name=name: self._learn(name))
            row.remove.clicked.connect(lambda _, name=name: self._forget(name))
            column.addWidget(row)
        column.addStretch(1)
        return inside

    def _learn(self, name: str) -> None:
        if self._pedals.learning == name:
            self._pedals.leave()
        else:
            self._pedals.learn(name)
            say(self._heard, tr("Press the pedal, pad or button now; a knob is turned a little. “Cancel” leaves it."))

    def _forget(self, name: str) -> None:
        self._pedals.forget(name)
        self.rows[name].learn.setFocus()

    def _connect(self) -> None:
        self._pedals.changed.connect(self.show_all)
        self._pedals.heard.connect(self._show_heard)
        self.tabs.turned.connect(self._turn)
        self.usual.clicked.connect(self._pedals.take_usual)

    def _lay_out(self) -> None:
        self._usual_words.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        for line in (self._devices, self._heard, self._faults, self._usual_words):
            line.setWordWrap(True)
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.tabs)
        above.addWidget(self._usual_words, 1)
        above.addWidget(self.usual)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        top, said = QHBoxLayout(), QVBoxLayout()
        for part in (self._devices, self._faults, self._heard):
            said.addWidget(part)
        top.addLayout(said, 1)
        top.addWidget(self.ready)
        rows.addLayout(top)
        rows.addLayout(above)
        rows.addWidget(self._pages, 1)
