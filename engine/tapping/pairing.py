"""Which tap was meant for which beat."""

from dataclasses import dataclass

import numpy as np

from sensors.stream import Floats

REACH = 0.5
"""Share of the interval to the next beat within which a tap belongs to a beat; more would belong to the next one."""


@dataclass(frozen=True, slots=True)
class Paired:
    """Beats and what was tapped to them.

    Attributes
    ----------
    beats
        Shape (n,), s, ascending.
    asynchronies
        Shape (n,): tap minus beat, s, negative for a tap before its beat; NaN where a beat got none.
    extra
        Taps that belong to no beat, or to one that another tap was nearer to.
    """

    beats: Floats
    asynchronies: Floats
    extra: int

    @property
    def tapped(self) -> Floats:
        """The asynchronies that are known, shape (m,), in order."""
        return self.asynchronies[np.isfinite(self.asynchronies)]

    def runs(self, shortest: int = 2) -> list[tuple[Floats, Floats]]:
        """Return beats and asynchronies of every run of beats in a row that got a tap, `shortest` at least."""
        known = np.isfinite(self.asynchronies)
        edges = np.flatnonzero(np.diff(np.concatenate(([False], known, [False])).astype(int)))
        pieces = [slice(first, last) for first, last in zip(edges[::2], edges[1::2], strict=True)]
        return [(self.beats[p], self.asynchronies[p]) for p in pieces if p.stop - p.start >= shortest]


def pair(beats: Floats, taps: Floats) -> Paired:
    """Give each tap to the beat it lies nearest to, and each beat the nearest of its taps.

    Parameters
    ----------
    beats, taps
        Shapes (n,) and (m,), s on one clock, in any order; what is not finite is left out. A tap before the first beat
        or after the last one is taken where it lies within half of the interval next to it.
    """
    beats = np.unique(beats[np.isfinite(beats)])
    taps = np.sort(taps[np.isfinite(taps)])
    asynchronies = np.full(beats.size, np.nan)
    if beats.size < 2 or not taps.size:
        return Paired(beats, asynchronies, int(taps.size))
    nearest = _nearest(beats, taps)
    away = taps - beats[nearest]
    for beat, asynchrony in zip(nearest, away, strict=True):
        known = asynchronies[beat]
        if abs(asynchrony) <= _reach(beats, int(beat), asynchrony) and not abs(known) <= abs(asynchrony):
            asynchronies[beat] = asynchrony
    return Paired(beats, asynchronies, int(taps.size - np.isfinite(asynchronies).sum()))


def _nearest(beats: Floats, taps: Floats) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    after = np.clip(np.searchsorted(beats, taps), 1, beats.size - 1)
    return np.where(taps - beats[after - 1] <= beats[after] - taps, after - 1, after).astype(np.int64)


def _reach(beats: Floats, beat: int, asynchrony: float) -> float:
    """Return how far a tap may lie from a beat, on its side; at both ends the one interval there is counts."""
    interval = min(beat, beats.size - 2) if asynchrony >= 0 else max(beat - 1, 0)
    return REACH * float(beats[interval + 1] - beats[interval])
