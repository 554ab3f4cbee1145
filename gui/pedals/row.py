"""One action in the list, and the pedal that does it."""

from collections.abc import Collection, Sequence

from PyQt6.QtWidgets import QHBoxLayout

from gui.language import tr
from gui.panel.button import plain_button
from gui.panel.pieces import Card, ElidedLabel
from gui.pedals.mapping import Binding
from gui.pedals.words import control_words

TALL = 46
MOST_SHOWN = 3


class PedalRow(Card):
    """What is done, by which pedal, and the buttons that let another do it, or none.

    Parameters
    ----------
    words
        What a press does.
    """

    def __init__(self, words: str) -> None:
        super().__init__()
        self._done_by = ""
        self._action, self._control = ElidedLabel("", 14, bold=True), ElidedLabel("", 14)
        self.learn = plain_button(max(tr("Learn"), tr("Cancel"), key=len), "", TALL)
        self.remove = plain_button(tr("Remove"), "", TALL)
        policy = self.remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.remove.setSizePolicy(policy)
        self.name(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 6, 3)
        row.setSpacing(12)
        row.addWidget(self._action, 5)
        row.addWidget(self._control, 6)
        row.addWidget(self.remove)
        row.addWidget(self.learn)

    @property
    def words(self) -> str:
        """What a press does."""
        return self._action.whole

    @property
    def shown(self) -> str:
        """What stands beside the action."""
        return self._control.whole

    def name(self, words: str) -> None:
        """Say what a press does."""
        self._action.say(words)
        self.learn.setAccessibleName(tr("Learn a pedal for: {action}", action=words))
        self.remove.setAccessibleName(tr("Remove the pedal of: {action}", action=words))

    def show_bindings(self, bindings: Sequence[Binding], here: Collection[str], learning: bool) -> None:
        """Show which controls do this, and whether one is waited for."""
        told = [_told(binding, here) for binding in bindings[:MOST_SHOWN]]
        self._done_by = "; ".join(told) or tr("no pedal")
        self._control.say(tr("Press the pedal now…") if learning else self._done_by)
        self._stand_out(learning)
        self.learn.setText(tr("Cancel") if learning else tr("Learn"))
        self.remove.setVisible(bool(bindings) and not learning)

    def show_heard(self, heard: bool) -> None:
        """Show that its pedal was pressed just now, or that another was."""
        self._control.say(tr("Heard: {action}", action=self._done_by) if heard else self._done_by)
        self._stand_out(heard)

    def _stand_out(self, strong: bool) -> None:
        font = self._control.font()
        font.setBold(strong)
        self._control.setFont(font)


def _told(binding: Binding, here: Collection[str]) -> str:
    words = control_words(binding)
    away = binding.device and binding.device not in here
    return tr("{control} (not plugged in)", control=words) if away else words
