"""What all measures cost: 50 states a second, each measure read once a second, as in a session.

    python benchmarks/measures.py

A heart of 66 beats/min swinging with a breath of 10 s that follows a guide. Prints processor time per second of
session, the taking of states and the reading apart.
"""

import math
import time
from collections.abc import Iterator

from engine.guidance import GuideBreath
from engine.measures.registry import Measures
from sensors.state import BodyState, Breath, RRInterval, RRMark
from sensors.stream import Signal

SECONDS, TICK, PERIOD = 900.0, 0.02, 10.0
MOST = 1.0
"""Milliseconds that a second of session may cost."""


def states() -> Iterator[tuple[float, BodyState, list[GuideBreath]]]:
    """Yield times, bodies and the guide breaths latched since, tick by tick."""
    beat, breath, cue = 1.0, 0, 0
    for step in range(1, round(SECONDS / TICK) + 1):
        now = step * TICK
        intervals: tuple[RRInterval, ...] = ()
        breaths: tuple[Breath, ...] = ()
        if now >= beat + 0.9:
            rr_ms = 60_000 / (66 - 6 * math.cos(2 * math.pi * beat / PERIOD))
            intervals = (RRInterval(beat, now, rr_ms, RRMark.NORMAL, rr_ms),)
            beat += rr_ms / 1e3
        if now >= (breath + 1) * PERIOD + 0.9:
            onset = 0.5 + breath * PERIOD
            breaths, breath = (Breath(onset, onset + 4, onset + PERIOD, now, 1.0),), breath + 1
        guide = []
        if now >= cue * PERIOD - 3:
            guide, cue = [GuideBreath(cue, cue * PERIOD, 60 / PERIOD, 0.4, 10)], cue + 1
        yield now, BodyState(now, respiration_source=Signal.RESPIRATION, intervals=intervals, breaths=breaths), guide


def main() -> None:
    measures, taking, reading, known = Measures(), 0.0, 0.0, 0
    told = list(states())
    for step, (now, body, guide) in enumerate(told, 1):
        began = time.process_time()
        measures.update(now, body, guide)
        taken = time.process_time()
        taking += taken - began
        if step % round(1 / TICK) == 0:
            found = measures.read(now)
            measures.drain()
            reading += time.process_time() - taken
            known = sum(measure.enough for measure in found.values())
    taking, reading = 1e3 * taking / SECONDS, 1e3 * reading / SECONDS
    print(f"{known} measures known; ms CPU per s of session: taking {taking:.2f}, reading {reading:.2f}")
    print(f"together {taking + reading:.2f}, at most {MOST:.1f}: {'kept' if taking + reading <= MOST else 'NOT KEPT'}")


if __name__ == "__main__":
    main()
