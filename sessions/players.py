"""What is played on instruments in a session: every note is kept, some sound, and each stage of playing is measured."""

import itertools
from collections import deque
from dataclasses import dataclass, field

from engine.conductor import Conductor
from engine.guidance import Direction, OutputReport
from engine.music.style import STILL_PAD
from engine.output import Output
from engine.playing.measured import Struck, played_along
from engine.playing.settings import NotesMode, Player
from engine.playing.voicing import let_go, note_of
from engine.protocols.stage import Stage, StageKind
from sensors.state import BodyState
from sessions.commands import Command, CommandKind
from sessions.derived import DerivedStreams
from sessions.keeper import Keeper
from sessions.play_picture import PlayedNote, PlayPicture
from sessions.played import read_note

MOST_NOTES = 20_000
"""Of one stage: more than anybody plays in an hour, less than what a broken cable could fill the memory with."""

AT_ONCE = 16
"""Notes asked of the sound in one tick; more would not be heard apart."""

LONGEST = 20.0
"""Seconds after which a key counts as up, whoever forgot to say so; its sound has ended long before."""

Key = tuple[str, int]


@dataclass
class _Part:
    """A stage as far as it has gone."""

    stage: Stage
    number: int
    mode: NotesMode = NotesMode.OFF
    struck: deque[Struck] = field(default_factory=lambda: deque(maxlen=MOST_NOTES))


@dataclass(frozen=True, slots=True)
class _Held:
    """A key that is down: its note, and the number under which it sounds (0 for none)."""

    note: PlayedNote
    number: int


