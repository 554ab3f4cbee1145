"""How a person who taps corrects: phase correction α and period correction β, each with its 95 % interval.

The model is that of Mates (1994) and Schulze, Cordes & Vorberg (2005) with the two noises of Wing & Kristofferson
(1973): the inner tap comes one inner period after the last, moved by α of the asynchrony, while the period is moved by
β of it. What is corrected is the asynchrony that was heard, which is known; so its changes are linear in α and β, with
noise T(n) + M(n+1) − M(n) of clock and hand, a moving average of order 1 (Jacoby, Tishby, Repp, Ahissar & Keller 2015
bound the share of the hand in it). Here that share is left open and averaged over with the weight the taps give it,
all else uniform: intervals are those of the posterior. Taken at its best value alone it made them too narrow.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.tapping.pairing import Paired
from sensors.stream import Floats

Indices = npt.NDArray[np.int64]
SHORTEST_RUN, LONGEST_GAP = 6, 3
FEWEST = 40
"""Taps in runs below which nothing is told: intervals would be wider than what people differ by."""
SHARES = 0.5 - np.concatenate((np.linspace(0.5, 0.02, 33), (0.01, 0.005, 0.002, 0.001)))
"""−1 times the autocorrelation of the noise at lag 1: 0 for a hand without noise, 1/2 for a clock without."""
LEVEL = 0.95
UNIT_ROOT, USUAL, FADES_OVER = 12.4, 3.84, 4.0
"""Critical deviance for β = 0, for β far from it, and how many 1/taps of β lie between.

