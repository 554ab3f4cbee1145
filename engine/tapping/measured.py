"""What the hands of one stage come to: the table's row that a person reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.tapping.correction import Correction, Interval, correction
from engine.tapping.pairing import Paired, pair
from engine.tapping.steadiness import Steadiness, steadiness
from sensors.stream import Floats

NEAR = 1 / 8
"""Of the interval to the next beat: a tap within it is nearer to its beat than to the next quarter of one."""

FEWEST_BREATHS = 4
INTERVALS = ("alpha", "beta")


@dataclass(frozen=True, slots=True)
class Tapped:
    """A stage in which somebody tapped.

    Attributes
    ----------
    near_the_beat
        Share of all taps that lie nearer to a beat than to any other quarter of one; None without taps.
    breath_variation
        Coefficient of variation of the breath period in this stage; None for fewer than four breaths.
    """

    steadiness: Steadiness
    correction: Correction | None
    near_the_beat: float | None
    breath_variation: float | None

    def as_dict(self) -> dict[str, Any]:
        """Return plain numbers by name, None for what is not known: milliseconds, shares, α and β with their ends."""
        steady, corrected = self.steadiness, self.correction
        return {
            "beats": steady.beats,
            "taps": steady.taps + steady.extra,
            "near_the_beat": _rounded(self.near_the_beat),
            "asynchrony_ms": _rounded(steady.asynchrony, 1000.0, 1),
            "asynchrony_sd_ms": _rounded(steady.asynchrony_sd, 1000.0, 1),
            "variation": _rounded(steady.variation),
            "lag_one": _rounded(steady.lag_one, digits=3),
            "alpha": _ends(corrected.phase if corrected else None),
            "beta": _ends(corrected.period if corrected else None),
            "breath_variation": _rounded(self.breath_variation),
        }

    def row(self) -> tuple[float | None, ...]:
        """Return the same in one row of numbers, each interval as its value and its ends."""
        told: list[float | None] = []
        for name, value in self.as_dict().items():
            told += (value or [None] * 3) if name in INTERVALS else [value]
        return tuple(told)


def tapped(beats: Sequence[float], taps: Sequence[float], periods: Sequence[float]) -> Tapped:
    """Measure one stage.

    Parameters
    ----------
    beats, taps
        LSL seconds at which beats sounded, and at which the hand struck.
    periods
        Of the breaths of the stage, s.
    """
    paired = pair(np.array(beats, dtype=float), np.array(taps, dtype=float))
    return Tapped(steadiness(paired), correction(paired), near_the_beat(paired), variation(periods))


def near_the_beat(paired: Paired) -> float | None:
    """Return the share of all taps that lie near a beat; None without taps."""
    known = np.isfinite(paired.asynchronies)
    taps = int(known.sum()) + paired.extra
    if not taps or paired.beats.size < 2:
        return None
    near = np.abs(paired.asynchronies[known]) <= NEAR * _intervals(paired.beats)[known]
    return float(near.sum() / taps)


def variation(periods: Sequence[float]) -> float | None:
    """Return the coefficient of variation of breath periods (s); None for fewer than four."""
    if len(periods) < FEWEST_BREATHS:
        return None
    values = np.array(periods)
    return float(values.std(ddof=1) / values.mean())


def _intervals(beats: Floats) -> Floats:
    """Return the shorter of the intervals beside each beat."""
    gaps = np.diff(beats)
    beside: Floats = np.minimum(np.append(gaps, gaps[-1]), np.insert(gaps, 0, gaps[0]))
    return beside


def _rounded(value: float | None, factor: float = 1.0, digits: int = 4) -> float | None:
    return None if value is None else round(value * factor, digits)


def _ends(interval: Interval | None) -> list[float] | None:
    return None if interval is None else [round(x, 3) for x in (interval.value, interval.low, interval.high)]
