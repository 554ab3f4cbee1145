"""Is there a click anywhere, whatever is asked of the music?

Run: ``python benchmarks/clicks.py [changes]``. Every layer's stem is rendered by itself while texture, volume, style,
guide, mute and calibration are changed at random, 25 times a second, with starts and stops among them. A click is
what cannot be foretold from the sound around it: the error of a linear prediction fitted to each 85 ms (as Vaseghi
& Rayner 1990 find scratches), within a third of a millisecond, that stands out of the 50 ms on both sides of it: a note
begins and stays, a click is alone. How well that finds clicks is asked too: known ones are planted into the same stems,
a gain that jumps by 3 dB, a hole of 0.7 ms, a single sample.
"""

import sys
from collections.abc import Iterator

import numpy as np
from ears import shipped_styles
from scipy import linalg, ndimage, signal

from engine.audio.offline import RenderOutput
from engine.beats import beats_per_breath
from engine.guidance import Direction, Guidance, Texture
from engine.output import SAMPLE_RATE
from engine.settings import SoundSettings

EVERY = 0.04
STANDS_OUT_DB = 12.0
AUDIBLE_DB = -100.0
GRAIN = 16
NEAR, APART = round(0.05 * SAMPLE_RATE / GRAIN), round(0.004 * SAMPLE_RATE / GRAIN)
FRAME, ORDER = 4096, 24
PIECE = 60.0
FOUND_WITHIN = 256


def unforeseen(mono) -> np.ndarray:
    """Return by how much every sample of `mono` differs from what a linear prediction makes of those before it.

    Energy above 8 kHz, which was asked before, leaves 1 to 2 % of the clicks in a hiss of that band unheard.
    """
    hop, window = FRAME // 2, np.hanning(FRAME)
    padded, error = np.pad(mono, (hop // 2 + ORDER, FRAME)), np.zeros_like(mono)
    for start in range(0, len(mono) - hop + 1, hop):
        spectrum = np.fft.rfft(padded[start + ORDER : start + ORDER + FRAME] * window, 2 * FRAME)
        alike = np.fft.irfft(np.abs(spectrum) ** 2)[: ORDER + 1]
        if alike[0] < 1e-18:
            continue
        alike[0] *= 1.0 + 1e-9
        ahead = linalg.solve_toeplitz(alike[:-1], alike[1:])
        piece = padded[start + hop // 2 : start + hop // 2 + ORDER + hop]
        error[start : start + hop] = signal.lfilter(np.concatenate([[1.0], -ahead]), 1.0, piece)[ORDER:]
    return error


def clicks(stem) -> np.ndarray:
    """Return the samples at which a click stands out, for frames of shape (n, 2)."""
    error = np.stack([unforeseen(side) for side in stem.T], axis=1)
    power = (error[: len(error) // GRAIN * GRAIN] ** 2).reshape(-1, GRAIN, 2).mean(axis=1)
    level = 10 * np.log10(power + 1e-16)
    around = ndimage.median_filter(level, (NEAR, 1))
    shift = NEAR // 2 + APART
    before, after = np.roll(around, shift, axis=0), np.roll(around, -shift, axis=0)
    stands_out = ((level > np.maximum(before, after) + STANDS_OUT_DB) & (level > AUDIBLE_DB)).any(axis=1)
    loudest = level.max(axis=1)
    alone = stands_out & (loudest == ndimage.maximum_filter1d(loudest, 2 * APART + 1))
    found = np.flatnonzero(alone)
    return found[(found > 2 * NEAR) & (found < len(level) - 2 * NEAR)] * GRAIN


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
    return len(places), sum(bool((np.abs(found - place) < FOUND_WITHIN).any()) for place in places)


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
