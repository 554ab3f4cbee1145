"""The demo as a stranger runs it: two processes over real LSL, the audio process, a session on disk."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import pyxdf
import soundfile

pytestmark = pytest.mark.live

PROGRAM = (sys.executable, "-c", "from gui.cli.app import main; main()")
SECONDS = 46
QUICK = ("--resting-rate", "20", "--seed", "4", "--no-panel", "--json")


def environment(home: Path) -> dict[str, str]:
    return {**os.environ, "SOSPIRO_DATA_DIR": str(home / "data"), "XDG_STATE_HOME": str(home)}


def streams_of(folder: Path) -> dict[str, dict[str, Any]]:
    streams, _ = pyxdf.load_xdf(str(folder / "recording.xdf"))
    return {stream["info"]["name"][0]: stream for stream in streams}


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, subprocess.Popen[str]]]:
    """A demo that was just started: its home and its process."""
    home = tmp_path_factory.mktemp("demo")
    command = [*PROGRAM, "demo", "--seconds", str(SECONDS), *QUICK]
    process = subprocess.Popen(
        command, env=environment(home), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield home, process
    finally:
        process.kill()
        process.communicate()


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_no_ctrl_c_reaches_the_simulated_person(begun: tuple[Path, subprocess.Popen[str]]) -> None:
    _, process = begun
    person = wait_for(lambda: person_below(process.pid))
    status = Path(f"/proc/{person}/status").read_text()
    blocked = int(status.partition("SigBlk:")[2].split()[0], 16)
    assert blocked & 1 << signal.SIGINT - 1, "from its first moment, before it could ask for that itself"


def person_below(pid: int) -> int | None:
    """Return the process of the simulated person, None until it runs."""
    try:
        below = descendants(pid)
        return next((p for p in below if b"spawn_main" in Path(f"/proc/{p}/cmdline").read_bytes()), None)
    except OSError:  # one of them ended while it was looked at
        return None


@pytest.fixture
def running(tmp_path: Path) -> Iterator[tuple[Path, subprocess.Popen[str], Path]]:
    """A demo that has recorded for some seconds: its home, its process and its session folder."""
    command = [*PROGRAM, "demo", "--seconds", "60", *QUICK]
    process = subprocess.Popen(
        command, env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        folder = wait_for(lambda: next(tmp_path.glob("data/participants/*/*/audio.flac"), None), 60.0).parent
        time.sleep(4)
        yield tmp_path, process, folder
    finally:
        process.kill()
        process.communicate()


def wait_for(found: Callable[[], Any], seconds: float = 30.0) -> Any:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if answer := found():
            return answer
        time.sleep(0.05)
    pytest.fail("it took too long")


def descendants(pid: int) -> list[int]:
    """Return the running processes below `pid`, from /proc."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found += [child, *descendants(child)]
    return found


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_killed_it_leaves_a_whole_recording_and_no_process(running: tuple[Path, subprocess.Popen[str], Path]) -> None:
    home, process, folder = running
    below = descendants(process.pid)
    assert len(below) >= 2
    size = (folder / "recording.xdf").stat().st_size
    process.kill()
    process.wait()
    assert size > 20_000
    before = streams_of(folder)["SimulatedECG"]["time_stamps"][-1]
    listed = subprocess.run(
        [*PROGRAM, "sessions", "list", "--json"], env=environment(home), capture_output=True, text=True, timeout=60
    )
    summary = json.loads(listed.stdout)["sessions"][0]
    assert (summary["status"], summary["session"]) == ("recovered", str(folder))
    assert streams_of(folder)["SimulatedECG"]["time_stamps"][-1] == before
    assert soundfile.info(folder / "audio.flac").duration > 2.0
    wait_for(lambda: not any(alive(pid) for pid in below))


def sounds_below(pid: int) -> list[int]:
    """Return the audio processes below `pid`, the one that plays first."""
    return [p for p in descendants(pid) if b"engine.audio.live.process" in Path(f"/proc/{p}/cmdline").read_bytes()]


def with_one_that_waits(sounds: list[int]) -> list[int] | None:
    """Return the two audio processes once the second has built its graph and sleeps; None before."""
    if len(sounds) < 2:
        return None
    before = worked(sounds[1])
    time.sleep(0.5)
    return sounds if worked(sounds[1]) == before > 0.1 else None


