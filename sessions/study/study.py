"""A study: its sealed list, the places given so far, and the log of everything that was opened."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pydantic import Field, TypeAdapter

from engine.arms.control_track import ControlTrack
from engine.protocols.canonical import read_canonical
from engine.protocols.protocol import Arm, Protocol
from sensors.errors import Reason, SospiroError
from sessions.folder import check_participant, is_participant
from sessions.kept_file import Kept, read_kept
from sessions.study.allocation import AllocationList
from sessions.study.box import Box, read_key
from sessions.study.log import GIVEN, UNMASKED, Given, StudyLog

FORMAT = 1
LIST, REPLAYED = "allocation.sealed", "replayed.sealed"
CONTROLS = TypeAdapter(dict[str, ControlTrack])
"""What the yoked arms replay, by the name of the arm."""


class StudyRecord(Kept):
    """What everybody may know of a study (`study.json`).

    Attributes
    ----------
    commitment
        SHA-256 of the sealed list, hex.
    protocol
        SHA-256 of the protocol's canonical form; the protocol itself lies beside, with all its arms.
    size
        Places in each stratum.
    key
        File of the key; empty for the one in the study's own folder.
    """

    format: int = FORMAT
    name: str
    created: str
    protocol: str
    size: int
    block: int
    strata: tuple[str, ...] = ()
    commitment: str = Field(pattern=r"^[0-9a-f]{64}$")
    key: str = ""


@dataclass(frozen=True, slots=True)
class Allocation:
    """The place of one participant; whatever prints it shows no arm.

    Attributes
    ----------
    number
        From 0, within the stratum.
    seed
        Of what is random in the arm itself.
    """

    study: str
    participant: str
    stratum: str
    number: int
    code: str
    arm_name: str = field(repr=False)
    arm: Arm = field(repr=False)
    seed: int = field(repr=False)


class Study:
    """A study that was made before; `sessions.study.creation` makes one.

    Parameters
    ----------
    data_dir
        Its folder is `studies/<name>` in there.
    key
        File of the key, where it is not the one that the study remembers.

    Attributes
    ----------
    key
        File in which the key is looked for.

    Raises
    ------
    SospiroError
        BAD_SETTING when there is no such study; BAD_FILE when it is damaged.
    """

    def __init__(self, data_dir: Path, name: str, key: Path | None = None) -> None:
        self.folder = study_folder(data_dir, name)
        record = read_kept(self.folder / "study.json", StudyRecord, FORMAT, "the study cannot be used")
        if record is None:
            known = ", ".join(sorted(path.parent.name for path in data_dir.glob("studies/*/study.json"))) or "none yet"
            sentence = f"There is no study {name!r}: 'sospiro study new' makes one; there are: {known}."
            raise SospiroError(Reason.BAD_SETTING, sentence)
        self.record = record
        self.log = StudyLog(self.folder / "journal.jsonl")
        self.key = key or (Path(record.key) if record.key else self.folder / "key")

    @property
    def name(self) -> str:
        """As it was given."""
        return self.record.name

    def box(self) -> Box:
        """Return what seals and opens with the study's key; `SospiroError` when the key is not there."""
        return read_key(self.key)

    def protocol(self) -> Protocol:
        """Return the protocol that every arm plays; `SospiroError` (BAD_FILE) when it is not the one of the study."""
        path = self.folder / "protocol.json"
        try:
            kept = path.read_bytes()
            if hashlib.sha256(kept).hexdigest() != self.record.protocol:
                raise ValueError("it was changed")
            return read_canonical(kept.decode())
        except (OSError, ValueError, SospiroError) as error:
            raise SospiroError(Reason.BAD_FILE, f"{path} is missing, damaged or was changed.") from error

    def sealed_list(self) -> AllocationList:
        """Open the sealed list; for those who may know, and for the session that plays an arm.

        Raises
        ------
        SospiroError
            BAD_FILE when list or key are missing or do not belong together; MISSING_FILE without the key.
        """
        return AllocationList.model_validate_json(self._unsealed(LIST))

    def control(self, arm: str) -> ControlTrack | None:
        """Return what an arm replays, None for one that is not yoked; errors as `sealed_list`."""
        return CONTROLS.validate_json(self._unsealed(REPLAYED)).get(arm)

    def replayed(self) -> str:
        """Return the SHA-256 of what the yoked arms replay, hex; errors as `sealed_list`."""
        return hashlib.sha256(self._unsealed(REPLAYED)).hexdigest()

    def next(self, participant: str, stratum: str, now: datetime) -> Given:
        """Give `participant` the next place of a stratum, or return the one they have.

        Raises
        ------
        SospiroError
            BAD_SETTING for a participant or stratum that cannot be, or when no place is left.
        """
        check_participant(participant)
        with self.log.alone(now):
            return self._next(participant, stratum, now)

    def allocation(self, participant: str) -> Allocation:
        """Return the place of a participant with its arm; only for what plays it or is allowed to know.

        Raises
        ------
        SospiroError
            BAD_SETTING when they have none; what `sealed_list` raises.
        """
        given = next((one for one in self.log.given() if one.participant == participant), None)
        if given is None:
            sentence = f"{participant} has no place in study {self.name}: 'sospiro study next' gives one."
            raise SospiroError(Reason.BAD_SETTING, sentence)
        sealed = self.sealed_list()
        arm = sealed.places[given.stratum][given.number].arm
        seed = int.from_bytes(hashlib.sha256(f"{sealed.seed}/{given.code}".encode()).digest()[:4], "big") >> 1
        return Allocation(self.name, participant, given.stratum, given.number, given.code, arm, sealed.arms[arm], seed)

    def unmask(self, participant: str, reason: str, now: datetime) -> Allocation:
        """Log who wants to know and why, then return the participant's place with its arm.

        Raises
        ------
        SospiroError
            BAD_SETTING without a reason or a place; what keeps the log from being written.
        """
        if not reason.strip():
            raise SospiroError(Reason.BAD_SETTING, "Unmasking needs a reason: say it with --reason.")
        found = self.allocation(participant)
        with self.log.alone(now):
            self.log.add(UNMASKED, now, participant=participant, code=found.code, reason=reason.strip()[:1000])
        return found

    def _next(self, participant: str, stratum: str, now: datetime) -> Given:
        given = self.log.given()
        for one in given:
            if one.participant == participant:
                return one
        if stratum not in (self.record.strata or ("",)):
            strata = ", ".join(self.record.strata)
            wanted = f"one of --stratum {strata} is needed" if strata else "it has no strata"
            raise SospiroError(Reason.BAD_SETTING, f"Study {self.name} has no stratum {stratum!r}: {wanted}.")
        number = sum(one.stratum == stratum for one in given)
        if number >= self.record.size:
            raise SospiroError(Reason.BAD_SETTING, f"All {self.record.size} places of study {self.name} are given.")
        code = self.sealed_list().places[stratum][number].code
        self.log.add(GIVEN, now, participant=participant, stratum=stratum, number=number, code=code)
        return self.log.given()[-1]

    def _unsealed(self, file: str) -> bytes:
        path, box = self.folder / file, self.box()
        try:
            return box.open(path.read_bytes(), f"{self.name}/{file}".encode())
        except OSError as error:
            raise SospiroError(Reason.BAD_FILE, f"{path} cannot be read ({error.strerror}).") from error
        except ValueError as error:
            raise SospiroError(Reason.BAD_FILE, f"{path} cannot be opened: {error}.") from error


def study_folder(data_dir: Path, name: str) -> Path:
    """Return the folder of a study; `SospiroError` (BAD_SETTING) for a name that cannot name one."""
    if not is_participant(name):
        sentence = f"Study {name[:40]!r} cannot be used: take 1 to 32 letters, digits, - or _."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    return data_dir / "studies" / name
