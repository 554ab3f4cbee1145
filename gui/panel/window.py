"""The one window: it draws the newest `Snapshot` 30 times a second and posts `Command`s; all truth is elsewhere."""

import socket
from pathlib import Path
from typing import cast

from PyQt6.QtCore import Qt, QTimer
from PyQt6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PyQt6.QtWidgets import QMainWindow

from gui.client.client import Client
from gui.desk.settings_page import SettingsPage
from gui.desk.welcome_page import begin_with_welcome
from gui.desktop.opening import come_to_front
from gui.language import mark, tr
from gui.panel.actions import actions, turnings
from gui.panel.appearance import appearance
from gui.panel.as_of import AsOf
from gui.panel.closing import Closing
from gui.panel.faults import Faults
from gui.panel.guard import Guard
from gui.panel.leaving import Leaving
from gui.panel.room import Room
from gui.panel.theme import Theme, style_sheet
from gui.panel.words import LIVE
from gui.pedals.page import PedalPage
from gui.pedals.pedals import Pedals
from gui.preferences import read_preferences
from gui.review.door import Door
from sessions.controller import Controller
from sessions.snapshot import Notice, SessionPhase, Severity, Snapshot

FRAME_MS = 33
LOOK_AROUND_MS = 1000
"""How often streams and last sessions are asked for, between sessions."""

DESCRIBE_MS = 5000
OLD_NEWS = 2.0
"""Seconds without a new snapshot after which a running session's numbers are no longer shown."""

LINGER_MS = 2000
"""How long a planned session shows that it is saved before the window closes."""

READ_MS = 20_000
"""How long it shows why a planned session could not begin."""

ENDED = (SessionPhase.SAVED, SessionPhase.FAILED)


