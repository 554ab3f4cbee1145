"""The window of the review: driven by keys and mouse, as a therapist would."""

import importlib.util
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, Qt, QTimer
from PyQt6.QtGui import QImage, QPainter, QWheelEvent
from PyQt6.QtPrintSupport import QPrinter
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from gui.language.choice import use_language
from gui.panel.pieces import ElidedLabel
from gui.panel.theme import BASE_POINTS, DARK, LIGHT
from gui.panel.turned import Scrolled
from gui.review.bands import Band, Bands
from gui.review.door import Door
from gui.review.printing import print_pdf
from gui.review.room import COMPARE, COURSE, SAID, TIMELINE
from gui.review.said import said_of
from gui.review.window import NOTHING, Review
from sensors.clock import ManualClock
from sensors.errors import SospiroError
from sessions.export.choices import FormatName
from sessions.folder import SessionFolder
from sessions.store.answers import answers_of
from sessions.store.audit import entries_about
from sessions.store.participants import goals_of

_spec = importlib.util.spec_from_file_location("kept_sessions", Path(__file__).with_name("kept_sessions.py"))
assert _spec is not None
assert _spec.loader is not None
kept: Any = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(kept)

LATER, MASKED, WHOLE, CRASHED, DAMAGED = range(5)
"""Rows of the list."""

Made = Callable[[Path], Review]


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data_dir = Path(tmp_path_factory.mktemp("review")) / "data"
    kept.keep_once(data_dir, tmp_path_factory)
    return data_dir


@pytest.fixture
def data_dir(made_once: Path, tmp_path: Path) -> Path:
    """A folder of sessions that may be changed."""
    return Path(shutil.copytree(made_once, tmp_path / "data"))


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def open_review(qtbot: Any, clock: ManualClock) -> Iterator[Made]:
    made: list[Review] = []

    def open_it(data_dir: Path, session: Path | None = None) -> Review:
        window = Review(data_dir, clock.now, session, "none")
        for timer in window.findChildren(QTimer):
            timer.stop()
        window.show()
        qtbot.waitExposed(window)
        made.append(window)
        settle(qtbot, window)
        return window

    yield open_it
    for window in made:
        window.close()
        window.deleteLater()
    qtbot.wait(0)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def review(open_review: Made, data_dir: Path, qtbot: Any) -> Review:
    """The window with the session that has everything."""
    window = open_review(data_dir)
    choose(qtbot, window, WHOLE)
    return window


def settle(qtbot: Any, window: Review) -> None:
    """Wait until nothing is being done; what is begun by what was done counts too."""
    for _ in range(3):
        qtbot.waitUntil(lambda: window.work.idle, timeout=60_000)
        qtbot.wait(1)


def choose(qtbot: Any, window: Review, row: int) -> None:
    window.room.shelf.list.setCurrentRow(row)
    settle(qtbot, window)


