"""The voices of a group: eight bells, each with a timbre and a place between the loudspeakers of its own."""

from math import cos, pi, sin

from engine.audio.graph.pyo_env import pyo
from engine.audio.voices.instrument import Instrument, Stage
from engine.audio.voices.slots import Slots
from engine.audio.voices.strands import dying
from engine.music.company import PITCHES

_SEATS = len(PITCHES)
PLACES = (-0.8, 0.8, -0.35, 0.35, -0.6, 0.6, -0.1, 0.1)
"""Where each sits, −1 left to 1 right."""

PARTIALS = (1.0, 2.0, 3.0, 2.76, 1.5, 4.0, 2.0, 3.0)
HOLLOW = (0.0, 0.3, 0.0, 0.25, 0.3, 0.0, 0.5, 0.3)
"""Ratio of the second partial of each voice, and its level."""

_RING, _GAIN, _SHIMMER = 3.6, 0.24, 0.2
_QUARTER = pi / 4


def company(stage: Stage) -> Instrument:
    """Return the eight voices; a note is played by that of its seat."""
    slots = Slots(stage.clock, stage.controls, _SEATS, lambda _: _RING)
    loud = slots.envelope(dying)
    with slots.places.built():
        ground = pyo.FastSine(slots.hertz, mul=loud)
        shimmer = pyo.FastSine(slots.hertz * 1.0019, mul=loud * _SHIMMER)
        upper = pyo.FastSine(slots.hertz * list(PARTIALS), mul=loud * loud * list(HOLLOW))
        voices = ground + shimmer + upper
        left = voices * [_GAIN * cos(_QUARTER * (place + 1)) for place in PLACES]
        right = voices * [_GAIN * sin(_QUARTER * (place + 1)) for place in PLACES]
    sides = pyo.Sig([pyo.Mix(left, 1), pyo.Mix(right, 1)])
    soft = pyo.ButLP(sides + stage.hush, 500.0 + 1700.0 * stage.controls["brightness"])
    return Instrument(soft, pyo.Mix(soft, 1, mul=0.6), slots)
