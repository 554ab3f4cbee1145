"""The last sessions, one line each."""

from collections.abc import Sequence
from datetime import datetime

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout

from gui.language import number, tr
from gui.language.figures import when
from gui.language.sentences import tr_sentence
from gui.panel.pieces import Card, ElidedLabel, label
from gui.panel.words import UNKNOWN, clock_text, plain
from sessions.summary import SessionSummary


class Recent(Card):
    """Last sessions, newest first; where the newest is kept stands below."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[SessionSummary, ...] | None = None
        self.list = QListWidget()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Last sessions"))
        self.folder = ElidedLabel("", muted=True)
        self.folder.elide = Qt.TextElideMode.ElideMiddle
        self.look_back = QPushButton(tr("Sessions  (Ctrl+R)"))
        self.look_back.setAccessibleName(tr("Look back at all sessions"))
        self.look_back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = QHBoxLayout()
        head.addWidget(label(tr("Last sessions"), 16, bold=True), 1)
        head.addWidget(self.look_back)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 10, 14, 12)
        rows.setSpacing(4)
        rows.addLayout(head)
        rows.addWidget(self.folder)
        rows.addWidget(self.list, 1)

    def draw(self, summaries: Sequence[SessionSummary]) -> None:
        """Show the last sessions."""
        if tuple(summaries) == self._shown:
            return
        self._shown = tuple(summaries)
        newest = tr("Newest in {folder}", folder=plain(summaries[0].session)) if summaries else tr("No session yet")
        self.folder.say(newest)
        self.list.clear()
        for summary in summaries:
            first, second = describe(summary)
            item = QListWidgetItem(f"{first}\u2028{second}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{first}, {second}")
            self.list.addItem(item)


def describe(summary: SessionSummary) -> tuple[str, str]:
    """Return a session as two lines: when and how long; what the breathing did."""
    first = f"{_local(summary.started)} · {tr('{minutes} min', minutes=clock_text(summary.seconds))}"
    if summary.status != "complete":
        first += f" · {tr_sentence(plain(summary.status, 20))}"
    start, end = _rate(summary.respiration_rate_start), _rate(summary.respiration_rate_end)
    synchrony = UNKNOWN if summary.synchrony is None else f"{100 * summary.synchrony:.0f} %"
    return first, tr("Breathing {start} → {end} / min · in sync {synchrony}", start=start, end=end, synchrony=synchrony)


def _rate(rate: float | None) -> str:
    return UNKNOWN if rate is None else number(rate, ".1f")


def _local(started: str) -> str:
    try:
        return when(datetime.fromisoformat(started))
    except ValueError:
        return plain(started, 30)
