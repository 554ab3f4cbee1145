"""One recorded stream, and what every format asks of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from sensors.errors import Reason, SospiroError
from sensors.network.recognise import OWN_PREFIX, recognise
from sensors.stream import Channel, Floats, Signal, Stream

MOST_BYTES = 2**30
MOST_VALUES = 2**28
MOST_CHANNELS = 1024
HIGHEST_RATE = 100_000.0
LONGEST_SECONDS = 14 * 24 * 3600.0

_UNIT = re.compile(r"\s*[\[(][^\])]*[\])]\s*$")
_TYPE_WORDS = {Signal.ECG: "ECG", Signal.RESPIRATION: "Respiration"}


@dataclass(frozen=True, slots=True)
class RecordedStream:
    """A stream as it was recorded.

    Attributes
    ----------
    samples
        Shape (n, channels), float64, units of the stream; or a tuple of n texts. NaN stands where the format says that
        no sample was taken.
    timestamps
        Shape (n,), seconds; the earliest sample of the recording stands at 0.
    places
        Which column or signal of the file (from 0) each channel is.
    """

    stream: Stream
    samples: Floats | tuple[str, ...]
    timestamps: Floats
    places: tuple[int, ...] = ()

    def __len__(self) -> int:
        return int(self.timestamps.shape[0])


def bad_file(path: Path, what: str) -> SospiroError:
    """Return the error that says what is wrong with the recording at `path`; `what` is the rest of the sentence."""
    return SospiroError(Reason.BAD_FILE, f"The recording '{path.name}' {what}.")


def unreadable(path: Path, fault: Exception | None = None) -> SospiroError:
    """Return the error for a file that its format's reader gave up on."""
    text = " ".join(str(fault or "").split())[:160].rstrip(".")
    return bad_file(path, "is damaged or of another format than its name says" + (f" ({text})" if text else ""))


def check_rate(path: Path, rate: float) -> float:
    """Return `rate` (samples per second) if it is possible, else raise `SospiroError` (BAD_SETTING)."""
    if not 0 < rate <= HIGHEST_RATE:
        raise SospiroError(
            Reason.BAD_SETTING,
            f"The sampling rate of '{path.name}' must lie above 0 and up to {HIGHEST_RATE:.0f} per second, "
            f"but it is {rate:g}.",
        )
    return float(rate)


def check_size(path: Path, values: int, channels: int) -> None:
    """Raise `SospiroError` (BAD_FILE) when a recording is too big to be one."""
    if channels > MOST_CHANNELS or values > MOST_VALUES:
        raise bad_file(path, f"claims {channels} channels and {values} values, more than Sospiro will load")


def checked(path: Path, streams: Sequence[RecordedStream], types: Sequence[str]) -> list[RecordedStream]:
    """Return `streams` with the given types, starting at 0 s; raise `SospiroError` when they cannot be replayed."""
    filled = [recorded for recorded in streams if len(recorded)]
    if not filled:
        raise bad_file(path, "holds no samples: choose a file that a recording was written to")
    if types and len(types) not in (1, len(filled)):
        raise SospiroError(
            Reason.BAD_SETTING, f"'{path.name}' holds {len(filled)} streams, but {len(types)} types were given."
        )
    for recorded in filled:
        _check_times(path, recorded)
    start = min(float(recorded.timestamps.min()) for recorded in filled)
    given = list(types) * (len(filled) if len(types) == 1 else 1)
    return [
        replace(
            recorded,
            stream=_typed(recorded.stream, given[i] if given else ""),
            timestamps=recorded.timestamps - start,
            places=recorded.places or _next_places(filled[:i], len(recorded.stream.channels)),
        )
        for i, recorded in enumerate(filled)
    ]


def _next_places(before: Sequence[RecordedStream], channels: int) -> tuple[int, ...]:
    first = sum(len(recorded.stream.channels) for recorded in before)
    return tuple(range(first, first + channels))


def _check_times(path: Path, recorded: RecordedStream) -> None:
    times = recorded.timestamps
    if not np.isfinite(times).all():
        raise bad_file(path, f"has timestamps that are no numbers in '{recorded.stream.name}'")
    if float(np.ptp(times)) > LONGEST_SECONDS:
        raise bad_file(path, f"spans more than {LONGEST_SECONDS / 86400:.0f} days in '{recorded.stream.name}'")
    # a guide that has not begun, or a measure that was never known, is nothing wrong with what a body sent
    is_answer = recorded.stream.name.startswith(OWN_PREFIX) or isinstance(recorded.samples, tuple)
    if not is_answer and not np.isfinite(recorded.samples).any():
        raise bad_file(path, f"has no valid sample in '{recorded.stream.name}'")


def _typed(stream: Stream, given: str) -> Stream:
    """Fill in the stream type: as given, else as announced, else the one signal that its names speak of."""
    if given or stream.type:
        return replace(stream, type=given or stream.type)
    signals = {candidate.signal for candidate in recognise(stream)}
    return replace(stream, type=_TYPE_WORDS.get(signals.pop(), "") if len(signals) == 1 else "")


def bare(label: str) -> str:
    """Return `label` without a unit in brackets."""
    return _UNIT.sub("", label).strip()


def labelled(wanted: str, labels: Sequence[str]) -> list[int]:
    """Return which of `labels` are `wanted`: to the letter, else without units, else in any case."""
    for same in (str.strip, bare, lambda label: bare(label).lower()):
        found = [i for i, label in enumerate(labels) if label.strip() and same(label) == same(wanted)]
        if found:
            return found
    return []


def no_column(path: Path, wanted: str, labels: Sequence[str]) -> SospiroError:
    """Return the error for a column that is not there."""
    has = ", ".join(repr(label.strip()) for label in labels[:16])
    return SospiroError(Reason.BAD_SETTING, f"The recording '{path.name}' has no column '{wanted}'; it has {has}.")


def plain_stream(name: str, labels: Sequence[str], rate: float, units: Sequence[str] = ()) -> Stream:
    """Return the stream of a file that knows no more than these of itself."""
    channels = tuple(Channel(label, unit) for label, unit in zip(labels, units or [""] * len(labels), strict=True))
    return Stream(name, "", channels, rate, "double64", source_id=name)


def stem(path: Path) -> str:
    """Return the file name without its endings: `resp.csv.gz` is `resp`."""
    return ending(path)[0] or path.name


def ending(path: Path) -> tuple[str, str]:
    """Return the file name parted at its ending, which comes in lower case: `resp.CSV.gz` is `resp`, `csv`."""
    name = path.name[:-3] if path.name.lower().endswith(".gz") else path.name
    bare, dot, kind = name.rpartition(".")
    return (bare, kind.lower()) if dot else (name, "")
