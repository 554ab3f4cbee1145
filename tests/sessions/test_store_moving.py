"""A session goes to the right person with all that is kept of it; verify tells whether it is what was recorded."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from sensors.clock import ManualClock
from sensors.errors import Reason, SospiroError
from sensors.stream import Channel, Stream
from sessions.dose_file import DoseEntry, keep_dose, week_before
from sessions.folder import SessionFolder, create_session_folder
from sessions.index import SessionIndex
from sessions.process import process_start
from sessions.recording.recorder import Recorder
from sessions.session_file import SessionStart, read_record, write_record
from sessions.store import editing
from sessions.store.answers import answers_of
from sessions.store.audit import FILE as AUDIT
from sessions.store.audit import code_of, entries_about
from sessions.store.checking import problems
from sessions.store.deletion import delete_participant
from sessions.store.entries import When
from sessions.store.listed import Filter
from sessions.store.moving import move_session
from sessions.store.ratings import rate

STARTED = datetime(2026, 11, 20, 10, 15, tzinfo=UTC)


@pytest.fixture
def recorded(tmp_path: Path) -> SessionFolder:
    """A session of Wrong, with sound, a rating and a dose; Right is entered too."""
    editing.new_participant(tmp_path, "Right")
    folder = create_session_folder(tmp_path, STARTED, "Wrong", "one")
    clock = ManualClock(100.0)
    plan = {"protocol": {"name": "First session"}, "study": {"name": "trial", "code": "X1"}}
    start = SessionStart(STARTED, 100.0, "Wrong", settings={"participant": "Wrong"}, plan=plan)
    recorder = Recorder(folder, clock, start, threaded=False, index=SessionIndex(tmp_path))
    stream = recorder.open_stream(Stream("Strap", "ECG", (Channel("ECG"),), 250.0))
    for second in range(4):
        recorder.samples(stream, 100 + second + np.arange(250) / 250, np.zeros((250, 1)))
        recorder.audio(second * 48_000, np.full((48_000, 2), 0.25, np.float32))
        clock.advance(1.0)
    recorder.close()
    rate(folder, When.BEFORE, {"pain": 6.0})
    keep_dose(tmp_path, "Wrong", DoseEntry(session="one", until=STARTED, seconds=60, percent=0.5))
    return folder


def week(data_dir: Path, person: str) -> float:
    found = week_before(data_dir, person, STARTED, "adult")
    assert found is not None
    return found.percent


def test_it_moves_with_its_record_its_answers_and_its_dose(tmp_path: Path, recorded: SessionFolder) -> None:
    index, raw = SessionIndex(tmp_path), recorded.recording.read_bytes()
    lines = recorded.journal.read_bytes()
    moved = move_session(tmp_path, recorded, "Right", index)
    assert moved.path == (tmp_path / "participants" / "Right" / "one").resolve()
    assert not recorded.path.exists()
    assert (moved.recording.read_bytes(), moved.journal.read_bytes()) == (raw, lines)
    record = read_record(moved)
    assert (record["participant"], record["settings"]["participant"]) == ("Right", "Right")
    assert record["moved"][0]["from"] == code_of(tmp_path, "Wrong")
    assert answers_of(moved).ratings[0].value == 6.0
    assert (week(tmp_path, "Wrong"), week(tmp_path, "Right")) == (0.0, 0.5)
    assert problems(moved, tmp_path) == []
    assert [one.summary.session for one in index.sessions(Filter(participant="Right"))] == [str(moved.path)]
    assert index.sessions(Filter(participant="Wrong")) == []
    for about in ("Wrong", "Right", "one"):
        assert "move" in [line["action"] for line in entries_about(tmp_path, about)]


def test_the_one_it_came_from_can_be_deleted_without_a_trace(tmp_path: Path, recorded: SessionFolder) -> None:
    index = SessionIndex(tmp_path)
    move_session(tmp_path, recorded, "Right", index)
    deleted = delete_participant(tmp_path, "Wrong", "entered by mistake", index)
    assert deleted.named_in == ()


def test_what_cannot_be_moved_stays(tmp_path: Path, recorded: SessionFolder) -> None:
    index, whole = SessionIndex(tmp_path), read_record(recorded)
    process = {"pid": os.getpid(), "started": process_start(os.getpid())}
    for wrong in ({"masked": True}, {"status": "running", "process": process}, {"status": "running"}):
        write_record(recorded, whole | wrong)
        with pytest.raises(SospiroError):
            move_session(tmp_path, recorded, "Right", index)
    write_record(recorded, whole)
    for to in ("Wrong", "Nobody", "../Right"):
        with pytest.raises(SospiroError):
            move_session(tmp_path, recorded, to, index)
    (tmp_path / "participants" / "Right" / "one").mkdir()
    with pytest.raises(SospiroError) as raised:
        move_session(tmp_path, recorded, "Right", index)
    assert "already" in raised.value.sentence
    assert read_record(recorded) == whole


def test_the_index_answers_filters(tmp_path: Path, recorded: SessionFolder) -> None:
    index = SessionIndex(tmp_path)
    (listed,) = index.sessions()
    assert (listed.participant, listed.protocol, listed.study, listed.masked) == (
        "Wrong",
        "First session",
        "trial",
        False,
    )
    day = STARTED.date()
    for wanted, count in (
        (Filter(protocol="First session", study="trial", status="complete", since=day, until=day), 1),
        (Filter(protocol="Another"), 0),
        (Filter(study="x"), 0),
        (Filter(status="recovered"), 0),
        (Filter(since=date_after(day)), 0),
        (Filter(until=date_after(day, -1)), 0),
        (Filter(participant="' OR 1=1 --"), 0),
    ):
        assert len(index.sessions(wanted)) == count
    assert len(SessionIndex(tmp_path, in_memory=True).sessions(Filter(participant="Wrong"))) == 1


def date_after(day: date, days: int = 1) -> date:
    return day + timedelta(days=days)


def flip(path: Path, at: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[at] ^= 0x55
    path.write_bytes(raw)


BREAKS: dict[str, Callable[[SessionFolder], object]] = {
    "recording holds": lambda folder: flip(folder.recording, folder.recording.stat().st_size // 2),
    "recording is missing": lambda folder: folder.recording.unlink(),
    "no checksums": lambda folder: folder.checksums.unlink(),
    "journal holds": lambda folder: flip(folder.journal, 20),
    "lacks its end": lambda folder: folder.journal.write_bytes(folder.journal.read_bytes().splitlines(True)[0]),
    "sound is torn": lambda folder: folder.sound.write_bytes(folder.sound.read_bytes()[:-30]),
    "answers.json": lambda folder: (folder.path / "answers.json").write_text("{"),
    "what was sealed is missing": lambda folder: write_record(folder, read_record(folder) | {"masked": True}),
    "another participant": lambda folder: write_record(folder, read_record(folder) | {"participant": "Right"}),
    "cut off": lambda folder: write_record(folder, read_record(folder) | {"status": "running"}),
    "session.json is missing": lambda folder: folder.record.unlink(),
    "audit": lambda folder: flip(folder.path.parents[2] / AUDIT, 20),
}


@pytest.mark.parametrize("told", BREAKS)
def test_verify_finds_what_was_changed(tmp_path: Path, recorded: SessionFolder, told: str) -> None:
    editing.add_note(tmp_path, "Right", "a second line of the audit")
    assert problems(recorded, tmp_path) == []
    BREAKS[told](recorded)
    found = problems(recorded, tmp_path)
    assert len(found) == 1
    assert told in found[0]


def test_looking_makes_no_folder_and_needs_no_writing(
    tmp_path: Path, recorded: SessionFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = tmp_path / "not" / "there"
    assert SessionIndex.reading(missing).sessions() == []
    assert not missing.parent.exists()

    def refuse(self: SessionIndex) -> bool:
        raise SospiroError(Reason.DATA_FOLDER, "read-only")

    monkeypatch.setattr(SessionIndex, "_make_file", refuse)
    index = SessionIndex.reading(tmp_path)
    assert [s.id for s in index.recent()] == ["one"]
    assert index.find("on").id == "one"
    assert [person.id for person in index.people()] == ["Right", "Wrong"]
    (tmp_path / "file").touch()
    for wrong in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(SospiroError):
            SessionIndex.reading(wrong)
