"""The gate to Lab Streaming Layer: the only module that imports pylsl.

liblsl reads its configuration once per process, so `configure` comes before everything else here; whatever is called
without it runs with the defaults of `LslSettings` (this machine only). Inlets never recover by themselves: a source
that has gone says so in `LslSource.gone`, and `sensors.watch` looks for its return.
"""

import logging
import socket
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import numpy.typing as npt
import pylsl
from pylsl.util import LostError

from sensors.errors import Reason, SospiroError
from sensors.settings import LslSettings
from sensors.stream import Channel, Chunk, Floats, MarkerChunk, Stream

log = logging.getLogger(__name__)

BUFFER_SECONDS = 120
"""How long a reader may stand still before samples are lost."""
LOOK_SECONDS = 0.25
"""Length of one look around. liblsl asks at 0.02, 0.15, 0.28 s …; a look that ends at just such a time hangs on
until its answers would be too late (0.5 s)."""
OPEN_TIMEOUT = 2.0
CLOSE_TIMEOUT = 2.0
OFFSET_INTERVAL = 2.0
MAX_SAMPLES = 1024
MAX_ROUNDS = 64
MAX_CHANNELS = 1024
MAX_MARKER_BYTES = 65_536

_FORMATS = ("undefined", "float32", "double64", "string", "int32", "int16", "int8", "int64")
_SCOPES = {"machine": "machine", "network": "site"}
_configured: LslSettings | None = None
_configuring = threading.Lock()


def configure(settings: LslSettings) -> None:
    """Set scope and session ID of LSL for this process; call it before anything else here.

    The same settings may be given again. Other settings once LSL is configured raise `SospiroError` (BAD_SETTING):
    liblsl reads them only once.
    """
    global _configured
    with _configuring:
        if _configured is None:
            pylsl.set_config_content(_configuration(settings))
            _configured = settings
        elif settings != _configured:
            raise SospiroError(
                Reason.BAD_SETTING,
                "The LSL settings were already in use and cannot change while Sospiro runs: start it again.",
            )


def _configuration(settings: LslSettings) -> str:
    # On the loopback a multicast reaches one outlet only; KnownPeers asks each, and the short RTTs make it ask soon
    # (by default after 0.5 s). Level -3 keeps liblsl's own words about lost streams off the terminal.
    return (
        f"[multicast]\nResolveScope = {_SCOPES[settings.scope]}\n"
        f"[lab]\nKnownPeers = {{127.0.0.1}}\nSessionID = {settings.session_id}\n"
        "[ports]\nPortRange = 64\n"
        "[tuning]\nMulticastMinRTT = 0.02\nMulticastMaxRTT = 0.5\nUnicastMinRTT = 0.11\nUnicastMaxRTT = 0.5\n"
        "[log]\nlevel = -3\n"
    )


def _ready() -> None:
    if _configured is None:
        configure(LslSettings())


class LslClock:
    """The clock of this machine that all LSL streams are brought to."""

    def __init__(self) -> None:
        _ready()

    def now(self) -> float:
        """Return `pylsl.local_clock()`, seconds. Never blocks."""
        return float(pylsl.local_clock())


def liblsl_version() -> str:
    """Return the version of the liblsl in use, as "1.18"."""
    version = int(pylsl.library_version())
    return f"{version // 100}.{version % 100}"


def resolve(seconds: float) -> list[Stream]:
    """Return the streams that answer within `seconds`, without channels: labels take a connection, see `describe`.

    Blocks for all of `seconds`. A stream that appears meanwhile may be missed: liblsl asks once and then rarely.
    """
    _ready()
    return [_stream(info, channels=()) for info in pylsl.resolve_streams(seconds)]


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
    # pylsl's own LostError and TimeoutError are both RuntimeErrors.
    try:
        inlet = pylsl.StreamInlet(_find(stream), 1, 0, recover=False)
        return _stream(inlet.info(OPEN_TIMEOUT))
    except RuntimeError as fault:
        log.info("stream %r is announced but cannot be reached: %s", stream.name, fault)
        return stream