def worked(pid: int) -> float:
    """Return the processor time of a process, s."""
    user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_audio_process_killed_is_back_and_nothing_is_missing(
    running: tuple[Path, subprocess.Popen[str], Path],
) -> None:
    _, process, folder = running
    playing, _ = wait_for(lambda: with_one_that_waits(sounds_below(process.pid)))
    os.kill(playing, signal.SIGKILL)
    time.sleep(5)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=40)
    assert process.returncode == 0, err
    answer = json.loads(out)
    streams = streams_of(folder)
    steps = np.diff(streams["SimulatedECG"]["time_stamps"])
    assert steps.max() < 0.02
    assert soundfile.info(folder / "audio.flac").duration == pytest.approx(answer["seconds"], abs=1.5)
    music, rate = soundfile.read(folder / "audio.flac")
    quiet = np.abs(music).max(axis=1) < 1e-6
    edges = np.flatnonzero(np.diff(np.concatenate([[False], quiet, [False]]).astype(int)))
    longest = max((edges[1::2] - edges[::2]) / rate)
    assert 0.05 < longest < 2.0


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_an_impatient_ctrl_c_ends_it_and_leaves_nobody(running: tuple[Path, subprocess.Popen[str], Path]) -> None:
    _, process, folder = running
    below = descendants(process.pid)
    for _ in range(3):
        process.send_signal(signal.SIGINT)
        time.sleep(0.2)
    _, err = process.communicate(timeout=20)
    assert process.returncode in (0, 130), err
    assert "Traceback" not in err
    assert json.loads((folder / "session.json").read_text())["status"] == "complete"
    wait_for(lambda: not any(alive(pid) for pid in below))


@pytest.fixture(scope="module")
def demo(begun: tuple[Path, subprocess.Popen[str]]) -> tuple[Path, dict[str, Any]]:
    """One whole demo: a person resting at 20/min is soon known, so matching and leading fit into it.

    It has run beside the tests above, whose demos are killed.
    """
    home, process = begun
    out, err = process.communicate(timeout=110)
    assert process.returncode == 0, err
    return home, json.loads(out)


def test_it_ends_with_its_figures(demo: tuple[Path, dict[str, Any]]) -> None:
    _, answer = demo
    assert answer["seconds"] == pytest.approx(SECONDS, abs=1.0)
    assert [state for _, state, _ in answer["states"]][:2] == ["recognise", "match"]
    assert answer["respiration_rate_start"] == pytest.approx(20, abs=2.5)
    assert answer["heart_rate_mean"] == pytest.approx(66, abs=8)
    assert 4 <= answer["guide_rate_end"] <= 20
    assert answer["entrainment"] > 0.7
    assert {"recording.xdf", "audio.flac", "session.json", "journal.jsonl"} <= set(answer["files"])


def test_the_sound_is_as_long_as_the_session_and_never_silent(demo: tuple[Path, dict[str, Any]]) -> None:
    _, answer = demo
    sound, rate = soundfile.read(Path(answer["session"]) / "audio.flac")
    assert len(sound) / rate == pytest.approx(answer["seconds"], abs=1.0)
    loud = (np.abs(sound).max(axis=1) > 10 ** (-70 / 20)).nonzero()[0]
    gaps = np.diff(np.concatenate([[0], loud, [len(sound)]])) / rate
    assert gaps.max() < 2.0


def test_every_stream_is_read_and_the_sound_has_its_place_on_the_clock(demo: tuple[Path, dict[str, Any]]) -> None:
    _, answer = demo
    streams = streams_of(Path(answer["session"]))
    ecg = streams["SimulatedECG"]
    assert len(ecg["time_stamps"]) == pytest.approx(SECONDS * 250, rel=0.02)
    clock = streams["Sospiro-AudioClock"]
    offset = np.median(clock["time_stamps"] - clock["time_series"][:, 0] / 48_000)
    cues = [
        (stamp, json.loads(row[0]))
        for stamp, row in zip(
            streams["Sospiro-Cues"]["time_stamps"], streams["Sospiro-Cues"]["time_series"], strict=True
        )
    ]
    late = [stamp - cue["sample"] / 48_000 - offset for stamp, cue in cues]
    assert {"inhale_onset", "exhale_onset", "beat", "note"} == {cue["kind"] for _, cue in cues}
    assert np.abs(late).max() < 0.005


def test_the_list_knows_the_session_and_agrees_with_the_file(demo: tuple[Path, dict[str, Any]]) -> None:
    home, answer = demo
    command = [*PROGRAM, "sessions", "show", "last", "--json"]
    shown = subprocess.run(command, env=environment(home), capture_output=True, text=True, timeout=60)
    assert shown.returncode == 0, shown.stderr
    told = json.loads(shown.stdout)
    assert {name: told[name] for name in answer} == answer
    samples = {stream["name"]: stream["samples"] for stream in told["streams"]}
    assert samples == {name: len(s["time_stamps"]) for name, s in streams_of(Path(answer["session"])).items()}
