"""The formats, in one table."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sensors.errors import Reason, SospiroError
from sessions.export.arrays import SessionArrays
from sessions.export.bids import write_bids
from sessions.export.choices import Choices, FormatName
from sessions.export.csv_tables import write_csv
from sessions.export.dataset import check_label, enter_session, prepare_dataset
from sessions.export.edf import write_edf
from sessions.export.kubios import write_kubios
from sessions.export.wav import write_wav


def prepare_empty(out: Path, _: bool) -> None:
    """Make sure that nothing is in `out`; raises `SospiroError` (DATA_FOLDER)."""
    if any(out.iterdir()):
        raise SospiroError(Reason.DATA_FOLDER, f"{out} is not empty: name a new folder for the export.")


@dataclass(frozen=True, slots=True)
class Format:
    """How sessions are written.

    Attributes
    ----------
    write
        Writes the files of one session below an empty folder, laid out as they will stand below the export.
    prepare
        Looks whether sessions can be added to a folder: (folder, de-identified); raises `SospiroError`.
    check, enter
        Of a format whose sessions share tables: looks whether a session fits in, and enters it when its files are
        there, returning the tables.
    """

    words: str
    write: Callable[[SessionArrays, Path, Choices], None]
    prepare: Callable[[Path, bool], None] = prepare_empty
    check: Callable[[Path, SessionArrays], None] = lambda _, __: None
    enter: Callable[[Path, SessionArrays], list[Path]] = lambda _, __: []


FORMATS = {
    FormatName.BIDS: Format("BIDS dataset, which grows", write_bids, prepare_dataset, check_label, enter_session),
    FormatName.CSV: Format("tidy tables with a dictionary", write_csv),
    FormatName.EDF: Format("EDF+ with annotations", write_edf),
    FormatName.KUBIOS: Format("RR intervals as text", write_kubios),
    FormatName.WAV: Format("the sound, 24 bit", write_wav),
}
