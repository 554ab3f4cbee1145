"""At home without any sensor: two clicks to the music, one to its end, and a file that the therapist alone takes in."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QPushButton

from engine.settings import SoundSettings
from sensors.settings import LslSettings
from sensors.simulation.person import PersonSettings
from sessions.companion import Companion
from sessions.folder import SessionFolder
from sessions.home.keeping import kept_setup, open_setup, prepare
from sessions.home.prescribing import Wish, setup_of
from sessions.home.setup_file import HomeSetup, write_setup
from sessions.index import SessionIndex
from sessions.live import LiveController
from sessions.packages.keys import new_key
from sessions.packages.unpacking import unpack
from sessions.session_file import read_record
from sessions.settings import Settings
from sessions.snapshot import SessionPhase
from sessions.sources import PersonPart
from sessions.store.answers import answers_of
from sessions.store.checking import problems
from sessions.store.editing import new_participant

pytestmark = pytest.mark.live
window = pytest.importorskip("gui.home.window", reason="Qt or one of its system libraries is missing")

PROGRAM = (sys.executable, "-c", "from gui.cli.app import main; main()")
LISTENS = "First session"
CUT_OFF = """
import sys, time
from pathlib import Path
from engine.settings import SoundSettings
from sensors.settings import LslSettings
from sessions.commands import Command, CommandKind
from sessions.home.keeping import kept_setup, prepare
from sessions.live import LiveController
from sessions.settings import Settings

if __name__ == "__main__":
    data = Path(sys.argv[1])
    lsl = LslSettings(session_id=sys.argv[2])
    settings = Settings(data_dir=data, lsl=lsl, sound=SoundSettings(device="none"))
    controller = LiveController(prepare(kept_setup(data), settings), wait=0.2)
    controller.post(Command(CommandKind.START, controller.now()))
    while controller.snapshot().elapsed < 3.0:
        time.sleep(0.05)
    print("plays", flush=True)
    time.sleep(60.0)
"""


@dataclass
class Sitter:
    """Somebody at home with a mouse, and their therapist's data folder."""

    data: Path
    clinic: Path
    given: Path
    setup: HomeSetup
    qtbot: Any
    lsl: LslSettings
    window: Any = None
    controller: Any = None
    clicks: int = 0

    def start(self) -> None:
        """Start the program as `sospiro home` does."""
        settings = Settings(data_dir=self.data, lsl=self.lsl, sound=SoundSettings(device="none"))
        self.controller = LiveController(prepare(kept_setup(self.data), settings), wait=0.2)
        home = window.Home(self.setup, self.data, self.given, bool(self.controller.recovered))
        self.window = window.HomeWindow(self.controller, home)
        self.window.show()
        self.qtbot.waitExposed(self.window)

    def click(self, name: str) -> None:
        """Click in the middle of the button of that name, with nothing in front of it."""
        (button,) = [
            b for b in self.window.findChildren(QPushButton) if b.isVisible() and b.accessibleName().startswith(name)
        ]
        middle = button.mapTo(self.window, button.rect().center())
        hit = self.window.childAt(middle)
        assert hit is button, f"{name} is covered by {hit}"
        self.qtbot.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, pos=middle)
        self.clicks += 1

    def wait(self, until: Callable[[], object], seconds: float = 20.0) -> None:
        self.qtbot.waitUntil(lambda: bool(until()), timeout=int(1000 * seconds))

    def runs(self, seconds: float = 0.5) -> bool:
        return self.phase is SessionPhase.RUNNING and self.controller.snapshot().elapsed >= seconds

    @property
    def phase(self) -> SessionPhase:
        phase: SessionPhase = self.controller.snapshot().phase
        return phase

    def said(self) -> str:
        """All words on the page that is seen."""
        from PyQt6.QtWidgets import QLabel

        return " · ".join(label.text() for label in self.window.findChildren(QLabel) if label.isVisible())

    def lived(self) -> list[SessionFolder]:
        folder = self.data / "participants" / "P07"
        return [SessionFolder(path) for path in sorted(folder.iterdir()) if path.is_dir()]

    def leave(self) -> None:
        """Close the window as the system's button does."""
        if self.window is not None:
            self.window.close()
            self.wait(lambda: not self.window.isVisible())
            self.controller.close()
            self.window.deleteLater()
            self.window = None


@pytest.fixture
def at_home(tmp_path: Path, qtbot: Any, lsl: LslSettings) -> Iterator[Callable[..., Sitter]]:
    """Return a function that sets everything up, up to the open window."""
    made: list[Sitter] = []

    def begin(protocol: str = "Short flare-up", start: bool = True) -> Sitter:
        clinic, home = tmp_path / "clinic", tmp_path / "home"
        new_participant(clinic, "P07")
        new_key(clinic)
        setup, _ = setup_of(
            Settings(data_dir=clinic, participant="P07"), Wish(protocol, alone="Short flare-up", minutes=10.0)
        )
        write_setup(setup, tmp_path / "P07.sospiro-home")
        open_setup(tmp_path / "P07.sospiro-home", Settings(data_dir=home))
        sitter = Sitter(home, clinic, tmp_path / "Documents" / "Sospiro", setup, qtbot, lsl)
        made.append(sitter)
        if start:
            sitter.start()
        return sitter

    yield begin
    for sitter in made:
        sitter.leave()


