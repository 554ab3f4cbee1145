"""A sentence for the person under the picture, which comes and goes softly."""

from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter

from gui.client.scene import soft
from gui.panel.stage_words import sentence
from sessions.snapshot import Snapshot

FADE = 1.2
"""Seconds in which a sentence comes or goes."""

BAND, EDGE, VEIL = 0.17, 0.03, 0.06
"""Shares of the height: what a sentence may take, what stays free below it, how far its veil reaches above it."""

LARGE_BAND = 0.36
LARGE = (0.085, 0.075, 0.065)
"""The same for the words of guided imagery, which somebody wants to read who cannot hear them well."""

SIZES = (0.055, 0.047, 0.04, 0.034, 0.028, 0.023)
"""Heights of the letters, of the window's; the first that fits. From two metres the last still reads on a monitor."""

INK, PALE = "#26222C", "#F6F3EE"
DARK_GROUND = 0.18
"""Relative luminance at which pale letters and dark ones are equally legible."""


class Saying:
    """Keeps what is said and how far it is seen. Times are LSL seconds."""

    def __init__(self) -> None:
        self.text, self.large = "", False
        self._wanted, self._told = "", False
        self._opacity, self._looked = 0.0, 0.0

    def take(self, snapshot: Snapshot) -> None:
        """Take what a snapshot has for the person; what is for the therapist is not for this window."""
        said = sentence(snapshot)
        self._wanted = said.text if said is not None and said.to_person else ""
        self._told = said is not None and said.told

    def look(self, now: float, shown: bool, told: bool) -> None:
        """Go on to `now`: the former sentence goes before the next one comes.

        Parameters
        ----------
        shown, told
            Whether sentences, and whether the words of guided imagery, may be seen.
        """
        wanted = self._wanted if (told if self._told else shown) else ""
        step = max(0.0, now - self._looked) / FADE
        self._looked = now
        if self.text == wanted and wanted:
            self._opacity = min(1.0, self._opacity + step)
            return
        self._opacity = max(0.0, self._opacity - step)
        if self._opacity == 0.0:
            self.text, self.large = wanted, self._told

    @property
    def opacity(self) -> float:
        """How far the sentence is seen, 0–1."""
        return self._opacity

    def paint(self, painter: QPainter, width: int, height: int, ground: str) -> None:
        """Paint the sentence at the foot of the window, on a veil of the colour that is there."""
        if not self.text or self._opacity <= 0.0:
            return
        bottom = (1.0 - EDGE) * height
        band = (LARGE_BAND if self.large else BAND) * height
        room = QRectF(0.08 * width, bottom - band, 0.84 * width, band)
        font, tall = self._fitted(painter.font(), room, height)
        top = bottom - tall
        veil = QLinearGradient(0.0, top - VEIL * height, 0.0, top)
        veil.setColorAt(0.0, soft(ground, 0.0))
        veil.setColorAt(1.0, soft(ground, 0.92))
        painter.setOpacity(self._opacity)
        painter.fillRect(QRectF(0.0, top - VEIL * height, width, height), veil)
        painter.setFont(font)
        painter.setPen(QColor(ink_on(ground)))
        painter.drawText(QRectF(room.left(), top, room.width(), tall), _WRAPPED, self.text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setOpacity(1.0)

    def _fitted(self, font: QFont, room: QRectF, height: int) -> tuple[QFont, float]:
        """Return the largest letters that fit, and how tall the sentence is in them."""
        tall = room.height()
        for share in (*LARGE, *SIZES) if self.large else SIZES:
            font.setPixelSize(max(12, round(share * height)))
            tall = QFontMetricsF(font).boundingRect(room, _WRAPPED, self.text).height()
            if tall <= room.height():
                break
        return font, min(tall, room.height())


def ink_on(ground: str) -> str:
    """Return the colour of letters on a ground, whichever is more legible."""
    return PALE if luminance(ground) < DARK_GROUND else INK


def luminance(colour: str) -> float:
    """Return the relative luminance of `#RRGGBB`, 0–1 (WCAG 2.2)."""
    parts = QColor(colour).getRgbF()[:3]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


_WRAPPED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
