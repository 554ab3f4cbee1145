"""Which stream is what: the evidence of its fields added up, the best channel taken, the reason said in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sensors.brain.electrodes import SLOWEST, electrodes
from sensors.breath.chest import axes_of
from sensors.errors import Reason, SospiroError
from sensors.network.evidence import (
    BODY_SIGNALS,
    TYPE,
    Evidence,
    is_about,
    is_free_input,
    is_ruled_out,
    of_channel,
    of_stream,
    shown,
)
from sensors.settings import StreamSettings
from sensors.stream import HEARTS, Channel, Signal, Stream

OWN_PREFIX = "Sospiro-"
"""Streams that Sospiro sends itself; never an input."""

BY_THE_CHEST = "an accelerometer, whose three axes show the breath where it is worn on the chest"
"""Reason of a candidate that only a person can be sure of: it may be on a wrist."""

_THRESHOLD = 2
_OFFERED = 1
_CALLED = {
    Signal.ECG: "ECG",
    Signal.PPG: "pulse",
    Signal.RR: "RR intervals",
    Signal.RESPIRATION: "respiration",
    Signal.MARKERS: "markers",
    Signal.EEG: "brain waves",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to use a stream: `score` adds up the evidence, `reason` says it in words.

    Attributes
    ----------
    sure
        False for what is only possible (an amplifier's unnamed input): offered, but never chosen by itself.
    """

    signal: Signal
    channel: int
    score: int
    reason: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Choice:
    """The stream and the channel (index from 0) that a signal is read from, and why."""

    stream: Stream
    channel: int
    reason: str


Found = tuple[Stream, Candidate]


def recognise(stream: Stream) -> list[Candidate]:
    """Return how `stream` could be used, best first: at most one candidate per signal.

    Sospiro's own streams and streams of rates, counters, accelerations and the like give none. A channel is one thing
    only, what speaks loudest; equal channels of one stream are settled by their order.
    """
    if stream.name.startswith(OWN_PREFIX):
        return []
    if stream.channel_format == "string":
        return _markers(stream)
    best: dict[Signal, Candidate] = {}
    announced = {signal: of_stream(stream, signal) for signal in BODY_SIGNALS}
    for index, channel in enumerate(stream.channels):
        for candidate in _uses(stream, index, channel, announced):
            known = best.get(candidate.signal)
            if known is None or candidate.score > known.score:
                best[candidate.signal] = candidate
    found = [*sorted(best.values(), key=lambda candidate: -candidate.score), *_brain_waves(stream)]
    return found if Signal.RESPIRATION in best else [*found, *_chest(stream)]


def _chest(stream: Stream) -> list[Candidate]:
    """Return that the breath may be read from an accelerometer."""
    axes = axes_of(stream)
    return [Candidate(Signal.RESPIRATION, axes[0], _OFFERED, BY_THE_CHEST, sure=False)] if axes else []


def _brain_waves(stream: Stream) -> list[Candidate]:
    """Return what an EEG stream may be used for: never chosen by itself, as amplifiers call everything EEG."""
    places = electrodes(stream) if stream.nominal_rate >= SLOWEST else []
    if not places or not (is_about(stream.type, Signal.EEG) or is_about(stream.name, Signal.EEG)):
        return []
    reason = f"brain waves by its type or name, from {len(places)} electrode{'s' if places[1:] else ''}"
    return [Candidate(Signal.EEG, places[0], _OFFERED, reason, sure=False)]


def _markers(stream: Stream) -> list[Candidate]:
    if is_about(stream.type, Signal.MARKERS) or is_about(stream.name, Signal.MARKERS):
        return [Candidate(Signal.MARKERS, 0, TYPE, f"texts of type '{shown(stream.type)}'")]
    return []


def _uses(stream: Stream, index: int, channel: Channel, announced: dict[Signal, list[Evidence]]) -> list[Candidate]:
    """Return what one channel is, as a rule one candidate; of a free input all that it may carry."""
    found = [_score(stream, index, channel, signal, announced[signal]) for signal in BODY_SIGNALS]
    top = max(candidate.score for candidate in found)
    if top >= _THRESHOLD:
        loudest = [candidate for candidate in found if candidate.score == top]
        return loudest if len(loudest) == 1 else [replace(candidate, sure=False) for candidate in loudest]
    if not is_free_input(channel):
        return []
    reason = f"channel '{shown(channel.label)}' is a free input that may carry it"
    return [Candidate(signal, index, _OFFERED, reason, sure=False) for signal in (Signal.ECG, Signal.RESPIRATION)]


def _score(stream: Stream, index: int, channel: Channel, signal: Signal, announced: Sequence[Evidence]) -> Candidate:
    evidence = [*announced, *of_channel(stream, channel, signal)]
    if not any(points >= _THRESHOLD for points, _ in evidence) or is_ruled_out(stream, channel, signal):
        return Candidate(signal, index, 0, "")
    said = [words for _, words in evidence]
    reason = f"{_CALLED[signal]} by {' and '.join([', '.join(said[:-1]), said[-1]] if said[1:] else said)}"
    return Candidate(signal, index, sum(points for points, _ in evidence), reason)


