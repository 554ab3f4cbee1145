"""Kill the audio process again and again: how long is it silent, and is the guide still in its place?

    python benchmarks/audio_kills.py [--kills 20]

The device is a JACK server with a dummy driver (apt-get install jackd2), at which a second JACK client listens: silence
and sound are what this client hears, by the device's clock. The guide's inhale onsets should go on as if nothing had
been: they are held against the even row they began with, and their stamps against the device's time of the same sample.
"""

import argparse
import os
import random
import signal
import tempfile
import time
from pathlib import Path

import numpy as np
from audio_stamps import Listening, dummy, errors_of, true_times

from engine.guidance import CueKind, Direction, Guidance
from engine.settings import SoundSettings
from sensors.lsl import LslClock

RATE = 12.0
PERIOD = 60.0 / RATE
QUIET = 1e-5


def back_after(kills: list[float], times: np.ndarray, buffers: np.ndarray, latency: float) -> list[float]:
    """Return the seconds from each kill to the first sound heard after the silence that follows it."""
    loud = np.abs(buffers).max(axis=1) > QUIET
    waits = []
    for killed in kills:
        after = np.flatnonzero(times - latency > killed)
        silent = after[np.flatnonzero(~loud[after])[0]]
        again = after[np.flatnonzero(loud[after] & (after > silent))[0]]
        waits.append(float(times[again]) - killed)
    return waits


def main() -> None:
    """Kill, listen, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=20)
    asked, chance, device = parser.parse_args(), random.Random(1), dummy()
    if why := device.unavailable():
        print(why)
        return
    with device.dummy_card(), tempfile.TemporaryDirectory() as folder:
        clock = LslClock()
        offset = min((clock.now() - time.monotonic() for _ in range(20)), key=abs)
        listening = Listening(SoundSettings(device="JACK Audio"), clock)
        start = clock.now() + 3.0
        direction = Direction(Guidance(RATE, 0.4, 8, start_at=start))
        listening.until_heard(direction)
        ears, killed = device.Ears("PortAudio:out_0", Path(folder)), []
        listening.play(direction, 7.0)
        for _ in range(asked.kills):
            os.kill(listening.output.pid, signal.SIGKILL)
            killed.append(time.monotonic())
            listening.play(direction, chance.uniform(6.0, 9.0))
        heard = ears.close()
        report = listening.output.close(0.2)
    waits = back_after(killed, heard.times, heard.buffers, float(heard.latency))
    print(
        f"{len(waits)} kills, {report.restarts} restarts, {report.gaps} gaps: "
        f"heard again after {np.median(waits):.2f} s (median), {max(waits):.2f} s at most"
    )
    onsets = [cue for cue in listening.cues if cue.kind is CueKind.INHALE]
    off = np.array([(cue.time - start + PERIOD / 2) % PERIOD - PERIOD / 2 for cue in onsets])
    print(f"{len(onsets)} inhale onsets, off their even row by {1000 * np.abs(off).max():.2f} ms at most")
    errors = errors_of(onsets, true_times(np.concatenate(listening.rendered), heard, offset))
    print(
        f"stamp minus the device's time: median of size {1000 * np.median(abs(errors)):.3f} ms, "
        f"at most {1000 * abs(errors).max():.3f} ms"
    )


if __name__ == "__main__":
    main()
