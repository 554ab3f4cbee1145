"""Is there a click anywhere, whatever is asked of the music?

Run: ``python benchmarks/clicks.py [changes]``. Every layer's stem is rendered by itself while texture, volume, style,
guide, mute and calibration are changed at random, 25 times a second, with starts and stops among them. A click is
energy above 8 kHz within 1.3 ms that stands out of the 50 ms on both sides of it: a note begins and stays, a click
is alone. How well that finds clicks is asked too: known ones are planted into the same stems, a gain that jumps by
3 dB, a hole of 0.7 ms, a single sample.
"""

import sys
from collections.abc import Iterator

import numpy as np
from ears import shipped_styles
from scipy import ndimage, signal

from engine.audio.offline import RenderOutput
from engine.beats import beats_per_breath
from engine.guidance import Direction, Guidance, Texture
from engine.output import SAMPLE_RATE
from engine.settings import SoundSettings

EVERY = 0.04
STANDS_OUT_DB = 10.0
AUDIBLE_DB = -100.0
GRAIN = 64
NEAR, APART = round(0.05 * SAMPLE_RATE / GRAIN), round(0.004 * SAMPLE_RATE / GRAIN)
HIGH = signal.butter(8, 8000, "highpass", fs=SAMPLE_RATE, output="sos")
PIECE = 60.0


def clicks(stem) -> np.ndarray:
    """Return the samples at which a click stands out, for frames of shape (n, 2)."""
    high = signal.sosfilt(HIGH, stem, axis=0)
    power = (high[: len(high) // GRAIN * GRAIN] ** 2).reshape(-1, GRAIN, 2).mean(axis=1).max(axis=1)
    level = 10 * np.log10(power + 1e-16)
    around = ndimage.median_filter(level, NEAR)
    shift = NEAR // 2 + APART
    before, after = np.roll(around, shift), np.roll(around, -shift)
    alone = level > np.maximum(before, after) + STANDS_OUT_DB
    found = np.flatnonzero(alone & (level > AUDIBLE_DB))
    found = found[(found > 2 * NEAR) & (found < len(level) - 2 * NEAR)]
    return found[np.diff(found, prepend=-NEAR) > APART] * GRAIN


def planted(stem, random) -> tuple[int, int]:
    """Return how many clicks were planted where something sounds, and how many of them were found."""
    spoiled, places = stem.copy(), []
    for i, place in enumerate(range(SAMPLE_RATE, len(stem) - SAMPLE_RATE, SAMPLE_RATE // 2)):
        place += int(random.integers(SAMPLE_RATE // 8))
        place += int(np.abs(stem[place : place + SAMPLE_RATE // 20, 0]).argmax())
        loud = np.abs(stem[place]).max()
        if loud < 1e-3:
            continue
        places.append(place)
        if i % 3 == 0:
            spoiled[place : place + 9600] *= np.linspace(0.7, 1.0, 9600)[:, None]
        elif i % 3 == 1:
            spoiled[place : place + 32] = 0.0
        else:
            spoiled[place] += 0.3 * loud
    found = clicks(spoiled)
    return len(places), sum(bool((np.abs(found - place) < 4 * GRAIN).any()) for place in places)


def asked(random, styles) -> Iterator[Direction]:
    """Yield what is asked next, at random, within and beyond what is allowed."""
    now, style, playing, start = 0.0, styles[0], True, 1.0
    muted = calibrating = False
    while True:
        roll = random.random()
        if roll < 0.01:
            style = styles[random.integers(len(styles))]
        elif roll < 0.02:
            playing = random.random() < 0.8
        elif roll < 0.03:
            start = None if random.random() < 0.2 else now + random.uniform(0.0, 3.0)
        elif roll < 0.035:
            muted = random.random() < 0.2
        elif roll < 0.04:
            calibrating = random.random() < 0.1
        # loud enough most of the time for a click to be heard
        level = random.uniform(0.7, 1.2) if random.random() < 0.9 else random.uniform(-0.2, 0.7)
        texture = Texture(level, *random.uniform(-0.2, 1.2, len(Texture.__slots__) - 1))
        rate = random.uniform(4.0, 20.0)
        guidance = Guidance(rate, random.uniform(0.3, 0.5), beats_per_breath(rate), start)
        volume = random.uniform(-12.0, 0.0)
        yield Direction(guidance, texture, volume, playing, style, muted, calibrating)
        now += EVERY


def main() -> None:
    """Print, layer by layer, what was planted and found, and what clicks there are."""
    changes = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    random, styles = np.random.default_rng(1), shipped_styles()
    kept: dict[str, list[np.ndarray]] = {}
    told: dict[str, list[int]] = {}

    def judge() -> None:
        for name, blocks in kept.items():
            if not blocks:
                continue
            stem = np.concatenate(blocks).astype(float)
            there, seen = planted(stem, random)
            counts = told.setdefault(name, [0, 0, 0])
            for i, more in enumerate((there, seen, len(clicks(stem)))):
                counts[i] += more
            blocks.clear()

    output = RenderOutput(SoundSettings(), 0.0, stem_listener=lambda n, _, f: kept.setdefault(n, []).append(f.copy()))
    for k, direction in zip(range(1, changes + 1), asked(random, styles), strict=False):
        output.send(direction)
        output.poll(k * EVERY)
        if k % round(PIECE / EVERY) == 0:
            judge()
            print(f"{k} changes", {name: own for name, (_, _, own) in told.items()}, file=sys.stderr, flush=True)
    output.close(0.0)
    judge()
    print(f"{changes} changes in {changes * EVERY / 60:.0f} min\nlayer      planted  found   clicks of its own")
    for name, (there, seen, own) in told.items():
        print(f"{name:10} {there:7} {100 * seen / max(1, there):5.1f} % {own:10}")


if __name__ == "__main__":
    main()
