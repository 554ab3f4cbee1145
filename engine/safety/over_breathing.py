"""The over-breathing guard: depth × rate against the person's own baseline.

Slow breathing is deeper breath by breath, so neither depth nor rate tells anything alone; their product, the air moved
a minute, does. 37.5 % of novices fell below 30 mmHg end-tidal CO2 on their first day at 6 breaths/min
(Szulczewski).
"""

import math
from collections import deque
from collections.abc import Iterable
from statistics import median

from engine.limits import clamp
from engine.measures.recent import AHEAD, RecentBreaths
from engine.safety.advice import SHALLOW, SafetyEvent, SafetyKind
from engine.safety.depth_scale import DepthScale
from engine.safety.settings import SafetySettings
from engine.safety.standing import LOST_AFTER, Standing, Turn
from sensors.state import Breath

KEPT = 60.0
MIDDLE = 3
"""The median of three breaths is judged: one sigh, cough or shallow breath decides nothing."""
GAP = 30.0
"""Seconds without a breath after which what was before counts no more."""
BACK, BACK_FOR = 0.5, 30.0
"""Share of the excess that must be gone, and for how many seconds, before the guard is released."""
HOLD_AFTER = 60.0
"""Seconds of further over-breathing with soft cues after which the guide holds as well."""
SOFT_FROM, SOFT_OVER = 0.4, 0.5
UNWATCHED_AFTER, TOLD_FOR = 60.0, 60.0
UNBELIEVABLE = 6.0
"""Times the baseline, or one part of so many, that nobody breathes for long while sitting: it is another scale."""
SMALLEST, LARGEST = 1e-12, 1e12
"""Depths, and depths per minute, that a sensor can give in any unit."""


