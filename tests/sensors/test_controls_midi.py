"""What a MIDI device sends, right or wrong, as readings of its controls."""

from hypothesis import given
from hypothesis import strategies as st

from sensors.controls.event import ControlKind
from sensors.controls.midi import MidiParser, Reading

BYTES = st.lists(st.integers(0, 255), max_size=300)
PEDAL = Reading(ControlKind.KNOB, 64, 1, 1.0)


def read(*data: int) -> list[Reading]:
    return MidiParser().feed(data)


def test_what_keys_pedals_and_foot_switches_send() -> None:
    assert read(0xB0, 64, 127) == [PEDAL]
    assert read(0x99, 36, 127) == [Reading(ControlKind.NOTE, 36, 10, 1.0, True)]
    assert read(0x89, 36, 64) == read(0x99, 36, 0) == [Reading(ControlKind.NOTE, 36, 10, 0.0)]
    assert read(0xC2, 5) == [Reading(ControlKind.PROGRAM, 5, 3, 1.0, True)]


def test_running_status_and_clock_between_the_bytes_of_a_message() -> None:
    assert read(0xB0, 64, 127, 64, 0, 64, 127)[::2] == [PEDAL, PEDAL]
    assert read(0xF8, 0xB0, 0xFE, 64, 0xF8, 127) == [PEDAL]


def test_what_is_no_control_is_none_and_leaves_nothing_behind() -> None:
    for nobody in (
        (0xF0, 1, 64, 127, 0xF7),
        (0xF2, 64, 127),
        (0xE0, 0, 64),
        (0xA0, 60, 99),
        (0xD0, 99),
        (0xB0, 123, 0),
    ):
        assert read(*nobody) == []
        assert read(*nobody, 0xB0, 64, 127) == [PEDAL]
    assert read(0xF0, 64, 127, 64, 127) == [], "data after a system message belongs to nobody"
    assert read(64, 127, 64) == []


@given(BYTES)
def test_no_bytes_break_the_parser_and_the_next_message_is_heard(data: list[int]) -> None:
    parser = MidiParser()
    for reading in parser.feed(data):
        assert 0.0 <= reading.level <= 1.0
        assert 0 <= reading.number <= 127
        assert 1 <= reading.channel <= 16
    assert parser.feed((0xB0, 64, 127)) == [PEDAL]


@given(BYTES, st.integers(0, 300))
def test_where_the_bytes_are_cut_changes_nothing(data: list[int], cut: int) -> None:
    parser = MidiParser()
    assert parser.feed(data[:cut]) + parser.feed(data[cut:]) == read(*data)
