"""By keyboard alone: Tab and arrows reach all there is, show where they are, and no key both types and acts."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QLineEdit, QWidget

from gui.language.choice import use_language
from gui.panel.appearance import appearance
from gui.review.window import Review
from sessions.commands import CommandKind
from sessions.folder import SessionFolder
from sessions.snapshot import SessionPhase
from tests.gui import kept_sessions
from tests.gui.keyboard import TYPED, Keys, beside, is_tab, name_of, shows_the_keyboard, usable, walk_by_arrows
from tests.gui.test_panel_pictures import STATES

KEY = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
EVERY_KEY = "1 5 hdpkmrtuncCe+-90"
"""All letters and digits that do something where nothing is typed, and the space."""

SETTINGS = range(5)
"""Parts of the page of settings."""

PAGES = ("session", "streams", "study", "sessions", "welcome", "pedals", *(f"settings {part}" for part in SETTINGS))
SHEETS = ("participant", "screening", "protocol", "ratings", "after")
RUNNING = ("panel", "arriving", "better-to-end", "dizzy", "masked", "music", "marker-keys", "labels", "closing")
REVIEWED = ("list", "said", "course", "compare", "Report", "Export", "Move", "Delete")


@pytest.fixture
def keys(panel: Any, controller: Any) -> Iterator[Keys]:
    """The keyboard of the panel; what was set by it for all windows is taken back."""
    yield Keys(panel)
    use_language("en")
    appearance().prefer("system")


def between(panel: Any, controller: Any, name: str) -> None:
    """Turn to a page, and to a part of it."""
    page, _, part = name.partition(" ")
    panel.look_around()
    panel.room.desk.show_page(page)
    if part:
        panel.room.desk.page(page).list.setCurrentRow(int(part))
    QApplication.processEvents()


def sheet(panel: Any, controller: Any, sitting: Any, name: str) -> None:
    """Open one of what the check-list leads to, or what is asked afterwards."""
    page = panel.room.desk.page("session")
    if name == "after":
        folder = SessionFolder(controller.settings().data_dir / "participants" / "P07" / "now")
        folder.path.mkdir(parents=True)
        folder.record.touch()
        controller.publish(sitting.running(10.0, folder=str(folder.path), phase=SessionPhase.SAVED))
        panel.tick()
        return
    if name == "screening":
        controller.change({"participant": "P07"})
    page.open(name)
    if name == "screening":
        page.sheet(name).rows[0].yes.click()
    QApplication.processEvents()


def running(panel: Any, controller: Any, sitting: Any, name: str) -> None:
    """Show a state of a session, with what a key opens in it."""
    opened = {"music": "T", "marker-keys": "K", "labels": "K", "closing": ""}
    controller.publish(STATES["panel" if name in opened else name](sitting))
    panel.tick()
    if opened.get(name):
        Keys(panel).press(opened[name])
    if name == "labels":
        panel.room.tools.markers.edit.click()
    if name == "closing":
        panel.close()
    panel.tick()
    QApplication.processEvents()


def check_all_reached(keys: Keys) -> None:
    """Fail unless Tab reaches all there is, back and forth, or the arrows do from where Tab stops."""
    stops = list(keys.round())
    assert set(keys.round(KEY.Key_Backtab)) == set(stops)
    missed = set(usable(keys.window)) - set(stops)
    led = {button for stop in stops for button in beside(stop)}
    assert sorted(map(name_of, missed - led)) == []
    groups = [stop for stop in stops if missed.intersection(beside(stop)) and not is_tab(stop)]
    for stop in groups:
        while keys.here is not stop:
            keys.press(KEY.Key_Tab)
        assert set(beside(stop)) <= walk_by_arrows(keys), name_of(stop)


@pytest.mark.parametrize("name", PAGES)
def test_every_page_between_sessions(name: str, keys: Keys, panel: Any, controller: Any) -> None:
    between(panel, controller, name)
    check_all_reached(keys)
    assert shows_the_keyboard(keys) == []


@pytest.mark.parametrize("name", SHEETS)
def test_everything_that_is_asked(name: str, keys: Keys, panel: Any, controller: Any, sitting: Any) -> None:
    sheet(panel, controller, sitting, name)
    check_all_reached(keys)
    assert shows_the_keyboard(keys) == []


@pytest.mark.parametrize("name", RUNNING)
def test_everything_while_a_session_runs(name: str, keys: Keys, panel: Any, controller: Any, sitting: Any) -> None:
    running(panel, controller, sitting, name)
    check_all_reached(keys)
    assert shows_the_keyboard(keys) == []


def test_the_keyboard_goes_back_to_stop_with_a_notice_that_goes(
    keys: Keys, panel: Any, controller: Any, sitting: Any
) -> None:
    running(panel, controller, sitting, "coasting")
    keys.do("Dismiss the notice")
    assert keys.here is panel.room.controls.start_stop
    running(panel, controller, sitting, "panel")
    running(panel, controller, sitting, "coasting")
    keys.to("Dismiss the notice")
    running(panel, controller, sitting, "panel")
    assert keys.here is panel.room.controls.start_stop


# -- the review -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sessions to look back at."""
    folder = Path(tmp_path_factory.mktemp("keyboard")) / "data"
    kept_sessions.keep_once(folder, tmp_path_factory)
    return folder


