"""The music on disk: 24-bit FLAC, written while it plays, readable after a crash.

The FLAC encoder writes into memory here; `AppendFile` takes it to the disk, so a full disk stops neither.
"""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile

from engine.output import SAMPLE_RATE
from sessions.recording.append import AppendFile

CHANNELS = 2
COMPRESSION = 0.2
"""1152 samples to a block: 24 ms are lost at a crash instead of 85, for 2 % more bytes."""

MEMORY_LIMIT = 160_000_000
"""Bytes of FLAC kept when the disk refuses, more than ten minutes; then silence is written for what is missing."""

FULL_SCALE = 2**23 - 1
SILENCE = np.zeros((SAMPLE_RATE, CHANNELS), np.float32)
LONGEST_GAP = 3600 * SAMPLE_RATE

Frames = npt.NDArray[np.float32]


class _Tape:
    """What the encoder takes for a file: it appends, and goes back once, at the end, to write totals."""

    def __init__(self, file: AppendFile) -> None:
        self.file = file
        self._position = 0

    def write(self, data: bytes) -> int:
        data, length = bytes(data), self.file.length
        if self._position < length:
            self.file.patch(self._position, data)
        else:
            self.file.append(data)
        self._position += len(data)
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        self._position = (0, self._position, self.file.length)[whence] + offset
        return self._position

    def tell(self) -> int:
        return self._position


class SoundFile:
    """A growing FLAC file, 48 kHz stereo; only one thread may use it.

    The same frames give the same bytes, in whatever pieces they come.

    Parameters
    ----------
    path
        A new file.
    samples
        Those of the session that went before it: silence stands in their place.
    """

    def __init__(self, path: Path, samples: int = 0) -> None:
        self._file = AppendFile(path)
        self._encoder = soundfile.SoundFile(
            _Tape(self._file),
            "w",
            samplerate=SAMPLE_RATE,
            channels=CHANNELS,
            format="FLAC",
            subtype="PCM_24",
            compression_level=COMPRESSION,
        )
        self.samples = 0
        self._waiting: list[Frames] = []
        self._encoded = 0
        self._fill(samples)

    @property
    def error(self) -> OSError | None:
        """Why the disk refused; None when all is well."""
        return self._file.error

    @property
    def held(self) -> int:
        """Bytes in memory only."""
        return self._file.held

    def write(self, first_sample: int, frames: Frames) -> None:
        """Add frames of shape (n, 2), −1 to 1, of which the first is sample `first_sample` of the session.

        What is missing before it becomes silence; what is already there is left out.
        """
        if first_sample - self.samples > LONGEST_GAP:
            raise ValueError(f"sound jumps from sample {self.samples} to {first_sample}")
        if self._file.held > MEMORY_LIMIT:
            return
        self._fill(first_sample)
        self._add(frames[self.samples - first_sample :])

    def flush(self, now: float) -> bool:
        """Encode and write what was added; False when the disk refused and it is kept in memory."""
        self._encode()
        return self._file.flush(now)

    def finish(self, now: float) -> bool:
        """End the stream and write its totals; False when the disk refused. May be called again until it succeeds."""
        if not self._encoder.closed:
            self._encode()
            self._encoder.close()
        return self._file.flush(now)

    def move(self, path: Path) -> None:
        """Go on in a new file elsewhere, with all that was written; `OSError` when it refuses as well.

        `UnreadableError` is the one for what was written being out of reach.
        """
        self._file.move(path)

    def close(self) -> None:
        """Close the file; what the disk refused is lost."""
        self._file.close()

    def _fill(self, end: int) -> None:
        while self.samples < end:
            self._add(SILENCE[: end - self.samples])

    def _add(self, frames: Frames) -> None:
        if len(frames):
            self._waiting.append(frames)
            self.samples += len(frames)
        if self.samples - self._encoded >= SAMPLE_RATE:
            self._encode()

    def _encode(self) -> None:
        # many small pieces in one go: the encoder's own cost is per call
        if self._waiting:
            self._encoder.write(to_24_bit(np.concatenate(self._waiting)))
            self._waiting.clear()
            self._encoded = self.samples


def to_24_bit(frames: Frames) -> npt.NDArray[np.int32]:
    """Return frames as 24 bits in the upper part of 32; limited to full scale, NaN as silence."""
    whole = np.multiply(frames, FULL_SCALE, dtype=np.float64)
    np.clip(whole, -FULL_SCALE, FULL_SCALE, out=whole)
    if np.isnan(whole.sum()):
        np.nan_to_num(whole, copy=False)
    return np.left_shift(np.rint(whole, out=whole).astype(np.int32), 8)
