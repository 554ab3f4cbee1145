"""Nothing of a deleted session or person is found in any byte below the data folder, and the rest stays as it was."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest

from engine.safety.screening import Screening
from sensors.clock import ManualClock
from sensors.errors import Reason, SospiroError
from sensors.network.profiles import Profile, Profiles
from sensors.stream import Channel, Signal, Stream
from sessions.dose_file import DoseEntry, keep_dose, week_before
from sessions.folder import SessionFolder, create_session_folder
from sessions.index import FILE, SessionIndex
from sessions.process import process_start
from sessions.recording.elsewhere import TEMPORARY
from sessions.recording.recorder import Recorder
from sessions.remembered import read_profiles, write_profiles
from sessions.screening_file import keep_screening
from sessions.session_file import SessionStart, read_record, write_record
from sessions.store import deletion, editing
from sessions.store.audit import audit, entries_about, read_audit, verify_audit
from sessions.store.deletion import delete_participant, delete_session, finish_deletions
from sessions.store.entries import Domain, When
from sessions.store.participants import participants
from sessions.store.ratings import rate
from sessions.store.room import with_room
from sessions.store.tombstones import tombstone_of, tombstones

PERSON, NAME, HOST, SERIAL, ADDRESS, NOTE = (
    *("JaneDoeCanary", "19870605T101500Z-cana", "canary-host", "CANARY-SERIAL-42"),
    *("10.77.66.55", "CanaryNote"),
)
DAYS = {PERSON: datetime(1987, 6, 5, 10, 15, tzinfo=UTC), "Joe": datetime(2026, 1, 1, 10, tzinfo=UTC)}
JOES = "20260101T100000Z-aaaa"
CANARIES = (PERSON, NAME, HOST, SERIAL, ADDRESS, NOTE, "19870605", "1987-06-05")
WHY = "the person asked for it"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes, or skip where it cannot be had."""
    place = tmp_path / "disk"
    place.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", place], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"no small disk here: {done.stderr.decode().strip()}")
    yield place
    subprocess.run(["umount", place], check=True)


def keep_session(data_dir: Path, person: str, name: str, serial: str) -> SessionFolder:
    """Two seconds of an ECG; of Jane, with what her device says of itself."""
    host, address = (HOST, ADDRESS) if person == PERSON else ("lab", "10.0.0.1")
    clock, folder = ManualClock(100.0), create_session_folder(data_dir, DAYS[person], person, name)
    start = SessionStart(DAYS[person], 100.0, person, settings={"participant": person})
    recorder = Recorder(folder, clock, start, threaded=False, index=SessionIndex(data_dir))
    strap = Stream("Strap", address, (Channel("ECG"),), 250.0, source_id=serial, hostname=host)
    stream = recorder.open_stream(strap)
    recorder.samples(stream, 100 + np.arange(500) / 250, np.zeros((500, 1)))
    clock.advance(2.0)
    recorder.close()
    return folder


def keep_all_of(data_dir: Path, person: str, name: str, serial: str) -> SessionFolder:
    """A person with everything that can be kept of one, and a session."""
    host, words, day = (HOST, NOTE, date(1987, 6, 5)) if person == PERSON else ("lab", "words", date(2026, 1, 1))
    editing.new_participant(data_dir, person)
    folder = keep_session(data_dir, person, name, serial)
    goal = editing.add_goal(data_dir, person, Domain.PAIN, f"{words} goal")
    editing.rate_goal(data_dir, person, goal, 3, day, words)
    editing.add_note(data_dir, person, words)
    editing.edit_note(data_dir, person, "n1", "another")
    editing.add_note(data_dir, folder, words)
    editing.add_medication(data_dir, person, {"name": words})
    rate(folder, When.BEFORE, {"pain": 6.0})
    keep_screening(data_dir, person, Screening(time=datetime.now(UTC)))
    keep_dose(data_dir, person, DoseEntry(session=name, until=DAYS[person], seconds=60, percent=0.1))
    profile = Profile(signal=Signal.ECG, name="Strap", source_id=serial, hostname=host)
    write_profiles(data_dir, Profiles((*read_profiles(data_dir).kept, profile)))
    return folder


def found_below(data_dir: Path, canaries: tuple[str, ...] = CANARIES) -> dict[str, str]:
    """Return which canary is in the name or the bytes of which file."""
    found = {}
    for path in data_dir.rglob("*"):
        told = str(path.relative_to(data_dir)).encode() + (path.read_bytes() if path.is_file() else b"")
        found |= {canary: str(path) for canary in canaries if canary.encode() in told}
    return found


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """Jane with a session, and Joe whose session is to stay."""
    folder = tmp_path / "data"
    keep_all_of(folder, "Joe", JOES, "OTHER-7")
    keep_all_of(folder, PERSON, NAME, SERIAL)
    shutil.copy(folder / FILE, folder / f"{FILE}.corrupt-20260101T000000Z")
    shutil.copy(folder / "sensors.json", folder / "sensors.json.damaged-20260101T000000Z")
    place = folder / "participants" / PERSON
    shutil.copy(place / "sound_dose.json", place / "sound_dose.json.damaged-20260101T000000Z")
    shutil.copytree(place / NAME, folder / "rescued" / NAME)
    assert set(found_below(folder)) == set(CANARIES), "each canary is there before"
    return folder


