"""What a device sends of a simulated person and when: packets with the stamps its program would give them."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sensors.simulation.devices.form import DeviceStream, Feed, Kind, Stamps
from sensors.simulation.sensed import Sensed
from sensors.stream import Floats

WAY = 0.07
"""Seconds a packet takes by radio at most: measured intervals of a Polar H10 scatter by as much. Small packets, half
their length."""
PUSH = 8e-6
"""Seconds between two samples pushed one after the other."""
NOTIFIED = 1.0
"""Seconds between two notifications of the Bluetooth heart rate service."""


class Packet(NamedTuple):
    """Samples sent at once, shape (n, channels), with their stamps, shape (n,), s since the person's start."""

    samples: Floats
    stamps: Floats


class Sender:
    """One stream of a device; knows no clock. Of a stream of texts it sends nothing.

    Parameters
    ----------
    random
        For the way by radio and for channels of noise.
    """

    def __init__(self, row: DeviceStream, random: np.random.Generator) -> None:
        self._row = row
        self._random = random
        self._sent = 0
        self._sent_at = 0.0
        self._waiting: list[tuple[float, Packet]] = []
        self._heard = 0.0

    def take(self, sensed: Sensed, now: float) -> list[Packet]:
        """Return the packets that leave up to `now` (s since the person's start)."""
        if self._row.rate:
            self._sample(sensed)
        elif self._row.feeds:
            self._notify(sensed, now)
        due = [packet for at, packet in self._waiting if at <= now]
        self._waiting = self._waiting[len(due) :]
        return due

    def _sample(self, sensed: Sensed) -> None:
        row = self._row
        known = sensed.ecg_known_until if _is_ecg_only(row.feeds) else sensed.known_until
        last = int(np.floor(known(row.rate) * row.rate + 1e-6))
        whole = (last + 1 - self._sent) // row.packet
        if row.stamps is Stamps.OWN and whole > 0:
            self._pack(sensed, whole * row.packet)
            return
        for _ in range(whole):
            self._pack(sensed, row.packet)

    def _pack(self, sensed: Sensed, count: int) -> None:
        counts = np.arange(self._sent, self._sent + count, dtype=np.float64)
        times = counts / self._row.rate
        samples = np.column_stack([self._read(feed, sensed, times, counts) for feed in self._row.feeds])
        self._sent += count
        lost = self._lost(samples)
        if self._row.stamps is Stamps.OWN:
            samples, times = samples[~lost], times[~lost]
        # What is not sent of a packet takes the whole of it along.
        elif lost.any():
            return
        self._send(samples, times)

    def _lost(self, samples: Floats) -> npt.NDArray[np.bool_]:
        """Return which samples are of electrodes or a belt that give nothing; a rate may be NaN and still be sent."""
        shows = [feed.kind in (Kind.ECG, Kind.RESPIRATION, Kind.PULSE) for feed in self._row.feeds]
        return np.asarray(np.isnan(samples[:, shows]).any(axis=1))

    def _read(self, feed: Feed, sensed: Sensed, times: Floats, counts: Floats) -> Floats:
        if feed.kind is Kind.COUNTER:
            values = counts
        elif feed.kind is Kind.NOISE:
            values = self._random.standard_normal(times.size)
        else:
            read: Callable[[Floats], Floats] = getattr(sensed, feed.kind)
            values = read(times)
        values = feed.scale * values + feed.offset
        return np.round(values) if feed.whole else values

    def _notify(self, sensed: Sensed, now: float) -> None:
        """Send the RR intervals of the last second together, as a Bluetooth strap does."""
        if now - self._sent_at < NOTIFIED:
            return
        beats = sensed.intervals(self._heard)
        self._sent_at = now
        if beats:
            self._heard = beats[-1][0]
            feed = self._row.feeds[0]
            samples = np.array([[feed.scale * rr + feed.offset] for _, rr in beats])
            self._waiting.append((now, Packet(samples, np.array([now + PUSH * order for order in range(len(beats))]))))

    def _send(self, samples: Floats, times: Floats) -> None:
        if self._row.stamps is Stamps.OWN:
            self._waiting.append((0.0, Packet(samples, times)))
            return
        # A packet never overtakes the one before.
        way = min(WAY, 0.5 * times.size / self._row.rate)
        at = max(self._sent_at, float(times[-1]) + way * float(self._random.uniform()))
        self._sent_at = at
        self._waiting.append((at, Packet(samples, self._stamped(times, at))))

    def _stamped(self, times: Floats, at: float) -> Floats:
        """Return the stamps of samples measured at `times` and pushed at `at`."""
        order = np.arange(times.size, dtype=np.float64)
        declared = self._row.stream.nominal_rate
        match self._row.stamps:
            case Stamps.ARRIVAL:
                return at + PUSH * order
            case Stamps.DEVICE:
                return np.full_like(times, times[-1] / 1e-9)
            case _:
                return at - (order[::-1] / declared if declared else 0.0 * order)


def _is_ecg_only(feeds: tuple[Feed, ...]) -> bool:
    return all(feed.kind in (Kind.ECG, Kind.COUNTER, Kind.NOISE) for feed in feeds)
