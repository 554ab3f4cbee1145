"""The plots of a session in words, for those who cannot see them and for those in a hurry."""

from itertools import groupby

import numpy as np

from gui.language import tr
from gui.language.figures import length, listed, share
from gui.language.sentences import tr_sentence
from gui.panel.words import counted_markers
from gui.review.timeline import GOOD, MISSING, Lane, Timeline, state_word
from sessions.report.tracks import Curve, Span


def breathing_words(timeline: Timeline) -> str:
    """Return what breathing and guide did."""
    told = [
        _way(tr("Breathing"), timeline.breath if timeline.breath.known else timeline.by_ecg, tr("breaths a minute")),
        _way(tr("Guide"), timeline.guide, tr("breaths a minute")),
        _gap_words(tr("the breath"), timeline.breath_gaps),
    ]
    return " ".join(word for word in told if word) or tr("No breath was heard.")


def heart_words(timeline: Timeline) -> str:
    """Return what the heart did."""
    told = [
        _way(tr("Heart rate"), timeline.heart, tr("beats a minute")),
        _middle(tr("RSA amplitude"), timeline.rsa, tr("beats a minute")),
        _gap_words(tr("the heart"), timeline.heart_gaps),
    ]
    return " ".join(word for word in told if word) or tr("No heartbeat was heard.")


def bands_words(timeline: Timeline) -> str:
    """Return stages, what the guide did for how long, and the markers."""
    told = []
    if timeline.stages:
        told.append(tr("Stages: {stages}.", stages=listed([one.name for one in timeline.stages])))
    if timeline.states:
        shares = [tr("{state} for {length}", state=name, length=length(s)) for name, s in _shares(timeline.states)]
        told.append(tr("The guide was {states}.", states=listed(shares)))
    if timeline.markers:
        told.append(f"{counted_markers(len(timeline.markers))}.")
    return " ".join(told) or tr("No stages, states or markers are known.")


def quality_words(lanes: tuple[Lane, ...]) -> str:
    """Return how far each input could be used."""
    if not lanes:
        return tr("No sensor was recorded.")
    return ". ".join(f"{tr_sentence(lane.name)}: {_usable(lane)}" for lane in lanes) + "."


def whole(timeline: Timeline) -> str:
    """Return all of it, one after the other."""
    parts = (breathing_words(timeline), heart_words(timeline), bands_words(timeline), quality_words(timeline.lanes))
    return f"{length(timeline.seconds)}. " + " ".join(parts)


def _usable(lane: Lane) -> str:
    lost = sum(band.ends - band.begins for band in lane.bands if band.name == MISSING)
    told = tr("usable share unknown") if lane.usable is None else f"{share(lane.usable)} {tr(GOOD)}"
    return tr("{told}, no signal for {length}", told=told, length=length(lost)) if lost else told


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
    return tr(
        "{name} from {first:.1f} to {last:.1f} {unit}, between {low:.1f} and {high:.1f}.",
        name=name,
        first=first,
        last=last,
        unit=unit,
        low=float(known.min()),
        high=float(known.max()),
    )


def _middle(name: str, curve: Curve, unit: str) -> str:
    known = curve.values[np.isfinite(curve.values)]
    if not known.size:
        return ""
    return tr("{name} {value:.1f} {unit} in the middle.", name=name, value=float(np.median(known)), unit=unit)


def _gap_words(what: str, gaps: tuple[Span, ...]) -> str:
    lost = sum(gap.ends - gap.begins for gap in gaps)
    return tr("Nothing was heard of {what} for {length}.", what=what, length=length(lost)) if gaps else ""
