"""What a stream and its channels say of themselves: points for each thing a signal could be, in words for a person.

No single field can be trusted. OpenSignals writes a MAC address into the type, a Vernier belt calls itself `RB` and its
signal `Force`, Zephyr's respiration is of channel type EXG, an amplifier calls everything EEG: so every field counts.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from sensors.stream import Channel, Signal, Stream

BODY_SIGNALS = (Signal.ECG, Signal.PPG, Signal.RR, Signal.RESPIRATION)

_WORDS = {
    Signal.ECG: re.compile(r"ecgbit|rawecg|ecg|ekg|(?<![a-z])mlii(?![a-z])|lead i{1,3}(?![a-z])"),
    Signal.PPG: re.compile(r"ppg|pleth|(?<![a-z])bvp(?![a-z])|blood volume pulse|(?<![a-z])pulse(?![a-z])"),
    Signal.RR: re.compile(
        r"(?<![a-z])(?:rri?|r r|rr ?intervals?|r ?r ?intervals?|ibi|ppi|r ?to ?r)(?![a-z])|inter ?beat"
    ),
    Signal.RESPIRATION: re.compile(
        r"respirat|(?<![a-z])resp(?:bit)?(?![a-z])|breath|(?<![a-z])(?:rsp|rip|pzt)(?![a-z])|belt|airflow|thora|abdom|"
        r"pneumo|thermistor"
    ),
    Signal.MARKERS: re.compile(r"markers?|events?|trigger"),
    Signal.EEG: re.compile(r"(?<![a-z])eeg(?![a-z])|electroencephal"),
}
_LEADS = re.compile(r"i{1,3}|av[rlf]|v[1-6]?|mcl1")
_DERIVED = re.compile(
    r"(?<![a-z])(?:rate|bpm|hr|hrv|seq|nseq|counter|steps?|digital ?ios?|acc|accel\w*|gyro\w*|magnetom\w*|mocap|"
    r"temp\w*|battery|quality|eda|gsr|scr|emg|eeg|eog|spo2|abp|summary|amplitude|noise|confidence|variability|"
    r"unreliable|low|high|ambient|sync|trigger)(?![a-z])|nseq|accelerom|heartrate"
)
_PER_MINUTE = frozenset({"bpm", "1/min", "/min", "brpm", "rpm"})
_UNITS = {
    Signal.ECG: re.compile(r"[munµμ]?v|(?:micro|milli|nano)?volts?"),
    Signal.RR: re.compile(r"ms(?:ec)?|milliseconds"),
}
_NEVER = re.compile(r"(?!)")
_UNIT_WORDS = {"uv": "microvolts", "µv": "microvolts", "μv": "microvolts", "mv": "millivolts", "v": "volts"}
_FREE_INPUT = re.compile(r"(?<![a-z])(?:aux|bip|bipolar|exg)(?![a-z])")
_SLOWEST = {Signal.ECG: 20.0, Signal.PPG: 8.0, Signal.RESPIRATION: 2.0}
"""Samples per second below which nothing of the signal's shape is left."""

TYPE, LABEL, LEAD, CHANNEL_TYPE, NAME, UNIT = 4, 4, 3, 3, 2, 1
_COLOURS = ((re.compile("gr(?:ee)?n"), 3, "green"), (re.compile("(?<![a-z])(?:ir|infra ?red)"), 2, "infrared"))
_LONGEST = 256
_SHOWN = 60


class Text(NamedTuple):
    """A field as it was read: its `words`, the `signals` they speak of, and whether of something `derived`."""

    words: str
    signals: frozenset[Signal]
    derived: bool


class Evidence(NamedTuple):
    """One thing that speaks for a signal."""

    points: int
    words: str


def is_about(text: str, signal: Signal) -> bool:
    """Tell whether `text` has a word for `signal`."""
    return signal in _read(text[:_LONGEST]).signals


def of_stream(stream: Stream, signal: Signal) -> list[Evidence]:
    """Return what type and name of `stream` say for `signal`."""
    found = []
    if is_about(stream.type, signal):
        found.append(Evidence(TYPE, f"its type {shown(stream.type)}"))
    elif signal is Signal.RESPIRATION and _is_vernier_belt(stream):
        found.append(Evidence(NAME, "its type RB, a Vernier respiration belt"))
    if is_about(stream.name, signal):
        found.append(Evidence(NAME, f"its name '{shown(stream.name)}'"))
    return found


