"""Lives sessions that can be run again, without sound card, audio graph or network: what comes to them is scripted."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from engine.audio.silent import SilentOutput
from engine.guidance import OutputReport
from engine.safety.dose import SOUNDS, SoundDose
from sensors.clock import ManualClock
from sensors.simulation.person import SimulatedPerson
from sensors.simulation.settings import PersonSettings
from sensors.simulation.sources import MemorySource, SimulatedSources
from sensors.stream import Chunk, MarkerChunk, Signal, Stream
from sessions.commands import Command, CommandKind
from sessions.folder import SessionFolder, create_session_folder
from sessions.inputs import Input, Use
from sessions.plan import Plan, plan_of
from sessions.recording.recorder import Recorder
from sessions.session import Session
from sessions.settings import Settings

STARTED = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
SHIFT = 5000.25
"""Seconds by which the clock of the sensors goes wrong."""


class Wire:
    """A source that stutters like a network: it gathers, cuts, loses and comes back with other channels.

    Parameters
    ----------
    before
        The source it reads from.
    gone
        (first, last) seconds between which nothing comes; after it a new segment has a channel more in front.
    """

    def __init__(self, before: MemorySource, clock: ManualClock, seed: int, gone: tuple[float, float]) -> None:
        self._before, self._clock, self._gone = before, clock, gone
        self._random = np.random.default_rng(seed)
        self._wait = 0
        self._segment = 0
        self._stream = before.stream

    @property
    def stream(self) -> Stream:
        return self._stream

    @property
    def segment(self) -> int:
        return self._segment

    @property
    def notice(self) -> str:
        return "The stream is lost." if self._lost else ""

    @property
    def clock_offset(self) -> float | None:
        return None if self._lost else SHIFT

    @property
    def _lost(self) -> bool:
        return self._gone[0] <= self._clock.now() < self._gone[1]

    def pull(self) -> list[Chunk | MarkerChunk]:
        self._wait -= 1
        if self._wait > 0:
            return []
        self._wait = int(self._random.choice([1, 2, 5, 11, 40], p=[0.3, 0.3, 0.2, 0.15, 0.05]))
        chunks = [chunk for chunk in self._before.pull() if isinstance(chunk, Chunk)]
        if self._lost or not chunks:
            return []
        if self._clock.now() >= self._gone[1] and not self._segment:
            self._segment = 1
            channels = (replace(self._stream.channels[0], label="battery"), *self._stream.channels)
            self._stream = replace(self._stream, channels=channels, source_id="again")
        return list(self._sent(chunks))

    def _sent(self, chunks: list[Chunk]) -> Iterable[Chunk]:
        values, stamps = np.concatenate([c.samples for c in chunks]), np.concatenate([c.timestamps for c in chunks])
        values[self._random.random(len(values)) < 0.002] = np.nan
        if self._segment:
            values = np.column_stack([np.full(len(values), 3.5), values])
        offset = SHIFT + 1e-4 * round(float(self._random.random()), 1)
        cut = int(self._random.integers(0, len(values) + 1))
        yield Chunk(values[:cut], stamps[:cut] - SHIFT, offset)
        yield Chunk(values[cut:], stamps[cut:] - SHIFT, offset)

    def close(self) -> None:
        self._before.close()


class LoudTwin(SilentOutput):
    """Says of itself that a sound card plays it, louder every second."""

    def poll(self, now: float) -> OutputReport:
        report = super().poll(now)
        return replace(report, mode=SOUNDS, weighted_db=-60.0 + round(now % 50, 1))


def live(
    data_dir: Path,
    settings: Mapping[str, Any] | Plan,
    seconds: float,
    commands: Mapping[float, tuple[CommandKind, float | None, str]] | None = None,
    person: Mapping[str, Any] | None = None,
    gone: tuple[float, float] | None = None,
    ending: float | None = None,
    close: bool = True,
    started: float = 100.0,
    dose: SoundDose | None = None,
) -> SessionFolder:
    """Return the folder of a session that was lived at ticks that come unevenly, as they do on a busy machine.

    Parameters
    ----------
    commands
        By the seconds at which they are given.
    gone
        Seconds between which both streams are lost; None has no wire between sensors and session.
    ending
        Seconds at which the gentle end is asked for.
    close
        False leaves it as a crash does.
    dose
        Of a session that is loud; None of a silent one.
    """
    plan = settings if isinstance(settings, Plan) else plan_of(Settings(data_dir=data_dir, **settings))
    who = PersonSettings(**{"seed": 2, **(person or {})})
    clock = ManualClock(started)
    folder = create_session_folder(data_dir, STARTED, plan.settings.participant)
    start = plan.start(STARTED, started, {"person": who.seed}, person=who.model_dump())
    recorder = Recorder(folder, clock, start, threaded=False, sealing=plan.sealing)
    body = SimulatedPerson.from_settings(who, started)
    sensors = SimulatedSources(body)
    wires = (
        [sensors.ecg, sensors.respiration]
        if gone is None
        else [
            Wire(source, clock, seed, (started + gone[0], started + gone[1]))
            for seed, source in enumerate((sensors.ecg, sensors.respiration))
        ]
    )
    signals = (Signal.ECG, Signal.RESPIRATION)
    inputs = [Input(wire, (Use(signal, reason="scripted"),)) for wire, signal in zip(wires, signals, strict=True)]
    inputs.append(Input(sensors.markers, (Use(Signal.MARKERS, reason="scripted"),)))
    output = SilentOutput(started) if dose is None else LoudTwin(started)
    session = Session(inputs, plan.conductor(plan.settings.styles()), output, recorder, started, dose=dose)
    random, now, waiting = np.random.default_rng(9), started, sorted((commands or {}).items())
    while (now := now + 0.04 + 0.04 * float(random.random()) ** 4) < started + seconds and not session.finished:
        clock.set(now)
        while waiting and now >= started + waiting[0][0]:
            at, (kind, value, text) = waiting.pop(0)
            session.post(Command(kind, started + at, value, text))
        guide = session.guide_at(now)
        body.hear_nothing() if guide is None else body.hear(now, guide.phase(now), guide.rate)
        sensors.advance(now)
        if ending is not None and now >= started + ending:
            session.finish(now)
            ending = None
        session.tick(now)
    if close:
        session.close(clock.now(), fade=0.0)
        recorder.close()
    return folder
