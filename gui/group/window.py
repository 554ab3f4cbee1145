"""The window of a group: everybody at a glance, how the group goes together, and four large buttons."""

from PyQt6.QtCore import Qt, QTimer
from PyQt6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PyQt6.QtWidgets import QGridLayout, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from gui.client.view import View
from gui.client.window import ClientWindow, other_screen
from gui.group.tile import Tile
from gui.group.words import LOOKING, WAITING, figure, news, share
from gui.home.pieces import home_sheet, large_button, resay, words_label
from gui.language import tr
from gui.language.sentences import tr_sentence
from gui.panel.appearance import appearance
from gui.panel.closing import Closing
from gui.panel.guard import Guard
from gui.panel.pieces import label, say, set_points, set_property
from gui.panel.second_press import SecondPress
from gui.panel.turned import Scrolled
from gui.panel.words import clock_text
from gui.preferences import read_preferences
from sensors.errors import SospiroError
from sessions.commands import Command, CommandKind
from sessions.group.live import GroupController
from sessions.group.member import Standing
from sessions.group.view import GroupView

TICK_MS = 200
SIZE, LEAST = (1280, 800), (840, 490)
LINGERS = 4.0
"""Seconds for which the window of a timed sitting is still there when all is saved."""

ROOMY = 1180
"""Pixels of a window in which everything may be large."""

POINTS = {True: (16, 14, 14, 14), False: (24, 20, 20, 20)}

ACROSS = 4
FIGURE_POINTS = 40


