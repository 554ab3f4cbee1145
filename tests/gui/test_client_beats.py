"""The beats in the client's window: to be seen where somebody taps, on their beat, and never as a flash."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from PyQt6.QtCore import QSize
from PyQt6.QtGui import QColor, QImage, QPainter

from engine.guidance import GuideBreath
from engine.tapping.grid import beats_of
from gui.client.beats import COME, Beats, swell
from gui.client.moods import PALETTES
from sessions.hit_picture import HitPicture
from sessions.snapshot import SessionPhase, Snapshot

SIZE = QSize(960, 600)
BREATH = GuideBreath(1, 100.0, 6.0, 0.4, 10)
TAPPING = Snapshot(SessionPhase.RUNNING, 100.0, guide_breaths=(BREATH,), hits=HitPicture())


def shown(snapshot: Snapshot = TAPPING, since: float = 3.0) -> Beats:
    beats = Beats()
    beats.take(snapshot)
    for now in np.arange(100.0, 100.0 + since, 0.02):
        beats.look(float(now))
    return beats


def painted(beats: Beats, now: float, mood: str = "sea", still: bool = False) -> np.ndarray:
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(PALETTES[mood].high))
    painter = QPainter(image)
    beats.paint(painter, SIZE.width(), SIZE.height(), PALETTES[mood].high, now, still)
    painter.end()
    raw = np.frombuffer(image.constBits().asstring(image.sizeInBytes()), np.uint8)
    return raw.reshape(SIZE.height(), SIZE.width(), 4)[:, :, :3].mean(axis=2)


def test_each_beat_has_a_dot_that_is_largest_when_it_sounds() -> None:
    beats = shown()
    times = beats_of(BREATH)
    assert [dot.place for dot in beats.dots(103.0)] == pytest.approx(np.linspace(-0.45, 0.45, 10))
    for n, time in enumerate(times):
        swells = [dot.swell for dot in beats.dots(time + 1e-6)]
        assert int(np.argmax(swells)) == n
        assert swells[n] == pytest.approx(1.0, abs=1e-3)


def test_they_are_there_where_somebody_is_asked_to_tap_only() -> None:
    assert shown().opacity == 1.0
    assert shown(replace(TAPPING, hits=None)).opacity == 0.0
    assert shown(replace(TAPPING, guide_breaths=())).opacity == 0.0
    beats = shown()
    beats.take(replace(TAPPING, hits=None))
    beats.look(103.0 + COME / 2)
    assert 0.0 < beats.opacity < 1.0, "they go softly"


@pytest.mark.parametrize("mood", PALETTES)
def test_they_can_be_seen_in_every_mood_and_nothing_flashes(mood: str, qapp: Any) -> None:
    beats, ground = shown(), painted(Beats(), 103.0, mood)
    frames = [painted(beats, 103.0 + n / 60, mood) for n in range(60)]
    assert all(np.abs(frame - ground).max() > 50.0 for frame in frames)
    # a flash is a quarter of a field of view that leaps in brightness; here no hundredth of it changes at all
    changed = [np.abs(b - a) > 8.0 for a, b in pairwise(frames)]
    assert max(part.mean() for part in changed) < 0.002
    assert max(np.abs(b - a).mean() for a, b in pairwise(frames)) < 0.1


def test_for_whom_movement_troubles_no_dot_changes_its_size(qapp: Any) -> None:
    beats = shown()
    frames = [painted(beats, 103.0 + n / 20, still=True) != painted(Beats(), 103.0) for n in range(20)]
    assert all(np.array_equal(frame, frames[0]) for frame in frames)


def test_a_swell_has_no_corner() -> None:
    since = np.arange(-1.0, 1.0, 1 / 60)
    swells = np.array([swell(float(s)) for s in since])
    assert swells.max() > 0.98 and swells[0] == swells[-1] == 0.0
    assert np.abs(np.diff(swells)).max() < 0.25
