"""The plots of a session in words, for those who cannot see them and for those in a hurry."""

from itertools import groupby

import numpy as np

from gui.review.timeline import GOOD, MISSING, Lane, Timeline, state_word
from sessions.report.tracks import Curve, Span
from sessions.report.words import length, listed, share


def breathing_words(timeline: Timeline) -> str:
    """Return what breathing and guide did."""
    told = [
        _way("Breathing", timeline.breath if timeline.breath.known else timeline.by_ecg, "breaths a minute"),
        _way("Guide", timeline.guide, "breaths a minute"),
        _gap_words("the breath", timeline.breath_gaps),
    ]
    return " ".join(word for word in told if word) or "No breath was heard."


def heart_words(timeline: Timeline) -> str:
    """Return what the heart did."""
    told = [
        _way("Heart rate", timeline.heart, "beats a minute"),
        _middle("RSA amplitude", timeline.rsa, "beats a minute"),
        _gap_words("the heart", timeline.heart_gaps),
    ]
    return " ".join(word for word in told if word) or "No heartbeat was heard."


def bands_words(timeline: Timeline) -> str:
    """Return stages, what the guide did for how long, and the markers."""
    told = []
    if timeline.stages:
        told.append(f"Stages: {listed([one.name for one in timeline.stages])}.")
    if timeline.states:
        told.append(f"The guide was {listed([f'{name} for {length(s)}' for name, s in _shares(timeline.states)])}.")
    if timeline.markers:
        told.append(f"{len(timeline.markers)} marker{'s' if len(timeline.markers) > 1 else ''}.")
    return " ".join(told) or "No stages, states or markers are known."


def quality_words(lanes: tuple[Lane, ...]) -> str:
    """Return how far each input could be used."""
    if not lanes:
        return "No sensor was recorded."
    return ". ".join(f"{lane.name}: {_usable(lane)}" for lane in lanes) + "."


def whole(timeline: Timeline) -> str:
    """Return all of it, one after the other."""
    parts = (breathing_words(timeline), heart_words(timeline), bands_words(timeline), quality_words(timeline.lanes))
    return f"{length(timeline.seconds)}. " + " ".join(parts)


def _usable(lane: Lane) -> str:
    lost = sum(band.ends - band.begins for band in lane.bands if band.name == MISSING)
    told = "usable share unknown" if lane.usable is None else f"{share(lane.usable)} {GOOD}"
    return f"{told}, no signal for {length(lost)}" if lost else told


def _shares(states: tuple[Span, ...]) -> list[tuple[str, float]]:
    ordered = sorted(states, key=lambda span: span.name)
    found = {name: sum(s.ends - s.begins for s in group) for name, group in groupby(ordered, key=lambda s: s.name)}
    return [(state_word(name).lower(), seconds) for name, seconds in sorted(found.items(), key=lambda one: -one[1])]


def _way(name: str, curve: Curve, unit: str) -> str:
    known = curve.values[np.isfinite(curve.values)]
    if not known.size:
        return ""
    # the first and last tenth, so that one odd value does not speak for all
    few = max(1, known.size // 10)
    first, last = float(np.median(known[:few])), float(np.median(known[-few:]))
    return f"{name} from {first:.1f} to {last:.1f} {unit}, between {known.min():.1f} and {known.max():.1f}."


def _middle(name: str, curve: Curve, unit: str) -> str:
    known = curve.values[np.isfinite(curve.values)]
    return f"{name} {np.median(known):.1f} {unit} in the middle." if known.size else ""


def _gap_words(what: str, gaps: tuple[Span, ...]) -> str:
    lost = sum(gap.ends - gap.begins for gap in gaps)
    return f"Nothing was heard of {what} for {length(lost)}." if gaps else ""
