"""The closed loop: recognise the person's own breathing, match it, lead, hold or back off by the last 6 breaths.

`docs/architecture.md` tells what each state is. What a state asks for becomes the next breath in
`engine.pacing.stride`, under the limits that no state and no protocol can pass.
"""

from engine.guidance import PacingState
from engine.pacing.by_rate import RateOnly
from engine.pacing.company import BEYOND_LONGEST, LONG, Company, Outpaced
from engine.pacing.following import WINDOW, Following
from engine.pacing.headings import arrived, backing_off, part_way_back
from engine.pacing.hearing import Hearing
from engine.pacing.order import BY_THE_CLOCK, Mode, Order
from engine.pacing.recognition import OwnBreathing, Recognition
from engine.pacing.standing import Standing
from engine.pacing.steering import START_LEAD, Steering
from engine.pacing.trail import Trail
from engine.settings import PacingSettings
from sensors.state import Breath

LEAD_FROM, HOLD_FROM = 0.7, 0.4
MATCH_LONGEST = 60.0
RECOGNISE_LONGEST = 120.0
HOLD_AFTER, COAST_AFTER, COAST_BACK = 0.5, 10.0, 5.0
"""Seconds of bad hearing (`engine.pacing.hearing`), a moment's noise forgiven; and of good hearing that end COAST."""
RETURN_SHARE = 0.85
COMFORTABLE_RATE = 12.0
"""Breaths/min, at the slow end of what adults breathe at rest: relief for a person whose own rate was never heard."""
LISTENING = "listening to the person's own breathing"

State = PacingState

AFRESH = (State.RECOGNISE, State.MATCH, State.COAST, State.PASSIVE)
"""States in which nobody is asked to have followed."""


