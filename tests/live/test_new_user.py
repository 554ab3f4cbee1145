"""Somebody new, with nothing but a mouse: from the first start to a simulated session, saved and looked back at."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from gui.preferences import read_preferences
from sensors.errors import SospiroError
from sensors.network.rematch import Rule
from sensors.network.watch import WatchedSource
from sensors.settings import LslSettings
from sensors.stream import Signal
from sessions.live import LiveController
from sessions.recording.own_streams import GUIDE, announced_id
from sessions.settings import Settings
from sessions.snapshot import SessionPhase
from sessions.sources import people

pytestmark = pytest.mark.live
panel = pytest.importorskip("gui.panel.window", reason="Qt or one of its system libraries is missing")

TO_RUNNING, TO_REVIEWED = 6, 12


class Hand:
    """Presses what it sees: a button by its name, in the middle, with nothing in front of it; and counts."""

    def __init__(self, qtbot: Any) -> None:
        self._qtbot = qtbot
        self.clicks = 0

    def click(self, name: str) -> None:
        from PyQt6.QtCore import Qt
        from PyQt6.QtWidgets import QApplication, QPushButton

        seen = [b for w in QApplication.topLevelWidgets() if w.isVisible() for b in w.findChildren(QPushButton)]
        (button,) = {b for b in seen if b.isVisible() and b.accessibleName() == name}
        window, middle = button.window(), button.rect().center()
        assert window is not None
        hit = window.childAt(button.mapTo(window, middle))
        assert button.isEnabled()
        assert hit is button or button.isAncestorOf(hit), f"{name} is covered by {hit}"
        self._qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=button.mapTo(window, middle))
        self.clicks += 1

    def wait(self, until: Callable[[], object], seconds: float) -> None:
        self._qtbot.waitUntil(lambda: bool(until()), timeout=int(1000 * seconds))


@pytest.fixture
def started(qtbot: Any, tmp_path: Path, lsl: LslSettings) -> Iterator[tuple[Any, LiveController]]:
    """The panel as `sospiro` opens it on a folder where nothing is yet."""
    data = tmp_path / "data"
    controller = LiveController(Settings(data_dir=data, lsl=lsl))
    window = panel.Panel(controller, None, data)
    window.show()
    qtbot.waitExposed(window)
    yield window, controller
    window.close()
    qtbot.waitUntil(lambda: window._closing.done, timeout=20_000)
    window.close()
    window.deleteLater()
    controller.close()


def hears_the_guide(guide: WatchedSource) -> bool:
    """Whether what a simulated person listens to has come."""
    return bool(guide.pull()) and not guide.lost


def test_a_new_user_runs_saves_and_looks_back_at_a_session(
    started: tuple[Any, LiveController], qtbot: Any, tmp_path: Path
) -> None:
    window, controller = started
    hand = Hand(qtbot)
    assert window.room.desk.shown == "welcome"
    hand.click("Try it with a simulated person")
    assert controller.playing == people()[0]
    assert window.room.desk.shown == "session", "what Start needs is seen next"
    guide = WatchedSource(Rule(GUIDE.name, source_id=announced_id(GUIDE), strict=True))
    hand.click("Start the session")
    hand.wait(lambda: controller.snapshot().body.respiration_rate and controller.snapshot().body.heart_rate, 60.0)
    assert controller.snapshot().phase is SessionPhase.RUNNING
    assert hand.clicks <= TO_RUNNING
    assert all("sospiro-played" in o.stream.source_id for o in controller.options() if o.signal in tuple(Signal)[:4])
    with pytest.raises(SospiroError, match="A session is running"):
        controller.play(None)
    hand.wait(lambda: hears_the_guide(guide), 10.0)
    guide.close()
    hand.click("Stop the session; asks once")
    qtbot.wait(600)
    hand.click("Press again to stop the session")
    hand.wait(lambda: window.room.header.words[0] == "SAVED", 30.0)
    (folder,) = (tmp_path / "data" / "participants").glob("*/*/recording.xdf")
    hand.click("Look at the session")
    hand.wait(lambda: window.review.window is not None, 10.0)
    review = window.review.window
    hand.wait(lambda: review.opened is not None, 20.0)
    assert review.opened.folder.path == folder.parent
    assert hand.clicks <= TO_REVIEWED
    assert read_preferences(tmp_path / "data").welcomed, "the first steps do not come by themselves again"
