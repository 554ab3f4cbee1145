"""200 sessions measured again, on this machine's cores and on a Dask cluster of two workers: the same tables.

    python benchmarks/cohort.py [--sessions 200] [--seconds 75]

Four sessions of simulated people are rendered; the others are copies of them under other names, of other participants
and arms, each cut elsewhere. One is damaged. Prints the time of each way; exits with 1 when a byte of a table differs.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from distributed import LocalCluster

from engine.settings import PacingSettings, SoundSettings
from sensors.simulation.personas import find_persona
from sessions.cohort.attempt import Work
from sessions.cohort.cluster import measure_on_cluster
from sessions.cohort.cohort import FILES, measure_cohort, write_cohort
from sessions.cohort.find import find_sessions
from sessions.cohort.fingerprint import Recipe
from sessions.cohort.local import measure_locally
from sessions.render import render_session
from sessions.settings import Settings

PEOPLE = ("follower", "resister", "novice", "talker")
ARMS = ("real", "sham")


def render(place: Path, seconds: float) -> list[Path]:
    """Render one session of each kind of people and return their folders, without the sound."""
    settings = Settings(sound=SoundSettings(seed=7), pacing=PacingSettings(lead="brisk"))
    for number, name in enumerate(PEOPLE):
        render_session(settings, find_persona(name).settings(number), seconds, place / name)
        (place / name / "audio.flac").unlink()
    return [place / name for name in PEOPLE]


def multiply(sources: list[Path], data_dir: Path, count: int) -> None:
    """Make `count` sessions of a quarter as many people, and one that cannot be read."""
    for number in range(count):
        person = f"P{number % max(1, count // 4):03}"
        path = data_dir / "participants" / person / f"s{number:04}"
        shutil.copytree(sources[number % len(sources)], path)
        record = json.loads((path / "session.json").read_text())
        record |= {"participant": person, "arm": {"name": ARMS[number % 2]}}
        (path / "session.json").write_text(json.dumps(record))
        whole = (path / "recording.xdf").read_bytes()
        (path / "recording.xdf").write_bytes(whole[: len(whole) - 500 * number])
    damaged = data_dir / "participants" / "P000" / "damaged"
    shutil.copytree(sources[0], damaged)
    (damaged / "recording.xdf").write_bytes(b"nothing of the kind")


def run(data_dir: Path, out: Path, name: str, work: Work) -> dict[str, bytes]:
    """Measure all sessions in one way and return the files that came of it."""
    began = time.monotonic()
    done = measure_cohort(find_sessions([data_dir]), out, Recipe(), work)
    assert done is not None
    write_cohort(done, out, Recipe())
    seconds = time.monotonic() - began
    print(f"{name}: {len(done.measured)} sessions and {len(done.errors)} left out in {seconds:.1f} s", flush=True)
    return {file: (out / file).read_bytes() for file in FILES}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sessions", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=75.0)
    asked = parser.parse_args()
    cores = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        multiply(render(place / "rendered", asked.seconds), place / "data", asked.sessions)
        here = run(place / "data", place / "here", f"{cores} processes", partial(measure_locally, count=cores))
        with LocalCluster(
            n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address="127.0.0.1:0"
        ) as cluster:
            work = partial(measure_on_cluster, scheduler=cluster.scheduler_address)
            there = run(place / "data", place / "there", "Dask, 2 workers", work)
        again = run(place / "data", place / "here", "once more", partial(measure_locally, count=cores))
    for name, data in here.items():
        print(f"{name}: {len(data)} bytes, {'the same' if data == there[name] == again[name] else 'DIFFERENT'}")
    sys.exit(0 if here == there == again else 1)


if __name__ == "__main__":
    main()
