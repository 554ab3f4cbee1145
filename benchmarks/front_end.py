"""What every sample costs before a detector sees it: its time, the door, its quality, the trace.

    python benchmarks/front_end.py

Prints processor time per second of signal, the least of five runs.
"""

import time

import numpy as np

from sensors.samples.input import Input
from sensors.stream import Channel, Chunk, Signal, Stream

SECONDS = 40
CASES = (
    (Signal.ECG, 1000.0, 20, "20 ms"),
    (Signal.ECG, 250.0, 5, "20 ms"),
    (Signal.ECG, 250.0, 3, "12 ms"),
    (Signal.ECG, 130.0, 73, "a strap's bursts"),
    (Signal.PPG, 100.0, 5, "50 ms"),
    (Signal.RESPIRATION, 1000.0, 20, "20 ms"),
    (Signal.RESPIRATION, 50.0, 1, "one at a time"),
    (Signal.RESPIRATION, 20.0, 1, "one at a time"),
)


def cost(signal: Signal, rate: float, size: int) -> float:
    """Return ms of processor time per second of signal."""
    time_ = np.arange(int(SECONDS * rate)) / rate
    values = np.sin(time_) + 0.02 * np.random.default_rng(0).standard_normal(time_.size)
    values[np.arange(0, time_.size, max(1, int(0.85 * rate)))] += 3 if signal is Signal.ECG else 0
    chunks = [Chunk(values[at : at + size, None], time_[at : at + size]) for at in range(0, time_.size, size)]
    least = np.inf
    for _ in range(5):
        taken = Input(Stream("s", "t", (Channel(),), rate), 0, lambda _: None, lambda _: None, signal)
        began = time.process_time()
        for chunk in chunks:
            taken.feed(chunk)
        least = min(least, time.process_time() - began)
    return 1e3 * least / SECONDS


def main() -> None:
    for signal, rate, size, chunks in CASES:
        print(f"front end {signal:12} {rate:6g} Hz, {chunks:17} {cost(signal, rate, size):.2f} ms CPU per s")


if __name__ == "__main__":
    main()
