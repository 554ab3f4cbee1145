"""Decides, one event ahead, what the voices play: the next chord at each breath, the next notes at each tick."""

import random

from engine.guidance import Guidance, Texture
from engine.music.ensemble import SUBDIVISION, Ensemble
from engine.music.harmony import Harmony
from engine.music.melody import Melody
from engine.music.style import Style
from engine.output import SAMPLE_RATE

CHANGE_SECONDS = 2.2
_UNGUIDED = 9 * SAMPLE_RATE
"""A chord lasts this many samples while no guide plays."""

_SHORTEST = int(2.2 * CHANGE_SECONDS * SAMPLE_RATE)
"""A breath shorter than this keeps its chord for two, so that the fades never meet."""


class Composer:
    """Turns the events of the clock into chords and notes; the same events give the same music."""

    def __init__(self, seed: int, style: Style, ensemble: Ensemble) -> None:
        choice = random.Random(seed)
        self._style, self._ensemble = style, ensemble
        self._harmony, self._melody = Harmony(choice), Melody(choice)
        self._chord = self._coming = self._harmony.next(0.0)
        self._turns_next = False
        self._changed = self._tick = 0
        self._beats = 10
        self._turn(0, 0.0)
        self._ensemble.climb(self._chord)

    def restyle(self, style: Style) -> None:
        """Go on in another style."""
        self._style = style

    def inhale(self, sample: int, breath: Guidance, texture: Texture) -> None:
        """Begin a breath.

        Parameters
        ----------
        sample
            Counts from the start of this graph.
        breath
            What is in force for the breath, for its length and beats.
        """
        self._tick, self._beats = 0, breath.beats_per_breath
        if self._turns_next:
            self._turn(sample, texture.tension)
        period = 60.0 / breath.rate * SAMPLE_RATE
        self._turns_next = sample + period - self._changed >= _SHORTEST
        self._ensemble.climb(self._coming if self._turns_next else self._chord)

    def tick(self, texture: Texture) -> None:
        """Prepare what sounds on the tick after this one."""
        self._tick += 1
        beat, between = divmod(self._tick, SUBDIVISION)
        last = beat >= self._beats
        chord = self._coming if last and self._turns_next else self._chord
        note = None if between else self._melody.next(0 if last else beat, chord, texture.density)
        self._ensemble.prepare([] if note is None else [note])

    def idle(self, sample: int, texture: Texture) -> None:
        """Walk on slowly while no guide plays."""
        if sample - self._changed >= _UNGUIDED:
            self._turn(sample, texture.tension)
            self._ensemble.climb(self._chord)

    def _turn(self, sample: int, tension: float) -> None:
        self._chord = self._coming
        self._coming = self._harmony.next(tension)
        self._ensemble.change(self._chord, CHANGE_SECONDS)
        self._changed = sample
