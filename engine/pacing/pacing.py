"""Leading a person's breathing: what the guide does and why (the table in science.md section 1).

A pure function of timed events: it reads no clock, and the same events give the same decisions. What a state asks
for becomes the next breath in `engine.pacing.stride`, under the limits that no state can pass.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from engine.beats import beats_per_breath
from engine.guidance import Guidance, GuideBreath, PacingState
from engine.limits import clamp_rate, clamp_share
from engine.pacing.by_rate import RateOnly
from engine.pacing.following import WINDOW, Following
from engine.pacing.hearing import Hearing
from engine.pacing.recognition import OwnBreathing, Recognition
from engine.pacing.stride import Stride
from engine.pacing.trail import SHOWN_AFTER, Trail
from engine.settings import PacingSettings
from sensors.state import BodyState, Breath

LEAD_FROM, HOLD_FROM = 0.7, 0.4
MATCH_LONGEST = 60.0
RECOGNISE_LONGEST = 120.0
HOLD_AFTER, COAST_AFTER, COAST_BACK = 0.5, 10.0, 5.0
"""Seconds of bad hearing (`engine.pacing.hearing`), a moment's noise forgiven; and of good hearing that end COAST."""
PASSIVE_AFTER = 180.0
BACK_OFF_SHARE = 0.25
RETURN_SHARE = 0.85
RETURN_SECONDS = 10.0
ARRIVED = 0.05
COMFORTABLE_RATE = 12.0
"""Breaths/min, at the slow end of what adults breathe at rest: relief for a person whose own rate was never heard."""
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
        self._rate_only = RateOnly()
        self._since = 0.0
        self._apart_since: float | None = None
        self._kept: PacingState | None = None
        self._trail = Trail(settings.resting_rate)
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
        rate = self._rate_only.update(now, body)
        if rate is not None:
            self._judge_rate(now, rate)
        for breath in body.breaths:
            self._judge(breath)
        heard = bool(body.breaths) or rate is not None
        if self._kept is State.PASSIVE:
            self._relieve(now)
        elif self._kept is None and self.state is not State.RETURN:
            self._decide(now, heard_a_breath=heard)
        if guide and self._guidance.start_at is not None:
            self._latched = guide[-1]
        self._guidance = self._stride.next(self._guidance, self._latched, self._wanted_rate(), self.state)
        return self._guidance

    # -- what a person may ask ------------------------------------------------------------------------------------

    # Once the end has begun nothing brings the music back.

    def hold(self, now: float, on: bool) -> None:
        """Hold the rate until released; afterwards the last 6 breaths decide again. Relief is not held up."""
        if self.state is State.RETURN or self._kept is State.PASSIVE or not self._guiding:
            return
        if on and self._kept is None:
            self._apart_since = None
            self._enter(now, State.HOLD, "held by the therapist")
        elif not on and self._kept is State.HOLD:
            self.reason = f"released: the next breath decides; holding at {self._guidance.rate:.1f}/min"
        self._kept = State.HOLD if on else None

    def comfortable(self, now: float) -> None:
        """Relief: to the person's own rate, at once or when it is heard, and stay there until `refresh` or `aim`."""
        if self.state is State.RETURN or self._kept is State.PASSIVE:
            return
        self._kept = State.PASSIVE
        self._enter(now, State.PASSIVE, "comfortable breathing was asked for: back to the person's own rate")

    def refresh(self, now: float) -> None:
        """Begin again from the breathing as it is now: the guide falls silent and listens."""
        if self.state is not State.RETURN:
            self._listen(now, "refreshed: listening to the person's own breathing")

    def aim(self, now: float, rate: float) -> None:
        """Head for another target (breaths/min): within the limits, and not above the person's own rate."""
        if self.state is State.RETURN or not math.isfinite(rate):
            return
        self._kept = None
        self._asked_rate = clamp_rate(rate)
        self._aim_below_own()
        if self.state is State.PASSIVE and not self._guiding:
            self._enter(now, State.RECOGNISE, "listening to the person's own breathing")
        elif self.state in (State.MAINTAIN, State.PASSIVE):
            self.following.restart()
            self._enter(now, State.LEAD, f"new target {self.target_rate:.1f}/min")

    def finish(self, now: float) -> None:
        """End gently: ease towards 0.85 of the person's own rate while the music fades."""
        self._enter_once(now, State.RETURN, "the session ends")

    # -- decisions ------------------------------------------------------------------------------------------------

    @property
    def _guiding(self) -> bool:
        """Whether a guide plays or is about to."""
        return self._guidance.start_at is not None

    def _judge(self, breath: Breath) -> None:
        self._recognition.add(breath)
        self._follow_trail(self.following.add(breath))

    def _judge_rate(self, now: float, rate: float) -> None:
        self._recognition.add_rate(rate, self._settings.inhale_share)
        self._follow_trail(self.following.add_rate(now, rate))

    def _follow_trail(self, in_sync: bool | None) -> None:
        recent = self._recognition.own()
        if self.state is State.PASSIVE and recent is not None and self._latched is not None:
            self._trail.add(in_sync, self._latched.rate, 60.0 / recent.period)

    def _enter(self, now: float, state: PacingState, reason: str) -> None:
        if state is State.BACK_OFF or state is State.MATCH:
            self.following.restart()
        if state not in (State.HOLD, State.BACK_OFF):
            self._apart_since = None
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
        elif deaf >= COAST_AFTER and (self._guiding or self._long_silent(now)):
            self._coast(now)
        elif self.state is State.RECOGNISE:
            self._recognise(now)
        elif deaf >= HOLD_AFTER and self.state is not State.PASSIVE:
            self._enter_once(now, State.HOLD, f"{self._hearing.word}: holding at {self._guidance.rate:.1f}/min")
        elif deaf == 0 and (heard_a_breath or self.state is State.MATCH):
            self._match(now) if self.state is State.MATCH else self._follow(now)

    def _long_silent(self, now: float) -> bool:
        """Whether there has been nothing to hear for so long that a guide may begin at its own rate."""
        return self._hearing.silent and now - self._since >= COAST_AFTER

    def _recognise(self, now: float) -> None:
        own = self._recognition.own()
        late = now - self._since >= RECOGNISE_LONGEST
        if own is None and late:
            self._enter_once(now, State.RECOGNISE, "no breath is heard clearly: still listening; check the sensor")
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
            self._lead(now, f"{WINDOW} of the last {WINDOW} breaths in sync")
        elif now - self._since >= MATCH_LONGEST:
            self._follow(now)

    def _follow(self, now: float) -> None:
        """Lead, hold or back off by the last 6 breaths."""
        if self.state is State.PASSIVE:
            if self._trail.followed:
                self._lead(now, f"{SHOWN_AFTER} breaths in a row in sync")
            return
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
            self._trail_behind(now)
        elif synchrony < HOLD_FROM:
            self._back_off_rate = self._part_way_back()
            self._enter(now, State.BACK_OFF, f"{words}: {self._backing_off()}")
        elif self.state is not State.MAINTAIN:
            self._enter_once(now, State.HOLD, f"{words}: holding at {self._guidance.rate:.1f}/min")

    def _lead(self, now: float, words: str) -> None:
        if self._latched is not None and abs(self._latched.rate - self.target_rate) <= ARRIVED:
            self._enter_once(now, State.MAINTAIN, f"{words}: staying at {self.target_rate:.1f}/min")
        else:
            self._enter_once(now, State.LEAD, f"{words}: leading to {self.target_rate:.1f}/min")

    def _coast(self, now: float) -> None:
        resting = self._settings.resting_rate
        if not self._guiding:
            self._guidance = replace(self._silent_guide(resting), start_at=now + START_LEAD)
        self._enter(now, State.COAST, f"{self._hearing.word} for {COAST_AFTER:.0f} s: gliding to {resting:.1f}/min")

    def _end_coast(self, now: float) -> None:
        if self._hearing.good_for(now) < COAST_BACK:
            return
        if self.own is None:
            self._listen(now, "the breath is heard: listening to the person's own breathing")
            return
        self.following.restart()
        self._enter(now, State.HOLD, f"the breath is heard again: holding at {self._guidance.rate:.1f}/min")

    def _listen(self, now: float, reason: str) -> None:
        """Let the guide fall silent and get to know the person's own breathing."""
        self._kept = None
        self._recognition = Recognition()
        self._latched = None
        self._guidance = self._silent_guide()
        self.target_rate = self._asked_rate
        self._enter(now, State.RECOGNISE, reason)

    def _relieve(self, now: float) -> None:
        """Go by the person's own rate as soon as it is known."""
        self.own = self.own or self._recognition.own()
        if self.own is not None and not self._guiding:
            self._start_guide(now, self.own)

    def _trail_behind(self, now: float) -> None:
        recent = self._recognition.own()
        self._trail = Trail(60.0 / recent.period if recent is not None else self._guidance.rate)
        minutes = PASSIVE_AFTER / 60
        self._enter(now, State.PASSIVE, f"not followed for {minutes:.0f} min: the music follows the person")

    def _start_guide(self, now: float, own: OwnBreathing) -> None:
        """Start the guide at the person's own rate on the inhale they are expected to take next, if any is."""
        self.own = own
        self._aim_below_own()
        start = self._recognition.next_inhale(now + START_LEAD) or now + START_LEAD
        self._guidance = Guidance(own.rate, clamp_share(own.inhale_share), beats_per_breath(own.rate), start)

    def _aim_below_own(self) -> None:
        self.target_rate = self._asked_rate if self.own is None else min(self._asked_rate, self.own.rate)

    def _silent_guide(self, rate: float | None = None) -> Guidance:
        rate = self._settings.resting_rate if rate is None else rate
        return Guidance(rate, self._settings.inhale_share, beats_per_breath(rate))

    def _wanted_rate(self) -> float:
        """Breaths/min the present state heads for; the stride and the limits decide how fast."""
        rate = self._guidance.rate if self._latched is None else self._latched.rate
        if self.state in (State.LEAD, State.MAINTAIN):
            return self.target_rate
        if self.state is State.COAST:
            return self._settings.resting_rate
        if self.state is State.RETURN and self.own is not None:
            return max(rate, RETURN_SHARE * self.own.rate)
        if self.state is State.PASSIVE and self._kept is None:
            return self._trail.wanted(rate)
        if self.state is State.PASSIVE:
            return self.own.rate if self.own is not None else max(rate, COMFORTABLE_RATE)
        return self._back_off_rate if self.state is State.BACK_OFF else rate

    def _backing_off(self) -> str:
        if self._latched is not None and abs(self._back_off_rate - self._latched.rate) <= ARRIVED:
            return f"staying at the person's own {self._latched.rate:.1f}/min"
        return f"easing back to {self._back_off_rate:.1f}/min"

    def _part_way_back(self) -> float:
        """Return the rate 25 % of the way (in period) back to the measured breathing, never faster than the own."""
        recent = self._recognition.own()
        if recent is None or self._latched is None:
            return self._guidance.rate
        own_period = 60.0 / (self.own or recent).rate
        period = self._latched.period + BACK_OFF_SHARE * (recent.period - self._latched.period)
        return 60.0 / max(period, own_period)
