"""The window at any size and in any theme: what a therapist needs is always there, whole, and under nothing else."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtCore import QPoint, QRect
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QAbstractButton, QLabel, QWidget

from gui.panel.appearance import appearance
from gui.panel.arrangement import LEAST, LOW_BELOW, arrangement
from gui.panel.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, THEMES
from tests.gui.test_panel_pictures import STATES, clipped, overlapping

SIZES = [LEAST, (960, 540), (1024, 600), (1024, 768), (1280, 800), (1366, 768), (1920, 1080)]
"""Logical pixels: 1280x800 at 150 % is 853x533, 1920x1080 at 200 % is 960x540."""

USUAL = ("ready", "panel", "coasting", "better-to-end", "dizzy", "masked", "brain-waves", "failed")
ANY = 36
"""Least height of a button, pixels."""


@pytest.fixture
def usual_size(panel: Any) -> Iterator[Any]:
    """The window, at its usual size again afterwards."""
    yield panel
    panel.resize(1280, 800)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_clips_or_overlaps(size: tuple[int, int], panel: Any, controller: Any, sitting: Any, qapp: Any) -> None:
    panel.resize(*size)
    qapp.processEvents()
    for state in USUAL:
        show(panel, controller, sitting, state, qapp)
        assert (panel.width(), panel.height()) == size, state
        assert clipped(panel) == [], state
        assert [pair for pair in overlapping(panel) if pair[1] != "outside"] == [], state
        assert outside(panel.room) == [], state
        missing = [name for name, part in needed(panel, controller).items() if not whole(part, panel)]
        assert missing == [], state


@pytest.mark.parametrize("size", [LEAST, (960, 540), (1280, 800)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("key", ["T", "K"])
def test_the_drawer_leaves_what_is_needed(
    key: Any, size: tuple[int, int], panel: Any, controller: Any, sitting: Any, qapp: Any
) -> None:
    panel.resize(*size)
    show(panel, controller, sitting, "prompt", qapp)
    QTest.keyClick(panel, key)
    settle(qapp)
    assert panel.room.tools.isVisible()
    assert [name for name, part in needed(panel, controller).items() if not whole(part, panel)] == []
    page = panel.room.tools.markers if key == "K" else panel.room.tools.music
    area = page.parentWidget().parentWidget()
    for button in page.findChildren(QAbstractButton):
        if button.isVisibleTo(page):
            area.ensureWidgetVisible(button)
            assert whole(button, panel), button.accessibleName()


@pytest.mark.parametrize("size", [LEAST, (960, 540), (1280, 800)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_page_between_sessions_is_whole_or_scrolls(
    size: tuple[int, int], panel: Any, controller: Any, sitting: Any, qapp: Any
) -> None:
    panel.resize(*size)
    show(panel, controller, sitting, "ready", qapp)
    for name in panel.room.desk._places:
        panel.room.desk.show_page(name)
        settle(qapp)
        assert (panel.width(), panel.height()) == size, name
        assert clipped(panel) == [], name
        assert outside(panel.room) == [], name
        area = panel.room.desk._places[name].area
        assert area.widget().width() <= area.viewport().width(), f"{name} is wider than what is seen of it"


def test_the_review_fits_where_the_panel_does(qtbot: Any, tmp_path: Path, qapp: Any) -> None:
    from gui.review.window import Review

    review = Review(tmp_path, lambda: 0.0)
    review.show()
    for size in (LEAST, (960, 540), (1280, 800)):
        review.resize(*size)
        for page in range(review.room.tabs.count()):
            review.room.tabs.setCurrentIndex(page)
            settle(qapp)
            assert (review.width(), review.height()) == size, page
            assert clipped(review) == [], page
            assert outside(review.room) == [], page
    review.close()
    review.deleteLater()


def test_what_is_folded_away_is_found_under_more(panel: Any, controller: Any, sitting: Any, qapp: Any) -> None:
    panel.resize(*LEAST)
    show(panel, controller, sitting, "stage", qapp)
    more, controls = panel.room.controls.more, panel.room.controls
    folded = [button for button in controls._buttons if not button.isVisible()]
    assert folded
    entries = {action.text().split("\t")[0]: action for action in more.actions_shown}
    assert {button.words[0].replace("\n", " ") for button in folded} <= set(entries)
    assert {"+1 min", "Louder", "Quieter"} <= set(entries)
    entries["Match again"].trigger()
    entries["Louder"].trigger()
    assert [command.kind for command in controller.posted][-2:] == ["refresh", "volume"]
    panel.resize(1280, 800)
    qapp.processEvents()
    assert not more.isVisible()
    assert all(button.isVisible() for button in controls._buttons)


def test_going_small_and_back_changes_nothing(panel: Any, controller: Any, sitting: Any, qapp: Any) -> None:
    show(panel, controller, sitting, "better-to-end", qapp)
    before = places(panel)
    for size in (LEAST, (1024, 600), (1280, 800)):
        panel.resize(*size)
        settle(qapp)
    assert places(panel) == before


def test_another_theme_moves_nothing_and_keeps_the_letters(
    panel: Any, controller: Any, sitting: Any, qapp: Any
) -> None:
    show(panel, controller, sitting, "stage", qapp)
    panel.set_theme(LIGHT)
    qapp.processEvents()
    before, letters = places(panel), fonts(panel)
    assert min(letters.values()) >= 12
    for theme in (DARK, LIGHT, DARK):
        panel.set_theme(theme)
        qapp.processEvents()
        assert places(panel) == before
        assert fonts(panel) == letters
    panel.set_theme(CONTRAST_DARK)
    qapp.processEvents()
    assert fonts(panel) == letters
    assert clipped(panel) == []


def test_a_preference_goes_before_the_system(panel: Any, qapp: Any) -> None:
    look = appearance()
    for preferred, theme in (("dark", DARK), ("contrast", CONTRAST_LIGHT), ("light", LIGHT)):
        look.prefer(preferred)
        assert panel.theme is theme
    look.prefer("system")
    assert panel.theme in THEMES


def test_a_system_that_asks_for_contrast_gets_it(panel: Any, monkeypatch: Any) -> None:
    look = appearance()
    monkeypatch.setattr("gui.panel.appearance.system_wants_contrast", lambda: True)
    look.look()
    assert panel.theme is CONTRAST_LIGHT
    monkeypatch.setattr("gui.panel.appearance.system_is_dark", lambda: True)
    look.look()
    assert panel.theme is CONTRAST_DARK
    look.prefer("light")
    assert panel.theme is LIGHT
    monkeypatch.undo()
    look.prefer("system")
    assert panel.theme in (LIGHT, DARK)


def test_narrow_and_low_are_told_apart() -> None:
    usual = 1250
    assert not arrangement(usual, LOW_BELOW, usual).small
    assert arrangement(usual - 1, LOW_BELOW, usual).narrow
    assert not arrangement(usual - 1, LOW_BELOW, usual).low
    assert arrangement(usual, LOW_BELOW - 1, usual).low


def show(panel: Any, controller: Any, sitting: Any, state: str, qapp: Any) -> None:
    """Show a state as it is seen after a moment."""
    controller.publish(STATES[state](sitting))
    controller.clock.set(max(controller.clock.now(), controller.current.time))
    panel._snapshot = None
    panel.tick()
    panel.look_around()
    settle(qapp)
    panel.tick()
    settle(qapp)


def settle(qapp: Any) -> None:
    """Let every layout come to rest: one that changes asks the one around it, a turn of the loop later."""
    for _ in range(3):
        qapp.processEvents()


def needed(panel: Any, controller: Any) -> dict[str, QWidget]:
    """What must be there whatever the size: of a session that runs, all that one acts upon."""
    room, live = panel.room, controller.current.phase in ("running", "stopping")
    parts = {"state": room.header, "start": room.controls.start_stop}
    if live or room.banner.shown is not None:
        parts["banner"] = room.banner
    if live:
        parts |= {"comfortable": room.controls.comfortable, "unwell": room.controls.unwell, "hold": room.controls.hold}
        parts |= {"breath": room.breath, "breath picture": room.breath.plot}
        parts |= {f"number {place}": number for place, number in enumerate(room.numbers.numbers)}
        parts |= {f"light {place}": light for place, light in enumerate(room.lights.lights)}
    if live and room.prompt.wanted:
        parts["sentence"] = room.prompt
    if live and room.rating.wanted and not room.tools.page:
        parts["rating"] = room.rating
    return parts


def whole(part: QWidget, panel: QWidget) -> bool:
    """Tell whether all of a part is seen, large enough to be used."""
    above = part.parentWidget()
    while above is not None and above.isVisible():
        if not above.rect().contains(QRect(part.mapTo(above, QPoint(0, 0)), part.size())):
            return False
        above = None if above is panel else above.parentWidget()
    return part.isVisible() and part.height() >= (ANY if isinstance(part, QAbstractButton) else 20)


def outside(room: QWidget) -> list[str]:
    """Return the parts that stand out of the one they stand in, but for what can be scrolled into it."""
    found = []
    for part in room.findChildren(QWidget):
        parent = part.parentWidget()
        if parent is None or not part.isVisible() or "viewport" in parent.objectName():
            continue
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(part.geometry()):
            found.append(f"{type(part).__name__} {part.accessibleName()} {part.geometry().getRect()}")
    return found


def places(panel: QWidget) -> dict[int, tuple[Any, ...]]:
    """Where everything stands."""
    return {id(w): w.geometry().getRect() for w in panel.findChildren(QWidget) if w.isVisible()}


def fonts(panel: QWidget) -> dict[int, int]:
    """The size of the letters of all that is written."""
    kinds = (QLabel, QAbstractButton)
    return {id(w): w.font().pointSize() for w in panel.findChildren(QWidget) if isinstance(w, kinds) and w.isVisible()}
