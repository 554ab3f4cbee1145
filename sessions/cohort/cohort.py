"""The sessions of a study, each heard again, as tables: the same bytes in whatever order and whoever did the work."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

from sensors.errors import Reason, SospiroError
from sessions.cohort.attempt import Outcome, Work
from sessions.cohort.columns import BREATH_COLUMNS, SESSION_COLUMNS, WINDOW_COLUMNS, Value
from sessions.cohort.find import common_folder
from sessions.cohort.fingerprint import Recipe
from sessions.cohort.groups import GroupFigures, group_figures
from sessions.cohort.kept import KeptSessions
from sessions.cohort.measure_session import MeasuredSession
from sessions.cohort.tables import table_notes, write_table, write_text
from sessions.cohort.words import errors_csv, summary_csv, summary_markdown
from sessions.folder import PEOPLE, SessionFolder, out_error
from sessions.store.audit import audit

FILES = ("sessions.parquet", "breaths.parquet", "windows.parquet", "summary.csv", "summary.md", "errors.csv")
KEYS = ("participant", "session", "folder")


@dataclass(slots=True)
class Cohort:
    """What the sessions of a cohort came to, by the folder of each.

    Attributes
    ----------
    root
        The innermost folder that holds them all.
    measured, errors
        Sessions that stand in the tables, and a sentence for each that does not.
    """

    root: Path
    measured: dict[Path, MeasuredSession] = field(default_factory=dict)
    errors: dict[Path, str] = field(default_factory=dict)

    def take(self, path: Path, outcome: Outcome) -> None:
        """Enter what a session came to."""
        if isinstance(outcome, str):
            self.errors[path] = outcome
        else:
            self.measured[path] = outcome

    def name(self, path: Path) -> str:
        """Return where a session lies below the root, as text that any file can hold."""
        return path.relative_to(self.root).as_posix().encode(errors="replace").decode()


def measure_cohort(
    sessions: Sequence[SessionFolder],
    out: Path,
    recipe: Recipe,
    work: Work,
    progress: Callable[[int], None] = lambda _: None,
    stop: Event | None = None,
) -> Cohort | None:
    """Measure `sessions` and return what they came to; None when `stop` was set before all were. Blocks.

    What was measured is kept in `out` at once: the next run with the same recipe measures what is new or was changed.

    Parameters
    ----------
    work
        `measure_locally` or `measure_on_cluster`, with their last argument given.
    progress
        Called with the number of sessions done.

    Raises
    ------
    SospiroError
        BAD_SETTING when `out` lies in a data folder; DATA_FOLDER or DISK_FULL when it cannot be written to; what
        `work` raises.
    """
    stop = stop or Event()
    _check_apart(sessions, out)
    cohort, kept = Cohort(common_folder(sessions)), KeptSessions(out, recipe)
    _enter_views(sessions)
    left = []
    for path in (session.path for session in sessions):
        known = kept.find(path)
        if known is None:
            left.append(path)
        else:
            cohort.take(path, known)

    def tell(path: Path, outcome: Outcome) -> None:
        cohort.take(path, outcome)
        if isinstance(outcome, MeasuredSession):
            kept.keep(path, outcome)
        progress(len(cohort.measured) + len(cohort.errors))

    progress(len(cohort.measured))
    if left:
        work(left, recipe, tell, stop)
    if len(cohort.measured) + len(cohort.errors) < len(sessions):
        return None
    _count_once(cohort)
    return cohort


def write_cohort(cohort: Cohort, out: Path, recipe: Recipe) -> list[GroupFigures]:
    """Write tables, summary and errors to `out`, over those of an earlier run, and return the summary.

    Raises
    ------
    SospiroError
        DATA_FOLDER or DISK_FULL.
    """
    found = sorted((_keys(cohort, path, one), one) for path, one in cohort.measured.items())
    rows = [{**one.row, **dict(zip(KEYS, keys, strict=True))} for keys, one in found]
    lines = "".join(f"{' '.join(keys[:2])} {one.input_sha256}\n" for keys, one in found)
    notes = table_notes(recipe, hashlib.sha256(lines.encode()).hexdigest())
    figures = group_figures(rows)
    errors = {cohort.name(path): sentence for path, sentence in cohort.errors.items()}
    whole: list[list[Value]] = [[row[column.name] for column in SESSION_COLUMNS] for row in rows]
    try:
        write_table(out / FILES[0], SESSION_COLUMNS, whole, notes)
        write_table(out / FILES[1], BREATH_COLUMNS, [[*k, *row] for k, one in found for row in one.breaths], notes)
        write_table(out / FILES[2], WINDOW_COLUMNS, [[*k, *row] for k, one in found for row in one.windows], notes)
        write_text(out / FILES[3], summary_csv(figures))
        write_text(out / FILES[4], summary_markdown(figures, len(errors)))
        write_text(out / FILES[5], errors_csv(dict(sorted(errors.items()))))
    except OSError as error:
        raise out_error(error, out) from error
    return figures


def _keys(cohort: Cohort, path: Path, measured: MeasuredSession) -> tuple[str, str, str]:
    name = cohort.name(path)
    return str(measured.row["participant"]), name.rpartition("/")[2], name


def _count_once(cohort: Cohort) -> None:
    """Keep one of several copies of a data folder's session: counted twice it would make every interval too narrow."""
    first: dict[tuple[str, str, str], Path] = {}
    for path in sorted(cohort.measured):
        same = first.setdefault((path.parent.name, path.name, cohort.measured[path].input_sha256), path)
        if same != path:
            cohort.errors[path] = f"{path} is a copy of {same}, which is counted."
            del cohort.measured[path]


def _check_apart(sessions: Sequence[SessionFolder], out: Path) -> None:
    """Keep tables of many people out of the folder in which each person's data is to be found, and deleted."""
    for data_dir in _by_data_folder(sessions):
        if out.resolve().is_relative_to(data_dir):
            sentence = f"{out} lies in the data folder {data_dir}: name a folder outside of it with --out."
            raise SospiroError(Reason.BAD_SETTING, sentence)


def _by_data_folder(sessions: Sequence[SessionFolder]) -> dict[Path, list[Path]]:
    """Return the sessions that lie in a data folder, by that folder."""
    below: dict[Path, list[Path]] = {}
    for path in (session.path for session in sessions):
        if len(path.parents) > 2 and path.parents[1].name == PEOPLE:
            below.setdefault(path.parents[2], []).append(path)
    return below


def _enter_views(sessions: Sequence[SessionFolder]) -> None:
    """Tell the audit of each data folder which of its sessions are looked at."""
    for data_dir, paths in _by_data_folder(sessions).items():
        participants = sorted({path.parent.name for path in paths})
        audit(data_dir, "cohort", participant=participants, session=[path.name for path in paths])
