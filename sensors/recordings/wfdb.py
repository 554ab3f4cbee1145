"""WFDB records of PhysioNet: a header (.hea) and its signals (.dat)."""

from pathlib import Path

import numpy as np

from sensors.errors import Reason, SospiroError
from sensors.recordings.model import (
    MOST_BYTES,
    RecordedStream,
    bad_file,
    check_rate,
    check_size,
    plain_stream,
    unreadable,
)


def read_wfdb(path: Path) -> list[RecordedStream]:
    """Return the record as one stream in the units of its header; NaN where the record marks no valid sample."""
    import wfdb

    record = path.with_suffix("")
    for part in (record.with_suffix(".hea"), path):
        if not part.is_file():
            raise SospiroError(
                Reason.MISSING_FILE, f"The WFDB record '{path.name}' needs '{part.name}' beside it, which is not there."
            )
    try:
        header = wfdb.rdheader(str(record))
        check_size(path, int(header.sig_len or 0) * int(header.n_sig), int(header.n_sig))
        # a header may leave out the length, and then the size of its files is what will be read
        if sum(path.with_name(name).stat().st_size for name in set(header.file_name or ())) > MOST_BYTES:
            raise bad_file(path, f"has more than {MOST_BYTES // 2**30} GiB of signals, more than Sospiro will load")
        read = wfdb.rdrecord(str(record))
        samples = np.asarray(read.p_signal, dtype=np.float64)
        rate = check_rate(path, float(read.fs))
        labels, units = [str(name) for name in read.sig_name], [str(unit) for unit in read.units]
    except FileNotFoundError as fault:
        missing = Path(str(fault.filename or "its signal file")).name
        raise SospiroError(
            Reason.MISSING_FILE, f"The WFDB record '{path.name}' needs '{missing}' beside it, which is not there."
        ) from fault
    except (OSError, ValueError, TypeError, IndexError, KeyError, AttributeError, MemoryError) as fault:
        raise unreadable(path, fault) from fault
    return [RecordedStream(plain_stream(record.name, labels, rate, units), samples, np.arange(len(samples)) / rate)]
