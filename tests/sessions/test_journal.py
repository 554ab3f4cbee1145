import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.guidance import GuideBreath, PacingState
from sessions.recording.journal import Journal, plain, read_journal, verify


@pytest.fixture
def path(tmp_path: Path) -> Path:
    journal = Journal(tmp_path / "journal.jsonl")
    for number in range(5):
        journal.write("note", float(number), {"text": f"line {number}\nbreath", "state": PacingState.LEAD})
    assert journal.flush(5.0)
    journal.close()
    return tmp_path / "journal.jsonl"


def test_lines_stand_in_order_each_with_its_number(path: Path) -> None:
    entries = read_journal(path)
    assert [(entry["seq"], entry["time"], entry["kind"]) for entry in entries] == [(n, n, "note") for n in range(5)]
    assert entries[3]["data"] == {"text": "line 3\nbreath", "state": "lead"}
    assert verify(path).whole


@pytest.mark.parametrize(("old", "new"), [("line 1", "line 9"), ('"seq":2', '"seq":3'), ('"time":0.0', '"time":1.0')])
def test_a_changed_line_breaks_the_chain(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text().replace(old, new))
    assert not verify(path).whole


def test_a_line_taken_out_breaks_the_chain(path: Path) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:1] + lines[2:]))
    assert verify(path).lines == 1


def test_it_goes_on_after_the_last_line_that_holds(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"seq":5,"torn')
    assert verify(path).length == len(whole)
    journal = Journal(path, resume=True)
    journal.write("recovered", 9.0, {})
    journal.flush(9.0)
    journal.close()
    assert verify(path) == verify(path).__class__(6, path.stat().st_size, True)
    assert read_journal(path)[-1]["kind"] == "recovered"


def test_a_missing_journal_is_empty_and_whole(tmp_path: Path) -> None:
    assert verify(tmp_path / "none").whole
    assert read_journal(tmp_path / "none") == []


def test_values_of_every_kind_become_plain() -> None:
    breath = GuideBreath(0, math.nan, 6.0, 0.4, 10)
    data = {"numpy": np.float32(0.5), "array": np.arange(2), "nan": np.nan, "breath": breath, "path": Path("a")}
    assert plain(data) == {
        "numpy": 0.5,
        "array": [0, 1],
        "nan": None,
        "breath": {"number": 0, "onset": None, "rate": 6.0, "inhale_share": 0.4, "beats_per_breath": 10},
        "path": "a",
    }


LEAVES = st.none() | st.floats() | st.text() | st.binary()


@given(st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=10))
def test_anything_can_be_written(value: object) -> None:
    json.dumps(plain(value), allow_nan=False).encode()
