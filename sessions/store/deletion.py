"""Deletes a session or a person: a tombstone stays, and no data.

A crash on the way leaves a folder in `deleting`, and the next deletion, or the next list of sessions, goes on with it.
What the disk itself keeps of a file that was deleted (an SSD, a backup, a snapshot) is out of reach.
"""

import json
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sensors.errors import Reason, SospiroError
from sessions.dose_file import drop_dose
from sessions.folder import SessionFolder, default_data_dir, folder_error, make_private
from sessions.index import SessionIndex, session_folders
from sessions.recording.elsewhere import moved_sessions
from sessions.session_file import read_record
from sessions.store.audit import audit, entries_about
from sessions.store.document import write_whole
from sessions.store.entries import now
from sessions.store.lock import locked
from sessions.store.participants import person_folder, sessions_of
from sessions.store.room import with_room
from sessions.store.standing import check_inside, check_still
from sessions.store.tombstones import Tombstone, add_tombstone, salted
from sessions.store.traces import devices_in, drop_set_aside, forget_devices, mentions
from sessions.store.who import sospiro_version, user

DELETING, RESCUED = "deleting", "rescued"
SHORTEST_REASON, LONGEST_REASON = 3, 400


@dataclass(frozen=True, slots=True)
class Deletion:
    """One that was asked for, as it is kept until it is done.

    Attributes
    ----------
    place
        Folder that goes, relative to the data folder.
    person
        Whose it is.
    names
        Of the sessions in it.
    devices
        What the devices in their recordings are known by.
    """

    stone: Tombstone
    place: str
    person: str
    names: tuple[str, ...]
    devices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deleted:
    """What came of it.

    Attributes
    ----------
    exports
        How often something of it was exported or reported, as the audit tells: those files are not ours to delete.
    named_in
        Files below the data folder that still name it, such as the list of a study that needs its place; and copies
        of its sessions that were saved on another disk when this one refused.
    """

    stone: Tombstone
    exports: int
    named_in: tuple[str, ...]


def delete_session(data_dir: Path, folder: SessionFolder, reason: str, index: SessionIndex) -> Deleted:
    """Delete a session for good; blocks while the data folder is searched for what still names it.

    An index in memory will do, as a full disk lets none be opened: what goes makes room for the file then.

    Raises
    ------
    SospiroError
        BAD_SETTING without a reason or while it runs; UNKNOWN_SESSION for one outside the data folder; DATA_FOLDER or
        DISK_FULL when the disk refuses: the deletion then goes on at the next start.
    """
    person = check_inside(data_dir, folder)
    check_still(folder)
    path = folder.path.resolve()
    return _begin(data_dir, _planned(data_dir, "session", path.name, path, person, [path], reason), path.name, index)


def delete_participant(data_dir: Path, participant: str, reason: str, index: SessionIndex) -> Deleted:
    """Delete a person with all their sessions for good; as `delete_session`.

    Raises
    ------
    SospiroError
        As `delete_session`; BAD_SETTING for an ID that nobody has.
    """
    folder = person_folder(data_dir, participant)
    if not folder.is_dir():
        sentence = f"There is no participant {participant}: 'sospiro participants list' shows them."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    sessions = sessions_of(data_dir, participant)
    for path in sessions:
        check_still(SessionFolder(path))
    plan = _planned(data_dir, "participant", participant, folder.resolve(), participant, sessions, reason)
    return _begin(data_dir, plan, participant, index)


def finish_deletions(data_dir: Path, index: SessionIndex) -> int:
    """Go on with what a crash left, and return how many deletions that were; errors as `delete_session`."""
    left = sorted((data_dir / DELETING).glob("*.json"))
    for path in left:
        with locked(data_dir):
            if path.exists():
                _carry_out(data_dir, _read(path), index)
    return len(left)


def _planned(
    data_dir: Path, kind: str, name: str, place: Path, person: str, sessions: list[Path], reason: str
) -> Deletion:
    words = " ".join(reason.split())
    if not SHORTEST_REASON <= len(words) <= LONGEST_REASON or not words.isprintable():
        sentence = f"Say with --reason why it is deleted, in {SHORTEST_REASON} to {LONGEST_REASON} letters."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    told = {"utc": now().isoformat(), "user": user(), "version": sospiro_version(), "reason": words}
    stone = Tombstone(secrets.token_hex(8), kind, **salted(name), sessions=len(sessions), **told)
    devices = {device for path in sessions for device in devices_in(SessionFolder(path))}
    where = str(place.relative_to(data_dir.resolve()))
    return Deletion(stone, where, person, tuple(path.name for path in sessions), tuple(sorted(devices)))


