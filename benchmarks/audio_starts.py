"""Start and stop the sound again and again: does memory grow, does anything crash at the end?

    python benchmarks/audio_starts.py [--starts 50]

Twice, each in a process of its own: the live sound, on a JACK dummy device when there is one (apt-get install jackd2),
as a program sees it that lives through many sessions; and the graph itself, built and released within one process,
as many renderings after each other do. Growth counts from the fifth start on.
"""

import argparse
import contextlib
import gc
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

from audio_stamps import dummy

from engine.audio.live.supervisor import AudioProcess
from engine.audio.offline import RenderOutput
from engine.guidance import Direction, Guidance
from engine.settings import SoundSettings

WARM = 5


class Clock:
    """The machine's clock."""

    now = staticmethod(time.perf_counter)


def resident_mb() -> float:
    """Return the memory of this process, MB."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def live(device: str) -> None:
    """Start the live sound, hear it for half a second, stop it."""
    output = AudioProcess(SoundSettings(device=device), Clock(), lambda *_: None)
    ready, latest = None, time.perf_counter() + 15.0
    while ready is None or time.perf_counter() < ready + 0.5:
        now = time.perf_counter()
        output.send(Direction(Guidance(12.0, start_at=now)))
        report = output.poll(now)
        if ready is None and report.clock is not None:
            ready = now
        if report.restarts or now > latest:
            raise SystemExit("The sound did not start.")
        time.sleep(0.02)
    output.close(0.1)


def graph(_: str) -> None:
    """Build the graph, render half a second, release it."""
    output = RenderOutput(SoundSettings(), 0.0)
    output.send(Direction(Guidance(12.0, start_at=0.0)))
    output.poll(0.5)
    output.close(0.1)


def repeat(what: str, starts: int, device: str) -> None:
    """Do one of both many times and print one line."""
    start = {"live": live, "graph": graph}[what]
    begun = time.perf_counter()
    for i in range(starts):
        if i == WARM:
            memory = resident_mb()
        start(device)
    handles = len(list(Path("/proc/self/fd").iterdir()))
    print(
        f"{what:6} {starts} starts  {resident_mb() - memory:+.2f} MB from the fifth on  "
        f"{threading.active_count()} threads  {handles} handles  {(time.perf_counter() - begun) / starts:.2f} s each",
        flush=True,
    )


def main() -> None:
    """Run both in processes of their own and tell how they ended."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--starts", type=int, default=50)
    parser.add_argument("--what", choices=["live", "graph"])
    parser.add_argument("--device", default="none")
    asked = parser.parse_args()
    if asked.what:
        repeat(asked.what, asked.starts, asked.device)
        return
    device = dummy()
    card = device.dummy_card() if not device.unavailable() else contextlib.nullcontext()
    name = "none" if device.unavailable() else "JACK Audio"
    with card:
        for what in ("live", "graph"):
            ended = subprocess.run(
                [sys.executable, __file__, "--what", what, "--starts", str(asked.starts), "--device", name]
            )
            print(f"{what:6} ended with status {ended.returncode}", flush=True)


if __name__ == "__main__":
    main()
