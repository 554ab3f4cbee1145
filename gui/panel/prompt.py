"""The sentence to say now, in the largest letters that fit."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from gui.language import tr
from gui.panel.fitted import FittedLabel
from gui.panel.pieces import Card, label, say
from gui.panel.stage_words import Sentence, sentence
from gui.panel.theme import BASE_POINTS
from sessions.snapshot import Snapshot

SIZES = (30, 24, 21, 18, 16, 14, BASE_POINTS)
SIDE = 170


class PromptCard(Card):
    """What the protocol or safety wants said; it can be put away before its time is over."""

    def __init__(self) -> None:
        super().__init__()
        self._whom, self._text = label("", 13, bold=True, muted=True), FittedLabel(SIZES, grows=True)
        self._done = QPushButton(tr("Done"))
        self._done.setAccessibleName(tr("Put the sentence away"))
        self._done.setMinimumSize(96, 44)
        self._done.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._done.clicked.connect(self._put_away)
        self._newest: Sentence | None = None
        self._put_off: Sentence | None = None
        side = QVBoxLayout()
        side.setSpacing(2)
        side.addStretch(1)
        side.addWidget(self._whom)
        side.addWidget(self._done, 0, Qt.AlignmentFlag.AlignLeft)
        side.addStretch(1)
        self._whom.setMinimumWidth(SIDE)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 14, 4)
        row.setSpacing(12)
        row.addLayout(side)
        row.addWidget(self._text, 1)

    def draw(self, snapshot: Snapshot) -> None:
        """Take the sentence of a snapshot."""
        self._newest = sentence(snapshot)
        if self._newest != self._put_off:
            self._put_off = None
        if self._newest is not None:
            say(self._whom, self._newest.whom)
            self._text.show_words(self._newest.text)
            self.setAccessibleName(f"{self._newest.whom}: {self._newest.text}")

    @property
    def wanted(self) -> bool:
        """Whether there is a sentence that was not put away."""
        return self._newest is not None and self._put_off is None

    @property
    def words(self) -> tuple[str, str]:
        """For whom and what, as shown; empty without a sentence."""
        return (self._whom.text(), self._text.text()) if self.wanted else ("", "")

    def _put_away(self) -> None:
        self._put_off = self._newest
