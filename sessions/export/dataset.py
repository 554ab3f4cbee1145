"""What belongs to a whole BIDS dataset: its description, README, participants and their sessions; it grows."""

import csv
import json
from importlib.metadata import version
from pathlib import Path

from sensors.errors import Reason, SospiroError
from sessions.export.arrays import SessionArrays
from sessions.export.bids import session_labels, write_json, write_rows
from sessions.export.words import MISSING, one_line, seconds

VERSION = "1.11.0"
DESCRIPTION = "dataset_description.json"
PLAIN, HIDDEN = "Exported with its pseudonyms and dates.", "Exported de-identified."
PARTICIPANTS = {
    "pseudonym": {"Description": "What the participant is called where the session was recorded; n/a if de-identified."}
}
SESSIONS = {
    "acq_time": {"Description": "When the session began, UTC; de-identified: another day, and the full hour."},
    "seconds": {"Description": "How long it lasted.", "Units": "s"},
    "protocol": {"Description": "Name of the protocol; n/a if de-identified or masked."},
    "protocol_sha256": {"Description": "SHA-256 of the protocol."},
    "arm": {"Description": "Arm of the study; n/a while the session is masked. De-identified: its kind."},
    "masked": {"Description": "Whether the session was still masked when it was exported."},
}
README = """# Breathing led by music

Sessions of Sospiro, which listens to heart and breath and leads the breath by music. {kind}

- `beh/`: signals as they were recorded (cardiac, respiratory) and what the program made of them (guide, body,
  measures, texture), `*_physio.tsv.gz` with a sidecar each; and everything that happened at a moment, `*_events.tsv`.
- `sourcedata/`: the whole recording, XDF.

Time 0 is the beginning of the session, in every file. A signal that came evenly and without gaps stands there sample
by sample, at the rate at which it really came; any other one was put on an even grid with n/a in its gaps. Its sidecar
says so (Resampled, EffectiveSamplingFrequency, Gaps).
{more}"""
MORE = """
De-identified: streams, channels and markers have neutral names (the same marker has the same number), free text and
all that tells of device, machine or network is left out, and so is every channel that served for no signal. Dates were
moved by whole days, the same for all sessions of a person; times of day are cut to the hour (UTC).
"""


def prepare_dataset(out: Path, deidentified: bool) -> None:
    """Make sure that sessions can be added to `out`: nothing in it, or a dataset of ours of the same form.

    Raises
    ------
    SospiroError
        DATA_FOLDER when something else is in it.
    """
    if not any(out.iterdir()):
        return
    try:
        told = json.loads((out / DESCRIPTION).read_bytes())["GeneratedBy"][0]
        name, form = told["Name"], told["Description"]
    except (OSError, ValueError, KeyError, IndexError, TypeError):
        name = form = None
    if name != "Sospiro":
        sentence = f"{out} is not empty and no dataset of Sospiro: name a new folder for the export."
        raise SospiroError(Reason.DATA_FOLDER, sentence)
    if form != (HIDDEN if deidentified else PLAIN):
        what = "is not de-identified" if deidentified else "is de-identified"
        raise SospiroError(Reason.DATA_FOLDER, f"The dataset in {out} {what}: name another folder for this export.")


def check_label(out: Path, session: SessionArrays) -> None:
    """Refuse a session whose participant would stand under a label that another one has, on some systems at least.

    Raises
    ------
    SospiroError
        DATA_FOLDER when the dataset has such a label.
    """
    subject = session_labels(session)[0]
    for known in out.glob("sub-*"):
        if known.name.casefold() == subject.casefold() and known.name != subject:
            sentence = f"{out} holds {known.name}, which many systems take for {subject}: name another folder."
            raise SospiroError(Reason.DATA_FOLDER, sentence)


def enter_session(out: Path, session: SessionArrays) -> list[Path]:
    """Enter a session whose files are there into the tables of the dataset; return what was written."""
    kind = HIDDEN if session.deidentified else PLAIN
    subject, sitting = session_labels(session)
    described = {
        "Name": "Breathing led by music",
        "BIDSVersion": VERSION,
        "DatasetType": "raw",
        "GeneratedBy": [{"Name": "Sospiro", "Version": version("sospiro"), "Description": kind}],
    }
    if not (out / DESCRIPTION).exists():
        write_json(out / DESCRIPTION, described)
        more = MORE if session.deidentified else ""
        (out / "README.md").write_text(README.format(kind=kind, more=more), encoding="utf-8")
        write_json(out / "participants.json", PARTICIPANTS)
    sessions = out / subject / f"{subject}_sessions.tsv"
    write_json(sessions.with_suffix(".json"), SESSIONS)
    pseudonym = MISSING if session.deidentified else one_line(session.participant)
    _add(out / "participants.tsv", ["participant_id", *PARTICIPANTS], [subject, pseudonym])
    _add(sessions, ["session_id", *SESSIONS], [sitting, *_facts(session)])
    tables = [DESCRIPTION, "README.md", "participants.json", "participants.tsv"]
    return [*(out / name for name in tables), sessions, sessions.with_suffix(".json")]


def _facts(session: SessionArrays) -> list[str]:
    plan = session.plan
    arm = plan.get("arm") or plan.get("arm_kind", "")
    words = [plan.get("protocol", ""), plan.get("protocol_sha256", ""), arm]
    moment = f"{session.started:%Y-%m-%dT%H:%M:%S}Z"
    return [moment, seconds(session.seconds), *map(one_line, words), str(session.masked).lower()]


def _add(path: Path, header: list[str], row: list[str]) -> None:
    """Add a row to a table, or replace the one that begins like it; columns that somebody added stay."""
    kept: list[dict[str, str]] = []
    if path.exists():
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, restval=MISSING)
            kept = [one for one in reader if one.get(header[0]) != row[0]]
            names = list(dict.fromkeys([*header, *(reader.fieldnames or ())]))
    else:
        names = header
    rows = [*kept, dict(zip(header, row, strict=True))]
    write_rows(path, [names, *([one.get(name) or MISSING for name in names] for one in rows)])
