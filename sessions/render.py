"""A whole session on a clock that moves by arithmetic: a simulated person, the engine, the sound in a file.

The same settings, person and length give the same sound, byte for byte, and the same decisions.
"""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from engine.audio.offline import RenderOutput
from engine.conductor import Conductor
from engine.guidance import GuideBreath
from engine.music.style import Style
from engine.output import Output
from engine.pacing.pacing import RETURN_SECONDS
from sensors.clock import ManualClock
from sensors.simulation.person import PersonSettings, SimulatedPerson
from sensors.simulation.sources import SimulatedSources
from sensors.stream import Signal
from sessions.folder import check_data_dir, check_space, create_folder_at, create_session_folder
from sessions.index import SessionIndex
from sessions.inputs import Input, Use
from sessions.recorder import Recorder
from sessions.session import Session
from sessions.session_file import SessionStart
from sessions.settings import Settings
from sessions.summary import SessionSummary

TICK = 0.02
SAY_EVERY = 5.0
BYTES_PER_SECOND = 200_000


def render_session(
    settings: Settings,
    person: PersonSettings,
    seconds: float,
    out: Path | None = None,
    progress: Callable[[float], None] = lambda _: None,
    stop: threading.Event | None = None,
) -> SessionSummary:
    """Live a session of `seconds` as fast as the machine can and return what it came to.

    Parameters
    ----------
    person
        Who is simulated; they hear the guide as it sounds.
    out
        Empty or new folder for the session; None makes one in the data folder and lists it there.
    progress
        Called with the session's seconds every few seconds of it.
    stop
        Set by anybody: end the session where it is and keep it.

    Raises
    ------
    SospiroError
        DATA_FOLDER or DISK_FULL when the session cannot be written; what `Settings.music` raises.
    """
    style = settings.music()
    started = datetime.now(UTC)
    if out is None:
        check_data_dir(settings.data_dir, int(seconds * BYTES_PER_SECOND))
        folder = create_session_folder(settings.data_dir, started, settings.participant)
        index = SessionIndex(settings.data_dir)
    else:
        check_space(out, int(seconds * BYTES_PER_SECOND))
        folder, index = create_folder_at(out), None
    clock = ManualClock()
    start = SessionStart(
        started,
        clock.now(),
        settings.participant,
        seeds={"music": settings.sound.seed, "person": person.seed},
        settings={
            **settings.model_dump(mode="json", exclude={"data_dir"}),
            "style": style.model_dump(mode="json"),
            "person": person.model_dump(),
        },
    )
    recorder = Recorder(folder, clock, start, threaded=False, index=index)
    output = RenderOutput(settings.sound, clock.now(), recorder.audio)
    _live(settings, style, person, seconds, clock, recorder, output, progress, stop or threading.Event())
    return recorder.close()


def _live(
    settings: Settings,
    style: Style,
    who: PersonSettings,
    seconds: float,
    clock: ManualClock,
    recorder: Recorder,
    output: Output,
    progress: Callable[[float], None],
    stop: threading.Event,
) -> None:
    person = SimulatedPerson.from_settings(who, clock.now())
    sensors = SimulatedSources(person)
    inputs = [
        Input(source, (Use(signal, reason="the simulated person"),))
        for signal, source in (
            (Signal.ECG, sensors.ecg),
            (Signal.RESPIRATION, sensors.respiration),
            (Signal.MARKERS, sensors.markers),
        )
    ]
    session = Session(inputs, Conductor(settings.pacing, settings.sound, style), output, recorder, clock.now())
    ticks = round(seconds / TICK)
    ending = ticks - round(min(RETURN_SECONDS, seconds / 2) / TICK)
    for k in range(1, ticks + 1):
        if stop.is_set():
            break
        now = k * TICK
        clock.set(now)
        _listen(person, now, session.guide_at(now))
        sensors.advance(now)
        if k == ending:
            session.finish(now)
        session.tick(now)
        if k % round(SAY_EVERY / TICK) == 0:
            progress(now)
    session.close(clock.now(), fade=0.0)


def _listen(person: SimulatedPerson, now: float, guide: GuideBreath | None) -> None:
    if guide is None:
        person.hear_nothing()
    else:
        person.hear(now, guide.phase(now), guide.rate)
