"""Breathing heard live beside neurokit2's offline ways, on the same recordings and simulated people in the same run.

    python benchmarks/breathing.py [FOLDER]

FOLDER holds the recordings, `../shared/data` beside the project unless given; without it only made breathing is heard.

Offline methods see the whole recording and have no latency; ours hears each sample once, in pieces of 20 ms. A turn
counts as found within 1 s, of made breathing also within a quarter of a breath. "Either" takes a peak for right that
stands near a mark of either annotator, and asks for the marks that both set. Of made breathing the latency is from the
true turn to the report.
"""

import gzip
import sys
import time
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from scipy.signal import butter, hilbert, sosfiltfilt

from sensors.breath.tracker import BreathTracker
from sensors.detection.scoring import pairs
from sensors.samples.stretch import Stretch
from sensors.state import Breath, BreathTurn, TurnKind
from sensors.stream import Floats

TICK = 0.02
WINDOW = 32.0
FIRST_SECONDS = 5.0
SETTLED = 30.0
METHODS = ("khodadad2018", "biosppy")
SEEDS = range(4)


@dataclass
class Heard:
    """What a tracker said of a signal; `said` has rows of time, rate, phase and trust, NaN where it said nothing."""

    turns: list[BreathTurn]
    breaths: list[Breath]
    said: Floats
    cost: float

    def times(self, kind: TurnKind) -> Floats:
        return np.array([turn.time for turn in self.turns if turn.kind is kind])


@dataclass(frozen=True)
class Made:
    """A recipe for the breathing of 5 min with known turns.

    Period and depth vary from breath to breath (CV), neighbours alike; one breath in 75 s is a sigh, 2.2 times as deep
    and 1.4 times as long; 15 % of breaths end in a pause of 15–50 % of the exhale; noise and drift are in units of the
    depth, the noise white at `rate`.
    """

    name: str
    first: float
    last: float | None = None
    irregular: float = 0.08
    depths: float = 0.2
    pauses: float = 0.15
    sighs: bool = True
    noise: float = 0.02
    drift: float = 0.3
    rate: float = 25.0
    seconds: float = 300.0


@dataclass
class Turns:
    inhales: list[float] = field(default_factory=list)
    exhales: list[float] = field(default_factory=list)


CASES = (
    Made("12/min", 12.0),
    Made("8/min", 8.0),
    Made("6/min", 6.0),
    Made("4/min", 4.0),
    Made("3/min, long pauses", 3.0, pauses=0.3),
    Made("16 to 4/min", 16.0, 4.0),
    Made("15/min, strong drift", 15.0, drift=1.0),
    Made("6/min, irregular", 6.0, irregular=0.2, depths=0.3),
    Made("12/min, noise 0.1", 12.0, noise=0.1),
    Made("6/min, calm", 6.0, irregular=0.02, depths=0.05, pauses=0.0, sighs=False, noise=0.005),
)


def make(recipe: Made, seed: int) -> tuple[Floats, Turns]:
    """Return the signal and its turns; the inhale is a half cosine, the exhale a faster beginning one."""
    random = np.random.default_rng(seed)
    times = np.arange(round(recipe.seconds * recipe.rate)) / recipe.rate
    signal, turns = np.zeros(times.size), Turns()
    start, change, sigh_at = -random.uniform() * 60 / recipe.first, 0.0, 75 * random.uniform(0.5, 1.5)
    while start < recipe.seconds + 1:
        speed = (recipe.last or recipe.first) / recipe.first
        per_minute = recipe.first * speed ** min(1.0, max(0.0, start / recipe.seconds))
        change = 0.5 * change + np.sqrt(0.75) * recipe.irregular * random.standard_normal()
        period, depth = 60 / per_minute * np.exp(change), max(0.35, 1 + recipe.depths * random.standard_normal())
        if recipe.sighs and start > sigh_at:
            period, depth, sigh_at = 1.4 * period, 2.2 * depth, start + 75 * random.uniform(0.6, 1.4)
        inhale = period * np.clip(random.normal(0.4, 0.035), 0.3, 0.5)
        exhale = period - inhale
        if random.uniform() < recipe.pauses:
            exhale *= 1 - random.uniform(0.15, 0.5)
        part = times - start
        into = (part >= 0) & (part < inhale)
        signal[into] = depth * (0.5 - 0.5 * np.cos(np.pi * part[into] / inhale))
        out = (part >= inhale) & (part < inhale + exhale)
        signal[out] = depth * (0.5 + 0.5 * np.cos(np.pi * ((part[out] - inhale) / exhale) ** 0.85))
        turns.inhales.append(start)
        turns.exhales.append(start + inhale)
        start += period
    wander = sosfiltfilt(butter(1, 0.02, fs=recipe.rate, output="sos"), random.standard_normal(times.size))
    signal += recipe.drift * wander / wander.std() + recipe.noise * random.standard_normal(times.size)
    return signal, turns


