"""XDF, the file format of Lab Streaming Layer."""

import io
import struct
import zlib
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

import numpy as np

from sensors.recordings.model import HIGHEST_RATE, RecordedStream, bad_file, check_size, unreadable
from sensors.stream import Channel, Stream

_DAMAGE = (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, EOFError, MemoryError, OverflowError)


def read_xdf(path: Path, data: bytes) -> list[RecordedStream]:
    """Return all streams in `data`, the content of `path`, on one clock by the recorded offsets; stamps unsmoothed."""
    import pyxdf

    if not data.startswith(b"XDF:"):
        raise unreadable(path)
    try:
        streams, _ = pyxdf.load_xdf(io.BytesIO(data), synchronize_clocks=True, dejitter_timestamps=False)
    except (*_DAMAGE, struct.error, zlib.error, ParseError) as fault:
        raise unreadable(path, fault) from fault
    try:
        return [_recorded(path, stream) for stream in streams]
    except (KeyError, IndexError, TypeError, ValueError) as fault:
        raise bad_file(path, "has a stream header that cannot be understood") from fault


def _recorded(path: Path, stream: dict[str, Any]) -> RecordedStream:
    info = stream["info"]
    count = int(_first(info, "channel_count"))
    times = np.asarray(stream["time_stamps"], dtype=np.float64)
    check_size(path, count * times.size, count)
    described = Stream(
        name=_first(info, "name") or "unnamed",
        type=_first(info, "type"),
        channels=_channels(info, count),
        nominal_rate=_rate(_first(info, "nominal_srate")),
        channel_format=_first(info, "channel_format") or "float32",
        source_id=_first(info, "source_id"),
        hostname=_first(info, "hostname"),
    )
    series = stream["time_series"]
    if described.channel_format == "string":
        return RecordedStream(described, tuple(" ".join(map(str, row)) for row in series), times)
    return RecordedStream(described, np.asarray(series, dtype=np.float64).reshape(times.size, count), times)


def _rate(text: str) -> float:
    """Return the rate a header states, 0 (irregular) for one that cannot be: the stamps go first anyway."""
    rate = float(text or 0.0)
    return rate if 0 < rate <= HIGHEST_RATE else 0.0


def _first(node: Any, key: str) -> str:
    """Return the text of the first child `key` of a node of pyxdf, empty where there is none."""
    children = node.get(key) if isinstance(node, dict) else None
    return str(children[0]) if children and children[0] is not None and not isinstance(children[0], dict) else ""


def _child(node: Any, key: str) -> list[Any]:
    children = node.get(key) if isinstance(node, dict) else None
    return list(children or [])


def _channels(info: dict[str, Any], count: int) -> tuple[Channel, ...]:
    nodes = [
        channel
        for desc in _child(info, "desc")[:1]
        for channels in _child(desc, "channels")[:1]
        for channel in _child(channels, "channel")
    ]
    nodes += [None] * count
    return tuple(
        Channel(_first(node, "label") or _first(node, "name"), _first(node, "unit"), _first(node, "type"))
        for node in nodes[:count]
    )
