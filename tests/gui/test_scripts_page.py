"""The page of guided imagery: a script is read, a prompt recorded, heard, discarded, and all faults are sentences."""

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import numpy as np
import pytest
from PyQt6.QtCore import Qt

from engine.imagery.script_file import SHIPPED, read_script
from engine.imagery.take import NOTHING
from gui.desk.scripts_page import ScriptsPage
from gui.language.choice import use_language
from sensors.errors import Reason, SospiroError
from sessions.snapshot import SessionPhase, Snapshot
from sessions.voice_prompts import voice_of
from sessions.voice_recording import record

RATE = 8000
SAYS = "import sys; sys.stdout.buffer.write(open({file!r}, 'rb').read()); sys.stdout.flush(); {then}"
WAITS = "sys.stdin.buffer.read()"


def speaker(level: float = 0.1, then: str = WAITS) -> Callable[[str], Any]:
    """Return what begins a recording of somebody who speaks for three seconds at once."""
    t = np.arange(3 * RATE) / RATE
    tone = level * np.sum([np.sin(2 * np.pi * 200 * k * t) / k for k in range(1, 8)], axis=0)
    sound = np.clip(tone * (t % 0.5 < 0.3) * (t > 0.4), -1.0, 1.0).astype("<f4")

    def begin(_: str) -> Any:
        with NamedTemporaryFile(suffix=".raw") as file:
            file.write(b'{"rate": 8000, "device": "Yeti"}\n' + sound.tobytes())
            file.flush()
            return record("", (sys.executable, "-S", "-c", SAYS.format(file=file.name, then=then)))

    return begin


@pytest.fixture
def opened(qtbot: Any, controller: Any) -> Iterator[Callable[..., ScriptsPage]]:
    made: list[ScriptsPage] = []

    def page(begin: Callable[[str], Any] | None = None) -> ScriptsPage:
        made.append(ScriptsPage(controller, begin or speaker()))
        qtbot.addWidget(made[-1])
        made[-1].resize(1200, 420)
        made[-1].show()
        made[-1].look()
        return made[-1]

    yield page
    for one in made:
        one.keep()


def press(page: Any, name: str, times: int = 1) -> None:
    for _ in range(times):
        button = getattr(page.card, name)
        assert button.isEnabled(), f"{name} cannot be pressed"
        button.asked.emit(page._controller.now())
        page._controller.clock.set(page._controller.now() + 1.0)


def speak(page: Any, qtbot: Any) -> None:
    """Record until three seconds are there, and stop."""
    press(page, "record")
    qtbot.waitUntil(lambda: page.card._recording is not None, timeout=10_000)
    assert page.card.record.words[0] == "Stop"
    qtbot.waitUntil(lambda: page.card._recording.take.seconds >= 3.0, timeout=10_000)
    page.card.tick()
    press(page, "record")
    qtbot.waitUntil(lambda: not page.card.busy, timeout=10_000)


def choose(page: ScriptsPage, name: str) -> None:
    page.scripts.setCurrentIndex(
        next(n for n in range(page.scripts.count()) if page.scripts.itemText(n).startswith(name))
    )
    page.scripts.activated.emit(page.scripts.currentIndex())


def test_every_script_is_there_with_its_words_in_the_panels_language(opened: Any, qtbot: Any) -> None:
    page = opened()
    assert page.scripts.count() == len(list(SHIPPED.glob("*.toml")))
    choose(page, "Safe place")
    script = read_script(SHIPPED / "safe-place.toml")
    assert page.prompts.count() == len(script.prompts)
    assert page.card._text.whole == script.prompts[0].text["en"]
    page.prompts.setFocus()
    qtbot.keyClick(page.prompts, Qt.Key.Key_Down)
    assert page.card._text.whole == script.prompts[1].text["en"]
    page.languages.setCurrentIndex(page.languages.findData("de"))
    page.languages.activated.emit(page.languages.currentIndex())
    assert page.card._text.whole == script.prompts[1].text["de"], "the prompt stays the same"
    assert "room for 17 s" in page.card._place.text()


