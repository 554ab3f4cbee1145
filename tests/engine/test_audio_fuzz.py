"""Whatever is asked of the sound, in whatever order: no crash, no sample that is not a number.

`SOSPIRO_FUZZ=10000` asks for that many sequences; the graph is the same one all the way, as it is in a long session.
"""

import math
import os
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.audio.live.wire import pack_direction, unpack_direction
from engine.audio.offline import RenderOutput
from engine.guidance import Direction, Guidance, Texture
from engine.music.style_file import list_styles
from engine.settings import SoundSettings

SEQUENCES = int(os.environ.get("SOSPIRO_FUZZ", "100"))
TICK = 0.03

anything = st.one_of(
    st.floats(allow_nan=True, allow_infinity=True),
    st.floats(0.0, 20.0),
    st.sampled_from([1e30, -1e9, None, "x", True, 5, b"", (), 10**400, math.nan, complex(1, 2)]),
)
styles = st.sampled_from([*(item.content for item in list_styles()), None, "still pad", 7])
start = st.one_of(anything, st.floats(0.0, 5.0))


@st.composite
def directions(draw: st.DrawFn) -> Direction:
    texture = Texture(*[draw(anything) for _ in Texture.__slots__])
    guidance = Guidance(draw(anything), draw(anything), draw(anything), draw(start))
    return Direction(
        guidance, texture, draw(anything), draw(st.booleans()), draw(styles), draw(st.booleans()), draw(st.booleans())
    )


class Kept:
    """One output for all sequences, and what it played last."""

    def __init__(self) -> None:
        self.frames: list[np.ndarray] = []
        self.output = RenderOutput(SoundSettings(), 0.0, lambda _, frames: self.frames.append(frames))
        self.now = 0.0

    def play(self, direction: Direction) -> np.ndarray:
        self.frames.clear()
        self.output.send(direction)
        self.now += TICK
        self.restarts = self.output.poll(self.now).restarts
        return np.concatenate(self.frames)


@pytest.fixture(scope="module")
def kept() -> Iterator[Kept]:
    kept = Kept()
    yield kept
    kept.output.close(0.0)


@settings(max_examples=SEQUENCES, deadline=None, suppress_health_check=list(HealthCheck))
@given(orders=st.lists(directions(), min_size=1, max_size=4))
def test_no_sequence_breaks_the_sound(kept: Kept, orders: list[Direction]) -> None:
    for order in orders:
        frames = kept.play(order)
        assert np.isfinite(frames).all()
        assert np.abs(frames).max() <= 1.0
    assert kept.restarts == 0


@settings(max_examples=min(SEQUENCES, 1000), deadline=None, suppress_health_check=list(HealthCheck))
@given(order=directions())
def test_no_order_breaks_the_pipe(order: Direction) -> None:
    packed = unpack_direction(pack_direction(order))
    assert isinstance(packed.playing, bool)
    assert packed.style.name


def test_afterwards_it_plays_as_if_nothing_had_been(kept: Kept) -> None:
    plain = Direction(Guidance(10.0, start_at=kept.now + 1.0))
    kept.play(Direction(Guidance(10.0), playing=False))
    for _ in range(120):
        kept.play(plain)
    loud = max(np.abs(kept.play(plain)).max() for _ in range(100))
    assert 0.01 < loud < 0.9
    assert math.isfinite(loud)
