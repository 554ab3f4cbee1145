"""A whole session by keyboard alone, from the first start to the next one: real streams, sound process and store."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sensors.settings import LslSettings
from sessions.folder import SessionFolder
from sessions.live import LiveController
from sessions.screening_file import read_screening
from sessions.settings import Settings
from sessions.snapshot import SessionPhase
from sessions.store.answers import answers_of

pytestmark = pytest.mark.live
panel = pytest.importorskip("gui.panel.window", reason="Qt or one of its system libraries is missing")

NOTE, REASON = "5 h of pain, 2 c", "Dr H. 1 agrees"
"""Letters and digits that are keys where nothing is typed."""


class Session:
    """A hand on the keyboard of the panel, and what comes of it."""

    def __init__(self, window: Any, controller: LiveController, qtbot: Any) -> None:
        from PyQt6.QtCore import Qt

        from tests.gui.keyboard import Keys

        self.keys, self.controller, self.qtbot, self.key = Keys(window), controller, qtbot, Qt.Key
        self.shift, self.ctrl = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier

    def wait(self, until: Callable[[], object], seconds: float = 20.0) -> None:
        self.qtbot.waitUntil(lambda: bool(until()), timeout=int(1000 * seconds))

    @property
    def shown(self) -> Any:
        return self.controller.snapshot()

    def press(self, *keys: Any) -> None:
        for key in keys:
            self.keys.press(key)


@pytest.fixture
def session(qtbot: Any, tmp_path: Path, lsl: LslSettings) -> Iterator[Session]:
    """The panel as `sospiro` opens it on a folder where nothing is yet."""
    data = tmp_path / "data"
    controller = LiveController(Settings(data_dir=data, lsl=lsl))
    window = panel.Panel(controller, None, data)
    window.show()
    qtbot.waitExposed(window)
    yield Session(window, controller, qtbot)
    window.leave()
    qtbot.waitUntil(lambda: window.left, timeout=20_000)
    window.close()
    window.deleteLater()
    controller.close()


def before(session: Session) -> None:
    """From the first steps to a check-list on which all was seen to."""
    from tests.gui.keyboard import name_of

    keys, key = session.keys, session.key
    assert name_of(keys.here) == "Try it with a simulated person", "the keyboard begins where a new user does"
    keys.press(key.Key_Space)
    keys.do("Choose: Participant")
    keys.to("Another pseudonym")
    keys.type("P07")
    keys.press(key.Key_Return)
    keys.do("Choose: Participant")
    keys.do("New participant")
    keys.do("Ask: Screening")
    keys.press(key.Key_Space)
    for _ in range(8):
        keys.press(key.Key_Tab)
        keys.press(key.Key_Right)
        keys.press(key.Key_Space)
    keys.to("Why a session")
    keys.type(REASON)
    keys.do("Keep the answers")
    for turn, asks_itself in ((key.Key_Up, True), (key.Key_Down, False)):
        keys.do("Choose the protocol")
        keys.press(turn)
        keys.press(key.Key_Return)
        assert _has(keys.window, "Rate now") is not asks_itself, "whom the protocol asks is not asked twice"
    keys.do("Rate now")
    keys.press("6")
    keys.do("Keep these ratings")


def running(session: Session) -> None:
    """All that can be asked while it runs."""
    from PyQt6.QtTest import QTest
    from PyQt6.QtWidgets import QApplication

    keys, key = session.keys, session.key
    window = keys.window
    keys.press("2")
    keys.press("M")
    keys.type(NOTE)
    keys.press(key.Key_Return)
    session.wait(lambda: [words for _, words in session.shown.markers] == ["cough", NOTE])
    session.wait(window.room.tools.markers.undo.isEnabled)
    keys.press("U")
    session.wait(lambda: len(session.shown.markers) == 1)
    keys.press("P")
    session.wait(lambda: session.shown.asked.paused)
    keys.press("P")
    session.wait(lambda: not session.shown.asked.paused)
    keys.press("-")
    session.wait(lambda: session.shown.direction.volume_db == -9.0)
    keys.press("T")
    keys.do("Target half a breath slower")
    keys.do("Lead speed gentle")
    keys.do("Drum")
    keys.to("From darker")
    keys.press(key.Key_Right)
    session.wait(lambda: session.shown.asked.layers["drum"] == 0.0)
    session.wait(lambda: session.shown.asked.lead == "gentle" and session.shown.asked.leanings["brightness"] > 0.0)
    keys.press("T")
    keys.press("C")
    keys.press("C", session.shift)
    for one in (key.Key_Down, key.Key_Right, key.Key_Down, key.Key_Return):
        QTest.keyClick(QApplication.activePopupWidget(), one)
    assert window.client.window.view.style == "wave"
    keys.press("C")
    keys.press("R")
    keys.press("D")
    keys.press(key.Key_Escape)
    keys.press(key.Key_Escape)
    keys.press("N")


def _has(window: Any, name: str) -> bool:
    from tests.gui.keyboard import name_of, usable

    return any(name_of(one).startswith(name) for one in usable(window))


def afterwards(session: Session, folder: SessionFolder) -> None:
    """What is asked after it, the look back at it, and the way on."""
    from tests.gui.keyboard import Keys

    keys, key, window = session.keys, session.key, session.keys.window
    keys.to("Pain, right now")
    keys.press("4")
    keys.to("Notes on the session")
    keys.type(NOTE)
    keys.do("Look at the session")
    session.wait(lambda: window.review.window is not None and window.review.window.opened is not None)
    review = window.review.window
    there = Keys(review)
    there.press(key.Key_Right)
    at = review.timing.second
    there.press(key.Key_Plus)
    there.press(key.Key_Space)
    session.wait(lambda: review.timing.second > at)
    there.press(key.Key_Space)
    assert not review.timing.playing
    for page in (key.Key_2, key.Key_3, key.Key_4, key.Key_1):
        there.press(page, session.ctrl)
    there.do("Move to another")
    there.type("P07")
    there.do("Move")
    session.wait(lambda: folder.path.parent.with_name("P07").joinpath(folder.path.name).is_dir() and review.work.idle)
    there.do("Delete this session")
    there.type(REASON)
    there.do("Delete for good")
    session.wait(lambda: not folder.path.parent.with_name("P07").joinpath(folder.path.name).exists())
    there.press(key.Key_Escape)
    there.window.close()
    window.activateWindow()


def test_a_whole_session_by_keyboard_alone(session: Session, tmp_path: Path) -> None:
    keys, key = session.keys, session.key
    data, room = tmp_path / "data", keys.window.room
    assert room.desk.shown == "welcome"
    before(session)
    screening = read_screening(data, session.controller.settings().participant)
    assert screening is not None
    assert not screening.open
    assert not screening.uncovered
    keys.do("Start the session")
    session.wait(lambda: session.shown.phase is SessionPhase.RUNNING and session.shown.body.respiration_rate, 40.0)
    running(session)
    folder = SessionFolder(Path(session.shown.folder))
    keys.to("Stop the session")
    keys.press(key.Key_Space)
    session.wait(lambda: room.controls.start_stop.words[0] == "Press again")
    session.qtbot.wait(500)
    keys.press(key.Key_Space)
    session.wait(lambda: session.shown.phase is SessionPhase.SAVED and room.header.words[0] == "SAVED")
    assert [(r.item, r.value) for r in answers_of(folder).ratings] == [("pain", 6.0)]
    afterwards(session, folder)
    keys.do("Next session")
    for number, tab in enumerate(room.desk.tabs.tabs[1:], 2):
        keys.press(str(number), session.ctrl)
        assert tab.isChecked()
    keys.to("Settings")
    keys.press(key.Key_Tab)
    for _ in range(4):
        keys.press(key.Key_Down)
    keys.do("Turn to pedals")
    assert room.desk.shown == "pedals"
    keys.press("1", session.ctrl)
    assert room.desk.shown == "session"
