"""Writes a session as XDF while it runs: append-only, whole chunks, each with its checksum in a file beside it."""

import struct
import zlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from sensors.stream import Floats, Stream
from sessions.recording import xdf_format as layout
from sessions.recording.append import AppendFile, UnreadableError
from sessions.recording.xdf_format import Numbers, Tag

BOUNDARY_INTERVAL = 1.0
"""Seconds between boundary chunks: what a reader loses at most behind damaged bytes."""

MARK = struct.Struct("<QII")
"""One checksum: offset, length and CRC32 of a chunk."""

MEMORY_LIMIT = 96_000_000
"""Bytes kept when the disk refuses: ten minutes of 8 float32 channels at 4 kHz."""


@dataclass(slots=True)
class Track:
    """What is known of a stream being written; `texts` or `values` wait for the next flush."""

    stream: Stream
    stamps: list[Floats] = field(default_factory=list)
    values: list[Numbers] = field(default_factory=list)
    texts: list[layout.Text] = field(default_factory=list)
    link: layout.Link | None = None
    first: float = 0.0
    last: float = 0.0
    count: int = 0
    written: int = 0
    offsets: list[tuple[float, float]] = field(default_factory=list)
    _fresh: float = 0.0

    @property
    def is_text(self) -> bool:
        """Its samples are text."""
        return self.stream.channel_format == layout.TEXT

    def stamp(self, timestamps: Floats) -> None:
        """Count samples that are about to be written."""
        self.first = self.first if self.count else float(timestamps[0])
        self._fresh = self._fresh if self.count > self.written else float(timestamps[0])
        self.last = float(timestamps[-1])
        self.count += len(timestamps)
        self.stamps.append(timestamps)

    def forget_written(self) -> None:
        """Count only what has not reached the disk."""
        self.first, self.count, self.written = self._fresh, self.count - self.written, 0
        self.offsets = self.offsets[-1:]


