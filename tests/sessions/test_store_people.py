"""What is kept of people: each edit with what stood there before, texts as they were typed, nothing half written."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sensors.errors import Reason, SospiroError
from sessions.folder import ANONYMOUS, create_session_folder, is_participant
from sessions.index import SessionIndex
from sessions.store import editing
from sessions.store.audit import read_audit
from sessions.store.document import read_document
from sessions.store.entries import Domain, Goal, GoalEntry
from sessions.store.listed import ListedPerson
from sessions.store.participants import (
    FILE,
    Participant,
    attainment_t,
    goals_of,
    medication_of,
    notes_of,
    participant_of,
    participants,
    questionnaires_of,
    sessions_of,
)
from sessions.store.questionnaire import fill, find_questionnaire

LEVELS = ("none", "one hour", "two hours", "three hours", "all night")
HOSTILE = (
    '=cmd|"/c calc"!A1',
    "<script>alert(1)</script>",
    "\u202eevil\u202c",
    "\x1b[2J\x07",
    "a\tb\nc",
    "'; DROP TABLE sessions",
    "{{7*7}}",
    "𝔘ñí 🫀",
)


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A data folder with P07."""
    editing.new_participant(tmp_path, "P07")
    return tmp_path


def refused(raised: pytest.ExceptionInfo[SospiroError]) -> str:
    sentence = raised.value.sentence
    assert "\n" not in sentence
    assert len(sentence) < 400
    return sentence


def test_goals_come_with_their_entries_in_order_of_time(data_dir: Path) -> None:
    scale = editing.add_goal(data_dir, "P07", Domain.PAIN, "Less pain at night", better="lower")
    attained = editing.add_goal(data_dir, "P07", Domain.SLEEP, "Sleep through", LEVELS)
    assert (scale, attained) == ("g1", "g2")
    editing.rate_goal(data_dir, "P07", attained, -1, date(2026, 2, 1), "slept badly")
    editing.rate_goal(data_dir, "P07", attained, -2, date(2026, 1, 1))
    editing.rate_goal(data_dir, "P07", scale, 6.5, date(2026, 1, 1))
    (first, pains), (second, sleeps) = goals_of(data_dir, "P07")
    assert (first.kind, first.better, first.range) == ("scale", "lower", (0.0, 10.0))
    assert (second.kind, second.levels, second.range) == ("attainment", LEVELS, (-2.0, 2.0))
    assert [one.value for one in pains] == [6.5]
    assert [(one.value, one.remark) for one in sleeps] == [(-2.0, ""), (-1.0, "slept badly")]
    editing.close_goal(data_dir, "P07", scale, date(2026, 3, 1))
    assert goals_of(data_dir, "P07")[0][0].closed == date(2026, 3, 1)


def test_goal_attainment_is_50_where_it_was_expected() -> None:
    def goals(*values: float) -> list[tuple[Goal, list[GoalEntry]]]:
        day = date(2026, 1, 1)
        goal = Goal(id="g1", domain=Domain.SLEEP, title="Sleep", kind="attainment", levels=LEVELS, created=day)
        old = GoalEntry(id="e0", goal="g1", on=day, value=-2.0)
        return [(goal, [old, GoalEntry(id="e1", goal="g1", on=day, value=value)]) for value in values]

    assert attainment_t([]) is None
    assert attainment_t([(goals(0.0)[0][0], [])]) is None
    assert attainment_t(goals(0.0, 0.0)) == 50.0
    assert attainment_t(goals(1.0)) == 60.0
    # three goals one level above what was expected: 50 + 10 * 3 / sqrt(0.7 * 3 + 0.3 * 9)
    assert attainment_t(goals(1.0, 1.0, 1.0)) == pytest.approx(63.69, abs=0.005)


@pytest.mark.parametrize("value", [2.5, 3, -3, float("nan"), float("inf")])
def test_a_value_that_a_goal_does_not_have_is_refused(data_dir: Path, value: float) -> None:
    editing.add_goal(data_dir, "P07", Domain.SLEEP, "Sleep through", LEVELS)
    with pytest.raises(SospiroError) as raised:
        editing.rate_goal(data_dir, "P07", "g1", value, date(2026, 1, 1))
    assert "-2 to 2" in refused(raised)
    with pytest.raises(SospiroError) as raised:
        editing.rate_goal(data_dir, "P07", "g9", 1, date(2026, 1, 1))
    assert "g1" in refused(raised)


