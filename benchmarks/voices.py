"""Loudness, true peak, steepest rise, brightness and cost of every style, measured from the rendered sound.

    python benchmarks/voices.py [STYLE ...] [--rates 4.5 6 15] [--seconds 70] [--stems]

The texture is that of MAINTAIN at a synchrony of 0.8. Wanted: −23 ± 1 LUFS, ≤ −1 dBTP, no rise above 6 dB within
200 ms, centroid below 2 kHz, the guide at least 30 dB above everything else in its band (with --stems). Exits with 1
when one is missed. The cost, below 10 % of a core on a machine that does nothing else, is told and not judged.
"""

import argparse
import sys
import time

import numpy as np
import pyloudnorm
from scipy import signal

from engine.audio.offline import RenderOutput
from engine.audio.swells import BAND
from engine.guidance import Direction, Guidance, Texture
from engine.music.style_file import list_styles, load_style
from engine.output import SAMPLE_RATE
from engine.settings import SoundSettings

START = 8.0
SHARES = {"brightness": 0.62, "density": 0.69, "warmth": 0.40, "space": 0.29}
LEVELS = {"bed": 0.65, "mirror": 0.3, "melody": 0.7, "drum": 0.7, "nature": 0.5, "reward": 0.5}


def maintained(style, rate, now):
    """Return the direction that a session in MAINTAIN at synchrony 0.8 would give."""
    ranges = {name: getattr(style.ranges, name) for name in SHARES}
    qualities = {name: low + SHARES[name] * (high - low) for name, (low, high) in ranges.items()}
    breathing = 0.5 - 0.5 * np.cos(2 * np.pi * now * rate / 60)
    texture = Texture(tension=0.07, guide=1.0, breath_level=breathing, **qualities, **LEVELS)
    return Direction(Guidance(rate, 0.4, max(2, round(65 / rate)), 0.5), texture, style=style)


def render(style, rate, seconds, stems=False):
    """Return (frames, stems by layer, share of a core) after the first seconds."""
    frames, layers = [], {}
    keep = (lambda name, _, part: layers.setdefault(name, []).append(part.copy())) if stems else None
    output = RenderOutput(SoundSettings(seed=1), 0.0, lambda _, part: frames.append(part.copy()), stem_listener=keep)
    busy = time.process_time()
    for i in range(1, round((START + seconds) * 25) + 1):
        output.send(maintained(style, rate, i / 25))
        output.poll(i / 25)
    busy = (time.process_time() - busy) / (START + seconds)
    output.close(0.0)
    cut = round(START * SAMPLE_RATE)
    whole = {name: np.concatenate(parts)[cut:] for name, parts in layers.items()}
    return np.concatenate(frames)[cut:].astype(float), whole, busy


def steepest_rise(frames):
    """Return the largest rise within 200 ms, dB: windows of 50 ms, 10 ms apart."""
    total = np.concatenate([[0.0], (frames**2).sum(axis=1).cumsum()])
    starts = np.arange(0, len(frames) - 2400, 480)
    level = 10 * np.log10(total[starts + 2400] - total[starts] + 1e-9)
    return max((level[step:] - level[:-step]).max() for step in range(1, 21))


def centroid(frames):
    """Return the spectral centroid of the magnitudes, Hz."""
    hertz, power = signal.welch(frames.mean(axis=1), SAMPLE_RATE, nperseg=8192)
    return (hertz * np.sqrt(power)).sum() / np.sqrt(power).sum()


def in_band(frames):
    """Return the level in the guide's band, dB."""
    band = signal.butter(4, BAND, "bandpass", fs=SAMPLE_RATE, output="sos")
    begun = SAMPLE_RATE // 10  # what the filter makes of a sound that begins all at once
    return 10 * np.log10((signal.sosfilt(band, frames, axis=0)[begun:] ** 2).mean() + 1e-15)


def clearance(layers):
    """Return by how many dB the guide stands above all else in its band."""
    others = sum(part.astype(float) for name, part in layers.items() if name != "guide")
    return in_band(layers["guide"]) - in_band(others)


def judge(style, rate, seconds, stems):
    """Print one line of figures and return whether all are as wanted."""
    frames, layers, busy = render(style, rate, seconds, stems)
    loudness = pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(frames)
    peak = 20 * np.log10(np.abs(signal.resample_poly(frames, 4, 1, axis=0)).max())
    rise, centre = steepest_rise(frames), centroid(frames)
    line = f"{style.name:12} {rate:5.1f}/min {loudness:7.2f} LUFS {peak:7.2f} dBTP rise {rise:4.1f} dB"
    line += f" centroid {centre:5.0f} Hz cost {100 * busy:5.1f} %"
    good = abs(loudness + 23) <= 1 and peak <= -1 and rise <= 6 and centre < 2000
    if stems:
        clear = clearance(layers)
        line += f" (with stems) band {clear:4.0f} dB clear"
        good = good and clear >= 30
    print(line if good else line + "  <-- missed", flush=True)
    return good


def main():
    """Measure the styles asked for, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("styles", nargs="*")
    parser.add_argument("--rates", type=float, nargs="+", default=[6.0])
    parser.add_argument("--seconds", type=float, default=70.0)
    parser.add_argument("--stems", action="store_true", help="measure the guide's band too")
    asked = parser.parse_args()
    listed = [item.content for item in list_styles() if item.content is not None]
    composed = [style for style in listed if style.bed.instrument != "own music"]
    styles = [load_style(name) for name in asked.styles] or composed
    results = [judge(style, rate, asked.seconds, asked.stems) for style in styles for rate in asked.rates]
    sys.exit(not all(results))


if __name__ == "__main__":
    main()
