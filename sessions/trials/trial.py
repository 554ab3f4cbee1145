"""One session with one simulated person: everything real but the person, the sound and the clock.

The person's ECG and respiration go through the same detectors as a device's, the conductor plays the protocol, and the
person hears what the guide plays: its phase and rate, nothing where it is silent.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from engine.arms.player import ArmPlayer
from engine.audio.silent import SilentOutput
from engine.conductor import Conductor
from engine.guidance import GuideBreath
from engine.pacing.standing import StateChange
from engine.protocols.length import protocol_length
from engine.protocols.programme import StageChange
from engine.protocols.protocol import Arm, Protocol
from engine.safety.advice import SafetyEvent
from engine.settings import PacingSettings, SoundSettings
from sensors.body import Body
from sensors.clock import ManualClock
from sensors.errors import Reason, SospiroError
from sensors.simulation.person import PersonSettings, SimulatedPerson
from sensors.simulation.sources import SimulatedSources
from sensors.state import Breath
from sensors.stream import Chunk, Signal

TICK = 0.2
"""Seconds, ten ticks of a session: what decides are breaths, which are known to the sample either way."""
OVERTIME = 60.0
_ASK_EVERY = 50


@dataclass(frozen=True, slots=True)
class TrialPlan:
    """Who sits down to what. It holds everything a trial depends on: the same plan gives the same trial.

    Attributes
    ----------
    kind
        What the person is called in the table.
    arm
        None for the ordinary session.
    """

    kind: str
    person: PersonSettings
    protocol: Protocol
    arm: Arm | None = None
    pacing: PacingSettings = field(default_factory=PacingSettings)


@dataclass(frozen=True, slots=True)
class TrialRecord:
    """What happened, all times in seconds since the session began.

    Attributes
    ----------
    breaths
        As they truly were, not as they were detected.
    guide
        Every breath the guide latched.
    """

    breaths: tuple[Breath, ...]
    guide: tuple[GuideBreath, ...]
    stages: tuple[StageChange, ...]
    states: tuple[StateChange, ...]
    safety: tuple[SafetyEvent, ...]
    seconds: float


def check_protocol(protocol: Protocol) -> float:
    """Return the longest a protocol may take, seconds; raises `SospiroError` where only a person can end it."""
    most = protocol_length(protocol).most
    if most is None:
        sentence = f"Nobody ends a stage of '{protocol.name}' in a trial: give every stage its 'minutes'."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    return most * 60.0 + OVERTIME


def live_trial(plan: TrialPlan, stopped: Callable[[], bool] = lambda: False) -> TrialRecord:
    """Live one session from beginning to end, or until `stopped` says so."""
    return _Sitting(plan).live(stopped)


class _Sitting:
    def __init__(self, plan: TrialPlan) -> None:
        self._longest = check_protocol(plan.protocol)
        self._clock = ManualClock()
        self._person = SimulatedPerson.from_settings(plan.person)
        self._sources = SimulatedSources(self._person)
        self._body = Body()
        self._inputs = ((Signal.ECG, self._sources.ecg), (Signal.RESPIRATION, self._sources.respiration))
        for signal, source in self._inputs:
            self._body.attach(signal, source.stream, 0)
        arm = None if plan.arm is None else ArmPlayer(plan.arm, plan.person.seed, None, plan.pacing.inhale_share)
        self._conductor = Conductor(plan.pacing, SoundSettings(), protocol=plan.protocol, arm=arm)
        self._output = SilentOutput(self._clock.now())
        self._guide: list[GuideBreath] = []
        self._stages: list[StageChange] = []
        self._states: list[StateChange] = []
        self._safety: list[SafetyEvent] = []

    def live(self, stopped: Callable[[], bool]) -> TrialRecord:
        ticks = 0
        while not self._conductor.finished and self._clock.now() < self._longest:
            if ticks % _ASK_EVERY == 0 and stopped():
                break
            ticks += 1
            self._clock.set(ticks * TICK)
            self._tick(self._clock.now())
        return TrialRecord(
            true_breaths(self._person),
            tuple(self._guide),
            tuple(self._stages),
            tuple(self._states),
            tuple(self._safety),
            self._clock.now(),
        )

    def _tick(self, now: float) -> None:
        conductor = self._conductor
        self._sources.advance(now)
        for signal, source in self._inputs:
            for chunk in source.pull():
                if isinstance(chunk, Chunk):
                    self._body.feed(signal, chunk)
        body = self._body.state(now)
        report = self._output.poll(now)
        self._output.send(conductor.conduct(now, body, report))
        self._guide += report.breaths
        self._stages += conductor.programme.drain()[0]
        self._states += conductor.changes()
        self._safety += conductor.safety.drain()
        conductor.pacing.following.drain()
        self._listen(now)

    def _listen(self, now: float) -> None:
        guide = self._conductor.guide_at(now)
        if guide is None:
            self._person.hear_nothing()
        else:
            self._person.hear(now, guide.phase(now), guide.rate)


def true_breaths(person: SimulatedPerson) -> tuple[Breath, ...]:
    """Return the breaths a simulated person has taken; their depth is not told."""
    turns = iter(person.exhale_onsets)
    found = []
    turn = next(turns, None)
    for onset, end in pairwise(person.inhale_onsets):
        while turn is not None and turn <= onset:
            turn = next(turns, None)
        if turn is not None and turn < end:
            found.append(Breath(onset, turn, end, end, 1.0))
    return tuple(found)
