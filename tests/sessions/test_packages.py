"""Sessions from home: packed for one key, taken in once and whole, refused when anything is not as it was."""

import io
import json
import tarfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pyrage
import pytest

from sensors.clock import ManualClock
from sensors.errors import Reason, SospiroError
from sensors.stream import Channel, Stream
from sessions.dose_file import DoseEntry, dose_of, keep_dose
from sessions.folder import SessionFolder, create_session_folder
from sessions.index import SessionIndex
from sessions.packages.contents import MANIFEST
from sessions.packages.keys import key_file, new_key, public_key
from sessions.packages.packing import pack
from sessions.packages.unpacking import INCOMING, unpack
from sessions.recording.recorder import Recorder
from sessions.session_file import SessionStart, read_record
from sessions.store import editing
from sessions.store.answers import answers_of
from sessions.store.audit import read_audit
from sessions.store.checking import problems
from sessions.store.ratings import When, rate

STARTED = datetime(2026, 11, 20, 10, 15, tzinfo=UTC)


def record(data_dir: Path, name: str, person: str = "P07") -> SessionFolder:
    folder = create_session_folder(data_dir, STARTED, person, name)
    clock = ManualClock(100.0)
    start = SessionStart(STARTED, 100.0, person, settings={"participant": person})
    recorder = Recorder(folder, clock, start, threaded=False, index=SessionIndex(data_dir))
    stream = recorder.open_stream(Stream("Belt", "Respiration", (Channel("Respiration"),), 25.0))
    for second in range(3):
        recorder.samples(stream, 100 + second + np.arange(25) / 25, np.full((25, 1), float(len(name))))
        clock.advance(1.0)
    recorder.close()
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder in which P07 has lived two sessions, one of them rated and with a dose."""
    editing.new_participant(tmp_path / "home", "P07")
    first = record(tmp_path / "home", "first")
    record(tmp_path / "home", "second")
    rate(first, When.BEFORE, {"pain": 6.0})
    keep_dose(tmp_path / "home", "P07", DoseEntry(session="first", until=STARTED, seconds=60, percent=0.5))
    return tmp_path / "home"


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    """The therapist's data folder, with a key and P07 entered."""
    editing.new_participant(tmp_path / "clinic", "P07")
    new_key(tmp_path / "clinic")
    return tmp_path / "clinic"


def sessions_at(home: Path) -> list[SessionFolder]:
    return [SessionFolder(home / "participants" / "P07" / name) for name in ("first", "second")]


def package(home: Path, clinic: Path, out: str = "P07.sospiro") -> Path:
    pack(home, sessions_at(home), public_key(clinic), home.parent / out)
    return home.parent / out


def take(clinic: Path, file: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    done = unpack(clinic, file, SessionIndex(clinic))
    return done.taken, done.there


def everything(folder: Path) -> dict[str, bytes]:
    kept = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: data for name, data in kept.items() if "index.sqlite3" not in name}


def test_a_package_comes_in_whole_and_a_second_time_changes_nothing(home: Path, clinic: Path) -> None:
    file = package(home, clinic)
    assert take(clinic, file) == (("first", "second"), ())
    for folder in sessions_at(clinic):
        assert problems(folder) == []
        assert everything(folder.path) == everything(home / "participants" / "P07" / folder.path.name)
    assert answers_of(sessions_at(clinic)[0]).ratings[0].value == 6.0
    assert dose_of(clinic, "P07", "first") is not None
    assert {one.id for one in SessionIndex(clinic).recent()} == {"first", "second"}
    before = everything(clinic)
    assert take(clinic, file) == ((), ("first", "second"))
    assert everything(clinic) == before


def test_a_later_package_brings_only_what_is_new_and_leaves_what_was_added_here(home: Path, clinic: Path) -> None:
    take(clinic, package(home, clinic))
    editing.add_note(clinic, sessions_at(clinic)[0], "heard on the phone")
    third = record(home, "third")
    pack(home, [*sessions_at(home), third], public_key(clinic), home.parent / "later")
    assert take(clinic, home.parent / "later") == (("third",), ("first", "second"))
    assert answers_of(sessions_at(clinic)[0]).notes[0].text == "heard on the phone"


@pytest.mark.parametrize("at", [40, -60, -1], ids=["its head", "its body", "its last byte"])
def test_a_package_that_was_tampered_with_is_refused_and_leaves_nothing(home: Path, clinic: Path, at: int) -> None:
    file = package(home, clinic)
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(data)
    with pytest.raises(SospiroError) as fault:
        take(clinic, file)
    assert fault.value.reason is Reason.BAD_FILE
    assert not any(folder.path.exists() for folder in sessions_at(clinic))
    assert not (clinic / INCOMING).exists()
    assert read_audit(clinic)[-1]["refused"] == "bad file"


@pytest.mark.parametrize("cut", [0, 10, 300, -1])
def test_a_package_that_was_cut_off_is_refused(home: Path, clinic: Path, cut: int) -> None:
    file = package(home, clinic)
    file.write_bytes(file.read_bytes()[:cut])
    with pytest.raises(SospiroError, match="cannot be opened"):
        take(clinic, file)


