"""Our causal detectors beside neurokit2's offline ones, on the same recordings in the same run.

    python benchmarks/detectors.py [FOLDER]

FOLDER holds the recordings, `../shared/data` beside the project unless given; without it nothing is measured.

Offline methods see the whole recording and have no latency; ours hear each sample once. Prints one line per row.
"""

import gzip
import sys
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from scoring import annotated_ecgs, score

from sensors.body import Body
from sensors.breath.turns import TurnDetector
from sensors.heart.rpeaks import RPeakDetector
from sensors.stream import Channel, Chunk, Floats, Signal, Stream


def annotated_breaths(folder: Path) -> Iterator[tuple[str, float, Floats, Floats]]:
    for path in sorted((folder / "bidmc").glob("*_Signals.csv.gz")):
        with gzip.open(path, "rt") as file:
            names = [name.strip() for name in file.readline().split(",")]
            values = np.loadtxt(file, delimiter=",", usecols=names.index("RESP"))
        marks = np.genfromtxt(str(path).replace("Signals.csv.gz", "Breaths.csv"), delimiter=",", skip_header=1)[:, 0]
        yield path.name[:8], 125.0, values, marks[np.isfinite(marks)] / 125


def heartbeats(folder: Path) -> None:
    import neurokit2 as nk

    for name, rate, ecg, beats in annotated_ecgs(folder):
        started = time.process_time()
        peaks = RPeakDetector(rate).process(ecg.tolist())
        cost = 1e3 * (time.process_time() - started) / (ecg.size / rate)
        ours, errors = score(np.array([peak.index for peak in peaks]) / rate, beats, 0.15)
        late = np.median([peak.reported - peak.index for peak in peaks]) / rate
        offline = nk.ecg_peaks(nk.ecg_clean(ecg, rate), rate)[1]["ECG_R_Peaks"] / rate
        theirs, _ = score(offline, beats, 0.15)
        print(
            f"{name:18} F1 at 150 ms: ours {ours:6.2f}, neurokit2 {theirs:6.2f}; ours:"
            f" error {1e3 * np.median(errors):+.1f} ± {1e3 * errors.std():.1f} ms, latency {1e3 * late:.0f} ms,"
            f" {cost:.2f} ms CPU per s"
        )


def breaths(folder: Path) -> None:
    import neurokit2 as nk

    for name, rate, values, marks in annotated_breaths(folder):
        started = time.process_time()
        detector = TurnDetector(rate)
        turns = [turn for value in values.tolist() if (turn := detector.step(value))]
        cost = 1e3 * (time.process_time() - started) / (values.size / rate)
        ours, errors = score(np.array([turn.index for turn in turns if not turn.rising]) / rate, marks, 1.0)
        late = np.median([turn.reported - turn.index for turn in turns]) / rate
        clean = nk.rsp_clean(values, rate, method="khodadad2018")
        theirs, _ = score(np.asarray(nk.rsp_peaks(clean, rate)[1]["RSP_Peaks"]) / rate, marks, 1.0)
        print(
            f"{name:18} F1 at 1 s: ours {ours:6.2f}, neurokit2 {theirs:6.2f}; ours: error {errors.mean():+.2f}"
            f" ± {errors.std():.2f} s, latency {late:.2f} s, {cost:.2f} ms CPU per s"
        )


def whole_body(folder: Path, tick: float = 0.02) -> None:
    """Print what a body costs with 250 Hz ECG and 50 Hz airflow in 20 ms chunks and a state for each."""
    ecg = np.load(folder / "physio-garcia" / "ecg1.npz")["x"][::4]
    flow = np.load(folder / "physio-garcia" / "resp1_airflow.npz")["x"][::20]
    body = Body()
    pieces = {}
    for signal, values, rate in ((Signal.ECG, ecg, 250), (Signal.RESPIRATION, flow, 50)):
        body.attach(signal, Stream(signal, signal, (Channel(),), rate), 0)
        each = round(rate * tick)
        pieces[signal] = [
            Chunk(values[at : at + each, None], np.arange(at, at + each) / rate) for at in range(0, values.size, each)
        ]
    started = time.process_time()
    for number, pair in enumerate(zip(*pieces.values(), strict=True)):
        for signal, chunk in zip(pieces, pair, strict=True):
            body.feed(signal, chunk)
        body.state((number + 1) * tick)
    cost = 1e3 * (time.process_time() - started) / (ecg.size / 250)
    print(f"whole body         {cost:.2f} ms CPU per s")


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared" / "data"
    if not folder.is_dir():
        print("detectors: the recordings are not here, nothing is measured")
        return
    warnings.simplefilter("ignore")
    heartbeats(folder)
    breaths(folder)
    whole_body(folder)


if __name__ == "__main__":
    main()
