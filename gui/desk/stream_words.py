"""What a person is told of each stream, in words; whatever a stream says of itself comes through `plain`."""

import re
from collections.abc import Sequence
from datetime import datetime

from gui.language import mark, tr
from gui.language.figures import when
from gui.language.sentences import tr_sentence
from gui.panel.words import plain
from sensors.network.recognise import OWN_PREFIX
from sensors.stream import Signal, Stream
from sessions.controller import StreamOption
from sessions.sources import Playable, PlayableKind, is_played

LONGEST_NAME = 60
ID_SHOWN = 6
"""Last letters of an id by which twins are told apart."""

CALLED = {
    Signal.ECG: mark("heart (ECG)"),
    Signal.PPG: mark("heart (pulse)"),
    Signal.RR: mark("heart (RR intervals)"),
    Signal.RESPIRATION: mark("breathing"),
    Signal.EEG: mark("brain waves (EEG)"),
    Signal.MARKERS: mark("markers, which are recorded"),
}

PEOPLE = (
    mark("Simulated person: follows gladly"),
    mark("Simulated person: follows after a while"),
    mark("Simulated person: breathes their own way"),
    mark("Simulated person: breathes too deeply"),
    mark("Simulated person: falls asleep"),
    mark("Simulated person: in time at once"),
    mark("Simulated person: tries, and tires soon"),
    mark("Simulated person: talks in between"),
    mark("Simulated person: has extra heartbeats"),
    mark("Simulated person: with loose electrodes and belt"),
)
"""Names of `sessions.sources.people`, to be translated."""

HOW_TO = (
    mark("Put on the chest strap or the electrodes, damp, and the belt where breathing moves it most."),
    mark("Start the program of the device that sends to Lab Streaming Layer (LSL), on this computer."),
    mark("It appears in this list within two seconds, and Sospiro says what it would read from it."),
)
"""How a device comes into the list, step by step."""

_CREATED = re.compile(r"<created_at>(\d{1,12}(?:\.\d{1,9})?)</created_at>")
_CREATED_WITHIN = 20_000
"""Letters of an announcement in which its moment stands; what follows is as long as its sender likes."""


def name_words(stream: Stream) -> str:
    """Return what a stream is called."""
    return plain(stream.name, LONGEST_NAME).strip() or tr("a stream without a name")


def announced(stream: Stream, here: str) -> str:
    """Return type, rate, channels and host of a stream; `here` is this computer's name."""
    count = len(stream.channels)
    channels = tr("1 channel") if count == 1 else tr("{count} channels", count=count)
    parts = (plain(stream.type, 24) or tr("no type"), rate_words(stream), channels, host_words(stream, here))
    return " · ".join(parts)


def rate_words(stream: Stream) -> str:
    """Return how often a stream sends."""
    return tr("{rate:g} Hz", rate=stream.nominal_rate) if stream.nominal_rate > 0 else tr("no fixed rate")


def host_words(stream: Stream, here: str) -> str:
    """Return where a stream is sent."""
    if is_elsewhere(stream, here):
        return tr("from the computer {host}", host=plain(stream.hostname, 30))
    return tr("from this computer")


def is_elsewhere(stream: Stream, here: str) -> bool:
    """Whether a stream comes over the network."""
    return stream.hostname not in ("", here)


def use_words(options: Sequence[StreamOption]) -> str:
    """Return what Sospiro would read of a stream, and why: `options` are all of the one stream."""
    stream = options[0].stream
    if stream.name.startswith(OWN_PREFIX):
        return tr("Sent by Sospiro itself, for others to record")
    return ";  ".join(dict.fromkeys(_use(option) for option in options))


def _use(option: StreamOption) -> str:
    reason = tr_sentence(plain(option.reason))
    if option.signal is None:
        return tr("Not used: {reason}", reason=reason)
    what = tr(CALLED.get(option.signal, str(option.signal)))
    if option.chosen:
        return tr("Used for {what}: {reason}", what=what, reason=reason)
    return tr("Could be {what}: {reason}", what=what, reason=reason)


def channel_words(stream: Stream, channel: int) -> str:
    """Return one channel by its number, counted from 1, with its label and unit."""
    told = stream.channels[channel]
    unit = f" ({plain(told.unit, 16)})" if told.unit else ""
    label = plain(told.label, 32).strip() or tr("no name")
    return f"{channel + 1}: {label}{unit}"


def twins(stream: Stream, others: Sequence[Stream]) -> list[Stream]:
    """Return the others that call themselves just as `stream` does."""
    named = (stream.name, stream.type)
    rest = [other for other in others if other.uid != stream.uid]
    same_id = [o for o in rest if stream.source_id and o.source_id == stream.source_id and (o.name, o.type) != named]
    return [other for other in rest if (other.name, other.type) == named] + same_id


def twin_words(stream: Stream, others: Sequence[Stream], here: str, now: float) -> str:
    """Return how to tell a stream from its twins; empty when it has none. `now` in LSL seconds."""
    alike = twins(stream, others)
    if not alike:
        return ""
    parts = [host_words(stream, here), age_words(stream, here, now), id_words(stream)]
    said = " · ".join(part for part in parts if part)
    if any((other.name, other.type) == (stream.name, stream.type) for other in alike):
        return tr("{count} streams of this name and type; this one: {said}", count=len(alike) + 1, said=said)
    return tr("{count} streams with the id of this device; this one: {said}", count=len(alike) + 1, said=said)


def age_words(stream: Stream, here: str, now: float) -> str:
    """Return how long a stream of this computer has been there; empty for others, whose clock is another."""
    found = _CREATED.search(stream.xml[:_CREATED_WITHIN])
    if found is None or is_elsewhere(stream, here):
        return ""
    seconds = max(0.0, now - float(found[1]))
    if seconds < 90:
        return tr("started {seconds:.0f} s ago", seconds=seconds)
    minutes, hours = seconds / 60, seconds / 3600
    if minutes < 90:
        return tr("started {minutes:.0f} min ago", minutes=minutes)
    return tr("started {hours:.0f} h ago", hours=hours)


def id_words(stream: Stream) -> str:
    """Return the end of the id that no other stream has."""
    return tr("id …{id}", id=plain(stream.uid[-ID_SHOWN:]))


def source_words(source: Playable) -> tuple[str, str]:
    """Return what can be played here as a name and a line about it."""
    if source.kind is PlayableKind.PERSON:
        return tr_sentence(source.name), tr_sentence(source.about)
    return plain(source.name, LONGEST_NAME), _moment(source.about)


def _moment(started: str) -> str:
    try:
        return when(datetime.fromisoformat(started))
    except ValueError:
        return plain(started, LONGEST_NAME) or tr("played over and over")


def origin_words(stream: Stream) -> str:
    """Return a warning word for what is no living person's; empty for a device."""
    return tr("played here, no device") if is_played(stream) else ""
