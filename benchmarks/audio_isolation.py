"""Does the sound break off while the rest of the program holds Python's lock? Ours, and the same graph in one process.

    QT_QPA_PLATFORM=offscreen python benchmarks/audio_isolation.py [--minutes 10] [--reference-minutes 2]

Every 2 s the main process holds Python's lock for 500 ms, and a panel repaints 30 times a second; the device is a JACK
server with a dummy driver (apt-get install jackd2). First the audio process as it is, then, as the reference, the very
same render loop, graph, ring and device in a thread of the main process. A gap is a time in which our ring was empty or
of which the driver says that it came too late.
"""

import argparse
import ctypes
import importlib
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PyQt6.QtCore import QTimer
from PyQt6.QtGui import QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QApplication, QWidget

from engine.audio.live.process import Inbox, LiveRender
from engine.audio.live.supervisor import AudioProcess
from engine.audio.live.wire import pack_direction
from engine.guidance import Direction, Guidance
from engine.settings import SoundSettings
from sensors.sound_library import load_sounddevice

HOLD, EVERY, FRAME_MS = 0.5, 2.0, 33
PERIOD = 2048


def dummy() -> Any:
    """Load the dummy device that the tests use."""
    sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "live"))
    return importlib.import_module("dummy_device")


class Clock:
    """The machine's clock."""

    now = staticmethod(time.perf_counter)


class Busy(QWidget):
    """A window that is painted 30 times a second, as much as the panel paints, and holds the lock now and then."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(1280, 800)
        self.painted = self.held = 0
        self._timers = [QTimer(self), QTimer(self)]
        self._timers[0].timeout.connect(self.repaint)
        self._timers[0].start(FRAME_MS)
        self._timers[1].timeout.connect(self._hold)
        self._timers[1].start(round(1000 * EVERY))
        self.show()

    def paintEvent(self, _: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setPen(QPen())
        for i in range(3000):
            painter.drawLine(i % 1280, 400, (i + 1) % 1280, (400 + 7 * i) % 800)
        self.painted += 1

    def _hold(self) -> None:
        ctypes.PyDLL(None).usleep(round(1e6 * HOLD))  # called with the lock held
        self.held += 1


def guided(now: float) -> Direction:
    """Return a direction whose guide starts soon."""
    return Direction(Guidance(6.0, start_at=now + 2.0))


def ours(device: str) -> Callable[[], tuple[int, str]]:
    """Start the audio process and a session's polling of it; return what ends them and tells gaps and mode."""
    output = AudioProcess(SoundSettings(device=device), Clock())
    ended, started = threading.Event(), time.perf_counter()
    last: list[Any] = []

    def session() -> None:
        direction = guided(time.perf_counter())
        while not ended.wait(0.02):
            output.send(direction)
            report = output.poll(time.perf_counter())
            if last and report.gaps > last[0].gaps:
                print(f"a gap {time.perf_counter() - started:.1f} s after the start", flush=True)
            last[:] = [report]

    thread = threading.Thread(target=session)
    thread.start()

    def end() -> tuple[int, str]:
        ended.set()
        thread.join()
        output.close(0.2)
        return last[0].gaps, f"{last[0].mode}, {last[0].restarts} restarts"

    return end


class Kept:
    """Stands in for the pipe to the session."""

    def __init__(self) -> None:
        self.last: dict[str, Any] = {}

    def put(self, message: dict[str, Any], _: bytes = b"") -> None:
        self.last = message


def reference(device: str) -> Callable[[], tuple[int, str]]:
    """Start the same render loop in a thread of this process; return what ends it and tells gaps and mode."""
    inbox, kept = Inbox(sys.stdin.buffer), Kept()
    order = {"offset": 0.0, "anchor": None, "after": -1, "direction": pack_direction(guided(time.perf_counter()))}
    render = LiveRender(SoundSettings(device=device), inbox, kept, order)
    render.begin(order)
    thread = threading.Thread(target=render.run)
    thread.start()

    def end() -> tuple[int, str]:
        gaps, mode = kept.last["gaps"], kept.last["mode"]
        inbox.take({"fade": 0.2})
        thread.join()
        load_sounddevice()._terminate()  # while the device is still there
        return gaps, mode

    return end


def measure(app: QApplication, name: str, start: Callable[..., Callable[[], tuple[int, str]]], seconds: float) -> None:
    """Run one of the two under load and print one line."""
    device = dummy()
    with device.dummy_card(PERIOD):
        end = start("JACK Audio")
        busy = Busy()
        QTimer.singleShot(round(1000 * seconds), app.quit)
        app.exec()
        gaps, mode = end()
        print(
            f"{name:22} {seconds / 60:5.1f} min  {gaps:4d} gaps  ({busy.held} holds of {HOLD} s, "
            f"{busy.painted / seconds:.0f} frames/s, {mode})",
            flush=True,
        )
        busy.close()


def main() -> None:
    """Measure both and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--reference-minutes", type=float, default=2.0)
    asked = parser.parse_args()
    if why := dummy().unavailable():
        print(why)
        return
    app = QApplication([])
    sys.setswitchinterval(0.005)
    measure(app, "audio process", ours, 60 * asked.minutes)
    measure(app, "in the main process", reference, 60 * asked.reference_minutes)


if __name__ == "__main__":
    main()