def test_two_clicks_to_the_music_one_to_its_end_and_a_file_for_the_therapist(
    at_home: Callable[..., Sitter], tmp_path: Path
) -> None:
    me = at_home()
    began = time.monotonic()
    me.click("Start")
    me.click("Pain, right now: 6")
    me.click("Relaxation, right now: 2")
    me.click("Begin")
    me.wait(me.runs)
    print(f"from the first click to the music: {time.monotonic() - began:.1f} s")
    assert me.clicks - 2 == 2, "two clicks, beside what is rated"
    me.click("Quieter")
    me.click("Stop gently")
    me.wait(lambda: "How is it now?" in me.said())
    me.click("Pain, right now: 4")
    me.click("Relaxation, right now: 7")
    me.click("Done")
    (folder,) = me.lived()
    assert problems(folder) == []
    record = read_record(folder)
    assert (record["participant"], record["streams"]) == ("P07", [])
    assert record["protocol"]["sha256"] == me.setup.protocol.sha256
    rated = [(str(r.when), r.item, r.value) for r in answers_of(folder).ratings]
    assert sorted(rated) == [
        ("after", "pain", 4.0),
        ("after", "relaxation", 7.0),
        ("before", "pain", 6.0),
        ("before", "relaxation", 2.0),
    ]
    me.click("Give to my therapist (1 new)")
    me.wait(lambda: "Your file is ready" in me.said())
    (package,) = me.given.iterdir()
    assert package.name in me.said().replace("\u200b", "")
    assert (package.parent / package.name).read_bytes().startswith(b"age-encryption.org/v1")
    first, second = (unpack(me.clinic, package, SessionIndex(me.clinic)) for _ in range(2))
    assert (first.taken, second.taken, second.there) == ((folder.path.name,), (), (folder.path.name,))
    there = SessionFolder(me.clinic / "participants" / "P07" / folder.path.name)
    assert len(answers_of(there).ratings) == 4
    me.click("Back")
    me.click("Give to my therapist")
    me.wait(lambda: "All has been given already" in me.said())
    assert list(me.given.iterdir()) == [package]
    package.unlink()
    me.click("Back")
    me.click("Give to my therapist")
    me.wait(lambda: "Your file is ready" in me.said())
    (again,) = me.given.iterdir()
    assert unpack(me.clinic, again, SessionIndex(me.clinic)).there == (folder.path.name,), "a lost file comes again"


def test_without_its_sensors_the_guide_plays_alone_and_closing_saves(at_home: Callable[..., Sitter]) -> None:
    me = at_home(LISTENS)
    me.wait(lambda: "No sensor is there yet" in me.said())
    me.click("Start")
    me.click("Begin")
    me.wait(me.runs)
    me.wait(lambda: "the guide plays by itself" in me.said(), 2.0)
    assert me.clicks == 2
    assert me.controller.settings().plan().name == "Short flare-up"
    me.window.close()
    assert me.window.isVisible(), "it stays until all is saved"
    me.wait(lambda: not me.window.isVisible())
    assert me.window.exit_code == 0
    (folder,) = me.lived()
    assert problems(folder) == []
    assert answers_of(folder).ratings == ()


def test_a_sensor_that_is_there_is_used(at_home: Callable[..., Sitter], lsl: LslSettings) -> None:
    person = Companion(lsl, PersonPart(PersonSettings(seed=4)))
    try:
        me = at_home(LISTENS)
        me.wait(lambda: "Your sensor is there" in me.said())
        me.click("Start")
        me.click("Begin")
        me.wait(me.runs)
        assert not me.window.starter.alone
        me.click("Stop gently")
        me.wait(lambda: "How is it now?" in me.said())
        (folder,) = me.lived()
        assert "respiration" in {stream["signal"] for stream in read_record(folder)["streams"]}
    finally:
        person.close()


def test_stop_before_the_music_plays_leads_back(at_home: Callable[..., Sitter]) -> None:
    me = at_home(LISTENS)
    me.click("Start")
    me.click("Begin")
    me.click("Stop gently")
    me.wait(lambda: "Whenever you are ready" in me.said())
    me.click("Start")
    me.click("Begin")
    me.wait(me.runs)
    assert me.window.starter.alone


def test_a_session_cut_off_is_whole_again_and_told_calmly(at_home: Callable[..., Sitter], lsl: LslSettings) -> None:
    me = at_home(start=False)
    process = subprocess.Popen(
        [sys.executable, "-c", CUT_OFF, str(me.data), lsl.session_id],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONWARNINGS": "ignore"},
        start_new_session=True,
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "plays\n"
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
    me.start()
    me.wait(lambda: "All that was recorded is safe" in me.said())
    (folder,) = me.lived()
    assert problems(folder) == []
    me.click("Give to my therapist (1 new)")
    me.wait(lambda: "Your file is ready" in me.said())
    (package,) = me.given.iterdir()
    assert unpack(me.clinic, package, SessionIndex(me.clinic)).taken == (folder.path.name,)


def test_a_second_start_brings_the_first_to_the_front_and_says_so(
    at_home: Callable[..., Sitter], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gui.desktop import Instance
    from gui.home.application import answering

    (tmp_path / "run").mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    me = at_home()
    with Instance(me.data) as held, answering(me.window, held):
        second = subprocess.Popen(
            [*PROGRAM, "--data-dir", str(me.data), "home", "--device", "none"],
            stderr=subprocess.PIPE,
            text=True,
        )
        me.wait(lambda: second.poll() is not None)
    told = second.communicate()[1]
    assert (second.returncode, "its window is in front now" in told) == (2, True), told
