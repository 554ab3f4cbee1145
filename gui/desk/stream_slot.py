"""What the next session reads the heart or the breathing from: how good it is, why it was taken, and another choice."""

from collections.abc import Mapping, Sequence

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout

from gui.desk.stream_row import BRAIN, SLOTS
from gui.desk.stream_words import channel_words, name_words
from gui.language import mark, tr
from gui.language.sentences import tr_sentence
from gui.panel.button import plain_button
from gui.panel.lights import FOUND, SHAPES
from gui.panel.pieces import Card, ElidedLabel, Mark
from gui.panel.theme import Theme
from gui.panel.words import light, plain
from sensors.breath.chest import axes_of
from sensors.state import QualityReason
from sensors.stream import Channel, Signal
from sessions.controller import StreamOption
from sessions.previewed import Previewed

KEY_HEIGHT = 48
LONGEST_CHANNEL = 17
"""Letters of a channel that the box has room for; its list has room for all."""
TITLES = {"heart": mark("Heart"), "breathing": mark("Breathing"), BRAIN: mark("EEG")}
CHANNELS = {
    "heart": mark("Channel of the heart"),
    "breathing": mark("Channel of the breathing"),
    BRAIN: mark("First electrode of the EEG"),
}
AGAIN = {
    "heart": mark("Let Sospiro choose the stream of the heart again"),
    "breathing": mark("Let Sospiro choose the stream of the breathing again"),
    BRAIN: mark("Read no EEG"),
}
SILENT = (QualityReason.STALE, QualityReason.LOST)


class StreamSlot(Card):
    """One signal of the next session.

    Attributes
    ----------
    channel_asked
        Emitted with the number of another channel of the stream, from 0.
    automatic_asked
        Emitted when Sospiro shall choose again.
    """

    channel_asked = pyqtSignal(int)
    automatic_asked = pyqtSignal()

    def __init__(self, slot: str) -> None:
        super().__init__()
        self.slot = slot
        self.option: StreamOption | None = None
        self._channels: tuple[Channel, ...] = ()
        self._look = SHAPES[None]
        self._theme: Theme | None = None
        self._mark = Mark("ring", (34, 34))
        self._title, self._state = ElidedLabel("", 14, bold=True), ElidedLabel()
        self._why = ElidedLabel("", muted=True)
        self.channel = QComboBox()
        self.channel.setMinimumHeight(KEY_HEIGHT)
        self.channel.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.channel.activated.connect(self.channel_asked)
        self.again = plain_button(tr("Automatic"), "", KEY_HEIGHT, checkable=True)
        self.again.clicked.connect(lambda: self.automatic_asked.emit())
        self._lay_out()

    def _lay_out(self) -> None:
        row, words = QHBoxLayout(self), QVBoxLayout()
        words.setSpacing(0)
        for line in (self._why, self._title, self._state):
            words.addWidget(line)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        row.addWidget(self.channel)
        row.addWidget(self.again)
        self.setMinimumHeight(max(row.sizeHint().height(), KEY_HEIGHT + 28))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        shape, fill = self._look
        self._mark.paint_as(shape, getattr(theme, fill), theme.text)

    def draw(
        self,
        options: Sequence[StreamOption],
        picked: Mapping[Signal, StreamOption],
        heard: Mapping[Signal, Previewed],
    ) -> None:
        """Show what is chosen among `options`, what a person `picked`, and how it is `heard`."""
        ours = [option for option in options if option.signal in SLOTS[self.slot]]
        self.option = next((option for option in ours if option.chosen), None)
        by_hand = next((picked[signal] for signal in SLOTS[self.slot] if signal in picked), None)
        if self.option is not None and self.option.signal is not None:
            self._draw_chosen(self.option, heard.get(self.option.signal))
        elif by_hand is not None:
            self._draw_missing(by_hand)
        else:
            self._draw_open(len({option.stream.uid for option in ours}))
        self._draw_keys(by_hand is not None)
        if self.slot == BRAIN:
            self._draw_optional(bool(ours) or by_hand is not None)

    def _draw_chosen(self, option: StreamOption, heard: Previewed | None) -> None:
        reason = tr_sentence(plain(option.reason))
        why = tr("by hand") if option.by_hand else tr("by itself: {reason}", reason=reason)
        if heard is None or option.signal is None:
            self._say(name_words(option.stream), tr("Found"), why, FOUND)
            return
        shown = light(option.signal, heard.quality)
        if heard.quality.reason in SILENT:
            state = tr("Seen, but no data: {advice}", advice=shown.advice)
        else:
            state = f"{shown.word}. {shown.advice}" if shown.advice else shown.word
        self._say(name_words(option.stream), state, why, SHAPES[heard.quality.reason])

    def _draw_missing(self, option: StreamOption) -> None:
        self._say(
            name_words(option.stream),
            tr("Chosen, but not there: start its device, or choose another"),
            tr("by hand"),
            SHAPES[QualityReason.LOST],
        )

    def _draw_open(self, count: int) -> None:
        if self.slot == BRAIN:
            self._say(tr("Not used"), tr("Its waves can move the music a little: choose it below"), "", SHAPES[None])
            return
        none = tr("No stream for this yet: switch the sensor on")
        several = tr("{count} streams could be it: choose one below", count=count)
        one = tr("One stream could be it: choose it below if it is")
        self._say(tr("Not found"), several if count > 1 else one if count else none, "", SHAPES[None])

    def _draw_optional(self, wanted: bool) -> None:
        """Show a slot that nobody needs only where there is something for it."""
        self.setVisible(wanted)
        self.again.setText(tr("Off"))

    def _draw_keys(self, by_hand: bool) -> None:
        option = self.option
        channels = option.stream.channels if option is not None else ()
        self.channel.setVisible(len(channels) > 1 and not self._reads_all())
        self.channel.setAccessibleName(tr(CHANNELS[self.slot]))
        if channels != self._channels:
            self._channels = channels
            self.channel.clear()
            if option is not None:
                words = [channel_words(option.stream, number) for number in range(len(channels))]
                self.channel.addItems(words)
                self.channel.setMinimumContentsLength(min(LONGEST_CHANNEL, max(map(len, words), default=0)))
        opened = self.channel.view()
        if option is not None and not (opened is not None and opened.isVisible()):
            self.channel.setCurrentIndex(option.channel)
        self.again.setChecked(not by_hand and (option is None or not option.by_hand))
        self.again.setText(tr("Automatic"))
        self.again.setAccessibleName(tr(AGAIN[self.slot]))

    def _reads_all(self) -> bool:
        """Whether no channel is to be chosen: an EEG is read from all electrodes, an accelerometer from all axes."""
        option = self.option
        return self.slot == BRAIN or (option is not None and option.channel in axes_of(option.stream, option.channel))

    def _say(self, name: str, state: str, why: str, look: tuple[str, str]) -> None:
        slot = tr(TITLES[self.slot])
        self._title.say(name)
        self._state.say(state)
        self._why.say(f"{slot} · {why}" if why else slot)
        self.setAccessibleName(". ".join(part for part in (f"{slot}: {name}", state, why) if part))
        self._look = look
        if self._theme is not None:
            self.set_theme(self._theme)

    @property
    def words(self) -> tuple[str, str, str]:
        """The stream, how it is, and for what and why it was taken, as shown."""
        return self._title.whole, self._state.whole, self._why.whole
