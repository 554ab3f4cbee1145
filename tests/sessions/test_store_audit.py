"""The audit: added to by many at once, never changed unseen, and silent about whoever was deleted."""

import json
import multiprocessing
import os
from pathlib import Path

import pytest

from sensors.errors import Reason, SospiroError
from sessions.store import audit as audit_room
from sessions.store.audit import FILE, audit, codes_of, entries_about, goes_on_from, read_audit, verify_audit
from sessions.store.lock import locked
from sessions.store.tombstones import FILE as TOMBSTONES
from sessions.store.tombstones import Tombstone, add_tombstone, salted, tombstone_of, tombstones


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """A data folder with three lines behind the first."""
    audit(tmp_path, "view", participant="P07", session="one")
    audit(tmp_path, "export", participant=["P07", "P08"], to="bids")
    audit(tmp_path, "edit", participant="P08", what="notes n1")
    return tmp_path


def test_a_line_tells_who_when_what_and_with_which_version(three: Path) -> None:
    opened, view, export, edit = read_audit(three)
    assert [line["action"] for line in (opened, view, export, edit)] == ["opened", "view", "export", "edit"]
    assert {"utc", "user", "version", "prev", "seq"} <= set(edit)
    assert edit["utc"].endswith("+00:00")
    assert export["to"] == "bids"
    assert (three / FILE).stat().st_mode & 0o777 == 0o600


def test_people_stand_under_codes_that_their_names_find(three: Path) -> None:
    text = (three / FILE).read_text()
    assert "P07" not in text
    assert "P08" not in text
    assert [line["action"] for line in entries_about(three, "P07")] == ["view", "export"]
    assert [line["action"] for line in entries_about(three, "one")] == ["view"]
    assert list(entries_about(three, "P0")) == []
    assert list(codes_of(three, ["P07"]).values()) == ["P07"]
    assert codes_of(three / "none", ["P07"]) == {}


def test_two_folders_know_the_same_person_under_other_codes(three: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    audit(other, "view", participant="P07")
    assert set(codes_of(other, ["P07"])) != set(codes_of(three, ["P07"]))


@pytest.mark.parametrize("number", range(4))
def test_a_changed_line_shows(three: Path, number: int) -> None:
    lines = (three / FILE).read_bytes().splitlines(keepends=True)
    lines[number] = lines[number].replace(b'"version":"', b'"version":"9')
    (three / FILE).write_bytes(b"".join(lines))
    check = verify_audit(three)
    # the last one is bound by nothing yet, so only the hash that somebody kept tells
    assert check.whole is (number == 3)
    assert check.first_fault == (0 if number == 3 else number + 2)


@pytest.mark.parametrize("number", range(3))
def test_a_missing_line_shows(three: Path, number: int) -> None:
    lines = (three / FILE).read_bytes().splitlines(keepends=True)
    (three / FILE).write_bytes(b"".join(lines[:number] + lines[number + 1 :]))
    assert not verify_audit(three).whole


def test_lines_cut_off_show_to_who_kept_the_last_hash(three: Path) -> None:
    head = verify_audit(three).head
    assert goes_on_from(three, head)
    audit(three, "view", participant="P07")
    assert goes_on_from(three, head)
    lines = (three / FILE).read_bytes().splitlines(keepends=True)
    (three / FILE).write_bytes(b"".join(lines[:3]))
    assert verify_audit(three).whole
    assert not goes_on_from(three, head)


@pytest.mark.parametrize("cut", [1, 30, 150])
def test_it_goes_on_behind_a_line_that_a_crash_tore(three: Path, cut: int) -> None:
    raw = (three / FILE).read_bytes()
    (three / FILE).write_bytes(raw[:-cut])
    audit(three, "view", participant="P07")
    check = verify_audit(three)
    assert check.whole
    assert check.torn == (() if cut == 1 else (4,))
    assert check.lines == 5


def test_no_audit_is_whole_and_an_unknown_action_is_refused(tmp_path: Path) -> None:
    assert verify_audit(tmp_path).whole
    assert read_audit(tmp_path) == []
    with pytest.raises(ValueError, match="no action"):
        audit(tmp_path, "glance")
    audit(tmp_path / "none", "view")
    assert not (tmp_path / "none").exists()


@pytest.mark.logs
def test_looking_goes_on_where_nothing_can_be_written_and_changing_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(30, os.strerror(30))

    monkeypatch.setattr(audit_room, "_add", refuse)
    audit(tmp_path, "view")
    assert "not in the audit" in caplog.text
    with pytest.raises(SospiroError) as raised:
        audit(tmp_path, "delete")
    assert raised.value.reason is Reason.DATA_FOLDER


def test_details_may_be_anything(tmp_path: Path) -> None:
    audit(tmp_path, "edit", what="=1+1 <b>\u202e\n\x1b", more={"a": float("nan")}, seq=99, user="me", prev="x")
    line = read_audit(tmp_path)[1]
    assert (line["what"], line["more"], line["seq"]) == ("=1+1 <b>\u202e\n\x1b", {"a": None}, 1)
    assert line["user"] != "me"
    assert verify_audit(tmp_path).whole
    assert len((tmp_path / FILE).read_bytes().splitlines()) == 2


def add_many(data_dir: Path, count: int) -> None:
    for number in range(count):
        audit(data_dir, "view", participant="P07", number=number)


@pytest.mark.live
def test_several_processes_may_add_at_once(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=add_many, args=(tmp_path, 25)) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert verify_audit(tmp_path).whole
    lines = [json.loads(line) for line in (tmp_path / FILE).read_bytes().splitlines()]
    assert [line["seq"] for line in lines] == list(range(76))


def test_a_lock_is_free_again_and_its_folder_must_be_there(tmp_path: Path) -> None:
    for _ in range(2):
        with locked(tmp_path), locked(tmp_path / "file"):
            assert (tmp_path / "file").exists()
    with pytest.raises(SospiroError), locked(tmp_path / "none" / "file"):
        pass


def test_who_waits_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sessions.store.lock.LONGEST_WAIT", 0.0)
    with locked(tmp_path), pytest.raises(SospiroError) as raised, locked(tmp_path):
        pass
    assert raised.value.reason is Reason.DATA_FOLDER


@pytest.mark.parametrize("line", [b"7", b"[]", b"{}", b'{"action": 3}', b"\xff", b"[" * 100_000, b""])
def test_a_hostile_line_shows_and_ends_nothing(three: Path, line: bytes) -> None:
    lines = (three / FILE).read_bytes().splitlines()
    (three / FILE).write_bytes(b"\n".join([*lines[:2], line, *lines[2:]]) + b"\n")
    assert not verify_audit(three).whole
    assert len(list(entries_about(three, "P07"))) == 2
    audit(three, "view", participant="P07")
    assert len(list(entries_about(three, "P07"))) == 3


@pytest.mark.parametrize("line", [b"7", b'{"number": 1}', b"\xff", b"[" * 100_000])
def test_a_hostile_tombstone_is_left_out(tmp_path: Path, line: bytes) -> None:
    told = dict.fromkeys(Tombstone.__dataclass_fields__, "x") | salted("P07") | {"sessions": 1}
    add_tombstone(tmp_path, Tombstone(**told))
    kept = (tmp_path / TOMBSTONES).read_bytes()
    (tmp_path / TOMBSTONES).write_bytes(line + b"\n" + kept.replace(b'"utc": "x"', b'"utc": 3') + b"\n" + kept)
    assert [stone.utc for stone in tombstones(tmp_path)] == ["x"]
    assert tombstone_of(tmp_path, "P07") is not None
    assert tombstone_of(tmp_path, "P08") is None
