"""What is hardly ever heard sleeps: stopped at a level of nought, running again in the very step that raises it."""

import numpy as np
import pytest

from engine.audio.graph.pyo_env import kept_alive, pyo
from engine.audio.mix.doze import Doze
from engine.audio.offline import RenderOutput
from engine.guidance import Direction, Guidance, Texture
from engine.output import BLOCK_SIZE, SAMPLE_RATE
from engine.settings import SoundSettings

STEP = 4 * BLOCK_SIZE / SAMPLE_RATE


@pytest.fixture
def server():
    server = pyo.Server(sr=SAMPLE_RATE, nchnls=2, buffersize=BLOCK_SIZE, duplex=0, audio="manual", verbosity=1)
    server.deactivateMidi()
    server.boot()
    server.start()
    yield server
    server.stop()
    server.shutdown()


def test_it_sleeps_at_nought_once_that_has_settled_and_wakes_at_once(server):
    level = [0.0]
    with kept_alive() as graph:
        doze = Doze(lambda: pyo.FastSine([220.0, 330.0], initphase=0.25) * 0.5, lambda: level[0])

    def told(steps):
        for _ in range(steps):
            doze.step(STEP)
            server.process()
        return doze.awake, bool(np.any(doze.sound.get(all=True)))

    assert told(3) == (False, False)
    level[0] = 0.3
    assert told(1) == (True, True)
    level[0] = 0.0
    assert told(3) == (True, True)
    assert told(12) == (False, False)
    level[0] = 0.1
    assert told(1) == (True, True)
    graph.clear()


def test_the_penalty_is_heard_when_it_is_asked_for():
    pieces = []
    output = RenderOutput(SoundSettings(), 0.0, stem_listener=lambda name, _, f: pieces.append((name, np.abs(f).max())))
    loudest = []
    for end, penalty in ((2.0, 0.0), (6.0, 1.0)):
        output.send(Direction(Guidance(10.0), Texture(penalty=penalty)))
        pieces.clear()
        output.poll(end)
        loudest.append(max(peak for name, peak in pieces if name == "penalty"))
    output.close(0.0)
    assert loudest[0] < 1e-6
    assert loudest[1] > 1e-3
