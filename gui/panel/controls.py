"""The row of controls: every one large, every one with its key written on it."""

from collections.abc import Sequence

from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from engine.guidance import PacingState
from gui.desk.ready_line import ReadyLine
from gui.language import mark, tr
from gui.panel.button import BigButton
from gui.panel.more import Entry, More
from gui.panel.note_line import NoteLine
from gui.panel.pieces import Card
from gui.panel.sound import Sound
from gui.panel.start_stop import StartStop
from gui.panel.theme import Theme
from gui.panel.words import LIVE, clock_text
from sessions.commands import Command, CommandKind
from sessions.controller import Controller
from sessions.snapshot import SessionPhase, Snapshot

COMFORTABLE, UNWELL = mark("Comfortable\nbreathing"), mark("Dizzy, tingling\nor short of air")
ONCE_MORE = mark("Esc once more")
ESC_KEYS = mark("Esc Esc, or F12")
EASING = mark("noted: easing")
MATCH = mark("Match\nagain")
ESC_SECONDS = 2.0
ECHO_SECONDS = 4.0
"""How long a button answers a press before it names its key again."""

HOLD_ECHO_SECONDS = 1.0
"""Time a Hold may take to be seen in a snapshot."""

MARGINS, SMALL_MARGINS = (10, 8, 12, 8), (8, 6, 8, 6)
GAP, SMALL_GAP = 8, 6


