"""What the engine decides and what the sound answers: plain frozen values, the same for every output."""

from dataclasses import dataclass, field
from enum import StrEnum

from engine.music.scale import Scale
from engine.music.style import STILL_PAD, Style


class PacingState(StrEnum):
    """What the guide is doing; logged with a reason at every change."""

    RECOGNISE = "recognise"
    MATCH = "match"
    LEAD = "lead"
    HOLD = "hold"
    BACK_OFF = "back_off"
    MAINTAIN = "maintain"
    RETURN = "return"
    PASSIVE = "passive"
    COAST = "coast"
    AMBIENT = "ambient"


class CueKind(StrEnum):
    """Timed events of the music."""

    INHALE = "inhale_onset"
    EXHALE = "exhale_onset"
    BEAT = "beat"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Guidance:
    """The breath the guide shall play from its next breath boundary on.

    Attributes
    ----------
    rate
        Breaths per minute.
    inhale_share
        Share of the breath spent breathing in, 0–1.
    beats_per_breath
        Quarter notes per breath.
    start_at
        An inhale onset of the guide, LSL seconds. None: no guide plays, the bed only. A time in the future starts the
        guide there; a time in the past puts it into the place it would have reached by now at this rate (a restart).
        Once the guide plays, only None is heeded again; a new start needs None in between.
    """

    rate: float
    inhale_share: float = 0.4
    beats_per_breath: int = 10
    start_at: float | None = None


@dataclass(frozen=True, slots=True)
class Texture:
    """How the music sounds, each 0–1 (`attack` in seconds).

    Attributes
    ----------
    level
        Loudness of the whole programme below the therapist's volume.
    brightness, density, tension, warmth, space
        Filter opening; onsets; unresolved harmony; low voices; reverb.
    guide, bed, mirror, melody, drum, nature, reward, penalty
        Level of each layer.
    breath_level
        The measured lung volume now, which the mirror layer follows.
    attack
        Seconds in which a note rises from a tenth to nine tenths of its height.
    ebb
        Share by which everything is softer when the guide has breathed out than when it has breathed in.
    """

    level: float = 1.0
    brightness: float = 0.4
    density: float = 0.4
    tension: float = 0.2
    warmth: float = 0.6
    space: float = 0.5
    guide: float = 1.0
    bed: float = 0.7
    mirror: float = 0.3
    breath_level: float = 0.5
    melody: float = 0.7
    drum: float = 0.7
    nature: float = 0.5
    reward: float = 0.0
    penalty: float = 0.0
    attack: float = 0.03
    ebb: float = 0.0


@dataclass(frozen=True, slots=True)
class Speech:
    """Something that is said to the music.

    Attributes
    ----------
    at, seconds
        LSL seconds at which it begins, and how long it lasts.
    duck_db
        How much softer the music is meanwhile, dB, 0 or less.
    sound
        Path of its recording, ready to be played (`engine.imagery.voice`); empty where somebody says or reads it.
    """

    at: float
    seconds: float
    duck_db: float = -6.0
    sound: str = ""


@dataclass(frozen=True, slots=True)
class Direction:
    """Everything the sound is told at one moment; the newest replaces all before it.

    Attributes
    ----------
    volume_db
        The person's volume, −60 to 0 dB.
    playing
        False fades the music out and keeps it silent.
    style
        The kind of music; a new one is faded to.
    muted
        Silences everything within half a second and lets it rise again from 20 dB below.
    calibrating
        Pink noise of −23 LUFS instead of the music, to read a sound level meter by.
    speeches
        What is said now and next; a recording that is no longer among them falls silent.
    rewards
        In a group, how much of the reward is each member's, 0–1; empty where one person is heard.
    """

    guidance: Guidance
    texture: Texture = field(default_factory=Texture)
    volume_db: float = -6.0
    playing: bool = True
    style: Style = STILL_PAD
    muted: bool = False
    calibrating: bool = False
    speeches: tuple[Speech, ...] = ()
    rewards: tuple[float, ...] = ()


def style_of(direction: Direction) -> Style:
    """Return the style asked for; the plainest one where something else stands in its place."""
    return direction.style if isinstance(direction.style, Style) else STILL_PAD


@dataclass(frozen=True, slots=True)
class Cue:
    """A timed event of the music.

    Attributes
    ----------
    kind
        What happened.
    sample
        Sample number since the output started (of the whole session: a restarted sound goes on counting).
    time
        When it sounds, LSL seconds, output latency included.
    layer
        Voice that plays it, empty for the guide's own onsets and beats.
    pitch
        MIDI note number of a note, else None.
    velocity
        Loudness of a note that was composed, 0–1, else None.
    """

    kind: CueKind
    sample: int
    time: float
    layer: str = ""
    pitch: float | None = None
    velocity: float | None = None


@dataclass(frozen=True, slots=True)
class GuideBreath:
    """One breath of the guide as it sounds; the guide's rate and shape are fixed for its whole length.

    Attributes
    ----------
    number
        Counts from 0 since the guide started.
    onset
        LSL seconds of its inhale onset; it may lie in the future.
    """

    number: int
    onset: float
    rate: float
    inhale_share: float
    beats_per_breath: int

    @property
    def period(self) -> float:
        """Length in seconds."""
        return 60.0 / self.rate

    @property
    def exhale_onset(self) -> float:
        """LSL seconds of its exhale onset."""
        return self.onset + self.period * self.inhale_share

    @property
    def end(self) -> float:
        """LSL seconds of the next inhale onset."""
        return self.onset + self.period

    def phase(self, time: float) -> float:
        """Guide phase at `time` (s), 0–1 from the inhale onset, clipped to this breath."""
        return min(1.0, max(0.0, (time - self.onset) / self.period))


@dataclass(frozen=True, slots=True)
class ChordChange:
    """A chord that begins to sound at `time`, LSL seconds: the key it stands in, and its pitch classes (0–11)."""

    time: float
    scale: Scale
    classes: frozenset[int]


@dataclass(frozen=True, slots=True)
class OutputReport:
    """What the sound says of itself since the last report.

    Attributes
    ----------
    breaths
        Guide breaths that were newly latched (known as soon as rendered, thus before they sound), oldest first.
    cues
        Cues newly known, in order of time; times may lie a little ahead of now.
    level_db
        Peak of the master since the last report, dBFS; −120 for silence.
    weighted_db
        Level of the last second, dB(A) re full scale, for the dose; −120 for silence.
    clock
        Newest pair of (sample number, LSL time at which it sounds), or None.
    mode
        One word for the person: "sound card", "silent", "file", "restarting".
    restarts, gaps
        How often the sound had to be restarted, and how often its buffer ran dry.
    notice
        A sentence to show the person, empty when all is well.
    chords
        Chords newly known, as cues are.
    """

    breaths: tuple[GuideBreath, ...] = ()
    cues: tuple[Cue, ...] = ()
    level_db: float = -120.0
    weighted_db: float = -120.0
    clock: tuple[int, float] | None = None
    mode: str = "silent"
    restarts: int = 0
    gaps: int = 0
    notice: str = ""
    chords: tuple[ChordChange, ...] = ()
