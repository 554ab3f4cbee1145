"""One live group from the chosen streams to the saved folders; all of it runs in the thread of the group."""

import threading
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial

from engine.audio.live.supervisor import AudioProcess
from engine.conductor import Conductor
from engine.imagery.imagery import Sounds
from engine.music.style import Style
from sensors.clock import Clock
from sensors.errors import SospiroError
from sensors.lsl import liblsl_version
from sensors.network.watch import StreamWatch
from sessions.calibration import device_in_use
from sessions.dose_keeper import DoseKeeper, begin_dose
from sessions.group.announcing import Announcing
from sessions.group.choosing import People
from sessions.group.code import group_entry, new_group_code
from sessions.group.latecomers import Choices, Latecomers
from sessions.group.member import Member, SharedOutput
from sessions.group.session import GroupSession, close_at_once
from sessions.group.view import GroupView, with_all
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


@dataclass(frozen=True)
class Begun:
    """What somebody's session will need, beside their record."""

    conductor: Conductor
    inputs: list[Input]
    announcing: Announcing

    def close(self) -> None:
        """Let the streams go of a session that never began."""
        for one in self.inputs:
            one.source.close()


@dataclass
class GroupSitting:
    """A live group and all it needs.

    Attributes
    ----------
    plans, people
        By participant ID: everybody, and what their streams are known by.
    choices
        What is read for those who are there at the beginning; the others join when they come.
    seconds
        Length; None plays until `stop` is set.
    show
        Takes each new picture, about five a second.
    stop
        Set by anybody: fade out in 2 s and save.
    """

    plans: Mapping[str, Plan]
    choices: Mapping[str, Choices]
    people: People
    watch: StreamWatch
    clock: Clock
    show: Callable[[GroupView], None]
    stop: threading.Event
    seconds: float | None = None
    seeds: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    code: str = field(default_factory=new_group_code)
    session: GroupSession | None = None

    def __post_init__(self) -> None:
        self._kept: list[_Kept] = []
        self._recorders: list[Recorder] = []
        self._health: list[Health] = []
        self._retiring: list[threading.Thread] = []
        self._late: Latecomers | None = None

    def run(self) -> dict[str, SessionSummary]:
        """Play and record until the end, and return what the session of each who came came to.

        Whatever happens on the way, the music fades and all records are closed.

        Raises
        ------
        SospiroError
            DATA_FOLDER or DISK_FULL when a session cannot be begun or its end not be written.
        """
        self._screened = {name: check_screening(plan.settings.data_dir, name) for name, plan in self.plans.items()}
        # once for all: it takes half a second
        self._device = device_in_use(next(iter(self.plans.values())).settings.sound)
        try:
            for name in filter(self.choices.__contains__, self.plans):
                self._begin(name, len(self.choices))
            self._play(self._kept)
        except BaseException as error:
            self._await_retired()
            for one in self._kept:
                one.recorder.event("fault", self.clock.now(), error=type(error).__name__)
                # what led here is told, not what came of it; and the others' records wait
                with suppress(SospiroError):
                    one.recorder.close()
            raise
        self._await_retired()
        return self._save(self._kept)

    def _begin(self, name: str, members: int) -> _Kept:
        """Begin the record of whoever comes next; `members` is how many have come with them."""
        plan, started, number = self.plans[name], datetime.now(UTC), len(self._kept) + 1
        place = place_for(plan.settings.data_dir, started, name)
        dose = begin_dose(plan.settings, place.folder.path.name, started, looks=lambda _: self._device)
        start = plan.start(started, self.clock.now(), self.seeds.get(name, {}), liblsl_version())
        told = {**start.plan, **place.record, **group_entry(self.code, number, members)}
        index = SessionIndex(plan.settings.data_dir) if place.meant is None else None
        recorder = Recorder(place.folder, self.clock, replace(start, plan=told), index=index)
        if place.told:
            recorder.warn(place.told)
        if self._screened[name]:
            recorder.event("screening", self.clock.now(), text=self._screened[name])
        self._kept.append(_Kept(name, number, plan, place, recorder, dose))
        return self._kept[-1]

    def _save(self, kept: list[_Kept]) -> dict[str, SessionSummary]:
        """Close all records; one that cannot be is told when the others are."""
        summaries: dict[str, SessionSummary] = {}
        failed: list[SospiroError] = []
        for one in kept:
            try:
                summaries[one.name] = self._closed(one)
            except SospiroError as error:
                failed.append(error)
        if failed:
            raise failed[0]
        return summaries

    @staticmethod
    def _closed(one: _Kept) -> SessionSummary:
        summary = one.recorder.close()
        if one.place_of.meant is None:
            one.dose.keep(datetime.now(UTC))
        return summary

    def _play(self, kept: list[_Kept]) -> None:
        first = kept[0].plan
        sound = with_measured(first.settings.sound, first.settings.data_dir)
        self._recorders += [one.recorder for one in kept]
        with ExitStack() as ending:
            publisher = LslPublisher(ANNOUNCED)
            ending.callback(publisher.close)
            announcing = Announcing(publisher)
            output = AudioProcess(sound, self.clock, partial(_record, self._recorders))
            ending.callback(self._end, output)
            await_sound(output, self.clock, self.stop)
            sounds = ending.enter_context(ready_voices(first.scripts))
            newcomer = partial(self._newcomer, announcing, first.settings.styles(), sounds)
            members = self._members(kept, newcomer)
            self.session = GroupSession(self.code, members, output, self.clock.now(), announcing, self._retire)
            absent = {name: streams for name, streams in self.people.items() if name not in self.choices}
            taken = {choice.stream.uid for choices in self.choices.values() for choice in choices.values()}
            ready = partial(self._make_ready, newcomer)
            self._late = Latecomers(absent, taken, self.watch, ready, self.clock.now())
            ending.callback(self._late.join)
            self._loop(self.session, self._late, output)

    def _members(self, kept: list[_Kept], newcomer: Callable[[str, Choices], Begun]) -> list[Member]:
        """Open everybody's streams and return the members; where one cannot be opened, all are let go."""
        now = self.clock.now()
        with ExitStack() as opened:
            members: list[Member] = []
            for one in kept:
                begun = newcomer(one.name, self.choices[one.name])
                opened.callback(begun.close)
                members.append(self._enter(begun, one, now))
            opened.pop_all()  # now they are the sessions' to close
        return members

    def _newcomer(
        self, announcing: Announcing, styles: list[Style], sounds: Sounds, name: str, choices: Choices
    ) -> Begun:
        """Make all that somebody needs but their record: their own course of the protocol, their streams open."""
        plan, inputs = self.plans[name], []
        conductor = plan.conductor(styles, sounds)
        for stream, uses in by_stream(choices.items(), plan.settings.streams.inverted):
            inputs.append(Input(self.watch.open(stream), uses))
        return Begun(conductor, inputs, announcing)

    def _enter(self, begun: Begun, one: _Kept, now: float) -> Member:
        """Begin somebody's session at `now` (LSL s)."""
        one.recorder.describe(**beginning(datetime.now(UTC), now))
        shared, announced = SharedOutput(), begun.announcing.of(one.place)
        session = Session(begun.inputs, begun.conductor, shared, one.recorder, now, announced, dose=one.dose.dose)
        self._health.append(Health(one.recorder, now))
        return Member(one.name, one.place, session, shared, one.recorder)

    def _make_ready(self, newcomer: Callable[[str, Choices], Begun], name: str, choices: Choices) -> None:
        """Make somebody ready who came late, and let them join; runs beside the group."""
        begun = newcomer(name, choices)
        try:
            one = self._begin(name, len(self._kept) + 1)
        except BaseException:
            begun.close()
            raise
        if self.session is not None:
            self.session.join(partial(self._join, begun, one))

    def _join(self, begun: Begun, one: _Kept, now: float) -> Member:
        self._recorders.append(one.recorder)
        return self._enter(begun, one, now)

    def _retire(self, member: Member, now: float) -> None:
        """Close what a member leaves whose part ended by a fault, beside the group: it may take seconds."""
        worker = threading.Thread(target=self._close_part, args=(member, now), name="closing a part")
        self._retiring.append(worker)
        worker.start()

    def _close_part(self, member: Member, now: float) -> None:
        close_at_once(member, now)
        # told at the end, when it is closed once more
        with suppress(SospiroError):
            self._kept[member.place - 1].recorder.close()

    def _await_retired(self) -> None:
        for worker in self._retiring:
            worker.join()

    def _loop(self, session: GroupSession, late: Latecomers, output: AudioProcess) -> None:
        def show(now: float) -> None:
            if not session.ending:
                late.look(now)
            self._picture(session, now)

        keep_ticking(session, self.clock, self.stop, self.seconds, output, self._health, show, VIEW_EVERY)

    def _picture(self, session: GroupSession, now: float, phase: SessionPhase = SessionPhase.RUNNING) -> None:
        absent = {} if self._late is None else self._late.absent(now)
        self.show(with_all(session.view(now, phase), self.plans, absent))

    def _end(self, output: AudioProcess) -> None:
        """Fade out and let everything go; a planned end has faded already."""
        if self.session is None:
            output.close(0.0)
            return
        now = self.clock.now()
        timed = self.seconds is not None and now >= self.session.started + self.seconds
        try:
            self._picture(self.session, now, SessionPhase.STOPPING)
        finally:
            self.session.close(now, END_FADE if timed or self.session.finished else STOP_FADE)


def _record(recorders: list[Recorder], first_sample: int, frames: Frames) -> None:
    """Hand the one sound to everybody's record."""
    for recorder in recorders:
        recorder.audio(first_sample, frames)