class XdfWriter:
    """One XDF file, growing; only one thread may use it.

    Nothing here raises once the file is open, except for streams it does not know and arrays that do not fit.

    Parameters
    ----------
    path
        A new file, or one that was opened for it.
    checksums
        A new file; None for a recording that can tell by itself what of it holds.
    started
        UTC, for the file header.
    now
        LSL seconds.
    """

    def __init__(self, path: Path | AppendFile, checksums: Path | None, started: datetime, now: float) -> None:
        self._file = AppendFile(path) if isinstance(path, Path) else path
        self._checksums = AppendFile(checksums) if checksums is not None else None
        self._marks = bytearray()
        self._tracks: dict[int, Track] = {}
        self._closed: dict[int, Track] = {}
        self._boundary_at = now
        self._waiting = 0
        self.lost = 0
        self._header = layout.file_header(f"{started.astimezone(UTC):%Y-%m-%dT%H:%M:%S+0000}")
        self._file.append(layout.MAGIC)
        self._emit(Tag.FILE_HEADER, self._header)

    @property
    def held(self) -> int:
        """Bytes in memory only."""
        return self._waiting + self._file.held

    @property
    def error(self) -> OSError | None:
        """Why the disk refused; None when all is well."""
        return self._file.error or (self._checksums.error if self._checksums is not None else None)

    def open_stream(self, stream_id: int, stream: Stream, link: layout.Link | None = None) -> None:
        """Write the header of a stream; may come at any time. `link` says which earlier stream it goes on with."""
        self._tracks[stream_id] = Track(stream, link=link)
        self._emit(Tag.STREAM_HEADER, struct.pack("<I", stream_id) + layout.stream_header(stream, link))

    def samples(self, stream_id: int, timestamps: Floats, values: Numbers) -> None:
        """Take numeric samples, shape (n, channels); counted in `lost` when memory is full."""
        track = self._tracks[stream_id]
        expected = (len(timestamps), len(track.stream.channels))
        if values.shape != expected or values.dtype.kind not in "fiu" or track.is_text:
            raise ValueError(
                f"samples of {track.stream.name} are {values.dtype} {values.shape}, not {expected} numbers"
            )
        if self._accepts(len(timestamps), values.nbytes + timestamps.nbytes):
            track.values.append(values)
            track.stamp(timestamps)

    def texts(self, stream_id: int, timestamps: Floats, texts: list[layout.Text]) -> None:
        """Take text samples."""
        track = self._tracks[stream_id]
        if len(timestamps) != len(texts) or not track.is_text:
            raise ValueError(f"{len(texts)} texts of {track.stream.name} have {len(timestamps)} stamps")
        if self._accepts(len(timestamps), sum(len("".join(text)) for text in texts)):
            track.texts.extend(texts)
            track.stamp(timestamps)

    def clock_offset(self, stream_id: int, time: float, offset: float) -> None:
        """Record that at `time` (this machine's LSL clock) the sender's clock plus `offset` was this machine's.

        A stream that has none when its first samples are written counts as stamped by this machine's clock.
        """
        self._tracks[stream_id].offsets.append((time - offset, offset))
        self._emit(Tag.CLOCK_OFFSET, struct.pack("<Idd", stream_id, time - offset, offset))

    def flush(self, now: float) -> bool:
        """Write all that was taken, in one write; False when the disk refused and it is kept in memory."""
        for stream_id, track in self._tracks.items():
            self._encode(stream_id, track)
        if now - self._boundary_at >= BOUNDARY_INTERVAL:
            self._boundary_at = now
            self._emit(Tag.BOUNDARY, layout.BOUNDARY)
        return self._write(now)

    def sync(self) -> None:
        """Wait until the disk itself has what was flushed."""
        self._file.sync()
        if self._checksums is not None:
            self._checksums.sync()

    def finish(self, now: float) -> bool:
        """Write the footers; False when the disk refused. May be called again until it succeeds."""
        self.flush(now)
        for stream_id, track in self._tracks.items():
            self._emit(Tag.STREAM_FOOTER, footer(stream_id, track))
        self._closed, self._tracks = self._closed | self._tracks, {}
        return self._write(now)

    @property
    def vanished(self) -> bool:
        """Whether the file is no longer where it was made."""
        return self._file.vanished

    def move(self, path: Path, checksums: Path | None) -> bool:
        """Go on in new files elsewhere; `OSError` when they refuse as well.

        Returns whether all that was written came along: it cannot when its disk has gone for good. The new file then
        has the headers of all streams and what was held in memory.
        """
        try:
            self._file.move(path)
            if self._checksums is not None and checksums is not None:
                self._checksums.move(checksums)
        except UnreadableError:
            self._begin_anew(path, checksums)
            return False
        return True

    def _begin_anew(self, path: Path, checksums: Path | None) -> None:
        for stream_id, track in self._tracks.items():
            self._encode(stream_id, track)
        pending = self._file.pending
        self._file.restart(path, layout.MAGIC)
        if self._checksums is not None and checksums is not None:
            self._checksums.restart(checksums, b"")
        self._marks.clear()
        self._emit(Tag.FILE_HEADER, self._header)
        for stream_id, track in (self._closed | self._tracks).items():
            track.forget_written()
            number = struct.pack("<I", stream_id)
            self._emit(Tag.STREAM_HEADER, number + layout.stream_header(track.stream, track.link))
            for time, offset in track.offsets:
                self._emit(Tag.CLOCK_OFFSET, number + struct.pack("<dd", time, offset))
        self._append(pending)

    def close(self) -> None:
        """Close the files; what the disk refused is lost."""
        self._file.close()
        if self._checksums is not None:
            self._checksums.close()

    def _accepts(self, samples: int, size: int) -> bool:
        if not samples:
            return False
        if self.held + size > MEMORY_LIMIT:
            self.lost += samples
            return False
        self._waiting += size
        return True

    def _encode(self, stream_id: int, track: Track) -> None:
        if not track.stamps:
            return
        stamps = np.concatenate(track.stamps)
        if not track.offsets:
            # No reader then has to guess, and pyxdf warns of streams without any.
            self.clock_offset(stream_id, float(stamps[0]), 0.0)
        if track.is_text:
            content = layout.encode_texts(stream_id, stamps, track.texts, len(track.stream.channels))
        else:
            dtype = layout.sample_dtype(track.stream.channel_format, len(track.stream.channels))
            content = layout.encode_numbers(stream_id, stamps, np.concatenate(track.values), dtype)
        track.stamps, track.values, track.texts = [], [], []
        self._emit(Tag.SAMPLES, content)

    def _emit(self, tag: Tag, content: bytes) -> None:
        self._append(layout.encode_chunk(tag, content))

    def _append(self, chunks: bytes) -> None:
        if chunks:
            self._marks += mark(self._file.length, chunks)
            self._file.append(chunks)

    def _write(self, now: float) -> bool:
        self._waiting = 0
        if not self._file.flush(now):
            return False
        for track in self._tracks.values():
            track.written = track.count
        # Only after the chunks are whole: a mark without its chunk would say nothing, a chunk without its mark is cut.
        marks, self._marks = bytes(self._marks), bytearray()
        if self._checksums is None:
            return True
        self._checksums.append(marks)
        return self._checksums.flush(now)


def mark(offset: int, chunk: bytes) -> bytes:
    """Return the checksum entry of whole chunks, one as a rule, that begin at `offset`."""
    return MARK.pack(offset, len(chunk), zlib.crc32(chunk))


def footer(stream_id: int, track: Track) -> bytes:
    """Return the content of the chunk that closes a stream."""
    xml = layout.stream_footer(track.first, track.last, track.count, track.offsets)
    return struct.pack("<I", stream_id) + xml
