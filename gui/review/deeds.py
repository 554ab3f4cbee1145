"""What can be done with a kept session. Each blocks, and returns one sentence that says what was done."""

from dataclasses import dataclass
from pathlib import Path

from sensors.errors import Reason, SospiroError
from sessions.export.choices import FormatName
from sessions.folder import SessionFolder
from sessions.index import SessionIndex
from sessions.store.audit import audit

FORMAT_WORDS = {
    FormatName.BIDS: "BIDS dataset",
    FormatName.CSV: "CSV tables",
    FormatName.EDF: "EDF+",
    FormatName.KUBIOS: "RR intervals for Kubios",
    FormatName.WAV: "Sound, WAV",
}
NOT_FOR_GOOD = "Reports and exports stay."


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
    return Done(f"The report is in {out}: {files[0].name} and the same as PDF.", files)


def export_session(data_dir: Path, folder: SessionFolder, to: FormatName, out: Path, deidentified: bool) -> Done:
    """Export a session; `deidentified` leaves out all that could tell whose it is. Errors as `Export.run`."""
    from sessions.export.export import Export

    job = Export(data_dir, to, out, deidentified)
    audit(data_dir, "export", session=[folder.path.name], participant=[folder.path.parent.name], to=to,
          deidentified=deidentified)  # fmt: skip
    done = next(iter(list(job.run([folder]))))
    if done.refused:
        raise SospiroError(Reason.BAD_FILE, done.refused)
    left = f" Left out: {' '.join(done.left_out)}" if done.left_out else ""
    hidden = " without anything that could tell whose it is" if deidentified else ""
    return Done(f"{len(done.files)} files ({FORMAT_WORDS[to]}) are in {out}{hidden}.{left}", done.files)


def move_to(data_dir: Path, folder: SessionFolder, participant: str) -> Done:
    """Move a session to another person, who must be entered; errors as `move_session`."""
    from sessions.store.moving import move_session

    moved = move_session(data_dir, folder, participant.strip(), SessionIndex(data_dir))
    return Done(f"The session is with {participant.strip()} now.", (moved.path,))


def delete_for_good(data_dir: Path, folder: SessionFolder, reason: str) -> Done:
    """Delete a session; errors as `delete_session`."""
    from sessions.store.deletion import delete_session

    gone = delete_session(data_dir, folder, reason, SessionIndex(data_dir))
    left = f" It was exported or reported {gone.exports} times: those files stay." if gone.exports else ""
    named = f" It is still named in {', '.join(gone.named_in)}." if gone.named_in else ""
    return Done(f"Session {folder.path.name} is deleted.{left}{named}")


def what_goes(folder: SessionFolder) -> str:
    """Return what a deletion takes: the files with their size, in a sentence."""
    try:
        files = [path for path in folder.path.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
    except OSError:
        files, size = [], 0
    known = {
        folder.recording: "recording", folder.sound: "sound", folder.journal: "journal",
        folder.path / "answers.json": "ratings and notes",
    }  # fmt: skip
    named = [words for path, words in known.items() if path.is_file()]
    told = f" ({', '.join(named)})" if named else ""
    return f"{len(files)} files, {size / 1e6:.1f} MB{told}, go for good. {NOT_FOR_GOOD}"
