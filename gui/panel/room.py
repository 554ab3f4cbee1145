"""The parts of the window and their places: what is drawn where, while a session runs and between sessions."""

import math
from collections.abc import Sequence

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.desk.desk import Desk
from gui.desk.held import Held
from gui.desk.page import Page
from gui.desk.session_page import SessionPage
from gui.desk.streams_page import StreamsPage
from gui.desk.study_page import StudyPage
from gui.language import mark, tr
from gui.panel.arrangement import LEAST, Arrangement, arrangement
from gui.panel.banner import Banner
from gui.panel.brain_view import BrainView
from gui.panel.breath_view import BreathView
from gui.panel.controls import Controls
from gui.panel.guard import Guard
from gui.panel.header import Header
from gui.panel.heart_view import HeartView
from gui.panel.lights import Lights
from gui.panel.measures import MeasureStrip
from gui.panel.numbers import Numbers
from gui.panel.pieces import ElidedLabel, label
from gui.panel.play_view import PlayView
from gui.panel.prompt import PromptCard
from gui.panel.pulse_view import PulseView
from gui.panel.rate_view import RateView
from gui.panel.rating import RatingCard
from gui.panel.recent import Recent
from gui.panel.summaries import SUMMARIES
from gui.panel.tap_view import TapView
from gui.panel.theme import Theme
from gui.panel.tools import MUSIC, Tools
from gui.panel.turned import Turned
from gui.panel.voice_view import VoiceView
from gui.panel.words import FOOTER, LIVE, PRIVACY
from sessions.controller import Controller, StreamOption
from sessions.snapshot import SessionPhase, Snapshot
from sessions.summary import SessionSummary

SIDE_WIDTH, NARROW_SIDE = 316, 284
WORDS_EVERY = 0.09
"""Seconds: words and numbers change ten times a second at most, while the pictures move thirty times."""


