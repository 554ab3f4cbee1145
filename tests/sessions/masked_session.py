"""Lives a short session of any arm, masked or not, without sound card, audio graph or network."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from engine.arms.player import ArmPlayer
from engine.audio.silent import SilentOutput
from engine.conductor import Conductor
from engine.guidance import Cue, CueKind, Direction, OutputReport
from engine.output import SAMPLE_RATE
from engine.protocols.protocol import Protocol
from engine.settings import PacingSettings, SoundSettings
from sensors.clock import ManualClock
from sensors.simulation.hum import HumSettings
from sensors.simulation.person import PersonSettings, SimulatedPerson
from sensors.simulation.sources import SimulatedSources
from sensors.stream import Signal
from sessions.commands import Command, CommandKind
from sessions.folder import SessionFolder, create_session_folder
from sessions.inputs import Input, Use
from sessions.recording.recorder import Recorder
from sessions.session import Session
from sessions.session_file import SessionStart
from sessions.simulated_voice import SimulatedVoice
from sessions.snapshot import Snapshot
from sessions.study.masking import Sealing

STARTED = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
TICK = 0.2
PROTOCOL = Protocol.model_validate(
    {
        "name": "Trial",
        "stages": [
            {"kind": "baseline", "minutes": 0.5, "ratings": ["pain"]},
            {
                "kind": "lead",
                "minutes": 0.4,
                "target": 6.0,
                "prompts": [{"at": 5.0, "text": "Breathe with the sound."}],
            },
            {"kind": "return", "minutes": 0.1},
        ],
        "arms": {"one": {"kind": "contingent"}, "two": {"kind": "silence"}},
    }
)


class LoudSilence(SilentOutput):
    """Tells of notes and gives frames, as loud as the direction asks for: what a sound would leave behind."""

    def __init__(self, listener: Callable[[int, np.ndarray], None]) -> None:
        super().__init__(0.0)
        self._listener, self._played, self._loud = listener, 0, 0.0

    def send(self, direction: Direction) -> None:
        super().send(direction)
        self._loud = 0.1 * direction.texture.level * direction.playing

    def poll(self, now: float) -> OutputReport:
        report = super().poll(now)
        assert report.clock is not None
        until = report.clock[0]
        time = np.arange(self._played, until) / SAMPLE_RATE
        tone = (self._loud * np.sin(2 * np.pi * 440.0 * time)).astype(np.float32)
        self._listener(self._played, np.column_stack([tone, tone]))
        note = Cue(CueKind.NOTE, self._played, now, "melody", 60.0)
        self._played = until
        cues = (*report.cues, note) if self._loud else report.cues
        return OutputReport(report.breaths, cues, clock=report.clock, level_db=-20.0 if self._loud else -120.0)


def live(
    data_dir: Path,
    player: ArmPlayer | None,
    sealing: Sealing | None = None,
    coupling: float = 0.9,
    name: str | None = None,
    seconds: float = 60.0,
    show: Callable[[Snapshot], None] = lambda _: None,
    finish: bool = True,
    asked: Sequence[tuple[float, Command]] = (),
    protocol: Protocol = PROTOCOL,
    heard: bool = True,
    hums: bool = False,
) -> SessionFolder:
    """Return the folder of a session of P1 that was lived to its end, or left open as a crash leaves it.

    `asked` are requests with the seconds at which they come; of a session that is not `heard` no sound is kept; who
    `hums` does so before a microphone.
    """
    clock = ManualClock()
    folder = create_session_folder(data_dir, STARTED, "P1", name)
    recorder = Recorder(folder, clock, SessionStart(STARTED, 0.0, "P1"), threaded=False, sealing=sealing)
    person = SimulatedPerson.from_settings(PersonSettings(coupling=coupling, seed=2))
    sources = SimulatedSources(person)
    inputs = [
        Input(source, (Use(signal, reason="the simulated person"),))
        for signal, source in ((Signal.ECG, sources.ecg), (Signal.RESPIRATION, sources.respiration))
    ]
    conductor = Conductor(PacingSettings(), SoundSettings(), protocol=protocol, arm=player)
    sound = LoudSilence(recorder.audio) if heard else SilentOutput(0.0)
    voice = SimulatedVoice(HumSettings() if hums else None, person, sound)
    inputs += voice.inputs
    session = Session(inputs, conductor, voice.output, recorder, 0.0, masked=sealing is not None)
    waiting = list(asked)
    for tick in range(1, round(seconds / TICK) + 1):
        now = tick * TICK
        clock.set(now)
        if tick == 50:
            session.post(Command(CommandKind.MARKER, now, text="door"))
        while waiting and waiting[0][0] <= now:
            session.post(waiting.pop(0)[1])
        guide = session.guide_at(now)
        person.hear_nothing() if guide is None else person.hear(now, guide.phase(now), guide.rate)
        sources.advance(now)
        voice.advance(now)
        session.tick(now)
        if tick % 25 == 0:
            show(session.snapshot(now))
    if finish:
        session.close(clock.now(), fade=0.0)
        recorder.close()
    return folder
