"""RR cleaning, the foretold heartbeat and pulses, ours live beside neurokit2 offline, in the same run.

    python benchmarks/rr.py [FOLDER]

FOLDER holds the recordings, `../shared/data` beside the project unless given; without it only simulated hearts are
measured. RMSSD error: of the corrected intervals against those before anything was spoiled.
"""

import gzip
import math
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from sensors.heart.expected import NextBeat
from sensors.heart.intervals import RRCleaner
from sensors.heart.pulse import PulseDetector
from sensors.heart.rpeaks import RPeakDetector
from sensors.simulation.person import SimulatedPerson
from sensors.state import RRInterval, RRMark
from sensors.stream import Floats

KINDS = (RRMark.MISSED, RRMark.EXTRA, RRMark.ECTOPIC)
SEEDS = range(3)


def swinging(rate: float, base: float, peak_to_peak: float, noise_ms: float, seed: int) -> Floats:
    """Return 700 heartbeats (s) at `base` beats/min, swinging by `peak_to_peak` beats/min `rate` times a minute."""
    noise, beats = np.random.default_rng(seed), [0.0]
    while len(beats) < 700:
        now = base + 0.5 * peak_to_peak * math.sin(2 * math.pi * rate / 60 * beats[-1])
        beats.append(beats[-1] + 60 / now + noise.normal(0, 1e-3 * noise_ms))
    return np.array(beats)


def person(guided: float | None, seed: int) -> Floats:
    one = SimulatedPerson(seed=seed, coupling=1.0)
    for step in range(6000):
        if guided is not None:
            rate = max(guided, 15 - step / 200)
            one.hear(step * 0.1, step * 0.1 * rate / 60 % 1, rate)
        one.advance(step * 0.1)
    return np.array(one.beats)


def forty_per_cent(rate: float, seed: int) -> Floats:
    noise, beats = np.random.default_rng(seed), [0.0]
    while len(beats) < 700:
        beats.append(beats[-1] + 0.85 * (1 + 0.2 * math.sin(2 * math.pi * rate / 60 * beats[-1])))
    return np.array(beats) + noise.normal(0, 0.005, 700)


HEARTS: dict[str, Callable[[int], Floats]] = {
    "at rest": lambda seed: person(None, seed),
    "guided to 6/min": lambda seed: person(6.0, seed),
    "anxious, RMSSD 4 ms": lambda seed: swinging(20, 90, 0.7, 2.4, seed),
    **{f"25 beats/min at {r}/min": lambda seed, r=r: swinging(r, 70, 25, 8, seed) for r in (4, 6, 10, 15)},
    **{f"40 % swing at {r}/min": lambda seed, r=r: forty_per_cent(r, seed) for r in (4, 6, 10, 15)},
}


def spoil(beats: Floats, per_minute: float, seed: int) -> tuple[Floats, list[tuple[RRMark, float]]]:
    """Leave out, add (at 30–70 % of the interval) and bring forward (by 15–40 % of it) heartbeats in turn."""
    random = np.random.default_rng(seed)
    every = 60 / per_minute / float(np.median(np.diff(beats)))
    kept, wrong, due = list[float](), list[tuple[RRMark, float]](), 20.0
    for k, beat in enumerate(beats[:-1].tolist()):
        if k < due:
            kept.append(beat)
            continue
        due = k + max(6, every * float(random.uniform(0.7, 1.3)))
        kind, added = KINDS[len(wrong) % 3], beat + float(random.uniform(0.3, 0.7)) * (beats[k + 1] - beat)
        early = beat - float(random.uniform(0.15, 0.4)) * (beat - beats[k - 1])
        kept += {RRMark.MISSED: [], RRMark.EXTRA: [beat, added], RRMark.ECTOPIC: [early]}[kind]
        wrong.append((kind, {RRMark.MISSED: float(beats[k + 1]), RRMark.EXTRA: added, RRMark.ECTOPIC: early}[kind]))
    return np.array(kept), wrong


def clean(beats: Floats) -> list[RRInterval]:
    cleaner, before, found = RRCleaner(), None, []
    for now in beats.tolist():
        found += cleaner.step(now, now + 0.1, None if before is None else 1e3 * (now - before))
        before = now
    return found


def rmssd(rr_ms: Floats) -> float:
    return float(np.sqrt(np.mean(np.diff(rr_ms) ** 2)))


