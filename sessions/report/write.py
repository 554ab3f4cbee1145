"""Writes a report as its two files, for its owner's eyes only, each whole or not at all."""

import os
from importlib.metadata import version
from pathlib import Path

from sessions.folder import folder_error, make_private, private_opener
from sessions.report.html import as_html
from sessions.report.model import Report
from sessions.report.pdf import as_pdf


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
            _replace(path, content)
    except OSError as error:
        raise folder_error(error, folder) from error
    return html, pdf


def _replace(path: Path, content: bytes) -> None:
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    new.unlink(missing_ok=True)
    with open(new, "xb", opener=private_opener) as file:
        file.write(content)
    new.replace(path)
