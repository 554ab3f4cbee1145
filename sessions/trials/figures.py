"""What one trial came to, by the person's true breathing and the guide breaths that were played."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, fields
from statistics import median

from engine.entrainment import in_sync
from engine.guidance import GuideBreath, PacingState
from engine.protocols.protocol import StageKind
from engine.protocols.stage import TAPPED
from engine.safety.advice import SafetyKind
from sensors.state import Breath
from sessions.trials.limits import limits_broken
from sessions.trials.trial import TrialRecord

END_WINDOW = 120.0
OWN_BREATHS = 6
TOO_SLOW = 1.0
"""Breaths/min by which the guide may be slower than the person before it counts."""
GUIDED = (StageKind.MATCH, StageKind.LEAD, StageKind.HOLD, StageKind.AMBIENT, *TAPPED, StageKind.PLAY)


@dataclass(frozen=True, slots=True)
class Figures:
    """One row of the table; None for what a trial did not come to.

    Attributes
    ----------
    rate_at_end
        Breaths/min of the person over the last 2 min of the last hold: 60 over the median period.
    synchrony
        Share of the breaths in the hold stages that were in sync, 0–1.
    in_sync
        Share of the time of all guided stages spent in breaths in sync, 0–1; silence of the guide counts as apart.
    longest_too_slow
        Seconds at a stretch for which the guide was more than 1 breath/min slower than the person's last 6 breaths.
    passive
        Seconds in PASSIVE up to the end of the last hold.
    let_be
        Whether the guide followed the person (PASSIVE) when the last hold ended.
    guard_trips
        How often the over-breathing guard came to stand.
    ectopy_holds
        How often extra beats held the guide.
    limits_broken
        How often a limit of the guide was broken.
    minutes
        Length of the session.
    """

    rate_at_end: float | None
    synchrony: float | None
    in_sync: float | None
    longest_too_slow: float
    passive: float
    let_be: bool
    guard_trips: int
    ectopy_holds: int
    limits_broken: int
    minutes: float

    @classmethod
    def names(cls) -> list[str]:
        """Return the names of all figures in their order."""
        return [field.name for field in fields(cls)]


Span = tuple[float, float]


def figures(record: TrialRecord) -> Figures:
    """Return what a trial came to."""
    holds, guided = _spans(record, (StageKind.HOLD,)), _spans(record, GUIDED)
    end = holds[-1][1] if holds else record.seconds
    follows = [in_sync(breath, _near(record.guide, breath)) is True for breath in record.breaths]
    passive = [span for span in _state_spans(record, PacingState.PASSIVE) if span[0] < end]
    return Figures(
        rate_at_end=_rate(record.breaths, (end - END_WINDOW, end)),
        synchrony=_synchrony(record.breaths, follows, holds),
        in_sync=_time_in_sync(record.breaths, follows, guided),
        longest_too_slow=longest_too_slow(record.breaths, record.guide),
        passive=sum(min(stop, end) - start for start, stop in passive),
        let_be=any(stop >= end for _, stop in passive),
        guard_trips=_trips(record, SafetyKind.OVER_BREATHING),
        ectopy_holds=_trips(record, SafetyKind.ECTOPY),
        limits_broken=len(limits_broken(record.guide)),
        minutes=record.seconds / 60.0,
    )


def longest_too_slow(breaths: Sequence[Breath], guide: Sequence[GuideBreath]) -> float:
    """Return the longest stretch (s) in which the guide was over 1/min below the person's last 6 breaths."""
    onsets = [breath.onset for breath in guide]
    longest, since = 0.0, None
    for first, last in zip(breaths, breaths[OWN_BREATHS - 1 :], strict=False):
        own = 60.0 * OWN_BREATHS / (last.end - first.inhale_onset)
        place = bisect_right(onsets, last.end) - 1
        slow = place >= 0 and last.end < guide[place].end and own - guide[place].rate > TOO_SLOW
        since = (last.end if since is None else since) if slow else None
        longest = longest if since is None else max(longest, last.end - since)
    return longest


def _spans(record: TrialRecord, kinds: Sequence[StageKind]) -> list[Span]:
    ends = [*(stage.time for stage in record.stages[1:]), record.seconds]
    return [(stage.time, end) for stage, end in zip(record.stages, ends, strict=True) if stage.kind in kinds]


def _state_spans(record: TrialRecord, state: PacingState) -> list[Span]:
    ends = [*(change.time for change in record.states[1:]), record.seconds]
    return [(change.time, end) for change, end in zip(record.states, ends, strict=True) if change.state is state]


def _near(guide: Sequence[GuideBreath], breath: Breath) -> Sequence[GuideBreath]:
    place = bisect_right(guide, breath.inhale_onset, key=lambda one: one.onset)
    return guide[max(0, place - 2) : place + 2]


def _rate(breaths: Sequence[Breath], span: Span) -> float | None:
    periods = [breath.period for breath in breaths if span[0] <= breath.inhale_onset and breath.end <= span[1]]
    return 60.0 / median(periods) if len(periods) > 1 else None


def _synchrony(breaths: Sequence[Breath], follows: Sequence[bool], spans: Sequence[Span]) -> float | None:
    judged = [
        yes
        for breath, yes in zip(breaths, follows, strict=True)
        if any(start <= breath.inhale_onset and breath.end <= end for start, end in spans)
    ]
    return sum(judged) / len(judged) if judged else None


def _time_in_sync(breaths: Sequence[Breath], follows: Sequence[bool], spans: Sequence[Span]) -> float | None:
    whole = sum(end - start for start, end in spans)
    shared = (
        max(0.0, min(end, breath.end) - max(start, breath.inhale_onset))
        for breath, yes in zip(breaths, follows, strict=True)
        if yes
        for start, end in spans
    )
    return sum(shared) / whole if whole else None


def _trips(record: TrialRecord, kind: SafetyKind) -> int:
    return sum(event.kind is kind and event.begins and event.value is not None for event in record.safety)
