"""How loud Sospiro itself plays, for a microphone that hears it too."""

import math
from collections import deque
from collections.abc import Iterator, Sequence

import numpy as np

from engine.guidance import Direction, OutputReport
from engine.output import Output
from engine.strike import Strike, StrikeKind
from sensors.stream import Floats
from sensors.voice.frame import SILENCE_DB

MOST, KEPT = 2000, 5.0
"""Pieces remembered at most, and seconds: nobody asks for longer ago, and each piece is looked at each time."""

SPAN = 0.15
"""Seconds around a moment whose loudest counts: the level of the music is told in pieces about as long."""

RINGS = {StrikeKind.DRONE: 18.0, StrikeKind.NOTE: 3.0}
STROKE = 0.4
FADES = 1.0
LATEST = 0.2
"""Seconds by which the sound of a stroke may be late."""


class Overheard:
    """An `Output` before another one that notes how loud what it plays is, and when. All times are LSL seconds."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._music: deque[tuple[float, float]] = deque(maxlen=MOST)
        self._struck: deque[tuple[float, float, float, int]] = deque(maxlen=MOST)

    def send(self, direction: Direction) -> None:
        """Pass it on."""
        self._output.send(direction)

    def strike(self, strikes: Sequence[Strike]) -> None:
        """Note the strokes and pass them on."""
        for strike in strikes:
            if strike.kind is StrikeKind.RELEASE:
                self._release(strike)
            else:
                ends = strike.time + RINGS.get(strike.kind, STROKE) + LATEST
                self._struck.append((strike.time, ends, 20.0 * math.log10(max(strike.level, 1e-7)), strike.key))
        self._output.strike(strikes)

    def poll(self, now: float) -> OutputReport:
        """Pass on what is reported, note its level, and forget what is long over."""
        while self._music and self._music[0][0] < now - KEPT:
            self._music.popleft()
        if any(struck[1] < now - KEPT for struck in self._struck):
            self._struck = deque((struck for struck in self._struck if struck[1] >= now - KEPT), maxlen=MOST)
        return self._note(self._output.poll(now))

    def close(self, fade: float = 2.0) -> OutputReport:
        """End the sound."""
        return self._output.close(fade)

    def played(self, times: Floats) -> Floats:
        """Return how loud it was at each of `times`, dB of full scale; shape (n,)."""
        # one or two moments at a time: plain numbers are ten times as quick as arrays here
        return np.array([max(self._near(time), default=SILENCE_DB) for time in times.tolist()])

    def _near(self, time: float) -> Iterator[float]:
        early, late = time - SPAN, time + SPAN
        yield from (level for at, level in self._music if early <= at <= late)
        yield from (level for begins, ends, level, _ in self._struck if begins <= late and ends >= early)

    def _release(self, strike: Strike) -> None:
        kept = [
            (begins, min(ends, strike.time + FADES) if key == strike.key else ends, level, key)
            for begins, ends, level, key in self._struck
        ]
        self._struck = deque(kept, maxlen=MOST)

    def _note(self, report: OutputReport) -> OutputReport:
        if report.clock is not None and report.level_db > SILENCE_DB / 2:
            self._music.append((report.clock[1], report.level_db))
        return report
