"""What happened: deviations from the protocol, what safety noted, faults, markers and notes, the dose of sound."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from engine.safety.advice import SafetyKind
from sensors.errors import SospiroError
from sessions.dose_file import dose_of
from sessions.folder import ANONYMOUS, is_participant
from sessions.markers import told_markers
from sessions.recording.own_streams import MARKERS
from sessions.report.evidence import Evidence
from sessions.report.model import Block, Row, Section, Table, Weight, paragraphs
from sessions.report.words import clock, length, number
from sessions.store.answers import answers_of

MOST_ROWS = 60
FAULTS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "notice": lambda data: str(data.get("text", "")),
    "fault": lambda data: f"A fault ended the session ({data.get('error', 'unknown')}).",
    "group_member_ended": lambda data: f"A fault ended the part of member {data.get('place', '?')} of the group.",
    "sound_restarted": lambda data: f"The sound was started anew ({data.get('restarts', '?')} times so far).",
    "moved": lambda _: "Its disk took nothing more: the session went on in another place.",
    "recovered": lambda _: "The session was cut off before, and made whole afterwards.",
    "stream_lost": lambda data: f"The stream {data.get('stream', '')} fell silent.",
    "stream_back": lambda data: f"The stream {data.get('stream', '')} was back.",
}
"""What went wrong, by the kind of its line in the journal, in words; no path of this machine is told."""


def deviations_section(evidence: Evidence) -> Section:
    """Return deviations, safety events and what went wrong."""
    deviations = [(clock(at), asked(data)) for at, data in evidence.events("deviation")]
    safety = [
        (clock(at), str(data.get("text", "")))
        for at, data in evidence.events("safety")
        if data.get("about") != SafetyKind.RATING
    ]
    faults = sorted((at, tell(data)) for kind, tell in FAULTS.items() for at, data in evidence.events(kind))
    said = [(clock(at), _prompt(data)) for at, data in evidence.events("prompt")]
    blocks: list[Block] = [
        *_table("Deviations from the protocol", deviations, "No deviation from the protocol was logged."),
        *_table("What safety noted", safety, _safe(evidence)),
        *_table("Notices and faults", [(clock(at), text) for at, text in faults], "Nothing went wrong."),
        *(_table("What the script said", said, "") if said else ()),
    ]
    return Section("Deviations and safety", tuple(blocks))


def notes_section(evidence: Evidence) -> Section:
    """Return markers and notes."""
    try:
        kept = answers_of(evidence.folder).notes
    except SospiroError as error:
        return Section("Markers and notes", paragraphs([error.sentence], Weight.WARNING))
    recorded = evidence.streams.get(MARKERS.name)
    lines = zip(recorded.stamps.tolist(), recorded.texts, strict=True) if recorded is not None else ()
    markers = [(clock(stamp - evidence.start), text) for stamp, text in told_markers(lines)]
    notes = [(f"{note.utc:%Y-%m-%d %H:%M} UTC", note.text) for note in kept]
    blocks = [*_table("Markers set during the session", markers, "No marker was set."),
              *_table("Notes", notes, "No note was written.")]  # fmt: skip
    return Section("Markers and notes", tuple(blocks))


def dose_section(evidence: Evidence) -> Section:
    """Return how much sound was heard, if that was kept."""
    return Section("Dose of sound", paragraphs([_dose(evidence)]))


def _prompt(data: Mapping[str, Any]) -> str:
    voice = " (recording)" if data.get("recorded") is True else ""
    return f"{data.get('script', '')} {data.get('number', '?')} of {data.get('of', '?')}{voice}: {data.get('text', '')}"


def asked(data: Mapping[str, Any]) -> str:
    """Return what a person asked for in place of the protocol, in words."""
    value = data.get("value")
    told = f"{value:g}" if isinstance(value, int | float) else ""
    what = str(data.get("what", "")).replace("_", " ")
    return " ".join(word for word in (what, str(data.get("text") or ""), told) if word)


def _table(caption: str, rows: Sequence[Row], without: str) -> tuple[Block, ...]:
    if not rows:
        return paragraphs([without])
    more = f" (the first {MOST_ROWS} of {len(rows)})" if len(rows) > MOST_ROWS else ""
    return (Table(caption + more, ("At", "What"), tuple(rows[:MOST_ROWS]), (1.0, 6.0)),)


def _safe(evidence: Evidence) -> str:
    return "What safety noted is sealed with the arm." if evidence.masked else "Safety noted nothing."


def _dose(evidence: Evidence) -> str:
    # <data dir>/participants/<participant>/<session>; a session kept elsewhere has no dose beside it
    data_dir = [*evidence.folder.path.parents][:3][-1]
    if evidence.masked or evidence.participant == ANONYMOUS or not is_participant(evidence.participant):
        return "Not kept: a dose is counted for a known participant in a session that is not masked."
    found = dose_of(data_dir, evidence.participant, evidence.name)
    if found is None:
        return "Not kept: no sound card played, or the session lies more than a week before the last one."
    heard = f"Sound was heard for {length(found.seconds)}"
    if found.percent is None:
        return f"{heard}; how loud is unknown, as the sound card was not calibrated."
    limit = "80 dB(A)" if found.listener == "adult" else "75 dB(A)"
    return f"{heard}: {number(found.percent, '%')} of a week's dose ({limit} for 40 h, WHO-ITU H.870)."