class Controls(Card):
    """Start and Stop, relief, Hold, Pause, Match again, Marker, what opens the drawer, and the volume."""

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller = controller
        now = controller.now
        self.start_stop = StartStop(controller)
        self.comfortable = BigButton(tr(COMFORTABLE), tr(ESC_KEYS), now, tr("Back to comfortable breathing"), 15)
        self.unwell = BigButton(tr(UNWELL), "D", now, tr("The person is dizzy, tingling or short of air"), 15)
        self.hold = BigButton(tr("Hold"), "H", now, tr("Hold the guide at its pace"))
        self.refresh = BigButton(tr(MATCH), "R", now, tr("Listen again and match the person's breathing"), 15)
        self.marker = BigButton(tr("Marker"), "M", now, tr("Set a marker at this moment"))
        self.pause = BigButton(tr("Pause"), "P", now, tr("Pause: the guide keeps its pace, only the bed sounds"), 15)
        self.music = BigButton(tr("Music"), "T", now, tr("The music, and the marker keys"), 15)
        self.note = NoteLine(controller)
        self.sound, self._volume = Sound(controller), QWidget()
        self.more = More(self._louder)
        self.ready = ReadyLine()
        self._small, self._live = False, True
        self._escaped_at: float | None = None
        self._marked_at: float | None = None
        self._eased_at: float | None = None
        self._held_at: float | None = None
        self._paused_at: float | None = None
        self._elapsed_from = 0.0
        self.comfortable.play("relief")
        self.comfortable.reserve((tr(COMFORTABLE), tr(ONCE_MORE)), (tr(COMFORTABLE), self.comfortable.words[1]))
        self.unwell.reserve((tr(UNWELL), tr(EASING)))
        self.hold.setCheckable(True)
        self.hold.reserve((tr("Go on"), ""), (tr("Hold"), ""))
        self.pause.setCheckable(True)
        self.pause.reserve((tr("Go on"), ""), (tr("Pause"), ""))
        self.music.reserve((tr("Music"), ""), (tr("Close"), ""))
        self.refresh.reserve((tr(MATCH), ""))
        self.marker.reserve((tr("Marker"), tr("at {time}", time="0:00:00")))
        self._connect()
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.sound.set_theme(theme)
        self.ready.set_theme(theme)

    def draw(self, snapshot: Snapshot) -> None:
        """Show a snapshot: what can be asked now."""
        running = snapshot.phase is SessionPhase.RUNNING
        if self._live != (snapshot.phase in LIVE):
            self._live = not self._live
            self._fold()
        self._elapsed_from = snapshot.time - snapshot.elapsed
        for button in (self.comfortable, self.unwell, self.refresh, self.marker, self.pause, self.music):
            button.setEnabled(running)
        self.hold.setEnabled(running and snapshot.guide is not None)
        if not running:
            self.note.keep()
        self._show_hold(snapshot)
        self._show_pause(snapshot)
        self.start_stop.draw(snapshot)
        self.sound.draw(snapshot)

    def tick(self, now: float) -> None:
        """Let the answers to presses fade (`now` in LSL s)."""
        self.start_stop.tick(now)
        self.note.tick(now)
        escaping = self._escaped_at is not None and now - self._escaped_at <= ESC_SECONDS
        self.comfortable.say(tr(COMFORTABLE), tr(ONCE_MORE if escaping else ESC_KEYS))
        eased = self._eased_at is not None and now - self._eased_at <= ECHO_SECONDS
        self.unwell.say(tr(UNWELL), tr(EASING) if eased else "D")
        marked = self._marked_at is not None and now - self._marked_at <= ECHO_SECONDS
        at = clock_text((self._marked_at or 0.0) - self._elapsed_from)
        self.marker.say(tr("Marker"), tr("at {time}", time=at) if marked else "M")

    def escape(self) -> None:
        """Take an Esc: the second within 2 s asks for comfortable breathing; the first takes back a press on Stop."""
        now = self._controller.now()
        self.start_stop.forget()
        self.note.leave()
        if self._escaped_at is not None and now - self._escaped_at <= ESC_SECONDS:
            self._escaped_at = None
            self.comfortable.click()
        elif self.comfortable.isEnabled():
            self._escaped_at = now
        self.tick(now)

    def _show_hold(self, snapshot: Snapshot) -> None:
        """Let the button out when the guide no longer holds, whoever ended it."""
        echo = self._held_at is not None and snapshot.time - self._held_at <= HOLD_ECHO_SECONDS
        if self.hold.isChecked() and snapshot.state is not PacingState.HOLD and not echo:
            self.hold.setChecked(False)
        on = self.hold.isChecked()
        self.hold.say(tr("Go on" if on else "Hold"), "H")
        self.hold.setAccessibleName(tr("Let the guide go on" if on else "Hold the guide at its pace"))

    def _show_pause(self, snapshot: Snapshot) -> None:
        """Follow the session, but for the moment a press takes to get there."""
        echo = self._paused_at is not None and snapshot.time - self._paused_at <= HOLD_ECHO_SECONDS
        if self.pause.isChecked() != snapshot.asked.paused and not echo:
            self.pause.setChecked(snapshot.asked.paused)
        on = self.pause.isChecked()
        self.pause.say(tr("Go on" if on else "Pause"), "P")
        does = tr("Go on after the pause" if on else "Pause: the guide holds, only the bed sounds")
        self.pause.setAccessibleName(does)

    def _connect(self) -> None:
        self.comfortable.asked.connect(lambda time: self._post(CommandKind.COMFORTABLE, time))
        self.unwell.asked.connect(self._ask_ease)
        self.refresh.asked.connect(lambda time: self._post(CommandKind.REFRESH, time))
        self.hold.asked.connect(self._ask_hold)
        self.pause.asked.connect(self._ask_pause)
        self.marker.asked.connect(self._ask_marker)
        self.start_stop.asked.connect(self.note.keep)
        self.note.left.connect(self.start_stop.setFocus)

    def _post(self, kind: CommandKind, time: float) -> None:
        self._controller.post(Command(kind, time))

    def _ask_hold(self, time: float) -> None:
        self._controller.post(Command(CommandKind.HOLD, time, float(self.hold.isChecked())))
        self._held_at = time

    def _ask_pause(self, time: float) -> None:
        self._controller.post(Command(CommandKind.PAUSE, time, float(self.pause.isChecked())))
        self._paused_at = time

    def _ask_ease(self, time: float) -> None:
        self._post(CommandKind.DISCOMFORT, time)
        self._eased_at = time
        self.tick(time)

    def _ask_marker(self, time: float) -> None:
        self.note.begin(time, clock_text(time - self._elapsed_from))
        self.answer_mark(time)

    def answer_mark(self, time: float) -> None:
        """Say on the button that a marker was set at `time` (LSL s)."""
        self._marked_at = time
        self.tick(time)

    def shrink(self, small: bool, also: Sequence[QPushButton] = ()) -> None:
        """Take less room; what has no place even so is folded away, as are others that had their place elsewhere."""
        self._small, self.more.also = small, tuple(also)
        for button in self._buttons:
            button.shrink(small)
        self._row.setContentsMargins(*(SMALL_MARGINS if small else MARGINS))
        self._row.setSpacing(SMALL_GAP if small else GAP)
        self._fold()

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Fold away what has no place."""
        super().resizeEvent(event)
        self._fold()

    @property
    def _buttons(self) -> tuple[BigButton, ...]:
        """In the order of the row."""
        kept = (self.start_stop, self.comfortable, self.unwell, self.hold)
        return *kept, self.pause, self.refresh, self.marker, self.music

    def _fold(self) -> None:
        """Keep what a person may need at once; then what is used most."""
        rest = (self.pause, self.music, self._volume, self.marker, self.refresh)
        margins, gap = self._row.contentsMargins(), self._row.spacing()
        free = self.width() - margins.left() - margins.right() + gap
        free -= sum(button.minimumWidth() + gap for button in self._buttons[:4])
        widths: dict[QWidget, int] = {part: part.minimumWidth() + gap for part in rest[:2] + rest[3:]}
        widths[self._volume] = self._volume.minimumSizeHint().width() + gap
        if self.more.also or (self._small and sum(widths.values()) > free):
            free -= self.more.minimumWidth() + gap
        folded = []
        for part in rest:
            if self._small and widths[part] > free:
                folded.append(part)
            else:
                free -= widths[part]
        self.ready.setVisible(not self._live)
        for part in (*self._buttons[1:], self._volume):
            # between sessions nothing of a session can be asked, and there is room to say what is still to be done
            part.setVisible(part not in folded if self._live else part is self._volume)
        self.more.folded = tuple(part for part in (*self._buttons, self._volume) if part in folded)
        self.more.setVisible(self._live and bool(folded or self.more.also))

    def _louder(self, _part: QWidget) -> list[Entry]:
        return [
            (tr("Louder") + "\t+", lambda: self.sound.step(1)),
            (tr("Quieter") + "\t−", lambda: self.sound.step(-1)),
        ]

    def _lay_out(self) -> None:
        self.sound.setContentsMargins(0, 0, 0, 0)
        self._volume.setLayout(self.sound)
        self._row = QHBoxLayout(self)
        for button in self._buttons:
            self._row.addWidget(button)
        self._row.insertWidget(1, self.ready, 3)
        self._row.addWidget(self.more)
        self._row.addWidget(self._volume, 1)
        self.shrink(False)
