"""Questionnaires and goals go out with a session, de-identified too; what is damaged is named in every format."""

import csv
import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from gui.review.opened import open_session
from sessions.export.choices import FormatName
from sessions.export.export import Export, Exported
from sessions.export.formats import FORMATS
from sessions.folder import SessionFolder
from sessions.store.answers import edit_answers
from sessions.store.entries import Domain, Goal, GoalEntry
from sessions.store.participants import FILE, create_participant, edit_participant
from sessions.store.questionnaire import fill, find_questionnaire

_spec = importlib.util.spec_from_file_location("masked_session", Path(__file__).with_name("masked_session.py"))
assert _spec is not None
assert _spec.loader is not None
_helper = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_helper)
live: Callable[..., SessionFolder] = _helper.live

VALIDATOR = Path(sys.executable).with_name("bids-validator-deno")
DAY = date(2026, 11, 22)
TITLE = "Sleep through, as before Anna left"


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> SessionFolder:
    """A session with a questionnaire of its own, of a person with another one and a goal."""
    data_dir = tmp_path_factory.mktemp("data")
    folder = live(data_dir, None, seconds=30.0)
    phq, peg = find_questionnaire("phq4"), find_questionnaire("peg")
    filled = fill(phq, {item.key: 1 for item in phq.items}, DAY)
    edit_answers(folder, lambda kept: kept.model_copy(update={"questionnaires": (filled,)}))
    own = fill(peg, {peg.items[0].key: 4}, date(2026, 11, 1)).model_copy(update={"id": "q1"})
    goal = Goal(id="g1", domain=Domain.SLEEP, title=TITLE, kind="scale", created=date(2026, 10, 1))
    entry = GoalEntry(id="e1", goal="g1", on=date(2026, 11, 2), value=6.5, remark="woke once, Anna called")
    create_participant(data_dir, "P1")
    added = {"questionnaires": (own,), "goals": (goal,), "goal_entries": (entry,)}
    edit_participant(data_dir, "P1", lambda kept: kept.model_copy(update=added))
    return folder


def export(folder: SessionFolder, to: FormatName, out: Path, hide: bool = False) -> Exported:
    (done,) = Export(folder.path.parents[2], to, out, hide=hide).run([folder])
    assert done.refused == ""
    return done


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t" if path.suffix == ".tsv" else ","))


def only(folder: Path, pattern: str) -> Path:
    found = sorted(folder.rglob(pattern))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("to", [FormatName.CSV, FormatName.BIDS])
def test_questionnaires_and_goals_go_out(answered: SessionFolder, tmp_path: Path, to: FormatName) -> None:
    export(answered, to, tmp_path / "out")
    rows = rows_of(only(tmp_path, "answers.csv" if to is FormatName.CSV else "*_beh.tsv"))
    assert {(row["kind"], row["name"], row["belongs_to"]) for row in rows} == {
        ("answer", "phq4", "session"),
        ("score", "phq4", "session"),
        ("answer", "peg", "person"),
        ("score", "peg", "person"),
        ("goal", "sleep", "person"),
    }
    scores = {row["item"]: row["value"] for row in rows if row["kind"] == "score" and row["name"] == "phq4"}
    assert sorted(map(float, scores.values())) == [2.0, 2.0, 4.0]
    peg = [row["value"] for row in rows if row["name"] == "peg" and row["kind"] == "score"]
    assert peg in ([""], ["n/a"]), "no score is made up from one of three items"
    (goal,) = (row for row in rows if row["kind"] == "goal")
    assert (goal["item"], float(goal["value"]), goal["on"]) == (TITLE, 6.5, "2026-11-02")
    assert goal["detail"] == "woke once, Anna called"


def test_the_dataset_stays_valid(answered: SessionFolder, tmp_path: Path) -> None:
    export(answered, FormatName.BIDS, tmp_path / "out")
    sidecar = json.loads(only(tmp_path, "*_beh.json").read_bytes())
    assert set(rows_of(only(tmp_path, "*_beh.tsv"))[0]) <= set(sidecar)
    if not VALIDATOR.exists() or subprocess.run([VALIDATOR, "--version"], capture_output=True, timeout=60).returncode:
        pytest.skip("bids-validator-deno does not run here")
    done = subprocess.run([VALIDATOR, tmp_path / "out", "--format", "json"], capture_output=True, timeout=100)
    issues = json.loads(done.stdout)["issues"]["issues"]
    assert [issue for issue in issues if issue["severity"] == "error"] == []
    assert "TSV_ADDITIONAL_COLUMNS_UNDEFINED" not in {issue["code"] for issue in issues}


def test_deidentified_no_word_of_a_person_goes_out_and_days_are_moved(answered: SessionFolder, tmp_path: Path) -> None:
    for to in (FormatName.CSV, FormatName.BIDS):
        export(answered, to, tmp_path / to, hide=True)
        written = b"".join(path.read_bytes() for path in (tmp_path / to).rglob("*") if path.is_file())
        assert not any(word in written for word in (b"Anna", b"Sleep through", b"2026-11-0", b"2026-11-22"))
        rows = rows_of(only(tmp_path / to, "answers.csv" if to is FormatName.CSV else "*_beh.tsv"))
        assert {row["item"] for row in rows if row["kind"] == "goal"} == {"goal 1"}
        days = {row["belongs_to"]: date.fromisoformat(row["on"]) for row in rows if row["kind"] == "answer"}
        assert (days["session"] - days["person"]).days == 21


def test_a_damaged_part_is_named_beside_every_file_and_in_the_review(answered: SessionFolder, tmp_path: Path) -> None:
    shutil.copytree(answered.path.parents[2], tmp_path / "data")
    folder = SessionFolder(tmp_path / "data" / answered.path.relative_to(answered.path.parents[2]))
    data = bytearray(folder.recording.read_bytes())
    data[int(0.8 * len(data))] ^= 0xFF
    folder.recording.write_bytes(data)
    (folder.path.parent / FILE).write_bytes(b"{")
    for to in FORMATS:
        done = export(folder, to, tmp_path / to)
        assert len(done.left_out) == 2
        beside = "session.csv" if to is FormatName.CSV else "*_events.json" if to is FormatName.BIDS else "*.json"
        text = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / to).rglob(beside))
        assert "recording.xdf after byte" in text, to
        assert "participant.json is damaged" in text, to
    remarks = open_session(tmp_path / "data", folder).remarks
    assert any("recording.xdf after byte" in remark for remark in remarks)
    assert open_session(answered.path.parents[2], answered).remarks == ()
