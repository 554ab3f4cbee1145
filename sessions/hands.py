"""What hands do in a session: every hit is kept, some are answered, and each stage of tapping is measured."""

from collections import deque
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from engine.conductor import Conductor
from engine.guidance import Direction, OutputReport
from engine.output import Output
from engine.protocols.protocol import StageKind
from engine.protocols.stage import TAPPED, Stage
from engine.tapping.drummer import Drummer
from engine.tapping.measured import tapped, variation
from sensors.state import Breath
from sessions.derived import DerivedStreams
from sessions.hit_picture import HitPicture, hit_picture
from sessions.keeper import Keeper

HIT_WORDS = frozenset({"tap", "hit"})
MOST_HITS = 20_000
"""Of one stage: more than anybody taps in an hour, less than what a loose cable could fill the memory with."""

SHOWN = 24


@dataclass
class _Part:
    """A stage as far as it has gone."""

    stage: Stage
    number: int
    begins: float
    beats: list[float] = field(default_factory=list)
    hits: deque[float] = field(default_factory=lambda: deque(maxlen=MOST_HITS))
    periods: list[float] = field(default_factory=list)
    devices: dict[str, int] = field(default_factory=dict)


class Hands:
    """Hits and beats of a session; all times are LSL seconds.

    Parameters
    ----------
    in_study
        Whether it is a session of a masked study: an answer there would tell who is heard.
    """

    def __init__(
        self, conductor: Conductor, output: Output, derived: DerivedStreams, keeper: Keeper, in_study: bool
    ) -> None:
        self._conductor, self._output, self._derived, self._keeper = conductor, output, derived, keeper
        self._answers = conductor.contingent and not in_study
        self._drummer = Drummer()
        self._part: _Part | None = None
        self._fresh: list[tuple[float, float, str]] = []
        self._told: list[dict[str, Any]] = []

    def hit(self, time: float, strength: float | None, device: str) -> None:
        """Take a hit as it was stamped; it is answered with the next `tick`."""
        self._fresh.append((time, 1.0 if strength is None else strength, device))

    def read(self, texts: Sequence[tuple[float, str]], name: str) -> None:
        """Take the hits among the markers of the stream `name`."""
        for time, text in texts:
            if text.strip().casefold() in HIT_WORDS:
                self.hit(time, None, name)

    def tick(self, now: float, breaths: Sequence[Breath], report: OutputReport, direction: Direction) -> None:
        """Live one moment, after the conductor has."""
        self._turn_stage(now)
        self._drummer.learn(report.breaths)
        part = self._part
        if part is None:
            return
        part.periods += [breath.period for breath in breaths if breath.inhale_onset >= part.begins]
        gain = self._gain(direction)
        beats = self._drummer.due(now)
        if part.stage.kind in TAPPED and gain > 0.0:
            part.beats += beats
            tonic = self._conductor.playing.scale(direction.style).tonic
            self._output.strike([self._drummer.pulse(beat, direction.style, gain, tonic) for beat in beats])
        for hit in self._fresh:
            self._take(now, part, hit, direction, gain)
        self._fresh = []

    def close(self, now: float) -> None:
        """Measure the stage that was on."""
        self._end_part(now)
        self._part = None

    def picture(self, now: float) -> HitPicture | None:
        """Return what is to be seen of the hits; None where nobody is asked to tap."""
        part = self._part
        if part is None or part.stage.kind not in TAPPED:
            return None
        return hit_picture(now, part.beats, list(part.hits)[-2 * SHOWN :], SHOWN)

    def missing(self, streams: Collection[str]) -> str:
        """Say whose hits are not heard while they are asked for; `streams` are those of the session, by name."""
        part, wanted = self._part, self._conductor.taps.markers
        if not wanted or wanted in streams or part is None or part.stage.kind not in TAPPED:
            return ""
        return f"The marker stream '{wanted}' was not there as the session began: its hits are not heard, others are."

    def _take(self, now: float, part: _Part, hit: tuple[float, float, str], direction: Direction, gain: float) -> None:
        time, strength, device = hit
        answer = None
        if part.stage.kind in TAPPED:
            part.hits.append(time - self._conductor.taps.latency(device))
            part.devices[device] = part.devices.get(device, 0) + 1
            if self._answers:
                low, mode = part.stage.kind is StageKind.DRUM, self._conductor.answer
                guide = self._conductor.guide_at(now)
                tonic = self._conductor.playing.scale(direction.style).tonic
                answer = self._drummer.answer(mode, now, strength, direction.style, gain, guide, low, tonic)
        self._derived.hit(time, strength, None if answer is None else answer.time)
        if answer is not None:
            self._output.strike([answer])

    def _gain(self, direction: Direction) -> float:
        """Return how loud strokes are, 0–1: as the music is, and as the drum was set by hand."""
        if not direction.playing or direction.muted or self._conductor.paused:
            return 0.0
        own = self._conductor.levels["drum"]
        return float(10.0 ** (direction.volume_db / 20.0) * direction.texture.level * own)

    def _turn_stage(self, now: float) -> None:
        programme = self._conductor.programme
        if self._part is None or programme.stage is not self._part.stage:
            self._end_part(now)
            self._part = _Part(programme.stage, programme.number, now)
            self._drummer.begin()
            if programme.stage.kind in TAPPED:
                self._output.strike(())

    def _end_part(self, now: float) -> None:
        """Enter what a stage came to, beside how even the breath was in those before it."""
        part = self._part
        if part is None:
            return
        if part.stage.kind in TAPPED:
            beats = [beat for beat in part.beats if beat <= now]
            found = tapped(beats, part.hits, part.periods)
            self._derived.tapped(now, part.number, found)
            named = {"number": part.number, "stage": str(part.stage.kind), "name": part.stage.name}
            self._keeper.event("tapped", now, **named, devices=part.devices, **found.as_dict(), before=list(self._told))
        even = variation(part.periods)
        told = None if even is None else round(even, 4)
        self._told.append({"number": part.number, "stage": str(part.stage.kind), "breath_variation": told})
