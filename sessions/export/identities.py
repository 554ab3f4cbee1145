"""Under which code and how far shifted in time a person's sessions go out de-identified: known here, never there.

The file lies in the person's own folder below the data folder, for its owner's eyes only, so it goes with them when
they are deleted; a session stands in it under a salted hash. Who has the file can undo the shift and the code.
"""

import hashlib
import secrets
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sensors.errors import Reason, SospiroError
from sessions.folder import ANONYMOUS, check_participant
from sessions.kept_file import Kept, write_kept
from sessions.participant_file import make_place
from sessions.store.lock import locked

FILE = "deidentified.json"
FORMAT = 1
LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
CODE_LETTERS = 10
DAYS = (11_000, 15_000)
"""Whole days by which a date goes back: 30 to 41 years, so nobody takes it for a real one, and EDF can hold it."""


class Person(BaseModel):
    """One person: the code, the days that are taken off every date, and the numbers of their sessions."""

    model_config = ConfigDict(extra="forbid")

    code: str = Field(pattern=r"^S[A-Z2-9]{10}$")
    days: int = Field(ge=DAYS[0], le=DAYS[1])
    sessions: dict[str, int] = Field(default_factory=dict)


class Identities(Kept):
    """What the file holds: one person, or, of the anonymous participant, one for each session."""

    format: int = FORMAT
    salt: str = Field(default_factory=lambda: secrets.token_hex(16))
    people: dict[str, Person] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Identity:
    """What a session is called outside: code of the person, number of the session, days taken off its dates."""

    code: str
    number: int
    days: int


def identity_of(data_dir: Path, participant: str, session: str) -> Identity:
    """Return under what a session goes out, the same every time; a new person or session is entered.

    Raises
    ------
    SospiroError
        BAD_FILE when the file is damaged, as another code would make two people of one; DATA_FOLDER or DISK_FULL when
        it cannot be written.
    """
    path = data_dir / "participants" / check_participant(participant) / FILE
    make_place(path)
    with locked(path.parent):
        return _identity(path, participant, session)


def _identity(path: Path, participant: str, session: str) -> Identity:
    kept = _read(path)
    mark = hashlib.sha256(f"{kept.salt}{session}".encode()).hexdigest()[:32]
    who = mark if participant == ANONYMOUS else ""
    person = kept.people.setdefault(who, _new_person())
    if mark not in person.sessions:
        person.sessions[mark] = max(person.sessions.values(), default=0) + 1
        if not write_kept(path, kept, "the code for de-identified exports"):
            raise SospiroError(
                Reason.DATA_FOLDER, f"{path} cannot be written: without it nothing goes out de-identified."
            )
    return Identity(person.code, person.sessions[mark], person.days)


def _read(path: Path) -> Identities:
    try:
        kept = Identities.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return Identities()
    except (OSError, ValidationError) as error:
        sentence = f"{path} cannot be read or is damaged: put it back from a backup, as it keeps the codes of exports."
        raise SospiroError(Reason.BAD_FILE, sentence) from error
    if kept.format != FORMAT:
        raise SospiroError(Reason.BAD_FILE, f"{path} is of format {kept.format}, which this version cannot read.")
    return kept


def _new_person() -> Person:
    code = "".join(secrets.choice(LETTERS) for _ in range(CODE_LETTERS))
    return Person(code=f"S{code}", days=DAYS[0] + secrets.randbelow(DAYS[1] - DAYS[0] + 1))
