"""The audio process on a device: a JACK server with a dummy driver, unplugged and plugged in again."""

import contextlib
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

from engine.audio.live.devices import audio_devices
from engine.audio.live.ladder import attempts
from engine.audio.live.supervisor import AudioProcess
from engine.guidance import CueKind, Direction, Guidance, OutputReport
from engine.settings import DeviceBuffer, SoundSettings
from sensors.apart import child_environment


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


@contextlib.contextmanager
def held_lock():
    """Hold Python's lock for 500 ms again and again."""
    ended = threading.Event()

    def hold():
        library = ctypes.PyDLL(None)
        while not ended.wait(0.7):
            library.usleep(500_000)  # through PyDLL, so with the lock held

    thread = threading.Thread(target=hold)
    thread.start()
    yield
    ended.set()
    thread.join()


def test_stamps_are_right_and_nothing_breaks_off_while_the_main_process_holds_the_lock(device, sitting, tmp_path):
    sitting.until("sound card")
    port = next(name for name in dummy_device.ports() if name.endswith(("out_0", "out_000")))
    ears = dummy_device.Ears(port, tmp_path)
    before = sitting.play(0.5).gaps
    with held_lock():
        report = sitting.play(4.0)
    heard = ears.close()
    sitting.close()
    assert (report.gaps - before, report.restarts) == (0, 0)
    if "JACK" in device.api:  # through ALSA, JACK does not tell all of its delay
        assert np.median(list(stamp_errors(sitting, heard))) < 0.002


def stamp_errors(sitting, heard):
    rendered = np.concatenate(sitting.rendered)[:, 0]
    places = {rendered[i : i + 64].tobytes(): i for i in range(len(rendered) - 64)}
    known = [(places.get(buffer[:64].tobytes()), when) for when, buffer in zip(heard.times, heard.buffers, strict=True)]
    known = [(place, when) for place, when in known if place is not None and np.ptp(rendered[place : place + 64]) > 0]
    assert len(known) > 10
    for cue in sitting.cues:
        place, when = min(known, key=lambda pair: abs(pair[0] - cue.sample))
        yield abs(cue.time - when - (cue.sample - place) / 48000)


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


def test_a_card_that_comes_later_is_taken_and_its_loudspeaker_may_be_late(card, device):
    card.unplug(signal.SIGTERM)
    try:
        sitting = Sitting(device=device.full_name, latency_ms=400.0)
        sitting.until("silent")
        assert "sound card" in sitting.play(0.3).notice
    finally:
        card.plug_in()
    sitting.until("sound card")
    assert sitting.play(1.0).notice == ""
    ahead = sitting.reports[-1].clock[1] - sitting.now()
    sitting.close()
    assert ahead > 0.4
    breaths = [breath for report in sitting.reports for breath in report.breaths]
    places = [(breath.onset - sitting.start) / PERIOD for breath in breaths]
    assert places
    assert places == pytest.approx([round(place) for place in places], abs=0.005)  # the music is made so much earlier


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
from sensors.sound_library import load_sounddevice
devices = output_devices()
assert "pyo.libs" in load_sounddevice()._libname
print([device.name for device in devices])
"""


@pytest.mark.skipif(not list(Path("/usr/lib").glob("*/alsa-lib/*_jack.so")), reason="ALSA has no plug-in for JACK here")
def test_the_plug_ins_of_the_system_are_found_by_the_bundled_library(card):
    told = subprocess.run([sys.executable, "-c", BUNDLED], capture_output=True, text=True, env=child_environment())
    assert "jack" in told.stdout, told.stderr
