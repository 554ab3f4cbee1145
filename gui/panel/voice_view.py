"""The voice as the microphone hears it: what is hummed, how far above the room, how long exhales were hummed."""

from PyQt6.QtCore import QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from engine.humming.tone import note_of
from engine.measures.measure import Measure
from engine.music.scale import note_name
from gui.language import tr
from gui.panel.pieces import Card, ElidedLabel, label
from gui.panel.theme import Theme
from sensors.state import VoiceState
from sessions.snapshot import Snapshot

HIGHEST_DB = 40.0
BAR = 18
STEADY_AFTER = 0.3


class VoiceView(Card):
    """A line of words, the level as a bar above the room's noise, and the last exhales."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Voice"))
        self._title, self._now = label(tr("Voice"), 14, bold=True), ElidedLabel("", 20, bold=True)
        self._level, self._lasting = _Level(), ElidedLabel("")
        self._kept = ElidedLabel(tr("Only pitch and level are kept, no sound."), muted=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 6, 12, 6)
        rows.setSpacing(2)
        for part in (self._title, self._now, self._level, self._lasting, self._kept):
            rows.addWidget(part)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._level.theme = theme
        self._level.update()

    def draw(self, snapshot: Snapshot) -> None:
        """Show a snapshot."""
        voice = snapshot.body.voice
        if voice is None:
            return
        self._level.show_level(voice.above, voice.since is not None, voice.margin)
        self._now.say(voice_words(voice, snapshot.time))
        self._lasting.say(lasting_words(snapshot))
        self.setAccessibleDescription(f"{self._now.whole}. {self._lasting.whole}. {self._kept.whole}")

    @property
    def words(self) -> tuple[str, str]:
        """What is hummed now, and how the last exhales were."""
        return self._now.whole, self._lasting.whole


class _Level(QWidget):
    """How far the sound is above the room, with a mark where a voice begins to count."""

    theme: Theme | None

    def __init__(self) -> None:
        super().__init__()
        self.theme, self._above, self._voiced, self._margin = None, 0.0, False, 0.0
        self.setMinimumHeight(BAR)
        # louder lies to the right in every language, as on a meter
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least in which a level can be seen."""
        return QSize(140, BAR)

    def show_level(self, above: float | None, voiced: bool, margin: float) -> None:
        """Show a level above the room, dB, whether it is a voice, and from how many dB on it would be one."""
        shown = round(above or 0.0), voiced, margin
        if shown != (self._above, self._voiced, self._margin):
            self._above, self._voiced, self._margin = shown
            self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802, ARG002 - Qt's
        """Draw the ground, the level, and the mark."""
        if self.theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(1.0, 3.0, self.width() - 2.0, self.height() - 6.0)
        painter.setPen(QPen(QColor(self.theme.muted), 1))
        painter.drawRoundedRect(ground, 4, 4)
        share = min(1.0, max(0.0, self._above / HIGHEST_DB))
        level = QRectF(ground.left(), ground.top(), ground.width() * share, ground.height())
        painter.fillRect(level, QColor(self.theme.measured if self._voiced else self.theme.hill))
        x = ground.left() + ground.width() * min(1.0, self._margin / HIGHEST_DB)
        painter.setPen(QPen(QColor(self.theme.text), 2))
        painter.drawLine(round(x), 0, round(x), self.height())


def voice_words(voice: VoiceState, now: float) -> str:
    """Say what the voice does."""
    if voice.above is None:
        return tr("Listening to the room …")
    if voice.since is None or now - voice.since < STEADY_AFTER:
        return tr("Quiet")
    if not voice.steady or voice.pitch is None:
        return tr("A voice")
    seconds = max(0.0, now - voice.since)
    return tr("Humming {note} · {seconds:.0f} s", note=note_name(note_of(voice.pitch)), seconds=seconds)


def lasting_words(snapshot: Snapshot) -> str:
    """Say how long the last exhales were hummed, as far as it is known."""
    lasting, longest, hummed = (_value(snapshot.measures.get(n)) for n in ("phonation", "phonation_longest", "hummed"))
    if lasting is None:
        return tr("No exhale hummed yet")
    told = tr("{seconds:.1f} s, longest {longest:.1f} s", seconds=lasting, longest=longest or lasting)
    return told if hummed is None else tr("{told} · {share:.0f} % hummed", told=told, share=hummed)


def _value(measure: Measure | None) -> float | None:
    return None if measure is None else measure.value
