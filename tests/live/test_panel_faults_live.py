"""Faults that are made to happen while a real session runs: each stands in the panel's banner within two seconds, and
says what happened, whether the recording is safe, and what to do."""

import os
import re
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.settings import SoundSettings
from sensors.lsl import LslClock, SampleOutlet
from sensors.settings import LslSettings, StreamSettings
from sensors.simulation.person import PersonSettings, SimulatedPerson
from sensors.state import QualityReason
from sensors.stream import Channel, Floats
from sessions.commands import Command, CommandKind
from sessions.live import LiveController
from sessions.settings import Settings
from sessions.snapshot import SessionPhase

pytestmark = [pytest.mark.live, pytest.mark.logs]
window = pytest.importorskip("gui.panel.window", reason="Qt or one of its system libraries is missing")

WITHIN = 2.0
BUSY = 0.7
"""Seconds more that this machine may take while other tests run beside."""

SAFE = r"recording goes on|kept|keeps|session goes on"
STRAP, BELT = f"Strap {os.getpid()}", f"Belt {os.getpid()}"
Bend = Callable[[Floats, Floats], tuple[Floats, Floats]]


class Wearer:
    """A person with a strap and a belt that can be tampered with: a bend takes stamps and values before they go out."""

    def __init__(self) -> None:
        self.bends: dict[str, Bend] = {}
        self._outlets: dict[str, SampleOutlet] = {}
        self._turn, self._gone = threading.Lock(), threading.Event()
        self.put_on(STRAP)
        self.put_on(BELT)
        self._thread = threading.Thread(target=self._live)
        self._thread.start()

    def put_on(self, name: str) -> None:
        ecg = name == STRAP
        channel = Channel("ECG", "microvolts", "ECG") if ecg else Channel("Respiration", "au", "Respiration")
        outlet = SampleOutlet(name, channel.type, (channel,), 250.0 if ecg else 50.0, name)
        with self._turn:
            self._outlets[name] = outlet

    def take_off(self, name: str) -> None:
        with self._turn:
            outlet = self._outlets.pop(name)
        outlet.close()

    def leave(self) -> None:
        self._gone.set()
        self._thread.join()
        for name in list(self._outlets):
            self.take_off(name)

    def _live(self) -> None:
        clock = LslClock()
        person = SimulatedPerson.from_settings(PersonSettings(seed=4), clock.now())
        while not self._gone.wait(0.04):
            found = person.advance(clock.now())
            sent = {STRAP: (found.ecg_times, found.ecg), BELT: (found.respiration_times, found.respiration)}
            with self._turn:
                for name, outlet in self._outlets.items():
                    stamps, values = self.bends.get(name, lambda *both: both)(*sent[name])
                    outlet.push(values[:, None], stamps)


@pytest.fixture(scope="module")
def wearer() -> Iterator[Wearer]:
    made = Wearer()
    yield made
    made.leave()


@pytest.fixture(scope="module")
def disk(tmp_path_factory: Any) -> Iterator[Path]:
    """A disk of its own for the session, or skip where it cannot be had."""
    place = tmp_path_factory.mktemp("disk")
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600m", "tmpfs", place], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"no disk of its own here: {done.stderr.decode().strip()}")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


@pytest.fixture(scope="module")
def controller(disk: Path, lsl: LslSettings, wearer: Wearer) -> Iterator[LiveController]:
    """A session that has run for long enough to know its signals."""
    streams = StreamSettings(ecg=STRAP, respiration=BELT, remember=False)
    settings = Settings(data_dir=disk / "data", lsl=lsl, sound=SoundSettings(device="none"), streams=streams)
    made = LiveController(settings, wait=20.0)
    made.post(Command(CommandKind.START, made.now()))
    yield made
    made.close()


@pytest.fixture(scope="module")
def panel(qapp: Any, controller: LiveController) -> Iterator[Any]:
    shown = window.Panel(controller)
    shown.show()
    yield shown
    shown.leave()
    while not shown.left:
        qapp.processEvents()
    shown.close()
    shown.deleteLater()


@pytest.fixture
def well(qtbot: Any, panel: Any, controller: LiveController) -> Any:
    """The panel of the session, its signals good again; what was told before may still stand, as news come first."""

    def good() -> bool:
        body = controller.snapshot().body
        return {getattr(signal, "reason", None) for signal in (body.ecg, body.respiration)} == {QualityReason.GOOD}

    # of the first 12 s a signal knows too little of itself to be judged
    qtbot.waitUntil(lambda: controller.snapshot().elapsed > 13.0 and good(), timeout=60_000)
    return panel


