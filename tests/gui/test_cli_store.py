"""The commands on people, goals, ratings, questionnaires, notes, medication, deletion and the audit."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sensors.clock import ManualClock
from sensors.simulation.sources import ECG_STREAM
from sessions.folder import create_session_folder
from sessions.index import SessionIndex
from sessions.recording.recorder import Recorder
from sessions.session_file import SessionStart
from sessions.store.audit import FILE

START = datetime(2025, 11, 22, 10, 15, tzinfo=UTC)
HOSTILE = '=cmd|"/c"!A1 <script>\u202e\x1b[2J'
Run = Callable[..., Any]


@pytest.fixture
def data_dir(tmp_path: Path, run: Run) -> Path:
    """The data folder, with P07 who has one session, "one"."""
    assert run("participants", "new", "P07").code == 0
    folder, clock = tmp_path / "data", ManualClock(100.0)
    kept = create_session_folder(folder, START, "P07", "one")
    recorder = Recorder(kept, clock, SessionStart(START, 100.0, "P07"), threaded=False, index=SessionIndex(folder))
    stream = recorder.open_stream(ECG_STREAM)
    recorder.samples(stream, 100.0 + np.arange(500) / 250, np.zeros((500, 1)))
    recorder.event("command", 101.0, command="rating", value=4.0, text="pain")
    recorder.event("command", 101.5, command="rating", value=None, text="anxiety")
    clock.advance(20.0)
    recorder.close()
    return folder


def answer(run: Run, *args: str) -> Any:
    """What a command prints as JSON."""
    found = run(*args, "--json")
    assert found.code == 0, found.err
    return json.loads(found.out)


def told(run: Run, *args: str) -> str:
    """What a command prints."""
    found = run(*args)
    assert found.code == 0, found.err
    return str(found.out)


def actions(run: Run, *args: str) -> list[str]:
    return [line["action"] for line in answer(run, "audit", "list", *args)["audit"]]


def test_people_are_entered_listed_and_shown(run: Run, data_dir: Path) -> None:
    told(run, "participants", "new", "P08", "--keep-until", "2030-01-01")
    first, second = answer(run, "participants", "list")["participants"]
    assert (first["id"], first["sessions"], first["last_session"][:10]) == ("P07", 1, "2025-11-22")
    assert (second["id"], second["keep_until"]) == ("P08", "2030-01-01")
    assert "P08" in told(run, "participants", "list")
    shown = answer(run, "participants", "show", "P07", "--history")
    assert (shown["id"], shown["sessions"], [one["what"] for one in shown["history"]]) == ("P07", ["one"], ["created"])
    assert actions(run, "--about", "P07") == ["create", "view"]


def test_data_is_due_by_date_and_by_the_settings(run: Run, data_dir: Path, tmp_path: Path) -> None:
    assert answer(run, "participants", "due", "--on", "2099-01-01")["due"] == []
    told(run, "participants", "edit", "P07", "--keep-until", "2026-01-31")
    assert answer(run, "participants", "due", "--on", "2026-01-31")["due"] == []
    assert [p["id"] for p in answer(run, "participants", "due", "--on", "2026-02-01")["due"]] == ["P07"]
    assert "2026-01-31" in told(run, "participants", "due", "--on", "2026-02-01")
    told(run, "participants", "edit", "P07", "--keep-until", "default")
    (tmp_path / "s.toml").write_text("keep_years = 1.0\n")
    due = ("participants", "due", "-c", str(tmp_path / "s.toml"), "--on")
    assert "Nobody" in told(run, *due, "2026-11-22")
    assert "P07" in told(run, *due, "2026-11-24")


def test_goals_are_entered_rated_and_closed(run: Run, data_dir: Path) -> None:
    assert "no goal" in told(run, "goals", "list", "P07")
    told(run, "goals", "new", "P07", "pain", "Less pain")
    levels = [part for word in ("none", "1 h", "2 h", "3 h", "4 h") for part in ("--level", word)]
    told(run, "goals", "new", "P07", "sleep", "Sleep through", *levels)
    told(run, "goals", "rate", "P07", "g2", "-1", "--on", "2026-01-02", "--remark", "a cold")
    told(run, "goals", "rate", "P07", "g1", "6.5", "--on", "2026-01-02")
    told(run, "goals", "rate", "P07", "g1", "9")
    told(run, "goals", "remove", "P07", "e3")
    told(run, "goals", "close", "P07", "g1", "--on", "2026-02-01")
    scale, attained = answer(run, "goals", "list", "P07")["goals"]
    assert (scale["better"], scale["closed"], [e["value"] for e in scale["entries"]]) == ("lower", "2026-02-01", [6.5])
    assert (attained["levels"][4], attained["entries"][0]["value"], attained["entries"][0]["remark"]) == (
        "4 h",
        -1,
        "a cold",
    )
    assert "2026-01-02 -1" in told(run, "goals", "list", "P07")


def test_ratings_before_during_and_after(run: Run, data_dir: Path) -> None:
    told(run, "ratings", "add", "one", "pain=7", "anxiety=skip", "--when", "before")
    told(run, "ratings", "add", "last", "Pain=2.5", "--when", "after")
    found = answer(run, "ratings", "show", "one")
    assert [(one["when"], one["item"], one["value"], one["skipped"]) for one in found["ratings"]] == [
        ("before", "pain", 7.0, False),
        ("before", "anxiety", None, True),
        ("during", "pain", 4.0, False),
        ("during", "anxiety", None, True),
        ("after", "pain", 2.5, False),
    ]
    assert found["change"] == {"pain": -4.5, "anxiety": None}
    lines = told(run, "ratings", "show", "one").splitlines()
    assert lines[3].split() == ["during", "0:01", "pain", "4"]
    assert lines[-1] == "Change: pain -4.5"


def test_questionnaires_are_shown_entered_and_scored(run: Run, data_dir: Path) -> None:
    assert "scores only" in told(run, "questionnaires", "list")
    assert {one["key"] for one in answer(run, "questionnaires", "list")["questionnaires"]} >= {"peg", "phq4", "gad2"}
    shown = told(run, "questionnaires", "show", "PHQ-4")
    assert "Psychosomatics 2009" in shown
    assert "no diagnosis" in shown
    assert answer(run, "questionnaires", "show", "psqi")["items"] == []
    said = told(run, "questionnaires", "enter", "P07", "gad2", "nervous=2", "worrying=1", "--on", "2026-01-01")
    assert "GAD-2 3 of 0 to 6 (screening positive, no diagnosis)" in said
    assert "PEG no score" in told(run, "questionnaires", "enter", "one", "peg", "pain=3", "enjoyment=skip")
    told(run, "questionnaires", "enter", "P07", "psqi", "total=9", "--on", "2026-01-02")
    found = answer(run, "questionnaires", "given", "P07")["filled"]
    assert [(one["questionnaire"], one["session"]) for one in found] == [("gad2", ""), ("psqi", ""), ("peg", "one")]
    assert "psqi" in told(run, "questionnaires", "given", "P07")


@pytest.mark.parametrize("who", ["P07", "one"])
def test_notes_are_kept_as_typed_and_shown_harmless(run: Run, data_dir: Path, who: str) -> None:
    told(run, "notes", "add", who, HOSTILE)
    assert answer(run, "notes", "list", who)["notes"][0]["text"] == HOSTILE
    shown = told(run, "notes", "list", who)
    assert "=cmd" in shown
    assert not {"\x1b", "\u202e"} & set(shown)
    told(run, "notes", "edit", who, "n1", "two\nlines")
    assert "two / lines" in told(run, "notes", "list", who)
    told(run, "notes", "remove", who, "n1")
    assert "no note" in told(run, "notes", "list", who)
    told(run, "notes", "add", who, "Jane by mistake")
    told(run, "notes", "edit", who, "n2", "still Jane by mistake")
    told(run, "notes", "remove", who, "n2", "--erase")
    kept = [path.read_text() for path in (data_dir / "participants").rglob("*.json")]
    assert not any("by mistake" in text for text in kept)
    assert any("two" in text for text in kept), "what was only taken away stays in the history"


def test_the_medication_table(run: Run, data_dir: Path) -> None:
    assert "No medication" in told(run, "medication", "list", "P07")
    told(run, "medication", "add", "P07", "Ibuprofen", "--dose", "400", "--unit", "mg", "--from", "2026-01-01")
    told(run, "medication", "edit", "P07", "m1", "--dose", "200", "--times", "as needed")
    told(run, "medication", "stop", "P07", "m1", "--on", "2026-02-01")
    (row,) = answer(run, "medication", "list", "P07")["medication"]
    assert (row["dose"], row["unit"], row["times"], row["end"]) == (200.0, "mg", "as needed", "2026-02-01")
    assert "200 mg" in told(run, "medication", "list", "P07")
    told(run, "medication", "remove", "P07", "m1")
    assert answer(run, "medication", "list", "P07")["medication"] == []


def test_a_session_is_filtered_moved_verified_and_deleted(run: Run, data_dir: Path) -> None:
    listed = ("sessions", "list", "--participant")
    assert [s["participant"] for s in answer(run, *listed, "P07", "--since", "2025-11-22")["sessions"]] == ["P07"]
    assert "No session is like that." in told(run, *listed, "P07", "--until", "2025-11-21")
    assert "is what was recorded" in told(run, "sessions", "verify", "one")
    told(run, "participants", "new", "P08")
    told(run, "sessions", "move", "one", "--to", "P08")
    assert answer(run, *listed, "P07")["sessions"] == []
    told(run, "sessions", "show", "one")
    assert actions(run, "--about", "one") == ["move", "view"]
    recording = data_dir / "participants" / "P08" / "one" / "recording.xdf"
    recording.write_bytes(recording.read_bytes()[:-9])
    broken = run("sessions", "verify", "one", "--json")
    assert (broken.code, json.loads(broken.out)["holds"]) == (1, False)
    assert "deleted" in told(run, "sessions", "delete", "one", "--reason", "wrong person", "--yes")
    gone = run("sessions", "show", "one")
    assert (gone.code, "was deleted on" in gone.err, "wrong person" in gone.err) == (2, True, True)
    assert answer(run, "sessions", "deleted")["deleted"][0]["reason"] == "wrong person"
    assert "wrong person" in told(run, "sessions", "deleted")


def test_a_deleted_person_is_told_of_by_name_only(run: Run, data_dir: Path) -> None:
    assert "with 1 session." in told(run, "participants", "delete", "P07", "--reason", "asked for it", "--yes")
    assert "was deleted on" in run("participants", "show", "P07").err
    assert "asked for it" in run("participants", "delete", "P07", "--reason", "again", "--yes").err
    assert answer(run, "participants", "list")["participants"] == []
    assert actions(run, "--about", "P07")[-1] == "delete"
    assert "P07" not in told(run, "audit", "list")
    assert "P07" in told(run, "audit", "list", "--about", "P07")


def test_the_list_is_made_anew(run: Run, data_dir: Path) -> None:
    (data_dir / "index.sqlite3").unlink()
    assert answer(run, "sessions", "reindex") == {"sessions": 1, "participants": 1}
    assert "1 sessions of 1 participants" in told(run, "sessions", "reindex")


def test_the_audit_is_verified_up_to_a_hash(run: Run, data_dir: Path) -> None:
    head = answer(run, "audit", "verify")["head"]
    told(run, "goals", "new", "P07", "pain", "Less")
    told(run, "goals", "list", "P07")
    assert head[:8] in told(run, "audit", "verify", "--head", head) or answer(run, "audit", "verify")["holds"]
    raw = (data_dir / FILE).read_bytes()
    (data_dir / FILE).write_bytes(b"".join(raw.splitlines(keepends=True)[:1]))
    assert run("audit", "verify", "--head", head).code == 1
    (data_dir / FILE).write_bytes(raw.replace(b'"edit"', b'"view"'))
    assert run("audit", "verify").code == 1


def test_looking_makes_no_data_folder(run: Run, tmp_path: Path) -> None:
    assert "No session is kept" in told(run, "sessions", "list")
    assert "no participant yet" in told(run, "participants", "list")
    assert "Nothing was deleted" in told(run, "sessions", "deleted")
    assert "Nothing is in the audit" in told(run, "audit", "list")
    assert not (tmp_path / "data").exists()


WRONG = (
    ("participants", "new", "../x"),
    ("participants", "new", "x" * 300),
    ("participants", "new", "P\u202e7"),
    ("participants", "new", "P07"),
    ("participants", "new", "anonymous"),
    ("participants", "new", "P09", "--keep-until", "soon"),
    ("participants", "show", "../P07"),
    ("participants", "show", "P99"),
    ("participants", "edit", "P07", "--keep-until", "9999-99-99"),
    ("participants", "delete", "P07", "--reason", "no"),
    ("participants", "delete", "P07"),
    ("participants", "due", "--on", "0000-00-00"),
    ("goals", "list", "P99"),
    ("goals", "new", "P07", "money", "More"),
    ("goals", "new", "P07", "pain", ""),
    ("goals", "new", "P07", "pain", "Less", "--level", "one"),
    ("goals", "new", "P07", "pain", "Less", "--better", "sideways"),
    ("goals", "rate", "P07", "g1", "3"),
    ("goals", "rate", "P07", "g1", "nan"),
    ("ratings", "add", "one", "pain=11", "--when", "before"),
    ("ratings", "add", "one", "pain=nan", "--when", "before"),
    ("ratings", "add", "one", "pain", "--when", "before"),
    ("ratings", "add", "one", "pain=1", "pain=2", "--when", "before"),
    ("ratings", "add", "one", "pain=1", "--when", "during"),
    ("ratings", "show", "two"),
    ("questionnaires", "show", "mmpi"),
    ("questionnaires", "enter", "P07", "peg", "pain=1.5"),
    ("questionnaires", "enter", "P07", "peg", "pain=1e400"),
    ("questionnaires", "enter", "P99", "peg", "pain=1"),
    ("questionnaires", "enter", "P07", "psqi", "total=skip"),
    ("notes", "add", "P99", "words"),
    ("notes", "add", "P07", ""),
    ("notes", "add", "P07", "half \udcff"),
    ("notes", "edit", "P07", "n1", "words"),
    ("medication", "add", "P07", "X", "--dose", "-3"),
    ("medication", "add", "P07", "X", "--from", "2026-02-01", "--to", "2026-01-01"),
    ("medication", "stop", "P07", "m1"),
    ("sessions", "list", "--since", "yesterday"),
    ("sessions", "move", "one", "--to", "../P07"),
    ("sessions", "move", "one", "--to", "P07"),
    ("sessions", "delete", "one", "--reason", " "),
    ("sessions", "delete", "one", "--reason", "nobody answers"),
    ("sessions", "verify", "\x1b[2J"),
)


def test_wrong_input_is_one_sentence_and_2(run: Run, data_dir: Path) -> None:
    people = data_dir / "participants"
    before = {path: path.read_bytes() for path in people.rglob("*") if path.is_file()}
    for args in WRONG:
        found = run(*args)
        assert (found.code, found.out) == (2, ""), args
        assert "Traceback" not in found.err, args
        assert not {"\x1b", "\u202e"} & set(found.err), args
        assert before == {path: path.read_bytes() for path in people.rglob("*") if path.is_file()}, args


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (("goals", "rate", "P07", "g1", "5", "--on", "2099-01-01"), "--on 2099-01-01 has not come yet"),
        (("goals", "rate", "P07", "g9", "5"), "There is no goal 'g9'; there are g1."),
        (("medication", "add", "P07", "Ibuprofen", "--dose", "400"), "A dose of 400 needs its unit, such as --unit mg"),
        (
            ("medication", "add", "P07", "Ibuprofen", "--from", "2026-05-01", "--to", "2026-01-01"),
            "'end' must not lie before the first day, 2026-05-01.",
        ),
        (("medication", "edit", "P07", "m9", "--times", "never"), "There is no row 'm9'; there are none yet."),
        (("notes", "add", "P07", " \t "), "A note without words is not kept"),
        (("participants", "new", "p07"), "There is a participant P07 already, which differs by its case alone"),
        (("questionnaires", "enter", "P07", "phq4", "1=2"), "There is no '1' in phq4: write each as nervous=NUMBER"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(run: Run, args: tuple[str, ...], sentence: str) -> None:
    told(run, "participants", "new", "P07")
    told(run, "goals", "new", "P07", "pain", "Less pain")
    refused = run(*args)
    assert (refused.code, refused.err.count("\n")) == (2, 1)
    assert sentence in refused.err


def test_sessions_go_in_a_package_from_home_to_the_therapist(run: Run, data_dir: Path, tmp_path: Path) -> None:
    there, file = ("--data-dir", str(tmp_path / "clinic")), str(tmp_path / "P07.sospiro")
    told(run, "participants", "new", "P07", *there)
    made = answer(run, "packages", "key", *there)
    assert (made["made"], told(run, "packages", "key", *there).strip()) == (True, made["public_key"])
    packed = told(run, "packages", "make", "P07", "--to", made["public_key"], "--out", file)
    assert "holds 1 session of P07" in packed
    assert told(run, "packages", "read", file, *there) == "1 session of P07 taken in.\n"
    assert answer(run, "packages", "read", file, *there) == {"participant": "P07", "taken": [], "there": ["one"]}
    none = run("packages", "make", "P07", "--to", made["public_key"], "--out", file, "--since", "2030-01-01")
    assert (none.code, none.err.strip()) == (
        2,
        f"P07 has no session since 2030-01-01 in {data_dir}: there is nothing to pack.",
    )
