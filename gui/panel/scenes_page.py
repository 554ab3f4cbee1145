"""Pain music and healing music, for a thumb: the way between them, and to keep what sounds now as one of them."""

from functools import partial

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from gui.language import mark, tr
from gui.panel.button import BigButton, plain_button
from gui.panel.fader import LeaningRow
from gui.panel.pieces import label, say, set_points
from gui.panel.second_press import SecondPress
from gui.panel.words import is_masked
from sessions.commands import Command, CommandKind
from sessions.controller import Controller
from sessions.folder import ANONYMOUS
from sessions.snapshot import SessionPhase, Snapshot

TALL = 64
ENDS = 16
KEEP = {"pain": mark("Keep as\npain music"), "healing": mark("Keep as\nhealing music")}
NAMES = {
    "pain": mark("Keep what sounds now as the pain music"),
    "healing": mark("Keep what sounds now as the healing music"),
}
KEPT = {
    "pain": mark("The pain music is now what sounds."),
    "healing": mark("The healing music is now what sounds."),
}
LED = {"hand": mark("Led by hand"), "synchrony": mark("Led by the breath")}
LED_NAMES = {
    "hand": mark("A hand leads from pain music to healing music"),
    "synchrony": mark("Breathing with the guide leads from pain music to healing music"),
}
FIRST = mark("Let the music become what the pain sounds like, or what does good; then keep it here as one of the two.")
HIDDEN = mark("Masked: what is played stays hidden, so nobody can tell the arm.")


class ScenesPage(QWidget):
    """The two scenes of a person. What is shown is what the session says."""

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller = controller
        self.between = LeaningRow(tr("pain"), tr("healing"), middle=tr("half way"))
        self.between.fader.setAccessibleName(tr("From pain music to healing music"))
        self.between.setMinimumHeight(TALL)
        for end in self.between.ends:
            set_points(end, ENDS)
        self.keep = {
            name: BigButton(tr(words), "", controller.now, tr(NAMES[name]), slim=True) for name, words in KEEP.items()
        }
        self.led = {name: plain_button(tr(words), tr(LED_NAMES[name]), TALL, True) for name, words in LED.items()}
        self._leads, self._presses = QButtonGroup(self), {name: SecondPress() for name in KEEP}
        self._news = ""
        self._words = label("", 14)
        self._words.setWordWrap(True)
        self._connect()
        self._lay_out()

    def draw(self, snapshot: Snapshot) -> None:
        """Show where the music is between the two, who leads it, and what can be kept."""
        if snapshot.phase is not SessionPhase.RUNNING:
            self._news = ""
        usable = snapshot.phase is SessionPhase.RUNNING and not is_masked(snapshot)
        place = snapshot.asked.morph if usable else None
        self.between.setEnabled(place is not None and snapshot.asked.led_by == "hand")
        self.between.follow(0.0 if place is None else 2.0 * place - 1.0)
        for name, button in self.keep.items():
            self._presses[name].tick(snapshot.time)
            button.setEnabled(usable)
            button.say(tr(KEEP[name]), tr("again: keep it") if self._presses[name].waiting else " ")
            button.play("ask" if self._presses[name].waiting else "")
        for name, choice in self.led.items():
            choice.setEnabled(place is not None)
            choice.setChecked(place is not None and snapshot.asked.led_by == name)
        say(self._words, self._said(snapshot, place))

    @property
    def words(self) -> str:
        """What is said below."""
        return self._words.text()

    def _said(self, snapshot: Snapshot, place: float | None) -> str:
        if is_masked(snapshot):
            return tr(HIDDEN)
        if place is None:
            return tr(FIRST)
        who = self._controller.settings().participant
        whose = (
            tr("Both hold for this session only, as it has no participant.")
            if who == ANONYMOUS
            else tr("Both are kept with {participant} when the session ends.", participant=who)
        )
        return f"{self._news} {whose}".strip()

    def _press(self, name: str, time: float) -> None:
        if self._presses[name].press(time):
            self._controller.post(Command(CommandKind.SCENE, time, text=name))
            self._news = tr(KEPT[name])
        self.draw(self._controller.snapshot())

    def _connect(self) -> None:
        for name, button in self.keep.items():
            button.asked.connect(partial(self._press, name))
            button.reserve((tr(KEEP[name]), tr("again: keep it")))
        for name, choice in self.led.items():
            self._leads.addButton(choice)
            choice.clicked.connect(lambda _, name=name: self._post(CommandKind.SCENE, text=name))
        self._leads.setExclusive(False)
        self.between.asked.connect(lambda share: self._post(CommandKind.MORPH, (share + 1.0) / 2.0))

    def _post(self, kind: CommandKind, value: float | None = None, text: str = "") -> None:
        self._controller.post(Command(kind, self._controller.now(), value, text))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.keep["pain"])
        row.addStretch(1)
        for choice in self.led.values():
            row.addWidget(choice, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.keep["healing"])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addStretch(1)
        rows.addWidget(self.between)
        rows.addStretch(1)
        rows.addLayout(row)
        rows.addStretch(1)
        rows.addWidget(self._words)
        rows.addStretch(1)
