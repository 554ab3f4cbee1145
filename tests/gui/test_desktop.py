"""Among the other programs: the window comes back where it was, files open in it, and the menu knows Sospiro."""

import base64
import configparser
import shutil
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PyQt6.QtCore import QRect, Qt
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QMainWindow

from gui.desktop.entries import menu_entry
from gui.desktop.icon import NAMES, icon
from gui.desktop.install import data_home, install, remove
from gui.desktop.opening import come_to_front, open_protocol
from gui.desktop.place import Place, in_sight
from gui.preferences import Preferences, read_preferences, write_preferences
from sensors.errors import SospiroError
from sessions.snapshot import SessionPhase

LEFT, RIGHT = QRect(0, 0, 1920, 1080), QRect(1920, 0, 2560, 1440)


@pytest.mark.parametrize(
    ("window", "screens", "seen"),
    [
        (QRect(100, 50, 1280, 800), [LEFT], True),
        (QRect(2400, 200, 1280, 800), [LEFT, RIGHT], True),
        (QRect(2400, 200, 1280, 800), [LEFT], False),
        (QRect(1000, -300, 1280, 800), [LEFT], False),
        (QRect(-1200, 10, 1280, 800), [LEFT], False),
        (QRect(-1100, 10, 1280, 800), [LEFT], True),
        (QRect(300, 1075, 1280, 800), [LEFT], False),
        (QRect(5000, 5000, 4000, 3000), [LEFT], False),
    ],
)
def test_a_window_is_always_where_a_hand_can_take_hold_of_it(window: QRect, screens: list[QRect], seen: bool) -> None:
    placed = in_sight(window, screens, LEFT)
    assert (placed == window) == seen
    assert in_sight(placed, screens, LEFT) == placed
    if not seen:
        assert LEFT.contains(placed)


def window(qtbot: Any) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(500, 300)
    return made


def test_the_window_comes_back_where_it_was(qtbot: Any, tmp_path: Path) -> None:
    write_preferences(tmp_path, Preferences(theme="dark"))
    first = window(qtbot)
    Place(first, tmp_path)
    first.show()
    first.setGeometry(120, 90, 560, 420)
    first.close()
    assert read_preferences(tmp_path).theme == "dark"
    second = window(qtbot)
    Place(second, tmp_path)
    assert second.geometry() == QRect(120, 90, 560, 420)


@pytest.mark.parametrize("kept", ["", "no base64 %%", base64.b64encode(b"nonsense" * 50).decode()])
def test_a_place_that_is_none_is_left_out(kept: str, qtbot: Any, tmp_path: Path) -> None:
    write_preferences(tmp_path, Preferences(window=kept))
    shown = window(qtbot)
    Place(shown, tmp_path)
    assert (shown.width(), shown.height()) == (500, 300)


