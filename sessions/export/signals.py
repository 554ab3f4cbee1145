"""The regular signals of a session, each as one series over all segments of its stream."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from sensors.stream import Floats, Signal
from sessions.export.arrays import SessionArrays, Track, unit_of
from sessions.export.descriptions import described
from sessions.export.placing import Between, Placed, grid_over, joined, place
from sessions.recording.own_streams import BODY, BREATH_PHASE, GUIDE, MEASURES, TEXTURE


@dataclass(frozen=True)
class Column:
    """One column: its name in a table, its label in EDF, unit, description, and what stands between its samples."""

    name: str
    label: str
    unit: str
    words: str
    between: Between
    placed: Placed


@dataclass(frozen=True)
class Series:
    """Columns that share their sampling; `name` is the label of the recording in BIDS."""

    name: str
    columns: tuple[Column, ...]

    @property
    def placed(self) -> Placed:
        """Of the first column: when the samples were."""
        return self.columns[0].placed

    @property
    def untouched(self) -> bool:
        """Whether it goes out sample by sample as recorded: it came evenly, without gaps."""
        return len(self.columns) == 1 and self.placed.even

    def even(self) -> tuple[float, float, Floats]:
        """Return start (s since the session began), rate and samples, shape (n, columns), NaN in gaps."""
        placed = self.placed
        if self.untouched:
            start, rate = placed.line()
            return start, float(f"{rate:.9g}"), placed.values[:, None]
        rate = placed.usual_rate
        grid = grid_over(float(placed.times[0]), float(placed.times[-1]), rate)
        return float(grid[0]) if len(grid) else float(placed.times[0]), rate, self.on_grid(grid)

    def on_grid(self, grid: Floats) -> Floats:
        """Return all columns at the times `grid`, shape (n, columns)."""
        return np.column_stack([column.placed.on_grid(grid, column.between) for column in self.columns])

    def sampling(self) -> dict[str, Any]:
        """Return what a reader must know of how the samples came to stand where they are."""
        placed = self.placed
        told: dict[str, Any] = {
            "EffectiveSamplingFrequency": float(f"{placed.rate:.9g}"),
            "DeclaredSamplingFrequency": placed.declared,
            "Resampled": not self.untouched,
            "Clock": "Synchronised with the session's clock by the recorded clock offsets.",
        }
        if not self.untouched:
            told["Resampling"] = {column.name: str(column.between) for column in self.columns}
        if len(self.columns) == 1:
            told["Gaps"] = [{"onset": round(a, 6), "duration": round(b - a, 6)} for a, b in placed.gaps]
        return told


INPUTS = {
    Signal.ECG: ("cardiac", "ECG"),
    Signal.PPG: ("pulse", "PPG"),
    Signal.RESPIRATION: ("respiratory", "Resp"),
}
MARGIN = 600.0
"""Seconds before and after a session in which a stamp is still believed."""

OWN_SERIES: Mapping[str, tuple[str, Mapping[str, Between]]] = {
    GUIDE.name: ("guide", {"phase": Between.PHASE}),
    BREATH_PHASE.name: ("breathphase", {"phase": Between.PHASE, "level": Between.CURVE}),
    BODY.name: ("body", {}),
    MEASURES.name: ("measures", {}),
    TEXTURE.name: ("texture", {}),
}


def inputs_of(session: SessionArrays) -> list[Series]:
    """Return what served for ECG, PPG and respiration, as far as it was recorded."""
    found = [_input(session, session.used(signal), *names, str(signal)) for signal, names in INPUTS.items()]
    return [series for series in found if series is not None]


def own_series_of(session: SessionArrays) -> list[Series]:
    """Return guide, body, measures and texture, as far as they were recorded."""
    own = [track for track in session.tracks if track.own and track.name in OWN_SERIES and not track.is_text]
    found = [_own(track, _within(session, track), *OWN_SERIES[track.name]) for track in own]
    return [series for series in found if series is not None]


def _within(session: SessionArrays, track: Track) -> Floats:
    """Return the times of a track without those that are far outside the session, which no sample can have."""
    near = (track.times > -MARGIN) & (track.times < session.seconds + MARGIN)
    return np.where(near, track.times, np.nan)


def _input(session: SessionArrays, used: list[tuple[Track, int]], name: str, label: str, signal: str) -> Series | None:
    used = [(track, channel) for track, channel in used if not track.is_text and len(track.values)]
    if not used:
        return None
    # a stream that came back in another unit is another signal: the longer one goes out, the other is in the recording
    units = {unit_of(track.stream.channels[channel]) for track, channel in used}
    unit = max(units, key=lambda one: sum(len(t.times) for t, c in used if unit_of(t.stream.channels[c]) == one))
    parts = [
        place(_within(session, track), track.column(channel), _declared(track))
        for track, channel in used
        if unit_of(track.stream.channels[channel]) == unit
    ]
    whole = joined([part for part in parts if part is not None])
    if whole is None:
        return None
    words = f"The {signal if signal == Signal.RESPIRATION else signal.upper()} as it was recorded."
    column = "cardiac" if name == "pulse" else name
    return Series(name, (Column(column, label, unit or "arbitrary", words, Between.CURVE, whole),))


def _own(track: Track, times: Floats, name: str, between: Mapping[str, Between]) -> Series | None:
    columns = []
    for index, channel in enumerate(track.stream.channels if len(track.values) else ()):
        placed = place(times, track.column(index), 0.0)
        if placed is not None:
            unit, words = described(track, channel)
            how = between.get(channel.label, Between.NEAREST)
            columns.append(Column(channel.label, channel.label, unit, words, how, placed))
    return Series(name, tuple(columns)) if columns else None


def _declared(track: Track) -> float:
    rate = track.stream.nominal_rate
    return float(rate) if np.isfinite(rate) and rate > 0 else 0.0
