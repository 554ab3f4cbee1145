"""Several sessions on one sound, tick by tick.

Each member's session is an ordinary one: own inputs, body, pacing, measures, safety, dose and record. It hears the
guide that really sounds and proposes what the next breath would be for this person alone; `engine.group.music` makes
one direction of the proposals. What one member lacks therefore touches the others by their proposal alone, and a fault
in one member's part ends that part and nothing else.
"""

import logging
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from typing import TypeVar

from engine.group.apart import Apart
from engine.group.music import GroupMusic, Heard, group_stage, spokesman
from engine.guidance import Direction, OutputReport
from engine.output import Output
from sessions.commands import Command, CommandKind
from sessions.group.announcing import Announcing
from sessions.group.log import asked, decided
from sessions.group.member import Member, MemberView, Standing, absent_view, view_of
from sessions.group.view import GroupView, shared_view
from sessions.snapshot import SessionPhase

log = logging.getLogger(__name__)

WITH_THE_GROUP = "with the group"

T = TypeVar("T")
Newcomer = Callable[[float], Member]
"""Begins somebody's session at a moment (LSL s)."""


def close_at_once(member: Member, now: float) -> None:
    """Close the session of a member whose part ended by a fault."""
    # the fault is told; what else breaks on the way out is of the same member
    with suppress(Exception):
        member.session.close(now, 0.0)


