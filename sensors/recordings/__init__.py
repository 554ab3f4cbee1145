"""Recordings as streams: XDF, tables of text, WFDB, EDF and arrays, each brought to one form."""

from sensors.recordings.model import RecordedStream
from sensors.recordings.opening import open_recording

__all__ = ["RecordedStream", "open_recording"]