def joes(data_dir: Path) -> dict[str, bytes]:
    place = data_dir / "participants" / "Joe"
    return {str(path.relative_to(place)): path.read_bytes() for path in place.rglob("*") if path.is_file()}


def test_a_deleted_person_is_nowhere_and_the_others_stay(data_dir: Path) -> None:
    before, index = joes(data_dir), SessionIndex(data_dir)
    deleted = delete_participant(data_dir, PERSON, WHY, index)
    assert (deleted.stone.sessions, deleted.named_in, deleted.exports) == (1, (), 0)
    assert found_below(data_dir) == {}
    assert joes(data_dir) == before
    assert participants(data_dir) == ["Joe"]
    assert [profile.source_id for profile in read_profiles(data_dir).kept] == ["OTHER-7"]


def test_a_deleted_session_is_nowhere_and_its_person_stays(data_dir: Path) -> None:
    index, kept = SessionIndex(data_dir), data_dir / "participants" / PERSON / "participant.json"
    before = kept.read_bytes()
    deleted = delete_session(data_dir, SessionFolder(kept.parent / NAME), WHY, index)
    assert deleted.named_in == ()
    assert found_below(data_dir, (NAME, SERIAL, HOST, ADDRESS)) == {}
    assert kept.read_bytes() == before
    assert [s.id for s in index.recent()] == [JOES]
    week = week_before(data_dir, PERSON, datetime(1987, 6, 6, tzinfo=UTC), "adult")
    assert week is not None
    assert week.percent == 0


def test_a_tombstone_tells_when_who_and_why_to_those_who_know_the_name(data_dir: Path) -> None:
    delete_participant(data_dir, PERSON, f"  {WHY}\n", SessionIndex(data_dir))
    (stone,) = tombstones(data_dir)
    assert (stone.kind, stone.reason, stone.sessions) == ("participant", WHY, 1)
    assert stone == tombstone_of(data_dir, PERSON)
    assert tombstone_of(data_dir, "Joe") is None
    assert PERSON not in (data_dir / "tombstones.jsonl").read_text()
    assert (data_dir / "tombstones.jsonl").stat().st_mode & 0o777 == 0o600
    assert [line["action"] for line in entries_about(data_dir, PERSON)][-1] == "delete"
    assert verify_audit(data_dir).whole


def test_a_device_that_others_recorded_too_stays_remembered(data_dir: Path) -> None:
    keep_session(data_dir, "Joe", "20260102T100000Z-bbbb", SERIAL)
    delete_participant(data_dir, PERSON, WHY, SessionIndex(data_dir))
    assert SERIAL in {profile.source_id for profile in read_profiles(data_dir).kept}


def test_what_still_names_it_and_what_was_exported_is_told(data_dir: Path) -> None:
    place = data_dir / "studies" / "first"
    place.mkdir(parents=True)
    (place / "journal.jsonl").write_text(f'{{"participant": "{PERSON}"}}')
    (place / "other.jsonl").write_text(f'{{"participant": "{PERSON}2"}}')
    exported = data_dir / "bids" / f"sub-{PERSON}_ses-1.xdf"
    exported.parent.mkdir()
    exported.touch()
    audit(data_dir, "export", participant=[PERSON, "Joe"])
    audit(data_dir, "report", participant=PERSON)
    audit(data_dir, "view", participant=PERSON)
    deleted = delete_participant(data_dir, PERSON, WHY, SessionIndex(data_dir))
    assert deleted.named_in == (str(exported.relative_to(data_dir)), str(Path("studies", "first", "journal.jsonl")))
    assert deleted.exports == 2


