"""The window at home: one page after the other, from Start to how it is afterwards."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PyQt6.QtCore import Qt, QTimer
from PyQt6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PyQt6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from gui.client.view import View
from gui.desktop.opening import come_to_front
from gui.home.given_page import GivenPage
from gui.home.pieces import home_sheet
from gui.home.play_page import PlayPage
from gui.home.rating_page import RatingPage
from gui.home.sentences import (
    AFTER,
    BEFORE,
    CUT_SHORT,
    EASED_OUT,
    LOOKING,
    RECOVERED,
    STARTING,
    STOPPING,
    failed_words,
    plan_words,
    playing_words,
    sensor_words,
)
from gui.home.start_page import StartPage
from gui.home.starter import Starter
from gui.language import tr
from gui.language.sentences import tr_sentence
from gui.panel.appearance import appearance
from gui.panel.closing import Closing
from gui.panel.guard import Guard
from gui.panel.turned import Scrolled
from gui.panel.words import plain
from gui.preferences import read_preferences, write_preferences
from gui.review.work import Work
from sensors.errors import SospiroError
from sessions.commands import Command, CommandKind
from sessions.controller import Controller
from sessions.folder import SessionFolder
from sessions.home.giving import give, not_given
from sessions.home.keeping import open_setup, plans
from sessions.home.setup_file import HomeSetup
from sessions.snapshot import SessionPhase, Snapshot
from sessions.store.editing import add_ratings
from sessions.store.entries import When

TICK_MS, LOOK_MS = 100, 1000
SIZE = (1100, 720)
LEAST = (340, 340)
VOLUME = "sound.volume_db"


@dataclass(frozen=True, slots=True)
class Home:
    """What stands behind the window.

    Attributes
    ----------
    data_dir, give_to
        Where sessions are kept, and where a person finds what they give.
    recovered
        Whether a session that was cut off has been made whole at this start.
    heard
        Says which pedals and pads are heard, empty for none.
    """

    setup: HomeSetup
    data_dir: Path
    give_to: Path
    recovered: bool = False
    heard: Callable[[], str] = str


class HomeWindow(QMainWindow):
    """Start, how it is, the picture and Stop, how it is.

    Parameters
    ----------
    controller
        The session behind the window; its settings are those of the setup. Closing the window closes it.
    """

    def __init__(self, controller: Controller, home: Home) -> None:
        self._look = appearance()
        super().__init__()
        self._controller, self._home = controller, home
        self._closing = Closing(controller)
        self._snapshot: Snapshot | None = None
        self._before: dict[str, float | None] = {}
        self._lived: SessionFolder | None = None
        self._eased = False
        self._protocol = controller.settings().plan()
        self._volume = controller.settings().sound.volume_db
        self.guard = Guard(lambda text: self.start.tell(text), self.leave)
        self.starter = Starter(controller, plans(home.setup, home.data_dir))
        self.work = Work()
        self._make_pages(controller)
        self._connect()
        self.setWindowTitle("Sospiro")
        self.setMinimumSize(*LEAST)
        self.resize(*SIZE)
        self._look.prefer(read_preferences(home.data_dir).theme)
        self._look.changed.connect(self._take_theme)
        self._take_theme()
        self._news = tr(RECOVERED) if home.recovered else ""
        self._go(self.start)
        self._begin_timers()

    def tick(self) -> None:
        """Take the newest snapshot."""
        with self.guard.over("the session"):
            snapshot = self._controller.snapshot()
            self.starter.tick(snapshot)
            if snapshot is not self._snapshot:
                self._take(snapshot)
            if self._shown is self.play:
                self._tell_playing(snapshot)
        if self._closing.done:
            self.close()

    def look_around(self) -> None:
        """Say how things stand, on the first page."""
        if self._shown is not self.start:
            return
        with self.guard.over("the first page"):
            alone = self._home.setup.alone is not None
            said = sensor_words(self._controller, self._protocol, alone), self._home.heard()
            self.start.tell(self._news or " ".join(filter(None, said)))

    # -- one page after the other ---------------------------------------------------------------------------------

    def begin(self) -> None:
        """Begin to play, with what was said of how it is."""
        self._before, self._news, self._lived, self._eased = self.before.given, "", None, False
        self.starter.begin()
        self._go(self.play)

    def stop(self) -> None:
        """End gently; while nothing plays yet, go back."""
        self._controller.post(Command(CommandKind.STOP, self._controller.now()))
        if self.starter.waiting:
            self.starter.forget()
            self._go(self.start)

    def finish(self) -> None:
        """Keep how it is afterwards, and go back to the beginning."""
        self._keep_after()
        self._go(self.start)

    def give(self) -> None:
        """Make the file for the therapist."""
        self.given.wait()
        self._go(self.given)
        home = self._home
        made = partial(give, home.data_dir, home.setup, home.give_to, date.today())
        self.work.begin("give", tr("Your sessions are being put into one file."), made, self.given.show_gave)

    def _take(self, snapshot: Snapshot) -> None:
        before, self._snapshot = self._snapshot, snapshot
        for volume in (self.start.volume, self.play.volume):
            volume.draw(snapshot)
        self._eased |= bool(snapshot.stop)
        was = before.phase if before is not None else None
        if snapshot.phase is SessionPhase.RUNNING and self._before:
            self._keep_before(snapshot)
        if snapshot.phase is was or self._closing.begun:
            return
        if snapshot.phase is SessionPhase.RUNNING:
            self._go(self.play)
        elif was is not None and snapshot.phase in (SessionPhase.SAVED, SessionPhase.FAILED):
            self._lived = SessionFolder(Path(snapshot.folder))
            cut = snapshot.phase is SessionPhase.FAILED
            self._go(self.after)
            self.after.ask(tr(CUT_SHORT if cut else EASED_OUT if self._eased else AFTER))

    def _tell_playing(self, snapshot: Snapshot) -> None:
        if self.starter.failed:
            self._news, self.starter.failed = failed_words(self.starter.failed), ""
            self._go(self.start)
            return
        words = playing_words(self._controller, snapshot, self.starter.alone)
        if self.starter.waiting:
            words = tr(LOOKING if self._protocol.sensors and not self.starter.alone else STARTING)
        elif self._closing.begun or snapshot.phase is SessionPhase.STOPPING:
            words = tr(STOPPING)
        self.play.tell(words, snapshot)

    def _go(self, page: QWidget) -> None:
        self._shown = page
        self._stack.setCurrentWidget(self._areas.get(page, page))
        if page is self.start:
            self.start.show_waiting(len(not_given(self._home.data_dir, self._home.setup)))
            self.start.open()
            self.look_around()
        elif page is self.before:
            self.before.ask()
        elif page is self.play:
            self.play.open()

    def answer(self, file: Path | None) -> None:
        """Come to the front, as it was started once more; perhaps with another file from the therapist."""
        come_to_front(self)
        if file is None:
            return
        try:
            open_setup(file, self._controller.settings())
        except SospiroError as error:
            self._news = tr("{file} was not opened: {why}", file=plain(file.name, 60), why=tr_sentence(error.sentence))
        else:
            self._news = tr("The new file is kept: it holds when you close this window and open it again.")
        self.look_around()

    # -- what is kept ---------------------------------------------------------------------------------------------

    def _keep_before(self, snapshot: Snapshot) -> None:
        """Keep what was said before the session with it, as soon as it is there."""
        folder = SessionFolder(Path(snapshot.folder))
        if snapshot.folder and folder.record.is_file():
            given, self._before = self._before, {}
            self._rate(folder, When.BEFORE, given)

    def _keep_after(self) -> None:
        folder, self._lived = self._lived, None
        if folder is not None and self.after.given:
            self._rate(folder, When.AFTER, self.after.given)

    def _rate(self, folder: SessionFolder, when: When, given: dict[str, float | None]) -> None:
        try:
            add_ratings(self._home.data_dir, folder, when, given)
        except SospiroError as error:
            self._news = error.sentence

    def _keep_volume(self) -> None:
        """Begin as loud the next time as it was left."""
        volume = self._controller.settings().sound.volume_db
        if volume != self._volume:
            liked = read_preferences(self._home.data_dir)
            settings = {**liked.settings, VOLUME: volume}
            write_preferences(self._home.data_dir, liked.model_copy(update={"settings": settings}))

    # -- beginning and end ----------------------------------------------------------------------------------------

    def leave(self) -> None:
        """Save all and close, without asking."""
        if self._closing.begun:
            return
        self.starter.forget()
        self._keep_after()
        self._keep_volume()
        self._closing.begin()

    @property
    def left(self) -> bool:
        """Whether all is saved after `leave`, or was waited for long enough."""
        return self._closing.done

    @property
    def exit_code(self) -> int:
        """0, or 1 when the session could not be closed."""
        return int(self._closing.failed)

    def closeEvent(self, event: QCloseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Save first: the window stays until that is done."""
        if event is None or self._closing.done:
            self.work.close()
            return
        event.ignore()
        self.leave()

    def _escape(self) -> None:
        if self._shown is self.play:
            self.play.ease()
        elif self._shown in (self.before, self.given):
            self._go(self.start)

    def _turn(self, steps: int) -> None:
        (self.play if self._shown is self.play else self.start).volume.step(steps)

    def _make_pages(self, controller: Controller) -> None:
        self.start = StartPage(controller, plan_words(self._protocol, self._home.setup.minutes))
        self.before = RatingPage(tr(BEFORE), tr("Begin"), tr("Back"))
        self.play = PlayPage(controller, self.guard, View(prompts=True, words=True))
        self.after, self.given = RatingPage(tr(AFTER), tr("Done")), GivenPage()
        self._stack, self._areas = QStackedWidget(), dict[QWidget, QWidget]()
        pages: tuple[QWidget, ...] = (self.start, self.before, self.play, self.after, self.given)
        for page in pages:
            if page in (self.start, self.given):
                self._areas[page] = Scrolled(page)
            self._stack.addWidget(self._areas.get(page, page))
        room = QWidget()
        room.setObjectName("room")
        QVBoxLayout(room).addWidget(self._stack)
        self.setCentralWidget(room)

    def _connect(self) -> None:
        self.start.begun.connect(lambda: self._go(self.before))
        self.start.gave.connect(self.give)
        self.before.done.connect(self.begin)
        self.before.left.connect(lambda: self._go(self.start))
        self.play.stopped.connect(self.stop)
        self.after.done.connect(self.finish)
        self.given.left.connect(lambda: self._go(self.start))
        self.work.failed.connect(self.given.refuse)
        for keys, do in (
            (("Esc",), self._escape),
            (("+", "="), lambda: self._turn(1)),
            (("-",), lambda: self._turn(-1)),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(do)

    def _take_theme(self) -> None:
        self.setStyleSheet(home_sheet(self._look.theme))

    def _begin_timers(self) -> None:
        for every, do in ((TICK_MS, self.tick), (LOOK_MS, self.look_around)):
            timer = QTimer(self)
            timer.setTimerType(Qt.TimerType.CoarseTimer)
            timer.timeout.connect(do)
            timer.start(every)
