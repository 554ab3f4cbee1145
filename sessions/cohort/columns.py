"""What stands in the tables of a cohort: every column with its unit and one sentence."""

from dataclasses import dataclass
from typing import Literal

from engine.measures.registry import MEASURES
from sessions.recording.own_streams import ACOUSTICS
from sessions.store.ratings import ITEMS
from sessions.summarise import OF_BREATHS

Kind = Literal["text", "number", "count", "flag"]
Value = str | float | int | bool | None
CIRCULAR = frozenset({"heart_breath_phase"})
"""Angles: their mean is that of the directions."""
SO_FAR = frozenset({"share_in_sync", "time_below_10"})
"""They count from the beginning: what they end at stands in `guided_in_sync` and `seconds_below_10`."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `unit` is empty for a text, a plain number or a share of 1."""

    name: str
    kind: Kind
    unit: str
    about: str


KEYS = (
    Column("participant", "text", "", "Pseudonym of the person."),
    Column("session", "text", "", "Name of the session."),
    Column("folder", "text", "", "Where it lies, from the innermost folder that holds them all."),
)
ABOUT = (
    Column("started", "text", "", "UTC, ISO 8601."),
    Column("protocol", "text", "", "Name of the protocol; empty for none."),
    Column("protocol_sha256", "text", "", "Hash of its canonical form."),
    Column("arm", "text", "", "Condition that was played; empty for none, and while the session is masked."),
    Column("study", "text", "", "Name of the study."),
    Column("masked", "flag", "", "Whether the session is masked: then nothing stands here that goes by the guide."),
    Column("status", "text", "", "complete, or recovered after a crash."),
    Column("recorded_with", "text", "", "Version of Sospiro that recorded it."),
    Column("recording_sha256", "text", "", "Hash of recording.xdf."),
)
BODY = (
    Column("seconds", "number", "s", "Length of the session."),
    *(
        Column(f"{signal}_usable", "number", "", f"Share of the seconds in which the {words} had a quality above 0.5.")
        for signal, words in (("ecg", "ECG"), ("ppg", "PPG"), ("rr", "RR intervals"), ("respiration", "respiration"))
    ),
    Column("heartbeats", "count", "", "Heartbeats heard."),
    Column("breaths", "count", "", "Breaths heard."),
    Column("heart_rate", "number", "beats/min", "From the mean RR interval."),
    Column("respiration_rate", "number", "breaths/min", "Median of all breaths; of each second with an ECG alone."),
    Column("respiration_rate_start", "number", "breaths/min", "Median of the first 8 breaths, or 60 s."),
    Column("respiration_rate_end", "number", "breaths/min", "Median of the last 8 breaths, or 60 s."),
)
GUIDED = (
    Column("guide_rate_end", "number", "breaths/min", "Rate the guide was led to."),
    Column("guided_in_sync", "number", "", "Share of all guided breaths that were in sync."),
    Column("entrainment", "number", "", "Phase-locking value over the last 60 s of the guide."),
    Column("seconds_below_10", "number", "s", "Time in breaths of fewer than 10 a minute."),
)


def _measured() -> tuple[Column, ...]:
    found = []
    for kind in (one for one in MEASURES if one.name not in SO_FAR):
        of = "breaths" if kind.name in OF_BREATHS else "seconds"
        middle = "circular mean" if kind.name in CIRCULAR else "mean"
        found += [
            Column(f"{kind.name}_mean", "number", kind.unit, f"{kind.title}: {middle} of all {of} that have it."),
            Column(f"{kind.name}_count", "count", "", f"How many {of} have it."),
        ]
        if kind.name not in CIRCULAR:
            found.append(Column(f"{kind.name}_median", "number", kind.unit, f"{kind.title}: median of the same."))
    return tuple(found)


MEASURED = _measured()
SOUND = tuple(
    Column(f"{one.label}_mean", "number", one.unit, f"Mean {one.label.replace('_', ' ')} of the music, as recorded.")
    for one in ACOUSTICS.channels
)
RATED = tuple(
    Column(f"{item}_{when}", "number", "of 10", f"{item.capitalize()} as rated {when} the session, 0 to 10.")
    for item in ITEMS
    for when in ("before", "after")
)
CHECKED = (
    Column("check_heart_rate", "number", "beats/min", "As neurokit2 finds it in the recording; only with --check."),
    Column("check_respiration_rate", "number", "breaths/min", "The same of the breath."),
)
SESSION_COLUMNS = (*KEYS, *ABOUT, *BODY, *GUIDED, *MEASURED, *SOUND, *RATED, *CHECKED)
BREATH_COLUMNS = (
    *KEYS,
    Column("after", "number", "s", "Inhale onset, from the beginning of the session."),
    Column("period", "number", "s", "To the next inhale onset."),
    Column("inhale_share", "number", "", "Share of the period that is inhaled."),
    Column("depth", "number", "unit of the signal", "From trough to peak."),
    Column("sigh", "number", "", "1 for a sigh."),
    Column("pause", "number", "s", "Rest after the exhalation."),
    Column("in_sync", "number", "", "1 when it went with the guide, 0 when not; empty when none played."),
    Column("asynchrony", "number", "s", "Inhale onset less the nearest inhale cue."),
    Column("period_error", "number", "%", "Period less that of the guide."),
    Column("rsa_amplitude", "number", "beats/min", "Highest less lowest heart rate within the breath."),
    Column("rsa_amplitude_ms", "number", "ms", "The same of the RR intervals."),
)
WINDOW_COLUMNS = (
    *KEYS,
    Column("after", "number", "s", "Beginning of the 10 s, from the beginning of the session."),
    Column("heart_rate", "number", "beats/min", "Mean of the seconds in which it was known."),
    Column("respiration_rate", "number", "breaths/min", "The same."),
    Column("guide_rate", "number", "breaths/min", "Of the guide while it played."),
    *(Column(kind.name, "number", kind.unit, f"{kind.title}, over {kind.window}.") for kind in MEASURES),
)
SUMMARISED = tuple(
    column for column in SESSION_COLUMNS if column.kind == "number" and not column.name.endswith("_median")
)
"""What the summary is about: one number a session and figure."""
