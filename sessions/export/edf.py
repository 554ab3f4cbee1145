"""One session as EDF+: ECG, pulse, respiration and guide in their own units and rates, what happened as annotations.

EDF knows neither a drifting clock nor a missing sample: every signal stands on a grid of whole samples per second that
begins with the session, and where it is missing its median stands, under an annotation that says so. A file beside it
tells how each was resampled.
"""

import math
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from sensors.errors import Reason, SospiroError
from sensors.stream import Floats
from sessions.export.arrays import SessionArrays
from sessions.export.bids import left_out, session_labels, write_json
from sessions.export.choices import Choices
from sessions.export.csv_tables import write_events
from sessions.export.events import Event, events_of
from sessions.export.signals import Column, Series, inputs_of, own_series_of

DIGITAL = (-32768, 32767)
NUMBER_CHARACTERS = 8
"""Of a number in the header: more would be cut off."""

LARGEST = 9_999_999.0
FEWEST_ANNOTATIONS, MOST_ANNOTATIONS = 1, 64
"""Annotation channels; each holds one annotation for every second of the file."""

TEXT_BYTES = 40
"""Of an annotation, as the library writes no more."""

EARLIEST, LATEST = datetime(1985, 1, 1), datetime(2084, 12, 31)
LABELS = {"phase": "Guide phase", "rate": "Guide rate"}


class _Signal:
    """One signal on its grid."""

    def __init__(self, column: Column, label: str, seconds: int) -> None:
        self.label, self.column = label, column
        self.rate = max(1, math.ceil(column.placed.usual_rate - 1e-6))
        samples = column.placed.on_grid(np.arange(seconds * self.rate) / self.rate, column.between)
        self.missing = ~np.isfinite(samples)
        self.resampled = not _stands_on(column.placed.times, self.rate)
        known = np.clip(samples[~self.missing], -LARGEST, LARGEST)
        self.clipped = int(np.count_nonzero(np.abs(samples[~self.missing]) > LARGEST))
        self.filled_with = float(np.median(known)) if len(known) else 0.0
        self.samples: Floats = np.full(len(samples), self.filled_with)
        self.samples[~self.missing] = known
        low, high = float(self.samples.min()), float(self.samples.max())
        self.low, self.high = shorter(low, up=False), shorter(high if high > low else low + 1.0, up=True)

    def header(self) -> dict[str, Any]:
        """Return it as pyedflib wants it."""
        return {
            "label": self.label,
            "dimension": dimension(self.column.unit),
            "sample_frequency": self.rate,
            "physical_min": _plain(self.low),
            "physical_max": _plain(self.high),
            "digital_min": DIGITAL[0],
            "digital_max": DIGITAL[1],
            "transducer": "",
            "prefilter": "",
        }

    def gaps(self, bad: bool) -> list[Event]:
        """Return an event for each stretch in which it is missing."""
        edges = np.flatnonzero(np.diff(np.concatenate([[False], self.missing, [False]]).astype(int)))
        name = f"{'BAD gap' if bad else 'gap'} {self.label}"
        return [
            Event(first / self.rate, (last - first) / self.rate, "gap", name)
            for first, last in edges.reshape(-1, 2).tolist()
        ]


def write_edf(session: SessionArrays, folder: Path, _: Choices) -> None:
    """Write `<session>.edf` and what belongs to it below `folder`.

    Raises
    ------
    SospiroError
        BAD_FILE when no signal was recorded.
    """
    seconds = max(1, math.ceil(session.seconds))
    inputs = inputs_of(session)
    guide = [series for series in own_series_of(session) if series.name == "guide"]
    if not inputs:
        raise SospiroError(
            Reason.BAD_FILE, f"Session {session.folder.path.name} holds no ECG, pulse or respiration for EDF."
        )
    read = [_Signal(column, column.label, seconds) for series in inputs for column in series.columns]
    led = [_Signal(column, LABELS[column.name], seconds) for series in guide for column in series.columns]
    gaps = [*(e for one in read for e in one.gaps(bad=True)), *(e for one in led for e in one.gaps(bad=False))]
    events = sorted([*events_of(session), *gaps], key=lambda event: event.onset)
    target = folder / "_".join(session_labels(session))
    target.mkdir(parents=True)
    stem = target / "_".join(session_labels(session))
    _write_file(session, stem.with_suffix(".edf"), [*read, *led], [e for e in events if 0 <= e.onset < seconds])
    write_events(stem.with_name(f"{stem.name}_events.csv"), events, None)
    told = {one.label: _told(one, inputs + guide) for one in (*read, *led)}
    write_json(
        stem.with_suffix(".json"), {"Started": session.started.isoformat(), "Signals": told, **left_out(session)}
    )


