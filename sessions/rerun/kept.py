"""A session on disk that can be run again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sensors.errors import Reason, SospiroError
from sessions.folder import SessionFolder
from sessions.recording.held import read_held
from sessions.rerun.ticks import Recording, Tick, read_ticks
from sessions.session_file import RUNNING, read_record


@dataclass(frozen=True)
class Kept:
    """A session as it lies on disk.

    Attributes
    ----------
    record
        Its `session.json`.
    damage
        What of its recording does not hold, in words; empty where all does.
    """

    folder: SessionFolder
    record: Mapping[str, Any]
    recording: Recording
    ticks: Sequence[Tick]
    damage: str = ""

    @property
    def whole(self) -> bool:
        """Whether it was brought to its end; one that was cut off is run again up to its last tick."""
        return bool(self.ticks) and self.ticks[-1].closing

    @property
    def started(self) -> float:
        """LSL seconds."""
        return float(self.record["replay"]["started"])

    @property
    def rendered(self) -> bool:
        """Whether its sound was rendered in step with it."""
        return "person" in self.record["settings"]


def read_kept(folder: SessionFolder) -> Kept:
    """Return a session that can be run again. Blocks while its recording is read.

    Raises
    ------
    SospiroError
        BAD_FILE when it is masked, runs still, is damaged, or was recorded without its ticks; MISSING_FILE.
    """
    record = read_record(folder)
    if record.get("masked"):
        study = (record.get("study") or {}).get("name", "its study")
        sentence = f"Session {folder.path.name} is masked, and running it again would tell its arm:"
        raise SospiroError(Reason.BAD_FILE, f"{sentence} 'sospiro study unmask' opens it once {study} allows that.")
    if record.get("status") == RUNNING:
        sentence = f"Session {folder.path.name} has not ended, or was cut off: 'sospiro sessions list' makes it whole."
        raise SospiroError(Reason.BAD_FILE, sentence)
    if "replay" not in record:
        sentence = f"Session {folder.path.name} cannot be run again: its record is lost, or older than what that needs."
        raise SospiroError(Reason.BAD_FILE, sentence)
    recording, damage = read_held(folder)
    ticks = read_ticks(recording)
    if not ticks:
        raise SospiroError(Reason.BAD_FILE, f"Session {folder.path.name} was cut off before its first tick was kept.")
    return Kept(folder, record, recording, ticks, damage)
