"""The same device again: rules, ranks, and when a stream counts as silent."""

import pytest

from sensors.network.rematch import Rule, Watchdog, matches
from sensors.stream import Stream


def stream(
    name: str = "belt", kind: str = "Respiration", source_id: str = "a", host: str = "here", uid: str = "1"
) -> Stream:
    return Stream(name, kind, (), 50.0, source_id=source_id, hostname=host, uid=uid)


@pytest.mark.parametrize(
    ("other", "rank"),
    [
        (stream(uid="2", host="there"), 3),
        (stream(source_id="b"), 2),
        (stream(source_id="b", host="there"), 1),
        (stream(name="strap"), 0),
        (stream(kind="ECG"), 0),
    ],
)
def test_rank_says_how_well_a_stream_fits(other: Stream, rank: int) -> None:
    assert Rule.of(stream()).rank(other) == rank


def test_the_best_match_wins_whatever_its_uid_and_rate() -> None:
    same = Stream("belt", "Respiration", (), 25.0, source_id="a", hostname="here", uid="9")
    assert matches(Rule.of(stream()), [stream(source_id="b"), same]) == [same]


def test_equal_matches_are_all_returned() -> None:
    twins = [stream(source_id="b", uid="2"), stream(source_id="c", uid="3")]
    assert matches(Rule.of(stream()), [*twins, stream(name="strap")]) == twins
    assert matches(Rule.of(stream()), []) == []


def test_a_rule_of_a_name_only_finds_any_stream_of_that_name() -> None:
    assert matches(Rule("belt"), [stream(), stream(name="strap")]) == [stream()]


def test_a_silent_stream_is_stale_before_two_seconds_are_over() -> None:
    dog = Watchdog(100.0)
    for tick in range(1, 50):
        dog.arrived(100.0 + 0.02 * tick)
    assert not dog.stale(dog.last_arrival + 1.75)
    assert dog.stale(dog.last_arrival + 1.76)


def test_a_stream_in_bursts_is_given_five_of_its_gaps() -> None:
    dog = Watchdog(0.0)
    for burst in range(1, 20):
        dog.arrived(0.8 * burst)
    assert not dog.stale(dog.last_arrival + 3.9)
    assert dog.stale(dog.last_arrival + 4.1)


def test_one_long_pause_does_not_make_the_watchdog_patient() -> None:
    dog = Watchdog(0.0)
    for time in [0.1, 0.2, 0.3, 60.3, 60.4, 60.5]:
        dog.arrived(time)
    assert dog.stale(62.6)
