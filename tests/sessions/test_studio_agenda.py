"""Notes for a studio: each at its time, and none without its end, whatever happens between."""

import random

import pytest

from sessions.studio.agenda import ALL_NOTES_OFF, MOST, Agenda

KEY = (1, 60)
ON, OFF = (0x90, 60, 80), (0x80, 60, 0)


class Synth:
    """Counts what sounds on it."""

    def __init__(self) -> None:
        self.sounding: set[tuple[int, int]] = set()
        self.struck = 0

    def hear(self, messages: list[tuple[int, ...]]) -> None:
        for status, number, *rest in messages:
            key = status & 0x0F, number
            if status & 0xF0 == 0x90:
                assert key not in self.sounding, "a note was begun twice without its end"
                assert 1 <= rest[0] <= 127
                self.sounding.add(key)
                self.struck += 1
            elif status & 0xF0 == 0x80:
                self.sounding.discard(key)


def test_a_note_begins_and_ends_at_its_time() -> None:
    agenda = Agenda()
    agenda.note(10.0, 10.3, KEY, 80, 1.0)
    assert (agenda.take(10.29), agenda.next_at) == ([], 10.3)
    assert (agenda.take(10.3), agenda.take(11.29), agenda.take(11.3)) == ([ON], [], [OFF])


def test_the_same_note_again_ends_first_and_then_lasts_its_own_time() -> None:
    agenda = Agenda()
    agenda.note(10.0, 10.0, KEY, 80, 1.0)
    agenda.note(10.0, 10.5, KEY, 80, 1.0)
    assert (agenda.take(10.0), agenda.take(10.5)) == ([ON], [OFF, ON])
    assert (agenda.take(11.4), agenda.take(11.5)) == ([], [OFF])


def test_a_note_by_hand_ends_when_it_is_released() -> None:
    agenda = Agenda()
    agenda.note(10.0, 10.0, KEY, 80, 30.0, name=7)
    assert agenda.take(10.0) == [ON]
    agenda.release(10.4, 7)
    agenda.release(10.4, 8)
    assert (agenda.take(10.4), agenda.take(60.0)) == ([OFF], [])


def test_what_comes_too_late_is_left_out_and_a_flood_is_bounded() -> None:
    agenda = Agenda()
    agenda.note(10.0, 9.7, KEY, 80, 1.0)
    assert agenda.take(20.0) == []
    for k in range(10 * MOST):
        agenda.note(20.0, 20.0 + k, KEY, 80, 0.1)
    assert len(agenda._heap) <= MOST + 2
    synth = Synth()
    synth.hear(agenda.take(1e9))
    assert not synth.sounding


def test_who_is_plugged_in_again_hears_the_end_of_all_that_may_sound_there() -> None:
    agenda = Agenda()
    agenda.note(10.0, 10.0, KEY, 80, 5.0)
    agenda.take(10.0)
    told = agenda.listened([1, 3, 0], held=[(3, 40)])
    assert OFF in told
    assert (0x82, 40, 0) in told
    assert {(0xB0, ALL_NOTES_OFF, 0), (0xB2, ALL_NOTES_OFF, 0)} <= set(told)
    assert agenda.take(20.0) == []


@pytest.mark.parametrize("seed", range(40))
def test_no_note_is_ever_stuck(seed: int) -> None:
    draw, agenda, synth, now = random.Random(seed), Agenda(), Synth(), 0.0
    for step in range(300):
        now += draw.random() * 0.1
        what = draw.random()
        if what < 0.6:
            key = draw.randint(1, 3), draw.randint(50, 56)
            agenda.note(now, now + draw.uniform(-0.3, 0.5), key, draw.randint(1, 127), draw.uniform(0.0, 2.0), step)
        elif what < 0.75:
            agenda.release(now + draw.random() * 0.2, draw.randint(0, step))
        elif what < 0.8:
            agenda.hush()
        elif what < 0.85:
            agenda.sound(draw.random() < 0.5)
        synth.hear(agenda.take(now))
    assert synth.struck > 20
    if seed % 2:
        synth.hear(agenda.take(now + 10.0))
    else:
        synth.hear(agenda.end())
    assert not synth.sounding