def test_nobody_but_the_owner_of_the_key_opens_it(home: Path, clinic: Path, tmp_path: Path) -> None:
    file = package(home, clinic)
    data = file.read_bytes()
    assert not any(word in data for word in (b"P07", b"first", b"Belt", b"pain"))
    editing.new_participant(tmp_path / "other", "P07")
    with pytest.raises(SospiroError, match="no key"):
        take(tmp_path / "other", file)
    new_key(tmp_path / "other")
    with pytest.raises(SospiroError, match="another key"):
        take(tmp_path / "other", file)
    assert key_file(clinic).stat().st_mode & 0o077 == 0


def forged(clinic: Path, file: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """Lock a changed package for the clinic's key, as anybody can who knows the public half."""
    key = pyrage.x25519.Identity.from_str(key_file(clinic).read_text().splitlines()[1])
    with tarfile.open(fileobj=io.BytesIO(pyrage.decrypt(file.read_bytes(), [key]))) as tar:
        members = {member.name: tar.extractfile(member).read() for member in tar}
    change(members)
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w") as tar:
        for name, data in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
    new = file.with_name("forged")
    new.write_bytes(pyrage.encrypt(plain.getvalue(), [key.to_public()]))
    return new


def listing(members: dict[str, bytes], change: Callable[[dict], None]) -> None:
    told = json.loads(members[MANIFEST])
    change(told)
    members[MANIFEST] = json.dumps(told).encode()


def swap(members: dict[str, bytes]) -> None:
    members["first/recording.xdf"] = members["second/recording.xdf"]


FORGERIES = {
    "another recording": swap,
    "a file less": lambda members: members.pop("first/journal.jsonl"),
    "a file more": lambda members: members.update({"first/run.sh": b"rm"}),
    "a file outside": lambda members: members.update({"../../evil": b"x"}),
    "a name that climbs": lambda members: listing(members, lambda told: told["sessions"][0].update(name="../up")),
    "a file name that climbs": lambda members: listing(
        members, lambda told: told["sessions"][0]["files"][0].update(name="../up")
    ),
    "a list that is none": lambda members: members.update({MANIFEST: b"[[["}),
    "a newer format": lambda members: listing(members, lambda told: told.update(format=2)),
    "no list": lambda members: members.pop(MANIFEST),
    "nobody here": lambda members: listing(members, lambda told: told.update(participant="P99")),
}


@pytest.mark.parametrize("change", FORGERIES.values(), ids=FORGERIES)
def test_a_forged_package_is_one_sentence_and_leaves_nothing(
    home: Path, clinic: Path, change: Callable[[dict[str, bytes]], None]
) -> None:
    file = forged(clinic, package(home, clinic), change)
    with pytest.raises(SospiroError) as fault:
        take(clinic, file)
    assert fault.value.sentence.endswith(".")
    assert not any(folder.path.exists() for folder in sessions_at(clinic))
    assert not (clinic / INCOMING).exists()
    assert not (clinic.parent / "evil").exists()


def test_a_session_of_somebody_else_is_not_taken_in_under_this_name(home: Path, clinic: Path) -> None:
    editing.new_participant(clinic, "P08")
    file = forged(clinic, package(home, clinic), lambda m: listing(m, lambda told: told.update(participant="P08")))
    with pytest.raises(SospiroError, match="not of P08"):
        take(clinic, file)


def test_another_session_of_the_same_name_stays_and_nothing_is_taken_in(home: Path, clinic: Path) -> None:
    record(clinic, "second")
    recording = sessions_at(clinic)[1].recording
    recording.write_bytes(recording.read_bytes() + b"more")
    with pytest.raises(SospiroError, match="second is here that is another one"):
        take(clinic, package(home, clinic))
    assert not sessions_at(clinic)[0].path.exists()


def test_what_cannot_be_packed_is_told(home: Path, clinic: Path, tmp_path: Path) -> None:
    folders, key, out = sessions_at(home), public_key(clinic), tmp_path / "out"
    with pytest.raises(SospiroError, match="no session"):
        pack(home, [], key, out)
    with pytest.raises(SospiroError, match="no public key"):
        pack(home, folders, "age1nonsense", out)
    other = record(home, "other", "P08")
    with pytest.raises(SospiroError, match="of one person"):
        pack(home, [*folders, other], key, out)
    running = read_record(folders[0]) | {"status": "running", "process": {}}
    folders[0].record.write_text(json.dumps(running))
    with pytest.raises(SospiroError, match="was cut off"):
        pack(home, folders, key, out)
    out.write_text("mine")
    with pytest.raises(SospiroError, match="there already"):
        pack(home, folders[1:], key, out)
    assert out.read_text() == "mine"
    assert not list(tmp_path.glob("*.new"))


def test_a_key_is_made_once_and_a_damaged_one_is_told(clinic: Path) -> None:
    with pytest.raises(SospiroError, match="a key already"):
        new_key(clinic)
    key_file(clinic).write_text("AGE-SECRET-KEY-1NONSENSE\n")
    with pytest.raises(SospiroError, match="is damaged"):
        public_key(clinic)
