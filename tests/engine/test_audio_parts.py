"""The parts of the sound that need no synthesiser."""

import io
import itertools
import math
import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.audio.graph.guard import OutputGuard
from engine.audio.graph.resume import Resume
from engine.audio.live.delivery import Delivery
from engine.audio.live.sample_clock import SampleClock
from engine.audio.live.wire import (
    pack_breath,
    pack_cue,
    pack_direction,
    read_message,
    unpack_breath,
    unpack_cue,
    unpack_direction,
    write_message,
)
from engine.audio.mix.fader import Fader
from engine.guidance import Cue, CueKind, Direction, Guidance, GuideBreath, Texture

STEP = 0.02


def test_the_music_starts_twenty_db_down_and_rises_six_db_a_second():
    fader = Fader()
    gains = [20 * math.log10(fader.step(STEP, -6.0, 1.0, True)) for _ in range(300)]
    assert gains[25] == pytest.approx(-26.0, abs=0.3)
    assert gains[-1] == pytest.approx(-6.0)
    assert max(b - a for a, b in itertools.pairwise(gains[26:])) <= 6 * STEP + 1e-9


@given(st.lists(st.tuples(st.floats(-60, 0), st.floats(0, 1), st.booleans()), min_size=1, max_size=60))
def test_a_playing_fader_never_rises_faster_than_its_slew(orders):
    fader = Fader()
    for _ in range(200):
        gain = fader.step(STEP, -6.0, 1.0, True)
    for volume, level, _ in orders:
        before, gain = gain, fader.step(STEP, volume, level, True)
        assert abs(20 * math.log10(gain / before)) <= 6 * STEP + 1e-9


def test_a_fade_reaches_silence_in_its_time_and_a_second_thought_is_soft():
    fader = Fader()
    for _ in range(300):
        fader.step(STEP, -6.0, 1.0, True)
    fader.close(1.0)
    for _ in range(25):
        half = fader.step(STEP, -6.0, 1.0, False)
    again = fader.step(STEP, -6.0, 1.0, True)
    assert again == pytest.approx(half, rel=0.02)
    for _ in range(51):
        gain = fader.step(STEP, -6.0, 1.0, False)
    assert gain == 0.0


def breath(number, onset, rate=12.0):
    return GuideBreath(number, onset, rate, 0.4, 5)


def test_a_restarted_sound_joins_the_breath_and_goes_on_counting():
    resume = Resume()
    direction = Direction(Guidance(10.0, start_at=100.0))
    assert resume.guide(direction).guidance.start_at == 100.0
    for number in range(3):
        assert resume.heard(breath(number, 100.0 + 5 * number)) == breath(number, 100.0 + 5 * number)
    resume.lost()
    assert resume.guide(direction).guidance.start_at == pytest.approx(115.0 - 6.0)
    assert resume.heard(breath(0, 109.0, 10.0)) is None
    assert resume.heard(breath(1, 115.0, 10.0)) == breath(3, 115.0, 10.0)
    assert resume.guide(Direction(Guidance(10.0))).guidance.start_at is None
    assert resume.guide(Direction(Guidance(10.0, start_at=200.0))).guidance.start_at == 200.0
    assert resume.heard(breath(0, 200.0)) == breath(0, 200.0)


def test_a_sound_lost_for_longer_counts_the_breaths_it_missed():
    resume = Resume()
    direction = Direction(Guidance(12.0, start_at=0.0))
    resume.guide(direction)
    resume.heard(breath(0, 0.0))
    resume.lost()
    resume.guide(direction)
    assert resume.heard(breath(0, 15.0)) == breath(3, 15.0)


def test_what_never_came_is_silence_and_what_came_twice_is_left_out():
    got = []
    delivery = Delivery(lambda first, frames: got.append((first, frames.copy())))
    ones = np.ones((100, 2), dtype=np.float32)
    delivery.deliver(50, ones)
    delivery.deliver(120, 2 * ones)
    delivery.fill(300)
    sound = np.concatenate([frames for _, frames in got])
    assert [first for first, _ in got] == [0, 50, 150, 220]
    assert sound[:, 0].tolist() == [0] * 50 + [1] * 100 + [2] * 70 + [0] * 80
    assert delivery.end == 300


def test_the_guard_hears_what_is_no_sound():
    quiet = np.zeros((256, 2), dtype=np.float32)
    wave = np.sin(np.arange(512, dtype=np.float32)).reshape(256, 2) / 2
    guard = OutputGuard()
    assert all(guard.sound(quiet, audible=False) for _ in range(200))
    assert guard.sound(wave, audible=True)
    assert guard.take_level() == pytest.approx(-6.02, abs=0.1)
    assert guard.take_level() == -120.0
    assert not all(guard.sound(quiet, audible=True) for _ in range(100))
    for bad in (math.nan, math.inf):
        broken = wave.copy()
        broken[7, 1] = bad
        assert not OutputGuard().sound(broken, audible=True)


def card(clock, seconds, ppm, delay=0.0, seed=1):
    """Let `clock` hear of a card that is `ppm` slow, wrong by 0.5 ms to both sides, now and then by 20 ms."""
    choice = random.Random(seed)
    for i in range(round(seconds / 0.04)):
        sample = i * 1920
        wrong = choice.uniform(0.0, 0.02) if choice.random() < 0.05 else choice.gauss(0.0, 0.0005)
        clock.observe(sample, 10.0 + sample / 48000 * (1 + ppm * 1e-6) + delay + wrong)
    return sample


@pytest.mark.parametrize("ppm", [0.0, 80.0, -80.0])
def test_the_clock_learns_delay_and_drift_of_a_sound_card(ppm):
    clock = SampleClock(0, 10.0)
    last = card(clock, 60.0, ppm, delay=0.11)
    truth = 10.11 + last / 48000 * (1 + ppm * 1e-6)
    assert clock.time(last) == pytest.approx(truth, abs=1e-3)
    assert clock.sample(clock.time(12345)) == pytest.approx(12345, abs=1)


def test_a_card_that_lost_time_begins_a_new_segment():
    clock = SampleClock(0, 10.0)
    last = card(clock, 20.0, 0.0)
    for i in range(60):
        clock.observe(last + i * 1920, 10.5 + (last + i * 1920) / 48000)
    assert clock.segments == 2
    assert clock.time(last) == pytest.approx(10.5 + last / 48000, abs=1e-3)


def test_messages_come_out_of_the_pipe_as_they_went_in():
    direction = Direction(Guidance(7.0, start_at=3.25), Texture(brightness=0.1), -12.0, False)
    cue, one = Cue(CueKind.NOTE, 5, 6.0, "pluck", 62.0), breath(3, 4.5)
    pipe = io.BytesIO()
    write_message(pipe, {"direction": pack_direction(direction), "cue": pack_cue(cue), "b": pack_breath(one)}, b"abc")
    write_message(pipe, {})
    whole = pipe.getvalue()
    pipe.seek(0)
    message, attachment = read_message(pipe)
    assert unpack_direction(message["direction"]) == direction
    assert (unpack_cue(message["cue"]), unpack_breath(message["b"]), attachment) == (cue, one, b"abc")
    assert read_message(pipe) == ({}, b"")
    assert read_message(pipe) is None
    assert read_message(io.BytesIO(whole[:20])) is None


def test_a_direction_of_odd_types_can_be_sent():
    odd = Direction(Guidance(np.float32(6.5), "x", start_at=math.nan), volume_db=object())
    pipe = io.BytesIO()
    write_message(pipe, pack_direction(odd))
    pipe.seek(0)
    assert unpack_direction(read_message(pipe)[0]).guidance.rate == 6.5
