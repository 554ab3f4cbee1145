"""The mirror: a sea that swells with the measured breath, and a little with the guide; kept below the guide's band."""

from engine.audio.breath_clock import BreathClock
from engine.audio.controls import Controls
from engine.audio.noise import NoiseLoop
from engine.audio.pyo_env import pyo


class Ocean:
    """Filtered noise on both sides.

    Attributes
    ----------
    dry
        Stereo signal.
    """

    def __init__(self, clock: BreathClock, controls: Controls, noise: NoiseLoop) -> None:
        wave = controls["breath_level"] * 0.75 + clock.lift * clock.presence * 0.25
        cutoff = 220.0 + 520.0 * wave
        level = (0.15 + 0.85 * wave) * controls["mirror"] * 0.9
        self.dry = [self._side(noise, place, cutoff, level) for place in (0.1, 0.6)]

    @staticmethod
    def _side(noise: NoiseLoop, place: float, cutoff: object, level: object) -> object:
        sea = pyo.ButHP(noise.play(place), 90.0)
        return pyo.ButLP(pyo.ButLP(sea, cutoff), cutoff, mul=level)