def test_a_window_of_a_screen_that_has_gone_is_fetched(qtbot: Any, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr("gui.desktop.place.SETTLING_MS", 1)
    shown = window(qtbot)
    Place(shown, None)
    shown.show()
    shown.move(9000, 9000)
    QGuiApplication.instance().screenRemoved.emit(QGuiApplication.primaryScreen())
    room = QGuiApplication.primaryScreen().availableGeometry()
    qtbot.waitUntil(lambda: room.contains(shown.frameGeometry()), timeout=1000)


def test_a_folder_that_is_not_there_is_not_made_to_remember(qtbot: Any, tmp_path: Path) -> None:
    shown = window(qtbot)
    Place(shown, tmp_path / "typo").keep()
    assert not (tmp_path / "typo").exists()


def test_a_window_put_away_comes_to_the_front(qtbot: Any) -> None:
    shown = window(qtbot)
    shown.showMinimized()
    come_to_front(shown)
    assert shown.isVisible()
    assert not shown.windowState() & Qt.WindowState.WindowMinimized


def test_the_icon_is_there_in_every_size(qapp: Any) -> None:
    assert all(not icon().pixmap(size).isNull() for size in (16, 48, 256))


def test_a_protocol_is_opened_and_a_bad_one_is_a_sentence(panel: Any, controller: Any, tmp_path: Path) -> None:
    good = tmp_path / "calm.sospiro.toml"
    good.write_text("")
    open_protocol(panel, controller, good)
    assert controller.settings().protocol == str(good)
    assert "calm.sospiro.toml is open: the next session follows it." in panel.room.banner.words

    def refuse(changes: object) -> None:
        raise SospiroError("bad setting", "line 3: there is no stage 'rest'.")  # type: ignore[arg-type]

    controller.change = refuse
    open_protocol(panel, controller, tmp_path / "<b>bad.toml")
    assert "<b>bad.toml was not opened: line 3: there is no stage 'rest'." in panel.room.banner.words
    assert controller.settings().protocol == str(good)
    assert panel.room.banner.shown.severity == "warning"
    assert controller.snapshot().phase is SessionPhase.READY


HOSTILE = Path('/home/a b/"$x`/100%/back\\slash/sospiro')


def test_the_menu_starts_the_very_command(tmp_path: Path) -> None:
    parser = configparser.RawConfigParser(strict=True)
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # keys are written as they are
    parser.read_string(menu_entry(HOSTILE))
    entry = parser["Desktop Entry"]
    line = entry["Exec"].replace("\\\\", "\\")
    word, _, rest = line[1:].rpartition('"')
    for letter in '"`$\\':
        word = word.replace("\\" + letter, letter)
    assert word.replace("%%", "%") == str(HOSTILE)
    assert rest == " open %f"


def test_it_is_put_into_the_menu_and_taken_out_again(tmp_path: Path) -> None:
    program = tmp_path / "bin" / "sospiro"
    program.parent.mkdir()
    program.touch()
    for _ in range(2):
        written = install(program, tmp_path / "share", "linux")
    assert all(path.is_file() for path in written)
    assert {path.name for path in written} == {"sospiro.desktop", "sospiro-home.desktop", "sospiro.xml", *NAMES}
    kinds = ElementTree.parse(tmp_path / "share" / "mime" / "packages" / "sospiro.xml").getroot()
    entries = [path for path in written if path.suffix == ".desktop"]
    for kind, entry in zip(kinds, entries, strict=True):
        assert f"MimeType={kind.get('type')};" in entry.read_text()
    assert "open --home %f\n" in entries[1].read_text()
    assert any(glob.get("pattern") == "*.sospiro-home" for glob in kinds[1])
    if validator := shutil.which("desktop-file-validate"):
        said = subprocess.run([validator, *entries], capture_output=True, text=True, check=False)
        assert (said.returncode, said.stdout) == (0, "")
    assert remove(tmp_path / "share", "linux") == written
    assert remove(tmp_path / "share", "linux") == []
    assert not [path for path in (tmp_path / "share").rglob("*sospiro*") if path.is_file()]


def test_what_cannot_be_done_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SospiroError, match=r"no command .* that a menu could start"):
        install(tmp_path / "gone", tmp_path, "linux")
    for system, words in (("win32", "shortcut by hand"), ("darwin", "On macOS")):
        with pytest.raises(SospiroError, match=words):
            install(tmp_path / "sospiro", tmp_path, system)
    (tmp_path / "applications").touch()
    (tmp_path / "sospiro").touch()
    with pytest.raises(SospiroError, match="cannot be written"):
        install(tmp_path / "sospiro", tmp_path, "linux")


def test_a_relative_folder_of_the_environment_does_not_count() -> None:
    assert data_home({"XDG_DATA_HOME": "/x"}) == Path("/x")
    assert data_home({"XDG_DATA_HOME": "x"}) == data_home({}) == Path.home() / ".local" / "share"


def test_the_commands_say_what_they_did(run: Any, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert "in your menu now" in run("desktop", "install").out
    assert "5 files taken away" in run("desktop", "remove").out