class Panel(QMainWindow):
    """What a person sees of a session, and asks of it.

    Parameters
    ----------
    controller
        The session behind the window; closing the window closes it.
    seconds
        Planned length of the session, which its controller keeps: the window closes a moment after it is saved,
        and soon after it could not begin unless somebody tries again.
    data_dir
        Where the sessions are, and the view of the client's window is remembered.
    """

    def __init__(self, controller: Controller, seconds: float | None = None, data_dir: Path | None = None) -> None:
        # before the window is made: it takes the application's letters then
        look = appearance()
        super().__init__()
        self._controller = controller = cast(Controller, as_of := AsOf(controller))
        self._seconds = seconds
        self._snapshot: Snapshot | None = None
        self._closing = Closing(controller)
        self._here = socket.gethostname()
        self.guard = Guard(self._show_fault, self.leave)
        self.setWindowTitle("Sospiro")
        self._look = look
        self._look.prefer(read_preferences(data_dir).theme if data_dir is not None else "system")
        self.room = Room(controller)
        self.faults = Faults(self.room.banner)
        self.setCentralWidget(self.room)
        self.resize(1280, 800)
        self.client = self._make_client(data_dir)
        self.leaving = Leaving(self.leave, self._go_on)
        self.review = Door(self, self.room.recent.look_back, data_dir, lambda: controller.settings().sound.device)
        self.room.desk.said.connect(self._say_refused)
        self.room.desk.review.connect(lambda session: self.review.open(Path(session)))
        begin_with_welcome(self.room.desk, controller, data_dir, at_once=seconds is not None)
        self.table = actions(self.room, self.client, controller, self._escape, self.review.open)
        self.pedals = Pedals(self.table, turnings(self.room, controller), as_of, self.room.banner, data_dir)
        self.room.desk.add("pedals", "", lambda: PedalPage(self.pedals))
        self.may_restart = self.restart = False
        self.room.desk.add("settings", mark("Settings"), lambda: self._settings_page(data_dir))
        self._bind_keys()
        self._follow_system()
        self._start_timers()
        self._rest_keyboard()

    @property
    def exit_code(self) -> int:
        """0, or 1 when the session failed or could not be closed."""
        failed = self._snapshot is not None and self._snapshot.phase is SessionPhase.FAILED
        return int(failed or self._closing.failed)

    def _settings_page(self, data_dir: Path | None) -> SettingsPage:
        page = SettingsPage(self._controller, data_dir)
        page.again.connect(self._start_again)
        if self.may_restart:
            page.allow_restart()
        return page

    def _start_again(self) -> None:
        self.restart = True
        self.close()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.theme = theme
        self.setStyleSheet(style_sheet(theme))
        self.room.set_theme(theme)

    # -- one frame ------------------------------------------------------------------------------------------------

    def tick(self) -> None:
        """Draw the newest snapshot; a picture that has not changed is not drawn again."""
        with self.guard.over("the snapshot"):
            snapshot = self._controller.snapshot()
            if snapshot is not self._snapshot:
                self._take(snapshot)
            self.room.catch_up(self._controller.now(), self.guard)
            self._check_news(snapshot)
        with self.guard.over("Controls"):
            self.room.tick(self._controller.now())
        with self.guard.over("Pedals"):
            self.pedals.tick(self._controller.now())
            self.leaving.tick(self._controller.now())
        if self._closing.begun:
            self._close_when_done()

    def _take(self, snapshot: Snapshot) -> None:
        before, self._snapshot = self._snapshot, snapshot
        self.room.draw(snapshot, self.guard)
        with self.guard.over("Faults"):
            self.faults.draw(snapshot)
        if before is None or before.phase is not snapshot.phase:
            self._rest_keyboard()
            self.look_around()
            self.review.lock(snapshot.phase in LIVE)
        self._keep_to_plan(snapshot)

    def _rest_keyboard(self) -> None:
        """Put the keyboard on Start and Stop, unless the page that is seen wants it first."""
        first = None if self._is_running else self.room.desk.page(self.room.desk.shown).first
        (first or self.room.controls.start_stop).setFocus()

    def _check_news(self, snapshot: Snapshot) -> None:
        """Never leave an old number standing: a silent session shows none, and says so."""
        silent = self._controller.now() - snapshot.time
        if snapshot.phase is not SessionPhase.RUNNING or silent <= OLD_NEWS:
            self.room.banner.unsay("news")
            return
        for part in (self.room.numbers, self.room.measures):
            part.forget(mark("no news"))
        text = tr(
            "The session has stopped answering. What was recorded until then is on disk; "
            "if it does not come back in a moment, close this window and start again."
        )
        self.room.banner.say("news", Notice(text, Severity.WARNING, snapshot.time))

    def _keep_to_plan(self, snapshot: Snapshot) -> None:
        if self._seconds is None:
            return
        if snapshot.phase in ENDED:
            QTimer.singleShot(LINGER_MS, self._leave)
            self._seconds = None
        elif snapshot.phase is SessionPhase.READY and snapshot.notices:
            QTimer.singleShot(READ_MS, lambda: self._give_up(snapshot))

    def _leave(self) -> None:
        """Close after a planned session, unless somebody has begun to say how it was."""
        if not self.room.desk.busy:
            self.close()

    def _give_up(self, failed: Snapshot) -> None:
        """Close if nobody has tried again since a planned session could not begin: perhaps nobody is there."""
        if self._snapshot is failed and not self.room.controls.start_stop.waiting:
            self.close()

    def look_around(self) -> None:
        """Show the streams and the last sessions between sessions."""
        if self._snapshot is None or self._snapshot.phase in LIVE:
            return
        with self.guard.over("Streams"):
            self.room.draw_choices(self._controller.options(), self._controller.recent(), self._here)
        with self.guard.over("the desk"):
            self.room.desk.look()

    def _show_fault(self, text: str) -> None:
        self.room.banner.say("fault", Notice(text, Severity.WARNING, self._controller.now()))

    def _say_refused(self, text: str) -> None:
        self.room.banner.say("desk", Notice(text, Severity.WARNING, self._controller.now()))

    # -- beginning and end ----------------------------------------------------------------------------------------

    def _bind_keys(self) -> None:
        for action in self.table:
            for key in action.keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setAutoRepeat(action.repeats)
                shortcut.activated.connect(action.do)

    def _make_client(self, data_dir: Path | None) -> Client:
        controls = self.room.controls
        keys = {Qt.Key.Key_F12: controls.comfortable.click, Qt.Key.Key_D: controls.unwell.click}
        return Client(self, self.room.client, self._controller, self.guard, keys, data_dir)

    def _follow_system(self) -> None:
        self._look.look()
        self._look.changed.connect(self._take_theme)
        self._take_theme()

    def _take_theme(self) -> None:
        self.set_theme(self._look.theme)

    def _start_timers(self) -> None:
        works = ((FRAME_MS, self.tick), (LOOK_AROUND_MS, self.look_around), (DESCRIBE_MS, self.room.describe))
        for interval, action in works:
            timer = QTimer(self)
            timer.timeout.connect(action)
            timer.start(interval)

    def closeEvent(self, event: QCloseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Ask once while a session runs; then save first: the window stays, and says so, until that is done."""
        if event is None or self._closing.done:
            self.review.close()
            self.pedals.close()
            for timer in self.findChildren(QTimer):  # a window that is gone for good draws no more
                timer.stop()
            return
        event.ignore()
        if not self._is_running or self._closing.begun or self.leaving.ask(self._controller.now()):
            self.leave()
        else:
            self.room.banner.ask(self.leaving)
            come_to_front(self)
            self.leaving.keep.setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        """Save and close without asking: nobody may be there to answer."""
        self.leaving.forget()
        self.room.controls.note.keep()
        self.room.desk.keep()
        self._closing.begin()
        self.room.header.show_phase(SessionPhase.STOPPING)

    @property
    def _is_running(self) -> bool:
        return self._snapshot is not None and self._snapshot.phase is SessionPhase.RUNNING

    @property
    def left(self) -> bool:
        """Whether all is saved after `leave`, or was waited for long enough."""
        return self._closing.done

    def _go_on(self) -> None:
        """Take the question away; the keyboard goes back to Stop with it."""
        had_keyboard = self.leaving.isAncestorOf(self.focusWidget())
        self.room.banner.ask(None)
        if had_keyboard:
            self.room.controls.start_stop.setFocus()

    def _escape(self) -> None:
        self.leaving.forget()
        self.room.escape()

    def _close_when_done(self) -> None:
        if self._closing.done:
            self.client.close()
            self.close()