class GroupSession:
    """One sitting of a group. `tick` drives it; `post` may be called from any thread.

    Parameters
    ----------
    code
        The random code that the members' records share.
    members
        In the order of their places.
    output
        The one sound; the group closes it.
    announcing
        Passes on what one of the members announces.
    retire
        Closes the session of a member whose part ended by a fault.

    Attributes
    ----------
    members
        All who have come, in the order of their places; those whose part ended by a fault have their `fault` set.
    apart
        Who breathes far from the guide.
    ending
        Whether the gentle end has begun.
    """

    def __init__(
        self,
        code: str,
        members: Sequence[Member],
        output: Output,
        started: float,
        announcing: Announcing | None = None,
        retire: Callable[[Member, float], None] = close_at_once,
    ) -> None:
        self.code, self.members, self.started = code, tuple(members), started
        self.music, self.apart = GroupMusic(), Apart()
        self._here = self.members  # assigned whole: `post` reads it from other threads
        self._coming: deque[Newcomer] = deque()
        self._output, self._announcing, self._retire = output, announcing, retire
        self._taken_along: set[tuple[int, int]] = set()
        self.ending = False
        self._heard: list[Heard] = []

    def post(self, command: Command, who: str = "") -> None:
        """Queue a request for one member, or for all of them. Never blocks."""
        for member in self._here:
            if who in ("", member.name):
                member.post(command)

    def join(self, newcomer: Newcomer) -> None:
        """Let somebody join at the next breath of the guide; at once while none plays."""
        self._coming.append(newcomer)

    def tick(self, now: float) -> Direction:
        """Live one moment of all members at `now` (LSL s); never blocks."""
        report = self._output.poll(now)
        if self._coming and (report.breaths or not self.music.guide.playing):
            self._admit(now)
        lived = (self._guarded(member, now, lambda one: one.tick(now, report)) for member in self._here)
        heard = self._heard = self.music.admit([one for one in lived if one is not None])
        direction = self.music.update(now, heard, report.breaths)
        self._output.send(direction)
        self._strike(heard)
        self._log(now, heard, direction)
        self._go_on(now, heard)
        return direction

    @property
    def finished(self) -> bool:
        """Whether the protocol is over for more than half, or safety was told to end it for anybody."""
        over = sum(member.session.conductor.finished for member in self._here)
        return 2 * over > len(self._here) or any(member.session.conductor.advice.end for member in self._here)

    def finish(self, now: float) -> None:
        """Begin the gentle end."""
        self.ending = True
        for member in self._here:
            self._guarded(member, now, lambda one: one.session.finish(now))

    def close(self, now: float, fade: float = 2.0) -> None:
        """End the sound and every session; whatever fails on the way, all are closed."""
        report = OutputReport()
        try:
            report = self._output.close(fade)
        finally:
            # whose record has begun is closed like any other
            self._admit(now)
            with ExitStack() as closing:
                for member in self._here:
                    member.output.report = report
                    closing.callback(member.session.close, now, 0.0)

    def view(self, now: float, phase: SessionPhase = SessionPhase.RUNNING) -> GroupView:
        """Return a frozen picture of the group; a member who cannot be pictured ends as by any other fault."""
        counts = {one.place: one.counts for one in self._heard}
        seen = {
            member.place: found
            for member in self._here
            if (found := self._guarded(member, now, lambda one: _seen(one, now, phase, counts))) is not None
        }
        gone = [absent_view(member.name, now, Standing.ENDED) for member in self.members if member.fault]
        said = spokesman(self._heard).place if self._heard else 0
        speaker = seen.get(said) or next(iter(seen.values()))
        guide = speaker.snapshot.guide
        rates = {one.name: one.snapshot.body.respiration_rate for one in seen.values() if one.counts}
        self.apart.update(now, None if guide is None else guide.rate, rates)
        return GroupView(
            phase,
            now,
            now - self.started,
            self.code,
            (*seen.values(), *gone),
            self.music.synchrony,
            self.music.coherence,
            any(one.vote.holds for one in self._heard),
            shared_view(speaker.snapshot, self.music.synchrony),
            self.apart.who,
        )

    def _guarded(self, member: Member, now: float, act: Callable[[Member], T]) -> T | None:
        """Return what `act` does with a member; where it fails, their part ends, and only theirs."""
        try:
            return act(member)
        except Exception as error:
            log.exception("the part of member %d of the group ended by a fault; the others go on", member.place)
            self._part(member, now, error)
            return None

    def _part(self, member: Member, now: float, error: Exception) -> None:
        self._here = tuple(one for one in self._here if one is not member)
        member.part(now, error)
        self._retire(member, now)
        if not self._here:
            raise error
        if self._announcing is not None:
            self._announcing.speaker = self._here[0].place
        for other in self._here:
            other.keeper.event("group_member_ended", now, place=member.place)

    def _admit(self, now: float) -> None:
        """Let those join who wait for it."""
        while self._coming:
            newcomer = self._coming.popleft()
            try:
                member = newcomer(now)
            except Exception:
                log.exception("somebody could not join the group; the others go on")
                continue
            self.members = (*self.members, member)
            self._here = (*self._here, member)
            for each in self._here:
                self._guarded(each, now, lambda one: one.tell_members(self.code, len(self.members)))

    def _strike(self, heard: Sequence[Heard]) -> None:
        """Let the strokes sound that members asked for, the beat that all hear once."""
        speaker = spokesman(heard).place
        struck = [member.output.take(member.place, member.place == speaker) for member in self._here]
        if any(one is not None for one in struck):
            self._output.strike([stroke for one in struck for stroke in one or ()])

    def _log(self, now: float, heard: list[Heard], direction: Direction) -> None:
        row = decided(direction, heard)
        said = asked(now, row, direction)
        own = {one.place: (one.counts, one.direction.texture.reward) for one in heard}
        for member in self._here:
            self._guarded(member, now, lambda one: one.log.add(now, row, said, self.music, *own[one.place]))

    def _go_on(self, now: float, heard: Sequence[Heard]) -> None:
        """Take those along who are still in a stage that more than half of those who count have left."""
        stage, reached = group_stage(heard), {one.place: one.stage for one in heard}
        for member in self._here:
            own = (member.place, reached[member.place])
            if own[1] < stage and own not in self._taken_along:
                self._taken_along.add(own)
                member.post(Command(CommandKind.NEXT_STAGE, now, text=WITH_THE_GROUP))


def _seen(member: Member, now: float, phase: SessionPhase, counts: dict[int, bool]) -> MemberView:
    return view_of(member, now, phase, counts.get(member.place, False))
