"""A strip of measures: each a number with its unit and age, and a plain sentence for whoever asks what it means."""

from PyQt6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from gui.language import mark, tr
from gui.panel.explained import Explained
from gui.panel.figures import MeasureFigure, measure_figure
from gui.panel.pieces import Card, ElidedLabel, label, say, set_property
from gui.panel.words import MEASURES_SHOWN, UNKNOWN, is_masked
from sessions.snapshot import Snapshot


class MeasureCell(Explained):
    """One measure; a click, Enter, the pointer or a screen reader gets the sentence that explains it."""

    def __init__(self, title: str) -> None:
        super().__init__("cell")
        self._title = title
        self._age, self._value, self._aside = label(muted=True), label(UNKNOWN, 15, bold=True), ElidedLabel(muted=True)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(label(title, bold=True))
        above.addStretch(1)
        above.addWidget(self._age)
        below.addWidget(self._value)
        below.addWidget(self._aside, 1)
        below.setSpacing(8)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(4, 1, 4, 1)
        lines.setSpacing(0)
        lines.addLayout(above)
        lines.addLayout(below)

    def show_figure(self, shown: MeasureFigure) -> None:
        """Show a measure, or why there is no number."""
        say(self._value, shown.text)
        set_property(self._value, "unknown", bool(shown.why))
        say(self._age, shown.age)
        self._aside.say(shown.why or shown.aside)
        self.setToolTip(shown.meaning)
        self.setAccessibleName(" ".join(filter(None, (f"{self._title}:", shown.text, self._aside.whole, shown.age))))
        self.setAccessibleDescription(shown.meaning)
        self.explanation = f"{self._title}: {shown.meaning}" if shown.meaning else ""

    @property
    def words(self) -> tuple[str, str]:
        """The number and what stands beside it."""
        return self._value.text(), self._aside.whole


class MeasureStrip(Card):
    """Entrainment, RSA amplitude, coherence and RMSSD in one row; synchrony stands among the large numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.cells = {name: MeasureCell(tr(title)) for name, title in MEASURES_SHOWN.items()}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(6, 1, 6, 1)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(0)
        self.shrink(False)
        self._shown: object = None

    def shrink(self, small: bool) -> None:
        """Stand in two rows, or in one."""
        columns = 2 if small else len(self.cells)
        for place, cell in enumerate(self.cells.values()):
            self._grid.removeWidget(cell)
            self._grid.addWidget(cell, *divmod(place, columns))
            self._grid.setColumnStretch(place, int(place < columns))

    def draw(self, snapshot: Snapshot) -> None:
        """Show the measures of a snapshot; they change once a second, not with each picture."""
        if snapshot.measures is self._shown:
            return
        self._shown = snapshot.measures
        if is_masked(snapshot):
            self.forget(mark("masked"))
            return
        for name, cell in self.cells.items():
            cell.show_figure(measure_figure(snapshot.measures.get(name)))

    def forget(self, why: str) -> None:
        """Show no number at all, and why."""
        self._shown = None
        for cell in self.cells.values():
            cell.show_figure(MeasureFigure(UNKNOWN, tr(why)))