class Loop:
    """What the guide does about the breaths it hears. `engine.pacing.pacing` puts beside it what people may ask.

    Attributes
    ----------
    target_rate
        Breaths/min the guide heads for.
    following
        Who follows whom.
    own
        The person's own breathing, as it was when the guide last started; None before.
    """

    def __init__(self, settings: PacingSettings) -> None:
        self.target_rate = self._asked_rate = settings.target_rate
        self.following = Following()
        self.own: OwnBreathing | None = None
        self._settings = settings
        self._standing = Standing()
        self._steering = Steering(settings)
        self._recognition = Recognition()
        self._hearing = Hearing()
        self._rate_only = RateOnly()
        self._order = Order(Mode.FOLLOW)
        self._guarded = ""
        self._company = Company()
        self._outpaced = Outpaced()
        self._kept: PacingState | None = None
        self._trail = Trail(settings.resting_rate)
        self._back_off_rate = settings.resting_rate

    @property
    def state(self) -> PacingState:
        """What the guide is doing."""
        return self._standing.state

    @property
    def arrived(self) -> bool:
        """Whether the guide has reached its target."""
        return arrived(self._steering.latched, self.target_rate)

    @property
    def matched(self) -> bool:
        """Whether the last 6 breaths were all in sync."""
        return self.following.judged >= WINDOW and self.following.in_sync == self.following.judged

    def _judge(self, breath: Breath) -> None:
        self._recognition.add(breath)
        in_sync = self.following.add(breath)
        self._weigh(breath.end, breath.period, in_sync)

    def _judge_rate(self, now: float, rate: float) -> None:
        self._recognition.add_rate(rate, self._settings.inhale_share)
        in_sync = self.following.add_rate(now, rate)
        self._weigh(now, 60.0 / rate, in_sync)

    def _weigh(self, time: float, seconds: float, in_sync: bool | None) -> None:
        """Let one more breath, of so many seconds, count for whether the person goes with the guide at all."""
        recent, latched = self._recognition.own(), self._steering.latched
        self._company.add(time, seconds, in_sync)
        self._outpaced.add(time, self.own, recent)
        if self.state is State.PASSIVE and recent is not None and latched is not None:
            self._trail.add(in_sync, latched.rate, 60.0 / recent.period)

    def _enter(self, now: float, state: PacingState, reason: str) -> None:
        if state is State.BACK_OFF or state is State.MATCH:
            self.following.restart()
        if state in AFRESH or self.state is State.PASSIVE:
            self._company.restart()
        self._standing.enter(now, state, reason)

    def _enter_once(self, now: float, state: PacingState, reason: str) -> None:
        if self.state is not state:
            self._enter(now, state, reason)
        self._standing.reason = reason

    def _decide(self, now: float, heard_a_breath: bool) -> None:
        deaf = self._hearing.deaf_for(now)
        if self.state is State.COAST:
            self._end_coast(now)
        elif deaf >= COAST_AFTER and (self._steering.guiding or self._long_silent(now)):
            self._coast(now)
        elif self.state is State.RECOGNISE:
            self._recognise(now)
        elif deaf >= HOLD_AFTER and self.state is not State.PASSIVE:
            rate = self._steering.guidance.rate
            self._enter_once(now, State.HOLD, f"{self._hearing.word}: holding at {rate:.1f}/min")
        elif deaf == 0 and (heard_a_breath or self.state is State.MATCH):
            self._match(now) if self.state is State.MATCH else self._follow(now)

    def _long_silent(self, now: float) -> bool:
        """Whether there has been nothing to hear for so long that a guide may begin at its own rate."""
        return self._hearing.silent and now - self._standing.since >= COAST_AFTER

    def _recognise(self, now: float) -> None:
        own = self._recognition.own()
        late = now - self._standing.since >= RECOGNISE_LONGEST
        if own is None and late:
            self._enter_once(now, State.RECOGNISE, "no breath is heard clearly: still listening; check the sensor")
        if own is None or not (self._recognition.complete or late) or self._hearing.deaf_for(now) > 0:
            return
        if own.steady:
            self._start_guide(now, self._recognition.usual() or own)
            heard = f"{self._recognition.count} breaths heard"
            self._enter(now, State.MATCH, f"{heard}: matching the person's own {self._steering.guidance.rate:.1f}/min")
        elif late:
            ask = f"breathing is uneven: still listening; Comfortable breathing starts the guide at {own.rate:.1f}/min"
            self._enter_once(now, State.RECOGNISE, ask)

    def _match(self, now: float) -> None:
        if self._order.mode is Mode.MATCH:
            return
        if self.matched:
            self._lead(now, f"{WINDOW} of the last {WINDOW} breaths in sync")
        elif now - self._standing.since >= MATCH_LONGEST:
            self._follow(now)

    def _follow(self, now: float) -> None:
        """Lead, hold or back off by the last 6 breaths."""
        if self.state is State.PASSIVE:
            if self._trail.followed:
                self._lead(now, "in step with a slower guide for longer than by chance")
            return
        if self.following.judged < WINDOW:
            return
        synchrony = self.following.in_sync / WINDOW
        words = f"{self.following.in_sync} of the last {WINDOW} breaths in sync"
        if synchrony >= LEAD_FROM:
            self._lead(now, words)
        elif self._company.lost(now):
            self._trail_behind(now, f"not followed for {LONG / 60:.0f} min")
        elif self._outpaced.lasting(now):
            self._trail_behind(now, f"breathing faster than at the start for {BEYOND_LONGEST:.0f} s")
        elif synchrony < HOLD_FROM:
            self._back_off(now, words)
        elif self.state is State.MAINTAIN:
            self._enter_once(now, State.MAINTAIN, f"{words}: staying at {self.target_rate:.1f}/min")
        else:
            self._enter_once(now, State.HOLD, f"{words}: holding at {self._steering.guidance.rate:.1f}/min")

    def _back_off(self, now: float, words: str) -> None:
        recent, latched = self._recognition.own(), self._steering.latched
        self._back_off_rate = self._steering.guidance.rate
        if recent is not None and latched is not None:
            self._back_off_rate = part_way_back(latched, recent, self.own or recent, self._order.gain)
        self._enter(now, State.BACK_OFF, f"{words}: {backing_off(latched, self._back_off_rate)}")

    def _lead(self, now: float, words: str) -> None:
        if self._order.mode is Mode.MATCH:
            self._enter_once(now, State.MATCH, f"{words}: going with the person at {self._steering.rate:.1f}/min")
        elif self.arrived:
            self._enter_once(now, State.MAINTAIN, f"{words}: staying at {self.target_rate:.1f}/min")
        else:
            self._enter_once(now, State.LEAD, f"{words}: leading to {self.target_rate:.1f}/min")

    def _coast(self, now: float) -> None:
        resting = self._settings.resting_rate
        if not self._steering.guiding:
            self._steering.start(now + START_LEAD, resting)
        self._enter(now, State.COAST, f"{self._hearing.word} for {COAST_AFTER:.0f} s: gliding to {resting:.1f}/min")

    def _end_coast(self, now: float) -> None:
        if self._hearing.good_for(now) < COAST_BACK:
            return
        if self.own is None:
            self._listen(now, f"the breath is heard: {LISTENING}")
            return
        self.following.restart()
        rate = self._steering.guidance.rate
        self._enter(now, State.HOLD, f"the breath is heard again: holding at {rate:.1f}/min")

    def _listen(self, now: float, reason: str) -> None:
        """Let the guide fall silent and get to know the person's own breathing."""
        self._kept = None
        self._recognition = Recognition()
        self._steering.silence()
        self.target_rate = self._asked_rate
        self._enter(now, State.RECOGNISE, reason)

    def _trail_behind(self, now: float, why: str) -> None:
        recent = self._recognition.own()
        self._trail = Trail(60.0 / recent.period if recent is not None else self._steering.guidance.rate)
        self._enter(now, State.PASSIVE, f"{why}: the music follows the person")

    def _start_guide(self, now: float, own: OwnBreathing) -> None:
        """Start the guide at the person's own rate on the inhale they are expected to take next, if any is."""
        self.own = own
        self._aim_below_own()
        start = self._recognition.next_inhale(now + START_LEAD) or now + START_LEAD
        self._steering.start(start, own.rate, own.inhale_share)

    def _aim_below_own(self) -> None:
        by_the_clock = self._order.mode in BY_THE_CLOCK
        own = self._asked_rate if self.own is None or by_the_clock else self.own.rate
        self.target_rate = min(self._asked_rate, own)

    def _wanted_rate(self) -> float:
        """Breaths/min the present state heads for; the stride and the limits decide how fast."""
        rate = self._steering.rate
        if self.state in (State.LEAD, State.MAINTAIN, State.AMBIENT):
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
