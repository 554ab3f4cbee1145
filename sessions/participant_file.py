"""What is kept of one person beside their sessions: small files in the participant's folder."""

from pathlib import Path

from sessions.folder import ANONYMOUS, check_no_twin, check_participant, folder_error, make_private, people_folder


def participant_file(data_dir: Path, participant: str, name: str) -> Path | None:
    """Return where a file of this person is kept; None for the anonymous one, who is many people.

    Raises
    ------
    SospiroError
        BAD_SETTING for a participant that cannot name a folder, or who is another's twin.
    """
    participant = check_no_twin(data_dir, check_participant(participant))
    return None if participant == ANONYMOUS else people_folder(data_dir) / participant / name


def make_place(path: Path) -> None:
    """Make the folder of `path`, readable by its owner only; `SospiroError` (DATA_FOLDER, DISK_FULL) if that fails."""
    try:
        make_private(path.parent)
    except OSError as error:
        raise folder_error(error, path.parent) from error
