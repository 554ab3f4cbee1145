"""Noise that moves: the mirrors that follow the measured breath, and the sounds of nature, which hardly follow."""

from typing import Any

from engine.audio.graph.pyo_env import pyo
from engine.audio.voices.instrument import Instrument, Stage
from engine.audio.voices.noise import NoiseLoop, drops, leaves


def wind(stage: Stage) -> Instrument:
    """Return wind that rises as the person breathes in and sinks as they breathe out."""
    breath = stage.controls["breath_level"]
    place = (190.0 + 520.0 * breath) * pyo.FastSine([0.09, 0.11], mul=0.07, add=1.0)
    gust = pyo.Biquad(stage.pink.play([0.1, 0.6]), freq=place, q=2.4, type=2)
    return _heard(gust, (0.12 + 0.88 * breath) * 2.1)


def wave(stage: Stage) -> Instrument:
    """Return a sea that swells with the measured breath."""
    swell = stage.controls["breath_level"]
    cutoff = 260.0 + 640.0 * swell
    sea = pyo.ButHP(stage.pink.play([0.1, 0.6]), 140.0)
    return _heard(pyo.ButLP(pyo.ButLP(sea, cutoff), cutoff), (0.12 + 0.88 * swell) * 1.35)


def ocean(stage: Stage) -> Instrument:
    """Return a far surf: long waves of their own on each side, leaning a little towards the guide's breath."""
    clock = stage.clock
    own = pyo.FastSine([0.043, 0.037], initphase=[0.0, 0.4], mul=0.2) + pyo.FastSine([0.071, 0.083], mul=0.1)
    swell = (0.42 + own + clock.lift * (clock.company * 0.28)) * stage.surf
    sea = pyo.ButHP(stage.pink.play([0.35, 0.85]), 110.0)
    cutoff = 240.0 + 620.0 * swell
    foam = pyo.Biquad(stage.white.play([0.29, 0.79]), freq=1150.0, q=0.9, type=2, mul=swell * swell * 0.07)
    return _heard(pyo.ButLP(sea, cutoff) + foam, 0.18 + 0.72 * swell)


def rain(stage: Stage) -> Instrument:
    """Return rain on a roof: two showers of drops of unlike length, so that neither is heard to come again."""
    near, far = NoiseLoop(stage.seed + 2, samples=drops), NoiseLoop(stage.seed + 3, samples=drops)
    shower = near.play([0.0, 0.5]) + far.play([0.2, 0.7], speed=0.83)
    wash = pyo.ButLP(pyo.ButHP(stage.pink.play([0.42, 0.92]), 250.0), 900.0, mul=0.35)
    return _heard(pyo.ButLP(shower, 1100.0) + wash, pyo.FastSine([0.021, 0.017], mul=0.03, add=0.17))


def wood(stage: Stage) -> Instrument:
    """Return leaves stirred by a slow wind."""
    rustling = NoiseLoop(stage.seed + 4, samples=leaves)
    gusts = pyo.FastSine([0.031, 0.027], initphase=[0.0, 0.3], mul=0.3) + pyo.FastSine([0.013, 0.019], mul=0.2)
    stir = rustling.play([0.0, 0.5]) * (0.55 + gusts) + rustling.play([0.3, 0.8], speed=0.77) * (0.55 - gusts)
    air = pyo.ButLP(pyo.ButHP(stage.pink.play([0.22, 0.72]), 120.0), 420.0, mul=0.4)
    return _heard(stir + air, 0.33)


def _heard(noise: Any, loud: Any) -> Instrument:
    dry = noise * loud
    return Instrument(dry, pyo.Mix(dry, 1, mul=0.15))
