"""All voices, from the texture's signals to the loudspeaker."""

from collections.abc import Sequence

from engine.audio.graph.breath_clock import BreathClock
from engine.audio.mix.controls import Controls
from engine.audio.mix.master import Master, Space
from engine.audio.voices.bed import Bed
from engine.audio.voices.guide_voice import GuideVoice
from engine.audio.voices.noise import NoiseLoop
from engine.audio.voices.ocean import Ocean
from engine.audio.voices.pluck import Pluck
from engine.guidance import Direction
from engine.music.ensemble import Note
from engine.music.harmony import Chord


class Orchestra:
    """Builds the voices once; nothing is created or destroyed while they play. An `Ensemble`.

    Parameters
    ----------
    seed
        Of the noises.
    volume_db
        Volume before any direction came.

    Attributes
    ----------
    prepared
        The notes that sound on the coming tick.
    """

    def __init__(self, clock: BreathClock, seed: int, volume_db: float) -> None:
        self.controls = Controls(volume_db)
        self.prepared: tuple[Note, ...] = ()
        white, pink = NoiseLoop(seed, 0.0), NoiseLoop(seed + 1, 1.0)
        self._guide = GuideVoice(clock, self.controls, white)
        self._bed = Bed(clock, self.controls)
        self._pluck = Pluck(clock, self.controls)
        ocean = Ocean(clock, self.controls, pink)
        space = Space([self._guide.send, self._bed.send, self._pluck.send], self.controls, white)
        layers = [self._guide.dry, self._bed.dry, self._pluck.dry, ocean.dry, space.wet]
        self._master = Master(layers, self.controls)
        self._kept = [white, pink, ocean, space]

    def aim(self, direction: Direction) -> None:
        """Head for what `direction` asks."""
        self.controls.aim(direction)

    def change(self, chord: Chord, seconds: float) -> None:  # noqa: ARG002 - the bed has one speed for now
        """Let the bed fade to `chord` over `seconds`."""
        self._bed.change(chord)

    def climb(self, chord: Chord) -> None:
        """Let the guide climb `chord` from its next inhale onset on."""
        self._guide.climb(chord)

    def prepare(self, notes: Sequence[Note]) -> None:
        """Play exactly `notes` on the coming tick."""
        self.prepared = tuple(notes[:1])
        self._pluck.prepare(notes[0] if notes else None)
