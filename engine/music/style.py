"""A style: the scale, harmony, voices and ranges of one kind of music, as it stands in its file.

A style file is TOML with these keys; what is left out takes the value given here. A therapist copies one
(`sospiro styles new`) and edits it.
"""

import re
import tomllib
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

LOWEST, HIGHEST = 21, 108
NOTE_NAME = re.compile(r"^([A-G])([#b]?)(-?\d)$")
_STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}

Mode = Literal[
    "major",
    "lydian",
    "mixolydian",
    "dorian",
    "minor",
    "minor hexatonic",
    "major pentatonic",
    "minor pentatonic",
    "suspended pentatonic",
    "insen",
]


def note_number(name: str) -> int:
    """Return the MIDI note number of a name as D3 or F#4 (C4 = 60); raises ValueError for anything else."""
    match = NOTE_NAME.match(name)
    if not match:
        raise ValueError("must be a note such as D3, F#4 or Bb2")
    letter, accidental, octave = match.groups()
    return 12 * (int(octave) + 1) + _STEPS[letter] + {"#": 1, "b": -1, "": 0}[accidental]


def _known(name: str) -> str:
    if not LOWEST <= note_number(name) <= HIGHEST:
        raise ValueError("must lie on a piano, from A0 to C8")
    return name


NoteName = Annotated[str, AfterValidator(_known)]
Decibels = Annotated[float, Field(ge=-40.0, le=12.0, allow_inf_nan=False)]
Share = Annotated[float, Field(ge=0.0, le=1.0, allow_inf_nan=False)]
Attack = Annotated[float, Field(ge=0.01, le=0.5, allow_inf_nan=False)]
Ebb = Annotated[float, Field(ge=0.0, le=0.5, allow_inf_nan=False)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    level_db: Decibels = 0.0


def _apart(low: str, high: str, half_steps: int) -> None:
    if note_number(high) - note_number(low) < half_steps:
        raise ValueError(f"high must lie at least {half_steps} half-steps above low")


class Guide(_Part):
    """The cue: what rises with the inhale and falls with the exhale, from the first chord tone at or above `low`."""

    instrument: Literal["voices", "wave", "air", "bowed", "reed"] = "voices"
    low: NoteName = "G3"


class Mirror(_Part):
    """What follows the measured breath."""

    instrument: Literal["wind", "wave", "none"] = "wind"


class Bed(_Part):
    """What always sounds below: four voices between `low` and `high` over a bass.

    Attributes
    ----------
    bass
        The bass lies in the octave above this note.
    bass_db
        Level of the bass.
    """

    instrument: Literal["pad", "strings", "drone", "own music"] = "pad"
    low: NoteName = "D3"
    high: NoteName = "D5"
    bass: NoteName = "C2"
    bass_db: Decibels = 0.0

    @model_validator(mode="after")
    def _wide_enough(self) -> "Bed":
        _apart(self.low, self.high, 23)
        return self


class Melody(_Part):
    """Phrases between `low` and `high`.

    Attributes
    ----------
    activity
        How much it says, 0–1.
    doubled
        How often the last note of a phrase has a second one below it, 0–1.
    figures
        How much of each chord it breaks into single notes below the phrases, 0–1.
    """

    instrument: Literal["glass", "flute", "handpan", "felt piano", "strings", "plucked", "none"] = "glass"
    low: NoteName = "D4"
    high: NoteName = "A5"
    activity: Share = 0.5
    doubled: Share = 0.0
    figures: Share = 0.0

    @model_validator(mode="after")
    def _wide_enough(self) -> "Melody":
        _apart(self.low, self.high, 12)
        return self


class Drum(_Part):
    """A steady pulse on the beats of the breath.

    Attributes
    ----------
    low
        The low stroke is the tonic in the octave above this note.
    activity
        How many light strokes fall between the turns, 0–1.
    """

    instrument: Literal["frame drum", "handpan", "none"] = "none"
    low: NoteName = "D2"
    activity: Share = 0.5


class Nature(_Part):
    """A sound of nature."""

    instrument: Literal["ocean", "rain", "wood", "none"] = "none"


class Reward(_Part):
    """What is added when breath and guide go together: a choir on the chord, or bells between `low` and `high`.

    "company" is what a group hears in its place: a voice for each of its members.
    """

    instrument: Literal["choir", "bells", "company", "none"] = "choir"
    low: NoteName = "D5"
    high: NoteName = "E6"

    @model_validator(mode="after")
    def _wide_enough(self) -> "Reward":
        _apart(self.low, self.high, 12)
        return self


class Harmony(BaseModel):
    """Key, mode and pace of the chords.

    Attributes
    ----------
    tonics
        Keys a session may be in; its seed chooses one, and a modulation goes to another. Their octave does not matter.
    modes
        Modes a session may be in; its seed chooses one, and a modulation may go to another.
    breaths_per_chord
        How many breaths a chord lasts.
    section
        How many breaths a section of the form lasts; the key changes only between two sections, if at all.
    modulates
        Whether it changes key.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    tonics: tuple[NoteName, ...] = Field(default=("D3",), min_length=1, max_length=12)
    modes: tuple[Mode, ...] = Field(default=("dorian",), min_length=1, max_length=4)
    breaths_per_chord: int = Field(default=1, ge=1, le=8)
    section: int = Field(default=16, ge=4, le=64)
    modulates: bool = False


class Ranges(BaseModel):
    """Low and high end of each quality of the sound in this style, each 0–1; body and pacing move within them.

    Attributes
    ----------
    attack
        Seconds in which its notes rise from a tenth to nine tenths of their height: struck, and swelling.
    ebb
        Share by which the whole is softer at the end of a breath than at its height, in an ambient stage.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    brightness: tuple[Share, Share] = (0.15, 0.95)
    density: tuple[Share, Share] = (0.05, 0.80)
    warmth: tuple[Share, Share] = (0.40, 0.90)
    space: tuple[Share, Share] = (0.40, 0.70)
    attack: tuple[Attack, Attack] = (0.02, 0.18)
    ebb: tuple[Ebb, Ebb] = (0.0, 0.20)

    @model_validator(mode="after")
    def _ordered(self) -> "Ranges":
        for name in type(self).model_fields:
            low, high = getattr(self, name)
            if low > high:
                raise ValueError(f"{name} must name its low end first")
        return self


class Style(BaseModel):
    """One kind of music.

    Attributes
    ----------
    name, summary
        What a person reads; the name is also how it is asked for.
    level_db
        Trim of the whole, so that every style has the same loudness.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1, max_length=40)
    summary: str = Field(default="", max_length=200)
    level_db: Decibels = 0.0
    harmony: Harmony = Harmony()
    ranges: Ranges = Ranges()
    guide: Guide = Guide()
    mirror: Mirror = Mirror()
    bed: Bed = Bed()
    melody: Melody = Melody()
    drum: Drum = Drum()
    nature: Nature = Nature()
    reward: Reward = Reward()


STYLES = Path(__file__).with_name("styles")
"""The folder of the styles that come with Sospiro."""

STILL_PAD = Style.model_validate(tomllib.loads((STYLES / "still-pad.toml").read_text(encoding="utf-8")))
"""What plays when nobody chose."""