def listen(signal: Floats, rate: float, inverted: bool = False, airflow: bool = False) -> Heard:
    tracker = BreathTracker(inverted)
    tracker.prime(rate, airflow)
    size = max(1, round(TICK * rate))
    turns: list[BreathTurn] = []
    breaths: list[Breath] = []
    said: list[tuple[float, ...]] = []
    cost = 0.0
    for first in range(0, signal.size, size):
        values = signal[first : first + size]
        times = (first + np.arange(values.size)) / rate
        now = float(times[-1])
        began = time.process_time()
        tracker.process(Stretch(values, times, first, 1 / rate, times))
        cost += time.process_time() - began
        new_turns, new_breaths = tracker.drain()
        turns += new_turns
        breaths += new_breaths
        told = (tracker.rate(now), tracker.phase(now), tracker.trust())
        said.append((now, *(np.nan if each is None else each for each in told)))
    return Heard(turns, breaths, np.array(said), 1e3 * cost / (signal.size / rate))


@dataclass
class Annotated:
    name: str
    rate: float
    signal: Floats
    marks: tuple[Floats, Floats]


def annotated_breaths(folder: Path) -> Iterator[Annotated]:
    for path in sorted((folder / "bidmc").glob("*_Signals.csv.gz")):
        with gzip.open(path, "rt") as file:
            names = [name.strip() for name in file.readline().split(",")]
            values = np.loadtxt(file, delimiter=",", usecols=names.index("RESP"))
        both = (
            np.genfromtxt(str(path).replace("Signals.csv.gz", "Breaths.csv"), delimiter=",", skip_header=1) - 1
        ) / 125
        first, second = (column[np.isfinite(column)] for column in both.T[:2])
        yield Annotated(path.name[:8], 125.0, values, (first, second))


def windowed_rate(marks: Floats, at: Floats) -> Floats:
    """Return the mean rate of the breaths between the marks of the 32 s before each moment; NaN without a breath."""
    rates = np.full(at.size, np.nan)
    for number, moment in enumerate(at):
        within = marks[(marks > moment - WINDOW) & (marks <= moment)]
        if within.size > 1:
            rates[number] = 60 * (within.size - 1) / np.ptp(within)
    return rates


def counts(found: Floats, marks: tuple[Floats, Floats]) -> Floats:
    """Return rows of matched, found and wanted: against the first annotator, the second, and either."""
    found = found[found > FIRST_SECONDS]
    first, second = (each[each > FIRST_SECONDS] for each in marks)
    rows = [(len(pairs(found, each, 1.0)[0]), found.size, each.size) for each in (first, second)]
    agreed = first[pairs(first, second, 1.0)[0]]
    near = set(pairs(found, first, 1.0)[0]) | set(pairs(found, second, 1.0)[0])
    return np.array(
        [*rows, (len(near), found.size, 0), (len(pairs(found, agreed, 1.0)[0]), 0, agreed.size)], dtype=float
    )


