"""A person's own music as an endless stream of blocks: 48 kHz, stereo, at one loudness, looped without a seam."""

import math
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import soundfile
from scipy import signal

from engine.output import SAMPLE_RATE
from sensors.errors import Reason, SospiroError

Frames = npt.NDArray[np.float32]

LOUDNESS = -26.0
"""LUFS of the file as a bed, before the levels of style and texture."""

SHORTEST = 10.0
"""Seconds; anything shorter is no music to breathe with for forty minutes."""

_CROSSFADE = 4.0
_PIECE = 2.0
_GAIN_DB = (-30.0, 18.0)
_PROBES, _PROBE = 12, 5.0
_PAD = 0.05
_LOUDEST = 4.0  # a float file may hold anything; beyond 12 dB over full scale it is no music


class OwnMusic:
    """Frames of an audio file, one block after another, for ever.

    The end of the file is faded into its beginning with constant power over 4 s (less for a short file), so that the
    loop has no seam. A thread decodes one piece ahead: a slow disk is not heard.

    Parameters
    ----------
    path
        WAV, FLAC, OGG or anything else libsndfile reads; one channel sounds on both sides, further than two are
        mixed into two.

    Raises
    ------
    SospiroError
        MISSING_FILE or BAD_FILE, with what is wrong and what to do.
    """

    def __init__(self, path: Path) -> None:
        self._file = _open(path)
        self._decoder = _Decoder(self._file)
        self.gain_db = _gain_db(self._decoder, path)
        """What was added to the file for one loudness."""
        self._gain = np.float32(10.0 ** (self.gain_db / 20.0))
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="own-music")
        self._length = self._decoder.length
        self._fade = min(round(_CROSSFADE * SAMPLE_RATE), self._length // 4)
        self._place = 0
        self._turned = False
        self._ahead: Future[Frames] = self._worker.submit(self._next_piece)
        self._ready = np.empty((0, 2), dtype=np.float32)

    def take(self, count: int) -> Frames:
        """Return the next `count` frames, shape (count, 2); blocks only when a disk is slower than the music."""
        while len(self._ready) < count:
            self._ready = np.concatenate([self._ready, self._ahead.result()])
            self._ahead = self._worker.submit(self._next_piece)
        taken, self._ready = self._ready[:count], self._ready[count:]
        return taken

    @property
    def broken(self) -> bool:
        """Whether a part of the file could not be read while it played."""
        return self._decoder.broken

    def close(self) -> None:
        """Let go of the file."""
        self._worker.shutdown(wait=True, cancel_futures=True)
        self._file.close()

    def _next_piece(self) -> Frames:
        """Decode what comes next; the loop is `length` less the cross-fade long."""
        loop = self._length - self._fade
        count = min(round(_PIECE * SAMPLE_RATE), loop - self._place)
        piece = self._decoder.read(self._place, count)
        if self._place < self._fade:
            piece = self._with_tail(piece, self._place)
        self._place = (self._place + count) % loop
        return piece * self._gain

    def _with_tail(self, piece: Frames, place: int) -> Frames:
        """Fade the end of the file out under its beginning; the first time round there is silence before it."""
        count = min(len(piece), self._fade - place)
        at = (np.arange(place, place + count, dtype=np.float32) / self._fade * (math.pi / 2))[:, None]
        mixed = piece.copy()
        mixed[:count] *= np.sin(at)
        if self._turned:
            mixed[:count] += self._decoder.read(self._length - self._fade + place, count) * np.cos(at)
        self._turned = self._turned or place + len(piece) >= self._fade
        return mixed


def check_own_music(path: Path) -> str:
    """Return what is to be played, in words; raises as `OwnMusic` does. Listens into the file for half a second."""
    with _open(path) as file:
        _gain_db(_Decoder(file), path)
        minutes = file.frames / file.samplerate / 60
        return f"{path.name}: {minutes:.1f} min, {file.samplerate} Hz, {file.channels} channel(s)"


def _open(path: Path) -> Any:
    if not path.is_file():
        raise SospiroError(Reason.MISSING_FILE, f"There is no audio file {path}; check the path of your own music.")
    try:
        file = soundfile.SoundFile(str(path))
    except (soundfile.LibsndfileError, RuntimeError, OSError) as error:
        sentence = f"{path} cannot be read as music ({_plain(error)}); give a WAV, FLAC or OGG file."
        raise SospiroError(Reason.BAD_FILE, sentence) from error
    if file.frames < SHORTEST * file.samplerate or file.samplerate < 8000:
        file.close()
        sentence = f"{path} is shorter than {SHORTEST:.0f} s or below 8 kHz; give a longer piece of music."
        raise SospiroError(Reason.BAD_FILE, sentence)
    return file


def _plain(error: Exception) -> str:
    return str(getattr(error, "error_string", error)).rstrip(".")


class _Decoder:
    """Random access to a file as 48 kHz stereo."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self.broken = False
        common = math.gcd(SAMPLE_RATE, file.samplerate)
        self._up, self._down = SAMPLE_RATE // common, file.samplerate // common
        self.length = file.frames * self._up // self._down

    def read(self, place: int, count: int) -> Frames:
        """Return `count` frames from frame `place` on, both at 48 kHz."""
        if self._up == self._down:
            return self._source(place, place + count)
        # whole steps of the ratio, and a margin for the filter on both sides
        margin = math.ceil(_PAD * self._file.samplerate / self._down)
        first = place // self._up - margin
        last = -(-(place + count) // self._up) + margin
        source = self._source(first * self._down, last * self._down)
        resampled: Frames = signal.resample_poly(source, self._up, self._down, axis=0).astype(np.float32)
        begin = place - first * self._up
        return resampled[begin : begin + count]

    def _source(self, first: int, last: int) -> Frames:
        """Return the file's own frames [first, last), silence beyond its ends."""
        begin, end = max(0, first), min(self._file.frames, last)
        try:
            self._file.seek(begin)
            read = self._file.read(max(0, end - begin), dtype="float32", always_2d=True)
        except (soundfile.LibsndfileError, RuntimeError, OSError):
            read = np.zeros((0, 2), dtype=np.float32)
        self.broken = self.broken or len(read) < end - begin  # what breaks off while it plays goes on as silence
        frames = np.zeros((last - first, 2), dtype=np.float32)
        stereo = _stereo(np.clip(np.nan_to_num(read, nan=0.0, posinf=0.0, neginf=0.0), -_LOUDEST, _LOUDEST))
        frames[begin - first : begin - first + len(stereo)] = stereo
        return frames


def _stereo(frames: Frames) -> Frames:
    if frames.shape[1] == 1:
        return np.repeat(frames, 2, axis=1)
    if frames.shape[1] == 2:
        return frames
    return np.stack([frames[:, 0::2].mean(axis=1), frames[:, 1::2].mean(axis=1)], axis=1)


def _gain_db(decoder: _Decoder, path: Path) -> float:
    """Return the gain to `LOUDNESS`, from twelve pieces spread over the file: it may be hours long."""
    import pyloudnorm

    probe = round(_PROBE * SAMPLE_RATE)
    places = np.linspace(0, max(0, decoder.length - probe), _PROBES)
    heard = np.concatenate([decoder.read(int(place), min(probe, decoder.length)) for place in places])
    loudness = float(pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(heard.astype(np.float64)))
    if not math.isfinite(loudness):
        raise SospiroError(Reason.BAD_FILE, f"Nothing can be heard in {path}; give another file as your own music.")
    low, high = _GAIN_DB
    return min(high, max(low, LOUDNESS - loudness))
