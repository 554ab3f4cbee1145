"""What can be done with a kept session. Each blocks, and returns one sentence that says what was done."""

from dataclasses import dataclass
from pathlib import Path

from gui.language import mark, tr
from gui.language.sentences import tr_sentence
from sensors.errors import Reason, SospiroError
from sessions.export.choices import FormatName
from sessions.folder import SessionFolder
from sessions.index import SessionIndex
from sessions.store.audit import audit

FORMAT_WORDS = {
    FormatName.BIDS: mark("BIDS dataset"),
    FormatName.CSV: mark("CSV tables"),
    FormatName.EDF: "EDF+",
    FormatName.KUBIOS: mark("RR intervals for Kubios"),
    FormatName.WAV: mark("Sound, WAV"),
}
NOT_FOR_GOOD = mark("Reports and exports stay.")


@dataclass(frozen=True, slots=True)
class Done:
    """What was done: a sentence, and the files that were made."""

    words: str
    files: tuple[Path, ...] = ()


def make_report(data_dir: Path, folder: SessionFolder, out: Path) -> Done:
    """Write the report of a session as HTML and PDF.

    Raises
    ------
    SospiroError
        BAD_FILE when its record is damaged; DATA_FOLDER or DISK_FULL when it cannot be written.
    """
    from sessions.report.session import session_report
    from sessions.report.write import write_report

    made = session_report(folder)
    audit(data_dir, "report", session=folder.path.name, participant=folder.path.parent.name)
    files = write_report(made, out, f"report-session-{folder.path.name}")
    return Done(tr("The report is in {out}: {name} and the same as PDF.", out=out, name=files[0].name), files)


def export_session(data_dir: Path, folder: SessionFolder, to: FormatName, out: Path, deidentified: bool) -> Done:
    """Export a session; `deidentified` leaves out all that could tell whose it is. Errors as `Export.run`."""
    from sessions.export.export import Export

    job = Export(data_dir, to, out, deidentified)
    audit(data_dir, "export", session=[folder.path.name], participant=[folder.path.parent.name], to=to,
          deidentified=deidentified)  # fmt: skip
    done = next(iter(list(job.run([folder]))))
    if done.refused:
        raise SospiroError(Reason.BAD_FILE, done.refused)
    told = {"count": len(done.files), "format": tr(FORMAT_WORDS[to]), "out": out}
    hidden = tr("{count} files ({format}) are in {out}, without anything that could tell whose it is.", **told)
    words = hidden if deidentified else tr("{count} files ({format}) are in {out}.", **told)
    left = tr(" Left out: {what}", what=" ".join(tr_sentence(one) for one in done.left_out)) if done.left_out else ""
    return Done(f"{words}{left}", done.files)


def move_to(data_dir: Path, folder: SessionFolder, participant: str) -> Done:
    """Move a session to another person, who must be entered; errors as `move_session`."""
    from sessions.store.moving import move_session

    moved = move_session(data_dir, folder, participant.strip(), SessionIndex(data_dir))
    return Done(tr("The session is with {participant} now.", participant=participant.strip()), (moved.path,))


def delete_for_good(data_dir: Path, folder: SessionFolder, reason: str) -> Done:
    """Delete a session; errors as `delete_session`."""
    from sessions.store.deletion import delete_session

    gone = delete_session(data_dir, folder, reason, SessionIndex.reading(data_dir))
    left = (
        tr(" It was exported or reported {times} times: those files stay.", times=gone.exports) if gone.exports else ""
    )
    named = tr(" It is still named in {places}.", places=", ".join(gone.named_in)) if gone.named_in else ""
    return Done(tr("Session {session} is deleted.", session=folder.path.name) + left + named)


def what_goes(folder: SessionFolder) -> str:
    """Return what a deletion takes: the files with their size, in a sentence."""
    try:
        files = [path for path in folder.path.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
    except OSError:
        files, size = [], 0
    known = {
        folder.recording: tr("recording"), folder.sound: tr("sound"), folder.journal: tr("journal"),
        folder.path / "answers.json": tr("ratings and notes"),
    }  # fmt: skip
    named = [words for path, words in known.items() if path.is_file()]
    told = f" ({', '.join(named)})" if named else ""
    goes = tr("{count} files, {size:.1f} MB{told}, go for good.", count=len(files), size=size / 1e6, told=told)
    return f"{goes} {tr(NOT_FOR_GOOD)}"
