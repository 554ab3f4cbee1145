"""All voices, from the texture's signals to the loudspeaker."""

from engine.audio.graph.breath_clock import BreathClock
from engine.audio.mix.controls import Controls
from engine.audio.mix.master import Master, Space
from engine.audio.voices.bed import Bed
from engine.audio.voices.guide_voice import GuideVoice
from engine.audio.voices.noise import NoiseLoop
from engine.audio.voices.ocean import Ocean
from engine.audio.voices.pluck import Pluck
from engine.music.composer import Composer


class Orchestra:
    """Builds the voices once; nothing is created or destroyed while they play.

    Parameters
    ----------
    seed
        Of the composer and of the noises.
    volume_db
        Volume before any direction came.
    """

    def __init__(self, clock: BreathClock, seed: int, volume_db: float) -> None:
        self.controls = Controls(volume_db)
        white, pink = NoiseLoop(seed, 0.0), NoiseLoop(seed + 1, 1.0)
        guide = GuideVoice(clock, self.controls, white)
        bed = Bed(clock, self.controls)
        self.pluck = Pluck(clock, self.controls)
        ocean = Ocean(clock, self.controls, pink)
        space = Space([guide.send, bed.send, self.pluck.send], self.controls, white)
        layers = [guide.dry, bed.dry, self.pluck.dry, ocean.dry, space.wet]
        self._master = Master(layers, self.controls)
        self.composer = Composer(seed, self.controls, guide, bed, self.pluck)
        self._kept = [white, pink, guide, bed, ocean, space]
