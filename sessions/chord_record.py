"""Chords of the music as rows of `own_streams.HARMONY`, and back."""

from collections import defaultdict

from engine.guidance import ChordChange
from engine.music.scale import MODES, Scale
from sessions.recording.xdf_read import RecordedStream

NAMES = tuple(MODES)
PITCH_CLASSES = 12


def chord_row(chord: ChordChange) -> tuple[float, float, float]:
    """Return tonic, mode and pitch classes as numbers."""
    classes = sum(1 << one for one in chord.classes)
    return float(chord.scale.tonic), float(NAMES.index(chord.scale.mode)), float(classes)


def chords_by_tick(recorded: RecordedStream | None) -> dict[float, tuple[ChordChange, ...]]:
    """Return the chords that were reported at each tick, by its LSL seconds; nothing for a stream that is not there."""
    found: dict[float, tuple[ChordChange, ...]] = defaultdict(tuple)
    if recorded is not None and len(recorded.stamps):
        for time, (tonic, mode, classes, told) in zip(recorded.stamps.tolist(), recorded.values.tolist(), strict=True):
            chord = frozenset(one for one in range(PITCH_CLASSES) if int(classes) >> one & 1)
            found[told] += (ChordChange(time, Scale(int(tonic), NAMES[int(mode)]), chord),)
    return dict(found)
