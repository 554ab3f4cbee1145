"""What in an EEG channel is no brain wave: blinks and movement below the bands, muscles above them, pops in both."""

from collections import deque
from statistics import median

from sensors.state import Disturbance

USUAL = 120
"""Blocks of a quarter second that tell what is usual: half a minute, in which a blink each 3 s is no majority."""
FEWEST = 20
SWING, MUSCLE = 3.0, 4.0
"""Times the usual: the swing of the slow waves (a blink is 5 to 20 times), the power of the fast ones."""

NAMED_FIRST = (Disturbance.CONTACT, Disturbance.MUSCLES, Disturbance.POPS, Disturbance.BLINKS)
"""Which of several is told: muscles shake a little too, and what creeps back after a pop looks like a blink."""


class Artefacts:
    """Judges each block by what is usual in its own channel, as amplifiers differ in unit and gain.

    Once half a minute is known, only what is undisturbed is learnt from: tensed muscles never become usual.
    """

    def __init__(self) -> None:
        self._swings: deque[float] = deque(maxlen=USUAL)
        self._muscles: deque[float] = deque(maxlen=USUAL)

    @property
    def known(self) -> bool:
        """Whether 5 s have told what is usual; nothing may be told of the bands before."""
        return len(self._swings) >= FEWEST

    def take(self, swing: float, muscle: float) -> Disturbance | None:
        """Return what disturbs a block; None where nothing does, and while that cannot be told.

        Parameters
        ----------
        swing
            Peak to peak of the slow waves.
        muscle
            Mean square of the fast ones.
        """
        slow = self.known and swing > SWING * median(self._swings)
        fast = self.known and muscle > MUSCLE * median(self._muscles)
        if len(self._swings) < USUAL or not (slow or fast):
            self._swings.append(swing)
            self._muscles.append(muscle)
        if slow:
            # a blink is smooth; what is steep enough to be heard among the fast waves too is none
            return Disturbance.POPS if fast else Disturbance.BLINKS
        return Disturbance.MUSCLES if fast else None
