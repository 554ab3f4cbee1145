"""One live group from the chosen streams to the saved folders; all of it runs in the thread of the group."""

import threading
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from engine.audio.live.supervisor import AudioProcess
from engine.imagery.imagery import Sounds
from engine.safety.dose import SoundDose
from sensors.clock import Clock
from sensors.errors import SospiroError
from sensors.lsl import liblsl_version
from sensors.network.recognise import Choice
from sensors.network.watch import StreamWatch
from sensors.stream import Signal
from sessions.calibration import device_in_use
from sessions.dose_keeper import DoseKeeper, begin_dose
from sessions.group.code import group_entry, new_group_code
from sessions.group.member import Member, SharedOutput
from sessions.group.session import GroupSession
from sessions.group.view import GroupView
from sessions.index import SessionIndex
from sessions.inputs import Input, by_stream
from sessions.place import Place, place_for
from sessions.plan import Plan
from sessions.publish import LslPublisher
from sessions.recording.health import Health
from sessions.recording.own_streams import AUDIO_CLOCK, CUES, GUIDE, GUIDE_BREATHS
from sessions.recording.recorder import Recorder
from sessions.recording.sound_file import Frames
from sessions.recording.sound_memory import with_measured
from sessions.screening_file import check_screening
from sessions.scripts import ready_voices
from sessions.session import Session
from sessions.session_file import beginning
from sessions.sitting import END_FADE, STOP_FADE, await_sound
from sessions.snapshot import SessionPhase
from sessions.summary import SessionSummary
from sessions.ticking import keep_ticking

VIEW_EVERY = 0.2
"""Seconds between two pictures: each is of everybody."""

ANNOUNCED = (GUIDE, GUIDE_BREATHS, CUES, AUDIO_CLOCK)
"""What a group sends: the one guide. What is one person's own is not announced as that of all."""


@dataclass
class _Kept:
    """What one member leaves behind."""

    name: str
    place: int
    plan: Plan
    place_of: Place
    recorder: Recorder
    dose: DoseKeeper


