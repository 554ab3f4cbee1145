"""A simulated person as sources in memory, for rendering and tests: no network, no thread, no clock."""

import math

import numpy as np

from sensors.simulation.ecg import ECG_RATE
from sensors.simulation.person import RESPIRATION_RATE, SimulatedPerson
from sensors.stream import Channel, Chunk, Floats, MarkerChunk, Stream

ECG_STREAM = Stream("SimulatedECG", "ECG", (Channel("ECG", "microvolts", "ECG"),), ECG_RATE, source_id="simulated-ecg")
RESPIRATION_STREAM = Stream(
    "SimulatedRespiration",
    "Respiration",
    (Channel("Respiration", "a.u.", "Respiration"),),
    RESPIRATION_RATE,
    source_id="simulated-respiration",
)
MARKER_STREAM = Stream(
    "SimulatedMarkers", "Markers", (Channel("Markers", "", "Markers"),), 0.0, "string", source_id="simulated-markers"
)
INHALE_MARKER = "inhale_onset"
"""Text of the markers: the true inhale onsets."""


class MemorySource:
    """A `Source` that gives out what was put in."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._waiting: list[Chunk | MarkerChunk] = []
        self._open = True

    @property
    def stream(self) -> Stream:
        """The stream as it was announced."""
        return self._stream

    @property
    def segment(self) -> int:
        """Always 0."""
        return 0

    @property
    def notice(self) -> str:
        """Always empty: memory does not get lost."""
        return ""

    @property
    def clock_offset(self) -> float | None:
        """Always 0: its stamps are this machine's."""
        return 0.0

    def put(self, chunk: Chunk | MarkerChunk) -> None:
        """Append `chunk`; after `close` it is dropped."""
        if self._open:
            self._waiting.append(chunk)

    def pull(self) -> list[Chunk | MarkerChunk]:
        """Return what was put in since the last call."""
        chunks, self._waiting = self._waiting, []
        return chunks

    def close(self) -> None:
        """Give out nothing more."""
        self._open = False
        self._waiting.clear()


class SimulatedSources:
    """The sensors of a simulated person.

    Attributes
    ----------
    person
        Tell it what it hears with `person.hear`.
    ecg, respiration, markers
        Its signals as sources; the markers are the true inhale onsets.
    """

    def __init__(self, person: SimulatedPerson) -> None:
        self.person = person
        self.ecg = MemorySource(ECG_STREAM)
        self.respiration = MemorySource(RESPIRATION_STREAM)
        self.markers = MemorySource(MARKER_STREAM)

    def advance(self, now: float) -> None:
        """Let the person live up to `now` (s) and put the signals into the sources."""
        signals = self.person.advance(now)
        _put_sent(self.ecg, signals.ecg, signals.ecg_times)
        _put_sent(self.respiration, signals.respiration, signals.respiration_times)
        if signals.inhale_onsets:
            onsets = np.array(signals.inhale_onsets)
            self.markers.put(MarkerChunk((INHALE_MARKER,) * onsets.size, onsets))


def _put_sent(source: MemorySource, values: Floats, times: Floats) -> None:
    """Put in what was sent of a signal, as the float32 it was announced as: what was not sent is NaN."""
    if values.size and not math.isnan(values.sum()):
        source.put(Chunk(values[:, None].astype(np.float32).astype(np.float64), times))
        return
    sent = ~np.isnan(values)
    if sent.any():
        source.put(Chunk(values[sent, None].astype(np.float32).astype(np.float64), times[sent]))
