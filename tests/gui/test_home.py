"""The window at home as it is seen: every page named, legible, whole in any size, language and colours."""

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtCore import Qt, QTimer
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QAbstractButton, QLabel, QMainWindow

from gui.home.first_window import FirstWindow, asked, set_up
from gui.home.volume import LOUDEST, MOST, STEP
from gui.home.window import SIZE, Home, HomeWindow
from gui.language.choice import use_language
from gui.panel.appearance import appearance
from sensors.errors import Reason, SospiroError
from sessions.commands import CommandKind
from sessions.home.giving import Gave
from sessions.home.prescribing import Wish, setup_of
from sessions.home.setup_file import HomeSetup, WholeProtocol, write_setup
from sessions.packages.keys import new_key
from sessions.settings import Settings
from sessions.snapshot import Notice, SessionPhase, Severity
from sessions.store.editing import new_participant
from tests.gui.conftest import ListingController
from tests.gui.test_accessible_names import nameless

SCREENS = os.environ.get("SOSPIRO_SCREENS", "")
PHONE, LAPTOP = (360, 640), (683, 384)
"""Logical pixels of a small screen held upright, and of a laptop of 1366x768 at 200 %."""
PAGES = ("start", "before", "play", "after", "given")


@pytest.fixture
def setup() -> HomeSetup:
    whole = WholeProtocol(name="Short flare-up", sha256="0" * 64, text="name = 'Short flare-up'")
    return HomeSetup(
        participant="P07",
        made=datetime(2026, 11, 22, tzinfo=UTC),
        public_key="age1" + "q" * 58,
        style="Ocean",
        protocol=whole,
        alone=whole,
    )


@pytest.fixture
def controller() -> Any:
    return ListingController()


@pytest.fixture
def home(qtbot: Any, controller: Any, setup: HomeSetup, tmp_path: Path) -> Iterator[HomeWindow]:
    window = HomeWindow(controller, Home(setup, tmp_path, tmp_path / "Documents"))
    window.show()
    yield window
    window.leave()
    qtbot.waitUntil(lambda: window.left)
    window.close()
    window.deleteLater()
    appearance().prefer("system")
    use_language("en")


def live(home: HomeWindow, sitting: Any, seconds: float = 330.0, **changes: Any) -> None:
    """Let a session be at some second."""
    home._controller.publish(replace(sitting.running(seconds), **changes))  # type: ignore[attr-defined]
    home.tick()


def ready(home: HomeWindow, *texts: str) -> None:
    notices = tuple(Notice(text, Severity.WARNING, 1.0) for text in texts)
    snapshot = replace(home._controller.snapshot(), phase=SessionPhase.READY, notices=notices, stage=None)
    home._controller.publish(snapshot)  # type: ignore[attr-defined]
    home.tick()


def turn(home: HomeWindow, page: str, sitting: Any) -> None:
    """Turn to a page as a person would see it."""
    if page == "play":
        live(home, sitting)
    home._go(getattr(home, page))
    if page == "given":
        home.given.show_gave(Gave(Path("/home/someone/Documents/Sospiro/P07-2026-11-22.sospiro"), 3))
    home.tick()
    home.look_around()


def words(home: HomeWindow) -> str:
    return " · ".join(label.text() for label in home.findChildren(QLabel) if label.isVisible())


def posted(home: HomeWindow) -> list[CommandKind]:
    return [command.kind for command in home._controller.posted]  # type: ignore[attr-defined]


@pytest.mark.parametrize("page", PAGES)
def test_everything_has_a_name_and_is_large(page: str, home: HomeWindow, sitting: Any, qapp: Any) -> None:
    turn(home, page, sitting)
    qapp.processEvents()
    assert nameless(home) == []
    seen = [button for button in home.findChildren(QAbstractButton) if button.isVisible()]
    assert seen
    assert [b.accessibleName() for b in seen if b.height() < 44 or b.width() < 38] == []
    main = [b for b in seen if not b.isCheckable()]
    assert [b.accessibleName() for b in main if b.height() < 64] == []