def corrected_by_neurokit(beats: Floats) -> Floats:
    """Return the intervals (ms) of the Kubios form, iterated."""
    import neurokit2 as nk

    samples = np.round(1e3 * beats).astype(int)
    fixed = nk.signal_fixpeaks(samples, sampling_rate=1000, iterative=True, method="Kubios", show=False)[1]
    return np.diff(np.asarray(fixed, dtype=float))


def caught(intervals: list[RRInterval], wrong: list[tuple[RRMark, float]]) -> tuple[dict[RRMark, list[bool]], int]:
    """Return for each kind which were marked, and how many others were; intervals put in do not count."""
    intervals = [interval for interval in intervals if interval.rr_ms is not None]
    times = np.array([interval.time for interval in intervals])
    odd = np.array([interval.mark is not RRMark.NORMAL for interval in intervals])
    hits: dict[RRMark, list[bool]] = {kind: [] for kind in KINDS}
    near = np.zeros(times.size, bool)
    for kind, when in wrong:
        at = int(np.searchsorted(times, when - 1e-6))
        if at < times.size - 2:
            hits[kind].append(bool(odd[at : at + (1 if kind is RRMark.MISSED else 2)].any()))
        near[at : at + 2] = True
    return hits, int((odd & ~near).sum())


def cleaning() -> None:
    print("RR cleaning: true beats touched of 1,000; of 2 and 6 spoiled beats a minute marked %, RMSSD error %")
    for name, heart in HEARTS.items():
        rows = [heart(seed) for seed in SEEDS]
        touched = np.mean([np.mean([i.mark is not RRMark.NORMAL for i in clean(beats)]) for beats in rows])
        told = [f"touched {1e3 * touched:4.1f}"]
        for per_minute in (2, 6):
            hits: dict[RRMark, list[bool]] = {kind: [] for kind in KINDS}
            ours, theirs = [], []
            for seed, beats in enumerate(rows):
                kept, wrong = spoil(beats, per_minute, seed)
                intervals = clean(kept)
                for kind, marked in caught(intervals, wrong)[0].items():
                    hits[kind] += marked
                truth = rmssd(1e3 * np.diff(beats))
                ours.append(rmssd(np.array([i.corrected_ms for i in intervals if i.corrected_ms is not None])) / truth)
                theirs.append(rmssd(corrected_by_neurokit(kept)) / truth)
            marks = " ".join(f"{kind} {100 * np.mean(marked):5.1f}" for kind, marked in hits.items())
            error, other = (100 * float(np.mean(np.abs(np.array(row) - 1))) for row in (ours, theirs))
            told.append(f"{per_minute}/min: {marks}, RMSSD {error:4.1f} (neurokit2 {other:5.1f})")
        print(f"{name:24}", "; ".join(told))


def record_100(folder: Path) -> None:
    import wfdb

    notes = wfdb.rdann(str(folder / "mitbih" / "100"), "atr")
    beats = np.array([sample for sample, symbol in zip(notes.sample, notes.symbol, strict=True) if symbol != "+"]) / 360
    early = np.array([symbol in "AV" for symbol in notes.symbol if symbol != "+"])
    started = time.process_time()
    intervals = clean(beats)
    cost = 1e6 * (time.process_time() - started) / beats.size
    wrong = [(RRMark.ECTOPIC, float(beat)) for beat in beats[early]]
    hits, stray = caught(intervals, wrong)
    print(
        f"MIT-BIH 100: {sum(hits[RRMark.ECTOPIC])} of {early.sum()} ectopic beats marked,"
        f" {stray} others touched; {cost:.0f} µs per beat"
    )


def real_hearts(folder: Path) -> Iterator[tuple[str, Floats]]:
    import wfdb

    ecg = np.load(folder / "physio-garcia" / "ecg1.npz")
    yield "garcia, 6/min", r_peaks(ecg["x"], 1000.0)
    for name in ("100", "121", "202"):
        yield f"MIT-BIH {name}", r_peaks(wfdb.rdrecord(str(folder / "mitbih" / name)).p_signal[:, 0], 360.0)
    yield "BIDMC 52, paced", r_peaks(bidmc(folder / "bidmc" / "bidmc_52_Signals.csv.gz")[0], 125.0)


def r_peaks(ecg: Floats, rate: float) -> Floats:
    return np.array([peak.index for peak in RPeakDetector(rate).process(ecg.tolist())]) / rate


def bidmc(path: Path) -> tuple[Floats, Floats]:
    with gzip.open(path, "rt") as file:
        names = [name.strip() for name in file.readline().split(",")]
        values = np.loadtxt(file, delimiter=",", usecols=(names.index("II"), names.index("PLETH")))
    return values[:, 0], values[:, 1]


