"""Live groups for the window, the status line and the tests alike.

From the thread of the group to its callers pass the attributes `_view`, `summaries` and `error`, each replaced whole by
one assignment; the other way pass `Command`s and the event `_stopping`.
"""

import logging
import threading
from collections.abc import Mapping

from sensors.errors import SospiroError
from sensors.lsl import LslClock, configure
from sensors.network.watch import StreamWatch
from sessions.commands import Command, CommandKind
from sessions.group.choosing import Choices, People, choices_of_those_there, is_complete
from sessions.group.plan import group_plans
from sessions.group.settings import FEWEST
from sessions.group.sitting import GroupSitting
from sessions.group.view import GroupView, ended
from sessions.place import recovered
from sessions.settings import Settings
from sessions.snapshot import SessionPhase, Snapshot
from sessions.summary import SessionSummary

log = logging.getLogger(__name__)

LOOK_EVERY = 0.2
JOIN_TIMEOUT = 30.0


class GroupController:
    """Everything a face of Sospiro needs for one live group after the other.

    Parameters
    ----------
    seconds
        Length of a sitting; None plays until STOP.
    wait
        Seconds START waits for everybody's streams to appear; then those begin who are there, and others join later.
    seeds
        By participant ID further seeds to keep in the record, such as that of a simulated person.

    Attributes
    ----------
    summaries, error
        What the sessions of the last sitting came to, by participant ID, or why it did not.
    """

    def __init__(
        self,
        settings: Settings,
        seconds: float | None = None,
        wait: float = 10.0,
        seeds: Mapping[str, Mapping[str, int]] | None = None,
    ) -> None:
        self._plans = group_plans(settings)
        configure(settings.lsl)
        self.settings = settings
        self.recovered = recovered(settings.data_dir)
        self.summaries: dict[str, SessionSummary] = {}
        self.error: Exception | None = None
        self._seconds, self._wait, self._seeds = seconds, wait, dict(seeds or {})
        self._clock, self._watch = LslClock(), StreamWatch()
        self._view: GroupView | None = None
        self._sitting: GroupSitting | None = None
        self._ready = Snapshot(SessionPhase.READY, self._clock.now(), target_rate=settings.pacing.target_rate)
        self._idle, self._stopping = threading.Event(), threading.Event()
        self._idle.set()

    @property
    def people(self) -> tuple[str, ...]:
        """IDs of the members, in the order of their places."""
        return tuple(self._plans)

    @property
    def timed(self) -> bool:
        """Whether a sitting ends by itself after the length that was asked for."""
        return self._seconds is not None

    @property
    def running(self) -> bool:
        """Whether a sitting has been begun and is not saved yet."""
        return not self._idle.is_set()

    def view(self) -> GroupView | None:
        """Return the newest picture; None before the first."""
        return self._view

    def snapshot(self) -> Snapshot:
        """Return what is the same for all, as one person's picture: the guide, the stage, the sound."""
        view = self._view
        return self._ready if view is None else view.shared

    def now(self) -> float:
        """LSL seconds."""
        return self._clock.now()

    def post(self, command: Command, who: str = "") -> None:
        """Start or stop, or hand the request to one member, or to all."""
        sitting = self._sitting
        if command.kind is CommandKind.START:
            self._start()
        elif command.kind is CommandKind.STOP:
            self._stopping.set()
        elif sitting is not None and sitting.session is not None:
            sitting.session.post(command, who)

    def join(self, timeout: float | None = None) -> bool:
        """Block until all is saved, at most `timeout` s; True when it is, or when there was nothing."""
        return self._idle.wait(timeout)

    def close(self) -> None:
        """End a running sitting, save it, release the network. Blocks for some seconds at most."""
        self._stopping.set()
        if not self.join(JOIN_TIMEOUT):
            log.error("the group did not end within %.0f s; the next start recovers its sessions", JOIN_TIMEOUT)
        self._watch.close()

    def _start(self) -> None:
        if self._idle.is_set():
            self._idle.clear()
            self._stopping.clear()
            self.summaries, self.error, self._view = {}, None, None
            threading.Thread(target=self._run, name="group").start()

    def _run(self) -> None:
        try:
            people = self.settings.group.people
            choices = self._choose_in_time(people)
            if not self._stopping.is_set():
                self._plans = group_plans(self.settings)
                self._sitting = GroupSitting(
                    self._plans,
                    choices,
                    people,
                    self._watch,
                    self._clock,
                    self._show,
                    self._stopping,
                    self._seconds,
                    self._seeds,
                )
                self.summaries = self._sitting.run()
        except SospiroError as error:
            self.error = error
        except Exception as error:
            log.exception("the group ended by a fault")
            self.error = error
        finally:
            self._sitting = None
            if self._view is not None:
                self._view = ended(self._view, SessionPhase.SAVED if self.error is None else SessionPhase.FAILED)
            self._idle.set()

    def _show(self, view: GroupView) -> None:
        self._view = view

    def _choose_in_time(self, people: People) -> Choices:
        """Return everybody's streams: at once when all can be heard whole, else what is there when the wait is over."""
        deadline = self._clock.now() + self._wait
        while not self._stopping.wait(LOOK_EVERY):
            over = self._clock.now() >= deadline
            choices, missing = choices_of_those_there(self._watch.streams(), people)
            if over and missing is not None and len(choices) < FEWEST:
                raise missing
            if over or (missing is None and all(map(is_complete, choices.values()))):
                return choices
        return {}