def of_channel(stream: Stream, channel: Channel, signal: Signal) -> Iterator[Evidence]:
    """Yield what `channel` of `stream` says for `signal`."""
    label = _words(channel.label)
    if speaks(stream, channel, signal):
        yield Evidence(LABEL, f"channel '{shown(channel.label)}'{_in_unit(channel)}")
    elif signal is Signal.ECG and _is_lead(channel):
        # Lead II shows the R wave best of those a monitor gives.
        yield Evidence(LEAD + (label == "ii"), f"channel '{shown(channel.label)}', an ECG lead")
    if is_about(channel.type, signal):
        yield Evidence(CHANNEL_TYPE, f"the channel type {shown(channel.type)}")
    if _UNITS.get(signal, _NEVER).fullmatch(_unit_word(channel)):
        yield Evidence(UNIT, f"the unit {_unit(channel)}")
    if signal is Signal.PPG:
        yield from _colour(f"{_words(stream.type)} {_words(stream.name)} {label}")


def _colour(words: str) -> Iterator[Evidence]:
    """Yield the colour of a PPG's light.

    Green moves least with the body and fits the ECG best (Maeda et al. 2011, *J. Med. Syst.* 35:829; Lee et al. 2013,
    doi:10.1109/EMBC.2013.6609852); blood absorbs red least.
    """
    for pattern, points, colour in _COLOURS:
        if pattern.search(words):
            yield Evidence(
                points, "its green light, which movement disturbs least" if points == 3 else f"{colour} light"
            )
            return


def speaks(stream: Stream, channel: Channel, signal: Signal) -> bool:
    """Tell whether the channel's own label names `signal`."""
    if signal is Signal.RESPIRATION and _is_vernier_belt(stream) and _words(channel.label) == "force":
        return True
    return is_about(channel.label, signal)


def is_ruled_out(stream: Stream, channel: Channel, signal: Signal) -> bool:
    """Tell whether the channel cannot be `signal`: too slow, or a rate, counter, acceleration or another signal.

    A channel whose label names the signal speaks for itself; of any other the stream's name and type speak too.
    """
    slow = 0 < stream.nominal_rate < _SLOWEST.get(signal, 0.0)
    # A row of RR intervals at a fixed rate repeats each of them until the next: they are no events.
    repeated = signal is Signal.RR and stream.nominal_rate > 0
    if slow or repeated or _unit_word(channel) in _PER_MINUTE or _is_derived(channel.label):
        return True
    if speaks(stream, channel, signal):
        return False
    if any(is_about(channel.label, other) for other in BODY_SIGNALS if other is not signal):
        return True
    is_lead = signal is Signal.ECG and _is_lead(channel)
    texts = (channel.type, stream.name) if is_lead else (channel.type, stream.name, stream.type)
    return any(_is_derived(text) for text in texts)


def is_free_input(channel: Channel) -> bool:
    """Tell whether this is an amplifier's input for any sensor, which its user has not named."""
    label = _words(channel.label)
    known = any(is_about(channel.label, signal) for signal in BODY_SIGNALS) or _is_derived(channel.label)
    return not known and bool(_FREE_INPUT.search(label) or _FREE_INPUT.search(_words(channel.type)))


def shown(text: str) -> str:
    """Return `text` fit to be shown: at most 60 letters, none of which steers a terminal."""
    return _printable(text[: _SHOWN + 1])


@lru_cache(maxsize=8192)
def _printable(text: str) -> str:
    cut = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in cut)


def _is_vernier_belt(stream: Stream) -> bool:
    return stream.type[:_SHOWN].upper() == "RB"


@lru_cache(maxsize=8192)
def _read(text: str) -> Text:
    words = _parted(text)
    signals = frozenset(signal for signal, pattern in _WORDS.items() if pattern.search(words))
    return Text(words, signals, _DERIVED.search(words) is not None)


def _words(text: str) -> str:
    return _read(text[:_LONGEST]).words


def _is_lead(channel: Channel) -> bool:
    # _words parts what belongs together here: V1, aVR.
    return _LEADS.fullmatch(_words(channel.label).replace(" ", "")) is not None


def _is_derived(text: str) -> bool:
    return _read(text[:_LONGEST]).derived


def _parted(text: str) -> str:
    """Return `text` in lower case, with camel case, numbers and underscores parted: 'RawECG_1' becomes 'raw ecg 1'."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)", " ", text)
    return re.sub(r"[\s_\-./:]+", " ", parted).lower().strip()


def _unit_word(channel: Channel) -> str:
    return channel.unit[:_SHOWN].strip().lower()


def _in_unit(channel: Channel) -> str:
    return f" in {_unit(channel)}" if channel.unit else ""


def _unit(channel: Channel) -> str:
    return _UNIT_WORDS.get(_unit_word(channel), shown(channel.unit))
