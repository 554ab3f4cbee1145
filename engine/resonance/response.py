"""The heart's answer to the breath as a curve over the breathing rate, drawn through the steps of an assessment.

Around the resonance the heart rate answers a breath in two ways: at once, hardly changing with the rate (vagal), and
through the baroreflex, which resonates like a damped second-order band-pass (Vaschillo et al. 2002,
doi 10.1023/A:1014587304314); both reach the heart with some delay d:

    H(f) = A · exp(−iωd) · (p + 1 / (1 + iQ·(f/f₀ − f₀/f))),   p complex

|H| is the peak-to-trough per depth of breath and its angle the heart–breath phase: two of the six criteria. The phase
turns quickest just where the swing changes least, so together they tell the top of a curve whose steps lie further
apart than it may be missed; and dividing by the depth takes out that no two breaths are equally deep. The top is that
of depth · |H|, the swing itself, with the depth usual for this person at each rate.

The fit is ours: least squares, each point by the scatter of its breaths, the numbers held loosely where physiology has
them (p small and a little late, Q near 2, d below 2 s), so that a few noisy steps draw no wild curve. The standard
error of the top follows from that scatter (linear propagation).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sensors.stream import Floats

BELIEVED = np.array([0.0, -0.2, np.log(2.0), 0.0])
"""p (real, imaginary), ln Q and the delay in seconds, before anything is measured."""
SPREAD = np.array([0.7, 0.5, 0.4, 1.0])
LOWEST, HIGHEST = np.array([-3.0, -3.0, -1.0, -2.0]), np.array([3.0, 3.0, 2.5, 2.0])
MARGIN = 1.0
"""Breaths/min beyond the rates tried where the resonance of the baroreflex may lie."""
FINE, POINTS, LEAST_RATE = 0.01, 401, 1.0
LONGEST = 40
"""Steps of the fit: points that make sense need a dozen."""


@dataclass(frozen=True, slots=True)
class ResponsePoint:
    """The answer at one `rate` (breaths/min).

    Attributes
    ----------
    gain, gain_error
        Natural logarithm of the swing per depth of breath, and its standard error.
    phase, phase_error
        Lead of heart rate over lung volume, radians.
    depth
        Natural logarithm of the usual depth of breath at this rate.
    """

    rate: float
    gain: float
    gain_error: float
    phase: float
    phase_error: float
    depth: float


@dataclass(frozen=True, slots=True)
class ResponseCurve:
    """The curve through the points.

    Attributes
    ----------
    top, error
        Rate of the largest swing within the rates tried, and its standard error; breaths/min.
    rates, swings
        The curve itself, shape (n,): breaths/min, and beats/min.
    """

    top: float
    error: float
    rates: Floats
    swings: Floats


def response_curve(points: Sequence[ResponsePoint]) -> ResponseCurve:
    """Return the curve through at least two points."""
    from scipy.optimize import least_squares  # half a second of import, for one fit at the end of an assessment

    rates = np.array([p.rate for p in points])
    seen = np.array([(p.gain, p.phase) for p in points])
    errors = np.array([(p.gain_error, p.phase_error) for p in points])

    def misfit(numbers: Floats) -> Floats:
        answer = np.log(_answer(numbers, rates))
        gain = (answer.real - seen[:, 0]) / errors[:, 0]
        phase = np.angle(np.exp(1j * (answer.imag - seen[:, 1]))) / errors[:, 1]
        return np.concatenate([gain, phase, (numbers[2:] - BELIEVED) / SPREAD])

    low = np.array([-np.inf, rates.min() - MARGIN, *LOWEST])
    high = np.array([np.inf, rates.max() + MARGIN, *HIGHEST])
    # from several places, since a resonance beyond either end is a valley of its own
    starts = [np.array([seen[:, 0].max(), at, *BELIEVED]) for at in np.quantile(rates, (0.0, 0.5, 1.0))]
    fits = [least_squares(misfit, start, bounds=(low, high), max_nfev=LONGEST) for start in starts]
    best = min(fits, key=lambda fit: float(fit.cost))
    return _curve(best.x, np.linalg.pinv(best.jac.T @ best.jac), points)


def _answer(numbers: Floats, rates: Floats) -> np.ndarray[tuple[int], np.dtype[np.complex128]]:
    size, own, real, imaginary, sharpness, delay = numbers
    reflex = 1.0 / (1.0 + 1j * np.exp(sharpness) * (rates / own - own / rates))
    turned = np.exp(size - 2j * np.pi * rates / 60.0 * delay)
    return np.asarray(turned * (real + 1j * imaginary + reflex))


def _curve(numbers: Floats, covariance: Floats, points: Sequence[ResponsePoint]) -> ResponseCurve:
    tried = np.array([p.rate for p in points])
    wide = np.arange(max(LEAST_RATE, tried.min() - MARGIN), tried.max() + MARGIN, FINE)
    rates = np.linspace(tried.min(), tried.max(), POINTS)
    habit = _habit(np.log(tried), np.array([p.depth for p in points]))

    def swings(at: Floats, over: Floats) -> Floats:
        return np.asarray(np.exp(habit[0] + habit[1] * np.log(over)) * np.abs(_answer(at, over)))

    def top(at: Floats, over: Floats) -> float:
        return float(over[np.argmax(swings(at, over))])

    steps = np.sqrt(np.maximum(np.diag(covariance), 1e-12))
    # looked for beyond the ends too, or a top at one of them would seem certain
    moved = [top(numbers + step, wide) - top(numbers - step, wide) for step in np.diag(steps)]
    slopes = np.array(moved) / (2.0 * steps)
    error = float(np.sqrt(np.maximum(0.0, slopes @ covariance @ slopes)))
    return ResponseCurve(top(numbers, rates), error, rates, swings(numbers, rates))


def _habit(log_rate: Floats, log_depth: Floats) -> Floats:
    """Return the straight line through the usual depths; where all rates are one, a level."""
    found = np.linalg.lstsq(np.column_stack([np.ones_like(log_rate), log_rate - log_rate.mean()]), log_depth)[0]
    return np.array([found[0] - found[1] * log_rate.mean(), found[1]])
