"""The recording beside an export: a copy byte for byte, or, de-identified, written anew from what may go out."""

import shutil
from pathlib import Path

from sessions.export.arrays import SessionArrays
from sessions.recording.xdf import XdfWriter

EVERY = 20_000
"""Samples between two flushes."""


def write_source(session: SessionArrays, path: Path) -> None:
    """Write the recording of a session to `path`; `OSError` when the disk refuses.

    De-identified, every stamp is in seconds since the session began, with a clock offset of 0.
    """
    if not session.deidentified:
        shutil.copyfile(session.folder.recording, path)
        return
    writer = XdfWriter(path, None, session.started, 0.0)
    try:
        for number, track in enumerate(session.tracks, 1):
            writer.open_stream(number, track.stream)
        for number, track in enumerate(session.tracks, 1):
            for first in range(0, len(track.times), EVERY):
                piece = slice(first, first + EVERY)
                if track.is_text:
                    writer.texts(number, track.times[piece], list(track.texts[piece]))
                else:
                    writer.samples(number, track.times[piece], track.values[piece])
                writer.flush(session.seconds)
        if not writer.finish(session.seconds):
            raise writer.error or OSError("the disk refused")
    finally:
        writer.close()
