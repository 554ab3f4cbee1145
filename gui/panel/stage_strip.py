"""Where a session stands in its protocol, with what can be asked of it: a minute more, and the next stage."""

from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.protocols.programme import StageView
from engine.protocols.protocol import StageKind
from gui.language import tr
from gui.panel.button import BigButton
from gui.panel.pieces import ElidedLabel
from gui.panel.second_press import SecondPress
from gui.panel.stage_words import stage_of, stage_words, widest_place
from sessions.commands import Command, CommandKind
from sessions.controller import Controller
from sessions.snapshot import Snapshot

SMALL_WORDS = 152
"""Width of name and place in a narrow window, pixels."""


class StageStrip(QWidget):
    """The stage in words, "+1 min" and "Next stage"; hidden in a session without stages. N asks twice, as Stop does."""

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller = controller
        self._shown: StageView | None = None
        self._second = SecondPress()
        self._name, self._place = ElidedLabel("", 18, bold=True), ElidedLabel("", 13)
        self.longer = BigButton(tr("+1 min"), "E", controller.now, tr("A minute more of this stage"), 14, slim=True)
        self.next = BigButton(
            tr("Next stage"), "N", controller.now, tr("Go on to the next stage; asks once"), 14, slim=True
        )
        self.longer.reserve((tr("+1 min"), ""))
        self.next.reserve((tr("Next stage"), tr("Esc: stay")), (tr("Press again"), ""), (tr("End now"), ""))
        self.longer.asked.connect(lambda time: controller.post(Command(CommandKind.EXTEND, time, 1.0)))
        self.next.asked.connect(self._answer)
        self._lay_out()
        self._show(None, 0.0)

    def draw(self, snapshot: Snapshot) -> None:
        """Show a snapshot; a first press is for the stage it was made in."""
        view = stage_of(snapshot)
        if (view and view.number) != (self._shown and self._shown.number):
            self._second.forget()
        self._show(view, snapshot.time)

    def tick(self, now: float) -> None:
        """Show what a press at `now` (LSL s) would do."""
        self._second.tick(now)
        last = self._shown is not None and self._shown.number == self._shown.of
        if self._second.waiting:
            self.next.say(tr("Press again"), tr("Esc: stay"))
        else:
            self.next.say(tr("End now" if last else "Next stage"), "N")
        self.next.play("ask" if self._second.waiting else "")
        asked = tr("End the session now; asks once" if last else "Go on to the next stage; asks once")
        self.next.setAccessibleName(asked)

    def forget(self) -> None:
        """Take back a first press."""
        self._second.forget()

    @property
    def words(self) -> tuple[str, str]:
        """Name and place as shown; empty without a stage."""
        return (self._name.whole, self._place.whole) if self._shown else ("", "")

    def _show(self, view: StageView | None, now: float) -> None:
        self._shown = view
        self.setVisible(view is not None)
        self.next.setEnabled(view is not None)
        timed = view is not None and view.ends is not None and view.stage.kind is not StageKind.RESONANCE
        self.longer.setEnabled(timed)
        if view is not None:
            said = stage_words(view, now)
            self._name.say(said.name)
            self._place.say(said.place)
            self.setToolTip(said.meaning)
            self.setAccessibleName(said.meaning)

    def shrink(self, small: bool) -> None:
        """Take less room: "+1 min" is then found with the controls that are folded away."""
        metrics = self._place.fontMetrics()
        self._place.setMinimumWidth(metrics.horizontalAdvance(widest_place()) + 6 if not small else SMALL_WORDS)
        self.longer.setVisible(not small)

    def _answer(self, time: float) -> None:
        if self._second.press(time):
            self._controller.post(Command(CommandKind.NEXT_STAGE, time))
        self.tick(time)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        for line in (self._name, self._place):
            words.addWidget(line)
        self.shrink(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addSpacing(6)
        row.addWidget(self.longer)
        row.addWidget(self.next)
