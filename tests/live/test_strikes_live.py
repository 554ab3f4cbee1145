"""Strokes past the ring of the live music: at once, on time, heard where they are said to be, and kept in the sound."""

import importlib.util
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from engine.audio.live.devices import audio_devices
from engine.audio.live.supervisor import AudioProcess
from engine.audio.strikes import stroke
from engine.guidance import Direction, Guidance
from engine.settings import DeviceBuffer, SoundSettings
from engine.strike import Strike, StrikeKind


def _load():
    path = Path(__file__).with_name("dummy_device.py")
    spec = importlib.util.spec_from_file_location("dummy_device", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


dummy_device = _load()
pytestmark = pytest.mark.live
SILENCE = Direction(Guidance(6.0), playing=False)
RING_MS, CARD_MS = 340.0, 30.0


class Sitting:
    """A live sound that plays nothing but strokes."""

    def __init__(self, **settings):
        self.pieces, self.cues = [], []
        self.output = AudioProcess(SoundSettings(**settings), self, lambda _, frames: self.pieces.append(frames))
        self.origin = None

    @staticmethod
    def now():
        return time.monotonic()

    def play(self, seconds, until=lambda _: False):
        end = self.now() + seconds
        while self.now() < end:
            self.output.send(SILENCE)
            report = self.output.poll(self.now())
            self.cues += report.cues
            if report.clock is not None:
                self.origin = report.clock[1] - report.clock[0] / 48000
            if until(report):
                return
            time.sleep(0.005)

    def strike(self, ahead):
        asked = self.now() + ahead
        self.output.strike([Strike(StrikeKind.ANSWER, asked, "frame drum", 57.0, 0.18)])
        self.play(1.5)
        return asked


def test_a_stroke_comes_at_once_and_is_in_the_sound_that_is_kept():
    sitting = Sitting(device="none")
    sitting.play(15.0, until=lambda report: report.clock is not None)
    sitting.output.strike(())
    sitting.play(0.5)
    asked = [sitting.strike(ahead) for ahead in (0.0, 0.2, 0.0, 0.4)]
    sitting.output.close(0.1)
    late = [cue.time - when for cue, when in zip(sitting.cues, asked, strict=True)]
    assert all(0.0 <= one < 0.1 for one in late)
    assert max(abs(late[1]), abs(late[3])) < 1e-6
    sound = np.concatenate(sitting.pieces)[:, 0]
    for cue in sitting.cues:
        assert cue.layer == "answer"
        assert np.corrcoef(sound[cue.sample :][:9600], stroke("frame drum", 57.0)[:9600, 0])[0, 1] > 0.99


@pytest.mark.skipif(bool(dummy_device.unavailable()), reason=dummy_device.unavailable())
def test_on_a_card_a_stroke_is_heard_when_it_is_said_to_sound_and_long_before_the_ring_is_empty(tmp_path):
    with dummy_device.dummy_card(256):
        devices = [device for device in audio_devices() if "JACK" in device.api]
        if not devices:
            pytest.skip("PortAudio cannot play to JACK itself here (apt-get install libportaudio2)")
        name = devices[0].full_name
        sitting = Sitting(device=name, buffers=(DeviceBuffer(device=name, ring_ms=RING_MS, card_ms=CARD_MS),))
        sitting.play(15.0, until=lambda report: report.mode == "sound card")
        sitting.play(1.0)
        port = next(one for one in dummy_device.ports() if one.endswith(("out_0", "out_000")))
        ears = dummy_device.Ears(port, tmp_path)
        sitting.play(0.7)
        asked = [sitting.strike(ahead) for ahead in (0.0, 0.3, 0.0, 0.0)]
        heard = ears.close()
        sitting.output.close(0.1)
    onsets = list(_onsets(heard))
    assert len(onsets) == len(asked) == len(sitting.cues)
    stamped = [cue.time for cue in sitting.cues]
    assert np.median(np.abs(np.array(onsets) - stamped)) < 0.003
    assert np.median(np.array(stamped) - asked) < CARD_MS / 1000 + 0.05
    print("late at once (ms):", [round(1000 * (one - when)) for one, when in zip(onsets, asked, strict=True)])


def _onsets(heard):
    """Yield when the strokes began: where the sound first rises to a hundredth of its height, less how long it does."""
    rise = np.argmax(np.abs(stroke("frame drum", 57.0)[:, 0]) > 0.01) / 48000
    last = -np.inf
    for when, buffer in zip(heard.times, heard.buffers, strict=True):
        loud = np.flatnonzero(np.abs(buffer) > 0.01 * 0.18)
        if len(loud) and when - last > 0.3:
            yield when + loud[0] / 48000 - rise
        if len(loud):
            last = when
