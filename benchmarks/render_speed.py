"""What the sound costs: each style's graph alone, with the Python around it, in a whole session; and without voices.

Run: ``python benchmarks/render_speed.py [seconds]``. `graph`: pyo's own step and nothing else, in per cent of a core
and times real time; `rendered`: the same through `RenderOutput`, told something new 50 times a second; `share`: the
second of the first. Processor time: on a shared machine the ratios are what to compare.
"""

import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from ears import shipped_styles

from engine.audio.offline import RenderOutput
from engine.audio.silent import SilentOutput
from engine.guidance import Direction, Guidance, Texture
from engine.output import BLOCK_SIZE, SAMPLE_RATE
from engine.settings import SoundSettings
from sensors.simulation.person import PersonSettings
from sessions.render import render_session
from sessions.settings import Settings

WARM = 12.0


def polled(output, style, begin: float, seconds: float, every: float) -> float:
    """Return how many times real time `output` runs when it is polled every so many seconds."""
    busy = time.process_time()
    for k in range(1, round(seconds / every) + 1):
        now = begin + k * every
        texture = Texture(reward=0.5, breath_level=0.5 + 0.5 * float(np.sin(now)))
        output.send(Direction(Guidance(6.0 - now * 1e-4, start_at=1.0), texture, style=style))
        output.poll(now)
    return seconds / (time.process_time() - busy)


def alone(output, seconds: float) -> float:
    """Return how many times real time the graph inside `output` runs by itself."""
    process = output._player._renderer._server.process
    busy = time.process_time()
    for _ in range(round(seconds * SAMPLE_RATE / BLOCK_SIZE)):
        process()
    return seconds / (time.process_time() - busy)


def main() -> None:
    """Print what each style costs, a session, and the two ways without voices."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 40.0
    print("style          graph: % of a core   x real time   rendered: x   share")
    for style in shipped_styles():
        output = RenderOutput(SoundSettings(), 0.0)
        polled(output, style, 0.0, WARM, 0.02)
        rendered = polled(output, style, WARM, seconds, 0.02)
        graph = alone(output, seconds)
        output.close(0.0)
        print(f"{style.name:14} {100 / graph:18.1f} {graph:13.1f} {rendered:13.1f} {rendered / graph:7.2f}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        busy = time.process_time()
        render_session(Settings(), PersonSettings(), seconds, Path(folder) / "session")
        print(f"whole session with its person, sensors and files: {seconds / (time.process_time() - busy):.1f} x")
    for every in (0.02, 0.1):
        clock = polled(RenderOutput(SoundSettings(), 0.0, voices=False), shipped_styles()[0], 0.0, 10 * seconds, every)
        twin = polled(SilentOutput(0.0), shipped_styles()[0], 0.0, 10 * seconds, every)
        print(
            f"without voices, polled every {every:g} s: clock of the graph {clock:.0f} x, the silent twin {twin:.0f} x"
        )


if __name__ == "__main__":
    main()
