"""The audio process with a session that hangs, dies or talks nonsense."""

import dataclasses
import io
import threading
import time

import numpy as np
import pytest

from engine.audio.live import process
from engine.audio.live.process import Inbox, LiveRender
from engine.audio.live.supervisor import AudioProcess
from engine.audio.live.wire import pack_direction, write_message
from engine.guidance import Direction, Guidance, Texture
from engine.settings import SoundSettings

pytestmark = pytest.mark.live

SILENT = SoundSettings(device="none")


class Pipe:
    """Stands in for the outbox: what the session would get."""

    def __init__(self):
        self.messages, self.frames = [], []

    def put(self, message, attachment=b""):
        self.messages.append(message)
        self.frames.append(np.frombuffer(attachment, dtype=np.float32).reshape(-1, 2))

    def loudness(self, seconds):
        """Return the size of the sound of the last `seconds`."""
        return np.abs(np.concatenate(self.frames)[-round(48000 * seconds) :]).max()


class Alone:
    """The render loop of the audio process in a thread, in silent mode."""

    def __init__(self):
        self.inbox, self.pipe = Inbox(io.BytesIO()), Pipe()
        guided = Direction(Guidance(20.0, 0.4, 4, start_at=time.perf_counter() + 0.3))
        order = {"offset": 0.0, "anchor": None, "after": -1, "direction": pack_direction(guided)}
        render = LiveRender(SILENT, self.inbox, self.pipe, order)
        render.begin(order)
        self.inbox.last_word = time.perf_counter()
        self.thread = threading.Thread(target=render.run)
        self.thread.start()

    def until(self, true, seconds):
        begun = time.perf_counter()
        while not true():
            assert time.perf_counter() - begun < seconds, "it took too long"
            time.sleep(0.02)
        return time.perf_counter() - begun


def test_a_session_that_hangs_or_dies_lets_the_guide_go_on_and_then_fade(monkeypatch):
    monkeypatch.setattr(process, "_DEAF", 1.2)
    monkeypatch.setattr(process, "_ALONE", 1.0)
    alone = Alone()
    time.sleep(1.0)
    assert alone.pipe.loudness(0.4) > 1e-2
    alone.until(lambda: alone.pipe.loudness(0.4) < 1e-4, 8.0)
    assert alone.thread.is_alive()
    alone.inbox.take({"alive": True})
    alone.until(lambda: alone.pipe.loudness(0.4) > 1e-2, 4.0)
    alone.inbox.gone_at = time.perf_counter()
    time.sleep(0.6)
    assert alone.pipe.loudness(0.4) > 1e-3
    took = alone.until(lambda: not alone.thread.is_alive(), 6.0)
    assert 1.5 < took < 4.5
    assert alone.pipe.loudness(0.02) < 1e-3


class Sitting:
    """A live sound in silent mode and all it rendered."""

    def __init__(self):
        self.rendered = []
        self.direction = Direction(Guidance(20.0, 0.4, 4, start_at=time.monotonic() + 2.0))
        self.output = AudioProcess(SILENT, self, lambda _, frames: self.rendered.append(frames))
        while self.output.poll(self.now()).mode != "silent":
            time.sleep(0.01)

    @staticmethod
    def now():
        return time.monotonic()


NONSENSE = (float("nan"), float("inf"), -float("inf"), 1e30, -1e30, None, "x", True, b"", [], 10**5000, 1j)


def test_nonsense_over_the_pipe_breaks_nothing():
    sitting = Sitting()
    fields = [
        (name, f) for name, kind in (("guidance", Guidance), ("texture", Texture)) for f in dataclasses.fields(kind)
    ]
    for name, field in fields:
        for value in NONSENSE:
            if field.name == "start_at" and value is None:
                continue
            odd = dataclasses.replace(getattr(sitting.direction, name), **{field.name: value})
            sitting.output.send(dataclasses.replace(sitting.direction, **{name: odd}, volume_db=value))
            time.sleep(0.003)
            assert sitting.output.poll(sitting.now()).restarts == 0
    sitting.output.send(sitting.direction)
    time.sleep(1.0)
    report = sitting.output.close(0.1)
    sound = np.concatenate(sitting.rendered)
    assert report.restarts == 0
    assert np.isfinite(sound).all()
    assert np.abs(sound).max() <= 1.0


@pytest.mark.parametrize(
    "message",
    [
        {"direction": 5},
        {"direction": {}},
        {"direction": {"guidance": {"rate": 6}, "texture": {"no": 1}}},
        {"direction": None, "fade": "x", "offset": [1]},
        {"offset": float("nan"), "fade": float("inf")},
    ],
)
def test_a_message_that_is_none_is_left_out(message):
    inbox = Inbox(io.BytesIO())
    inbox.take({"offset": 5.0})
    inbox.take(message)
    assert (inbox.offset, inbox.fade, inbox.direction) == (5.0, None, None)


def test_a_torn_pipe_counts_as_a_session_that_went():
    pipe = io.BytesIO()
    write_message(pipe, {"offset": 2.0})
    pipe.write(b"\x04\x00\x00\x00\x00\x00\x00\x00{{{{")
    pipe.seek(0)
    inbox = Inbox(pipe)
    inbox.run()
    assert inbox.offset == 2.0
    assert inbox.gone_at is not None
