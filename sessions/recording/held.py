"""How much of a recording is still what was written: nothing is computed from what comes after."""

from sensors.errors import Reason, SospiroError
from sessions.folder import SessionFolder
from sessions.recording.xdf_read import RecordedStream, decode, verify


def read_checked(folder: SessionFolder) -> tuple[bytes, int]:
    """Return the bytes of a recording, and how many of them fit their checksums: all where it has none.

    Raises
    ------
    SospiroError
        MISSING_FILE when it cannot be read.
    """
    try:
        data = folder.recording.read_bytes()
        marks = folder.checksums.read_bytes() if folder.checksums.is_file() else None
    except OSError as error:
        raise SospiroError(Reason.MISSING_FILE, f"{folder.recording} cannot be read ({error.strerror}).") from error
    return data, len(data) if marks is None else verify(data, marks)[0]


def read_held(folder: SessionFolder) -> tuple[dict[int, RecordedStream], str]:
    """Return the streams of a recording as far as it holds, and words for the rest; none when there is no rest.

    Raises
    ------
    SospiroError
        MISSING_FILE, or BAD_FILE when nothing holds.
    """
    data, held = read_checked(folder)
    try:
        recording = decode(data[:held])
    except ValueError as error:
        sentence = f"{folder.recording} is not a recording of Sospiro, or is damaged."
        raise SospiroError(Reason.BAD_FILE, sentence) from error
    return recording, "" if held == len(data) else unheld(folder, held, len(data))


def unheld(folder: SessionFolder, held: int, size: int) -> str:
    """Return in words what of a recording does not hold."""
    return f"{folder.recording.name} after byte {held} of {size}, as it was changed or torn there"
