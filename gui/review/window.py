"""The window of the review: which session is chosen, which part of it is in view, and where the cursor stands."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PyQt6.QtCore import QTimer
from PyQt6.QtGui import QCloseEvent
from PyQt6.QtWidgets import QMainWindow, QWidget

from gui.language import mark, tr
from gui.panel.appearance import appearance
from gui.panel.guard import Guard
from gui.panel.theme import Theme
from gui.review.course import Course, course_of
from gui.review.doing import Doing
from gui.review.keys import bind
from gui.review.listing import Entry, entries
from gui.review.opened import Opened, open_session
from gui.review.room import COURSE, Room
from gui.review.said import Said, said_of
from gui.review.style import review_style
from gui.review.timeline import Timeline
from gui.review.timing import Timing
from gui.review.work import Work
from gui.review.zoom import Zoom

FRAME_MS = 40
NOTHING = mark("No session is kept here yet: press Start in the panel, or run 'sospiro demo'.")
FINE, COARSE = 1 / 60, 1 / 6
"""Share of what is in view that an arrow moves the cursor by, and with Shift."""


class Review(QMainWindow):
    """Shows what was kept below `data_dir`.

    Parameters
    ----------
    now
        Seconds of a clock that only goes forward, for the cursor.
    session
        Folder of the session to begin with; None for the newest.
    device
        Sound card to play on, as in the settings.
    """

    def __init__(
        self,
        data_dir: Path,
        now: Callable[[], float],
        session: Path | None = None,
        device: str = "",
        parent: QWidget | None = None,
    ) -> None:
        # before the window is made: it takes the application's letters then
        look = appearance()
        super().__init__(parent)
        self._data_dir = data_dir
        self.opened: Opened | None = None
        self.other: Opened | None = None
        self._course, self._remarked = Course(), ""
        self.setWindowTitle(tr("Sospiro – Sessions"))
        self._look = look
        self._look.changed.connect(self._take_theme)
        self.room, self.work = Room(), Work()
        self.timing = Timing(self.room, device, now)
        self.guard = Guard(self.room.news.warn, self.close)
        self._doing = Doing(self.room, self.work, data_dir, self.look, self._show_notes)
        self.setCentralWidget(self.room)
        self.resize(1280, 800)
        self._connect()
        self._bind_keys()
        self._take_theme()
        self.room.allow(whole=False, there=False)
        self.room.shelf.list.setFocus()
        self.look(session)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.theme = theme
        self.setStyleSheet(review_style(theme))
        self.room.set_theme(theme)

    # -- which session --------------------------------------------------------------------------------------------

    def look(self, choose: Path | None = None) -> None:
        """Read the list of sessions anew, and choose one."""
        self.work.begin("list", tr("Looking for sessions …"), lambda: entries(self._data_dir),
                        lambda found: self._list(found, choose))  # fmt: skip

    def _list(self, found: list[Entry], choose: Path | None) -> None:
        self.room.shelf.show_entries(found, choose)
        if not found:
            self.room.news.say(tr(NOTHING))

    def _choose(self, entry: Entry | None) -> None:
        self.timing.pause()
        self.room.drawer.hide()
        self.room.beside.offer(self.room.shelf.entries, entry)
        self.room.title.say(entry.title if entry is not None else tr("No session"))
        if entry is None:
            self._show_nothing()
            return
        self.work.begin("open", tr("Reading the session of {when} …", when=entry.when),
                        lambda: open_session(self._data_dir, entry.folder), self._show)  # fmt: skip

    def _show_nothing(self) -> None:
        # what is still being read must not come back
        self.work.forget("open")
        self.opened = self._doing.opened = None
        self.room.short.say("")
        self.room.allow(whole=False, there=False)
        self.room.alone.show_session(Timeline(0.0))
        self.room.said.show_said(Said(), open_to_notes=False)
        self.timing.clear()
        self._show_both()

    def _show(self, opened: Opened) -> None:
        entry = self.room.shelf.entry
        same = self.opened is not None and self.opened.folder == opened.folder
        self.opened = self._doing.opened = opened
        self._remark(opened)
        self.room.short.say(opened.short)
        readable = entry is not None and entry.status != "damaged"
        self.room.allow(whole=readable, there=True)
        self.room.alone.show_session(opened.timeline)
        self.room.said.show_said(opened.said, readable)
        self._show_both()
        self.timing.take(opened, stay=same)
        self._show_course()

    def _compare(self, entry: Entry | None) -> None:
        if entry is None:
            self.other = None
            self._show_both()
            return
        self.work.begin("other", tr("Reading the session of {when} …", when=entry.when),
                        lambda: open_session(self._data_dir, entry.folder), self._show_other)  # fmt: skip

    def _show_other(self, opened: Opened) -> None:
        self.other = opened
        self._remark(opened)
        self._show_both()

    def _remark(self, opened: Opened) -> None:
        """Say why not all of a session is shown; what was said so of another one goes, other news stays."""
        words = " ".join(opened.remarks)
        if words:
            self.room.news.warn(words)
        elif self._remarked and self.room.news.words == self._remarked:
            self.room.news.clear()
        self._remarked = self.room.news.words if words else ""

    def _show_both(self) -> None:
        entry = self.room.shelf.entry
        self.room.beside.show_both(self.opened, self.other, entry.title if entry else "", self.timing.zoom)
        self.timing.take_other(self.other.timeline.seconds if self.other is not None else 0.0)

    def _show_notes(self) -> None:
        if self.opened is not None:
            self.room.said.show_said(said_of(self.opened.folder), open_to_notes=True, same=True)
            self._show_course()

    def _turned(self, page: int) -> None:
        self.room.drawer.hide()
        self.timing.show()
        if page == COURSE:
            self._show_course()

    def _show_course(self) -> None:
        """Show the person of the session once somebody looks: it reads all their sessions."""
        opened = self.opened
        if opened is None or self.room.tabs.currentIndex() != COURSE:
            return
        person = opened.folder.path.parent.name
        words = tr("Reading the sessions of {person} …", person=person)
        self.work.begin("course", words, lambda: course_of(self._data_dir, person), self._take_course)

    def _take_course(self, course: Course) -> None:
        self._course = course
        if self.opened is not None:
            self.room.course.show_course(course, self.opened.folder.path.name)

    # -- the window -----------------------------------------------------------------------------------------------

    def tick(self) -> None:
        """Let the cursor follow the sound."""
        with self.guard.over("the cursor"):
            self.timing.tick()

    def _connect(self) -> None:
        room = self.room
        self.work.busy.connect(room.news.work)
        self.work.failed.connect(room.news.warn)
        room.shelf.chosen.connect(self._choose)
        room.beside.wanted.connect(self._compare)
        room.tabs.currentChanged.connect(self._turned)
        timer = QTimer(self)
        timer.timeout.connect(self.tick)
        timer.start(FRAME_MS)

    def _bind_keys(self) -> None:
        room, timing = self.room, self.timing
        keys: dict[str, Callable[[], object]] = {
            "Space": timing.toggle,
            "Left": lambda: timing.step(-FINE),
            "Right": lambda: timing.step(FINE),
            "Shift+Left": lambda: timing.step(-COARSE),
            "Shift+Right": lambda: timing.step(COARSE),
            "Home": lambda: timing.point(0.0),
            "End": lambda: timing.point(timing.length),
            "+": lambda: timing.zoom_by(1.0),
            "=": lambda: timing.zoom_by(1.0),
            "-": lambda: timing.zoom_by(-1.0),
            "0": lambda: timing.show_part(Zoom()),
            "PgDown": lambda: room.shelf.step(1),
            "PgUp": lambda: room.shelf.step(-1),
            "Ctrl+F": room.shelf.words.setFocus,
            "F6": room.shelf.list.setFocus,
            "F5": self.look,
            "Esc": room.drawer.hide,
            "Ctrl+W": self.close,
        }
        for page in range(room.tabs.count()):
            keys[f"Ctrl+{page + 1}"] = partial(room.tabs.setCurrentIndex, page)
        bind(self, keys)

    def _take_theme(self) -> None:
        self.set_theme(self._look.theme)

    def closeEvent(self, event: QCloseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Be still, and let what is being written come to its end."""
        self.timing.pause()
        self.work.close()
        super().closeEvent(event)
