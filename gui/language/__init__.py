"""The panel's words in the person's language. English stands in the code; catalogues for Qt Linguist hold the rest.

Importing this package imports no Qt, so that the command line can word things with the same pieces.
"""

import sys
from string import Formatter

CONTEXT = "Sospiro"
"""Under which every text stands in the catalogues."""


class _Voice(Formatter):
    """Puts values into texts as the language in force writes them: with a comma in German."""

    language = "en"
    decimal = "."

    def format_field(self, value: object, format_spec: str) -> str:
        """Return a value as text."""
        text: str = super().format_field(value, format_spec)
        return text.replace(".", self.decimal) if isinstance(value, float) else text


_VOICE = _Voice()


def tr(text: str, /, **values: object) -> str:
    """Return `text` in the language of the panel, with `values` in the places `{name}` that wait for them.

    Asked each time a text is shown, as the language may change. Without Qt, or without a translation, it stays English.
    A float with a format, as `{rate:.1f}`, gets the decimal mark of the language.
    """
    core = sys.modules.get("PyQt6.QtCore")
    shown: str = core.QCoreApplication.translate(CONTEXT, text) if core is not None and text else text
    if not values:
        return shown
    try:
        return _VOICE.vformat(shown, (), values)
    except (LookupError, ValueError):
        # a catalogue that somebody edited may ask for what is not there
        return _VOICE.vformat(text, (), values)


def mark(text: str) -> str:
    """Return `text` as it is, for words that are kept before a language is known: `tr` it when it is shown."""
    return text


def number(value: float, form: str = "") -> str:
    """Return a number as a person reads it: in the format `form`, with the decimal mark of the language."""
    return _VOICE.format_field(float(value), form)


def language() -> str:
    """Return the code of the language in force."""
    return _VOICE.language


def decimal() -> str:
    """Return the decimal mark of the language in force."""
    return _VOICE.decimal


def speak(language: str, decimal: str) -> None:
    """Put texts into another language from now on, and numbers with its decimal mark; texts need a translator too."""
    _VOICE.language, _VOICE.decimal = language, decimal
