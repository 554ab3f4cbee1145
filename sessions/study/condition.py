"""What a session of a masked study plays and how it is kept, for the program alone."""

from dataclasses import dataclass, field
from pathlib import Path

from engine.arms.player import ArmPlayer
from engine.protocols.protocol import Protocol
from sessions.study.masking import Sealing, arm_entry
from sessions.study.study import Study


@dataclass(frozen=True, slots=True)
class Condition:
    """The protocol of a study as one participant gets it; whatever prints it shows no arm.

    Attributes
    ----------
    player
        For the conductor.
    sealing
        For the recorder.
    """

    protocol: Protocol
    player: ArmPlayer = field(repr=False)
    sealing: Sealing


def condition_of(
    data_dir: Path, study: str, participant: str, key: Path | None = None, inhale_share: float = 0.4
) -> Condition:
    """Return what the next session of `participant` in a study is; the inhale share is that of `ArmPlayer`.

    Raises
    ------
    SospiroError
        BAD_SETTING when there is no such study, or the participant has no place in it; BAD_FILE or MISSING_FILE when
        list or key cannot be read. None of the sentences tells an arm.
    """
    found = Study(data_dir, study, key)
    place = found.allocation(participant)
    return Condition(
        found.protocol(),
        ArmPlayer(place.arm, place.seed, found.control(place.arm_name), inhale_share),
        Sealing(study, place.code, found.box(), arm_entry(place.arm_name, place.arm, place.seed)),
    )
