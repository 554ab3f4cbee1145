"""A file that only grows, survives a full disk, and keeps in memory what could not be written yet."""

import errno
import os
from pathlib import Path

RETRY = 1.0
"""Seconds between attempts once the disk has refused."""

COPY_BYTES = 1 << 20


class AppendFile:
    """Bytes appended here reach the disk at the next `flush`, all or nothing.

    A write that fails half-way is cut back to the last whole flush, and its bytes stay in memory for the next attempt.

    Parameters
    ----------
    path
        A new file unless `length` is given; readable by its owner only.
    length
        Go on with an existing file, after its first `length` bytes; what lies beyond them is cut.

    Raises
    ------
    OSError
        If the file cannot be made; never later.
    """

    def __init__(self, path: Path, length: int | None = None) -> None:
        new = 0 if length is not None else os.O_CREAT | os.O_EXCL
        self._file = os.open(path, os.O_RDWR | new | getattr(os, "O_BINARY", 0), 0o600)
        self._held: list[bytes] = []
        self._held_bytes = 0
        self._patches: list[tuple[int, bytes]] = []
        self._good = length or 0
        self._failed_at: float | None = None
        self._torn = length is not None
        self.error: OSError | None = None

    @property
    def held(self) -> int:
        """Bytes not on disk yet."""
        return self._held_bytes

    @property
    def length(self) -> int:
        """Bytes of the file once everything held is written."""
        return self._good + self._held_bytes

    def append(self, data: bytes) -> None:
        """Add `data` at the end. Never blocks, never raises."""
        self._held.append(data)
        self._held_bytes += len(data)

    def patch(self, offset: int, data: bytes) -> None:
        """Replace bytes that were appended before, at the next flush; the length stays."""
        self._patches.append((offset, data))

    def flush(self, now: float) -> bool:
        """Write all that is held in one go; False (and `error` set) when the disk refused.

        Once refused, further calls within `RETRY` seconds of `now` do not touch the disk.
        """
        if not self._held and not self._patches and not self._torn:
            return True
        if self._failed_at is not None and 0 <= now - self._failed_at < RETRY:
            return False
        try:
            self._write()
        except OSError as error:
            self.error, self._failed_at = error, now
            self._cut()
            return False
        self.error, self._failed_at = None, None
        return True

    def sync(self) -> None:
        """Wait until the disk itself has what was flushed; a refusal is kept in `error`."""
        try:
            os.fsync(self._file)
        except OSError as error:
            self.error = error

    def move(self, path: Path) -> None:
        """Go on in a new file at `path`, with all that was flushed; after an `OSError` nothing has changed."""
        new = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            self._copy_to(new)
        except OSError:
            os.close(new)
            path.unlink()
            raise
        os.close(self._file)
        self._file, self._torn = new, False
        self.error, self._failed_at = None, None

    def close(self) -> None:
        """Close the file; what is still held is lost."""
        os.close(self._file)

    def _copy_to(self, new: int) -> None:
        os.lseek(self._file, 0, os.SEEK_SET)
        left = self._good
        while left:
            piece = os.read(self._file, min(left, COPY_BYTES))
            if not piece:
                raise OSError(errno.EIO, "the file ends before its end")
            left -= len(piece)
            while piece:
                piece = piece[os.write(new, piece) :]

    def _write(self) -> None:
        if self._torn:
            os.ftruncate(self._file, self._good)
        if self._held:
            self._torn = True
            self._write_at(self._good, b"".join(self._held))
            self._good += self._held_bytes
            self._held, self._held_bytes = [], 0
        self._torn = False
        while self._patches:
            self._write_at(*self._patches[0])
            self._patches.pop(0)

    def _write_at(self, offset: int, data: bytes) -> None:
        os.lseek(self._file, offset, os.SEEK_SET)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(self._file, rest) :]

    def _cut(self) -> None:
        try:
            os.ftruncate(self._file, self._good)
        except OSError:
            return  # still torn: cut again before the next attempt
        self._torn = False
