"""Fewer samples where more come than anybody needs."""

from sensors.samples.timeline import Run

MOST_WANTED = 2500.0
THINNED = 1000.0


def thinning(rate: float) -> int:
    """Return of how many samples one is made at `rate` samples per second: 1 up to 2.5 kHz, then 1 kHz or more stay."""
    return int(rate / THINNED) if rate > MOST_WANTED else 1


class Thinner:
    """Makes one sample of every `factor` neighbours: their mean value and their mean time."""

    def __init__(self, factor: int) -> None:
        self.factor = factor
        self._waiting: tuple[list[float], list[float], list[float]] = ([], [], [])

    def take(self, values: list[float], run: Run) -> tuple[list[float], list[float], list[float]]:
        """Return the values, times and anchors of the samples that are complete with those of `run`."""
        rows = [row + new for row, new in zip(self._waiting, (values, run.times, run.anchors), strict=True)]
        whole = len(rows[0]) // self.factor * self.factor
        values, times, anchors = ([*self._means(row[:whole])] for row in rows)
        self._waiting = (rows[0][whole:], rows[1][whole:], rows[2][whole:])
        return values, times, anchors

    def _means(self, row: list[float]) -> list[float]:
        return [sum(row[at : at + self.factor]) / self.factor for at in range(0, len(row), self.factor)]
