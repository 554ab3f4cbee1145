"""The clock for a studio: as even as the guide, whatever is told of it and when; and who starts, stops and goes on."""

import random
from itertools import pairwise

import pytest

from engine.beats import phase_of_beat
from engine.guidance import GuideBreath
from sessions.studio.agenda import Agenda
from sessions.studio.beat_clock import TICKS, BeatClock, Tick
from sessions.studio.link_out import MOST_BEND, bent
from sessions.studio.transport import CLOCK, CONTINUE, SONG_POSITION, START, STOP, Message

STEP = 0.02


def line(seed: int, count: int, jitter: float = 0.0) -> list[GuideBreath]:
    """Breaths that slow from about 12 to 6 a minute, each told to begin up to `jitter` s off the end of the last."""
    draw, onset, breaths = random.Random(seed), 100.0, []
    for number in range(count):
        rate = 12.0 - 6.0 * number / count
        breath = GuideBreath(number, onset, rate, draw.choice((0.35, 0.4, 0.45)), draw.choice((5, 6, 8, 10)))
        breaths.append(breath)
        onset = breath.end + draw.uniform(-jitter, jitter)
    return breaths


def lived(breaths: list[GuideBreath], known: float = 0.3) -> list[Tick]:
    """Return the ticks of breaths that become known `known` s before they begin."""
    clock, waiting, ticks, now = BeatClock(), list(breaths), [], breaths[0].onset - 1.0
    while now < breaths[-1].end - 0.01:
        while waiting and waiting[0].onset - known <= now:
            clock.learn(waiting.pop(0))
        ticks += clock.due(now)
        now += STEP
    return ticks


def place(breath: GuideBreath, tick: int) -> float:
    share, beats = breath.inhale_share, breath.beats_per_breath
    return breath.onset + breath.period * phase_of_beat(tick / TICKS, share, beats)


@pytest.mark.parametrize("seed", range(5))
def test_ticks_lie_where_the_beats_of_the_guide_do(seed: int) -> None:
    breaths = line(seed, 12)
    ticks = lived(breaths)
    expected = [place(breath, tick) for breath in breaths for tick in range(TICKS * breath.beats_per_breath)]
    assert [tick.time for tick in ticks] == pytest.approx(expected[: len(ticks)], abs=1e-9)
    assert len(expected) - len(ticks) <= 1
    assert [tick.place for tick in ticks] == list(range(len(ticks)))
    assert sum(tick.onset for tick in ticks) == len(breaths)


@pytest.mark.parametrize("known", [0.3, 0.0, -0.15])
def test_where_breaths_meet_a_few_ms_off_or_are_told_late_no_tick_leaps(known: float) -> None:
    breaths = [GuideBreath(k, 100.0 + 10.0 * k + (0.004 if k % 2 else 0.0), 6.0, 0.4, 10) for k in range(20)]
    ticks = lived(breaths, known)
    steps = [after.time - before.time for before, after in pairwise(ticks)]
    assert max(steps) / min(steps) < 1.002
    assert abs(ticks[-1].time - breaths[-1].end) < 2.0 / TICKS


def test_ten_minutes_of_wandering_onsets_lose_no_tick_and_do_not_drift() -> None:
    breaths = line(7, 90, jitter=0.003)
    ticks = lived(breaths)
    whole = sum(TICKS * breath.beats_per_breath for breath in breaths)
    assert whole - len(ticks) <= 1
    first = 0
    for breath in breaths[:-1]:
        assert abs(ticks[first].time - breath.onset) < 0.004
        first += TICKS * breath.beats_per_breath


def test_a_guide_that_begins_anew_begins_the_count_anew() -> None:
    clock = BeatClock()
    clock.learn(GuideBreath(0, 100.0, 6.0, 0.4, 10))
    clock.due(104.0)
    assert not clock.broken
    clock.learn(GuideBreath(0, 105.0, 6.0, 0.4, 10))
    assert clock.broken
    assert clock.due(105.0) == [Tick(105.0, 0, True)]


def test_without_a_further_breath_it_goes_on_for_one_and_then_stops() -> None:
    clock = BeatClock()
    clock.learn(GuideBreath(0, 100.0, 6.0, 0.4, 10))
    ticks = clock.due(200.0)
    assert len(ticks) == 2 * 240
    assert not clock.running


