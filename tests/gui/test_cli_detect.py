"""`sospiro detect`: CSV for a program, words for a person, and one sentence for whatever is wrong."""

import csv
import gzip
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from gui.cli import app

Run = Callable[..., tuple[int, str, str]]
HEADER = "kind,time,reported_at,value,confidence"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def run(*args: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            app.main(["detect", *map(str, args)])
        captured = capsys.readouterr()
        return int(ended.value.code or 0), captured.out, captured.err

    return run


@pytest.fixture
def ecg(tmp_path: Path) -> Path:
    """20 s of heartbeats 0.8 s apart at 100 Hz, one value a line."""
    time = np.arange(2000) / 100
    wave = np.exp(-0.5 * ((time % 0.8 - 0.4) / 0.015) ** 2) + 0.005 * np.random.default_rng(1).standard_normal(2000)
    path = tmp_path / "visit.txt.gz"
    path.write_bytes(gzip.compress("\n".join(f"{value:.4f}" for value in wave).encode()))
    return path


def test_events_are_csv_on_standard_output_and_words_on_standard_error(run: Run, ecg: Path) -> None:
    code, out, err = run(ecg, "--rate", 100, "--signal", "ecg")
    assert code == 0
    assert out.splitlines()[0] == HEADER
    rows = list(csv.DictReader(io.StringIO(out)))
    assert {row["kind"] for row in rows} == {"r_peak", "heart_rate", "quality"}
    assert [float(row["reported_at"]) for row in rows] == sorted(float(row["reported_at"]) for row in rows)
    beats = [row for row in rows if row["kind"] == "r_peak"]
    assert beats[0]["value"] == ""
    assert float(beats[5]["value"]) == pytest.approx(800, abs=10)
    assert len(beats[0]["time"].rpartition(".")[2]) >= 4
    assert "Hearing ecg in 'visit' (the only one there is)." in err
    assert "20.0 s at 100 Hz" in err
    assert "Quality: good" in err


@pytest.mark.parametrize("chunk", [1, 7, 64, 1000, 73])
def test_the_bytes_do_not_depend_on_the_chunks(run: Run, ecg: Path, tmp_path: Path, chunk: int) -> None:
    plain = run(ecg, "--rate", 100, "--signal", "ecg")[1]
    code, out, _ = run(ecg, "--rate", 100, "--signal", "ecg", "--chunk", chunk, "--out", tmp_path / "events.csv")
    assert (code, out) == (0, "")
    assert (tmp_path / "events.csv").read_bytes() == plain.encode()


def test_a_reference_gives_a_score(run: Run, ecg: Path, tmp_path: Path) -> None:
    marks = tmp_path / "marks.csv"
    marks.write_text("sample\n" + "\n".join(str(40 + 80 * n) for n in range(25)))
    asked = (ecg, "--rate", 100, "--signal", "ecg", "--reference", marks)
    _, out, err = run(*asked)
    assert out.startswith(HEADER)
    assert "within 150 ms: sensitivity " in err
    _, out, err = run(*asked, "--out", tmp_path / "events.csv")
    assert "within 50 ms: sensitivity " in out
    code, out, _ = run(*asked, "--json")
    said = json.loads(out)
    wide, narrow = said["score"]["matches"]
    assert (code, said["signal"], wide["tolerance"], narrow["tolerance"]) == (0, "ecg", 0.15, 0.05)
    assert wide["f1"] > 0.9
    assert said["counts"]["r_peak"] == sum(event["kind"] == "r_peak" for event in said["events"])
    assert said["quality"]["changes"][0]["reason"] == "good"
    assert "events" not in json.loads(run(*asked, "--json", "--out", tmp_path / "events.csv")[1])


def test_a_bad_signal_is_told_with_its_reason(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ecg.csv").write_text("ecg\n" + "1\n" * 1500)
    code, out, err = run(tmp_path / "ecg.csv", "--rate", 100)
    assert code == 0
    assert "heart_rate" not in out
    assert "; flat " in err


@pytest.mark.parametrize(
    ("text", "options", "sentence"),
    [
        (None, [], "There is no recording at"),
        ("", [], "is empty"),
        ("ecg\n1\ntwo\n3\n", ["--rate", "100"], "has 'two' in line 3"),
        ("ecg\n1\n2\n", [], "with --rate"),
        ("ecg\n1\n2\n", ["--rate", "0"], "must lie above 0"),
        ("ecg\n1\n2\n", ["--rate", "nan"], "must lie above 0"),
        ("ecg\n1\n2\n", ["--rate", "100", "--column", "emg"], "has no column 'emg'"),
        ("ecg\n1\n2\n", ["--rate", "100", "--signal", "eeg"], "--signal is ecg, ppg or respiration"),
        ("ecg\n1\n2\n", ["--rate", "100", "--chunk", "0"], "at least 1, not 0"),
        ("ecg\n1\n2\n", ["--rate", "100", "--polarity", "up"], "not 'up'"),
        ("ecg\n1\n2\n", ["--rate", "100", "--polarity", "upright", "--inverted"], "do not go together"),
        ("ecg\n1\n2\n", ["--rate", "100", "--from-ecg", "--signal", "ppg"], "leave --signal ppg out"),
        ("ecg\n1\n2\n", ["--rate", "100", "--out", "no/where.csv"], "no file in a folder that is there"),
        ("ecg\n1\n2\n", ["--rate", "100", "--out", "."], "no file in a folder that is there"),
        ("ecg\n1\n2\n", ["--rate", "100", "--out", "visit.csv"], "is the recording itself"),
        ("ecg\n1\n2\n", ["--rate", "100", "--reference", "marks.csv"], "There is no reference at"),
        ("ecg\n1\n2\n", ["--rate", "100", "--reference", "."], "is a folder or device"),
        ("1\n2\n", ["--rate", "100"], "give --signal"),
        ("word\n", [], "holds no line of numbers"),
    ],
)
def test_whatever_is_wrong_is_one_sentence_and_2(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str | None, options: list[str], sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    if text is not None:
        Path("visit.csv").write_text(text)
    code, out, err = run("visit.csv", *options)
    assert (code, out) == (2, "")
    assert err.splitlines()[-1].endswith(".")
    assert sentence in err.splitlines()[-1]


def test_a_folder_is_no_recording(run: Run, tmp_path: Path) -> None:
    assert run(tmp_path)[0] == 2


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="every file can be written here")
def test_what_cannot_be_written_is_one_sentence(run: Run, ecg: Path, tmp_path: Path) -> None:
    closed = tmp_path / "closed.csv"
    closed.touch(mode=0o400)
    code, _, err = run(ecg, "--rate", 100, "--signal", "ecg", "--out", closed)
    assert code == 2
    assert "cannot be written" in err


@pytest.mark.skipif(sys.platform == "win32", reason="a shell's pipe")
def test_whoever_reads_the_events_may_stop(ecg: Path) -> None:
    command = [sys.executable, "-c", "from gui.cli.app import main; main()", "detect", str(ecg), "--rate", "100"]
    with subprocess.Popen([*command, "--signal", "ecg"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        said = process.stderr.read().decode()
        assert process.wait(timeout=60) == 0
    assert "Traceback" not in said
    assert "unexpected" not in said


def test_a_real_record_is_heard_to_the_sample(run: Run, real_data: Path, tmp_path: Path) -> None:
    folder = real_data / "heartpy"
    record, marks = folder / "118e24.csv.gz", folder / "118e24_ann.csv"
    code, out, _ = run(record, "--rate", 360, "--signal", "ecg", "--reference", marks, "--json")
    assert code == 0
    assert json.loads(out)["score"]["matches"][0]["f1"] > 0.99
