"""Lives a group without sound card, audio graph or network: simulated people on a clock that moves by arithmetic."""

import math
from datetime import UTC, datetime

from engine.audio.silent import SilentOutput
from sensors.clock import ManualClock
from sensors.simulation.person import SimulatedPerson
from sensors.simulation.sources import SimulatedSources
from sensors.stream import Signal
from sessions.commands import Command
from sessions.folder import create_session_folder
from sessions.group.announcing import Announcing
from sessions.group.code import group_entry
from sessions.group.member import Member, SharedOutput
from sessions.group.plan import group_plans
from sessions.group.session import GroupSession
from sessions.inputs import Input, Use
from sessions.recording.recorder import Recorder
from sessions.session import Session
from sessions.settings import load_settings

CODE = "k7q2m3x9"
STARTED = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
TICK = 0.04


class Group:
    """A group, its people, and time that moves when `run` says so.

    Parameters
    ----------
    people
        Settings of each simulated person.
    late
        How many of them, the last, are not there at the beginning; `arrive` lets the next of them come.
    """

    def __init__(self, data_dir, people, tick=TICK, late=0, **settings):
        names = [f"P{place:02}" for place in range(1, len(people) + 1)]
        named = {"group.people": {name: [name] for name in names} if len(names) > 1 else {"P01": ["a"], "Q": ["b"]}}
        plans = group_plans(load_settings(None, {"data_dir": str(data_dir), **named, **settings}, environ={}))
        self.clock, self.tick, self.ticks = ManualClock(), tick, 0
        self.people = [SimulatedPerson(**{"coupling": 0.9, "seed": n, **one}) for n, one in enumerate(people, 11)]
        self.sensors = [SimulatedSources(person) for person in self.people]
        self.output = SilentOutput(0.0)
        self.folders, self.recorders, self.directions = {}, [], []
        self.told, there = [], len(names) - late
        self.announcing = Announcing(self)
        self._make = lambda place, of, now: self._member(data_dir, names[place], place, of, plans[names[place]], now)
        members = [self._make(place, there, 0.0) for place in range(there)]
        self.session = GroupSession(CODE, members, self.output, 0.0, self.announcing)

    def numbers(self, stream, times, rows):
        self.told += [(stream.name, time) for time, _ in zip(times, rows, strict=True)]

    texts = numbers

    def arrive(self):
        """Let the next one who is late join when it suits the group."""
        place = len(self.recorders)
        self.sensors[place].ecg.pull(), self.sensors[place].respiration.pull()
        self.session.join(lambda now: self._make(place, place + 1, now))

    def _member(self, data_dir, name, place, of, plan, now):
        folder = self.folders[name] = create_session_folder(data_dir, STARTED, name)
        start = plan.start(STARTED, 0.0, {})
        start = type(start)(
            start.started,
            0.0,
            name,
            start.seeds,
            start.settings,
            "",
            {**start.plan, **group_entry(CODE, place + 1, of)},
        )
        self.recorders.append(Recorder(folder, self.clock, start, threaded=False))
        shared, sensors = SharedOutput(), self.sensors[place]
        inputs = [
            Input(sensors.ecg, (Use(Signal.ECG),)),
            Input(sensors.respiration, (Use(Signal.RESPIRATION),)),
        ]
        conductor, announced = plan.conductor(plan.settings.styles()), self.announcing.of(place + 1)
        session = Session(inputs, conductor, shared, self.recorders[-1], now, announced)
        return Member(name, place + 1, session, shared, self.recorders[-1])

    @property
    def now(self):
        return self.ticks * self.tick

    @property
    def guide(self):
        return self.session.members[0].session.guide_at(self.now)

    def run(self, seconds, lost=()):
        """Live so many seconds; `lost` are the places (from 0) of those whose sensors are away."""
        for _ in range(round(seconds / self.tick)):
            self.ticks += 1
            self.clock.set(self.now)
            guide = self.guide
            for place, (person, sensors) in enumerate(zip(self.people, self.sensors, strict=True)):
                person.hear(self.now, *((guide.phase(self.now), guide.rate) if guide else (math.nan, math.nan)))
                sensors.advance(self.now)
                if place in lost:
                    sensors.respiration.pull(), sensors.ecg.pull()
            self.directions.append(self.session.tick(self.now))
        return self

    def post(self, kind, value=None, text="", who=""):
        self.session.post(Command(kind, self.now, value, text), who)

    def pacing(self, place):
        return self.session.members[place].session.conductor.pacing

    def end(self):
        self.session.close(self.now, 0.0)
        for recorder in self.recorders:
            recorder.close()
        return self.folders
