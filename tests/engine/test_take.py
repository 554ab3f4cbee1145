"""A recording of a prompt is judged by what is heard on it: too short, nobody, silence, too loud, too quiet, good."""

import numpy as np
import pytest

from engine.imagery.take import NOBODY, NOTHING, Loudness, Take
from sensors.errors import SospiroError

RATE = 44_100
RANDOM = np.random.default_rng(5)


def speech(seconds, level):
    """Four syllables a second, with a pause after every second."""
    t = np.arange(round(seconds * RATE)) / RATE
    voice = sum(np.sin(2 * np.pi * 150 * k * t) / k for k in range(1, 12))
    return level * voice * np.abs(np.sin(4 * np.pi * t)) * (t % 1.0 < 0.7)


def room(seconds, level=0.001):
    return level * RANDOM.normal(size=round(seconds * RATE))


def take(*parts, chunk=1024):
    made = Take(RATE)
    sound = np.concatenate(parts)
    for first in range(0, len(sound), chunk):
        made.feed(sound[first : first + chunk])
    return made


def test_what_is_kept_are_the_words_without_the_quiet_around_them():
    kept, loudness = take(room(2.0), speech(3.0, 0.1) + room(3.0), room(4.0)).usable()
    assert loudness is Loudness.GOOD
    assert len(kept) / RATE == pytest.approx(3.0 + 0.15, abs=0.25)


def test_pauses_within_it_stay():
    kept, _ = take(room(0.5), speech(2.0, 0.1), room(3.0), speech(2.0, 0.1), room(0.5)).usable()
    assert len(kept) / RATE == pytest.approx(7.0, abs=0.4)


@pytest.mark.parametrize(
    ("sound", "told"),
    [
        (np.zeros(3 * RATE), NOTHING),
        (np.zeros(0), NOTHING),
        (room(3.0), NOBODY),
        (room(3.0, 0.01), NOBODY),
        (speech(3.0, 0.0008), NOBODY),
        (np.concatenate((room(1.0), speech(0.12, 0.2)[: RATE // 20], np.zeros(50))), "shorter than half a second"),
    ],
    ids=["silence", "empty", "a room", "a loud room", "far away", "a word"],
)
def test_where_nobody_is_heard_there_is_one_sentence(sound, told):
    with pytest.raises(SospiroError) as caught:
        take(sound).usable()
    assert told in caught.value.sentence


def test_what_is_too_loud_or_too_quiet_is_kept_and_told():
    assert take(np.clip(speech(3.0, 2.0), -1.0, 1.0)).usable()[1] is Loudness.LOUD
    assert take(room(0.5, 1e-4), speech(3.0, 0.008)).usable()[1] is Loudness.QUIET
    assert take(np.clip(speech(3.0, 0.4), -1.0, 1.0)).usable()[1] is Loudness.GOOD


def test_the_level_is_that_of_the_newest_moment():
    made = take(speech(1.0, 0.1), np.full(RATE, 0.1))
    assert made.level_db == pytest.approx(-20.0, abs=0.1)
    made.feed(np.zeros(RATE))
    assert made.level_db == -120.0
    made.feed(np.array([]))
    assert made.level_db == -120.0


def test_it_ends_by_itself_and_what_is_no_number_is_silence():
    made = Take(100)
    made.feed(np.full(100, np.nan))
    assert not made.sound().any()
    for _ in range(200):
        made.feed(np.full(100, 0.1))
    assert made.full
    assert made.seconds == pytest.approx(180.0, abs=1.1)
