"""Reads back what `recording.xdf` wrote, also when its end is torn; recordings of others are pyxdf's business."""

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from sensors.errors import Reason, SospiroError
from sensors.stream import Channel, Floats, Stream
from sessions.recording import xdf_format as layout
from sessions.recording.xdf import MARK
from sessions.recording.xdf_format import Numbers, Tag


@dataclass(slots=True)
class RecordedStream:
    """One stream of a recording.

    Attributes
    ----------
    stamps
        Shape (n,), seconds on the sender's clock.
    values
        Shape (n, channels), in the stream's own format; empty for text.
    texts
        Each text sample, what its channels hold joined by spaces.
    offsets
        Shape (k, 2): time on the sender's clock, seconds to add there to reach this machine's clock.
    link
        The earlier stream that this one goes on with, when it came back; None for a stream that was there first.
    """

    stream: Stream
    stamps: Floats = field(default_factory=lambda: np.empty(0))
    values: Numbers = field(default_factory=lambda: np.empty((0, 0)))
    texts: list[str] = field(default_factory=list)
    offsets: Floats = field(default_factory=lambda: np.empty((0, 2)))
    closed: bool = False
    link: layout.Link | None = None

    @property
    def times(self) -> Floats:
        """Shape (n,), seconds on this machine's LSL clock."""
        if not len(self.offsets):
            return self.stamps
        return self.stamps + np.interp(self.stamps, self.offsets[:, 0], self.offsets[:, 1])

    def column(self, label: str) -> Floats:
        """Return the channel called `label`, shape (n,); NaN throughout if there is none."""
        for index, channel in enumerate(self.stream.channels):
            if channel.label == label and len(self.values):
                return np.asarray(self.values[:, index], dtype=np.float64)
        return np.full(len(self.stamps), np.nan)


@dataclass(slots=True)
class _Pieces:
    """Samples of one stream as they are found."""

    stream: Stream
    stamps: list[Floats] = field(default_factory=list)
    values: list[Numbers] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    offsets: list[tuple[float, float]] = field(default_factory=list)
    closed: bool = False
    link: layout.Link | None = None

    def join(self) -> RecordedStream:
        """Return them as one."""
        channels = len(self.stream.channels)
        return RecordedStream(
            self.stream,
            np.concatenate([np.empty(0), *self.stamps]),
            np.concatenate(self.values) if self.values else np.empty((0, channels)),
            self.texts,
            np.array(self.offsets, dtype=np.float64).reshape(-1, 2),
            self.closed,
            self.link,
        )


def verify(data: bytes, marks: bytes) -> tuple[int, int]:
    """Return how many bytes of a recording and of its checksums hold.

    Those are the chunks that follow each other without a gap from the start on and fit their checksums.
    """
    if not data.startswith(layout.MAGIC):
        return 0, 0
    end, kept = len(layout.MAGIC), 0
    view = memoryview(data)
    for offset, length, checksum in MARK.iter_unpack(marks[: len(marks) - len(marks) % MARK.size]):
        if offset != end or not length or zlib.crc32(view[offset : offset + length]) != checksum:
            break
        end, kept = end + length, kept + MARK.size
    return (end, kept) if kept else (0, 0)


def read_recording(path: Path) -> dict[int, RecordedStream]:
    """Return the streams of a recording by their number; a torn end is left out.

    Raises
    ------
    SospiroError
        MISSING_FILE, or BAD_FILE for something that `sessions.recording.xdf` did not write.
    """
    try:
        return decode(path.read_bytes())
    except OSError as error:
        raise SospiroError(Reason.MISSING_FILE, f"{path} cannot be read ({error.strerror}).") from error
    except ValueError as error:
        raise SospiroError(Reason.BAD_FILE, f"{path} is not a recording of Sospiro, or is damaged.") from error


def decode(data: bytes) -> dict[int, RecordedStream]:
    """Return the streams in the bytes of a recording; raises `ValueError` where they make no sense."""
    try:
        return {stream_id: pieces.join() for stream_id, pieces in _collect(data).items()}
    except (struct.error, KeyError, IndexError) as error:
        raise ValueError("a chunk makes no sense") from error


