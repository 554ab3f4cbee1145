"""Decides, one event ahead, what the voices play: the next chord at each breath, the next note at each beat."""

import random

from engine.audio.graph.taps import Event
from engine.audio.mix.controls import Controls
from engine.audio.voices.bed import CHANGE_SECONDS, Bed
from engine.audio.voices.guide_voice import GuideVoice
from engine.audio.voices.pluck import Pluck
from engine.guidance import Guidance
from engine.music.harmony import Harmony
from engine.music.melody import Melody
from engine.output import SAMPLE_RATE

_UNGUIDED = 9 * SAMPLE_RATE
"""A chord lasts this many samples while no guide plays."""

_SHORTEST = int(2.2 * CHANGE_SECONDS * SAMPLE_RATE)
"""A breath shorter than this keeps its chord for two, so that the fades never meet."""


class Composer:
    """Turns the events of the clock into chords and notes; the same events give the same music."""

    def __init__(self, seed: int, controls: Controls, guide: GuideVoice, bed: Bed, pluck: Pluck) -> None:
        choice = random.Random(seed)
        self._harmony, self._melody = Harmony(choice), Melody(choice)
        self._controls, self._guide, self._bed, self._pluck = controls, guide, bed, pluck
        self._chord = self._coming = self._harmony.next(0.0)
        self._turns_next = False
        self._changed = self._beat = 0
        self._turn(0)
        self._guide.climb(self._chord)

    def hear(self, sample: int, event: Event, guidance: Guidance) -> None:
        """Answer an event of the guide.

        Parameters
        ----------
        sample
            Counts from the start of this graph.
        guidance
            What was in force for the breath, for its length and beats.
        """
        if event & Event.INHALE:
            self._beat = 0
            self._breathe(sample, guidance)
        if event & Event.BEAT:
            self._beat += 1
            self._prepare(guidance.beats_per_breath)

    def idle(self, sample: int) -> None:
        """Walk on slowly while no guide plays."""
        if sample - self._changed >= _UNGUIDED:
            self._turn(sample)
            self._guide.climb(self._chord)

    def _breathe(self, sample: int, guidance: Guidance) -> None:
        if self._turns_next:
            self._turn(sample)
        period = 60.0 / guidance.rate * SAMPLE_RATE
        self._turns_next = sample + period - self._changed >= _SHORTEST
        self._guide.climb(self._coming if self._turns_next else self._chord)

    def _turn(self, sample: int) -> None:
        self._chord = self._coming
        self._coming = self._harmony.next(self._controls.gate.value("tension"))
        self._bed.change(self._chord)
        self._changed = sample

    def _prepare(self, beats_per_breath: int) -> None:
        last = self._beat >= beats_per_breath
        chord = self._coming if last and self._turns_next else self._chord
        density = self._controls.gate.value("density")
        self._pluck.prepare(self._melody.next(0 if last else self._beat, chord, density))
