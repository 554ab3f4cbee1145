"""The panel's words in the person's language. English stands in the code; catalogues for Qt Linguist hold the rest.

Importing this package imports no Qt, so that the command line can word things with the same pieces.
"""

import sys

CONTEXT = "Sospiro"
"""Under which every text stands in the catalogues."""


def tr(text: str, /, **values: object) -> str:
    """Return `text` in the language of the panel, with `values` in the places `{name}` that wait for them.

    Asked each time a text is shown, as the language may change. Without Qt, or without a translation, it stays English.
    """
    core = sys.modules.get("PyQt6.QtCore")
    shown: str = core.QCoreApplication.translate(CONTEXT, text) if core is not None else text
    return shown.format(**values) if values else shown


def mark(text: str) -> str:
    """Return `text` as it is, for words that are kept before a language is known: `tr` it when it is shown."""
    return text
