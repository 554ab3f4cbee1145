"""The row of controls: every one large, every one with its key written on it."""

from PyQt6.QtWidgets import QHBoxLayout

from engine.guidance import PacingState
from gui.panel.button import BigButton
from gui.panel.pieces import Card
from gui.panel.sound import Sound
from gui.panel.start_stop import StartStop
from gui.panel.theme import Theme
from gui.panel.words import clock_text
from sessions.commands import Command, CommandKind
from sessions.controller import Controller
from sessions.snapshot import SessionPhase, Snapshot

COMFORTABLE, UNWELL = "Comfortable\nbreathing", "Dizzy, tingling\nor short of air"
ESC_SECONDS = 2.0
ECHO_SECONDS = 4.0
"""How long a button answers a press before it names its key again."""

HOLD_ECHO_SECONDS = 1.0
"""Time a Hold may take to be seen in a snapshot."""


class Controls(Card):
    """Start and Stop, Comfortable breathing, the discomfort button, Hold, Match again, Marker, and the volume."""

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller = controller
        now = controller.now
        self.start_stop = StartStop(controller)
        self.comfortable = BigButton(COMFORTABLE, "Esc Esc, or F12", now, "Back to comfortable breathing", 15)
        self.unwell = BigButton(UNWELL, "D", now, "The person is dizzy, tingling or short of air", 15)
        self.hold = BigButton("Hold", "H", now, "Hold the guide at its pace")
        self.refresh = BigButton("Match\nagain", "R", now, "Listen again and match the person's breathing", 15)
        self.marker = BigButton("Marker", "M", now, "Set a marker at this moment")
        self.sound = Sound(controller)
        self._escaped_at: float | None = None
        self._marked_at: float | None = None
        self._eased_at: float | None = None
        self._held_at: float | None = None
        self._elapsed_from = 0.0
        self.comfortable.play("relief")
        self.comfortable.reserve((COMFORTABLE, "Press Esc once more"))
        self.unwell.reserve((UNWELL, "noted: easing"))
        self.hold.setCheckable(True)
        self.hold.reserve(("Go on", ""), ("Hold", ""))
        self.refresh.reserve(("Match\nagain", ""))
        self.marker.reserve(("Marker", "set at 0:00:00"))
        self._connect()
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.sound.set_theme(theme)

    def draw(self, snapshot: Snapshot) -> None:
        """Show a snapshot: what can be asked now."""
        running = snapshot.phase is SessionPhase.RUNNING
        self._elapsed_from = snapshot.time - snapshot.elapsed
        for button in (self.comfortable, self.unwell, self.refresh, self.marker):
            button.setEnabled(running)
        self.hold.setEnabled(running and snapshot.guide is not None)
        self._show_hold(snapshot)
        self.start_stop.draw(snapshot)
        self.sound.draw(snapshot)

    def tick(self, now: float) -> None:
        """Let the answers to presses fade (`now` in LSL s)."""
        self.start_stop.tick(now)
        escaping = self._escaped_at is not None and now - self._escaped_at <= ESC_SECONDS
        self.comfortable.say(COMFORTABLE, "Press Esc once more" if escaping else "Esc Esc, or F12")
        eased = self._eased_at is not None and now - self._eased_at <= ECHO_SECONDS
        self.unwell.say(UNWELL, "noted: easing" if eased else "D")
        marked = self._marked_at is not None and now - self._marked_at <= ECHO_SECONDS
        at = clock_text((self._marked_at or 0.0) - self._elapsed_from)
        self.marker.say("Marker", f"set at {at}" if marked else "M")

    def escape(self) -> None:
        """Take an Esc: the second within 2 s asks for comfortable breathing; the first takes back a press on Stop."""
        now = self._controller.now()
        self.start_stop.forget()
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
        self.hold.say("Go on" if self.hold.isChecked() else "Hold", "H")
        self.hold.setAccessibleName("Let the guide go on" if self.hold.isChecked() else "Hold the guide at its pace")

    def _connect(self) -> None:
        self.comfortable.asked.connect(lambda time: self._post(CommandKind.COMFORTABLE, time))
        self.unwell.asked.connect(self._ask_ease)
        self.refresh.asked.connect(lambda time: self._post(CommandKind.REFRESH, time))
        self.hold.asked.connect(self._ask_hold)
        self.marker.asked.connect(self._ask_marker)

    def _post(self, kind: CommandKind, time: float) -> None:
        self._controller.post(Command(kind, time))

    def _ask_hold(self, time: float) -> None:
        self._controller.post(Command(CommandKind.HOLD, time, float(self.hold.isChecked())))
        self._held_at = time

    def _ask_ease(self, time: float) -> None:
        self._post(CommandKind.DISCOMFORT, time)
        self._eased_at = time
        self.tick(time)

    def _ask_marker(self, time: float) -> None:
        self._controller.post(Command(CommandKind.MARKER, time, text="marker"))
        self._marked_at = time
        self.tick(time)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 16, 8)
        row.setSpacing(10)
        row.addWidget(self.start_stop)
        row.addSpacing(10)
        for button in (self.comfortable, self.unwell, self.hold, self.refresh, self.marker):
            row.addWidget(button)
        row.addSpacing(10)
        row.addLayout(self.sound, 1)
