"""The loop that joins body and music, tick by tick.

What runs where in a live session, and what each may not do:

- The *audio process* renders and plays; it holds no Qt, no LSL and no file. It may never wait for us.
- The *main thread* belongs to Qt or to the status line: it reads the newest `Snapshot` and posts `Command`s. It may
  never touch a `Session`.
- The *session thread* calls `Session.tick` about 50 times a second and owns everything in this file. It may not block:
  sources, recorder and sound are asked, never waited for.
- The *recorder thread* alone writes to disk. It may fail (a full disk) without anybody waiting for it.
- The *discovery thread* resolves streams and measures clock offsets, because LSL blocks there.

`Session` itself knows of no thread, reads no clock and never sleeps: rendering and tests call `tick` with times of
their own.
"""

import math
from collections import deque
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace

from engine.conductor import Conductor
from engine.guidance import Direction, GuideBreath, OutputReport
from engine.output import Output
from engine.protocols.protocol import StageKind
from engine.safety.dose import SoundDose
from sensors.body import Body
from sensors.state import BodyState
from sessions.commands import DEVIATIONS, Command, CommandKind
from sessions.derived import DerivedStreams, Publisher
from sessions.hands import Hands
from sessions.inputs import Input, InputFeed
from sessions.keeper import Keeper
from sessions.markers import removal
from sessions.measured import Measured
from sessions.obey import Answer, obey
from sessions.picture import Picture
from sessions.players import Players
from sessions.scenes_file import as_entry
from sessions.session_file import StreamUse, as_json
from sessions.singing import Singing
from sessions.snapshot import Notice, SessionPhase, Severity, Snapshot
from sessions.tick_log import TickLog

GUIDE_EVERY = 0.04
CLOCK_EVERY = 1.0
BODY_EVERY = 1.0
REFUSED = "The session is masked, so nobody steers its music. Pause, mute, volume, markers and relief work."
REFUSED_SHOWN = 8.0
"""Seconds for which a person is told that a request was refused."""