@dataclass
class GroupSitting:
    """A live group and all it needs.

    Attributes
    ----------
    plans, choices
        By participant ID, in the order of their places.
    seconds
        Length; None plays until `stop` is set.
    show
        Takes each new picture, about five a second.
    stop
        Set by anybody: fade out in 2 s and save.
    """

    plans: Mapping[str, Plan]
    choices: Mapping[str, Mapping[Signal, Choice]]
    watch: StreamWatch
    clock: Clock
    show: Callable[[GroupView], None]
    stop: threading.Event
    seconds: float | None = None
    seeds: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    code: str = field(default_factory=new_group_code)
    session: GroupSession | None = None

    def run(self) -> list[SessionSummary]:
        """Play and record until the end, and return what each member's session came to.

        Whatever happens on the way, the music fades and all records are closed.

        Raises
        ------
        SospiroError
            DATA_FOLDER or DISK_FULL when a session cannot be begun or its end not be written.
        """
        started = datetime.now(UTC)
        screened = {name: check_screening(plan.settings.data_dir, name) for name, plan in self.plans.items()}
        # once for all: it takes half a second
        device = device_in_use(next(iter(self.plans.values())).settings.sound)
        kept: list[_Kept] = []
        try:
            for name in self.plans:
                begun = self._begin(name, started, screened[name], device)
                kept.append(begun)
            self._play(kept)
        except BaseException as error:
            for one in kept:
                one.recorder.event("fault", self.clock.now(), error=type(error).__name__)
                # what led here is told, not what came of it; and the others' records wait
                with suppress(SospiroError):
                    one.recorder.close()
            raise
        return self._save(kept)

    def _begin(self, name: str, started: datetime, screening: str, device: str | None) -> "_Kept":
        plan = self.plans[name]
        number = list(self.plans).index(name) + 1
        place = place_for(plan.settings.data_dir, started, name)
        dose = begin_dose(plan.settings, place.folder.path.name, started, looks=lambda _: device)
        start = plan.start(started, self.clock.now(), self.seeds.get(name, {}), liblsl_version())
        told = {**start.plan, **place.record, **group_entry(self.code, number, len(self.plans))}
        index = SessionIndex(plan.settings.data_dir) if place.meant is None else None
        recorder = Recorder(place.folder, self.clock, replace(start, plan=told), index=index)
        if place.told:
            recorder.warn(place.told)
        if screening:
            recorder.event("screening", self.clock.now(), text=screening)
        return _Kept(name, number, plan, place, recorder, dose)

    def _save(self, kept: list["_Kept"]) -> list[SessionSummary]:
        """Close all records; one that cannot be is told when the others are."""
        summaries: list[SessionSummary] = []
        failed: list[SospiroError] = []
        for one in kept:
            try:
                summaries.append(self._closed(one))
            except SospiroError as error:
                failed.append(error)
        if failed:
            raise failed[0]
        return summaries

    @staticmethod
    def _closed(one: "_Kept") -> SessionSummary:
        summary = one.recorder.close()
        if one.place_of.meant is None:
            one.dose.keep(datetime.now(UTC))
        return summary

    def _play(self, kept: list["_Kept"]) -> None:
        first = kept[0].plan
        sound = with_measured(first.settings.sound, first.settings.data_dir)
        recorders = [one.recorder for one in kept]
        with ExitStack() as ending:
            output = AudioProcess(sound, self.clock, lambda sample, frames: _record(recorders, sample, frames))
            ending.callback(self._end, output)
            await_sound(output, self.clock, self.stop)
            for recorder in recorders:
                recorder.describe(**beginning(datetime.now(UTC), self.clock.now()))
            sounds = ending.enter_context(ready_voices(first.scripts))
            members = self._members(kept, sounds)
            self.session = GroupSession(self.code, members, output, self.clock.now())
            self._loop(self.session, [Health(recorder, self.clock.now()) for recorder in recorders], output)

    def _members(self, kept: list["_Kept"], sounds: Sounds) -> list[Member]:
        """Open everybody's streams and return the members; where one cannot be opened, all are let go."""
        now, styles = self.clock.now(), kept[0].plan.settings.styles()
        with ExitStack() as opened:
            publisher = LslPublisher(ANNOUNCED)
            opened.callback(publisher.close)
            members: list[Member] = []
            for one in kept:
                inputs = []
                for stream, uses in by_stream(self.choices[one.name].items(), one.plan.settings.streams.inverted):
                    inputs.append(Input(self.watch.open(stream), uses))
                    opened.callback(inputs[-1].source.close)
                shared, conductor = SharedOutput(), one.plan.conductor(styles, sounds)
                dose: SoundDose = one.dose.dose
                session = Session(
                    inputs, conductor, shared, one.recorder, now, publisher if not members else None, dose=dose
                )
                members.append(Member(one.name, one.place, session, shared, one.recorder))
            opened.pop_all()  # now they are the sessions' to close
        return members

    def _loop(self, session: GroupSession, health: list[Health], output: AudioProcess) -> None:
        def show(now: float) -> None:
            self.show(session.view(now))

        keep_ticking(session, self.clock, self.stop, self.seconds, output, health, show, VIEW_EVERY)

    def _end(self, output: AudioProcess) -> None:
        """Fade out and let everything go; a planned end has faded already."""
        if self.session is None:
            output.close(0.0)
            return
        now = self.clock.now()
        timed = self.seconds is not None and now >= self.session.started + self.seconds
        try:
            self.show(self.session.view(now, SessionPhase.STOPPING))
        finally:
            self.session.close(now, END_FADE if timed or self.session.finished else STOP_FADE)


def _record(recorders: list[Recorder], first_sample: int, frames: Frames) -> None:
    """Hand the one sound to everybody's record."""
    for recorder in recorders:
        recorder.audio(first_sample, frames)
