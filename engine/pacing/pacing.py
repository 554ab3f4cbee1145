"""Leading a person's breathing: what the guide does and why.

A pure function of timed events: it reads no clock, and the same events give the same decisions. `engine.pacing.loop`
decides by the breaths heard; here stands what people, guards and the stages of a protocol may ask of it.
"""

import math
from collections.abc import Sequence

from engine.guidance import Guidance, GuideBreath, PacingState
from engine.limits import clamp_rate
from engine.pacing.headings import by_the_clock
from engine.pacing.loop import HOLD_AFTER, LISTENING, Loop
from engine.pacing.order import BY_THE_CLOCK, LeadSpeed, Mode, Order
from engine.pacing.standing import StateChange
from engine.pacing.steering import START_LEAD
from sensors.state import BodyState

RETURN_SECONDS = 10.0

State = PacingState


class Pacing(Loop):
    """The states of the guide. `update` is called every tick with what was heard and what the guide played.

    What a person asks (`hold`, `comfortable`, `refresh`, `aim`, `finish`) comes before what a guard asks (`guard`),
    and that before the stage of the protocol (`obey`). Without a protocol the whole loop runs: match, lead, keep.
    """

    @property
    def reason(self) -> str:
        """Why, in words; empty before the first tick."""
        return self._standing.reason

    @property
    def guidance(self) -> Guidance:
        """What the guide is asked to play from its next breath on."""
        return self._steering.guidance

    @property
    def guiding(self) -> bool:
        """Whether a guide plays or is about to."""
        return self._steering.guiding

    @property
    def relieved(self) -> bool:
        """Whether comfortable breathing was asked for, and nothing asked for since."""
        return self._kept is State.PASSIVE

    def hears(self, now: float) -> bool:
        """Tell whether the person's breath is heard well at `now` (LSL s), a moment's noise forgiven."""
        return self.state is not State.COAST and self._hearing.deaf_for(now) < HOLD_AFTER

    @property
    def lead(self) -> LeadSpeed:
        """How fast the guide slows: as a person chose, else as the stage or the settings say."""
        return self._steering.stride.lead

    @lead.setter
    def lead(self, speed: LeadSpeed) -> None:
        self._steering.stride.chosen = speed

    @property
    def asked(self) -> tuple[object, ...]:
        """What `hold`, `comfortable`, `refresh`, `aim` and the lead speed change."""
        standing = (self.state, self._standing.since, self._kept)
        return (*standing, self._asked_rate, self.target_rate, self.lead)

    def drain(self) -> list[StateChange]:
        """Return the changes of state since the last call, oldest first."""
        return self._standing.drain()

    def update(self, now: float, body: BodyState, guide: Sequence[GuideBreath] = ()) -> Guidance:
        """Take one tick: the body at `now` (LSL s) and the guide breaths latched since; return the guidance."""
        if not self.reason and self._order.mode not in BY_THE_CLOCK:
            self._enter(now, State.RECOGNISE, self._order.reason or LISTENING)
        self._hearing.update(now, body)
        self.following.add_guide(guide)
        rate = self._rate_only.update(now, body)
        if rate is not None:
            self._judge_rate(now, rate)
        for breath in body.breaths:
            self._judge(breath)
        self._live(now, heard_a_breath=bool(body.breaths) or rate is not None)
        self._steering.latch(guide)
        return self._steering.step(self._wanted_rate(), self.state)

    # Once the end has begun nothing brings the music back.

    def hold(self, now: float, on: bool) -> None:
        """Hold the rate until released; afterwards the last 6 breaths decide again. Relief is not held up."""
        if self.state is State.RETURN or self._kept is State.PASSIVE or not self._steering.guiding:
            return
        if on and self._kept is None:
            self._company.restart()
            self._enter(now, State.HOLD, "held by the therapist")
        elif not on and self._kept is State.HOLD:
            self._standing.reason = (
                f"released: the next breath decides; holding at {self._steering.guidance.rate:.1f}/min"
            )
        self._kept = State.HOLD if on else None

    def comfortable(self, now: float, why: str = "comfortable breathing was asked for") -> None:
        """Relief: to the person's own rate, at once or when it is heard, and stay there until `refresh` or `aim`."""
        if self.state is State.RETURN or self._kept is State.PASSIVE:
            return
        self._kept = State.PASSIVE
        self._enter(now, State.PASSIVE, f"{why}: back to the person's own rate")

    def refresh(self, now: float) -> None:
        """Begin again from the breathing as it is now: the guide falls silent and listens.

        One that goes by the clock does not listen: begun anew it would leap to where it once began, so it goes on from
        the rate that plays.
        """
        if self.state is State.RETURN:
            return
        if self._order.mode in BY_THE_CLOCK and self._steering.guiding:
            self._kept = None
            self._enter(now, State.HOLD, f"refreshed: on by the clock from {self._steering.rate:.1f}/min")
        else:
            self._listen(now, f"refreshed: {LISTENING}")

    def aim(self, now: float, rate: float) -> None:
        """Head for another target (breaths/min): within the limits, and not above the person's own rate."""
        if self.state is State.RETURN or not math.isfinite(rate):
            return
        self._kept = None
        self._target(rate)
        if self.state is State.PASSIVE and not self._steering.guiding:
            self._enter(now, State.RECOGNISE, LISTENING)
        elif self.state in (State.MAINTAIN, State.PASSIVE):
            self.following.restart()
            self._enter(now, State.LEAD, f"new target {self.target_rate:.1f}/min")

    def finish(self, now: float) -> None:
        """End gently: ease towards 0.85 of the person's own rate while the music fades."""
        self._enter_once(now, State.RETURN, "the session ends")

    def guard(self, why: str) -> None:
        """Hold as long as `why` says something; relief, and what a person holds, are not touched."""
        if self._guarded and not why and self.state is State.HOLD:
            self._standing.reason = (
                f"on again: the next breath decides; holding at {self._steering.guidance.rate:.1f}/min"
            )
        self._guarded = why

    def obey(self, now: float, order: Order) -> None:
        """Take what the stage of a protocol asks; the same order again changes nothing."""
        if order == self._order or self.state is State.RETURN:
            return None
        before, self._order = self._order, order
        self._steering.shape(order)
        if order.mode is Mode.RETURN:
            return self.finish(now)
        if order.mode is Mode.LISTEN:
            self._rest(now, order)
        elif order.target_rate is not None or self._steering.guiding:
            self._target(self._steering.rate if order.target_rate is None else order.target_rate)
        if order.mode is not before.mode:
            self._go_over(now, before.mode)
        elif self.state is State.MAINTAIN and not self.arrived:
            self._enter(now, State.LEAD, order.reason or f"new target {self.target_rate:.1f}/min")
        return None

    def _target(self, rate: float) -> None:
        self._asked_rate = clamp_rate(rate)
        self._aim_below_own()

    def _rest(self, now: float, order: Order) -> None:
        """Let the guide be silent as long as the stage lasts; what gives relief stays for the next one."""
        self._kept = State.PASSIVE if self._kept is State.PASSIVE else None
        if self._steering.guiding:
            self._recognition.forget_usual()
        self._steering.silence()
        self._enter(now, State.RECOGNISE, order.reason or LISTENING)

    def _go_over(self, now: float, before: Mode) -> None:
        """Begin with another mode; what a person keeps stays kept."""
        if self._kept is State.PASSIVE and self._order.mode is not Mode.LISTEN:
            self._enter_once(now, State.PASSIVE, "comfortable breathing goes on at the person's own rate")
        if self._kept is not None or self.state in (State.RETURN, State.PASSIVE, State.COAST):
            return
        self._standing.since = now
        if self._steering.guiding and (before in BY_THE_CLOCK or self._order.mode is Mode.MATCH):
            self.following.restart()
            self._enter(now, State.HOLD, f"{self._order.reason or 'the next breaths decide'}: holding for now")

    def _live(self, now: float, heard_a_breath: bool) -> None:
        if self.state is State.RETURN or self._order.mode is Mode.LISTEN:
            return
        if self._kept is State.PASSIVE:
            self._relieve(now)
        elif self._kept is None and self._guarded:
            self._hold_guarded(now)
        elif self._kept is None and self._order.mode in BY_THE_CLOCK:
            self._go_by_the_clock(now)
        elif self._kept is None:
            self._decide(now, heard_a_breath)

    def _hold_guarded(self, now: float) -> None:
        if self._steering.guiding and self.state not in (State.BACK_OFF, State.PASSIVE):
            self._enter_once(now, State.HOLD, f"{self._guarded}: holding at {self._steering.guidance.rate:.1f}/min")

    def _go_by_the_clock(self, now: float) -> None:
        order = self._order
        if not self._steering.guiding:
            own = self.own = self.own or self._recognition.own()
            rate = order.start_rate or (own.rate if own is not None else self.target_rate)
            share = own.inhale_share if own is not None and order.inhale_share is None else None
            self._steering.start(self._recognition.next_inhale(now + START_LEAD) or now + START_LEAD, rate, share)
        self._enter_once(now, *by_the_clock(order, self.arrived, self.target_rate))

    def _relieve(self, now: float) -> None:
        """Go by the person's own rate as soon as it is known."""
        self.own = self.own or self._recognition.own()
        if self.own is not None and not self._steering.guiding:
            self._start_guide(now, self.own)
