"""The panel's words in other languages: nothing missing, nothing broken, and sentences from below understood."""

import ast
import itertools
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtCore import QCoreApplication, QLocale, Qt

from engine.protocols.protocol import Protocol
from engine.protocols.protocol_file import load_protocol
from engine.safety.screening import QUESTIONS
from gui.language import number, tr
from gui.language.below import ALL
from gui.language.catalogue import (
    FINISHED,
    LANGUAGES,
    VANISHED,
    Message,
    file_of,
    places,
    read_catalogue,
    renewed,
    write_catalogue,
)
from gui.language.choice import CHOICES, language_of, use_language
from gui.language.figures import length, listed, when
from gui.language.pseudo import mirrored, pseudo
from gui.language.renew import renew
from gui.language.sentences import PARTS, is_known, tr_sentence
from gui.language.texts import find_texts
from gui.panel.state_bands import SHORT_WORDS, band_words
from sessions.marker_labels import USUAL

ROOT = Path(__file__).parents[2]
BY_REASON = ("engine/pacing", "engine/safety", "engine/conductor.py", "engine/protocols/programme.py")
"""Where the sentences are made that stand in the panel while a session runs."""

ASIDE = {"sound card", "not asked", "at least ", "; no resonance is known of this person, so it is {}/min"}
"""Texts in those files that are no sentences of the panel, or only the end of one."""

FILLED = ("6", "no breath", "Pain", "upright", "stricter", "above 6/min", "10%")
"""What stands in the places of sentences, one of which makes the sentence whole."""


