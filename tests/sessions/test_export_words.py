"""Text is harmless where it goes; codes and shifts stay the same, and a damaged file of them stops the export."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sensors.errors import SospiroError
from sensors.stream import Channel
from sessions.export.arrays import SessionArrays, Track
from sessions.export.deidentify import deidentified
from sessions.export.edf import dimension, shorter
from sessions.export.identities import FILE, Identity, identity_of
from sessions.export.words import bids_label, file_word, harmless, number, one_line
from sessions.folder import SessionFolder
from sessions.recording.own_streams import BODY


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=cmd", "\x00=1"]
)
def test_a_formula_gets_an_apostrophe(text: str) -> None:
    assert harmless(text).startswith("'")


@given(st.text())
def test_no_text_begins_like_a_formula(text: str) -> None:
    for cell in (harmless(text), one_line(text)):
        assert cell[:1] not in ("=", "+", "-", "@", "\t", "\r", "\n") or not cell
    assert not set("\t\r\n") & set(one_line(text))


def test_common_text_stays() -> None:
    assert harmless("sigh — «ah» 吸 a=b, -c") == "sigh — «ah» 吸 a=b, -c"
    assert one_line("two\tcells\nand lines") == "two cells and lines"
    assert (one_line("  "), number(float("nan")), number(1 / 3)) == ("n/a", "n/a", "0.333333333")


@given(st.text(max_size=400))
def test_any_text_can_be_part_of_a_file_name(text: str) -> None:
    word = file_word(text)
    assert word.isascii()
    assert 0 < len(word) <= 60
    assert not set(word) & set("/\\. ")


def test_labels_of_bids_do_not_meet() -> None:
    labels = [bids_label(text) for text in ("P1", "P-1", "P_1", "P--1", "P1-")]
    assert labels[0] == "P1"
    assert len(set(labels)) == 5
    assert all(label.isalnum() for label in labels)


@given(st.floats(-9e6, 9e6))
def test_a_limit_fits_the_header_and_encloses(value: float) -> None:
    low, high = shorter(value, up=False), shorter(value, up=True)
    assert low <= value <= high
    for limit in (low, high):
        assert any(len(f"{limit:.{d}f}") <= 8 and float(f"{limit:.{d}f}") == limit for d in range(7))


def test_units_fit_the_header() -> None:
    assert [dimension(unit) for unit in ("µV", "breaths/min", "unit of the belt")] == ["uV", "/min", "unit of"]


def test_a_person_keeps_code_and_shift_and_the_anonymous_ones_are_many(tmp_path: Path) -> None:
    first, second, again = (identity_of(tmp_path, "P1", session) for session in ("one", "two", "one"))
    assert first == again
    assert (first.code, first.days) == (second.code, second.days)
    assert (first.number, second.number) == (1, 2)
    other = identity_of(tmp_path, "P2", "one")
    assert other.code != first.code
    unknown = [identity_of(tmp_path, "anonymous", session) for session in ("one", "two", "one")]
    assert unknown[0] == unknown[2]
    assert unknown[0].code != unknown[1].code
    assert {one.number for one in unknown} == {1}


@pytest.mark.parametrize("damage", ["{", '{"format": 9}', json.dumps({"format": 1, "people": {"": {"code": "../x"}}})])
def test_a_damaged_file_of_codes_stops_the_export(tmp_path: Path, damage: str) -> None:
    identity_of(tmp_path, "P1", "one")
    path = tmp_path / "participants" / "P1" / FILE
    path.write_text(damage)
    with pytest.raises(SospiroError):
        identity_of(tmp_path, "P1", "one")
    assert path.read_text() == damage


def test_columns_of_another_version_go_out_as_far_as_they_are_known(tmp_path: Path) -> None:
    old = replace(BODY, channels=(Channel("heart_rate", "of Rossi"), Channel("Rossi", ""), BODY.channels[1]))
    track = Track(old, np.arange(3.0), np.arange(9.0).reshape(3, 3), own=True)
    session = SessionArrays("s", "P1", datetime(2026, 11, 22, tzinfo=UTC), 0.0, 3.0, (track,), SessionFolder(tmp_path))
    kept = deidentified(session, Identity("S", 1, 12_000)).tracks[0]
    assert kept.stream.channels == BODY.channels[:2]
    np.testing.assert_array_equal(kept.values, track.values[:, [0, 2]])
