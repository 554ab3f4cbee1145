"""The brain waves of late, for eyes."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from sensors.brain.electrodes import BANDS
from sensors.state import BodyState, BrainState, Disturbance, SignalQuality
from sensors.stream import Floats

SHOWN = 60.0
EVERY = 0.5


@dataclass(frozen=True, slots=True)
class BrainPicture:
    """How an EEG is heard, and what it told in the last minute.

    Attributes
    ----------
    above
        By band, dB above the person's first half minute; empty while nothing is told.
    times, levels
        LSL s, shape (n,); the same by band, shape (n,), NaN where nothing was told.
    heard, needed, disturbed, rejected, electrodes, clean
        As in `BrainState`.
    settled
        Whether the first half minute has been heard.
    """

    quality: SignalQuality
    above: Mapping[str, float]
    times: Floats
    levels: Mapping[str, Floats]
    heard: float
    needed: float
    settled: bool
    disturbed: Mapping[Disturbance, float] = field(default_factory=dict)
    rejected: float = 0.0
    electrodes: int = 1
    clean: int = 1


class BrainMinute:
    """Keeps the last minute of the brain waves."""

    def __init__(self) -> None:
        self._kept: deque[tuple[float, ...]] = deque()
        self._picture: BrainPicture | None = None
        self._next = -np.inf

    def add(self, now: float, body: BodyState) -> None:
        """Take the body at `now` (LSL s); twice a second is kept."""
        if body.brain is None or body.eeg is None or now < self._next:
            return
        self._next = now + EVERY
        self._kept.append((now, *(body.brain.above.get(band, np.nan) for band in BANDS)))
        while self._kept[0][0] < now - SHOWN:
            self._kept.popleft()
        self._picture = self._drawn(body.eeg, body.brain)

    @property
    def picture(self) -> BrainPicture | None:
        """The newest picture; None without an EEG."""
        return self._picture

    def _drawn(self, quality: SignalQuality, brain: BrainState) -> BrainPicture:
        times, *columns = np.array(self._kept).T
        return BrainPicture(
            quality,
            dict(brain.above),
            times,
            dict(zip(BANDS, columns, strict=True)),
            brain.heard,
            brain.needed,
            brain.age is not None,
            dict(brain.disturbed),
            brain.rejected,
            brain.electrodes,
            brain.clean,
        )