def shown(qtbot: Any, panel: Any, what: str, within: float = WITHIN) -> float:
    """Wait until the banner tells it, in full; return the seconds it took."""
    began = time.monotonic()
    qtbot.waitUntil(lambda: re.search(what, panel.room.banner.words) is not None, timeout=15_000)
    took = time.monotonic() - began
    words = panel.room.banner.words
    print(f"{took:.2f} s: {words}")
    assert re.search(SAFE, words), f"is the recording safe? {words}"
    assert took < within + BUSY
    return took


def test_electrodes_that_came_off(qtbot: Any, well: Any, wearer: Wearer) -> None:
    wearer.bends[STRAP] = lambda stamps, values: (stamps, np.zeros_like(values))
    try:
        shown(qtbot, well, "Heart: the signal is flat.*Check electrodes and cable")
    finally:
        wearer.bends.clear()


def test_numbers_that_are_none(qtbot: Any, well: Any, wearer: Wearer) -> None:
    wearer.bends[BELT] = lambda stamps, values: (stamps, np.where(np.arange(values.size) % 2, np.nan, values))
    try:
        shown(qtbot, well, "Breathing: the signal is too noisy.*check the belt")
    finally:
        wearer.bends.clear()


def test_a_belt_that_falls_silent(qtbot: Any, well: Any, wearer: Wearer) -> None:
    wearer.bends[BELT] = lambda stamps, values: (stamps[:0], values[:0])
    try:
        shown(qtbot, well, "Breathing: nothing comes any more.*[Cc]heck that the sensor is on|sends nothing: check")
        qtbot.waitUntil(lambda: "sends nothing: check its sensor" in well.room.banner.words, timeout=5000)
    finally:
        wearer.bends.clear()


def test_a_belt_that_is_switched_off_and_its_twin(qtbot: Any, well: Any, wearer: Wearer) -> None:
    wearer.take_off(BELT)
    try:
        shown(qtbot, well, f"'{BELT}' is lost; it goes on by itself when its device is back")
    finally:
        wearer.put_on(BELT)


def test_a_sender_whose_clock_jumps(qtbot: Any, well: Any, wearer: Wearer) -> None:
    wearer.bends[STRAP] = lambda stamps, values: (stamps + 100.0, values)
    try:
        shown(qtbot, well, "stamps its samples .* ahead of this computer's clock: Sospiro goes by their arrival")
    finally:
        wearer.bends.clear()


def test_a_sound_process_that_dies(qtbot: Any, well: Any, controller: Any) -> None:
    os.kill(controller._sitting.session._output.pid, signal.SIGKILL)
    shown(qtbot, well, "The sound broke off and is started again by itself")
    qtbot.waitUntil(lambda: well._snapshot.output.mode == "silent", timeout=10_000)


def test_a_disk_that_is_full_and_put_away_stays_so(qtbot: Any, well: Any, disk: Path, controller: Any) -> None:
    used = shutil.disk_usage(disk).used
    subprocess.run(["mount", "-o", f"remount,size={used}", disk], check=True)
    try:
        shown(qtbot, well, "disk full: .* kept in memory; free some space")
        qtbot.mouseClick(well.room.banner._dismiss, window.Qt.MouseButton.LeftButton)
        held = well._snapshot.notices
        qtbot.waitUntil(lambda: well._snapshot.notices != held, timeout=5000)
        assert "disk full" not in well.room.banner.words, "more is held, but that is no news"
    finally:
        subprocess.run(["mount", "-o", "remount,size=700m", disk], check=True)


def test_a_folder_that_vanishes(qtbot: Any, well: Any, disk: Path, monkeypatch: Any, tmp_path: Path) -> None:
    monkeypatch.setattr("sessions.recording.elsewhere.default_data_dir", lambda: tmp_path / "home")
    shutil.rmtree(disk / "data")
    shown(qtbot, well, "the session goes on in .*home/rescued/[-0-9a-zA-Z]+, with all that was recorded before")


def test_a_session_that_breaks(qtbot: Any, well: Any, controller: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(type(controller._sitting.session), "tick", lambda *_: 1 / 0)
    shown(qtbot, well, "unexpected fault .*What was recorded until then is kept", within=4.0)  # it fades for 2 s
    assert well._snapshot.phase is SessionPhase.FAILED
    assert "begin again" in " ".join(well.room.header.words)
