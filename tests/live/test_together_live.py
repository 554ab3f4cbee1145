"""Tap, play along and imagery lived for real: LSL, the audio process, the panel's windows, keys and MIDI."""

import importlib.util
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import pyxdf
import soundfile
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QWidget

from engine.settings import SoundSettings
from sensors.lsl import LslClock
from sensors.settings import LslSettings
from sensors.simulation.person import PersonSettings
from sessions.companion import Companion
from sessions.folder import SessionFolder
from sessions.live import LiveController
from sessions.report.session import session_report
from sessions.rerun.rerun import rerun
from sessions.settings import Settings
from sessions.sources import PersonPart

pytest.importorskip("rtmidi", reason="MIDI is not installed")
panel = pytest.importorskip("gui.panel.window", reason="Qt or one of its system libraries is missing")
pytestmark = pytest.mark.live


def _load(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(f"{name}_here", Path(__file__).with_name(f"{name}.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


pedals = _load("test_pedals")
api = pedals.api

PLAN = """
name = "All of it"
[[stages]]
kind = "tap"
guide = "timed"
start = 18
minutes = 0.15
[[stages.prompts]]
text = "Tap along with the soft beat."
[[stages]]
kind = "play"
minutes = 0.12
notes = "snap"
[[stages.prompts]]
text = "Play whatever you like."
[[stages]]
kind = "imagery"
minutes = 1
until = "told"
script = "Bells"
[[stages]]
kind = "return"
minutes = 0.05
"""
SCRIPT = 'name = "Bells"\n[[prompts]]\nat = 2\npause = 1\ntext.en = "Listen."\nvoice.en = "bell.wav"\n'
LATE = 0.03
"""Seconds at the median: this machine may have both processors busy with other tests."""

Sent = dict[str, list[float]]


@pytest.fixture(scope="module")
def lived(
    api: int, tmp_path_factory: pytest.TempPathFactory, lsl: LslSettings, qapp: Any
) -> Iterator[tuple[SessionFolder, Sent, Sent]]:
    """A session that was lived through the windows: its folder, what was played when, and what the windows said."""
    folder = tmp_path_factory.mktemp("together")
    (folder / "scripts").mkdir()
    (folder / "scripts" / "bells.toml").write_text(SCRIPT, encoding="utf-8")
    soundfile.write(folder / "scripts" / "bell.wav", 0.1 * np.sin(np.arange(48_000) * 0.9), 48_000)
    (folder / "plan.toml").write_text(PLAN, encoding="utf-8")
    settings = Settings(
        data_dir=folder, lsl=lsl, sound=SoundSettings(device="none"), protocol=str(folder / "plan.toml")
    )
    person, controller = Companion(lsl, PersonPart(PersonSettings(seed=4))), LiveController(settings, wait=20.0)
    window = panel.Panel(controller, data_dir=folder)
    pads, sitting = pedals.Device(api, "Keys"), Sitting(window, controller, qapp)
    try:
        window.show()
        window.pedals.listen()
        sitting.until(lambda: pads.name in window.pedals.controls.present.devices)
        time.sleep(0.4)  # what a device tells at once is how its pedals stand
        sent, said = sitting.live(pads)
        assert controller.summary is not None
        session = SessionFolder(Path(controller.summary.session))
    finally:
        window.leave()
        sitting.until(lambda: window.left)
        window.close()
        controller.close()
        person.close()
        pads.unplug()
    yield session, sent, said


class Sitting:
    """Somebody at the window, with an instrument."""

    def __init__(self, window: Any, controller: LiveController, app: Any) -> None:
        self._window: QWidget = window
        self._room: Any = window.room
        self._controller, self._app = controller, app
        self._pictures = Path(os.environ.get("SOSPIRO_SCREENS") or "")

    def until(self, true: Callable[[], object], seconds: float = 60.0) -> None:
        end = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < end, self._controller.snapshot()
            self._app.processEvents()
            time.sleep(0.005)

    def wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        self.until(lambda: time.monotonic() >= end)

    def kind(self) -> str:
        stage = self._controller.snapshot().stage
        return "" if stage is None else str(stage.stage.kind)

    def live(self, device: Any) -> tuple[Sent, Sent]:
        now = LslClock().now
        sent: Sent = {"pads": [], "keys": [], "notes": []}
        said: dict[str, Any] = {}
        self._window.activateWindow()
        self.until(self._window.isActiveWindow)
        QTest.mouseClick(self._room.controls.start_stop, Qt.MouseButton.LeftButton)
        self.until(lambda: self.kind() == "tap" and self._controller.snapshot().guide is not None)
        QTest.keyClick(self._window, Qt.Key.Key_C)
        for _ in range(6):
            sent["pads"].append(now())
            device.send(0x99, 36, 100)
            self.wait(0.25)
            device.send(0x89, 36, 0)
            sent["keys"].append(now())
            QTest.keyClick(self._window, Qt.Key.Key_B)
            self.wait(0.15)
        self._look("tap", said)
        self.until(lambda: self.kind() == "play")
        for pitch in (60, 61, 63, 66, 68):
            sent["notes"].append(now())
            device.send(0x90, pitch, 80)
            self.wait(0.2)
            device.send(0x80, pitch, 0)
            self.wait(0.1)
        device.send(0x90, 70, 80)  # held into the next stage, and let go there
        self._look("play", said)
        self.until(lambda: self.kind() == "imagery")
        device.send(0x80, 70, 0)
        self.until(lambda: bool((stage := self._controller.snapshot().stage) and stage.prompt))
        self._look("imagery", said)
        self.until(lambda: self._controller.join(0.0))
        return sent, said

    def _look(self, name: str, said: dict[str, Any]) -> None:
        client: Any = self._window
        self.wait(1.6)  # a sentence comes softly
        said[name], said[f"client {name}"] = self._room.prompt.words, client.client.window.picture.words
        if self._pictures.name:
            self._window.grab().save(str(self._pictures / f"live-{name}.png"))
            client.client.window.grab().save(str(self._pictures / f"live-client-{name}.png"))


@pytest.fixture(scope="module")
def streams(lived: tuple[SessionFolder, Sent, Sent]) -> dict[str, Any]:
    found, _ = pyxdf.load_xdf(str(lived[0].recording), dejitter_timestamps=False, synchronize_clocks=False)
    return {stream["info"]["name"][0]: stream for stream in found}


def stage(streams: dict[str, Any], kind: str) -> float:
    """Return when the stage of this kind began, LSL s."""
    told = streams["Sospiro-Stages"]
    return next(
        float(t) for t, row in zip(told["time_stamps"], told["time_series"], strict=True) if f'"{kind}"' in row[0]
    )


def test_hits_of_pad_and_key_are_recorded_when_they_were_made(
    lived: tuple[SessionFolder, Sent, Sent], streams: dict[str, Any]
) -> None:
    hits = streams["Sospiro-Hits"]
    for device in ("pads", "keys"):
        late = [min(abs(hits["time_stamps"] - at)) for at in lived[1][device]]
        assert np.median(late) < LATE
        print(f"{device}: {1000 * np.median(late):.1f} ms (median), {1000 * max(late):.1f} ms at most")
    assert len(hits["time_stamps"]) == 12
    assert np.isfinite(np.asarray(hits["time_series"])[:, 1]).sum() >= 10, "the drum answers"


def test_notes_are_recorded_when_they_were_played_and_none_stays_down(
    lived: tuple[SessionFolder, Sent, Sent], streams: dict[str, Any]
) -> None:
    notes = streams["Sospiro-Notes"]
    rows = np.asarray(notes["time_series"])
    played = rows[:, 0] >= 60  # pads are notes too, and have been hits before
    rows = rows[played]
    struck = notes["time_stamps"][played][rows[:, 1] > 0]
    late = np.abs(struck[:5] - lived[1]["notes"])
    assert np.median(late) < LATE
    print(f"notes: {1000 * np.median(late):.1f} ms (median), {1000 * max(late):.1f} ms at most")
    down = rows[rows[:, 1] > 0, 0].tolist()
    assert down == [60.0, 61.0, 63.0, 66.0, 68.0, 70.0]
    assert sorted(rows[rows[:, 1] == 0, 0]) == sorted(down)
    assert np.isfinite(rows[rows[:, 1] > 0, 4]).all(), "each of them sounds"


def test_the_prompt_falls_at_its_second_and_every_stage_says_what_to_do(
    lived: tuple[SessionFolder, Sent, Sent], streams: dict[str, Any]
) -> None:
    prompts = streams["Sospiro-Prompts"]
    assert prompts["time_stamps"] - stage(streams, "imagery") == pytest.approx([2.0], abs=0.05)
    assert json.loads(prompts["time_series"][0][0])["recorded"] is True
    said: Any = lived[2]
    assert said["tap"][1] == "Tap along with the soft beat."
    assert said["play"][1] == "Play whatever you like."
    assert "Listen." in said["imagery"][1]
    assert [said[f"client {name}"] for name in ("tap", "play", "imagery")] == [said["tap"][1], said["play"][1], ""]


def test_it_is_in_the_report_and_run_again_the_same(lived: tuple[SessionFolder, Sent, Sent]) -> None:
    folder = lived[0]
    text = str(session_report(folder))
    for words in ("1. tap", "Bells 1 of 1"):
        assert words in text
    again = rerun(folder, folder.path.parents[2])
    assert again.differences == ()
    for name in ("Sospiro-Hits", "Sospiro-Notes", "Sospiro-Prompts"):
        assert again.compared[name] > 0, name
