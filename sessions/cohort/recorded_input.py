"""What a session listened to, as it stands in the recording: segment by segment, given out as it came."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from sensors.errors import Reason, SospiroError
from sensors.stream import Chunk, Floats, Signal
from sessions.recording.xdf_read import RecordedStream
from sessions.segments import segments_of
from sessions.session_file import streams_used
from sessions.span import LONGEST, end_of

POLARITIES = {"upright": False, "inverted": True}


@dataclass(slots=True)
class RecordedInput:
    """One segment of an input.

    Attributes
    ----------
    recorded
        As it was read.
    times, due
        Shape (n,): when each sample was, and when it is given, seconds since the session began.
    given
        How many samples were.
    """

    signal: Signal
    channel: int
    inverted: bool | None
    recorded: RecordedStream
    times: Floats
    due: Floats
    given: int = 0

    def until(self, now: float) -> Chunk | None:
        """Return what came between the call before and `now`."""
        last = int(np.searchsorted(self.due, now, side="right"))
        if last == self.given:
            return None
        part = slice(self.given, last)
        self.given = last
        return Chunk(np.asarray(self.recorded.values[part], np.float64), self.times[part])


def recorded_inputs(
    record: Mapping[str, Any], recording: Mapping[int, RecordedStream], start: float
) -> list[RecordedInput]:
    """Return the segments of everything that the session which began at `start` (LSL s) listened to, oldest first."""
    settings = record.get("settings")
    streams = settings.get("streams") if isinstance(settings, dict) else None
    polarity = POLARITIES.get(str(streams.get("respiration_polarity"))) if isinstance(streams, dict) else None
    found = []
    for signal, channel, recorded in _used(record, recording):
        times = recorded.times - start
        inverted = polarity if signal is Signal.RESPIRATION else None
        found.append(RecordedInput(signal, channel, inverted, recorded, times, _due(times)))
    return sorted(found, key=lambda one: float(one.due[0]))


def length(streams: Mapping[str, RecordedStream], inputs: Sequence[RecordedInput], start: float) -> float:
    """Return how many seconds a session lasted by its own stamps, by those of its inputs where it left none.

    Raises
    ------
    SospiroError
        BAD_FILE for nothing at all, and for more than a day: then a stamp is wrong.
    """
    ended = end_of(streams, start)
    seconds = ended - start if ended is not None else max((float(one.due[-1]) for one in inputs), default=0.0)
    if seconds > LONGEST:
        raise SospiroError(Reason.BAD_FILE, f"By its stamps the recording lasts {seconds / 3600:.0f} h, over a day.")
    if not seconds > 0.0:
        raise SospiroError(Reason.BAD_FILE, "The recording holds no moment of a session.")
    return seconds


def _used(
    record: Mapping[str, Any], recording: Mapping[int, RecordedStream]
) -> Iterator[tuple[Signal, int, RecordedStream]]:
    taken = set()
    for use in streams_used(record):
        if use.signal not in set(Signal) - {Signal.MARKERS}:
            continue
        for number, channel in segments_of(recording, use):
            if _holds(recording[number], channel) and (use.signal, number) not in taken:
                taken.add((use.signal, number))
                yield Signal(use.signal), channel, recording[number]


def _holds(recorded: RecordedStream, channel: int) -> bool:
    return len(recorded.stamps) > 0 and recorded.values.ndim == 2 and 0 <= channel < recorded.values.shape[1]


def _due(times: Floats) -> Floats:
    # a stamp that goes back, or is none, came with the latest before it
    return np.maximum.accumulate(np.where(np.isfinite(times), times, -np.inf))