def press(qtbot: Any, window: Review, key: Any, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    window.activateWindow()
    qtbot.waitActive(window)
    qtbot.keyClick(window.focusWidget() or window, key, modifier)


# -- what is shown ------------------------------------------------------------------------------------------------


def test_the_newest_session_is_shown_first(open_review: Made, data_dir: Path) -> None:
    window = open_review(data_dir)
    assert window.room.shelf.list.count() == 5
    assert window.opened is not None
    assert window.opened.folder.path.name.startswith("20261122")
    assert "breathing" in window.room.short.whole
    assert "Breathing from" in window.room.alone.picture.accessibleDescription()
    assert window.room.news.words.startswith("Arrows")


def test_it_can_begin_with_another_session(open_review: Any, data_dir: Path) -> None:
    folder = next((data_dir / "participants" / "P08").glob("20261121*"))
    window = open_review(data_dir, folder)
    assert window.opened.masked
    assert "masked" in window.room.news.words


def test_an_empty_folder_says_so(open_review: Made, tmp_path: Path) -> None:
    window = open_review(tmp_path / "none")
    assert window.room.news.words == NOTHING
    assert not any(button.isEnabled() for button in window.room.buttons.values())
    assert window.room.shelf.entry is None
    transport = window.room.transport
    assert not any(part.isEnabled() for part in (transport.play, transport.closer, transport.further, transport.bar))


def test_what_cannot_be_shown_is_said_and_goes_again(review: Review, qtbot: Any) -> None:
    choose(qtbot, review, DAMAGED)
    assert "damaged" in review.room.news.words
    assert not review.room.buttons["Report"].isEnabled()
    assert review.room.buttons["Delete"].isEnabled()
    assert not review.room.transport.play.isEnabled()
    choose(qtbot, review, CRASHED)
    assert "not ended" in review.room.news.words
    choose(qtbot, review, WHOLE)
    assert review.room.news.words.startswith("Arrows")


def test_bands_gaps_and_markers_are_drawn(review: Review) -> None:
    picture = review.room.alone.picture
    stages, guide, markers = picture._bands
    assert [band.word for band in stages.bands][:2] == ["1 Arriving", "2 Slower"]
    assert {"Listening", "Matching"} <= {band.word for band in guide.bands}
    assert len({band.shade for band in guide.bands}) >= 2
    assert [round(band.begins) for band in markers.bands] == [20, 80]
    assert any(band.hatched for lane in picture._qualities for band in lane.bands)


def test_only_the_session_that_was_chosen_last_is_shown(review: Review, qtbot: Any) -> None:
    for row in (LATER, MASKED, DAMAGED, CRASHED, LATER):
        review.room.shelf.list.setCurrentRow(row)
    settle(qtbot, review)
    assert review.opened is not None
    assert review.room.shelf.entry is not None
    assert review.opened.folder == review.room.shelf.entry.folder
    assert review.room.shelf.list.currentRow() == LATER


def test_the_list_is_filtered(review: Review, qtbot: Any) -> None:
    shelf = review.room.shelf
    shelf.words.setText("masked")
    settle(qtbot, review)
    assert [one.masked for one in shelf._shown] == [True]
    assert review.opened is not None
    assert review.opened.masked
    shelf.words.clear()
    shelf.words.setText("nothing like it")
    settle(qtbot, review)
    assert shelf.entry is None
    assert review.opened is None
    assert not review.room.alone.picture.timeline.breath.known, "nobody's session is left standing"
    assert review.room.said.table.rowCount() == 0
    shelf.words.clear()
    shelf.person.setCurrentIndex(shelf.person.findData("P07"))
    settle(qtbot, review)
    assert shelf.list.count() == 3


# -- time ---------------------------------------------------------------------------------------------------------


def test_a_marker_that_was_kept_has_its_word_before_one_that_was_taken_back(qapp: Any, monkeypatch: Any) -> None:
    written: list[tuple[str, float]] = []

    def write(_lane: Bands, _painter: QPainter, word: str, area: QRectF, *_: object) -> None:
        written.append((word, area.left()))

    monkeypatch.setattr(Bands, "_write", write)
    lane = Bands(0, 1, lambda: 100.0)
    marks = (("slip (removed)", 20.0, True), ("cough", 20.4, False), ("smile", 60.0, False))
    lane.show_bands([Band(at, at, word, "", mark=True, past=past) for word, at, past in marks], LIGHT)
    picture = QImage(1000, 30, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    painter.scale(10.0, 30.0)
    lane.paint(painter)
    painter.end()
    assert [word for word, _ in written] == ["cough · slip (removed)", "smile"]
    assert written[0][1] == pytest.approx(212.0)


def test_keys_move_cursor_and_zoom(review: Review, qtbot: Any) -> None:
    timing, length = review.timing, review.timing.length
    review.room.shelf.list.setFocus()
    press(qtbot, review, Qt.Key.Key_Right)
    assert timing.second == pytest.approx(length / 60)
    press(qtbot, review, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert timing.second == pytest.approx(length / 60 + length / 6)
    assert "heart" in review.room.transport.words[1]
    press(qtbot, review, Qt.Key.Key_Plus)
    first, last = timing.zoom.shown(length)
    assert last - first == pytest.approx(length / 1.6)
    assert first <= timing.second <= last
    press(qtbot, review, Qt.Key.Key_End)
    assert timing.second == length
    assert timing.zoom.shown(length)[1] == pytest.approx(length)
    press(qtbot, review, Qt.Key.Key_0)
    assert timing.zoom.span is None
    press(qtbot, review, Qt.Key.Key_Home)
    assert timing.second == 0.0


def test_zoom_stays_when_another_session_or_page_is_chosen(review: Review, qtbot: Any) -> None:
    review.timing.move(30.0)
    review.timing.zoom_by(4.0)
    before = review.timing.zoom
    assert before.span is not None
    review.room.tabs.setCurrentIndex(SAID)
    choose(qtbot, review, LATER)
    review.room.tabs.setCurrentIndex(TIMELINE)
    (first, last), _ = review.room.alone.picture.rates.plot.getViewBox().viewRange()
    assert last - first == pytest.approx(before.span, abs=0.01)
    assert review.timing.zoom.span == before.span


def test_a_click_places_the_cursor_and_the_wheel_zooms_about_it(review: Review, qtbot: Any) -> None:
    picture = review.room.alone.picture
    box = picture.rates.plot.getViewBox()
    place = picture.mapFromScene(box.mapViewToScene(QPointF(40.0, 10.0)))
    qtbot.mouseClick(picture.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert review.timing.second == pytest.approx(40.0, abs=0.5)
    turn = QWheelEvent(QPointF(place), QPointF(place), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
                       Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    picture.wheelEvent(turn)
    first, last = review.timing.zoom.shown(review.timing.length)
    assert last - first == pytest.approx(review.timing.length / 1.25**2)
    assert box.mapViewToScene(QPointF(40.0, 10.0)).x() == pytest.approx(place.x(), abs=3.0)


def test_space_plays_and_the_cursor_follows(review: Review, clock: ManualClock, qtbot: Any) -> None:
    review.room.shelf.list.setFocus()
    review.timing.move(10.0)
    press(qtbot, review, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: review.timing._listen.remark != "")
    clock.advance(5.0)
    review.tick()
    begins = review.opened.sound.begins  # type: ignore[union-attr]
    assert review.timing.second == pytest.approx(15.0, abs=0.05 + abs(begins))
    assert review.room.transport.words[2] == "no sound card: silent"
    assert "Pause" in review.room.transport.play.text()
    press(qtbot, review, Qt.Key.Key_Space)
    clock.advance(5.0)
    review.tick()
    assert review.timing.second < 16.0
    assert "Play" in review.room.transport.play.text()


def test_space_on_a_button_presses_the_button(review: Review, qtbot: Any) -> None:
    review.room.buttons["Delete"].setFocus()
    press(qtbot, review, Qt.Key.Key_Space)
    assert review.room.drawer.isVisible()
    assert not review.timing.playing
    press(qtbot, review, Qt.Key.Key_Escape)
    assert not review.room.drawer.isVisible()


def test_what_is_typed_moves_nothing(review: Review, qtbot: Any) -> None:
    review.room.shelf.words.setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Plus, Qt.Key.Key_0):
        press(qtbot, review, key)
    assert review.room.shelf.words.text() == " +0"
    assert review.timing.zoom.span is None
    assert not review.timing.playing


def test_choosing_another_session_ends_the_sound(review: Review, qtbot: Any) -> None:
    review.timing.toggle()
    assert review.timing.playing
    choose(qtbot, review, LATER)
    assert not review.timing.playing
    assert review.room.transport.words[2] == "no sound was kept"


# -- pages --------------------------------------------------------------------------------------------------------


def test_two_sessions_are_compared_over_the_same_axes(review: Review, qtbot: Any) -> None:
    review.room.tabs.setCurrentIndex(COMPARE)
    other = review.room.beside.other
    assert "P07" in other.itemText(1), "those of the same person come first"
    other.setCurrentIndex(1)
    settle(qtbot, review)
    first, second = review.room.beside.pictures
    assert second.timeline.breath.known
    assert first.rates.plot.getViewBox().viewRange() == second.rates.plot.getViewBox().viewRange()
    assert first.heart.plot.getViewBox().viewRange() == second.heart.plot.getViewBox().viewRange()
    assert first.length == second.length == pytest.approx(kept.LENGTH, abs=1.0)
    review.timing.zoom_by(1.0)
    assert first.rates.plot.getViewBox().viewRange() == second.rates.plot.getViewBox().viewRange()
    choose(qtbot, review, LATER)
    assert review.other is None, "a session is not compared with itself, nor with one that is not named"


def test_trends_and_goals_of_the_person(review: Review, qtbot: Any) -> None:
    review.room.tabs.setCurrentIndex(COURSE)
    settle(qtbot, review)
    cards = {card.accessibleName(): card for card in review.room.course.cards}
    assert {"Breathing", "Heart rate", "Pain", "Sleep through"} <= set(cards)
    assert "from 6.0 to 6.0" in cards["Pain"].accessibleDescription()
    assert cards["Breathing"]._chosen.isVisible()
    assert not cards["Sleep through"]._chosen.isVisible()


def test_ratings_are_shown_and_notes_are_kept(review: Review, qtbot: Any) -> None:
    said = review.room.said
    cells = [said.table.item(0, column).text() for column in range(5)]  # type: ignore[union-attr]
    assert cells == ["pain", "6", "6 at 0:10", "3", "−3.0"]
    said.text.setPlainText("A new note")
    said.keep.click()
    settle(qtbot, review)
    assert said.notes.count() == 3
    said.notes.setCurrentRow(1)
    assert said.text.toPlainText() == kept.NOTE
    said.text.setPlainText("Changed")
    said.keep.click()
    settle(qtbot, review)
    assert review.opened is not None
    assert {note.text for note in answers_of(review.opened.folder).notes} == {"Changed", "A new note"}
    assert "kept" in review.room.news.words


def test_a_rating_and_a_goal_are_kept_afterwards(review: Review, data_dir: Path, qtbot: Any) -> None:
    row = review.room.said.rate
    row.item.setCurrentText("relaxation")
    assert not row.keep.isEnabled(), "nobody rates by mistake"
    row.value.setCurrentText("8")
    review.room.said.text.setPlainText("half a note")
    row.keep.click()
    settle(qtbot, review)
    rated = {one.item: one for one in said_of(review.opened.folder).rated}  # type: ignore[union-attr]
    assert rated["relaxation"].after == "8"
    assert review.room.said.text.toPlainText() == "half a note"
    review.room.tabs.setCurrentIndex(COURSE)
    settle(qtbot, review)
    goal = review.room.course.rate
    assert goal.isVisible()
    assert not goal.keep.isEnabled()
    goal.value.setCurrentText("7")
    goal.keep.click()
    settle(qtbot, review)
    (_, entries_of), *_ = goals_of(data_dir, "P07")
    assert [entry.value for entry in entries_of] == [2.0, 5.0, 7.0]
    card = next(card for card in review.room.course.cards if card.accessibleName() == "Sleep through")
    assert "from 2.0 to 7.0" in card.accessibleDescription()


# -- what is done -------------------------------------------------------------------------------------------------


def test_a_session_is_moved_by_keyboard_and_stays_chosen(review: Review, data_dir: Path, qtbot: Any) -> None:
    review.room.buttons["Move"].click()
    drawer = review.room.drawer
    assert [drawer.person.itemText(n) for n in range(drawer.person.count())] == ["P08", "P09"]
    drawer.person.setCurrentText("P09")
    drawer.move_to.emit("P09")
    settle(qtbot, review)
    assert review.opened is not None
    assert review.opened.folder.path.parent.name == "P09"
    assert review.room.news.words == "The session is with P09 now."


def test_where_nobody_else_is_entered_it_says_what_to_do(review: Review, data_dir: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr("gui.review.doing.participants", lambda _: ["P07"])
    review.room.buttons["Move"].click()
    assert not review.room.drawer.isVisible()
    assert review.room.news.words.startswith("Nobody else is entered yet. Enter whose session it is first")


def test_a_refusal_is_one_sentence_and_nothing_pops_up(review: Review, qtbot: Any) -> None:
    review.room.drawer.move_to.emit("P99")
    settle(qtbot, review)
    assert "There is no participant P99" in review.room.news.words
    review.room.drawer.export.emit(FormatName.CSV, Path("/dev/null/there"), False)
    settle(qtbot, review)
    assert "/dev/null/there" in review.room.news.words
    assert len([w for w in review.findChildren(QWidget) if w.isWindow() and w.isVisible()]) == 0


@pytest.mark.logs
def test_an_unforeseen_fault_of_work_is_told(review: Review, qtbot: Any) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    review.work.begin("test", "Counting …", fail, lambda _: None)
    settle(qtbot, review)
    assert "ZeroDivisionError" in review.room.news.words


def test_deleting_asks_once_and_names_what_goes(review: Review, qtbot: Any) -> None:
    assert review.opened is not None
    path = review.opened.folder.path
    review.room.buttons["Delete"].click()
    drawer = review.room.drawer
    assert "recording, sound, journal, ratings and notes" in drawer.warning.whole
    assert not drawer.for_good.isEnabled()
    qtbot.keyClicks(drawer.reason, "asked for it")
    assert drawer.for_good.isEnabled()
    drawer.for_good.click()
    settle(qtbot, review)
    assert not path.exists()
    assert review.room.shelf.list.count() == 4
    assert "is deleted" in review.room.news.words


def test_a_report_is_written_where_it_is_asked_to(review: Review, data_dir: Path, tmp_path: Path, qtbot: Any) -> None:
    review.room.buttons["Report"].click()
    review.room.drawer.report_folder.setText(str(tmp_path / "out"))
    review.room.drawer.currentWidget().findChildren(QAbstractButton)[0].click()  # type: ignore[union-attr]
    assert "report" in review.room.news._text.whole.lower(), "it says what is being done"
    settle(qtbot, review)
    files = sorted(path.suffix for path in (tmp_path / "out").iterdir())
    assert files == [".html", ".pdf"]
    assert review.opened is not None
    assert "report" in [line["action"] for line in entries_about(data_dir, review.opened.folder.path.name)]
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert print_pdf(next((tmp_path / "out").glob("*.pdf")), printer) >= 2
    assert (tmp_path / "printed.pdf").stat().st_size > 10_000
    with pytest.raises(SospiroError):
        print_pdf(tmp_path / "no.pdf", printer)


def test_without_a_printer_that_is_said(review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.review.doing.has_printer", lambda: False)
    review.room.buttons["Print"].click()
    assert "No printer" in review.room.news.words


# -- for everybody ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["de", "pseudo", "mirrored"])
def test_picture_of_the_review_in_another_language(
    language: str, open_review: Made, data_dir: Path, screens: Path, qtbot: Any
) -> None:
    use_language(language)
    try:
        window = open_review(data_dir)
        choose(qtbot, window, WHOLE)
        for page in (TIMELINE, SAID, COURSE, COMPARE):
            window.room.tabs.setCurrentIndex(page)
            settle(qtbot, window)
            assert window.grab().save(str(screens / f"review-{page}-{language}.png"))
            assert [
                label.text() for label in window.findChildren(QLabel) if label.isVisible() and not fits(label)
            ] == [], page
        window.room.buttons["Export"].click()
        assert window.grab().save(str(screens / f"review-export-{language}.png"))
        assert [label.text() for label in window.findChildren(QLabel) if label.isVisible() and not fits(label)] == []
        assert (window.width(), window.height()) == (1280, 800)
    finally:
        use_language("en")


def interactive(window: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QComboBox, QLineEdit, QAbstractScrollArea, QScrollBar)
    found = [w for w in window.findChildren(QWidget) if isinstance(w, kinds) and w.isVisible()]
    parts = (QComboBox, QLineEdit, QAbstractScrollArea)
    return [w for w in found if not w.objectName().startswith("qt_") and not isinstance(w.parent(), parts)]


@pytest.mark.parametrize("page", [TIMELINE, SAID, COURSE, COMPARE])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_each_page_is_a_whole_picture(page: int, theme: Any, review: Review, screens: Path, qtbot: Any) -> None:
    review.set_theme(theme)
    review.timing.move(35.0)
    review.room.tabs.setCurrentIndex(page)
    review.room.beside.other.setCurrentIndex(1)
    settle(qtbot, review)
    picture = review.grab()
    assert (picture.width(), picture.height()) == (1280, 800)
    name = ("review", "review-said", "review-course", "review-compare")[page]
    assert picture.save(str(screens / f"{name}{'' if theme is LIGHT else '-dark'}.png"))
    assert [w for w in interactive(review) if not w.accessibleName()] == []
    with_words = (QAbstractButton, QComboBox, QLineEdit, QAbstractItemView)
    assert min(w.font().pointSize() for w in interactive(review) if isinstance(w, with_words)) >= BASE_POINTS
    assert [w.text() for w in review.findChildren(QLabel) if w.isVisible() and not fits(w)] == []


def fits(label: QLabel) -> bool:
    if label.wordWrap() or isinstance(label, ElidedLabel):
        return True
    room = label.contentsRect()
    wide = label.fontMetrics().horizontalAdvance(label.text())
    return wide <= room.width() + 1 and label.fontMetrics().height() <= room.height() + 1


def test_all_that_can_be_pressed_is_reached_by_tab(review: Review, qtbot: Any) -> None:
    review.activateWindow()
    qtbot.waitActive(review)
    for page in (TIMELINE, SAID):
        review.room.tabs.setCurrentIndex(page)
        review.room.buttons["Delete"].click()
        seen: set[QWidget | None] = set()
        for _ in range(60):
            seen.add(review.focusWidget())
            review.focusNextChild()
        # what only scrolls with the parts in it is no stop of its own
        wanted = [w for w in interactive(review) if w.isEnabled() and not isinstance(w, (QScrollBar, Scrolled))]
        assert [w.accessibleName() for w in wanted if w not in seen] == []


# -- from the panel -----------------------------------------------------------------------------------------------


def test_the_panel_opens_it_between_sessions_only(panel: Any, data_dir: Path, qtbot: Any) -> None:
    door: Door = panel.review
    door._data_dir = data_dir
    door.lock(True)
    door.open()
    assert door.window is None
    door.lock(False)
    panel.activateWindow()
    qtbot.waitActive(panel)
    qtbot.keyClick(panel, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    window = door.window
    assert window is not None
    settle(qtbot, window)
    door.open()
    assert door.window is window
    window.timing.toggle()
    door.lock(True)
    assert not window.timing.playing
    door.lock(False)
    settle(qtbot, window)
    door.close()
    assert door.window is None
    window.deleteLater()


def test_without_a_data_folder_it_stays_shut(panel: Any) -> None:
    assert not panel.room.recent.look_back.isEnabled()
    panel.review.open()
    assert panel.review.window is None


def test_the_command_begins_with_the_session_that_is_named(
    run: Any, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[Path, Path | None, str]] = []

    def look(data_dir: Path, session: Path | None, device: str) -> int:
        opened.append((data_dir, session, device))
        return 0

    monkeypatch.setattr("gui.review.open_review", look)
    damaged = next((data_dir / "participants" / "P07").glob("*dead"))
    assert run("--data-dir", str(data_dir), "review", damaged.name).code == 0
    assert run("--data-dir", str(data_dir), "review", "--device", "none").code == 0
    assert [(session and SessionFolder(session).path.name, device) for _, session, device in opened] == [
        (damaged.name, ""),
        (None, "none"),
    ]
    assert run("--data-dir", str(data_dir), "review", "nix").code == 2


def test_any_keys_in_any_order_do_no_harm(review: Review, clock: ManualClock, qtbot: Any) -> None:
    chance = random.Random(1)
    keys = [
        Qt.Key(key) for key in (*range(Qt.Key.Key_Left, Qt.Key.Key_PageDown + 1), Qt.Key.Key_Space, Qt.Key.Key_Plus)
    ]
    keys += [Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_Tab, Qt.Key.Key_F6, Qt.Key.Key_Escape, Qt.Key.Key_A]
    review.activateWindow()
    qtbot.waitActive(review)
    for button in (review.room.buttons["Print"], review.room.drawer.for_good):
        button.hide()
    for _ in range(250):
        if chance.random() < 0.05:
            review.room.tabs.setCurrentIndex(chance.randrange(4))
        shift = chance.choice((Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier))
        qtbot.keyClick(review.focusWidget() or review, chance.choice(keys), shift)
        clock.advance(chance.random())
        review.tick()
        first, last = review.timing.zoom.shown(review.timing.length)
        assert 0.0 <= review.timing.second <= max(review.timing.length, last)
        assert first < last
    settle(qtbot, review)
    assert "went wrong" not in review.room.news.words


def test_a_window_that_closes_hears_no_more_of_what_it_asked_for(qtbot: Any) -> None:
    from gui.review.work import Work

    work, heard = Work(), list[str]()

    def go_on(what: str) -> None:
        heard.append(what)
        work.begin("more", "", lambda: "more", heard.append)

    work.begin("first", "", lambda: "first", go_on)
    work.close()
    work.begin("late", "", lambda: "late", go_on)
    qtbot.waitUntil(lambda: work.idle)
    assert heard == []
