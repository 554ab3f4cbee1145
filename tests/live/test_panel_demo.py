"""The panel over a real session: simulated person, LSL, audio process; what a therapist would see of it."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sensors.settings import LslSettings
from sensors.simulation.person import PersonSettings
from sessions.commands import Command, CommandKind
from sessions.companion import Companion
from sessions.folder import SessionFolder
from sessions.live import LiveController
from sessions.settings import Settings
from sessions.snapshot import SessionPhase, Snapshot
from sessions.sources import PersonPart
from sessions.store.answers import answers_of

pytestmark = pytest.mark.live
panel = pytest.importorskip("gui.panel.window", reason="Qt or one of its system libraries is missing")

Wait = Callable[[Callable[[], object], float], float]


def pixels(image: Any) -> np.ndarray:
    image = image.convertToFormat(image.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits().asstring(image.sizeInBytes()), np.uint8)
    return raw.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width(), :3].astype(int)


def test_the_panel_shows_a_session_as_it_runs(qtbot: Any, tmp_path: Path, lsl: LslSettings) -> None:
    controller = LiveController(Settings(data_dir=tmp_path / "data", lsl=lsl), seconds=None, wait=15.0)
    person = Companion(lsl, PersonPart(PersonSettings(resting_rate=20.0, seed=4)))
    window = panel.Panel(controller)
    try:
        window.show()
        desk = window.room.desk.page("session")
        desk.open("ratings")
        desk.before.rows[0].scale.buttons[6].click()
        desk.before.keep.click()
        controller.post(Command(CommandKind.VOLUME, controller.now(), -21.0))
        controller.post(Command(CommandKind.START, controller.now()))
        qtbot.waitUntil(lambda: guided(controller.snapshot()), timeout=60_000)
        qtbot.waitUntil(lambda: controller.snapshot().elapsed > 32.0, timeout=15_000)
        snapshot = controller.snapshot()
        window.tick()
        picture = window.grab().toImage()
        folder = Path(os.environ.get("SOSPIRO_SCREENS") or tmp_path)
        assert picture.save(str(folder / "panel-live.png"))
        person.close()
        qtbot.waitUntil(lambda: bool(controller.snapshot().notices), timeout=10_000)
        controller.post(Command(CommandKind.STOP, controller.now()))
        qtbot.waitUntil(lambda: controller.join(0.0), timeout=20_000)
        qtbot.waitUntil(lambda: controller.snapshot().phase is SessionPhase.SAVED, timeout=5_000)
        window.tick()
        assert desk.shown is desk.after
        desk.after.items[0].scale.buttons[4].click()
    finally:
        window.leave()
        qtbot.waitUntil(lambda: window.left, timeout=20_000)
        window.close()
        controller.close()
        person.close()
    assert snapshot.phase is SessionPhase.RUNNING
    assert snapshot.body.heart_rate == pytest.approx(66, abs=12)
    assert snapshot.body.respiration_rate == pytest.approx(20, abs=4)
    assert snapshot.notices == ()
    assert snapshot.direction is not None
    assert snapshot.direction.volume_db == -21.0, "set before the session, and kept"
    assert window.room.controls.sound.slider.value() == -21
    colours = pixels(picture)
    assert colours.shape == (800, 1280, 3)
    # measured breath in blue and guide in orange (BGR here), both across most of the breath view
    view = colours[150:370, 70:930]
    blue = (abs(view - (178, 114, 0)).sum(axis=2) < 60).any(axis=0).mean()
    orange = (abs(view - (0, 94, 213)).sum(axis=2) < 90).any(axis=0).mean()
    assert blue > 0.5
    assert orange > 0.15
    assert controller.summary is not None
    rated = answers_of(SessionFolder(Path(controller.summary.session))).ratings
    assert [(one.item, one.when, one.value) for one in rated] == [("pain", "before", 6.0), ("pain", "after", 4.0)]
    assert controller.snapshot().notices == (), "a stream that is lost is no news of a saved session"


def guided(snapshot: Snapshot) -> bool:
    """Tell whether the guide has played for two breaths."""
    return snapshot.guide is not None and snapshot.guide.number >= 2
