"""The top of the window: where the session stands, for how long, what the guide does and why, and the stage."""

from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.language import tr
from gui.panel.guide_line import GuideLine
from gui.panel.pieces import Card, Mark, label, say
from gui.panel.stage_strip import StageStrip
from gui.panel.theme import Theme
from gui.panel.words import HOLDING, PAUSED, PHASE_WORDS, clock_text, guide_words, state_word
from sessions.controller import Controller
from sessions.snapshot import SessionPhase, Snapshot

SHAPES = {
    SessionPhase.READY: ("ring", "card"),
    SessionPhase.RUNNING: ("disc", "good"),
    SessionPhase.STOPPING: ("square", "warn"),
    SessionPhase.SAVED: ("square", "good"),
    SessionPhase.FAILED: ("cross", "bad"),
}


STATE_SHAPES = {HOLDING: ("diamond", "warn"), PAUSED: ("bars", "measured")}
WIDEST = (*PHASE_WORDS.values(), HOLDING, PAUSED)


class Header(Card):
    """State, elapsed time, the guide in words, and the stage of a protocol."""

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._mark = Mark("ring", (34, 34))
        self._phase, self._elapsed = label(tr("READY"), 16, bold=True), label("0:00", 22, bold=True)
        self._guide, self.stage = GuideLine(), StageStrip(controller)
        self._theme: Theme | None = None
        self._look = SHAPES[SessionPhase.READY]
        self._phase.setMinimumWidth(max(self._phase.fontMetrics().horizontalAdvance(tr(w)) for w in WIDEST))
        self._row = row = QHBoxLayout(self)
        row.addWidget(self._mark)
        state = QVBoxLayout()
        state.setSpacing(0)
        state.addWidget(self._phase)
        state.addWidget(self._elapsed)
        row.addLayout(state)
        row.addSpacing(14)
        row.addWidget(self._guide, 1)
        row.addWidget(self.stage)
        self.shrink(False)

    def shrink(self, small: bool) -> None:
        """Leave more of the width to what the guide does."""
        self._row.setContentsMargins(*((10, 2, 6, 2) if small else (18, 2, 10, 2)))
        self._row.setSpacing(8 if small else 14)
        # a window that counts as narrow for its long words may still be a wide one
        for part, share in ((self._guide, 2 if small else 1), (self.stage, int(small))):
            self._row.setStretchFactor(part, share)
        self.stage.shrink(small)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        shape, fill = self._look
        self._mark.paint_as(shape, getattr(theme, fill), theme.text)

    def draw(self, snapshot: Snapshot) -> None:
        """Show a snapshot."""
        self._show_state(state_word(snapshot), snapshot.phase)
        say(self._elapsed, clock_text(snapshot.elapsed))
        self._elapsed.setAccessibleName(tr("Elapsed time {time}", time=clock_text(snapshot.elapsed)))
        self._guide.show_words(*guide_words(snapshot))
        self.stage.draw(snapshot)

    def show_phase(self, phase: SessionPhase) -> None:
        """Show where the session stands."""
        self._show_state(PHASE_WORDS[phase], phase)

    def _show_state(self, word: str, phase: SessionPhase) -> None:
        say(self._phase, tr(word))
        self._look = STATE_SHAPES.get(word, SHAPES[phase])
        if self._theme is not None:
            self.set_theme(self._theme)

    @property
    def words(self) -> tuple[str, str, str, str]:
        """State, elapsed time, what the guide does, and why, as shown."""
        return self._phase.text(), self._elapsed.text(), *self._guide.words
