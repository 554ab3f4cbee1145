"""A whole session on a clock that moves by arithmetic: a simulated person, the engine, the sound in a file.

The same settings, person and length give the same sound, byte for byte, and the same decisions.
"""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from engine.audio.offline import RenderOutput
from engine.guidance import GuideBreath
from engine.imagery.imagery import Sounds
from engine.output import Output
from engine.pacing.pacing import RETURN_SECONDS
from engine.protocols.length import protocol_length
from engine.protocols.protocol import Protocol
from sensors.clock import ManualClock
from sensors.simulation.hum import HumSettings
from sensors.simulation.person import PersonSettings, SimulatedPerson
from sensors.simulation.player import PlayerSettings
from sensors.simulation.sources import SimulatedSources
from sensors.simulation.tapper import TapperSettings
from sensors.stream import Signal
from sessions.folder import check_data_dir, check_space, create_folder_at, create_session_folder
from sessions.index import SessionIndex
from sessions.inputs import Input, Use
from sessions.plan import Plan, plan_of
from sessions.recording.recorder import Recorder
from sessions.recording.sound_file import Frames
from sessions.scripts import ready_voices
from sessions.session import Session
from sessions.settings import Settings
from sessions.simulated_hands import SimulatedHands
from sessions.simulated_player import SimulatedPlaying
from sessions.simulated_voice import SimulatedVoice
from sessions.summary import SessionSummary

TICK = 0.02
SAY_EVERY = 5.0
BYTES_PER_SECOND = 200_000
LONGEST = 4 * 3600.0


def render_session(
    settings: Settings,
    person: PersonSettings,
    seconds: float | None,
    out: Path | None = None,
    progress: Callable[[float], None] = lambda _: None,
    stop: threading.Event | None = None,
    tapper: TapperSettings | None = None,
    hum: HumSettings | None = None,
    player: PlayerSettings | None = None,
) -> SessionSummary:
    """Live a session as fast as the machine can and return what it came to.

    Parameters
    ----------
    seconds
        Its length; None until the protocol is over, four hours at most.
    person
        Who is simulated; they hear the guide as it sounds.
    out
        Empty or new folder for the session; None makes one in the data folder and lists it there.
    progress
        Called with the session's seconds every few seconds of it.
    stop
        Set by anybody: end the session where it is and keep it.
    tapper
        How their hands tap in the stages for it; None for somebody who does not.
    hum
        How they hum as they breathe out, before a microphone; None for somebody without one.
    player
        How a therapist plays along in the stages for it; None for one who does not.

    Raises
    ------
    SospiroError
        DATA_FOLDER or DISK_FULL when the session cannot be written; what `plan_of` raises.
    """
    plan = plan_of(settings)
    longest = seconds or _longest(plan.protocol)
    started = datetime.now(UTC)
    if out is None:
        check_data_dir(settings.data_dir, int(longest * BYTES_PER_SECOND))
        folder = create_session_folder(settings.data_dir, started, settings.participant)
        index = SessionIndex(settings.data_dir)
    else:
        check_space(out, int(longest * BYTES_PER_SECOND))
        folder, index = create_folder_at(out), None
    clock = ManualClock()
    start = plan.start(started, clock.now(), {"person": person.seed}, person=person.model_dump())
    recorder = Recorder(folder, clock, start, threaded=False, index=index, sealing=plan.sealing)
    stems = partial(_keep_stem, recorder) if settings.record.stems else None
    output = RenderOutput(settings.sound, clock.now(), recorder.audio, stem_listener=stems)
    with ready_voices(plan.scripts) as sounds:
        session = _live(
            plan,
            sounds,
            person,
            longest,
            clock,
            recorder,
            output,
            progress,
            stop or threading.Event(),
            tapper,
            hum,
            player,
        )
    if out is None:
        plan.keep_found(session.conductor.programme.resonance, folder.path.name)
    return recorder.close()


def _keep_stem(recorder: Recorder, layer: str, first_sample: int, frames: Frames) -> None:
    recorder.stem(layer, first_sample, frames.copy())  # the next block is rendered into the same place


def _longest(protocol: Protocol) -> float:
    """Return how many seconds a protocol takes at most."""
    minutes = protocol_length(protocol).most
    return LONGEST if minutes is None else min(LONGEST, 60.0 * minutes + 2 * RETURN_SECONDS)


def _live(
    plan: Plan,
    sounds: Sounds,
    who: PersonSettings,
    seconds: float,
    clock: ManualClock,
    recorder: Recorder,
    output: Output,
    progress: Callable[[float], None],
    stop: threading.Event,
    tapper: TapperSettings | None,
    hum: HumSettings | None,
    player: PlayerSettings | None,
) -> Session:
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
    voice = SimulatedVoice(hum, person, output)
    conductor = plan.conductor(plan.settings.styles(), sounds)
    session = Session(inputs + voice.inputs, conductor, voice.output, recorder, clock.now(), masked=plan.in_study)
    moves = [] if tapper is None else [SimulatedHands(tapper, session).move]
    moves += [] if player is None else [SimulatedPlaying(player, session).move]
    ticks = round(seconds / TICK)
    ending = ticks - round(min(RETURN_SECONDS, seconds / 2) / TICK)
    for k in range(1, ticks + 1):
        if stop.is_set() or session.finished:
            break
        now = k * TICK
        clock.set(now)
        _listen(person, now, session.guide_at(now))
        sensors.advance(now)
        voice.advance(now)
        for move in moves:
            move(now)
        if k == ending:
            session.finish(now)
        session.tick(now)
        if k % round(SAY_EVERY / TICK) == 0:
            progress(now)
    session.close(clock.now(), fade=0.0)
    return session


def _listen(person: SimulatedPerson, now: float, guide: GuideBreath | None) -> None:
    if guide is None:
        person.hear_nothing()
    else:
        person.hear(now, guide.phase(now), guide.rate)
