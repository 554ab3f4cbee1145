"""A simulated EEG: background, brain waves that swell at known times, blinks, muscles and mains."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from sensors.stream import Channel, Floats, Stream

EEG_RATE = 256.0
EEG_STREAM = Stream(
    "SimulatedEEG",
    "EEG",
    tuple(Channel(label, "microvolts", "EEG") for label in ("TP9", "AF7", "AF8", "TP10")),
    EEG_RATE,
    source_id="simulated-eeg",
)
FRONTAL = {"AF7": 1.0, "AF8": 0.9, "TP9": 0.15, "TP10": 0.15}
"""How much of a blink each electrode sees."""
BLINK = 0.12
"""Seconds from the middle of a blink to where it has a third of its height."""
SINES = 60


@dataclass(frozen=True, slots=True)
class Burst:
    """A brain wave that swells to `amplitude` µV within 0.3 s at `start` and is gone again at `end` (s)."""

    start: float
    end: float
    amplitude: float = 20.0
    frequency: float = 10.0


@dataclass(frozen=True, slots=True)
class EegSettings:
    """What an EEG shows.

    Attributes
    ----------
    background
        Standard deviation of the 1/f background, µV.
    rest_alpha
        Amplitude of the alpha wave that is always there, µV.
    blinks, muscles
        Moments of blinks (s); from and until (s) of tensed muscles.
    mains
        Amplitude of the mains hum, µV, at `mains_hz`, from `mains_from` (s) on.
    """

    background: float = 8.0
    rest_alpha: float = 4.0
    bursts: Sequence[Burst] = field(default_factory=tuple)
    blinks: Sequence[float] = field(default_factory=tuple)
    blink: float = 150.0
    muscles: Sequence[tuple[float, float]] = field(default_factory=tuple)
    mains: float = 0.0
    mains_hz: float = 50.0
    mains_from: float = 0.0
    seed: int = 1


def simulated_eeg(settings: EegSettings, seconds: float) -> tuple[Floats, Floats]:
    """Return times (s, from 0), shape (n,), and the EEG (µV), shape (n, 4), with channels as `EEG_STREAM`."""
    random = np.random.default_rng([settings.seed, 0xEE6])
    times = np.arange(round(seconds * EEG_RATE)) / EEG_RATE
    waves = _wave(settings.rest_alpha, 9.7 + 0.2 * np.sin(times / 7.0))
    for burst in settings.bursts:
        swell = np.clip((times - burst.start) / 0.3, 0, 1) * np.clip((burst.end - times) / 0.3, 0, 1)
        waves += swell * _wave(burst.amplitude, np.full(times.size, burst.frequency))
    blinks = sum((np.exp(-(((times - at) / BLINK) ** 2)) for at in settings.blinks), np.zeros(times.size))
    tensed = sum(((times >= a) & (times < b) for a, b in settings.muscles), np.zeros(times.size))
    hum = settings.mains * np.sin(2 * np.pi * settings.mains_hz * times) * (times >= settings.mains_from)
    columns = []
    for channel in EEG_STREAM.channels:
        own = settings.background * _pink(random, times.size) + 30.0 * tensed * random.standard_normal(times.size)
        columns.append(own + waves + settings.blink * FRONTAL[channel.label] * blinks + hum)
    return times, np.column_stack(columns)


def _wave(amplitude: float, frequency: Floats) -> Floats:
    wave: Floats = amplitude * np.sin(2 * np.pi * np.cumsum(frequency) / EEG_RATE)
    return wave


def _pink(random: np.random.Generator, size: int) -> Floats:
    """Return noise of standard deviation 1 whose power falls as 1/f from half a hertz on."""
    frequency = np.fft.rfftfreq(size, 1 / EEG_RATE)
    shaped = np.fft.rfft(random.standard_normal(size)) / np.sqrt(np.maximum(frequency, 0.5))
    pink = np.fft.irfft(shaped, size)
    return np.asarray(pink / pink.std())


def brain_waves(times: Floats) -> Floats:
    """Return one electrode's EEG (µV) at any `times` (s), shape (n,): made of sines alone, so that any rate reads it.

    Background with a power of 1/f, and a wave of 10 Hz that is weak, but from the second minute on strong in the 20 s
    after each half minute, as in somebody who closes their eyes.
    """
    random = np.random.default_rng(0xEE6)
    frequencies = np.sort(random.uniform(0.5, 45.0, SINES))
    phases = random.uniform(0.0, 2 * np.pi, SINES)
    background = np.sin(2 * np.pi * np.outer(times, frequencies) + phases) @ (1.0 / np.sqrt(frequencies))
    within = times % 60.0
    strong = (times >= 60.0) * np.clip((within - 30.0) / 0.3, 0, 1) * np.clip((50.0 - within) / 0.3, 0, 1)
    waves: Floats = 4.0 * background + (4.0 + 20.0 * strong) * np.sin(2 * np.pi * 10.0 * times)
    return waves
