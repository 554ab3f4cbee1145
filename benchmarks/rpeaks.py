"""R-peaks as they stream in, beside neurokit2 offline and over a rolling window, in the same run.

    python benchmarks/rpeaks.py [FOLDER]

FOLDER holds the recordings, `../shared/data` beside the project unless given; without it only what is simulated is
measured. Ours gets chunks of 20 ms. The rolling window holds 8 s, moves by 0.1 s and believes what is 0.2 s old.
"""

import sys
import time
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from scipy.signal import butter, sosfilt
from scoring import annotated_ecgs, counted_ecgs, score

from sensors.heart.rpeaks import RPeakDetector
from sensors.stream import Floats

CHUNK = 0.02
WINDOW, HOP, SURE_AFTER = 8.0, 0.1, 0.2
WAVES = ((-0.17, 0.12, 0.028), (-0.035, -0.12, 0.010), (0.0, 1.0, 0.011), (0.032, -0.22, 0.012))
"""P, Q, R and S: seconds from the R wave, height in mV, width in seconds."""


@dataclass
class Heard:
    """Times of R-peaks and when each was known (s), their confidence, and ms of CPU per second of signal."""

    times: Floats
    known: Floats
    confidence: Floats
    cost: float


def ours(ecg: Floats, rate: float) -> Heard:
    detector, size = RPeakDetector(rate), max(1, round(CHUNK * rate))
    chunks = [ecg[at : at + size] for at in range(0, ecg.size, size)]
    started = time.process_time()
    peaks = [peak for chunk in chunks for peak in detector.process(chunk)]
    cost = 1e3 * (time.process_time() - started) / (ecg.size / rate)
    times, known = np.array([peak.index for peak in peaks]) / rate, np.array([peak.reported for peak in peaks]) / rate
    return Heard(times, known, np.array([peak.confidence for peak in peaks]), cost)


def offline(ecg: Floats, rate: float) -> Heard:
    import neurokit2 as nk

    started = time.process_time()
    places = nk.ecg_peaks(nk.ecg_clean(ecg, int(rate)), int(rate))[1]["ECG_R_Peaks"] / rate
    cost = 1e3 * (time.process_time() - started) / (ecg.size / rate)
    return Heard(places, np.full(places.shape, np.inf), np.ones(places.shape), cost)


def rolling(ecg: Floats, rate: float) -> Heard:
    import neurokit2 as nk

    times: list[float] = []
    known: list[float] = []
    started = time.process_time()
    for now in np.arange(WINDOW, ecg.size / rate, HOP):
        first = round((now - WINDOW) * rate)
        window = ecg[first : round(now * rate)]
        places = nk.ecg_findpeaks(nk.ecg_clean(window, int(rate)), int(rate))["ECG_R_Peaks"]
        for place in (first + places) / rate:
            if place < now - SURE_AFTER and (not times or place > times[-1] + 0.25):
                times.append(place)
                known.append(now)
    cost = 1e3 * (time.process_time() - started) / (ecg.size / rate)
    return Heard(np.array(times), np.array(known), np.ones(len(times)), cost)


def line(name: str, way: str, heard: Heard, beats: Floats, since: float = 2.0) -> None:
    beats, times = beats[beats > since], heard.times[heard.times > since]
    (wide, errors), (narrow, _) = score(times, beats, 0.15), score(times, beats, 0.05)
    late = 1e3 * (heard.known - heard.times)[heard.times > max(since, 2.2)]
    latency = f"latency {np.median(late):4.0f} ms, 99 % {np.percentile(late, 99):4.0f}; " if way != "offline" else ""
    print(
        f"{name:34} {way:8} F1 at 150 ms {wide:6.2f}, at 50 ms {narrow:6.2f}; error {1e3 * np.median(errors):+5.1f} ±"
        f" {1e3 * errors.std():4.1f} ms; {latency}{heard.cost:5.2f} ms CPU per s",
        flush=True,
    )


def annotated(folder: Path) -> None:
    for name, rate, ecg, beats in annotated_ecgs(folder):
        line(name, "ours", ours(ecg, rate), beats)
        line(name, "offline", offline(ecg, rate), beats)
        line(name, "rolling", rolling(ecg, rate), beats, WINDOW)


def counted(folder: Path) -> None:
    for name, rate, ecg, count in counted_ecgs(folder):
        found = [way(ecg, rate).times.size for way in (ours, offline)]
        shares = [f"{size} ({100 * (size / count - 1):+.2f} %)" for size in found]
        print(f"{name:34} published {count}, ours {shares[0]}, neurokit2 offline {shares[1]}", flush=True)