@pytest.mark.parametrize("levels", [("a",) * 4, ("a",) * 6, ("a", "b", "", "d", "e"), ("a", "b", "c\nd", "e", "f")])
def test_attainment_takes_five_levels_of_one_line(data_dir: Path, levels: tuple[str, ...]) -> None:
    with pytest.raises(SospiroError):
        editing.add_goal(data_dir, "P07", Domain.SLEEP, "Sleep through", levels)
    assert goals_of(data_dir, "P07") == []


def test_each_edit_keeps_what_stood_there_before(data_dir: Path) -> None:
    note = editing.add_note(data_dir, "P07", "first words")
    editing.edit_note(data_dir, "P07", note, "second words")
    editing.remove(data_dir, "P07", "notes", note)
    kept = participant_of(data_dir, "P07")
    assert kept.notes == ()
    assert [(one.what, (one.before or {}).get("text")) for one in kept.history[-3:]] == [
        ("notes n1", None),
        ("notes n1", "first words"),
        ("notes n1", "second words"),
    ]
    assert kept.history[-1].user == read_audit(data_dir)[-1]["user"]
    assert editing.add_note(data_dir, "P07", "another") == "n2", "an id is never given again"


def test_an_edit_that_changes_nothing_leaves_no_trace(data_dir: Path) -> None:
    editing.keep_until(data_dir, "P07", date(2030, 1, 1))
    before = (data_dir / "participants" / "P07" / FILE).read_bytes()
    editing.keep_until(data_dir, "P07", date(2030, 1, 1))
    assert (data_dir / "participants" / "P07" / FILE).read_bytes() == before


def test_edits_at_once_are_all_kept(data_dir: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        given = list(pool.map(lambda number: editing.add_note(data_dir, "P07", f"note {number}"), range(12)))
    assert sorted(note.text for note in notes_of(data_dir, "P07")) == sorted(f"note {number}" for number in range(12))
    assert len({*given}) == 12


def test_medication_is_listed_by_first_day_and_can_be_changed(data_dir: Path) -> None:
    editing.add_medication(data_dir, "P07", {"name": "B", "start": date(2026, 2, 1), "dose": 400.0, "unit": "mg"})
    editing.add_medication(data_dir, "P07", {"name": "A", "start": date(2026, 1, 1)})
    editing.add_medication(data_dir, "P07", {"name": "unknown since when"})
    assert [one.name for one in medication_of(data_dir, "P07")] == ["unknown since when", "A", "B"]
    editing.edit_medication(data_dir, "P07", "m1", {"end": date(2026, 3, 1), "dose": 200.0})
    assert (medication_of(data_dir, "P07")[2].dose, medication_of(data_dir, "P07")[2].unit) == (200.0, "mg")
    for wrong in ({"end": date(2025, 1, 1)}, {"dose": -1.0}, {"dose": float("nan")}, {"start": date(3000, 1, 1)}):
        with pytest.raises(SospiroError):
            editing.edit_medication(data_dir, "P07", "m1", wrong)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_kept_as_it_was_typed(data_dir: Path, text: str) -> None:
    editing.add_note(data_dir, "P07", text)
    assert notes_of(data_dir, "P07")[0].text == text
    raw = json.loads((data_dir / "participants" / "P07" / FILE).read_bytes())
    assert raw["notes"][0]["text"] == text
    assert (data_dir / "participants" / "P07" / FILE).stat().st_mode & 0o777 == 0o600


@given(text=st.text(min_size=0, max_size=300).map(lambda text: text * 3) | st.just("x" * 10_001))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_kept_whole_or_refused_in_one_sentence(data_dir: Path, text: str) -> None:
    path = data_dir / "participants" / "P07" / FILE
    before = path.read_bytes()
    try:
        note = editing.add_note(data_dir, "P07", text)
    except SospiroError as error:
        assert "\n" not in error.sentence
        assert path.read_bytes() == before
    else:
        assert participant_of(data_dir, "P07").notes[-1].text == text
        assert participant_of(data_dir, "P07").notes[-1].id == note


@pytest.mark.parametrize("text", ["half \ud83e letter", "a\0b", "", "x" * 10_001])
def test_what_no_file_can_hold_is_refused(data_dir: Path, text: str) -> None:
    with pytest.raises(SospiroError) as raised:
        editing.add_note(data_dir, "P07", text)
    assert raised.value.reason is Reason.BAD_SETTING
    refused(raised).encode()


@given(
    person=st.text(max_size=40) | st.sampled_from(["../x", "a/b", "x" * 300, "\u202eP07", "CON", ".", "..", "P\n", ""])
)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_id_that_could_leave_its_folder_is_refused_everywhere(tmp_path: Path, person: str) -> None:
    if is_participant(person):
        return
    attempts = (
        editing.new_participant,
        participant_of,
        goals_of,
        notes_of,
        medication_of,
        questionnaires_of,
        sessions_of,
    )
    for attempt in attempts:
        with pytest.raises(SospiroError) as raised:
            attempt(tmp_path, person)
        assert raised.value.reason is Reason.BAD_SETTING
    assert list(tmp_path.iterdir()) == []


def test_who_is_there_already_or_is_nobody_is_refused(data_dir: Path) -> None:
    for wrong in ("P07", ANONYMOUS):
        with pytest.raises(SospiroError):
            editing.new_participant(data_dir, wrong)
    for nobody in (ANONYMOUS, "P08"):
        with pytest.raises(SospiroError):
            editing.add_note(data_dir, nobody, "words")
    assert participants(data_dir) == ["P07"]


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"format": 2}', b'{"format": 1, "notes": 3}', b"\xff" * 99])
def test_a_damaged_file_is_told_and_never_written_over(data_dir: Path, damage: bytes) -> None:
    path = data_dir / "participants" / "P07" / FILE
    path.write_bytes(damage)
    for attempt in (lambda: participant_of(data_dir, "P07"), lambda: editing.add_note(data_dir, "P07", "words")):
        with pytest.raises(SospiroError) as raised:
            attempt()
        assert raised.value.reason is Reason.BAD_FILE
    assert path.read_bytes() == damage
    assert [person.damaged for person in SessionIndex(data_dir).people()] == [True]


