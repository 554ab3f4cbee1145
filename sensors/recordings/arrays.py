"""Arrays of numbers: NPZ and NPY of numpy, MAT of MATLAB."""

import io
import re
import tokenize
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from sensors.errors import Reason, SospiroError
from sensors.recordings.model import (
    MOST_BYTES,
    RecordedStream,
    bad_file,
    check_rate,
    check_size,
    plain_stream,
    stem,
    unreadable,
)

_RATE = re.compile(r"fs|sr|[sf]?rate|(?:sampling|sample)_?(?:rate|frequency|freq)|sfreq|freq|frequency")
_NAMELESS = re.compile(r"x|y|data|samples?|signals?|values|val|arr_\d+")

_DAMAGE = (
    *(OSError, ValueError, EOFError, KeyError, TypeError, MemoryError, NotImplementedError, RuntimeError),
    *(SyntaxError, tokenize.TokenError, zipfile.BadZipFile, zlib.error),
)
"""What numpy and scipy raise for files that are torn, packed with a password or lie about themselves."""

Arrays = Mapping[str, npt.NDArray[np.generic]]


def read_npz(path: Path, rate: float | None) -> list[RecordedStream]:
    """Return each array of shape (n,) or (n, channels) as a stream; `rate` goes before the archive's own `fs`.

    An array of a nameless key (`x`, `data` …) takes its names from the file: `resp1_airflow.npz` gives the stream
    `resp1_airflow` with the channel `airflow`.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MOST_BYTES:
                raise bad_file(path, f"unpacks to more than {MOST_BYTES // 2**30} GiB, more than Sospiro will load")
        with np.load(path, allow_pickle=False) as archive:
            # numpy returns the bytes of a member that is no array
            arrays = {key: np.asarray(archive[key]) for key in archive.files}
    except _DAMAGE as fault:
        raise unreadable(path, fault) from fault
    return _streams(path, arrays, rate)


def read_npy(path: Path, data: bytes, rate: float | None) -> list[RecordedStream]:
    """Return the one array in `data`, the content of `path`, as a stream of `rate`."""
    try:
        array = np.asarray(np.load(io.BytesIO(data), allow_pickle=False))
    except _DAMAGE as fault:
        raise unreadable(path, fault) from fault
    return _streams(path, {"data": array}, rate)


def read_mat(path: Path, data: bytes, rate: float | None) -> list[RecordedStream]:
    """Return each array of numbers in a MAT file (before 7.3) as a stream; `rate` as in `read_npz`."""
    from scipy.io import loadmat
    from scipy.io.matlab import MatReadError

    try:
        found = loadmat(io.BytesIO(data), squeeze_me=True)
    except NotImplementedError as fault:
        raise bad_file(path, "is a MAT file of version 7.3: save it with '-v7', or as CSV") from fault
    except (*_DAMAGE, MatReadError) as fault:
        raise unreadable(path, fault) from fault
    arrays = {key: np.asarray(value) for key, value in found.items() if not key.startswith("__")}
    return _streams(path, arrays, rate)


def _streams(path: Path, arrays: Arrays, rate: float | None) -> list[RecordedStream]:
    found = check_rate(path, rate if rate is not None else _stated_rate(path, arrays))
    signals = {key: array for key, array in arrays.items() if array.ndim in (1, 2) and not _RATE.fullmatch(key.lower())}
    numbers = {key: array for key, array in signals.items() if array.dtype.kind in "iuf"}
    if signals and not numbers:
        raise bad_file(path, f"has an array '{next(iter(signals))}' that holds no numbers, and no other")
    return [_stream(path, key, array, found) for key, array in numbers.items()]


def _stated_rate(path: Path, arrays: Arrays) -> float:
    for key, array in arrays.items():
        if _RATE.fullmatch(key.lower()) and array.size == 1 and array.dtype.kind in "iuf":
            return float(array.reshape(()))
    raise SospiroError(
        Reason.BAD_SETTING,
        f"The recording '{path.name}' has no sampling rate 'fs': say how many samples per second it has with --rate.",
    )


def _stream(path: Path, key: str, array: npt.NDArray[np.generic], rate: float) -> RecordedStream:
    # Channels first is as common as samples first, and no recording has more channels than samples.
    upright = array.T if array.ndim == 2 and array.shape[0] < array.shape[1] else array
    samples = np.asarray(upright, dtype=np.float64).reshape(len(upright), -1) if array.size else np.empty((0, 1))
    check_size(path, samples.size, samples.shape[1])
    nameless = _NAMELESS.fullmatch(key.lower()) is not None
    label = stem(path).rpartition("_")[2] if nameless else key
    labels = [label] if samples.shape[1] == 1 else [f"{label} {i}" for i in range(samples.shape[1])]
    name = stem(path) if nameless else f"{stem(path)}-{key}"
    return RecordedStream(plain_stream(name, labels, rate), samples, np.arange(len(samples)) / rate)
