"""The two forms of an assessment: steps with rests between, and one slide."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Protocol

from engine.guidance import GuideBreath
from engine.pacing.order import Mode, Order
from engine.protocols.protocol import ResonancePlan
from engine.resonance.schedule import SETTLING, Step, StepView, slide_periods, steps_of

LATE = 3.0
"""Seconds after its end until a step is judged: its last breath and heartbeat are known up to 2 s late."""
START_LATEST = 1.0
"""Seconds after a step's beginning until its guide begins, and by which its last breath passes the end."""
AT_RATE = 0.05
PER_STRETCH = 9
"""Guide breaths of a slide that are judged together: 6 of the person's own must lie whole within them."""
PATIENCE = 120.0


class Form(Protocol):
    """How the rates follow each other."""

    @property
    def planned(self) -> int:
        """How many steps are to be judged when all is played."""
        ...

    def update(self, guide: Sequence[GuideBreath]) -> None:
        """Take the newly latched breaths of the guide."""
        ...

    def order(self, now: float) -> Order:
        """Return what the guide shall do at `now` (LSL s)."""
        ...

    def view(self, now: float) -> StepView:
        """Return where it stands."""
        ...

    def begun(self, now: float) -> list[Step]:
        """Return the steps that have begun by `now`, oldest first."""
        ...

    def over(self, now: float) -> bool:
        """Tell whether the last of them has ended and can be judged."""
        ...

    def stretches(self, now: float) -> list[Step]:
        """Return what was played by `now` and is to be judged; the last may not be over."""
        ...

    def ended(self, now: float, known: int) -> list[Step]:
        """Return those of them that can be judged at `now`, after the first `known`."""
        ...

    def again(self, paused: float, now: float) -> int:
        """Begin anew at `now` what was interrupted at `paused` (LSL s); return how many steps stay as they were."""
        ...


class Steps:
    """Each rate for some minutes, with free breathing between."""

    def __init__(self, plan: ResonancePlan, started: float) -> None:
        self._steps = steps_of(plan, started)
        self._guide: list[GuideBreath] = []

    @property
    def planned(self) -> int:
        """How many steps there are."""
        return len(self._steps)

    def update(self, guide: Sequence[GuideBreath]) -> None:
        """Take the newly latched breaths of the guide."""
        self._guide += guide

    def order(self, now: float) -> Order:
        """Return the rate to play at `now` (LSL s), or the rest between."""
        view = self.view(now)
        if view.resting:
            before = now < self._steps[-1].begins
            return Order(Mode.LISTEN, reason=f"rest before {view.rate:g}/min" if before else "all steps are done")
        reason = f"resonance step {view.number} of {view.of}: {view.rate:g}/min"
        return Order(Mode.TIMED, target_rate=view.rate, start_rate=view.rate, reason=reason)

    def view(self, now: float) -> StepView:
        """Return the step that runs, or the rest and the step after it."""
        count = len(self._steps)
        last = self._steps[0]
        for step in self._steps:
            if now < step.begins:
                return StepView(step.number, count, step.rate, last.ends, step.begins, resting=True)
            if now < step.ends:
                return StepView(step.number, count, step.rate, step.begins, step.ends)
            last = step
        return StepView(count, count, last.rate, last.ends, last.ends + LATE, resting=True)

    def begun(self, now: float) -> list[Step]:
        """Return the steps that have begun."""
        return [step for step in self._steps if step.begins <= now]

    def over(self, now: float) -> bool:
        """Tell whether the last step can be judged."""
        return now >= self._steps[-1].ends + LATE

    def stretches(self, now: float) -> list[Step]:
        """Return the steps begun, each as it was played.

        What counts begins when a step has settled and the guide plays its rate, and ends with the guide's last breath.
        """
        return [self._played(step) for step in self.begun(now)]

    def _played(self, step: Step) -> Step:
        reached = self._reached(step)
        late = min(reached - step.begins, START_LATEST)
        return replace(step, settled=max(step.settled, reached), ends=step.ends + late)

    def ended(self, now: float, known: int) -> list[Step]:
        """Return the steps after the first `known` that ended a little ago."""
        return [self._played(step) for step in self._steps[known:] if now >= step.ends + LATE]

    def again(self, paused: float, now: float) -> int:
        """Begin the interrupted step anew; a rest goes on, and all that follows comes as much later."""
        kept = [step for step in self._steps if step.ends <= paused]
        rest = self._steps[len(kept) :]
        if rest:
            by = now - min(paused, rest[0].begins)
            self._steps = (*kept, *(_later(step, by) for step in rest))
        return len(kept)

    def _reached(self, step: Step) -> float:
        return next(
            (g.onset for g in self._guide if step.begins <= g.onset < step.ends and abs(g.rate - step.rate) <= AT_RATE),
            step.begins,
        )


