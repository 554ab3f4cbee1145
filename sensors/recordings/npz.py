"""NPZ archives of numpy: arrays of samples and a sampling rate."""

import re
import tokenize
import zipfile
import zlib
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

_RATE_KEYS = ("fs", "rate", "sampling_rate", "sfreq", "srate")
_NAMELESS = re.compile(r"x|y|data|samples|signal|values|arr_\d+")

_DAMAGE = (
    *(OSError, ValueError, EOFError, KeyError, TypeError, MemoryError, NotImplementedError, RuntimeError),
    *(SyntaxError, tokenize.TokenError, zipfile.BadZipFile, zlib.error),
)
"""What numpy raises for archives that are torn, packed with a password or lie about themselves."""

Arrays = dict[str, npt.NDArray[np.generic]]


def read_npz(path: Path, rate: float | None) -> list[RecordedStream]:
    """Return each array of shape (n,) or (n, channels) as a stream; `rate` goes before the archive's own `fs`.

    An array of a nameless key (`x`, `data` …) takes its names from the file: `resp1_airflow.npz` gives the stream
    `resp1_airflow` with the channel `airflow`.
    """
    arrays = _load(path)
    found = check_rate(path, rate if rate is not None else _stated_rate(path, arrays))
    signals = {key: array for key, array in arrays.items() if key not in _RATE_KEYS and array.ndim in (1, 2)}
    return [_stream(path, key, array, found) for key, array in signals.items()]


def _load(path: Path) -> Arrays:
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MOST_BYTES:
                raise bad_file(path, f"unpacks to more than {MOST_BYTES // 2**30} GiB, more than Sospiro will load")
        with np.load(path, allow_pickle=False) as archive:
            # numpy returns the bytes of a member that is no array
            return {key: np.asarray(archive[key]) for key in archive.files}
    except _DAMAGE as fault:
        raise unreadable(path, fault) from fault


def _stated_rate(path: Path, arrays: Arrays) -> float:
    for key in _RATE_KEYS:
        if key in arrays and arrays[key].size == 1 and arrays[key].dtype.kind in "iuf":
            return float(arrays[key].reshape(()))
    raise SospiroError(
        Reason.BAD_SETTING,
        f"The recording '{path.name}' has no sampling rate 'fs': say how many samples per second it has with --rate.",
    )


def _stream(path: Path, key: str, array: npt.NDArray[np.generic], rate: float) -> RecordedStream:
    if array.dtype.kind not in "iuf":
        raise bad_file(path, f"has an array '{key}' that holds no numbers")
    samples = np.asarray(array, dtype=np.float64).reshape(len(array), -1) if array.size else np.empty((0, 1))
    check_size(path, samples.size, samples.shape[1])
    if not np.isfinite(samples).all():
        sample = int(np.argmax(~np.isfinite(samples).all(axis=1)))
        raise bad_file(path, f"has no finite number in sample {sample} of '{key}'")
    nameless = _NAMELESS.fullmatch(key) is not None
    label = stem(path).rpartition("_")[2] if nameless else key
    labels = [label] if samples.shape[1] == 1 else [f"{label} {i}" for i in range(samples.shape[1])]
    name = stem(path) if nameless else f"{stem(path)}-{key}"
    return RecordedStream(plain_stream(name, labels, rate), samples, np.arange(len(samples)) / rate)
