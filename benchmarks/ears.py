"""What a listener notices, measured in finished sound; shared by the benchmarks of the music.

All times are seconds from the first frame; sound is (n, 2) at 48 kHz unless said otherwise.
"""

import csv
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import soundfile
from scipy import ndimage, signal

from engine.music.ensemble import Layer
from engine.music.style import Style
from engine.music.style_file import list_styles
from engine.settings import SoundSettings
from sensors.stream import Floats
from sessions.listening import write_listening

RATE = 48_000
BANDS = 32
LOWEST, HIGHEST = 40.0, 8000.0
NOTES = ("melody", "drum", "reward")
"""Stems that hold notes."""
_FFT = 4096


@dataclass(frozen=True)
class Heard:
    """A rendered piece: its sound, its stems by layer, and its cues as (kind, sample, layer, pitch)."""

    frames: Floats
    stems: dict[str, Floats] = field(default_factory=dict)
    cues: list[tuple[str, int, str, float]] = field(default_factory=list)

    def onsets(self, kind: str) -> Floats:
        """Return the times of all cues of one kind."""
        return np.array([sample / RATE for cue, sample, _, _ in self.cues if cue == kind])

    def notes_heard(self) -> Floats:
        """Return the times at which notes are heard to begin in the stems that hold notes."""
        return onset_times(np.sum([self.stems[name] for name in NOTES], axis=0))


def shipped_styles() -> list[Style]:
    """Return the styles that come with Sospiro and play by themselves."""
    return [item.content for item in list_styles() if item.content and item.content.bed.instrument != "own music"]


def only(style: Style, *layers: Layer) -> Style:
    """Return `style` with all layers but these asleep, which no file could ask; what they play stays the same."""
    others = [layer.value for layer in Layer if layer not in (*layers, Layer.PENALTY)]
    return style.model_copy(
        update={name: getattr(style, name).model_copy(update={"instrument": "none"}) for name in others}
    )


def render(
    style: Style, rate: float, synchrony: float, seconds: float, seed: int = 1, stems: bool = False, **sound: object
) -> Heard:
    """Render a style by the same way as `sospiro listen --out`."""
    with tempfile.TemporaryDirectory() as folder:
        out, cues = Path(folder) / "mix.wav", Path(folder) / "cues.csv"
        settings = SoundSettings(seed=seed, **sound)
        paths = write_listening(style, settings, rate, synchrony, seconds, out, stems, cues)
        frames = {path.stem.removeprefix("mix").lstrip("-"): soundfile.read(path)[0] for path in paths[:-1]}
        with cues.open(newline="") as file:
            rows = list(csv.DictReader(file))
    mix = frames.pop("")
    return Heard(mix, frames, [(r["kind"], int(r["sample"]), r["layer"], float(r["pitch"] or "nan")) for r in rows])


