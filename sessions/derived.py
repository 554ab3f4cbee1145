"""The one writer of the streams that a session derives."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, astuple
from typing import Any, Protocol

import numpy as np

from engine.conductor import Conductor
from engine.guidance import ChordChange, Cue, CueKind, Direction, GuideBreath
from engine.imagery.imagery import Said
from engine.measures.measure import Measure
from engine.pacing.standing import StateChange
from engine.playing.measured import PlayedAlong
from engine.protocols.programme import StageChange
from engine.resonance.assessment import StepEvent
from engine.safety.advice import SafetyEvent
from engine.tapping.measured import Tapped
from sensors.state import (
    BodyState,
    BrainState,
    Breath,
    Disturbance,
    Heartbeat,
    Phonation,
    RRInterval,
    RRMark,
    SignalQuality,
)
from sensors.stream import Signal, Stream
from sessions.chord_record import chord_row
from sessions.commands import PLAYED, Command
from sessions.controller_log import ControllerLog
from sessions.keeper import Keeper
from sessions.recording.own_streams import (
    AUDIO_CLOCK,
    BODY,
    BRAIN,
    BREATH_MEASURES,
    BREATH_PHASE,
    BREATHS,
    COMMANDS,
    CONTROLLER,
    CUES,
    DERIVED,
    DRONE,
    GUIDE,
    GUIDE_BREATHS,
    HARMONY,
    HEARTBEATS,
    HITS,
    INTERVALS,
    MARKERS,
    MEASURES,
    NOTES,
    PHONATIONS,
    PLAYING,
    PROMPTS,
    SAFETY,
    STAGES,
    STATE,
    TAPPING,
    TEXTURE,
)

NAN = math.nan
MARKS = tuple(RRMark)


def brain_row(quality: SignalQuality, brain: BrainState) -> tuple[float, ...]:
    """Return how an EEG is heard, as it stands in a row of `BRAIN`."""
    left_out = (brain.disturbed.get(why, 0.0) for why in Disturbance)
    return quality.value, *left_out, brain.rejected, float(brain.electrodes), float(brain.clean)


def cue_text(cue: Cue) -> str:
    """Return a cue as the JSON that is recorded and sent on the outlet `Sospiro-Cues`."""
    return json.dumps({"kind": cue.kind, "sample": cue.sample, "layer": cue.layer, "pitch": cue.pitch})


class Publisher(Protocol):
    """Where what is derived is announced as it is recorded (LSL outlets when live); it may leave streams out."""

    def numbers(self, stream: Stream, times: Sequence[float], rows: Sequence[Sequence[float]]) -> None:
        """Announce numeric samples, a row for each time (LSL s). Never blocks."""
        ...

    def texts(self, stream: Stream, times: Sequence[float], texts: Sequence[str]) -> None:
        """Announce text samples, one for each time (LSL s). Never blocks."""
        ...

    def close(self) -> None:
        """Take the outlets back."""
        ...


class DerivedStreams:
    """Writes what the session derives; every method takes what is new since the last tick and never blocks.

    Parameters
    ----------
    publisher
        Is told the same samples.
    """

    def __init__(self, recorder: Keeper, publisher: Publisher | None = None) -> None:
        self._recorder = recorder
        self._publisher = publisher
        self._ids = {stream.name: recorder.open_stream(stream) for stream in DERIVED}
        self._controller = ControllerLog()

    def heartbeats(self, heartbeats: Sequence[Heartbeat]) -> None:
        """Record heartbeats, stamped with the R-peak; the RR interval is NaN where there is none."""
        rows = [(_or_nan(b.rr_ms), b.confidence, b.reported_at) for b in heartbeats]
        self._numbers(HEARTBEATS, [b.time for b in heartbeats], rows)

    def intervals(self, intervals: Sequence[RRInterval]) -> None:
        """Record judged RR intervals, stamped with the heartbeat that ends them."""
        rows = [
            (_or_nan(i.rr_ms), _or_nan(i.corrected_ms), float(MARKS.index(i.mark)), i.reported_at) for i in intervals
        ]
        self._numbers(INTERVALS, [i.time for i in intervals], rows)

    def body(self, body: BodyState) -> None:
        """Record what is known of the body now."""
        source = body.respiration_source
        qualities = (body.ecg, body.ppg, body.rr, body.respiration)
        row = (
            _or_nan(body.heart_rate),
            _or_nan(body.respiration_rate),
            _or_nan(body.respiration_confidence),
            NAN if source is None else float(source is Signal.ECG),
            *(NAN if quality is None else quality.value for quality in qualities),
        )
        self._numbers(BODY, [body.time], [row])
        if body.eeg is not None and body.brain is not None:
            self._numbers(BRAIN, [body.time], [brain_row(body.eeg, body.brain)])

    def breaths(self, judged: Sequence[tuple[Breath, bool | None]]) -> None:
        """Record finished breaths, stamped with their inhale onset, and whether each was in sync (NaN: no guide)."""
        rows = [
            (b.period, b.inhale_share, b.depth, b.reported_at, _or_nan(s), float(b.sigh), b.pause) for b, s in judged
        ]
        self._numbers(BREATHS, [b.inhale_onset for b, _ in judged], rows)

    def breath_phase(self, body: BodyState) -> None:
        """Record where in their breath the person is now."""
        self._numbers(BREATH_PHASE, [body.time], [(_or_nan(body.breath_phase), _or_nan(body.breath_level))])

    def guide(self, time: float, breath: GuideBreath | None) -> None:
        """Record guide phase and rate at `time`, both NaN while no guide plays."""
        row = (NAN, NAN) if breath is None else (breath.phase(time), breath.rate)
        self._numbers(GUIDE, [time], [row])

    def guide_breaths(self, breaths: Sequence[GuideBreath]) -> None:
        """Record guide breaths, stamped with their inhale onset as it sounds."""
        rows = [(float(b.number), b.rate, b.inhale_share, float(b.beats_per_breath)) for b in breaths]
        self._numbers(GUIDE_BREATHS, [b.onset for b in breaths], rows)

    def texture(self, time: float, direction: Direction) -> None:
        """Record how the music is asked to sound."""
        self._numbers(TEXTURE, [time], [(*astuple(direction.texture), direction.volume_db)])

    def controller(self, now: float, conductor: Conductor, direction: Direction) -> None:
        """Record what the controller decided at this tick."""
        row = self._controller.add(now, conductor, direction)
        if row is not None:
            self._numbers(CONTROLLER, [now], [row])

    def measures(self, time: float, measures: Mapping[str, Measure]) -> None:
        """Record every measure at `time`; NaN while there is not enough data."""
        self._numbers(MEASURES, [time], [[_or_nan(measure.value) for measure in measures.values()]])

    def breath_measures(self, onset: float, row: Sequence[float]) -> None:
        """Record what was measured of the breath that began at `onset`."""
        self._numbers(BREATH_MEASURES, [onset], [row])

    def hit(self, time: float, strength: float, answered_at: float | None) -> None:
        """Record a hit, stamped as its device did, and for when an answer was asked."""
        self._numbers(HITS, [time], [(strength, _or_nan(answered_at))])

    def tapped(self, time: float, number: int, found: Tapped) -> None:
        """Record what the stage `number` came to, which ended at `time`."""
        self._numbers(TAPPING, [time], [(float(number), *(_or_nan(value) for value in found.row()))])

    def phonations(self, phonations: Sequence[Phonation], hums: Sequence[bool]) -> None:
        """Record stretches of voice, stamped with their onset, and whether each is a hum."""
        rows = [
            (p.seconds, p.pitch, p.steady, float(hum), p.reported_at) for p, hum in zip(phonations, hums, strict=True)
        ]
        self._numbers(PHONATIONS, [p.onset for p in phonations], rows)

    def drone(self, time: float, note: float | None, hum: float | None) -> None:
        """Record that a drone was asked for, or let go (None), to a hum of so many Hz."""
        self._numbers(DRONE, [time], [(_or_nan(note), _or_nan(hum))])

    def note(self, time: float, row: tuple[float, float, float, float], sounds: tuple[float, float] | None) -> None:
        """Record a note as it was played and, if it sounds, as what and for when that was asked."""
        self._numbers(NOTES, [time], [(*row, *(sounds or (NAN, NAN)))])

    def played_along(self, time: float, number: int, found: PlayedAlong) -> None:
        """Record what the playing of the stage `number` came to, which ended at `time`."""
        self._numbers(PLAYING, [time], [(float(number), *(_or_nan(value) for value in found.row()))])

    def chords(self, now: float, chords: Sequence[ChordChange]) -> None:
        """Record chords of which the sound told at `now`, each stamped with when it sounds."""
        rows = [(*chord_row(chord), now) for chord in chords]
        self._numbers(HARMONY, [chord.time for chord in chords], rows)

    def audio_clock(self, sample: int, time: float) -> None:
        """Record when a sample of the sound file sounds."""
        self._numbers(AUDIO_CLOCK, [time], [(float(sample),)])
        self._recorder.sound_clock(sample, time)

    def cues(self, cues: Sequence[Cue]) -> None:
        """Record cues, stamped with the time they sound."""
        self._texts(CUES, [c.time for c in cues], [cue_text(c) for c in cues])
        self._recorder.notes([c.sample for c in cues if c.kind is CueKind.NOTE])

    def changes(self, changes: Sequence[StateChange]) -> None:
        """Record changes of the pacing's state, in the stream and in the journal."""
        texts = [json.dumps({"state": c.state, "reason": c.reason}) for c in changes]
        self._texts(STATE, [c.time for c in changes], texts)
        for change in changes:
            self._recorder.event("state", change.time, state=str(change.state), reason=change.reason)

    def programme(self, stages: Sequence[StageChange], steps: Sequence[StepEvent]) -> None:
        """Record the stages of the protocol as they begin, and the steps of an assessment, in stream and journal."""
        told = [{"number": s.number, "stage": s.kind, "name": s.name, "reason": s.reason} for s in stages]
        self._texts(STAGES, [s.time for s in stages], [json.dumps(fields) for fields in told])
        for stage, fields in zip(stages, told, strict=True):
            self._recorder.event("stage", stage.time, **fields)
        for step in steps:
            self._recorder.event("resonance_step", step.time, **step.record())

    def safety(self, events: Sequence[SafetyEvent]) -> None:
        """Record what safety noted, in stream and journal."""
        told = [{"about": str(e.kind), "text": e.text, "value": e.value, "begins": e.begins} for e in events]
        self._texts(SAFETY, [e.time for e in events], [json.dumps(fields) for fields in told])
        for event, fields in zip(events, told, strict=True):
            self._recorder.event("safety", event.time, **fields)

    def prompts(self, said: Sequence[Said]) -> None:
        """Record what a script said, in stream and journal."""
        told = [asdict(one) for one in said]
        times = [fields.pop("time") for fields in told]
        self._texts(PROMPTS, times, [json.dumps(fields) for fields in told])
        for time, fields in zip(times, told, strict=True):
            self._recorder.event("prompt", time, **fields)

    def deviation(self, time: float, what: str, value: float | None = None, text: str = "") -> None:
        """Enter into the journal that a person left the protocol at `time` (LSL s)."""
        self._recorder.event("deviation", time, what=what, value=value, text=text)

    def refused(self, time: float, what: str, value: float | None = None, text: str = "") -> None:
        """Enter into the journal that a masked session did not do what a person asked at `time` (LSL s)."""
        self._recorder.event("refused", time, what=what, value=value, text=text)

    def command(self, command: Command) -> None:
        """Record a person's request, stamped with the press; a marker also in the stream of markers."""
        body: dict[str, Any] = {"kind": str(command.kind), "value": command.value, "text": command.text}
        self._texts(COMMANDS, [command.time], [json.dumps(body)])
        if command.kind in PLAYED:
            return  # hundreds a minute: a line in the journal is for what people decide
        self._recorder.event("command", command.time, command=str(command.kind), value=command.value, text=command.text)

    def marker(self, time: float, text: str) -> None:
        """Record a marker."""
        self._texts(MARKERS, [time], [text])

    def _numbers(self, stream: Stream, times: Sequence[float], rows: Sequence[Sequence[float]]) -> None:
        if rows:
            self._recorder.samples(self._ids[stream.name], np.array(times), np.array(rows, dtype=np.float64))
            if self._publisher is not None:
                self._publisher.numbers(stream, times, rows)

    def _texts(self, stream: Stream, times: Sequence[float], texts: Sequence[str]) -> None:
        if texts:
            self._recorder.texts(self._ids[stream.name], np.array(times), list(texts))
            if self._publisher is not None:
                self._publisher.texts(stream, times, texts)


def _or_nan(value: float | None) -> float:
    return NAN if value is None else float(value)
