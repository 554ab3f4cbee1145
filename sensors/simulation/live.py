"""A simulated person on real LSL outlets, who listens to Sospiro's own guide and wears any device."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sensors.lsl import LslClock, MarkerOutlet, SampleOutlet
from sensors.network.rematch import Rule
from sensors.network.watch import WatchedSource
from sensors.simulation.devices import SIMULATED
from sensors.simulation.devices.form import Device, DeviceStream
from sensors.simulation.person import PersonSettings, Signals, SimulatedPerson
from sensors.simulation.sender import Sender
from sensors.simulation.sensed import Sensed
from sensors.simulation.sources import INHALE_MARKER
from sensors.stream import Chunk

GUIDE_STREAM = "Sospiro-Guide"
"""Name of the outlet that is listened to: channels guide phase (0–1, NaN for silence) and breaths per minute."""
ANY_GUIDE = Rule(GUIDE_STREAM)
TICK = 0.02


@dataclass(frozen=True, slots=True)
class DropOut:
    """The devices leave the network `at` seconds after the start, and are back `seconds` later."""

    at: float
    seconds: float

    def covers(self, elapsed: float) -> bool:
        """Tell whether the devices are away `elapsed` s after the start."""
        return self.at <= elapsed < self.at + self.seconds


def run_simulation(
    settings: PersonSettings,
    seconds: float | None,
    stop: threading.Event,
    devices: Sequence[Device] = (SIMULATED,),
    drop_outs: Sequence[DropOut] = (),
    guided_by: Rule = ANY_GUIDE,
) -> None:
    """Publish a simulated person until `stop` is set or `seconds` have passed (None: no end). Blocks.

    What is sent and how is up to `devices`, all worn by the one person; of themselves the streams are SimulatedECG,
    SimulatedRespiration and SimulatedMarkers, whose timestamps count up from the start, however unevenly this thread is
    woken. The guide is found, and found again, whenever one that fits `guided_by` is on the network.
    """
    clock = LslClock()
    guide = WatchedSource(guided_by, clock)
    worn: Worn | None = None
    try:
        person = SimulatedPerson.from_settings(settings, start=clock.now())
        worn = Worn(devices, person.start, settings.seed)
        end = np.inf if seconds is None else person.start + seconds
        ticks = 0
        while not stop.is_set() and (now := clock.now()) < end:
            listen(person, guide)
            away = any(drop_out.covers(now - person.start) for drop_out in drop_outs)
            worn.push(person.advance(now), now, away)
            ticks += 1
            stop.wait(max(0.0, person.start + ticks * TICK - clock.now()))
    finally:
        guide.close()
        if worn is not None:
            worn.close()


def listen(person: SimulatedPerson, guide: WatchedSource) -> None:
    """Let the person hear what has arrived of the guide."""
    for chunk in guide.pull():
        if isinstance(chunk, Chunk) and chunk.samples.shape[1] >= 2:
            for time, (phase, rate) in zip(chunk.times.tolist(), chunk.samples[:, :2].tolist(), strict=True):
                person.hear(time, phase, rate)


class Worn:
    """The devices a simulated person wears, on their outlets.

    Parameters
    ----------
    start
        LSL seconds at which the person's signals begin.
    """

    def __init__(self, devices: Sequence[Device], start: float, seed: int) -> None:
        self._start = start
        self._sensed = Sensed(start)
        self._rows = [row for device in devices for row in device.streams]
        randoms = np.random.default_rng(seed).spawn(len(self._rows))
        self._senders = [Sender(row, random) for row, random in zip(self._rows, randoms, strict=True)]
        self._outlets: list[SampleOutlet | MarkerOutlet] = []

    def push(self, signals: Signals, now: float, away: bool = False) -> None:
        """Send what leaves the devices up to `now` (LSL s); while they are `away` it is lost. Never blocks for long."""
        self._sensed.extend(signals)
        if away:
            self.close()
        elif not self._outlets:
            self._outlets = [_outlet(row) for row in self._rows]
        packets = [sender.take(self._sensed, now - self._start) for sender in self._senders]
        for row, outlet, leaving in zip(self._rows, self._outlets, packets, strict=not away):
            if isinstance(outlet, SampleOutlet):
                for packet in leaving:
                    outlet.push(packet.samples, self._start + packet.stamps)
            elif row.says_inhales:
                for onset in signals.inhale_onsets:
                    outlet.push(INHALE_MARKER, onset)

    def close(self) -> None:
        """Take the streams off the network."""
        for outlet in self._outlets:
            outlet.close()
        self._outlets = []


def _outlet(row: DeviceStream) -> SampleOutlet | MarkerOutlet:
    stream = row.stream
    if stream.channel_format == "string":
        return MarkerOutlet(stream.name, stream.type, stream.source_id)
    return SampleOutlet(
        stream.name,
        stream.type,
        stream.channels,
        stream.nominal_rate,
        stream.source_id,
        stream.channel_format,
        row.label_tag,
    )
