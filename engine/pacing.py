"""Leading a person's breathing: what the guide does and why (the table in science.md section 1).

A pure function of timed events: it reads no clock, and the same events give the same decisions. What a state asks
for becomes the next breath in `engine.stride`, under the limits that no state can pass.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from engine.beats import beats_per_breath
from engine.following import WINDOW, Following
from engine.guidance import Guidance, GuideBreath, PacingState
from engine.hearing import Hearing
from engine.limits import clamp_rate, clamp_share
from engine.recognition import OwnBreathing, Recognition
from engine.settings import PacingSettings
from engine.stride import Stride
from sensors.state import BodyState

LEAD_FROM, HOLD_FROM = 0.7, 0.4
MATCH_LONGEST = 60.0
RECOGNISE_LONGEST = 120.0
HOLD_AFTER, COAST_AFTER, COAST_BACK = 0.5, 10.0, 5.0
PASSIVE_AFTER = 180.0
BACK_OFF_SHARE = 0.25
RETURN_SHARE = 0.85
RETURN_SECONDS = 10.0
ARRIVED = 0.05
START_LEAD = 0.8
"""Seconds a start of the guide must lie ahead, so that the sound can be there in time."""

State = PacingState


@dataclass(frozen=True, slots=True)
class StateChange:
    """The pacing went into `state` at `time` (LSL s) for `reason`, in words."""

    time: float
    state: PacingState
    reason: str


class Pacing:
    """The states of the guide. `update` is called every tick with what was heard and what the guide played."""

    def __init__(self, settings: PacingSettings) -> None:
        self.state = State.RECOGNISE
        self.reason = ""
        self.target_rate = self._asked_rate = settings.target_rate
        self.following = Following()
        self.own: OwnBreathing | None = None
        self._settings = settings
        self._stride = Stride(settings)
        self._recognition = Recognition()
        self._hearing = Hearing()
        self._since = 0.0
        self._apart_since: float | None = None
        self._held = False
        self._back_off_rate = settings.resting_rate
        self._guidance = self._silent_guide()
        self._latched: GuideBreath | None = None
        self._changes: list[StateChange] = []

    @property
    def guidance(self) -> Guidance:
        """What the guide is asked to play from its next breath on."""
        return self._guidance

    def drain(self) -> list[StateChange]:
        """Return the changes of state since the last call, oldest first."""
        changes, self._changes = self._changes, []
        return changes

    def update(self, now: float, body: BodyState, guide: Sequence[GuideBreath] = ()) -> Guidance:
        """Take one tick: the body at `now` (LSL s) and the guide breaths latched since; return the guidance."""
        if not self.reason:
            self._enter(now, State.RECOGNISE, "listening to the person's own breathing")
        self._hearing.update(now, body)
        self.following.add_guide(guide)
        for breath in body.breaths:
            self._recognition.add(breath)
            self.following.add(breath)
        if not (self._held or self.state is State.RETURN):
            self._decide(now, heard_a_breath=bool(body.breaths))
        if guide and self._guidance.start_at is not None:
            self._latched = guide[-1]
        self._guidance = self._stride.next(self._guidance, self._latched, self._wanted_rate(), self.state)
        return self._guidance

    # -- what a person may ask ------------------------------------------------------------------------------------

    def hold(self, now: float, on: bool) -> None:
        """Hold the rate until released; afterwards the last 6 breaths decide again."""
        if on and self._latched is not None:
            self._enter(now, State.HOLD, "held by the therapist")
        self._held = on and self.state is State.HOLD

    def comfortable(self, now: float) -> None:
        """Relief: back to the person's own rate, and stay there until `refresh` or `aim`."""
        own = self.own or self._recognition.own()
        if own is not None and self._guidance.start_at is None:
            self._start_guide(now, own)
        self._held = True
        self._enter(now, State.PASSIVE, "comfortable breathing was asked for: back to the person's own rate")

    def refresh(self, now: float) -> None:
        """Begin again from the breathing as it is now: the guide falls silent and listens."""
        self._held = False
        self._recognition = Recognition()
        self._latched = None
        self._guidance = self._silent_guide()
        self.target_rate = self._asked_rate
        self._enter(now, State.RECOGNISE, "refreshed: listening to the person's own breathing")

    def aim(self, now: float, rate: float) -> None:
        """Head for another target (breaths/min, kept within the limits)."""
        self._held = False
        self._asked_rate = self.target_rate = clamp_rate(rate)
        if self.state in (State.MAINTAIN, State.PASSIVE) and self._latched is not None:
            self._enter(now, State.LEAD, f"new target {self.target_rate:.1f}/min")

    def finish(self, now: float) -> None:
        """End gently: ease towards 0.85 of the person's own rate while the music fades."""
        self._enter(now, State.RETURN, "the session ends")

    # -- decisions ------------------------------------------------------------------------------------------------

    def _enter(self, now: float, state: PacingState, reason: str) -> None:
        if state is State.BACK_OFF or state is State.MATCH:
            self.following.restart()
        self.state, self.reason, self._since = state, reason, now
        self._changes.append(StateChange(now, state, reason))

    def _enter_once(self, now: float, state: PacingState, reason: str) -> None:
        if self.state is not state:
            self._enter(now, state, reason)
        self.reason = reason

    def _decide(self, now: float, heard_a_breath: bool) -> None:
        deaf = self._hearing.deaf_for(now)
        if self.state is State.COAST:
            self._end_coast(now)
        elif deaf >= COAST_AFTER and (self._guidance.start_at is not None or self._hearing.silent):
            self._coast(now)
        elif self.state is State.RECOGNISE:
            self._recognise(now)
        elif deaf >= HOLD_AFTER:
            self._enter_once(now, State.HOLD, f"{self._hearing.word}: holding at {self._guidance.rate:.1f}/min")
        elif deaf == 0 and (heard_a_breath or self.state is State.MATCH):
            self._match(now) if self.state is State.MATCH else self._follow(now)

    def _recognise(self, now: float) -> None:
        own = self._recognition.own()
        late = now - self._since >= RECOGNISE_LONGEST
        if own is None or not (self._recognition.complete or late) or self._hearing.deaf_for(now) > 0:
            return
        if own.steady:
            self._start_guide(now, own)
            heard = f"{self._recognition.count} breaths heard"
            self._enter(now, State.MATCH, f"{heard}: matching the person's own {self._guidance.rate:.1f}/min")
        elif late:
            ask = f"breathing is uneven: still listening; Comfortable breathing starts the guide at {own.rate:.1f}/min"
            self._enter_once(now, State.RECOGNISE, ask)

    def _match(self, now: float) -> None:
        following = self.following
        if following.judged >= WINDOW and following.in_sync == following.judged:
            self._lead(now, f"all of the last {WINDOW} breaths in sync")
        elif now - self._since >= MATCH_LONGEST:
            self._follow(now)

    def _follow(self, now: float) -> None:
        """Lead, hold or back off by the last 6 breaths."""
        if self.following.judged < WINDOW:
            return
        synchrony = self.following.in_sync / WINDOW
        words = f"{self.following.in_sync} of the last {WINDOW} breaths in sync"
        if synchrony >= HOLD_FROM:
            self._apart_since = None
        elif self._apart_since is None:
            self._apart_since = now
        if synchrony >= LEAD_FROM:
            self._lead(now, words)
        elif self._apart_since is not None and now - self._apart_since >= PASSIVE_AFTER:
            minutes = PASSIVE_AFTER / 60
            self._enter_once(now, State.PASSIVE, f"not followed for {minutes:.0f} min: the music follows the person")
        elif synchrony < HOLD_FROM and self.state is not State.PASSIVE:
            self._back_off_rate = self._part_way_back()
            self._enter(now, State.BACK_OFF, f"{words}: easing back towards the person's own breathing")
        elif self.state not in (State.MAINTAIN, State.PASSIVE):
            self._enter_once(now, State.HOLD, f"{words}: holding at {self._guidance.rate:.1f}/min")

    def _lead(self, now: float, words: str) -> None:
        if self._latched is not None and abs(self._latched.rate - self.target_rate) <= ARRIVED:
            self._enter_once(now, State.MAINTAIN, f"{words}: staying at {self.target_rate:.1f}/min")
        else:
            self._enter_once(now, State.LEAD, f"{words}: leading to {self.target_rate:.1f}/min")

    def _coast(self, now: float) -> None:
        resting = self._settings.resting_rate
        if self._guidance.start_at is None:
            self._guidance = replace(self._silent_guide(resting), start_at=now + START_LEAD)
        self._enter(now, State.COAST, f"{self._hearing.word} for {COAST_AFTER:.0f} s: gliding to {resting:.1f}/min")

    def _end_coast(self, now: float) -> None:
        if self._hearing.good_for(now) >= COAST_BACK:
            self.following.restart()
            self._enter(now, State.HOLD, f"the breath is heard again: holding at {self._guidance.rate:.1f}/min")

    def _start_guide(self, now: float, own: OwnBreathing) -> None:
        """Start the guide at the person's own rate on the inhale they are expected to take next."""
        self.own = own
        self.target_rate = min(self._asked_rate, own.rate)
        start = self._recognition.next_inhale(now + START_LEAD)
        self._guidance = Guidance(own.rate, clamp_share(own.inhale_share), beats_per_breath(own.rate), start)

    def _silent_guide(self, rate: float | None = None) -> Guidance:
        rate = self._settings.resting_rate if rate is None else rate
        return Guidance(rate, self._settings.inhale_share, beats_per_breath(rate))

    def _wanted_rate(self) -> float:
        """Breaths/min the present state heads for; the stride and the limits decide how fast."""
        rate = self._guidance.rate if self._latched is None else self._latched.rate
        recent = self._recognition.own()
        if self.state in (State.LEAD, State.MAINTAIN):
            return self.target_rate
        if self.state is State.COAST:
            return self._settings.resting_rate
        if self.state is State.RETURN and self.own is not None:
            return max(rate, RETURN_SHARE * self.own.rate)
        if self.state is State.PASSIVE:
            own = self.own if self._held else recent
            return own.rate if own is not None else rate
        return self._back_off_rate if self.state is State.BACK_OFF else rate

    def _part_way_back(self) -> float:
        """Return the rate 25 % of the way (in period) back to the measured breathing, never faster than the own."""
        recent = self._recognition.own()
        if recent is None or self._latched is None:
            return self._guidance.rate
        own_period = 60.0 / (self.own or recent).rate
        period = self._latched.period + BACK_OFF_SHARE * (recent.period - self._latched.period)
        return 60.0 / max(period, own_period)
