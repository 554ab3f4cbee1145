"""The sealed half of a masked session: an XDF of the streams, events and entries that would tell the arm."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from sensors.stream import Channel, Stream
from sessions.recording.journal import plain
from sessions.recording.xdf import XdfWriter
from sessions.study.masking import OPEN_ENTRIES, OPEN_EVENTS, Sealing, is_open
from sessions.study.sealed_file import SealedFile

EVENTS_ID = 0
EVENTS = Stream("Sospiro-Sealed", "Markers", (Channel("event"),), 0.0, "string", source_id="sospiro-sealed")
"""Lines for the journal, each `{"kind": …, "data": …}`; those of kind `RECORD` are entries of `session.json`."""

RECORD = "record"


class SealedRecording:
    """Takes what must not lie open, and says what may.

    Parameters
    ----------
    path
        A new file.
    started
        UTC, for the header of the XDF inside.
    now
        LSL seconds.
    """

    def __init__(self, path: Path, sealing: Sealing, started: datetime, now: float) -> None:
        self._file = SealedFile(path, sealing.box)
        self.xdf = XdfWriter(self._file, None, started, now)
        self._ids = {EVENTS_ID}
        self.xdf.open_stream(EVENTS_ID, EVENTS)
        self._keep(now, RECORD, dict(sealing.secret))

    def takes(self, stream_id: int) -> bool:
        """Tell whether samples of this stream belong here."""
        return stream_id in self._ids

    def open_stream(self, stream_id: int, stream: Stream) -> bool:
        """Begin a stream if it must be sealed, and tell whether it must."""
        if is_open(stream):
            return False
        self._ids.add(stream_id)
        self.xdf.open_stream(stream_id, stream)
        return True

    def event(self, kind: str, time: float, data: dict[str, Any]) -> bool:
        """Take a line of the journal if it must be sealed, and tell whether it must."""
        if kind in OPEN_EVENTS:
            return False
        self._keep(time, kind, data)
        return True

    def entries(self, time: float, fields: dict[str, Any]) -> dict[str, Any]:
        """Take the entries of `session.json` that must be sealed, and return those that may stand there."""
        sealed = {name: value for name, value in fields.items() if name not in OPEN_ENTRIES}
        if sealed:
            self._keep(time, RECORD, sealed)
        return {name: value for name, value in fields.items() if name in OPEN_ENTRIES}

    def finish(self, now: float) -> bool:
        """Close the XDF and seal all that is left; False, to be called again, while the disk refuses."""
        self.xdf.finish(now)
        return self._file.finish(now)

    def _keep(self, time: float, kind: str, data: dict[str, Any]) -> None:
        text = json.dumps({"kind": kind, "data": plain(data)})
        self.xdf.texts(EVENTS_ID, np.array([time]), [text])