def test_where_it_is_goes_forward_evenly() -> None:
    clock, waiting = BeatClock(), line(3, 6)
    end, beats = waiting[-1].end, []
    now = waiting[0].onset
    while now < end - 0.1:
        while waiting and waiting[0].onset <= now + 0.3:
            clock.learn(waiting.pop(0))
        beat = clock.at(now)
        if beat is not None:
            beats.append(beat)
        now += 0.01
    assert all(0.0 < after - before < 0.05 for before, after in pairwise(beats))


def test_link_is_bent_to_the_nearest_beat_and_never_far() -> None:
    beat, link, tempo = 0.0, 0.37, 60.0
    for _ in range(2000):
        wanted = bent(tempo, beat, link)
        assert abs(wanted / tempo - 1.0) <= MOST_BEND + 1e-12
        beat, link = beat + 0.05 * tempo / 60.0, link + 0.05 * wanted / 60.0
    assert abs((beat - link + 0.5) % 1.0 - 0.5) < 0.002


# -- start, stop, continue ----------------------------------------------------------------------------------------


class Listener:
    """Lives through an agenda, and counts as a drum machine does."""

    def __init__(self) -> None:
        self.agenda, self.now = Agenda(ticking=True), 99.0
        self.words: list[tuple[float, Message]] = []
        self.runs, self.position = False, 0

    def go(self, until: float) -> None:
        while self.now < until:
            self.hear(self.agenda.take(self.now))
            self.now = round(self.now + 0.005, 6)

    def hear(self, messages: list[Message]) -> None:
        for message in messages:
            self.words.append((self.now, message))
            if message[0] == CLOCK:
                self.position += self.runs
            elif message[0] == SONG_POSITION:
                self.position = 6 * (message[1] + (message[2] << 7))
            else:
                self.runs = message[0] != STOP
                self.position = 0 if message[0] == START else self.position

    def told(self) -> list[int]:
        return [message[0] for _, message in self.words if message[0] != CLOCK]


def breathe(listener: Listener, count: int) -> None:
    for number in range(count):
        listener.agenda.breath(GuideBreath(number, 100.0 + 10.0 * number, 6.0, 0.4, 10), listener.now)


def test_who_listens_begins_with_a_breath_and_goes_on_with_one_where_the_music_is() -> None:
    listener = Listener()
    listener.agenda.sound(True)
    breathe(listener, 4)
    listener.go(103.0)
    assert listener.told() == [START]
    assert listener.words[0][0] <= 100.0 == pytest.approx(listener.words[1][0], abs=0.0051)
    listener.agenda.sound(False)
    listener.go(104.0)
    assert listener.told() == [START, STOP]
    listener.agenda.sound(True)
    listener.go(115.0)
    assert listener.told() == [START, STOP, SONG_POSITION, CONTINUE]
    assert listener.position == 240 + 5 * 24
    ticks = [time for time, message in listener.words if message[0] == CLOCK]
    assert max(after - before for before, after in pairwise(ticks)) < 0.05, "the tempo is told while nothing plays too"


def test_the_end_of_the_guide_stops_it_and_a_new_one_starts_it() -> None:
    listener = Listener()
    listener.agenda.sound(True)
    breathe(listener, 1)
    listener.go(102.0)
    listener.agenda.no_guide()
    listener.go(104.0)
    assert listener.told() == [START, STOP]
    assert listener.words[-1][0] == pytest.approx(102.0, abs=0.01)
    listener.agenda.breath(GuideBreath(0, 105.0, 6.0, 0.4, 10), listener.now)
    listener.go(106.0)
    assert listener.told() == [START, STOP, START]


def test_who_comes_in_the_middle_of_a_breath_is_started_with_the_next() -> None:
    listener = Listener()
    listener.now = 103.0
    listener.agenda.sound(True)
    breathe(listener, 3)
    listener.go(109.9)
    assert listener.told() == []
    listener.go(111.0)
    assert listener.told() == [START]
    assert listener.position == 24


def test_a_process_that_was_held_up_for_long_starts_everybody_anew() -> None:
    listener = Listener()
    listener.agenda.sound(True)
    breathe(listener, 3)
    listener.go(103.0)
    listener.now = 104.5
    listener.go(111.0)
    assert listener.told() == [START, STOP, START]
    assert listener.position == 24
