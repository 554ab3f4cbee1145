"""The research view by codes alone: places are given, an arm is told only when somebody means it and has the key."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QListWidget, QWidget

from engine.protocols.protocol import Arm, Protocol, Stage
from gui.desk.deviation_words import ASKED, deviation_words
from gui.desk.study_page import StudyPage
from gui.panel.theme import BASE_POINTS, DARK, LIGHT, style_sheet
from sessions.commands import DEVIATIONS
from sessions.folder import SessionFolder, create_session_folder
from sessions.plan import plan_of
from sessions.recording.journal import Journal
from sessions.session_file import FORMAT, beginning, write_record
from sessions.settings import Settings
from sessions.study.creation import create_study
from sessions.study.study import Study

NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
ARMS = {"loop": Arm.model_validate({"kind": "contingent"}), "metronome": Arm.model_validate({"kind": "open_loop"})}
STAGES = [Stage.model_validate({"kind": "hold", "minutes": 2, "target": 6.0})]
PROTOCOL = Protocol.model_validate({"name": "Slow breathing and pain", "stages": STAGES, "arms": ARMS})
TELLING = ("loop", "metronome", "contingent")
STICK = "stick/sigh.key"


def made(folder: Path, seed: int = 3, strata: tuple[str, ...] = (), key: str = STICK) -> Study:
    (folder / "stick").mkdir(exist_ok=True)
    return create_study(folder / "data", "SIGH", PROTOCOL, 8, 4, seed, NOW, strata, folder / key if key else None)


@pytest.fixture
def open_page(tmp_path: Path, controller: Any, qtbot: Any) -> Callable[..., StudyPage]:
    """Return a function that opens the page; what its study is, is made before."""

    def open_page(**settings: Any) -> StudyPage:
        controller.set_to = Settings(data_dir=tmp_path / "data", **settings)
        page = StudyPage(controller, lambda: NOW)
        qtbot.addWidget(page)
        font = page.font()
        font.setPointSize(BASE_POINTS)
        page.setFont(font)
        page.resize(1256, 460)
        page.show()
        page.look()
        return page

    return open_page


def all_said(page: QWidget) -> str:
    """All that can be read or heard on a page."""
    said = []
    for part in (page, *page.findChildren(QWidget)):
        said += [part.accessibleName(), part.accessibleDescription(), part.toolTip(), part.windowTitle()]
        said += [part.statusTip(), part.whatsThis(), part.objectName()]
        if isinstance(part, QLabel | QAbstractButton | QLineEdit):
            said.append(part.text())
        if isinstance(part, QComboBox):
            said += [part.itemText(at) for at in range(part.count())]
        if isinstance(part, QListWidget):
            said += [item.text() for at in range(part.count()) if (item := part.item(at)) is not None]
    return "\n".join(said)


def session(data_dir: Path, participant: str, code: str, deviations: tuple[str, ...]) -> SessionFolder:
    folder = create_session_folder(data_dir, NOW, participant)
    entries = {"study": {"name": "SIGH", "code": code}, "masked": True, "status": "complete"}
    start = {"format": FORMAT, "participant": participant, **beginning(NOW, 0.0), **entries}
    write_record(folder, start)
    journal = Journal(folder.journal)
    for number, what in enumerate(deviations):
        journal.write("deviation", 60.0 * (number + 1), {"what": what, "value": None, "text": ""})
    journal.flush(0.0)
    journal.close()
    return folder


def test_one_press_gives_the_next_place_and_its_code_alone(
    tmp_path: Path, open_page: Any, controller: Any, qtbot: Any
) -> None:
    study = made(tmp_path)
    page = open_page(participant="P07")
    page.places.give.click()
    page.places.give.click()
    given = study.log.given()
    assert [one.participant for one in given] == ["P07"]
    assert page.places.code.text() == f"P07  ·  {given[0].code}"
    assert page.places.given.text() == "1 of 8 places given"
    plan = plan_of(controller.settings())
    assert plan.masked
    assert plan.sealing is not None
    assert plan.sealing.code == given[0].code
    controller.clock.advance(10.0)
    page.look()
    assert page.places.participant.text() == "P08", "the next free one, when nobody can press twice by mistake"
    page.places.leave.click()
    assert controller.settings().study == ""
    assert not page.places.code.isVisible()


def test_no_word_tells_an_arm_whoever_is_chosen(tmp_path: Path, open_page: Any) -> None:
    study = made(tmp_path)
    page = open_page(participant="P1", study="SIGH")
    arms = []
    for number in range(4):
        page._give(f"P{number}", "")
        arms.append(study.allocation(f"P{number}").arm_name)
        page.people.list.setCurrentRow(number)
        page.look()
        said = all_said(page).lower()
        assert not any(word in said for word in TELLING)
    assert set(arms) == set(ARMS)


def test_strata_are_counted_and_chosen(tmp_path: Path, open_page: Any) -> None:
    study = made(tmp_path, strata=("north", "south"))
    page = open_page()
    assert page.places.participant.text() == "P01"
    page.places.participant.clear()
    page.places.stratum.setCurrentText("south")
    QTest.keyClicks(page.places.participant, "P1")
    QTest.keyClick(page.places.participant, "\r")
    assert study.log.given()[0].stratum == "south"
    assert page.places.given.text().splitlines() == ["north: 0 of 8 places given", "south: 1 of 8 places given"]


def test_an_arm_is_told_in_two_steps_with_a_reason_and_forgotten(tmp_path: Path, open_page: Any) -> None:
    study = made(tmp_path)
    for name in ("P1", "P2"):
        study.next(name, "", NOW)
    page = open_page()
    page.people.list.setCurrentRow(0)
    page.people.unmask.click()
    assert page.people.reason.isVisible()
    assert not page.people.tell.isEnabled()
    QTest.keyClicks(page.people.reason, "   ")
    assert not page.people.tell.isEnabled()
    assert study.log.unmasked() == set()
    QTest.keyClicks(page.people.reason, "adverse event")
    page.people.tell.click()
    assert study.log.unmasked() == {"P1"}
    assert study.log.lines("unmasked")[0]["reason"] == "adverse event"
    assert f"arm {study.allocation('P1').arm_name}" in page.people.answer.text()
    assert "masked: codes only" in page.mode.text().lower()
    page.people.list.setCurrentRow(1)
    assert not any(word in all_said(page) for word in TELLING[:2])


def test_what_was_asked_for_somebody_is_not_told_of_another(tmp_path: Path, open_page: Any) -> None:
    study = made(tmp_path)
    for name in ("P1", "P2"):
        study.next(name, "", NOW)
    page = open_page()
    page.people.list.setCurrentRow(0)
    page.people.unmask.click()
    QTest.keyClicks(page.people.reason, "adverse event")
    page.people.list.setCurrentRow(1)
    page.people.tell.click()
    assert study.log.unmasked() == set()
    page.people.unmask.click()
    page.people.keep.click()
    assert not page.people.reason.isVisible()


def test_without_the_key_nothing_is_told_or_logged(tmp_path: Path, open_page: Any, qtbot: Any) -> None:
    study = made(tmp_path)
    study.next("P1", "", NOW)
    page = open_page()
    (tmp_path / STICK).unlink()
    page.look()
    assert "The key is not here" in page.facts.key.text()
    page.people.list.setCurrentRow(0)
    with qtbot.waitSignal(page.said) as said:
        page.people.unmask.click()
    assert "Only who has the key" in said.args[0]
    assert not page.people.reason.isVisible()
    with qtbot.waitSignal(page.said):
        page.people.telling.emit("P1", "curiosity")
    assert study.log.unmasked() == set()


def test_arms_stand_there_when_everybody_is_unmasked(tmp_path: Path, open_page: Any) -> None:
    study = made(tmp_path)
    for name in ("P1", "P2", "P3", "P4"):
        study.next(name, "", NOW)
        study.unmask(name, "the end", NOW)
    page = open_page()
    assert page.facts.arms.text() == "Arms: loop: 2  ·  metronome: 2"
    assert page.mode.text() == "Opened: everybody is unmasked"
    assert study.allocation("P1").arm_name in page.people.list.item(0).text()


@pytest.mark.parametrize(
    ("key", "words"),
    [("", "beside the list"), ("data/other.key", "in the data folder"), (STICK, "apart from the data")],
)
def test_where_the_key_lies_is_told(tmp_path: Path, open_page: Any, key: str, words: str) -> None:
    (tmp_path / "data").mkdir()
    made(tmp_path, key=key)
    page = open_page()
    assert words in page.facts.key.text()


def test_a_hash_is_short_and_copied_whole(tmp_path: Path, open_page: Any) -> None:
    study = made(tmp_path)
    page = open_page()
    digest = study.record.commitment
    assert page.facts.list.words.text() == f"List: {digest[:8]} …"
    page.facts.list.copy.click()
    clipboard = QGuiApplication.clipboard()
    assert clipboard is not None
    assert clipboard.text() == digest
    page.facts.list.whole.click()
    assert page.facts.list.words.text().replace(" ", "") == f"List:{digest}"
    page.facts.check.click()
    assert "are those of the hashes" in page.facts.answer.text()


def test_deviations_of_the_last_sessions_stand_there(tmp_path: Path, open_page: Any) -> None:
    study = made(tmp_path)
    code = study.next("P1", "", NOW).code
    session(tmp_path / "data", "P1", code, ("hold", "ended_early"))
    page = open_page()
    line = page.deviations.list.item(0).text()
    assert line.startswith("P1  ·  ")
    assert line.endswith("1:00 hold, 2:00 ended early")


def test_whatever_can_be_asked_has_words_of_its_own() -> None:
    assert {kind.replace("_", " ") for kind in DEVIATIONS} <= set(ASKED)
    assert deviation_words("target 5.5") == "target 5.5"
    assert deviation_words("set aside") == "advice to end set aside"
    assert deviation_words("layered") == "layered"


def test_a_damaged_study_is_told_and_no_study_says_how_to_make_one(tmp_path: Path, open_page: Any) -> None:
    page = open_page()
    assert "sospiro study new" in page.trouble.text()
    assert not page.people.list.isVisible()
    study = made(tmp_path)
    (study.folder / "journal.jsonl").write_bytes(b"{}\n")
    page.look()
    assert "missing, damaged or was changed" in page.trouble.text()
    assert not page.people.list.isVisible()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_picture_of_the_page(theme: Any, tmp_path: Path, open_page: Any, screens: Path, qapp: Any) -> None:
    study = made(tmp_path, strata=("north", "south"), key="")
    for number in range(1, 7):
        code = study.next(f"P0{number}", "north" if number % 3 else "south", NOW).code
    session(tmp_path / "data", "P05", code, ())
    session(tmp_path / "data", "P06", code, ("hold", "comfortable", "ended_early"))
    page = open_page(study="SIGH", participant="P06")
    page.setStyleSheet(style_sheet(theme) + f"StudyPage {{ background: {theme.window}; }}")
    page.set_theme(theme)
    page.people.list.setCurrentRow(5)
    assert page.minimumSizeHint().height() <= 460, "it fits the smallest window"
    page.people.unmask.click()
    QTest.keyClicks(page.people.reason, "rash after the session")
    qapp.processEvents()
    assert page.grab().save(str(screens / f"study-{theme.name}.png"))
    assert [part for part in page.findChildren(QAbstractButton) if part.isVisible() and part.height() < 44] == []
    nameless = [part for part in page.findChildren(QAbstractButton) if not part.accessibleName()]
    assert nameless == []
