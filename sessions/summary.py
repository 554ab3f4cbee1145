"""What a session comes to: the figures every face of Sospiro shows and `--json` prints."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class MeasureFigures:
    """A measure over a whole session.

    Attributes
    ----------
    unit
        Empty for a plain number or a share of 1.
    mean, median
        None where there was not enough data.
    count, of
        How many "breaths", "seconds" or "times 10 s" in which it was known they are taken over.
    """

    unit: str
    mean: float | None
    median: float | None
    count: int
    of: str


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """Figures of a finished (or recovered) session. A figure that could not be measured is None, never zero.

    Attributes
    ----------
    session
        Folder of the session.
    id
        Name of the session: UTC start and a short random part.
    started
        UTC, ISO 8601.
    seconds
        Length.
    respiration_rate_start, respiration_rate_end
        Breaths per minute: median over the first and over the last 8 breaths; with an ECG alone over the first and
        the last 60 s that it was known.
    heart_rate_mean
        Beats per minute.
    guide_rate_end
        Breaths per minute the guide was led to: its last breath before it eased back at the end; None when no guide
        played.
    synchrony
        Share of guided breaths in sync over the session, 0–1.
    entrainment
        Phase-locking value over the last 60 s of the guide, 0–1.
    time_below_10
        Seconds in breaths of fewer than 10 a minute.
    measures
        The main measures by name; those of breaths (asynchrony, period error, RSA amplitude) over all breaths, the
        others over all seconds. Empty for a recording without them.
    states
        (seconds since the start, state, reason) at each change of the pacing.
    files
        File names relative to `session`.
    status
        "complete" or "recovered".
    """

    session: str
    id: str
    started: str
    seconds: float
    respiration_rate_start: float | None = None
    respiration_rate_end: float | None = None
    heart_rate_mean: float | None = None
    guide_rate_end: float | None = None
    synchrony: float | None = None
    entrainment: float | None = None
    time_below_10: float | None = None
    measures: Mapping[str, MeasureFigures] = field(default_factory=dict)
    states: tuple[tuple[float, str, str], ...] = ()
    files: tuple[str, ...] = ()
    status: str = "complete"

    def as_dict(self) -> dict[str, Any]:
        """Return plain lists, strings and numbers, as `--json` prints them."""
        return asdict(self)
