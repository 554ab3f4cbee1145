"""Start, with the guide alone where the protocol's sensors are not found."""

from collections.abc import Sequence

from sensors.errors import Reason, SospiroError
from sessions.commands import Command, CommandKind
from sessions.controller import Controller
from sessions.snapshot import SessionPhase, Snapshot


class Starter:
    """Tries protocols in their order until one begins.

    Attributes
    ----------
    alone
        Whether a protocol after the first was taken.
    failed
        Why none could begin, in a sentence; empty while there is hope.
    """

    def __init__(self, controller: Controller, plans: Sequence[str]) -> None:
        self._controller, self._plans = controller, tuple(plans)
        self._left: list[str] = []
        self._asked: Snapshot | None = None
        self.alone = self.waiting = False
        self.failed = ""

    def begin(self) -> None:
        """Ask for a session."""
        self._left, self._asked = list(self._plans), None
        self.waiting, self.alone, self.failed = True, False, ""
        self._ask()

    def forget(self) -> None:
        """Want it no longer."""
        self.waiting = False

    def tick(self, snapshot: Snapshot) -> None:
        """Take what has come of it."""
        if not self.waiting:
            return
        if self._asked is None:
            self._ask()
        elif snapshot.phase is SessionPhase.RUNNING:
            self.waiting = False
        elif snapshot.phase is SessionPhase.READY and snapshot.notices and snapshot is not self._asked:
            self._fall_back(snapshot.notices[0].text)

    def _ask(self) -> None:
        """Post START, or wait for the next tick while the session before is still putting things away."""
        try:
            # an open session of the person's own making has no place here
            self._controller.change({"protocol": self._left[0]})
        except SospiroError as error:
            if error.reason is not Reason.BUSY:
                self._fall_back(error.sentence)
            return
        self._asked = self._controller.snapshot()
        self._controller.post(Command(CommandKind.START, self._controller.now()))

    def _fall_back(self, why: str) -> None:
        self._asked = None
        self._left.pop(0)
        if self._left:
            self.alone = True
        else:
            self.waiting, self.failed = False, why
