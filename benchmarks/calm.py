"""Does every style stay within the calm ranges, is it equally loud, and does the texture move?

Run: ``python benchmarks/calm.py [seconds]``. Everything is measured in the finished sound at the default volume, as
for a person who breathes with it at the target: loudness (BS.1770, gated), true peak, the steepest rise of the level
within 200 ms, tempo, onsets a second (counted from the score, and heard by their rise), spectral centroid. Then, over
several seeds, how far synchrony 0.2 and 0.9 lie apart in what a listener notices: Cohen's d.
"""

import sys

import numpy as np
import pyloudnorm
from ears import RATE, centroid, dissonance, onset_times, render, shipped_styles, steepest_rise, true_peak_db

from engine.beats import beats_per_breath

RATES = (4.5, 6.0, 10.0, 15.0)
SEEDS = range(1, 6)
APART = (0.2, 0.9)


def ranges(style, seconds: float) -> None:
    for rate in RATES:
        heard = render(style, rate, 0.8, seconds)
        loud = pyloudnorm.Meter(RATE).integrated_loudness(heard.frames)
        inside = heard.frames[5 * RATE : -3 * RATE]
        notes = len({sample for kind, sample, _, _ in heard.cues if kind == "note"}) / seconds
        print(
            f"{style.name:14} {rate:4.1f} {loud:7.1f} {true_peak_db(heard.frames):7.1f}"
            f" {steepest_rise(inside):6.1f} {rate * beats_per_breath(rate):6.0f} {notes:6.2f}"
            f" {len(onset_times(inside)) / (len(inside) / RATE):6.2f} {centroid(inside):7.0f}",
            flush=True,
        )


def noticed(style, synchrony: float, seed: int, seconds: float) -> list[float]:
    heard = render(style, 6.0, synchrony, seconds, seed)
    inside = heard.frames[10 * RATE : -3 * RATE]
    notes = len({sample for kind, sample, _, _ in heard.cues if kind == "note"}) / seconds
    return [notes, centroid(inside), dissonance(inside)]


def effect(style, seconds: float) -> None:
    apart, together = (np.array([noticed(style, s, seed, seconds) for seed in SEEDS]) for s in APART)
    spread = np.sqrt((apart.var(axis=0, ddof=1) + together.var(axis=0, ddof=1)) / 2)
    sizes = np.abs(together.mean(axis=0) - apart.mean(axis=0)) / np.maximum(spread, 1e-9)
    print(f"{style.name:14}" + "".join(f"{size:16.1f}" for size in sizes), flush=True)


def main() -> None:
    """Print both tables."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 120.0
    print(f"{'style':14} rate    LUFS    dBTP  rise  tempo  notes  heard  centroid")
    for style in shipped_styles():
        ranges(style, seconds)
    print("\nsynchrony 0.2 against 0.9, effect size of\n" + " " * 18 + "onsets/s        centroid      dissonance")
    for style in shipped_styles():
        effect(style, seconds / 2)


if __name__ == "__main__":
    main()
