"""A file that only grows, survives a full disk, and keeps in memory what could not be written yet."""

import errno
import os
from pathlib import Path

RETRY = 1.0
"""Seconds between attempts once the disk has refused."""

COPY_BYTES = 1 << 20


class UnreadableError(OSError):
    """What was written cannot be read back: its disk has gone."""


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
        self._path = path
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

    @property
    def vanished(self) -> bool:
        """Whether the file is no longer where it was made: it was deleted or replaced, or its disk has gone."""
        try:
            there, ours = self._path.stat(), os.fstat(self._file)
        except OSError:
            return True
        # some network disks give one file several numbers, but then it has the size of ours
        other = (there.st_dev, there.st_ino) != (ours.st_dev, ours.st_ino)
        return other and there.st_size != ours.st_size

    @property
    def pending(self) -> bytes:
        """What is held."""
        return b"".join(self._held)

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
        """Go on in a new file at `path`, with all that was flushed; after an `OSError` nothing has changed.

        `UnreadableError` is the one for what was flushed being out of reach.
        """
        new = _new_file(path)
        try:
            self._copy_to(new)
        except OSError:
            os.close(new)
            path.unlink()
            raise
        self._take_up(path, new)

    def restart(self, path: Path, content: bytes) -> None:
        """Go on in a new file at `path` that holds `content` and nothing else; `OSError` when it refuses as well."""
        self._take_up(path, _new_file(path))
        self._good, self._patches = 0, []
        self._held, self._held_bytes = [content], len(content)

    def close(self) -> None:
        """Close the file; what is still held is lost."""
        os.close(self._file)

    def _take_up(self, path: Path, new: int) -> None:
        os.close(self._file)
        self._path, self._file, self._torn = path, new, False
        self.error, self._failed_at = None, None

    def _copy_to(self, new: int) -> None:
        left = self._good
        while left:
            piece = self._read_back(self._good - left, min(left, COPY_BYTES))
            left -= len(piece)
            while piece:
                piece = piece[os.write(new, piece) :]

    def _read_back(self, offset: int, size: int) -> bytes:
        try:
            os.lseek(self._file, offset, os.SEEK_SET)
            piece = os.read(self._file, size)
        except OSError as error:
            raise UnreadableError(error.errno, error.strerror) from error
        if not piece:
            raise UnreadableError(errno.EIO, "the file ends before its end")
        return piece

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


def _new_file(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
