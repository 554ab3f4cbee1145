"""The beats of a breath as a row of dots, for somebody who taps: the one that sounds swells softly; nothing flashes."""

from dataclasses import dataclass

from PyQt6.QtCore import QPointF
from PyQt6.QtGui import QColor, QPainter

from engine.guidance import GuideBreath
from engine.tapping.grid import beats_of
from gui.client.saying import ink_on
from sessions.snapshot import Snapshot

TOP, APART = 0.036, 0.075
"""Shares of the height: where the row stands, and how far its dots are apart at most."""

REST, SWELL = 0.012, 0.014
"""Shares of the height: radius of a dot, and by how much the one that sounds is larger."""

FAINT, CLEAR = 0.45, 0.95
RISE, FALL = 0.12, 0.5
"""Seconds in which a dot swells before its beat, so that it is largest when it sounds, and shrinks again."""

COME = 1.2
"""Seconds in which the row comes or goes."""

WIDEST = 0.8


@dataclass(frozen=True, slots=True)
class Dot:
    """A beat: its place from −0.5 to 0.5 of the row, and how far it has swelled, 0–1."""

    place: float
    swell: float


class Beats:
    """Keeps which beats are shown and how far. Times are LSL seconds."""

    def __init__(self) -> None:
        self._breaths: tuple[GuideBreath, ...] = ()
        self._wanted = False
        self._looked = 0.0
        self.opacity = 0.0

    def take(self, snapshot: Snapshot) -> None:
        """Take a snapshot: beats are shown where somebody is asked to tap."""
        self._wanted = snapshot.hits is not None
        self._breaths = snapshot.guide_breaths

    def look(self, now: float) -> None:
        """Go on to `now`."""
        step = max(0.0, now - self._looked) / COME
        self._looked = now
        wanted = self._wanted and self._breath(now) is not None
        self.opacity = min(1.0, self.opacity + step) if wanted else max(0.0, self.opacity - step)

    def dots(self, now: float) -> list[Dot]:
        """Return the beats of the breath that sounds at `now`."""
        breath = self._breath(now)
        if breath is None:
            return []
        times = beats_of(breath)
        return [Dot((n + 0.5) / len(times) - 0.5, swell(now - time)) for n, time in enumerate(times)]

    def paint(self, painter: QPainter, width: int, height: int, ground: str, now: float, still: bool) -> None:
        """Paint the row at the top of the window, on a ground of this colour; `still` for whom movement troubles."""
        dots = self.dots(now)
        if self.opacity <= 0.0 or not dots:
            return
        row = min(WIDEST * width, APART * height * len(dots))
        painter.setBrush(QColor(ink_on(ground)))
        for dot in dots:
            painter.setOpacity(self.opacity * (FAINT + (CLEAR - FAINT) * dot.swell))
            size = (REST + SWELL * (0.5 if still else dot.swell)) * height
            painter.drawEllipse(QPointF(width / 2 + dot.place * row, TOP * height), size, size)
        painter.setOpacity(1.0)

    def _breath(self, now: float) -> GuideBreath | None:
        return next((one for one in reversed(self._breaths) if one.onset <= now < one.end), None)


def swell(since: float) -> float:
    """Return how far a dot has swelled `since` s after its beat, negative before it, 0–1; without a corner."""
    x = 1.0 + since / RISE if since < 0.0 else 1.0 - since / FALL
    return 0.0 if x <= 0.0 else x * x * (3.0 - 2.0 * x)
