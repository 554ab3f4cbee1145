"""Those who were not there when the group began: who of them has come, and what is made ready for them meanwhile."""

import logging
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence

from sensors.errors import Reason, SospiroError
from sensors.network.recognise import Choice
from sensors.network.watch import StreamWatch
from sensors.stream import Signal
from sessions.group.choosing import People, group_choices, is_complete
from sessions.group.member import MemberView, Standing, absent_view

log = logging.getLogger(__name__)

LOOK_EVERY = 1.0
SETTLE = 6.0
"""Seconds for which the rest of somebody's streams is waited for once one is there."""

LATEST = 3000.0
"""Seconds after the beginning up to which anybody may join: a recording begins with silence no longer than an hour."""

Choices = Mapping[Signal, Choice]


class Latecomers:
    """Looks for people's streams once a second, and has them made ready in a thread of its own, one after the other.

    Parameters
    ----------
    people
        Whom to wait for, with what their streams are known by.
    taken
        Uids of the streams that others read.
    ready
        Makes somebody ready, who then joins; may block. What it raises as `SospiroError` is told of them.
    now
        LSL seconds at which the group begins.
    """

    def __init__(
        self,
        people: People,
        taken: Iterable[str],
        watch: StreamWatch,
        ready: Callable[[str, Choices], None],
        now: float,
    ) -> None:
        self._people, self._waiting, self._taken = people, dict(people), set(taken)
        self._watch, self._ready = watch, ready
        self._began = self._next = now
        self._seen: dict[str, float] = {}
        self._told: dict[str, str] = {}
        self._worker: threading.Thread | None = None

    def look(self, now: float) -> None:
        """See who has come by `now` (LSL s). Never blocks."""
        busy = self._worker is not None and self._worker.is_alive()
        if now < self._next or busy or now - self._began > LATEST:
            return
        self._next = now + LOOK_EVERY
        for person, names in list(self._waiting.items()):
            choices = self._found(person, names, now)
            if choices:
                del self._waiting[person]
                self._taken |= {choice.stream.uid for choice in choices.values()}
                self._worker = threading.Thread(target=self._make_ready, args=(person, choices), name="latecomer")
                self._worker.start()
                return

    def absent(self, now: float) -> dict[str, MemberView]:
        """Return what is to be seen at `now` (LSL s) of those who were waited for, as long as they have not joined."""
        refused = {name: absent_view(name, now, Standing.REFUSED, told) for name, told in dict(self._told).items()}
        named = self._people.items()
        return {name: absent_view(name, now, Standing.WAITING, ", ".join(names)) for name, names in named} | refused

    def join(self) -> None:
        """Block until nobody is being made ready any more."""
        if self._worker is not None:
            self._worker.join()

    def _found(self, person: str, names: Sequence[str], now: float) -> Choices:
        """Return somebody's streams once all of them are there, or have not come for a while after the first."""
        try:
            choices = group_choices(self._watch.streams(), {person: names})[person]
        except SospiroError as error:
            self._seen.pop(person, None)
            self._told.pop(person, None)
            if error.reason is not Reason.NO_STREAM:
                self._told[person] = error.sentence
            return {}
        if any(choice.stream.uid in self._taken for choice in choices.values()):
            self._told[person] = f"What is named as a stream of {person} is read for somebody else already."
            return {}
        settled = now - self._seen.setdefault(person, now) >= SETTLE
        return choices if settled or is_complete(choices) else {}

    def _make_ready(self, person: str, choices: Choices) -> None:
        self._told.pop(person, None)
        try:
            self._ready(person, choices)
        except SospiroError as error:
            self._told[person] = error.sentence
        except Exception:
            log.exception("somebody could not be made ready to join the group")
            self._told[person] = f"{person} could not join the group: look into the log file for why."
