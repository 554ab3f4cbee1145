"""Kill a recording session many times: how much is lost, is anything wrong?

python benchmarks/kill.py --kills 100
"""

import argparse
import importlib
import multiprocessing
import random
import sys
import tempfile
from pathlib import Path

import numpy as np
import soundfile

from sessions.recording.recover import recover


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    kills = parser.parse_args().kills
    rng, raw, lost, sound = random.Random(1), [], [], []
    sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "live"))
    # one process imports everything once, and each session is a fork of it
    multiprocessing.set_forkserver_preload(["test_kill"])
    kill = importlib.import_module("test_kill")
    for _ in range(kills):
        with tempfile.TemporaryDirectory() as place:
            died = kill.kill_one(Path(place), rng.uniform(0.3, 1.6), "forkserver")
            path = next(Path(place).glob("participants/*/*/recording.xdf"))
            raw.append(died - kill.check(path))
            (summary,) = recover(Path(place))
            lost.append(died - kill.check(path))
            sound.append(summary.seconds - soundfile.info(path.with_name("audio.flac")).duration)
    for name, values in (("lost as left", raw), ("lost when recovered", lost), ("sound shorter by", sound)):
        print(f"{name}: median {np.median(values):.3f} s, max {max(values):.3f} s")
    print(f"{kills} kills, 0 wrong samples, {sum(value <= kill.PROMISE for value in lost)} lost no more than promised")


if __name__ == "__main__":
    main()
