"""How well events agree with a reference: what was found, how exactly, how soon, and the breath's rate."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from sensors.detection.pipelines import Event, EventKind
from sensors.stream import Floats, Signal

HEART_TOLERANCES = (0.15, 0.05)
BREATH_TOLERANCES = (1.0,)
BREATH_KINDS = (EventKind.EXHALE_ONSET, EventKind.INHALE_ONSET)
RATE_WINDOW = 32.0
FEWEST_IN_WINDOW = 3


@dataclass(frozen=True, slots=True)
class Match:
    """Agreement within `tolerance` (s).

    Attributes
    ----------
    matched, missed, extra
        How many of the reference were found and not found, and how many events stand for nothing in it.
    """

    tolerance: float
    matched: int
    missed: int
    extra: int

    @property
    def sensitivity(self) -> float:
        """Return the share of the reference that was found."""
        return _share(self.matched, self.matched + self.missed)

    @property
    def precision(self) -> float:
        """Return the share of the events that stand in the reference."""
        return _share(self.matched, self.matched + self.extra)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both."""
        return _share(2 * self.matched, 2 * self.matched + self.missed + self.extra)


@dataclass(frozen=True, slots=True)
class RateError:
    """Breaths per minute against the reference over the 32 s before.

    Attributes
    ----------
    mean_error
        Mean absolute error (1/min); NaN without a rate or a reference.
    share
        Share of the seconds with a reference for which there was a rate, 0–1.
    """

    mean_error: float
    share: float


@dataclass(frozen=True, slots=True)
class Score:
    """Events of one kind against a reference.

    Attributes
    ----------
    matches
        The widest tolerance first.
    error, spread
        Median and standard deviation of event minus reference, of what matches within the widest tolerance (s).
    latency, worst_latency
        Median and 99th percentile of the seconds from the time of a matched event to its report.
    shown_rate
        The rate as it was told from second to second; None where there is none to score.
    event_rate
        The rate that the events of each 32 s give.
    """

    kind: EventKind
    matches: tuple[Match, ...]
    error: float
    spread: float
    latency: float
    worst_latency: float
    shown_rate: RateError | None = None
    event_rate: RateError | None = None


def score(signal: Signal, events: Sequence[Event], reference: Floats, seconds: float) -> Score:
    """Return how well the `events` of a signal (ECG, PPG or RESPIRATION) agree with `reference`.

    Marks of breaths may stand at either turn: the kind that fits them better is scored.

    Parameters
    ----------
    reference
        Shape (n,), rising, seconds from the first sample.
    seconds
        Length of the recording.
    """
    if signal is not Signal.RESPIRATION:
        kind = EventKind.R_PEAK if signal is Signal.ECG else EventKind.PULSE
        return _score(events, kind, reference, HEART_TOLERANCES)
    scores = [_breaths(events, kind, reference, seconds) for kind in BREATH_KINDS]
    return max(scores, key=lambda found: found.matches[0].f1)


def pairs(found: Floats, reference: Floats, tolerance: float) -> tuple[list[int], list[int]]:
    """Return which of `found` and of `reference` (s, rising) belong together: nearest first, each at most once."""
    first = np.searchsorted(found, reference - tolerance, side="left")
    last = np.searchsorted(found, reference + tolerance, side="right")
    near = [(abs(found[i] - reference[k]), i, k) for k in range(reference.size) for i in range(first[k], last[k])]
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, i, k in sorted(near):
        if i not in used and k not in taken:
            taken[k] = i
            used.add(i)
    return [taken[k] for k in sorted(taken)], sorted(taken)


def _score(events: Sequence[Event], kind: EventKind, reference: Floats, tolerances: Sequence[float]) -> Score:
    of_kind = sorted((event for event in events if event.kind is kind), key=lambda event: event.time)
    times = np.array([event.time for event in of_kind])
    late = np.array([event.reported_at - event.time for event in of_kind])
    matches = []
    for tolerance in tolerances:
        matched = len(pairs(times, reference, tolerance)[0])
        matches.append(Match(tolerance, matched, reference.size - matched, times.size - matched))
    found, known = pairs(times, reference, tolerances[0])
    errors = times[found] - reference[known]
    return Score(
        kind,
        tuple(matches),
        _median(errors),
        float(errors.std()) if errors.size else float("nan"),
        _median(late[found]),
        float(np.percentile(late[found], 99)) if found else float("nan"),
    )


def _breaths(events: Sequence[Event], kind: EventKind, reference: Floats, seconds: float) -> Score:
    plain = _score(events, kind, reference, BREATH_TOLERANCES)
    shown = {event.time: event.value for event in events if event.kind is EventKind.RESPIRATION_RATE}
    times = np.sort([event.time for event in events if event.kind is kind])
    asked = np.arange(RATE_WINDOW, seconds + 1e-9)
    by_events = {now: rate for now in asked.tolist() if (rate := rate_before(times, now)) is not None}
    return Score(
        plain.kind,
        plain.matches,
        plain.error,
        plain.spread,
        plain.latency,
        plain.worst_latency,
        _rate_error(shown, reference, asked),
        _rate_error(by_events, reference, asked),
    )


def rate_before(times: Floats, now: float) -> float | None:
    """Return the rate (1/min) of what happened in the 32 s before `now` (s); None for fewer than three."""
    within = times[(times > now - RATE_WINDOW) & (times <= now)]
    if within.size < FEWEST_IN_WINDOW or within[-1] <= within[0]:
        return None
    return float(60.0 * (within.size - 1) / (within[-1] - within[0]))


def _rate_error(told: Mapping[float, float | None], reference: Floats, asked: Floats) -> RateError:
    known = {now: rate for now in asked.tolist() if (rate := rate_before(reference, now)) is not None}
    errors = [abs(rate - known[now]) for now, rate in told.items() if rate is not None and now in known]
    return RateError(float(np.mean(errors)) if errors else float("nan"), _share(len(errors), len(known)))


def _median(values: Floats) -> float:
    return float(np.median(values)) if values.size else float("nan")


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
