"""The next RR interval, from those before it."""

from collections import deque
from statistics import median

import numpy as np

from sensors.stream import Floats

ORDER = 8
AVERAGED = 5
FORGETTING = 0.98
PRIOR = 10.0
WIDEST = 100.0
MEAN_SHARE = 0.03
OUTLYING = 2.5
FARTHEST = 0.3
STEEPEST = 0.12
ERROR_SHARE = 0.3
SHARPNESS = 3
LEAST_ERROR_MS = 0.5


class _Autoregression:
    """An AR(8) of relative deviations from the mean, fitted by recursive least squares as they come.

    Haykin, Adaptive Filter Theory, with two precautions: an error far beyond the usual ones counts only as one at
    their edge (Huber), and nothing is forgotten while there is too little movement to learn from.
    """

    def __init__(self) -> None:
        self._weights: Floats = np.zeros(ORDER)
        self._weights[0] = 1.0
        self._spread: Floats = PRIOR * np.eye(ORDER)
        self._usual_error = 0.02

    def predict(self, before: Floats) -> float:
        """Return the next deviation after `before`, newest first, shape (8,)."""
        return float(self._weights @ before)

    def learn(self, before: Floats, value: float) -> None:
        """Learn that `value` came after `before`."""
        error = value - self.predict(before)
        size, edge = abs(error), OUTLYING * self._usual_error
        trusted = 1.0 if size <= edge else edge / size
        self._usual_error = max(1e-4, self._usual_error + 0.05 * (min(size, 2 * edge) - self._usual_error))
        gain = self._spread @ before
        kept = FORGETTING if self._spread.trace() < WIDEST * ORDER else 1.0
        scale = kept / trusted + float(gain @ before)
        self._weights = self._weights + gain * (error / scale)
        self._spread = (self._spread - np.outer(gain, gain) / scale) / kept


class IntervalPredictor:
    """Predicts RR intervals (ms) by four simple ways at once, each counting as much as it was right lately.

    The last interval, the line through the last two, the median of the last five and an AR(8): a heart at rest, one
    that drifts, a paced one and one that swings with the breath are each best foretold by another of them.
    """

    def __init__(self) -> None:
        self._model = _Autoregression()
        self._row: deque[float] = deque(maxlen=ORDER)
        self._mean = 0.0
        self._errors: list[float] = []

    def begin(self) -> None:
        """Begin anew after a gap; what was learnt of this heart is kept."""
        self._row.clear()
        self._errors.clear()

    def learn(self, rr_ms: float) -> None:
        """Take the next interval, positive and believable (ms)."""
        row = list(self._row)
        if row:
            self._errors = self._errors_with(row, rr_ms)
        else:
            self._mean = rr_ms
        if len(row) == ORDER:
            self._model.learn(self._deviations(row), _within(rr_ms / self._mean - 1, 0.5))
        self._row.append(rr_ms)
        self._mean += MEAN_SHARE * (rr_ms - self._mean)

    def predict(self, then: float | None = None) -> float | None:
        """Return the next interval (ms), or the one after `then` if that comes first; None while nothing is known."""
        row, errors = list(self._row), self._errors
        if not row:
            return None
        if then is not None:
            row, errors = [*row, then][-ORDER:], self._errors_with(row, then)
        if not errors:
            return row[-1]
        weights = [1.0 / (error + LEAST_ERROR_MS) ** SHARPNESS for error in errors]
        guesses = self._guesses(row)
        best = sum(weight * guess for weight, guess in zip(weights, guesses, strict=True)) / sum(weights)
        return row[-1] * (1 + _within(best / row[-1] - 1, FARTHEST))

    def _errors_with(self, row: list[float], rr_ms: float) -> list[float]:
        """Return how wrong each way has been lately, when `rr_ms` follows on `row`."""
        errors = [abs(guess - rr_ms) for guess in self._guesses(row)]
        old = self._errors or errors
        return [was + ERROR_SHARE * (now - was) for was, now in zip(old, errors, strict=True)]

    def _guesses(self, row: list[float]) -> tuple[float, float, float, float]:
        last = row[-1]
        line = last * (1 + _within(1 - row[-2] / last, STEEPEST)) if len(row) > 1 else last
        model = last
        if len(row) == ORDER:
            model = self._mean * (1 + _within(self._model.predict(self._deviations(row)), 0.5))
        return last, line, median(row[-AVERAGED:]), model

    def _deviations(self, row: list[float]) -> Floats:
        return np.clip(np.array(row[::-1]) / self._mean - 1, -0.5, 0.5)


def _within(value: float, limit: float) -> float:
    return min(limit, max(-limit, value))
