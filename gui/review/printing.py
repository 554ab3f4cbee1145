"""Prints the report of a session, page by page as its PDF is."""

from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import QSizeF, Qt
from PyQt6.QtGui import QPageLayout, QPainter
from PyQt6.QtPdf import QPdfDocument
from PyQt6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PyQt6.QtWidgets import QWidget

from sensors.errors import Reason, SospiroError

DOTS = 200
"""Dots an inch at which a page is painted: sharp enough for thin lines, small enough for any printer."""


def has_printer() -> bool:
    """Whether a printer is set up here."""
    return bool(QPrinterInfo.availablePrinterNames())


def ask_for_printer(parent: QWidget, accepted: Callable[[QPrinter], None]) -> None:
    """Show the system's own dialogue for printing and go on; `accepted` is given the printer that was chosen."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialogue = QPrintDialog(printer, parent)
    dialogue.accepted.connect(lambda: accepted(printer))
    dialogue.open()


def print_pdf(pdf: Path, printer: QPrinter) -> int:
    """Print a PDF and return how many pages it had; blocks while they are painted.

    Raises
    ------
    SospiroError
        BAD_FILE when the PDF cannot be read, DATA_FOLDER when the printer takes nothing.
    """
    document = QPdfDocument(None)
    if document.load(str(pdf)) is not QPdfDocument.Error.None_:
        raise SospiroError(Reason.BAD_FILE, f"{pdf} cannot be printed: it is no PDF that can be read.")
    printer.setResolution(DOTS)
    _turn(printer, document.pagePointSize(0))
    painter = QPainter()
    if not painter.begin(printer):
        raise SospiroError(Reason.DATA_FOLDER, "The printer takes nothing: see that it is on, or print the PDF itself.")
    try:
        for page in range(document.pageCount()):
            if page:
                printer.newPage()
            _paint(painter, document, page)
    finally:
        painter.end()
    return document.pageCount()


def _turn(printer: QPrinter, size: QSizeF) -> None:
    wide = size.width() > size.height()
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)


def _paint(painter: QPainter, document: QPdfDocument, page: int) -> None:
    room = painter.viewport().size()
    size = document.pagePointSize(page).scaled(QSizeF(room), Qt.AspectRatioMode.KeepAspectRatio).toSize()
    painter.drawImage(0, 0, document.render(page, size))
