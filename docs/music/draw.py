"""Draws what each style plays, over the breath: its notes, its spectrogram, its level.

Run: ``python docs/music/draw.py [style …]``.

The pictures in `docs/music.md` are these: 60 s at 6 breaths/min, synchrony 0.8, seed 1.
"""

import io
import sys
from pathlib import Path

import matplotlib as mpl
import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "benchmarks"))
mpl.use("Agg")

import matplotlib.pyplot as plt  # noqa: E402 - the back end is chosen first
from ears import RATE, Heard, mel_levels, render, shipped_styles  # noqa: E402 - found through the path above
from PIL import Image  # noqa: E402

SECONDS, BREATHS, SYNCHRONY = 60.0, 6.0, 0.8
MARKS = {"melody": ("o", "#1f5fa8"), "drum": ("s", "#7a4a1d"), "reward": ("^", "#2d8a4e")}


def draw(heard: Heard, title: str, path: Path) -> None:
    """Draw one style to `path`."""
    figure, (score, sound, level) = plt.subplots(
        3, 1, figsize=(12, 7), sharex=True, height_ratios=(3, 4, 1.2), layout="constrained"
    )
    _score(score, heard)
    _sound(sound, heard)
    loud = 10 * np.log10(_power(heard.frames) + 1e-9)
    level.plot(np.arange(len(loud)) * 0.1, loud, color="#444444", lw=1)
    level.set(ylim=(-45, -10), ylabel="dBFS", xlabel="seconds", xlim=(0, SECONDS))
    score.set_title(title, loc="left")
    held = io.BytesIO()
    figure.savefig(held, dpi=80)
    plt.close(figure)
    # a palette keeps a picture below 150 kB
    Image.open(held).convert("RGB").quantize(200).save(path, optimize=True)


def _score(axes, heard: Heard) -> None:
    ins, outs = heard.onsets("inhale_onset"), heard.onsets("exhale_onset")
    for begin, end in zip(ins, outs, strict=False):
        axes.axvspan(begin, end, color="#e8f1fa", lw=0)
    for layer, (mark, colour) in MARKS.items():
        notes = [
            (sample / RATE, pitch) for kind, sample, where, pitch in heard.cues if kind == "note" and where == layer
        ]
        if notes:
            axes.plot(*zip(*notes, strict=True), mark, ms=5, color=colour, ls="", label=layer)
    if axes.get_legend_handles_labels()[0]:
        axes.legend(loc="lower right", bbox_to_anchor=(1.0, 0.98), ncols=3, frameon=False)
    axes.set(ylabel="MIDI pitch\n(shaded: in)")


def _sound(axes, heard: Heard) -> None:
    levels = mel_levels(heard.frames, 0.05)
    axes.imshow(
        levels.T, origin="lower", aspect="auto", extent=(0, len(levels) * 0.05, 0, 1), vmin=-95, vmax=-28, cmap="magma"
    )
    marks = np.array([100, 250, 500, 1000, 2000, 4000])
    mel = np.log1p(np.array([40.0, 8000.0, *marks]) / 700.0)
    axes.set_yticks((mel[2:] - mel[0]) / (mel[1] - mel[0]), [f"{mark} Hz" for mark in marks])


def _power(frames):
    size = RATE // 10
    return (frames[: len(frames) // size * size] ** 2).sum(axis=1).reshape(-1, size).mean(axis=1)


if __name__ == "__main__":
    wanted = sys.argv[1:] or [style.name for style in shipped_styles()]
    for style in [style for style in shipped_styles() if style.name in wanted]:
        name = style.name.lower().replace(" ", "-")
        draw(render(style, BREATHS, SYNCHRONY, SECONDS), style.name, HERE / f"{name}.png")
        print(f"{name}.png")
