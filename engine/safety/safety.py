"""Safety in one place: body, ratings and the discomfort button go in, the advice comes out.

A pure function of timed events: it reads no clock, and the same events give the same advice.
"""

import math

from engine.gate import finite
from engine.protocols.baseline import Baseline
from engine.safety.advice import SHALLOW, Advice, SafetyEvent, SafetyKind
from engine.safety.ectopy import Ectopy
from engine.safety.heart_limits import HeartLimits
from engine.safety.over_breathing import OverBreathing
from engine.safety.ratings import Ratings
from engine.safety.settings import SafetySettings
from engine.safety.standing import Standing
from sensors.state import BodyState, QualityReason, SignalQuality

EASED_FOR = 60.0
"""Seconds for which cues stay soft and the person is asked for easy breaths after the discomfort button."""
DISCOMFORT = "Dizzy, tingling or short of air: back to the person's own rate at once. Ask how the person feels."


class Safety:
    """Watches over a session; `update` is called at every tick, `discomfort` and `rate` whenever they happen."""

    def __init__(self, settings: SafetySettings) -> None:
        self._settings = settings
        self._breathing = OverBreathing(settings)
        self._heart = HeartLimits(settings)
        self._ectopy = Ectopy(settings)
        self._ratings = Ratings(settings)
        self._pressed_at: float | None = None
        self._asks_relief = False
        self._now = -math.inf
        self._untold = settings.deviations()
        self._events: list[SafetyEvent] = []

    def update(self, now: float, body: BodyState, baseline: Baseline | None, guide_rate: float | None) -> Advice:
        """Take the body at `now` (LSL s), the person's baseline and the guide's rate; return what is advised.

        What is None or no finite number counts as not known. A `now` that is no number changes nothing.
        """
        if math.isfinite(now):
            self._now = now
            self._tell_settings(now)
            baseline = baseline or Baseline()
            breaths = body.breaths if _is_good(body.respiration) else ()
            self._breathing.update(now, breaths, finite(baseline.ventilation), finite(guide_rate) is not None)
            good = _is_good(body.heart)
            self._ectopy.update(now, body.intervals if good else (), finite(body.early_share))
            rate = self._ectopy.rate(finite(body.heart_rate) if good else None)
            self._heart.update(now, rate, finite(baseline.heart_rate))
            self._ease(now)
            for watch in (self._breathing, self._heart, self._ectopy):
                self._events += watch.drain()
        return self._advice(self._standing())

    def discomfort(self, now: float) -> None:
        """Note a press of the button "dizzy / tingling / short of air"; relief comes with the next update."""
        self._asks_relief = True
        self._pressed_at = now if math.isfinite(now) else self._now
        self._events.append(SafetyEvent(self._pressed_at, SafetyKind.DISCOMFORT, DISCOMFORT))

    def rate(self, now: float, item: str, value: float) -> None:
        """Take a rating, 0–10; later ones of the same item are held against the first. Anything else is no rating."""
        self._ratings.rate(now if math.isfinite(now) else self._now, item, finite(value))
        self._events += self._ratings.drain()

    def set_aside(self, now: float) -> None:
        """Let the session go on although rules stand: the therapist has seen them. Each counts anew once released."""
        for rule in self._standing():
            rule.seen = True
            text = f"Set aside by the therapist: {rule.why}."
            self._events.append(SafetyEvent(now if math.isfinite(now) else self._now, rule.kind, text))

    @property
    def asked(self) -> tuple[object, ...]:
        """What `discomfort` and `set_aside` change."""
        return self._asks_relief, self._pressed_at, tuple(rule.why for rule in self._standing())

    def drain(self) -> list[SafetyEvent]:
        """Return what was noted since the last call, oldest first."""
        events, self._events = self._events, []
        return events

    def _standing(self) -> list[Standing]:
        rules = (*self._heart.rules, *self._ectopy.rules, *self._ratings.rules, *self._breathing.rules)
        return [rule for rule in rules if rule.on and not rule.seen]

    def _advice(self, standing: list[Standing]) -> Advice:
        relief, self._asks_relief = self._asks_relief, False
        eased = self._pressed_at is not None
        soften = max(self._breathing.soften, 1.0 if eased else 0.0)
        stop = "; ".join(rule.why for rule in standing if rule.stops)
        return Advice(
            hold="; ".join(rule.why for rule in standing if rule.holds),
            comfortable=relief,
            stop=stop,
            end=bool(stop) and self._settings.on_stop == "fade",
            soften=soften,
            notices=(
                *((DISCOMFORT,) if eased else ()),
                *(rule.sentence for rule in standing),
                *self._breathing.unknown,
            ),
            prompt=SHALLOW if soften > 0.0 else "",
        )

    def _ease(self, now: float) -> None:
        # a time that went back must not keep the cues soft for ever
        if self._pressed_at is None or abs(now - self._pressed_at) < EASED_FOR:
            return
        self._pressed_at = None
        text = f"No further press of the discomfort button for {EASED_FOR:.0f} s: cues as usual."
        self._events.append(SafetyEvent(now, SafetyKind.DISCOMFORT, text, begins=False))

    def _tell_settings(self, now: float) -> None:
        self._events += [SafetyEvent(now, SafetyKind.SETTING, text) for text in self._untold]
        self._untold = ()


def _is_good(quality: SignalQuality | None) -> bool:
    """Tell whether what comes of a signal counts; one that nobody judged does."""
    return quality is None or quality.reason is QualityReason.GOOD
