"""What the buttons of the review do with a session: they ask, let the work be done, and say what was done."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PyQt6.QtPrintSupport import QPrinter

from gui.language import mark, tr
from gui.language.sentences import tr_sentence
from gui.review.deeds import Done, delete_for_good, export_session, make_report, move_to, what_goes
from gui.review.opened import Opened
from gui.review.printing import ask_for_printer, has_printer, print_pdf
from gui.review.room import Room
from gui.review.work import Work
from sensors.errors import SospiroError
from sessions.export.choices import FormatName
from sessions.store.editing import add_note, add_ratings, edit_note, rate_goal
from sessions.store.entries import When, now
from sessions.store.participants import participants

NOBODY_ELSE = mark(
    "Nobody else is entered yet. Enter whose session it is first: in Sospiro's window, Session, Participant, Choose."
)
NO_PRINTER = mark("No printer is set up on this machine: write the report, and print its PDF elsewhere.")


class Doing:
    """Ties the buttons of a room to the store.

    Parameters
    ----------
    changed
        Called with the folder to be chosen when the list of sessions is another one; None for the newest.
    noted
        Called when a note or a rating was kept.
    """

    def __init__(
        self, room: Room, work: Work, data_dir: Path, changed: Callable[[Path | None], None], noted: Callable[[], None]
    ) -> None:
        self._room, self._work, self._data_dir = room, work, data_dir
        self._changed, self._noted = changed, noted
        self.opened: Opened | None = None
        for name, button in room.buttons.items():
            button.clicked.connect(self._print if name == "Print" else partial(self._ask, name))
        room.drawer.report.connect(self._report)
        room.drawer.export.connect(self._export)
        room.drawer.move_to.connect(self._move)
        room.drawer.delete.connect(self._delete)
        room.said.added.connect(self._add_note)
        room.said.edited.connect(self._edit_note)
        room.said.rate.rated.connect(self._rate)
        room.course.rate.rated.connect(self._rate_goal)

    def _ask(self, name: str, _checked: bool = False) -> None:
        if self.opened is None:
            return
        people = [one for one in participants(self._data_dir) if one != self.opened.participant]
        if name == "Move" and not people:
            self._room.drawer.hide()
            self._room.news.warn(tr(NOBODY_ELSE))
            return
        warning = what_goes(self.opened.folder) if name == "Delete" else ""
        self._room.drawer.ask(name, people if name == "Move" else (), warning)

    def _report(self, out: Path) -> None:
        self._do(tr("Writing the report …"), lambda one: make_report(self._data_dir, one.folder, out), self._tell)

    def _export(self, to: FormatName, out: Path, deidentified: bool) -> None:
        def work(one: Opened) -> Done:
            return export_session(self._data_dir, one.folder, to, out, deidentified)

        self._do(tr("Exporting …"), work, self._tell)

    def _move(self, participant: str) -> None:
        def moved(done: Done) -> None:
            self._tell(done)
            self._changed(done.files[0])

        self._do(tr("Moving the session …"), lambda one: move_to(self._data_dir, one.folder, participant), moved)

    def _delete(self, reason: str) -> None:
        def deleted(done: Done) -> None:
            self._tell(done)
            self._changed(None)

        self._do(tr("Deleting the session …"), lambda one: delete_for_good(self._data_dir, one.folder, reason), deleted)

    def _print(self, _checked: bool = False) -> None:
        if not has_printer():
            self._room.news.warn(tr(NO_PRINTER))
            return
        folder = Path(tempfile.mkdtemp(prefix="sospiro-print-"))
        self._do(tr("Making the report …"), lambda one: make_report(self._data_dir, one.folder, folder), self._send)

    def _send(self, done: Done) -> None:
        pdf = next(path for path in done.files if path.suffix == ".pdf")

        def go(printer: QPrinter) -> None:
            try:
                pages = print_pdf(pdf, printer)
            except SospiroError as error:
                self._room.news.warn(tr_sentence(error.sentence))
            else:
                self._room.news.say(tr("{pages} pages went to the printer.", pages=pages))

        ask_for_printer(self._room, go)

    def _add_note(self, words: str) -> None:
        self._do(tr("Keeping the note …"), lambda one: add_note(self._data_dir, one.folder, words), self._note_kept)

    def _edit_note(self, note: str, words: str) -> None:
        self._do(
            tr("Keeping the note …"), lambda one: edit_note(self._data_dir, one.folder, note, words), self._note_kept
        )

    def _rate(self, item: str, when: When, value: float | None) -> None:
        def work(one: Opened) -> None:
            add_ratings(self._data_dir, one.folder, when, {item: value})

        self._do(tr("Keeping the rating …"), work, self._kept)

    def _rate_goal(self, goal: str, value: float) -> None:
        today = now().astimezone().date()

        def work(one: Opened) -> str:
            return rate_goal(self._data_dir, one.folder.path.parent.name, goal, value, today)

        self._do(tr("Keeping how the goal stands …"), work, self._kept)

    def _note_kept(self, kept: object) -> None:
        self._room.said.forget_draft()
        self._kept(kept)

    def _kept(self, _: object) -> None:
        self._room.news.say(tr("It is kept; what stood there before stays in its history."))
        self._noted()

    def _tell(self, done: Done) -> None:
        self._room.drawer.hide()
        self._room.news.say(done.words)

    def _do(self, words: str, work: Callable[[Opened], object], then: Callable[..., None]) -> None:
        """Let something be done with the session that is shown now, whichever is shown when it is done."""
        opened = self.opened
        if opened is not None:
            self._work.begin(words, words, lambda: work(opened), then)
