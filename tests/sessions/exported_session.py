"""Lives a short session whose devices, people and network left their names in every place they can."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from engine.audio.silent import SilentOutput
from engine.conductor import Conductor
from engine.guidance import OutputReport
from engine.output import SAMPLE_RATE
from engine.protocols.protocol import Protocol
from engine.settings import PacingSettings, SoundSettings
from sensors.clock import ManualClock
from sensors.simulation.person import PersonSettings, SimulatedPerson
from sensors.simulation.sources import MemorySource, SimulatedSources
from sensors.stream import Channel, MarkerChunk, Signal, Stream
from sessions.commands import Command, CommandKind
from sessions.folder import SessionFolder, create_session_folder
from sessions.inputs import Input, Use
from sessions.recording.recorder import Recorder
from sessions.session import Session
from sessions.session_file import SessionStart

STARTED = datetime(2026, 11, 22, 10, 15, 42, 123456, tzinfo=UTC)
PARTICIPANT = "Rossi_Maria-1951"
LSL_START = 5000.0
TICK = 0.1
HOST, ADDRESS, SERIAL, UID, LSL_SESSION = "ward7-pc-anna", "10.77.3.213", "SN0K99817263", "c0ffee-77-uid", "rossi-net"
NAMES = ("rossi", "maria", "annalena", HOST, ADDRESS, SERIAL, UID, LSL_SESSION, "75c1-tail", "whisper")
DATES = ("2026-11-22", "20261122", "22.11.2026", "22.11.26", "22-NOV-2026", "11/22/2026", "22 Nov 2026", "10:15:42")
DATES += ("10.15.42", "101542", str(int(STARTED.timestamp())))
CANARIES = (*NAMES, *DATES, *map(str, (PARTICIPANT, str(LSL_START + 20.0))))
PROTOCOL = Protocol.model_validate(
    {
        "name": "Rossi protocol",
        "stages": [
            {"kind": "baseline", "name": "Maria rests", "minutes": 0.5, "ratings": ["pain", "fear of Rossi"]},
            {"kind": "lead", "minutes": 0.4, "target": 6.0},
            {"kind": "return", "minutes": 0.1},
        ],
    }
)


def announced(name: str, kind: str, rate: float, channels: tuple[Channel, ...], form: str = "float32") -> Stream:
    """Return a stream whose announcement tells all that LSL, a driver and a person can tell."""
    described = "".join(
        f"<channel><label>{c.label}</label><unit>{c.unit}</unit><type>{c.type}</type></channel>" for c in channels
    )
    xml = (
        f'<?xml version="1.0"?><info><name>{name}</name><type>{kind}</type><channel_count>{len(channels)}'
        f"</channel_count><nominal_srate>{rate:g}</nominal_srate><channel_format>{form}</channel_format>"
        f"<source_id>{SERIAL}</source_id><created_at>{STARTED.timestamp()}</created_at><uid>{UID}</uid>"
        f"<session_id>{LSL_SESSION}</session_id><hostname>{HOST}</hostname><v4address>{ADDRESS}</v4address>"
        f"<desc><channels>{described}</channels><acquisition><serial_number>{SERIAL}</serial_number>"
        f"<patient>Maria Rossi, 22.11.2026</patient></acquisition></desc></info>"
    )
    return Stream(name, kind, channels, rate, form, SERIAL, UID, HOST, xml)


ECG = announced("Strap of Rossi 20261122", "ECG", 250.0, (Channel("Maria's ECG", "microvolts", "ECG"),))
BELT = announced(f"Belt-{SERIAL}", "Respiration", 50.0, (Channel(f"Force {HOST}", "unit of Rossi", "Respiration"),))
NOTES = announced(f"Keyboard@{HOST}", "Markers", 0.0, (Channel("Annalena", "", "Markers"),), "string")


class Loud(SilentOutput):
    """Gives a quiet tone to whoever listens."""

    def __init__(self, now: float, listener: Callable[[int, np.ndarray], None]) -> None:
        super().__init__(now)
        self._listener, self._played = listener, 0

    def poll(self, now: float) -> OutputReport:
        report = super().poll(now)
        assert report.clock is not None
        time = np.arange(self._played, report.clock[0]) / SAMPLE_RATE
        tone = (0.1 * np.sin(2 * np.pi * 440.0 * time)).astype(np.float32)
        self._listener(self._played, np.column_stack([tone, tone]))
        self._played = report.clock[0]
        return report


def live_named(data_dir: Path, seconds: float = 70.0, name: str | None = None) -> SessionFolder:
    """Return the folder of a finished session in which the canaries sit."""
    clock = ManualClock(LSL_START)
    folder = create_session_folder(data_dir, STARTED, PARTICIPANT, name)
    start = SessionStart(
        STARTED, LSL_START, PARTICIPANT, plan={"protocol": {"name": PROTOCOL.name, "sha256": "a" * 64}}
    )
    recorder = Recorder(folder, clock, start, threaded=False)
    sources = SimulatedSources(SimulatedPerson.from_settings(PersonSettings(resting_rate=15.0, seed=2), LSL_START))
    sources.ecg, sources.respiration, sources.markers = (MemorySource(one) for one in (ECG, BELT, NOTES))
    uses = ((sources.ecg, Signal.ECG), (sources.respiration, Signal.RESPIRATION), (sources.markers, Signal.MARKERS))
    inputs = [Input(source, (Use(signal, reason=f"chosen by Maria at {HOST}"),)) for source, signal in uses]
    output = Loud(LSL_START, recorder.audio)
    session = Session(
        inputs, Conductor(PacingSettings(), SoundSettings(), protocol=PROTOCOL), output, recorder, LSL_START
    )
    for tick in range(1, round(seconds / TICK) + 1):
        now = LSL_START + tick * TICK
        clock.set(now)
        _say(session, sources, tick, now)
        guide = session.guide_at(now)
        person = sources.person
        person.hear_nothing() if guide is None else person.hear(now, guide.phase(now), guide.rate)
        sources.advance(now)
        session.tick(now)
    session.close(clock.now(), fade=0.0)
    recorder.event("note", clock.now(), text="Annalena says: whisper to Rossi, 22 Nov 2026")
    recorder.describe(notes=["Maria Rossi phoned from 10.77.3.213"])
    recorder.close()
    return folder


def _say(session: Session, sources: SimulatedSources, tick: int, now: float) -> None:
    if tick == 100:
        session.post(Command(CommandKind.MARKER, now, text="=HYPERLINK(whisper) Maria"))
    if tick == 150:
        sources.markers.put(MarkerChunk(("Rossi coughs, 2026-11-22",), np.array([now])))
    if tick in (200, 240):
        session.post(
            Command(CommandKind.RATING, now, 4.0 if tick == 200 else 5.0, "pain" if tick == 200 else "fear of Rossi")
        )
