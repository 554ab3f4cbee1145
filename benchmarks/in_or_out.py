"""In or out from the sound alone: can a stranger to the cues tell, and how soon after the turn?

Run: ``python benchmarks/in_or_out.py [seconds] [RATE ...] [STYLE ...]``. For each style a linear classifier learns from
half of the seconds of the finished sound, chosen at random, and is asked about the other half. A second counts when it
holds no turn, but for 150 ms at its ends. Then one that hears 100 ms at a time, also trained on half of the breaths, is
asked when it first notices a turn for good. `chance`: the same with the labels of the seconds shuffled.
"""

import sys

import numpy as np
from ears import Heard, mel_levels, render, shipped_styles
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis

RATES = (6.0, 10.0)
HOP = 0.02
GRACE = 0.15
NOTICE = 0.1


def phase_at(heard: Heard, times):
    """Return True where the guide breathes in, and the time of the last turn, for each of `times`."""
    ins, outs = heard.onsets("inhale_onset"), heard.onsets("exhale_onset")
    last_in = np.searchsorted(ins, times, side="right") - 1
    last_out = np.searchsorted(outs, times, side="right") - 1
    begun_in = np.where(last_in >= 0, ins[np.maximum(last_in, 0)], -1.0)
    begun_out = np.where(last_out >= 0, outs[np.maximum(last_out, 0)], -1.0)
    return begun_in > begun_out, np.maximum(begun_in, begun_out)


def seconds_of(heard: Heard, levels):
    """Return features and labels of every whole second without a turn inside it."""
    first, last = heard.onsets("inhale_onset")[0], heard.onsets("inhale_onset")[-1]
    rows, labels, times = [], [], []
    for start in np.arange(np.ceil(first), last - 1.0):
        inside, turned = phase_at(heard, np.array([start + GRACE, start + 1.0 - GRACE]))
        if inside[0] != inside[1] or turned[0] != turned[1]:
            continue
        part = levels[round(start / HOP) : round((start + 1.0) / HOP)]
        slope = np.polyfit(np.arange(len(part)) * HOP, part, 1)[0]
        rows.append(np.concatenate([part.mean(axis=0), slope, part.std(axis=0)]))
        labels.append(inside[0])
        times.append(start)
    return np.array(rows), np.array(labels), np.array(times)


def told_right(rows, labels, random):
    """Return which of the rows were asked about, and whether each was told right."""
    order = random.permutation(len(rows))
    half = len(rows) // 2
    model = LinearDiscriminantAnalysis(solver="lsqr", shrinkage="auto").fit(rows[order[:half]], labels[order[:half]])
    return order[half:], model.predict(rows[order[half:]]) == labels[order[half:]]


def noticed(heard: Heard, random):
    """Return the delays (s) after which a turn is told for good, of the breaths not learnt from."""
    short = mel_levels(heard.frames, HOP, NOTICE)
    rows = np.hstack([short[5:], short[5:] - short[:-5]])
    times = np.arange(5, len(short)) * HOP + NOTICE / 2  # heard by the end of its window, not at its centre
    known, turn = phase_at(heard, times - NOTICE / 2)
    first, last = heard.onsets("inhale_onset")[0], heard.onsets("inhale_onset")[-1]
    whole = (times > first + NOTICE) & (times < last)
    breath = np.searchsorted(heard.onsets("inhale_onset"), times)
    learnt = np.isin(breath, random.permutation(np.unique(breath))[::2])
    model = LinearDiscriminantAnalysis(solver="lsqr", shrinkage="auto").fit(rows[whole & learnt], known[whole & learnt])
    says = model.decision_function(rows) > 0
    delays = []
    for moment in np.unique(turn[whole & ~learnt]):
        after = whole & ~learnt & (turn == moment)
        wrong = np.flatnonzero((says != known) & after & (times < moment + 1.0))
        delays.append(max(0.0, times[wrong[-1]] + HOP - moment) if wrong.size else 0.0)
    return np.array(delays)


def main() -> None:
    """Print one line for each style and rate."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 300.0
    print(f"{'style':14} rate  seconds told right  chance  turn noticed: median, 95 %, within 150 ms")
    names = [word for word in sys.argv[2:] if not word.isdigit()]
    rates = [float(word) for word in sys.argv[2:] if word.isdigit()] or RATES
    for style in [style for style in shipped_styles() if not names or style.name in names]:
        for rate in rates:
            heard, random = render(style, rate, 0.8, seconds), np.random.default_rng(1)
            rows, labels, times = seconds_of(heard, mel_levels(heard.frames, HOP))
            asked, right = told_right(rows, labels, random)
            told, chance = 100 * right.mean(), 100 * told_right(rows, random.permutation(labels), random)[1].mean()
            wrong = "".join(f" {moment:.0f}" for moment in np.sort(times[asked[~right]]))
            late = noticed(heard, random)
            half, most = 1000 * np.percentile(late, [50, 95])
            soon = 100 * (late <= GRACE).mean()
            what = f"{style.name:14} {rate:4.1f} {told:18.1f} % {chance:5.1f} %"
            late_told = f"{what}{half:14.0f} ms {most:5.0f} ms {soon:5.0f} %"
            print(late_told + (f"  wrong at{wrong} s" if wrong else ""), flush=True)


if __name__ == "__main__":
    main()