def _plain(limit: float) -> float:
    """Return a whole number without its ".0", which would take two of the eight characters."""
    return int(limit) if limit.is_integer() else limit


def dimension(unit: str) -> str:
    """Return a unit as the header can hold it: eight characters of ASCII, rates per minute without their noun."""
    word = "/min" if unit.endswith("/min") else unit.replace("µ", "u").replace("μ", "u")
    return word.encode("ascii", "replace").decode()[:NUMBER_CHARACTERS].strip()


def _stands_on(times: Floats, rate: int) -> bool:
    """Tell whether every sample is where the grid has one, to a hundredth of a period."""
    return bool(np.abs(times * rate - np.rint(times * rate)).max() < 0.01)


def shorter(value: float, up: bool) -> float:
    """Return the nearest number not below (`up`) or not above `value` that the header can hold."""
    for decimals in range(6, -1, -1):
        scale = 10**decimals
        rounded = (math.ceil if up else math.floor)(value * scale) / scale
        if len(f"{rounded:.{decimals}f}") <= NUMBER_CHARACTERS:
            return float(f"{rounded:.{decimals}f}")
    return math.copysign(LARGEST, value)


def _told(signal: _Signal, series: list[Series]) -> dict[str, Any]:
    own = next(one for one in series if signal.column in one.columns)
    sampling = own.sampling() | {"Resampled": signal.resampled}
    return sampling | {
        "SamplingFrequency": signal.rate,
        "Units": signal.column.unit,
        "Description": signal.column.words,
        "Resolution": (signal.high - signal.low) / (DIGITAL[1] - DIGITAL[0]),
        "FilledWithInGaps": signal.filled_with,
        "ClippedSamples": signal.clipped,
        "SamplesBeforeStart": int(np.count_nonzero(signal.column.placed.times < 0)),
    }


def _write_file(session: SessionArrays, path: Path, signals: list[_Signal], events: list[Event]) -> None:
    import pyedflib

    seconds = max(1, len(signals[0].samples) // signals[0].rate)
    channels = min(MOST_ANNOTATIONS, max(FEWEST_ANNOTATIONS, math.ceil((len(events) + 1) / seconds)))
    writer = pyedflib.EdfWriter(str(path), len(signals), file_type=pyedflib.FILETYPE_EDFPLUS)
    try:
        writer.set_number_of_annotation_signals(channels)
        writer.setHeader(_header(session))
        writer.setSignalHeaders([signal.header() for signal in signals])
        writer.writeSamples([signal.samples for signal in signals])
        for event in events[: channels * seconds]:
            writer.writeAnnotation(np.float64(event.onset), np.float64(event.duration or -1.0), annotation(event))
    finally:
        writer.close()


def annotation(event: Event) -> str:
    """Return an event in the words of an annotation."""
    if event.kind == "gap":
        return event.name
    value = "" if event.value is None else f"{event.value:.6g}"
    words = " ".join(word for word in (event.kind, event.name, value) if word)
    plain = "".join(letter if letter.isprintable() else " " for letter in words)
    return plain.encode()[:TEXT_BYTES].decode(errors="ignore")


def _header(session: SessionArrays) -> dict[str, Any]:
    # readers disagree on fractions of a second in the header: the file beside it tells them
    started = min(max(session.started.replace(tzinfo=None, microsecond=0), EARLIEST), LATEST)
    return {
        "technician": "",
        "recording_additional": "",
        "patientname": "X",
        "patient_additional": "",
        "patientcode": session.participant,
        "equipment": "Sospiro",
        "admincode": "",
        "sex": "",
        "startdate": started,
        "birthdate": "",
    }