@pytest.fixture(scope="module")
def review(kept: Path, qapp: Any) -> Iterator[Review]:
    """The review of them, with one opened that has everything."""
    window = Review(kept, lambda: 0.0, device="none")
    window.show()
    settle(window)
    window.room.shelf.list.setCurrentRow(2)
    settle(window)
    yield window
    window.close()
    window.deleteLater()


def settle(window: Review) -> None:
    """Wait for what is read."""
    until = time.monotonic() + 20.0
    QApplication.processEvents()
    while not window.work.idle:
        assert time.monotonic() < until
        QApplication.processEvents()
    QApplication.processEvents()


def reviewed(window: Review, name: str) -> None:
    """Turn to a page of the review, or open a line of its drawer."""
    window.room.drawer.hide()
    if name.islower():
        window.room.tabs.setCurrentIndex(REVIEWED.index(name))
    else:
        window.room.buttons[name].click()
    settle(window)


@pytest.mark.parametrize("name", REVIEWED)
def test_everything_in_the_review(name: str, review: Review) -> None:
    keys = Keys(review)
    reviewed(review, name)
    check_all_reached(keys)
    assert shows_the_keyboard(keys) == []


def test_the_review_is_played_zoomed_and_moved_in_by_keys_alone(review: Review) -> None:
    keys, timing = Keys(review), review.timing
    reviewed(review, "list")
    keys.press(KEY.Key_F6)
    keys.press(KEY.Key_Home)
    assert timing.second == 0.0
    keys.press(KEY.Key_Right)
    keys.press(KEY.Key_Right, SHIFT)
    assert 0.0 < timing.second < timing.length
    keys.press(KEY.Key_Plus)
    assert timing.zoom.span is not None
    keys.press(KEY.Key_0)
    assert timing.zoom.span is None
    keys.press(KEY.Key_End)
    assert timing.second == timing.length


# -- what is typed --------------------------------------------------------------------------------------------------


def type_into(keys: Keys, line: QWidget) -> None:
    """Type all that does something elsewhere; it must be typed, and nothing more."""
    assert isinstance(line, TYPED)
    while keys.here is not line:
        keys.press(KEY.Key_Tab)
    line.selectAll()
    keys.type(EVERY_KEY)
    text = line.text() if isinstance(line, QLineEdit) else line.toPlainText()
    longest = line.maxLength() if isinstance(line, QLineEdit) else len(EVERY_KEY)
    assert text == EVERY_KEY[:longest], name_of(line)
    assert keys.here is line, f"typing leaves {name_of(line)}"


def lines(window: QWidget) -> list[QWidget]:
    """Return all that can be typed into now."""
    return [widget for widget in usable(window) if isinstance(widget, TYPED)]


@pytest.mark.parametrize("name", ["participant", "screening", "after"])
def test_what_is_typed_between_sessions_does_nothing_else(
    name: str, keys: Keys, panel: Any, controller: Any, sitting: Any
) -> None:
    sheet(panel, controller, sitting, name)
    assert lines(panel)
    for line in lines(panel):
        type_into(keys, line)
    assert controller.posted == []


def test_what_is_typed_while_a_session_runs_does_nothing_else(
    keys: Keys, panel: Any, controller: Any, sitting: Any
) -> None:
    running(panel, controller, sitting, "labels")
    typed = lines(panel)
    assert len(typed) == 9
    for line in typed:
        type_into(keys, line)
    keys.press(KEY.Key_Tab)
    keys.press("M")
    keys.type(EVERY_KEY)
    assert controller.posted == []
    keys.press(KEY.Key_Return)
    assert [(command.kind, command.text) for command in controller.posted] == [(CommandKind.MARKER, EVERY_KEY)]
    assert keys.here is panel.room.controls.start_stop
    assert panel.room.controls.start_stop.words[0] == "Stop", "Enter ends the note and does not press what is next"


def test_what_is_typed_in_the_review_does_nothing_else(review: Review) -> None:
    keys = Keys(review)
    before = (review.room.shelf.entry, review.timing.second, review.timing.zoom)
    found = set()
    for name in ("said", "Report", "Export", "Delete"):
        reviewed(review, name)
        for line in (one for one in lines(review) if one is not review.room.shelf.words):
            type_into(keys, line)
            found.add(name_of(line))
    assert len(found) == 4
    assert (review.room.shelf.entry, review.timing.second, review.timing.zoom) == before
    keys.press("F", CTRL)
    keys.type("0 1")
    assert review.room.shelf.words.text() == "0 1"
    assert not review.timing.playing
    review.room.shelf.words.clear()
    settle(review)


# -- the window of the client ---------------------------------------------------------------------------------------


def test_the_picture_of_the_client_is_opened_changed_and_closed_by_keys(
    keys: Keys, panel: Any, controller: Any, sitting: Any
) -> None:
    running(panel, controller, sitting, "panel")
    keys.press("C")
    assert panel.client.window is not None
    keys.press("C", SHIFT)
    menu = QApplication.activePopupWidget()
    assert menu is panel.client.menu
    for key in (KEY.Key_Down, KEY.Key_Right, KEY.Key_Down, KEY.Key_Return):
        QTest.keyClick(QApplication.activePopupWidget(), key)
    assert panel.client.view.style == "wave"
    assert keys.here is panel.room.controls.start_stop
    keys.press("C")
    assert panel.client.window is None
