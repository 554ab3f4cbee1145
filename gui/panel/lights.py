"""A signal light for each input: colour, shape and word, and what to do about it."""

from collections.abc import Sequence
from dataclasses import replace

from PyQt6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from gui.language import tr
from gui.panel.brain_words import ADVICE, LEFT_OUT, electrode_words, main_disturbance
from gui.panel.pieces import Card, ElidedLabel, Mark, set_points
from gui.panel.theme import Theme
from gui.panel.words import LIVE, SIGNAL_NAMES, Light, breath_light, capital, light, plain, seen
from sensors.state import QualityReason
from sensors.stream import Signal
from sessions.controller import StreamOption
from sessions.snapshot import Snapshot

SHAPES = {
    None: ("ring", "card"),
    QualityReason.GOOD: ("disc", "good"),
    QualityReason.NOISY: ("triangle", "warn"),
    QualityReason.FLAT: ("triangle", "warn"),
    QualityReason.CLIPPED: ("triangle", "warn"),
    QualityReason.STALE: ("square", "warn"),
    QualityReason.LOST: ("cross", "bad"),
}
"""Shape and colour of each state; shapes alone tell good, doubtful, silent and lost apart."""

FOUND = ("disc", "measured")


class SignalLight(Card):
    """The light of one input."""

    def __init__(self, signal: Signal) -> None:
        super().__init__()
        self._signal = signal
        self._mark = Mark("ring", (34, 34))
        self._word, self._below = ElidedLabel("", 14, bold=True), ElidedLabel()
        self._theme: Theme | None = None
        self._shape, self._fill = SHAPES[None]
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for line in (self._word, self._below):
            lines.addWidget(line)
        self._row = row = QHBoxLayout(self)
        row.addWidget(self._mark)
        row.addLayout(lines, 1)
        self.shrink(False)

    def shrink(self, small: bool) -> None:
        """Take less room."""
        self._mark.setFixedSize(*((26, 26) if small else (34, 34)))
        set_points(self._word, 12 if small else 14)
        self._row.setContentsMargins(*((10, 2, 8, 2) if small else (14, 6, 14, 6)))
        self._row.setSpacing(10 if small else 14)

    def tighten(self, tight: bool) -> None:
        """Leave the word alone, where three lights have the room of two."""
        self._below.setVisible(not tight)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self._mark.paint_as(self._shape, getattr(theme, self._fill), theme.text)

    def draw(self, snapshot: Snapshot) -> None:
        """Show the quality of this light's signal."""
        body = snapshot.body
        if self._signal is Signal.EEG:
            self._draw_eeg(snapshot)
            return
        shown = light(self._signal, body.heart) if self._signal is Signal.ECG else breath_light(body)
        trace = snapshot.heart if self._signal is Signal.ECG else snapshot.respiration
        self._show(shown, shown.advice or plain(trace.source), SHAPES[shown.reason])

    def _draw_eeg(self, snapshot: Snapshot) -> None:
        """Show how the EEG is heard: what disturbs it matters more than that it does."""
        shown, brain = light(Signal.EEG, snapshot.body.eeg), snapshot.brain
        why = main_disturbance(brain) if brain is not None else None
        below = shown.advice
        if brain is not None and shown.reason in (QualityReason.GOOD, QualityReason.NOISY):
            below = tr(ADVICE[why]) if why else electrode_words(brain)
            if why and shown.reason is QualityReason.NOISY:
                shown = replace(shown, word=capital(tr(LEFT_OUT[why])))
        self._show(shown, below, SHAPES[shown.reason])

    def draw_options(self, options: Sequence[StreamOption]) -> None:
        """Show, between sessions, whether there is a stream for this light's signal."""
        names = (option.stream.name for option in options if option.chosen and option.signal is self._signal)
        name = next(names, None)
        shown = seen(name)
        self._show(shown, shown.advice, SHAPES[None] if name is None else FOUND)

    def _show(self, shown: Light, below: str, look: tuple[str, str]) -> None:
        name = tr(SIGNAL_NAMES[self._signal])
        self._word.say(tr("{name}: {word}", name=name, word=shown.word))
        self._below.say(below)
        self.setAccessibleName(tr("{name} signal: {word}. {below}", name=name, word=shown.word, below=below).rstrip())
        self._shape, self._fill = look
        if self._theme is not None:
            self.set_theme(self._theme)

    @property
    def words(self) -> tuple[str, str]:
        """The state and the line below it, as shown."""
        return self._word.whole, self._below.whole


class Lights(QGridLayout):
    """The lights of all inputs."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(8)
        self.eeg = SignalLight(Signal.EEG)
        self._all = (SignalLight(Signal.RESPIRATION), SignalLight(Signal.ECG), self.eeg)
        for row, made in enumerate(self._all):
            self.addWidget(made, row, 0)
        self._small = False
        self.eeg.hide()

    @property
    def lights(self) -> list[SignalLight]:
        """Those that are shown, from top to bottom: an EEG only where there is one."""
        return [made for made in self._all if not made.isHidden()]

    def shrink(self, small: bool) -> None:
        """Take less room."""
        self._small = small
        self.setSpacing(6 if small else 8)
        for made in self._all:
            made.shrink(small)
        self._show_eeg(not self.eeg.isHidden())

    def _show_eeg(self, shown: bool) -> None:
        self.eeg.setVisible(shown)
        for made in self._all:
            made.tighten(self._small and shown)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for made in self._all:
            made.set_theme(theme)

    def draw(self, snapshot: Snapshot) -> None:
        """Show a snapshot of a session; between sessions nothing is measured."""
        if snapshot.phase in LIVE:
            self._show_eeg(snapshot.body.eeg is not None)
            for made in self._all:
                made.draw(snapshot)

    def draw_options(self, options: Sequence[StreamOption]) -> None:
        """Show which streams are there, between sessions."""
        self._show_eeg(any(option.chosen and option.signal is Signal.EEG for option in options))
        for made in self._all:
            made.draw_options(options)
