"""One stream of the network in the list: what it says of itself, what it is used for, and the keys that choose it."""

from collections.abc import Sequence

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from gui.desk.stream_words import announced, name_words, origin_words, twin_words, use_words
from gui.language import mark, tr
from gui.panel.button import plain_button
from gui.panel.fitted import FittedLabel
from gui.panel.pieces import Card, ElidedLabel
from gui.panel.theme import BASE_POINTS
from sensors.network.recognise import OWN_PREFIX, recognise
from sensors.stream import HEARTS, Signal, Stream
from sessions.controller import StreamOption

KEY_HEIGHT = 56
TEXT_FORMAT = "string"
BRAIN = "brain"
SLOTS = {"heart": HEARTS, "breathing": (Signal.RESPIRATION,), BRAIN: (Signal.EEG,)}
"""The things a stream can be chosen for, with the signals that each can be read from, best first."""

KEYS = {"heart": mark("Heart"), "breathing": mark("Breathing"), BRAIN: mark("EEG")}
CHOOSE = {
    "heart": mark("Read the heart from {name}"),
    "breathing": mark("Read the breathing from {name}"),
    BRAIN: mark("Read the brain waves from {name}"),
}


class StreamRow(Card):
    """A row that stays where it is, also when its stream has gone.

    Attributes
    ----------
    asked
        Emitted with what the stream shall be used for, a key of `SLOTS`.
    """

    asked = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.option: StreamOption | None = None
        self._name, self._facts = ElidedLabel("", 14, bold=True), ElidedLabel("", muted=True)
        self._twin, self._use = lines_of(2), lines_of(2)
        self.keys = {slot: self._key(slot) for slot in SLOTS}
        lines = QVBoxLayout()
        lines.setSpacing(1)
        for line in (self._name, self._facts, self._twin, self._use):
            lines.addWidget(line)
        # a row that gave way to others would let those below it move
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(8)
        row.addLayout(lines, 1)
        for key in self.keys.values():
            row.addWidget(key)

    def _key(self, slot: str) -> QPushButton:
        key = plain_button(tr(KEYS[slot]), "", KEY_HEIGHT, checkable=True)
        key.clicked.connect(lambda: self.asked.emit(slot))
        return key

    def draw(self, options: Sequence[StreamOption], others: Sequence[Stream], here: str, now: float) -> None:
        """Show the stream that all of `options` are of; `others` are all streams there are."""
        self.option = options[0]
        stream = options[0].stream
        told = (origin_words(stream), announced(stream, here))
        self._facts.say(" · ".join(part for part in told if part))
        self._use.show_words(use_words(options))
        twin = twin_words(stream, others, here, now)
        self._twin.show_words(twin)
        self._twin.setVisible(bool(twin))
        chosen = {option.signal for option in options if option.chosen}
        # no stream but an EEG has this key: it would be in the way of the others
        self.keys[BRAIN].setVisible(any(option.signal is Signal.EEG for option in options))
        self._say_name(stream, {slot for slot, signals in SLOTS.items() if not chosen.isdisjoint(signals)})

    def draw_gone(self) -> None:
        """Show that the stream is not there any more."""
        if self.option is not None:
            self._use.show_words(tr("Not there any more; it comes back here when its device does"))
            self._say_name(self.option.stream, set())
            for key in self.keys.values():
                key.setEnabled(False)

    def _say_name(self, stream: Stream, used: set[str]) -> None:
        name = name_words(stream)
        self._name.say(name)
        for slot, key in self.keys.items():
            key.setText(tr(KEYS[slot]))
            key.setChecked(slot in used)
            key.setEnabled(can_be_read(stream))
            key.setAccessibleName(tr(CHOOSE[slot], name=name))

    @property
    def words(self) -> tuple[str, str, str, str]:
        """Name, facts, what tells it from its twins and use, as shown."""
        return self._name.whole, self._facts.whole, self._twin.whole, self._use.whole


def lines_of(count: int) -> FittedLabel:
    """Return a label that has the height of so many lines, whatever it says."""
    made = FittedLabel((BASE_POINTS,))
    made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    made.setFixedHeight(count * made.fontMetrics().lineSpacing() + 2)
    return made


def can_be_read(stream: Stream) -> bool:
    """Whether a stream holds numbers of somebody else."""
    return stream.channel_format != TEXT_FORMAT and bool(stream.channels) and not stream.name.startswith(OWN_PREFIX)


def as_used_for(slot: str, stream: Stream) -> StreamOption:
    """Return how `stream` would be read for a slot: as it is recognised, else its first channel as the usual signal."""
    signals = SLOTS[slot]
    for candidate in recognise(stream):
        if candidate.signal in signals:
            return StreamOption(stream, candidate.signal, candidate.channel, candidate.reason)
    return StreamOption(stream, signals[0], 0, "")
