"""Ten devices at once: how long until all of them send to us, and does one that stalls hold up the others?

python benchmarks/lsl_inlets.py --repeats 5
"""

import argparse
import os
import signal
import subprocess
import sys
import time
import uuid

import numpy as np

from sensors.lsl import configure, discover
from sensors.network.watch import WatchedSource
from sensors.settings import LslSettings
from sensors.stream import Stream

DEVICES = 10
SENDER = """
import sys, time, numpy as np
from sensors.lsl import LslClock, SampleOutlet, configure
from sensors.settings import LslSettings
from sensors.stream import Channel
configure(LslSettings(session_id=sys.argv[1]))
names = [f"Device{i}" for i in range(int(sys.argv[2]), int(sys.argv[3]))]
outlets = [SampleOutlet(name, "ECG", [Channel("ECG")], 250.0, name) for name in names]
clock = LslClock()
print("ready", flush=True)
while True:
    for outlet in outlets:
        outlet.push(np.zeros((5, 1)), clock.now() - np.arange(5)[::-1] / 250)
    time.sleep(0.02)
"""


def devices(session: str, first: int, end: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", SENDER, session, str(first), str(end)]
    sender = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert sender.stdout is not None and sender.stdout.readline() == "ready\n"
    return sender


def open_all(streams: list[Stream], expected: int) -> tuple[float, float]:
    """Return seconds until `expected` of the streams have brought samples, and the longest single pull."""
    began = time.perf_counter()
    sources = [WatchedSource(stream) for stream in streams]
    sending: set[str] = set()
    slowest = 0.0
    while len(sending) < expected:
        for source in sources:
            before = time.perf_counter()
            if source.pull():
                sending.add(source.stream.uid)
            slowest = max(slowest, time.perf_counter() - before)
        time.sleep(0.005)
    took = time.perf_counter() - began
    for source in sources:
        source.close()
    return took, slowest


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=5)
    repeats = parser.parse_args().repeats
    session = f"bench-{uuid.uuid4().hex[:12]}"
    configure(LslSettings(session_id=session))
    senders = [devices(session, 0, DEVICES), devices(session, DEVICES, DEVICES + 1)]
    try:
        found: list[Stream] = []
        while len(found) <= DEVICES:
            found = discover(0.5)
        ten = [stream for stream in found if stream.name != f"Device{DEVICES}"]
        runs = [open_all(ten, DEVICES) for _ in range(repeats)]
        os.kill(senders[1].pid, signal.SIGSTOP)
        stalled = [open_all(found, DEVICES) for _ in range(repeats)]
    finally:
        for sender in senders:
            sender.kill()
    for name, measured in ((f"{DEVICES} inlets", runs), (f"{DEVICES} inlets beside one that stalls", stalled)):
        took, slowest = np.array(measured).T
        print(
            f"{name}: all send after {np.median(took):.2f} s (at most {took.max():.2f} s of {repeats}); "
            f"longest pull {slowest.max() * 1e3:.1f} ms"
        )


if __name__ == "__main__":
    main()
