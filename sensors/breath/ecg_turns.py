"""Inhale and exhale onsets out of the swing of the R wave: late, and only as exact as heartbeats are dense."""

import numpy as np

from sensors.state import BreathTurn, TurnKind
from sensors.stream import Floats

SMOOTHING = 0.1
LOOK_BACK = 2.0
SETTLED = 0.12
SHORTEST = 0.25
OVERDUE = 1.5
LEAST_SWING = 0.12
GRID = 0.02


class LateTurns:
    """Finds the extremes of a series of heartbeats, given how long a breath lasts.

    The series is smoothed without delay over a tenth of a breath to either side. The largest (smallest) value since
    the last turn is a turn when it lies at least an eighth of a breath back and the series has come back from it by an
    eighth of its swing. Turns alternate, a quarter of a breath apart or more; a turn overdue by half a breath is given
    up.
    """

    def __init__(self) -> None:
        self._last: BreathTurn | None = None

    def step(self, times: Floats, wave: Floats, period: float, reported_at: float) -> BreathTurn | None:
        """Take the series as it stands now, which rises with the inhale; return the turn that became known, if any.

        Parameters
        ----------
        times, wave
            Heartbeats (s) and what their R waves tell, shape (n,).
        period
            Seconds a breath lasts.
        """
        now = float(times[-1])
        if self._last is not None and now - self._last.time > OVERDUE * period:
            self._last = None
        grid = np.arange(now - LOOK_BACK * period, now, GRID * period)
        smooth = _smooth(times, wave, grid, SMOOTHING * period)
        since = now - period if self._last is None else self._last.time + SHORTEST * period
        turn = self._newest(grid, smooth, since, now - SETTLED * period)
        if turn is None:
            return None
        self._last = BreathTurn(turn[0], turn[1], max(turn[1], reported_at))
        return self._last

    def _newest(self, grid: Floats, smooth: Floats, since: float, until: float) -> tuple[TurnKind, float] | None:
        awaited = [kind for kind in TurnKind if self._last is None or kind is not self._last.kind]
        found = [(kind, at) for kind in awaited if (at := _extreme(grid, smooth, kind, since, until)) is not None]
        return max(found, key=lambda turn: turn[1], default=None)


def _smooth(times: Floats, wave: Floats, grid: Floats, width: float) -> Floats:
    near = np.exp(-0.5 * ((grid[:, None] - times) / width) ** 2) + 1e-12
    smooth: Floats = near @ wave / near.sum(axis=1)
    return smooth


def _extreme(grid: Floats, smooth: Floats, kind: TurnKind, since: float, until: float) -> float | None:
    """Return where the series turned between `since` and `until`, if it has come back since."""
    first, last = np.searchsorted(grid, [since, until])
    if last - first < 3:
        return None
    upright = smooth if kind is TurnKind.EXHALE else -smooth
    at = int(first + np.argmax(upright[first:last]))
    swing = float(upright.max() - upright.min())
    inside = first < at < last - 1
    return float(grid[at]) if inside and swing > 0 and upright[at] - upright[-1] > LEAST_SWING * swing else None
