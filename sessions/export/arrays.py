"""A session as arrays: every recorded stream with synchronised times, for all formats alike."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import numpy as np

from sensors.errors import Reason, SospiroError
from sensors.network.recognise import recognise
from sensors.stream import Channel, Floats, Signal, Stream
from sessions.export.answers import Answered, answered_of
from sessions.folder import ANONYMOUS, SessionFolder, is_participant
from sessions.recording.held import read_held
from sessions.recording.own_streams import DERIVED, GROUP, RECORDER
from sessions.recording.xdf_format import TEXT, Numbers
from sessions.recording.xdf_read import RecordedStream
from sessions.segments import segments_of
from sessions.session_file import RUNNING, StreamUse, read_record, streams_used
from sessions.span import LONGEST, end_of, start_of
from sessions.store.ratings import ratings_of

OWN = {stream.name: stream for stream in (*DERIVED, GROUP, RECORDER)}
PREFIX = "Sospiro-"
CLOCK_COLUMNS = frozenset({"reported_at", "answered_at", "asked_for", "start_at"})
"""Columns of Sospiro's own streams that hold a moment on the LSL clock."""


@dataclass(frozen=True)
class Track:
    """One stream of a recording.

    Attributes
    ----------
    times
        Shape (n,), seconds since the session began, as stamped, with the clock offsets that were recorded; NaN where a
        stamp was no number.
    values
        Shape (n, channels) in the format of the stream; empty for text.
    texts
        Of a stream of text, one for each time.
    uses
        What its channels served for: (signal, channel).
    own
        Whether Sospiro made it.
    """

    stream: Stream
    times: Floats
    values: Numbers
    texts: tuple[str, ...] = ()
    uses: tuple[tuple[Signal, int], ...] = ()
    own: bool = False

    @property
    def name(self) -> str:
        """What the stream calls itself."""
        return self.stream.name

    @property
    def is_text(self) -> bool:
        """Its samples are text."""
        return self.stream.channel_format == TEXT

    @property
    def marks(self) -> bool:
        """Whether its texts are markers that came from outside."""
        asked = any(signal is Signal.MARKERS for signal, _ in self.uses)
        return self.is_text and not self.own and (asked or not self.name.startswith(PREFIX))

    def column(self, channel: int) -> Floats:
        """Return one channel, shape (n,)."""
        return np.asarray(self.values[:, channel], dtype=np.float64)


@dataclass(frozen=True)
class RatingGiven:
    """An answer from 0 to 10 (None: skipped); `seconds` since the session began, None for before and after it."""

    item: str
    value: float | None
    when: str
    seconds: float | None


@dataclass(frozen=True)
class SessionArrays:
    """A session that has been read.

    Attributes
    ----------
    started
        When it began, UTC.
    lsl
        The same moment on the LSL clock; None in a de-identified one.
    seconds
        From its beginning to its end.
    plan
        `protocol`, `sha256`, `arm` …: what is known of the plan; of a masked session no more than lies open.
    left_out
        Sentences on what it lacks: what a damaged recording no longer tells, and what a de-identified one does not.
    """

    id: str
    participant: str
    started: datetime
    lsl: float | None
    seconds: float
    tracks: tuple[Track, ...]
    folder: SessionFolder
    plan: Mapping[str, str] = field(default_factory=dict)
    ratings: tuple[RatingGiven, ...] = ()
    answered: tuple[Answered, ...] = ()
    masked: bool = False
    deidentified: bool = False
    left_out: tuple[str, ...] = ()

    def own(self, stream: Stream) -> Track | None:
        """Return the track of one of Sospiro's own streams, None if there is none."""
        return next((track for track in self.tracks if track.own and track.name == stream.name), None)

    def used(self, signal: Signal) -> list[tuple[Track, int]]:
        """Return track and channel of what served for a signal, in the order in which the streams were opened."""
        return [(track, channel) for track in self.tracks for kind, channel in track.uses if kind is signal]


def load_session(folder: SessionFolder) -> SessionArrays:
    """Read a finished session.

    Blocks while it reads the whole recording. Of a masked session it reads what lies open, never the sealed file.

    Raises
    ------
    SospiroError
        BAD_FILE or MISSING_FILE when the session still runs, or recording or record cannot be read.
    """
    record = read_record(folder)
    if record.get("status") == RUNNING:
        sentence = f"Session {folder.path.name} has not ended: export it when it has."
        raise SospiroError(Reason.BAD_FILE, sentence)
    start = start_of(record)
    recording, rest = read_held(folder)
    tracks = _tracks(recording, streams_used(record) or recognised(recording), start)
    answered, unread = answered_of(folder)
    return SessionArrays(
        id=folder.path.name,
        participant=_participant(record),
        started=_started(record, folder),
        lsl=start,
        seconds=_length(recording, tracks, start),
        tracks=tracks,
        folder=folder,
        plan=_plan(record),
        ratings=tuple(RatingGiven(one.item, one.value, str(one.when), one.seconds) for one in ratings_of(folder)),
        masked=bool(record.get("masked")),
        answered=answered,
        left_out=tuple(words for words in (f"{rest}." if rest else "", unread) if words),
    )


