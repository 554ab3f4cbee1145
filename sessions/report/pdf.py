"""A report as PDF: A4, letters that can be selected and searched, bookmarks, alternative texts."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import zip_longest
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from sessions.report.figures.canvas import as_png
from sessions.report.fonts import FACES, FAMILY, MISSING, font_file, set_in_font
from sessions.report.model import NOT_MEDICAL, Block, Figure, Paragraph, Report, Section, Table, Weight

if TYPE_CHECKING:
    from fpdf import FPDF

MARGIN, BOTTOM = 20.0, 20.0
BODY, SMALL, HEADING, TITLE = 9.5, 8.0, 12.5, 16.0
LINE = 1.45
DARK, SOFT, ACCENT, ALERT = (34, 34, 34), (90, 90, 90), (0, 114, 178), (213, 94, 0)
CELL_LETTERS = 900
"""Letters of a cell that stand in one row; the rest goes on in the next, since a row must fit on a page."""
WHOLE = 75.0
"""Millimetres up to which a paragraph or a table is not split between pages."""
SMALLEST = 0.85
"""How far a figure may shrink to stay on the page of its words."""
TABLE_GUARD, ROW = 14.0, 5.3
GUARD = 14.0
"""Millimetres that a heading keeps free for what follows it."""


def as_pdf(report: Report, generator: str) -> bytes:
    """Return the report as PDF; the same report gives the same bytes.

    A letter that the fonts lack is shown as a box, and the last line says so.

    Parameters
    ----------
    generator
        What made it, e.g. "Made with Sospiro 0.1.0".
    """
    page = _sheet(report, generator)
    setter = _Setter(page)
    setter.head(report)
    for section in report.sections:
        setter.section(section)
    setter.end(generator)
    return bytes(page.output())


class _Setter:
    """Sets the parts of a report, from top to bottom."""

    def __init__(self, page: FPDF) -> None:
        self._page = page
        self._boxes = False

    def head(self, report: Report) -> None:
        """Set the title and the facts below it."""
        page = self._page
        page.add_page()
        self._font(TITLE, "B")
        page.start_section(self._text(report.title))
        page.multi_cell(0, TITLE * 0.45, self._text(report.title), align="L", new_x="LMARGIN", new_y="NEXT")
        page.ln(2)
        self._rows(("", ""), report.facts, (1.0, 3.2), headed=False)
        page.ln(1)

    def section(self, section: Section) -> None:
        """Set a heading and what stands under it."""
        page = self._page
        self._keep(GUARD + self._least(section.blocks[0] if section.blocks else None))
        page.ln(4)
        page.set_draw_color(*ACCENT)
        page.set_line_width(0.5)
        page.line(page.l_margin, page.y, page.w - page.r_margin, page.y)
        page.ln(2)
        self._font(HEADING, "B")
        page.start_section(self._text(section.title), level=1)
        page.multi_cell(0, HEADING * 0.5, self._text(section.title), align="L", new_x="LMARGIN", new_y="NEXT")
        page.ln(1)
        for block in section.blocks:
            self._block(block)

    def end(self, generator: str) -> None:
        """Set what stands at the end of every report."""
        self._page.ln(5)
        boxes = f" Letters shown as {MISSING} are missing from the fonts of this PDF; the HTML report shows them."
        self._paragraph(Paragraph(f"{NOT_MEDICAL} {generator}.{boxes if self._boxes else ''}", Weight.SMALL))

    def _block(self, block: Block) -> None:
        if isinstance(block, Paragraph):
            self._paragraph(block)
        elif isinstance(block, Table):
            self._table(block)
        else:
            self._figure(block)

    def _paragraph(self, paragraph: Paragraph) -> None:
        height = self._set(paragraph, dry_run=True, output="HEIGHT")
        if height < WHOLE:
            self._keep(height)
        self._set(paragraph)
        self._page.ln(1.5)

    def _set(self, paragraph: Paragraph, **how: Any) -> Any:
        """Set a paragraph, or only tell its height in mm."""
        from fpdf.util import Padding

        page, small = self._page, paragraph.weight is Weight.SMALL
        size = SMALL if small else BODY
        self._font(size, colour=SOFT if small else DARK)
        how |= {"align": "L", "new_x": "LMARGIN", "new_y": "NEXT"}
        if paragraph.weight is Weight.WARNING:
            page.set_draw_color(*ALERT)
            page.set_line_width(0.8)
            how |= {"border": "L", "padding": Padding(0.5, 2.0, 0.5, 3.0)}
        return page.multi_cell(0, size * 0.3528 * LINE, self._text(paragraph.text), **how)

    def _table(self, table: Table) -> None:
        self._keep(self._least(table))
        self._font(SMALL, colour=SOFT)
        self._page.multi_cell(0, 4.2, self._text(table.caption), align="L", new_x="LMARGIN", new_y="NEXT")
        self._page.ln(0.8)
        self._rows(table.columns, table.rows, table.widths, headed=True)
        self._page.ln(3)

    def _rows(
        self, columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...], widths: tuple[float, ...], headed: bool
    ) -> None:
        from fpdf.enums import TableBordersLayout
        from fpdf.fonts import FontFace

        page, named = self._page, FontFace(emphasis="BOLD")
        self._font(SMALL)
        page.set_draw_color(170, 170, 170)
        page.set_line_width(0.2)
        layout = TableBordersLayout.HORIZONTAL_LINES if headed else TableBordersLayout.NONE
        with page.table(
            borders_layout=layout,
            col_widths=widths,
            first_row_as_headings=headed,
            headings_style=named,
            line_height=4.0,
            padding=(0.6, 2.0, 0.6, 0.0),
            text_align="LEFT",
            v_align="TOP",
        ) as drawn:
            for cells in (*((columns,) if headed else ()), *(part for row in rows for part in _parted(row))):
                line = drawn.row()
                for place, cell in enumerate(cells):
                    line.cell(self._text(cell), style=named if place == 0 and not headed else None)

    def _figure(self, figure: Figure) -> None:
        page, caption = self._page, Paragraph(figure.caption, Weight.SMALL)
        below = self._set(caption, dry_run=True, output="HEIGHT") + 2.5
        high = figure.height * 25.4
        if page.page_break_trigger - page.y < SMALLEST * high + below:
            self._keep(high + below)
        fits = min(1.0, (page.page_break_trigger - page.y - below) / high)
        page.image(io.BytesIO(as_png(figure)), w=page.epw * fits, alt_text=figure.alt, title=figure.caption)
        page.ln(0.5)
        self._paragraph(caption)

    def _least(self, block: Block | None) -> float:
        """Return the millimetres below which a block does not begin on a page."""
        if isinstance(block, Paragraph):
            return float(self._set(block, dry_run=True, output="HEIGHT"))
        if isinstance(block, Figure):
            return SMALLEST * block.height * 25.4 + GUARD
        return 0.0 if block is None else min(TABLE_GUARD + ROW * len(block.rows), WHOLE)

    def _keep(self, height: float) -> None:
        """Begin a new page where less than `height` mm are left on this one."""
        page = self._page
        if page.will_page_break(height) and page.y > page.t_margin + 1.0:
            page.add_page()

    def _font(self, size: float, emphasis: str = "", colour: tuple[int, int, int] = DARK) -> None:
        self._page.set_font(FAMILY, emphasis, size)
        self._page.set_text_color(*colour)

    def _text(self, text: str) -> str:
        shown = set_in_font(text)
        self._boxes |= shown != text
        return shown


def _sheet(report: Report, generator: str) -> FPDF:
    """Return an empty document with its fonts, its data and the foot of its pages."""
    from fpdf import FPDF

    class Sheet(FPDF):
        def footer(self) -> None:
            self.set_y(-13)
            self.set_font(FAMILY, "", 7.0)
            self.set_text_color(*SOFT)
            self.cell(0, 4, f"{set_in_font(report.title[:90])} · page {self.page_no()} of {{nb}}", align="C")

    page = Sheet(format="A4")
    page.set_margins(MARGIN, MARGIN, MARGIN)
    page.c_margin = 0.0
    page.set_auto_page_break(True, BOTTOM)
    for emphasis in FACES:
        page.add_font(FAMILY, emphasis, font_file(emphasis))
    page.set_title(report.title)
    page.set_lang("en-GB")
    page.set_producer(generator)
    page.set_creation_date(report.dated)
    return page


def _parted(row: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the row; one with a very long cell as several, which go on one below the other."""
    yield from zip_longest(*(wrap(cell, CELL_LETTERS) or [""] for cell in row), fillvalue="")
