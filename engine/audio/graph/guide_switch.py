"""When the guide starts and stops, and which guidance is in force; shared by the graph and its silent twin."""

import math
from dataclasses import dataclass

from engine.gate import Limit, finite
from engine.guidance import Guidance
from engine.output import BLOCK_SIZE, SAMPLE_RATE

FADE_SAMPLES = 2 * SAMPLE_RATE
"""The guide voice fades this long after a stop; a new start waits for its end."""

LATENCY = 240
"""Samples by which everything sounds after the graph made it: the look-ahead of the limiter, 5 ms."""

_LATE = 2 * BLOCK_SIZE
"""A start missed by no more than this many samples is not a place in the middle of a breath: the guide starts now."""

_LATEST = 1e11
"""LSL seconds: beyond it, samples can no longer be told apart from one another."""

_LIMITS = {
    "rate": Limit(3.0, 30.0, 12.0),
    "inhale_share": Limit(0.25, 0.6, 0.4),
    "beats_per_breath": Limit(2.0, 32.0, 10.0),
}


@dataclass(frozen=True, slots=True)
class GuideStart:
    """The guide starts in this block.

    Attributes
    ----------
    phase
        Guide phase at the first sample of the block, 0–1; just below 1 when the inhale onset lies inside the block.
    onset
        Sample of the inhale onset of the breath it starts in; negative when that was before the output started.
    joined
        It takes up its place in the middle of a breath, so events of this block are not heard.
    """

    phase: float
    onset: int
    joined: bool


class GuideStop:
    """The guide stops in this block."""


class GuidanceGate:
    """Keeps the guidance finite and within what the graph can play."""

    def __init__(self) -> None:
        self._held = {name: limit.initial for name, limit in _LIMITS.items()}
        self._start_at: float | None = None
        self._asked: Guidance | None = None
        self._passed = Guidance(rate=12.0)

    def __call__(self, guidance: Guidance) -> Guidance:
        """Return `guidance` clamped; a field that is not a finite number keeps its last good value."""
        if guidance is not self._asked:
            self._asked, self._passed = guidance, self._clamped(guidance)
        return self._passed

    def _clamped(self, guidance: Guidance) -> Guidance:
        held = self._held
        if _plays(guidance):
            held["rate"], held["inhale_share"] = guidance.rate, guidance.inhale_share
            held["beats_per_breath"], self._start_at = guidance.beats_per_breath, guidance.start_at
            return guidance
        for name, limit in _LIMITS.items():
            number = finite(getattr(guidance, name))
            if number is not None:
                held[name] = min(limit.high, max(limit.low, number))
        start_at = self._checked_start(guidance.start_at)
        return Guidance(held["rate"], held["inhale_share"], round(held["beats_per_breath"]), start_at)

    def _checked_start(self, start_at: object) -> float | None:
        if start_at is None:
            self._start_at = None
        elif (number := finite(start_at)) is not None and abs(number) < _LATEST:
            self._start_at = number
        return self._start_at


def _plays(guidance: Guidance) -> bool:
    """Return whether all of it can be played as it is: nearly always, and then to clamp it takes ten times as long."""
    start_at, beats = guidance.start_at, guidance.beats_per_breath
    return (
        _fits("rate", guidance.rate)
        and _fits("inhale_share", guidance.inhale_share)
        and (type(beats) is int and _fits("beats_per_breath", float(beats)))
        and (start_at is None or (type(start_at) is float and abs(start_at) < _LATEST))
    )


def _fits(name: str, value: float) -> bool:
    return type(value) is float and _LIMITS[name].low <= value <= _LIMITS[name].high


class GuideSwitch:
    """Decides at each block whether the guide starts or stops there.

    Parameters
    ----------
    first_sample
        Number of the graph's first sample; its first block is needed to rest before a start.
    """

    def __init__(self, first_sample: int = 0) -> None:
        self.playing = False
        self._free_at = first_sample + BLOCK_SIZE

    def decide(self, sample: int, guidance: Guidance, start: float | None) -> GuideStart | GuideStop | None:
        """Return what happens in the block that begins at `sample`.

        Parameters
        ----------
        start
            `guidance.start_at` as a sample number of the graph, rounded to a whole one; None: no guide.
        """
        if start is None:
            return self._stop(sample)
        start = round(start)
        if sample - _LATE <= start < sample:
            start = sample
        if self.playing or sample < self._free_at or start >= sample + BLOCK_SIZE:
            return None
        turns = (sample - start) * guidance.rate / 60 / SAMPLE_RATE
        phase = turns % 1.0
        joined = turns > 0
        if joined and phase + BLOCK_SIZE * guidance.rate / 60 / SAMPLE_RATE >= 1:
            return None  # its inhale onset would fall into the unheard block: one block later it does not
        self.playing = True
        onset = start if not joined else sample - phase * SAMPLE_RATE * 60 / guidance.rate
        return GuideStart(phase, math.ceil(onset), joined)

    def next_start(self, sample: int, start: float) -> int:
        """Return the first block from `sample` on at which a guide that is off could start, as a sample number."""
        due = max(sample, self._free_at, round(start) // BLOCK_SIZE * BLOCK_SIZE)
        return math.ceil(due / BLOCK_SIZE) * BLOCK_SIZE

    def _stop(self, sample: int) -> GuideStop | None:
        if not self.playing:
            return None
        self.playing = False
        self._free_at = sample + FADE_SAMPLES
        return GuideStop()
