"""A large frame drum, struck with the palm."""

from engine.audio.graph.pyo_env import pyo
from engine.audio.voices.instrument import Instrument, Stage
from engine.audio.voices.slots import Slots
from engine.audio.voices.strands import Strand, fading, knock, struck


def frame_drum(stage: Stage) -> Instrument:
    """Return the drum: a skin that falls into its pitch, its upper modes, and the breath of the palm."""
    slots = Slots(stage.clock, stage.controls, 4, lambda _: 1.5)
    with slots.places.built():
        bend = 1.0 + fading(slots, 0.012, 5.0, 0.12)
    strands = [
        Strand((1.0, 0.08)),
        Strand(level=0.3, ratio=1.59, decay=2),
        Strand(level=0.16, ratio=2.14, decay=2),
        Strand(level=0.1, ratio=2.65, decay=3),
    ]
    skin = pyo.Mix(struck(slots, strands, bend), 1)
    breath = pyo.ButLP(stage.white.play([0.91]), 380.0, mul=knock(slots) * 0.8)
    drum = pyo.Mix((skin + breath) * 0.28, 2)
    return Instrument(drum, pyo.Mix(drum, 1, mul=0.2), slots)
