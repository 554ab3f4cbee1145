"""The mirror: a sea that swells with the measured breath, and a little with the guide; kept below the guide's band."""

from engine.audio.graph.breath_clock import BreathClock
from engine.audio.graph.pyo_env import pyo
from engine.audio.mix.controls import Controls
from engine.audio.voices.noise import NoiseLoop


class Ocean:
    """Filtered noise on both sides.

    Attributes
    ----------
    dry
        Stereo signal.
    """

    def __init__(self, clock: BreathClock, controls: Controls, noise: NoiseLoop) -> None:
        wave = controls["breath_level"] * 0.8 + clock.lift * (clock.presence * 0.2)
        cutoff = 260.0 + 640.0 * wave
        sea = pyo.ButHP(noise.play([0.1, 0.6]), 140.0)
        self.dry = pyo.ButLP(pyo.ButLP(sea, cutoff), cutoff, mul=(0.12 + 0.88 * wave) * (controls["mirror"] * 0.5))
