"""XDF 1.0 in bytes: how chunks, samples, headers and footers are laid out. Little-endian throughout.

Source: the XDF 1.0 specification (github.com/sccn/xdf/wiki/Specifications).
"""

import functools
import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from xml.etree import ElementTree as ET

import numpy as np
import numpy.typing as npt

from sensors.stream import Channel, Floats, Stream

MAGIC = b"XDF:"
BOUNDARY = bytes.fromhex("43A546DCCBF5410FB30ED5467383CBE4")
FORMATS = {
    "int8": "<i1",
    "int16": "<i2",
    "int32": "<i4",
    "int64": "<i8",
    "float32": "<f4",
    "double64": "<f8",
}
TEXT = "string"
TEXT_LIMIT = 65_536
"""Bytes kept of one text sample."""

XML_LIMIT = 1_000_000
XML_DEPTH = 32
"""Readers parse the header recursively, so a deep one could keep the whole file from being read."""

Numbers = npt.NDArray[np.generic]
Text = str | Sequence[str]
"""One sample of a stream of text: its first channel, or all."""


class Tag(IntEnum):
    """Kinds of chunk."""

    FILE_HEADER = 1
    STREAM_HEADER = 2
    SAMPLES = 3
    CLOCK_OFFSET = 4
    BOUNDARY = 5
    STREAM_FOOTER = 6


def encode_chunk(tag: Tag, content: bytes) -> bytes:
    """Return a whole chunk: length, tag, content."""
    return _varlen(2 + len(content)) + struct.pack("<H", tag) + content


@functools.lru_cache
def sample_dtype(channel_format: str, channels: int) -> np.dtype[np.void]:
    """Return the layout of one stamped numeric sample; `KeyError` for a format that is not numeric."""
    return np.dtype([("size", "u1"), ("stamp", "<f8"), ("values", FORMATS[channel_format], (channels,))])


def encode_numbers(stream_id: int, timestamps: Floats, values: Numbers, dtype: np.dtype[np.void]) -> bytes:
    """Return the content of a samples chunk; `values` has shape (n, channels)."""
    rows = np.empty(len(timestamps), dtype)
    rows["size"] = 8
    rows["stamp"] = timestamps
    rows["values"] = fit(values, dtype["values"].base)
    return struct.pack("<I", stream_id) + _varlen(len(rows)) + rows.tobytes()


def encode_texts(stream_id: int, timestamps: Floats, texts: Sequence[Text], channels: int = 1) -> bytes:
    """Return the content of a samples chunk of text; what UTF-8 cannot hold becomes a question mark.

    A single text stands in the first of the stream's channels; channels that are not told are empty.
    """
    rows = []
    for stamp, text in zip(timestamps, texts, strict=True):
        told = ((text,) if isinstance(text, str) else tuple(text))[:channels]
        cells = b"".join(map(_encode_text, told + ("",) * (channels - len(told))))
        rows.append(b"\x08" + struct.pack("<d", stamp) + cells)
    return struct.pack("<I", stream_id) + _varlen(len(rows)) + b"".join(rows)


def _encode_text(text: str) -> bytes:
    data = text.encode("utf-8", errors="replace")
    kept = data if len(data) <= TEXT_LIMIT else data[:TEXT_LIMIT].decode(errors="ignore").encode()
    return _varlen(len(kept)) + kept


def fit(values: Numbers, dtype: np.dtype[np.generic]) -> Numbers:
    """Return `values` in `dtype`: for whole numbers rounded and limited to what it holds, NaN as 0."""
    if values.dtype.kind == "f" and dtype.kind == "i":
        limits = np.iinfo(dtype.str)
        # The largest int64 is no float64: the next float64 above it would wrap round to the smallest.
        highest = np.nextafter(float(limits.max), 0.0) if limits.bits == 64 else float(limits.max)
        values = np.clip(np.rint(np.nan_to_num(values, posinf=np.inf, neginf=-np.inf)), float(limits.min), highest)
    with np.errstate(over="ignore"):
        return values.astype(dtype)


def file_header(datetime: str) -> bytes:
    """Return the content of the first chunk; `datetime` is ISO 8601."""
    return _xml(_element("info", {"version": "1.0", "datetime": datetime}))


@dataclass(frozen=True, slots=True)
class Link:
    """How a stream that came back goes on with one before it: that one's number, and how often it came back by now."""

    continues: int
    segment: int


