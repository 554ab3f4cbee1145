"""Making a study: the list is drawn, sealed and fixed by its hash before the first participant comes."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from engine.protocols.canonical import canonical, protocol_hash, read_canonical
from engine.protocols.protocol import Protocol
from sensors.errors import Reason, SospiroError
from sessions.control_track import read_control_track
from sessions.folder import check_participant, folder_error, make_private, private_opener
from sessions.kept_file import write_kept
from sessions.study.allocation import draw_list
from sessions.study.box import make_key
from sessions.study.log import CREATED, StudyLog
from sessions.study.study import CONTROLS, LIST, REPLAYED, Study, StudyRecord, study_folder


def create_study(
    data_dir: Path,
    name: str,
    protocol: Protocol,
    size: int,
    block: int,
    seed: int,
    now: datetime,
    strata: Sequence[str] = (),
    key: Path | None = None,
) -> Study:
    """Draw and seal the list of a new study and return the study; its `record.commitment` is what to publish.

    What the yoked arms replay is read now and sealed as well: a recording that goes missing later would tell the arm.

    Parameters
    ----------
    seed
        Whoever knows it, the protocol and the numbers can draw the same arms: it is sealed with the list.
    key
        New file for the key; None puts it into the study's folder.

    Raises
    ------
    SospiroError
        BAD_SETTING for what does not fit together, or a yoked arm's session that cannot be replayed; DATA_FOLDER or
        DISK_FULL when it cannot be written, or is there.
    """
    folder = study_folder(data_dir, name)
    arms = read_canonical(canonical(protocol)).arms
    controls = {name: read_control_track(arm.session, data_dir) for name, arm in arms.items() if arm.session}
    for stratum in strata:
        check_participant(stratum)
    text, digest = canonical(protocol), protocol_hash(protocol)
    replayed = CONTROLS.dump_json(controls)
    sealed = draw_list(name, digest, arms, size, block, seed, strata, hashlib.sha256(replayed).hexdigest())
    if (folder / "study.json").exists():
        raise SospiroError(Reason.DATA_FOLDER, f"Study {name!r} is there already: take another name.")
    try:
        make_private(folder)
        box = make_key(key.absolute() if key else folder / "key")
        _write(folder / LIST, box.seal(sealed.canonical(), f"{name}/{LIST}".encode()))
        _write(folder / REPLAYED, box.seal(replayed, f"{name}/{REPLAYED}".encode()))
        _write(folder / "protocol.json", text.encode())
    except OSError as error:
        raise folder_error(error, folder) from error
    record = StudyRecord(
        name=name,
        created=now.astimezone(UTC).isoformat(timespec="seconds"),
        protocol=digest,
        size=size,
        block=block,
        strata=tuple(strata),
        commitment=sealed.commitment(),
        key=str(key.absolute()) if key else "",
    )
    StudyLog(folder / "journal.jsonl").add(CREATED, now, commitment=record.commitment, protocol=digest)
    if not write_kept(folder / "study.json", record, f"study {name}"):
        raise SospiroError(Reason.DATA_FOLDER, f"{folder} cannot be written to: choose another with --data-dir.")
    return Study(data_dir, name, key)


def _write(path: Path, data: bytes) -> None:
    with open(path, "xb", opener=private_opener) as file:
        file.write(data)