def simulated(
    rate: float, seconds: float, t_wave: tuple[float, float] = (0.28, 0.052), rr: float = 0.85, seed: int = 0
) -> tuple[Floats, Floats]:
    """Return a noiseless ECG (mV, R waves of 1 mV; T wave of this height and width) and the times of its R waves."""
    random = np.random.default_rng(seed)
    beats = np.cumsum(rr * np.clip(random.normal(1, 0.05, int(seconds / rr) + 2), 0.7, 1.3))
    clock = np.arange(int(rate * seconds)) / rate
    ecg = np.zeros(clock.size)
    for delay, height, width in (*WAVES, (0.26 * min(1.0, rr / 0.8), *t_wave)):
        for at in beats + delay:
            near = slice(max(0, int((at - 6 * width) * rate)), max(0, int((at + 6 * width) * rate)))
            ecg[near] += height * np.exp(-0.5 * ((clock[near] - at) / width) ** 2)
    return ecg, beats[beats < seconds - 0.1]


def band_noise(size: int, rate: float, band: tuple[float, float], decibels: float, bursts: bool) -> Floats:
    """Return noise whose power is `decibels` below that of the QRS complexes, (peak to peak)²/8 (Moody 1984)."""
    random = np.random.default_rng(7)
    noise = sosfilt(butter(2, band, "bandpass", fs=rate, output="sos"), random.standard_normal(size))
    if bursts:
        noise *= np.interp(
            np.arange(size) / rate, np.arange(size // rate + 2), random.gamma(0.7, 1, size // int(rate) + 2)
        )
    return noise * np.sqrt(1.2**2 / 8 / 10 ** (decibels / 10) / np.mean(noise**2))


def hard_ones() -> Iterator[tuple[str, Floats, Floats]]:
    for height in (0.5, 1.0, 1.5):
        for width, shape in ((0.05, "broad"), (0.035, "peaked")):
            for rr in (0.85, 0.52):
                ecg, beats = simulated(250, 180, (height, width), rr)
                yield f"T wave {height} R, {shape}, {60 / rr:.0f}/min", ecg, beats
    ecg, beats = simulated(250, 300)
    clock, noise = np.arange(ecg.size) / 250, partial(band_noise, ecg.size, 250.0)
    for decibels in (12, 6, 0):
        yield f"movement, {decibels} dB", ecg + noise((1.0, 12.0), decibels, True), beats
        yield f"muscle, {decibels} dB", ecg + noise((20.0, 100.0), decibels, False), beats
    yield "50 Hz hum, 0.3 mV", ecg + 0.3 * np.sin(2 * np.pi * 50 * clock), beats
    yield "baseline ±5 mV at 0.3 Hz", ecg + 5 * np.sin(2 * np.pi * 0.3 * clock), beats


def jitter() -> None:
    for rate in (130, 250, 1000):
        ecg, beats = simulated(rate, 600, seed=rate)
        heard = ours(ecg + 0.05 * np.random.default_rng(1).standard_normal(ecg.size), rate)
        errors = score(heard.times, beats, 0.05)[1]
        print(f"R-peak jitter, {rate} Hz, noise 0.05 mV: {1e3 * errors.mean():+.2f} ± {1e3 * errors.std():.2f} ms")


def cost() -> None:
    for rate in (130, 250, 500, 1000, 2000):
        ecg, _ = simulated(rate, 120)
        print(f"chunks of 20 ms at {rate} Hz: {ours(ecg, rate).cost:.2f} ms CPU per s")


def confidence() -> None:
    random = np.random.default_rng(3)
    white = random.standard_normal(250 * 120)
    ecg = simulated(250, 120)[0] + 0.05 * random.standard_normal(250 * 120)
    for name, values in (("ECG", ecg), ("white noise", white), ("brown noise", np.cumsum(white)), ("flat", 0 * white)):
        heard = ours(values, 250.0)
        middle = np.median(heard.confidence) if heard.times.size else 0.0
        print(f"confidence, {name}: median {middle:.2f} of {heard.times.size}")


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared" / "data"
    warnings.simplefilter("ignore")
    if folder.is_dir():
        annotated(folder)
        counted(folder)
    else:
        print("rpeaks: the recordings are not here, only simulated ones are measured")
    for name, ecg, beats in hard_ones():
        noisy = ecg + 0.02 * np.random.default_rng(5).standard_normal(ecg.size)
        line(name, "ours", ours(noisy, 250.0), beats)
        line(name, "offline", offline(noisy, 250.0), beats)
    jitter()
    cost()
    confidence()


if __name__ == "__main__":
    main()
