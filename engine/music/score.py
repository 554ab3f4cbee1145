"""The music without its sound: plays a style through made-up breaths and writes it down for a reader."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from engine.beats import beats_per_breath, phase_of_beat
from engine.guidance import Guidance, Texture
from engine.music.composer import Composer
from engine.music.ensemble import SUBDIVISION, Note
from engine.music.form import Shape
from engine.music.harmony import Chord
from engine.music.scale import note_name
from engine.music.style import Style
from engine.output import SAMPLE_RATE


@dataclass(frozen=True, slots=True)
class Bar:
    """One breath as it was played.

    Attributes
    ----------
    begins
        Seconds since the first inhale onset.
    notes
        Pairs of tick, from 0 at the inhale onset, and note.
    """

    begins: float
    breath: Guidance
    chord: Chord
    notes: tuple[tuple[int, Note], ...]

    def time(self, tick: int) -> float:
        """Return when a tick of this breath sounds, seconds since the first inhale onset."""
        phase = phase_of_beat(tick / SUBDIVISION, self.breath.inhale_share, self.breath.beats_per_breath)
        return self.begins + phase * 60.0 / self.breath.rate


@dataclass
class _Reader:
    """An ensemble that writes down what it is asked."""

    chords: list[Chord] = field(default_factory=list)
    prepared: list[Note] = field(default_factory=list)

    def change(self, chord: Chord, seconds: float) -> None:  # noqa: ARG002 - part of the protocol
        self.chords = [chord]

    def begin(self, shape: Shape) -> None:
        """Nothing of it is written."""

    def climb(self, chord: Chord) -> None:
        """Leave the guide out of the score."""

    def prepare(self, notes: Sequence[Note]) -> None:
        self.prepared = list(notes)


def played(style: Style, seed: int, breaths: Sequence[tuple[Guidance, Texture]]) -> Iterator[Bar]:
    """Yield what the composer makes of `breaths`, one after the other from sample 0 on."""
    reader = _Reader()
    composer = Composer(seed, style, reader)
    begins = 0.0
    for breath, texture in breaths:
        notes = []
        composer.inhale(round(begins * SAMPLE_RATE), breath, texture)
        for tick in range(breath.beats_per_breath * SUBDIVISION):
            notes += [(tick, note) for note in reader.prepared]
            composer.tick(texture)
        yield Bar(begins, breath, reader.chords[-1], tuple(notes))
        begins += 60.0 / breath.rate


def steady(rate: float, texture: Texture, seconds: float, inhale_share: float = 0.4) -> list[tuple[Guidance, Texture]]:
    """Return as many equal breaths at `rate` (breaths/min) as fill `seconds`."""
    breath = Guidance(rate, inhale_share, beats_per_breath(rate))
    return [(breath, texture)] * round(seconds * rate / 60.0)


def written(bars: Sequence[Bar]) -> str:
    """Return a score as text, one breath a line: chord, tension, then each layer's notes by beat (`/` is the turn)."""
    out = io.StringIO()
    for number, bar in enumerate(bars):
        chord = bar.chord
        voices = f"{note_name(chord.root):3s}| {' '.join(note_name(note) for note in chord.pad):17s}"
        out.write(f"{number:3d} {bar.begins:6.1f} s  {voices} {chord.tension:.2f} {chord.scale.name}\n")
        for layer in dict.fromkeys(note.layer for _, note in bar.notes):
            out.write(f"      {layer:7s}{_staff(bar, layer)}\n")
    return out.getvalue()


def _staff(bar: Bar, layer: str) -> str:
    beats = bar.breath.beats_per_breath
    cells = ["·"] * (beats * 2)
    for tick, note in bar.notes:
        if note.layer == layer:
            cells[tick // 2] = f"{cells[tick // 2]}{note_name(note.pitch)}".removeprefix("·")
    return " ".join(f"{cell:3s}" for cell in cells).rstrip()
