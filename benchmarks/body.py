"""What a whole body costs: ECG and airflow in pieces of 20 ms, and a state after each.

    python benchmarks/body.py [FOLDER]

FOLDER holds the recordings, `../shared/data` beside the project unless given; without it nothing is measured. Prints
processor time per second of signal.
"""

import sys
import time
from pathlib import Path

import numpy as np

from sensors.body import Body
from sensors.stream import Channel, Chunk, Floats, Signal, Stream

TICK = 0.02


def cut(values: Floats, rate: float) -> list[Chunk]:
    each = round(rate * TICK)
    times = np.arange(values.size) / rate
    return [Chunk(values[at : at + each, None], times[at : at + each]) for at in range(0, values.size, each)]


def cost(ecg: Floats, ecg_rate: float, flow: Floats, flow_rate: float) -> float:
    """Return ms of processor time per second of signal."""
    body = Body()
    body.attach(Signal.ECG, Stream("ecg", "ECG", (Channel(),), ecg_rate), 0)
    body.attach(Signal.RESPIRATION, Stream("airflow", "Respiration", (Channel(),), flow_rate), 0)
    pairs = list(zip(cut(ecg, ecg_rate), cut(flow, flow_rate), strict=True))
    started = time.process_time()
    for number, (beat, breath) in enumerate(pairs):
        body.feed(Signal.ECG, beat)
        body.feed(Signal.RESPIRATION, breath)
        body.state((number + 1) * TICK)
    return 1e3 * (time.process_time() - started) / (ecg.size / ecg_rate)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared" / "data"
    if not folder.is_dir():
        print("body: the recordings are not here, nothing is measured")
        return
    ecg = np.load(folder / "physio-garcia" / "ecg1.npz")["x"]
    flow = np.load(folder / "physio-garcia" / "resp1_airflow.npz")["x"]
    for ecg_rate, flow_rate in ((250, 50), (1000, 1000)):
        spent = cost(ecg[:: 1000 // ecg_rate], ecg_rate, flow[:: 1000 // flow_rate], flow_rate)
        print(f"whole body, ECG {ecg_rate} Hz and airflow {flow_rate} Hz: {spent:.2f} ms CPU per s")


if __name__ == "__main__":
    main()
