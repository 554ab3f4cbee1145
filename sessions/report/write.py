"""Writes a report as its two files, for its owner's eyes only, each whole or not at all."""

from importlib.metadata import version
from pathlib import Path

from sessions.folder import make_private, out_error
from sessions.report.html import as_html
from sessions.report.model import Report
from sessions.report.pdf import as_pdf
from sessions.store.document import write_whole


def write_report(report: Report, folder: Path, name: str) -> tuple[Path, Path]:
    """Write `name`.html and `name`.pdf into `folder` (made if missing) and return them; older ones are replaced.

    Raises
    ------
    SospiroError
        DATA_FOLDER or DISK_FULL when they cannot be written.
    """
    generator = f"Made with Sospiro {version('sospiro')}"
    html, pdf = folder / f"{name}.html", folder / f"{name}.pdf"
    contents = {html: as_html(report, generator), pdf: as_pdf(report, generator)}
    try:
        make_private(folder)
        for path, content in contents.items():
            write_whole(path, content)
    except OSError as error:
        raise out_error(error, folder) from error
    return html, pdf
