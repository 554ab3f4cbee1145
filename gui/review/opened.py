"""A session as it is opened for review: read once, off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from gui.language import tr
from gui.language.figures import length, share
from gui.language.sentences import tr_sentence
from gui.review.said import Said, said_of
from gui.review.timeline import Timeline, timeline_of
from sensors.errors import SospiroError
from sessions.folder import PEOPLE, SessionFolder
from sessions.recording.own_streams import AUDIO_CLOCK
from sessions.report.evidence import Evidence, read_evidence
from sessions.store.audit import audit

SETTLED = 2
"""Pairs of sample and time that tell where the sound lies."""


@dataclass(frozen=True)
class Sound:
    """The sound of a session: its file, and when (s since the session began) its first sample was heard."""

    path: Path
    begins: float = 0.0


@dataclass(frozen=True)
class Opened:
    """What can be shown of a session.

    Attributes
    ----------
    sound
        None where there is none to be played; `silence` then says why.
    remarks
        Why something is not shown: damaged, running, masked; sentences.
    """

    folder: SessionFolder
    participant: str
    timeline: Timeline
    said: Said
    short: str = ""
    sound: Sound | None = None
    silence: str = ""
    masked: bool = False
    remarks: tuple[str, ...] = field(default=())


def open_session(data_dir: Path, folder: SessionFolder) -> Opened:
    """Return what can be shown of a session, whatever state it is in; blocks while it is read. The view is audited."""
    person = folder.path.parent.name
    if folder.path.resolve().is_relative_to((data_dir / PEOPLE).resolve()):
        audit(data_dir, "view", session=folder.path.name, participant=person)
    try:
        evidence = read_evidence(folder)
    except SospiroError as error:
        unread = tr("{why} Nothing else of this session can be shown.", why=tr_sentence(error.sentence))
        return Opened(folder, person, Timeline(0.0), said_of(folder), silence=tr("no record"), remarks=(unread,))
    sound, silence = _sound(evidence)
    return Opened(
        folder,
        evidence.participant or person,
        timeline_of(evidence),
        said_of(folder),
        _short(evidence),
        sound,
        silence,
        evidence.masked,
        _remarks(evidence),
    )


def _remarks(evidence: Evidence) -> tuple[str, ...]:
    told = []
    if evidence.trouble:
        told.append(
            tr(
                "{why} No signal can be shown; ratings and notes are from other files.",
                why=tr_sentence(evidence.trouble),
            )
        )
    if evidence.unheld:
        told.append(tr("Shown is what came before the damage: left out is {part}.", part=evidence.unheld))
    if evidence.running:
        told.append(tr("This session has not ended, or was cut off and not yet recovered: everything here is so far."))
    if evidence.masked:
        told.append(
            tr("This session is masked: guide, states and sound stay sealed with its arm until the study opens it.")
        )
    return tuple(told)


def _short(evidence: Evidence) -> str:
    summary = evidence.summary
    start, end = summary.respiration_rate_start, summary.respiration_rate_end
    protocol = str(evidence.entry("protocol").get("name") or "")
    told = [
        protocol,
        length(summary.seconds) if summary.seconds > 0 else "",
        "" if start is None or end is None else tr("breathing {start:.1f} → {end:.1f} / min", start=start, end=end),
        "" if summary.heart_rate_mean is None else tr("heart {rate:.0f} / min", rate=summary.heart_rate_mean),
        "" if summary.synchrony is None else tr("{share} in sync", share=share(summary.synchrony)),
    ]
    return "  ·  ".join(word for word in told if word)


def _sound(evidence: Evidence) -> tuple[Sound | None, str]:
    if evidence.masked:
        return None, tr("the sound would tell the arm")
    if not evidence.folder.sound.is_file():
        return None, tr("no sound was kept")
    return Sound(evidence.folder.sound, _begins(evidence)), ""


def _begins(evidence: Evidence) -> float:
    """Return when sample 0 sounded; with the session where nothing tells."""
    track = evidence.streams.get(AUDIO_CLOCK.name)
    if track is None:
        return 0.0
    samples, times = track.column("sample"), evidence.since(track.stamps)
    known = np.isfinite(samples) & np.isfinite(times)
    if known.sum() < SETTLED or np.ptp(samples[known]) <= 0:
        return 0.0
    middle = float(samples[known].mean())
    slope, at_middle = np.polyfit(samples[known] - middle, times[known], 1)
    return float(at_middle - slope * middle)
