"""One member of a group: an ordinary session of their own, whose sound is the one that all of them hear."""

import math
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum

from engine.group.music import SEATS, Heard
from engine.guidance import Direction, Guidance, OutputReport
from engine.strike import Strike, StrikeKind
from sessions.commands import Command
from sessions.group.code import group_entry
from sessions.group.log import GroupLog
from sessions.keeper import Keeper
from sessions.session import Session
from sessions.snapshot import SessionPhase, Snapshot

LEFT = "group_left"
"""Entry of a record: the last moment (LSL s) that this member was of the group, where a fault ended their part."""


class SharedOutput:
    """What a member's session takes for its sound: it hears the report of the one that plays, and what it sends waits.

    Attributes
    ----------
    report
        What the next `poll` and `close` return; to be set before each tick.
    direction
        What this person would hear alone, as sent last.
    struck
        Strokes asked for since it was last emptied; None where none were, not even announced.
    """

    def __init__(self) -> None:
        self.report = OutputReport()
        self.direction = Direction(Guidance(12.0), playing=False)
        self.struck: list[Strike] | None = None

    def send(self, direction: Direction) -> None:
        """Keep what this person would hear alone."""
        self.direction = direction

    def strike(self, strikes: Sequence[Strike]) -> None:
        """Keep strokes until the group plays them."""
        self.struck = [*(self.struck or ()), *strikes]

    def poll(self, now: float) -> OutputReport:  # noqa: ARG002 - part of the protocol
        """Return the report of the one sound."""
        return self.report

    def close(self, fade: float = 2.0) -> OutputReport:  # noqa: ARG002 - part of the protocol; the group ends the sound
        """Return the last report of the one sound."""
        return self.report

    def take(self, place: int, pulses: bool) -> list[Strike] | None:
        """Return the strokes asked for; None where none were.

        Parameters
        ----------
        place
            Which member it is: a note of theirs gets a number that no other's has.
        pulses
            Whether the beat that all tap to sounds for this one, as it is to be heard once.
        """
        struck, self.struck = self.struck, None
        if struck is None:
            return None
        heard = [one for one in struck if pulses or one.kind is not StrikeKind.PULSE]
        return [replace(one, key=one.key * SEATS + place - 1) if one.key else one for one in heard]


@dataclass
class Member:
    """A person of the group.

    Attributes
    ----------
    name
        Their participant ID.
    place
        Which member they are, from 1, in the order in which they came; also whose voice of the reward is theirs.
    lived
        The last moment (LSL s) that was lived for the group.
    fault
        What kind of fault ended their part; empty while it goes on.
    """

    name: str
    place: int
    session: Session
    output: SharedOutput
    keeper: Keeper
    lived: float = -math.inf
    fault: str = ""
    log: GroupLog = field(init=False)

    def __post_init__(self) -> None:
        self.log = GroupLog(self.keeper)

    def tick(self, now: float, report: OutputReport) -> Heard:
        """Let their session live one moment on the report of the one sound, and return what came of it."""
        self.output.report = report
        self.session.tick(now)
        found = heard(now, self.session, self.output.direction, self.place)
        self.lived = now
        return found

    def part(self, now: float, error: Exception) -> None:
        """Enter that a fault ended their part at `now`, and up to when they were of the group; `close` is to follow."""
        self.fault = type(error).__name__
        # what the fault left of the last report may be kept already: nothing is kept twice
        self.output.report = OutputReport()
        # the record itself may be what failed: the others must not hear of that
        with suppress(Exception):
            self.keeper.describe(**{LEFT: self.lived if math.isfinite(self.lived) else now})
            self.keeper.event("fault", now, error=self.fault)

    def tell_members(self, code: str, members: int) -> None:
        """Enter how many have taken part so far."""
        self.keeper.describe(**group_entry(code, self.place, members))

    def post(self, command: Command) -> None:
        """Hand a request to their session."""
        self.session.post(command)


class Standing(StrEnum):
    """Whether somebody takes part."""

    HERE = "here"
    WAITING = "waiting"
    REFUSED = "refused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class MemberView:
    """What is to be seen of one member.

    Attributes
    ----------
    counts
        Whether they count for the one music now.
    aside, relieved
        Whether a person set them aside; whether they breathe comfortably at their own rate, as was asked for them.
    reward
        How much of the reward is theirs, 0–1.
    standing, told
        Whether they take part; of one who is waited for, what their streams are known by, or why they cannot join.
    """

    name: str
    place: int
    snapshot: Snapshot
    counts: bool
    aside: bool
    reward: float
    relieved: bool = False
    standing: Standing = Standing.HERE
    told: str = ""


def view_of(member: Member, now: float, phase: SessionPhase, counts: bool) -> MemberView:
    """Return what is to be seen of a member at `now` (LSL s)."""
    conductor = member.session.conductor
    reward = member.output.direction.texture.reward
    snapshot, relieved = member.session.snapshot(now, phase), conductor.pacing.relieved
    return MemberView(member.name, member.place, snapshot, counts, conductor.aside, reward, relieved)


def absent_view(name: str, now: float, standing: Standing, told: str = "") -> MemberView:
    """Return what is to be seen of somebody who does not take part (yet, or any more)."""
    return MemberView(name, 0, Snapshot(SessionPhase.READY, now), False, False, 0.0, False, standing, told)


def heard(now: float, session: Session, direction: Direction, place: int) -> Heard:
    """Return what the group takes of a session that has just ticked at `now` (LSL s)."""
    conductor = session.conductor
    return Heard(
        direction,
        conductor.advice,
        not conductor.aside and conductor.pacing.hears(now),
        conductor.pacing.relieved,
        conductor.programme.number,
        conductor.pacing.following.synchrony,
        session.breath_phase,
        place,
    )
