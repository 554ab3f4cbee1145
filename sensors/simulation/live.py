"""A simulated person on real LSL outlets, who listens to Sospiro's own guide."""

import threading

import numpy as np

from sensors.lsl import LslClock, MarkerOutlet, SampleOutlet
from sensors.rematch import Rule
from sensors.simulation.person import PersonSettings, Signals, SimulatedPerson
from sensors.simulation.sources import ECG_STREAM, INHALE_MARKER, MARKER_STREAM, RESPIRATION_STREAM
from sensors.stream import Chunk, Stream
from sensors.watch import WatchedSource

GUIDE_STREAM = "Sospiro-Guide"
"""Name of the outlet that is listened to: channels guide phase (0–1, NaN for silence) and breaths per minute."""
TICK = 0.02


def run_simulation(settings: PersonSettings, seconds: float | None, stop: threading.Event) -> None:
    """Publish a simulated person until `stop` is set or `seconds` have passed (None: no end). Blocks.

    Streams SimulatedECG, SimulatedRespiration and SimulatedMarkers; their timestamps count up from the start, however
    unevenly this thread is woken. The guide is found, and found again, whenever one is on the network.
    """
    clock = LslClock()
    guide = WatchedSource(Rule(GUIDE_STREAM), clock)
    outlets = Outlets()
    try:
        person = SimulatedPerson.from_settings(settings, start=clock.now())
        end = np.inf if seconds is None else person.start + seconds
        ticks = 0
        while not stop.is_set() and clock.now() < end:
            listen(person, guide)
            outlets.push(person.advance(min(clock.now(), end)))
            ticks += 1
            stop.wait(max(0.0, person.start + ticks * TICK - clock.now()))
    finally:
        guide.close()
        outlets.close()


def listen(person: SimulatedPerson, guide: WatchedSource) -> None:
    """Let the person hear what has arrived of the guide."""
    for chunk in guide.pull():
        if isinstance(chunk, Chunk) and chunk.samples.shape[1] >= 2:
            for time, (phase, rate) in zip(chunk.times.tolist(), chunk.samples[:, :2].tolist(), strict=True):
                person.hear(time, phase, rate)


class Outlets:
    """The three outlets of a simulated person."""

    def __init__(self) -> None:
        self._ecg = _outlet(ECG_STREAM)
        self._respiration = _outlet(RESPIRATION_STREAM)
        self._markers = MarkerOutlet(MARKER_STREAM.name, MARKER_STREAM.type, MARKER_STREAM.source_id)

    def push(self, signals: Signals) -> None:
        """Send the signals with the times they carry. Never blocks."""
        self._ecg.push(signals.ecg[:, None], signals.ecg_times)
        self._respiration.push(signals.respiration[:, None], signals.respiration_times)
        for onset in signals.inhale_onsets:
            self._markers.push(INHALE_MARKER, onset)

    def close(self) -> None:
        """Take the streams off the network."""
        for outlet in (self._ecg, self._respiration, self._markers):
            outlet.close()


def _outlet(stream: Stream) -> SampleOutlet:
    return SampleOutlet(stream.name, stream.type, stream.channels, stream.nominal_rate, stream.source_id)
