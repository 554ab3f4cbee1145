"""The one list of measures, for panel, recording and report, and what keeps them all."""

from collections.abc import Sequence
from typing import Protocol

from engine.guidance import GuideBreath
from engine.measures.bands import BandPowers
from engine.measures.brain_waves import BrainWaves
from engine.measures.coherence import CoherenceMeasure, CoherenceSettings
from engine.measures.cued import CuedBreaths
from engine.measures.heart_phase import HeartBreathPhaseMeasure
from engine.measures.judge import CuedBreath
from engine.measures.locking import Locking
from engine.measures.measure import Measure, MeasureKind
from engine.measures.phonation import PhonationMeasure
from engine.measures.recent import rate_from_ecg
from engine.measures.rmssd import RMSSDMeasure
from engine.measures.rsa import RSA, RSABreath
from engine.measures.slow_breathing import SlowBreathing
from sensors.state import BodyState

MEASURES: tuple[MeasureKind, ...] = (
    *CuedBreaths.kinds,
    *Locking.kinds,
    *SlowBreathing.kinds,
    *RSA.kinds,
    *RMSSDMeasure.kinds,
    *CoherenceMeasure.kinds,
    *BandPowers.kinds,
    *HeartBreathPhaseMeasure.kinds,
    *BrainWaves.kinds,
    *PhonationMeasure.kinds,
)
"""Every measure, in the order in which people are shown them."""


class Keeper(Protocol):
    """Keeps one or more measures up to date; it never reads a clock."""

    @property
    def kinds(self) -> tuple[MeasureKind, ...]:
        """What it measures."""
        ...

    def update(self, now: float, body: BodyState, guide: Sequence[GuideBreath] = ()) -> None:
        """Take the body at `now` (LSL s) and the guide breaths latched since the call before."""
        ...

    def measures(self, now: float) -> tuple[Measure, ...]:
        """Return one measure for each of `kinds` at `now`."""
        ...


class Measures:
    """Keeps every measure of `MEASURES`.

    States may come at any pace up to one in 10 s; what is told depends on the events in them and on `now` alone.

    Parameters
    ----------
    coherence
        None for the settings as published.

    Attributes
    ----------
    rsa
        The one keeper of the RSA amplitude, which the texture goes by too.
    """

    def __init__(self, coherence: CoherenceSettings | None = None) -> None:
        self._cued = CuedBreaths()
        self.rsa = RSA()
        self._coherence = CoherenceMeasure(coherence)
        slow, bands = SlowBreathing(), BandPowers()
        brain, phonation = BrainWaves(), PhonationMeasure()
        self._keepers: tuple[Keeper, ...] = (
            self._cued,
            Locking(),
            slow,
            self.rsa,
            RMSSDMeasure(),
            self._coherence,
            bands,
            HeartBreathPhaseMeasure(),
            brain,
            phonation,
        )
        self._always: tuple[Keeper, ...] = (brain, phonation)
        self._by_rate: tuple[Keeper, ...] = (*self._always, self._cued, slow, bands)
        self._had_rate = False

    def update(self, now: float, body: BodyState, guide: Sequence[GuideBreath] = ()) -> None:
        """Take the body at `now` (LSL s) and the guide breaths latched since the call before."""
        has_rate = rate_from_ecg(body) is not None
        # most of 50 states a second tell nothing new
        if body.intervals or body.breaths or guide:
            told = self._keepers
        else:
            told = self._by_rate if has_rate or self._had_rate else self._always
        self._had_rate = has_rate
        for keeper in told:
            keeper.update(now, body, guide)

    def read(self, now: float) -> dict[str, Measure]:
        """Return every measure at `now` (LSL s) by its name, in the order of `MEASURES`; meant for once a second."""
        return {measure.kind.name: measure for keeper in self._keepers for measure in keeper.measures(now)}

    def drain(self) -> tuple[list[CuedBreath], list[RSABreath]]:
        """Return what was measured of single breaths since the last call, for the log."""
        return self._cued.drain(), self.rsa.drain()

    def settings(self) -> dict[str, float | int | str]:
        """Return the settings of the coherence ratio, which go into every log."""
        return self._coherence.settings.record()
