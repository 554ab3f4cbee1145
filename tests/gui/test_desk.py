"""The desk between sessions: its tabs, the check-list, and what is asked before and after a session."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtCore import Qt

from engine.protocols.course import planned_course
from engine.protocols.protocol_file import list_protocols
from engine.settings import PacingSettings
from gui.desk.checklist import BREATHING, DISK, HEART, PARTICIPANT, PROTOCOL, RATINGS, SCREENING, SOUND
from gui.desk.checks import State, disk_check, input_checks, ready_words, signal_check, sound_check
from gui.desk.course_words import course_sentence
from gui.desk.desk import Desk
from gui.desk.page import Page
from gui.desk.session_page import SessionPage
from sensors.state import QualityReason, SignalQuality
from sensors.stream import Signal
from sessions.calibration import Calibration
from sessions.folder import SESSION_BYTES, create_session_folder
from sessions.previewed import Previewed, SoundChecked
from sessions.screening_file import check_screening, read_screening
from sessions.settings import Settings
from sessions.snapshot import SessionPhase, Snapshot
from sessions.store.answers import answers_of
from sessions.store.editing import add_goal
from sessions.store.entries import Domain, When
from sessions.store.participants import create_participant, goals_of, participants

STARTED = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
SHIPPED = {item.title: item.content for item in list_protocols() if item.content}
LEVELS = ("Not at all", "To the door", "To the corner", "To the market", "Alone")


class Counting(Page):
    """A page that counts how often it looked, and what phases it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.looks = 0
        self.phases: list[SessionPhase] = []

    def look(self) -> None:
        self.looks += 1

    def take(self, snapshot: Snapshot) -> None:
        self.phases.append(snapshot.phase)


@pytest.fixture
def desk(qtbot: Any) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    for name in ("first", "second", "third"):
        made.add(name, name.capitalize(), Counting)
    made.add("hidden", "", Counting)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def page(qtbot: Any, controller: Any) -> SessionPage:
    made = SessionPage(controller)
    qtbot.addWidget(made)
    made.look()
    return made


@pytest.fixture
def said(page: SessionPage) -> list[str]:
    """What the banner would show."""
    words: list[str] = []
    page.said.connect(words.append)
    return words


@pytest.fixture
def session(controller: Any) -> Path:
    """The folder of a session of P07 that has begun."""
    create_participant(controller.set_to.data_dir, "P07")
    controller.change({"participant": "P07"})
    folder = create_session_folder(controller.set_to.data_dir, STARTED, "P07")
    folder.record.write_text("{}")
    return folder.path


def at(phase: SessionPhase, folder: Path) -> Snapshot:
    return Snapshot(phase, 5000.0, folder=str(folder))


# -- pages and tabs -----------------------------------------------------------------------------------------------


def test_the_first_page_stands_there_and_looks(desk: Desk) -> None:
    first = desk.page("first")
    assert isinstance(first, Counting)
    assert (desk.shown, first.looks) == ("first", 1)
    desk.look()
    assert first.looks == 2


