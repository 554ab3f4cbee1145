"""What everybody may see of a study: codes, places, hashes and where its key lies; arms once everybody is unmasked."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from sensors.errors import SospiroError
from sessions.study.log import Given
from sessions.study.study import Study


class KeyPlace(StrEnum):
    """Where the key lies: with the list, elsewhere in the data folder, out of it, or not here at all."""

    BESIDE = "beside"
    INSIDE = "inside"
    APART = "apart"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Places:
    """How many places of a stratum ("" for a study without any) are given, of how many."""

    stratum: str
    given: int
    size: int


@dataclass(frozen=True, slots=True)
class Overview:
    """A study as it stands.

    Attributes
    ----------
    created
        UTC, ISO 8601.
    protocol, protocol_hash, list_hash, log_hash
        Name of the protocol; SHA-256 of its canonical form, of the sealed list, and of the log's last line.
    places
        One for each stratum.
    given, unmasked
        Places that were given, oldest first; the participants whose arm was told.
    key
        File in which the key is looked for.
    arms
        Arm of each participant; empty while anybody is masked, as the arms of a block tell the ones left over.
    """

    name: str
    created: str
    protocol: str
    protocol_hash: str
    list_hash: str
    log_hash: str
    places: tuple[Places, ...]
    given: tuple[Given, ...]
    unmasked: frozenset[str]
    key: Path
    key_place: KeyPlace
    arms: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def free(self) -> int:
        """Places that are left."""
        return sum(place.size - place.given for place in self.places)

    @property
    def opened(self) -> bool:
        """Whether somebody has a place and nobody's arm is hidden."""
        return bool(self.given) and all(one.participant in self.unmasked for one in self.given)


def study_names(data_dir: Path) -> tuple[str, ...]:
    """Return the studies below a data folder, by name."""
    return tuple(sorted(path.parent.name for path in data_dir.glob("studies/*/study.json")))


def overview_of(study: Study) -> Overview:
    """Return how a study stands.

    Raises
    ------
    SospiroError
        BAD_FILE when its log or its protocol is missing, damaged or was changed.
    """
    record, given = study.record, study.log.given()
    places = [
        Places(stratum, sum(one.stratum == stratum for one in given), record.size) for stratum in record.strata or ("",)
    ]
    found = Overview(
        study.name,
        record.created,
        study.protocol().name,
        record.protocol,
        record.commitment,
        study.log.head,
        tuple(places),
        tuple(given),
        frozenset(study.log.unmasked()),
        study.key,
        key_place(study),
    )
    return found if not found.opened else _with_arms(found, study)


def key_place(study: Study) -> KeyPlace:
    """Tell where the key of a study lies; who reads a data folder with the key in it can open the study."""
    if not study.key.is_file():
        return KeyPlace.MISSING
    key, folder = study.key.resolve(), study.folder.resolve()
    if key.is_relative_to(folder):
        return KeyPlace.BESIDE
    return KeyPlace.INSIDE if key.is_relative_to(folder.parent.parent) else KeyPlace.APART


def _with_arms(found: Overview, study: Study) -> Overview:
    """Add who had which arm, where the key is here to read it with."""
    try:
        sealed = study.sealed_list()
    except SospiroError:
        return found
    arms = {one.participant: sealed.places[one.stratum][one.number].arm for one in found.given}
    return replace(found, arms=arms)
