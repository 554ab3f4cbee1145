"""Two weeks at home as files: nothing is given twice or lost, whatever happens to clocks, disks, keys and versions."""

import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from sensors.errors import Reason, SospiroError
from sessions.dose_file import DoseEntry, dose_of, keep_dose
from sessions.home.giving import give, not_given
from sessions.home.keeping import open_setup
from sessions.home.prescribing import Wish, setup_of
from sessions.home.setup_file import HomeSetup, read_setup, setup_text, write_setup
from sessions.index import SessionIndex
from sessions.packages.keys import key_file, new_key
from sessions.packages.unpacking import unpack
from sessions.session_file import read_record
from sessions.settings import Settings
from sessions.store.answers import answers_of
from sessions.store.editing import new_participant
from sessions.store.listed import Filter
from sessions.store.ratings import When, rate
from tests.sessions import test_packages
from tests.sessions.test_packages import record

BEGAN = datetime(2026, 11, 9, 8, 0, tzinfo=UTC)
DAYS = 14


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    new_participant(tmp_path / "clinic", "P07")
    new_key(tmp_path / "clinic")
    return tmp_path / "clinic"


@pytest.fixture
def setup(clinic: Path, tmp_path: Path) -> HomeSetup:
    made, _ = setup_of(Settings(data_dir=clinic, participant="P07"), Wish("Short flare-up"))
    write_setup(made, tmp_path / "P07.sospiro-home")
    return open_setup(tmp_path / "P07.sospiro-home", Settings(data_dir=tmp_path / "home"))


def lived(home: Path, day: int, monkeypatch: pytest.MonkeyPatch, started: datetime | None = None) -> str:
    """Live a session on a day, rate it, and count its sound."""
    when = started or BEGAN + timedelta(days=day)
    monkeypatch.setattr(test_packages, "STARTED", when)
    folder = record(home, f"{when:%Y%m%dT%H%M%SZ}-{day:04}")
    rate(folder, When.BEFORE, {"pain": float(day % 11)})
    keep_dose(home, "P07", DoseEntry(session=folder.path.name, until=when, seconds=60, percent=0.5))
    return folder.path.name


def there(clinic: Path) -> set[str]:
    found = SessionIndex(clinic).sessions(Filter(participant="P07"))
    return {Path(one.summary.session).name for one in found}


def test_two_weeks_come_in_whole_whatever_is_read_twice_late_or_never(
    clinic: Path, setup: HomeSetup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, out, names, files = tmp_path / "home", tmp_path / "Documents", [], []
    for day in range(DAYS):
        # one morning the computer believes in another century
        back = datetime(2001, 1, 1, 8, 0, tzinfo=UTC) if day == 9 else None
        names.append(lived(home, day, monkeypatch, back))
        if day % 3 == 2:
            today = date(2001, 1, 1) if day == 11 else (BEGAN + timedelta(days=day)).date()
            files.append(give(home, setup, out, today).file)
    assert [path.name for path in files[-2:]] == ["P07-2026-11-17.sospiro", "P07-2001-01-01.sospiro"]
    assert {folder.path.name for folder in not_given(home, setup)} == set(names[12:])
    index = SessionIndex(clinic)
    for place in (2, 0, 2, 3, 0):  # the second one got lost on its way
        unpack(clinic, files[place], index)
    assert there(clinic) == set(names[:3] + names[6:12])
    files[-1].unlink()
    (home / "home" / "given.json").unlink()
    again = give(home, setup, out, (BEGAN + timedelta(days=DAYS)).date())
    assert again.sessions == DAYS, "who does not know what was given gives all"
    done = unpack(clinic, again.file, index)
    assert (len(done.taken), len(done.there)) == (5, 9)
    assert there(clinic) == set(names)
    person = clinic / "participants" / "P07"
    assert {name: read_record(test_packages.SessionFolder(person / name))["participant"] for name in names}
    pains = [answers_of(test_packages.SessionFolder(person / name)).ratings[0].value for name in names]
    assert pains == [float(day % 11) for day in range(DAYS)]
    assert all(dose_of(clinic, "P07", name) is not None for name in names[-3:]), "that of the last week counts"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"no small disk here: {done.stderr.decode().strip()}")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_disk_that_is_full_leaves_no_half_package_and_nothing_counts_as_given(
    clinic: Path, setup: HomeSetup, tmp_path: Path, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    name = lived(home, 0, monkeypatch)
    (small_disk / "filler").write_bytes(bytes(50_000))
    for checked in (True, False):
        if not checked:  # the space went while it was being written
            monkeypatch.setattr("sessions.packages.packing.check_space", lambda *_: None)
        with pytest.raises(SospiroError) as fault:
            give(home, setup, small_disk, date(2026, 11, 22))
        assert fault.value.reason is Reason.DISK_FULL
        assert [path.name for path in small_disk.iterdir()] == ["filler"]
        assert [folder.path.name for folder in not_given(home, setup)] == [name]
    (small_disk / "filler").unlink()
    monkeypatch.undo()
    assert give(home, setup, tmp_path / "elsewhere", date(2026, 11, 22)).sessions == 1


def test_a_therapist_whose_key_is_lost_or_another_one_is_told_what_helps(
    clinic: Path, setup: HomeSetup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    lived(home, 0, monkeypatch)
    file = give(home, setup, tmp_path, date(2026, 11, 22)).file
    copy = key_file(clinic).read_bytes()
    key_file(clinic).unlink()
    with pytest.raises(SospiroError, match=r"makes the first; if there was one, put back its copy\. Another one"):
        unpack(clinic, file, SessionIndex(clinic))
    new_key(clinic)
    with pytest.raises(SospiroError, match="made for another key"):
        unpack(clinic, file, SessionIndex(clinic))
    key_file(clinic).write_bytes(copy)
    assert len(unpack(clinic, file, SessionIndex(clinic)).taken) == 1


@pytest.mark.parametrize(
    ("was", "becomes"),
    [("heart_rate_high = 120.0", "heart_rate_high = 150.0"), ("target_rate = 6.0", "target_rate = 9.0")],
)
def test_a_limit_or_rate_that_was_changed_on_the_way_is_refused(
    setup: HomeSetup, tmp_path: Path, was: str, becomes: str
) -> None:
    text = setup_text(setup)
    assert was in text
    file = tmp_path / "changed.sospiro-home"
    file.write_bytes(text.replace("\n", "\r\n").encode())
    assert read_setup(file).safety == setup.safety
    file.write_text(text.replace(was, becomes), encoding="utf-8")
    with pytest.raises(SospiroError, match="is not as it was made"):
        read_setup(file)


def test_a_file_of_a_newer_sospiro_says_so_and_nothing_of_its_keys(setup: HomeSetup, tmp_path: Path) -> None:
    newer = tmp_path / "newer.sospiro-home"
    newer.write_text(setup_text(setup).replace("format = 1", 'format = 2\ncolour = "calm"'), "utf-8")
    with pytest.raises(SospiroError, match=r"^newer\.sospiro-home was made by a newer Sospiro") as fault:
        read_setup(newer)
    assert fault.value.reason is Reason.BAD_FILE
