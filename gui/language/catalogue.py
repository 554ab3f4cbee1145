"""A catalogue: the texts of one language in a `.ts` file, as Qt Linguist reads and writes it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from xml.sax.saxutils import escape

from PyQt6.QtCore import QXmlStreamReader

from gui.language import CONTEXT

FOLDER = Path(__file__).parent / "catalogues"
LANGUAGES = ("de", "zh_CN")
FINISHED, UNFINISHED, VANISHED = "", "unfinished", "vanished"
TEXTS_FROM = "../../"
"""Where the files that say a text stand, seen from a catalogue: Linguist shows them beside it."""


@dataclass(frozen=True, slots=True)
class Message:
    """A text and its translation; `state` is Linguist's: finished, unfinished, or vanished from the code."""

    translation: str = ""
    state: str = UNFINISHED
    files: tuple[str, ...] = ()


def file_of(language: str, folder: Path = FOLDER) -> Path:
    """Return where the catalogue of a language is."""
    return folder / f"sospiro_{language}.ts"


def read_catalogue(path: Path) -> dict[str, Message]:
    """Return the messages of a catalogue by their text; none when there is no file, and as far as it can be read."""
    if not path.is_file():
        return {}
    xml, source = QXmlStreamReader(path.read_text("utf-8")), ""
    found: dict[str, Message] = {}
    files: list[str] = []
    while not xml.atEnd():
        xml.readNext()
        match xml.name() if xml.isStartElement() else "":
            case "message":
                source, files = "", []
            case "location":
                files.append(xml.attributes().value("filename").removeprefix(TEXTS_FROM))
            case "source":
                source = xml.readElementText()
            case "translation":
                state = xml.attributes().value("type")
                found[source] = Message(xml.readElementText(), state, tuple(files))
    return found


def write_catalogue(path: Path, language: str, messages: Mapping[str, Message]) -> None:
    """Replace a catalogue."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for source, message in messages.items():
        state = f' type="{message.state}"' if message.state else ""
        lines += ["    <message>"]
        lines += [f'        <location filename="{TEXTS_FROM}{escape(name)}"/>' for name in message.files]
        lines += [f"        <source>{_xml(source)}</source>"]
        lines += [f"        <translation{state}>{_xml(message.translation)}</translation>", "    </message>"]
    path.write_text("\n".join([*lines, "</context>", "</TS>", ""]), "utf-8", newline="\n")


def renewed(old: Mapping[str, Message], texts: Mapping[str, Iterable[str]]) -> dict[str, Message]:
    """Return a catalogue with the texts of the code, keeping translations; one of a text that is gone stays, marked."""
    kept: dict[str, Message] = {}
    for text, files in texts.items():
        known = old.get(text, Message())
        state = UNFINISHED if not known.translation or known.state == UNFINISHED else FINISHED
        kept[text] = Message(known.translation, state, tuple(files))
    gone = {text: message for text, message in old.items() if text not in texts and message.translation}
    return kept | {text: Message(message.translation, VANISHED) for text, message in gone.items()}


def places(text: str) -> list[str]:
    """Return the places of a text that wait for values, with how each is written, sorted."""
    return sorted(f"{{{name}:{form}}}" for _, name, form, _ in Formatter().parse(text) if name is not None)


def _xml(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})
