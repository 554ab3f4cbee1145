"""Which stream is what: evidence from type, channels and name, added up and said in words.

No single field can be trusted. OpenSignals writes a MAC address into the type, a Vernier belt calls itself `RB` and its
signal `Force`, Zephyr's respiration is of channel type EXG; so each field gives points and the best channel wins.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sensors.errors import Reason, SospiroError
from sensors.settings import StreamSettings
from sensors.stream import Channel, Signal, Stream

OWN_PREFIX = "Sospiro-"
"""Streams that Sospiro sends itself; never an input."""

_WORDS = {
    Signal.ECG: re.compile(r"ecgbit|rawecg|ecg|ekg|(?<![a-z])mlii(?![a-z])|lead i{1,3}(?![a-z])"),
    Signal.RESPIRATION: re.compile(
        r"respirat|(?<![a-z])resp(?:bit)?(?![a-z])|breath|(?<![a-z])(?:rsp|rip|pzt)(?![a-z])|belt|airflow|thora|abdom"
    ),
    Signal.MARKERS: re.compile(r"markers?|events?|trigger"),
}
_LEADS = re.compile(r"i{1,3}|av[rlf]|v[1-6]?|mcl1")
_COUNTED = re.compile(
    r"(?<![a-z])(?:rate|bpm|hr|hrv|rr|rri?interval|rtor|heart ?rate|seq|nseq|counter|digital ?io|acc|accel\w*|gyro|"
    r"mocap|temp\w*|battery|quality|eda|emg|eeg|ppg\w*|pleth|spo2|abp|summary)(?![a-z])|nseq|accelerom|heartrate|rrinterval"
)
_ELECTRIC = re.compile(r"[munµμ]?v|(?:micro|milli|nano)?volts?")
_UNIT_WORDS = {"uv": "microvolts", "µv": "microvolts", "μv": "microvolts", "mv": "millivolts", "v": "volts"}

_TYPE_SCORE, _LABEL_SCORE, _CHANNEL_TYPE_SCORE, _NAME_SCORE, _UNIT_SCORE, _LEAD_SCORE = 4, 4, 3, 2, 1, 3
_THRESHOLD = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to use a stream: `score` adds up the evidence (2–14), `reason` says it in words."""

    signal: Signal
    channel: int
    score: int
    reason: str


@dataclass(frozen=True, slots=True)
class Choice:
    """The stream and the channel (index from 0) that a signal is read from, and why."""

    stream: Stream
    channel: int
    reason: str


def recognise(stream: Stream) -> list[Candidate]:
    """Return how `stream` could be used, best first: at most one candidate per signal.

    Sospiro's own streams and streams of rates, counters, accelerations and the like give none. Equal channels of one
    stream are settled by their order.
    """
    if stream.name.startswith(OWN_PREFIX):
        return []
    if stream.channel_format == "string":
        return _markers(stream)
    found = []
    for signal in (Signal.ECG, Signal.RESPIRATION):
        scored = [_score(stream, index, signal) for index in range(len(stream.channels))]
        best = max(scored, key=lambda candidate: candidate.score, default=None)
        if best is not None and best.score >= _THRESHOLD:
            found.append(best)
    return sorted(found, key=lambda candidate: -candidate.score)


def _markers(stream: Stream) -> list[Candidate]:
    if _WORDS[Signal.MARKERS].search(_words(stream.type)) or _WORDS[Signal.MARKERS].search(_words(stream.name)):
        return [Candidate(Signal.MARKERS, 0, _TYPE_SCORE, f"texts of type '{stream.type}'")]
    return []


def _score(stream: Stream, index: int, signal: Signal) -> Candidate:
    channel = stream.channels[index]
    evidence = [*_stream_evidence(stream, signal), *_channel_evidence(stream, channel, signal)]
    if _is_counted(stream, channel, signal) or not any(points >= _THRESHOLD for points, _ in evidence):
        return Candidate(signal, index, 0, "")
    score = sum(points for points, _ in evidence)
    return Candidate(signal, index, score, "; ".join(text for _, text in evidence))


def _is_counted(stream: Stream, channel: Channel, signal: Signal) -> bool:
    """Tell whether the channel is a rate, counter or other quantity that is no waveform of heart or breath.

    A channel that says what it is speaks for itself; for any other the stream's name and type speak too.
    """
    texts = [channel.label, channel.type, "bpm" if channel.unit.lower() in {"bpm", "1/min"} else ""]
    if not _WORDS[signal].search(_words(channel.label)):
        texts += [stream.name, stream.type if channel.label == "" else ""]
    return any(_COUNTED.search(_words(text)) for text in texts)


def _stream_evidence(stream: Stream, signal: Signal) -> Iterable[tuple[int, str]]:
    if _WORDS[signal].search(_words(stream.type)):
        yield _TYPE_SCORE, f"stream type is {stream.type}"
    elif signal is Signal.RESPIRATION and stream.type.upper() == "RB":
        yield _NAME_SCORE, "stream type RB is a Vernier respiration belt"
    if _WORDS[signal].search(_words(stream.name)):
        yield _NAME_SCORE, f"stream name '{stream.name}'"


