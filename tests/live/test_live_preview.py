"""The streams are heard before a session, and let go when it begins."""

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from engine.settings import SoundSettings
from sensors.lsl import SampleOutlet
from sensors.settings import LslSettings
from sensors.state import QualityReason
from sensors.stream import Channel
from sessions.live import LiveController
from sessions.settings import Settings

pytestmark = pytest.mark.live
RATE = 50.0


def test_a_belt_is_heard_for_as_long_as_somebody_looks(
    tmp_path: Path, lsl: LslSettings, wait: Callable[[Callable[[], object], float], float]
) -> None:
    belt = SampleOutlet("Belt", "Respiration", (Channel("Respiration", "au", "Respiration"),), RATE, "belt")
    controller = LiveController(Settings(data_dir=tmp_path, lsl=lsl))
    sent = 0

    def heard(seconds: float) -> bool:
        nonlocal sent
        due = int((controller.now() - began) * RATE)
        if due > sent:
            stamps = began + np.arange(sent, due) / RATE
            belt.push(np.sin(2 * np.pi * stamps / 4)[:, None], stamps)
            sent = due
        return any(one.name == "Belt" and one.seconds >= seconds for one in controller.preview())

    try:
        began = controller.now()
        wait(lambda: heard(3.0), 20.0)
        (found,) = controller.preview()
        assert found.quality.reason is QualityReason.GOOD
        assert found.good > 0.5
        controller._preview.let_go()
        assert not any("watch Belt" in thread.name for thread in threading.enumerate())
    finally:
        controller.close()
        belt.close()
    assert controller.preview() == (), "a closed controller hears nothing"


def test_the_sound_is_tried_and_lets_its_device_go(
    tmp_path: Path, lsl: LslSettings, wait: Callable[[Callable[[], object], float], float]
) -> None:
    controller = LiveController(Settings(data_dir=tmp_path, lsl=lsl, sound=SoundSettings(device="none")))
    try:
        assert controller.sound().mode == ""
        controller.try_sound()
        assert controller.sound().playing
        wait(lambda: controller.sound().mode == "silent", 20.0)
        assert controller.sound().playing
        assert controller.sound().device is None
        controller.try_sound()
        wait(lambda: not controller.sound().playing, 15.0)
        assert controller.sound().mode == "silent"
    finally:
        controller.close()
    controller.try_sound()
    assert not controller.sound().playing, "a closed controller plays nothing"
