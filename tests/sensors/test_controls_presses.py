"""When a reading of a control is a press of it."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sensors.controls.event import Control, ControlEvent, ControlKind, Move
from sensors.controls.presses import BURST, MOST_PER_SECOND, Presses

PEDAL = Control("Piano", ControlKind.KNOB, 64, 1)
PAD = Control("Pads", ControlKind.NOTE, 36, 10)


def lived(readings: list[tuple[float, float]], control: Control = PEDAL, strike: bool = False) -> list[ControlEvent]:
    """Return what is told when levels come at their times (ms), and it is looked every 5 ms for half a second more."""
    presses, told = Presses(), []
    steps = sorted(
        [(t, level) for t, level in readings] + [(t, None) for t in range(0, int(readings[-1][0]) + 500, 5)],
        key=lambda s: s[0],
    )
    for t, level in steps:
        if level is None:
            told += presses.settle(t / 1000)
        else:
            told += presses.take(control, level, t / 1000, strike and level > 0)
    assert not presses.waiting
    return told


def moves(events: list[ControlEvent]) -> list[tuple[Move, float]]:
    return [(event.move, round(1000 * event.time)) for event in events if event.move is not Move.TURN]


def test_a_press_is_told_at_once_and_a_release_when_the_contact_is_still() -> None:
    assert moves(lived([(0, 1.0), (400, 0.0)])) == [(Move.PRESS, 0), (Move.RELEASE, 400)]
    assert Presses().take(PEDAL, 1.0, 7.0) == [ControlEvent(7.0, PEDAL, Move.PRESS, 1.0)]


def test_a_pedal_that_bounces_is_pressed_and_released_once() -> None:
    bounce = [(t, float(t % 10 == 0)) for t in range(0, 25, 5)]
    let_go = [(t, float(t % 10 == 5)) for t in range(500, 525, 5)]
    assert moves(lived(bounce + let_go)) == [(Move.PRESS, 0), (Move.RELEASE, 520)]


def test_a_contact_that_never_rests_is_one_press() -> None:
    assert len(moves(lived([(t, float(t % 2)) for t in range(1, 3000)]))) == 1


def test_a_short_tap_and_a_quick_roll_are_all_heard() -> None:
    assert moves(lived([(0, 1.0), (8, 0.0)])) == [(Move.PRESS, 0), (Move.RELEASE, 8)]
    roll = [(t + after, level) for t in range(0, 640, 64) for after, level in ((0, 0.8), (10, 0.0))]
    assert [m for m, _ in moves(lived(roll, PAD, True))].count(Move.PRESS) == 10


def test_a_stuck_note_is_pressed_once_and_struck_again_when_it_is() -> None:
    assert moves(lived([(0, 0.9)], PAD, True)) == [(Move.PRESS, 0)]
    assert moves(lived([(0, 0.9), (300, 0.7)], PAD, True)) == [(Move.PRESS, 0), (Move.PRESS, 300)]


def test_a_half_pedal_that_trembles_at_half_its_way_is_one_press() -> None:
    trembling = [(t, 0.5 + 0.04 * (-1) ** (t // 40)) for t in range(0, 2000, 40)]
    assert moves(lived(trembling))[:1] == [(Move.PRESS, 0)]
    assert len(moves(lived(trembling))) == 1


def test_a_pedal_wired_the_other_way_round_tells_its_first_fall() -> None:
    events = [event for event in lived([(50, 0.0), (400, 1.0)]) if event.move is not Move.TURN]
    assert [(e.move, e.value) for e in events] == [(Move.RELEASE, 0.0), (Move.PRESS, 1.0)]


def test_a_knob_is_told_fifty_times_a_second_and_where_it_ends() -> None:
    sweep = [(t, t / 1000) for t in range(1001)]
    turns = [event for event in lived(sweep) if event.move is Move.TURN]
    assert len(turns) <= 60
    assert turns[-1].value == 1.0


def test_a_flood_lets_through_no_more_than_ten_fingers_make() -> None:
    presses, told = Presses(), []
    for k in range(10_000):  # a second of 10,000 messages
        pad = Control("Pads", ControlKind.NOTE, k % 128, k % 16 + 1)
        told += presses.take(pad, float(k // 2048 % 2 == 0), k / 1e4, k // 2048 % 2 == 0)
        told += presses.settle(k / 1e4)
    assert 60 < sum(event.move is Move.PRESS for event in told) <= BURST + MOST_PER_SECOND
    assert presses.flooded_at > 0


@given(st.lists(st.tuples(st.integers(0, 40), st.sampled_from([0.0, 0.2, 0.45, 0.6, 1.0])), min_size=1, max_size=60))
def test_whatever_the_contact_does_two_presses_are_thirty_ms_apart_and_the_end_is_told_right(
    steps: list[tuple[int, float]],
) -> None:
    time, readings = 0.0, []
    for gap, level in steps:
        time += gap
        readings.append((time, level))
    told = moves(lived(readings))
    presses = [t for move, t in told if move is Move.PRESS]
    assert all(b - a >= 30 for a, b in pairwise(presses))
    assert [move for move, _ in told] == [
        (Move.PRESS, Move.RELEASE)[(k + (told[0][0] is Move.RELEASE)) % 2] for k in range(len(told))
    ], "press and release take turns"