def in_words(total: Floats) -> str:
    (a, fa, wa), (b, fb, wb), (e, fe, _), (c, _, wc) = total
    return (
        f"Se/PPV annotator 1 {100 * a / wa:.1f}/{100 * a / fa:.1f}, 2 {100 * b / wb:.1f}/{100 * b / fb:.1f},"
        f" either {100 * c / wc:.1f}/{100 * e / fe:.1f}"
    )


def patients(folder: Path) -> None:
    import neurokit2 as nk

    totals = {name: np.zeros((4, 3)) for name in ("ours", *METHODS)}
    errors: dict[str, list[Floats]] = {name: [] for name in totals}
    latencies: list[float] = []
    people, apart = np.zeros((4, 3)), list[float]()
    for each in annotated_breaths(folder):
        heard = listen(each.signal, each.rate)
        peaks = {"ours": heard.times(TurnKind.EXHALE)}
        for method in METHODS:
            clean = nk.rsp_clean(each.signal, each.rate, method=method)
            peaks[method] = np.asarray(nk.rsp_peaks(clean, each.rate, method=method)[1]["RSP_Peaks"]) / each.rate
        people += counts(each.marks[0], each.marks)
        said = heard.said[:: round(1 / TICK)]
        said = said[said[:, 0] > WINDOW + 8]
        truth = np.array([windowed_rate(marks, said[:, 0]) for marks in each.marks])
        apart.append(np.nanmean(np.abs(truth[0] - truth[1])))
        rates = {"ours": said[:, 1]} | {method: windowed_rate(peaks[method], said[:, 0]) for method in METHODS}
        for name, total in totals.items():
            total += counts(peaks[name], each.marks)
            errors[name].append(np.nanmean(np.abs(rates[name] - truth), axis=1))
        late = [turn.reported_at - turn.time for turn in heard.turns]
        latencies += late
        ours = counts(peaks["ours"], each.marks)
        print(
            f"{each.name}  {in_words(ours)}; 32 s rate error {errors['ours'][-1].mean():.2f}/min, believed"
            f" {100 * np.mean(said[:, 3] >= 0.5):.0f} %, latency {np.median(late):.2f} s"
        )
    for name, total in totals.items():
        first, second = np.mean(errors[name], axis=0)
        print(f"all twelve, {name:12}  {in_words(total)}; 32 s rate error {first:.2f} and {second:.2f}/min")
    matched, found, wanted = people[1]
    print(
        f"all twelve, annotator 1 taken for a detector: Se/PPV annotator 2 {100 * matched / wanted:.1f}"
        f"/{100 * matched / found:.1f}; 32 s rate error {np.mean(apart):.2f}/min"
    )
    median, most = np.percentile(latencies, [50, 95])
    print(f"all twelve, our latency: median {median:.2f} s, 95 % within {most:.2f} s")


def phase_errors(times: Floats, phases: Floats, inhales: Floats) -> Floats:
    """Return phase minus true phase, in breaths, -0.5 to 0.5, where both are known."""
    kept = (times > SETTLED) & (times < inhales[-1]) & np.isfinite(phases)
    truth = np.interp(times[kept], inhales, np.arange(inhales.size))
    return np.asarray((phases[kept] - truth + 0.5) % 1 - 0.5)


def offline_phase(signal: Floats, rate: float) -> Floats:
    """Return the phase, 0–1 from the trough, of the analytic signal after filtering both ways."""
    slow = sosfiltfilt(butter(2, (0.05, 0.6), "bandpass", fs=rate, output="sos"), signal - signal.mean())
    return np.asarray((np.angle(hilbert(slow)) / (2 * np.pi) + 0.5) % 1)


def scatter(errors: list[Floats]) -> float:
    """Return the standard deviation about the circular mean."""
    every = np.concatenate(errors)
    middle = np.angle(np.exp(2j * np.pi * every).mean()) / (2 * np.pi)
    return float(((every - middle + 0.5) % 1 - 0.5).std())


