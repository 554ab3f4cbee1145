"""Does the music go on being new for 40 minutes, and does it have form?

Run: ``python benchmarks/alive.py [minutes]``. The notes of every 30 s window (when, which layer, which pitch, to the
sixteenth) against those of every other; and how alike 20 s windows are in the pitch classes and the number of their
notes, near each other against far apart, beside the same windows shuffled. The notes are those the composer writes for
each breath; for the first style they are read from the cues of the rendered sound instead, where the
layers without notes sleep.
"""

import sys

import numpy as np
from ears import only, shipped_styles

from engine.audio.offline import RenderOutput
from engine.beats import beats_per_breath
from engine.guidance import CueKind
from engine.music.ensemble import Layer
from engine.music.score import played, steady
from engine.settings import SoundSettings
from sessions.listening import Listening

RATE = 6.0
WINDOW, PIECE = 30.0, 20.0
NEAR, FAR = 80.0, 300.0
LAYERS = tuple(Layer)


def written_notes(style, seconds: float) -> np.ndarray:
    """Return time, pitch and layer number of every note the composer writes, shape (n, 3)."""
    texture = Listening(style, SoundSettings(), RATE, 0.8, 0.0).direction(0.0).texture
    bars = played(style, 7, steady(RATE, texture, seconds))
    notes = [(bar.time(tick), note.pitch, LAYERS.index(note.layer)) for bar in bars for tick, note in bar.notes]
    return np.array(notes)


def sounding_notes(style, seconds: float) -> np.ndarray:
    """Return the same from the cues of the rendered sound."""
    sound = SoundSettings(seed=7)
    heard = only(style, Layer.MELODY, Layer.DRUM, Layer.REWARD)
    output, listening = RenderOutput(sound, 0.0), Listening(heard, sound, RATE, 0.8, 0.0)
    rows = []
    for k in range(1, round(seconds / 0.1) + 1):
        output.send(listening.direction(k * 0.1))
        notes = [cue for cue in output.poll(k * 0.1).cues if cue.kind is CueKind.NOTE]
        rows += [(cue.time, cue.pitch, LAYERS.index(cue.layer)) for cue in notes]
    output.close(0.0)
    return np.array(rows)


def repeated(notes, seconds: float) -> tuple[int, int]:
    """Return how many 30 s windows, one every 10 s, there are, and how many have the very notes of another."""
    sixteenth = 60.0 / (RATE * beats_per_breath(RATE)) / 4
    seen: dict[tuple, int] = {}
    starts = np.arange(0.0, seconds - WINDOW, 10.0)
    for start in starts:
        inside = notes[(notes[:, 0] >= start) & (notes[:, 0] < start + WINDOW)]
        told = tuple((round((t - start) / sixteenth), round(p), int(layer)) for t, p, layer in inside)
        seen[told] = seen.get(told, 0) + 1
    return len(starts), sum(count for count in seen.values() if count > 1)


def likeness(notes, seconds: float, shuffled: np.random.Generator | None = None) -> tuple[float, float]:
    """Return how alike (cosine) windows less than 80 s and more than 300 s apart are."""
    rows = []
    for start in np.arange(0.0, seconds - PIECE, PIECE):
        inside = notes[(notes[:, 0] >= start) & (notes[:, 0] < start + PIECE)]
        classes = np.bincount(np.round(inside[:, 1]).astype(int) % 12, minlength=12)
        layers = np.bincount(inside[:, 2].astype(int), minlength=len(LAYERS))
        rows.append(np.concatenate([classes, 2.0 * layers]))
    features = np.array(rows) - np.mean(rows, axis=0)
    if shuffled is not None:
        features = shuffled.permutation(features)
    features /= np.linalg.norm(features, axis=1, keepdims=True) + 1e-9
    alike, apart = features @ features.T, np.abs(np.subtract.outer(np.arange(len(rows)), np.arange(len(rows)))) * PIECE
    return float(alike[(apart > 0) & (apart < NEAR)].mean()), float(alike[apart > FAR].mean())


def main() -> None:
    """Print one line for each style."""
    seconds = 60.0 * (float(sys.argv[1]) if len(sys.argv) > 1 else 40.0)
    print("style          notes  windows  repeated  alike near / far (shuffled)")
    for number, style in enumerate(shipped_styles()):
        notes = (written_notes if number else sounding_notes)(style, seconds)
        windows, twice = repeated(notes, seconds)
        near, far = likeness(notes, seconds)
        chance = likeness(notes, seconds, np.random.default_rng(1))
        form = f"{near:6.2f} / {far:.2f} ({chance[0]:.2f} / {chance[1]:.2f})"
        print(f"{style.name:14} {len(notes):5} {windows:8} {twice:9}  {form}", flush=True)


if __name__ == "__main__":
    main()
