"""What the marker keys stand for: remembered, and never in the way."""

from pathlib import Path

import pytest

from sessions.marker_labels import FILE, USUAL, read_labels, write_labels


def test_labels_are_kept_as_one_short_line_each(tmp_path: Path) -> None:
    assert read_labels(tmp_path) == USUAL
    kept = write_labels(tmp_path, ["  sharp\npain ", "", "x" * 90])
    assert kept == ("sharp pain", USUAL[1], "x" * 40, *USUAL[3:])
    assert read_labels(tmp_path) == kept


@pytest.mark.logs
def test_a_damaged_file_costs_the_labels_only(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"format": 1, "labels": ["one"]}', encoding="utf-8")
    assert read_labels(tmp_path) == USUAL


def test_no_data_folder_is_made_for_labels(tmp_path: Path) -> None:
    assert write_labels(tmp_path / "no", ["pain"])[0] == "pain"
    assert not (tmp_path / "no").exists()
