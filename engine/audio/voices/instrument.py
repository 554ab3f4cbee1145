"""What every instrument is given to play with, and what it gives back."""

from dataclasses import dataclass
from typing import Any

from engine.audio.graph.breath_clock import BreathClock
from engine.audio.graph.pyo_env import pyo
from engine.audio.mix.controls import Controls
from engine.audio.voices.chord_banks import ChordBanks
from engine.audio.voices.guide_line import GuideLine
from engine.audio.voices.noise import NoiseLoop
from engine.audio.voices.places import Places
from engine.audio.voices.slots import Slots
from engine.audio.voices.tape import Tape


@dataclass(frozen=True, slots=True)
class Stage:
    """The signals shared by all instruments.

    Attributes
    ----------
    hush
        Noise 200 dB down. A filter that hears nothing at all ends in denormal numbers and costs fifty times as much,
        so whatever may fall silent is filtered together with it.
    surf
        Size of the waves in this section of the music, 1 as they mostly are.
    seed
        For tables that an instrument makes for itself.
    """

    clock: BreathClock
    controls: Controls
    chords: ChordBanks
    line: GuideLine
    white: NoiseLoop
    pink: NoiseLoop
    hush: Any
    tape: Tape
    surf: Any
    seed: int


@dataclass(frozen=True, slots=True)
class Instrument:
    """The sound of one instrument, at full level.

    Attributes
    ----------
    dry
        Stereo signal.
    send
        Mono signal for the reverb.
    slots
        Where its notes are placed; None for one that plays no notes.
    places
        Of its voices on the banks of the chord; None for one that has none.
    """

    dry: Any
    send: Any
    slots: Slots | None = None
    places: Places | None = None


def wide(voices: Any, gain: float = 1.0, centre: float = 0.6) -> Any:
    """Return many voices as a stereo signal: left and right in turn, each also by `centre` in the middle."""
    # a mix asks each of its inputs for its stream anew in every block, which costs more than to add it
    sides = pyo.Mix(voices, 2, mul=gain * (1.0 + centre))
    return sides + swapped(sides, centre / (1.0 + centre)) if centre else sides


def swapped(sides: Any, gain: float = 1.0) -> Any:
    """Return a stereo signal with left for right."""
    return pyo.Sig([sides[1], sides[0]], mul=gain)


def tilted(sound: Any, brightness: Any, pivot: float) -> Any:
    """Return `sound` with its lows taken back and its highs brought forward as `brightness` (0–1) rises.

    A shelf of the first order around `pivot`, Hz: 2 dB at brightness 0, 12 dB at 1; about as loud everywhere.
    """
    return sound * (1.0 + 0.2 * brightness) - pyo.Tone(sound, pivot, mul=0.2 + 0.7 * brightness)