def test_keys_turn_to_pages(desk: Desk, qtbot: Any) -> None:
    qtbot.keyClick(desk, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert desk.shown == "third"
    qtbot.keyClick(desk, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert desk.shown == "first"
    qtbot.keyClick(desk, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert desk.shown == "third"


def test_arrows_step_through_the_tabs_which_are_one_stop(desk: Desk, qtbot: Any) -> None:
    first, second, third = desk.tabs.tabs
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert (desk.shown, second.hasFocus()) == ("second", True)
    stops = [tab.focusPolicy() is Qt.FocusPolicy.TabFocus for tab in (first, second, third)]
    assert stops == [False, True, False]
    desk.tabs.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(second, Qt.Key.Key_Right)
    assert desk.shown == "first"


def test_a_page_without_a_tab_is_led_to_and_leads_back(desk: Desk) -> None:
    desk.page("second").wanted.emit("hidden")
    assert desk.shown == "hidden"
    assert not any(tab.isChecked() for tab in desk.tabs.tabs)
    desk.page("hidden").done.emit()
    assert desk.shown == "first"
    assert desk.tabs.tabs[0].isChecked()


def test_pages_are_told_each_phase_once(desk: Desk) -> None:
    for phase in (SessionPhase.READY, SessionPhase.RUNNING, SessionPhase.RUNNING, SessionPhase.SAVED):
        desk.take(Snapshot(phase, 0.0))
    first = desk.page("first")
    assert isinstance(first, Counting)
    assert first.phases == [SessionPhase.READY, SessionPhase.RUNNING, SessionPhase.SAVED]


# -- what the lines say -------------------------------------------------------------------------------------------


def heard(reason: QualityReason, good: float = 1.0, seconds: float = 30.0) -> tuple[Previewed, ...]:
    return (Previewed(Signal.RESPIRATION, "Belt", SignalQuality(0.9, reason, 0.1), good, seconds),)


@pytest.mark.parametrize(
    ("previewed", "sensors", "state", "word"),
    [
        (heard(QualityReason.GOOD), True, State.READY, "Good"),
        (heard(QualityReason.GOOD, 0.5), True, State.WAITING, "Good"),
        (heard(QualityReason.FLAT), True, State.LOOK, "Flat"),
        (heard(QualityReason.GOOD, 1.0, 0.5), True, State.LOOK, "not found"),
        ((), True, State.LOOK, "not found"),
        ((), False, State.OPTIONAL, "not needed"),
    ],
)
def test_an_input_is_told_by_its_last_seconds(
    previewed: tuple[Previewed, ...], sensors: bool, state: State, word: str
) -> None:
    check = signal_check(Signal.RESPIRATION, previewed, (), sensors)
    assert (check.state, check.word) == (state, word)


def test_a_missing_belt_is_a_warning_and_a_missing_everything_is_not() -> None:
    assert [check.state for check in input_checks((), (), True)] == [State.MISSING] * 2
    assert [check.state for check in input_checks(heard(QualityReason.GOOD), (), True)] == [State.READY, State.LOOK]
    assert [check.state for check in input_checks((), (), False)] == [State.OPTIONAL] * 2


def test_a_stream_that_is_chosen_is_listened_to_before_anything_is_said(controller: Any) -> None:
    assert signal_check(Signal.RESPIRATION, (), controller.streams, True).state is State.WAITING
    unchosen = tuple(replace(option, chosen=False) for option in controller.streams)
    assert signal_check(Signal.ECG, (), unchosen, True).word == "to be chosen"


@pytest.mark.parametrize(("reading", "state"), [(62.0, State.READY), (85.0, State.LOOK)])
def test_a_device_louder_than_the_week_allows_is_pointed_out(reading: float, state: State) -> None:
    known = Calibration(device="Box", reading=reading, measured=STARTED)
    check = sound_check(SoundChecked("Box", known), limit=80.0)
    assert check.state is state
    assert f"{reading:.0f} dB(A)" in check.more


@pytest.mark.parametrize(
    ("free", "state"), [(SESSION_BYTES - 1, State.MISSING), (SESSION_BYTES * 2, State.LOOK), (10**12, State.READY)]
)
def test_the_disk_is_told_in_hours(free: int, state: State) -> None:
    assert disk_check(free).state is state


def test_what_is_missing_goes_before_what_is_worth_a_look() -> None:
    disk, belt = disk_check(0), signal_check(Signal.RESPIRATION, (), (), True)
    assert ready_words([belt, disk])[0] is State.MISSING
    state, words = ready_words([belt])
    assert state is State.LOOK
    assert words.startswith("You can start.")
    assert "Breathing" in words
    assert ready_words([disk_check(10**12)]) == (State.READY, "All is ready.")


def test_a_protocol_is_told_in_one_sentence() -> None:
    protocol = SHIPPED["First session"]
    words = course_sentence(protocol, planned_course(protocol, PacingSettings()))
    expected = "Listens 2 min, breathes with you, leads you to 6 a minute, stays there 5 min, comes back; about 17 min."
    assert words == expected


@pytest.mark.parametrize("name", SHIPPED)
def test_each_shipped_protocol_can_be_told(name: str) -> None:
    words = course_sentence(SHIPPED[name], planned_course(SHIPPED[name], PacingSettings()))
    assert words.endswith(".")
    assert "{" not in words


# -- the check-list -----------------------------------------------------------------------------------------------


def test_the_list_shows_what_the_controller_knows(page: SessionPage, controller: Any) -> None:
    rows = page.list.rows
    assert rows[BREATHING].words[0] == "Breathing: Good"
    assert rows[HEART].words == ("Heart: Noisy", "Press the electrodes down · Polar H10 · ECG")
    assert rows[SCREENING].isHidden()
    assert not rows[DISK].isHidden()
    controller.previewed = heard(QualityReason.LOST)
    page.look()
    assert rows[BREATHING].words[0].startswith("Breathing: Lost")


def test_beside_start_stands_what_is_not_ready(panel: Any, qtbot: Any) -> None:
    assert panel.room.controls.ready.isVisible()
    assert "Heart: Noisy" in panel.room.controls.ready.words
    start = panel.room.controls.start_stop
    assert start.isEnabled()
    page = panel.room.desk.page("session")
    page.open(PROTOCOL)
    assert page.sheet(PROTOCOL).list.hasFocus()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert page.shown is page.list
    assert start.hasFocus(), "the space bar starts again"
    assert not panel.room.controls.hold.isVisible()


def test_streams_are_seen_to_on_their_page(page: SessionPage) -> None:
    wanted: list[str] = []
    page.wanted.connect(wanted.append)
    action = page.list.rows[HEART].action
    assert action is not None
    action.click()
    assert wanted == ["streams"]


def test_the_sound_is_tried_and_stopped_by_one_button(page: SessionPage, controller: Any) -> None:
    page.open(SOUND)
    assert controller.checked.playing
    row = page.list.rows[SOUND]
    assert row.check is not None
    assert row.check.word == "playing"
    assert row.action is not None
    assert row.action.text() == "Stop"
    row.action.click()
    assert not controller.checked.playing


def test_one_press_makes_the_next_participant(page: SessionPage, controller: Any) -> None:
    create_participant(controller.set_to.data_dir, "P07")
    page.open(PARTICIPANT)
    sheet: Any = page.sheet(PARTICIPANT)
    assert sheet.new.text() == "New: P08"
    sheet.new.click()
    assert controller.settings().participant == "P08"
    assert page.shown is page.list
    assert not page.list.rows[SCREENING].isHidden()


def test_a_twin_is_refused_in_a_sentence(page: SessionPage, controller: Any, said: list[str]) -> None:
    data_dir = controller.set_to.data_dir
    create_participant(data_dir, "P01")
    page.open(PARTICIPANT)
    sheet: Any = page.sheet(PARTICIPANT)
    sheet.typed.setText("p01")
    sheet.make.click()
    assert "differs by its case alone" in said[-1]
    assert page.shown == sheet
    assert participants(data_dir) == ["P01"]
    sheet.typed.setText("P01")
    sheet.make.click()
    assert controller.settings().participant == "P01"


def test_a_protocol_is_chosen_from_the_list(page: SessionPage, controller: Any) -> None:
    page.open(PROTOCOL)
    sheet: Any = page.sheet(PROTOCOL)
    names = [sheet.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(sheet.list.count())]
    assert any(name.startswith("Research: contingent vs sham\n") for name in names)
    sheet.list.itemClicked.emit(sheet.list.item(names.index("Short flare-up")))
    assert controller.settings().protocol == "Short flare-up"
    assert page.list.protocol.whole == "Short flare-up"


def test_what_the_protocol_asks_at_its_beginning_is_not_asked_twice(page: SessionPage, controller: Any) -> None:
    row = page.list.rows[RATINGS]
    assert row.action is not None
    assert not row.action.isHidden()
    controller.change({"protocol": "first-session"})
    page.look()
    assert row.action.isHidden()
    assert row.words[0] == "Ratings before: come later"


def test_an_open_session_says_how_long_it_goes_on(page: SessionPage) -> None:
    page.open(PROTOCOL)
    sheet: Any = page.sheet(PROTOCOL)
    said = [sheet.list.item(row).text() for row in range(sheet.list.count())]
    assert any(words.startswith("Open session · until you stop") for words in said)


def test_nothing_of_a_masked_study_tells_what_is_played(page: SessionPage, controller: Any) -> None:
    controller.set_to = Settings(data_dir=controller.set_to.data_dir, study="Trial", participant="P07")
    page.look()
    assert page.list.course.isHidden()
    assert not page.list.choose.isEnabled()
    assert page.list.protocol.whole == "Study Trial"
    assert "sham" not in page.list.sentence.whole


# -- screening ----------------------------------------------------------------------------------------------------


def test_screening_is_kept_with_the_participant(page: SessionPage, controller: Any, session: Path) -> None:
    data_dir = controller.set_to.data_dir
    page.look()
    page.open(SCREENING)
    sheet: Any = page.sheet(SCREENING)
    for row in sheet.rows:
        row.no.click()
    sheet.keep.click()
    kept = read_screening(data_dir, "P07")
    assert kept is not None
    assert not kept.open
    assert check_screening(data_dir, "P07") == ""
    assert page.list.rows[SCREENING].words[0].startswith("Screening: screened on ")
    assert ":" not in page.list.rows[SCREENING].words[0].removeprefix("Screening:"), "the day is enough"


def test_a_yes_needs_a_reason_and_shows_its_advice(page: SessionPage, controller: Any, session: Path) -> None:
    page.open(SCREENING)
    sheet: Any = page.sheet(SCREENING)
    sheet.rows[1].yes.click()
    assert not sheet.rows[1].advice.isHidden()
    assert not sheet.reason.isHidden()
    sheet.keep.click()
    row = page.list.rows[SCREENING]
    assert row.check is not None
    assert row.check.state is State.MISSING
    page.open(SCREENING)
    assert sheet.rows[1].yes.isChecked()
    sheet.reason.setText("cleared by her physician")
    sheet.keep.click()
    kept = read_screening(controller.set_to.data_dir, "P07")
    assert kept is not None
    assert not kept.uncovered


def test_answers_are_kept_however_the_questions_are_left(page: SessionPage, controller: Any, session: Path) -> None:
    data_dir = controller.set_to.data_dir
    page.open(SCREENING)
    sheet: Any = page.sheet(SCREENING)
    page.keep()
    assert read_screening(data_dir, "P07") is None, "nothing was answered"
    sheet.rows[0].no.click()
    page.keep()
    kept = read_screening(data_dir, "P07")
    assert kept is not None
    assert len(kept.open) == 8


# -- ratings ------------------------------------------------------------------------------------------------------


def test_ratings_before_wait_for_the_session_and_are_kept_with_it(page: SessionPage, session: Path) -> None:
    page.look()
    page.open(RATINGS)
    page.before.rows[0].scale.buttons[7].click()
    page.before.rows[2].scale.buttons[0].click()
    page.before.keep.click()
    row = page.list.rows[RATINGS]
    assert row.check is not None
    assert row.check.state is State.READY
    page.take(at(SessionPhase.RUNNING, session))
    kept = {one.item: (one.when, one.value) for one in answers_of_path(session).ratings}
    assert kept == {"pain": (When.BEFORE, 7.0), "relaxation": (When.BEFORE, 0.0)}
    assert page.before.given == {}
    assert page.before.rows[0].value is None


def test_start_without_a_further_word_keeps_what_was_pressed(page: SessionPage, session: Path) -> None:
    page.look()
    page.open(RATINGS)
    page.before.rows[1].scale.buttons[4].click()
    page.take(at(SessionPhase.RUNNING, session))
    assert [(one.item, one.value) for one in answers_of_path(session).ratings] == [("anxiety", 4.0)]


def test_one_press_skips_all(page: SessionPage) -> None:
    page.open(RATINGS)
    page.before.rows[1].scale.buttons[4].click()
    page.before.back.click()
    assert page.shown == page.list
    assert page.before.given == {}


def test_a_second_press_takes_a_rating_back(page: SessionPage) -> None:
    page.open(RATINGS)
    for _ in range(2):
        page.before.rows[0].scale.buttons[7].click()
    page.before.keep.click()
    assert page.before.given == {}


def test_what_one_person_said_is_not_kept_with_another(page: SessionPage, controller: Any, session: Path) -> None:
    page.look()
    page.open(RATINGS)
    page.before.rows[0].scale.buttons[7].click()
    page.before.keep.click()
    controller.change({"participant": "P02"})
    page.look()
    assert page.before.given == {}


def test_after_a_session_ratings_goals_and_notes_are_kept(page: SessionPage, controller: Any, session: Path) -> None:
    data_dir = controller.set_to.data_dir
    goal = add_goal(data_dir, "P07", Domain.COPING, "Go to the market alone", LEVELS)
    page.take(at(SessionPhase.SAVED, session))
    after: Any = page.after
    assert page.shown == after
    assert [row.key for row in after.goals] == [goal]
    after.items[1].scale.buttons[2].click()
    after.goals[0].scale.buttons[3].click()
    after.notes.setPlainText("Slept in the middle.")
    after.back.click()
    assert page.shown is page.list
    kept = answers_of_path(session)
    assert [(one.item, one.when, one.value) for one in kept.ratings] == [("anxiety", When.AFTER, 2.0)]
    assert [note.text for note in kept.notes] == ["Slept in the middle."]
    ((_, entries),) = goals_of(data_dir, "P07")
    assert [entry.value for entry in entries] == [1.0]


def test_what_is_changed_is_changed_and_not_entered_twice(page: SessionPage, controller: Any, session: Path) -> None:
    goal = add_goal(controller.set_to.data_dir, "P07", Domain.PAIN, "Sleep through")
    page.take(at(SessionPhase.SAVED, session))
    after: Any = page.after
    for value, words in ((3, "A word"), (5, "A better word"), (None, "")):
        for row in (after.items[0], after.goals[0]):
            row.scale.buttons[row.value if value is None else value].click()
        after.notes.setPlainText(words)
        after.keep()
    kept = answers_of_path(session)
    assert [(one.item, one.value) for one in kept.ratings] == [("pain", None)]
    assert kept.notes == ()
    ((found, entries),) = goals_of(controller.set_to.data_dir, "P07")
    assert (found.id, entries) == (goal, [])


def test_a_window_stays_for_who_has_begun_to_say_how_it_was(page: SessionPage, session: Path) -> None:
    page.take(at(SessionPhase.SAVED, session))
    assert not page.busy
    page.after.notes.setPlainText("Slept")
    assert page.busy
    page.after.back.click()
    assert not page.busy


def test_the_session_can_be_looked_at(page: SessionPage, session: Path) -> None:
    asked: list[str] = []
    page.review.connect(asked.append)
    page.take(at(SessionPhase.SAVED, session))
    page.after.review.click()
    assert asked == [str(session)]


def test_a_refusal_is_said_and_nothing_is_lost(page: SessionPage, session: Path, said: list[str]) -> None:
    page.before.given = {"pain": 4.0}
    (session / "answers.json").write_text("damaged")
    page.take(at(SessionPhase.RUNNING, session))
    assert said
    assert page.before.given == {"pain": 4.0}
    (session / "answers.json").unlink()
    page.take(at(SessionPhase.SAVED, session))
    assert [one.value for one in answers_of_path(session).ratings] == [4.0]


def answers_of_path(path: Path) -> Any:
    from sessions.folder import SessionFolder

    return answers_of(SessionFolder(path))


def test_everything_that_can_be_pressed_has_a_name(page: SessionPage, session: Path) -> None:
    from PyQt6.QtWidgets import QAbstractButton, QLineEdit, QListWidget, QPlainTextEdit

    for line in (PARTICIPANT, PROTOCOL, SCREENING, RATINGS):
        page.open(line)
    page.take(at(SessionPhase.SAVED, session))
    for kind in (QAbstractButton, QLineEdit, QListWidget, QPlainTextEdit):
        for part in page.findChildren(kind):
            assert part.accessibleName() or part.objectName().startswith("qt_"), part