@pytest.mark.parametrize("language", ["en", "de", "pseudo", "mirrored"])
@pytest.mark.parametrize("size", [SIZE, (640, 440), PHONE, LAPTOP], ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_lies_over_anything_else(
    size: tuple[int, int], language: str, qtbot: Any, controller: Any, setup: HomeSetup, tmp_path: Path, sitting: Any
) -> None:
    use_language(language)
    window = HomeWindow(controller, Home(setup, tmp_path, tmp_path))
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    try:
        for page in PAGES:
            turn(window, page, sitting)
            qtbot.wait(1)
            check_apart(window, page)
    finally:
        window.leave()
        qtbot.waitUntil(lambda: window.left)
        window.close()
        use_language("en")


def check_apart(window: QMainWindow, page: str) -> None:
    """Make sure that no button is cut or covered by another, and none is wider than the window."""
    buttons = [b for b in window.findChildren(QAbstractButton) if b.isVisible() and not b.isCheckable()]
    places = [(b.accessibleName(), b.rect().translated(b.mapTo(window, b.rect().topLeft()))) for b in buttons]
    for name, place in places:
        assert window.rect().left() <= place.left() <= place.right() <= window.rect().right(), (page, name)
    for (first, one), (second, other) in combinations(places, 2):
        assert not one.intersects(other), (page, first, second)


def test_volume_goes_by_three_decibels_and_no_further_than_full(home: HomeWindow) -> None:
    volume = home.start.volume
    for _ in range(MOST + 2):
        QTest.mouseClick(volume.more, Qt.MouseButton.LeftButton)
    assert (volume.wanted, volume._value.text()) == (LOUDEST, str(MOST))
    QTest.keyClick(home, Qt.Key.Key_Minus)  # type: ignore[call-overload]
    asked = home._controller.posted[-1]  # type: ignore[attr-defined]
    assert (asked.kind, asked.value) == (CommandKind.VOLUME, LOUDEST - STEP)


def test_where_sensors_are_not_found_the_guide_is_tried_alone(home: HomeWindow, sitting: Any) -> None:
    home.begin()
    assert posted(home)[-1] is CommandKind.START
    ready(home, "No stream is there.")
    home.tick()
    assert home.starter.alone
    assert posted(home).count(CommandKind.START) == 2
    live(home, sitting, 5.0)
    assert "the guide plays by itself" in words(home)
    live(home, sitting, 8.0)
    assert "No loudspeaker was found" in words(home)


def test_what_keeps_a_session_from_beginning_is_told_on_the_first_page(home: HomeWindow) -> None:
    home.begin()
    for why in ("No stream is there.", "The disk is full: free some space."):
        ready(home, why)
        home.tick()
    assert home._shown is home.start
    assert "It could not begin: The disk is full" in words(home)


def test_a_session_before_that_is_still_being_saved_is_waited_for(
    home: HomeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_: object) -> None:
        raise SospiroError(Reason.BUSY, "A session is running.")

    with monkeypatch.context() as patch:
        patch.setattr(home._controller, "change", busy)
        home.begin()
        home.tick()
        assert CommandKind.START not in posted(home)
    home.tick()
    assert posted(home).count(CommandKind.START) == 1
    assert not home.starter.failed


def test_what_safety_ended_is_said_calmly(home: HomeWindow, sitting: Any) -> None:
    live(home, sitting, stop="the heart rate has been above 120/min for 30 s")
    assert "heart" not in words(home)
    live(home, sitting, 331.0, phase=SessionPhase.SAVED)
    assert "It ended a little early, to keep it easy for you." in words(home)


def test_no_notice_of_a_fault_is_on_the_screen(home: HomeWindow, sitting: Any) -> None:
    live(home, sitting, notices=(Notice("The disk is nearly full.", Severity.WARNING, 1.0),))
    assert "disk" not in words(home)


def test_escape_eases_the_breath_and_leads_back(home: HomeWindow, sitting: Any) -> None:
    turn(home, "before", sitting)
    QTest.keyClick(home, Qt.Key.Key_Escape)  # type: ignore[call-overload]
    assert home._shown is home.start
    turn(home, "play", sitting)
    QTest.keyClick(home, Qt.Key.Key_Escape)  # type: ignore[call-overload]
    assert posted(home)[-1] is CommandKind.COMFORTABLE


def test_tab_reaches_every_button(home: HomeWindow, sitting: Any, qapp: Any) -> None:
    home.activateWindow()
    for page in ("start", "before", "play", "given"):
        turn(home, page, sitting)
        qapp.processEvents()
        reached = set()
        for _ in range(30):
            QTest.keyClick(home, Qt.Key.Key_Tab)  # type: ignore[call-overload]
            reached.add(home.focusWidget())
        buttons = [b for b in home.findChildren(QAbstractButton) if b.isVisible() and not b.isCheckable()]
        assert [b.accessibleName() for b in buttons if b not in reached] == [], page


@pytest.mark.skipif(not SCREENS, reason="pictures to look at: SOSPIRO_SCREENS=FOLDER")
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("page", PAGES)
def test_picture(page: str, theme: str, home: HomeWindow, sitting: Any, qapp: Any) -> None:
    appearance().prefer(theme)
    turn(home, page, sitting)
    qapp.processEvents()
    assert home.grab().save(str(Path(SCREENS) / f"home-{page}-{theme}.png"))


# -- before anything is set up, and other starts ----------------------------------------------------------------------


@pytest.fixture
def given_file(tmp_path: Path) -> Path:
    """A file that a therapist has made."""
    clinic = tmp_path / "clinic"
    new_participant(clinic, "P07")
    new_key(clinic)
    made, _ = setup_of(Settings(data_dir=clinic, participant="P07"), Wish("Short flare-up"))
    write_setup(made, tmp_path / "P07.sospiro-home")
    return tmp_path / "P07.sospiro-home"


@pytest.fixture
def at_home(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path / "home")


def first_window(qtbot: Any, settings: Settings, why: str = "") -> FirstWindow:
    window = FirstWindow(settings, why)
    qtbot.addWidget(window)
    window.show()
    return window


def seen(window: FirstWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_with_nothing_set_up_one_sentence_and_one_button_help(
    qtbot: Any, at_home: Settings, given_file: Path, tmp_path: Path
) -> None:
    window = first_window(qtbot, at_home)
    assert seen(window) == [
        "Nothing is set up here yet",
        "Open the file that your therapist gave you: its name ends in .sospiro-home.",
    ]
    assert nameless(window) == []
    buttons = [button for button in window.findChildren(QAbstractButton) if button.isVisible()]
    assert buttons == [window.open]
    assert window.open.height() >= 64
    qtbot.mouseClick(window.open, Qt.MouseButton.LeftButton)
    assert window.dialog is not None
    assert window.dialog.isVisible()
    window.dialog.close()
    window.dialog.fileSelected.emit(str(tmp_path / "clinic" / "keys" / "packages.age-key"))
    assert seen(window)[0] == "The file could not be opened"
    assert window.ready is None
    window.dialog.fileSelected.emit(str(given_file))
    assert window.ready is not None
    assert window.ready[0].participant == "P07"
    assert not window.isVisible()
    assert set_up(at_home, None)[0] == window.ready[0], "from now on"


def test_a_bad_file_keeps_what_was_set_up_and_one_press_goes_on_with_it(
    qtbot: Any, at_home: Settings, given_file: Path
) -> None:
    set_up(at_home, given_file)
    window = first_window(qtbot, at_home, "P07.sospiro-home, line 3: something is wrong.")
    assert window.as_before.isVisible()
    qtbot.mouseClick(window.as_before, Qt.MouseButton.LeftButton)
    assert window.ready is not None


@pytest.mark.parametrize("size", [(760, 480), PHONE, LAPTOP], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", ["en", "de", "pseudo"])
def test_the_first_window_is_whole(
    size: tuple[int, int], language: str, qtbot: Any, at_home: Settings, given_file: Path, screens: Path
) -> None:
    use_language(language)
    set_up(at_home, given_file)
    window = first_window(qtbot, at_home, f"{given_file.name}, line 3: there is no key 'colour'.")
    window.resize(*size)
    qtbot.wait(1)
    check_apart(window, "first")
    window.grab().save(str(screens / f"home-first-{language}-{size[0]}.png"))
    use_language("en")


def test_another_start_with_a_new_file_is_answered_in_words(home: HomeWindow, given_file: Path, tmp_path: Path) -> None:
    home._controller.change({"data_dir": str(tmp_path / "kept")})
    home.answer(given_file)
    assert "The new file is kept: it holds when you close this window and open it again." in words(home)
    (tmp_path / "bad.sospiro-home").write_text("format = 9")
    home.answer(tmp_path / "bad.sospiro-home")
    assert "bad.sospiro-home was not opened: bad.sospiro-home was made by a newer Sospiro" in words(home)
    home.answer(None)
    assert home.isVisible()


def test_a_double_click_opens_the_window_at_home_with_the_file(monkeypatch: Any, run: Any, given_file: Path) -> None:
    asked: list[Path | None] = []
    monkeypatch.setattr("gui.cli.home.open_window", lambda _, file=None: asked.append(file))
    run("open", str(given_file))
    run("open", "--home")
    assert asked == [given_file, None]


def test_a_polite_end_closes_the_first_window(at_home: Settings) -> None:
    QTimer.singleShot(50, lambda: os.kill(os.getpid(), signal.SIGTERM))
    assert asked(at_home, "") is None
