"""What is usual for a person's breathing of late, worked out once per turn."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from sensors.state import Breath

RATE_WINDOW = 32.0
RECENT = 10
AVERAGED = 4
FEWEST_TURNS = 5
FEWEST_BREATHS = 2
SMALL = 0.3
USUAL_PERIOD = 5.0
LONGEST_PERIOD = 20.0
STALE_PERIODS = 2.5


@dataclass(frozen=True, slots=True)
class Extreme:
    """A trough (`rising` from here) or a peak of the signal, at `time` (s)."""

    time: float
    value: float
    rising: bool


@dataclass(frozen=True, slots=True)
class Habits:
    """What the last turns and breaths have in common.

    Attributes
    ----------
    rate
        Breaths per minute: the mean over the last 32 s, or over two breaths where these are longer, from trough to
        trough and from peak to peak; None before two whole breaths. A movement of less than 30 % of the usual depth
        counts as part of the breath it is in.
    period
        Median length of the last four breaths in seconds, or what is assumed until there is one.
    inhale_share
        Median of the last four breaths; None before two.
    low, high
        Signal at the usual trough and peak; equal until both are known.
    longest_silence
        Seconds after a turn within which the next one is due.
    """

    rate: float | None = None
    period: float = USUAL_PERIOD
    inhale_share: float | None = None
    low: float = 0.0
    high: float = 0.0
    longest_silence: float = STALE_PERIODS * LONGEST_PERIOD


def habits(extremes: Sequence[Extreme], breaths: Sequence[Breath]) -> Habits:
    """Sum up the last extremes and breaths, oldest first."""
    times = [extreme.time for extreme in extremes][-RECENT:]
    periods = [end - start for start, end in zip(times, times[2:], strict=False)]
    period = median(periods) if periods else USUAL_PERIOD
    low, high = _usual_value(extremes, rising=True), _usual_value(extremes, rising=False)
    shares = [breath.inhale_share for breath in breaths][-AVERAGED:]
    return Habits(
        rate=_rate(extremes),
        period=period,
        inhale_share=median(shares) if len(shares) >= FEWEST_BREATHS else None,
        low=low if low is not None and high is not None else 0.0,
        high=high if low is not None and high is not None else 0.0,
        longest_silence=STALE_PERIODS * (period if periods else LONGEST_PERIOD),
    )


def _rate(extremes: Sequence[Extreme]) -> float | None:
    whole = _without_small(extremes)
    if len(whole) < FEWEST_TURNS:
        return None
    times = [extreme.time for extreme in whole]
    recent = sum(time > times[-1] - RATE_WINDOW for time in times)
    times = times[-max(FEWEST_TURNS, recent) :]
    # Every second turn is of the same kind.
    seconds = (times[-1] + times[-2] - times[0] - times[1]) / 2
    return 60 * (len(times) - 2) / 2 / seconds


def _without_small(extremes: Sequence[Extreme]) -> list[Extreme]:
    """Leave out there-and-backs that are small beside the others."""
    depths = [abs(after.value - before.value) for before, after in pairwise(extremes)]
    if len(depths) < FEWEST_TURNS:
        return list(extremes)
    least = SMALL * median(depths)
    whole: list[Extreme] = []
    for extreme in extremes:
        whole.append(extreme)
        while len(whole) > 3 and abs(whole[-2].value - whole[-3].value) < least:
            if abs(whole[-1].value - whole[-2].value) < least or abs(whole[-3].value - whole[-4].value) < least:
                break
            del whole[-3:-1]
    return whole


def _usual_value(extremes: Sequence[Extreme], rising: bool) -> float | None:
    values = [extreme.value for extreme in extremes if extreme.rising is rising][-3:]
    return median(values) if values else None
