"""What the panel costs over a live session: ECG and breath at 1 kHz over LSL, every plot, 30 frames/s.

    QT_QPA_PLATFORM=offscreen python benchmarks/panel.py [--minutes 60] [--sound none]

A frame is taking the newest snapshot and painting whatever changed of the whole window. In the same run each tenth
frame is also drawn by two bare pyqtgraph plots of the same traces. Beside the frames every tick of the session is
watched: how late it began, and how much of that was the panel drawing. Prints milliseconds by the clock and of
processor time, the growth of memory after the first tenth, and exits with 1 where the panel misses what it promises.
"""

import argparse
import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication

from engine.settings import SoundSettings
from gui.panel.application import application
from gui.panel.window import Panel
from sensors.settings import LslSettings
from sensors.simulation.devices import find_device
from sensors.simulation.live import run_simulation
from sensors.simulation.person import PersonSettings
from sessions import sitting
from sessions.commands import Command, CommandKind
from sessions.companion import Companion
from sessions.live import LiveController
from sessions.recording.health import Health
from sessions.settings import Settings
from sessions.snapshot import SessionPhase, Snapshot

FRAME = 1 / 30
BARE_EVERY = 10
TICKS = 50
"""Ticks of the session in a second."""

MEDIAN_MS, LATE_MS, TICK_MS = 8.0, 25.0, 20.0

Rows = npt.NDArray[np.float64]


class Kept:
    """Rows of numbers in memory that is all taken from the start: what is kept here must not look like a leak."""

    def __init__(self, most: int, width: int) -> None:
        self._rows, self.count = np.full((most, width), np.nan), 0

    def add(self, *row: float) -> None:
        if self.count < len(self._rows):
            self._rows[self.count] = row
            self.count += 1

    @property
    def rows(self) -> Rows:
        return self._rows[: self.count]


class Watched(Health):
    """Keeps when each tick was due and when it began, beside what is recorded of it."""

    ticks: ClassVar[Kept] = Kept(0, 2)

    def ticked(self, now: float, late: float, took: float, sound_ahead: float | None) -> None:
        began = now - took
        self.ticks.add(began - late, began)
        super().ticked(now, late, took, sound_ahead)


class Frames:
    """Times of one kind of frame: when each began and ended (s), and the processor time it took (ms)."""

    def __init__(self, name: str, now: Callable[[], float], most: int) -> None:
        self.name, self._now = name, now
        self.kept = Kept(most, 3)

    def draw(self, work: Callable[[], object]) -> None:
        began, worked = self._now(), time.thread_time()
        work()
        ended = self._now()
        self.kept.add(began, ended, 1e3 * (time.thread_time() - worked))

    @property
    def clock(self) -> Rows:
        return 1e3 * (self.kept.rows[:, 1] - self.kept.rows[:, 0])

    @property
    def cpu(self) -> Rows:
        return self.kept.rows[:, 2]

    def tell(self) -> None:
        clock, cpu = (np.percentile(taken, (50, 99)) for taken in (self.clock, self.cpu))
        print(
            f"{self.name:<6} {len(self.cpu):7} frames  clock: median {clock[0]:5.1f}, 99 % {clock[1]:5.1f} ms"
            f"  processor: median {cpu[0]:5.1f}, 99 % {cpu[1]:5.1f} ms"
        )


def bare_plot(app: QApplication) -> Callable[[Snapshot], None]:
    """Return what draws ECG and respiration in two plain pyqtgraph plots of the panel's size."""
    layout: Any = pg.GraphicsLayoutWidget(size=(1280, 800), show=True)
    ecg, respiration = (layout.addPlot(row=row, col=0).plot(pen="w") for row in (0, 1))

    def draw(snapshot: Snapshot) -> None:
        ecg.setData(snapshot.heart.times - snapshot.time, snapshot.heart.values)
        respiration.setData(snapshot.respiration.times - snapshot.time, snapshot.respiration.values)
        layout.viewport().repaint()
        app.processEvents()

    draw.window = layout  # type: ignore[attr-defined]  # keeps the window alive as long as what draws into it
    return draw


def resident_mb() -> float:
    """Memory of this process in MB; 0 where /proc is missing."""
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6 if status.exists() else 0.0


