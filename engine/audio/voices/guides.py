"""The guide instruments: bright and rising on the way in, dark and an octave lower on the way out."""

from collections.abc import Callable
from typing import Any

from engine.audio.graph.pyo_env import pyo
from engine.audio.voices.guide_line import INWARD, OUTWARD
from engine.audio.voices.instrument import Instrument, Stage, tilted, wide


def voices(stage: Stage) -> Instrument:
    """Return singers: an open "ah" that climbs, a closed "oo" that comes down."""
    throat = [n**-1.2 for n in range(1, 16)]

    def rising() -> Any:
        singing = pyo.ButLP(_climbing(stage, throat), _opening(stage))
        ah = singing * 0.25
        for hertz, q, gain in ((720.0, 3.0, 0.9), (1150.0, 4.0, 0.55)):
            ah = ah + pyo.Biquad(singing, freq=hertz, q=q, type=2, mul=gain)
        edge = pyo.Biquad(singing, freq=3300.0, q=4.0, type=2, mul=_openness(stage) * 1.6)
        return (ah + edge) * 0.2

    def falling() -> Any:
        return pyo.ButLP(_sinking(stage, throat), _closing(stage, 220.0, 640.0)) * 0.115

    return _guide(stage, rising, falling, 0.02)


def wave(stage: Stage) -> Instrument:
    """Return a wave that rolls in, its foam rising over a soft tone, and drains away deep and dark."""

    def rising() -> Any:
        place = 450.0 + 1100.0 * stage.clock.lift
        foam = pyo.Biquad(stage.pink.play([0.3, 0.8]), freq=place, q=1.1, type=2, mul=0.6)
        tone = _climbing(stage, [1.0, 0.3, 0.15, 0.1, 0.06, 0.04])
        return tone * 0.085 + pyo.ButLP(foam, _opening(stage))

    def falling() -> Any:
        surf = pyo.ButHP(stage.pink.play([0.05, 0.55]), 90.0)
        drain = pyo.ButLP(surf, _closing(stage, 160.0, 520.0), mul=0.7)
        return _sinking(stage, [1.0, 0.35, 0.1]) * 0.09 + drain

    return _guide(stage, rising, falling, 0.03)


def air(stage: Stage) -> Instrument:
    """Return nothing but breath, which goes with music in any key: bright on the way in, deep on the way out."""

    def rising() -> Any:
        place = 600.0 + 1300.0 * stage.clock.lift
        return pyo.ButLP(pyo.Biquad(stage.pink.play([0.3, 0.8]), freq=place, q=1.4, type=2, mul=0.9), _opening(stage))

    def falling() -> Any:
        surf = pyo.ButHP(stage.pink.play([0.05, 0.55]), 90.0)
        return pyo.ButLP(surf, _closing(stage, 160.0, 420.0), mul=0.8)

    return _guide(stage, rising, falling, 0.05)


def bowed(stage: Stage) -> Instrument:
    """Return a viola that climbs, answered by a cello that comes down."""
    string = [n**-0.95 for n in range(1, 16)]

    def rising() -> Any:
        up = pyo.ButLP(pyo.ButLP(_climbing(stage, string), _opening(stage)), 1800.0)
        body = pyo.Biquad(up, freq=[520.0, 480.0], q=1.5, type=2, mul=0.6)
        return (up + body) * 0.09

    def falling() -> Any:
        return pyo.ButLP(_sinking(stage, string), _closing(stage, 200.0, 620.0)) * 0.117

    return _guide(stage, rising, falling, 0.035)


def reed(stage: Stage) -> Instrument:
    """Return a clarinet-like reed with breath in it, and a low harmonium on the way down."""
    odd = [1.0, 0.05, 0.5, 0.06, 0.3, 0.05, 0.2, 0.03, 0.12, 0.02, 0.07]

    def rising() -> Any:
        return pyo.ButLP(pyo.ButLP(_climbing(stage, odd), _opening(stage)), 1700.0) * 0.125

    def falling() -> Any:
        box = _sinking(stage, [1.0, 0.7, 0.3, 0.2, 0.08])
        return pyo.ButLP(box, _closing(stage, 220.0, 560.0)) * 0.115

    return _guide(stage, rising, falling, 0.04)


def _climbing(stage: Stage, harmonics: list[float]) -> Any:
    line = stage.line
    return wide(pyo.Osc(pyo.HarmTable(harmonics), line.tones * line.vibrato, mul=line.weights, interp=2), 0.5, 1.2)


def _sinking(stage: Stage, harmonics: list[float]) -> Any:
    line = stage.line
    return wide(pyo.Osc(pyo.HarmTable(harmonics), line.low_tones * line.vibrato, mul=line.weights, interp=2), 0.5, 1.2)


def _openness(stage: Stage) -> Any:
    return stage.clock.lift * (0.25 + 0.75 * stage.controls["brightness"])


def _opening(stage: Stage) -> Any:
    """Return a cutoff that begins below the measured band, so that there the V is the glint's alone, Hz."""
    return 650.0 + 1600.0 * _openness(stage)


def _closing(stage: Stage, end: float, more: float) -> Any:
    """Return a cutoff that darkens to the very end of the breath, Hz."""
    return end + more * stage.clock.lift


def _guide(stage: Stage, rising: Callable[[], Any], falling: Callable[[], Any], air: float) -> Instrument:
    """Return both ways as one instrument, with the sound of breath in them; `air` is its level."""
    line, lift, brightness = stage.line, stage.clock.lift, stage.controls["brightness"]
    sides = line.sides()
    with sides.built(INWARD):
        breathy = lift * (0.8 + 3.6 * brightness) * air
        bright = pyo.Biquad(stage.white.play([0.0, 0.43]), freq=3350.0, q=3.0, type=2, mul=breathy)
        inhaled = (tilted(rising(), brightness, 500.0) + bright) * line.rising
    with sides.built(OUTWARD):
        dark = pyo.ButLP(stage.pink.play([0.21, 0.64]), _closing(stage, 250.0, 350.0), mul=air)
        exhaled = (falling() + dark) * line.falling
    return Instrument(inhaled + exhaled + line.glint, pyo.Mix([inhaled, exhaled], 1, mul=0.25), places=sides)
