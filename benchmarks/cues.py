"""Are the notes in the finished sound where the cues say, to the sample, for an hour?

Run: ``python benchmarks/cues.py [minutes]``. The guide slows from 16 to 4.5 breaths/min. The drum's stem is rendered
twice, with and without its strokes, otherwise bit for bit the same: the first sample in which the two differ is where a
stroke begins. The envelope's own first sample is zero, so that is always the same small number of samples after the
trigger; `off` is what differs from it. The guide's onsets are held against the sum of the rates it latched.
"""

import sys

import numpy as np

from engine.audio.offline import RenderOutput
from engine.beats import beats_per_breath
from engine.guidance import CueKind, Direction, Guidance, Texture
from engine.music.style_file import load_style
from engine.output import SAMPLE_RATE
from engine.settings import SoundSettings

FAST, SLOW = 16.0, 4.5
LAYER = "drum"
STYLE = "frame drum"
AROUND = 64
KEPT = 2 * SAMPLE_RATE
SETTLED = 15.0
"""Seconds until a layer that was switched off has rung out."""


class Stem:
    """Keeps the last two seconds of one stem."""

    def __init__(self) -> None:
        self.end = 0
        self._frames = np.zeros((KEPT, 2))

    def take(self, name: str, first: int, frames) -> None:
        if name == LAYER:
            self._frames = np.roll(self._frames, -len(frames), axis=0)
            self._frames[-len(frames) :] = frames
            self.end = first + len(frames)

    def around(self, sample: int):
        place = KEPT - (self.end - sample)
        return self._frames[place - AROUND : place + AROUND].copy()


def played(seconds: float, level: float, known: list[int] | None = None):
    """Return (samples of the strokes, the stem around each, samples of the inhale onsets, guide breaths)."""
    stem, waiting, strokes, windows, inhales, breaths = Stem(), list(known or []), [], [], [], []
    output = RenderOutput(SoundSettings(), 0.0, stem_listener=stem.take)
    for k in range(1, round(seconds / 0.1) + 1):
        rate = FAST + (SLOW - FAST) * k * 0.1 / seconds
        guidance = Guidance(rate, 0.4, beats_per_breath(rate), 1.0)
        output.send(Direction(guidance, Texture(density=0.3, drum=level, melody=0.0), style=load_style(STYLE)))
        report = output.poll(k * 0.1)
        if known is None:
            waiting += [cue.sample for cue in report.cues if cue.layer == LAYER and cue.time > SETTLED]
        inhales += [cue.sample for cue in report.cues if cue.kind is CueKind.INHALE]
        breaths += report.breaths
        while waiting and waiting[0] + AROUND < stem.end:
            strokes.append(waiting.pop(0))
            windows.append(stem.around(strokes[-1]))
    output.close(0.0)
    return strokes, windows, inhales, breaths


def main() -> None:
    """Print how far sound and cues lie apart."""
    seconds = 60.0 * (float(sys.argv[1]) if len(sys.argv) > 1 else 60.0)
    strokes, sound, inhales, breaths = played(seconds, 1.0)
    _, silence, _, _ = played(seconds, 0.0, strokes)
    differ = [np.flatnonzero((a != b).any(axis=1)) for a, b in zip(sound, silence, strict=True)]
    clear = [(s / SAMPLE_RATE, d[0] - AROUND) for s, d in zip(strokes, differ, strict=True) if d.size and d[0] > 0]
    times, delays = np.array(clear).T
    usual = np.bincount(delays.astype(int) + AROUND).argmax() - AROUND
    drift = np.polyfit(times, delays, 1)[0] * seconds
    print(f"{len(strokes)} strokes told, {len(clear)} while no other rings; heard {usual} samples after the trigger")
    print(f"off by a sample or more: {(delays != usual).sum()}; drift over {seconds / 60:.0f} min {drift:.3f} samples")
    lengths = np.array([60.0 / breath.rate * SAMPLE_RATE for breath in breaths])[: len(inhales) - 1]
    onsets = inhales[0] + np.concatenate([[0.0], np.cumsum(lengths)])
    print(
        f"{len(inhales)} inhale onsets: at most {np.abs(onsets - inhales).max():.2f} samples from the sum of the rates"
    )


if __name__ == "__main__":
    main()