class Slide:
    """From the first rate to the last, each breath a little longer.

    The sliding form of Fisher and Lehrer (2022, doi 10.1007/s10484-021-09524-0).
    """

    def __init__(self, plan: ResonancePlan, started: float) -> None:
        self._periods = slide_periods(plan)
        self._started = started
        self._played: list[GuideBreath] = []

    @property
    def planned(self) -> int:
        """How many stretches the slide makes."""
        return max(1, len(self._periods) // PER_STRETCH)

    def update(self, guide: Sequence[GuideBreath]) -> None:
        """Take the newly latched breaths; the slide begins with the first at its first rate."""
        for breath in guide:
            if self._played or abs(breath.rate - 60.0 / self._periods[0]) <= AT_RATE:
                self._played.append(breath)

    def order(self, now: float) -> Order:
        """Return the rate of the breath after the one latched last."""
        place = min(len(self._played), len(self._periods) - 1)
        if self._ended(now):
            return Order(Mode.LISTEN, reason="the slide is done")
        rate = 60.0 / self._periods[place]
        reason = f"resonance slide: {60.0 / self._periods[0]:.2f} to {60.0 / self._periods[-1]:.2f}/min"
        return Order(Mode.TIMED, target_rate=rate, start_rate=rate, reason=reason)

    def view(self, now: float) -> StepView:
        """Return the breath of the slide that sounds."""
        sounding = sum(g.onset <= now for g in self._played)
        number = min(max(1, sounding), len(self._periods))
        ends = self._begins + sum(self._periods)
        rate = 60.0 / self._periods[number - 1]
        return StepView(number, len(self._periods), rate, self._begins, ends, resting=self._ended(now))

    def begun(self, now: float) -> list[Step]:
        """Return the slide as one step."""
        view = self.view(now)
        first = 60.0 / self._periods[0]
        return [Step(1, first, view.since, view.since + SETTLING, view.ends)] if self._started <= now else []

    def over(self, now: float) -> bool:
        """Tell whether the last breath can be judged, or is not coming any more."""
        return self._ended(now - LATE)

    def stretches(self, now: float) -> list[Step]:
        """Return stretches of at least 9 guide breaths, all of about the same number."""
        heard = [g for g in self._played[: len(self._periods)] if g.onset >= self._begins + SETTLING and g.end <= now]
        count = len(heard) // PER_STRETCH
        bounds = [round(len(heard) * k / count) for k in range(count + 1)] if count else []
        groups = [heard[low:high] for low, high in pairwise(bounds)]
        return [_stretch(k + 1, group) for k, group in enumerate(groups)]

    def ended(self, now: float, known: int) -> list[Step]:
        """Return all stretches at once, when the slide is over: before, they would still shift."""
        return self.stretches(now)[known:] if self.over(now) else []

    def again(self, paused: float, now: float) -> int:
        """Begin the slide anew, unless it was over."""
        if self._ended(paused):
            return self.planned
        self._started, self._played = now, []
        return 0

    @property
    def _begins(self) -> float:
        return self._played[0].onset if self._played else self._started

    def _ended(self, now: float) -> bool:
        if len(self._played) >= len(self._periods):
            return now >= self._played[len(self._periods) - 1].end
        return now >= self._started + sum(self._periods) + PATIENCE


def _later(step: Step, by: float) -> Step:
    return replace(step, begins=step.begins + by, settled=step.settled + by, ends=step.ends + by)


def _stretch(number: int, group: Sequence[GuideBreath]) -> Step:
    rate = 60.0 * len(group) / sum(g.period for g in group)
    return Step(number, rate, group[0].onset, group[0].onset, group[-1].end)
