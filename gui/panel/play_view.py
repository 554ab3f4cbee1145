"""Playing along, to be seen at a glance: the keys that fit, and what was played."""

from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.language import tr
from gui.language.figures import share
from gui.panel.keys_picture import KeysPicture, key_words
from gui.panel.pieces import Card, ElidedLabel, label
from sessions.play_picture import PlayPicture
from sessions.snapshot import Snapshot


class PlayView(Card):
    """The keys, the key of the music above them, and the playing in words below."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Playing along"))
        self._title, self._key = label(tr("Playing along"), 14, bold=True), ElidedLabel("", 14)
        self.keys, self._words = KeysPicture(), ElidedLabel("", 14, bold=True)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._key, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 6, 12, 6)
        rows.setSpacing(4)
        rows.addLayout(head)
        rows.addWidget(self.keys, 1)
        rows.addWidget(self._words)

    def draw(self, snapshot: Snapshot) -> None:
        """Show a snapshot."""
        if snapshot.playing is not None:
            self.keys.show_playing(snapshot.playing)
            self._key.say(key_words(snapshot.playing.key))
            words = playing_words(snapshot.playing)
            self._words.say(words)
            self.setAccessibleDescription(words)


def playing_words(playing: PlayPicture) -> str:
    """Say what was played, and what it leads."""
    if playing.pedal:
        return tr("The pedal holds the guide")
    if playing.in_scale is None:
        return tr("No note yet")
    told = [tr("{share} in the scale", share=share(playing.in_scale))]
    if playing.following and playing.tempo is not None:
        told.append(tr("followed at {tempo} / min", tempo=round(playing.tempo)))
    elif playing.follow:
        told.append(tr("no even tempo to follow"))
    return " · ".join(told)
