"""Does the loudness of the whole move by 30 to 50 % with the breath of an ambient stage, and calmly?

Run: ``python benchmarks/ambient.py [seconds] [STYLE ...]``. Every style as an ambient stage plays it, to somebody of
whom nothing is known: the guide at 9 breaths/min, which is 0.75 of a resting 12. The amplitude of the finished sound,
over 400 ms as momentary loudness (K-weighted, ITU-R BS.1770), is averaged over the breaths; `moves` is by which share
of its most it falls. Beside it the same in MAINTAIN at 6/min, the loudness, and the steepest rise within 200 ms.
"""

import sys

import numpy as np
import pyloudnorm
from ears import RATE, shipped_styles, steepest_rise
from scipy import ndimage, signal

from engine.audio.offline import RenderOutput
from engine.beats import beats_per_breath
from engine.guidance import Direction, Guidance, PacingState
from engine.music.style import Style
from engine.settings import SoundSettings
from engine.textures.texture_map import TextureMap
from sensors.state import BodyState
from sensors.stream import Floats

SETTLED, ONSET, STEP = 300.0, 1.0, 0.1
MOMENT = 0.4
PHASES = 50
CASES = ((PacingState.AMBIENT, 9.0), (PacingState.MAINTAIN, 6.0))


def rendered(style: Style, state: PacingState, rate: float, seconds: float) -> Floats:
    """Return the finished sound of `state` at one rate, shape (n, 2)."""
    pieces: list[Floats] = []
    texture, guidance = TextureMap(style.ranges, 0.0), Guidance(rate, 0.4, beats_per_breath(rate), ONSET)
    texture.update(-SETTLED, BodyState(-SETTLED), state, None)
    output = RenderOutput(SoundSettings(seed=1), 0.0, lambda _, frames: pieces.append(frames.astype(float)))
    for k in range(1, round(seconds / STEP) + 1):
        now = k * STEP
        output.send(Direction(guidance, texture.update(now, BodyState(now), state, None), style=style))
        output.poll(now)
    output.close(0.0)
    return np.concatenate(pieces)


def moves(frames: Floats, rate: float) -> float:
    """Return by which share of its most the loudness, as an amplitude, falls within a breath."""
    filters = pyloudnorm.Meter(RATE)._filters.values()
    weighted = frames
    for stage in filters:
        weighted = signal.lfilter(stage.b, stage.a, weighted, axis=0)
    amplitude = np.sqrt(ndimage.uniform_filter1d((weighted**2).sum(axis=1), round(MOMENT * RATE)))
    phase = (np.arange(len(frames)) / RATE - ONSET) * rate / 60.0
    whole = (phase >= 1.0) & (phase < np.floor(phase[-1]))
    place = (phase[whole] % 1.0 * PHASES).astype(int)
    over = np.bincount(place, amplitude[whole]) / np.bincount(place)
    return float(1.0 - over.min() / over.max())


def main() -> None:
    """Print one line for each style."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    print(f"{'style':14}" + "".join(f"  {state}: moves   LUFS  rise" for state, _ in CASES))
    for style in [style for style in shipped_styles() if not sys.argv[2:] or style.name in sys.argv[2:]]:
        line = f"{style.name:14}"
        for state, rate in CASES:
            frames = rendered(style, state, rate, seconds)
            loud = pyloudnorm.Meter(RATE).integrated_loudness(frames)
            moved, rise = moves(frames, rate), steepest_rise(frames[5 * RATE :])
            line += f"{100 * moved:{len(state) + 7}.0f} %{loud:7.1f}{rise:6.1f}"
        print(line, flush=True)


if __name__ == "__main__":
    main()
