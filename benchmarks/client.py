"""What a frame of the client's picture costs, and how far it is from the sound in a live session.

    QT_QPA_PLATFORM=offscreen python benchmarks/client.py [--frames 600] [--live 60]

A frame is taking a snapshot and painting the whole window at 1920×1080. Prints milliseconds of processor time and of
the clock (median, 99th percentile) for each style. With `--live` a simulated person is led for so many seconds over
LSL, without a sound card, beside the panel; prints the distance between the phase of each frame and that of the guide
breath as the audio process stamped it, and the time between frames.
"""

import argparse
import importlib.util
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication

from engine.guidance import GuideBreath
from gui.client.picture import Picture
from gui.client.view import View
from gui.panel.guard import Guard

SITTING = Path(__file__).resolve().parents[1] / "tests" / "gui" / "conftest.py"
FRAME = 1 / 60


def made_up() -> Any:
    """Load the made-up sitting that the tests of the panel use."""
    spec = importlib.util.spec_from_file_location("made_up_sitting", SITTING)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{SITTING} is missing: run this from a checkout.")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def cost(style: Any, frames: int) -> None:
    """Print what the frames of a style take."""
    made = made_up()
    sitting, controller = made.Sitting(), made.ListingController()
    controller.publish(sitting.running(300.0))
    picture = Picture(controller, Guard(print, sys.exit))
    picture.set_view(View(style=style, size="large"))
    picture.resize(1920, 1080)
    picture.show()
    QApplication.processEvents()
    picture.timer.stop()
    cpu, clock = [], []
    for frame in range(frames):
        controller.clock.advance(FRAME)
        if frame % 2 == 0:
            controller.current = sitting.running(controller.now() - made.BEGAN)
        began, worked = time.perf_counter(), time.process_time()
        picture.tick()
        picture.repaint()
        cpu.append(1e3 * (time.process_time() - worked))
        clock.append(1e3 * (time.perf_counter() - began))
    print(f"{style:<10} processor {told(cpu)}   clock {told(clock)} ms")
    picture.close()


def told(values: list[float]) -> str:
    """Median and 99th percentile in words."""
    return f"median {np.median(values):6.2f}, 99 % {np.percentile(values, 99):6.2f}"


def live(seconds: float) -> None:
    """Print how far the picture of a live session is from its sound."""
    from gui.panel.window import Panel
    from sensors.settings import LslSettings
    from sensors.simulation.person import PersonSettings
    from sessions.commands import Command, CommandKind
    from sessions.companion import Companion
    from sessions.live import LiveController
    from sessions.settings import Settings
    from sessions.sources import PersonPart

    lsl = LslSettings(session_id=f"client-{os.getpid()}")
    breaths: dict[int, GuideBreath] = {}
    frames: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        controller = LiveController(Settings(data_dir=Path(folder), lsl=lsl), None, wait=20.0)
        person = Companion(lsl, PersonPart(PersonSettings(resting_rate=14.0, seed=2)))
        panel = Panel(controller)
        panel.show()
        panel.client.open()
        window = panel.client.window
        assert window is not None
        window.resize(1920, 1080)

        def look() -> None:
            breaths.update({b.number: b for b in controller.snapshot().guide_breaths})
            shown, phase = window.picture.shown, window.picture.phase
            if shown is not None and phase is not None and (not frames or frames[-1][0] != shown.now):
                frames.append((shown.now, phase))

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(4)
        controller.post(Command(CommandKind.START, controller.now()))
        QTimer.singleShot(int(1000 * seconds), QApplication.quit)
        QApplication.exec()
        timer.stop()
        panel.client.close()
        controller.close()
        person.close()
    errors = []
    for now, phase in frames:
        breath = next((b for b in breaths.values() if b.onset <= now < b.end), None)
        if breath is not None:
            errors.append(1e3 * breath.period * abs((phase - breath.phase(now) + 0.5) % 1.0 - 0.5))
    between = 1e3 * np.diff([now for now, _ in frames])
    print(f"{len(errors)} frames over {len(breaths)} breaths of the guide")
    print(f"from the sound {told(errors)}, most {max(errors):.2f} ms")
    print(f"between frames {told(between.tolist())} ms")


def main() -> None:
    """Run what was asked for."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--frames", type=int, default=600)
    asked.add_argument("--live", type=float, default=0.0)
    given = asked.parse_args()
    app = QApplication.instance() or QApplication([])
    for style in ("circle", "wave", "landscape"):
        cost(style, given.frames)
    if given.live:
        live(given.live)
    del app


if __name__ == "__main__":
    main()
