"""Tables of text: what is read, and the one sentence for each way they can be wrong."""

import gzip
from pathlib import Path

import numpy as np
import pytest

from sensors.errors import Reason, SospiroError
from sensors.recordings import open_recording
from sensors.recordings.model import RecordedStream
from sensors.stream import Channel


def write(folder: Path, text: str, name: str = "table.csv") -> Path:
    path = folder / name
    path.write_bytes(gzip.compress(text.encode()) if name.endswith(".gz") else text.encode())
    return path


def opened(folder: Path, text: str, name: str = "table.csv", **options: str | float) -> RecordedStream:
    (recorded,) = open_recording(write(folder, text, name), **options)  # type: ignore[arg-type]
    return recorded


@pytest.mark.parametrize("name", ["a.csv", "a.csv.gz", "a.tsv", "a.txt", "a.tsv.gz"])
@pytest.mark.parametrize("sign", [",", "\t", ";", " "])
def test_any_delimiter_and_ending(tmp_path: Path, name: str, sign: str) -> None:
    recorded = opened(tmp_path, f"ecg{sign}resp\n1{sign}2\n3.5{sign}-4e1\n", name, rate=10)
    assert np.array_equal(np.asarray(recorded.samples), [[1, 2], [3.5, -40]])
    assert recorded.timestamps.tolist() == [0.0, 0.1]
    assert recorded.stream.name == "a"
    assert recorded.stream.nominal_rate == 10


def test_a_header_gives_labels_units_and_the_time_column(tmp_path: Path) -> None:
    text = "# a comment\nTime [s], RESP (mV), II\n" + "".join(f"{10 + i / 4},{i},0\n" for i in range(9))
    recorded = opened(tmp_path, text)
    assert recorded.stream.channels == (Channel("RESP", "mV"), Channel("II"))
    assert recorded.stream.nominal_rate == 4.0
    assert recorded.timestamps.tolist() == [i / 4 for i in range(9)]


def test_milliseconds_and_rounded_times_are_understood(tmp_path: Path) -> None:
    text = "time (ms);ecg\n" + "".join(f"{round(i * 1000 / 256)};0,5\n" for i in range(2000))
    recorded = opened(tmp_path, text)
    assert recorded.stream.nominal_rate == pytest.approx(256.0, rel=1e-4)
    assert np.allclose(recorded.timestamps, np.arange(2000) / 256, atol=1e-3)
    assert np.all(np.asarray(recorded.samples) == 0.5)


def test_irregular_times_are_kept(tmp_path: Path) -> None:
    recorded = opened(tmp_path, "t,ecg\n1,0\n1,0\n1,0\n9,0\n9,0\n9.5,1\n")
    assert recorded.timestamps.tolist() == [0, 0, 0, 8, 8, 8.5]
    assert recorded.stream.nominal_rate == 0.0


def test_a_column_and_the_time_can_be_chosen(tmp_path: Path) -> None:
    text = "clock,left,right\n0,1,2\n0.5,3,4\n1,5,6\n"
    recorded = opened(tmp_path, text, column="right", time_column="clock")
    assert np.asarray(recorded.samples)[:, 0].tolist() == [2, 4, 6]
    assert recorded.stream.nominal_rate == 2.0
    assert opened(tmp_path, text, column="1", rate=1).stream.channels[0].label == "left"


def test_one_value_per_line_needs_only_a_rate(tmp_path: Path) -> None:
    recorded = opened(tmp_path, "1\n\n2\n3\n\n", "118e06.csv", rate=360)
    assert np.asarray(recorded.samples)[:, 0].tolist() == [1, 2, 3]
    assert recorded.stream.channels[0].label == "118e06"


def test_a_rate_in_the_comments_is_taken(tmp_path: Path) -> None:
    recorded = opened(tmp_path, "# Sampling Rate (Hz):= 1000.00\n# Resolution:= 12\n1\n2\n", "resp.txt")
    assert recorded.stream.nominal_rate == 1000
    assert recorded.stream.type == "Respiration"


def test_opensignals_text_is_read_with_its_sensors(tmp_path: Path) -> None:
    header = (
        '# OpenSignals Text File Format\n# {"20:16": {"sensor": ["ECG", "RESP"], "column": ["nSeq", "I1", "A2", "A3"], '
        '"sampling rate": 100, "label": ["A2", "A3"]}}\n# EndOfHeader\n'
    )
    recorded = opened(tmp_path, header + "0\t1\t496\t7\t\n1\t1\t497\t8\t\n", "opensignals.txt")
    assert [channel.label for channel in recorded.stream.channels] == ["nSeq", "I1", "ECG", "RESP"]
    assert recorded.stream.nominal_rate == 100


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("hello,world\nthis is,text\n", "has 'this is' in line 2 where a number should be"),
        ("ecg\n1\n2\nthree\n4\n", "has 'three' in line 4 where a number should be"),
        ("ecg,resp\n1,2\n3\n", "has 1 columns in line 3 instead of 2"),
        ("ecg,resp\n1,2,3\n4,5,6\n", "has 3 columns in line 2 instead of 2"),
        ("ecg,resp\n1,\n2,x\n", "has 'x' in line 3"),
        ("ecg\nnan\n\nNA\n", "has no valid sample"),
        ("ecg,resp\n", "holds no line of numbers"),
        ("# only\n# comments\n", "holds no line of numbers"),
        ("\n\n", "holds no line of numbers"),
        ("time\n1\n2\n", "has a time column but no signal"),
        ("time,ecg\n1,0\n2,0\n1,0\n", "goes back in time near line 4"),
        ("", "is empty"),
        ("\0\0\0\0", "holds no line of numbers"),
    ],
)
def test_a_bad_table_is_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(SospiroError) as fault:
        open_recording(write(tmp_path, text), rate=None if "time" in text else 10)
    assert fault.value.reason is Reason.BAD_FILE
    assert sentence in fault.value.sentence
    assert fault.value.sentence.startswith("The recording 'table.csv' ")
    assert fault.value.sentence.endswith(".")


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "picture.csv"
    path.write_bytes(bytes(range(256)))
    with pytest.raises(SospiroError, match="is not text in UTF-8"):
        open_recording(path, rate=10)


@pytest.mark.parametrize("data", [b"no gzip", gzip.compress(b"1\n2\n" * 100, mtime=0)[:-12]])
def test_a_damaged_gzip(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "table.csv.gz"
    path.write_bytes(data)
    with pytest.raises(SospiroError, match="is damaged or of another format") as fault:
        open_recording(path, rate=10)
    assert fault.value.reason is Reason.BAD_FILE


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({}, "has no time column: say how many samples per second it has with --rate"),
        ({"rate": 0}, "must lie above 0"),
        ({"rate": float("nan")}, "must lie above 0"),
        ({"rate": 1e9}, "up to 100000 per second"),
        ({"rate": 10, "column": "emg"}, "has no column 'emg'; it has 'ecg', 'resp'"),
        ({"rate": 10, "time_column": "7"}, "has no column '7'"),
    ],
)
def test_a_setting_that_cannot_be(tmp_path: Path, options: dict[str, str | float], sentence: str) -> None:
    with pytest.raises(SospiroError) as fault:
        opened(tmp_path, "ecg,resp\n1,2\n3,4\n", **options)
    assert fault.value.reason is Reason.BAD_SETTING
    assert sentence in fault.value.sentence
