"""What the voice does in a session: hums are kept, some get a drone, claps may be hits, and each stage is measured."""

from dataclasses import dataclass, field
from statistics import median
from typing import Any

from engine.conductor import Conductor
from engine.guidance import Direction
from engine.humming.hum_along import HumAlong
from engine.measures.phonation import SHORTEST, Exhales, is_hum
from engine.output import Output
from engine.protocols.stage import Stage
from engine.strike import StrikeKind
from sensors.state import BodyState, VoiceState
from sensors.voice.frame import DEVICE
from sessions.derived import DerivedStreams
from sessions.hands import Hands
from sessions.keeper import Keeper

INHALE_FROM, INHALE_TO = 0.12, 0.9
"""Shares of an inhale within which somebody surely breathes in: its ends are known a little late."""


@dataclass
class _Part:
    """A stage as far as it has gone."""

    stage: Stage
    number: int
    exhales: Exhales = field(default_factory=Exhales)
    drones: int = 0
    heard: bool = False


class Singing:
    """The voice of a session; all times are LSL seconds. Without a microphone it does nothing.

    Parameters
    ----------
    in_study
        Whether it is a session of a masked study: a drone there would tell who is answered.
    """

    def __init__(
        self,
        conductor: Conductor,
        output: Output,
        derived: DerivedStreams,
        keeper: Keeper,
        hands: Hands,
        in_study: bool,
    ) -> None:
        self._conductor, self._output, self._derived, self._keeper = conductor, output, derived, keeper
        self._hands = hands
        self._answers = conductor.voice.drone and conductor.contingent and not in_study
        self._along = HumAlong()
        self._part: _Part | None = None
        self._announced = False

    def tick(self, now: float, body: BodyState, direction: Direction) -> None:
        """Live one moment, after the conductor has and before the hands do."""
        voice = body.voice
        if voice is None:
            return
        self._turn_stage(now)
        part = self._part
        self._derived.phonations(voice.phonations, [is_hum(one) for one in voice.phonations])
        if part is not None:
            part.heard = True
            part.exhales.take(body.breaths, voice.phonations)
        if self._conductor.voice.taps:
            for knock in voice.knocks:
                self._hands.hit(knock.time, knock.strength, DEVICE)
        if self._answers:
            self._sound(now, voice, body, direction)

    def close(self, now: float) -> None:
        """Measure the stage that was on."""
        self._end_part(now)
        self._part = None

    def _sound(self, now: float, voice: VoiceState, body: BodyState, direction: Direction) -> None:
        """Let the drone sound along, or end."""
        if not self._announced:
            self._output.strike(())
            self._announced = True
        playing = self._conductor.playing
        scale, chord = playing.scale(direction.style), playing.chord or None
        strikes = self._along.update(now, voice, not _inhales(body), self._gain(direction), scale, chord)
        if not strikes:
            return
        self._output.strike(strikes)
        for strike in strikes:
            begins = strike.kind is StrikeKind.DRONE
            self._derived.drone(now, strike.pitch if begins else None, voice.pitch)
            if begins and self._part is not None:
                self._part.drones += 1

    def _gain(self, direction: Direction) -> float:
        """Return how loud the drone is, 0–1: as the music is."""
        if not direction.playing or direction.muted or direction.calibrating or self._conductor.paused:
            return 0.0
        return float(10.0 ** (direction.volume_db / 20.0) * direction.texture.level)

    def _turn_stage(self, now: float) -> None:
        programme = self._conductor.programme
        if self._part is None or programme.stage is not self._part.stage:
            self._end_part(now)
            self._part = _Part(programme.stage, programme.number)

    def _end_part(self, now: float) -> None:
        """Enter what a stage came to."""
        part = self._part
        if part is None or not part.heard:
            return
        named = {"number": part.number, "stage": str(part.stage.kind), "name": part.stage.name}
        self._keeper.event("hummed", now, **named, **told_of(part.exhales), drones=part.drones)


def told_of(exhales: Exhales) -> dict[str, Any]:
    """Return what is told of the hums of a stage: seconds per exhale, and how many exhales were hummed."""
    seconds = list(exhales.seconds)
    hummed = [one for one in seconds if one >= SHORTEST]
    known = exhales.with_breath
    return {
        "exhales": len(seconds) if known else None,
        "hummed": len(hummed),
        "share": round(len(hummed) / len(seconds), 4) if known and seconds else None,
        "median": round(median(hummed), 3) if hummed else None,
        "longest": round(max(hummed), 3) if hummed else None,
        "total": round(sum(hummed), 3),
    }


def _inhales(body: BodyState) -> bool:
    """Tell whether the person is known to breathe in; somebody whose breath is not heard breathes out as they hum."""
    phase, share = body.breath_phase, body.inhale_share
    return phase is not None and share is not None and INHALE_FROM * share < phase < INHALE_TO * share
