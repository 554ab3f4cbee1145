"""The report of one person: all sessions, trends, goals."""

from __future__ import annotations

from pathlib import Path

from sensors.errors import Reason, SospiroError
from sessions.folder import ANONYMOUS
from sessions.report.model import NOT_MEDICAL, Report, Section, Weight, paragraphs
from sessions.report.sections.goals import goals_section, medication_section, questionnaires_section, remarks_section
from sessions.report.sections.trends import rated_section, sessions_section, trends_section
from sessions.report.visits import EPOCH, Visit, visits_of
from sessions.report.words import length, listed
from sessions.store.participants import goals_of, medication_of, notes_of, participant_of, questionnaires_of


def participant_report(data_dir: Path, participant: str) -> Report:
    """Return the report of a person. Blocks while it reads the records of all sessions.

    Raises
    ------
    SospiroError
        BAD_SETTING for an ID that cannot be, that nobody has, or the anonymous one.
    """
    if participant == ANONYMOUS:
        sentence = f"{ANONYMOUS!r} is many people, so there is no report of it: name a session or a pseudonym."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    trouble = _trouble(data_dir, participant)
    visits = visits_of(data_dir, participant)
    sections = [_short(visits, trouble), sessions_section(visits)] if visits else [_short(visits, trouble)]
    if visits:
        sections += [trends_section(visits), rated_section(visits)]
    if not trouble:
        sections += [
            goals_section(goals_of(data_dir, participant)),
            questionnaires_section(questionnaires_of(data_dir, participant)),
            medication_section(medication_of(data_dir, participant)),
            remarks_section(notes_of(data_dir, participant)),
        ]
    dated = max((visit.started for visit in visits), default=EPOCH)
    return Report(f"Participant {participant}", _facts(participant, visits), tuple(sections), dated)


def _trouble(data_dir: Path, participant: str) -> str:
    """Return why what is kept of a person cannot be read; empty when it can."""
    try:
        participant_of(data_dir, participant)
    except SospiroError as error:
        if error.reason is Reason.BAD_FILE:
            return error.sentence
        raise
    return ""


def _facts(participant: str, visits: list[Visit]) -> tuple[tuple[str, str], ...]:
    facts = [("Participant", participant), ("Sessions", str(len(visits)))]
    if visits:
        facts.append(("From – to", f"{visits[0].started:%Y-%m-%d} – {visits[-1].started:%Y-%m-%d}"))
    protocols = sorted({visit.protocol for visit in visits if visit.protocol})
    return (*facts, *((("Protocols", listed(protocols)),) if protocols else ()))


def _short(visits: list[Visit], trouble: str) -> Section:
    known = [visit.summary.seconds for visit in visits if visit.summary is not None]
    told = f"{len(visits)} session{'' if len(visits) == 1 else 's'}, {length(sum(known))} in all." if visits else (
        "There is no session of this person yet."
    )  # fmt: skip
    blocks = (*paragraphs([trouble], Weight.WARNING), *paragraphs([told]), *paragraphs([NOT_MEDICAL], Weight.SMALL))
    return Section("In short", blocks)
