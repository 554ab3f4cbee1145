"""What a session comes to: the figures every face of Sospiro shows and `--json` prints."""

from dataclasses import asdict, dataclass
from typing import Any


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
    states: tuple[tuple[float, str, str], ...] = ()
    files: tuple[str, ...] = ()
    status: str = "complete"

    def as_dict(self) -> dict[str, Any]:
        """Return plain lists, strings and numbers, as `--json` prints them."""
        return asdict(self)