def choose(
    streams: Sequence[Stream], settings: StreamSettings, given: Mapping[Signal, Choice] | None = None
) -> dict[Signal, Choice]:
    """Choose what the heart, respiration and markers are read from.

    A setting (`NAME` or `NAME:CHANNEL`) goes before recognition; else the single best candidate is taken. The heart is
    read from one signal, the best there is of ECG, PPG and RR intervals, or from those the settings name. Markers are
    only recorded, so among equal marker streams the first by name will do.

    Parameters
    ----------
    given
        What is chosen already, such as what is remembered; a setting wins.

    Raises
    ------
    SospiroError
        AMBIGUOUS_STREAM when two streams are equally good; NO_STREAM when a setting matches nothing, or when there is
        no signal of heart or breath.
    """
    others = [stream for stream in streams if not stream.name.startswith(OWN_PREFIX)]
    found = [(stream, candidate) for stream in others for candidate in recognise(stream)]
    named = {signal: wanted for signal in (*BODY_SIGNALS, Signal.EEG) if (wanted := getattr(settings, signal))}
    chosen = dict(given or {}) | {signal: _wanted(others, signal, wanted) for signal, wanted in named.items()}
    brain = chosen.pop(Signal.EEG, None)
    if not chosen.keys() & set(HEARTS):
        heart = next((signal for signal in HEARTS if _sure(found, signal)), None)
        if heart is not None:
            chosen[heart] = _best(found, heart)
    if Signal.RESPIRATION not in chosen and _sure(found, Signal.RESPIRATION):
        chosen[Signal.RESPIRATION] = _best(found, Signal.RESPIRATION)
    if not chosen:
        raise SospiroError(Reason.NO_STREAM, _nothing(others, found))
    if brain is not None:
        chosen[Signal.EEG] = brain
    markers = _sure(found, Signal.MARKERS)
    if markers:
        first, candidate = min(markers, key=lambda pair: (pair[0].name, pair[0].source_id))
        chosen[Signal.MARKERS] = Choice(first, 0, candidate.reason)
    return chosen


def _sure(found: Sequence[Found], signal: Signal) -> list[Found]:
    return [pair for pair in found if pair[1].signal is signal and pair[1].sure]


def _best(found: Sequence[Found], signal: Signal) -> Choice:
    pairs = _sure(found, signal)
    top = max(candidate.score for _, candidate in pairs)
    best = [(stream, candidate) for stream, candidate in pairs if candidate.score == top]
    if len(best) > 1:
        raise _ambiguous(signal, [stream for stream, _ in best])
    stream, candidate = best[0]
    return Choice(stream, candidate.channel, candidate.reason)


def _nothing(streams: Sequence[Stream], found: Sequence[Found]) -> str:
    """Say that there is nothing to listen to, and what might be if a person knows more."""
    for stream, candidate in found:
        if candidate.reason == BY_THE_CHEST:
            return (
                f"No stream on the network says that it is an ECG or respiration, but '{shown(stream.name)}' is an "
                "accelerometer: if it is worn on the chest, read the breath from it with --respiration "
                f"{_quoted(_name_of(stream, streams))}."
            )
        if candidate.signal in BODY_SIGNALS:
            label = stream.channels[candidate.channel].label
            option = _quoted(f"{_name_of(stream, streams)}:{label if _can_be_typed(label) else candidate.channel}")
            return (
                f"No stream on the network says that it is an ECG or respiration, but {candidate.reason} in "
                f"'{shown(stream.name)}': if it does, choose it with --{candidate.signal} {option}."
            )
    return (
        f"No ECG or respiration stream is on the network ({_listed(streams)}): start the device, or try "
        "'sospiro simulate' in another terminal."
    )


def _wanted(streams: Sequence[Stream], signal: Signal, wanted: str) -> Choice:
    """Find the stream that the setting `wanted` names: the longest name first, as names and labels may hold colons."""
    name, channel = wanted, ""
    while not (matching := _named(streams, name)) and ":" in name:
        name = name.rpartition(":")[0]
        channel = wanted[len(name) + 1 :]
    if not matching:
        raise SospiroError(
            Reason.NO_STREAM,
            f"No stream '{shown(wanted)}' for --{signal} is on the network ({_listed(streams)}): start its device, or "
            "choose one that `sospiro streams` shows.",
        )
    if len(matching) > 1:
        raise _ambiguous(signal, matching)
    stream = matching[0]
    if stream.channel_format == "string":
        raise SospiroError(
            Reason.NO_STREAM,
            f"The stream '{shown(stream.name)}' sends texts: choose one that sends numbers for --{signal}.",
        )
    return Choice(stream, _channel_index(stream, signal, channel), f"chosen with --{signal} {shown(wanted)}")


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
    has = ", ".join(f"'{shown(label)}'" for label in labels[:16])
    raise SospiroError(
        Reason.NO_STREAM, f"The stream '{shown(stream.name)}' has no channel '{shown(channel)}'; it has {has}."
    )


def _ambiguous(signal: Signal, streams: Sequence[Stream]) -> SospiroError:
    names = [_name_of(stream, streams) for stream in streams]
    parts = [f"'{shown(stream.name)}' ({shown(name)})" for stream, name in zip(streams, names, strict=True)]
    more = f" and {len(parts) - 8} more" if len(parts) > 8 else ""
    return SospiroError(
        Reason.AMBIGUOUS_STREAM,
        f"Several streams are equally good for the {_CALLED[signal]}: {' and '.join(parts[:8])}{more}; "
        f"choose one with --{signal} {_quoted(names[0])}.",
    )


def _name_of(stream: Stream, streams: Sequence[Stream]) -> str:
    """Return the name by which `stream` alone can be typed: its name, else its source id, else its uid."""
    for name in (stream.name, stream.source_id):
        if _can_be_typed(name) and len(_named(streams, name)) == 1:
            return name
    return stream.uid


def _can_be_typed(text: str) -> bool:
    return text != "" and shown(text) == text and '"' not in text


def _quoted(text: str) -> str:
    """Return `text` as it is typed after an option."""
    return f'"{text}"' if " " in text else text


def _listed(streams: Sequence[Stream]) -> str:
    if not streams:
        return "no stream is there"
    names = sorted({shown(stream.name) for stream in streams})
    return "there is " + ", ".join(f"'{name}'" for name in names[:8]) + (" and more" if len(names) > 8 else "")
