"""Puts the panel into a language: its own texts, Qt's, the direction of its layout, and how numbers are written."""

from collections.abc import Callable

from PyQt6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PyQt6.QtWidgets import QApplication

from gui.language import CONTEXT, language, mark, speak
from gui.language.catalogue import FINISHED, LANGUAGES, file_of, read_catalogue
from gui.language.pseudo import mirrored, pseudo

SYSTEM, ENGLISH, PSEUDO, MIRRORED = "", "en", "pseudo", "mirrored"
CHOICES = {SYSTEM: mark("As the system has it"), ENGLISH: "English", "de": "Deutsch", "zh_CN": "简体中文"}
"""What can be chosen, each language in its own words; the first is to be translated."""

MADE: dict[str, Callable[[str], str]] = {PSEUDO: pseudo, MIRRORED: mirrored}
"""Languages for who looks at the layout."""


class Words(QTranslator):
    """The panel's texts in one language; what it does not know stays English."""

    def __init__(self, translate: Callable[[str], str]) -> None:
        super().__init__()
        self._translate = translate

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Tell Qt that there are words."""
        return False

    # an empty text would be a translation to Qt, so what is not known is None, which the stubs do not tell
    def translate(self, context: str | None, text: str | None, *_rest: object) -> str | None:  # type: ignore[override]
        """Return a text in this language; None when it is not known, or not the panel's."""
        return self._translate(text) or None if context == CONTEXT and text else None


class _Installed:
    """What of a language is installed, so that the next one can take its place."""

    translators: tuple[QTranslator, ...] = ()


def language_of(asked: str) -> str:
    """Return the language for a choice: the system's for none, and English where there is no catalogue."""
    if asked in (ENGLISH, *LANGUAGES, *MADE):
        return asked
    for name in [asked] if asked else QLocale.system().uiLanguages():
        # Qt says zh-Hans-CN or de-AT: a language of another land is nearer than English
        locale = QLocale(name.replace("-", "_"))
        if locale.language() is QLocale.Language.English:
            return ENGLISH
        for known in LANGUAGES:
            if QLocale(known).language() is locale.language() and QLocale(known).script() is locale.script():
                return known
    return ENGLISH


def use_language(asked: str) -> str:
    """Put the application into the language for a choice, and return its code. Windows made from now on speak it."""
    code = language_of(asked)
    for old in _Installed.translators:
        QCoreApplication.removeTranslator(old)
    _Installed.translators = tuple(_translators(code))
    for new in _Installed.translators:
        QCoreApplication.installTranslator(new)
    locale = QLocale("en_GB" if code in (ENGLISH, *MADE) else code)
    QLocale.setDefault(locale)
    speak(code, locale.decimalPoint())
    backwards = code == MIRRORED
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft if backwards else Qt.LayoutDirection.LeftToRight)
    return code


def language_used() -> str:
    """Return the code of the language that the panel is in."""
    return language()


def _translators(code: str) -> list[QTranslator]:
    if code in MADE:
        return [Words(MADE[code])]
    if code not in LANGUAGES:
        return []
    messages = read_catalogue(file_of(code))
    words = {text: message.translation for text, message in messages.items() if message.state == FINISHED}
    own = QTranslator()
    own.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return [own, Words(lambda text: words.get(text, ""))]