def test_a_prompt_is_recorded_heard_and_discarded(opened: Any, qtbot: Any, controller: Any) -> None:
    page = opened()
    choose(page, "Safe place")
    page.prompts.setCurrentRow(1)
    assert not page.card.play.isEnabled() and not page.card.discard.isEnabled()
    speak(page, qtbot)
    own = controller.settings().own_scripts / "safe-place.toml"
    assert (page.path, page.scripts.currentText(), page.prompts.currentRow()) == (own, "Safe place · yours", 1)
    assert read_script(own).prompts[1].voice == {"en": "safe-place/en-02.flac"}
    assert page.prompts.item(1).text().startswith("2  ●")
    assert page.card.words == "It is kept."
    assert page.scripts.count() == len(list(SHIPPED.glob("*.toml"))), "the copy stands for the one it was made of"
    press(page, "play")
    qtbot.waitUntil(lambda: page.card.play.words[0] == "Stop", timeout=5_000)
    press(page, "play")
    press(page, "discard")
    assert page.card.discard.words[1] == "again: discard"
    press(page, "discard")
    assert read_script(own).prompts[1].voice == {}
    assert not (own.parent / "safe-place" / "en-02.flac").exists()
    assert page.prompts.item(1).text().startswith("2  ○")
    assert not page.card.play.isEnabled()


def test_how_loud_it_is_and_how_long_are_seen_meanwhile(opened: Any, qtbot: Any) -> None:
    page = opened()
    choose(page, "Safe place")
    press(page, "record")
    qtbot.waitUntil(lambda: page.card._recording is not None, timeout=10_000)
    qtbot.waitUntil(lambda: page.card.record.words[1] == "0:03 of 16 s", timeout=5_000)
    page.card._recording.take.feed(0.5)
    page.card.tick()
    assert page.card._level.text() == "too loud"
    assert page.card.meter.level_db > -10.0
    page.escape()
    qtbot.waitUntil(lambda: not page.card.busy, timeout=10_000)
    assert page.card.words.startswith("It is kept")


@pytest.mark.parametrize(
    ("begin", "told"),
    [
        (speaker(0.0), NOTHING),
        (speaker(0.0005), "The microphone hears nobody"),
        (speaker(3.0), "too loud and may rattle"),
        (speaker(0.01), "it is quiet, and the room is heard with it"),
    ],
    ids=["silence", "nobody", "too loud", "too quiet"],
)
def test_what_is_wrong_with_it_is_one_sentence(begin: Any, told: str, opened: Any, qtbot: Any) -> None:
    page = opened(begin)
    choose(page, "Safe place")
    speak(page, qtbot)
    qtbot.waitUntil(lambda: told in page.card.words, timeout=5_000)


def test_no_microphone_is_one_sentence(opened: Any, qtbot: Any) -> None:
    def none(_: str) -> Any:
        raise SospiroError(Reason.AUDIO, "There is no microphone: plug one in, and it is heard at once.")

    page = opened(none)
    press(page, "record")
    qtbot.waitUntil(lambda: "There is no microphone" in page.card.words, timeout=5_000)
    assert (page.card.record.words[0], page.card.record.isEnabled()) == ("Record", True)


def test_a_microphone_that_goes_meanwhile_is_told_and_what_it_heard_is_kept(
    opened: Any, qtbot: Any, controller: Any
) -> None:
    page = opened(speaker(then=""))
    choose(page, "Safe place")
    press(page, "record")
    own = controller.settings().own_scripts / "safe-place.toml"
    qtbot.waitUntil(lambda: own.exists() and bool(read_script(own).prompts[0].voice), timeout=10_000)
    qtbot.waitUntil(lambda: not page.card.busy, timeout=5_000)
    assert "'Yeti' gives no sound any more" in page.card.words


