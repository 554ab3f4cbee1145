"""Reading one stream."""

import logging
import math
import socket
import threading
from collections.abc import Sequence
from contextlib import suppress

import numpy as np
import numpy.typing as npt
import pylsl
from pylsl.util import LostError

from sensors.errors import Reason, SospiroError
from sensors.lsl.configuration import buffer_seconds, free, ready
from sensors.lsl.connection import connection_since, open_sockets
from sensors.lsl.discovery import HIGHEST_RATE, OPEN_TIMEOUT, data_ports, described, find
from sensors.network.stray import on_this_clock
from sensors.stream import Chunk, Floats, MarkerChunk, Stream

log = logging.getLogger(__name__)

CLOSE_TIMEOUT = 2.0
OFFSET_RETRY = 2.0
OFFSET_LOOK = 1.0
"""Seconds between looks for a new clock offset: a look is cheap, liblsl measures in a thread of its own."""
MAX_SAMPLES = 1024
MAX_VALUES = 262_144
MAX_ROUNDS = 64
MAX_MARKER_BYTES = 65_536


class LslSource:
    """An open inlet: raw timestamps, no recovery, never an exception from `pull`.

    Opening blocks (about 15 ms, at most three times `OPEN_TIMEOUT`), so it belongs in a background thread. The clock
    offset is awaited in a thread of its own: the first measurement takes 640 ms. Until then samples of this machine
    are given out with offset 0 (its clock is ours), those of another machine stay in the inlet's buffer.

    Parameters
    ----------
    stream
        The stream to read, as found by `discover` or `resolve`.
    offset
        Clock offset of its sender (seconds) where it is known already: nothing then has to wait for it.

    Raises
    ------
    SospiroError
        NO_STREAM when the stream cannot be reached.
    """

    def __init__(self, stream: Stream, offset: float | None = None) -> None:
        ready()
        if stream.nominal_rate > HIGHEST_RATE:
            raise SospiroError(
                Reason.NO_STREAM,
                f"The stream '{stream.name}' announces {stream.nominal_rate:g} samples per second, more than can be "
                f"read ({HIGHEST_RATE:g}): check its device.",
            )
        try:
            self._inlet = pylsl.StreamInlet(
                find(stream), buffer_seconds(stream.nominal_rate), 0, recover=False, as_numpy=True
            )
            self._stream = described(self._inlet.info(OPEN_TIMEOUT))
            before = open_sockets()
            self._inlet.open_stream(OPEN_TIMEOUT)
            self._connection = connection_since(before, data_ports(self._stream))
        except RuntimeError as fault:
            raise SospiroError(
                Reason.NO_STREAM, f"The stream '{stream.name}' cannot be reached: check its device and the network."
            ) from fault
        # pylsl keeps a buffer for all that may come at once, so a stream of many channels is read in smaller pieces
        self._at_once = max(1, min(MAX_SAMPLES, MAX_VALUES // self._inlet.channel_count))
        self._gone = False
        self._offset = 0.0 if offset is None and self._stream.hostname == socket.gethostname() else offset
        self._offset_failed = self._offset_measured = False
        self._next_offset = -math.inf
        self._pulling = threading.Lock()
        self._closing = threading.Event()
        self._worker = threading.Thread(target=self._await_offset, name=f"offset {stream.name[:32]}", daemon=True)
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

    @property
    def clock_offset(self) -> float | None:
        """As `offset`; None also when the connection has broken."""
        return None if self._gone else self._offset

    @property
    def offset(self) -> float | None:
        """Seconds to add to the stamps to reach this machine's LSL clock; None while unknown."""
        return self._offset

    @property
    def waiting(self) -> bool:
        """Samples have arrived that the next `pull` would return. Never blocks."""
        with self._pulling:
            open_still = not self._gone and not self._closing.is_set()
            return open_still and self._clock_known() and self._inlet.samples_available() > 0

    def pull(self) -> list[Chunk | MarkerChunk]:
        """Return all that has arrived, oldest first; empty when nothing has, or when the stream has gone."""
        chunks: list[Chunk | MarkerChunk] = []
        with self._pulling:
            if self._gone or self._closing.is_set() or not self._clock_known():
                return chunks
            self._renew_offset()
            for _ in range(MAX_ROUNDS):
                samples, timestamps = self._pull_once()
                if len(timestamps):
                    chunks += self._chunks(samples, timestamps)
                if len(timestamps) < self._at_once:
                    break
            if self._gone:
                self._connection.close()
        return chunks

    def hold(self) -> bool:
        """Let samples gather before liblsl sees them; False where that cannot be had. Never blocks."""
        return self._connection.hold()

    def release(self, wait: float = 0.0) -> None:
        """Let liblsl see what has gathered; it takes a moment, for which this waits at most so long (s)."""
        self._connection.release(wait)

    def _pull_once(self) -> tuple[npt.NDArray[np.generic], Floats]:
        try:
            return self._inlet.pull_chunk(timeout=0.0, max_samples=self._at_once)  # type: ignore[no-any-return]
        except LostError:
            self._gone = True
        except RuntimeError as fault:
            log.warning("stream %r broke: %s", self._stream.name, fault)
            self._gone = True
        return np.empty((0, 0)), np.empty(0)

    def _chunks(self, samples: npt.NDArray[np.generic], timestamps: Floats) -> Sequence[Chunk | MarkerChunk]:
        if self._offset is None:
            self._offset = _guessed_offset(timestamps)
        offset = self._offset or 0.0
        if self._stream.channel_format == "string":
            rows = tuple(tuple(map(_text, row)) for row in samples)
            texts = tuple(" ".join(row) for row in rows)
            return [MarkerChunk(texts, timestamps, offset, rows if len(self._stream.channels) > 1 else ())]
        exact = np.array(samples, dtype=np.int64) if self._stream.channel_format == "int64" else None
        numbers, now = np.array(samples, dtype=np.float64), float(pylsl.local_clock())
        return on_this_clock(numbers, timestamps, offset, now, exact)

    def _clock_known(self) -> bool:
        return self._offset is not None or self._offset_failed

    def _await_offset(self) -> None:
        while not self._closing.is_set() and not self._gone:
            try:
                self._offset = float(self._inlet.time_correction(OPEN_TIMEOUT))
            except RuntimeError:
                self._offset_failed = True
                self._closing.wait(OFFSET_RETRY)
            else:
                self._offset_measured = True
                return

    def _renew_offset(self) -> None:
        """Take over what liblsl has measured since; once it has measured at all, asking it never blocks."""
        now = float(pylsl.local_clock())
        if not self._offset_measured or now < self._next_offset:
            return
        self._next_offset = now + OFFSET_LOOK
        with suppress(RuntimeError):
            self._offset = float(self._inlet.time_correction(0.0))

    def close(self) -> None:
        """Release the inlet; returns at once as a rule, after `CLOSE_TIMEOUT` at the latest."""
        self._closing.set()
        with self._pulling:
            self._gone = True
            self._connection.close()
        self._worker.join(CLOSE_TIMEOUT)
        if self._worker.is_alive():
            log.info("the clock of %r does not answer; its inlet is left to the end of the program", self._stream.name)
            return
        free(self, "_inlet")


def _guessed_offset(timestamps: Floats) -> float | None:
    """Return the offset of a clock that cannot be asked, taking the newest stamp for now; None without any stamp."""
    stamps = timestamps[np.isfinite(timestamps)]
    return float(pylsl.local_clock()) - float(stamps[-1]) if len(stamps) else None


def _text(value: bytes) -> str:
    """Return one channel of a text sample; bytes that are no UTF-8 become the replacement character."""
    return bytes(value[:MAX_MARKER_BYTES]).decode("utf-8", errors="replace")
