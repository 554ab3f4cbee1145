"""The resonance of a person as their last assessment found it: `resonance.json` in the participant's folder."""

from datetime import UTC, datetime
from pathlib import Path

from pydantic import AwareDatetime, Field

from engine.resonance.outcome import Outcome
from sessions.kept_file import Kept, read_kept, write_kept
from sessions.participant_file import make_place, participant_file

FILE = "resonance.json"
FORMAT = 1


class KeptResonance(Kept):
    """What was found, when, and in which session.

    Attributes
    ----------
    rate
        Breaths/min that "resonance" means for this person.
    kind
        How the assessment ended, as in `OutcomeKind`.
    """

    rate: float = Field(ge=4.0, le=20.0, allow_inf_nan=False)
    kind: str = Field(max_length=40)
    session: str = Field(max_length=200)
    found: AwareDatetime


def kept_resonance(data_dir: Path, participant: str) -> KeptResonance | None:
    """Return what is kept of this person; None for nothing, and for the anonymous one, who is many people.

    A damaged file is set aside, and nothing is then known.

    Raises
    ------
    SospiroError
        BAD_SETTING for a participant that cannot name a folder.
    """
    path = participant_file(data_dir, participant, FILE)
    return None if path is None else read_kept(path, KeptResonance, FORMAT, "the resonance is not known")


def keep_resonance(data_dir: Path, participant: str, session: str, outcome: Outcome | None) -> bool:
    """Keep the rate that an assessment found, in place of an older one; False when the disk refuses.

    An assessment that found none says nothing of the one before it, which stays.

    Raises
    ------
    SospiroError
        DATA_FOLDER or DISK_FULL when the participant's folder cannot be made.
    """
    path = participant_file(data_dir, participant, FILE)
    if path is None or outcome is None or outcome.rate is None:
        return True
    make_place(path)
    found = KeptResonance(
        format=FORMAT, rate=outcome.rate, kind=str(outcome.kind), session=session, found=datetime.now(UTC)
    )
    return write_kept(path, found, "the resonance")
