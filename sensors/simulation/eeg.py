"""A simulated EEG: brain waves that swell at known times, blinks, muscles, mains, electrodes that pop or come off."""

from collections.abc import Mapping, Sequence
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
POPPING, CREEPS = "TP10", 0.4
"""The electrode that pops, and the time constant (s) with which it creeps back."""

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
    pops
        Moments (s) at which TP10 jumps by `pop` µV, and creeps back within a second.
    off
        Electrodes that come off, by label, from when (s) on: one then picks up `off_noise` µV of noise and as much
        hum, or is flat where that is 0.
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
    pops: Sequence[float] = field(default_factory=tuple)
    pop: float = 300.0
    off: Mapping[str, float] = field(default_factory=dict)
    off_noise: float = 0.0
    seed: int = 1


def simulated_eeg(settings: EegSettings, seconds: float, rate: float = EEG_RATE) -> tuple[Floats, Floats]:
    """Return times (s, from 0), shape (n,), and the EEG (µV), shape (n, 4), with channels as `EEG_STREAM`."""
    random = np.random.default_rng([settings.seed, 0xEE6])
    times = np.arange(round(seconds * rate)) / rate
    waves = _wave(settings.rest_alpha, 9.7 + 0.2 * np.sin(times / 7.0), rate)
    for burst in settings.bursts:
        swell = np.clip((times - burst.start) / 0.3, 0, 1) * np.clip((burst.end - times) / 0.3, 0, 1)
        waves += swell * _wave(burst.amplitude, np.full(times.size, burst.frequency), rate)
    blinks = sum((np.exp(-(((times - at) / BLINK) ** 2)) for at in settings.blinks), np.zeros(times.size))
    tensed = sum(((times >= a) & (times < b) for a, b in settings.muscles), np.zeros(times.size))
    hum = settings.mains * np.sin(2 * np.pi * settings.mains_hz * times) * (times >= settings.mains_from)
    columns = []
    for channel in EEG_STREAM.channels:
        own = settings.background * _pink(random, times.size, rate) + 30.0 * tensed * random.standard_normal(times.size)
        whole = own + waves + settings.blink * FRONTAL[channel.label] * blinks + hum
        if channel.label == POPPING:
            whole = whole + settings.pop * _pops(settings.pops, times)
        columns.append(_come_off(whole, settings, channel.label, times, random))
    return times, np.column_stack(columns)


def _pops(moments: Sequence[float], times: Floats) -> Floats:
    return sum((np.exp(-(times - at) / CREEPS) * (times >= at) for at in moments), np.zeros(times.size))


def _come_off(whole: Floats, settings: EegSettings, label: str, times: Floats, random: np.random.Generator) -> Floats:
    """Return what is left of an electrode's signal when it has come off."""
    loose = settings.off_noise * random.standard_normal(times.size)
    loose += settings.off_noise * np.sin(2 * np.pi * settings.mains_hz * times)
    return np.where(times >= settings.off.get(label, np.inf), loose, whole)


def _wave(amplitude: float, frequency: Floats, rate: float) -> Floats:
    wave: Floats = amplitude * np.sin(2 * np.pi * np.cumsum(frequency) / rate)
    return wave


def _pink(random: np.random.Generator, size: int, rate: float) -> Floats:
    """Return noise of standard deviation 1 whose power falls as 1/f from half a hertz on."""
    frequency = np.fft.rfftfreq(size, 1 / rate)
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
