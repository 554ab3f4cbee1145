"""The commands that speak LSL, as processes of their own on this machine."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.live

Start = Callable[..., subprocess.Popen[str]]
PROGRAM = (sys.executable, "-c", "from gui.cli.app import main; main()")


@pytest.fixture
def start(tmp_path: Path, lsl_session_id: str) -> Iterator[Start]:
    """Start `sospiro` with LSL of this test run; whatever still runs at the end is killed."""
    study = tmp_path / "study.toml"
    study.write_text(f"[lsl]\nsession_id = '{lsl_session_id}'\n")
    environ = {**os.environ, "SOSPIRO_DATA_DIR": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)}
    running: list[subprocess.Popen[str]] = []

    def start(*args: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [*PROGRAM, *args, "-c", str(study)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environ,
        )
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()


def test_no_streams_is_one_sentence_and_2(start: Start) -> None:
    process = start("streams", "--seconds", "0.5", "--json")
    out, err = process.communicate(timeout=30)
    assert process.returncode == 2
    assert json.loads(out) == {"scope": "machine", "streams": []}
    assert err.startswith("No stream answered on this computer within 0.5 s: ")
    assert err.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be sent Ctrl-C alone on Windows")
def test_a_simulated_person_is_seen_and_leaves_on_ctrl_c(start: Start) -> None:
    person = start("simulate", "--seconds", "60", "--seed", "3")
    assert person.stderr is not None
    assert "on LSL" in person.stderr.readline()
    for _ in range(5):
        process = start("streams", "--seconds", "1", "--json")
        found = json.loads(process.communicate(timeout=30)[0])["streams"]
        if len(found) == 3:
            break
    used = {stream["name"]: stream["used_for"] for stream in found}
    assert used == {"SimulatedECG": ["ecg"], "SimulatedRespiration": ["respiration"], "SimulatedMarkers": ["markers"]}
    assert all(stream["why"] for stream in found)
    person.send_signal(signal.SIGINT)
    left = time.monotonic()
    assert person.wait(timeout=20) == 0
    assert time.monotonic() - left < 10


def test_a_simulation_ends_after_its_seconds(start: Start) -> None:
    process = start("simulate", "--seconds", "0.5")
    process.communicate(timeout=30)
    assert process.returncode == 0


def test_a_recording_that_is_none_is_one_sentence_and_2(start: Start, tmp_path: Path) -> None:
    (tmp_path / "poem.csv").write_text("the breath\nof morning\nkeeps the song\n")
    for file in ("poem.csv", "none.csv", "study.toml"):
        process = start("replay", str(tmp_path / file), "--rate", "50")
        out, err = process.communicate(timeout=30)
        assert (process.returncode, out) == (2, ""), file
        assert err.count("\n") == 1
        assert file in err


def test_a_recording_is_replayed_to_its_end(start: Start, tmp_path: Path) -> None:
    (tmp_path / "breath.csv").write_text("respiration\n" + "\n".join(str(n % 50 / 50) for n in range(50)))
    process = start("replay", str(tmp_path / "breath.csv"), "--rate", "50")
    out, err = process.communicate(timeout=30)
    assert process.returncode == 0, err
    assert out == ""
    assert "Replaying " in err
