"""What is set in the panel: applied at once, remembered, below what a start is told; and what is wrong says so."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.audio.live.devices import OutputDevice
from gui.cli.panel_settings import with_panel_settings
from gui.desk import settings_sound
from gui.desk.settings_page import FOLDERS, LOOK, MORE, PRIVACY, SOUND, SettingsPage
from gui.desk.settings_privacy import disk_words, key_words, network_words, studio_words
from gui.panel.appearance import appearance
from gui.panel.arrangement import LEAST
from gui.panel.scale import SCALES, fits, scale_used, use_scale
from gui.preferences import Preferences, read_preferences, write_preferences
from sensors.errors import Reason, SospiroError
from sessions.disk_encryption import Encryption, Told
from sessions.previewed import SoundChecked
from sessions.privacy import Privacy, Readers
from sessions.settings import Settings, load_settings
from sessions.studio.settings import StudioSettings
from tests.gui.test_panel_pictures import interactive

CARDS = [OutputDevice(0, "Speakers", "ALSA", True), OutputDevice(3, "Headphone", "ALSA")]
FOUND = Privacy(Encryption(Told.NO), Readers.OTHERS, 3, ("192.0.2.7",), ("calm",))


@pytest.fixture
def page(controller: Any, qtbot: Any, tmp_path: Path, monkeypatch: Any) -> Iterator[SettingsPage]:
    """The page with two sound cards, and nothing looked for behind it."""
    monkeypatch.setattr(settings_sound, "audio_devices", lambda: CARDS)
    controller.change({"data_dir": str(tmp_path)})
    made = SettingsPage(controller, tmp_path)
    made.resize(900, 560)
    made.show()
    yield made
    made.sound._work.close()
    made.privacy._work.close()
    appearance().prefer("system")
    made.deleteLater()


def sound_of(page: SettingsPage, qtbot: Any) -> Any:
    """The section of the sound once the cards are known."""
    page.list.setCurrentRow(SOUND)
    qtbot.waitUntil(lambda: page.sound._work.idle)
    return page.sound


def test_a_theme_is_taken_at_once_and_remembered(page: SettingsPage, tmp_path: Path) -> None:
    page.looks.theme.buttons["dark"].click()
    assert appearance().theme.name == "dark"
    assert read_preferences(tmp_path).theme == "dark"
    page.looks.theme.buttons["contrast"].click()
    assert appearance().theme.name.startswith("contrast")


def test_size_and_language_wait_for_the_next_start(page: SettingsPage, tmp_path: Path) -> None:
    said: list[bool] = []
    page.again.connect(lambda: said.append(True))
    page.looks.scale.buttons[125].setEnabled(True)
    page.looks.scale.buttons[125].click()
    page.looks.language.buttons["de"].click()
    assert (read_preferences(tmp_path).scale, read_preferences(tmp_path).language) == (125, "de")
    assert "the next time" in page.looks._waiting.text()
    assert not page.looks.restart.isVisible()
    page.allow_restart()
    assert page.looks.restart.isVisible()
    page.looks.restart.click()
    assert said == [True]
    page.looks.scale.buttons[100].click()
    page.looks.language.buttons[""].click()
    assert not page.looks.restart.isVisible()


def test_what_another_page_remembers_stays(page: SettingsPage, tmp_path: Path) -> None:
    write_preferences(tmp_path, Preferences(welcomed=True, window="there"))
    page.looks.theme.buttons["light"].click()
    assert read_preferences(tmp_path) == Preferences(welcomed=True, window="there", theme="light")


def test_a_device_is_chosen_by_its_name(page: SettingsPage, qtbot: Any, controller: Any, tmp_path: Path) -> None:
    sound = sound_of(page, qtbot)
    assert sound.words[0] == "The music plays on Speakers, ALSA."
    sound.device.setCurrentIndex(2)
    sound.device.activated.emit(2)
    assert controller.settings().sound.device == "Headphone, ALSA"
    assert read_preferences(tmp_path).settings == {"sound.device": "Headphone, ALSA"}
    assert sound.words[0] == "The music plays on Headphone, ALSA."


def test_a_device_that_has_gone_says_so(page: SettingsPage, qtbot: Any, controller: Any) -> None:
    controller.change({"sound.device": "Old box"})
    sound = sound_of(page, qtbot)
    assert sound.words[0].startswith("No sound card is called 'Old box'; there are 'Speakers'")
    assert sound.device.currentText() == "Old box (not there now)"


def test_without_a_sound_card_it_says_what_becomes_of_sessions(
    page: SettingsPage, qtbot: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr(settings_sound, "audio_devices", list)
    assert sound_of(page, qtbot).words[0].startswith("No sound card is there: plug one in.")


def test_the_delay_goes_by_twenty_and_stays_within_bounds(page: SettingsPage, qtbot: Any, controller: Any) -> None:
    sound = sound_of(page, qtbot)
    sound.less.click()
    assert controller.settings().sound.latency_ms == 0.0
    sound.bluetooth.click()
    sound.more.click()
    assert controller.settings().sound.latency_ms == 220.0
    sound.wired.click()
    assert controller.settings().sound.latency_ms == 0.0


def test_what_cannot_be_set_is_said_and_not_remembered(
    page: SettingsPage, qtbot: Any, controller: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    def refuse(changes: object) -> None:
        raise SospiroError(Reason.BUSY, "A session runs.")

    monkeypatch.setattr(controller, "change", refuse)
    said: list[str] = []
    page.said.connect(said.append)
    sound_of(page, qtbot).bluetooth.click()
    assert said == ["A session runs."]
    assert read_preferences(tmp_path).settings == {}


def test_the_sound_is_tried(page: SettingsPage, qtbot: Any, controller: Any, monkeypatch: Any) -> None:
    sound = sound_of(page, qtbot)
    tried = []
    monkeypatch.setattr(controller, "try_sound", lambda: tried.append(True))
    monkeypatch.setattr(controller, "sound", lambda: SoundChecked(playing=True))
    sound.test.click()
    assert tried == [True]
    assert sound.words[1].startswith("It sounds now")
    monkeypatch.setattr(controller, "sound", lambda: SoundChecked(notice="The card was taken away."))
    page.look()
    assert sound.words[1] == "The card was taken away."


def test_the_folder_tells_its_space(page: SettingsPage, tmp_path: Path) -> None:
    page.list.setCurrentRow(FOLDERS)
    assert page.folders.folder.text() == str(tmp_path)
    assert "GB are free" in page.folders.words


def test_the_check_list_says_what_was_found(page: SettingsPage) -> None:
    page.privacy.show_found(FOUND)
    told = [line.words for line in (page.privacy.disk, page.privacy.files, page.privacy.keys)]
    assert told[0].startswith("The disk is not encrypted")
    assert "(3)" in told[1]
    assert told[2].startswith("The key of calm lies with the recordings")
    assert page.privacy.network.words == "Only programs on this computer can read them."


def test_what_could_not_be_told_says_whom_to_ask() -> None:
    assert disk_words(Encryption(Told.UNKNOWN))[0] is None
    assert "ask who looks after" in disk_words(Encryption(Told.UNKNOWN))[1]
    assert disk_words(Encryption(Told.YES, "LUKS")) == (
        True,
        "The disk is encrypted (LUKS): who takes the computer away reads nothing.",
    )
    assert network_words("network", ("192.0.2.7",)) == (
        False,
        "Everybody on the networks of this computer can read them: 192.0.2.7.",
    )
    assert network_words("network", ())[0] is None
    assert key_words(())[0]
    assert studio_words(StudioSettings(osc_port=9000, midi_out="Synth"))[0]
    fine, said = studio_words(StudioSettings(osc_port=9000, osc_host="192.0.2.7", link=True))
    assert not fine
    assert "Link" in said
    assert "192.0.2.7" in said


def test_streams_are_shown_to_the_network_from_the_next_start_on(
    page: SettingsPage, controller: Any, tmp_path: Path
) -> None:
    page.privacy.show_found(FOUND)
    page.privacy.scope.buttons["network"].click()
    assert controller.settings().lsl.scope == "machine"
    assert read_preferences(tmp_path).settings == {"lsl.scope": "network"}
    assert page.privacy.network.words.endswith("192.0.2.7.")
    assert page.privacy.heard.words == "No microphone is used."
    page.privacy.microphone.buttons[True].click()
    assert page.privacy.heard.words.startswith("Of the microphone only pitch and level are kept")
    assert page.privacy._kept.controller.settings().voice.microphone is True
    page.privacy.years.buttons[3.0].click()
    assert controller.settings().keep_years == 3.0


def test_every_control_has_a_name_and_room_for_a_thumb(page: SettingsPage, qtbot: Any) -> None:
    page.allow_restart()
    for row in (LOOK, SOUND, FOLDERS, PRIVACY, MORE):
        page.list.setCurrentRow(row)
        qtbot.wait(1)
        parts = interactive(page)
        assert [type(part).__name__ for part in parts if not part.accessibleName()] == []
        assert [
            part.accessibleName() for part in parts if part.height() < 44 and "scroll" not in part.objectName()
        ] == []


def test_other_pages_are_asked_for(page: SettingsPage) -> None:
    asked: list[str] = []
    page.wanted.connect(asked.append)
    page.pedals.click()
    page.welcome.click()
    assert asked == ["pedals", "welcome"]


def test_a_start_takes_what_was_set_below_what_it_is_told(tmp_path: Path, caplog: Any) -> None:
    kept = {"sound.latency_ms": 200.0, "sound.volume_db": -20.0, "keep_years": 3.0, "sound.gone": 1.0, "lsl.scope": "x"}
    write_preferences(tmp_path, Preferences(settings=kept))
    config = tmp_path / "study.toml"
    config.write_text("[sound]\nvolume_db = -3.0\n")
    settings = load_settings(config, {"data_dir": str(tmp_path), "keep_years": 1.0}, {})
    with caplog.at_level("CRITICAL"):
        taken = with_panel_settings(settings, config, {"keep_years": 1.0, "pacing.lead": None})
    assert (taken.sound.latency_ms, taken.sound.volume_db, taken.keep_years) == (200.0, -3.0, 1.0)
    assert taken.lsl == Settings().lsl


def test_the_scale_goes_into_the_environment_and_out_of_it() -> None:
    environ: dict[str, str] = {}
    use_scale(150, environ)
    assert environ["QT_SCALE_FACTOR"] == "1.5"
    assert scale_used(environ) == 150
    use_scale(100, environ)
    assert "QT_SCALE_FACTOR" not in environ
    environ = {"QT_SCALE_FACTOR": "1.25"}
    use_scale(200, environ)
    assert environ["QT_SCALE_FACTOR"] == "2.5"
    use_scale(100, environ)
    assert environ["QT_SCALE_FACTOR"] == "1.25"


def test_a_size_must_leave_the_smallest_window_its_place() -> None:
    assert all(fits(scale, 1920, 1080) for scale in SCALES)
    assert fits(150, 1280, 800)
    assert not fits(175, 1280, 800)
    assert fits(100, *[side - 100 for side in LEAST]), "what is there already is never refused"