def recognised(recording: Mapping[int, RecordedStream]) -> list[StreamUse]:
    """Return what the streams look like, for a session whose record was lost in a crash: the best one per signal."""
    best: dict[Signal, tuple[int, StreamUse]] = {}
    for number, recorded in recording.items():
        for one in recognise(recorded.stream):
            # of two that speak as loud, the later one: segments before it belong to it
            if one.sure and one.score >= best.get(one.signal, (0, None))[0]:
                use = StreamUse(str(one.signal), number, one.channel, recorded.stream.name, one.reason)
                best[one.signal] = one.score, use
    return [use for _, use in best.values()]


def _tracks(recording: dict[int, RecordedStream], uses: list[StreamUse], start: float) -> tuple[Track, ...]:
    found: list[Track] = []
    seen: set[str] = set()
    uses_of = _served(recording, uses)
    for number, recorded in recording.items():
        # Sospiro opens its own streams first, so of two with one name the first is ours.
        own = recorded.stream.name in OWN and recorded.stream.name not in seen
        seen.add(recorded.stream.name)
        served = () if own else tuple(dict.fromkeys(uses_of[number]))
        track = Track(recorded.stream, recorded.times - start, recorded.values, tuple(recorded.texts), served, own)
        found.append(_since_start(track, start) if own else track)
    return tuple(found)


def _length(recording: Mapping[int, RecordedStream], tracks: tuple[Track, ...], start: float) -> float:
    """Return how long the session was by the program's own stamps: those of a sensor may lie anywhere."""
    # Sospiro opens its own streams first, so of two with one name the first is ours
    ended = end_of({one.stream.name: one for one in reversed(list(recording.values()))}, start)
    if ended is not None:
        return ended - start
    times = np.concatenate([np.zeros(1), *(track.times for track in tracks)])
    return float(np.clip(np.nanmax(times), 0.0, LONGEST))


def _served(recording: dict[int, RecordedStream], uses: list[StreamUse]) -> defaultdict[int, list[tuple[Signal, int]]]:
    """Return what each stream served for, by its number."""
    found: defaultdict[int, list[tuple[Signal, int]]] = defaultdict(list)
    for use in uses:
        if use.signal in tuple(Signal):
            for number, channel in segments_of(recording, use):
                found[number].append((Signal(use.signal), channel))
    return found


def _since_start(track: Track, start: float) -> Track:
    columns = [i for i, channel in enumerate(track.stream.channels) if channel.label in CLOCK_COLUMNS]
    if not columns or not len(track.values):
        return track
    values = track.values.astype(np.float64)
    values[:, columns] -= start
    return replace(track, values=values)


def _participant(record: Mapping[str, Any]) -> str:
    told = str(record.get("participant", ANONYMOUS))
    return told if is_participant(told) else ANONYMOUS


def _started(record: Mapping[str, Any], folder: SessionFolder) -> datetime:
    try:
        return datetime.fromisoformat(record["clock"]["utc"]).astimezone(UTC)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        sentence = f"{folder.record} does not say when the session began: it is damaged."
        raise SospiroError(Reason.BAD_FILE, sentence) from error


def _plan(record: Mapping[str, Any]) -> dict[str, str]:
    known = ("protocol", "arm", "group", "study")
    tables = {name: record[name] for name in known if isinstance(record.get(name), dict)}
    found = {
        "protocol": tables.get("protocol", {}).get("name"),
        "protocol_sha256": tables.get("protocol", {}).get("sha256"),
        "arm": tables.get("arm", {}).get("name"),
        "arm_kind": tables.get("arm", {}).get("kind"),
        "group": tables.get("group", {}).get("code"),
        "study": tables.get("study", {}).get("name"),
    }
    return {name: str(value) for name, value in found.items() if value}


def unit_of(channel: Channel) -> str:
    """Return the unit of a channel as it is written in a file: SI symbols where it is one."""
    return UNITS.get(channel.unit.strip().casefold(), channel.unit.strip())


UNITS = {
    **dict.fromkeys(("microvolts", "microvolt", "uv", "µv", "μv"), "uV"),
    **dict.fromkeys(("millivolts", "millivolt", "mv"), "mV"),
    **dict.fromkeys(("volts", "volt", "v"), "V"),
    **dict.fromkeys(("milliseconds", "millisecond", "msec", "ms"), "ms"),
    **dict.fromkeys(("newton", "newtons", "n"), "N"),
}
"""Words for units, in small letters, and their symbols."""
