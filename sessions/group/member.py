"""One member of a group: an ordinary session of their own, whose sound is the one that all of them hear."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from engine.group.music import SEATS, Heard
from engine.guidance import Direction, Guidance, OutputReport
from engine.strike import Strike, StrikeKind
from sessions.commands import Command
from sessions.group.log import GroupLog
from sessions.keeper import Keeper
from sessions.session import Session
from sessions.snapshot import SessionPhase, Snapshot


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
        Which member they are, from 1; also whose voice of the reward is theirs.
    """

    name: str
    place: int
    session: Session
    output: SharedOutput
    keeper: Keeper
    log: GroupLog = field(init=False)

    def __post_init__(self) -> None:
        self.log = GroupLog(self.keeper)

    def tick(self, now: float, report: OutputReport) -> Heard:
        """Let their session live one moment on the report of the one sound, and return what came of it."""
        self.output.report = report
        self.session.tick(now)
        return heard(now, self.session, self.output.direction)

    def post(self, command: Command) -> None:
        """Hand a request to their session."""
        self.session.post(command)


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
    """

    name: str
    place: int
    snapshot: Snapshot
    counts: bool
    aside: bool
    reward: float
    relieved: bool = False


def view_of(member: Member, now: float, phase: SessionPhase) -> MemberView:
    """Return what is to be seen of a member at `now` (LSL s)."""
    conductor = member.session.conductor
    counts = not conductor.aside and conductor.pacing.hears(now)
    reward = member.output.direction.texture.reward
    snapshot, relieved = member.session.snapshot(now, phase), conductor.pacing.relieved
    return MemberView(member.name, member.place, snapshot, counts, conductor.aside, reward, relieved)


def heard(now: float, session: Session, direction: Direction) -> Heard:
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
    )
