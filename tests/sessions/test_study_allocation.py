"""Places are drawn in whole blocks, sealed, given in order, and everything that is opened is logged for good."""

import json
import os
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.protocols.protocol import Arm, Protocol, Stage
from sensors.errors import SospiroError
from sessions.recording.journal import verify
from sessions.study.allocation import AllocationList, draw_list, permuted_blocks
from sessions.study.checking import problems
from sessions.study.condition import condition_of
from sessions.study.creation import create_study
from sessions.study.study import Study

NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
ARMS = {kind: Arm.model_validate({"kind": kind}) for kind in ("contingent", "open_loop", "silence")}
PROTOCOL = Protocol.model_validate(
    {"name": "Trial", "stages": [Stage.model_validate({"kind": "hold", "minutes": 2, "target": 6.0})], "arms": ARMS}
)


def study(data_dir: Path, **more: object) -> Study:
    asked = {"size": 12, "block": 6, "seed": 3, "now": NOW} | more
    return create_study(data_dir, "S1", PROTOCOL, **asked)  # type: ignore[arg-type]  # what a test leaves out


@given(st.integers(2, 6), st.integers(1, 4), st.integers(1, 10), st.integers(0, 2**63), st.sampled_from(["", "north"]))
@settings(max_examples=200, deadline=None)
def test_every_block_holds_every_arm_equally_often(arms: int, times: int, blocks: int, seed: int, stratum: str) -> None:
    names = [f"arm{number}" for number in range(arms)]
    block = arms * times
    order = permuted_blocks(names, block * blocks, block, seed, stratum)
    assert order == permuted_blocks(list(reversed(names)), block * blocks, block, seed, stratum)
    for start in range(0, len(order), block):
        assert Counter(order[start : start + block]) == dict.fromkeys(names, times)


def test_seed_and_stratum_change_the_order_and_every_order_comes_up() -> None:
    firsts = Counter(permuted_blocks("ab", 2, 2, seed)[0] for seed in range(400))
    assert 150 < firsts["a"] < 250
    assert permuted_blocks("ab", 40, 4, 1, "north") != permuted_blocks("ab", 40, 4, 1, "south")


@pytest.mark.parametrize(
    ("size", "block", "why"), [(12, 4, "multiple of the 3 arms"), (10, 6, "whole blocks"), (60_000, 6, "at most")]
)
def test_numbers_that_do_not_fit_are_refused(size: int, block: int, why: str) -> None:
    with pytest.raises(SospiroError, match=why):
        draw_list("S1", "", ARMS, size, block, 1)


def test_two_lists_of_one_seed_have_one_order_but_neither_codes_nor_hash_in_common() -> None:
    one, two = (draw_list("S1", "", ARMS, 12, 6, 5) for _ in range(2))
    orders = [[place.arm for place in drawn.places[""]] for drawn in (one, two)]
    assert orders[0] == orders[1]
    assert one.commitment() != two.commitment()
    codes = [place.code for place in one.places[""]]
    assert len(set(codes)) == 12
    assert one == AllocationList.model_validate_json(one.canonical())


def test_no_file_of_a_study_tells_who_gets_what(tmp_path: Path) -> None:
    made = study(tmp_path)
    given_codes = {made.next(f"P{number}", "", NOW).code: f"P{number}" for number in range(12)}
    arm_of = {place.code: place.arm for place in made.sealed_list().places[""]}
    assert set(given_codes) == set(arm_of)
    for path in made.folder.iterdir():
        kept = path.read_bytes()
        assert path.stat().st_mode & 0o077 == 0
        if path.name != "protocol.json":  # it holds all arms, and no participant
            assert not any(name.encode() in kept for name in ARMS), path.name
        else:
            assert not any(code.encode() in kept for code in given_codes)
    assert not any(name in repr(made.allocation("P3")) for name in ARMS)
    assert not any(name in repr(condition_of(tmp_path, "S1", "P3").sealing) for name in ARMS)


def test_places_are_given_in_order_once_and_run_out(tmp_path: Path) -> None:
    made = study(tmp_path, strata=("north", "south"), size=6)
    assert made.next("P1", "north", NOW) == made.next("P1", "south", NOW)
    numbers = [made.next(f"N{number}", "north", NOW).number for number in range(5)]
    assert numbers == [1, 2, 3, 4, 5]
    assert made.next("S1", "south", NOW).number == 0
    with pytest.raises(SospiroError, match="All 6 places"):
        made.next("late", "north", NOW)
    with pytest.raises(SospiroError, match="one of --stratum north, south"):
        made.next("P9", "west", NOW)
    assert problems(made) == []


def test_the_hash_holds_for_an_unchanged_list_and_for_no_other(tmp_path: Path) -> None:
    made = study(tmp_path)
    made.next("P1", "", NOW)
    published = made.record.commitment
    assert problems(Study(tmp_path, "S1"), published) == []
    assert problems(made, "0" * 64) != []
    other = draw_list("S1", made.record.protocol, ARMS, 12, 6, 99, controls=made.sealed_list().controls)
    (made.folder / "allocation.sealed").write_bytes(made.box().seal(other.canonical(), b"S1/allocation.sealed"))
    assert "not the one whose hash" in problems(made, published)[0]


