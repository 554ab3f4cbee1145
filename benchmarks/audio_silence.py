"""Does silence cost more than music? Filters ring out into numbers so small that a processor slows down over them.

    python benchmarks/audio_silence.py [--minutes 10]

The graph plays for a minute, is faded out, renders silence with its fader closed, first with a guide and then idle, and
plays again: milliseconds of processor time per second of sound, each minute by itself. Then, as the reference, the same
without asking the processor to take such numbers for zero.
"""

import argparse
import time

from engine.audio.graph import renderer
from engine.audio.graph.player import Player
from engine.audio.graph.timeline import ExactTimeline
from engine.guidance import Direction, Guidance
from engine.output import BLOCK_SIZE, SAMPLE_RATE
from engine.settings import SoundSettings

MINUTE = 60 * SAMPLE_RATE // BLOCK_SIZE


def cost(step, blocks: int = MINUTE) -> float:
    """Return milliseconds of processor time per second of sound."""
    begun = time.process_time()
    for _ in range(blocks):
        step()
    return 1000 * (time.process_time() - begun) / (blocks * BLOCK_SIZE / SAMPLE_RATE)


def tell(name: str, minutes: list[float], first: float) -> None:
    """Print one line."""
    shown = "  ".join(f"{ms:6.1f}" for ms in minutes)
    print(f"{name:34} {shown}   last / first minute {minutes[-1] / first:.2f}", flush=True)


def play(name: str, silent: int) -> None:
    """Let the music play, be silent, and play again."""
    player = Player(SoundSettings(), ExactTimeline(0.0))
    player.aim(Direction(Guidance(6.0, start_at=2.0)))
    first = cost(player.step)
    print(name)
    tell("music", [first], first)
    player.aim(Direction(Guidance(6.0, start_at=2.0), playing=False))
    tell("fader closed, the guide goes on", [cost(player.step) for _ in range(silent)], first)
    player.aim(Direction(Guidance(6.0), playing=False))
    tell("fader closed, no guide", [cost(player.step) for _ in range(silent)], first)
    player.aim(Direction(Guidance(6.0, start_at=player.sample / SAMPLE_RATE + 1.0)))
    tell("music again", [cost(player.step)], first)
    player.close()


def main() -> None:
    """Measure both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=int, default=10)
    minutes = parser.parse_args().minutes
    play("as it is", minutes)
    renderer.without_denormals = lambda process: process
    play("with the smallest numbers kept", minutes)


if __name__ == "__main__":
    main()
