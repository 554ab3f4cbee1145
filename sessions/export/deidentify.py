"""A session without what could tell whose it is. What is not named here as harmless does not go out.

Nothing is searched for and cut away: a new session is made of signals, of Sospiro's own words and of numbers. What a
person, a device or a network wrote (names of streams, labels, units, announcements, markers, notes, names of stages and
arms, sentences) is left behind. Markers keep their moment, and the same text gets the same number.

Dates go back by whole days, the same for all sessions of a person, so the time between two sessions stays. Times of
day are cut to the full hour (UTC): to the second they would find the session in an appointment book or a log of the
network, and within a session every time counts from its beginning anyway; the hour is what studies of the time of day
need.
"""

import json
import math
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, get_args

import numpy as np

from engine.guidance import CueKind, PacingState
from engine.protocols.protocol import ArmKind
from engine.protocols.stage import StageKind
from engine.safety.advice import SafetyKind
from engine.settings import LayerName
from sensors.brain.electrodes import electrodes
from sensors.stream import Channel, Signal, Stream
from sessions.commands import CommandKind
from sessions.export.answers import without_words
from sessions.export.arrays import OWN, PREFIX, RatingGiven, SessionArrays, Track, unit_of
from sessions.export.events import entry_of
from sessions.export.identities import Identity
from sessions.group.code import is_group_code
from sessions.markers import reworded
from sessions.recording.own_streams import (
    ACOUSTICS,
    AUDIO_CLOCK,
    BODY,
    BRAIN,
    BREATH_MEASURES,
    BREATH_PHASE,
    BREATHS,
    COMMANDS,
    CUES,
    DRONE,
    GROUP,
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
from sessions.recording.xdf_format import TEXT
from sessions.store.ratings import ITEMS

NUMBERS = frozenset(
    stream.name
    for stream in (
        HEARTBEATS,
        INTERVALS,
        BREATHS,
        BODY,
        BRAIN,
        BREATH_PHASE,
        GUIDE,
        GUIDE_BREATHS,
        TEXTURE,
        MEASURES,
        BREATH_MEASURES,
        HITS,
        TAPPING,
        NOTES,
        PLAYING,
        HARMONY,
        PHONATIONS,
        DRONE,
        ACOUSTICS,
        AUDIO_CLOCK,
        GROUP,
    )
)
"""Of Sospiro's own streams those of numbers about body and music; how the machine fared is nobody's business."""

SIGNALS = {
    Signal.ECG: "ECG",
    Signal.PPG: "PPG",
    Signal.RR: "RR",
    Signal.RESPIRATION: "Respiration",
    Signal.EEG: "EEG",
}
KNOWN_UNITS = frozenset({"uV", "mV", "V", "ms", "s", "N", "a.u.", "%", "Pa", "mL", "L"})
LAYERS = frozenset(get_args(LayerName))
Check = Callable[[Any], bool]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _one_of(words: Collection[str]) -> Check:
    return lambda value: isinstance(value, str) and value in words


OWN_WORDS: dict[str, dict[str, Check]] = {
    STATE.name: {"state": _one_of(tuple(PacingState))},
    STAGES.name: {"number": _is_number, "stage": _one_of(tuple(StageKind))},
    CUES.name: {"kind": _one_of(tuple(CueKind)), "sample": _is_number, "layer": _one_of(LAYERS), "pitch": _is_number},
    COMMANDS.name: {"kind": _one_of(tuple(CommandKind)), "value": _is_number, "text": _one_of({*ITEMS, *LAYERS})},
    PROMPTS.name: {
        "number": _is_number,
        "of": _is_number,
        "seconds": _is_number,
        "recorded": lambda value: isinstance(value, bool),
    },
    SAFETY.name: {"about": _one_of(tuple(SafetyKind)), "value": _is_number, "begins": lambda v: isinstance(v, bool)},
}
"""Of each stream of Sospiro's own texts, the keys that go out and what may stand there."""

MARKER = Channel("marker")


def deidentified(session: SessionArrays, identity: Identity) -> SessionArrays:
    """Return the session as it may leave the house."""
    kept = _Kept()
    tracks = [track for one in session.tracks for track in kept.take(one)]
    return replace(
        session,
        id=f"{identity.number:02}",
        participant=identity.code,
        started=shifted(session.started, identity.days),
        lsl=None,
        tracks=tuple(tracks),
        plan={
            name: session.plan[name]
            for name in ("protocol_sha256", "arm_kind", "group")
            if _harmless(name, session.plan)
        },
        ratings=tuple(_rating(one) for one in session.ratings),
        answered=without_words(session.answered, identity.days),
        deidentified=True,
        left_out=(*session.left_out, *kept.left_out),
    )


def shifted(moment: datetime, days: int) -> datetime:
    """Return a moment `days` whole days earlier, cut to the full hour, UTC."""
    return (moment.astimezone(UTC) - timedelta(days=days)).replace(minute=0, second=0, microsecond=0)


def _harmless(name: str, plan: Any) -> bool:
    value = str(plan.get(name, ""))
    if name == "arm_kind":
        return value in tuple(ArmKind)
    if name == "group":
        return is_group_code(value)
    return len(value) == 64 and set(value) <= set("0123456789abcdef")


def _rating(rating: RatingGiven) -> RatingGiven:
    return rating if rating.item in ITEMS else replace(rating, item="other")


class _Kept:
    """Takes one track after the other, and counts."""

    def __init__(self) -> None:
        self._markers: dict[str, int] = {}
        self._inputs = {kind: count(1) for kind in (*SIGNALS.values(), "Markers")}
        self._channels = self._streams = 0

    @property
    def left_out(self) -> tuple[str, ...]:
        """Sentences on what was left behind."""
        found = [f"{_counted(self._streams, 'stream')} not of body or music."] if self._streams else []
        found += [f"{_counted(self._channels, 'channel')} that served for no signal."] if self._channels else []
        return tuple(found)

    def take(self, track: Track) -> list[Track]:
        """Return what goes out of a track."""
        if track.own and track.name == MARKERS.name:
            return [self._marked(track, MARKERS)]
        if track.own:
            return self._own(track)
        if (track.is_text and not track.marks) or track.name.startswith(PREFIX):
            self._streams += 1
            return []
        if track.is_text:
            return [self._marked(track, _text(f"Markers-{next(self._inputs['Markers'])}", "Markers", MARKER))]
        return self._signals(track)

    def _own(self, track: Track) -> list[Track]:
        ours = OWN[track.name]
        if track.is_text and track.name in OWN_WORDS:
            return [_worded(track, ours)]
        numeric = not track.is_text and track.name in NUMBERS
        self._streams += not numeric
        return [_known_columns(track, ours)] if numeric else []

    def _marked(self, track: Track, stream: Stream) -> Track:
        texts = tuple(reworded(text, self._numbered) for text in track.texts)
        return replace(track, stream=stream, texts=texts, own=track.own)

    def _numbered(self, text: str) -> str:
        return f"marker {self._markers.setdefault(text, len(self._markers) + 1)}"

    def _signals(self, track: Track) -> list[Track]:
        uses = [
            (signal, place)
            for signal, channel in track.uses
            if signal in SIGNALS
            for place in _read(track, signal, channel)
        ]
        self._channels += len(track.stream.channels) - len({channel for _, channel in uses})
        return [self._signal(track, signal, channel) for signal, channel in uses]

    def _signal(self, track: Track, signal: Signal, channel: int) -> Track:
        word = SIGNALS[signal]
        number = next(self._inputs[word])
        unit = unit_of(track.stream.channels[channel])
        described = Channel(word, unit if unit in KNOWN_UNITS else "", word)
        stream = Stream(
            word if number == 1 else f"{word}-{number}",
            word,
            (described,),
            _plain_rate(track.stream.nominal_rate),
            track.stream.channel_format,
        )
        return replace(track, stream=stream, values=track.values[:, [channel]], uses=((signal, 0),))


def _read(track: Track, signal: Signal, channel: int) -> list[int]:
    """Return the channels that a signal was read from: an EEG from all its electrodes."""
    return [*dict.fromkeys([channel, *electrodes(track.stream)])] if signal is Signal.EEG else [channel]


def _known_columns(track: Track, ours: Stream) -> Track:
    """Keep the columns that have a name and unit of ours: another version of the program may have had others."""
    known = {channel.label: channel for channel in ours.channels}
    places = [place for place, channel in enumerate(track.stream.channels) if channel.label in known]
    channels = tuple(known[track.stream.channels[place].label] for place in places)
    return replace(track, stream=replace(ours, channels=channels), values=track.values[:, places])


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' if number != 1 else ''}"


def _text(name: str, kind: str, channel: Channel) -> Stream:
    return Stream(name, kind, (channel,), 0.0, TEXT)


def _plain_rate(rate: float) -> float:
    return float(rate) if np.isfinite(rate) and 0 <= rate <= 1e6 else 0.0


def _worded(track: Track, ours: Stream) -> Track:
    allowed = OWN_WORDS[track.name]
    entries = [entry_of(text) for text in track.texts]
    kept = [
        {} if entry is None else {key: entry[key] for key, fits in allowed.items() if key in entry and fits(entry[key])}
        for entry in entries
    ]
    places = [place for place, entry in enumerate(kept) if entry]
    return replace(
        track, stream=ours, times=track.times[places], texts=tuple(json.dumps(kept[place]) for place in places)
    )
