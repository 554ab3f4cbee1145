"""Start and Stop in one large button; Stop asks once, in its own place, by waiting for a second press."""

from gui.language import tr
from gui.panel.button import BigButton
from gui.panel.second_press import SecondPress
from gui.panel.words import LIVE
from sessions.commands import Command, CommandKind
from sessions.controller import Controller
from sessions.snapshot import Notice, SessionPhase, Snapshot

START_PATIENCE = 30.0
"""Seconds after which a Start that had no effect may be pressed again; streams and sound may take most of that."""

REST_SECONDS = 1.5
"""After a session nobody wants the next one so soon: it is a press too many on Stop."""


class StartStop(BigButton):
    """Begins a session, and ends it at a second press within 3 s.

    It is never greyed out: it has the keyboard when the window opens, and a disabled widget would pass it on.
    """

    def __init__(self, controller: Controller) -> None:
        super().__init__(tr("Start"), tr("Space"), controller.now, tr("Start the session"))
        self._controller = controller
        self._phase = SessionPhase.READY
        self._notices: tuple[Notice, ...] = ()
        self._started_at: float | None = None
        self._rests_until = 0.0
        self._stop = SecondPress()
        self.asked.connect(self._answer)

    def draw(self, snapshot: Snapshot) -> None:
        """Take the phase from a snapshot; a new notice between sessions means that Start has failed."""
        if snapshot.phase is not self._phase or (snapshot.phase not in LIVE and snapshot.notices != self._notices):
            self._started_at = None
            self._stop.forget()
        if self._phase in LIVE and snapshot.phase not in LIVE:
            self._rests_until = self._controller.now() + REST_SECONDS
        self._phase, self._notices = snapshot.phase, snapshot.notices

    def shrink(self, small: bool) -> None:
        """Take less room, with fewer words below the first press on Stop."""
        self._again = tr("Esc goes on") if small else tr("to stop; Esc goes on")
        self._reserved = ((tr("Press again"), self._again), (tr("Starting…"), tr("one moment")), (tr("Saving…"), ""))
        super().shrink(small)

    @property
    def waiting(self) -> bool:
        """A press waits for its effect: a Start that is under way, or the first press on Stop."""
        return self._started_at is not None or self._stop.waiting

    def tick(self, now: float) -> None:
        """Show what a press at `now` (LSL s) would do."""
        self._stop.tick(now)
        if self._started_at is not None and now - self._started_at > START_PATIENCE:
            self._started_at = None
        if self._phase is SessionPhase.STOPPING:
            self._show(tr("Saving…"), tr("one moment"), "", tr("Saving the session"))
        elif self._phase is SessionPhase.RUNNING and self.waiting:
            self._show(tr("Press again"), self._again, "ask", tr("Press again to stop the session"))
        elif self._phase is SessionPhase.RUNNING:
            self._show(tr("Stop"), tr("Space"), "", tr("Stop the session; asks once"))
        elif self.waiting:
            self._show(tr("Starting…"), tr("one moment"), "", tr("Starting the session"))
        else:
            self._show(tr("Start"), tr("Space"), "act", tr("Start the session"))

    def forget(self) -> None:
        """Take back a first press on Stop."""
        self._stop.forget()

    def _answer(self, time: float) -> None:
        if self._phase is SessionPhase.RUNNING:
            if self._stop.press(time):
                self._controller.post(Command(CommandKind.STOP, time))
        elif self._phase is not SessionPhase.STOPPING and self._may_start(time):
            self._controller.post(Command(CommandKind.START, time))
            self._started_at = time
        self.tick(time)

    def _may_start(self, time: float) -> bool:
        if time < self._rests_until:
            return False
        return self._started_at is None or time - self._started_at > START_PATIENCE

    def _show(self, title: str, hint: str, role: str, name: str) -> None:
        self.say(title, hint)
        self.play(role)
        self.setAccessibleName(name)