def _channel_evidence(stream: Stream, channel: Channel, signal: Signal) -> Iterable[tuple[int, str]]:
    label = _words(channel.label)
    if _WORDS[signal].search(label):
        yield _LABEL_SCORE, f"channel '{channel.label}'{_in_unit(channel)}"
    elif signal is Signal.ECG and _LEADS.fullmatch(label):
        # Lead II shows the R wave best of those a monitor gives.
        yield _LEAD_SCORE + (label == "ii"), f"channel '{channel.label}' is an ECG lead"
    elif signal is Signal.RESPIRATION and label == "force" and stream.type.upper() == "RB":
        yield _LABEL_SCORE, f"channel '{channel.label}'{_in_unit(channel)}"
    if _WORDS[signal].search(_words(channel.type)):
        yield _CHANNEL_TYPE_SCORE, f"channel type is {channel.type}"
    if signal is Signal.ECG and _ELECTRIC.fullmatch(channel.unit.strip().lower()):
        yield _UNIT_SCORE, f"unit {_unit(channel)}"


def _words(text: str) -> str:
    """Return `text` in lower case with camel case and underscores parted: 'RawECG_1' becomes 'raw ecg 1'."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", text[:256])
    return re.sub(r"[_\-./]+", " ", parted).lower().strip()


def _in_unit(channel: Channel) -> str:
    return f" in {_unit(channel)}" if channel.unit else ""


def _unit(channel: Channel) -> str:
    return _UNIT_WORDS.get(channel.unit.strip().lower(), channel.unit)


def choose(streams: Sequence[Stream], settings: StreamSettings) -> dict[Signal, Choice]:
    """Choose what ECG, respiration and markers are read from.

    A setting (`NAME` or `NAME:CHANNEL`) goes before recognition; else the single best candidate is taken. Markers are
    only recorded, so among equal marker streams the first by name will do.

    Raises
    ------
    SospiroError
        AMBIGUOUS_STREAM when two streams are equally good; NO_STREAM when a setting matches nothing, or when neither
        ECG nor respiration is there.
    """
    others = [stream for stream in streams if not stream.name.startswith(OWN_PREFIX)]
    chosen: dict[Signal, Choice] = {}
    for signal, wanted in ((Signal.ECG, settings.ecg), (Signal.RESPIRATION, settings.respiration)):
        choice = _wanted(others, signal, wanted) if wanted else _best(others, signal)
        if choice is not None:
            chosen[signal] = choice
    if not chosen:
        raise SospiroError(
            Reason.NO_STREAM,
            f"No ECG or respiration stream is on the network ({_listed(others)}): start the device, or try "
            "'sospiro simulate' in another terminal.",
        )
    markers = [stream for stream in others if any(c.signal is Signal.MARKERS for c in recognise(stream))]
    if markers:
        first = min(markers, key=lambda stream: (stream.name, stream.source_id))
        chosen[Signal.MARKERS] = Choice(first, 0, _markers(first)[0].reason)
    return chosen


def _best(streams: Sequence[Stream], signal: Signal) -> Choice | None:
    found = [(c.score, stream, c) for stream in streams for c in recognise(stream) if c.signal is signal]
    if not found:
        return None
    top = max(score for score, _, _ in found)
    best = [(stream, candidate) for score, stream, candidate in found if score == top]
    if len(best) > 1:
        raise _ambiguous(signal, [stream for stream, _ in best])
    stream, candidate = best[0]
    return Choice(stream, candidate.channel, candidate.reason)


def _wanted(streams: Sequence[Stream], signal: Signal, wanted: str) -> Choice:
    """Find the stream that the setting `wanted` names: the longest name first, as names and labels may hold colons."""
    name, channel = wanted, ""
    while not (matching := _named(streams, name)) and ":" in name:
        name = name.rpartition(":")[0]
        channel = wanted[len(name) + 1 :]
    if not matching:
        raise SospiroError(
            Reason.NO_STREAM,
            f"No stream '{wanted}' for --{signal} is on the network ({_listed(streams)}): start its device, or choose "
            "one that `sospiro streams` shows.",
        )
    if len(matching) > 1:
        raise _ambiguous(signal, matching)
    stream = matching[0]
    if stream.channel_format == "string":
        raise SospiroError(
            Reason.NO_STREAM, f"The stream '{stream.name}' sends texts: choose one that sends numbers for --{signal}."
        )
    return Choice(stream, _channel_index(stream, signal, channel), f"chosen with --{signal} {wanted}")


def _named(streams: Sequence[Stream], name: str) -> list[Stream]:
    return [stream for stream in streams if name and name in (stream.name, stream.source_id, stream.uid)]


def _channel_index(stream: Stream, signal: Signal, channel: str) -> int:
    if not channel:
        return next((c.channel for c in recognise(stream) if c.signal is signal), 0)
    labels = [c.label for c in stream.channels]
    if channel in labels:
        return labels.index(channel)
    if channel.isascii() and channel.isdigit() and int(channel) < len(labels):
        return int(channel)
    has = ", ".join(repr(label) for label in labels[:16])
    raise SospiroError(Reason.NO_STREAM, f"The stream '{stream.name}' has no channel '{channel}'; it has {has}.")


def _ambiguous(signal: Signal, streams: Sequence[Stream]) -> SospiroError:
    names = [stream.name for stream in streams]
    # Streams of one name can only be told apart by source id, and of one source id by uid.
    if len(set(names)) < len(names):
        names = [stream.source_id for stream in streams]
    if len(set(names)) < len(names) or not all(names):
        names = [stream.uid for stream in streams]
    shown = " and ".join(f"'{stream.name}' ({name})" for stream, name in zip(streams, names, strict=True))
    return SospiroError(
        Reason.AMBIGUOUS_STREAM,
        f"Several streams are equally good for the {signal}: {shown}; choose one with --{signal} {names[0]}.",
    )


def _listed(streams: Sequence[Stream]) -> str:
    if not streams:
        return "no stream is there"
    names = sorted({stream.name for stream in streams})
    return "there is " + ", ".join(f"'{name}'" for name in names[:8]) + (" and more" if len(names) > 8 else "")
