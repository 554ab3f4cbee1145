"""A graph that gives no sound any more, made to happen: it is built anew within a second, in the same place."""

import itertools
import logging

import numpy as np
import pytest

from engine.audio.graph.guard import OutputGuard
from engine.audio.graph.player import BrokenSoundError, Player
from engine.audio.graph.timeline import ExactTimeline
from engine.guidance import CueKind, Direction, Guidance
from engine.output import BLOCK_SIZE, SAMPLE_RATE
from engine.settings import SoundSettings

GUIDED = Direction(Guidance(20.0, 0.4, 4, start_at=0.5))
SECOND = SAMPLE_RATE // BLOCK_SIZE


@pytest.fixture
def player():
    player = Player(SoundSettings(seed=3), ExactTimeline(0.0))
    player.aim(GUIDED)
    yield player
    player.close()


def poison(player, how):
    """Do to the graph, past the gate, what no parameter can do."""
    for node in player._renderer._graph:
        if type(node).__name__ in ("DCBlock", "SDelay"):  # the way to the loudspeaker; elsewhere it may crash pyo
            node.stop() if how == "stopped" else node.setMul(float(how))


def play(player, seconds):
    return np.concatenate([player.step().copy() for _ in range(round(seconds * SECOND))])


@pytest.mark.logs
@pytest.mark.parametrize("how", ["nan", "inf", "-inf", "stopped"])
def test_a_broken_graph_is_built_anew_within_a_second(player, how, caplog):
    caplog.set_level(logging.WARNING)
    play(player, 4.0)
    assert player.rebuilt == 0
    poison(player, how)
    blocks = 0
    while player.rebuilt == 0:
        frames, blocks = player.step(), blocks + 1
        assert np.isfinite(frames).all()
        assert blocks < SECOND, "not seen within a second of sound"
    after = play(player, 3.0)
    assert np.isfinite(after).all()
    assert np.abs(after[SAMPLE_RATE:]).max() > 1e-3
    assert player.rebuilt == 1
    assert "built anew" in caplog.text


@pytest.mark.logs
def test_the_guide_stays_in_its_place_and_no_breath_is_lost(player):
    breaths, cues = [], []
    for second in range(14):
        if second in (5, 9):
            poison(player, "nan")
        play(player, 1.0)
        some, more, _ = player.take()
        breaths, cues = breaths + list(some), cues + list(more)
    assert player.rebuilt == 2
    assert [breath.number for breath in breaths] == list(range(len(breaths)))
    assert all(b.onset - a.onset == pytest.approx(3.0, abs=1e-3) for a, b in itertools.pairwise(breaths))
    onsets = [cue.time for cue in cues if cue.kind is CueKind.INHALE]
    assert onsets == pytest.approx([0.5 + 3.0 * i for i in range(len(onsets))], abs=1e-3)
    assert len(onsets) == 5


@pytest.mark.logs
def test_a_graph_that_breaks_again_and_again_is_given_up(player):
    play(player, 1.0)
    with pytest.raises(BrokenSoundError):
        for _ in range(8):
            poison(player, "nan")
            play(player, 0.5)
    assert player.rebuilt == 3


def block(left, right):
    return np.stack([np.broadcast_to(left, BLOCK_SIZE), np.broadcast_to(right, BLOCK_SIZE)], 1).astype(np.float32)


MOVING = block(0.1, np.where(np.arange(BLOCK_SIZE) == 7, 0.2, 0.200001))
SQUARE = block(np.where(np.arange(BLOCK_SIZE) % 2, 0.7, -0.7), 0.7)


@pytest.mark.parametrize(
    ("stuck", "seconds"), [(block(0.0, 0.0), 0.5), (block(0.3, 0.3), 0.05), (block(-0.7, 0.2), 0.05), (SQUARE, 0.05)]
)
def test_what_stands_still_is_no_sound(stuck, seconds):
    guard = OutputGuard()
    assert guard.sound(MOVING, audible=True)
    judged = [guard.sound(stuck, audible=True) for _ in range(SECOND)]
    assert judged.index(False) / SECOND == pytest.approx(seconds, abs=0.01)
    assert all(OutputGuard().sound(stuck, audible=False) for _ in range(SECOND))


def test_a_channel_that_moves_is_sound():
    guard = OutputGuard()
    assert all(guard.sound(MOVING, audible=True) for _ in range(2 * SECOND))


def test_a_graph_that_never_gave_a_sound_is_not_built_again_and_again():
    guard = OutputGuard()
    assert all(guard.sound(block(0.0, 0.0), audible=True) for _ in range(2 * SECOND))


@pytest.mark.logs
def test_a_composer_that_fails_ends_the_notes_but_neither_guide_nor_bed(player, monkeypatch, caplog):
    play(player, 3.0)

    def fail(*_):
        raise IndexError("no such note")

    monkeypatch.setattr(player._renderer._composer, "tick", fail)
    player.take()
    frames = play(player, 12.0)
    cues = player.take()[1]
    assert {cue.kind for cue in cues[len(cues) // 2 :]} == {CueKind.INHALE, CueKind.EXHALE, CueKind.BEAT}
    assert np.abs(frames[-SAMPLE_RATE:]).max() > 1e-3
    assert player.rebuilt == 0
    assert "goes on without new notes" in caplog.text
