"""How well an assessment finds a simulated resonance, through the whole chain: person, sensors, guide, assessment.

    python benchmarks/resonance.py [--seeds 50] [--sliding 10] [--heart strap]

Prints for each resonance the share of people for whom the rate told is within 0.3/min of it, with mean and scatter;
for people whose heart breathing does not move the share called flat or inconclusive; and for people who do not follow
the share with no rate. The heart is that of a chest strap, which sends RR intervals; `--heart ecg` hears the ECG, at
twice the time. One process per core; 4 s of a core for each person with a strap.
"""

import argparse
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from statistics import fmean, pstdev

import numpy as np

from engine.audio.silent import SilentOutput
from engine.guidance import Direction, Guidance, GuideBreath
from engine.pacing.order import Mode, Order
from engine.protocols.protocol import ResonancePlan
from engine.resonance.assessment import Assessment
from engine.resonance.outcome import Outcome, OutcomeKind
from sensors.body import Body
from sensors.simulation.person import SimulatedPerson
from sensors.simulation.sources import ECG_STREAM, RESPIRATION_STREAM
from sensors.state import BodyState
from sensors.stream import Channel, Chunk, Signal, Stream

TICK = 0.2
FIRST = 30.0
"""Seconds of free breathing before, in which the sensors settle."""
START_LEAD = 0.8
NEAR = 0.3
STEPS, SLIDING = ResonancePlan(), ResonancePlan(form="sliding", rates=(6.75, 4.25))
STRAP = Stream("Strap", "RR", (Channel("RR", "ms", "RR"),), 0.0, source_id="strap")
NOTHING = (OutcomeKind.FLAT, OutcomeKind.INCONCLUSIVE)


@dataclass(frozen=True)
class Case:
    name: str
    plan: ResonancePlan
    person: tuple[tuple[str, float], ...]
    seeds: int
    heart: str
    truth: float | None = None

    def right(self, outcome: Outcome) -> bool:
        if self.truth is None:
            return outcome.kind in NOTHING
        return outcome.rate is not None and abs(outcome.rate - self.truth) <= NEAR


class Chain:
    """A simulated person and what their sensors say of them; the heart by "strap" or "ecg"."""

    def __init__(self, heart: str, **who: float) -> None:
        self.person, self.body, self._heart = SimulatedPerson(**who), Body(), heart
        self._last_beat: float | None = None
        self.body.attach(Signal.RESPIRATION, RESPIRATION_STREAM, 0)
        if heart == "ecg":
            self.body.attach(Signal.ECG, ECG_STREAM, 0)
        else:
            self.body.attach(Signal.RR, STRAP, 0)

    def state(self, now: float) -> BodyState:
        signals = self.person.advance(now)
        if signals.respiration.size:
            self.body.feed(Signal.RESPIRATION, Chunk(signals.respiration[:, None], signals.respiration_times))
        if self._heart == "ecg" and signals.ecg.size:
            self.body.feed(Signal.ECG, Chunk(signals.ecg[:, None], signals.ecg_times))
        if self._heart == "strap":
            self._send_intervals(signals.beats)
        return self.body.state(now)

    def _send_intervals(self, beats: tuple[float, ...]) -> None:
        for beat in beats:
            if self._last_beat is not None:
                rr_ms = round(1e3 * (beat - self._last_beat))
                self.body.feed(Signal.RR, Chunk(np.array([[float(rr_ms)]]), np.array([beat])))
            self._last_beat = beat


def assess(plan: ResonancePlan, heart: str = "strap", **who: float) -> Assessment:
    """Return the assessment of one simulated person who hears its guide."""
    chain, output, assessment = Chain(heart, **who), SilentOutput(0.0), Assessment(plan, FIRST)
    guidance, guide, tick = Guidance(6.0), list[GuideBreath](), 0
    while not assessment.finished:
        tick += 1
        now = tick * TICK
        _listen(chain.person, guide, now)
        body, report = chain.state(now), output.poll(now)
        guide += report.breaths
        assessment.update(now, body, report.breaths)
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
    return assess(case.plan, case.heart, seed=seed, **dict(case.person)).result()


def cases(seeds: int, sliding: int, heart: str) -> list[Case]:
    found = []
    for plan, count in ((STEPS, seeds), (SLIDING, sliding)):
        found += [
            Case(f"resonance {at}/min", plan, (("resonance_rate", at),), count, heart, at) for at in (4.8, 5.4, 6.1)
        ]
        found.append(Case("no resonance", plan, (("rsa_gain", 0.0),), count, heart))
        found.append(Case("does not follow", plan, (("coupling", 0.0),), min(count, 10), heart))
    return [case for case in found if case.seeds]


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
    parser.add_argument("--heart", choices=("strap", "ecg"), default="strap")
    chosen = parser.parse_args()
    with ProcessPoolExecutor() as pool:
        for case in cases(chosen.seeds, chosen.sliding, chosen.heart):
            print(told(case, list(pool.map(outcome, [(case, seed) for seed in range(case.seeds)]))), flush=True)


if __name__ == "__main__":
    main()
