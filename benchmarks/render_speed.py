"""How many times real time the sound renders, with and without voices, polled every 20 ms as a session does.

Run: ``python benchmarks/render_speed.py [seconds]``. Prints wall and processor time; on a shared machine the
second is the one to compare.
"""

import sys
import time

import numpy as np

from engine.audio.offline import RenderOutput
from engine.audio.silent import SilentOutput
from engine.guidance import Direction, Guidance, Texture
from engine.settings import SoundSettings


def measure(name, output, seconds):
    wall, busy = time.perf_counter(), time.process_time()
    for i in range(1, round(seconds * 50) + 1):
        now = i * 0.02
        breathing = 0.5 + 0.5 * np.sin(now)
        guidance = Guidance(14.0 - 8.0 * now / seconds, start_at=3.0)
        output.send(Direction(guidance, Texture(breath_level=breathing)))
        output.poll(now)
    wall, busy = time.perf_counter() - wall, time.process_time() - busy
    output.close(0.0)
    print(f"{name:14} {seconds / wall:7.1f} x real time (wall) {seconds / busy:7.1f} x (processor)")


if __name__ == "__main__":
    length = float(sys.argv[1]) if len(sys.argv) > 1 else 120.0
    kept = []
    measure("full sound", RenderOutput(SoundSettings(), 0.0, lambda _, frames: kept.append(frames)), length)
    measure("clock only", RenderOutput(SoundSettings(), 0.0, voices=False), length)
    measure("silent twin", SilentOutput(0.0), length)
