"""Several sessions on one sound, tick by tick.

Each member's session is an ordinary one: own inputs, body, pacing, measures, safety, dose and record. It hears the
guide that really sounds and proposes what the next breath would be for this person alone; `engine.group.music` makes
one direction of the proposals. What one member lacks therefore touches the others by their proposal alone.
"""

from collections.abc import Sequence
from contextlib import ExitStack

from engine.group.music import GroupMusic, Heard, group_stage, spokesman
from engine.guidance import Direction, OutputReport
from engine.output import Output
from sessions.commands import Command, CommandKind
from sessions.group.log import asked, decided
from sessions.group.member import Member, view_of
from sessions.group.view import GroupView, shared_view
from sessions.snapshot import SessionPhase

WITH_THE_GROUP = "with the group"


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
    """

    def __init__(self, code: str, members: Sequence[Member], output: Output, started: float) -> None:
        self.code, self.members, self.started = code, tuple(members), started
        self.music = GroupMusic()
        self._output = output
        self._taken_along: set[tuple[int, int]] = set()
        self._heard: list[Heard] = []

    def post(self, command: Command, who: str = "") -> None:
        """Queue a request for one member, or for all of them. Never blocks."""
        for member in self.members:
            if who in ("", member.name):
                member.post(command)

    def tick(self, now: float) -> Direction:
        """Live one moment of all members at `now` (LSL s); never blocks."""
        report = self._output.poll(now)
        heard = self._heard = [member.tick(now, report) for member in self.members]
        direction = self.music.update(now, heard, report.breaths)
        self._output.send(direction)
        self._strike(heard)
        self._log(now, heard, direction)
        self._go_on(now, heard)
        return direction

    @property
    def finished(self) -> bool:
        """Whether the protocol is over for more than half, or safety was told to end it for anybody."""
        over = sum(member.session.conductor.finished for member in self.members)
        return 2 * over > len(self.members) or any(member.session.conductor.advice.end for member in self.members)

    def finish(self, now: float) -> None:
        """Begin the gentle end."""
        for member in self.members:
            member.session.finish(now)

    def close(self, now: float, fade: float = 2.0) -> None:
        """End the sound and every session; whatever fails on the way, all are closed."""
        report = OutputReport()
        try:
            report = self._output.close(fade)
        finally:
            with ExitStack() as closing:
                for member in self.members:
                    member.output.report = report
                    closing.callback(member.session.close, now, 0.0)

    def view(self, now: float, phase: SessionPhase = SessionPhase.RUNNING) -> GroupView:
        """Return a frozen picture of the group."""
        views = tuple(view_of(member, now, phase) for member in self.members)
        said = spokesman(self._heard) if self._heard else None
        speaker = 0 if said is None else self._heard.index(said)
        return GroupView(
            phase,
            now,
            now - self.started,
            self.code,
            views,
            self.music.synchrony,
            self.music.coherence,
            any(one.vote.holds for one in self._heard),
            shared_view(views[speaker].snapshot, self.music.synchrony),
        )

    def _strike(self, heard: Sequence[Heard]) -> None:
        """Let the strokes sound that members asked for, the beat that all hear once."""
        speaker = spokesman(heard)
        pairs = zip(self.members, heard, strict=True)
        struck = [member.output.take(member.place, one is speaker) for member, one in pairs]
        if any(one is not None for one in struck):
            self._output.strike([stroke for one in struck for stroke in one or ()])

    def _log(self, now: float, heard: list[Heard], direction: Direction) -> None:
        row = decided(direction, heard)
        said = asked(now, row, direction)
        for member, one in zip(self.members, heard, strict=True):
            member.log.add(now, row, said, self.music, one.counts, one.direction.texture.reward)

    def _go_on(self, now: float, heard: Sequence[Heard]) -> None:
        """Take those along who are still in a stage that more than half of those who count have left."""
        stage = group_stage(heard)
        for member, one in zip(self.members, heard, strict=True):
            if one.stage < stage and (member.place, one.stage) not in self._taken_along:
                self._taken_along.add((member.place, one.stage))
                member.post(Command(CommandKind.NEXT_STAGE, now, text=WITH_THE_GROUP))
