"""Sentences that come from below the panel, in English as they are kept in the record, said in the person's language."""

from gui.language import tr


def tr_sentence(text: str) -> str:
    """Return a sentence of the engine or of a session in the language of the panel; English where it is not known."""
    return tr(text)
