"""Brain waves of one EEG stream, all its electrodes together, against the person's own first half minute."""

import math
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

import numpy as np

from sensors.brain.bands import BLOCK, Band, ChannelPower, Window
from sensors.brain.electrodes import MOST_ELECTRODES, electrodes
from sensors.samples.input import Input
from sensors.state import BrainState, SignalQuality
from sensors.stream import Chunk, Floats, Signal, Stream

BASELINE = 30.0
"""Seconds without disturbance that make the baseline."""
SMOOTHED_OVER = 1.0
"""Seconds; with windows of 1 s, filters and caution a change is half told 1.5–2 s later, 1 s more in a blink."""
HELD = 10.0
"""Seconds of disturbance through which the last value stands; then there is none."""
JUDGED_OVER = 40
"""Windows that tell which share was undisturbed: 10 s."""


@dataclass(slots=True)
class _Electrode:
    taken: Input
    power: ChannelPower


class Brain:
    """Reads an EEG stream.

    The power of each band is the mean of its logarithm over the electrodes that nothing disturbs, so that neither unit
    nor one strong electrode counts. What is told is how far that lies above the median of the first half minute.

    Parameters
    ----------
    channel
        An electrode, which is read with all the others there are.
    """

    def __init__(self, stream: Stream, channel: int) -> None:
        chosen = dict.fromkeys([channel, *electrodes(stream)])
        self._electrodes = [self._electrode(stream, k) for k in list(chosen)[:MOST_ELECTRODES]]
        self._first: list[Floats] = []
        self._usual: Floats | None = None
        self._level: Floats | None = None
        self._time: float | None = None
        self._clean: deque[bool] = deque(maxlen=JUDGED_OVER)

    @staticmethod
    def _electrode(stream: Stream, channel: int) -> _Electrode:
        power = ChannelPower()
        return _Electrode(Input(stream, channel, power.prime, power.process, Signal.EEG), power)

    @property
    def notice(self) -> str:
        """A sentence for the person when the stream is in trouble; else empty."""
        return self._electrodes[0].taken.notice

    def feed(self, chunk: Chunk) -> None:
        """Take the next samples of the stream."""
        for electrode in self._electrodes:
            if electrode.taken.channel < chunk.samples.shape[1]:
                electrode.taken.feed(chunk)
        windows = [electrode.power.drain() for electrode in self._electrodes]
        for together in zip(*windows, strict=False):
            self._take(together)

    def judge(self, now: float) -> SignalQuality:
        """Return the quality at `now` (s): the share of the last 10 s that nothing disturbed."""
        share = sum(self._clean) / len(self._clean) if len(self._clean) == JUDGED_OVER else None
        return self._electrodes[0].taken.judge(now, share)

    def state(self, now: float) -> BrainState:
        """Return what is known at `now` (s)."""
        heard = len(self._first) * BLOCK
        if self._usual is None or self._level is None or self._time is None:
            return BrainState({}, None, heard, BASELINE)
        age = max(0.0, self._electrodes[0].taken.moment(now) - self._time)
        levels: Mapping[str, float] = {}
        if age <= HELD:
            levels = dict(zip((str(band) for band in Band), self._level.tolist(), strict=True))
        return BrainState(levels, age, BASELINE, BASELINE)

    def _take(self, together: tuple[Window, ...]) -> None:
        known = [np.log10(window.powers) for window in together if window.powers is not None]
        self._clean.append(bool(known))
        if not known:
            return
        power = np.mean(known, axis=0)
        if self._usual is None:
            self._first.append(power)
            if len(self._first) * BLOCK >= BASELINE:
                self._usual = np.array([median(column) for column in np.array(self._first).T.tolist()])
            return
        above = 10.0 * (power - self._usual)
        share = 1.0 - math.exp(-BLOCK / SMOOTHED_OVER)
        self._level = above if self._level is None else self._level + share * (above - self._level)
        self._time = together[0].time
