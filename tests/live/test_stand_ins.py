"""What is played from the panel in place of a device: real streams of a process of its own, chosen while it plays."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sensors.errors import SospiroError
from sensors.lsl import SampleOutlet
from sensors.network.rematch import Rule
from sensors.network.watch import WatchedSource
from sensors.settings import LslSettings
from sensors.stream import Channel, Signal
from sessions.live import LiveController
from sessions.recording.own_streams import GUIDE, announced_id
from sessions.settings import Settings
from sessions.sources import people, recording

pytestmark = pytest.mark.live
Wait = Callable[..., float]
HEARD = {Signal.ECG, Signal.RESPIRATION, Signal.MARKERS}


@pytest.fixture(scope="module")
def controller(lsl: LslSettings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveController]:
    """A controller that has played nothing yet."""
    made = LiveController(Settings(data_dir=tmp_path_factory.mktemp("data"), lsl=lsl))
    yield made
    made.close()


def chosen(controller: LiveController) -> dict[Signal | None, str]:
    return {o.signal: o.stream.source_id for o in controller.options() if o.chosen}


def test_one_press_plays_a_person_and_chooses_their_streams(controller: LiveController, wait: Wait) -> None:
    rival = SampleOutlet("SimulatedECG", "ECG", people_channels(), 250.0, "simulated-ecg")
    try:
        controller.play(people()[0])
        assert controller.playing == people()[0]
        wait(lambda: chosen(controller).keys() == HEARD, 20.0)
        ids = set(chosen(controller).values())
    finally:
        rival.close()
    assert all(controller._stand_in.tag in one for one in ids), "its own streams, not the twin of another"
    controller.play(people()[1])
    wait(lambda: chosen(controller).keys() == HEARD, 20.0)
    assert ids.isdisjoint(chosen(controller).values()), "another person, and the first has gone"
    controller.play(None)
    assert controller.playing is None
    wait(lambda: not any("sospiro-played" in o.stream.source_id for o in controller.options()), 20.0)


def people_channels() -> tuple[Channel, ...]:
    from sensors.simulation.sources import ECG_STREAM

    return ECG_STREAM.channels


@pytest.mark.logs
def test_a_recording_plays_and_a_bad_one_is_a_sentence(controller: LiveController, tmp_path: Path, wait: Wait) -> None:
    good, bad = tmp_path / "belt.csv", tmp_path / "bad.xdf"
    times = np.arange(0, 20, 0.04)
    rows = "\n".join(f"{t:.2f},{np.sin(t):.4f}" for t in times)
    good.write_text(f"time,Respiration\n{rows}\n")
    bad.write_bytes(b"XDF:" + bytes(100))
    controller.play(recording(good))
    wait(lambda: Signal.RESPIRATION in chosen(controller), 20.0)
    assert recording(good) in controller.sources()
    controller.play(recording(bad))
    wait(lambda: controller.snapshot().notices, 20.0)
    assert controller.playing is None
    assert "bad.xdf" in controller.snapshot().notices[0].text
    with pytest.raises(SospiroError, match="no recording at"):
        recording(tmp_path / "none.xdf")
    controller.play(people()[0])
    assert controller.snapshot().notices == (), "what was said is over when something else plays"
    companion = controller._stand_in._companion
    assert companion is not None
    companion._process.kill()
    wait(lambda: controller.snapshot().notices, 20.0)
    assert controller.playing is None
    assert "ended by itself" in controller.snapshot().notices[0].text


def test_a_person_hears_the_guide_of_this_session_and_of_no_other(lsl: LslSettings, wait: Wait) -> None:
    outlets = [SampleOutlet(GUIDE.name, GUIDE.type, GUIDE.channels, 0.0, "sospiro-guide@elsewhere:7", "double64")]
    heard = WatchedSource(Rule(GUIDE.name, source_id=announced_id(GUIDE), strict=True))
    try:
        with pytest.raises(AssertionError, match="too long"):
            wait(lambda: not heard.lost, 1.5)
        ours = replace(GUIDE, source_id=announced_id(GUIDE))
        outlets.append(SampleOutlet(ours.name, ours.type, ours.channels, 0.0, ours.source_id, "double64"))
        wait(lambda: heard.pull() is not None and not heard.lost, 10.0)
        assert heard.stream.source_id == ours.source_id
    finally:
        heard.close()
        for outlet in outlets:
            outlet.close()


ALONE = """
import sys, time
from sensors.settings import LslSettings
from sessions.companion import Companion
from sessions.sources import PersonPart, find_persona

if __name__ == "__main__":
    person = PersonPart(find_persona("follower").settings(1))
    Companion(LslSettings(session_id=sys.argv[1]), person)
    print("playing", flush=True)
    time.sleep(60)
"""


def test_a_person_ends_with_the_program_however_it_dies(lsl: LslSettings, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(ALONE)
    command = [sys.executable, str(program), f"{lsl.session_id}-alone"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "playing\n"
        process.kill()
        # its output stands open for as long as any process that it began
        assert process.communicate(timeout=15.0)[0] == ""
