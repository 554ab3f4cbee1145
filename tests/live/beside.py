"""LabRecorder beside us: how it is set up, and how its recording is compared with ours."""

from pathlib import Path
from typing import Any

import numpy as np
import pyxdf

from sensors.settings import LslSettings

Recorded = dict[str, dict[str, Any]]


def configuration(lsl: LslSettings) -> str:
    """Return the file that lets LabRecorder see the streams of `lsl`, on this machine or in this namespace."""
    scope = {"machine": "machine", "network": "site"}[lsl.scope]
    return (
        f"[multicast]\nResolveScope = {scope}\n[lab]\nKnownPeers = {{127.0.0.1}}\nSessionID = {lsl.session_id}\n"
        "[ports]\nPortRange = 128\n[log]\nlevel = -3\n"
    )


def load(path: Path) -> Recorded:
    """Return the streams that hold samples, by name; a later segment of the same name is left out."""
    streams, _ = pyxdf.load_xdf(str(path), dejitter_timestamps=False)
    named: Recorded = {}
    for stream in streams:
        if len(stream["time_stamps"]):
            named.setdefault(stream["info"]["name"][0], stream)
    return named


def header(stream: dict[str, Any]) -> Any:
    """Return what the sender says of itself, without what a reader adds."""
    told = ("name", "type", "channel_count", "nominal_srate", "channel_format", "source_id", "uid", "hostname")
    return {name: stream["info"][name] for name in (*told, "created_at", "session_id", "version", "desc")}


def during(stream: dict[str, Any], first: float, last: float) -> tuple[np.ndarray[Any, Any], list[Any]]:
    """Return stamps and values from `first` to `last`, give or take half a millisecond."""
    stamps = np.asarray(stream["time_stamps"])
    inside = np.flatnonzero((stamps >= first - 5e-4) & (stamps <= last + 5e-4))
    series = stream["time_series"]
    return stamps[inside], [list(series[i]) for i in inside]


def difference(ours: dict[str, Any], theirs: dict[str, Any]) -> float:
    """Make sure that two recordings of a stream agree where both have it; return how far their stamps differ, s."""
    first = max(ours["time_stamps"][0], theirs["time_stamps"][0])
    last = min(ours["time_stamps"][-1], theirs["time_stamps"][-1])
    (a, values), (b, others) = during(ours, first, last), during(theirs, first, last)
    name = ours["info"]["name"][0]
    assert len(a) == len(b) > 0, f"{name}: {len(a)} samples, LabRecorder has {len(b)}"
    if ours["info"]["channel_format"] == ["string"]:
        assert values == others, name
    else:
        np.testing.assert_array_equal(np.array(values), np.array(others), name)
    return float(np.abs(a - b).max())
