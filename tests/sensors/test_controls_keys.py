"""Keys of instruments from the bytes they send: none is taken for a bounce, and none stays down."""

import sys
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sensors.controls import HandControls, NoteEvent
from sensors.controls.keys import AT_ONCE, SUSTAIN, Keys
from sensors.controls.midi import MidiParser
from sensors.controls.reader import GREETING, Reader
from sensors.controls.wire import Present, note_line, present_line, read_line

ON, OFF, DOWN, UP = (0x90, 60, 127), (0x80, 60, 64), (0xB0, SUSTAIN, 127), (0xB0, SUSTAIN, 0)


class Plugs:
    """MIDI inputs that a test plugs in and out."""

    def __init__(self) -> None:
        self.devices: tuple[str, ...] = ("Keys",)
        self.in_use: tuple[str, ...] = ()
        self.reachable = True

    def look(self) -> None:
        """There is nothing to open."""


class Bench:
    """A reader with its clock and what it wrote of keys."""

    def __init__(self) -> None:
        self.now, self.plugs, self.lines = 100.0, Plugs(), list[str]()
        self.reader = Reader(lambda: self.now, self.lines.append)
        self.go()
        self.now += 2 * GREETING

    def go(self) -> None:
        for _ in range(15):
            self.reader.step(self.plugs, None)
            self.now += 0.01

    @property
    def played(self) -> list[NoteEvent]:
        return [read for line in self.lines if isinstance(read := read_line(line), NoteEvent)]


def read(*messages: tuple[int, ...]) -> list[NoteEvent]:
    keys, parser = Keys("Keys"), MidiParser()
    return [event for message in messages for reading in parser.feed(message) for event in keys.take(reading, 1.0)]


def told(events: list[NoteEvent]) -> list[tuple[int, float, bool]]:
    return [(event.number, event.value, event.pedal) for event in events]


def test_a_key_and_its_pedal_are_told_at_once_with_how_hard_and_when_they_were_heard() -> None:
    bench = Bench()
    for message in (ON, DOWN, OFF, UP):
        bench.reader.hear("Keys", message)
    heard = bench.now
    bench.now += 0.3
    bench.reader.step(bench.plugs, None)
    assert told(bench.played) == [(60, 1.0, False), (64, 1.0, True), (60, 0.0, False), (64, 0.0, True)]
    assert {event.time for event in bench.played} == {heard}


def test_a_trill_is_no_bounce_and_a_key_struck_twice_comes_up_between() -> None:
    trill = read(*[(0x90, key, 100) for _ in range(20) for key in (60, 62)])
    assert sum(event.value > 0 for event in trill) == 40
    assert told(read(ON, ON)) == [(60, 1.0, False), (60, 0.0, False), (60, 1.0, False)]
    assert read(OFF) == []


def test_a_half_pressed_pedal_does_not_flicker() -> None:
    assert told(read(*[(0xB0, SUSTAIN, level) for level in (40, 64, 60, 64, 50, 44, 40)])) == [
        (64, 64 / 127, True),
        (64, 0.0, True),
    ]


def test_what_is_down_when_the_cable_is_pulled_comes_up_and_the_device_is_heard_when_it_is_back() -> None:
    bench = Bench()
    for message in (ON, (0x90, 64, 90), DOWN):
        bench.reader.hear("Keys", message)
    bench.go()
    bench.plugs.devices = ()
    bench.go()
    assert sorted(told(bench.played[3:])) == [(60, 0.0, False), (64, 0.0, False), (64, 0.0, True)]
    bench.plugs.devices = ("Keys",)
    bench.go()
    bench.now += 2 * GREETING
    bench.reader.hear("Keys", ON)
    bench.go()
    assert told(bench.played[-1:]) == [(60, 1.0, False)]


@given(st.lists(st.tuples(st.sampled_from([0x90, 0x80, 0xB0, 0x91]), st.integers(58, 66), st.integers(0, 127))))
def test_whatever_is_sent_everything_that_went_down_comes_up_once(messages: list[tuple[int, int, int]]) -> None:
    keys, parser, down = Keys("Keys"), MidiParser(), set[Any]()
    events = [event for message in messages for reading in parser.feed(message) for event in keys.take(reading, 1.0)]
    for event in [*events, *keys.let_go(2.0)]:
        key = event.channel, event.number, event.pedal
        assert (key in down) == (event.value == 0.0), "down only what is up, up only what is down"
        down ^= {key}
    assert not down


def test_a_flood_is_cut_and_leaves_no_key_down() -> None:
    keys, parser = Keys("Keys"), MidiParser()
    events = [e for n in range(9000) for r in parser.feed((0x90, n % 128, 100)) for e in keys.take(r, 1.0 + n * 1e-5)]
    assert sum(event.value > 0 for event in events) <= AT_ONCE + 20
    assert sum(1 if event.value else -1 for event in events) == len(keys.let_go(2.0))


def test_a_reader_that_dies_leaves_no_key_down() -> None:
    note = NoteEvent(7.0, "Keys", 1, 60, 0.8)
    lines = "\n".join((present_line(Present(("Keys",))), note_line(note)))
    code = f"import os; print({lines!r}, flush=True); os.abort()"
    source, heard = HandControls((sys.executable, "-c", code), patience=(30.0,)), list[NoteEvent]()
    source.on_note(heard.append)
    source.start()
    end = time.monotonic() + 20.0
    while len(heard) < 2 and time.monotonic() < end:
        time.sleep(0.01)
    source.close()
    assert [event.value for event in heard] == [0.8, 0.0]


def test_a_line_of_a_note_is_read_back_and_a_torn_one_is_none() -> None:
    note = NoteEvent(7.25, "Keys", 1, 64, 0.5, pedal=True)
    assert read_line(note_line(note)) == note
    for torn in ('{"note": [1.0, "Keys"]}', '{"note": null}', note_line(note)[:-4]):
        with pytest.raises(ValueError, match=r"."):
            read_line(torn)
