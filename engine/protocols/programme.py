"""Carries a protocol out: which stage a session is in, and what it asks of the guide."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from engine.guidance import GuideBreath, PacingState
from engine.pacing.loop import MATCH_LONGEST
from engine.pacing.order import Mode, Order
from engine.pacing.pacing import RETURN_SECONDS, Pacing
from engine.protocols.baseline import Baseline, BaselineKeeper
from engine.protocols.plan_clock import PlanClock
from engine.protocols.protocol import Protocol, ResonancePlan, Stage, StageKind
from engine.protocols.targets import NO_RESONANCE, resolved
from engine.resonance.assessment import Assessment, StepEvent
from engine.resonance.outcome import Outcome
from engine.settings import PacingSettings
from sensors.state import BodyState

PROMPT_SHOWN = 30.0
"""Seconds for which a sentence is shown, unless the next one comes before."""
AMBIENT_SHARE = "0.75 × baseline"
UNGUIDED = (StageKind.BASELINE, StageKind.SILENCE, StageKind.FREE)
WORDS = {
    StageKind.BASELINE: "baseline: listening to the person's own breathing",
    StageKind.SILENCE: "silence: nothing to follow",
    StageKind.FREE: "free: the person breathes as they like",
}
ENDING = Stage(kind=StageKind.RETURN, minutes=RETURN_SECONDS / 60)


@dataclass(frozen=True, slots=True)
class StageView:
    """Where a session stands in its protocol, for people to see.

    Attributes
    ----------
    number, of
        Counted from 1; how many there are.
    since
        LSL seconds at which it began, later by what it was paused.
    ends
        LSL seconds at which it ends at the latest; None when nobody can say.
    prompt, prompt_to
        The sentence to show now, empty for none; "person" or "therapist" for whom it is, or "recording", which says
        it to the person.
    script
        Name of the script that the sentence is from; empty for any other.
    ratings
        Items asked in this stage that have not been answered yet.
    """

    number: int
    of: int
    stage: Stage
    since: float
    ends: float | None = None
    prompt: str = ""
    prompt_to: str = "person"
    ratings: tuple[str, ...] = ()
    script: str = ""


@dataclass(frozen=True, slots=True)
class StageChange:
    """Stage `number` (from 1) of `kind` began at `time` (LSL s) for `reason`, in words."""

    time: float
    number: int
    kind: str
    name: str
    reason: str


class Programme:
    """Goes through the stages of a protocol; a pure function of timed events.

    A protocol that does not end with a return is given one of 10 s, so that no session stops short.

    Attributes
    ----------
    baseline
        What the person was like before anything led them; None before anything was heard of them.
    finished
        Whether the last stage is over.
    told
        Whether the script of the stage was told to its end; whoever tells it sets it at every tick.
    """

    def __init__(self, protocol: Protocol, settings: PacingSettings) -> None:
        self.protocol = protocol
        self.finished = self.told = False
        self.baseline: Baseline | None = None
        ends_gently = protocol.stages[-1].kind is StageKind.RETURN
        self._stages = protocol.stages if ends_gently else (*protocol.stages, ENDING)
        self._settings = settings
        self._keeper = BaselineKeeper()
        self._index = -1
        self._clock = PlanClock()
        self._since = 0.0
        self._longer = 0.0
        self._matching_since: float | None = None
        self._led = False
        self._rsa: float | None = None
        self._asked_next = ""
        self._aimed: float | None = None
        self._order = Order(Mode.LISTEN)
        self._assessment: Assessment | None = None
        self._resonance: Outcome | None = None
        self._unanswered: list[str] = []
        self._changes: list[StageChange] = []
        self._steps: list[StepEvent] = []

    def update(
        self,
        now: float,
        body: BodyState,
        guide: Sequence[GuideBreath],
        pacing: Pacing,
        rsa: float | None = None,
        paused: bool = False,
    ) -> Order:
        """Take one tick and return what the guide shall do.

        Parameters
        ----------
        guide
            Guide breaths latched since the last tick.
        pacing
            As it stands; asked whether the person follows, never changed.
        rsa
            The person's median RSA amplitude now, beats/min; None while unknown.
        paused
            Whether the person is given a break: no stage runs out then but the gentle end, and nothing is measured.
        """
        if self._index < 0:
            self._begin(now, 0, "the session begins")
        self._clock.update(now, paused and self.stage.kind is not StageKind.RETURN)
        if not self._clock.paused:
            self._know_the_person(body, pacing, rsa)
        if self._assessment is not None:
            self._assess(now, self._assessment, body, guide)
        why = self._over(self.plan_time(now), pacing)
        if why and self._index + 1 < len(self._stages):
            self._begin(now, self._index + 1, why)
        elif why and self.plan_time(now) - self._since >= RETURN_SECONDS:
            # however short it was made: the music needs that long to fade
            self.finished = True
        return self._order if self._assessment is None else self._assessment.order(now)

    @property
    def stage(self) -> Stage:
        """The stage that is on."""
        return self._stages[max(0, self._index)]

    @property
    def number(self) -> int:
        """Which stage is on, counted from 1."""
        return max(1, self._index + 1)

    @property
    def asked(self) -> tuple[object, ...]:
        """What `next`, `extend` and `aim` change; a stage that no time ends cannot be extended."""
        return self._asked_next, self._ends(), self._aimed

    @property
    def resonance(self) -> Outcome | None:
        """What the newest assessment came to; None before one ended."""
        return self._resonance

    @property
    def standing_still(self) -> bool:
        """Whether the protocol's time stands still in a pause."""
        return self._clock.paused

    def plan_time(self, now: float) -> float:
        """Return `now` (LSL s) less the seconds for which the protocol stood still."""
        return self._clock.read(now)

    def view(self, now: float) -> StageView:
        """Return where the session stands at `now` (LSL s); a pause moves the beginning of its stage along."""
        prompt, lost = self._prompt(self.plan_time(now)), now - self.plan_time(now)
        ends = self._ends()
        return StageView(
            self.number,
            len(self._stages),
            self.stage,
            self._since + lost,
            None if ends is None else ends + lost,
            prompt[0],
            prompt[1],
            tuple(self._unanswered),
        )

    def drain(self) -> tuple[list[StageChange], list[StepEvent]]:
        """Return the stages and the steps of an assessment begun or judged since the last call."""
        told = self._changes, self._steps
        self._changes, self._steps = [], []
        return told

    # -- what a person may ask ------------------------------------------------------------------------------------

    def next(self) -> None:
        """Go on to the next stage with the next tick."""
        self._asked_next = "asked by the therapist"

    def extend(self, seconds: float) -> None:
        """Make the present stage longer, or shorter by a negative number; it never ends before now."""
        self._longer += seconds

    def aim(self, rate: float) -> None:
        """Let another target (breaths/min) stand for that of this stage and of all to come that lead by following.

        An arm may change the order of this stage while it lasts, and must not bring the former target back with it.
        """
        self._aimed = rate
        if self._order.mode not in (Mode.LISTEN, Mode.RETURN):
            self._order = replace(self._order, target_rate=rate)

    def answer(self, item: str) -> None:
        """An item that was asked has been rated."""
        self._unanswered = [asked for asked in self._unanswered if asked != item]

    def finish(self, now: float) -> None:
        """Go to the gentle end."""
        if self._stages[max(0, self._index)].kind is not StageKind.RETURN:
            # one that was added here already, as the protocol has none of its own, need not be added twice
            self._stages = self._stages if self._stages[-1] is ENDING else (*self._stages, ENDING)
            self._begin(now, len(self._stages) - 1, "the session ends")

    # -- stages ---------------------------------------------------------------------------------------------------

    def _begin(self, now: float, index: int, why: str) -> None:
        if self._assessment is not None:
            self._assessment.stop(now)
            self._resonance = self._assessment.result()
            self._steps += self._assessment.drain()
        self._index, self._longer, self._asked_next = index, 0.0, ""
        self._matching_since, self.told = None, False
        stage = self.stage
        if stage.kind is StageKind.RETURN:
            self._clock.update(now, False)
        self._since = self.plan_time(now)
        self._unanswered = list(stage.ratings)
        self._assessment = None
        if stage.kind is StageKind.RESONANCE:
            self._assessment = Assessment(stage.resonance or ResonancePlan(), now)
        else:
            self._order = self._asked(stage)
        self._changes.append(StageChange(now, index + 1, str(stage.kind), stage.name, why + self._unfounded(stage)))

    def _asked(self, stage: Stage) -> Order:
        """Return what a stage asks of the guide; its targets are settled when it begins."""
        if stage.kind in UNGUIDED:
            return Order(Mode.LISTEN, reason=WORDS[stage.kind])
        if stage.kind is StageKind.RETURN:
            return Order(Mode.RETURN)
        if stage.kind is StageKind.AMBIENT:
            rate = self._rate(stage.target or AMBIENT_SHARE)
            return Order(Mode.AMBIENT, rate, rate, stage.inhale_share, stage.lead, reason="ambient")
        if stage.guide == "timed" or not self.protocol.sensors:
            return Order(Mode.TIMED, self._target(stage), self._start(stage), stage.inhale_share, stage.lead)
        mode = Mode.MATCH if stage.kind is StageKind.MATCH else Mode.FOLLOW
        target = self._target(stage) if self._aimed is None else self._aimed
        return Order(mode, target, inhale_share=stage.inhale_share, lead=stage.lead)

    def _target(self, stage: Stage) -> float | None:
        if stage.target is not None:
            return self._rate(stage.target)
        return self._settings.target_rate if stage.kind is StageKind.LEAD else None

    def _start(self, stage: Stage) -> float | None:
        return None if stage.start is None else self._rate(stage.start)

    def _rate(self, target: float | str) -> float:
        found = self._settings.resonance_rate if self._resonance is None else self._resonance.target_rate()
        return resolved(target, self.baseline, found, self._settings.resting_rate)

    def _unfounded(self, stage: Stage) -> str:
        """Return words for a stage that leads to a resonance which nobody has looked for; empty for any other."""
        unknown = self._resonance is None and self._settings.resonance_rate is None
        if not unknown or "resonance" not in (stage.target, stage.start):
            return ""
        return f"; no resonance is known of this person, so it is {NO_RESONANCE:.0f}/min"

    def _know_the_person(self, body: BodyState, pacing: Pacing, rsa: float | None) -> None:
        """Measure until the first guide plays; what comes after it is no baseline."""
        self._led = self._led or pacing.guiding
        self._rsa = self._rsa if rsa is None else rsa
        if not self._led and (body.breaths or body.heartbeats):
            self._keeper.update(body)
            self.baseline = self._keeper.read(self._rsa)

    def _assess(self, now: float, assessment: Assessment, body: BodyState, guide: Sequence[GuideBreath]) -> None:
        assessment.update(now, body, guide, self._clock.paused)
        self._steps += assessment.drain()

    def _over(self, now: float, pacing: Pacing) -> str:
        """Return why the present stage is over at `now` (by the protocol's time); empty while it is not."""
        stage, ends = self.stage, self._ends()
        if self._asked_next or self._clock.paused:
            return self._asked_next
        if self._assessment is not None:
            return "the assessment is done" if self._assessment.finished else ""
        if ends is not None and now >= ends:
            return "its time is over"
        if stage.until == "matched" and self._matched(now, pacing):
            return "matched" if pacing.matched else f"matched for {MATCH_LONGEST:.0f} s"
        if stage.until == "told" and self.told:
            return "the script is told"
        if stage.until == "arrived" and pacing.state is PacingState.MAINTAIN and pacing.arrived:
            return f"{pacing.target_rate:.1f}/min is reached"
        return ""

    def _matched(self, now: float, pacing: Pacing) -> bool:
        """Whether the person goes with the guide, or it has gone with them for 60 s; an arm may play none."""
        if self._matching_since is None and (pacing.guiding or pacing.state is not PacingState.RECOGNISE):
            self._matching_since = now
        if self._matching_since is None:
            return False
        return pacing.matched or now - self._matching_since >= MATCH_LONGEST

    def _ends(self) -> float | None:
        minutes = self.stage.minutes
        return None if minutes is None else self._since + max(0.0, minutes * 60.0 + self._longer)

    def _prompt(self, now: float) -> tuple[str, str]:
        elapsed = now - self._since
        said = [prompt for prompt in self.stage.prompts if prompt.at <= elapsed]
        newest = max(said, key=lambda prompt: prompt.at, default=None)
        if newest is None or elapsed >= newest.at + PROMPT_SHOWN:
            return "", "person"
        return newest.text, newest.to
