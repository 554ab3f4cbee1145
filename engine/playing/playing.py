"""Playing along in a session: how notes are taken now, what they sound as, and whether the guide follows."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from engine.guidance import ChordChange, GuideBreath
from engine.music.scale import Scale
from engine.music.style import Style, note_number
from engine.pacing.order import Order
from engine.playing.fitting import nearest
from engine.playing.follow import Follow
from engine.playing.settings import NotesMode, Player, PlayingSettings
from engine.protocols.stage import Stage, StageKind

KNOWN_AHEAD = 16
"""Chords that may be known before they sound."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a key that was struck.

    Attributes
    ----------
    in_scale
        Whether the key lay in the scale.
    sounds
        MIDI note number that sounds for it; None where nothing shall.
    """

    in_scale: bool
    sounds: int | None


class Playing:
    """Takes notes and pedals. All times are LSL seconds.

    Attributes
    ----------
    allowed
        False where the sound must not answer: notes are only recorded then, and nobody is followed.
    """

    def __init__(self, settings: PlayingSettings) -> None:
        self.settings, self.allowed = settings, True
        self._mode, self._follow_asked = NotesMode.OFF, False
        self._follow = Follow()
        self._chords: deque[ChordChange] = deque(maxlen=KNOWN_AHEAD)
        self._sounding: ChordChange | None = None

    @property
    def mode(self) -> NotesMode:
        """How notes are taken."""
        return self._mode if self.allowed else NotesMode.OFF

    @property
    def follow(self) -> bool:
        """Whether the therapist's playing is followed."""
        return self._follow_asked and self.allowed

    @property
    def wish(self) -> float | None:
        """Breaths/min to which the therapist's playing leads the guide; None while it does not."""
        return self._follow.wish

    @property
    def asked(self) -> tuple[object, ...]:
        """What `set_notes` and `set_follow` change."""
        return self._mode, self._follow_asked

    def begin(self, stage: Stage) -> None:
        """Begin with a stage: what was asked by hand in the one before does not reach beyond it."""
        plays = stage.kind is StageKind.PLAY
        self._mode = (stage.notes or self.settings.notes) if plays else NotesMode.OFF
        follow = self.settings.follow if stage.follow is None else stage.follow
        self.set_follow(plays and follow)
        self._follow.begin()

    def set_notes(self, mode: str) -> None:
        """Take notes in another way from now on; an unknown one changes nothing."""
        if mode in tuple(NotesMode):
            self._mode = NotesMode(mode)

    def set_follow(self, on: bool) -> None:
        """Follow the therapist's playing, or no more."""
        self._follow_asked = on
        if not on:
            self._follow.stop()

    def learn(self, now: float, chords: Sequence[ChordChange]) -> None:
        """Take chords that were newly reported; each counts from the moment it sounds."""
        self._chords.extend(chords)
        while self._chords and self._chords[0].time <= now:
            self._sounding = self._chords.popleft()

    def scale(self, style: Style) -> Scale:
        """Return the scale that sounds; that of `style` before any chord was reported."""
        if self._sounding is not None:
            return self._sounding.scale
        return Scale(note_number(style.harmony.tonics[0]) % 12, style.harmony.modes[0])

    @property
    def chord(self) -> frozenset[int]:
        """Pitch classes of the chord that sounds; empty before the first."""
        return frozenset() if self._sounding is None else self._sounding.classes

    def take(self, pitch: int, style: Style) -> Taken:
        """Return what becomes of a key that is struck now."""
        scale = self.scale(style).classes
        if self.mode is NotesMode.OFF:
            return Taken(pitch % 12 in scale, None)
        snaps = self.mode is NotesMode.SNAP
        return Taken(pitch % 12 in scale, nearest(pitch, scale, self.chord) if snaps else pitch)

    def hear(self, time: float, velocity: float, player: Player, guide: GuideBreath | None) -> None:
        """Take a note for following, struck at `time` with `velocity` (0–1) while `guide` sounds."""
        if self.follow and player is Player.THERAPIST:
            self._follow.hear(time, velocity, guide)

    def tempo(self, now: float) -> float | None:
        """Return beats/min of the playing that is followed; None while it cannot be told."""
        return self._follow.tempo(now)

    def order(
        self, now: float, order: Order, guide: GuideBreath | None, own_rate: float | None, target: float
    ) -> Order:
        """Return what the guide shall do where the stage asks for `order`; see `Follow.order`."""
        return self._follow.order(now, order, guide, own_rate, target)

    def gain(self, now: float) -> float:
        """Return what the level of the music is to be multiplied by, at most 1."""
        return self._follow.gain(now)
