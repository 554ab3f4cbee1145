"""How long the panel takes for a frame: ten minutes of a sitting at 30 frames/s, and a bare plot of the same data.

    QT_QPA_PLATFORM=offscreen python benchmarks/panel.py [--minutes 10] [--every 1]

A frame is taking a snapshot and painting the whole window. `--every N` paints each N-th frame only, still spread over
all minutes. Prints milliseconds (median, 99th percentile) and the growth of memory after the first tenth.
"""

import argparse
import gc
import importlib.util
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication

from gui.panel.window import Panel

FRAMES_PER_SECOND = 30.0
SITTING = Path(__file__).resolve().parents[1] / "tests" / "gui" / "conftest.py"


def made_up_sitting() -> Any:
    """Load the made-up sitting that the tests of the panel use."""
    spec = importlib.util.spec_from_file_location("made_up_sitting", SITTING)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{SITTING} is missing: run this from a checkout.")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def resident_mb() -> float:
    """Memory of this process in MB; 0 where /proc is missing."""
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6 if status.exists() else 0.0


def timed(frames: Iterator[Any], draw: Callable[[Any], None]) -> tuple[list[float], float]:
    """Return milliseconds of each frame, and the growth of memory (MB) after the first tenth."""
    taken: list[float] = []
    memory: list[float] = []
    for frame in frames:
        begun = time.perf_counter()
        draw(frame)
        taken.append(1000 * (time.perf_counter() - begun))
        memory.append(resident_mb())
    return taken, memory[-1] - memory[len(memory) // 10]


def bare_plot(app: QApplication) -> Callable[[Any], None]:
    """Return what draws ECG and respiration in two plain pyqtgraph plots of the panel's size."""
    layout = pg.GraphicsLayoutWidget(size=(1280, 800), show=True)
    ecg, respiration = (layout.addPlot(row=row, col=0).plot(pen="w") for row in (0, 1))

    def draw(snapshot: Any) -> None:
        ecg.setData(snapshot.heart.times - snapshot.time, snapshot.heart.values)
        respiration.setData(snapshot.respiration.times - snapshot.time, snapshot.respiration.values)
        layout.viewport().repaint()
        app.processEvents()

    draw.window = layout  # type: ignore[attr-defined]  # keeps the window alive as long as what draws into it
    return draw


def report(name: str, taken: list[float], grown: float) -> None:
    """Print one line."""
    median, late = np.percentile(taken, (50, 99))
    print(f"{name:8} {len(taken):6} frames  median {median:5.1f} ms  99 % {late:5.1f} ms  memory {grown:+.1f} MB")


def main() -> None:
    """Time the panel and the bare plot."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--ecg-rate", type=float, default=1000.0)
    asked = parser.parse_args()
    app = QApplication([])
    app.setStyle("Fusion")
    made_up = made_up_sitting()
    sitting, controller = made_up.Sitting(ecg_rate=asked.ecg_rate), made_up.ListingController()
    seconds = np.arange(15.0, 60.0 * asked.minutes, asked.every / FRAMES_PER_SECOND)
    panel = Panel(controller)
    for timer in panel.findChildren(QTimer):
        timer.stop()
    panel.show()
    sitting.running(0.0)
    gc.collect()

    def draw(_: Any) -> None:
        panel.tick()
        app.processEvents()

    def published() -> Iterator[Any]:
        for elapsed in seconds:
            controller.publish(sitting.running(float(elapsed)))
            yield controller.current

    report("panel", *timed(published(), draw))
    panel.hide()
    report("bare", *timed((sitting.running(float(s)) for s in seconds[:: max(1, len(seconds) // 600)]), bare_plot(app)))


if __name__ == "__main__":
    main()
