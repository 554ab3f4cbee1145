"""What other programs write: their tables with dates, gaps and two-line headers, EDF, NPY and MAT."""

import gzip
from pathlib import Path

import numpy as np
import pyedflib
import pytest
from scipy.io import savemat

from sensors.errors import Reason, SospiroError
from sensors.recordings import open_recording
from sensors.recordings.model import RecordedStream
from sensors.stream import Channel


def opened(folder: Path, text: str, **options: object) -> RecordedStream:
    (folder / "visit.txt").write_text(text, encoding="utf-8")
    (recorded,) = open_recording(folder / "visit.txt", **options)  # type: ignore[arg-type]
    return recorded


def labels(recorded: RecordedStream) -> list[str]:
    return [channel.label for channel in recorded.stream.channels]


def test_a_logger_on_a_phone(tmp_path: Path) -> None:
    head = "Phone timestamp;sensor timestamp [ns];timestamp [ms];ecg [uV]\n"
    text = head + "".join(
        f"2024-03-05T17:26:08.{n:03d};{599616003000000000 + n * 7692307};{n * 7.692307};{n}\n" for n in range(200)
    )
    recorded = opened(tmp_path, text)
    assert recorded.stream.nominal_rate == pytest.approx(130, rel=1e-3)
    assert recorded.stream.channels[-1] == Channel("ecg", "uV")
    assert recorded.places == (2, 3)


def test_a_header_of_two_lines_and_times_of_day(tmp_path: Path) -> None:
    head = "'Elapsed time','MLII','V5'\n'hh:mm:ss.mmm','mV','mV'\n"
    recorded = opened(tmp_path, head + "".join(f"'0:{n / 100:06.3f}',-0.1,{n}\n" for n in range(500)))
    assert recorded.stream.channels == (Channel("MLII", "mV"), Channel("V5", "mV"))
    assert recorded.stream.nominal_rate == pytest.approx(100)


def test_dates_are_times(tmp_path: Path) -> None:
    rows = "".join(f"2024-01-31 23:59:{59 + n // 50}.{n % 50 * 20:03d},{n}\n" for n in range(50))
    recorded = opened(tmp_path, "Datetime,ECG\n" + rows)
    assert (labels(recorded), recorded.stream.nominal_rate) == (["ECG"], 50.0)
    assert recorded.timestamps[1] == pytest.approx(0.02)


@pytest.mark.parametrize(("scale", "rate"), [(1e9, 100), (1e6, 100), (1e3, 100), (1, 100)])
def test_seconds_since_1970_are_told_by_their_size(tmp_path: Path, scale: float, rate: float) -> None:
    rows = "".join(f"{(1_700_000_000 + n / 100) * scale:.3f},{n}\n" for n in range(300))
    assert opened(tmp_path, "timestamp,ecg\n" + rows).stream.nominal_rate == pytest.approx(rate, rel=1e-3)


def test_an_unnamed_first_column_that_rises_evenly_is_the_time(tmp_path: Path) -> None:
    text = "".join(f"{n * 0.01:.2f} {n % 7}\n" for n in range(50))
    recorded = opened(tmp_path, text)
    assert (recorded.stream.nominal_rate, recorded.places) == (100.0, (1,))
    assert np.asarray(recorded.samples)[:, 0].tolist() == [n % 7 for n in range(50)]
    assert opened(tmp_path, text, rate=50.0).timestamps[-1] == pytest.approx(0.98)


def test_missing_values_are_missing_samples(tmp_path: Path) -> None:
    recorded = opened(tmp_path, ",ECG,RSP\n0,1,\n1,,NA\n2,3,4\n3,nan,5\n", rate=10.0)
    expected = [[0, 1, np.nan], [1, np.nan, np.nan], [2, 3, 4], [3, np.nan, 5]]
    assert np.array_equal(np.asarray(recorded.samples), expected, equal_nan=True)


def test_lost_samples_leave_the_rate(tmp_path: Path) -> None:
    kept = [n for n in range(500) if not 200 <= n < 350]
    recorded = opened(tmp_path, "time (s),ecg\n" + "".join(f"{n * 0.004:.3f},{n}\n" for n in kept))
    assert recorded.stream.nominal_rate == pytest.approx(250, rel=1e-3)
    assert recorded.timestamps[-1] == pytest.approx(499 * 0.004)


def test_labels_in_a_comment(tmp_path: Path) -> None:
    recorded = opened(tmp_path, "# Sampling Rate (Hz):= 200\n# Labels:= ECG\n1\n2\n")
    assert (labels(recorded), recorded.stream.nominal_rate) == (["ECG"], 200.0)


