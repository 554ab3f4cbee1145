"""Playing along, for a thumb: how played notes are taken, and whether the guide follows the therapist."""

from functools import partial

from PyQt6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from engine.playing.settings import NotesMode
from gui.language import mark, tr
from gui.panel.button import plain_button
from gui.panel.keys_picture import KeysPicture
from gui.panel.pieces import label, say, set_points
from gui.panel.play_view import playing_words
from gui.panel.words import is_masked
from sessions.commands import Command, CommandKind
from sessions.controller import Controller
from sessions.play_picture import PlayPicture
from sessions.snapshot import SessionPhase, Snapshot

TALL = 64
POINTS = 15
MODES = {
    NotesMode.OFF: (mark("Off"), mark("Played notes are recorded and do not sound")),
    NotesMode.SNAP: (mark("Snap"), mark("Played notes sound, each on the nearest note of the scale")),
    NotesMode.SUGGEST: (mark("Suggest"), mark("Played notes sound as they are, and the keys that fit are lit")),
}
FOLLOW = mark("Follow the playing")
FOLLOWS = mark("The guide follows the therapist's tempo, the music how hard they play")
HIDDEN = mark("Masked: notes are recorded, and nothing answers them, so nobody can tell the arm.")


class PlayPage(QWidget):
    """Large controls of playing along. What is shown is what the session says."""

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller = controller
        self.modes = {mode: plain_button(tr(word), tr(meaning), TALL, True) for mode, (word, meaning) in MODES.items()}
        self.follow = plain_button(tr(FOLLOW), tr(FOLLOWS), TALL, True)
        for button in (*self.modes.values(), self.follow):
            set_points(button, POINTS)
            button.setMinimumWidth(button.fontMetrics().horizontalAdvance(button.text()) + 26)
        self.keys, self._words = KeysPicture(), label("", 14)
        self._words.setWordWrap(True)
        self._choice = QButtonGroup(self)
        self._connect()
        self._lay_out()

    def draw(self, snapshot: Snapshot) -> None:
        """Show how notes are taken; of a masked session nothing."""
        usable = snapshot.phase is SessionPhase.RUNNING and not is_masked(snapshot)
        playing = (snapshot.playing if usable else None) or PlayPicture()
        for mode, button in self.modes.items():
            button.setEnabled(usable)
            button.setChecked(usable and mode is playing.mode)
        self.follow.setEnabled(usable)
        self.follow.setChecked(playing.follow)
        self.keys.show_playing(playing)
        say(self._words, tr(HIDDEN) if is_masked(snapshot) else self._said(playing))

    @property
    def words(self) -> str:
        """What is said below."""
        return self._words.text()

    def _said(self, playing: PlayPicture) -> str:
        meaning = tr("{what}.", what=tr(MODES[playing.mode][1]))
        if playing.mode is NotesMode.OFF and not playing.follow and not playing.notes:
            return meaning
        return f"{meaning} {tr('{what}.', what=playing_words(playing))}"

    def _connect(self) -> None:
        self._choice.setExclusive(False)
        for mode, button in self.modes.items():
            self._choice.addButton(button)
            button.clicked.connect(partial(self._ask, mode))
        self.follow.clicked.connect(lambda on: self._post(CommandKind.FOLLOW, float(on)))

    def _ask(self, mode: NotesMode) -> None:
        self._post(CommandKind.PLAY, text=str(mode))
        for other, button in self.modes.items():
            button.setChecked(other is mode)

    def _post(self, kind: CommandKind, value: float | None = None, text: str = "") -> None:
        self._controller.post(Command(kind, self._controller.now(), value, text))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self.modes.values():
            row.addWidget(button)
        row.addSpacing(12)
        row.addWidget(self.follow)
        row.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(row)
        rows.addWidget(self.keys, 1)
        rows.addWidget(self._words)
