"""Does every style stay within the calm ranges, is it equally loud, and does the texture move?

Run: ``python benchmarks/calm.py [seconds] [STYLE ...]``. Everything is measured in the finished sound at the default
volume, as for a person who breathes with it at the target: loudness (BS.1770, gated), true peak, the steepest rise of
the level within 200 ms, tempo, onsets a second (from the score), spectral centroid, by how many dB the guide stands
above all other stems in its band, and the attacks (10 to 90 % of the amplitude): of one note in twenty the shortest
that rises out of what is 20 dB softer in its stem, and the shortest of the guide's inhales. Then how far synchrony 0.2
and 0.9 lie apart in what a listener notices: onsets heard in the stems of the notes, centroid and dissonance of the
whole, in windows of 20 s, which is two whole breaths, so that no window differs from another by its share of inhales.
`d` is Cohen's over all windows of all seeds, with what one seed differs from another counted as noise; `least` the same
of the seed that moves least.
"""

import sys
from collections.abc import Sequence

import numpy as np
import pyloudnorm
from ears import NOTES, RATE, Heard, attacks, centroid, dissonance, render, shipped_styles, steepest_rise, true_peak_db
from scipy import signal

from engine.audio.swells import BAND
from engine.beats import beats_per_breath
from sensors.stream import Floats

RATES = (4.5, 6.0, 10.0, 15.0)
SEEDS = (1, 2, 3)
APART, BREATHS = (0.2, 0.9), 6.0
WINDOW, SETTLED, ENDING = 20, 4, 3
FEATURES = ("onsets/s", "centroid", "dissonance")


def loudness(frames: Floats) -> float:
    return float(pyloudnorm.Meter(RATE).integrated_loudness(frames))


def clearance(heard: Heard) -> float:
    """Return by how many dB the guide stands above all else in its band."""
    band = signal.butter(4, BAND, "bandpass", fs=RATE, output="sos")

    def level(frames: Floats) -> float:
        # what the filter makes of a sound that begins all at once is left out
        return float(10 * np.log10((signal.sosfilt(band, frames, axis=0)[RATE:] ** 2).mean() + 1e-15))

    return level(heard.stems["guide"]) - level(
        np.sum([s for name, s in heard.stems.items() if name != "guide"], axis=0)
    )


def rises(heard: Heard, rate: float) -> str:
    """Return attack of notes, how many that are, and attack of the breath, in words."""
    begun = {
        layer: {s / RATE for kind, s, where, _ in heard.cues if (kind, where) == ("note", layer)} for layer in NOTES
    }
    notes = np.concatenate([attacks(heard.stems[layer], np.array(sorted(times))) for layer, times in begun.items()])
    breath = attacks(heard.stems["guide"], heard.onsets("inhale_onset")[1:-1], 0.4 * 60.0 / rate)
    return f"{1000 * np.percentile(notes, 5):6.0f} ms of {len(notes)}, {1000 * breath.min():5.0f} ms"


def ranges(style, rate: float, synchrony: float, heard: Heard, seconds: float) -> None:
    inside = heard.frames[5 * RATE : -ENDING * RATE]
    notes = len(np.unique(heard.onsets("note"))) / seconds
    centre, clear = centroid(inside), f"{clearance(heard):12.0f}{rises(heard, rate)}" if heard.stems else ""
    print(
        f"{style.name:14} {rate:4.1f} {synchrony:5.1f} {loudness(heard.frames):7.1f} {true_peak_db(heard.frames):7.1f}"
        f" {steepest_rise(inside):6.1f} {rate * beats_per_breath(rate):6.0f} {notes:6.2f} {centre:9.0f}{clear}",
        flush=True,
    )


def noticed(heard: Heard) -> list[list[float]]:
    """Return the features of every window."""
    onsets, rows = heard.notes_heard(), []
    for start in range(SETTLED, len(heard.frames) // RATE - WINDOW - ENDING + 1, WINDOW):
        part = heard.frames[start * RATE : (start + WINDOW) * RATE]
        count = ((onsets >= start) & (onsets < start + WINDOW)).sum()
        rows.append([count / WINDOW, centroid(part), dissonance(part)])
    return rows


def effect(style, apart: Sequence[Floats], together: Sequence[Floats]) -> None:
    """Print Cohen's d of each feature; each seed's windows in a row of its own, shape (windows, features)."""
    low, high = np.concatenate(apart), np.concatenate(together)
    spread = np.maximum(np.sqrt((low.var(axis=0, ddof=1) + high.var(axis=0, ddof=1)) / 2), 1e-9)
    whole = (high.mean(axis=0) - low.mean(axis=0)) / spread
    each = np.array([(b.mean(axis=0) - a.mean(axis=0)) / spread for a, b in zip(apart, together, strict=True)])
    least = np.abs(each).min(axis=0) * np.where((np.sign(each) == np.sign(whole)).all(axis=0), 1.0, -1.0)
    told = zip(low.mean(axis=0), high.mean(axis=0), whole, least, strict=True)
    print(
        f"{style.name:14}" + "".join(f"{a:9.3g} >{b:6.3g} {d:6.1f} {most:5.1f}" for a, b, d, most in told), flush=True
    )


def main() -> None:
    """Print both tables."""
    seconds, wanted = float(sys.argv[1]) if len(sys.argv) > 1 else 120.0, sys.argv[2:]
    styles = [style for style in shipped_styles() if not wanted or style.name in wanted]
    print(f"{'style':14} rate  sync    LUFS    dBTP  rise  tempo  notes  centroid  band clear  attack: notes, breath")
    for style in styles:
        for rate in RATES:
            ranges(style, rate, 0.8, render(style, rate, 0.8, seconds), seconds)
        told: dict[float, list[Floats]] = {}
        for synchrony in APART:
            for seed in SEEDS:
                heard = render(style, BREATHS, synchrony, seconds, seed, stems=True)
                ranges(style, BREATHS, synchrony, heard, seconds)
                told.setdefault(synchrony, []).append(np.array(noticed(heard)))
        print(f"{'':14}" + "".join(f"{name:>17}      d least" for name in FEATURES))
        effect(style, *(told[synchrony] for synchrony in APART))


if __name__ == "__main__":
    main()
