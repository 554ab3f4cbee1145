"""The window of a group as it is seen: everybody at a glance, whole in any size, and what its buttons ask."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PyQt6.QtCore import Qt, QTimer
from PyQt6.QtWidgets import QAbstractButton, QLabel

from gui.group.window import GroupWindow
from gui.group.words import news
from gui.language.choice import use_language
from gui.panel.appearance import appearance
from sensors.clock import ManualClock
from sensors.errors import Reason, SospiroError
from sensors.state import QualityReason
from sessions.commands import CommandKind
from sessions.group.member import MemberView, Standing, absent_view
from sessions.group.view import GroupView, ended, shared_view
from sessions.settings import Settings
from sessions.snapshot import Notice, SessionPhase, Severity
from tests.gui.test_accessible_names import nameless

SCREENS = os.environ.get("SOSPIRO_SCREENS", "")
SMALL, TYPICAL = (840, 490), (1280, 800)


BOTH = Notice("The sound card is gone.", Severity.WARNING, 1.0)
OWN = Notice("The stream 'Belt' is lost.", Severity.WARNING, 1.0)


class Group:
    """A controller of a group with nothing behind it."""

    def __init__(self, people, data_dir):
        self.people, self.settings = tuple(people), Settings(data_dir=data_dir)
        self.clock, self.posted = ManualClock(100.0), []
        self.error, self.running, self.current = None, False, None
        self.timed = False

    def view(self):
        return self.current

    def snapshot(self):
        return self.current.shared

    def now(self):
        return self.clock.now()

    def post(self, command, who=""):
        self.posted.append((command.kind, command.value, who))
        self.running = self.running or command.kind is CommandKind.START

    def close(self):
        self.running = False


def picture(sitting, count=8, **changes):
    """Return a group in which everybody is somewhere else."""
    one = sitting.running(330.0)
    lost = replace(one.body, respiration=replace(one.body.respiration, reason=QualityReason.LOST))
    kinds = [
        ({"synchrony": 1.0}, True, False),
        ({"synchrony": 0.5}, True, False),
        ({"synchrony": 0.17}, True, False),
        ({"synchrony": None}, True, False),
        ({"synchrony": 0.83, "body": lost}, False, False),
        ({"synchrony": 0.33}, False, True),
        ({"synchrony": 1.0, "stop": "The heart rate is above 150 beats/min: end the session."}, True, False),
        ({"synchrony": 0.83}, True, False),
    ]
    members = tuple(
        MemberView(f"P{place + 1:02}", place + 1, replace(one, notices=(), **more), counts, aside, 0.5)
        for place, (more, counts, aside) in enumerate(kinds[:count])
    )
    view = GroupView(
        SessionPhase.RUNNING, one.time, 754.0, "k7q2m3x9", members, 0.83, 0.91, False, shared_view(one, 0.83)
    )
    return replace(view, **changes)


@pytest.fixture
def made(qtbot, tmp_path):
    windows = []

    def build(count=8):
        window = GroupWindow(Group([f"P{place + 1:02}" for place in range(count)], tmp_path))
        for timer in window.findChildren(QTimer):
            timer.stop()
        window.show()
        windows.append(window)
        return window

    yield build
    for window in windows:
        window.leave()
        qtbot.waitUntil(lambda window=window: window._closing.done)
        window.close()
        window.deleteLater()
    appearance().prefer("system")
    use_language("en")


def showing(window, view):
    window._controller.running = view.phase in (SessionPhase.RUNNING, SessionPhase.STOPPING)
    window._controller.current = view
    window.tick()
    return window


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def test_everybody_is_told_in_a_word_a_shape_and_a_figure(made, sitting):
    window = showing(made(), picture(sitting))
    told = [tile._word.whole for tile in window.tiles]
    assert told == ["In step", "Nearly", "Own way", "Listening", "Not heard", "Set aside", "See to them", "In step"]
    shapes = [tile._mark.shape for tile in window.tiles[:6]]
    assert len(set(shapes)) == 6
    assert [tile._figure.text() for tile in window.tiles[:4]] == ["100%", "50%", "17%", "--"]
    assert "above 150" in window.tiles[6]._below.text()
    assert "P01: In step" in window.tiles[0].accessibleName()
    assert "12:34" in words(window) and "83%" in words(window)
    assert any("Breathing alike 91%" in text and "6 of 8" in text for text in words(window))


def test_what_concerns_one_is_asked_for_that_one_and_what_concerns_all_for_all(made, sitting):
    window = showing(made(), picture(sitting))
    window.tiles[1].aside.click()
    window.tiles[5].aside.click()
    window.tiles[2].ill.click()
    window.held.click()
    window.held.click()
    window.easier.click()
    assert window._controller.posted == [
        (CommandKind.ASIDE, 1.0, "P02"),
        (CommandKind.ASIDE, 0.0, "P06"),
        (CommandKind.DISCOMFORT, None, "P03"),
        (CommandKind.HOLD, 1.0, ""),
        (CommandKind.HOLD, 0.0, ""),
        (CommandKind.COMFORTABLE, None, ""),
    ]


def test_who_is_at_ease_is_led_again_alone_or_with_all(made, sitting):
    window = made(3)
    view = picture(sitting, 3)
    some = tuple(replace(one, relieved=one.place == 2) for one in view.members)
    showing(window, replace(view, members=some))
    assert [tile.ill.text() for tile in window.tiles] == ["Unwell", "Lead again", "Unwell"]
    assert window.tiles[1]._word.whole == "At ease"
    window.tiles[1].ill.click()
    assert window.easier.text() == "Comfortable breathing"
    showing(window, replace(view, members=tuple(replace(one, relieved=True) for one in view.members)))
    assert window.easier.text() == "Lead again"
    window.easier.click()
    assert window._controller.posted == [(CommandKind.REFRESH, None, "P02"), (CommandKind.REFRESH, None, "")]


def test_a_group_begins_with_one_press_and_ends_with_two(made, sitting):
    window = made()
    assert window.focusWidget() is window.start
    assert not window.held.isEnabled()
    window.start.click()
    assert window._controller.posted == [(CommandKind.START, None, "")]
    showing(window, picture(sitting))
    window.start.click()
    assert window.start.text() == "Press again to stop"
    window._controller.clock.advance(5.0)
    window.tick()
    assert window.start.text() == "Stop"
    window.start.click()
    window._controller.clock.advance(1.0)
    window.start.click()
    assert window._controller.posted[1:] == [(CommandKind.STOP, None, "")]


def test_the_window_of_a_timed_sitting_goes_when_all_is_saved(made, sitting):
    window = showing(made(), picture(sitting))
    window._controller.timed = True
    for seconds, gone in ((0.0, False), (3.0, False), (2.0, True)):
        window._controller.clock.advance(seconds)
        showing(window, ended(picture(sitting), SessionPhase.SAVED))
        assert window._closing.begun is gone


def test_keys_do_what_the_buttons_do(made, sitting, qtbot):
    window = showing(made(), picture(sitting))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for key in ("H", "B"):
        qtbot.keyClick(window, key)
    assert [kind for kind, _, _ in window._controller.posted] == [CommandKind.HOLD, CommandKind.COMFORTABLE]
    qtbot.keyClick(window, "C")
    assert window.client is not None
    window.client.picture.tick()
    assert window.client.picture._snapshot is window._controller.current.shared
    qtbot.keyClick(window, "C")
    assert window.client is None


def test_the_line_says_what_matters_most(made, sitting):
    window = made()
    window.tick()
    assert "Press Start" in window._news.text()
    view = picture(sitting)
    nobody = tuple(replace(member, counts=False) for member in view.members)
    for shown, said in (
        (view, ""),
        (replace(view, holding=True), "slows no further"),
        (replace(view, members=nobody), "Nobody is heard"),
        (replace(view, phase=SessionPhase.STOPPING), "fades"),
        (ended(view, SessionPhase.SAVED), "are saved"),
    ):
        showing(window, shown)
        assert said in window._news.text() and bool(said) == bool(window._news.text())
    members = [replace(one, snapshot=replace(one.snapshot, notices=(BOTH,))) for one in view.members]
    assert news(replace(view, members=tuple(members))) == BOTH.text
    members[1] = replace(members[1], snapshot=replace(members[1].snapshot, notices=(BOTH, OWN)))
    assert news(replace(view, members=tuple(members), holding=True)) == f"P02: {OWN.text}"
    window._controller.error = SospiroError(Reason.NO_STREAM, "No stream 'X' of P01 is on the network.")
    window.tick()
    assert "P01" in window._news.text()


def apart(view):
    """Return a group of which one is waited for, one cannot join, one has ended and two breathe far apart."""
    absent = ((2, Standing.WAITING, "Belt-C"), (3, Standing.REFUSED, "Two streams are equal."), (4, Standing.ENDED, ""))
    members = list(view.members)
    for place, standing, told in absent:
        members[place] = absent_view(members[place].name, view.time, standing, told)
    return replace(view, members=tuple(members), apart=("P01", "P02"))


def test_who_is_waited_for_or_has_ended_is_told_on_their_tile(made, sitting):
    window = showing(made(), apart(picture(sitting)))
    told = [(tile._word.whole, tile._below.text()) for tile in window.tiles[2:5]]
    assert told[0] == ("Waiting", "Waiting for Belt-C")
    assert told[1] == ("Cannot join", "Two streams are equal.")
    assert told[2][0] == "Ended" and "kept" in told[2][1]
    assert [tile.aside.isEnabled() for tile in window.tiles] == [True, True, False, False, False, True, True, True]
    assert "ended the part of P05" in window._news.text()


def test_who_breathes_far_from_the_guide_is_told_in_one_sentence_with_what_helps(made, sitting):
    view = picture(sitting, apart=("P01", "P02"))
    window = showing(made(), view)
    said = window._news.text()
    assert "P01 (" in said and "P02 (" in said and "aside" in said
    assert "aside" not in news(replace(view, apart=()))


@pytest.mark.parametrize("count", [2, 5, 8])
@pytest.mark.parametrize("size", [SMALL, TYPICAL])
def test_all_is_named_large_enough_and_whole(made, sitting, qtbot, count, size):
    window = showing(made(count), picture(sitting, count))
    window.resize(*size)
    qtbot.wait(1)
    assert nameless(window) == []
    for button in window.findChildren(QAbstractButton):
        assert button.height() >= (64 if button in (window.start, window.held, window.easier) else 44)
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())
    people = window.tiles[0].parentWidget()
    for tile in window.tiles:
        assert people.rect().contains(tile.geometry())
        assert people.width() <= window.width()
        assert tile.aside.geometry().bottom() <= tile.rect().bottom()


@pytest.mark.skipif(not SCREENS, reason="pictures to look at: SOSPIRO_SCREENS=FOLDER")
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("count", "size"), [(8, TYPICAL), (3, TYPICAL), (8, SMALL)])
def test_a_picture_to_look_at(made, sitting, qtbot, theme, count, size):
    appearance().prefer(theme)
    view = picture(sitting, count)
    window = showing(made(count), apart(view) if count > 4 else replace(view, apart=("P01", "P02")))
    window._look.prefer(theme)
    window.resize(*size)
    qtbot.wait(50)
    assert window.grab().save(str(Path(SCREENS) / f"group-{count}-{size[0]}-{theme}.png"))


def test_a_key_pressed_while_nothing_plays_asks_for_nothing(made, qtbot):
    window = made()
    for key in (Qt.Key.Key_H, Qt.Key.Key_B):
        qtbot.keyClick(window, key)
    assert window._controller.posted == []