def stream_header(stream: Stream, link: Link | None = None) -> bytes:
    """Return the XML of a stream: its own announcement if that is sound and says the same, else one made from it.

    A `link` is added to its description, as `sospiro/continues` and `sospiro/segment`.
    """
    announced = _announced(stream)
    if announced is not None and link is None:
        return stream.xml.encode()
    root = announced if announced is not None else _described(stream)
    if link is not None:
        desc = root.find("desc")
        parent = ET.SubElement(root, "desc") if desc is None else desc
        parent.append(_element("sospiro", {"continues": str(link.continues), "segment": str(link.segment)}))
    return _xml(root)


def _described(stream: Stream) -> ET.Element:
    told = {
        "name": stream.name,
        "type": stream.type,
        "channel_count": str(len(stream.channels)),
        "nominal_srate": repr(float(stream.nominal_rate)),
        "channel_format": stream.channel_format,
        "source_id": stream.source_id,
        "version": "1.1",
    }
    root = _element("info", told | {n: v for n, v in (("uid", stream.uid), ("hostname", stream.hostname)) if v})
    desc = ET.SubElement(root, "desc")
    if not stream.xml:  # nobody announced it: it is ours
        desc.append(_element("acquisition", {"manufacturer": "Sospiro", "model": "Sospiro"}))
    channels = ET.SubElement(desc, "channels")
    channels.extend(_channel(channel) for channel in stream.channels)
    return root


def read_link(root: ET.Element) -> Link | None:
    """Return the link in a header; None where there is none, or none of ours."""
    told = [root.findtext(f"desc/sospiro/{name}", "") for name in ("continues", "segment")]
    if not all(text.isascii() and text.isdigit() and len(text) < 10 for text in told):
        return None
    return Link(*map(int, told))


def stream_footer(first: float, last: float, count: int, offsets: Iterable[tuple[float, float]]) -> bytes:
    """Return the XML that closes a stream; `offsets` are (time of collection, offset), seconds."""
    root = _element("info", {"first_timestamp": repr(first), "last_timestamp": repr(last), "sample_count": str(count)})
    parent = ET.SubElement(root, "clock_offsets")
    parent.extend(_element("offset", {"time": repr(time), "value": repr(offset)}) for time, offset in offsets)
    return _xml(root)


def parse_xml(text: str) -> ET.Element | None:
    """Return the root of a header that a reader can take; None for anything else."""
    if len(text) > XML_LIMIT or "<!" in text:
        return None
    try:
        root = ET.fromstring(text)  # noqa: S314 -- without a DOCTYPE (refused above) there are no entities to expand
    except (ET.ParseError, ValueError):
        return None
    return root if _depth(root) <= XML_DEPTH else None


def _announced(stream: Stream) -> ET.Element | None:
    """Return the stream's announcement, unless it is none that a reader can take or says something else."""
    root = parse_xml(stream.xml) if stream.xml else None
    if root is None or root.tag != "info":
        return None
    try:
        rate = float(root.findtext("nominal_srate", "nan"))
    except ValueError:
        return None
    told = tuple(root.findtext(tag, "") for tag in ("name", "type", "channel_count", "channel_format"))
    known = (stream.name, stream.type, str(len(stream.channels)), stream.channel_format)
    return root if told == known and rate == stream.nominal_rate else None


def _depth(root: ET.Element) -> int:
    depth, level = 0, [root]
    while level:
        depth, level = depth + 1, [child for element in level for child in element]
    return depth


def _channel(channel: Channel) -> ET.Element:
    return _element("channel", {"label": channel.label, "unit": channel.unit, "type": channel.type})


def _element(tag: str, texts: dict[str, str]) -> ET.Element:
    root = ET.Element(tag)
    for name, text in texts.items():
        ET.SubElement(root, name).text = "".join(c for c in text if _allowed(c))
    return root


def _allowed(character: str) -> bool:
    """Tell whether XML 1.0 can hold it."""
    code = ord(character)
    return (code >= 0x20 and not 0xD800 <= code <= 0xDFFF and code not in (0xFFFE, 0xFFFF)) or character in "\t\n\r"


def _xml(root: ET.Element) -> bytes:
    return b'<?xml version="1.0"?>' + ET.tostring(root, encoding="unicode").encode()


def _varlen(length: int) -> bytes:
    if length < 1 << 8:
        return struct.pack("<BB", 1, length)
    return struct.pack("<BI", 4, length) if length < 1 << 32 else struct.pack("<BQ", 8, length)
