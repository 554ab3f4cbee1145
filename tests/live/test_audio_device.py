"""The audio process on a device: a JACK server with a dummy driver, unplugged and plugged in again."""

import ctypes
import importlib.util
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from engine.audio.live.devices import audio_devices, child_environment
from engine.audio.live.ladder import attempts
from engine.audio.live.supervisor import AudioProcess
from engine.guidance import CueKind, Direction, Guidance, OutputReport
from engine.settings import DeviceBuffer, SoundSettings


def _load():
    path = Path(__file__).with_name("dummy_device.py")
    spec = importlib.util.spec_from_file_location("dummy_device", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


dummy_device = _load()
pytestmark = [
    pytest.mark.live,
    pytest.mark.skipif(bool(dummy_device.unavailable()), reason=dummy_device.unavailable()),
]
PERIOD = 2.4


@pytest.fixture(scope="module")
def card():
    with dummy_device.dummy_card(2048) as card:
        if not any("jack" in device.full_name.casefold() for device in audio_devices()):
            pytest.skip("PortAudio cannot play to JACK here (apt-get install libportaudio2 libasound2-plugins)")
        yield card


@pytest.fixture
def device(card):
    return min(audio_devices(), key=lambda device: ("JACK" not in device.api, "jack" not in device.name))


class Sitting:
    """A live sound and all it said."""

    def __init__(self, **settings):
        self.rendered, self.cues, self.reports = [], [], []
        self.start = self.now() + 2.0
        self.direction = Direction(Guidance(60.0 / PERIOD, 0.4, 4, start_at=self.start))
        self.output = AudioProcess(SoundSettings(**settings), self, lambda _, frames: self.rendered.append(frames))

    @staticmethod
    def now():
        return time.monotonic()

    def play(self, seconds, until=lambda _: False):
        end = self.now() + seconds
        report = OutputReport(mode="restarting")
        while self.now() < end and not until(report):
            self.output.send(self.direction)
            report = self.output.poll(self.now())
            self.reports.append(report)
            self.cues += report.cues
            time.sleep(0.01)
        return report

    def until(self, mode, seconds=15.0):
        begun = self.now()
        report = self.play(seconds, lambda report: report.mode == mode)
        assert report.mode == mode, f"still {report.mode}: {report.notice}"
        return self.now() - begun

    def off_the_row(self):
        onsets = [cue.time - self.start for cue in self.cues if cue.kind is CueKind.INHALE]
        return [abs(onset - PERIOD * round(onset / PERIOD)) for onset in onsets]

    def close(self):
        return self.output.close(0.1)


@pytest.fixture
def sitting(device):
    sitting = Sitting(device=device.full_name, buffers=(DeviceBuffer(device=device.full_name, ring_ms=340.0),))
    yield sitting
    sitting.close()


def test_a_stamp_is_the_time_at_which_the_device_plays_that_sample(device, sitting, tmp_path):
    if "JACK" not in device.api:
        pytest.skip("this PortAudio knows JACK only through ALSA, which does not tell all of its delay")
    sitting.until("sound card")
    port = next(name for name in dummy_device.ports() if name.endswith(("out_0", "out_000")))
    ears = dummy_device.Ears(port, tmp_path)
    sitting.play(3.5)
    heard = ears.close()
    sitting.close()
    rendered = np.concatenate(sitting.rendered)[:, 0]
    places = {rendered[i : i + 64].tobytes(): i for i in range(len(rendered) - 64)}
    known = [(places.get(buffer[:64].tobytes()), when) for when, buffer in zip(heard.times, heard.buffers, strict=True)]
    known = [(place, when) for place, when in known if place is not None and np.ptp(rendered[place : place + 64]) > 0]
    assert len(known) > 10
    errors = []
    for cue in sitting.cues:
        place, when = min(known, key=lambda pair: abs(pair[0] - cue.sample))
        errors.append(abs(cue.time - when - (cue.sample - place) / 48000))
    assert np.median(errors) < 0.002


@pytest.mark.logs
def test_a_lost_card_is_taken_again_and_the_guide_stays_in_its_place(card, sitting):
    sitting.until("sound card")
    sitting.play(1.0)
    card.unplug()
    went = sitting.now()
    report = sitting.play(5.0, lambda report: report.mode == "silent")
    assert sitting.now() - went < 2.0
    assert "is gone; the music goes on silently" in report.notice
    assert report.gaps >= 1
    sitting.play(2.0)
    card.plug_in()
    assert sitting.until("sound card") < 8.0
    report = sitting.play(2.5)
    assert report.notice == ""
    assert report.restarts <= 1
    assert max(sitting.off_the_row()) < 0.02
    assert len(sitting.off_the_row()) >= 2


def test_a_card_that_comes_later_is_taken(card, device):
    card.unplug(signal.SIGTERM)
    try:
        sitting = Sitting(device=device.full_name)
        sitting.until("silent")
        assert "sound card" in sitting.play(0.3).notice
    finally:
        card.plug_in()
    sitting.until("sound card")
    assert sitting.play(0.5).notice == ""
    sitting.close()


def test_the_delay_of_a_loudspeaker_moves_stamps_and_guide(device):
    late = Sitting(device=device.full_name, latency_ms=400.0)
    late.until("sound card")
    first = late.play(6.0, lambda report: bool(report.breaths)).breaths[0]
    ahead = late.reports[-1].clock[1] - late.now()
    late.close()
    place = (first.onset - late.start) / PERIOD
    assert place == pytest.approx(round(place), abs=0.005)  # the music is made so much earlier
    assert ahead > 0.4


@pytest.mark.skipif(sys.platform == "win32", reason="holds the lock by a function of Linux")
def test_a_main_process_that_holds_the_lock_makes_no_gap(sitting):
    sitting.until("sound card")
    before = sitting.play(0.5).gaps
    ended = threading.Event()

    def hold():
        library = ctypes.PyDLL(None)
        while not ended.wait(0.7):
            library.usleep(500_000)  # through PyDLL, so with the lock held

    thread = threading.Thread(target=hold)
    thread.start()
    report = sitting.play(4.0)
    ended.set()
    thread.join()
    assert report.gaps - before == 0
    assert report.restarts == 0


def test_a_trial_plays_in_a_process_of_its_own(device):
    deep = attempts(device)(340.0, 50.0, 0.5)
    assert deep.fault == ""
    assert deep.dry == 0
    assert 0.3 < deep.delay_ms / 1000 < 0.8


BUNDLED = """
import ctypes.util
find = ctypes.util.find_library
ctypes.util.find_library = lambda name: None if name == "portaudio" else find(name)
from engine.audio.live.devices import output_devices
from engine.audio.live.portaudio import load_sounddevice
devices = output_devices()
assert "pyo.libs" in load_sounddevice()._libname
print([device.name for device in devices])
"""


@pytest.mark.skipif(not list(Path("/usr/lib").glob("*/alsa-lib/*_jack.so")), reason="ALSA has no plug-in for JACK here")
def test_the_plug_ins_of_the_system_are_found_by_the_bundled_library(card):
    told = subprocess.run([sys.executable, "-c", BUNDLED], capture_output=True, text=True, env=child_environment())
    assert "jack" in told.stdout, told.stderr
