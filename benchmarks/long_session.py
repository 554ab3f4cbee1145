"""A session of hours on a clock of its own: every sample that was sent stands in the file, and memory stays flat.

    python benchmarks/long_session.py [--hours 4] [--no-sound]

Everything is as in a live session but the sound, whose guide is arithmetic (`SilentOutput`) and whose frames are a
tone: person, body, conductor, measures, picture, recorder, FLAC. Each input stream is counted and hashed as it is sent,
and compared with what the finished file holds. Resident memory is told every 10 minutes of the session; what it grew
after the first 10 is the figure. Exits with 1 when a sample is lost, or memory grew by 10 MB or more.
"""

import argparse
import gc
import hashlib
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from engine.audio.silent import SilentOutput
from engine.conductor import Conductor
from engine.guidance import Cue, CueKind, OutputReport
from engine.output import SAMPLE_RATE, AudioListener
from engine.settings import PacingSettings, SoundSettings
from sensors.clock import ManualClock
from sensors.simulation.person import SimulatedPerson
from sensors.simulation.sources import MemorySource, SimulatedSources
from sensors.stream import Chunk, MarkerChunk, Signal, Stream
from sessions.folder import SessionFolder
from sessions.inputs import Input, Use
from sessions.recording.recorder import Recorder
from sessions.recording.xdf_read import RecordedStream, read_recording
from sessions.session import Session
from sessions.session_file import SessionStart

TICK, LOOK_EVERY, TELL_EVERY = 0.02, 1.0, 600.0
NOTE_EVERY = SAMPLE_RATE // 4
ALLOWED_MB = 10.0


class Sum:
    """Count and hash of the samples of one stream, however they are cut."""

    def __init__(self) -> None:
        self.samples = 0
        self._hashes = [hashlib.sha256() for _ in range(2)]

    def add(self, stamps: np.ndarray, values: np.ndarray | list[str]) -> None:
        self.samples += len(stamps)
        numbers = "\n".join([*values, ""]).encode() if isinstance(values, list) else values.astype("<f4").tobytes()
        for hashed, data in zip(self._hashes, (stamps.astype("<f8").tobytes(), numbers), strict=True):
            hashed.update(data)

    @property
    def digests(self) -> list[str]:
        return [hashed.hexdigest() for hashed in self._hashes]


class Watched:
    """A source that sums what it gives out."""

    def __init__(self, source: MemorySource) -> None:
        self._source, self.sum = source, Sum()
        self.segment, self.notice, self.close = 0, "", source.close

    @property
    def stream(self) -> Stream:
        return self._source.stream

    @property
    def clock_offset(self) -> float | None:
        return self._source.clock_offset

    def pull(self) -> list[Chunk | MarkerChunk]:
        chunks = self._source.pull()
        for chunk in chunks:
            self.sum.add(chunk.timestamps, list(chunk.texts) if isinstance(chunk, MarkerChunk) else chunk.samples)
        return chunks


class Tone(SilentOutput):
    """A guide without a graph that leaves sound and notes behind as a graph would."""

    def __init__(self, listener: AudioListener) -> None:
        super().__init__(0.0)
        self._listener, self._played = listener, 0
        tone = 0.1 * np.sin(2 * np.pi * 440.0 * np.arange(2 * SAMPLE_RATE) / SAMPLE_RATE)
        self._tone = np.column_stack([tone, tone]).astype(np.float32)

    def poll(self, now: float) -> OutputReport:
        report = super().poll(now)
        assert report.clock is not None
        until = report.clock[0]
        at = self._played % SAMPLE_RATE
        self._listener(self._played, self._tone[at : at + until - self._played].copy())
        note = Cue(CueKind.NOTE, self._played, now, "melody", 60.0)
        cues = (*report.cues, note) if self._played // NOTE_EVERY != until // NOTE_EVERY else report.cues
        self._played = until
        return OutputReport(report.breaths, cues, clock=report.clock, level_db=-20.0)


def resident() -> float:
    """Return MB of memory in use now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6


def live(folder: SessionFolder, seconds: float, sound: bool, tell: Callable[[float], None]) -> dict[str, Sum]:
    """Live a session of so many seconds and return what was sent, by the name of its stream."""
    clock, person = ManualClock(), SimulatedPerson(seed=5)
    recorder = Recorder(folder, clock, SessionStart(datetime.now(UTC), 0.0), threaded=False)
    sources = SimulatedSources(person)
    watched = {
        signal: Watched(source)
        for signal, source in (
            (Signal.ECG, sources.ecg),
            (Signal.RESPIRATION, sources.respiration),
            (Signal.MARKERS, sources.markers),
        )
    }
    inputs = [Input(source, (Use(signal, reason="the simulated person"),)) for signal, source in watched.items()]
    output = Tone(recorder.audio) if sound else SilentOutput(0.0)
    session = Session(inputs, Conductor(PacingSettings(), SoundSettings()), output, recorder, 0.0)
    for tick in range(1, round(seconds / TICK) + 1):
        now = tick * TICK
        clock.set(now)
        guide = session.guide_at(now)
        person.hear_nothing() if guide is None else person.hear(now, guide.phase(now), guide.rate)
        sources.advance(now)
        session.tick(now)
        if tick % round(LOOK_EVERY / TICK) == 0:
            session.snapshot(now)
        if tick % round(TELL_EVERY / TICK) == 0:
            tell(now)
    session.close(clock.now(), fade=0.0)
    recorder.close()
    return {source.stream.name: source.sum for source in watched.values()}


def compare(sent: dict[str, Sum], recording: dict[int, RecordedStream]) -> bool:
    """Tell, stream by stream, whether the file holds what was sent: how many samples, which values, which stamps."""
    same = True
    for name, told in sent.items():
        kept = Sum()
        for recorded in (one for one in recording.values() if one.stream.name == name):
            kept.add(recorded.stamps, recorded.texts or recorded.values)
        whole = (kept.samples, kept.digests) == (told.samples, told.digests)
        same &= whole
        lost = told.samples - kept.samples
        print(f"{name}: {told.samples} sent, {lost} lost, values and stamps {'the same' if whole else 'DIFFER'}")
    return same


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, default=4.0)
    parser.add_argument("--no-sound", action="store_true")
    asked = parser.parse_args()
    seen: list[float] = []
    began = time.process_time()

    def tell(now: float) -> None:
        gc.collect()
        seen.append(resident())
        print(
            f"{now / 60:5.0f} min  {seen[-1]:6.1f} MB  {len(gc.get_objects()):7d} objects  "
            f"{1e3 * (time.process_time() - began) / now:5.2f} ms CPU/s",
            flush=True,
        )

    with tempfile.TemporaryDirectory() as place:
        folder = SessionFolder(Path(place))
        sent = live(folder, asked.hours * 3600, not asked.no_sound, tell)
        size = sum(file.stat().st_size for file in folder.path.iterdir()) / 1e6
        whole = compare(sent, read_recording(folder.recording))
    grown = max(seen) - seen[0] if seen else 0.0
    print(f"memory grew by {grown:.1f} MB after the first 10 minutes; the folder holds {size:.0f} MB")
    sys.exit(0 if whole and grown < ALLOWED_MB else 1)


if __name__ == "__main__":
    main()
