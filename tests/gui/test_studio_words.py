"""What is said of a studio is known to whoever translates it."""

from gui.language.below.studio import TEXTS
from sessions.studio.words import ECHO, WORDS


def test_every_sentence_stands_in_the_list_of_those_that_are_translated() -> None:
    assert set(TEXTS) == {text for words in WORDS.values() for text in words.values()} | {ECHO}
