"""The breathing picture as a widget: it asks for the newest snapshot at each frame, and has a timer of its own."""

import time
from typing import Protocol

import numpy as np
from PyQt6.QtCore import Qt, QTimer
from PyQt6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PyQt6.QtWidgets import QWidget

from gui.client.beats import Beats
from gui.client.breathing import Breathing
from gui.client.circle import Circle
from gui.client.landscape import Landscape
from gui.client.moods import PALETTES
from gui.client.saying import Saying
from gui.client.scene import Moment, Scene
from gui.client.view import Style, View
from gui.client.wave import Wave
from gui.language import tr
from gui.panel.guard import Guard
from sensors.stream import Floats
from sessions.snapshot import Snapshot

SCENES: dict[Style, type[Scene]] = {"circle": Circle, "wave": Wave, "landscape": Landscape}

FASTEST_MS, SLOWEST_MS = 16, 50
SHARE_OF_TIME = 0.25
"""The most that painting may take of the time there is; a slow machine paints fewer frames."""

USUAL_REFRESH = 60.0
"""Frames per second of a screen that does not say."""


class Looked(Protocol):
    """Whoever knows the guide: a controller of one session, or of a group."""

    def snapshot(self) -> Snapshot:
        """Return the newest picture."""
        ...

    def now(self) -> float:
        """LSL seconds."""
        ...


class Picture(QWidget):
    """Paints the guide that sounds at the moment a frame is shown, one frame of the screen after it was painted.

    Attributes
    ----------
    shown
        The moment painted last; None before the first frame.
    """

    def __init__(self, controller: Looked, guard: Guard) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Breathing picture"))
        self._controller, self._guard = controller, guard
        self._breathing, self._saying, self._beats = Breathing(), Saying(), Beats()
        self._snapshot: Snapshot | None = None
        self._view = View()
        self._scene: Scene | None = None
        self._cost_ms = 0.0
        self.shown: Moment | None = None
        self.timer = QTimer(self)
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.tick)

    def set_view(self, view: View) -> None:
        """Look as `view` says."""
        self._view, self._scene = view, None
        self.update()

    @property
    def words(self) -> str:
        """The sentence that is shown, empty for none."""
        return self._saying.text if self._saying.opacity > 0.0 else ""

    @property
    def phase(self) -> float | None:
        """Phase of the guide in the frame painted last, 0–1; None at rest."""
        return None if self.shown is None else self._breathing.phase(self.shown.now)

    def tick(self) -> None:
        """Take the newest snapshot and paint a frame."""
        with self._guard.over("the client's window"):
            snapshot, now = self._controller.snapshot(), self._controller.now()
            if snapshot is not self._snapshot:
                self._snapshot = snapshot
                self._breathing.take(snapshot, now)
                self._saying.take(snapshot)
                self._beats.take(snapshot)
            self._breathing.look(now)
            self._saying.look(now, self._view.prompts, self._view.words)
            self._beats.look(now)
        self.update()
        every = round(min(SLOWEST_MS, max(FASTEST_MS, self._cost_ms / SHARE_OF_TIME)))
        if every != self.timer.interval():
            self.timer.setInterval(every)

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """Paint a frame."""
        super().paintEvent(event)
        begun = time.perf_counter()
        with self._guard.over("the client's window"):
            self.shown = self._moment(self._controller.now() + self._shown_after())
            self._paint(self.shown)
        self._cost_ms += 0.1 * (1000.0 * (time.perf_counter() - begun) - self._cost_ms)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Paint what does not change anew."""
        super().resizeEvent(event)
        self._scene = None

    def showEvent(self, event: QShowEvent | None) -> None:  # noqa: N802 - Qt's name
        """Begin to move."""
        super().showEvent(event)
        self.timer.start(FASTEST_MS)

    def hideEvent(self, event: QHideEvent | None) -> None:  # noqa: N802 - Qt's name
        """Cost nothing while nobody sees it."""
        super().hideEvent(event)
        self.timer.stop()

    def _paint(self, moment: Moment) -> None:
        palette = PALETTES[self._view.mood]
        if self._scene is None:
            self._scene = SCENES[self._view.style](self._view, palette, self.size(), self.devicePixelRatioF())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        try:
            self._scene.paint(painter, moment)
            still = self._view.reduced_motion
            self._beats.paint(painter, self.width(), self.height(), palette.high, moment.now, still)
            self._saying.paint(painter, self.width(), self.height(), self._scene.foot)
        finally:
            painter.end()

    def _moment(self, now: float) -> Moment:
        up, breathing = self._view.inhale == "up", self._breathing

        def levels(seconds: Floats) -> Floats:
            drawn = breathing.levels(now + seconds, now)
            return drawn if up else 1.0 - drawn

        level = float(levels(np.zeros(1))[0])
        return Moment(now, level, breathing.presence(now), levels)

    def _shown_after(self) -> float:
        screen = self.screen()
        return 1.0 / ((screen.refreshRate() if screen is not None else 0.0) or USUAL_REFRESH)
