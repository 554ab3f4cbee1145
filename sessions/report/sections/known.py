"""What the program knows of the items that reporting guidelines ask for; no word where it knows nothing."""

from __future__ import annotations

from engine.protocols.protocol import Protocol
from sessions.report.evidence import Evidence
from sessions.report.sections.done import arm_words, planned, style_words
from sessions.report.sections.quality import interval_words, usable_words
from sessions.report.tracks import SAID
from sessions.report.words import length, listed, number, share, titled
from sessions.session_file import streams_used

SEALED = "sealed until the study is opened"


def known_facts(evidence: Evidence) -> dict[str, str]:
    """Return an answer for each item that the program knows something of, by the item's `fact`."""
    protocol = planned(evidence)
    facts = {
        **_music(evidence, protocol),
        **_plan(evidence, protocol),
        **_feedback(evidence),
        **_outcome(evidence),
    }
    return {name: words for name, words in facts.items() if words}


def _music(evidence: Evidence, protocol: Protocol | None) -> dict[str, str]:
    sound = evidence.setting("sound")
    own = "The participant's own music was the bed." if sound.get("own_music") else "No music of the participant's own."
    style, name = style_words(evidence), titled(str(evidence.setting("style").get("name", "")))
    volume = sound.get("volume_db")
    set_to = f" Set to {volume:g} dB at the start.".replace("-", "−") if isinstance(volume, float) else ""
    stages = listed([f"{stage.kind}" for stage in protocol.stages]) if protocol is not None else ""
    return {
        "name": str(evidence.entry("protocol").get("name", "")),
        "music_choice": f"Style “{name}”, chosen in the settings or the protocol. {own}" if name else "",
        "music": f"Composed by the program as it plays, never twice the same: {style} {_heard(evidence)}".strip(),
        "delivery": "Synthesised by the program while it is heard; who set the volume, loudspeakers or headphones: "
        f"to be filled in by the researcher.{set_to}",
        "materials": f"Sospiro {evidence.entry('versions').get('sospiro', '')}. {_devices(evidence)}",
        "strategy": f"Listening, with breathing guided by the music; stages planned: {stages}." if stages else "",
        "modality": f"Sound: a guide that rises while breathing in and falls while breathing out, in the style {style}",
    }


def _plan(evidence: Evidence, protocol: Protocol | None) -> dict[str, str]:
    sha = str(evidence.entry("protocol").get("sha256", ""))[:12]
    arms = listed(sorted(protocol.arms)) if protocol is not None else ""
    prompts = sum(len(stage.prompts) for stage in protocol.stages) if protocol is not None else 0
    asked = sorted({item for stage in protocol.stages for item in stage.ratings}) if protocol is not None else []
    count = len(evidence.events("deviation"))
    deviations = f"{count} deviation{'' if count == 1 else 's'} logged"
    synchrony = evidence.summary.synchrony
    kept = "" if synchrony is None else f"; {share(synchrony)} of guided breaths in sync"
    return {
        "registered": f"The protocol is fixed by its SHA-256 ({sha}…, above in full); the registration is "
        "to be filled in by the researcher." if sha else "",
        "control": f"Arms of the protocol: {arms}; played here: {arm_words(evidence) or 'none'}." if arms else "",
        "blind": _blind(evidence),
        "psychosocial": f"Rated on 0–10: {listed(asked)}." if asked else "",
        "instructions": f"The protocol shows {prompts} sentences to the person; they are part of its hash."
        if prompts
        else "",
        "group": "Alone: the music follows one person.",
        "schedule": f"This session lasted {length(evidence.seconds)}; number and frequency of sessions: "
        "see the report of the participant.",
        "fidelity": f"{deviations}{kept}; protocol SHA-256 {sha}…",
    }  # fmt: skip


def _feedback(evidence: Evidence) -> dict[str, str]:
    versions = ", ".join(f"{name} {version}" for name, version in evidence.entry("versions").items())
    usable = usable_words(evidence)
    return {
        "processing": f"Intervals of 300–2000 ms are judged against those around them. {interval_words(evidence)}",
        "artefacts": f"Usable in this session: {usable}; the comparison is to be filled in by the researcher."
        if usable
        else "",
        "feature": "Inhale and exhale onsets of the respiration; a breath is in sync when its period is within 15 % of "
        "the guide's and its inhale within a quarter of it from the cue; the guide leads on by the last 6 breaths.",
        "reinforcement": "Continuous: synchrony resolves harmony and adds voices; penalty off unless the style or the "
        "protocol turns it on. The reasons are to be filled in by the researcher.",
        "variables": f"Recorded with the session: {len(evidence.recording)} streams (inputs, derived signals, guide, "
        "texture, cues)." if evidence.recording and not evidence.masked else SEALED if evidence.masked else "",
        "software": f"{versions}. {_devices(evidence)}",
        "data": "XDF recording, JSON record and hash-chained journal; 'sospiro export' writes BIDS, EDF+ and CSV. "
        "Where they lie is to be filled in by the researcher.",
    }  # fmt: skip


def _outcome(evidence: Evidence) -> dict[str, str]:
    summary = evidence.summary
    if evidence.masked:
        return {"regulation": SEALED, "plots": "Heart and breathing rate in this report; the rest is sealed."}
    plots = "Within the session in this report; between sessions in the report of the participant."
    significance = (
        "Minimal important change of pain: 2 points or 30 % (Farrar 2001); others: see the ratings. Whether it was "
        "defined beforehand is to be filled in by the researcher."
    )
    regulation = ""
    if summary.synchrony is not None:
        regulation = f"{share(summary.synchrony)} of guided breaths in sync; phase locking at the end "
        regulation += f"{number(summary.entrainment, '', 3)}."
    return {"regulation": regulation, "plots": plots, "significance": significance}


def _blind(evidence: Evidence) -> str:
    if evidence.masked:
        return "The arm is sealed: participant and operator see a code."
    return "This session was masked until the study was opened." if evidence.events("unmasked") else ""


def _heard(evidence: Evidence) -> str:
    measures = evidence.summary.measures
    names = {"loudness": "loudness", "notes_per_second": "onsets", "centroid": "spectral centroid"}
    told = [
        f"{title} {number(measures[name].median, measures[name].unit)}"
        for name, title in names.items()
        if name in measures and measures[name].median is not None
    ]
    return f"Medians over the session: {listed(told)}." if told else ""


def _devices(evidence: Evidence) -> str:
    names = {str(signal): name for signal, name in SAID.items()}
    used = [f"{names[use.signal]} from {use.name}" for use in streams_used(evidence.record) if use.signal in names]
    return f"Sensors: {listed(used)}." if used else "No sensor was used."
