"""One frozen picture of a running group, for whoever looks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sensors.state import BodyState
from sessions.group.member import MemberView
from sessions.snapshot import SessionPhase, Snapshot, Trace


@dataclass(frozen=True, slots=True)
class GroupView:
    """What the window and the status line show of a group.

    Attributes
    ----------
    time, elapsed
        LSL seconds; seconds since it began.
    code
        The random code that the members' records share.
    synchrony, coherence
        Of those who count: the median of how far they go with the guide, and the phase coherence of their breathing,
        0–1; None while it cannot be told.
    holding
        Whether the guide goes no slower because of somebody's safety or comfort.
    shared
        What is the same for all, with nobody's body in it: the guide, the stage, the sound.
    apart
        Who has breathed far from the guide for a while.
    """

    phase: SessionPhase
    time: float
    elapsed: float
    code: str
    members: tuple[MemberView, ...]
    synchrony: float | None
    coherence: float | None
    holding: bool
    shared: Snapshot
    apart: tuple[str, ...] = ()


def shared_view(snapshot: Snapshot, synchrony: float | None) -> Snapshot:
    """Return a member's picture without what is only theirs."""
    return replace(
        snapshot,
        body=BodyState(snapshot.time),
        breaths=(),
        turns=(),
        heartbeats=(),
        heart=Trace(),
        respiration=Trace(),
        rate_history=Snapshot(snapshot.phase, snapshot.time).rate_history,
        synchrony=synchrony,
        entrainment=None,
        measures={},
        judged=(),
        prompt="",
        stop="",
        notices=(),
        folder="",
    )


def with_all(view: GroupView, names: Iterable[str], absent: Mapping[str, MemberView]) -> GroupView:
    """Return a picture with everybody in the order of `names`: those who take no part are as in `absent`."""
    seen = {**absent, **{member.name: member for member in view.members}}
    return replace(view, members=tuple(seen[name] for name in names if name in seen))


def ended(view: GroupView, phase: SessionPhase) -> GroupView:
    """Return the last picture of a group, in the phase in which it ended."""
    return replace(view, phase=phase, shared=replace(view.shared, phase=phase, guide=None))
