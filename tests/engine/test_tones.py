"""Notes that are played along: whatever is played they stay within their room, rise softly, and end by themselves."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.audio.live.given import MARGIN, Given
from engine.audio.strikes import NOTES, Strikes
from engine.audio.tones import HIGHEST, INSTRUMENTS, LONGEST, LOWEST, height, tone
from engine.output import SAMPLE_RATE
from engine.strike import Strike, StrikeKind
from engine.tapping.drummer import LOUDEST

PLAYED = st.tuples(
    st.integers(0, 3 * SAMPLE_RATE), st.integers(0, 127), st.floats(0.0, 1.0), st.sampled_from(sorted(INSTRUMENTS))
)


def note(key: int, pitch: float = 60.0, level: float = LOUDEST, name: str = "felt piano") -> Strike:
    return Strike(StrikeKind.NOTE, 0.0, name, pitch, level, key)


def sound(strikes: Strikes, samples: int, first: int = 0) -> np.ndarray:
    frames = np.zeros((samples, 2), dtype=np.float32)
    for place in range(0, samples, 6144):
        strikes.mix(first + place, frames[place : place + 6144])
    return frames[:, 0]


@pytest.mark.parametrize("name", sorted(INSTRUMENTS))
@pytest.mark.parametrize("pitch", [LOWEST, 48, 60, 84, HIGHEST])
def test_a_note_rises_without_a_click_and_decays_to_nothing(name: str, pitch: int) -> None:
    played = tone(name, pitch)
    assert 0.7 < np.abs(played).max() <= 1.0
    whole = np.concatenate([tone(name, pitch, begins, begins + 7000) for begins in range(0, len(played), 7000)])
    assert np.array_equal(whole, played), "by parts or at once"
    assert np.abs(played[:96]).max() < 0.6, "two ms into it"
    assert abs(played[0]) < 1e-6
    assert abs(played[-1]) < 1e-3
    assert len(played) <= LONGEST * SAMPLE_RATE
    halves = [np.abs(part).max() for part in np.array_split(played, 4)]
    assert halves == sorted(halves, reverse=True)


@pytest.mark.parametrize("pitch", [30, 60, 61.5, 90])
def test_a_note_sounds_at_its_pitch(pitch: float) -> None:
    played = tone("felt piano", pitch)[: SAMPLE_RATE // 2]
    spectrum = np.abs(np.fft.rfft(played * np.hanning(len(played)), 2**19))
    hertz = np.argmax(spectrum) * SAMPLE_RATE / 2**19
    assert 12 * np.log2(hertz / 440.0) + 69 == pytest.approx(pitch, abs=0.05)


def test_notes_beyond_the_keyboard_sound_in_the_nearest_octave() -> None:
    assert tone("plucked", 12).size == tone("plucked", 24).size
    assert np.array_equal(tone("plucked", 127), tone("plucked", 103))


def test_a_hundred_notes_at_once_stay_within_the_room_and_the_first_are_heard() -> None:
    strikes = Strikes()
    placed = [struck for key in range(100) if (struck := strikes.place(note(key, 28 + key % 80), 0)) is not None]
    assert 4 <= len(placed) <= NOTES
    assert placed[0].strike.level > 0.3 * LOUDEST
    assert np.abs(sound(strikes, 12_000)).max() <= LOUDEST


@settings(max_examples=30, deadline=None)
@given(st.lists(PLAYED, max_size=40))
def test_whatever_is_played_never_swings_higher_than_the_loudest(played: list[tuple[int, int, float, str]]) -> None:
    strikes, done, highest = Strikes(), 0, 0.0
    for key, (sample, pitch, level, name) in enumerate(sorted(played)):
        highest = max(highest, float(np.abs(sound(strikes, sample - done, done)).max(initial=0.0)))
        strikes.place(note(key, pitch, level, name), sample)
        if key % 3 == 0:
            strikes.release(key, sample=sample + 4800)
        done = sample
    assert max(highest, np.abs(sound(strikes, 24_000, done)).max()) <= LOUDEST * (1 + 1e-5)


def test_the_height_that_is_reckoned_with_is_never_below_the_sound() -> None:
    played = np.abs(tone("handpan", 50))
    highest = np.maximum.accumulate(played[::-1])[::-1]
    for sample in range(0, len(played), 333):
        assert height("handpan", 50, sample) >= highest[sample] - 1e-6


def test_a_note_that_is_let_go_fades_softly_and_is_gone() -> None:
    strikes = Strikes()
    strikes.place(note(7, level=0.05), 0)
    strikes.release(7, sample=24_000)
    heard = sound(strikes, 60_000)
    assert np.abs(heard[20_000:24_000]).max() > 0.01
    assert np.abs(heard[24_000 + 9_600 :]).max() == 0.0
    assert np.abs(np.diff(heard)).max() < 0.01


def test_a_note_that_nobody_lets_go_ends_and_leaves_room() -> None:
    strikes = Strikes()
    for key in range(30):
        strikes.place(note(key), 0)
    strikes.forget(round(LONGEST * SAMPLE_RATE) + 1)
    struck = strikes.place(note(99), round(LONGEST * SAMPLE_RATE) + 1)
    assert struck is not None
    assert struck.strike.level == pytest.approx(0.4 * LOUDEST)


def test_the_memory_that_a_card_reads_is_faded_behind_what_it_has_taken() -> None:
    frames = np.ones((40_000, 2), dtype=np.float32)
    given = Given(frames, lambda: 0.0, lambda: 5_000)
    begins = given.fade(4_800)
    assert begins == 5_000 + MARGIN
    assert np.all(frames[:begins] == 1.0)
    assert np.all(frames[begins + 4_800 :] == 0.0)
    assert np.all(np.diff(frames[begins : begins + 4_800, 0]) <= 0.0)
    assert Given(frames, lambda: 0.0, lambda: 39_000).fade(4_800) <= len(frames)
