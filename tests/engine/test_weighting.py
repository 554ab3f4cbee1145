"""Strokes and notes beside the music count as loud as they are: by the ear's weighting, over the last second."""

import numpy as np
import pytest

from engine.audio.live.overlay import Overlay
from engine.audio.mix.weighting import BesideMeter, together_db
from engine.audio.strikes import Strikes, Struck
from engine.output import SAMPLE_RATE
from engine.strike import Strike, StrikeKind

A_WEIGHTING = {63.0: -26.2, 125.0: -16.1, 250.0: -8.6, 1000.0: 0.0, 4000.0: 1.0}
"""IEC 61672, dB."""


def tone(hertz, level=0.1, seconds=1.5):
    wave = level * np.sin(2 * np.pi * hertz * np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE)
    return np.repeat(wave[:, None], 2, axis=1).astype(np.float32)


def metered(sound, piece=777):
    meter = BesideMeter()
    for first in range(0, len(sound), piece):
        meter.take(sound[first : first + piece])
    return meter


@pytest.mark.parametrize("hertz", A_WEIGHTING)
def test_a_tone_is_as_loud_as_the_standard_says(hertz):
    full = 10 * np.log10(0.1**2 / 2 * 2)
    assert metered(tone(hertz)).level_db == pytest.approx(full + A_WEIGHTING[hertz], abs=0.4)


def test_it_is_the_last_second_and_then_silence():
    meter = metered(tone(1000.0))
    for _ in range(40):
        meter.take(np.zeros((2000, 2), dtype=np.float32))
    assert meter.level_db == -120.0
    assert BesideMeter().level_db == -120.0


def test_two_sounds_are_as_loud_as_both():
    assert together_db(-30.0, -30.0) == pytest.approx(-27.0, abs=0.02)
    assert together_db(-30.0, -120.0) == pytest.approx(-30.0)


def test_a_stroke_that_is_laid_over_the_music_is_counted_and_no_music_twice():
    got = []
    overlay = Overlay(lambda _, frames: got.append(frames))
    music = tone(440.0, 0.05, 3.0)
    strike = Strike(StrikeKind.ANSWER, 0.0, "frame drum", 57.0, 0.18)
    overlay.expect()
    overlay.add(Struck(strike, SAMPLE_RATE))
    loudest = -120.0
    for first in range(0, len(music), 4096):
        overlay(first, music[first : first + 4096])
        loudest = max(loudest, overlay.weighted_db)
    overlay.flush()
    alone, strikes = np.zeros_like(music), Strikes()
    strikes.add(Struck(strike, SAMPLE_RATE))
    strikes.mix(0, alone)
    assert loudest == pytest.approx(metered(alone[SAMPLE_RATE:][:SAMPLE_RATE], 4096).level_db, abs=0.3)
    assert np.concatenate(got).shape == music.shape
