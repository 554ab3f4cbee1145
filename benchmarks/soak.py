"""A long night of ECG through the body on a clock of its own: memory and the cost of a sample must not grow.

    python benchmarks/soak.py [--hours 24]

250 samples a second in chunks of 0.2 s, a state after each; 15 minutes unless told otherwise. The clock is counted,
not waited for. Prints a line for each tenth of the time: processor time per second of signal without that of making
it, resident memory, the objects that Python keeps.
"""

import argparse
import gc
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from sensors.body import Body
from sensors.stream import Channel, Chunk, Floats, Signal, Stream

RATE, TICK, BLOCK = 250, 0.2, 60.0
SIZE = round(RATE * TICK)
WAVES = ((-0.17, 0.1, 0.025), (-0.03, -0.12, 0.01), (0.0, 1.0, 0.011), (0.03, -0.2, 0.01), (0.28, 0.25, 0.05))
"""P, Q, R, S and T: seconds from the R-peak, mV, width in seconds."""


def ecg(hours: float) -> Iterator[tuple[float, Floats]]:
    """Yield the start (s) and the samples (mV) of each minute; the heart beats 62 to 78 times a minute."""
    random, beat = np.random.default_rng(1), 0.5
    for minute in range(round(hours * 60)):
        start = minute * BLOCK
        beats = [beat - 1.0]
        while beats[-1] < start + BLOCK + 2:
            beats.append(beats[-1] + 60 / (70 + 8 * np.sin(0.63 * beats[-1]) + random.normal()))
        beat = beats[-3]
        time_ = start + np.arange(round(BLOCK * RATE)) / RATE
        after = np.searchsorted(beats, time_ - 0.45)
        nearest = time_ - np.asarray(beats)[np.minimum(after, len(beats) - 1)]
        wave = sum(height * np.exp(-0.5 * ((nearest - at) / width) ** 2) for at, height, width in WAVES)
        yield start, wave + 0.02 * random.standard_normal(time_.size) + 0.1 * np.sin(0.8 * time_)


def resident() -> float:
    """Return MB of memory in use now (on Linux; elsewhere the most that ever was)."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def hear(body: Body, start: float, samples: Floats) -> tuple[int, int]:
    """Feed a minute; return how many heartbeats and how many states with a heart rate came of it."""
    beats = shown = 0
    for at in range(0, samples.size, SIZE):
        stamps = start + np.arange(at, at + SIZE) / RATE
        body.feed(Signal.ECG, Chunk(samples[at : at + SIZE, None], stamps))
        state = body.state(float(stamps[-1]))
        beats += len(state.heartbeats)
        shown += state.heart_rate is not None
    return beats, shown


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--hours", type=float, default=0.25)
    hours = parser.parse_args().hours
    body = Body()
    body.attach(Signal.ECG, Stream("soak", "ECG", (Channel("ECG", "mV"),), RATE), 0)
    spent = made = 0.0
    beats = shown = minutes = 0
    tenth = max(1, round(hours * 6))
    print("hours  ms CPU/s  MB     objects  beats/min  rate shown")
    for start, samples in ecg(hours):
        began = time.process_time()
        found = hear(body, start, samples)
        spent += time.process_time() - began
        beats, shown, minutes, made = beats + found[0], shown + found[1], minutes + 1, made + BLOCK
        if minutes % tenth == 0:
            kept = len(gc.get_objects())
            print(
                f"{(start + BLOCK) / 3600:5.2f}  {1e3 * spent / made:8.3f}  {resident():5.1f}  {kept:7d}"
                f"  {60 * beats / made:9.2f}  {100 * shown * TICK / made:9.2f} %",
                flush=True,
            )
            spent = made = 0.0
            beats = shown = 0


if __name__ == "__main__":
    main()