def test_what_lasts_into_the_next_prompt_is_told_and_not_kept(opened: Any, qtbot: Any, controller: Any) -> None:
    own = controller.settings().own_scripts
    own.mkdir(parents=True)
    text = 'name = "Short"\n[[prompts]]\nat = 1\ntext.en = "One."\n[[prompts]]\nat = 2\ntext.en = "Two."\n'
    (own / "short.toml").write_text(text, encoding="utf-8")
    page = opened()
    choose(page, "Short")
    speak(page, qtbot)
    assert "into the prompt after it" in page.card.words
    assert (own / "short.toml").read_text("utf-8") == text
    assert not page.card.play.isEnabled()


def test_a_script_that_is_none_is_told_with_line_and_key(opened: Any, controller: Any) -> None:
    own = controller.settings().own_scripts
    own.mkdir(parents=True)
    (own / "broken.toml").write_text('name = "Broken"\n[[prompts]]\nat = "x"\n', encoding="utf-8")
    page = opened()
    choose(page, "broken")
    assert not page.card.isVisible() and page.fault.isVisible()
    assert "broken.toml line 3" in page.fault.words
    choose(page, "Safe place")
    assert page.card.isVisible() and not page.fault.isVisible()


def test_what_is_written_elsewhere_meanwhile_is_seen_at_the_next_look(opened: Any, controller: Any) -> None:
    page = opened()
    own = controller.settings().own_scripts
    own.mkdir(parents=True)
    for words in ("One.", "Another one."):
        (own / "short.toml").write_text(f'name = "Short"\n[[prompts]]\nat = 1\ntext.en = "{words}"\n', encoding="utf-8")
        page.look()
        choose(page, "Short")
        assert page.card._text.whole == words


def test_a_session_that_begins_has_the_microphone_and_what_was_said_is_kept(
    opened: Any, qtbot: Any, controller: Any
) -> None:
    page = opened()
    choose(page, "Safe place")
    press(page, "record")
    qtbot.waitUntil(lambda: page.card._recording is not None, timeout=10_000)
    qtbot.waitUntil(lambda: page.card._recording.take.seconds >= 3.0, timeout=10_000)
    assert page.busy
    page.take(Snapshot(SessionPhase.RUNNING, 5000.0))
    qtbot.waitUntil(lambda: not page.busy, timeout=10_000)
    own = controller.settings().own_scripts / "safe-place.toml"
    assert voice_of(own, read_script(own), 0, "en") == own.parent / "safe-place" / "en-01.flac"


@pytest.mark.parametrize("turned", ["a session begins", "another prompt", "the window closes"])
def test_a_microphone_that_opens_when_nobody_wants_it_any_more_records_nothing(
    turned: str, opened: Any, qtbot: Any, controller: Any
) -> None:
    gate, recordings = threading.Event(), list[Any]()

    def slow(name: str) -> Any:
        gate.wait(5.0)
        recordings.append(speaker()(name))
        return recordings[-1]

    page = opened(slow)
    choose(page, "Safe place")
    press(page, "record")
    threading.Timer(0.2, gate.set).start()
    match turned:
        case "a session begins":
            page.take(Snapshot(SessionPhase.RUNNING, 5000.0))
        case "another prompt":
            page.prompts.setCurrentRow(2)
        case _:
            page.keep()
    qtbot.waitUntil(lambda: not page.busy or turned == "the window closes", timeout=10_000)
    assert page.card._recording is None
    assert recordings[0]._process.poll() is not None
    assert not controller.settings().own_scripts.exists()


@pytest.mark.parametrize("code", ["de", "zh_CN"])
def test_it_speaks_the_panels_language(code: str, opened: Any) -> None:
    use_language(code)
    try:
        page = opened()
        choose(page, "Safe place")
        assert page.card._text.whole == read_script(SHIPPED / "safe-place.toml").prompts[0].text[code]
    finally:
        use_language("en")


def test_nothing_is_smaller_than_a_thumb_and_everything_has_a_name(opened: Any) -> None:
    page = opened()
    for button in (page.card.record, page.card.play, page.card.discard):
        assert button.height() >= 64
        assert button.accessibleName()
    assert Path(page.path).parent == SHIPPED