class Room(QWidget):
    """Everything inside the window's frame.

    Top to bottom: the state in words, the banner's place, plots beside numbers and signal lights, controls, footer.
    Between sessions the pages of the desk stand where the plots and numbers are. A sentence to say stands in the place
    of the heart's trace and a rating in that of the rates, so that nothing else moves for them.
    """

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self.setObjectName("room")
        self.header, self.banner, self.numbers, self.lights = (
            Header(controller),
            Banner(controller),
            Numbers(),
            Lights(),
        )
        self.breath, self.heart, self.rates = BreathView(), HeartView(), RateView()
        self.pulse, self.tools, self.taps = PulseView(), Tools(controller), TapView()
        self.brain, self.playing, self.voice = BrainView(), PlayView(), VoiceView()
        self.measures = MeasureStrip()
        self.prompt, self.rating = PromptCard(), RatingCard(controller)
        self._middle, self._trend = Turned(steady=True), Turned(steady=True)
        self.recent = Recent()
        self.controls = Controls(controller)
        self.client = QPushButton(tr("Client's picture · C"))
        self.client.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.client.setObjectName("low")
        self.client.setFixedHeight(24)
        self.privacy = label(tr(PRIVACY), muted=True)
        self.privacy.hide()
        self._pages, self._column = Turned(), QVBoxLayout()
        self.desk = Desk()
        self.desk.add("session", mark("Session"), lambda: self._session_page(controller))
        self.desk.add("streams", mark("Streams"), lambda: StreamsPage(controller))
        self.desk.add("study", mark("Study"), lambda: StudyPage(controller))
        self.desk.add("sessions", mark("Sessions"), lambda: Held(self.recent))
        self.desk.add("imagery", mark("Imagery"), lambda: _scripts_page(controller))
        self._beside = self._side()
        self._now, self._live = controller.now, False
        self._arrangement = Arrangement()
        self._newest: Snapshot | None = None
        self._said = Snapshot(SessionPhase.READY, -math.inf)
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for part in (self.header, self.banner, self.numbers, self.lights, self.controls, self.desk):
            part.set_theme(theme)
        for plot in (self.breath, self.heart, self.pulse, self.rates, self.taps, self.brain, self.voice):
            plot.set_theme(theme)

    def draw(self, snapshot: Snapshot, guard: Guard) -> None:
        """Show a snapshot; a part that fails leaves the others alone."""
        self._newest = snapshot
        with guard.over("the layout"):
            self._arrange(snapshot.phase)
        if not 0.0 < snapshot.time - self._said.time < WORDS_EVERY or snapshot.phase is not self._said.phase:
            self._say(snapshot, guard)
        self._turn_pages()
        self.taps.setVisible(snapshot.hits is not None)
        self.playing.setVisible(snapshot.playing is not None)
        self.brain.setVisible(snapshot.brain is not None)
        self.voice.setVisible(snapshot.body.voice is not None)
        beside = (self.taps, self.playing, self.brain, self.voice)
        for plot in (self.breath, self.heart, self.pulse, self.rates, *beside):
            if plot.isVisible():
                with guard.over(type(plot).__name__):
                    plot.draw(snapshot)

    def catch_up(self, now: float, guard: Guard) -> None:
        """Say what the newest snapshot tells, at `now` (LSL s), where no other has come since to be said with."""
        if self._newest is not None and self._newest is not self._said and now - self._said.time >= WORDS_EVERY:
            self._say(self._newest, guard)

    def _say(self, snapshot: Snapshot, guard: Guard) -> None:
        self._said = snapshot
        for part in (self.header, self.banner, self.numbers, self.measures, self.lights, self.controls):
            with guard.over(type(part).__name__):
                part.draw(snapshot)
        for asked in (self.prompt, self.rating, self.tools):
            with guard.over(type(asked).__name__):
                asked.draw(snapshot)
        with guard.over("the desk"):
            self.desk.take(snapshot)

    def tick(self, now: float) -> None:
        """Let answers to presses fade, and give ratings whose moment is over (`now` in LSL s)."""
        for part in (self.controls, self.header.stage, self.rating):
            part.tick(now)
        # where there is little room, the place for news goes to the pages while there is none
        self.banner.setVisible(self._live or not self._arrangement.low or not self.banner.is_quiet)
        self._turn_pages()

    def escape(self) -> None:
        """Take an Esc: it takes back the first press of all that ask twice, and counts for comfortable breathing."""
        self.header.stage.forget()
        self.banner.explain("")
        self.controls.escape()
        self.desk.escape()

    def draw_choices(self, options: Sequence[StreamOption], sessions: Sequence[SessionSummary], here: str) -> None:
        """Show what is seen between sessions; `here` is this machine's host name, to tell streams of others."""
        self.lights.draw_options(options)
        self.recent.draw(sessions)
        if any(option.chosen and option.stream.hostname not in ("", here) for option in options):
            self.privacy.show()

    def describe(self) -> None:
        """Put the plots into words for those who cannot see them."""
        if self._newest is None:
            return
        plots = (self.breath, self.heart, self.pulse, self.rates, self.brain)
        for plot, summary in zip(plots, SUMMARIES, strict=True):
            plot.summarise(summary(self._newest))

    def _arrange(self, phase: SessionPhase) -> None:
        page = 1 if phase in LIVE else 0
        if self._pages.currentIndex() != page:
            self._pages.setCurrentIndex(page)
        if phase not in LIVE:
            self.tools.shut()
        self._live = phase in LIVE
        self._make_room()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Let the window be made smaller than all the parts are together: some then give way."""
        return QSize(*LEAST)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Arrange the parts anew where they have much less room, or much more."""
        super().resizeEvent(event)
        wanted = arrangement(self.width(), self.height(), self._usual_width)
        if wanted != self._arrangement:
            self._arrangement = wanted
            self._shrink(wanted)
            self._make_room()

    def _shrink(self, wanted: Arrangement) -> None:
        gap = 6 if wanted.small else 8
        for layout in (self._rows, self._column, self._plots):
            layout.setSpacing(gap)
        self._rows.setContentsMargins(*((8, 6, 8, 3) if wanted.small else (12, 8, 12, 3)))
        self._beside.setFixedWidth(NARROW_SIDE if wanted.narrow else SIDE_WIDTH)
        self.header.shrink(wanted.narrow)
        self.numbers.shrink(wanted.low)
        self.lights.shrink(wanted.small)
        self.measures.shrink(wanted.narrow)
        self.tools.shrink(wanted.narrow, wanted.low)
        self.rating.shrink(wanted.low)
        for part in (self._instrument, self.client):
            part.setVisible(not wanted.tiny)
        elsewhere = {self.header.stage.longer: wanted.narrow, self.client: wanted.tiny}
        self.controls.shrink(wanted.small, [part for part, gone in elsewhere.items() if gone])

    def _make_room(self) -> None:
        """Let the drawer stand where the plots below the breath are, or those plots."""
        drawn = bool(self.tools.page)
        for pages in (self._middle, self._trend):
            pages.steady = not (drawn or self._arrangement.low)
            pages.updateGeometry()
        # what goes must go first, or the parts would not fit for a moment
        visible = {
            self.tools: drawn,
            self._middle: not drawn or self.prompt.wanted,
            self.measures: not drawn,
            self._beside: self._live,
        }
        visible[self._trend] = not drawn and self._live
        if self._arrangement.low:
            # of all plots the breath alone stays, with what is to be said or rated
            visible |= {self.measures: False, self._middle: self.prompt.wanted}
            visible[self._trend] &= self.rating.wanted
        # where little is left for the breath, it has all of it
        self.breath.top.setVisible(
            not self._arrangement.low or not (drawn or (self.prompt.wanted and self.rating.wanted))
        )
        for part in sorted(visible, key=lambda part: visible[part]):
            part.setVisible(visible[part])
        self._column.setStretch(0, 10 if drawn else 29)
        self.controls.music.say(tr("Close" if self.tools.page == MUSIC else "Music"), "T")

    def _turn_drawer(self) -> None:
        """Open, turn or shut the drawer; the keyboard goes into it, and back to Stop."""
        had_keyboard = self.tools.isAncestorOf(self.focusWidget())
        self._make_room()
        if self.tools.page:
            self.tools.close_button.setFocus(Qt.FocusReason.TabFocusReason)
        elif had_keyboard:
            self.controls.start_stop.setFocus()

    def open_page(self, title: str) -> None:
        """Open or shut a page of the drawer, while a session runs."""
        if self.controls.music.isEnabled():
            self.tools.turn(title)

    def mark(self, number: int) -> None:
        """Set the marker of a key 1–9, while a session runs."""
        if self.controls.marker.isEnabled():
            now = self._now()
            self.tools.markers.press(number, now)
            self.controls.answer_mark(now)

    def _turn_pages(self) -> None:
        """Show what is asked in the places kept for it; the keyboard goes back to Stop with what goes away."""
        for pages, asked in ((self._middle, self.prompt), (self._trend, self.rating)):
            if pages.currentIndex() == int(asked.wanted):
                continue
            had_keyboard = asked.isAncestorOf(self.focusWidget())
            pages.setCurrentIndex(int(asked.wanted))
            if asked.wanted:
                self.tools.shut()
            self._make_room()
            if had_keyboard:
                self.controls.start_stop.setFocus()

    def _lay_out(self) -> None:
        footer = QHBoxLayout()
        self._instrument = ElidedLabel(tr(FOOTER), muted=True)
        footer.addWidget(self._instrument, 1)
        footer.addWidget(self.controls.note, 1)
        footer.addWidget(self.privacy)
        footer.addWidget(self.client)
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addLayout(self._pictures(), 1)
        middle.addWidget(self._beside)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 8, 12, 3)
        rows.setSpacing(8)
        rows.addWidget(self.header)
        rows.addWidget(self.banner)
        rows.addLayout(middle, 1)
        rows.addWidget(self.controls)
        rows.addLayout(footer)
        self._usual_width = self.controls.minimumSizeHint().width() + 24

    def _pictures(self) -> QVBoxLayout:
        hearts = _beside((self.heart, 5), (self.pulse, 4))
        trends = _beside((self.rates, 3), (self.taps, 2), (self.playing, 3), (self.brain, 2), (self.voice, 2))
        for pages, usual, asked in ((self._middle, hearts, self.prompt), (self._trend, trends, self.rating)):
            pages.addWidget(usual)
            pages.addWidget(asked)
        live = QWidget()
        self._plots = plots = QVBoxLayout(live)
        plots.addWidget(self.breath, 18)
        plots.addWidget(self._middle, 9)
        plots.addWidget(self.measures)
        plots.setContentsMargins(0, 0, 0, 0)
        plots.setSpacing(8)
        self._pages.addWidget(self.desk)
        self._pages.addWidget(live)
        column = self._column
        column.setSpacing(8)
        column.addWidget(self._pages, 29)
        column.addWidget(self._trend, 12)
        column.addWidget(self.tools, 20)
        self._connect()
        return column

    def _connect(self) -> None:
        self.tools.changed.connect(self._turn_drawer)
        self.banner.left.connect(self.controls.start_stop.setFocus)
        self.controls.music.asked.connect(lambda: self.tools.turn(MUSIC))
        for explained in (*self.numbers.numbers, *self.measures.cells.values()):
            explained.wanted.connect(self.banner.explain)

    def _session_page(self, controller: Controller) -> SessionPage:
        page = SessionPage(controller)
        page.told.connect(self.controls.ready.tell)
        return page

    def _side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(SIDE_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self.numbers, 4)
        column.addLayout(self.lights)
        return side


def _scripts_page(controller: Controller) -> Page:
    # what reads and writes sound files is loaded when somebody turns here
    from gui.desk.scripts_page import ScriptsPage

    return ScriptsPage(controller)


def _beside(*parts: tuple[QWidget, int]) -> QWidget:
    """Return parts beside one another, each with its share of the width."""
    row = QWidget()
    beside = QHBoxLayout(row)
    beside.setContentsMargins(0, 0, 0, 0)
    beside.setSpacing(8)
    for part, share in parts:
        beside.addWidget(part, share)
    return row