class GroupWindow(QMainWindow):
    """Shows the newest picture of a group and posts what is asked of it.

    Parameters
    ----------
    controller
        The group behind the window. Closing the window closes it.
    """

    def __init__(self, controller: GroupController) -> None:
        self._look = appearance()
        super().__init__()
        self._controller = controller
        self._closing = Closing(controller)
        self._view: GroupView | None = None
        self._held = self._small = False
        self._stopping = SecondPress()
        self._over_at: float | None = None
        self.client: ClientWindow | None = None
        self.guard = Guard(self._tell, self.leave)
        self._make_parts()
        self._lay_out()
        self._connect()
        self.setWindowTitle(tr("Sospiro: group"))
        self.setMinimumSize(*LEAST)
        self.resize(*SIZE)
        self._look.prefer(read_preferences(controller.settings.data_dir).theme)
        self._look.changed.connect(self._take_theme)
        self._take_theme()
        timer = QTimer(self)
        timer.timeout.connect(self.tick)
        timer.start(TICK_MS)
        self.tick()
        # the space bar presses what the keyboard has
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def tick(self) -> None:
        """Take the newest picture."""
        with self.guard.over("the group"):
            self._stopping.tick(self._controller.now())
            view = self._controller.view()
            if view is not None and view is not self._view:
                self._draw(view)
            self._draw_buttons()
            self._say_how_it_stands(view)
            self._leave_when_over()
        if self._closing.done:
            self.close()

    def start_or_stop(self) -> None:
        """Begin; while a group plays, ask once more before it ends for everybody."""
        now = self._controller.now()
        if not self._controller.running:
            self._held = False
            self._controller.post(Command(CommandKind.START, now))
        elif self._stopping.press(now):
            self._controller.post(Command(CommandKind.STOP, now))
        self.tick()

    def hold(self) -> None:
        """Let the guide keep its pace, or go on."""
        self._held = not self._held
        self._controller.post(Command(CommandKind.HOLD, self._controller.now(), float(self._held)))
        self._draw_buttons()

    def ease(self) -> None:
        """Let everybody go back to comfortable breathing; once all are there, begin again from how they breathe now."""
        self._held = False
        kind = CommandKind.REFRESH if self._eased else CommandKind.COMFORTABLE
        self._controller.post(Command(kind, self._controller.now()))

    @property
    def _eased(self) -> bool:
        here = [] if self._view is None else [one for one in self._view.members if one.standing is Standing.HERE]
        return bool(here) and all(member.relieved for member in here)

    def show_client(self) -> None:
        """Open the breathing picture, or close it."""
        if self.client is not None:
            self.client.close()
            return
        keys = {Qt.Key.Key_B: self.easier.click}
        self.client = ClientWindow(self._controller, self.guard, View(), keys, self._choose)
        self.client.closed.connect(self._forget_client)
        self.client.show_on(other_screen(self))
        self.activateWindow()

    def leave(self) -> None:
        """Save all and close."""
        if not self._closing.begun:
            self._closing.begin()

    @property
    def exit_code(self) -> int:
        """0, or 1 when the group failed or could not be closed."""
        return int(self._closing.failed or self._controller.error is not None)

    def closeEvent(self, event: QCloseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Save first: the window stays until that is done."""
        if event is None or self._closing.done:
            if self.client is not None:
                self.client.close()
            return
        event.ignore()
        self.leave()

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Take less room for each person in a small window."""
        super().resizeEvent(event)
        small = self.width() < ROOMY
        if small is not self._small:
            self._small = small
            self._arrange(ACROSS - 1 if small else ACROSS)
            for tile in self.tiles:
                tile.shrink(small)
            for button, points in zip(self._buttons, POINTS[small], strict=True):
                set_points(button, points)
                resay(button, button.text())

    def _leave_when_over(self) -> None:
        """Close by itself a moment after a sitting whose length was asked for."""
        now = self._controller.now()
        if self._controller.running or not self._controller.timed:
            self._over_at = None
        elif self._view is not None:
            self._over_at = now if self._over_at is None else self._over_at
            if now - self._over_at >= LINGERS:
                self.leave()

    # -- what is shown --------------------------------------------------------------------------------------------

    def _draw(self, view: GroupView) -> None:
        self._view = view
        for tile, member in zip(self.tiles, view.members, strict=True):
            tile.draw(member)
            tile.set_theme(self._look.theme)
        guide = view.shared.guide
        say(self._time, clock_text(view.elapsed))
        say(self._together, share(view.synchrony))
        say(self._rate, figure(None if guide is None else guide.rate))
        count = sum(member.counts for member in view.members)
        breathing = tr("Breathing alike {share}", share=share(view.coherence))
        counted = tr("{count} of {of} lead the music", count=count, of=len(view.members))
        say(self._more, f"{breathing}  ·  {counted}")

    def _draw_buttons(self) -> None:
        running = self._controller.running
        words = tr("Press again to stop") if self._stopping.waiting else tr("Stop") if running else tr("Start")
        if self.start.text() != words:
            resay(self.start, words)
            set_property(self.start, "role", "ask" if self._stopping.waiting else "" if running else "act")
            self.start.setAccessibleName(words)
        hold = tr("Go on") if self._held else tr("Hold")
        if self.held.text() != hold:
            resay(self.held, hold)
            self.held.setAccessibleName(tr("Let the guide go on") if self._held else tr("Hold the guide's pace"))
        ease = tr("Lead again") if self._eased else tr("Comfortable breathing")
        if self.easier.text() != ease:
            resay(self.easier, ease)
            done = tr("Lead everybody again") if self._eased else tr("Everybody back to comfortable breathing")
            self.easier.setAccessibleName(done)
            set_property(self.easier, "role", "" if self._eased else "relief")
        for button in (self.held, self.easier):
            button.setEnabled(running and self._view is not None)
        for tile in self.tiles:
            tile.enable(running)

    def _say_how_it_stands(self, view: GroupView | None) -> None:
        error = self._controller.error
        if error is not None:
            self._tell(tr_sentence(error.sentence) if isinstance(error, SospiroError) else str(error))
        elif view is None:
            self._tell(tr(LOOKING if self._controller.running else WAITING))
        else:
            self._tell(news(view))

    def _tell(self, words: str) -> None:
        say(self._news, words)

    def _set_aside(self, name: str, aside: bool) -> None:
        self._controller.post(Command(CommandKind.ASIDE, self._controller.now(), float(aside)), name)

    def _relieve(self, name: str, unwell: bool) -> None:
        kind = CommandKind.DISCOMFORT if unwell else CommandKind.REFRESH
        self._controller.post(Command(kind, self._controller.now()), name)

    def _choose(self, view: View) -> None:
        if self.client is not None:
            self.client.set_view(view)

    def _forget_client(self) -> None:
        if self.client is not None:
            self.client.deleteLater()
        self.client = None

    def _take_theme(self) -> None:
        self.setStyleSheet(home_sheet(self._look.theme))
        for tile in self.tiles:
            tile.set_theme(self._look.theme)

    # -- how it is made -------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.tiles = [Tile(name) for name in self._controller.people]
        self._time = label("0:00", 20, bold=True)
        self._together, self._rate = (label("--", FIGURE_POINTS, bold=True) for _ in range(2))
        self._more = words_label("", 14)
        self._news = words_label("", 16, bold=True)
        self.start = large_button(tr("Start"), role="act", points=24, height=84)
        self.held = large_button(tr("Hold"), tr("Hold the guide's pace"), points=20, height=84)
        self.easier = large_button(
            tr("Comfortable breathing"), tr("Everybody back to comfortable breathing"), "relief", 20, 84
        )
        self.picture = large_button(tr("Picture"), tr("Breathing picture for everybody"), points=20, height=84)
        self._buttons = (self.start, self.held, self.easier, self.picture)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(28)
        for words, value in ((tr("Together"), self._together), (tr("Guide, breaths/min"), self._rate)):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(label(words, 14, muted=True))
            column.addWidget(value)
            head.addLayout(column)
        head.addWidget(self._more, 1)
        head.addWidget(self._time)
        grid = self._grid = QGridLayout()
        grid.setSpacing(10)
        self._arrange(ACROSS)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button, room in zip(self._buttons, (3, 2, 3, 2), strict=True):
            buttons.addWidget(button, room)
        people = QWidget()
        people.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        room_of_all = QWidget()
        room_of_all.setObjectName("room")
        rows = QVBoxLayout(room_of_all)
        rows.setSpacing(12)
        rows.addLayout(head)
        rows.addWidget(Scrolled(people, tr("Everybody")), 1)
        rows.addWidget(self._news)
        rows.addLayout(buttons)
        self._news.setMinimumHeight(2 * self._news.fontMetrics().lineSpacing())
        self.setCentralWidget(room_of_all)

    def _arrange(self, most: int) -> None:
        """Put the tiles into rows of at most `most`."""
        across = min(most, max(2, (len(self.tiles) + 1) // 2))
        for place, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, place // across, place % across)
        for column in range(ACROSS):
            self._grid.setColumnStretch(column, int(column < across))

    def _connect(self) -> None:
        self.start.clicked.connect(self.start_or_stop)
        self.held.clicked.connect(self.hold)
        self.easier.clicked.connect(self.ease)
        self.picture.clicked.connect(self.show_client)
        for tile in self.tiles:
            tile.asked.connect(lambda aside, name=tile.name: self._set_aside(name, aside))
            tile.unwell.connect(lambda unwell, name=tile.name: self._relieve(name, unwell))
        for key, button in (("H", self.held), ("B", self.easier), ("C", self.picture)):
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
