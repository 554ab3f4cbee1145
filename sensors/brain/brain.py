"""Brain waves of one EEG stream, all its electrodes together, against the person's own first half minute."""

import math
from collections import Counter, deque
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from sensors.brain.bands import BLOCK, Band, ChannelPower, Window
from sensors.brain.electrodes import MOST_ELECTRODES, electrodes
from sensors.brain.usual import BASELINE as BASELINE
from sensors.brain.usual import Usual, heard_together
from sensors.samples.input import Input
from sensors.state import BrainState, Disturbance, SignalQuality
from sensors.stream import Chunk, Floats, Signal, Stream

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
    usual: Usual = field(default_factory=Usual)


class Brain:
    """Reads an EEG stream.

    Each electrode has its own baseline, and what is told is the mean of how far those are above theirs that nothing
    disturbs: so neither unit nor one strong electrode counts, nor that one comes off.

    Parameters
    ----------
    channel
        An electrode, which is read with all the others there are.
    before
        What was read until now: its baseline is kept when the same electrodes are back.
    """

    def __init__(self, stream: Stream, channel: int, before: "Brain | None" = None) -> None:
        chosen = list(dict.fromkeys([channel, *electrodes(stream)]))[:MOST_ELECTRODES]
        self._channels = tuple(stream.channels[k] for k in chosen)
        self._electrodes = [self._electrode(stream, k) for k in chosen]
        self._level: Floats | None = None
        self._time: float | None = None
        self._clean: deque[int] = deque(maxlen=JUDGED_OVER)
        self._why: deque[Counter[Disturbance]] = deque(maxlen=JUDGED_OVER)
        self._rejected = 0
        if before is not None and before._channels == self._channels:
            self._rejected = before._rejected
            for electrode, known in zip(self._electrodes, before._electrodes, strict=True):
                electrode.usual = known.usual

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
        """Return the quality at `now` (s): the share of the last 10 s in which at least one electrode told something.

        Of the electrodes the best one counts: the others are left out while they are bad.
        """
        share = sum(map(bool, self._clean)) / len(self._clean) if len(self._clean) == JUDGED_OVER else None
        return max((one.taken.judge(now, share) for one in self._electrodes), key=lambda quality: quality.value)

    def state(self, now: float) -> BrainState:
        """Return what is known at `now` (s)."""
        age = None if self._time is None else max(0.0, self._electrodes[0].taken.moment(now) - self._time)
        levels: Mapping[str, float] = {}
        if self._level is not None and age is not None and age <= HELD:
            levels = dict(zip((str(band) for band in Band), self._level.tolist(), strict=True))
        return BrainState(
            levels,
            age,
            max(one.usual.heard for one in self._electrodes),
            BASELINE,
            self._disturbed(),
            self._rejected * BLOCK,
            len(self._electrodes),
            self._clean[-1] if self._clean else 0,
        )

    def _disturbed(self) -> dict[Disturbance, float]:
        whole = sum(self._why, Counter())
        return {why: count / len(self._why) / len(self._electrodes) for why, count in sorted(whole.items())}

    def _take(self, together: tuple[Window, ...]) -> None:
        found = [_judged(one.usual, window) for one, window in zip(self._electrodes, together, strict=True)]
        told = [above for above, why in found if why is None and above is not None]
        self._why.append(Counter(why for _, why in found if why is not None))
        heard = [
            window for window, (_, why) in zip(together, found, strict=True) if window.powers is not None and not why
        ]
        self._clean.append(len(heard))
        self._rejected += not heard and any(self._why[-1])
        heard_together([one.usual for one in self._electrodes])
        if told:
            above = np.mean(told, axis=0)
            share = 1.0 - math.exp(-BLOCK / SMOOTHED_OVER)
            self._level = above if self._level is None else self._level + share * (above - self._level)
            self._time = together[0].time


def _judged(usual: Usual, window: Window) -> tuple[Floats | None, Disturbance | None]:
    """Return how far an electrode is above its baseline, None where it does not tell, and what disturbed it."""
    if window.powers is None:
        return None, window.why
    if usual.is_loose(window.powers):
        return None, Disturbance.CONTACT
    return usual.above(window.powers), None
