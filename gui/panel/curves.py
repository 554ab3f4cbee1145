"""From snapshots to lines: plain arrays, no Qt."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from engine.guidance import Cue, CueKind, GuideBreath
from sensors.stream import Floats
from sessions.snapshot import Snapshot, Trace

POINTS_PER_BREATH = 48
MOST_POINTS = 600
CONTIGUOUS = 0.25
"""Guide breaths further apart than this (s) are drawn with a gap."""


def recent(trace: Trace, now: float, seconds: float) -> tuple[Floats, Floats]:
    """Return the last `seconds` of a trace, LSL s and values; both shape (n,)."""
    start = int(np.searchsorted(trace.times, now - seconds))
    return trace.times[start:], trace.values[start:]


def thin(times: Floats, values: Floats, most: int = MOST_POINTS) -> tuple[Floats, Floats]:
    """Leave every k-th point, at most about twice `most`: for what changes slowly, as it skips narrow peaks."""
    step = max(1, len(times) // most)
    return times[::step], values[::step]


def smooth(times: Floats, values: Floats, width: float) -> tuple[Floats, Floats]:
    """Return the means of `width` s each: fewer points to paint, for a signal without narrow peaks.

    The bins lie fixed in time (`times` must not be relative to now), so the line does not shimmer as it moves.
    """
    first, counts = _bins(times, width)
    if not first.size:
        return times, values
    return np.add.reduceat(times, first) / counts, np.add.reduceat(values, first) / counts


def envelope(times: Floats, values: Floats, width: float) -> tuple[Floats, Floats]:
    """Return lowest and highest value of each `width` s, so that no peak is lost; sparser samples stay as they are."""
    first, counts = _bins(times, width)
    if 2 * first.size >= times.size:
        return times, values
    middles = (times[first] + times[first + counts - 1]) / 2
    extremes = np.column_stack((np.minimum.reduceat(values, first), np.maximum.reduceat(values, first)))
    return np.repeat(middles, 2), extremes.ravel()


def _bins(times: Floats, width: float) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Return the first index of each bin that is not empty, and how many samples it holds."""
    if not times.size:
        return np.empty(0, np.intp), np.empty(0, np.intp)
    begin, end = np.floor(times[[0, -1]] / width)
    if end - begin >= times.size:
        first = np.flatnonzero(np.diff(np.floor(times / width), prepend=-np.inf))
        return first, np.diff(first, append=times.size)
    # to look for the edges takes a fifth of dividing all the times
    edges = np.append(np.searchsorted(times, np.arange(begin, end + 1) * width), times.size)
    counts = np.diff(edges)
    return edges[:-1][counts > 0], counts[counts > 0]


def within(values: Floats, *shares: float) -> list[float]:
    """Return the value below which each of the `shares` (0–1) of `values` lies: finite ones, shape (n,), n > 0."""
    ordered = np.sort(values)
    places = [share * (ordered.size - 1) for share in shares]
    return [float(x) for x in np.interp(places, np.arange(ordered.size), ordered)]


def scaled(values: Floats) -> Floats:
    """Scale a breath to 0–1 by its own 4th and 96th percentile, so that it compares with the guide.

    Values that are not finite stay so; a flat signal comes out at 0.5; nothing leaves −0.25 … 1.25.
    """
    known = values[np.isfinite(values)]
    if not known.size:
        return values
    low, high = within(known, 0.04, 0.96)
    if high - low <= 1e-9 * max(abs(low), abs(high)):
        return np.where(np.isfinite(values), 0.5, np.nan)
    levels: Floats = np.clip(0.05 + 0.9 * (values - low) / (high - low), -0.25, 1.25)
    return levels


def breath_level(phase: Floats, inhale_share: float | Floats) -> Floats:
    """Lung volume of a guide breath, 0–1: half a cosine up, half a cosine down."""
    rising = 0.5 - 0.5 * np.cos(np.pi * phase / inhale_share)
    falling = 0.5 + 0.5 * np.cos(np.pi * (phase - inhale_share) / (1 - inhale_share))
    return np.where(phase < inhale_share, rising, falling)


def guide_plan(snapshot: Snapshot, ahead: float) -> tuple[GuideBreath, ...]:
    """Return the guide's recent breaths and those to come within `ahead` s.

    What is not latched yet is continued as the guidance in force asks for. Nothing is foretold while no guide sounds.
    """
    known = list(snapshot.guide_breaths)
    if snapshot.guide is None:
        return tuple(known)
    if not known or known[-1].number < snapshot.guide.number:
        known.append(snapshot.guide)
    asked = snapshot.direction.guidance if snapshot.direction else None
    while known[-1].end < snapshot.time + ahead:
        last = known[-1]
        rate = asked.rate if asked else last.rate
        share = asked.inhale_share if asked else last.inhale_share
        known.append(replace(last, number=last.number + 1, onset=last.end, rate=rate, inhale_share=share))
    return tuple(known)


def guide_curve(breaths: Sequence[GuideBreath], now: float, start: float, end: float) -> tuple[Floats, Floats]:
    """Return the guide between `start` and `end` (s relative to `now`) as times and levels 0–1, NaN in its gaps."""
    times: list[Floats] = []
    levels: list[Floats] = []
    before: GuideBreath | None = None
    for breath in breaths:
        if max(breath.onset, now + start) >= min(breath.end, now + end):
            continue
        if before is not None and breath.onset - before.end > CONTIGUOUS:
            times.append(np.array([before.end]))
            levels.append(np.array([np.nan]))
        at, level = _hill(breath)
        times.append(at)
        levels.append(level)
        before = breath
    if not times:
        return np.empty(0), np.empty(0)
    return cut(np.concatenate(times) - now, np.concatenate(levels), start, end)


@lru_cache(maxsize=64)
def _hill(breath: GuideBreath) -> tuple[Floats, Floats]:
    """Return times (LSL s) and levels of a whole guide breath, its turn among them."""
    at = np.linspace(breath.onset, breath.end, POINTS_PER_BREATH)
    return at, breath_level((at - breath.onset) / breath.period, breath.inhale_share)


def cut(times: Floats, values: Floats, start: float, end: float) -> tuple[Floats, Floats]:
    """Return what of a curve is between two times; where it goes on beyond them it ends there exactly."""
    first, last = np.searchsorted(times, start, side="right"), np.searchsorted(times, end)
    edges, levels = on_curve(times, values, np.array([start, end]))
    begin, rest = edges < end, edges > start
    return (
        np.concatenate((edges[begin], times[first:last], edges[rest])),
        np.concatenate((levels[begin], values[first:last], levels[rest])),
    )


def onsets(
    kind: CueKind, cues: Sequence[Cue], breaths: Sequence[GuideBreath], now: float, start: float, end: float
) -> Floats:
    """Return when the guide turns, in s relative to `now`: the cues that sounded, then the turns to come."""
    sounded = [cue.time - now for cue in cues if cue.kind is kind]
    known_until = max(sounded, default=-np.inf)
    turns = (b.onset if kind is CueKind.INHALE else b.exhale_onset for b in breaths)
    expected = [t - now for t in turns if t - now > known_until + CONTIGUOUS]
    times = np.array(sounded + expected)
    return times[(times > start) & (times < end)]


def on_curve(times: Floats, values: Floats, wanted: Floats) -> tuple[Floats, Floats]:
    """Return those of the `wanted` times at which the curve has a value, and the values; both shape (n,)."""
    if not times.size:
        return np.empty(0), np.empty(0)
    found = np.interp(wanted, times, values, left=np.nan, right=np.nan)
    known = np.isfinite(found)
    return wanted[known], found[known]
