"""The window at home as it is seen: every page named, legible, whole in any size, language and colours."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QAbstractButton, QLabel

from gui.home.volume import LOUDEST, MOST, STEP
from gui.home.window import LEAST, SIZE, Home, HomeWindow
from gui.language.choice import use_language
from gui.panel.appearance import appearance
from sensors.errors import Reason, SospiroError
from sessions.commands import CommandKind
from sessions.home.giving import Gave
from sessions.home.setup_file import HomeSetup, WholeProtocol
from sessions.snapshot import Notice, SessionPhase, Severity
from tests.gui.conftest import ListingController
from tests.gui.test_accessible_names import nameless

SCREENS = os.environ.get("SOSPIRO_SCREENS", "")
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
@pytest.mark.parametrize("size", [SIZE, LEAST])
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


def check_apart(window: HomeWindow, page: str) -> None:
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
