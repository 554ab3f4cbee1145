"""Sending streams."""

import threading
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version

import numpy as np
import numpy.typing as npt
import pylsl

from sensors.lsl.configuration import buffer_seconds, free, ready
from sensors.stream import Channel

CLOSE_TIMEOUT = 2.0
MAKER = "Sospiro"


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
        ready()
        info = pylsl.StreamInfo(name, stream_type, len(channels), rate, channel_format, source_id)
        acquisition = info.desc().append_child("acquisition")
        acquisition.append_child_value("manufacturer", MAKER)
        acquisition.append_child_value("model", model())
        described = info.desc().append_child("channels")
        for channel in channels if any(channel != Channel() for channel in channels) else ():
            node = described.append_child("channel")
            for key, value in ((label_tag, channel.label), ("unit", channel.unit), ("type", channel.type)):
                node.append_child_value(key, value)
        self._outlet = pylsl.StreamOutlet(info, 0, buffer_seconds(rate))

    def close(self) -> None:
        """Take the stream off the network; returns after `CLOSE_TIMEOUT` at the latest. Close inlets first."""
        closer = threading.Thread(target=free, args=(self, "_outlet"), name="close outlet", daemon=True)
        closer.start()
        closer.join(CLOSE_TIMEOUT)


class MarkerOutlet(_Outlet):
    """An irregular stream of texts, one channel; `source_id` stays the same from run to run, so it is found again."""

    def __init__(
        self, name: str, stream_type: str = "Markers", source_id: str = "", channels: Sequence[Channel] = ()
    ) -> None:
        described = list(channels) or [Channel(label=name, type=stream_type)]
        super().__init__(name, stream_type, described, 0.0, "string", source_id or name)

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


@cache
def model() -> str:
    """Return what sends: Sospiro and its version."""
    return f"{MAKER} {version('sospiro')}"
