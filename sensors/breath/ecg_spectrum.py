"""How well each breathing rate explains what a breath changes in the heartbeats.

The heartbeats are unevenly spaced samples, so sinusoids are fitted to them where they are (least squares, as in the
periodogram of Lomb 1976 and Scargle 1982) instead of to an interpolated signal, which would damp fast breathing.
"""

from dataclasses import dataclass
from math import pi

import numpy as np
import numpy.typing as npt

from sensors.stream import Floats

Bools = npt.NDArray[np.bool_]
Complexes = npt.NDArray[np.complex128]

SLOWEST, FASTEST = 3.0, 42.0
RATES: Floats = np.geomspace(SLOWEST, FASTEST, 176)
"""Breathing rates that are considered, breaths per minute, evenly spaced in their logarithm."""

NYQUIST_SHARE = 0.95
INDEPENDENT = 0.7
COLOURS = (0.0, 0.6, 1.0)
PERFECT = 0.98
REFINED, REFINED_STEPS = 0.12, 41


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one window of heartbeats says of the rate.

    Attributes
    ----------
    shares
        Shape (features, rates): of each feature, how likely each of `RATES` is if the breath is in it; rows sum to 1.
    credence
        Shape (features,): 0–1, how likely it is that there is a rhythm in the feature at all.
    """

    shares: Floats
    credence: Floats


def evidence(times: Floats, values: Floats) -> Evidence:
    """Weigh each of `RATES` by the heartbeats at `times` (s), shape (n,), with features `values`, shape (n, k).

    A sinusoid over a parabola is held against noise alone. The noise may be white, in part a random walk, or one
    (first-order autoregressive, coefficient 0, 0.6 or 1); what each colour would say is averaged with its likelihood,
    so that a drift is no slow breath. The amplitude is profiled out and paid for by the number of heartbeats (BIC).
    Rates above half the heart rate cannot be told and are not considered.
    """
    middle, half = 0.5 * (times[0] + times[-1]), 0.5 * (times[-1] - times[0])
    weights = np.maximum(np.cos(0.5 * pi * (times - middle) / half) ** 2, 1e-3)
    beats = weights.sum() ** 2 / (weights**2).sum()
    coloured = np.concatenate([values[1:] - colour * values[:-1] for colour in COLOURS], axis=1)
    explained, noise = _explained(times[1:] - middle, coloured, weights[1:], RATES)
    shape = (len(COLOURS), values.shape[1])
    highest = max(SLOWEST, NYQUIST_SHARE * 30.0 / float(np.median(np.diff(times))))
    return _weigh(explained.reshape(*shape, RATES.size), noise.reshape(shape), np.less_equal(RATES, highest), beats)


def refine(rate: float, times: Floats, values: Floats, credence: Floats) -> float:
    """Return the rate near `rate` (breaths/min) that explains all features together best, over the whole window.

    The window is not tapered, so this is the mean rate within it.
    """
    near = rate * np.exp(np.linspace(-REFINED, REFINED, REFINED_STEPS))
    explained, _ = _explained(times - times.mean(), values, np.ones(times.size), near)
    fit = -0.5 * INDEPENDENT * times.size * credence @ np.log1p(-explained)
    likely = np.exp(fit - fit.max())
    return float(np.exp(likely @ np.log(near) / likely.sum()))


def amplitudes(rate: float, times: Floats, values: Floats) -> Complexes:
    """Return the complex amplitude of each feature at `rate` (breaths/min), shape (k,); their phases compare."""
    turning = np.exp(-2j * pi * rate / 60.0 * (times - times.mean()))
    centred = values - values.mean(axis=0)
    found: Complexes = 2.0 / times.size * (turning @ centred)
    return found


def _weigh(explained: Floats, noise: Floats, told: Bools, beats: float) -> Evidence:
    """Average the colours of noise; `explained` has shape (colours, features, rates), `noise` (colours, features)."""
    certainty = 0.5 * INDEPENDENT * beats
    silence = -certainty * np.log(noise)
    silence -= silence.max(axis=0)
    fit = np.where(told, silence[:, :, None] - certainty * np.log1p(-explained), -np.inf)
    best = fit.max(axis=(0, 2))
    likely = np.exp(fit - best[:, None]).sum(axis=0)
    odds = np.log(likely.sum(axis=1) / told.sum()) + best - np.log(np.exp(silence).sum(axis=0)) - np.log(beats)
    return Evidence(likely / likely.sum(axis=1, keepdims=True), 1.0 / (1.0 + np.exp(-np.clip(odds, -50.0, 50.0))))


def _explained(times: Floats, values: Floats, weights: Floats, rates: Floats) -> tuple[Floats, Floats]:
    """Return the share of the variance about a parabola that each rate explains, (k, rates), and that variance, (k,).

    A feature that is 0 throughout is explained by nothing.
    """
    root = np.sqrt(weights)[:, None]
    place = times[:, None] / np.abs(times).max()
    trend, _ = np.linalg.qr(np.hstack([np.ones_like(place), place, place**2]) * root)
    angles = 2.0 * pi / 60.0 * times[:, None] * rates
    parts = (np.cos(angles) * root, np.sin(angles) * root, values * root)
    cosine, sine, left = (part - trend @ (trend.T @ part) for part in parts)
    cc, ss, cs = (cosine**2).sum(axis=0), (sine**2).sum(axis=0), (cosine * sine).sum(axis=0)
    yc, ys = left.T @ cosine, left.T @ sine
    power = (yc**2 * ss - 2.0 * yc * ys * cs + ys**2 * cc) / np.maximum(cc * ss - cs**2, 1e-9 * cc * ss + 1e-12)
    noise = (left**2).sum(axis=0) + 1e-12
    return np.clip(power / noise[:, None], 0.0, PERFECT), noise
