"""What in an EEG channel is no brain wave: blinks and movement below the bands, muscles above them."""

from collections import deque
from statistics import median

USUAL = 120
"""Blocks of a quarter second that tell what is usual: half a minute, in which a blink each 3 s is no majority."""
FEWEST = 20
SWING, MUSCLE = 3.0, 6.0
"""Times the usual: the swing of the slow waves (a blink is 5 to 20 times), the power of the fast ones."""


class Artefacts:
    """Judges each block by what is usual in its own channel, as amplifiers differ in unit and gain.

    Once half a minute is known, only what is undisturbed is learnt from: tensed muscles never become usual.
    """

    def __init__(self) -> None:
        self._swings: deque[float] = deque(maxlen=USUAL)
        self._muscles: deque[float] = deque(maxlen=USUAL)

    def disturbed(self, swing: float, muscle: float) -> bool:
        """Tell whether a block is disturbed; so is everything before 5 s have told what is usual.

        Parameters
        ----------
        swing
            Peak to peak of the slow waves.
        muscle
            Mean square of the fast ones.
        """
        known = len(self._swings)
        odd = known > 0 and (swing > SWING * median(self._swings) or muscle > MUSCLE * median(self._muscles))
        if known < USUAL or not odd:
            self._swings.append(swing)
            self._muscles.append(muscle)
        return odd or known < FEWEST
