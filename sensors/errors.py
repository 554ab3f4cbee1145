"""The one error of Sospiro that a person is meant to read.

Every fault a user can cause or meet is a `SospiroError` with a `Reason` and one sentence that says what is wrong,
where, and what to do. The command line prints it and exits with 2; the panel shows it as a banner.
"""

from enum import StrEnum


class Reason(StrEnum):
    """Why a `SospiroError` was raised; stable words that a program may test for."""

    NO_STREAM = "no stream"
    AMBIGUOUS_STREAM = "ambiguous stream"
    MISSING_FILE = "missing file"
    BAD_FILE = "bad file"
    BAD_SETTING = "bad setting"
    DATA_FOLDER = "data folder"
    DISK_FULL = "disk full"
    UNKNOWN_SESSION = "unknown session"
    AUDIO = "audio"
    NO_DISPLAY = "no display"
    BUSY = "busy"


class SospiroError(Exception):
    """A fault with a reason and one clear sentence for the person.

    Parameters
    ----------
    reason
        The kind of fault.
    sentence
        What is wrong, where, and what to do; one sentence, ending in a full stop.
    """

    def __init__(self, reason: Reason, sentence: str) -> None:
        super().__init__(sentence)
        self.reason = reason
        self.sentence = sentence