class Players:
    """Notes and pedals of a session; all times are LSL seconds.

    Parameters
    ----------
    in_study
        Whether it is a session of a masked study: what is played is only kept there.
    """

    def __init__(
        self, conductor: Conductor, output: Output, derived: DerivedStreams, keeper: Keeper, in_study: bool
    ) -> None:
        self._conductor, self._output, self._derived, self._keeper = conductor, output, derived, keeper
        self._playing = conductor.playing
        self._playing.allowed = conductor.contingent and not in_study
        self._fresh: list[Command] = []
        self._held: dict[Key, _Held] = {}
        self._pedals: set[str] = set()
        self._holding = False
        self._numbers = itertools.count(1)
        self._part: _Part | None = None
        self._announced = False
        self._style = STILL_PAD

    def note(self, command: Command) -> None:
        """Take a note as it was stamped; it sounds with the next `tick`, and is heard for following at once."""
        read = read_note(command)
        if read is None or command.value is None:
            return
        self._fresh.append(command)
        if command.value > 0.0:
            player = self._playing.settings.player(read[1])
            self._playing.hear(command.time, command.value, player, self._conductor.guide_at(command.time))

    def pedal(self, command: Command) -> list[Command]:
        """Take a pedal; return what it asks: to hold the guide while one is down and somebody plays along."""
        if command.value:
            self._pedals |= {command.text}
        else:
            self._pedals.discard(command.text)
        may = self._active and self._playing.allowed and self._playing.settings.pedal
        holds = bool(self._pedals) and (self._holding or may)
        if holds is self._holding:
            return []
        # what somebody else holds is not let go of by a pedal that never held it
        self._holding = holds
        return [Command(CommandKind.HOLD, command.time, float(holds))]

    def tick(self, now: float, body: BodyState, report: OutputReport, direction: Direction) -> None:
        """Live one moment, after the conductor has."""
        self._derived.chords(now, report.chords)
        self._turn_stage(now)
        self._style, gain = direction.style, self._gain(direction)
        if gain <= 0.0:
            self.silence()
        self._take_all(now, body, gain)
        for key in [key for key, one in self._held.items() if now - one.note.time > LONGEST]:
            self._let_go(key)

    def silence(self) -> None:
        """Let every note that sounds fade."""
        sounding = [one.number for one in self._held.values() if one.number]
        if sounding:
            self._output.strike([let_go(number) for number in sounding])
            self._held = {key: _Held(one.note, 0) for key, one in self._held.items()}

    def close(self, now: float) -> None:
        """Keep what came last, and measure the stage that was on."""
        self._take_all(now, BodyState(now), 0.0)
        self._end_part(now)
        self._part = None

    def picture(self, now: float) -> PlayPicture | None:
        """Return what is to be seen of the playing; None where nobody is asked to play."""
        playing, part = self._playing, self._part
        if part is None or not self._active:
            return None
        scale = playing.scale(self._style)
        fits = [one.in_scale for one in part.struck]
        return PlayPicture(
            mode=playing.mode,
            follow=playing.follow,
            key=scale.name,
            scale=frozenset(scale.classes),
            chord=playing.chord,
            held=tuple(one.note for one in self._held.values()),
            notes=len(fits),
            in_scale=sum(fits) / len(fits) if fits else None,
            tempo=playing.tempo(now),
            following=playing.wish is not None,
            pedal=self._holding,
        )

    @property
    def _active(self) -> bool:
        """Whether somebody is asked to play, by the stage or by hand."""
        asked = self._playing.mode is not NotesMode.OFF or self._playing.follow
        return asked or (self._part is not None and self._part.stage.kind is StageKind.PLAY)

    def _take_all(self, now: float, body: BodyState, gain: float) -> None:
        asked, fresh, self._fresh = 0, self._fresh, []
        for command in fresh:
            asked += self._take(now, command, body, gain if asked < AT_ONCE else 0.0)

    def _take(self, now: float, command: Command, body: BodyState, gain: float) -> int:
        """Keep a note and let it sound; return how many were asked of the sound."""
        pitch, device = read_note(command) or (0, "")
        velocity, player = min(1.0, max(0.0, command.value or 0.0)), self._playing.settings.player(device)
        self._let_go((device, pitch))
        taken = self._playing.take(pitch, self._style)
        sounds = taken.sounds if velocity > 0.0 and gain > 0.0 and self._playing.settings.sound else None
        row = float(pitch), velocity, float(player is Player.CLIENT), float(taken.in_scale)
        self._derived.note(command.time, row, None if sounds is None else (float(sounds), now))
        if velocity <= 0.0:
            return 0
        number = 0 if sounds is None else next(self._numbers)
        note = PlayedNote(command.time, player, pitch, velocity, taken.sounds)
        self._held[device, pitch] = _Held(note, number)
        self._count(note, taken.in_scale, body)
        if sounds is not None:
            self._output.strike([note_of(number, now, sounds, velocity, self._style, gain)])
        return int(number > 0)

    def _count(self, note: PlayedNote, in_scale: bool, body: BodyState) -> None:
        if self._part is not None:
            guide = self._conductor.guide_at(note.time)
            beat = None if guide is None else guide.period / guide.beats_per_breath
            phase = None if guide is None else guide.phase(note.time)
            self._part.struck.append(Struck(note.time, note.player, in_scale, beat, phase, body.breath_phase))

    def _let_go(self, key: Key) -> None:
        held = self._held.pop(key, None)
        if held is not None and held.number:
            self._output.strike([let_go(held.number)])

    def _gain(self, direction: Direction) -> float:
        """Return how loud notes are, 0–1: as the music is set to be."""
        if not direction.playing or direction.muted or self._conductor.paused or not self._playing.allowed:
            return 0.0
        if self._playing.mode is NotesMode.OFF:
            return 0.0
        return float(10.0 ** (direction.volume_db / 20.0))

    def _turn_stage(self, now: float) -> None:
        programme = self._conductor.programme
        if self._part is None or programme.stage is not self._part.stage:
            self._end_part(now)
            self._part = _Part(programme.stage, programme.number)
        self._part.mode = self._playing.mode
        if self._active and not self._announced:
            self._announced = True
            self._output.strike(())

    def _end_part(self, now: float) -> None:
        """Enter what a stage came to in which somebody played, or was asked to."""
        part = self._part
        if part is None or not (part.struck or part.stage.kind is StageKind.PLAY):
            return
        found = played_along(part.struck)
        self._derived.played_along(now, part.number, found)
        named = {"number": part.number, "stage": str(part.stage.kind), "name": part.stage.name}
        self._keeper.event("played_along", now, **named, mode=str(part.mode), **found.as_dict())