def watch(app: QApplication, controller: LiveController, minutes: float) -> tuple[Frames, Frames, list[float]]:
    """Draw a session that runs; return the frames of the panel and of the bare plot, and memory once a second (MB)."""
    panel = Panel(controller)
    for timer in panel.findChildren(QTimer):
        if timer.interval() < 1000:
            timer.stop()  # frames are drawn, and timed, from here
    panel.show()
    bare = bare_plot(app)
    most = int(60 * minutes / FRAME) + 60
    drawn, plain, memory = Frames("panel", controller.now, most), Frames("bare", controller.now, most), list[float]()
    Watched.ticks = Kept(int(60 * minutes * TICKS) + 6000, 2)
    begin(app, controller)
    due = began = controller.now()
    gc.collect()

    def frame() -> None:
        panel.tick()
        app.processEvents()

    while controller.now() < began + 60.0 * minutes and controller.snapshot().phase is SessionPhase.RUNNING:
        drawn.draw(frame)
        if drawn.kept.count % BARE_EVERY == 0:
            plain.draw(partial(bare, controller.snapshot()))
        if drawn.kept.count % 30 == 0:
            memory.append(resident_mb())
        due = max(due + FRAME, controller.now() - FRAME)
        time.sleep(max(0.0, due - controller.now()))
    panel.hide()
    return drawn, plain, memory


def begin(app: QApplication, controller: LiveController) -> None:
    """Start a session and wait until its plots have something to draw."""
    controller.post(Command(CommandKind.START, controller.now()))
    until = controller.now() + 60.0
    while controller.snapshot().elapsed < 15.0:
        if controller.error is not None or controller.now() > until:
            raise SystemExit(f"no session began: {controller.error}")
        app.processEvents()
        time.sleep(0.05)


def because_of(drawn: Frames, ticks: Rows) -> list[float]:
    """Return for each tick for how many milliseconds of its delay the panel was drawing.

    A frame that other programs interrupt counts with the processor time it took: it holds up nothing for longer.
    """
    begins, ends, worked = drawn.kept.rows.T
    worked = worked / 1e3
    found = []
    for due, began in ticks:
        first, last = np.searchsorted(ends, due), np.searchsorted(begins, began)
        overlap = np.minimum(ends[first:last], began) - np.maximum(begins[first:last], due)
        found.append(1e3 * float(np.minimum(overlap.clip(0.0), worked[first:last]).sum()))
    return found


def tell_ticks(drawn: Frames) -> float:
    """Print how late the session's ticks were; return the longest delay during which the panel was drawing, ms."""
    every, frames = Watched.ticks.rows, drawn.kept.rows
    ticks = every[(every[:, 0] >= frames[0, 0]) & (every[:, 0] <= frames[-1, 1])]
    late = 1e3 * (ticks[:, 1] - ticks[:, 0])
    ours = because_of(drawn, ticks)
    print(
        f"ticks  {len(ticks):7}         late: median {np.median(late):5.1f}, 99 % {np.percentile(late, 99):5.1f}, "
        f"most {max(late):5.1f} ms; while the panel drew: 99 % {np.percentile(ours, 99):5.1f}, most {max(ours):5.1f} ms"
    )
    return max(ours)


def main() -> int:
    """Live a session, draw it, and tell what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--sound", default="", help="sound card, or none")
    asked = parser.parse_args()
    app = application()
    lsl = LslSettings(session_id=f"panel-{os.getpid()}")
    sitting.Health = Watched  # type: ignore[misc]  # the session's own way to tell how its ticks went
    person = partial(run_simulation, PersonSettings(seed=2), None, devices=(find_device("opensignals"),))
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), lsl=lsl, sound=SoundSettings(device=asked.sound))
        controller, companion = LiveController(settings, None, wait=20.0), Companion(lsl, person)
        try:
            drawn, plain, memory = watch(app, controller, asked.minutes)
        finally:
            controller.close()
            companion.close()
    for frames in (drawn, plain):
        frames.tell()
    held_up = tell_ticks(drawn)
    tenths = [memory[len(memory) * tenth // 10] for tenth in range(1, 10)] + memory[-1:]
    print(
        f"memory {memory[-1]:7.1f} MB, {memory[-1] - tenths[0]:+.1f} MB since the first tenth; by tenths, MB:", end=" "
    )
    print(*(f"{there:.0f}" for there in tenths))
    median, late = np.percentile(drawn.clock, (50, 99))
    return int(median >= MEDIAN_MS or late >= LATE_MS or held_up > TICK_MS)


if __name__ == "__main__":
    sys.exit(main())
