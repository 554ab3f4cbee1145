"""Recordings of prompts: heard through before a session, brought to one loudness, and kept ready to be played."""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import soundfile

from engine.output import SAMPLE_RATE
from sensors.errors import Reason, SospiroError

Frames = npt.NDArray[np.float32]

LOUDNESS = -23.0
"""LUFS of a voice before the person's volume: as loud as the noise that the volume is calibrated by."""

SHORTEST, LONGEST = 0.5, 180.0
"""Seconds of a recording; what is longer is no prompt, and nothing of it could be repeated or left out."""

_GAIN_DB = (-40.0, 30.0)
_PEAK = 0.7
_FADE = 0.03
_LOUDEST = 4.0
_SLOWEST = 8000


@dataclass(frozen=True, slots=True)
class Voice:
    """A recording as it will be played: 48 kHz, one channel, of one loudness, its ends faded over 30 ms."""

    frames: Frames

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.frames) / SAMPLE_RATE


def look_at(path: Path) -> tuple[int, int]:
    """Return when a recording was last changed (ns) and its size; MISSING_FILE where there is none."""
    try:
        if path.is_file():
            found = path.stat()
            return found.st_mtime_ns, found.st_size
    except (OSError, ValueError):
        pass
    raise SospiroError(Reason.MISSING_FILE, f"there is no recording {path}; check the path, beside the script.")


def check_voice(path: Path) -> Voice:
    """Hear a recording through.

    Raises
    ------
    SospiroError
        MISSING_FILE, or BAD_FILE when it cannot be read to its end, is silent, too short or too long.
    """
    look_at(path)
    frames, rate = _read(path)
    if not SHORTEST <= len(frames) / rate <= LONGEST:
        why = f"lasts {len(frames) / rate:.1f} s, and a prompt {SHORTEST:g} to {LONGEST:g} s"
        raise _bad(path, why, "cut it")
    frames = _resampled(frames, rate)
    return Voice(_faded(frames * _gain(frames, path)))


def write_voice(path: Path, ready: Path) -> None:
    """Write a recording as the sound plays it, plain 32-bit numbers; raises as `check_voice`."""
    ready.write_bytes(check_voice(path).frames.astype("<f4").tobytes())


def _read(path: Path) -> tuple[Frames, int]:
    """Return all of a file as one channel, and its rate."""
    try:
        with soundfile.SoundFile(str(path)) as file:
            if file.samplerate < _SLOWEST:
                raise _bad(path, f"has only {file.samplerate} Hz", "record it with 8000 or more")
            if file.frames > LONGEST * file.samplerate:
                raise _bad(path, f"is longer than {LONGEST:g} s", "cut it")
            whole = file.frames
            read = file.read(dtype="float32", always_2d=True)
            torn = _torn(file)
            rate = int(file.samplerate)
    except (soundfile.LibsndfileError, RuntimeError, OSError, TypeError) as error:
        why = str(getattr(error, "error_string", error)).rstrip(".")
        raise _bad(path, f"cannot be read ({why})", "give a WAV, FLAC or OGG file") from error
    if torn or len(read) < whole:
        raise _bad(path, "breaks off before its end", "save or copy it again")
    if not np.isfinite(read).all():
        raise _bad(path, "holds what is no sound", "save it again")
    return np.clip(read, -_LOUDEST, _LOUDEST).mean(axis=1).astype(np.float32), rate


def _torn(file: Any) -> bool:
    """Whether libsndfile found less in the file than its head tells, which it reads without a word otherwise."""
    return "should be" in file.extra_info


def _resampled(frames: Frames, rate: int) -> Frames:
    if rate == SAMPLE_RATE:
        return frames
    from scipy import signal

    common = math.gcd(SAMPLE_RATE, rate)
    resampled: Frames = signal.resample_poly(frames, SAMPLE_RATE // common, rate // common).astype(np.float32)
    return resampled


def _gain(frames: Frames, path: Path) -> float:
    import pyloudnorm

    loudness = float(pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(frames.astype(np.float64)))
    peak = float(np.abs(frames).max())
    if not math.isfinite(loudness) or peak <= 0.0:
        raise _bad(path, "is silent", "record it again")
    low, high = _GAIN_DB
    return float(min(10.0 ** (min(high, max(low, LOUDNESS - loudness)) / 20.0), _PEAK / peak))


def _faded(frames: Frames) -> Frames:
    faded, count = frames.astype(np.float32), round(_FADE * SAMPLE_RATE)
    rise = (0.5 - 0.5 * np.cos(np.pi * np.arange(count) / count)).astype(np.float32)
    faded[:count] *= rise
    faded[-count:] *= rise[::-1]
    return faded


def _bad(path: Path, why: str, what_to_do: str) -> SospiroError:
    return SospiroError(Reason.BAD_FILE, f"{path} {why}; {what_to_do}.")
