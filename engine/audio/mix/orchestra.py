"""All layers, from the texture's signals to the loudspeaker."""

import math
from collections.abc import Sequence
from typing import Any

from engine.audio.graph.breath_clock import BreathClock
from engine.audio.graph.pyo_env import pyo
from engine.audio.mix.controls import Controls
from engine.audio.mix.doze import Doze
from engine.audio.mix.master import Master
from engine.audio.mix.space import Space
from engine.audio.voices.bass import Bass
from engine.audio.voices.catalogue import INSTRUMENTS, OWN_MUSIC
from engine.audio.voices.chord_banks import ChordBanks
from engine.audio.voices.guide_line import GuideLine
from engine.audio.voices.instrument import Stage
from engine.audio.voices.noise import NoiseLoop
from engine.audio.voices.rack import FADE_SECONDS, Rack
from engine.audio.voices.tape import Tape
from engine.audio.voices.veil import veil
from engine.guidance import Direction, style_of
from engine.music.ensemble import Layer, Note
from engine.music.form import Shape
from engine.music.harmony import Chord
from engine.music.style import Style

SPACE = "space"
"""Name of the stem that holds the reverb of all layers."""

_HUSH = 4e-10
_TIDE = 12.0


class Orchestra:
    """Builds every instrument once; nothing is created or destroyed while they play. An `Ensemble`.

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
    tape
        Where a person's own music comes in.
    said
        Where recorded prompts come in.
    """

    def __init__(self, clock: BreathClock, seed: int, volume_db: float) -> None:
        self.controls = Controls(volume_db)
        self.prepared: tuple[Note, ...] = ()
        white, pink = NoiseLoop(seed, 0.0), NoiseLoop(seed + 1, 1.0)
        self._line, self._chords = GuideLine(clock, self.controls, white), ChordBanks()
        self.tape, self.said, hush = Tape(), Tape(), white.play([0.55, 0.05]) * _HUSH
        self._stage = Stage(clock, self.controls, self._chords, self._line, white, pink, hush, self.tape, _surf(), seed)
        self._racks = {layer: Rack(layer, built, self._stage) for layer, built in INSTRUMENTS.items()}
        self._own_music = Rack(Layer.BED, OWN_MUSIC, self._stage)
        self._bass = Bass(self._stage)
        layers: dict[str, Any] = {layer.value: rack.dry for layer, rack in self._racks.items()}
        whole = {Layer.GUIDE.value: layers.pop(Layer.GUIDE.value), Layer.BED.value: self._own_music.dry}
        layers[Layer.BED.value] = self._racks[Layer.BED].dry + self._bass.dry
        self._veil = Doze(lambda: veil(self._stage), lambda: self.controls.gate.value(Layer.PENALTY.value))
        layers[Layer.PENALTY.value] = self._veil.sound
        layers[SPACE] = Space([rack.send for rack in self._racks.values()], self.controls, white).wet
        self._trim = pyo.SigTo(1.0, time=FADE_SECONDS, init=1.0)
        trim = self._trim * _ebbing(clock, self.controls)
        self._master = Master(layers, whole, self.controls, trim, pink, hush, self.said.sound)
        self._style: Style | None = None
        racks = [self._own_music, *self._racks.values()]
        self.controls.each_step += [self._line.step, self._chords.step, self._veil.step, *(rack.step for rack in racks)]

    @property
    def stems(self) -> dict[str, Any]:
        """Stereo signals by the names of the layers and `SPACE`, as they enter the limiter; built when first asked."""
        return self._master.stems

    @property
    def level_db(self) -> float:
        """Level of the finished sound over the last second, dB(A) re full scale; −120 for silence."""
        return self._master.meter.level_db

    def close(self) -> None:
        """Let go of the tables that sound is fed into, before they are freed."""
        self.tape.close()
        self.said.close()

    def aim(self, direction: Direction) -> None:
        """Head for what `direction` asks; a new style is faded to."""
        self.controls.aim(direction)
        style = style_of(direction)
        if style is not self._style and style != self._style:
            self._restyle(style)

    def move(self) -> None:
        """Note that the guide starts: it is elsewhere in its breath from the coming block on."""
        self._line.move()

    def change(self, chord: Chord, seconds: float) -> None:
        """Let bed and choir fade to `chord` over `seconds`; a change still under way is not cut short."""
        self._chords.change(chord, seconds)

    def begin(self, shape: Shape) -> None:
        """Let the waves come to the size of a section."""
        self._stage.surf.setValue(shape.surf)

    def climb(self, chord: Chord) -> None:
        """Let the guide climb `chord` from its next inhale onset on."""
        self._line.climb(chord)

    def prepare(self, notes: Sequence[Note]) -> None:
        """Play `notes` on the coming tick, but for those that find no place; `prepared` tells which will sound."""
        placed: list[Note] = []
        for layer, rack in self._racks.items():
            placed += rack.place([note for note in notes if note.layer is layer])
        self.prepared = tuple(placed)

    def _restyle(self, style: Style) -> None:
        if self._style is None:
            self._trim.setTime(0.0)
        self._trim.setValue(math.pow(10.0, style.level_db / 20.0))
        self._trim.setTime(FADE_SECONDS)
        for layer, rack in self._racks.items():
            part = getattr(style, layer.value)
            rack.choose(part.instrument, part.level_db)
        self._own_music.choose(style.bed.instrument, style.bed.level_db)
        self._bass.aim(style.bed.level_db + style.bed.bass_db, 0.0 if self._style is None else FADE_SECONDS)
        self._style = style


def _surf() -> Any:
    return pyo.SigTo(1.0, time=_TIDE, init=1.0)


def _ebbing(clock: BreathClock, controls: Controls) -> Any:
    """Return the gain by which the whole swells with the guide's breath, about as loud on the whole; 1 without ebb.

    It falls by the share `ebb` from the height of the breath to its end, to 1 % of the whole up to a quarter.
    """
    return 1.0 + controls["ebb"] * clock.company * pyo.Sig(clock.lift, mul=1.15, add=-0.35)
