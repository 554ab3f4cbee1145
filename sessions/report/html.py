"""A report as one HTML file that needs nothing else: no network, no script, no font."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

from sessions.report.figures.canvas import as_svg
from sessions.report.model import NOT_MEDICAL, Figure, Paragraph, Report, Table

TEMPLATE = Path(__file__).with_name("report.html")


def as_html(report: Report, generator: str) -> bytes:
    """Return the report in UTF-8; the same report gives the same bytes.

    Whatever a person typed is escaped, and the page forbids itself scripts and anything from elsewhere.

    Parameters
    ----------
    generator
        What made it, e.g. "Made with Sospiro 0.1.0".
    """
    from jinja2 import Environment, StrictUndefined

    # an environment of our own: autoescape on for whatever the template is called
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.tests |= {"paragraph": _is_paragraph, "tabular": _is_table}
    environment.filters["image"] = _image
    template = environment.from_string(TEMPLATE.read_text(encoding="utf-8"))
    return template.render(report=report, generator=generator, not_medical=NOT_MEDICAL).encode()


def _is_paragraph(block: object) -> bool:
    return isinstance(block, Paragraph)


def _is_table(block: object) -> bool:
    return isinstance(block, Table)


def _image(figure: Figure) -> str:
    return f"data:image/svg+xml;base64,{b64encode(as_svg(figure)).decode()}"
