"""Which streams are on the network, and how they describe themselves."""

import logging
import re
from concurrent.futures import ThreadPoolExecutor

import pylsl
from pylsl.util import LostError

from sensors.lsl.configuration import ready
from sensors.stream import Channel, Stream

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.25
"""Length of one look around. liblsl asks at 0.02, 0.15, 0.28 s …; a look that ends at just such a time hangs on
until its answers would be too late (0.5 s)."""
OPEN_TIMEOUT = 2.0
MAX_CHANNELS = 1024
HIGHEST_RATE = 1e6
"""An inlet's buffer takes 16 bytes for every sample of a second that is announced, whether it is sent or not."""

_FORMATS = ("undefined", "float32", "double64", "string", "int32", "int16", "int8", "int64")


def resolve(seconds: float) -> list[Stream]:
    """Return the streams that answer within `seconds`, without channels: labels take a connection, see `describe`.

    Blocks for all of `seconds`. A stream that appears meanwhile may be missed: liblsl asks once and then rarely.
    """
    ready()
    return [described(info, channels=()) for info in pylsl.resolve_streams(seconds)]


def discover(seconds: float = 1.0) -> list[Stream]:
    """Return all streams that answer within `seconds`, with their channels; sorted by name and source id.

    Blocks for `seconds` (in whole looks of `LOOK_SECONDS`) and then for at most `OPEN_TIMEOUT`. A stream that is
    announced but cannot be reached (a firewall) is returned without channels.
    """
    looks = max(1, round(seconds / LOOK_SECONDS))
    found = {stream.uid: stream for _ in range(looks) for stream in resolve(LOOK_SECONDS)}
    if not found:
        return []
    with ThreadPoolExecutor(max_workers=min(8, len(found))) as pool:
        return sorted(pool.map(describe, found.values()), key=lambda s: (s.name, s.source_id, s.uid))


def describe(stream: Stream) -> Stream:
    """Return `stream` as its sender describes it in full, or as it is when the sender cannot be reached.

    Blocks for a few milliseconds, at most twice `OPEN_TIMEOUT`.
    """
    if stream.nominal_rate > HIGHEST_RATE:
        return stream
    # pylsl's own LostError and TimeoutError are both RuntimeErrors.
    try:
        inlet = pylsl.StreamInlet(find(stream), 1, 0, recover=False)
        return described(inlet.info(OPEN_TIMEOUT))
    except RuntimeError as fault:
        log.info("stream %r is announced but cannot be reached: %s", stream.name, fault)
        return stream


def find(stream: Stream) -> "pylsl.StreamInfo":
    """Return liblsl's own handle of `stream`; blocks until it answers, at most `OPEN_TIMEOUT`, then `LostError`."""
    if "'" in stream.uid or not stream.uid:
        raise LostError("the stream has no usable uid")
    found = pylsl.resolve_byprop("uid", stream.uid, 1, OPEN_TIMEOUT)
    if not found:
        raise LostError("the stream is no longer there")
    return found[0]


def described(info: "pylsl.StreamInfo", channels: tuple[Channel, ...] | None = None) -> Stream:
    """Return what `info` says of its stream; its channels, for which `info` must have been asked in full, or these."""
    return Stream(
        name=info.name(),
        type=info.type(),
        channels=_channels(info) if channels is None else channels,
        nominal_rate=float(info.nominal_srate()),
        channel_format=_FORMATS[info.channel_format()],
        source_id=info.source_id(),
        uid=info.uid(),
        hostname=info.hostname(),
        xml=info.as_xml() if channels is None else "",
    )


def data_ports(stream: Stream) -> set[int]:
    """Return the ports from which a stream that was described in full sends."""
    return {int(port) for port in re.findall(r"<v[46]data_port>(\d{1,5})</v[46]data_port>", stream.xml)} - {0}


def _channels(info: "pylsl.StreamInfo") -> tuple[Channel, ...]:
    """Return one `Channel` per announced channel, unnamed where the description is short; at most `MAX_CHANNELS`."""
    node = info.desc().child("channels").child("channel")
    channels = []
    for _ in range(min(info.channel_count(), MAX_CHANNELS)):
        # PolarBand2lsl and PolarBLE write <name> where everyone else writes <label>.
        label = node.child_value("label") or node.child_value("name")
        channels.append(Channel(label, node.child_value("unit"), node.child_value("type")))
        node = node.next_sibling("channel")
    return tuple(channels)
