"""Breath and guide together: synchrony, phase locking, asynchrony; and the coherence ratio with its settings."""

from __future__ import annotations

from sessions.report.evidence import Evidence
from sessions.report.figures.curves import CurvesFigure, Panel
from sessions.report.model import Figure, Section, Table, paragraphs
from sessions.report.tracks import of_breaths, of_seconds, running_median, stages
from sessions.report.words import joined, length, number, plain_number, share, titled

SETTINGS = {
    "window_seconds": ("Length of the series", "s"),
    "every_seconds": ("Computed every", "s"),
    "rate": ("Even series of RR intervals at", "Hz"),
    "taper": ("Window", ""),
    "padded": ("Points of the transform, zeros included", ""),
    "lowest": ("Peak looked for from", "Hz"),
    "highest": ("Peak looked for up to", "Hz"),
    "half_width": ("Power counted to both sides of the peak", "Hz"),
    "interpolation": ("Interpolation", ""),
    "detrend": ("Trend taken out", ""),
}
NOT_COMPARABLE = (
    "Coherence ratios of different programs can be compared only where these settings are the same; the ratio is no "
    "score of any product. Below 9 breaths/min the power of RSA lies in the LF band, so LF/HF is not reported."
)


def entrainment_section(evidence: Evidence) -> Section:
    """Return how breath and guide went together."""
    title = "Entrainment and synchrony"
    synchrony, locking = of_seconds(evidence, "synchrony"), of_seconds(evidence, "plv")
    asynchrony = of_breaths(evidence, "asynchrony")
    if evidence.masked:
        return Section(title, paragraphs(["Sealed, as it would tell the arm."]))
    if not (synchrony.known or locking.known or asynchrony.known):
        return Section(title, paragraphs(["No breath was measured while a guide played: there is nothing to compare."]))
    summary = evidence.summary
    late = evidence.measure("asynchrony")
    slow = summary.time_below_10
    words = [
        f"{share(summary.synchrony)} of the guided breaths were in sync: their period within 15 % of the guide's, "
        "their inhale within a quarter of it from the cue."
        if summary.synchrony is not None
        else "",
        f"Phase locking over the last 60 s of the guide: {summary.entrainment:.3f} (0–1; by chance alone about 0.3 for "
        "ten breaths)."
        if summary.entrainment is not None
        else "",
        f"Inhales came {_late(late.median)} the cue (median of {late.count} breaths)." if late is not None else "",
        f"{length(slow)} were spent in breaths of fewer than 10 a minute." if slow is not None else "",
    ]
    panels = []
    if synchrony.known or locking.known:
        both = (("synchrony, last 6 breaths", synchrony), ("phase locking, last 60 s", locking))
        known = tuple((name, curve) for name, curve in both if curve.known)
        panels.append(Panel("Share (0–1)", known, limits=(0.0, 1.02)))
    if asynchrony.known:
        lines = (("median of 6 breaths", running_median(asynchrony)),)
        panels.append(Panel("Inhale after cue (s)", lines, (("each breath", asynchrony),), zero=True))
    drawn = CurvesFigure(evidence.seconds, tuple(panels), stages(evidence))
    alt = "Synchrony, phase locking and asynchrony over time. " + joined(words)
    caption = "How closely the breath went with the guide; above 0 s the inhale came after the cue, below before it."
    return Section(title, (*paragraphs([joined(words)]), Figure(caption, alt, drawn.draw, drawn.height)))


def coherence_section(evidence: Evidence) -> Section:
    """Return the coherence ratio with what it was computed with."""
    title = "Coherence ratio"
    if evidence.masked:
        return Section(title, paragraphs(["Sealed with the other measures."]))
    ratio = of_seconds(evidence, "coherence_ratio")
    if not ratio.known:
        return Section(title, paragraphs(["There were never 64 s of heartbeats to compute it from."]))
    kept = evidence.measure("coherence_ratio")
    words = [
        f"The median was {number(kept.median if kept else None, '', 2)}. It tells how much of the heart's variation is "
        "one even wave: power of the highest peak over all other power.",
    ]
    drawn = CurvesFigure(evidence.seconds, (Panel("Coherence ratio\n(no unit)", (("coherence ratio", ratio),)),),
                         stages(evidence))  # fmt: skip
    alt = f"Coherence ratio over time. {words[0]}"
    caption = "Computed over the last 64 s every 5 s, so it trails by about half a minute."
    figure = Figure(caption, alt, drawn.draw, drawn.height)
    return Section(title, (*paragraphs(words), figure, *_settings(evidence), *paragraphs([NOT_COMPARABLE])))


def _settings(evidence: Evidence) -> tuple[Table, ...]:
    kept = evidence.entry("measures").get("coherence")
    if not isinstance(kept, dict) or not kept:
        return ()
    rows = tuple(
        (SETTINGS.get(name, (titled(name), ""))[0], _valued(value, SETTINGS.get(name, ("", ""))[1]))
        for name, value in kept.items()
    )
    return (Table("What it was computed with", ("Setting", "Value"), rows, (2.0, 2.0)),)


def _valued(value: object, unit: str) -> str:
    told = plain_number(value) if isinstance(value, float) else str(value)
    return f"{told} {unit}".strip()


def _late(seconds: float | None) -> str:
    if seconds is None:
        return "at a time not known from"
    return f"{abs(seconds):.1f} s {'after' if seconds >= 0 else 'before'}"
