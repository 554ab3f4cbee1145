"""Whether what is reported is what was recorded: journal, recording, and the hashes of the files."""

from __future__ import annotations

from sessions.recording.own_streams import RECORDER
from sessions.recording.recover import RECOVERED
from sessions.report.evidence import Evidence, FileCheck, check_files
from sessions.report.model import Section, Table, Weight, paragraphs
from sessions.report.words import listed


def integrity_section(evidence: Evidence) -> Section:
    """Return what holds, what does not, and the files' hashes. Blocks while it reads them whole."""
    files = check_files(evidence.folder)
    rows = tuple((one.name, f"{one.size:,}".replace(",", " "), _whole(one), one.sha256) for one in files)
    table = Table("Files as they lie there now", ("File", "Bytes", "Holds", "SHA-256"), rows, (22.0, 18.0, 12.0, 118.0))
    wrong = [evidence.trouble, *_wrong(evidence, files)]
    good = [_journal(evidence), _recorded(evidence, files)]
    return Section("Integrity of the data", (*paragraphs(wrong, Weight.WARNING), *paragraphs(good), table))


def _journal(evidence: Evidence) -> str:
    check = evidence.journal_check
    return f"The journal's chain of hashes holds over all {check.lines} lines." if check.whole and check.lines else ""


def _recorded(evidence: Evidence, files: list[FileCheck]) -> str:
    if evidence.trouble or any(one.whole is not None and one.whole < one.size for one in files):
        return ""
    streams = [s.stream.name for s in evidence.recording.values() if not s.stream.name.startswith("Sospiro-")]
    named = f": {listed(sorted(set(streams)))}" if streams else ""
    count = f"{len(evidence.recording)} streams, {len(streams)} of them from outside{named}"
    return f"The recording is whole ({count}); no sample is known to be lost." if _lost(evidence) == 0 else (
        f"The recording is whole ({count}), but {_lost(evidence)} samples could not be kept."
    )  # fmt: skip


def _lost(evidence: Evidence) -> int:
    recorder = evidence.streams.get(RECORDER.name)
    lost = recorder.column("lost_samples") if recorder is not None else ()
    return int(max(lost, default=0))


def _wrong(evidence: Evidence, files: list[FileCheck]) -> list[str]:
    check, told = evidence.journal_check, []
    if evidence.running:
        told.append("The session has not ended: all figures are those so far, and the files still grow.")
    if evidence.record.get("status") == RECOVERED:
        told.append("The session was cut off, by a crash or a loss of power, and made whole afterwards.")
    if not check.whole and not evidence.running:
        told.append(f"From line {check.lines + 1} on the journal does not hold: it was changed or damaged.")
    if not check.lines:
        told.append("There is no journal, or its first line does not hold.")
    told += [
        f"{one.name} holds for its first {one.whole} of {one.size} bytes; what follows does not fit and is left out."
        for one in files
        if one.whole is not None and one.whole < one.size and not evidence.running
    ]
    return told


def _whole(one: FileCheck) -> str:
    if one.whole is None:
        return "–"
    return "whole" if one.whole == one.size else f"to byte {one.whole}"