def _find(stream: Stream) -> "pylsl.StreamInfo":
    if "'" in stream.uid or not stream.uid:
        raise LostError("the stream has no usable uid")
    found = pylsl.resolve_byprop("uid", stream.uid, 1, OPEN_TIMEOUT)
    if not found:
        raise LostError("the stream is no longer there")
    return found[0]


def _stream(info: "pylsl.StreamInfo", channels: tuple[Channel, ...] | None = None) -> Stream:
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


class LslSource:
    """An open inlet: raw timestamps, no recovery, never an exception from `pull`.

    Opening blocks (about 15 ms, at most three times `OPEN_TIMEOUT`), so it belongs in a background thread. The clock
    offset is measured in a thread of its own: the first measurement takes 640 ms. Until then samples of this machine
    are given out with offset 0 (its clock is ours), those of another machine stay in the inlet's buffer.

    Parameters
    ----------
    stream
        The stream to read, as found by `discover` or `resolve`.

    Raises
    ------
    SospiroError
        NO_STREAM when the stream cannot be reached.
    """

    def __init__(self, stream: Stream) -> None:
        _ready()
        try:
            self._inlet = pylsl.StreamInlet(_find(stream), BUFFER_SECONDS, 0, recover=False, as_numpy=True)
            self._stream = _stream(self._inlet.info(OPEN_TIMEOUT))
            self._inlet.open_stream(OPEN_TIMEOUT)
        except RuntimeError as fault:
            raise SospiroError(
                Reason.NO_STREAM, f"The stream '{stream.name}' cannot be reached: check its device and the network."
            ) from fault
        self._gone = False
        self._offset = 0.0 if self._stream.hostname == socket.gethostname() else None
        self._offset_failed = False
        self._pulling = threading.Lock()
        self._closing = threading.Event()
        self._worker = threading.Thread(target=self._measure_offset, name=f"offset {stream.name[:32]}", daemon=True)
        self._worker.start()

    @property
    def stream(self) -> Stream:
        """The stream, as described when it was opened."""
        return self._stream

    @property
    def segment(self) -> int:
        """Always 0: a source of its own never comes back."""
        return 0

    @property
    def gone(self) -> bool:
        """The connection has broken; nothing more will come."""
        return self._gone

    def pull(self) -> list[Chunk | MarkerChunk]:
        """Return all that has arrived, oldest first; empty when nothing has, or when the stream has gone."""
        chunks: list[Chunk | MarkerChunk] = []
        with self._pulling:
            if self._gone or self._closing.is_set() or not self._clock_known():
                return chunks
            for _ in range(MAX_ROUNDS):
                samples, timestamps = self._pull_once()
                if len(timestamps):
                    chunks.append(self._chunk(samples, timestamps))
                if len(timestamps) < MAX_SAMPLES:
                    break
        return chunks

    def _pull_once(self) -> tuple[npt.NDArray[np.generic], Floats]:
        try:
            return self._inlet.pull_chunk(timeout=0.0, max_samples=MAX_SAMPLES)  # type: ignore[no-any-return]
        except LostError:
            self._gone = True
        except RuntimeError as fault:
            log.warning("stream %r broke: %s", self._stream.name, fault)
            self._gone = True
        return np.empty((0, 0)), np.empty(0)

    def _chunk(self, samples: npt.NDArray[np.generic], timestamps: Floats) -> Chunk | MarkerChunk:
        if self._offset is None:
            self._offset = float(pylsl.local_clock()) - float(timestamps[-1])
        if self._stream.channel_format == "string":
            return MarkerChunk(tuple(_text(row) for row in samples), timestamps, self._offset)
        return Chunk(np.array(samples, dtype=np.float64), timestamps, self._offset)

    def _clock_known(self) -> bool:
        return self._offset is not None or self._offset_failed

    def _measure_offset(self) -> None:
        while not self._closing.is_set() and not self._gone:
            try:
                self._offset = float(self._inlet.time_correction(OPEN_TIMEOUT))
            except RuntimeError:
                self._offset_failed = True
            self._closing.wait(OFFSET_INTERVAL)

    def close(self) -> None:
        """Release the inlet; returns at once as a rule, after `CLOSE_TIMEOUT` at the latest."""
        self._closing.set()
        with self._pulling:
            self._gone = True
        self._worker.join(CLOSE_TIMEOUT)
        if self._worker.is_alive():
            log.info("the clock of %r does not answer; its inlet is left to the end of the program", self._stream.name)
            return
        _destroy(self, "_inlet")


