"""Which column of a recording is heard: the one asked for, or the one its names speak for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from sensors.errors import Reason, SospiroError
from sensors.network.recognise import Candidate, recognise
from sensors.recordings.model import RecordedStream, labelled, no_column
from sensors.stream import Floats, Signal, Stream

HEARD = (Signal.ECG, Signal.RESPIRATION, Signal.PPG)


@dataclass(frozen=True, slots=True)
class Column:
    """One channel of a recorded stream.

    Attributes
    ----------
    stream
        As recorded, with this channel alone.
    values, times
        Shape (n,): units of the stream, and seconds from the earliest sample of the recording.
    place
        Which column or signal of the file it is, from 0.
    reason
        Why it was taken, in words.
    """

    stream: Stream
    values: Floats
    times: Floats
    place: int
    reason: str = ""

    @property
    def label(self) -> str:
        """What it is called in the file; the stream's name where it has no name of its own."""
        return self.stream.channels[0].label or self.stream.name

    @property
    def seconds(self) -> float:
        """From its first sample to its last."""
        return float(np.ptp(self.times))


def columns(recordings: Sequence[RecordedStream]) -> list[Column]:
    """Return every channel of numbers in `recordings`, in their order."""
    return [
        Column(
            replace(recorded.stream, channels=(channel,)),
            recorded.samples[:, i],
            recorded.timestamps,
            recorded.places[i] if recorded.places else i,
        )
        for recorded in recordings
        if not isinstance(recorded.samples, tuple)
        for i, channel in enumerate(recorded.stream.channels)
    ]


def only_column(path: Path, recordings: Sequence[RecordedStream], wanted: str) -> RecordedStream:
    """Return the stream of the column `wanted` alone, as in `named_columns`; of a whole stream its first column."""
    found = named_columns(path, columns(recordings), wanted)[0]
    return RecordedStream(found.stream, found.values[:, np.newaxis], found.times, (found.place,))


def named_columns(path: Path, among: Sequence[Column], wanted: str) -> list[Column]:
    """Return what is called `wanted`: a label, STREAM:LABEL, a number in the file (from 0), or all of a stream's.

    Raises
    ------
    SospiroError
        BAD_SETTING when nothing is called so, or several columns by the same label.
    """
    labels = [column.label for column in among]
    whole = [f"{column.stream.name}:{column.label}" for column in among]
    for names in (labels, whole):
        found = [among[i] for i in labelled(wanted, names)]
        if len(found) == 1:
            return found
        if found and not all(column.stream.channels[0].label == "" for column in found):
            raise _several(path, wanted, found)
    numbered = [column for column in among if str(column.place) == wanted.strip()]
    found = numbered or [among[i] for i in labelled(wanted, [column.stream.name for column in among])]
    if not found:
        raise no_column(path, wanted, labels)
    return found


def _several(path: Path, wanted: str, found: Sequence[Column]) -> SospiroError:
    names = {column.stream.name for column in found}
    has = [f"'{column.stream.name}:{column.label}'" if len(names) > 1 else str(column.place) for column in found[:4]]
    return SospiroError(
        Reason.BAD_SETTING,
        f"The recording '{path.name}' has several columns '{wanted}': choose by --column {' or '.join(has)}.",
    )


def choose_column(
    path: Path, among: Sequence[Column], signal: Signal | None, wanted: str | None
) -> tuple[Signal, Column]:
    """Return the signal that is heard and the column of `among` it is read from.

    What the names speak for most goes first, ECG before respiration before PPG; of equals the first in the file.

    Parameters
    ----------
    signal
        ECG, PPG or RESPIRATION; None finds out from the names.
    wanted
        As in `named_columns`; None finds out from the names.

    Raises
    ------
    SospiroError
        BAD_SETTING when the names do not tell and nobody did.
    """
    if not among:
        raise SospiroError(Reason.BAD_FILE, f"The recording '{path.name}' holds no numbers, only texts.")
    if wanted is not None:
        among = named_columns(path, among, wanted)
        if signal is not None and len(among) == 1:
            return signal, replace(among[0], reason="as asked")
    found = recognised(among)
    for kind in HEARD if signal is None else (signal,):
        if kind in found:
            return kind, found[kind]
    if signal is not None and len(among) == 1:
        return signal, replace(among[0], reason="the only one there is")
    raise _unclear(path, among, signal)


def recognised(among: Sequence[Column]) -> dict[Signal, Column]:
    """Return the best column of `among` for each signal that one of their names speaks for."""
    best: dict[Signal, tuple[int, Column]] = {}
    for column in among:
        for candidate in _candidates(column.stream):
            if candidate.score > best.get(candidate.signal, (0, column))[0]:
                best[candidate.signal] = candidate.score, replace(column, reason=candidate.reason)
    return {signal: column for signal, (_, column) in best.items()}


def _candidates(stream: Stream) -> list[Candidate]:
    """Return what a stream of one column could be; by its names alone when its rate speaks against them."""
    found = recognise(stream) or recognise(replace(stream, nominal_rate=0.0))
    return [candidate for candidate in found if candidate.sure and candidate.signal in HEARD]


def _unclear(path: Path, among: Sequence[Column], signal: Signal | None) -> SospiroError:
    has = ", ".join(f"'{column.label}' ({column.place})" for column in among[:12])
    if signal is not None:
        return SospiroError(
            Reason.BAD_SETTING,
            f"The names in '{path.name}' do not tell which column is the {signal}: choose one with --column; "
            f"it has {has}.",
        )
    where = " and its column with --column" if len(among) > 1 else ""
    return SospiroError(
        Reason.BAD_SETTING,
        f"The names in '{path.name}' do not tell what it holds: give --signal ecg, ppg or respiration{where}; "
        f"it has {has}.",
    )
