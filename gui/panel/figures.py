"""The large numbers in words: what is known, how old and how sure it is, and why a number is missing."""

import math
import re
from dataclasses import dataclass, replace

from engine.measures.measure import TOO_LITTLE, Measure
from gui.language import mark, number, tr
from gui.language.sentences import tr_sentence
from gui.panel.words import MASKED, UNKNOWN, is_masked, light
from sensors.state import BodyState, SignalQuality
from sensors.stream import Signal
from sessions.snapshot import SessionPhase, Snapshot

OLD_HEARTBEAT, OLD_BREATH = 3.0, 12.0
"""Seconds after which the age of a number is shown with it: no heartbeat, no turn of the breath has come since."""

NO_FIGURES = {
    SessionPhase.READY: mark("after the start"),
    SessionPhase.STOPPING: mark("session ended"),
    SessionPhase.SAVED: mark("session ended"),
    SessionPhase.FAILED: mark("session ended"),
}

HEART_NOTES = {Signal.PPG: mark("beats / min, by pulse"), Signal.RR: mark("beats / min, ready-made")}


MEASURE_DECIMALS = {"plv": 2, "rsa_amplitude": 1, "coherence_ratio": 1, "rmssd": 0}
SCALES = {"plv": mark("of 1"), "coherence_ratio": mark("ratio")}
"""What stands beside a number without a unit."""

READ_WITH = re.compile(r"paced|partly paced|spontaneous|breaths of the guide|.* of the music")
"""Parts of a label without which two numbers would be compared that cannot be: they stand beside the number."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as shown.

    Attributes
    ----------
    why
        Why there is none; empty when there is.
    note
        What stands below it in place of its unit.
    aside
        A second, smaller figure; greyed unless `aside_known`.
    meaning
        A plain sentence for whoever asks, empty where the name says all.
    """

    text: str
    why: str = ""
    note: str = ""
    aside: str = ""
    aside_known: bool = True
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class MeasureFigure:
    """A measure as shown: its number with the unit, why there is none, what stands beside it, how old it is.

    `meaning` is its plain sentence, with what it looks back on and must be read with.
    """

    text: str
    why: str = ""
    aside: str = ""
    age: str = ""
    meaning: str = ""


def figure(value: float | None, why: str, decimals: int = 0) -> Figure:
    """Show a number that is known, else `--` and why."""
    if value is None or not math.isfinite(value):
        return Figure(UNKNOWN, why)
    return Figure(number(value, f".{decimals}f"))


def why_no_rate(signal: Signal, quality: SignalQuality | None) -> str:
    """Say why the rate of a signal is unknown."""
    if quality is None:
        return tr("no signal")
    if light(signal, quality).advice:
        return tr("signal {word}", word=light(signal, quality).word.lower())
    return tr("listening …")


def figures(snapshot: Snapshot) -> tuple[Figure, Figure, Figure, Figure]:
    """Return breathing rate, guide rate, heart rate (each per minute) and synchrony (%) as shown."""
    if snapshot.phase is not SessionPhase.RUNNING:
        nothing = Figure(UNKNOWN, tr(NO_FIGURES[snapshot.phase]))
        return nothing, nothing, nothing, nothing
    guide = snapshot.guide
    return (
        _breathing(snapshot.body),
        figure(guide.rate if guide else None, tr(MASKED if is_masked(snapshot) else "not playing yet"), 1),
        _heart(snapshot.body),
        _synchrony(snapshot),
    )


def measure_figure(measure: Measure | None) -> MeasureFigure:
    """Return a measure as shown; None is one that was never read."""
    if measure is None:
        return MeasureFigure(UNKNOWN, tr("not measured"))
    if measure.value is None:
        # the strip is narrow, and what has come so far matters more than the words before it
        why = tr_sentence(measure.reason.replace(TOO_LITTLE, "only ", 1))
        return MeasureFigure(UNKNOWN, why, meaning=meaning(measure))
    age = "" if measure.age is None else tr("{seconds:.0f} s ago", seconds=measure.age)
    shown = number(measure.value, f".{MEASURE_DECIMALS.get(measure.kind.name, 1)}f")
    text = f"{shown} {tr_sentence(measure.unit)}".rstrip()
    read_with = [part for part in measure.label.split("; ") if READ_WITH.fullmatch(part)]
    aside = tr_sentence(next(iter(read_with), "")) or tr(SCALES.get(measure.kind.name, ""))
    return MeasureFigure(text, aside=aside, age=age, meaning=meaning(measure))


def meaning(measure: Measure) -> str:
    """Return the plain sentence of a measure, the stretch it looks back on, and what it must be read with."""
    said = measure.label or measure.reason
    parts = (tr("over {window}", window=tr_sentence(measure.kind.window)), *map(tr_sentence, said.split("; ")))
    return f"{tr_sentence(measure.sentence)} ({'; '.join(filter(None, parts))})"


def _synchrony(snapshot: Snapshot) -> Figure:
    measure = snapshot.measures.get("synchrony")
    why = tr(MASKED if is_masked(snapshot) else "needs 6 breaths")
    shown = figure(None if snapshot.synchrony is None else 100 * snapshot.synchrony, why)
    if measure is None:
        return shown
    note = "" if shown.why else _aged(measure.age, OLD_BREATH)
    return replace(shown, note=note, meaning=meaning(measure))


def _breathing(body: BodyState) -> Figure:
    by_ecg = body.respiration_source is Signal.ECG
    why = tr("listening to the ECG …") if by_ecg else why_no_rate(Signal.RESPIRATION, body.respiration)
    shown = figure(body.respiration_rate, why, 1)
    if shown.why:
        return shown
    share = body.inhale_share
    aside = tr("inhale {share}", share=UNKNOWN if share is None else f"{100 * share:.0f} %")
    percent = 100 * (body.respiration_confidence or 0.0)
    sure = tr("by ECG, {share:.0f} % sure", share=percent) if by_ecg else ""
    if body.respiration_source is Signal.VOICE:
        sure = tr("by microphone, {share:.0f} % sure", share=percent)
    return replace(shown, note=sure or _aged(body.breath_age, OLD_BREATH), aside=aside, aside_known=share is not None)


def _heart(body: BodyState) -> Figure:
    shown = figure(body.heart_rate, why_no_rate(Signal.ECG, body.heart))
    if shown.why or body.heart_source is None:
        return shown
    return replace(shown, note=_aged(body.heartbeat_age, OLD_HEARTBEAT) or tr(HEART_NOTES.get(body.heart_source, "")))


def _aged(age: float | None, old: float) -> str:
    return tr("{seconds:.0f} s ago", seconds=age) if age is not None and old <= age < math.inf else ""
