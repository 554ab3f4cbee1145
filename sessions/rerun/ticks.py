"""Reads back what reached a session, tick by tick: the other side of `sessions.tick_log`."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.guidance import ChordChange, GuideBreath
from sensors.errors import Reason, SospiroError
from sensors.stream import Chunk, MarkerChunk, Stream
from sessions.chord_record import chords_by_tick
from sessions.commands import Command, CommandKind
from sessions.recording.own_streams import ARRIVALS, COMMANDS, GUIDE_BREATHS, HARMONY, SOUND_LEVEL, TICKS, TOLD
from sessions.recording.xdf_format import TEXT
from sessions.recording.xdf_read import RecordedStream

Recording = Mapping[int, RecordedStream]


@dataclass(frozen=True, slots=True)
class Arrival:
    """What one input gave at one tick.

    Attributes
    ----------
    stream_id
        The recorded stream it was reading; negative before it was there.
    stream
        That stream; None before it was there.
    channels
        Which of its channels the uses read, when this is the first tick of the stream; else empty.
    """

    stream_id: int
    stream: Stream | None
    chunks: tuple[Chunk | MarkerChunk, ...] = ()
    channels: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Tick:
    """One moment of a session.

    Attributes
    ----------
    now
        LSL seconds.
    ending
        When the gentle end was asked for, just before; None when it was not.
    closing
        This is no tick but the end of the session.
    sound_level
        dB(A) re full scale, and whether a sound card played; None where no dose was counted.
    chords
        Of which the sound told.
    """

    now: float
    commands: tuple[Command, ...]
    guide_breaths: tuple[GuideBreath, ...]
    arrivals: tuple[Arrival, ...]
    ending: float | None = None
    closing: bool = False
    sound_level: tuple[float, bool] | None = None
    chords: tuple[ChordChange, ...] = ()


class _TornError(Exception):
    """The recording ends before what a tick found."""


def own_stream(recording: Recording, name: str) -> RecordedStream | None:
    """Return the stream of this name that Sospiro made; a sensor may bear the same, but is opened later."""
    return next((recording[number] for number in sorted(recording) if recording[number].stream.name == name), None)


def read_ticks(recording: Recording) -> list[Tick]:
    """Return the ticks of a session, oldest first, up to where its recording ends.

    Raises
    ------
    SospiroError
        BAD_FILE for a recording without ticks, or with ticks that make no sense.
    """
    try:
        return list(_Reader(recording))
    except (ValueError, KeyError, IndexError, TypeError) as error:
        sentence = "The ticks of this recording make no sense: it is damaged, or its beginning is missing."
        raise SospiroError(Reason.BAD_FILE, sentence) from error


class _Reader:
    """Goes through all streams side by side."""

    def __init__(self, recording: Recording) -> None:
        ticks = own_stream(recording, TICKS)
        if ticks is None:
            sentence = (
                "This session cannot be run again: it was recorded by an older version, "
                "which did not keep what reached it at each tick."
            )
            raise SospiroError(Reason.BAD_FILE, sentence)
        self._ticks = ticks
        self._recording = recording
        self._told = iter(objects(own_stream(recording, ARRIVALS.name)))
        self._commands = iter(_commands(own_stream(recording, COMMANDS.name)))
        self._breaths = iter(_breaths(own_stream(recording, GUIDE_BREATHS.name)))
        self._levels = _Levels(own_stream(recording, SOUND_LEVEL.name))
        self._chords = chords_by_tick(own_stream(recording, HARMONY.name))
        self._at = dict.fromkeys(recording, 0)
        inputs = ticks.values.shape[1] - 2
        self._open = [(-1, 0.0)] * inputs

    def __iter__(self) -> Iterator[Tick]:
        try:
            for now, row in zip(self._ticks.stamps.tolist(), self._ticks.values.tolist(), strict=True):
                yield self._tick(now, row)
        except _TornError:
            return

    def _tick(self, now: float, row: list[int]) -> Tick:
        told = self._next(self._told) if TOLD in row else {}
        commands = told.get("commands", row[0]) if row[0] == TOLD else row[0]
        breaths = told.get("guide_breaths", row[1]) if row[1] == TOLD else row[1]
        inputs = told.get("inputs", {})
        return Tick(
            now,
            tuple(self._next(self._commands) for _ in range(commands)),
            tuple(self._next(self._breaths) for _ in range(breaths)),
            tuple(self._arrival(place, count, inputs.get(str(place))) for place, count in enumerate(row[2:])),
            told.get("ending"),
            bool(told.get("closing", False)),
            self._levels.at(now),
            self._chords.pop(now, ()),
        )

    def _arrival(self, place: int, count: int, told: dict[str, Any] | None) -> Arrival:
        stream_id, offset = self._open[place]
        pieces = [(count, offset)] if count else []
        channels: tuple[int, ...] = ()
        if told is not None:
            stream_id = told.get("stream", stream_id)
            pieces = [(int(size), float(moved)) for size, moved in told["chunks"]]
            channels = tuple(told.get("channels", ()))
            self._open[place] = stream_id, pieces[-1][1] if pieces else offset
        if stream_id < 0:
            if pieces:
                raise ValueError("samples of a stream that was not told")
            return Arrival(stream_id, None)
        if stream_id not in self._recording:
            raise _TornError
        chunks = tuple(self._chunk(stream_id, *piece) for piece in pieces)
        return Arrival(stream_id, self._recording[stream_id].stream, chunks, channels)

    def _chunk(self, stream_id: int, size: int, offset: float) -> Chunk | MarkerChunk:
        recorded, first = self._recording[stream_id], self._at[stream_id]
        last = self._at[stream_id] = first + size
        if last > len(recorded.stamps):
            raise _TornError
        stamps = recorded.stamps[first:last]
        if recorded.stream.channel_format == TEXT:
            return MarkerChunk(tuple(recorded.texts[first:last]), stamps, offset)
        return Chunk(recorded.values[first:last].astype(np.float64), stamps, offset)

    def _next(self, entries: Iterator[Any]) -> Any:
        try:
            return next(entries)
        except StopIteration:
            raise _TornError from None


class _Levels:
    """The level of the sound as it was last told."""

    def __init__(self, recorded: RecordedStream | None) -> None:
        there = recorded is not None and len(recorded.stamps) > 0
        self._stamps = recorded.stamps if recorded is not None and there else np.empty(0)
        self._rows = recorded.values.tolist() if recorded is not None and there else []

    def at(self, now: float) -> tuple[float, bool] | None:
        place = int(np.searchsorted(self._stamps, now, side="right")) - 1
        return None if place < 0 else (float(self._rows[place][0]), bool(self._rows[place][1]))


def objects(recorded: RecordedStream | None) -> list[dict[str, Any]]:
    """Return what stands in a stream of JSON objects, nothing for a stream that is not there."""
    return [] if recorded is None else [dict(json.loads(text)) for text in recorded.texts]


def _commands(recorded: RecordedStream | None) -> list[Command]:
    if recorded is None:
        return []
    told = zip(recorded.stamps.tolist(), objects(recorded), strict=True)
    return [Command(CommandKind(one["kind"]), time, one["value"], one["text"]) for time, one in told]


def _breaths(recorded: RecordedStream | None) -> list[GuideBreath]:
    if recorded is None or not len(recorded.stamps):
        return []
    rows = zip(recorded.stamps.tolist(), recorded.values.tolist(), strict=True)
    return [GuideBreath(int(number), onset, rate, share, int(beats)) for onset, (number, rate, share, beats) in rows]
