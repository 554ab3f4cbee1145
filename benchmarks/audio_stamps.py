"""How well the stamp of a cue agrees with the time at which the device itself plays that sample.

    python benchmarks/audio_stamps.py [--seconds 60] [--device "JACK Audio"]

The device is a JACK server with a dummy driver (apt-get install jackd2). A second JACK client hears what is played and
notes the device's frame time of each buffer; what it heard is found, bit for bit, in what the audio process rendered,
so each sample has a true time: its frame by the device's clock plus the device's latency. Beside it, as the reference,
the stamp that the cue would have got at the moment Python heard of it, less the median of that error.
"""

import argparse
import importlib
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from engine.audio.live.supervisor import AudioProcess
from engine.guidance import Cue, Direction, Guidance
from engine.settings import SoundSettings
from sensors.lsl import LslClock

PIECE = 64


def dummy() -> Any:
    """Load the dummy device that the tests use."""
    sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "live"))
    return importlib.import_module("dummy_device")


class Listening:
    """An audio process, what it rendered, and what the device played."""

    def __init__(self, settings: SoundSettings, now: Any) -> None:
        self.clock, self.rendered, self.cues, self.known = now, [], [], []
        self.output = AudioProcess(settings, now, lambda _, frames: self.rendered.append(frames[:, 0].copy()))

    def play(self, direction: Direction, seconds: float) -> None:
        """Play for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.output.send(direction)
            now = self.clock.now()
            cues = self.output.poll(now).cues
            self.cues += cues
            self.known += [replace(cue, time=now) for cue in cues]
            time.sleep(0.01)

    def until_heard(self, direction: Direction) -> None:
        """Play until a sound card plays."""
        latest = time.monotonic() + 15.0
        while self.output.poll(self.clock.now()).mode != "sound card":
            if time.monotonic() > latest:
                raise SystemExit("The dummy device was not opened.")
            self.output.send(direction)
            time.sleep(0.01)


def true_times(rendered: np.ndarray, heard: Any, offset: float) -> list[tuple[int, float]]:
    """Return (sample, LSL seconds at which the device plays it) for each buffer that is found in what was rendered."""
    places = {rendered[i : i + PIECE].tobytes(): i for i in range(len(rendered) - PIECE)}
    found = []
    for start, samples in zip(heard.times, heard.buffers, strict=True):
        if np.ptp(samples[:PIECE]) > 0 and (place := places.get(samples[:PIECE].tobytes())) is not None:
            found.append((place, float(start) + offset))
    return found


def errors_of(cues: list[Cue], times: list[tuple[int, float]]) -> np.ndarray:
    """Return stamp minus truth of each cue (s), taking the buffer nearest to it."""
    samples = np.array([sample for sample, _ in times])
    errors = []
    for cue in cues:
        nearest = int(np.argmin(np.abs(samples - cue.sample)))
        if abs(samples[nearest] - cue.sample) < 48000:
            place, sounds = times[nearest]
            errors.append(cue.time - sounds - (cue.sample - place) / 48000)
    return np.array(errors)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--device", default="JACK Audio")
    parser.add_argument("--period", type=int, default=1024)
    asked = parser.parse_args()
    device = dummy()
    if why := device.unavailable():
        print(why)
        return
    with device.dummy_card(asked.period):
        clock = LslClock()
        listening = Listening(SoundSettings(device=asked.device), clock)
        direction = Direction(Guidance(12.0, 0.4, 8, start_at=clock.now() + 2.0))
        listening.until_heard(direction)
        with tempfile.TemporaryDirectory() as folder:
            ears = device.Ears("PortAudio:out_0", Path(folder))
            listening.play(direction, asked.seconds)
            heard = ears.close()
        gaps = listening.output.close(0.2).gaps
        offset = min((clock.now() - time.monotonic() for _ in range(20)), key=abs)
    times = true_times(np.concatenate(listening.rendered), heard, offset)
    print(f"{len(times)} buffers found, {gaps} gaps, device's own latency {1000 * float(heard.latency):.1f} ms")
    tell("stamp minus truth", errors_of(listening.cues, times))
    known = errors_of(listening.known, times)
    tell("when Python heard of it", known - np.median(known))


def tell(name: str, errors: np.ndarray) -> None:
    """Print one line."""
    low, middle, high = np.percentile(1000 * errors, (1, 50, 99))
    size = np.median(abs(1000 * errors))
    print(
        f"{name:24} {len(errors)} cues, ms: median {middle:+.3f}, of size {size:.3f}, 1..99 % {low:+.3f}..{high:+.3f}"
    )


if __name__ == "__main__":
    main()