def made_breathing(recipe: Made) -> None:
    matched = found = wanted = 0
    errors: list[float] = []
    late: list[float] = []
    ours: list[Floats] = []
    floor: list[Floats] = []
    tolerance = min(1.0, 0.25 * 60 / (recipe.first if recipe.last is None else 8.0))
    for seed in SEEDS:
        signal, turns = make(recipe, seed)
        heard = listen(signal, recipe.rate)
        for kind, true in ((TurnKind.INHALE, turns.inhales), (TurnKind.EXHALE, turns.exhales)):
            reference = np.array([at for at in true if 20 < at < recipe.seconds - 3])
            events = [turn for turn in heard.turns if turn.kind is kind and 20 < turn.time < recipe.seconds - 3]
            which, known = pairs(np.array([turn.time for turn in events]), reference, tolerance)
            matched, found, wanted = matched + len(which), found + len(events), wanted + reference.size
            errors += [events[i].time - reference[k] for i, k in zip(which, known, strict=True)]
            late += [events[i].reported_at - reference[k] for i, k in zip(which, known, strict=True)]
        inhales = np.array(turns.inhales)
        ours.append(phase_errors(heard.said[:, 0], heard.said[:, 2], inhales))
        floor.append(phase_errors(np.arange(signal.size) / recipe.rate, offline_phase(signal, recipe.rate), inhales))
    error, spread = 1e3 * np.median(errors), 1e3 * np.std(errors)
    median, most = 1e3 * np.percentile(late, [50, 95])
    print(
        f"{recipe.name:22} Se/PPV {100 * matched / wanted:.1f}/{100 * matched / found:.1f},"
        f" onset error {error:+.0f} ± {spread:.0f} ms, reported {median:.0f} ms after the turn (95 %: {most:.0f}),"
        f" phase SD {scatter(ours):.3f} (offline {scatter(floor):.3f})"
    )


def filtered_noise() -> None:
    believed = []
    for seed in range(12):
        noise = np.random.default_rng(seed).standard_normal(6500)
        heard = listen(sosfiltfilt(butter(2, (0.05, 0.5), "bandpass", fs=25, output="sos"), noise)[1000:-1000], 25.0)
        believed.append(np.mean((heard.said[:, 3] >= 0.5) & np.isfinite(heard.said[:, 1])))
    print(f"noise of 0.05–0.5 Hz     a rate is shown {100 * np.mean(believed):.0f} % of the time")


def slipped_belt() -> None:
    waits = []
    for at in np.arange(100.0, 105.0, 0.5):
        times = np.arange(0, 200, 0.04)
        signal = (0.5 - 0.5 * np.cos(0.4 * np.pi * times)) * np.where(times > at, 1 / 30, 1.0)
        signal += 5e-4 * np.random.default_rng(0).standard_normal(times.size)
        good = [b for b in listen(signal, 25.0).breaths if b.inhale_onset > at and abs(b.period - 5) < 0.5]
        waits.append(good[0].reported_at - at if good else np.inf)
    print(f"depth drops to 1/30      heard again after {np.median(waits):.0f} s (longest {max(waits):.0f})")


def recordings(folder: Path) -> None:
    garcia = folder / "physio-garcia"
    for name, options in (("resp1_airflow", {"inverted": True, "airflow": True}), ("resp3_belt", {})):
        heard = listen(np.load(garcia / f"{name}.npz")["x"], 1000.0, **options)
        onsets = heard.times(TurnKind.INHALE)
        shown = np.nanmedian(heard.said[:, 1])
        whole = 60 * (onsets.size - 1) / np.ptp(onsets)
        print(f"{name:24} {whole:.2f}/min over all, shown {shown:.2f} (median); {heard.cost:.2f} ms CPU per s at 1 kHz")


def main() -> None:
    warnings.simplefilter("ignore")
    for recipe in CASES:
        made_breathing(recipe)
    filtered_noise()
    slipped_belt()
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared" / "data"
    if not folder.is_dir():
        print("breathing: the recordings are not here, only made breathing was heard")
        return
    recordings(folder)
    patients(folder)


if __name__ == "__main__":
    main()