def foretold(beats: Floats) -> tuple[float, float, float, float]:
    """Return the median error (ms) of ours, of the last interval and of the median of 5, and the 90 % error of ours."""
    cleaner = RRCleaner()
    following, errors = NextBeat(cleaner.predictor), []
    rr = np.diff(beats)
    for k, beat in enumerate(beats.tolist()):
        due = following.expected(beats[k - 1] + 0.1) if k > 10 else None
        if due is not None:
            simple = (beats[k - 1] + rr[k - 2] - beat, beats[k - 1] + np.median(rr[k - 6 : k - 1]) - beat)
            errors.append((due - beat, *simple))
        cleaner.step(beat, beat, 1e3 * rr[k - 1] if k else None)
        following.step(beat, 1e3 * rr[k - 1] if k else None)
    wrong = 1e3 * np.abs(np.array(errors))
    ours, last, middle = np.median(wrong, axis=0)
    return float(ours), float(last), float(middle), float(np.percentile(wrong[:, 0], 90))


def next_heartbeats(folder: Path | None) -> None:
    print("The next heartbeat, median error: ours (90 %), last interval, median of 5")
    rows = [(name, heart(0)) for name, heart in HEARTS.items()]
    for name, beats in [*rows, *(real_hearts(folder) if folder else ())]:
        ours, last, middle, most = foretold(beats)
        print(f"{name:24} {ours:5.1f} ({most:5.1f}) ms, {last:5.1f} ms, {middle:5.1f} ms")


def against_r_peaks(found: Floats, beats: Floats) -> tuple[float, float]:
    """Return F1 (%) within 150 ms and the median RR error (ms), both after the constant lag of the pulse."""
    found, beats = found[found > 5], beats[(beats > 5) & (beats < found[-1] - 1)]
    lag = np.median(found[np.minimum(np.searchsorted(found, beats), found.size - 1)] - beats)
    found = found[(found - lag > beats[0] - 0.2) & (found - lag < beats[-1] + 0.2)] - lag
    errors = np.array([found[np.abs(found - beat).argmin()] - beat for beat in beats])
    hits = np.abs(errors) < 0.15
    return 200 * hits.sum() / (found.size + beats.size), 1e3 * float(np.median(np.abs(np.diff(errors[hits]))))


def pulses(folder: Path) -> None:
    import neurokit2 as nk

    print("Pulses against the R-peaks of the same record: F1 at 150 ms, median RR error")
    for path in sorted((folder / "bidmc").glob("*_Signals.csv.gz")):
        ecg, ppg = bidmc(path)
        beats = r_peaks(ecg, 125.0)
        started = time.process_time()
        ours = PulseDetector(125.0).process(ppg)
        cost = 1e3 * (time.process_time() - started) / (ppg.size / 125)
        late = np.median([pulse.reported - pulse.index for pulse in ours]) / 125
        slow = PulseDetector(25.0).process(ppg[::5])
        offline = nk.ppg_findpeaks(nk.ppg_clean(ppg, 125, method="elgendi"), 125, method="elgendi")["PPG_Peaks"]
        rows = (("ours", ours, 125), ("at 25 Hz", slow, 25))
        told = [(name, np.array([pulse.index for pulse in row]) / rate) for name, row, rate in rows]
        scores = [
            (name, *against_r_peaks(row, beats)) for name, row in [*told, ("neurokit2", np.asarray(offline) / 125)]
        ]
        print(
            f"{path.name[:8]:24} {', '.join(f'{name} {f1:6.2f} {wrong:4.1f} ms' for name, f1, wrong in scores)};"
            f" latency {1e3 * late:.0f} ms, {cost:.2f} ms CPU per s"
        )
    with gzip.open(folder / "biosppy" / "ppg.txt.gz", "rt") as file:
        ppg = np.loadtxt(file)
    offline = nk.ppg_findpeaks(nk.ppg_clean(ppg, 1000, method="elgendi"), 1000, method="elgendi")["PPG_Peaks"]
    print(f"{'BioSPPy, 20 s':24} ours {len(PulseDetector(1000.0).process(ppg))} pulses, neurokit2 {len(offline)}")


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared" / "data"
    warnings.simplefilter("ignore")
    cleaning()
    next_heartbeats(folder if folder.is_dir() else None)
    if not folder.is_dir():
        print("rr: the recordings are not here, only simulated hearts were measured")
        return
    record_100(folder)
    pulses(folder)


if __name__ == "__main__":
    main()
