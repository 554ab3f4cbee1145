"""The heart rate against its limits: too high, too low, too far above the person's own."""

from engine.safety.advice import SafetyEvent, SafetyKind
from engine.safety.settings import SafetySettings
from engine.safety.standing import LOST_AFTER, Standing, Turn

BACK = 5.0
"""Beats/min on the safe side of a limit before it counts as well again."""
SLOWEST, FASTEST = 15.0, 300.0
"""Beats/min outside which a figure is no heart rate."""
LOOK = "See how the person feels; Stop fades the music out in 2 s."


class HeartLimits:
    """Three rules, each a criterion to end the session: the guide holds, and the therapist is asked."""

    def __init__(self, settings: SafetySettings) -> None:
        self._settings = settings
        seconds = settings.heart_seconds
        self.high = Standing(SafetyKind.HEART_RATE_HIGH, seconds, seconds, stops=True)
        self.low = Standing(SafetyKind.HEART_RATE_LOW, seconds, seconds, stops=True)
        self.risen = Standing(SafetyKind.HEART_RATE_RISEN, seconds, seconds, stops=True)
        self.rules = (self.high, self.low, self.risen)
        self._events: list[SafetyEvent] = []

    def update(self, now: float, rate: float | None, baseline: float | None) -> None:
        """Take the heart rate at `now` (LSL s) and that of the baseline, beats/min; None while unknown."""
        settings, rate, baseline = self._settings, _believable(rate), _believable(baseline)
        self._hold_below(now, self.high, rate, settings.heart_rate_high, f"above {settings.heart_rate_high:g}/min")
        self._hold_above(now, rate)
        limit = None if baseline is None else baseline + settings.heart_rate_rise
        words = f"more than {settings.heart_rate_rise:g}/min above the baseline"
        self._hold_below(now, self.risen, rate, limit, words)

    def drain(self) -> list[SafetyEvent]:
        """Return what was noted since the last call."""
        events, self._events = self._events, []
        return events

    def _hold_below(self, now: float, rule: Standing, rate: float | None, limit: float | None, words: str) -> None:
        known = rate is not None and limit is not None
        over = rate > limit if rate is not None and limit is not None else None
        well = rate <= limit - BACK if rate is not None and limit is not None else None
        self._tell(now, rule, rule.update(now, over, well), rate if known else None, words)

    def _hold_above(self, now: float, rate: float | None) -> None:
        limit = self._settings.heart_rate_low
        over = None if rate is None else rate < limit
        well = None if rate is None else rate >= limit + BACK
        self._tell(now, self.low, self.low.update(now, over, well), rate, f"below {limit:g}/min")

    def _tell(self, now: float, rule: Standing, turn: Turn | None, rate: float | None, words: str) -> None:
        if turn is None:
            return
        seconds = self._settings.heart_seconds
        if turn is Turn.BEGAN:
            rule.why = f"heart rate {words} for {seconds:g} s"
            rule.sentence = text = f"Heart rate {words} for {seconds:g} s: the guide holds its rate. {LOOK}"
        elif turn is Turn.ENDED:
            text = f"Heart rate no longer {words} for {seconds:g} s: the guide may lead on."
        else:
            text = f"No heart rate for {LOST_AFTER:.0f} s: the hold is released, and it is watched again when heard."
        self._events.append(SafetyEvent(now, rule.kind, text, rate, turn is Turn.BEGAN))


def _believable(rate: float | None) -> float | None:
    return rate if rate is not None and SLOWEST <= rate <= FASTEST else None
