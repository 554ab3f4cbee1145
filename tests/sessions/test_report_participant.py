"""The report of a person: every session in its row, trends and goals as they were entered, and nobody's but theirs."""

import importlib.util
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from sensors.errors import Reason, SospiroError
from sessions.folder import ANONYMOUS
from sessions.report.html import as_html
from sessions.report.model import Figure, Paragraph, Report, Table
from sessions.report.participant import participant_report
from sessions.report.pdf import as_pdf
from sessions.report.visits import visits_of
from sessions.store.entries import Domain, Goal, GoalEntry, Note
from sessions.store.participants import FILE, Participant, create_participant, edit_participant
from sessions.store.questionnaire import fill, find_questionnaire

_spec = importlib.util.spec_from_file_location("reported_session", Path(__file__).with_name("reported_session.py"))
assert _spec is not None
assert _spec.loader is not None
lived = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(lived)

STARTED = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
DAY = date(2026, 11, 1)
LEVELS = ("wakes 5 times", "wakes 4 times", "wakes twice", "wakes once", "sleeps through")


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three sessions of P1 (one cut off), one of P2; goals, a questionnaire and notes of P1."""
    data_dir = tmp_path_factory.mktemp("people")
    for day, (before, after) in enumerate(((7.0, 4.0), (6.0, 6.0))):
        said = [lived.rating(5.0, "pain", before), lived.rating(50.0, "pain", after), lived.rating(6.0, "痛み $x", 3.0)]
        lived.live(data_dir, STARTED + timedelta(days=4 * day), 60.0, said=said)
    lived.live(data_dir, STARTED + timedelta(days=5), 20.0, finish=False)
    lived.live(data_dir, STARTED, 20.0, participant="P2")
    create_participant(data_dir, "P1")
    edit_participant(data_dir, "P1", _filled)
    return data_dir


def _filled(kept: Participant) -> Participant:
    goals = (
        Goal(id="g1", domain=Domain.SLEEP, title="<b>Sleep</b>", kind="attainment", levels=LEVELS, created=DAY),
        Goal(id="g2", domain=Domain.PAIN, title="Walking", kind="scale", better="lower", created=DAY),
    )
    reached = ((-2.0, DAY), (1.0, DAY + timedelta(days=9)))
    entries = tuple(GoalEntry(id=f"e{n}", goal="g1", on=on, value=value) for n, (value, on) in enumerate(reached))
    peg = find_questionnaire("peg")
    first = fill(peg, {"pain": 7, "enjoyment": 8, "activity": 6}, DAY)
    last = fill(peg, {"pain": 4, "enjoyment": 4, "activity": 4}, DAY + timedelta(days=9))
    told = [first.model_copy(update={"id": "q1"}), last.model_copy(update={"id": "q2"})]
    notes = (Note(id="n1", utc=STARTED, text="=1+1 <script>x</script> " + "W" * 5000),)
    change = {"goals": goals, "goal_entries": entries, "questionnaires": tuple(told), "notes": notes}
    return kept.model_copy(update=change)


def rows(report: Report, caption: str) -> list[tuple[str, ...]]:
    """Return the rows of the table whose caption begins so."""
    blocks = [block for section in report.sections for block in section.blocks]
    return [
        row for block in blocks if isinstance(block, Table) and block.caption.startswith(caption) for row in block.rows
    ]


def test_every_session_has_its_row(data_dir: Path) -> None:
    report = participant_report(data_dir, "P1")
    listed = rows(report, "All sessions")
    assert [(row[0], row[1], row[6]) for row in listed] == [
        ("1", "2026-11-01 09:00", "complete, ended early"),
        ("2", "2026-11-05 09:00", "complete, ended early"),
        ("3", "2026-11-06 09:00", "running"),
    ]
    first = visits_of(data_dir, "P1")[0].summary
    assert first is not None
    assert listed[0][4] == f"{first.respiration_rate_start:.1f} → {first.respiration_rate_end:.1f}"
    told = " ".join(b.text for s in report.sections for b in s.blocks if isinstance(b, Paragraph))
    assert "2 ended before the end of the protocol (no. 1 and 2)." in told
    assert "The longest pause between two sessions was 4 days." in told


def test_trends_ratings_and_goals_are_those_that_were_entered(data_dir: Path) -> None:
    report = participant_report(data_dir, "P1")
    assert rows(report, "First and last answer in each") == [
        ("1", "2026-11-01", "pain", "7", "4", "−3.0, reached"),
        ("1", "2026-11-01", "痛み $x", "3", "–", "–"),
        ("2", "2026-11-05", "pain", "6", "6", "no change, not reached"),
        ("2", "2026-11-05", "痛み $x", "3", "–", "–"),
    ]
    goals = rows(report, "Goals")
    assert goals[0] == ("<b>Sleep</b>", "sleep", "−2", "+1", "+3.0", "wakes once (on 2026-11-10)")
    assert goals[1][-1] == "not rated yet"
    assert rows(report, "First and last score")[0][:5] == (
        "PEG",
        "2",
        "7 (2026-11-01)",
        "4 (2026-11-10)",
        "−3.0, reached",
    )
    alts = [block.alt for section in report.sections for block in section.blocks if isinstance(block, Figure)]
    assert any("Pain (0–10): before from 7.0 to 6.0 and after from 4.0 to 6.0" in alt for alt in alts)
    assert any("<b>Sleep</b>: from −2 to +1" in alt for alt in alts)


def test_it_can_be_written_whatever_people_wrote(data_dir: Path) -> None:
    report = participant_report(data_dir, "P1")
    html = as_html(report, "Made").decode()
    assert "<script" not in html
    assert "&lt;b&gt;Sleep&lt;/b&gt;" in html
    assert as_pdf(report, "Made") == as_pdf(participant_report(data_dir, "P1"), "Made")


def test_one_session_has_no_trend_and_nobody_elses_data(data_dir: Path) -> None:
    report = participant_report(data_dir, "P2")
    assert not any(isinstance(block, Figure) for section in report.sections for block in section.blocks)
    html = as_html(report, "Made").decode()
    assert "A trend needs 2 sessions" in html
    assert "Walking" not in html


def test_what_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    folder = lived.live(tmp_path, STARTED, 20.0)
    folder.record.write_text("{")
    (folder.path.parent / FILE).write_text("{")
    report = participant_report(tmp_path, "P1")
    assert rows(report, "All sessions")[0][6] == "damaged"
    assert any("participant.json" in b.text for b in report.sections[0].blocks if isinstance(b, Paragraph))
    assert "Goals" not in [section.title for section in report.sections]


@pytest.mark.parametrize("who", [ANONYMOUS, "nobody", "../x", "", "a" * 300, "\u202ex"])
def test_nobody_is_refused(tmp_path: Path, who: str) -> None:
    with pytest.raises(SospiroError) as refused:
        participant_report(tmp_path, who)
    assert refused.value.reason is Reason.BAD_SETTING
