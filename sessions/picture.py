"""Keeps the last minute of a session at hand and makes `Snapshot`s of it."""

from collections import deque
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import numpy as np

from engine.conductor import Conductor
from engine.guidance import Cue, CueKind, Direction, GuideBreath, OutputReport, PacingState
from sensors.body import Body
from sensors.state import BodyState, Breath, BreathTurn, Heartbeat
from sensors.stream import Signal
from sessions.brain_picture import BrainMinute
from sessions.snapshot import Asked, SessionPhase, Snapshot, Trace

T = TypeVar("T")
SHOWN = 60.0
HEART_SHOWN, RESPIRATION_SHOWN = 8.0, 30.0
HISTORY_EVERY = 1.0


class Picture:
    """What a session looked like lately. `add` is called every tick, `snapshot` when somebody looks."""

    def __init__(self, body: Body, conductor: Conductor, started: float) -> None:
        self._body, self._conductor = body, conductor
        self._started = started
        self._state = BodyState(time=started)
        self._report = OutputReport()
        self._direction: Direction | None = None
        self._guide_breaths: deque[GuideBreath] = deque()
        self._cues: deque[Cue] = deque()
        self._breaths: deque[Breath] = deque()
        self._turns: deque[BreathTurn] = deque()
        self._heartbeats: deque[Heartbeat] = deque()
        self._markers: list[tuple[float, str]] = []
        self._judged: deque[tuple[float, bool | None]] = deque()
        self._states: list[tuple[float, PacingState]] = []
        self._history: list[tuple[float, float, float]] = []
        self._rates = np.empty((0, 3))
        self._brain = BrainMinute()

    def add(self, now: float, body: BodyState, report: OutputReport, direction: Direction) -> None:
        """Take one tick at `now` (LSL s)."""
        self._state, self._report, self._direction = body, report, direction
        _keep(self._guide_breaths, report.breaths, now, "onset")
        _keep(self._cues, (c for c in report.cues if c.kind is not CueKind.NOTE), now, "time")
        _keep(self._breaths, body.breaths, now, "end")
        _keep(self._turns, body.turns, now, "time")
        _keep(self._heartbeats, body.heartbeats, now, "time")
        self._brain.add(now, body)
        state = self._conductor.pacing.state
        if not self._states or self._states[-1][1] is not state:
            self._states.append((now - self._started, state))
        if now - self._started >= len(self._history) * HISTORY_EVERY:
            guide = self._conductor.guide_at(now)
            rates = _or_nan(body.respiration_rate), _or_nan(guide.rate if guide else None)
            self._history.append((now - self._started, *rates))
            # once a second and not for each picture: it grows with the session
            self._rates = np.array(self._history)

    @property
    def breath_phase(self) -> float | None:
        """Where in their breath the person was at the last tick."""
        return self._state.breath_phase

    def mark(self, time: float, text: str) -> None:
        """Take a marker."""
        self._markers.append((time, text))

    def unmark(self) -> tuple[float, str] | None:
        """Take back the last marker and return it; None when there is none."""
        return self._markers.pop() if self._markers else None

    def judge(self, judged: Iterable[tuple[Breath, bool | None]]) -> None:
        """Take finished breaths, each with whether it was in sync."""
        self._judged.extend((breath.inhale_onset, in_sync) for breath, in_sync in judged)
        while self._judged and self._judged[0][0] < self._state.time - SHOWN:
            self._judged.popleft()

    def snapshot(self, now: float, phase: SessionPhase, sources: Mapping[Signal, str], **more: Any) -> Snapshot:
        """Return a frozen picture at `now`; `sources` names the stream of each signal, `more` are further fields."""
        pacing = self._conductor.pacing
        return Snapshot(
            phase=phase,
            time=now,
            elapsed=now - self._started,
            body=self._state,
            state=pacing.state,
            reason=pacing.reason,
            target_rate=pacing.target_rate,
            direction=self._direction,
            output=self._report,
            guide=self._conductor.guide_at(now),
            guide_breaths=tuple(self._guide_breaths),
            breaths=tuple(self._breaths),
            turns=tuple(self._turns),
            heartbeats=tuple(self._heartbeats),
            cues=tuple(self._cues),
            heart=self._trace(self._body.heart_signal or Signal.ECG, HEART_SHOWN, sources),
            respiration=self._trace(Signal.RESPIRATION, RESPIRATION_SHOWN, sources),
            rate_history=self._rates,
            stage=self._conductor.view(now),
            prompt=self._conductor.advice.prompt,
            stop=self._conductor.advice.stop,
            asked=asked_of(self._conductor),
            judged=tuple(self._judged),
            states=tuple(self._states),
            markers=tuple(self._markers),
            brain=self._brain.picture,
            **more,
        )

    def _trace(self, signal: Signal, seconds: float, sources: Mapping[Signal, str]) -> Trace:
        times, values = self._body.trace(signal, seconds)
        return Trace(times, values, self._body.unit(signal), sources.get(signal, ""))


def asked_of(conductor: Conductor) -> Asked:
    """Return what people have set."""
    return Asked(
        conductor.style,
        conductor.styles,
        conductor.pacing.lead,
        conductor.levels,
        conductor.leanings,
        conductor.paused,
        None if conductor.morph is None else conductor.morph.wanted,
        "" if conductor.morph is None else conductor.morph.scenes.by,
    )


def _keep(kept: deque[T], new: Iterable[T], now: float, time: str) -> None:
    kept.extend(new)
    while kept and getattr(kept[0], time) < now - SHOWN:
        kept.popleft()


def _or_nan(value: float | None) -> float:
    return np.nan if value is None else value
