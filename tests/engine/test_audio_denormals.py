"""Numbers near nothing are nothing inside the graph, and only there."""

import numpy as np
import pytest

from engine.audio.graph import renderer
from engine.audio.graph.denormals import without_denormals
from engine.audio.graph.pyo_env import kept_alive, pyo
from engine.audio.graph.renderer import Renderer
from engine.audio.graph.timeline import ExactTimeline

SMALLEST = np.array([5e-324])


def supported():
    seen = []
    without_denormals(lambda: seen.append(float((SMALLEST * 1.0)[0])))()
    return seen == [0.0]


needed = pytest.mark.skipif(not supported(), reason="this processor keeps its denormals")


@needed
def test_outside_nothing_changes():
    def fail():
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        without_denormals(fail)()
    assert (SMALLEST * 1.0)[0] == 5e-324
    assert np.finfo(np.float64).smallest_subnormal == 5e-324


@needed
@pytest.mark.parametrize("kept", [True, False])
def test_a_filter_that_rings_out_ends_in_nothing(kept):
    server = pyo.Server(sr=48000, nchnls=1, buffersize=256, duplex=0, audio="manual", verbosity=1)
    server.boot()
    server.start()
    step = server.process if kept else without_denormals(server.process)
    with kept_alive() as graph:
        sound = pyo.Sig(1.0)
        ringing = pyo.ButLP(sound, 200.0)
    ends = []
    for _ in range(1000):
        step()
        ends.append(abs(ringing.get()))
        sound.setValue(0.0)
    server.stop()
    server.shutdown()
    graph.clear()
    assert max(ends) > 0.1
    assert any(0.0 < end < 2.3e-308 for end in ends) == kept
    assert (ends[-1] == 0.0) is not kept


@needed
def test_the_graph_is_stepped_without_them(monkeypatch):
    asked = []
    monkeypatch.setattr(renderer, "without_denormals", lambda work: asked.append(work) or work)
    Renderer(1, ExactTimeline(0.0)).close()
    assert len(asked) == 1
