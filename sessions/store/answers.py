"""What was said and written about one session: `answers.json` in its folder, so that it goes where the session goes."""

from collections.abc import Callable

from sensors.errors import Reason, SospiroError
from sessions.folder import SessionFolder
from sessions.store.document import Document, edit_document, read_document
from sessions.store.entries import Filled, Note, Rating

FILE = "answers.json"


class Answers(Document):
    """Ratings before and after, questionnaires and notes of a session."""

    ratings: tuple[Rating, ...] = ()
    questionnaires: tuple[Filled, ...] = ()
    notes: tuple[Note, ...] = ()


def answers_of(folder: SessionFolder) -> Answers:
    """Return what is kept, empty when nothing is; `SospiroError` (BAD_FILE) when the file is damaged."""
    return read_document(folder.path / FILE, Answers) or Answers()


def edit_answers(folder: SessionFolder, change: Callable[[Answers], Answers]) -> Answers:
    """Change what is kept of a session, and keep what stood there before; errors as `edit_document`."""
    if not folder.record.is_file():
        raise SospiroError(Reason.UNKNOWN_SESSION, f"{folder.path} is no folder of a session.")
    return edit_document(folder.path / FILE, Answers, change)
