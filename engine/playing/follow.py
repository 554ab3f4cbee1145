"""The guide goes with the therapist's tempo, the music with their dynamics: within limits, and both give back gently.

What comes out of here is a wish: the guide's rate changes by `engine.pacing.stride` and `engine.limits` alone, which no
playing can pass, and a hold of safety, of a pedal or of a person comes before it.
"""

import math
from dataclasses import replace

from engine.guidance import GuideBreath
from engine.limits import RATE_MIN, clamp
from engine.pacing.order import BY_THE_CLOCK, Mode, Order
from engine.playing.tempo import TempoReader

FASTEST_UNKNOWN = 12.0
"""Breaths/min above which nobody is led whose own rate is not known: the slow end of breathing at rest."""

STEP = 0.1
"""Breaths/min by which a tempo must differ to be another wish."""

LEADING = (Mode.MATCH, Mode.FOLLOW, *BY_THE_CLOCK)

SOFTEST_DB = -9.0
SOFT, LOUD = 0.15, 0.75
"""How hard notes are struck where the music is softest, and from where it is at its own level."""

SLEW_DB = 3.0
"""dB per second by which the music gets softer or louder at most."""

BACK_DB = 1.0
"""dB per second by which it gives back when the playing has stopped."""

QUIET = 3.0
"""Seconds without a note after which it gives back."""

TOUCH = 0.35
"""Share of the newest note in how hard the playing is."""

NOT_YET_TOLD = 0.5
"""Seconds for which a guide breath that is over counts on: the next one is told of a moment after it began."""

WORDS = "following the therapist's tempo"


class Follow:
    """Who is followed plays notes; `order` and `gain` are asked at every tick. All times are LSL seconds."""

    def __init__(self) -> None:
        self._tempo = TempoReader()
        self._wish: float | None = None
        self._before: float | None = None
        self._guide: GuideBreath | None = None
        self._touch: float | None = None
        self._heard_at = -math.inf
        self._gain_db, self._at = 0.0, -math.inf

    def hear(self, time: float, velocity: float, guide: GuideBreath | None) -> None:
        """Take a note of the therapist, struck at `velocity` (0–1), while `guide` sounds."""
        beat = None if guide is None else guide.period / guide.beats_per_breath
        self._tempo.hear(time, beat)
        self._touch = velocity if self._touch is None else self._touch + TOUCH * (velocity - self._touch)
        self._heard_at = max(self._heard_at, time)

    def stop(self) -> None:
        """Follow no more; the music gives back all the same."""
        self._tempo.forget()
        self._wish = self._touch = None

    def tempo(self, now: float) -> float | None:
        """Return the tempo of the playing, beats/min; None while it cannot be told."""
        return self._tempo.tempo(now)

    @property
    def wish(self) -> float | None:
        """Breaths/min to which the playing leads the guide; None while it does not."""
        return self._wish

    def begin(self) -> None:
        """Begin with another stage: what was before it is over."""
        self._before = None

    def order(
        self, now: float, order: Order, guide: GuideBreath | None, own_rate: float | None, target: float
    ) -> Order:
        """Return what the guide shall do, where the stage asks for `order`: that itself while nobody is to be followed.

        Parameters
        ----------
        own_rate
            Breaths/min of the person as they came, above which nobody is led.
        target
            Breaths/min for which the guide heads now; it gives back to that where the stage names none.
        """
        tempo, guide = self._tempo.tempo(now), self._sounding(now, guide)
        if tempo is None or guide is None or order.mode not in LEADING:
            self._wish = None
            kept = self._before is not None and order.target_rate is None and order.mode in LEADING
            return replace(order, target_rate=self._before) if kept else order
        self._before = target if self._before is None else self._before
        fastest = max(FASTEST_UNKNOWN if own_rate is None else own_rate, RATE_MIN)
        wish = clamp(tempo / guide.beats_per_breath, RATE_MIN, fastest)
        if self._wish is None or abs(wish - self._wish) >= STEP:
            self._wish = wish
        mode = order.mode if order.mode is Mode.AMBIENT else Mode.TIMED
        return replace(order, mode=mode, target_rate=self._wish, lead="brisk", reason=WORDS)

    def _sounding(self, now: float, guide: GuideBreath | None) -> GuideBreath | None:
        if guide is None and self._guide is not None and now < self._guide.end + NOT_YET_TOLD:
            return self._guide
        self._guide = guide
        return guide

    def gain(self, now: float) -> float:
        """Return what the level of the music is to be multiplied by, at most 1."""
        seconds, self._at = min(1.0, max(0.0, now - self._at)), max(now, self._at)
        quiet = self._touch is None or now - self._heard_at > QUIET
        share = 1.0 if quiet or self._touch is None else clamp((self._touch - SOFT) / (LOUD - SOFT), 0.0, 1.0)
        step = (BACK_DB if quiet else SLEW_DB) * seconds
        self._gain_db += clamp(SOFTEST_DB * (1.0 - share) - self._gain_db, -step, step)
        self._touch = None if quiet else self._touch
        return float(10.0 ** (self._gain_db / 20.0))
