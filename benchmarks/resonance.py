"""How well an assessment finds a simulated resonance, through the whole chain: person, sensors, guide, assessment.

    python benchmarks/resonance.py [--seeds 50] [--sliding 10]

Prints for each resonance the share of people for whom the rate told is within 0.3/min of it, with mean and scatter;
for people whose heart breathing does not move the share called flat or inconclusive; and for people who do not follow
the share with no rate. One process per core; about 10 s of one core for each person.
"""

import argparse
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from statistics import fmean, pstdev

from engine.audio.silent import SilentOutput
from engine.guidance import Direction, Guidance, GuideBreath
from engine.pacing.order import Mode, Order
from engine.protocols.protocol import ResonancePlan
from engine.resonance.assessment import Assessment
from engine.resonance.outcome import Outcome, OutcomeKind
from sensors.body import Body
from sensors.simulation.person import SimulatedPerson
from sensors.simulation.sources import SimulatedSources
from sensors.stream import Chunk, Signal

TICK = 0.2
FIRST = 30.0
"""Seconds of free breathing before, in which the sensors settle."""
START_LEAD = 0.8
NEAR = 0.3
STEPS, SLIDING = ResonancePlan(), ResonancePlan(form="sliding", rates=(6.75, 4.25))
NOTHING = (OutcomeKind.FLAT, OutcomeKind.INCONCLUSIVE)


@dataclass(frozen=True)
class Case:
    name: str
    plan: ResonancePlan
    person: tuple[tuple[str, float], ...]
    seeds: int
    truth: float | None = None

    def right(self, outcome: Outcome) -> bool:
        if self.truth is None:
            return outcome.kind in NOTHING
        return outcome.rate is not None and abs(outcome.rate - self.truth) <= NEAR


def assess(plan: ResonancePlan, **who: float) -> Assessment:
    """Return the assessment of one simulated person who hears its guide."""
    person = SimulatedPerson(**who)
    sources, body, output = SimulatedSources(person), Body(), SilentOutput(0.0)
    for signal, source in ((Signal.ECG, sources.ecg), (Signal.RESPIRATION, sources.respiration)):
        body.attach(signal, source.stream, 0)
    assessment, guidance, guide, tick = Assessment(plan, FIRST), Guidance(6.0), list[GuideBreath](), 0
    while not assessment.finished:
        tick += 1
        now = tick * TICK
        _listen(person, guide, now)
        sources.advance(now)
        for signal, source in ((Signal.ECG, sources.ecg), (Signal.RESPIRATION, sources.respiration)):
            for chunk in source.pull():
                if isinstance(chunk, Chunk):
                    body.feed(signal, chunk)
        state, report = body.state(now), output.poll(now)
        guide += report.breaths
        assessment.update(now, state, report.breaths)
        guidance = _obeyed(guidance, assessment.order(now), now)
        output.send(Direction(guidance))
    return assessment


def _listen(person: SimulatedPerson, guide: list[GuideBreath], now: float) -> None:
    breath = next((b for b in reversed(guide) if b.onset <= now < b.end), None)
    if breath is None:
        person.hear_nothing()
    else:
        person.hear(now, breath.phase(now), breath.rate)


def _obeyed(guidance: Guidance, order: Order, now: float) -> Guidance:
    if order.mode is not Mode.TIMED or now < FIRST:
        return replace(guidance, start_at=None)
    start = guidance.start_at if guidance.start_at is not None else now + START_LEAD
    return replace(guidance, rate=order.target_rate, start_at=start)


def outcome(case_and_seed: tuple[Case, int]) -> Outcome:
    case, seed = case_and_seed
    return assess(case.plan, seed=seed, **dict(case.person)).result()


def cases(seeds: int, sliding: int) -> list[Case]:
    found = []
    for plan, count in ((STEPS, seeds), (SLIDING, sliding)):
        found += [Case(f"resonance {at}/min", plan, (("resonance_rate", at),), count, at) for at in (4.8, 5.4, 6.1)]
        found.append(Case("no resonance", plan, (("rsa_gain", 0.0),), count))
        found.append(Case("does not follow", plan, (("coupling", 0.0),), min(count, 10)))
    return found


def told(case: Case, outcomes: list[Outcome]) -> str:
    kinds = ", ".join(f"{kind} {count}" for kind, count in Counter(str(o.kind) for o in outcomes).most_common())
    share = fmean(case.right(o) for o in outcomes)
    rates = [o.rate for o in outcomes if o.rate is not None]
    spread = f"{fmean(rates):.2f} ± {pstdev(rates):.2f}/min; " if rates and case.truth else ""
    return f"{case.plan.form:8} {case.name:20} {share:6.0%} of {len(outcomes)}   {spread}{kinds}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=50)
    parser.add_argument("--sliding", type=int, default=10)
    chosen = parser.parse_args()
    with ProcessPoolExecutor() as pool:
        for case in cases(chosen.seeds, chosen.sliding):
            print(told(case, list(pool.map(outcome, [(case, seed) for seed in range(case.seeds)]))), flush=True)


if __name__ == "__main__":
    main()