@pytest.fixture
def speak(qapp: Any) -> Iterator[Any]:
    """Return the function that puts the panel into a language; English afterwards."""
    yield use_language
    use_language("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_with_its_places(language: str) -> None:
    texts, messages = find_texts(), read_catalogue(file_of(language))
    lacking = [text for text in texts if messages.get(text, Message()).state != FINISHED]
    assert lacking == [], "renew the catalogues (make translations) and translate these"
    assert [text for text in texts if places(text) != places(messages[text].translation)] == []


def test_texts_are_found_where_they_are_said(tmp_path: Path) -> None:
    (tmp_path / "two.py").write_text('B = mark("kept")\ndef f(x): return tr("a" if x else "b"), tr(B), tr("kept")\n')
    (tmp_path / "one.py").write_text('tr("of {n}", n=1)\nself.mark("none of ours")\n')
    assert find_texts(tmp_path) == {"of {n}": ["one.py"], "kept": ["two.py"], "a": ["two.py"], "b": ["two.py"]}


@pytest.mark.parametrize("code", ['tr(f"at {x}")', 'tr("at " + x)', 'mark("a %s" % x)'])
def test_a_text_put_together_beforehand_is_refused(code: str, tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text(code)
    with pytest.raises(ValueError, match=r"one\.py, line 1"):
        find_texts(tmp_path)


def test_a_catalogue_comes_back_as_it_was_written(tmp_path: Path) -> None:
    messages = {'<b> & "c"\nd': Message("É’\n«", FINISHED, ("panel/a.py", "b.py")), "new": Message(files=("b.py",))}
    write_catalogue(tmp_path / "one.ts", "de", messages)
    assert read_catalogue(tmp_path / "one.ts") == messages
    assert read_catalogue(tmp_path / "none.ts") == {}


def test_a_damaged_catalogue_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    write_catalogue(tmp_path / "one.ts", "de", {"a": Message("b", FINISHED), "c": Message("d", FINISHED)})
    whole = (tmp_path / "one.ts").read_text("utf-8")
    (tmp_path / "one.ts").write_text(whole[: whole.index("<source>c")], "utf-8")
    assert read_catalogue(tmp_path / "one.ts") == {"a": Message("b", FINISHED)}


def test_renewing_keeps_translations_and_marks_what_vanished() -> None:
    old = {"kept": Message("behalten", FINISHED), "gone": Message("weg", FINISHED), "never": Message()}
    new = renewed(old, {"kept": ["a.py"], "more": ["a.py"]})
    assert new == {
        "kept": Message("behalten", FINISHED, ("a.py",)),
        "more": Message(files=("a.py",)),
        "gone": Message("weg", VANISHED),
    }
    assert renewed(new, {"gone": ["b.py"]})["gone"] == Message("weg", FINISHED, ("b.py",)), "it came back"


def test_renewing_says_what_waits(tmp_path: Path) -> None:
    said: list[str] = []
    renew(tmp_path, said.append)
    count = len(find_texts())
    assert said[0] == f"de: {count} texts, {count} untranslated"
    assert "    'READY'" in said
    assert len(read_catalogue(file_of("zh_CN", tmp_path))) == count


def test_each_language_speaks(speak: Any) -> None:
    said = {}
    for language in ("de", "zh_CN", "pseudo", "mirrored", "en"):
        assert speak(language) == language
        said[language] = (tr("Heart"), tr("Target {rate:.1f} breaths / min", rate=5.5), number(-0.5, ".1f"))
    assert said == {
        "de": ("Herz", "Ziel 5,5 Atemzüge / min", "-0,5"),
        "zh_CN": ("心脏", "目标 5.5 次/分", "-0.5"),
        "pseudo": ("[Héárt]", "[Tárgét 5.5 bréáthš / mîñ~~~~~~]", "-0.5"),
        "mirrored": ("העארת", "תארגעת 5.5 ברעאתהס / מינ", "-0.5"),
        "en": ("Heart", "Target 5.5 breaths / min", "-0.5"),
    }


@pytest.mark.parametrize("broken", ["{m} Marker", "{count", "{count!x}", "{0} Marker", "{count:q}"])
def test_a_broken_translation_leaves_the_text_in_english(
    broken: str, speak: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak("de")
    monkeypatch.setattr(QCoreApplication, "translate", lambda _context, _text: broken)
    assert tr("{count} markers", count=3) == "3 markers"


def test_dialogues_numbers_and_direction_go_along(speak: Any, qapp: Any) -> None:
    speak("de")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QLocale().toString(2.5) == "2,5"
    assert when(datetime(2026, 11, 21, 14, 2, tzinfo=UTC)).startswith("21.11.2026, ")
    assert (length(200.0), length(60.0), listed(["a", "b", "c"])) == ("3,3 min", "60 s", "a, b und c")
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    speak("mirrored")
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    speak("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("system", "spoken"),
    [
        (["de-AT", "en-US"], "de"),
        (["zh-Hans-SG", "zh-CN"], "zh_CN"),
        (["zh-Hant-TW", "zh-TW"], "en"),
        (["fr-FR", "de-DE"], "de"),
        (["en-GB", "de-DE"], "en"),
        (["pt-BR"], "en"),
        ([], "en"),
    ],
)
def test_without_a_choice_it_speaks_as_the_system(
    system: list[str], spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self: system)
    assert language_of("") == spoken


@pytest.mark.parametrize("asked", ["xx", "../../etc", "DE!", "中文"])
def test_a_language_that_is_not_there_is_english(asked: str) -> None:
    assert language_of(asked) == "en"


def test_all_that_can_be_chosen_is_there() -> None:
    assert [language_of(code) for code in CHOICES if code] == ["en", *LANGUAGES]


def test_the_pseudo_language_is_longer_and_keeps_its_places() -> None:
    for text in find_texts():
        shown = pseudo(text)
        assert places(shown) == places(mirrored(text)) == places(text)
        letters = len(re.sub(r"\{[^{}]*\}", "", text))
        assert len(re.sub(r"\{[^{}]*\}", "", shown)) >= min(1.4, 1 + 2 / max(1, letters)) * letters or shown == text


def test_bands_of_the_guide_begin_with_other_letters(speak: Any) -> None:
    for language in ("en", *LANGUAGES, "pseudo", "mirrored"):
        speak(language)
        firsts = [band_words(state)[2] for state in SHORT_WORDS]
        assert len(set(firsts)) == len(firsts), language


# -- sentences from below -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("english", "german"),
    [
        (
            "5 of the last 6 breaths in sync: leading to 6.0/min",
            "5 der letzten 6 Atemzüge im Einklang: führt zu 6,0/min",
        ),
        (
            "no respiration samples for 10 s: gliding to 6.0/min",
            "keine Daten vom Atemsensor seit 10 s: gleitet zu 6,0/min",
        ),
        (
            "refreshed: listening to the person's own breathing",
            "neu begonnen: hört der eigenen Atmung der Person zu",
        ),
        (
            "Pain is 7 of 10, 3 more than at first: the guide holds its rate. Ask whether to go on; Stop fades the "
            "music out in 2 s.",
            "Schmerz: 7 von 10, 3 mehr als zuerst: die Führung hält ihr Tempo. Fragen Sie, ob es weitergehen soll; "
            "Stopp blendet die Musik in 2 s aus.",
        ),
        ("Arriving", "Ankommen"),
        ("a stage of one's own", "a stage of one's own"),
        ("Are you pregnant? Are you pregnant?", "Sind Sie schwanger? Sind Sie schwanger?"),
        ("", ""),
    ],
)
def test_a_sentence_from_below_is_said_in_german(english: str, german: str, speak: Any) -> None:
    assert tr_sentence(english) == english
    speak("de")
    assert tr_sentence(english) == german


def test_all_that_a_session_says_while_it_runs_is_known() -> None:
    said = [parts for path in BY_REASON for parts in _sentences(ROOT / path)]
    unknown = ["".join(part or "{}" for part in parts) for parts in said if not _known(parts)]
    assert len(said) > 90
    assert sorted(set(unknown) - ASIDE) == []


def test_all_of_the_shipped_protocols_is_known() -> None:
    shipped = [load_protocol(path.stem) for path in (ROOT / "engine/protocols/shipped").glob("*.toml")]
    assert len(shipped) > 5
    assert [text for protocol in shipped for text in _texts_of(protocol) if text and not is_known(text)] == []
    assert [word for word in USUAL if not is_known(word)] == []
    assert [text for one in QUESTIONS for text in (one.text, one.advice) if not is_known(text)] == []


def test_every_template_is_found_in_what_it_was_made_for() -> None:
    assert len(set(ALL)) == len(ALL)
    filled = [re.sub(r"\{(\w+)\}", lambda place: "pain" if place[1] in PARTS else "6", text) for text in ALL]
    assert [text for text in filled if not is_known(text)] == []


def test_a_sentence_is_not_taken_apart_where_words_only_join(speak: Any) -> None:
    speak("de")
    assert tr_sentence("it rained and nobody came") == "it rained and nobody came"
    assert tr_sentence("its type ECG and its name 'Polar'") == "sein Typ ECG und sein Name „Polar“"


def _texts_of(protocol: Protocol) -> Iterator[str]:
    yield from (protocol.name, protocol.summary)
    for stage in protocol.stages:
        yield from (stage.name, *stage.ratings, *(prompt.text for prompt in stage.prompts))


def _sentences(path: Path) -> Iterator[list[str | None]]:
    """Yield texts of two words and more in the code, None for each place in them."""
    for file in [path] if path.is_file() else sorted(path.glob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        aside = {id(part) for node in ast.walk(tree) for part in _not_said(node)}
        for node in ast.walk(tree):
            if (
                id(node) not in aside
                and (parts := _parts(node))
                and re.search(r"[a-z]{2} \S", "".join(filter(None, parts)))
            ):
                yield parts


def _not_said(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Expr | ast.JoinedStr | ast.FormattedValue):
        yield from ast.iter_child_nodes(node)


def _parts(node: ast.AST) -> list[str | None]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.JoinedStr):
        return [part.value if isinstance(part, ast.Constant) else None for part in node.values]  # type: ignore[misc]
    return []


def _known(parts: list[str | None]) -> bool:
    for filled in itertools.product(FILLED, repeat=parts.count(None)):
        values = iter(filled)
        if is_known("".join(next(values) if part is None else part for part in parts).strip()):
            return True
    return False
