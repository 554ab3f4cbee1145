import json
import multiprocessing
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sensors.clock import ManualClock
from sensors.errors import Reason, SospiroError
from sessions.folder import SessionFolder
from sessions.index import FILE, SessionIndex
from sessions.recording.recorder import Recorder
from sessions.recording.recover import recover
from sessions.summary import SessionSummary

Sitting = tuple[Recorder, ManualClock, SessionFolder]


@pytest.fixture
def three(tmp_path: Path, sitting: Callable[..., Sitting]) -> list[SessionSummary]:
    """Three sessions on disk, oldest first."""
    return [sitting(name)[0].close() for name in ("20260101T100000Z-aaaa", "20260101T100000Z-bbbb", "20260202T1-cccc")]


def ids(index: SessionIndex, count: int = 10) -> list[str]:
    return [summary.id for summary in index.recent(count)]


def test_a_new_index_finds_what_is_on_disk(tmp_path: Path, three: list[SessionSummary]) -> None:
    index = SessionIndex(tmp_path)
    assert index.recent() == three[::-1]
    assert ids(index, 2) == [three[2].id, three[1].id]
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600


def test_an_entry_is_replaced_not_doubled(tmp_path: Path, three: list[SessionSummary]) -> None:
    index = SessionIndex(tmp_path)
    changed = replace(three[0], heart_rate_mean=61.5)
    index.add(changed)
    assert len(index.recent()) == 3
    assert index.find(three[0].id) == changed


def test_the_folder_may_move_with_its_index(tmp_path: Path, three: list[SessionSummary]) -> None:
    SessionIndex(tmp_path / "participants").recent()
    there = tmp_path / "moved"
    there.mkdir()
    index = SessionIndex(tmp_path)
    assert len(index.recent()) == 3
    for name in ("participants", FILE):
        (tmp_path / name).rename(there / name)
    assert SessionIndex(there).recent(1)[0].session.startswith(str(there.resolve()))


def test_a_session_is_found_by_id_beginning_or_folder(tmp_path: Path, three: list[SessionSummary]) -> None:
    index = SessionIndex(tmp_path)
    for text in (three[2].id, "202602", three[2].session):
        assert index.find(text) == three[2]


@pytest.mark.parametrize("text", ["202601", "", "nothing", "%", "*", "a\x00b", "x" * 5000, "'; DROP TABLE sessions"])
def test_an_unknown_session_is_refused_with_a_hint(tmp_path: Path, three: list[SessionSummary], text: str) -> None:
    with pytest.raises(SospiroError) as raised:
        SessionIndex(tmp_path).find(text)
    assert raised.value.reason is Reason.UNKNOWN_SESSION
    assert len(raised.value.sentence) < 300
    assert three[1].id in raised.value.sentence or three[2].id in raised.value.sentence


def test_a_session_whose_folder_is_gone_is_not_listed(tmp_path: Path, three: list[SessionSummary]) -> None:
    index = SessionIndex(tmp_path)
    Path(three[1].session).rename(tmp_path / "elsewhere")
    assert ids(index) == [three[2].id, three[0].id]


def test_a_session_saved_elsewhere_outlives_a_rebuild(tmp_path: Path, three: list[SessionSummary]) -> None:
    index = SessionIndex(tmp_path / "other")
    index.add(three[0])
    assert index.rebuild() == 1
    assert index.recent() == [three[0]]


def test_a_running_session_is_shown_as_far_as_it_is(tmp_path: Path, sitting: Callable[..., Sitting]) -> None:
    recorder, clock, folder = sitting("now")
    clock.advance(3.0)
    recorder.event("note", clock.now())
    index = SessionIndex(tmp_path)
    assert index.recent() == []
    assert index.find(str(folder.path)).status == "running"
    recorder.close()


@pytest.mark.parametrize("damage", [b"not a database at all" * 50, b"\xff" * 4000])
def test_a_damaged_index_is_set_aside_and_made_again(
    tmp_path: Path, three: list[SessionSummary], damage: bytes
) -> None:
    SessionIndex(tmp_path)
    (tmp_path / FILE).write_bytes(damage)
    assert len(SessionIndex(tmp_path).recent()) == 3
    aside = [path for path in tmp_path.iterdir() if ".corrupt-" in path.name]
    assert [path.read_bytes() for path in aside] == [damage]


def test_an_index_damaged_while_in_use_is_made_again(tmp_path: Path, three: list[SessionSummary]) -> None:
    index = SessionIndex(tmp_path)
    raw = bytearray((tmp_path / FILE).read_bytes())
    raw[100:] = b"\x7a" * (len(raw) - 100)
    (tmp_path / FILE).write_bytes(raw)
    assert len(index.recent()) == 3


