"""Sospiro as a program of its own: started again from its settings, and started twice on one data folder."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.live
pytest.importorskip("gui.panel.window", reason="Qt or one of its system libraries is missing")

HAND = """
import json, os, sys
from pathlib import Path
from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication, QPushButton
import gui.panel.application as program
from gui.cli.app import main
from gui.panel.window import Panel

told, whole = Path(sys.argv.pop(1)), program.application

def act():
    panel = next((one for one in QApplication.topLevelWidgets() if isinstance(one, Panel) and one.isVisible()), None)
    if panel is None:
        return QTimer.singleShot(50, act)
    start = {"process": os.getpid(), "ratio": panel.devicePixelRatio(), "command": sys.argv[1:],
             "comfortable": panel.room.controls.comfortable.accessibleName()}
    with told.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(start) + "\\n")
    if "stay" in os.environ.get("HAND", ""):
        return
    if told.read_text(encoding="utf-8").count("\\n") > 1:
        return panel.close()
    panel.room.desk.show_page("settings")
    look = panel.room.desk.page("settings").looks
    look.language.buttons["de"].click()
    look.scale.buttons[125].click()
    QTimer.singleShot(100, look.restart.click)

def application():
    made = whole()
    QTimer.singleShot(50, act)
    return made

program.application = application
if __name__ == "__main__":
    main()
"""


SCREEN = {"name": "wide", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1}
"""The usual screen of Qt's platform without one is too small for anything but 100 %."""


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
    monkeypatch.setenv("QT_QPA_PLATFORM", f"offscreen:configfile={screens}")
    hand = tmp_path / "hand.py"
    hand.write_text(HAND, encoding="utf-8")
    return [sys.executable, str(hand), str(tmp_path / "told"), "--data-dir", str(tmp_path / "data with blank")]


def starts(tmp_path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (tmp_path / "told").read_text(encoding="utf-8").splitlines()]


def test_start_again_now_is_the_same_program_in_another_language_and_size(tmp_path: Path, command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, timeout=90, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    first, second = starts(tmp_path)
    assert (first["ratio"], second["ratio"]) == (1.0, 1.25)
    assert first["comfortable"] != second["comfortable"]
    assert first["command"] == second["command"]
    if os.name == "posix":
        assert first["process"] == second["process"], "it took the place of the first, so a terminal waits for it"


def test_a_second_start_on_the_same_folder_says_so_and_leaves_the_first_alone(
    tmp_path: Path, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HAND", "stay")
    first = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        until = time.monotonic() + 60.0
        while not (tmp_path / "told").is_file() and time.monotonic() < until:
            time.sleep(0.05)
        second = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        assert (second.returncode, second.stdout) == (2, "")
        assert second.stderr.splitlines()[-1].endswith("its window is in front now.")
        assert len(starts(tmp_path)) == 1, "the second never had a window"
        assert first.poll() is None
    finally:
        first.terminate()
        _, heard = first.communicate(timeout=20)
    assert "Traceback" not in heard
    third = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    until = time.monotonic() + 60.0
    while len(starts(tmp_path)) < 2 and third.poll() is None and time.monotonic() < until:
        time.sleep(0.05)
    third.terminate()
    _, heard = third.communicate(timeout=20)
    assert len(starts(tmp_path)) == 2, f"the folder is free again when the first has gone: {heard}"