def _begin(data_dir: Path, plan: Deletion, name: str, index: SessionIndex) -> Deleted:
    # asked before: the deletion itself is another line about it
    exports = sum(entry["action"] in ("export", "report") for entry in entries_about(data_dir, name))
    path = data_dir / DELETING / f"{plan.stone.number}.json"

    def enter() -> None:
        make_private(path.parent)
        write_whole(path, json.dumps(asdict(plan)).encode())

    with locked(data_dir):
        try:
            with_room(data_dir / plan.place, enter)
        except OSError as error:
            raise folder_error(error, data_dir) from error
        _carry_out(data_dir, plan, index)
    return Deleted(plan.stone, exports, (*mentions(data_dir, {name, *plan.names}), *_elsewhere(data_dir, plan)))


def _carry_out(data_dir: Path, plan: Deletion, index: SessionIndex) -> None:
    """Do every step that has not been done; each may be done twice."""
    aside, place = data_dir / DELETING / plan.stone.number, data_dir / plan.place
    whole_person = plan.stone.kind == "participant"
    try:
        # out of sight at once, and never half a folder where sessions are looked for
        if place.exists() and not aside.exists():
            place.rename(aside)
        with_room(aside, lambda: add_tombstone(data_dir, plan.stone))
        # before the rest, which needs room on a disk that may be full
        if aside.exists():
            shutil.rmtree(aside)
        _drop_around(data_dir, plan)
        # after the folder: an index that is made anew meanwhile cannot bring it back
        for one in [index] if index.on_disk else [index, SessionIndex(data_dir)]:
            one.erase([place], plan.person if whole_person else None)
        audit(data_dir, "delete", kind=plan.stone.kind, participant=plan.person, session=list(plan.names))
        # last: while it is there, the next start knows what is left to do
        aside.with_name(f"{aside.name}.json").unlink()
    except OSError as error:
        raise folder_error(error, data_dir) from error
    if not any((data_dir / DELETING).iterdir()):
        (data_dir / DELETING).rmdir()


def _drop_around(data_dir: Path, plan: Deletion) -> None:
    """Remove what lies outside the folder that goes."""
    if plan.stone.kind == "session":
        drop_dose(data_dir, plan.person, plan.names[0])
    for path in _rescued(data_dir, plan):
        shutil.rmtree(path)
    forget_devices(data_dir, set(plan.devices), session_folders(data_dir))
    person = [plan.person] if plan.stone.kind == "participant" else []
    drop_set_aside(data_dir, [*plan.names, *plan.devices, *person])


def _rescued(data_dir: Path, plan: Deletion) -> Iterator[Path]:
    """Yield the folders of these sessions that were saved beside the others, or elsewhere, when a disk refused."""
    elsewhere = [now.path for _, now in moved_sessions(data_dir)]
    for path in {*(data_dir / RESCUED).glob("*"), *elsewhere}:
        if path.is_dir() and (path.name in plan.names or _is_of(path, plan)):
            yield path


def _elsewhere(data_dir: Path, plan: Deletion) -> list[str]:
    rescued = default_data_dir() / RESCUED
    if rescued.is_relative_to(data_dir):
        return []
    return [str(rescued / name) for name in plan.names if (rescued / name).exists()]


def _is_of(path: Path, plan: Deletion) -> bool:
    try:
        return plan.stone.kind == "participant" and read_record(SessionFolder(path)).get("participant") == plan.person
    except SospiroError:
        return False


def _read(path: Path) -> Deletion:
    try:
        kept: dict[str, Any] = json.loads(path.read_bytes())
        stone = Tombstone(**kept.pop("stone"))
        names, devices = tuple(kept.pop("names")), tuple(kept.pop("devices"))
        return Deletion(stone, **kept, names=names, devices=devices)
    except (OSError, ValueError, KeyError, TypeError) as error:
        sentence = f"{path} is damaged: delete the folder of that name beside it, then this file."
        raise SospiroError(Reason.BAD_FILE, sentence) from error
