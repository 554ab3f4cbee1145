"""Carries a protocol out: which stage a session is in, and what it asks of the guide."""

from dataclasses import dataclass

from engine.protocols.protocol import Stage


@dataclass(frozen=True, slots=True)
class StageView:
    """Where a session stands in its protocol, for people to see.

    Attributes
    ----------
    number, of
        Counted from 1; how many there are.
    since
        LSL seconds at which it began.
    ends
        LSL seconds at which it ends at the latest; None when nobody can say.
    prompt
        The sentence to show now; empty for none.
    ratings
        Items asked in this stage that have not been answered yet.
    """

    number: int
    of: int
    stage: Stage
    since: float
    ends: float | None = None
    prompt: str = ""
    ratings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StageChange:
    """Stage `number` (from 1) of `kind` began at `time` (LSL s) for `reason`, in words."""

    time: float
    number: int
    kind: str
    name: str
    reason: str