def lineage(recording: Mapping[int, RecordedStream], number: int) -> list[int]:
    """Return the numbers of a stream and of those it goes on with, oldest first."""
    numbers = [number]
    while (link := recording[numbers[0]].link) is not None and link.continues in recording:
        if link.continues in numbers:
            break
        numbers.insert(0, link.continues)
    return numbers


def whole_length(data: bytes) -> int:
    """Return the bytes up to which a recording has chunks of whole length; for one without checksums."""
    return max((end for _, _, end in iter_chunks(data)), default=0) if data.startswith(layout.MAGIC) else 0


def _collect(data: bytes) -> dict[int, _Pieces]:
    found: dict[int, _Pieces] = {}
    for tag, content, _ in iter_chunks(data):
        if tag == Tag.STREAM_HEADER:
            stream, link = _parse_header(content[4:])
            found[_number(content)] = _Pieces(stream, link=link)
        elif tag == Tag.SAMPLES:
            _add_samples(found[_number(content)], content[4:])
        elif tag == Tag.CLOCK_OFFSET:
            stream_id, time, offset = struct.unpack("<Idd", content)
            found[stream_id].offsets.append((time, offset))
        elif tag == Tag.STREAM_FOOTER:
            found[_number(content)].closed = True
    return found


def iter_chunks(data: bytes) -> Iterator[tuple[int, memoryview, int]]:
    """Yield tag, content and end of each whole chunk, up to the first that is not; `ValueError` for another file."""
    if not data.startswith(layout.MAGIC):
        raise ValueError("no XDF file")
    view, at = memoryview(data), len(layout.MAGIC)
    while at < len(data):
        try:
            length, at = _varlen(view, at)
        except struct.error:
            return
        if length < 2 or at + length > len(data):
            return
        yield struct.unpack_from("<H", view, at)[0], view[at + 2 : at + length], at + length
        at += length


def _varlen(view: memoryview, at: int) -> tuple[int, int]:
    """Return the number that begins at `at`, and where it ends."""
    size = struct.unpack_from("<B", view, at)[0]
    if size not in (1, 4, 8):
        raise struct.error(f"a length of {size} bytes")
    return struct.unpack_from({1: "<B", 4: "<I", 8: "<Q"}[size], view, at + 1)[0], at + 1 + size


def _number(content: memoryview) -> int:
    return int(struct.unpack_from("<I", content)[0])


def _parse_header(xml: memoryview) -> tuple[Stream, layout.Link | None]:
    root = layout.parse_xml(bytes(xml).decode())
    if root is None:
        raise ValueError("unreadable stream header")
    described = [
        Channel(*(element.findtext(tag, "") for tag in ("label", "unit", "type")))
        for element in root.iterfind("desc/channels/channel")
    ]
    count = int(root.findtext("channel_count", ""))
    stream = Stream(
        name=root.findtext("name", ""),
        type=root.findtext("type", ""),
        channels=tuple(described[:count] + [Channel()] * (count - len(described))),
        nominal_rate=float(root.findtext("nominal_srate", "")),
        channel_format=root.findtext("channel_format", ""),
        source_id=root.findtext("source_id", ""),
    )
    return stream, layout.read_link(root)


def _add_samples(pieces: _Pieces, content: memoryview) -> None:
    count, at = _varlen(content, 0)
    if pieces.stream.channel_format == layout.TEXT:
        pieces.stamps.append(_read_texts(pieces, content, count, at))
        return
    dtype = layout.sample_dtype(pieces.stream.channel_format, len(pieces.stream.channels))
    rows: npt.NDArray[np.void] = np.frombuffer(content, dtype, count, at)
    if np.any(rows["size"] != 8):
        raise ValueError("a sample without a stamp")
    pieces.stamps.append(rows["stamp"].astype(np.float64))
    pieces.values.append(rows["values"].astype(rows["values"].dtype))


def _read_texts(pieces: _Pieces, content: memoryview, count: int, at: int) -> Floats:
    stamps = np.empty(count)
    for row in range(count):
        stamps[row] = struct.unpack_from("<d", content, at + 1)[0]
        at += 9
        cells = []
        for _ in pieces.stream.channels:
            length, at = _varlen(content, at)
            cells.append(bytes(content[at : at + length]).decode())
            at += length
        pieces.texts.append(" ".join(cell for cell in cells if cell))
    return stamps
