"""Which column of a recording is heard: the one asked for, or the one its names speak for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from sensors.errors import Reason, SospiroError
from sensors.recognise import recognise
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
    """Return the stream of the column `wanted` alone; raise `SospiroError` (BAD_SETTING) when there is none."""
    found = named_column(path, columns(recordings), wanted)
    return RecordedStream(found.stream, found.values[:, np.newaxis], found.times, (found.place,))


def named_column(path: Path, among: Sequence[Column], wanted: str) -> Column:
    """Return the column called `wanted`: a label, STREAM:LABEL, a stream's name, or a number in the file (from 0).

    Raises
    ------
    SospiroError
        BAD_SETTING when none or several are called so.
    """
    labels = [column.label for column in among]
    streams = [column.stream.name for column in among]
    whole = [f"{stream}:{label}" for stream, label in zip(streams, labels, strict=True)]
    for names in (labels, whole, streams):
        found = labelled(wanted, names)
        if len({whole[i] for i in found}) > 1:
            raise _several(path, wanted, [whole[i] for i in found])
        if found:
            return among[found[0]]
    for column in among:
        if str(column.place) == wanted.strip():
            return column
    raise no_column(path, wanted, labels)


def _several(path: Path, wanted: str, whole: Sequence[str]) -> SospiroError:
    has = " and ".join(f"'{name}'" for name in whole[:4])
    return SospiroError(
        Reason.BAD_SETTING, f"The recording '{path.name}' has several columns '{wanted}': give one of {has}."
    )


def choose_column(
    path: Path, recordings: Sequence[RecordedStream], signal: Signal | None, wanted: str | None
) -> tuple[Signal, Column]:
    """Return the signal that is heard and the column it is read from.

    What the names speak for most goes first, ECG before respiration before PPG; of equals the first in the file.

    Parameters
    ----------
    signal
        ECG, PPG or RESPIRATION; None finds out from the names.
    wanted
        As in `named_column`; None finds out from the names.

    Raises
    ------
    SospiroError
        BAD_SETTING when the names do not tell and nobody did.
    """
    among = columns(recordings)
    if not among:
        raise SospiroError(Reason.BAD_FILE, f"The recording '{path.name}' holds no numbers, only texts.")
    if wanted is not None:
        among = [named_column(path, among, wanted)]
        if signal is not None:
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
        for candidate in recognise(column.stream):
            if candidate.signal in HEARD and candidate.score > best.get(candidate.signal, (0, column))[0]:
                best[candidate.signal] = candidate.score, replace(column, reason=candidate.reason)
    return {signal: column for signal, (_, column) in best.items()}


def _unclear(path: Path, among: Sequence[Column], signal: Signal | None) -> SospiroError:
    has = ", ".join(f"'{column.label}'" for column in among[:16])
    if signal is None:
        return SospiroError(
            Reason.BAD_SETTING,
            f"The names in '{path.name}' ({has}) do not tell what it holds: say so with --signal ecg, ppg or "
            "respiration" + (", and which column with --column." if len(among) > 1 else "."),
        )
    return SospiroError(
        Reason.BAD_SETTING,
        f"The names in '{path.name}' do not tell which column is the {signal}: choose one of {has} with --column.",
    )
