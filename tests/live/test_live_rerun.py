"""A live session over real LSL with a drop-out, requests and the stop button, run again, decides the same."""

import threading
from pathlib import Path

import pytest

from engine.settings import PacingSettings, SoundSettings
from sensors.settings import LslSettings
from sensors.simulation.live import DropOut, run_simulation
from sensors.simulation.person import PersonSettings
from sessions.commands import Command, CommandKind
from sessions.folder import SessionFolder
from sessions.live import LiveController
from sessions.recording.xdf_read import read_recording
from sessions.rerun.rerun import rerun
from sessions.settings import Settings

pytestmark = [pytest.mark.live, pytest.mark.logs]

ASKED = {
    5.0: (CommandKind.VOLUME, -20.0, ""),
    12.0: (CommandKind.COMFORTABLE, None, ""),
    13.0: (CommandKind.TARGET, 5.5, ""),
    20.0: (CommandKind.MARKER, None, "door"),
    22.0: (CommandKind.HOLD, 1, ""),
}


def test_a_live_session_run_again_decides_the_same(tmp_path: Path, lsl: LslSettings) -> None:
    stop = threading.Event()
    person = PersonSettings(resting_rate=20.0, seed=4)
    sender = threading.Thread(
        target=run_simulation, args=(person, None, stop), kwargs={"drop_outs": (DropOut(15.0, 3.0),)}
    )
    sender.start()
    sound, pacing = SoundSettings(device="none"), PacingSettings(lead="brisk")
    controller = LiveController(Settings(data_dir=tmp_path, lsl=lsl, sound=sound, pacing=pacing), wait=20.0)
    try:
        controller.post(Command(CommandKind.START, controller.now()))
        for seconds, (kind, value, text) in ASKED.items():
            while not controller.join(0.05) and controller.snapshot().elapsed < seconds:
                pass
            controller.post(Command(kind, controller.now(), value, text))
        assert not controller.join(3.0)
        controller.post(Command(CommandKind.STOP, controller.now()))
        assert controller.join(20.0)
        assert controller.error is None
        assert controller.summary is not None
        folder = SessionFolder(Path(controller.summary.session))
    finally:
        stop.set()
        sender.join()
        controller.close()
    found = rerun(folder, tmp_path)
    assert found.differences == ()
    assert found.whole
    assert found.compared["Sospiro-Commands"] == len(ASKED) + 1
    assert found.compared["Sospiro-GuideBreaths"] >= 2
    names = [one.stream.name for one in read_recording(folder.recording).values()]
    assert names.count("SimulatedECG") == 2, "lost and found again"
