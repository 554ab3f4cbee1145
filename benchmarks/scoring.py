"""The annotated heartbeats the benchmarks share, and how what is found is scored against them."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from sensors.detection.scoring import pairs
from sensors.stream import Floats

BEATS = "NLRBAaJSVrFejnE/fQ?"
UNSCORED = 2.0
PUBLISHED = {"121": 1863, "202": 2136}
"""Beats of the records without their annotations here, from the tables of the MIT-BIH Arrhythmia Database."""


def score(found: Floats, reference: Floats, tolerance: float) -> tuple[float, Floats]:
    """Return F1 in per cent, each event matched once at most, and the errors of the matched ones (s).

    Times in seconds, ascending; the first 2 s do not count.
    """
    found, reference = found[found > UNSCORED], reference[reference > UNSCORED]
    matched, known = pairs(found, reference, tolerance)
    return 200 * len(matched) / max(1, found.size + reference.size), found[matched] - reference[known]


def annotated_ecgs(folder: Path) -> Iterator[tuple[str, float, Floats, Floats]]:
    """Yield name, rate, samples and the times of the annotated heartbeats (s)."""
    import wfdb

    record, notes = wfdb.rdrecord(str(folder / "mitbih" / "100")), wfdb.rdann(str(folder / "mitbih" / "100"), "atr")
    beats = notes.sample[[symbol in BEATS for symbol in notes.symbol]] / record.fs
    for channel, name in enumerate(record.sig_name):
        yield f"MIT-BIH 100 {name}", record.fs, record.p_signal[:, channel], beats
    for name in ("118e24", "118e06"):
        with gzip.open(folder / "heartpy" / f"{name}.csv.gz", "rt") as file:
            yield f"MIT-BIH {name}", 360.0, np.loadtxt(file), np.loadtxt(folder / "heartpy" / f"{name}_ann.csv") / 360


def counted_ecgs(folder: Path) -> Iterator[tuple[str, float, Floats, int]]:
    """Yield name, rate, samples and the published number of heartbeats."""
    import wfdb

    for name, count in PUBLISHED.items():
        record = wfdb.rdrecord(str(folder / "mitbih" / name))
        for channel, lead in enumerate(record.sig_name):
            yield f"MIT-BIH {name} {lead}", record.fs, np.nan_to_num(record.p_signal[:, channel]), count
