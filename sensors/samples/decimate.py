"""Fewer samples per second, whatever the chunks they come in."""

import numpy as np

from sensors.stream import Floats


class BlockMean:
    """Replaces each group of `stride` samples by its mean; what is left of a chunk waits for the next one."""

    def __init__(self, stride: int) -> None:
        self._stride = stride
        self._waiting: Floats = np.empty(0)

    def extend(self, values: Floats) -> list[float]:
        """Take the next samples and return the means of the groups that are complete."""
        if self._stride == 1:
            return list(values.tolist())
        if self._waiting.size:
            values = np.concatenate([self._waiting, values])
        groups = values.size // self._stride
        self._waiting = values[groups * self._stride :].copy()
        if not groups:
            return []
        # Added up in this order, and not by `sum(axis=1)`, a group is rounded the same way in every chunk.
        total = values[0 : groups * self._stride : self._stride].copy()
        for part in range(1, self._stride):
            total += values[part : groups * self._stride : self._stride]
        return list((total / self._stride).tolist())