def mel_levels(frames: Floats, hop: float, window: float = _FFT / RATE) -> Floats:
    """Return levels (dB) of `BANDS` bands evenly spaced to the ear, shape (frames, BANDS); row k lies at k hops."""
    mono = frames.mean(axis=1) if frames.ndim == 2 else frames
    size = round(window * RATE)
    step = round(hop * RATE)
    padded = np.pad(mono, (size // 2, size))
    starts = range(0, len(mono), step)
    spectra = np.stack([np.abs(np.fft.rfft(padded[s : s + size] * np.hanning(size), _FFT)) ** 2 for s in starts])
    edges = _hertz(np.linspace(_mel(LOWEST), _mel(HIGHEST), BANDS + 2))
    bins = np.fft.rfftfreq(_FFT, 1 / RATE)
    weights = np.stack(
        [np.interp(bins, edges[i : i + 3], [0.0, 1.0, 0.0], left=0.0, right=0.0) for i in range(BANDS)], axis=1
    )
    return 10 * np.log10(spectra @ weights / size**2 + 1e-12)


def centroid(frames: Floats) -> float:
    """Return the spectral centroid, Hz, of the amplitudes over the whole of `frames`.

    Of the amplitudes and not of the powers: what is quiet and high counts as it does to the ear.
    """
    hertz, power = signal.welch(frames.mean(axis=1), RATE, nperseg=8192)
    amplitude = np.sqrt(power)
    return float((hertz * amplitude).sum() / amplitude.sum())


def steepest_rise(frames: Floats, within: float = 0.2, window: float = 0.05, floor_db: float = -60.0) -> float:
    """Return the largest rise of the level, dB, from any window to one that ends no more than `within` s after it."""
    step = 0.01
    power = (frames**2).sum(axis=1)
    means = ndimage.uniform_filter1d(power, round(window * RATE))[:: round(step * RATE)]
    level = np.maximum(10 * np.log10(means + 1e-12), floor_db)
    reach = round(within / step)
    lowest_before = ndimage.minimum_filter1d(level, reach + 1, origin=reach // 2)
    return float((level - lowest_before)[reach:].max())


def attacks(stem: Floats, onsets: Floats, within: float = 0.8) -> Floats:
    """Return the rise times, s, of what begins at `onsets` out of what is at least 20 dB softer.

    From a tenth to nine tenths of the most that the stem's amplitude reaches before another begins, `within` s at most.
    """
    step, window = RATE // 1000, np.hanning(round(0.03 * RATE))
    power = signal.fftconvolve((stem**2).sum(axis=1), window / window.sum(), mode="same")[::step]
    level, found = np.sqrt(np.maximum(power, 0.0)), []
    for onset, following in zip(onsets, np.append(onsets, np.inf)[1:], strict=True):
        begin = round(1000 * onset)
        rise = level[begin : begin + round(1000 * min(within, following - onset))]
        if begin > 50 and len(rise) > 250 and level[begin - 20 : begin + 20].min() < 0.1 * rise.max():
            passed = [int((rise >= share * rise.max()).argmax()) for share in (0.1, 0.9)]
            found.append((passed[1] - passed[0]) / 1000)
    return np.array(found)


def true_peak_db(frames: Floats) -> float:
    """Return the peak between the samples too, dBTP, by eightfold oversampling (ITU-R BS.1770 asks for four)."""
    pieces = [frames[i : i + 10 * RATE + 256] for i in range(0, len(frames), 10 * RATE)]
    return 20 * np.log10(max(float(np.abs(signal.resample_poly(p, 8, 1, axis=0)).max()) for p in pieces) + 1e-9)


def onset_times(frames: Floats, hop: float = 0.01, lag: int = 25, least: float = 0.1) -> Floats:
    """Return where notes begin: peaks of what every partial gains in 250 ms, as a share of the loud moments' sum.

    For stems of notes, bowed ones too; exact to about 0.2 s. Against the strongest neighbour of a partial, so that
    vibrato is no onset (superflux, Böck & Widmer 2013).
    """
    mono, step, window = np.pad(frames.mean(axis=1), (_FFT // 2, _FFT)), round(hop * RATE), np.hanning(_FFT)
    top = round(2000.0 / RATE * _FFT)
    spectra = [np.abs(np.fft.rfft(mono[s : s + _FFT] * window))[:top] for s in range(0, len(frames), step)]
    partials = np.array(spectra)
    gained = np.maximum(partials[lag:] - ndimage.maximum_filter1d(partials, 3, axis=1)[:-lag], 0.0).sum(axis=1)
    strength = ndimage.gaussian_filter1d(gained / max(np.percentile(partials.sum(axis=1), 90), 1e-9), 2.0)
    peaks, _ = signal.find_peaks(strength, height=least, distance=round(0.12 / hop), prominence=0.7 * least)
    return (peaks + lag / 2) * hop


def dissonance(frames: Floats, every: float = 0.5, partials: int = 24) -> float:
    """Return sensory dissonance (Plomp & Levelt's curve as Sethares 1993 put it), 0–1, the mean over the piece.

    Each pair of the strongest partials counts by the weaker one's amplitude; scaled by the sum over all pairs.
    """
    mono, size = frames.mean(axis=1), 16384
    values = []
    for start in range(0, len(mono) - size, round(every * RATE)):
        spectrum = np.abs(np.fft.rfft(mono[start : start + size] * np.hanning(size)))
        peaks, _ = signal.find_peaks(spectrum[: round(5000 / RATE * size)])
        peaks = peaks[np.argsort(spectrum[peaks])[-partials:]]
        if len(peaks) > 1:
            values.append(_roughness(peaks * RATE / size, spectrum[peaks]))
    return float(np.mean(values)) if values else 0.0


def _roughness(hertz: Floats, amplitude: Floats) -> float:
    lower = np.minimum(hertz[:, None], hertz[None, :])
    apart = np.abs(hertz[:, None] - hertz[None, :]) * 0.24 / (0.0207 * lower + 18.96)
    weight = np.minimum(amplitude[:, None], amplitude[None, :])
    pairs = np.triu(np.ones_like(apart), 1)
    rough = 5.56 * (np.exp(-3.51 * apart) - np.exp(-5.75 * apart))
    return float((weight * rough * pairs).sum() / (weight * pairs).sum())


def _mel(hertz: Floats | float) -> Floats:
    return 1127.0 * np.log1p(np.asarray(hertz) / 700.0)


def _hertz(mel: Floats) -> Floats:
    return 700.0 * np.expm1(mel / 1127.0)
