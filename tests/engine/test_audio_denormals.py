"""Numbers near nothing are nothing inside the graph, and only there."""

import numpy as np
import pytest

from engine.audio.graph.denormals import without_denormals
from engine.audio.graph.player import Player
from engine.audio.graph.timeline import ExactTimeline
from engine.guidance import Direction, Guidance
from engine.settings import SoundSettings

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
def test_a_graph_that_falls_silent_holds_no_denormals():
    player = Player(SoundSettings(), ExactTimeline(0.0))
    guided = Direction(Guidance(12.0, start_at=0.5))
    player.aim(guided)
    for _ in range(400):
        player.step()
    player.aim(Direction(guided.guidance, playing=False))
    for _ in range(3000):
        player.step()
    small = [node for node in player._renderer._graph if holds_denormal(node)]
    player.close()
    assert small == []


def holds_denormal(node):
    values = [] if hasattr(node, "getTable") else node.get(all=True)
    return any(0.0 < abs(value) < 2.3e-308 for value in values)
