"""Which stream is used for which signal: everything seen on the network, each with the reason for its use."""

from collections.abc import Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout

from gui.language import mark, tr
from gui.language.sentences import tr_sentence
from gui.panel.pieces import Card, ElidedLabel, label
from gui.panel.words import plain
from sensors.stream import Signal
from sessions.controller import Controller, StreamOption

TEXT_FORMAT = "string"
NAMES = {Signal.RESPIRATION: mark("Breathing"), Signal.ECG: mark("Heart (ECG)")}


class StreamList(QListWidget):
    """The choice for one signal; its first row chooses automatically."""

    def __init__(self, signal: Signal, controller: Controller) -> None:
        super().__init__()
        self._signal, self._controller = signal, controller
        self._shown: tuple[StreamOption, ...] | None = None
        self._rows: list[StreamOption | None] = []
        self._override: StreamOption | None = None
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Stream for {signal}", signal=tr(NAMES[signal])))
        self.currentRowChanged.connect(self._choose)

    def draw(self, options: Sequence[StreamOption]) -> None:
        """Show the streams there are: those that look like this signal first."""
        usable = tuple(o for o in options if o.signal is not Signal.MARKERS and o.stream.channel_format != TEXT_FORMAT)
        ordered = tuple(sorted(usable, key=lambda option: option.signal is not self._signal))
        if ordered != self._shown:
            self._shown = ordered
            self._fill(ordered)

    def _fill(self, options: tuple[StreamOption, ...]) -> None:
        self.blockSignals(True)
        self.clear()
        chosen = next((o for o in options if o.chosen and o.signal is self._signal), None)
        self._add(None, *_automatic(chosen, sum(option.signal is self._signal for option in options)))
        for option in options:
            self._add(option, _name(option), option.reason)
        kept = next((row for row, option in enumerate(self._rows) if _same(option, self._override)), None)
        if kept is None and self._override is not None:
            kept = len(self._rows)
            self._add(self._override, _name(self._override), tr("not seen at the moment"))
        self.setCurrentRow(kept or 0)
        self.blockSignals(False)

    def clear(self) -> None:
        """Remove all rows."""
        super().clear()
        self._rows = []

    def _add(self, option: StreamOption | None, name: str, reason: str) -> None:
        item = QListWidgetItem(f"{name}\u2028{plain(tr_sentence(reason))}")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {plain(tr_sentence(reason))}")
        self.addItem(item)
        self._rows.append(option)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._rows):
            self._override = self._rows[row]
            self._controller.choose(self._signal, self._override)


class Streams(Card):
    """The choice for each signal, changeable between sessions."""

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller = controller
        self.lists = {signal: StreamList(signal, controller) for signal in NAMES}
        self._none = ElidedLabel("", muted=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 10, 14, 12)
        rows.setSpacing(4)
        rows.addWidget(label(tr("Sensors"), 16, bold=True))
        rows.addWidget(self._none)
        for signal, choice in self.lists.items():
            rows.addWidget(label(tr(NAMES[signal]), 13, bold=True))
            rows.addWidget(choice, 1)

    def draw(self, options: Sequence[StreamOption]) -> None:
        """Show the streams seen now."""
        self._none.say(
            tr("Choose a stream, or leave it to Sospiro" if options else "No stream seen yet: switch the sensors on")
        )
        for choice in self.lists.values():
            choice.draw(options)


def _automatic(chosen: StreamOption | None, candidates: int) -> tuple[str, str]:
    if chosen is None:
        return tr("Automatic"), tr("please choose one of these" if candidates else "no stream for this yet")
    return tr("Automatic: {name}", name=plain(chosen.stream.name, 60)), chosen.reason


def _name(option: StreamOption) -> str:
    stream = option.stream
    channels = (
        tr("channel {number} of {count}", number=option.channel + 1, count=len(stream.channels))
        if len(stream.channels) > 1
        else ""
    )
    rate = f"{stream.nominal_rate:g} Hz" if stream.nominal_rate else tr("irregular")
    return " · ".join(part for part in (plain(stream.name, 60) or tr("no name"), channels, rate) if part)


def _same(one: StreamOption | None, other: StreamOption | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.stream.uid, one.stream.name, one.channel) == (other.stream.uid, other.stream.name, other.channel)
