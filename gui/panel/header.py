"""The top of the window: where the session stands, for how long, and what the guide does and why."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.panel.pieces import Card, ElidedLabel, Mark, label, say
from gui.panel.theme import Theme
from gui.panel.words import PHASE_WORDS, clock_text, guide_words
from sessions.snapshot import SessionPhase, Snapshot

SHAPES = {
    SessionPhase.READY: ("ring", "card"),
    SessionPhase.RUNNING: ("disc", "good"),
    SessionPhase.STOPPING: ("square", "warn"),
    SessionPhase.SAVED: ("square", "good"),
    SessionPhase.FAILED: ("cross", "bad"),
}


class Header(Card):
    """State, elapsed time, and the guide in words."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = Mark("ring", (34, 34))
        self._phase, self._elapsed = label("READY", 22, bold=True), label("0:00", 30, bold=True)
        self._word, self._reason = ElidedLabel("", 22, bold=True), ElidedLabel("", 15)
        self._theme: Theme | None = None
        self._shown = SessionPhase.READY
        guide = QVBoxLayout()
        guide.setSpacing(0)
        guide.addWidget(self._word)
        guide.addWidget(self._reason)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 4, 18, 4)
        row.setSpacing(14)
        row.addWidget(self._mark)
        row.addWidget(self._phase)
        row.addSpacing(20)
        row.addLayout(guide, 1)
        row.addWidget(self._elapsed, 0, Qt.AlignmentFlag.AlignRight)
        self._elapsed.setMinimumWidth(self._elapsed.fontMetrics().horizontalAdvance("0:00:00"))
        self._elapsed.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        shape, fill = SHAPES[self._shown]
        self._mark.paint_as(shape, getattr(theme, fill), theme.text)

    def draw(self, snapshot: Snapshot) -> None:
        """Show a snapshot."""
        self.show_phase(snapshot.phase)
        say(self._elapsed, clock_text(snapshot.elapsed))
        self._elapsed.setAccessibleName(f"Elapsed time {clock_text(snapshot.elapsed)}")
        word, reason = guide_words(snapshot)
        self._word.say(word)
        self._reason.say(reason)

    def show_phase(self, phase: SessionPhase) -> None:
        """Show where the session stands."""
        say(self._phase, PHASE_WORDS[phase])
        self._shown = phase
        if self._theme is not None:
            self.set_theme(self._theme)

    @property
    def words(self) -> tuple[str, str, str, str]:
        """State, elapsed time, what the guide does, and why, as shown."""
        return self._phase.text(), self._elapsed.text(), self._word.whole, self._reason.whole