def test_text_that_is_not_utf8(tmp_path: Path) -> None:
    for name, coding in (("latin.csv", "latin-1"), ("wide.csv", "utf-16")):
        (tmp_path / name).write_bytes("Zeit;ecg (µV)\n0;1,5\n1;2,5\n".encode(coding))
        (recorded,) = open_recording(tmp_path / name, rate=10.0)
        assert recorded.stream.channels[1] == Channel("ecg", "µV")
        assert np.asarray(recorded.samples)[:, 1].tolist() == [1.5, 2.5]


def test_text_in_a_column_of_numbers_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(SospiroError, match="has 'off' in line 4 where a number should be"):
        opened(tmp_path, "date,ecg\nmonday,1\nmonday,2\nmonday,off\nmonday,4\n", rate=10.0)


def edf(path: Path) -> Path:
    writer = pyedflib.EdfWriter(str(path), 3, file_type=pyedflib.FILETYPE_EDFPLUS)
    for index, (label, unit, rate) in enumerate((("ECG", "mV", 200), ("Resp belt", "uV", 50), ("EEG", "uV", 200))):
        header = {"label": label, "dimension": unit, "sample_frequency": rate, "physical_max": 5, "physical_min": -5}
        writer.setSignalHeader(index, {**header, "digital_max": 32767, "digital_min": -32768, "transducer": ""})
    writer.writeSamples([np.sin(np.arange(2000) / 9), np.sin(np.arange(500) / 9), np.zeros(2000)])
    writer.close()
    return path


def test_an_edf_gives_a_stream_for_each_rate(tmp_path: Path) -> None:
    fast, slow = open_recording(edf(tmp_path / "night.edf"))
    assert fast.stream.channels == (Channel("ECG", "mV"), Channel("EEG", "uV"))
    assert (fast.stream.nominal_rate, slow.stream.nominal_rate) == (200.0, 50.0)
    assert (fast.places, slow.places) == ((0, 2), (1,))
    assert np.allclose(np.asarray(fast.samples)[:, 0], np.sin(np.arange(2000) / 9), atol=1e-3)
    (belt,) = open_recording(tmp_path / "night.edf", column="Resp belt")
    assert belt.places == (1,)
    (eeg,) = open_recording(tmp_path / "night.edf", column="2")
    assert labels(eeg) == ["EEG"]


@pytest.mark.parametrize("share", [0.0005, 0.02, 0.5])
def test_a_torn_edf_is_one_sentence(tmp_path: Path, share: float, capfd: pytest.CaptureFixture[str]) -> None:
    whole = edf(tmp_path / "night.edf").read_bytes()
    (tmp_path / "torn.edf").write_bytes(whole[: max(1, int(len(whole) * share))])
    with pytest.raises(SospiroError, match="is damaged") as fault:
        open_recording(tmp_path / "torn.edf")
    assert fault.value.reason is Reason.BAD_FILE
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize("name", ["ecg.npy", "ecg.npy.gz", "ecg"])
def test_an_npy_is_one_stream_whichever_way_it_lies(tmp_path: Path, name: str) -> None:
    for array in (np.arange(50.0), np.arange(100.0).reshape(50, 2), np.arange(100).reshape(2, 50)):
        with (gzip.open if name.endswith("gz") else open)(tmp_path / name, "wb") as file:
            np.save(file, array)
        (recorded,) = open_recording(tmp_path / name, rate=100.0)
        assert np.asarray(recorded.samples).shape == (50, array.ndim)
        assert recorded.stream.type == "ECG"
    with pytest.raises(SospiroError, match="with --rate"):
        open_recording(tmp_path / name)


def test_a_mat_file_with_its_rate(tmp_path: Path) -> None:
    savemat(tmp_path / "day.mat", {"resp": np.arange(50.0), "srate": 25, "note": "calm"})
    (recorded,) = open_recording(tmp_path / "day.mat")
    assert (labels(recorded), recorded.stream.nominal_rate, len(recorded)) == (["resp"], 25.0, 50)
    (tmp_path / "new.mat").write_bytes(b"MATLAB 7.3 MAT-file".ljust(124) + b"\x00\x02IM" + bytes(512))
    with pytest.raises(SospiroError, match="version 7\\.3: save it with '-v7'"):
        open_recording(tmp_path / "new.mat")


def test_a_record_goes_by_its_name_and_an_archive_by_its_content(real_data: Path) -> None:
    (recorded,) = open_recording(real_data / "mitbih" / "100")
    assert labels(recorded) == ["MLII", "V5"]
    (archive,) = open_recording(real_data / "scipy-ecg208" / "ecg.dat", rate=360.0)
    assert labels(archive) == ["ecg"]