@pytest.mark.parametrize("file", ["allocation.sealed", "replayed.sealed", "protocol.json", "journal.jsonl"])
def test_a_changed_byte_is_found(tmp_path: Path, file: str) -> None:
    made = study(tmp_path)
    made.next("P1", "", NOW)
    path = made.folder / file
    kept = bytearray(path.read_bytes())
    kept[20] ^= 1
    path.write_bytes(kept)
    assert problems(made) != []


def test_an_order_that_somebody_chose_is_found(tmp_path: Path) -> None:
    made = study(tmp_path)
    sealed = made.sealed_list()
    places = (*sealed.places[""][1:], sealed.places[""][0])
    chosen = sealed.model_copy(update={"places": {"": places}})
    assert sealed.follows_its_seed()
    assert not chosen.follows_its_seed()


def test_unmasking_is_logged_before_it_tells_and_needs_a_reason(tmp_path: Path) -> None:
    made = study(tmp_path)
    made.next("P1", "", NOW)
    with pytest.raises(SospiroError, match="reason"):
        made.unmask("P1", "  ", NOW)
    told = made.unmask("P1", "adverse event", NOW)
    assert told.arm_name in ARMS
    assert made.log.unmasked() == {"P1"}
    path = made.folder / "journal.jsonl"
    last = json.loads(path.read_bytes().splitlines()[-1])
    assert (last["kind"], last["data"]["reason"]) == ("unmasked", "adverse event")
    assert verify(path).whole
    path.write_bytes(path.read_bytes()[:-5])  # torn or tampered: nothing more is told, nothing is cut
    before = path.read_bytes()
    with pytest.raises(SospiroError, match="damaged or was changed"):
        made.unmask("P1", "again", NOW)
    assert path.read_bytes() == before


@pytest.mark.parametrize("harm", ["gone", "changed"])
def test_with_a_log_that_does_not_hold_no_place_is_given_twice(tmp_path: Path, harm: str) -> None:
    made = study(tmp_path)
    codes = [made.next(name, "", NOW).code for name in ("P1", "P2")]
    path = made.folder / "journal.jsonl"
    if harm == "gone":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes().replace(codes[0].encode(), b"ACDEF"))
    for asked in (lambda: made.next("P3", "", NOW), lambda: made.allocation("P2"), lambda: made.log.given()):
        with pytest.raises(SospiroError, match=r"missing, damaged or was changed"):
            asked()
    assert path.exists() is (harm == "changed")


def test_lines_cut_off_the_log_show_to_who_noted_its_end(tmp_path: Path) -> None:
    made = study(tmp_path)
    made.next("P1", "", NOW)
    noted = made.log.head
    made.next("P2", "", NOW)
    assert problems(made, head=noted) == problems(made, head=made.log.head.upper()) == []
    path = made.folder / "journal.jsonl"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-2]))
    assert problems(made) == []
    assert "cut off" in problems(made, head=noted)[0]


def test_two_programs_do_not_give_at_once_and_a_dead_one_does_not_block_for_long(tmp_path: Path) -> None:
    made = study(tmp_path)
    lock = made.folder / "lock"
    with made.log.alone(NOW):
        os.utime(lock, (NOW.timestamp(),) * 2)  # whatever day it is
        with pytest.raises(SospiroError, match="try again in a moment"):
            made.next("P1", "", NOW)
    assert made.next("P1", "", NOW).number == 0
    lock.touch()
    os.utime(lock, (NOW.timestamp() - 61.0,) * 2)
    assert made.next("P2", "", NOW).number == 1
    assert not lock.exists()


def test_the_key_may_lie_elsewhere_and_without_it_nothing_opens(tmp_path: Path) -> None:
    stick = tmp_path / "stick.key"
    made = study(tmp_path, key=stick)
    assert not (made.folder / "key").exists()
    made.next("P1", "", NOW)
    assert Study(tmp_path, "S1").allocation("P1").code == made.allocation("P1").code
    moved = stick.rename(tmp_path / "moved.key")
    with pytest.raises(SospiroError, match="--key"):
        Study(tmp_path, "S1").allocation("P1")
    assert problems(Study(tmp_path, "S1", moved)) == []
    moved.write_text("00" * 32)
    with pytest.raises(SospiroError, match="cannot be opened"):
        Study(tmp_path, "S1", moved).allocation("P1")


def test_what_cannot_be_is_refused_in_a_sentence(tmp_path: Path) -> None:
    made = study(tmp_path)
    with pytest.raises(SospiroError, match="is there already"):
        study(tmp_path)
    with pytest.raises(SospiroError, match="There is no study 'S2'"):
        Study(tmp_path, "S2")
    for name in ("../x", "", "a" * 33):
        with pytest.raises(SospiroError, match="cannot be used"):
            Study(tmp_path, name)
    with pytest.raises(SospiroError, match="has no place"):
        made.allocation("P7")
    with pytest.raises(SospiroError, match="cannot be used"):
        made.next("../x", "", NOW)
    none = PROTOCOL.model_copy(update={"arms": {}})
    with pytest.raises(SospiroError, match="no two arms"):
        create_study(tmp_path, "S3", none, 4, 2, 1, NOW)