@pytest.mark.parametrize("step", ["add_tombstone", "_drop_around", "audit"])
@pytest.mark.parametrize("person", [True, False])
def test_a_crash_on_the_way_is_made_good_later(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch, step: str, person: bool
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    folder, index = SessionFolder(data_dir / "participants" / PERSON / NAME), SessionIndex(data_dir)
    with monkeypatch.context() as broken, pytest.raises(KeyboardInterrupt):
        broken.setattr(deletion, step, crash)
        if person:
            delete_participant(data_dir, PERSON, WHY, index)
        else:
            delete_session(data_dir, folder, WHY, index)
    assert not folder.path.exists(), "it is out of sight at once"
    assert finish_deletions(data_dir, index) == 1
    assert found_below(data_dir, (NAME, SERIAL)) == {}
    assert len(tombstones(data_dir)) == 1
    assert [line["action"] for line in read_audit(data_dir)].count("delete") == 1
    assert finish_deletions(data_dir, index) == 0
    assert not (data_dir / "deleting").exists()


@pytest.mark.parametrize("reason", ["", "no", "x" * 401, "a\x1bb"])
def test_it_takes_a_reason(data_dir: Path, reason: str) -> None:
    with pytest.raises(SospiroError) as raised:
        delete_participant(data_dir, PERSON, reason, SessionIndex(data_dir))
    assert raised.value.reason is Reason.BAD_SETTING
    assert PERSON in participants(data_dir)


def test_a_running_session_and_one_from_elsewhere_stay(data_dir: Path, tmp_path: Path) -> None:
    index, folder = SessionIndex(data_dir), SessionFolder(data_dir / "participants" / PERSON / NAME)
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(folder.path, elsewhere)
    process = {"pid": os.getpid(), "started": process_start(os.getpid())}
    write_record(folder, read_record(folder) | {"status": "running", "process": process})
    attempts: tuple[Callable[[], object], ...] = (
        lambda: delete_session(data_dir, folder, WHY, index),
        lambda: delete_participant(data_dir, PERSON, WHY, index),
        lambda: delete_session(data_dir, SessionFolder(elsewhere), WHY, index),
        lambda: delete_participant(data_dir, "Nobody", WHY, index),
        lambda: delete_participant(data_dir, "../Joe", WHY, index),
    )
    for attempt in attempts:
        with pytest.raises(SospiroError):
            attempt()
    assert folder.record.exists()
    assert elsewhere.exists()
    assert tombstones(data_dir) == []


@pytest.mark.parametrize("whole_person", [True, False])
def test_a_session_that_had_to_go_on_in_the_temporary_folder_goes_too(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whole_person: bool
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    begun, index = data_dir / "participants" / PERSON / NAME, SessionIndex(data_dir)
    other = data_dir / "participants" / "Joe" / JOES
    for path in (begun, other):
        now = tmp_path / f"{TEMPORARY}{path.parent.name}" / path.name
        shutil.copytree(path, now)
        write_record(SessionFolder(now), read_record(SessionFolder(now)) | {"moved_from": str(path.resolve())})
    if whole_person:
        delete_participant(data_dir, PERSON, WHY, index)
    else:
        delete_session(data_dir, SessionFolder(begun), WHY, index)
    assert [path.name for path in tmp_path.glob(f"{TEMPORARY}*/*")] == [JOES]


@pytest.mark.logs
@pytest.mark.parametrize("kind", ["session", "participant"])
def test_on_a_full_disk_what_goes_makes_room_for_its_tombstone(small_disk: Path, kind: str) -> None:
    for person, name in ((PERSON, NAME), ("Joe", JOES)):
        keep_all_of(small_disk, person, name, SERIAL if person == PERSON else "JOES-1")
    # two seconds are too short a session to make room with
    (small_disk / "participants" / PERSON / NAME / "audio.flac").write_bytes(bytes(400_000))
    with (small_disk / "filler").open("wb", buffering=0) as filler, pytest.raises(OSError, match="No space"):
        while True:
            filler.write(bytes(4096))
    index, folder = SessionIndex.reading(small_disk), SessionFolder(small_disk / "participants" / PERSON / NAME)
    if kind == "session":
        delete_session(small_disk, folder, WHY, index)
    else:
        delete_participant(small_disk, PERSON, WHY, index)
    stone = tombstone_of(small_disk, NAME if kind == "session" else PERSON)
    assert stone is not None
    assert stone.reason == WHY
    assert not folder.path.exists()
    assert not (small_disk / "deleting").exists()
    for listed in (index, SessionIndex(small_disk)):
        assert [one.summary.id for one in listed.sessions()] == [JOES]
    assert read_audit(small_disk)[-1]["action"] == "delete"
    assert verify_audit(small_disk).whole
    left = [path for path in small_disk.rglob("*") if path.is_file() and path.name != "filler"]
    assert [path for path in left if NAME.encode() in path.read_bytes()] == []


@pytest.mark.logs
def test_what_cannot_make_room_is_refused_and_stays_whole(small_disk: Path) -> None:
    folder = keep_session(small_disk, PERSON, NAME, SERIAL)
    before = {path.name: path.read_bytes() for path in folder.path.iterdir()}

    def refuse() -> None:
        raise SospiroError(Reason.DATA_FOLDER, "The disk is read-only.")

    with pytest.raises(SospiroError, match="read-only"):
        with_room(folder.path, refuse)
    assert {path.name: path.read_bytes() for path in folder.path.iterdir()} == before
