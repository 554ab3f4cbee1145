"""The acoustic log tells loudness, notes and centroid of ten seconds, whatever pieces the sound comes in."""

import math

import numpy as np
import pyloudnorm
import pytest

from engine.output import SAMPLE_RATE
from sessions.acoustics import FLOOR, LENGTH, AcousticEntry, Acoustics, Frames

RANDOM = np.random.default_rng(5)


def tone(hertz: float, level: float = 0.1, seconds: float = 13.0) -> Frames:
    time = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    wave = level * np.sin(2 * np.pi * hertz * time)
    return np.column_stack([wave, wave]).astype(np.float32)


def heard(frames: Frames, notes: tuple[int, ...] = (), first: int = 0) -> list[AcousticEntry]:
    acoustics = Acoustics()
    acoustics.notes(notes)
    acoustics.sound(first, frames)
    return acoustics.entries(ended=True)


@pytest.mark.parametrize("hertz", [100.0, 440.0, 997.0, 3000.0, 8000.0])
def test_a_tone_has_its_own_centroid_and_the_loudness_of_the_standard(hertz: float) -> None:
    frames = tone(hertz)
    (entry,) = heard(frames)
    expected = pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(frames[:LENGTH].astype(np.float64))
    assert entry.centroid == pytest.approx(hertz, abs=2.0)
    assert entry.loudness == pytest.approx(expected, abs=0.1)


def test_a_full_tone_in_one_channel_has_the_loudness_that_the_standard_names() -> None:
    frames = tone(997.0, 1.0)
    frames[:, 1] = 0.0
    assert heard(frames)[0].loudness == pytest.approx(-3.01, abs=0.05)  # ITU-R BS.1770-4, Annex 1


def test_two_tones_have_the_centroid_between_them_by_power() -> None:
    frames = tone(500.0, 0.1) + tone(2000.0, 0.2)
    assert heard(frames)[0].centroid == pytest.approx((500 + 4 * 2000) / 5, abs=5.0)


def test_noise_has_the_loudness_of_the_standard() -> None:
    frames = (0.1 * RANDOM.standard_normal((13 * SAMPLE_RATE, 2))).astype(np.float32)
    expected = pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(frames[:LENGTH].astype(np.float64))
    assert heard(frames)[0].loudness == pytest.approx(expected, abs=0.1)


def test_pieces_of_any_size_say_the_same() -> None:
    frames = (0.1 * RANDOM.standard_normal((24 * SAMPLE_RATE, 2))).astype(np.float32)
    notes = tuple(RANDOM.integers(0, len(frames), 50).tolist())
    whole = heard(frames, notes)
    acoustics, found, at = Acoustics(), [], 0
    acoustics.notes(notes)
    while at < len(frames):
        size = int(RANDOM.integers(1, 9000))
        acoustics.sound(at, frames[at : at + size])
        found += acoustics.entries()
        at += size
    assert len(whole) == 2
    assert found + acoustics.entries(ended=True) == whole


def test_silence_is_told_and_its_notes_are_not_heard() -> None:
    (entry,) = heard(np.zeros((11 * SAMPLE_RATE, 2), np.float32), notes=(5, 6))
    assert (entry.loudness, entry.notes_per_second) == (FLOOR, 0.0)
    assert math.isnan(entry.centroid)


def test_notes_count_where_they_begin_also_when_they_are_told_late() -> None:
    acoustics = Acoustics()
    acoustics.sound(0, tone(440.0, seconds=11.0))
    assert acoustics.entries() == []
    acoustics.notes([0, LENGTH - 1, LENGTH, LENGTH + 5])
    acoustics.sound(11 * SAMPLE_RATE, tone(440.0, seconds=10.0))
    assert [entry.notes_per_second for entry in acoustics.entries(ended=True)] == [0.2, 0.2]


def test_missing_sound_is_silence_and_a_long_gap_begins_anew() -> None:
    acoustics, sound = Acoustics(), tone(440.0, seconds=5.0)
    acoustics.sound(0, sound)
    acoustics.sound(10 * SAMPLE_RATE, sound)
    acoustics.sound(12 * SAMPLE_RATE, sound)  # three of its five seconds were there already
    acoustics.sound(500 * SAMPLE_RATE, tone(440.0, seconds=11.0))
    half, whole = acoustics.entries(ended=True)
    assert half.loudness == pytest.approx(whole.loudness - 3.01, abs=0.05)
    assert [half.end, whole.end] == [10 * SAMPLE_RATE, 510 * SAMPLE_RATE]


def test_a_number_that_is_none_does_no_harm() -> None:
    frames = tone(440.0)
    frames[100:200] = np.nan
    assert math.isfinite(heard(frames)[0].loudness)
