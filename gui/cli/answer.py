"""How a finished session is told: a few lines for a person, or one JSON object for a program."""

from gui.cli.common import Shared, finish_json, printable, table
from sessions.summary import MeasureFigures, SessionSummary

UNKNOWN = "not measured"
TOO_LITTLE = "not enough data"
MEASURES = {
    "asynchrony": "Asynchrony",
    "rsa_amplitude": "RSA amplitude",
    "coherence_ratio": "Coherence ratio",
    "rmssd": "RMSSD",
}


def show_summary(shared: Shared, summary: SessionSummary, as_json: bool) -> None:
    """Print what a session came to."""
    if as_json:
        finish_json(summary.as_dict())
        return
    shared.console.print(table(("", ""), summary_rows(summary)))


def summary_rows(summary: SessionSummary) -> list[tuple[str, str]]:
    """Return the figures of a session as (name, words)."""
    start, end = _rate(summary.respiration_rate_start), _rate(summary.respiration_rate_end)
    return [
        ("Session", f"{summary.id}, {summary.seconds / 60:.1f} min, {summary.status}"),
        ("Breathing", f"{start} at the start, {end} at the end"),
        ("Guide", _with_unit(summary.guide_rate_end, "breaths/min at the end")),
        ("Heart", _with_unit(summary.heart_rate_mean, "beats/min on average")),
        ("Synchrony", UNKNOWN if summary.synchrony is None else f"{summary.synchrony:.0%} of the guided breaths"),
        ("Entrainment", _with_unit(summary.entrainment, "(phase locking over the last 60 s, 0 to 1)", 2)),
        *((title, _median(summary.measures[name])) for name, title in MEASURES.items() if name in summary.measures),
        ("Saved in", printable(summary.session)),
        ("Files", ", ".join(summary.files)),
    ]


def _median(figures: MeasureFigures) -> str:
    if figures.median is None:
        return TOO_LITTLE
    value = f"{figures.median:z.1f} {figures.unit}".rstrip()
    return f"{value} (median over {figures.count} {figures.of})"


def _rate(value: float | None) -> str:
    return _with_unit(value, "breaths/min")


def _with_unit(value: float | None, unit: str, digits: int = 1) -> str:
    return UNKNOWN if value is None else f"{value:.{digits}f} {unit}"
