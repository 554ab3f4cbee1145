"""A ring inside the graph through which a person's own music comes in, exact to the sample."""

import numpy as np
import numpy.typing as npt

from engine.audio.graph.pyo_env import pyo
from engine.output import BLOCK_SIZE

_SIZE = 8 * BLOCK_SIZE


class Tape:
    """Sound that is fed block by block; silence when nothing is.

    Attributes
    ----------
    sound
        Stereo signal: the frames fed before a block are what it plays in that block.
    """

    def __init__(self) -> None:
        self._tables = [pyo.DataTable(_SIZE), pyo.DataTable(_SIZE)]
        place = pyo.Count(pyo.Trig().play(), min=0, max=_SIZE - 1)  # counts up to the last place, included
        self.sound = pyo.TableIndex(self._tables, place)
        self._views = [np.asarray(table.getBuffer()) for table in self._tables]
        self._written = 0

    def feed(self, frames: npt.NDArray[np.float32]) -> None:
        """Give the frames of the coming block, shape (256, 2); once for every block from the first on."""
        begin = self._written % _SIZE
        for side, view in enumerate(self._views):
            view[begin : begin + BLOCK_SIZE] = frames[:, side]
        self._written += BLOCK_SIZE

    def close(self) -> None:
        """Let go of the tables. A view that outlives its table would crash the process later."""
        self._views.clear()
