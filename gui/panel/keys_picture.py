"""Keys of a piano, with those lit that fit the music now."""

from PyQt6.QtCore import QPointF, QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QWidget

from engine.playing.settings import NotesMode
from gui.language import mark, tr
from gui.panel.theme import BASE_POINTS, DARK, LIGHT, Theme
from sessions.play_picture import PlayPicture

LOWEST, HIGHEST = 48, 84
"""MIDI notes at the ends: three octaves, what hands reach; other keys are shown in the nearest octave."""

WHITE = (0, 2, 4, 5, 7, 9, 11)
BLACK_WIDTH, BLACK_HEIGHT = 0.62, 0.58
"""Of a white key."""

WHITE_LIGHT, BLACK_LIGHT = 0.76, 0.7
"""How far down a key its light is: on a white one below the black ones."""

NAMED_FROM = 130.0
"""Height, pixels, from which the keys have room for names below their lights."""

LARGE, SMALL = 0.34, 0.2
"""Radius of the light on a key of the chord, and of the scale, in widths of a white key."""


NOTES = (
    *(mark("C"), mark("Db"), mark("D"), mark("Eb"), mark("E"), mark("F")),
    *(mark("F#"), mark("G"), mark("Ab"), mark("A"), mark("Bb"), mark("B")),
)
MODES = (
    *(mark("major"), mark("lydian"), mark("mixolydian"), mark("dorian"), mark("minor"), mark("minor hexatonic")),
    *(mark("major pentatonic"), mark("minor pentatonic"), mark("suspended pentatonic"), mark("insen")),
)
"""What notes and modes are called, as `engine.music.scale` has them."""


class KeysPicture(QWidget):
    """A keyboard. A large light with a rim is a note of the chord, a small one of the scale, a filled key is held."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = PlayPicture()
        # the low keys are on the left wherever pianos are built
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(tr("Keys that fit"))

    def show_playing(self, playing: PlayPicture) -> None:
        """Show what fits, and what is held."""
        if playing != self._shown:
            self._shown = playing
            self.setAccessibleDescription(keys_words(playing))
            self.update()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least in which keys can be told apart."""
        return QSize(220, 56)

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802, ARG002 - Qt's
        """Draw the white keys, and the black ones on them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPointSize(BASE_POINTS)
        painter.setFont(font)
        whites = [note for note in range(LOWEST, HIGHEST + 1) if note % 12 in WHITE]
        width = (self.width() - 2.0) / len(whites)
        height = self.height() - 2.0
        for place, note in enumerate(whites):
            self._paint_key(painter, note, QRectF(1.0 + place * width, 1.0, width, height), width)
        for place, note in enumerate(whites[:-1]):
            if (note + 1) % 12 not in WHITE:
                left = 1.0 + (place + 1) * width - BLACK_WIDTH * width / 2
                area = QRectF(left, 1.0, BLACK_WIDTH * width, BLACK_HEIGHT * height)
                self._paint_key(painter, note + 1, area, width)

    def _paint_key(self, painter: QPainter, note: int, area: QRectF, width: float) -> None:
        # keys are white and black in every theme, and what stands on them has the colours for such a ground
        white, held = note % 12 in WHITE, note in _held(self._shown)
        theme = LIGHT if white else DARK
        painter.setPen(QPen(QColor(LIGHT.muted), 1))
        painter.setBrush(QColor(theme.measured if held else theme.field))
        painter.drawRect(area)
        if self._shown.mode is not NotesMode.OFF and note % 12 in self._shown.scale:
            self._paint_light(painter, theme, area, width, note % 12 in self._shown.chord)
        if note % 12 == 0 and area.height() >= NAMED_FROM:
            painter.setPen(QColor(theme.card if held else theme.text))
            line = QRectF(area.left(), area.bottom() - painter.fontMetrics().height(), area.width(), 20.0)
            painter.drawText(line, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, f"C{note // 12 - 1}")

    def _paint_light(self, painter: QPainter, theme: Theme, area: QRectF, width: float, chord: bool) -> None:
        room = area.height() * (BLACK_LIGHT if area.width() < width else WHITE_LIGHT)
        size = min((LARGE if chord else SMALL) * width, area.width() * 0.42)
        painter.setPen(QPen(QColor(theme.text), 2 if chord else 1))
        painter.setBrush(QColor(theme.guide if chord else theme.target))
        painter.drawEllipse(QPointF(area.center().x(), area.top() + room), size, size)


def keys_words(playing: PlayPicture) -> str:
    """Say which keys fit, for those who cannot see them."""
    if playing.mode is NotesMode.OFF:
        return tr("No key is lit.")
    fits, chord = (", ".join(tr(NOTES[one]) for one in sorted(part)) for part in (playing.scale, playing.chord))
    return tr("{key}: {notes} fit; the chord is {chord}.", key=key_words(playing.key), notes=fits, chord=chord or "–")


def key_words(key: str) -> str:
    """Return the name of a key, as "D dorian", in the language of the panel."""
    tonic, _, mode = key.partition(" ")
    return f"{tr(tonic)} {tr(mode)}" if tonic in NOTES and mode in MODES else ""


def _held(playing: PlayPicture) -> set[int]:
    held = set()
    for one in playing.held:
        note = one.pitch
        while note < LOWEST:
            note += 12
        while note > HIGHEST:
            note -= 12
        held.add(note)
    return held
