"""One live session from the chosen streams to the saved folder; all of it runs in the session thread."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from engine.audio.live.supervisor import AudioProcess
from engine.imagery.imagery import Sounds
from engine.output import Output
from engine.safety.dose import SoundDose
from sensors.clock import Clock
from sensors.lsl import liblsl_version
from sensors.network.recognise import Choice
from sensors.network.watch import StreamWatch
from sensors.stream import Signal
from sessions.commands import Command
from sessions.derived import Publisher
from sessions.dose_keeper import begin_dose
from sessions.folder import SessionFolder
from sessions.index import SessionIndex
from sessions.inputs import Input, Use, by_stream, marker_streams
from sessions.microphone import join_microphone
from sessions.place import Place, place_for
from sessions.plan import Plan
from sessions.publish import LslPublisher
from sessions.recording.health import Health
from sessions.recording.recorder import Recorder
from sessions.recording.remote import LabRecorderRemote
from sessions.recording.sound_memory import with_measured
from sessions.screening_file import check_screening
from sessions.scripts import ready_voices
from sessions.session import Session
from sessions.session_file import beginning
from sessions.settings import Settings
from sessions.snapshot import SessionPhase, Snapshot
from sessions.studio.joining import join_studio, lit_keys
from sessions.studio.studio import Studio
from sessions.study.masked_picture import masked
from sessions.summary import SessionSummary
from sessions.ticking import TICK, keep_ticking

log = logging.getLogger(__name__)

PICTURE_EVERY = 1 / 30
STOP_FADE, END_FADE = 2.0, 0.2
SOUND_READY = 8.0
MARKED = (Use(Signal.MARKERS, reason="markers are recorded as they come"),)


@dataclass
class Sitting:
    """A live session and all it needs.

    Attributes
    ----------
    seconds
        Length; None plays until `stop` is set.
    show
        Takes each new `Snapshot`, about 30 a second.
    inverted
        Polarity of the respiration, as in `sessions.inputs.Use`.
    stop
        Set by anybody: fade out in 2 s and save.
    remaining
        What is still to be told of the recording once it is saved.
    """

    plan: Plan
    choices: Mapping[Signal, Choice]
    watch: StreamWatch
    clock: Clock
    show: Callable[[Snapshot], None]
    stop: threading.Event
    seconds: float | None = None
    seeds: Mapping[str, int] = field(default_factory=dict)
    inverted: bool | None = None
    session: Session | None = None
    studio: Studio | None = None
    commands: deque[Command] = field(default_factory=deque)
    remaining: tuple[str, ...] = ()

    @property
    def settings(self) -> Settings:
        """What was set for it."""
        return self.plan.settings

    def post(self, command: Command) -> None:
        """Hand a request to the session; what is asked before it plays is done when it begins."""
        self.commands.append(command)

    def run(self) -> SessionSummary:
        """Play and record until the end; whatever happens on the way, the music fades and the record is closed.

        Raises
        ------
        SospiroError
            DATA_FOLDER or DISK_FULL when the session cannot be begun or its end not be written.
        """
        started = datetime.now(UTC)
        place = place_for(self.settings.data_dir, started, self.settings.participant)
        folder = place.folder
        screening = check_screening(self.settings.data_dir, self.settings.participant)
        dose = begin_dose(self.settings, folder.path.name, started, self.plan.masked)
        recorder = self._recorder(place, started)
        if place.told:
            recorder.warn(place.told)
        if self.settings.record.stems:
            recorder.warn("stems are written of rendered sessions only: live, they would cost the music too much")
        if screening:
            recorder.event("screening", self.clock.now(), text=screening)
        try:
            self._play(recorder, folder, dose.dose)
        except BaseException as error:
            recorder.event("fault", self.clock.now(), error=type(error).__name__)
            recorder.close()
            raise
        summary = recorder.close()
        if place.meant is None:
            dose.keep(datetime.now(UTC))
        if self.session is not None and place.meant is None:
            self.plan.keep_found(self.session.conductor.programme.resonance, folder.path.name)
        kept = () if self.session is None else self.plan.keep_scenes(self.session.conductor.morph)
        self.remaining = recorder.notices() + kept
        return summary

    def _play(self, recorder: Recorder, folder: SessionFolder, dose: SoundDose) -> None:
        sound = with_measured(self.settings.sound, self.settings.data_dir)
        with ExitStack() as ending:
            remote = self._lab_recorder(recorder)
            ending.callback(remote.close)  # last of all, when everything was sent
            output = AudioProcess(sound, self.clock, recorder.audio)
            ending.callback(self._end, output, folder)
            await_sound(output, self.clock, self.stop)
            # the sound takes a moment to start: until then nothing has begun
            recorder.describe(**beginning(datetime.now(UTC), self.clock.now()))
            sounds = ending.enter_context(ready_voices(self.plan.scripts))
            self.session = self._session(output, recorder, dose, sounds)
            remote.start()
            self._loop(self.session, folder, Health(recorder, self.clock.now()), output)

    def _recorder(self, place: Place, started: datetime) -> Recorder:
        start = self.plan.start(started, self.clock.now(), self.seeds, liblsl_version())
        start = replace(start, plan={**start.plan, **place.record})
        index = SessionIndex(self.settings.data_dir) if place.meant is None else None
        return Recorder(place.folder, self.clock, start, index=index, sealing=self.plan.sealing)

    def _lab_recorder(self, recorder: Recorder) -> LabRecorderRemote:
        return LabRecorderRemote(self.settings.record.lab_recorder, recorder.warn)

    def _session(self, output: Output, recorder: Recorder, dose: SoundDose, sounds: Sounds) -> Session:
        conductor = self.plan.conductor(self.settings.styles(), sounds)
        with ExitStack() as opened:
            # what is announced while it sounds would tell everybody here which arm is played
            publisher: Publisher | None = None if self.plan.masked else LslPublisher()
            if publisher is not None:
                opened.callback(publisher.close)
            inputs = []
            for stream, uses in by_stream(self.choices.items(), self.inverted):
                inputs.append(Input(self.watch.open(stream), uses))
                opened.callback(inputs[-1].source.close)
            for stream in marker_streams(self.watch.streams(), (choice.stream for choice in self.choices.values())):
                inputs.append(Input(self.watch.open(stream), MARKED))
                opened.callback(inputs[-1].source.close)
            output, publisher, self.studio = join_studio(
                self.settings.studio, self.plan.masked, output, publisher, recorder, self.clock
            )
            if self.studio is not None:
                opened.callback(self.studio.close)
            output, heard = join_microphone(self.settings.voice, output, opened)
            session = Session(
                inputs + heard,
                conductor,
                output,
                recorder,
                self.clock.now(),
                publisher,
                self.commands,
                dose,
                masked=self.plan.in_study,
            )
            opened.pop_all()  # now they are the session's to close
        return session

    def _loop(self, session: Session, folder: SessionFolder, health: Health, output: AudioProcess) -> None:
        def show(now: float) -> None:
            self._show(session, now, SessionPhase.RUNNING, folder)

        keep_ticking(session, self.clock, self.stop, self.seconds, output, [health], show, PICTURE_EVERY)

    def _show(self, session: Session, now: float, phase: SessionPhase, folder: SessionFolder) -> None:
        picture = session.snapshot(now, phase, str(folder.path))
        picture = masked(picture) if self.plan.masked else picture
        if self.studio is not None:
            self.studio.light(lit_keys(picture.playing))
        self.show(picture)

    def _end(self, output: Output, folder: SessionFolder) -> None:
        """Fade out and let everything go; a planned end has faded already."""
        if self.session is None:
            output.close(0.0)
            return
        now = self.clock.now()
        timed = self.seconds is not None and now >= self.session.started + self.seconds
        planned = timed or self.session.conductor.finished
        try:
            self._show(self.session, now, SessionPhase.STOPPING, folder)
        finally:
            self.session.close(now, END_FADE if planned else STOP_FADE)


def await_sound(output: Output, clock: Clock, stop: threading.Event) -> None:
    """Block until the sound runs, at most `SOUND_READY` s: the session's clock and its sound file begin together."""
    deadline = clock.now() + SOUND_READY
    while output.poll(clock.now()).clock is None and not stop.wait(TICK):
        if clock.now() > deadline:
            log.warning("the sound did not start within %.0f s; the session goes on without it", SOUND_READY)
            return