class Session:
    """One sitting. `tick` drives it; `post` may be called from any thread.

    Parameters
    ----------
    inputs
        The chosen sources; it closes them.
    started
        LSL seconds at which the session begins.
    commands
        Requests that came before it began; `post` adds to them.
    dose
        Counts the sound that is heard; None where nobody hears it.
    masked
        Whether nobody may know which arm is played: what would tell or change it is refused.
    """

    def __init__(
        self,
        inputs: Sequence[Input],
        conductor: Conductor,
        output: Output,
        recorder: Keeper,
        started: float,
        publisher: Publisher | None = None,
        commands: deque[Command] | None = None,
        dose: SoundDose | None = None,
        masked: bool = False,
    ) -> None:
        self.conductor = conductor
        self.started = started
        self._body = Body(conductor.voice)
        self._feeds = [InputFeed(i, self._body, recorder) for i in inputs]
        self._output = output
        self._recorder = recorder
        self._derived = DerivedStreams(recorder, publisher)
        self._publisher = publisher
        self._dose, self._masked = dose, masked
        self._hands = Hands(conductor, output, self._derived, recorder, masked)
        self._singing = Singing(conductor, output, self._derived, recorder, self._hands, masked)
        self._players = Players(conductor, output, self._derived, recorder, masked)
        self._picture = Picture(self._body, conductor, started)
        # appended by any thread, emptied by the ticking one: deque's ends are safe for that
        self._commands: deque[Command] = commands if commands is not None else deque()
        self._measured = Measured(conductor.measures, self._derived, started)
        recorder.describe(measures={"coherence": conductor.measures.settings()})
        self._ticks = TickLog(recorder, inputs, self._feeds, started, dose, conductor.control)
        self._next_guide = self._next_clock = self._next_body = started
        self._uses: list[StreamUse] = []
        self._report = OutputReport()
        self._told: dict[str, Notice] = {}
        self._noted: set[str] = set()
        self._restarts = 0
        self._ended_early = False
        self._refused_at = -math.inf

    def post(self, command: Command) -> None:
        """Queue a person's request for the next tick. Never blocks."""
        self._commands.append(command)

    def tick(self, now: float) -> Direction:
        """Live one moment: pull, hear, decide, play, record. `now` (LSL s) may not go back; never blocks."""
        obeyed = self._obey_all(now)
        for feed in self._feeds:
            feed.pull(now)
            if feed.said and feed.name == self.conductor.taps.markers:
                self._hands.read(feed.said, feed.name)
        self._describe_inputs()
        body = self._body.state(now)
        report = self._report = self._output.poll(now)
        if self._dose is not None:
            self._dose.update(now, report)
        direction = self.conductor.conduct(now, body, report)
        self._output.send(direction)
        self._singing.tick(now, body, direction)
        self._hands.tick(now, body.breaths, report, direction)
        self._players.tick(now, body, report, direction)
        self._ticks.tick(now, obeyed, report, direction)
        self._keep_asked(now, body, direction)
        self._keep(now, report)
        self._picture.add(now, body, report, direction)
        return direction

    @property
    def breath_phase(self) -> float | None:
        """Where in their breath the person was at the last tick, 0–1 from the inhale onset; None while unknown."""
        return self._picture.breath_phase

    @property
    def inverted(self) -> bool | None:
        """Whether the respiration signal falls while breathing in, as it was set or found; None while unknown."""
        return self._body.inverted

    def guide_at(self, time: float) -> GuideBreath | None:
        """Return the guide breath that sounds at `time` (LSL s), None when none does."""
        return self.conductor.guide_at(time)

    @property
    def finished(self) -> bool:
        """Whether the protocol is over, or safety was told to end the session by itself."""
        return self.conductor.finished or self.conductor.advice.end

    def finish(self, now: float) -> None:
        """Begin the gentle end; call `close` about 10 s later."""
        if self.conductor.programme.stage.kind is not StageKind.RETURN:
            self._end_early(now)
        self._ticks.ending(now)
        self.conductor.finish(now)

    def close(self, now: float, fade: float = 2.0) -> None:
        """Fade out, record what the sound still reports, release sources and outlets. Blocks for the fade when live.

        Whatever fails on the way, everything is released; the fault is raised when that is done.
        """
        with ExitStack() as released:
            if self._publisher is not None:
                released.callback(self._publisher.close)
            for feed in self._feeds:
                released.callback(feed.close)
                released.callback(feed.pull, now)
            self._players.silence()
            report = self._output.close(fade)
            self._ticks.close(now, self._obey_all(now), report)
            if not self.conductor.finished:
                self._end_early(now)
            self._keep(now, report)
            self._singing.close(now)
            self._hands.close(now)
            self._players.close(now)
            self._measured.flush()

    def snapshot(self, now: float, phase: SessionPhase = SessionPhase.RUNNING, folder: str = "") -> Snapshot:
        """Return a frozen picture of the last minute."""
        return self._picture.snapshot(
            now,
            phase,
            {signal: name for feed in self._feeds for signal, name in feed.names.items()},
            measures=self._measured.newest,
            synchrony=self._measured.value("synchrony"),
            entrainment=self._measured.value("plv"),
            notices=self._notices(now),
            hits=self._hands.picture(now),
            playing=self._players.picture(now),
            folder=folder,
        )

    def _keep_asked(self, now: float, body: BodyState, direction: Direction) -> None:
        """Record what was heard and what the music was asked for."""
        self._derived.controller(now, self.conductor, direction)
        self._derived.heartbeats(body.heartbeats)
        self._derived.intervals(body.intervals)
        if now >= self._next_guide:
            self._derived.breath_phase(body)
        if now >= self._next_body:
            self._derived.body(body)
            self._derived.texture(now, direction)
            self._next_body = now + BODY_EVERY

    def _keep(self, now: float, report: OutputReport) -> None:
        """Record and announce what the engine derived."""
        judged = self.conductor.pacing.following.drain()
        self._derived.breaths(judged)
        self._picture.judge(judged)
        self._derived.changes(self.conductor.changes())
        self._derived.programme(*self.conductor.programme.drain())
        self._derived.safety(self.conductor.safety.drain())
        self._derived.prompts(self.conductor.imagery.drain())
        if self._dose is not None:
            self._derived.safety(self._dose.drain())
        self._derived.guide_breaths(report.breaths)
        self._derived.cues(report.cues)
        while self._next_guide <= now:
            self._derived.guide(self._next_guide, self.guide_at(self._next_guide))
            self._next_guide += GUIDE_EVERY
        if report.restarts > self._restarts:
            self._restarts = report.restarts
            self._recorder.event("sound_restarted", now, restarts=report.restarts)
        if report.clock is not None and now >= self._next_clock:
            self._derived.audio_clock(*report.clock)
            self._next_clock = now + CLOCK_EVERY
        self._measured.keep(now)

    def _describe_inputs(self) -> None:
        uses = [use for feed in self._feeds for use in feed.recorded_as]
        if uses != self._uses:
            self._uses = uses
            self._recorder.describe(streams=as_json(uses))

    def _end_early(self, now: float) -> None:
        """Enter once that a protocol was not carried out to its end."""
        if self.conductor.planned and not self._ended_early:
            self._derived.deviation(now, "ended_early")
            self._ended_early = True

    def _obey_all(self, now: float) -> int:
        obeyed = 0
        while self._commands:
            self._obey(now, self._commands.popleft())
            obeyed += 1
        return obeyed

    def _obey(self, now: float, command: Command) -> None:
        self._derived.command(command)
        if command.kind is CommandKind.MARKER:
            self._derived.marker(command.time, command.text)
            self._picture.mark(command.time, command.text)
        elif command.kind is CommandKind.TAP:
            self._hands.hit(command.time, command.value, command.text)
        elif command.kind is CommandKind.NOTE:
            self._players.note(command)
        elif command.kind is CommandKind.PEDAL:
            for held in self._players.pedal(command):
                self._enter_answer(now, held, obey(self.conductor, now, held, self._masked))
        elif command.kind is CommandKind.UNMARK:
            self._unmark(command.time)
        else:
            self._enter_answer(now, command, obey(self.conductor, now, command, self._masked))

    def _enter_answer(self, now: float, command: Command, answer: Answer) -> None:
        """Enter what was refused, and as a deviation what was done that the protocol did not ask for."""
        asked = (command.time, str(command.kind), command.value, command.text)
        if answer is Answer.REFUSED:
            self._derived.refused(*asked)
            self._refused_at = now
        elif answer is Answer.DONE and command.kind in DEVIATIONS and self.conductor.planned:
            self._derived.deviation(*asked)
        if answer is Answer.DONE and command.kind is CommandKind.SCENE and self.conductor.morph is not None:
            self._recorder.event("scenes", command.time, **as_entry(self.conductor.morph.scenes))

    def _unmark(self, time: float) -> None:
        """Take back the last marker: what was recorded stays, and a line says that it does not count."""
        removed = self._picture.unmark()
        if removed is not None:
            self._derived.marker(time, removal(removed[1], time - removed[0]))

    def _notices(self, now: float) -> tuple[Notice, ...]:
        """Return what is wrong now; a notice stays the same one, with the time it came up, until it is gone."""
        recorded = self._recorder.notices()
        deaf = self._hands.missing([feed.name for feed in self._feeds])
        faults = (self._report.notice, *(feed.notice for feed in self._feeds), *self._body.notices, deaf)
        advice = (
            *self.conductor.advice.notices,
            *(self._dose.notices if self._dose is not None else ()),
            REFUSED if now - self._refused_at < REFUSED_SHOWN else "",
        )
        found = [
            Notice(text, Severity.WARNING, now, recording)
            for texts, recording in ((recorded, False), (faults, not recorded), (advice, False))
            for text in texts
            if text
        ]
        self._told = {self._note(notice): self._as_told(notice) for notice in found}
        return tuple(self._told.values())

    def _as_told(self, notice: Notice) -> Notice:
        """Return a notice with the time at which it came up; the very same one while nothing of it has changed."""
        before = self._told.get(notice.kind[0], notice)
        same = replace(notice, since=before.since)
        return before if same == before else same

    def _note(self, notice: Notice) -> str:
        """Return the kind of a notice, and enter it into the journal once: a figure in it may change all the time."""
        kind = notice.kind[0]
        if kind not in self._noted:
            self._noted.add(kind)
            self._recorder.event("notice", notice.since, text=notice.text)
        return kind
