"""Are the notes in the finished sound where the cues say, to the sample, for an hour?

Run: ``python benchmarks/cues.py [minutes]``. The guide slows from 16 to 4.5 breaths/min. The drum's stem is held
against that of a layer which plays nothing: both hold the same noise, 190 dB down, that keeps the same filters from
denormal numbers, and so are alike to the last bit but for the drum. The first sample in which they differ is where a
stroke begins. The envelope's own first sample is zero, so that is always the same small number of samples after the
trigger; `off` is what differs from it. Strokes swell as slowly as at the target, which is where a late one is best
hidden. The guide's onsets are held against the sum of the rates it latched. The layers that are not measured sleep,
which changes neither clock nor drum.
"""

import sys
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from ears import only

from engine.audio.graph import renderer
from engine.audio.offline import RenderOutput
from engine.beats import beats_per_breath
from engine.guidance import CueKind, Direction, Guidance, GuideBreath, Texture
from engine.music.ensemble import Layer
from engine.music.style_file import load_style
from engine.output import SAMPLE_RATE
from engine.settings import SoundSettings

FAST, SLOW = 16.0, 4.5
DRUM, EMPTY = Layer.DRUM.value, Layer.MELODY.value
STYLE = "frame drum"
AROUND = 64
STEP = 0.1
SWELL = 0.18
KEPT = 2 * SAMPLE_RATE
ROUNDING = 1e-15


class Stem:
    """Keeps the last two seconds of the drum's stem, without what the empty one holds too."""

    def __init__(self) -> None:
        self.end = 0
        self._frames = np.zeros((KEPT, 2))

    def take(self, name: str, first: int, frames) -> None:
        places = (first + np.arange(len(frames))) % KEPT
        if name == DRUM:
            self._frames[places] = frames
        else:
            self._frames[places] -= frames
            self.end = first + len(frames)

    def begins(self, sample: int) -> int | None:
        """Return how many samples from `sample` on sound begins; None where something still rings."""
        frames = self._frames[(sample + np.arange(-AROUND, AROUND)) % KEPT]
        sounding = np.flatnonzero((np.abs(frames) > ROUNDING).any(axis=1))
        return int(sounding[0]) - AROUND if sounding.size and sounding[0] > 0 else None


@dataclass
class Minute:
    """What one minute held: strokes as samples, how long after it each is heard, inhale onsets, guide breaths."""

    strokes: list[int] = field(default_factory=list)
    heard: list[int | None] = field(default_factory=list)
    inhales: list[int] = field(default_factory=list)
    breaths: list[GuideBreath] = field(default_factory=list)


def played(seconds: float) -> Iterator[Minute]:
    """Yield minute after minute."""
    renderer.STEMS = (DRUM, EMPTY)
    stem, style, minute, waiting = Stem(), only(load_style(STYLE), Layer.DRUM), Minute(), deque[int]()
    output = RenderOutput(SoundSettings(), 0.0, stem_listener=stem.take)
    for k in range(1, round(seconds / STEP) + 1):
        rate = FAST + (SLOW - FAST) * k * STEP / seconds
        guidance = Guidance(rate, 0.4, beats_per_breath(rate), 1.0)
        output.send(Direction(guidance, Texture(density=0.3, drum=1.0, melody=0.0, attack=SWELL), style=style))
        report = output.poll(k * STEP)
        waiting += [cue.sample for cue in report.cues if cue.layer == DRUM]
        minute.inhales += [cue.sample for cue in report.cues if cue.kind is CueKind.INHALE]
        minute.breaths += report.breaths
        while waiting and waiting[0] + AROUND < stem.end:
            minute.strokes.append(waiting.popleft())
            minute.heard.append(stem.begins(minute.strokes[-1]))
        if k % round(60.0 / STEP) == 0 or k * STEP >= seconds:
            yield minute
            minute = Minute()
    output.close(0.0)


def main() -> None:
    """Print how far sound and cues lie apart."""
    seconds = 60.0 * (float(sys.argv[1]) if len(sys.argv) > 1 else 60.0)
    whole = Minute()
    for number, minute in enumerate(played(seconds), 1):
        for mine, new in zip(vars(whole).values(), vars(minute).values(), strict=True):
            mine += new
        print(f"{number} min: {len(whole.strokes)} strokes", file=sys.stderr, flush=True)
    clear = [(s / SAMPLE_RATE, d) for s, d in zip(whole.strokes, whole.heard, strict=True) if d is not None]
    times, heard = np.array(clear).T
    usual = np.bincount(heard.astype(int) + AROUND).argmax() - AROUND
    drift = np.polyfit(times, heard, 1)[0] * seconds
    print(f"{len(whole.strokes)} strokes told, {len(clear)} while no other rings; {usual} samples after the trigger")
    print(f"off by a sample or more: {(heard != usual).sum()}; drift over {seconds / 60:.0f} min {drift:.3f} samples")
    inhales = np.array(whole.inhales)
    lengths = np.array([60.0 / breath.rate * SAMPLE_RATE for breath in whole.breaths])[: len(inhales) - 1]
    onsets = inhales[0] + np.concatenate([[0.0], np.cumsum(lengths)])
    print(f"{len(inhales)} inhale onsets: at most {np.abs(onsets - inhales).max():.2f} samples from the sum of rates")


if __name__ == "__main__":
    main()
