"""Where each sample of a regular signal stands in time, and the signal on an even grid with its gaps left open."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise

import numpy as np

from sensors.samples.pace import BACKWARDS
from sensors.samples.timeline import GAP, LEAK, Run, SampleTimeline
from sensors.stream import Floats

GAP_PERIODS, UNEVEN_GAP_PERIODS = 1.5, 4.0
"""Further apart than so many periods, two samples have a gap between them."""

BURST_SHARE = 0.25
"""Stamps closer than this share of the median step were not made one by one."""

OFF_COUNTED, OFF_STAMPED = 0.5, 0.02
"""Share of a period by which a sample of an even signal may be off its place: where samples are counted, a stamp only
says when they arrived."""

OFF_BY = 0.05
"""A declared rate further off than this (a share) is not believed."""
SAME_MOMENT = 1e-9
"""Seconds; no clock tells more."""


class Between(StrEnum):
    """What stands between two samples: a smooth curve, the nearer one, or a phase that goes round from 1 to 0."""

    CURVE = "interpolated by a monotone cubic"
    NEAREST = "the nearest sample"
    PHASE = "interpolated around the circle"


@dataclass(frozen=True)
class Placed:
    """Samples in time.

    Attributes
    ----------
    times
        Shape (n,), seconds, rising.
    values
        Shape (n,).
    rate
        Samples per second as they really came, gaps left out.
    declared
        As the stream declared; 0 for none.
    longest
        Seconds between two samples that are no gap yet.
    stamped
        Whether each sample was stamped by itself, so that its stamp tells more than its place in the row.
    """

    times: Floats
    values: Floats
    rate: float
    declared: float
    longest: float
    stamped: bool = False

    @property
    def gaps(self) -> list[tuple[float, float]]:
        """Beginning and end (s) of every stretch without samples, or without numbers, within the signal."""
        times = self.times[np.isfinite(self.values)]
        wide = np.flatnonzero(np.diff(times) > self.longest)
        return [(float(times[i]), float(times[i + 1])) for i in wide]

    @property
    def usual_rate(self) -> float:
        """The rate of the grid on which it goes: the declared one unless that is wrong, else the real one, rounded."""
        if self.declared and abs(self.rate / self.declared - 1) < OFF_BY:
            return self.declared
        return float(round(self.rate)) if self.rate >= 10 else round(self.rate, 2)

    @property
    def even(self) -> bool:
        """Whether it has no gap and no sample is off the even grid that fits it best."""
        if self.gaps or not np.isfinite(self.values).all():
            return False
        start, rate = self.line()
        off = np.abs(self.times - start - np.arange(len(self.times)) / rate).max()
        return bool(off <= (OFF_STAMPED if self.stamped else OFF_COUNTED) / rate)

    def line(self) -> tuple[float, float]:
        """Return start (s) and rate of the even grid that fits the samples best."""
        places = np.arange(len(self.times)) - (len(self.times) - 1) / 2
        period = float(places @ self.times / (places @ places))
        return float(self.times.mean() + places[0] * period), 1.0 / period

    def on_grid(self, grid: Floats, between: Between = Between.CURVE) -> Floats:
        """Return the values at the times `grid` (s, rising), NaN in gaps and where there was nothing yet."""
        out = np.full(len(grid), np.nan)
        known = np.isfinite(self.values)
        times, values = self.times[known], self.values[known]
        if not len(times):
            return out
        ends = [0, *(np.flatnonzero(np.diff(times) > self.longest) + 1).tolist(), len(times)]
        for first, last in pairwise(ends):
            # half a period beyond its ends a sample still stands for its surroundings
            low, high = np.searchsorted(grid, (times[first] - 0.5 / self.rate, times[last - 1] + 0.5 / self.rate))
            inside = np.clip(grid[low:high], times[first], times[last - 1])
            out[low:high] = _between(inside, times[first:last], values[first:last], between)
        return out


def place(times: Floats, values: Floats, declared: float) -> Placed | None:
    """Return a regular signal, placed as the session itself placed its samples; None when it has fewer than two.

    A stamp can only be late: `SampleTimeline` takes the lower envelope of what came before, and here, where the future
    is known, also of what came after, so the first burst of a device does not stand late. Samples that a clock going
    back would put before earlier ones are left out.
    """
    placed, uneven = _lower_envelope(times, declared)
    newest = np.fmax.accumulate(placed)
    rising = np.isfinite(placed) & (placed > np.concatenate([[-np.inf], np.nan_to_num(newest[:-1], nan=-np.inf)]))
    kept = placed[rising]
    if len(kept) < 2:
        return None
    period = float(np.median(np.diff(kept)))
    longest = period * (UNEVEN_GAP_PERIODS if uneven else GAP_PERIODS)
    steps = np.diff(kept)
    steady = steps[steps <= longest]
    return Placed(kept, values[rising], 1.0 / float(steady.mean()), declared, longest, uneven)


def joined(parts: list[Placed]) -> Placed | None:
    """Return the segments of a signal as one; what overlaps an earlier segment is left out."""
    if not parts:
        return None
    parts = sorted(parts, key=lambda part: part.times[0])
    times, values = [parts[0].times], [parts[0].values]
    for part in parts[1:]:
        later = part.times > times[-1][-1]
        if later.any():
            times.append(part.times[later])
            values.append(part.values[later])
    longest_part = max(parts, key=lambda part: len(part.times))
    return Placed(
        np.concatenate(times),
        np.concatenate(values),
        longest_part.rate,
        longest_part.declared,
        max(part.longest for part in parts),
        any(part.stamped for part in parts),
    )


def grid_over(first: float, last: float, rate: float) -> Floats:
    """Return every multiple of a period from `first` to `last` (s), shape (n,)."""
    return np.arange(np.ceil(first * rate - 1e-6), np.floor(last * rate + 1e-6) + 1) / rate


def _lower_envelope(times: Floats, declared: float) -> tuple[Floats, bool]:
    """Return the time of each sample (NaN before the first known one), and whether the stream keeps its own stamps."""
    if declared <= 0 and _stamped_one_by_one(times):
        return times, True
    placed = np.full(len(times), np.nan)
    runs = list(SampleTimeline(declared).place(times.tolist()))
    for _, segment in groupby(runs, key=lambda run: run.segment):
        _place_segment(placed, list(segment), times)
    return placed, any(run.before is not None for run in runs)


def _stamped_one_by_one(times: Floats) -> bool:
    """Tell whether each sample has a moment of its own, and does not share that of the burst it came in."""
    steps = np.diff(times[np.isfinite(times)])
    return bool(len(steps) and np.percentile(steps, 1) >= BURST_SHARE * np.median(steps) > 0)


def _place_segment(placed: Floats, runs: list[Run], stamps: Floats) -> None:
    when = np.concatenate([np.array(run.times) for run in runs])
    came = np.concatenate([_came(run) for run in runs])
    at, first = runs[0].first, runs[0].first
    if _jumped_ahead(placed, first, stamps):
        when, came, at = np.insert(when, 0, stamps[first - 1]), np.insert(came, 0, True), first - 1
    if all(run.before is None for run in runs):
        step = min(run.period for run in runs) * (1 - LEAK)
        steps = step * np.arange(len(when))
        when = steps + np.minimum.accumulate((when - steps)[::-1])[::-1]
    placed[at : at + np.count_nonzero(came)] = when[came]


def _jumped_ahead(placed: Floats, first: int, stamps: Floats) -> bool:
    """Tell whether the sample before a segment is already of it: the timeline waits for a second one to believe it."""
    if first == 0 or not np.isfinite(placed[first - 1]):
        return False
    late, apart = stamps[first - 1] - placed[first - 1], stamps[first] - stamps[first - 1]
    return bool(abs(late) > GAP and abs(apart) < BACKWARDS)


def _came(run: Run) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Tell of each time of a run whether its sample came; the others were lost."""
    came = np.ones(run.size, dtype=bool)
    lost = [place for place, count in run.lost for _ in range(count)]
    return np.insert(came, lost, False) if lost else came


def _between(grid: Floats, times: Floats, values: Floats, between: Between) -> Floats:
    # two samples of one moment have no slope between them
    apart = np.append(True, np.diff(times) > SAME_MOMENT)
    times, values = times[apart], values[apart]
    if between is Between.NEAREST or len(times) < 2:
        right = np.clip(np.searchsorted(times, grid), 1, max(1, len(times) - 1))
        nearer = np.where(grid - times[right - 1] < times[right % len(times)] - grid, right - 1, right)
        return np.asarray(values[np.minimum(nearer, len(values) - 1)])
    if between is Between.PHASE:
        return np.asarray(np.interp(grid, times, np.unwrap(values, period=1.0)) % 1.0)
    from scipy.interpolate import PchipInterpolator

    return np.asarray(PchipInterpolator(times, values)(grid))
