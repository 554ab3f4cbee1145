"""A stream that goes away and comes back: how long until its data flow again, is anything twice?

Each time the device is away for 0.3 to 1.5 s and then returns: as it was, under a new source id, and with another
rate and one channel more. Measured from the moment its outlet is there to the pull that brings its first sample.
Then, where network namespaces can be made, the link to a sender on another machine is cut without a word.

python benchmarks/lsl_return.py --repeats 20
"""

import argparse
import importlib
import json
import random
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from sensors.lsl import SampleOutlet, configure
from sensors.network.rematch import Rule
from sensors.network.watch import WatchedSource
from sensors.settings import LslSettings
from sensors.stream import Channel, Chunk

TICK = 0.02
KINDS = {"same identity": (0, 250.0, 1), "new source id": (1, 250.0, 1), "other rate and channels": (0, 500.0, 2)}


class Device:
    """A device that numbers its samples over all its lives."""

    def __init__(self, source_id: str, rate: float, channels: int, first: int) -> None:
        described = [Channel(f"c{index}") for index in range(channels)]
        self.outlet = SampleOutlet("Strap", "ECG", described, rate, source_id)
        self.channels, self.next = channels, first

    def send(self) -> None:
        numbers = np.arange(self.next, self.next + 5)
        self.outlet.push(np.full((5, self.channels), numbers[:, None]), numbers / 250)
        self.next += 5


def live(source: WatchedSource, device: Device | None, seconds: float) -> Iterator[list[float]]:
    """Tick for at most `seconds`; yields what each pull brings."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        if device is not None:
            device.send()
        yield [float(v) for c in source.pull() if isinstance(c, Chunk) for v in c.samples[:, 0]]
        time.sleep(TICK)


def measure(kind: tuple[int, float, int], repeats: int) -> tuple[list[float], int]:
    """Return the seconds of each return, and how many samples came twice or out of order."""
    renamed, rate, channels = kind
    source, took, wrong = WatchedSource(Rule("Strap", "ECG", "serial-0")), [], 0
    device = Device("serial-0", 250.0, 1, 0)
    newest = next(values[-1] for values in live(source, device, 10.0) if values)
    for number in range(1, repeats + 1):
        for values in live(source, device, 0.3):
            newest = values[-1] if values else newest
        device.outlet.close()
        for values in live(source, None, random.uniform(0.3, 1.5)):
            newest = values[-1] if values else newest
        device = Device(f"serial-{number * renamed}", rate, channels, device.next)
        began = time.perf_counter()
        first = next(values for values in live(source, device, 10.0) if values)
        took.append(time.perf_counter() - began)
        wrong += int(first[0] <= newest or source.segment != number)
        newest = first[-1]
    source.close()
    device.outlet.close()
    return took, wrong


def cut_links(seconds: list[int]) -> None:
    """Cut the link to another machine, once for each of `seconds`, and tell when that was shown and mended."""
    sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "live"))
    command = importlib.import_module("two_machines").namespaced()
    if command is None:
        print("cut link: not measured, as no network namespaces can be made here")
        return
    done = subprocess.run([*command, *map(str, seconds)], capture_output=True, text=True, check=True)
    for cut in map(json.loads, done.stdout.splitlines()[:-1]):
        print(
            f"link cut for {cut['cut']:.0f} s: shown as stale after {cut['stale']:.2f} s, in words after "
            f"{cut['notice']:.2f} s; data {cut['back']:.2f} s after its mending, {cut['twice']} samples twice"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=12)
    repeats = parser.parse_args().repeats
    configure(LslSettings(session_id=f"bench-{uuid.uuid4().hex[:12]}"))
    for name, kind in KINDS.items():
        took, wrong = measure(kind, repeats)
        print(
            f"return with {name}: median {np.median(took):.2f} s, at most {max(took):.2f} s "
            f"of {repeats}; {wrong} with a sample twice or a gap that was not marked"
        )
    cut_links([3, 6, 12, 20])


if __name__ == "__main__":
    main()
