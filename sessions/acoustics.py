"""How the music sounded, every 10 s: loudness, notes and spectral centroid, so that arms can be shown to sound alike.

Measured of the sound as it is recorded, so in every arm, in a silent one too, and in a session whose sound is not kept.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
from scipy.fft import fft

from engine.output import SAMPLE_RATE
from sensors.stream import Floats

Frames = npt.NDArray[np.float32]

SECONDS = 10
"""Length of what one entry tells."""

HOP = 960
BLOCK = 2 * HOP
HOPS = SAMPLE_RATE // HOP
STEP = HOP * HOPS
LENGTH = SECONDS * STEP
GRACE = 2 * SAMPLE_RATE
"""Samples for which an entry waits: a note may be told a little after its sound."""

LONGEST_GAP = 60 * SAMPLE_RATE
SILENCE = -70.0
"""LUFS below which ITU-R BS.1770 hears nothing."""

FLOOR = -120.0


@dataclass(frozen=True, slots=True)
class AcousticEntry:
    """Ten seconds of sound.

    Attributes
    ----------
    end
        Sample of the session at which they end.
    loudness
        LUFS over all of them, ungated (ITU-R BS.1770-4); −120 for silence.
    notes_per_second
        By the cues; none in silence, where notes may be thought but are not heard.
    centroid
        Hz, the mean frequency weighted by power; NaN in silence.
    """

    end: int
    loudness: float
    notes_per_second: float
    centroid: float


class Acoustics:
    """Listens to the frames of a session, and to the samples at which its notes begin; the pieces may be of any size.

    Both channels go through one complex Fourier transform, in halfway overlapping blocks of 40 ms under a sine, whose
    squares add up to one: no energy is lost or counted twice, and Parseval's theorem gives the loudness.
    """

    def __init__(self) -> None:
        self._begins = self._end = 0
        self._waiting: list[Frames] = []
        self._power = np.zeros(BLOCK // 2 + 1)
        self._steps = 0
        self._notes: list[int] = []
        self._heard: list[tuple[int, Floats]] = []

    def sound(self, first_sample: int, frames: Frames) -> None:
        """Take frames, shape (n, 2), −1 to 1, the first of them sample `first_sample`; what is missing is silence."""
        gap = first_sample - self._end
        if gap > LONGEST_GAP:
            self._restart(first_sample)
        elif gap > 0:
            self._add(np.zeros((gap, 2), np.float32))
        self._add(frames[max(0, self._end - first_sample) :])

    def notes(self, samples: Iterable[int]) -> None:
        """Take the samples at which notes begin, in any order."""
        self._notes.extend(samples)

    def entries(self, ended: bool = False) -> list[AcousticEntry]:
        """Return the entries that have become complete since the last call; with `ended` no note is waited for."""
        found = []
        while self._heard and (ended or self._end >= self._heard[0][0] + GRACE):
            end, power = self._heard.pop(0)
            found.append(self._entry(end, power))
        return found

    def _add(self, frames: Frames) -> None:
        self._waiting.append(frames)
        self._end += len(frames)
        held = sum(map(len, self._waiting))
        if held < STEP + HOP:
            return
        joined = np.concatenate(self._waiting)
        while len(joined) >= STEP + HOP:
            self._hear(joined[: STEP + HOP])
            joined = joined[STEP:]
        self._waiting = [joined]

    def _hear(self, frames: Frames) -> None:
        """Take one second and the hop after it."""
        sound = frames if np.isfinite(frames).all() else np.nan_to_num(frames, posinf=0.0, neginf=0.0)
        hops = np.ascontiguousarray(sound, np.float32).view(np.complex64).reshape(HOPS + 1, HOP)
        rising, falling = _window()
        spectra = fft(np.concatenate([hops[:-1] * rising, hops[1:] * falling], axis=1), overwrite_x=True)
        parts = spectra.view(np.float32)
        power = np.einsum("ij,ij->j", parts, parts).reshape(-1, 2).sum(axis=1, dtype=np.float64)
        half = BLOCK // 2
        power[1:half] += power[:half:-1]
        self._power += power[: half + 1]
        self._steps += 1
        if self._steps == SECONDS:
            self._begins += LENGTH
            self._heard.append((self._begins, self._power))
            self._power, self._steps = np.zeros(half + 1), 0

    def _restart(self, first_sample: int) -> None:
        self._begins = self._end = first_sample
        self._waiting, self._power, self._steps = [], np.zeros(BLOCK // 2 + 1), 0

    def _entry(self, end: int, power: Floats) -> AcousticEntry:
        frequencies, weights = _weighting()
        mean_square = float(power @ weights) / BLOCK / LENGTH
        loudness = -0.691 + 10.0 * math.log10(mean_square) if mean_square > 0.0 else FLOOR
        notes = sum(end - LENGTH <= sample < end for sample in self._notes)
        self._notes = [sample for sample in self._notes if sample >= end]
        if loudness < SILENCE:
            return AcousticEntry(end, max(FLOOR, loudness), 0.0, math.nan)
        return AcousticEntry(end, loudness, notes / SECONDS, float(power @ frequencies / power.sum()))


@cache
def _window() -> tuple[Frames, Frames]:
    """Return the rising and the falling half of a sine."""
    rising = np.sin(np.pi * (np.arange(HOP) + 0.5) / BLOCK).astype(np.float32)
    return rising, rising[::-1].copy()


@cache
def _weighting() -> tuple[Floats, Floats]:
    """Return the frequencies (Hz) and the K-weighting of power at them (ITU-R BS.1770-4, tables 1 and 2, 48 kHz)."""
    frequencies = np.arange(BLOCK // 2 + 1) * SAMPLE_RATE / BLOCK
    z = np.exp(-2j * np.pi * frequencies / SAMPLE_RATE)
    shelf = np.polyval([1.19839281085285, -2.69169618940638, 1.53512485958697], z)
    shelf /= np.polyval([0.73248077421585, -1.69065929318241, 1.0], z)
    high_pass = np.polyval([1.0, -2.0, 1.0], z) / np.polyval([0.99007225036621, -1.99004745483398, 1.0], z)
    return frequencies, np.abs(shelf * high_pass) ** 2
