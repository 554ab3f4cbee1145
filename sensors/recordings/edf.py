"""EDF and EDF+, the European Data Format of clinics and sleep laboratories, and its 24-bit sibling BDF."""

from pathlib import Path
from typing import Any

import numpy as np

from sensors.recordings.model import RecordedStream, bad_file, check_rate, check_size, plain_stream, stem, unreadable


def read_edf(path: Path) -> list[RecordedStream]:
    """Return the signals as one stream for each sampling rate, in the units of the header; annotations are left out."""
    import pyedflib

    try:
        _check_whole(path)
        with pyedflib.EdfReader(str(path)) as reader:
            return _streams(path, reader)
    except (OSError, ValueError, IndexError, MemoryError, UnicodeError) as fault:
        if "discontinuous" in str(fault):
            raise bad_file(path, "is an EDF+ with gaps (EDF+D), which cannot be read: save it as EDF or CSV") from fault
        raise unreadable(path, fault) from fault


def _check_whole(path: Path) -> None:
    """Raise `SospiroError` for a file shorter than its header says, before the library prints so by itself."""
    with path.open("rb") as file:
        header = file.read(256)
        signals, records = int(header[252:256]), int(header[236:244])
        counts = file.read(256 * signals)[216 * signals : 224 * signals]
    per_record = sum(int(counts[at : at + 8]) for at in range(0, 8 * signals, 8))
    width = 2 if header[:1] == b"0" else 3
    whole, size = 256 * (signals + 1) + records * per_record * width, path.stat().st_size
    if size != whole:
        raise bad_file(path, f"is damaged: it has {size} bytes where its header says {whole}")


def _streams(path: Path, reader: Any) -> list[RecordedStream]:
    count = int(reader.signals_in_file)
    check_size(path, int(sum(reader.getNSamples())), count)
    by_rate: dict[float, list[int]] = {}
    for place in range(count):
        by_rate.setdefault(check_rate(path, float(reader.getSampleFrequency(place))), []).append(place)
    return [_stream(path, reader, rate, places) for rate, places in by_rate.items()]


def _stream(path: Path, reader: Any, rate: float, places: list[int]) -> RecordedStream:
    samples = np.column_stack([np.asarray(reader.readSignal(place), dtype=np.float64) for place in places])
    labels = [str(reader.getLabel(place)).strip() for place in places]
    units = [str(reader.getPhysicalDimension(place)).strip() for place in places]
    stream = plain_stream(stem(path), labels, rate, units)
    return RecordedStream(stream, samples, np.arange(len(samples)) / rate, tuple(places))