def _text(row: Sequence[bytes]) -> str:
    """Join the values of a text sample; bytes that are no UTF-8 become the replacement character."""
    return " ".join(bytes(value[:MAX_MARKER_BYTES]).decode("utf-8", errors="replace") for value in row)


class _Outlet:
    """What both kinds of outlet share. Nothing that names a person belongs in any field: LSL has no password."""

    def __init__(
        self,
        name: str,
        stream_type: str,
        channels: Sequence[Channel],
        rate: float,
        channel_format: str,
        source_id: str,
        label_tag: str = "label",
    ) -> None:
        _ready()
        info = pylsl.StreamInfo(name, stream_type, len(channels), rate, channel_format, source_id)
        described = info.desc().append_child("channels")
        for channel in channels if any(channel != Channel() for channel in channels) else ():
            node = described.append_child("channel")
            for key, value in ((label_tag, channel.label), ("unit", channel.unit), ("type", channel.type)):
                node.append_child_value(key, value)
        self._outlet = pylsl.StreamOutlet(info, 0, BUFFER_SECONDS)

    def close(self) -> None:
        """Take the stream off the network; returns after `CLOSE_TIMEOUT` at the latest. Close inlets first."""
        closer = threading.Thread(target=_destroy, args=(self, "_outlet"), name="close outlet", daemon=True)
        closer.start()
        closer.join(CLOSE_TIMEOUT)


def _destroy(owner: object, attribute: str) -> None:
    # pylsl frees the C object when its wrapper is collected, thus in this thread and now.
    owner.__dict__.pop(attribute, None)


class MarkerOutlet(_Outlet):
    """An irregular stream of texts, one channel; `source_id` stays the same from run to run, so it is found again."""

    def __init__(self, name: str, stream_type: str = "Markers", source_id: str = "") -> None:
        super().__init__(name, stream_type, [Channel(label=name, type=stream_type)], 0.0, "string", source_id or name)

    def push(self, text: str, time: float) -> None:
        """Send `text`, stamped `time` (LSL seconds, may lie in the future). Never blocks."""
        self._outlet.push_sample([text], time)


class SampleOutlet(_Outlet):
    """A stream of numbers.

    Parameters
    ----------
    rate
        Samples per second; 0 for irregular.
    channel_format
        Any of LSL's numeric ones.
    label_tag
        Under which word the channels are labelled; some devices write `name`.
    """

    def __init__(
        self,
        name: str,
        stream_type: str,
        channels: Sequence[Channel],
        rate: float = 0.0,
        source_id: str = "",
        channel_format: str = "float32",
        label_tag: str = "label",
    ) -> None:
        super().__init__(name, stream_type, channels, rate, channel_format, source_id or name, label_tag)

    def push(self, values: npt.ArrayLike, timestamps: npt.ArrayLike) -> None:
        """Send `values`, shape (n, channels), stamped with `timestamps`, shape (n,), LSL seconds. Never blocks."""
        samples = np.atleast_2d(np.asarray(values, dtype=np.float64))
        stamps = np.atleast_1d(np.asarray(timestamps, dtype=np.float64))
        if samples.shape[0] != stamps.shape[0]:
            raise ValueError(f"values {samples.shape} and timestamps {stamps.shape} do not fit")
        if stamps.size:
            self._outlet.push_chunk(samples, stamps.tolist())