class OverBreathing:
    """Softens the guide's cues while the person moves more air than at rest; then holds the guide too."""

    def __init__(self, settings: SafetySettings) -> None:
        self._factor, self._seconds = settings.ventilation_factor, settings.ventilation_seconds
        self._rule = Standing(SafetyKind.OVER_BREATHING, 0.0, 0.0)
        self.rules = (self._rule,)
        self.soften = 0.0
        """How far the cues are softened, 0–1."""
        self.unknown: tuple[str, ...] = ()
        """For a minute, why over-breathing cannot be watched."""
        self._recent = RecentBreaths(KEPT)
        self._scale = DepthScale()
        self._baseline: float | None = None
        self._ratios: deque[tuple[float, float]] = deque(maxlen=MIDDLE)
        self._over = self._well = 0.0
        self._heard_at = self._judged_at = -math.inf
        self._unwatched_since: float | None = None
        self._unknown_since: float | None = None
        self._events: list[SafetyEvent] = []

    def update(self, now: float, breaths: Iterable[Breath], ventilation: float | None, guided: bool) -> None:
        """Take the breaths finished since the call before, at `now` (LSL s).

        Parameters
        ----------
        ventilation
            Depth × rate of the baseline, units of the signal per minute; None while unknown.
        guided
            Whether a guide plays.
        """
        self._take_baseline(ventilation if ventilation and SMALLEST <= ventilation <= LARGEST else None)
        for breath in self._recent.update(now, breaths):
            if SMALLEST <= breath.depth <= LARGEST:
                self._take(now, breath)
        if self._rule.on and not -AHEAD <= now - self._judged_at < LOST_AFTER:
            self._release(now, f"No breath could be judged for {LOST_AFTER:.0f} s: cues as usual.", None)
        self._watch_itself(now, guided)

    def drain(self) -> list[SafetyEvent]:
        """Return what was noted since the last call."""
        events, self._events = self._events, []
        return events

    def _take_baseline(self, ventilation: float | None) -> None:
        if ventilation is not None and ventilation != self._baseline:
            self._baseline = ventilation
            # what was measured anew was measured with the belt as it sits now
            self._begin_anew()

    def _take(self, now: float, breath: Breath) -> None:
        if self._baseline is None:
            return
        if breath.inhale_onset - self._heard_at > LOST_AFTER:
            # a belt that was away for so long has been touched
            self._begin_anew()
        changed = self._scale.add(breath, self._baseline)
        if changed is not None:
            self._forget()
            self._note(now, SafetyKind.DEPTH_CHANGED, _changed_words(changed), changed)
        if breath.inhale_onset - self._heard_at > GAP:
            self._forget()
        self._heard_at = breath.end
        ratio = breath.depth * breath.rate / (self._baseline * self._scale.factor)
        self._ratios.append((breath.period, ratio))
        middle = median(ratio for _, ratio in self._ratios)
        if len(self._ratios) == MIDDLE and 1.0 / UNBELIEVABLE < middle < UNBELIEVABLE:
            self._judged_at = breath.end
            self._judge(now, breath.period, middle)

    def _judge(self, now: float, seconds: float, ratio: float) -> None:
        if ratio > self._factor:
            # the breaths that the median waited for were over-breathing already
            self._over += seconds if self._over else sum(s for s, r in self._ratios if r > self._factor)
        elif not self._rule.on:
            self._over = 0.0
        well = ratio <= 1.0 + BACK * (self._factor - 1.0)
        self._well = self._well + seconds if well else 0.0
        if not self._rule.on and self._over >= self._seconds:
            self._begin(now, ratio)
        elif self._rule.on and self._well >= BACK_FOR:
            self._release(now, "Breathing is easy again: cues as usual.", ratio)
        elif self._rule.on and not self._rule.holds and self._over >= self._seconds + HOLD_AFTER:
            self._hold(now, ratio)
        if self._rule.on:
            self.soften = clamp((ratio - 1.0) / SOFT_OVER, SOFT_FROM, 1.0)

    def _begin(self, now: float, ratio: float) -> None:
        self._rule.turn(Turn.BEGAN)
        self._rule.holds = False
        self._rule.why = "more air is moved than at rest"
        self._rule.sentence = (
            f"More air is moved than at rest, for {self._seconds:.0f} s: the cues are softened. Say: {SHALLOW}"
        )
        self._note(now, SafetyKind.OVER_BREATHING, self._rule.sentence, ratio)

    def _hold(self, now: float, ratio: float) -> None:
        self._rule.holds = True
        text = "Still more air is moved than at rest: the guide holds its rate as well."
        self._note(now, SafetyKind.OVER_BREATHING, text, ratio)

    def _release(self, now: float, text: str, ratio: float | None) -> None:
        self._rule.turn(Turn.ENDED)
        self.soften = 0.0
        self._forget()
        self._note(now, SafetyKind.OVER_BREATHING, text, ratio, begins=False)

    def _begin_anew(self) -> None:
        self._scale.begin()
        self._forget()

    def _forget(self) -> None:
        self._ratios.clear()
        self._over = self._well = 0.0

    def _watch_itself(self, now: float, guided: bool) -> None:
        """Say once when a guide plays and over-breathing cannot be watched."""
        watched = self._baseline is not None and -AHEAD <= now - self._judged_at < UNWATCHED_AFTER
        if watched or not guided:
            self._unwatched_since = None
        elif self._unwatched_since is None or now < self._unwatched_since:
            self._unwatched_since = now
        elif self._unknown_since is None and now - self._unwatched_since >= UNWATCHED_AFTER:
            why = "there is no baseline of it" if self._baseline is None else "no breath shows it"
            self._unknown_since = now
            self.unknown = (
                f"Over-breathing is not watched: depth of breathing unknown, {why}. Ask how the person feels.",
            )
            self._note(now, SafetyKind.OVER_BREATHING, self.unknown[0], None)
        if self._unknown_since is not None and abs(now - self._unknown_since) >= TOLD_FOR:
            self.unknown = ()

    def _note(self, now: float, kind: SafetyKind, text: str, value: float | None, begins: bool = True) -> None:
        self._events.append(SafetyEvent(now, kind, text, value, begins))


def _changed_words(factor: float) -> str:
    return (
        f"The depth of breathing became {factor:.2g} times what it was from one breath to the next: taken as a belt "
        "that moved. If the person did it, ask for easy breaths."
    )
