"""Decides, one breath ahead, what the voices play: the chord of each breath, and the notes on its ticks."""

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from engine.guidance import Guidance, Texture
from engine.music.bells import Bells
from engine.music.company import Company
from engine.music.drum import Drum
from engine.music.ensemble import Ensemble, Note
from engine.music.figures import Figures
from engine.music.form import Form
from engine.music.harmony import Chord, Harmony
from engine.music.melody import Melody
from engine.music.memory import Memory
from engine.music.metre import Metre, Placed
from engine.music.spacing import REACH, softened, spaced
from engine.music.style import Style
from engine.output import SAMPLE_RATE

CHANGE_SECONDS = 2.2
"""How long one chord fades into the next; slow harmony takes up to `_SLOWEST_CHANGE`."""

_SLOWEST_CHANGE, _CHANGE_SHARE = 5.0, 0.2
_UNGUIDED = 9.0
"""A chord lasts this many seconds while no guide plays."""

_SHORTEST = 2.2 * CHANGE_SECONDS
"""A chord lasts at least so many seconds, so that the fades never meet."""

_ATTEMPTS = 24
_MORE = 0.4


class Composer:
    """Turns the events of the clock into chords and notes; the same events give the same music.

    Parameters
    ----------
    seed
        Of everything random.

    Attributes
    ----------
    rewards
        In a group, how much of the reward is each member's, 0–1; set it at any time.
    """

    def __init__(self, seed: int, style: Style, ensemble: Ensemble) -> None:
        self._seed, self._ensemble = seed, ensemble
        self._begun = self._boundary = False
        self._pending: Style | None = None
        self._asked: Style | None = None
        self._memory = Memory()
        self._plan: dict[int, list[Note]] = {}
        self._before: list[Placed] = []
        self._tick = self._changed = self._held = 0
        self.rewards: Sequence[float] = ()
        self._chord = self._coming = self._compose(style, None)
        ensemble.climb(self._chord)

    @property
    def sounding(self) -> Chord | None:
        """The chord that sounds; None before the first."""
        return self._chord if self._begun else None

    def restyle(self, style: Style) -> None:
        """Go on in another style from the next breath on."""
        if style is self._asked:
            return
        self._asked = style
        if style == (self._pending or self._style):
            return
        if self._begun:
            self._pending = None if style == self._style else style
        else:
            self._chord = self._coming = self._compose(style, None)
            self._ensemble.climb(self._chord)

    def inhale(self, sample: int, breath: Guidance, texture: Texture) -> None:
        """Begin a breath.

        Parameters
        ----------
        sample
            Counts from the start of this graph.
        breath
            What is in force for the breath, for its length and beats.
        """
        self._begin(sample)
        self._tick, metre = 0, Metre.of(breath)
        if self._coming is not self._chord:
            self._change(sample, self._coming, metre.seconds)
        self._held += 1
        self._take_over()
        section_begins = self._form.breathe()
        self._ensemble.begin(self._form.shape)
        if section_begins and self._melody:
            self._melody.begin(self._form.section)
        self._boundary = self._boundary or section_begins
        self._look_ahead((sample - self._changed) / SAMPLE_RATE + metre.seconds, texture)
        self._plan_breath(metre, texture)
        self._ensemble.climb(self._coming)

    def tick(self, texture: Texture) -> None:  # noqa: ARG002 - the breath was planned whole at its inhale
        """Prepare what sounds on the tick after this one."""
        self._tick += 1
        self._ensemble.prepare(self._plan.get(self._tick, ()))

    def idle(self, sample: int, texture: Texture) -> None:
        """Walk on slowly while no guide plays."""
        self._begin(sample)
        if self._plan:
            self._plan = {}
            self._ensemble.prepare(())
        if sample - self._changed >= _UNGUIDED * SAMPLE_RATE:
            self._take_over()
            if self._coming is self._chord:
                self._coming = self._harmony.next(texture.tension)
            self._change(sample, self._coming, _UNGUIDED)
            self._ensemble.climb(self._chord)

    def _compose(self, style: Style, before: Chord | None) -> Chord:
        """Set up everything that composes in `style`, and return the chord to go on with."""

        def chance(part: str) -> random.Random:
            return random.Random(f"{self._seed} {style.name} {part}")

        self._style, self._pending = style, None
        self._harmony = Harmony(chance("harmony"), style, before)
        self._form = Form(chance("form"), style.harmony.section)
        self._melody = Melody(chance("melody"), style.melody) if style.melody.instrument != "none" else None
        self._drum = Drum(chance("drum"), style.drum) if style.drum.instrument != "none" else None
        self._figures = Figures(chance("figures"), style.melody) if self._melody and style.melody.figures else None
        self._bells = Bells(chance("bells"), style.reward) if style.reward.instrument == "bells" else None
        self._company = Company() if style.reward.instrument == "company" else None
        self._boundary = False
        return before or self._harmony.next(0.0)

    def _begin(self, sample: int) -> None:
        if not self._begun:
            self._begun = True
            self._change(sample, self._chord, _UNGUIDED)

    def _take_over(self) -> None:
        if self._pending is not None:
            self._compose(self._pending, self._chord)

    def _change(self, sample: int, chord: Chord, lasts: float) -> None:
        self._chord, self._changed, self._held = chord, sample, 0
        lasts *= self._style.harmony.breaths_per_chord
        self._ensemble.change(chord, min(_SLOWEST_CHANGE, max(CHANGE_SECONDS, _CHANGE_SHARE * lasts)))

    def _look_ahead(self, seconds: float, texture: Texture) -> None:
        """Choose the chord of the next breath; `seconds` is how long the present one will have lasted by then."""
        due = self._held >= self._style.harmony.breaths_per_chord
        if due and seconds >= _SHORTEST:
            self._coming = self._harmony.next(texture.tension, self._boundary)
            self._boundary = False

    def _plan_breath(self, metre: Metre, texture: Texture) -> None:
        """Find notes for the breath that make nothing that was heard already."""
        self._plan = defaultdict(list)
        if not (self._melody or self._drum or self._bells or self._company):
            return
        turn = self._company.plan(metre, self._chord, self._coming, self.rewards) if self._company else []
        found: list[tuple[int, list[Placed]]] = []
        while not found or (found[-1][0] and len(found) < _ATTEMPTS):
            drafted = _once([*self._notes(metre, texture, _MORE * len(found)), *turn])
            draft = spaced(drafted, self._before, metre.tick_seconds)
            found.append((self._memory.repeats(draft, metre), draft))
        notes = min(found, key=lambda draft: draft[0])[1]
        self._memory.keep(notes, metre)
        earlier = [replace(note, tick=note.tick - metre.end) for note in [*self._before, *notes]]
        self._before = [note for note in earlier if -note.tick * metre.tick_seconds < REACH]
        for placed in softened(notes):
            self._plan[placed.tick].append(placed.note)

    def _notes(self, metre: Metre, texture: Texture, more: float) -> list[Placed]:
        chords, shape = (self._chord, self._coming), self._form.shape
        notes: list[Placed] = []
        if self._melody:
            notes += self._melody.plan(metre, *chords, texture.density, shape, more)
        if self._figures:
            notes += self._figures.plan(metre, *chords, texture.density, shape)
        if self._drum:
            notes += self._drum.plan(metre, *chords, texture.density, shape)
        if self._bells:
            notes += self._bells.plan(metre, *chords, texture.reward)
        return notes


def _once(notes: list[Placed]) -> list[Placed]:
    """Leave out what another part already plays on the same tick, the louder staying."""
    louder = sorted(notes, key=lambda placed: -placed.note.velocity)
    return list({(placed.tick, placed.note.layer, placed.note.pitch): placed for placed in reversed(louder)}.values())
