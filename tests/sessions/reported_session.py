"""Lives a session for a report: silent and fast, with the inputs, losses, ratings and words that are asked for."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from engine.arms.player import ArmPlayer
from engine.audio.silent import SilentOutput
from engine.conductor import Conductor
from engine.protocols.canonical import protocol_record
from engine.protocols.protocol import Protocol
from engine.settings import PacingSettings, SoundSettings
from sensors.clock import ManualClock
from sensors.simulation.person import PersonSettings, SimulatedPerson
from sensors.simulation.sources import MemorySource, SimulatedSources
from sensors.stream import Chunk, MarkerChunk, Signal
from sessions.commands import Command, CommandKind
from sessions.folder import SessionFolder, create_session_folder
from sessions.inputs import Input, Use
from sessions.recording.recorder import Recorder
from sessions.session import Session
from sessions.session_file import SessionStart
from sessions.study.masking import Sealing

TICK = 0.2
PROTOCOL = Protocol.model_validate(
    {
        "name": "Evening",
        "summary": "Listens, leads, lets go.",
        "stages": [
            {"kind": "baseline", "name": "Arriving", "minutes": 0.5, "ratings": ["pain"]},
            {"kind": "lead", "name": "Slower", "minutes": 2.0, "target": 6.0, "prompts": [{"text": "Easy."}]},
            {"kind": "return", "minutes": 0.1},
        ],
        "arms": {"one": {"kind": "contingent"}, "two": {"kind": "silence"}},
    }
)


class Lost(MemorySource):
    """Passes a source on, but for the seconds in which its cable is out; what comes back is a new segment."""

    def __init__(self, source: MemorySource, lost: tuple[float, float], clock: ManualClock) -> None:
        super().__init__(source.stream)
        self._source, self._lost, self._clock = source, lost, clock

    @property
    def segment(self) -> int:
        return int(self._clock.now() > self._lost[1] > 0.0)

    def pull(self) -> list[Chunk | MarkerChunk]:
        chunks = self._source.pull()
        return [] if self._lost[0] <= self._clock.now() <= self._lost[1] else chunks


def live(
    data_dir: Path,
    started: datetime,
    seconds: float = 150.0,
    participant: str = "P1",
    inputs: Sequence[Signal] = (Signal.ECG, Signal.RESPIRATION),
    lost: dict[Signal, tuple[float, float]] | None = None,
    said: Sequence[Command] = (),
    player: ArmPlayer | None = None,
    sealing: Sealing | None = None,
    finish: bool = True,
    protocol: Protocol = PROTOCOL,
    coupling: float = 0.9,
) -> SessionFolder:
    """Return the folder of a session that was lived to its end, or left open as a crash leaves it."""
    clock = ManualClock()
    folder = create_session_folder(data_dir, started, participant, f"{started:%Y%m%dT%H%M%SZ}-0000")
    start = SessionStart(
        started,
        0.0,
        participant,
        seeds={"music": 1},
        settings={"sound": {"volume_db": -6.0}, "style": {"name": "Still pad", "summary": "A warm pad."}},
        plan={"protocol": protocol_record(protocol)},
    )
    recorder = Recorder(folder, clock, start, threaded=False, sealing=sealing)
    person = SimulatedPerson.from_settings(PersonSettings(coupling=coupling, seed=2))
    sources = SimulatedSources(person)
    made = {Signal.ECG: sources.ecg, Signal.RESPIRATION: sources.respiration}
    joined = [
        Input(Lost(made[signal], (lost or {}).get(signal, (-1.0, -1.0)), clock), (Use(signal, reason="chosen"),))
        for signal in inputs
    ]
    conductor = Conductor(PacingSettings(lead="brisk"), SoundSettings(), protocol=protocol, arm=player)
    session = Session(joined, conductor, SilentOutput(0.0), recorder, 0.0)
    waiting = sorted(said, key=lambda command: command.time)
    for tick in range(1, round(seconds / TICK) + 1):
        now = tick * TICK
        clock.set(now)
        while waiting and waiting[0].time <= now:
            session.post(replace(waiting.pop(0), time=now))
        guide = session.guide_at(now)
        person.hear_nothing() if guide is None else person.hear(now, guide.phase(now), guide.rate)
        sources.advance(now)
        session.tick(now)
    if finish:
        session.close(clock.now(), fade=0.0)
        recorder.close()
    return folder


def rating(time: float, item: str, value: float) -> Command:
    """Return what the panel sends when an item is rated."""
    return Command(CommandKind.RATING, time, value, item)


def marker(time: float, text: str) -> Command:
    """Return what the panel sends when a marker is set."""
    return Command(CommandKind.MARKER, time, text=text)
