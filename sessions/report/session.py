"""The report of one session."""

from __future__ import annotations

from sessions.folder import SessionFolder
from sessions.report.checklist import checklist_section
from sessions.report.evidence import Evidence, read_evidence
from sessions.report.model import NOT_MEDICAL, Block, Report, Section, Weight, paragraphs
from sessions.report.sections.body import breathing_section, heart_section
from sessions.report.sections.brain import brain_section
from sessions.report.sections.done import done_section, head
from sessions.report.sections.events import deviations_section, dose_section, notes_section
from sessions.report.sections.group import group_section
from sessions.report.sections.hands import hands_section
from sessions.report.sections.humming import humming_section
from sessions.report.sections.integrity import integrity_section
from sessions.report.sections.known import known_facts
from sessions.report.sections.playing import playing_section
from sessions.report.sections.quality import quality_section, usable_words
from sessions.report.sections.said import ratings_section
from sessions.report.sections.together import coherence_section, entrainment_section
from sessions.report.words import length, number, share


def session_report(folder: SessionFolder) -> Report:
    """Return the report of a session, whatever state it is in. Blocks while it reads all of it.

    Raises
    ------
    SospiroError
        BAD_FILE when its record is missing or damaged.
    """
    evidence = read_evidence(folder)
    so_far = " so far" if evidence.running else ""
    return Report(f"Session {evidence.name}{so_far}", head(evidence), tuple(_sections(evidence)), evidence.dated)


def _sections(evidence: Evidence) -> list[Section]:
    found = [_short(evidence), done_section(evidence), ratings_section(evidence)]
    if not evidence.trouble:
        found += [
            breathing_section(evidence),
            heart_section(evidence),
            entrainment_section(evidence),
            coherence_section(evidence),
            *([group] if (group := group_section(evidence)) is not None else []),
            *([hands] if (hands := hands_section(evidence)) is not None else []),
            *([humming] if (humming := humming_section(evidence)) is not None else []),
            *([brain] if (brain := brain_section(evidence)) is not None else []),
            *([playing] if (playing := playing_section(evidence)) is not None else []),
            quality_section(evidence),
        ]
    found += [deviations_section(evidence), notes_section(evidence), dose_section(evidence)]
    return [*found, integrity_section(evidence), checklist_section(known_facts(evidence))]


def _short(evidence: Evidence) -> Section:
    summary, blocks = evidence.summary, list[Block]()
    if evidence.trouble:
        told = f"{evidence.trouble} No signal can be shown; what follows is from record and journal."
        blocks += paragraphs([told], Weight.WARNING)
    if evidence.running:
        blocks += paragraphs(["This session is still running: everything here is so far."], Weight.WARNING)
    if summary.seconds > 0:
        blocks += paragraphs([" ".join(_sentences(evidence))])
    return Section("In short", (*blocks, *paragraphs([NOT_MEDICAL], Weight.SMALL)))


def _sentences(evidence: Evidence) -> list[str]:
    summary = evidence.summary
    start, end = summary.respiration_rate_start, summary.respiration_rate_end
    told = [f"The session lasted {length(summary.seconds)}{' so far' if evidence.running else ''}."]
    if start is not None and end is not None:
        told.append(f"Breathing went from {start:.1f} to {end:.1f} breaths/min.")
    if summary.guide_rate_end is not None:
        told.append(f"The music led to {number(summary.guide_rate_end, 'breaths/min')}.")
    if summary.synchrony is not None:
        told.append(f"{share(summary.synchrony)} of the guided breaths were in sync with it.")
    if summary.heart_rate_mean is not None:
        told.append(f"The heart rate was {number(summary.heart_rate_mean, 'beats/min')} on average.")
    if usable := usable_words(evidence):
        told.append(f"Usable signal: {usable}.")
    count = len(evidence.events("deviation"))
    logged = "1 deviation from the protocol was" if count == 1 else f"{count} deviations from the protocol were"
    return [*told, f"{logged} logged."]
