"""Are the notes in the finished sound where the cues say, to the sample, for an hour?

Run: ``python benchmarks/cues.py [minutes]``. The guide slows from 16 to 4.5 breaths/min. A stem of struck notes is
silent before a note, so the first sample that is not is where the note begins; from one instrument's notes the same
number of samples lies between its trigger and its first audible sample, so `off` is what differs from that number.
The guide's own onsets are held against the sum of the rates it latched.
"""

import sys

import numpy as np
from engine.music.style_file import load_style

from engine.audio.offline import RenderOutput
from engine.beats import beats_per_breath
from engine.guidance import CueKind, Direction, Guidance, Texture
from engine.output import SAMPLE_RATE
from engine.settings import SoundSettings

FAST, SLOW = 16.0, 4.5
LAYER = "drum"
STYLE = "handpan"
AUDIBLE = 1e-7
QUIET_BEFORE = SAMPLE_RATE // 100


class Stem:
    """Keeps where a stem becomes audible after silence."""

    def __init__(self) -> None:
        self.begins: list[int] = []
        self._quiet = QUIET_BEFORE

    def take(self, name: str, first: int, frames) -> None:
        if name != LAYER:
            return
        loud = np.flatnonzero(np.abs(frames).max(axis=1) > AUDIBLE)
        if loud.size and self._quiet + loud[0] >= QUIET_BEFORE:
            self.begins.append(first + int(loud[0]))
        self._quiet = len(frames) - 1 - int(loud[-1]) if loud.size else self._quiet + len(frames)


def main() -> None:
    """Print how far sound and cues lie apart."""
    seconds = 60.0 * (float(sys.argv[1]) if len(sys.argv) > 1 else 60.0)
    stem, notes, inhales, breaths = Stem(), [], [], []
    style = load_style(STYLE)
    output = RenderOutput(SoundSettings(), 0.0, stem_listener=stem.take)
    for k in range(1, round(seconds / 0.02) + 1):
        rate = FAST + (SLOW - FAST) * k * 0.02 / seconds
        guidance = Guidance(rate, 0.4, beats_per_breath(rate), 1.0)
        output.send(Direction(guidance, Texture(density=0.3, drum=1.0), style=style))
        report = output.poll(k * 0.02)
        notes += [cue.sample for cue in report.cues if cue.kind is CueKind.NOTE and cue.layer == LAYER]
        inhales += [cue.sample for cue in report.cues if cue.kind is CueKind.INHALE]
        breaths += report.breaths
    output.close(0.0)
    told = np.unique(notes)
    near = told[np.searchsorted(told, stem.begins, side="right") - 1]
    late = np.array(stem.begins) - near
    usual = np.bincount(late).argmax()
    drift = np.polyfit(np.array(stem.begins) / SAMPLE_RATE, late, 1)[0] * seconds
    print(
        f"{len(stem.begins)} notes heard begin after silence, of {len(told)} told; {usual} samples after their trigger"
    )
    print(
        f"off by more than 0 samples: {(late != usual).sum()}; drift over {seconds / 60:.0f} min: {drift:.3f} samples"
    )
    lengths = np.array([60.0 / breath.rate * SAMPLE_RATE for breath in breaths])[: len(inhales) - 1]
    onsets = inhales[0] + np.concatenate([[0.0], np.cumsum(lengths)])
    print(
        f"{len(inhales)} inhale onsets: at most {np.abs(onsets - inhales).max():.2f} samples from the sum of the rates"
    )


if __name__ == "__main__":
    main()