def test_a_disk_that_refuses_leaves_the_old_content(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = data_dir / "participants" / "P07" / FILE
    before = path.read_bytes()
    with monkeypatch.context() as full, pytest.raises(SospiroError) as raised:
        full.setattr("sessions.store.document.os.fsync", refuse)
        editing.add_note(data_dir, "P07", "words")
    assert raised.value.reason is Reason.DISK_FULL
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [FILE]


def test_the_index_knows_people_as_their_files_are_now(data_dir: Path) -> None:
    index = SessionIndex(data_dir)
    editing.add_goal(data_dir, "P07", Domain.PAIN, "Less")
    editing.new_participant(data_dir, "P08", date(2030, 1, 1))
    first, second = index.people()
    assert (first.id, first.goals, first.sessions, first.keep_until) == ("P07", 1, 0, None)
    assert (second.id, second.keep_until) == ("P08", date(2030, 1, 1))


def test_data_is_due_by_ones_own_date_or_by_the_years_that_are_set() -> None:
    person = ListedPerson("P07", created="2020-01-01T10:00:00+00:00", last_session="2021-01-01T10:00:00+00:00")
    assert person.due(None) is None
    assert person.due(10) == date(2031, 1, 1)
    assert ListedPerson("P07", created="2020-01-01T10:00:00+00:00").due(1) == date(2020, 12, 31)
    assert ListedPerson("P07", keep_until=date(2022, 1, 1), last_session="2021-01-01").due(10) == date(2022, 1, 1)
    assert ListedPerson("P07").due(10) is None


def test_questionnaires_of_a_session_are_the_persons_too(data_dir: Path) -> None:
    from datetime import UTC, datetime

    from sessions.session_file import SessionStart, new_record, write_record

    started = datetime(2026, 1, 5, tzinfo=UTC)
    folder = create_session_folder(data_dir, started, "P07", "one")
    write_record(folder, new_record(folder, SessionStart(started, 1.0, "P07")))
    gad = find_questionnaire("gad2")
    editing.add_questionnaire(data_dir, folder, fill(gad, {"nervous": 2, "worrying": 1}, date(2026, 1, 5)))
    editing.add_questionnaire(data_dir, "P07", fill(gad, {"nervous": 0, "worrying": 0}, date(2026, 1, 1)))
    assert [(one.session, one.scores["total"]) for one in questionnaires_of(data_dir, "P07")] == [
        ("", 0.0),
        ("one", 3.0),
    ]
    assert read_document(folder.path / "nothing.json", Participant) is None
