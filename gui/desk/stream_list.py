"""The streams on the network, a row each, which stay where they are while somebody looks at them."""

from collections.abc import Container, Sequence

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from gui.desk.stream_row import StreamRow
from gui.desk.stream_words import HOW_TO
from gui.language import tr
from gui.panel.pieces import label, say
from gui.panel.turned import Scrolled
from sensors.network.rematch import Rule
from sensors.stream import Stream
from sessions.controller import StreamOption

LEAST_HEIGHT = 230
MOST_ROWS = 200
"""A flood of streams must not stop the window; what comes after is counted."""


class Column(Scrolled):
    """Rows that scroll by themselves; what holds the page scrolls where even a few of them have no room."""

    def __init__(self, name: str) -> None:
        inside = QWidget()
        super().__init__(inside, name)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.rows = QVBoxLayout(inside)
        # at once, before the rows that are there are squeezed by a new one
        self.rows.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        self.rows.setContentsMargins(0, 0, 6, 0)
        self.rows.setSpacing(8)


class HowTo(QFrame):
    """How a device comes into the list."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._head = label("", 14, bold=True)
        self._steps = [label("", 13) for _ in HOW_TO]
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 10, 14, 12)
        rows.setSpacing(6)
        for line in (self._head, *self._steps):
            line.setWordWrap(True)
            rows.addWidget(line)

    def draw(self) -> None:
        """Say the steps."""
        say(self._head, tr("To connect a device"))
        for number, (line, step) in enumerate(zip(self._steps, HOW_TO, strict=True), start=1):
            say(line, f"{number}.  {tr(step)}")


class StreamList(Column):
    """New streams come in at the end; one that goes leaves its row, and `begin_anew` alone puts all in order.

    Attributes
    ----------
    asked
        Emitted with a stream and what it shall be used for, a key of `SLOTS`.
    """

    asked = pyqtSignal(object, str)

    def __init__(self) -> None:
        super().__init__(tr("Streams on the network"))
        self._shown: dict[str, StreamRow] = {}
        self.how_to, self._more = HowTo(), label("", muted=True)
        self._more.hide()
        self.rows.addWidget(self._more)
        self.rows.addWidget(self.how_to)
        self.rows.addStretch(1)

    @property
    def shown(self) -> list[StreamRow]:
        """The rows from top to bottom."""
        return list(self._shown.values())

    def begin_anew(self) -> None:
        """Forget all rows: the next streams come in their own order, the useful ones first."""
        for row in self._shown.values():
            self.rows.removeWidget(row)
            row.deleteLater()
        self._shown = {}

    def draw(self, options: Sequence[StreamOption], here: str, now: float) -> None:
        """Show the streams that are there; `now` in LSL seconds, `here` this computer's name."""
        by_stream: dict[str, list[StreamOption]] = {}
        for option in options:
            by_stream.setdefault(option.stream.uid, []).append(option)
        streams: list[Stream] = [its[0].stream for its in by_stream.values()]
        for uid, its in by_stream.items():
            row = self._shown.get(uid) or self._taken_over(its[0].stream, by_stream) or self._add(uid)
            if row is not None:
                row.draw(its, streams, here, now)
        for uid, row in self._shown.items():
            if uid not in by_stream:
                row.draw_gone()
        self._say_rest(len(by_stream.keys() - self._shown.keys()))

    def _taken_over(self, stream: Stream, there: Container[str]) -> StreamRow | None:
        """Give a device that is back, under a new uid, the row that it had."""
        for uid, row in self._shown.items():
            if uid not in there and row.option is not None and Rule.of(row.option.stream) == Rule.of(stream):
                self._shown = {stream.uid if one is row else key: one for key, one in self._shown.items()}
                return row
        return None

    def _add(self, uid: str) -> StreamRow | None:
        """Add a row at the end, unless there are too many."""
        if len(self._shown) >= MOST_ROWS:
            return None
        row = StreamRow()
        row.asked.connect(lambda slot: self._tell(row, slot))
        self.rows.insertWidget(len(self._shown), row)
        self._shown[uid] = row
        return row

    def _tell(self, row: StreamRow, slot: str) -> None:
        if row.option is not None:
            self.asked.emit(row.option.stream, slot)

    def _say_rest(self, count: int) -> None:
        self.how_to.draw()
        say(self._more, tr("and {count} more streams", count=count))
        self._more.setVisible(count > 0)
