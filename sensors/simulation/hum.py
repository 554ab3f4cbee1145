"""Simulated sounds before a microphone: somebody who hums as they breathe out, a room, a breath, speech."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from sensors.simulation.sources import MemorySource
from sensors.stream import Chunk, Floats
from sensors.voice.analysis import VoiceAnalyser
from sensors.voice.frame import VOICE_STREAM, Value

HUM_RATE = 16_000
PARTIALS = (1.0, 0.55, 0.3, 0.16, 0.1, 0.06)
"""Of a hum with closed lips; their power adds up to 1.45."""

RISE, FALL = 0.06, 0.1
VIBRATO_HZ = 5.3


@dataclass(frozen=True, slots=True)
class HumSettings:
    """How somebody hums.

    Attributes
    ----------
    pitch, vibrato_cents
        Hz, and how far it swings to either side.
    level_db, room_db
        Of the hum and of the room's noise, dB of full scale.
    begins_after, share
        Seconds from the exhale onset, and the share of the last exhale that a hum lasts.
    hummed
        Share of the exhales in which they hum.
    seed
        The same gives the same sound.
    """

    pitch: float = 196.0
    vibrato_cents: float = 15.0
    level_db: float = -26.0
    room_db: float = -62.0
    begins_after: float = 0.2
    share: float = 0.75
    hummed: float = 1.0
    seed: int = 1


class Hummer:
    """Hums as they breathe out; the truth of it stands in `hums`.

    Parameters
    ----------
    start
        Seconds of the first sample.
    rate
        Samples per second.

    Attributes
    ----------
    hums
        (begin, end) of each so far, seconds.
    """

    def __init__(self, settings: HumSettings, start: float = 0.0, rate: int = HUM_RATE) -> None:
        self.settings, self.start, self.rate = settings, start, rate
        self._random = np.random.default_rng([settings.seed, 0x40D])
        self._given = 0
        self._phase = 0.0
        self._exhale: float | None = None
        self._lasts = 3.0
        self.hums: list[tuple[float, float]] = []

    def exhale(self, onset: float) -> None:
        """Begin to breathe out at `onset` (s)."""
        self._exhale = onset
        if self._random.random() < self.settings.hummed:
            begin = onset + self.settings.begins_after
            self.hums.append((begin, begin + self.settings.share * self._lasts))

    def inhale(self, onset: float) -> None:
        """Begin to breathe in at `onset` (s), which ends a hum."""
        if self._exhale is not None:
            self._lasts = max(1.0, onset - self._exhale)
        if self.hums and self.hums[-1][1] > onset - FALL:
            self.hums[-1] = self.hums[-1][0], max(self.hums[-1][0], onset - FALL)

    def sound(self, until: float) -> Floats:
        """Return the sound since the call before up to `until` (s), shape (n,)."""
        count = max(0, int((until - self.start) * self.rate + 1e-6) - self._given)
        times = self.start + np.arange(self._given, self._given + count) / self.rate
        self._given += count
        room = 10.0 ** (self.settings.room_db / 20.0) * self._random.standard_normal(count)
        return np.asarray(room + self._hum(times))

    def _hum(self, times: Floats) -> Floats:
        bend = self.settings.vibrato_cents / 1200.0 * np.sin(2 * np.pi * VIBRATO_HZ * times)
        phase = self._phase + 2 * np.pi * np.cumsum(self.settings.pitch * 2.0**bend) / self.rate
        self._phase = float(phase[-1] % (2 * np.pi)) if times.size else self._phase
        envelope = np.zeros(times.size)
        for begin, end in self.hums[-2:]:
            envelope += np.clip((times - begin) / RISE, 0, 1) * np.clip((end + FALL - times) / FALL, 0, 1)
        if not envelope.any():
            return envelope
        level = 10.0 ** (self.settings.level_db / 20.0)
        return np.asarray(envelope * level * hum_tone(phase))


def hum_tone(phase: Floats, partials: Sequence[float] = PARTIALS) -> Floats:
    """Return a hum of effective value 1 whose fundamental has this phase (rad), shape (n,)."""
    power = math.sqrt(sum(one * one for one in partials) / 2.0)
    tone: Floats = sum(a * np.sin(k * phase + k) for k, a in enumerate(partials, 1)) / power  # type: ignore[assignment]
    return tone


class SimulatedMicrophone:
    """The microphone before a simulated person, as a source in memory.

    Attributes
    ----------
    source
        Gives out the numbers.
    hummer
        Whose sound it hears.
    """

    def __init__(self, settings: HumSettings, start: float = 0.0) -> None:
        self.hummer = Hummer(settings, start)
        self.source = MemorySource(VOICE_STREAM)
        self._analyser = VoiceAnalyser(HUM_RATE)

    def advance(
        self,
        now: float,
        inhales: Sequence[float],
        exhales: Sequence[float],
        played: Callable[[Floats], Floats] | None = None,
        leak: Floats | None = None,
    ) -> None:
        """Hear up to `now` (s).

        Parameters
        ----------
        inhales, exhales
            Onsets since the call before, s.
        played
            How loud the music was at given times, dB of full scale.
        leak
            What else is heard, shape (n,).
        """
        begun = [(onset, self.hummer.inhale) for onset in inhales] + [(onset, self.hummer.exhale) for onset in exhales]
        for onset, begins in sorted(begun, key=lambda pair: pair[0]):
            begins(onset)
        sound = self.hummer.sound(now)
        places, frames = self._analyser.feed(sound if leak is None else sound + leak[: sound.size])
        if places.size and played is not None:
            frames[:, Value.PLAYED] = np.round(played(self.hummer.start + places), 1)
        if places.size:
            self.source.put(Chunk(frames, self.hummer.start + places))


def breath_noise(
    times: Floats, rate: float, period: float, inhale_db: float, exhale_db: float, share: float = 0.4
) -> Floats:
    """Return the noise of breathing at `times` (s): each half of a breath swells and ebbs, dB of full scale at its top.

    `share` is how much of a breath is breathing in.
    """
    random = np.random.default_rng(0xB3)
    noise = random.standard_normal(times.size)
    noise = np.convolve(np.diff(noise, prepend=0.0), np.hanning(round(rate / 2500) + 2), "same")
    noise /= noise.std()
    phase = times / period % 1.0
    inhaling = phase < share
    part = np.where(inhaling, phase / share, (phase - share) / (1.0 - share))
    top = np.where(inhaling, 10.0 ** (inhale_db / 20.0), 10.0 ** (exhale_db / 20.0))
    found: Floats = noise * top * np.sin(np.pi * part) ** 2
    return found


def speech(seconds: float, rate: int = HUM_RATE, level_db: float = -26.0, seed: int = 1) -> Floats:
    """Return something like speech: syllables of a falling and rising voice, hisses between them, pauses for breath."""
    random = np.random.default_rng([seed, 0x5E])
    pieces: list[Floats] = []
    length = 0
    while length < seconds * rate:
        piece = _syllable(random, rate) if random.random() > 0.15 else np.zeros(round(random.uniform(0.2, 0.6) * rate))
        pieces.append(piece)
        length += piece.size
    return np.asarray(10.0 ** (level_db / 20.0) * np.concatenate(pieces)[: round(seconds * rate)])


def _syllable(random: np.random.Generator, rate: int) -> Floats:
    size = round(random.uniform(0.09, 0.22) * rate)
    slide = np.linspace(0.0, random.uniform(-5.0, 3.0), size)
    hertz = random.uniform(95.0, 150.0) * 2.0 ** (slide / 12.0)
    voiced = hum_tone(2 * np.pi * np.cumsum(hertz) / rate, random.uniform(0.2, 1.0, 12).tolist())
    hiss = 0.15 * random.standard_normal(round(random.uniform(0.03, 0.1) * rate))
    return np.concatenate((hiss, voiced * np.hanning(size)))
