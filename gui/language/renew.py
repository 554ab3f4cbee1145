"""`python -m gui.language.renew`: takes new texts of the code into the catalogues, and says what is untranslated."""

from collections.abc import Callable
from pathlib import Path

from gui.language.catalogue import FOLDER, LANGUAGES, UNFINISHED, file_of, read_catalogue, renewed, write_catalogue
from gui.language.texts import find_texts


def renew(folder: Path = FOLDER, say: Callable[[str], object] = print) -> None:
    """Renew every catalogue in `folder` and `say` which of its texts wait for a translation."""
    texts = find_texts()
    for language in LANGUAGES:
        path = file_of(language, folder)
        messages = renewed(read_catalogue(path), texts)
        write_catalogue(path, language, messages)
        waiting = [text for text, message in messages.items() if message.state == UNFINISHED]
        say(f"{language}: {len(texts)} texts, {len(waiting)} untranslated")
        for text in waiting:
            say(f"    {text!r}")


if __name__ == "__main__":
    renew()