def test_a_damaged_entry_is_read_from_its_folder(tmp_path: Path, three: list[SessionSummary]) -> None:
    index = SessionIndex(tmp_path)
    with sqlite3.connect(tmp_path / FILE) as db:
        db.execute("UPDATE sessions SET summary = '{' WHERE id = ?", (three[0].id,))
    db.close()
    assert index.recent() == three[::-1]


def test_an_index_of_another_version_is_made_again(tmp_path: Path, three: list[SessionSummary]) -> None:
    SessionIndex(tmp_path)
    with sqlite3.connect(tmp_path / FILE) as db:
        db.execute("DROP TABLE sessions")
        db.execute("PRAGMA user_version = 0")
    db.close()
    assert len(SessionIndex(tmp_path).recent()) == 3


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SospiroError) as raised:
        SessionIndex(tmp_path / "file")
    assert raised.value.reason is Reason.DATA_FOLDER
    (tmp_path / FILE).mkdir()
    with pytest.raises(SospiroError):
        SessionIndex(tmp_path)


def add_many(data_dir: Path, summary: SessionSummary, first: int) -> None:
    index = SessionIndex(data_dir)
    for number in range(first, first + 20):
        folder = data_dir / "participants" / "p" / f"s{number}"
        folder.mkdir(parents=True)
        index.add(replace(summary, session=str(folder.resolve()), id=f"s{number}"))


@pytest.mark.live
def test_two_processes_may_use_it_at_once(tmp_path: Path, three: list[SessionSummary]) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=add_many, args=(tmp_path, three[0], first)) for first in (0, 100)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [worker.exitcode for worker in workers] == [0, 0]
    assert len(SessionIndex(tmp_path).recent(100)) == 43


def test_a_session_that_could_not_be_entered_is_entered_at_the_next_start(
    tmp_path: Path, three: list[SessionSummary]
) -> None:
    SessionIndex(tmp_path)
    with sqlite3.connect(tmp_path / FILE) as db:
        db.execute("DELETE FROM sessions WHERE id = ?", (three[1].id,))
    db.close()
    assert len(SessionIndex(tmp_path).recent()) == 2
    assert recover(tmp_path) == []
    assert SessionIndex(tmp_path).recent() == three[::-1]


@pytest.mark.parametrize(
    "damage",
    [
        {"seconds": "long"},
        {"seconds": None},
        {"seconds": 10**400},
        {"started": ["2026"]},
        {"id": 7},
        {"heart_rate_mean": "70"},
        {"measures": {"rmssd": {"unit": "ms", "mean": "x", "median": 1.0, "count": 1, "of": "seconds"}}},
        {"id": "half \ud83e letter"},
        {"started": "\ud83e"},
    ],
)
def test_a_hostile_record_spoils_no_list(
    tmp_path: Path, three: list[SessionSummary], damage: dict[str, object]
) -> None:
    folder = SessionFolder(Path(three[1].session))
    record = json.loads(folder.record.read_bytes())
    folder.record.write_text(json.dumps(record | {"protocol": ["x"], "summary": record["summary"] | damage}))
    index = SessionIndex(tmp_path)
    assert {three[0].id, three[2].id} <= set(ids(index))
    assert len(index.people()) == 1
    assert not list(tmp_path.glob("*.corrupt-*"))
    folder.record.write_text("[" * 100_000)
    assert index.rebuild() >= 2


def test_an_index_of_the_first_version_is_made_again(tmp_path: Path, three: list[SessionSummary]) -> None:
    with sqlite3.connect(tmp_path / FILE) as db:
        db.execute("CREATE TABLE sessions (folder TEXT PRIMARY KEY, id TEXT, started TEXT, summary TEXT)")
        db.execute("INSERT INTO sessions VALUES ('participants/x/gone', 'gone', '2026', '{}')")
        db.execute("PRAGMA user_version = 1")
    db.close()
    index = SessionIndex(tmp_path)
    assert index.recent() == three[::-1]
    index.add(three[0])
    assert not list(tmp_path.glob("*.corrupt-*"))


def test_nothing_of_an_erased_session_is_left_in_any_byte(tmp_path: Path, three: list[SessionSummary]) -> None:
    index = SessionIndex(tmp_path)
    for number in range(40):
        index.add(replace(three[1], status=f"canary-{number}"))
    index.erase([Path(three[1].session)])
    kept = b"".join(path.read_bytes() for path in tmp_path.glob(f"{FILE}*"))
    assert b"canary" not in kept
    assert three[1].id.encode() not in kept
    assert ids(index) == [three[2].id, three[0].id]
