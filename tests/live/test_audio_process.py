"""The real audio process, in silent mode: sound in time, back after a kill, gone at the end."""

import itertools
import os
import signal
import subprocess
import sys
import time

import numpy as np
import psutil
import pytest

from engine.audio.live.devices import audio_devices
from engine.audio.live.supervisor import AudioProcess
from engine.guidance import CueKind, Direction, Guidance
from engine.settings import SoundSettings

pytestmark = pytest.mark.live

SETTINGS = SoundSettings(device="none")


class MonotonicClock:
    """The machine's clock, moved far away to show that the process takes it over."""

    def now(self):
        return time.monotonic() + 5000.0


class Sitting:
    """An audio process with all it reported."""

    def __init__(self):
        self.clock, self.pieces, self.breaths, self.cues, self.heard = MonotonicClock(), [], [], [], []
        self.start = self.clock.now()
        self.output = AudioProcess(SETTINGS, self.clock, lambda first, frames: self.pieces.append((first, frames)))
        self.slowest = 0.0
        self.origin = None

    def play(self, seconds, direction, until=lambda _: False):
        end = self.clock.now() + seconds
        while (now := self.clock.now()) < end:
            self.output.send(direction)
            report = self.output.poll(now)
            self.slowest = max(self.slowest, self.clock.now() - now)
            if self.origin is None and report.clock is not None:
                self.origin = report.clock[1] - report.clock[0] / 48000
            self.breaths += report.breaths
            self.cues += report.cues
            if until(report):
                return report
            time.sleep(0.01)
        return report

    @property
    def sound(self):
        for (first, frames), (following, _) in itertools.pairwise(self.pieces):
            assert first + len(frames) == following
        return np.concatenate([frames for _, frames in self.pieces])


def gone(pid):
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


@pytest.mark.logs
def test_a_killed_sound_is_back_within_two_seconds_in_the_same_place_of_the_breath():
    sitting = Sitting()
    guided = Direction(Guidance(20.0, 0.4, 4, start_at=sitting.start + 2.0))
    sitting.play(4.5, guided)
    first_pid = sitting.output.pid
    os.kill(first_pid, signal.SIGKILL)
    killed = sitting.clock.now()
    sitting.play(0.3, guided, lambda report: report.restarts == 1)
    report = sitting.play(3.0, guided, lambda report: report.mode == "silent")
    assert sitting.clock.now() - killed < 2.0
    assert report.restarts == 1
    sitting.play(5.0, guided)
    second_pid = sitting.output.pid
    sitting.output.close(0.5)
    wall = sitting.clock.now() - sitting.origin
    assert len(sitting.sound) / 48000 == pytest.approx(wall, abs=0.6)
    lived = np.abs(sitting.sound[-3 * 48000 : -48000]).max()
    assert lived > 1e-3
    onsets = [cue.time - sitting.start - 2.0 for cue in sitting.cues if cue.kind is CueKind.INHALE]
    assert onsets == pytest.approx([3.0 * round(onset / 3.0) for onset in onsets], abs=1e-3)
    assert onsets[-1] > 5.9
    assert [breath.number for breath in sitting.breaths] == list(range(len(sitting.breaths)))
    times, samples = [c.time for c in sitting.cues], [c.sample for c in sitting.cues]
    assert times == sorted(times)
    assert samples == sorted(samples)
    assert all(abs((c.time - sitting.origin) * 48000 - c.sample) < 2 for c in sitting.cues)
    assert gone(first_pid)
    assert gone(second_pid)
    assert sitting.slowest < 0.25


@pytest.mark.logs
def test_three_crashes_within_a_minute_end_in_silence_not_in_a_loop():
    sitting = Sitting()
    guided = Direction(Guidance(20.0, 0.4, 4, start_at=sitting.start + 0.5))
    for crash in range(1, 4):
        sitting.play(4.0, guided, lambda report: report.mode == "silent")
        os.kill(sitting.output.pid, signal.SIGKILL)
        report = sitting.play(2.0, guided, lambda report, crash=crash: report.restarts == crash)
    assert "without it" in report.notice
    before = len(sitting.cues)
    sitting.play(3.5, guided)
    sitting.output.close(0.0)
    assert len(sitting.cues) > before
    assert len(sitting.sound) / 48000 == pytest.approx(sitting.clock.now() - sitting.origin, abs=0.2)


def test_a_sound_whose_session_dies_plays_on_a_little_and_ends():
    script = (
        "import sys, time; sys.stdin.close()\n"
        "from engine.audio.live.supervisor import AudioProcess\n"
        "from engine.settings import SoundSettings\n"
        "class Clock:\n    now = staticmethod(time.monotonic)\n"
        "output = AudioProcess(SoundSettings(device='none'), Clock())\n"
        "while output.poll(time.monotonic()).mode != 'silent': time.sleep(0.05)\n"
        "print(output.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    pid = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    time.sleep(1.0)
    assert not gone(pid)
    for _ in range(100):
        if gone(pid):
            return
        time.sleep(0.1)
    os.kill(pid, signal.SIGKILL)
    pytest.fail("the audio process outlived its session by 11 s")


def test_devices_can_be_asked_for_anywhere():
    assert all(device.name and device.api for device in audio_devices())