Whoever never corrects the period has a unit root, where estimates of β lie above 0 as those of Dickey & Fuller (1979)
lie below 1, and the usual interval leaves 0 out three times in four. Values by simulation (`benchmarks/tapping.py`).
"""


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate and the ends of its 95 % interval."""

    value: float
    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Whether `value` lies within."""
        return self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Correction:
    """Both corrections, and from how many taps."""

    phase: Interval
    period: Interval
    taps: int


def correction(paired: Paired) -> Correction | None:
    """Estimate α and β; None while there are too few taps in a row, or where they do not vary.

    A beat without a tap is taken as one after which nothing was corrected; several in a row begin a new run, which has
    its own period.
    """
    runs = [run for run in _runs(paired) if run.size >= SHORTEST_RUN]
    taps = sum(run.size for run in runs)
    if taps < FEWEST:
        return None
    mean = float(paired.tapped.mean())
    equations = [_equations(run, paired.beats[run], paired.asynchronies[run] - mean) for run in runs]
    fits = [fit for share in SHARES if (fit := _fit(equations, float(share))) is not None]
    if len(fits) < len(SHARES):
        return None
    phase, period = _posterior(fits, 0), _posterior(fits, 1)
    return Correction(phase, _down_to_none(fits, period, taps), taps)


@dataclass(frozen=True, slots=True)
class _Equations:
    """Changes of the asynchrony from tap to tap, and what makes them.

    Attributes
    ----------
    changes, steps
        Shape (n,): s, with the interval of the beats added; how many beats lie between.
    effects
        Shape (n, 3): what α, β and β times the aim do.
    """

    changes: Floats
    steps: Floats
    effects: Floats


@dataclass(frozen=True, slots=True)
class _Fit:
    """Least squares at one share of the hand: α and β, their covariance but for its scale, and what is left over."""

    estimate: Floats
    spread: Floats
    left: float
    log_determinant: float
    freedom: int

    @property
    def log_weight(self) -> float:
        """Log of the posterior of the share, all else integrated out, but for a constant."""
        volume = float(np.linalg.slogdet(self.spread)[1])
        return 0.5 * (volume - self.log_determinant - self.freedom * float(np.log(self.left)))

    def deviance(self, which: int | None = None, value: float = 0.0) -> float:
        """Return −2 log likelihood, but for a constant; with one correction held at `value` if any is named."""
        left = self.left
        if which is not None:
            left += (value - self.estimate[which]) ** 2 / self.spread[which, which]
        return self.freedom * float(np.log(left)) + self.log_determinant


def _runs(paired: Paired) -> list[Indices]:
    """Return the tapped beats by their number, parted where more than `LONGEST_GAP` in a row got none."""
    tapped = np.flatnonzero(np.isfinite(paired.asynchronies))
    return np.split(tapped, np.flatnonzero(np.diff(tapped) > LONGEST_GAP + 1) + 1)


def _equations(run: Indices, beats: Floats, errors: Floats) -> _Equations:
    """Sum the model from tap to tap: over k beats the period counts k times, its last correction k − 1 times."""
    steps = np.diff(run).astype(float)
    before = np.concatenate(([0.0], np.cumsum(errors[:-2])))
    count = np.arange(float(steps.size))
    last = steps - 1.0
    effects = (errors[:-1], steps * before + last * errors[:-1], steps * count + last)
    return _Equations(np.diff(errors) + np.diff(beats), steps, -np.column_stack(effects))


def _fit(equations: list[_Equations], share: float) -> _Fit | None:
    """Solve for α, β, the aim and the first period of each run, the noise whitened; None where they cannot be told."""
    from scipy import linalg

    pieces, log_determinant = [], 0.0
    for run, equation in enumerate(equations):
        own = np.zeros((equation.steps.size, len(equations)))
        own[:, run] = equation.steps
        factor = _whitener(equation.steps, share)
        log_determinant += 2.0 * float(np.log(factor[0]).sum())
        columns = np.column_stack((equation.effects, own, equation.changes))
        pieces.append(linalg.solve_banded((1, 0), factor, columns))
    whole = np.vstack(pieces)
    design, wanted = whole[:, :-1], whole[:, -1]
    solution, _, rank, _ = np.linalg.lstsq(design, wanted, rcond=None)
    left = float(np.sum((wanted - design @ solution) ** 2))
    if rank < design.shape[1] or left <= 1e-15:
        return None
    spread = np.linalg.inv(design.T @ design)[:2, :2]
    return _Fit(solution[:2], spread, left, log_determinant, wanted.size - design.shape[1])


def _whitener(steps: Floats, share: float) -> Floats:
    """Return the lower Cholesky factor, banded, of the covariance of the noise: clock once a beat, hand twice a tap."""
    from scipy import linalg

    bands = np.vstack((steps * (1.0 - 2.0 * share) + 2.0 * share, np.full(steps.size, -share)))
    factor: Floats = linalg.cholesky_banded(bands, lower=True)
    return factor


def _posterior(fits: list[_Fit], which: int) -> Interval:
    """Return median and central 95 % of one correction: a mixture of Student's t, one for each share of the hand."""
    from scipy.special import stdtr

    weights = np.array([fit.log_weight for fit in fits]) + np.log(_widths())
    weights = np.exp(weights - weights.max())
    centres = np.array([fit.estimate[which] for fit in fits])
    scales = np.array([np.sqrt(fit.left / fit.freedom * fit.spread[which, which]) for fit in fits])
    grid = np.linspace((centres - 8 * scales).min(), (centres + 8 * scales).max(), 2001)
    below = stdtr(fits[0].freedom, (grid - centres[:, None]) / scales[:, None])
    mixed = weights @ below / weights.sum()
    low, value, high = np.interp(((1 - LEVEL) / 2, 0.5, (1 + LEVEL) / 2), mixed, grid)
    return Interval(float(value), float(low), float(high))


def _widths() -> Floats:
    """Return how much of the range each share stands for."""
    widths: Floats = np.gradient(SHARES)
    return widths


def _down_to_none(fits: list[_Fit], period: Interval, taps: int) -> Interval:
    """Return the interval of β, down to the lowest value from 0 on that the taps do not exclude."""
    best = min(fit.deviance() for fit in fits)
    for value in np.linspace(0.0, max(period.low, 0.0), 41):
        allowed = USUAL + (UNIT_ROOT - USUAL) * np.exp(-value * taps / FADES_OVER)
        if min(fit.deviance(1, float(value)) for fit in fits) - best <= allowed:
            return Interval(period.value, min(period.low, float(value)), period.high)
    return period
