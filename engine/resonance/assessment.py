"""Carries a resonance plan out and says what it came to: a pure function of timed events."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from engine.guidance import GuideBreath
from engine.pacing.order import Mode, Order
from engine.protocols.protocol import ResonancePlan
from engine.resonance.evidence import Evidence
from engine.resonance.outcome import Outcome, outcome_of
from engine.resonance.schedule import Step, StepView
from engine.resonance.step_result import StepResult, result_of
from engine.resonance.steps import Form, Slide, Steps
from sensors.state import BodyState


@dataclass(frozen=True, slots=True)
class StepEvent:
    """A step, one of the `planned`, began at `time` (LSL s), or was judged (`result`)."""

    time: float
    step: Step
    planned: int
    result: StepResult | None = None

    def record(self) -> dict[str, Any]:
        """Return it as it stands in the journal."""
        if self.result is None:
            return {"event": "begun", "planned": self.planned, **asdict(self.step)}
        return {"event": "ended", "planned": self.planned, **self.result.record()}


class Assessment:
    """Looks for the rate at which the heart swings most.

    Parameters
    ----------
    plan
        The rates and their form.
    started
        LSL seconds at which the first step begins.
    """

    def __init__(self, plan: ResonancePlan, started: float) -> None:
        self._form: Form = Steps(plan, started) if plan.form == "steps" else Slide(plan, started)
        self._evidence = Evidence()
        self._now = started
        self._paused_at: float | None = None
        self._stopped: float | None = None
        self._told = 0
        self._judged: list[StepResult] = []
        self._events: list[StepEvent] = []

    def update(self, now: float, body: BodyState, guide: Sequence[GuideBreath] = (), paused: bool = False) -> None:
        """Take the body at `now` (LSL s) and the guide breaths latched since the call before.

        What a pause interrupts is begun anew after it: a step in two halves has settled in neither.
        """
        if self.finished:
            return
        self._evidence.update(now, body, guide)
        if paused:
            self._paused_at = now if self._paused_at is None else self._paused_at
            return
        if self._paused_at is not None:
            self._told = min(self._told, self._form.again(self._paused_at, now))
            self._paused_at = None
        self._now = now
        self._form.update(guide)
        self._tell(now, self._form.ended(now, len(self._judged)))

    @property
    def finished(self) -> bool:
        """Whether there is nothing more to play and all can be judged."""
        return self._stopped is not None or self._form.over(self._now)

    def order(self, now: float) -> Order:
        """Return what the guide shall do at `now` (LSL s)."""
        if self._stopped is not None:
            return Order(Mode.LISTEN, reason="the assessment was stopped")
        return self._form.order(self._moment(now))

    def step(self, now: float) -> StepView:
        """Return where it stands at `now` (LSL s)."""
        view = self._form.view(self._moment(now))
        return view if self._stopped is None else replace(view, ends=self._stopped, resting=True)

    def stop(self, now: float) -> None:
        """End it at `now` (LSL s) on somebody's word; steps that were whole still count."""
        if self.finished:
            return
        self._stopped = self._now = self._moment(now)
        self._tell(now, self._form.stretches(self._now)[len(self._judged) :])

    def result(self) -> Outcome:
        """Return what it came to, by what is known so far."""
        open_steps = self._form.stretches(self._now)[len(self._judged) :]
        judged = [*self._judged, *(self._judge(step) for step in open_steps)]
        return outcome_of(tuple(judged), self._form.planned, stopped=self._stopped is not None)

    def drain(self) -> list[StepEvent]:
        """Return the steps begun and judged since the last call, for the log."""
        events, self._events = self._events, []
        return events

    def _moment(self, now: float) -> float:
        """Return when the pause began, or `now` in none."""
        return now if self._paused_at is None else self._paused_at

    def _judge(self, step: Step) -> StepResult:
        return result_of(self._evidence, step, cut_short=step.ends > self._now)

    def _tell(self, now: float, ended: list[Step]) -> None:
        begun, planned = self._form.begun(now), self._form.planned
        self._events += [StepEvent(step.begins, step, planned) for step in begun[self._told :]]
        self._told = len(begun)
        results = [self._judge(step) for step in ended]
        self._events += [StepEvent(now, each.step, planned, each) for each in results]
        self._judged += results
