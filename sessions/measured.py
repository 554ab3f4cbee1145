"""Reads the measures of a session once a second, records them, and keeps the newest for whoever looks."""

import math
from collections.abc import Mapping
from types import MappingProxyType

from engine.measures.judge import CuedBreath
from engine.measures.measure import Measure
from engine.measures.registry import Measures
from engine.measures.rsa import RSABreath
from sessions.derived import DerivedStreams

READ_EVERY = 1.0
WAITS = 15.0
"""Seconds that a breath waits for the heartbeats that tell its RSA amplitude."""


class Measured:
    """Keeps the record of the measures. `keep` is called every tick.

    Attributes
    ----------
    newest
        Every measure by its name as last read; it is replaced whole and never written to.
    """

    def __init__(self, measures: Measures, derived: DerivedStreams, started: float) -> None:
        self._measures, self._derived = measures, derived
        self._next = started
        self._waiting: dict[float, CuedBreath] = {}
        self.newest: Mapping[str, Measure] = MappingProxyType(measures.read(started))

    def value(self, name: str) -> float | None:
        """Return the newest value of a measure, None while there is not enough to tell."""
        return self.newest[name].value

    def keep(self, now: float) -> None:
        """Record what is new at `now` (LSL s)."""
        cued, swings = self._measures.drain()
        due = now >= self._next
        if not (cued or swings or due):
            return
        # what a breath changed is shown with it, not up to a second later
        self.newest = MappingProxyType(self._measures.read(now))
        self._waiting |= {one.breath.inhale_onset: one for one in cued}
        for swing in swings:
            self._derived.breath_measures(swing.onset, breath_row(self._waiting.pop(swing.onset, None), swing))
        if due:
            self._derived.measures(now, self.newest)
            self._next = now + READ_EVERY
            self.flush(now - WAITS)

    def flush(self, before: float = math.inf) -> None:
        """Record the breaths that ended `before` (LSL s) and have no RSA amplitude, since too few heartbeats came."""
        late = [onset for onset, one in self._waiting.items() if one.breath.end < before]
        for onset in late:
            self._derived.breath_measures(onset, breath_row(self._waiting.pop(onset), None))


def breath_row(cued: CuedBreath | None, swing: RSABreath | None) -> tuple[float, ...]:
    """Return one breath as a row of `own_streams.BREATH_MEASURES`; NaN where a value is not known."""
    against = (math.nan,) * 3
    if cued is not None:
        against = cued.asynchrony, 100.0 * cued.period_error, float(cued.in_sync)
    if swing is None:
        return *against, math.nan, math.nan, math.nan
    return *against, swing.amplitude, swing.amplitude_ms, float(swing.by_guide)
