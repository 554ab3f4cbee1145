"""Publish a recording on LSL as if it happened now."""

import threading
from collections.abc import Sequence

import numpy as np

from sensors.errors import Reason, SospiroError
from sensors.lsl import LslClock, MarkerOutlet, SampleOutlet
from sensors.network.recognise import OWN_PREFIX
from sensors.recordings.model import RecordedStream
from sensors.stream import Floats

TICK = 0.025
GRACE = 0.25
"""Seconds the outlets stay after the last sample, so that readers get it."""
_SAMPLE_FORMATS = ("float32", "double64")


def run_replay(
    recordings: Sequence[RecordedStream],
    speed: float = 1.0,
    loop: bool = False,
    seconds: float | None = None,
    stop: threading.Event | None = None,
) -> None:
    """Publish `recordings` with their own timing until they end, `seconds` have passed or `stop` is set. Blocks.

    Each sample is sent when it is due, stamped start + recorded time / `speed`, on an absolute schedule. Recordings of
    several files run side by side from 0. Sospiro's own streams in a recorded session are left out: they are answers.

    Parameters
    ----------
    speed
        1 is real time; 2 is twice as fast, with twice the rate.
    loop
        Start again at the end, with timestamps going on.

    Raises
    ------
    SospiroError
        BAD_SETTING for an impossible speed, BAD_FILE when nothing is left to publish.
    """
    if not 0.01 <= speed <= 100:
        raise SospiroError(Reason.BAD_SETTING, f"The replay speed must lie between 0.01 and 100, but it is {speed:g}.")
    taken = [recorded for recorded in recordings if not recorded.stream.name.startswith(OWN_PREFIX)]
    if not taken:
        raise SospiroError(Reason.BAD_FILE, "The recording holds no stream of a body to replay.")
    clock, stopping = LslClock(), stop or threading.Event()
    length = max(_length(recorded) for recorded in taken) / speed
    players = [Player(recorded, speed, length if loop else None) for recorded in taken]
    try:
        start = clock.now()
        ticks = 0
        while not stopping.is_set() and not _over(players, clock.now() - start, seconds):
            for player in players:
                player.play(start, clock.now() - start)
            ticks += 1
            stopping.wait(max(0.0, start + ticks * TICK - clock.now()))
        stopping.wait(GRACE)
    finally:
        for player in players:
            player.close()


def _length(recorded: RecordedStream) -> float:
    """Return seconds from the start of the recording to the end of the last sample's interval."""
    rate = recorded.stream.nominal_rate
    return float(recorded.timestamps.max()) + (1.0 / rate if rate > 0 else TICK)


def _over(players: Sequence["Player"], elapsed: float, seconds: float | None) -> bool:
    return all(player.schedule.done for player in players) or (seconds is not None and elapsed >= seconds)


class Schedule:
    """What of a recorded stream is due when.

    Parameters
    ----------
    times
        Recorded times, shape (n,), seconds. One that goes back is due with the latest before it, in recorded order.
    period
        Seconds after which the recording starts again; None plays it once.
    """

    def __init__(self, times: Floats, period: float | None = None) -> None:
        self._times = times
        self._due = np.maximum.accumulate(times)
        self._period = period
        self._next = 0
        self._rounds = 0

    @property
    def done(self) -> bool:
        """Everything was due and nothing will start again."""
        return self._period is None and self._next == len(self._times)

    def due(self, elapsed: float) -> list[tuple[slice, Floats]]:
        """Return what became due up to `elapsed` s: the samples, and their times since the start, s."""
        found = []
        while True:
            begun = self._rounds * (self._period or 0.0)
            last = int(np.searchsorted(self._due, elapsed - begun, side="right"))
            if last > self._next:
                found.append((slice(self._next, last), begun + self._times[self._next : last]))
                self._next = last
            if self._period is None or elapsed < begun + self._period:
                return found
            self._rounds, self._next = self._rounds + 1, 0


class Player:
    """One recorded stream on its outlet; parameters as in `run_replay` and `Schedule`."""

    def __init__(self, recorded: RecordedStream, speed: float, period: float | None) -> None:
        self._samples = recorded.samples
        self.schedule = Schedule(recorded.timestamps / speed, period)
        self._outlet = _outlet(recorded, speed)

    def play(self, start: float, elapsed: float) -> None:
        """Send what is due `elapsed` seconds after `start` (LSL seconds)."""
        for part, times in self.schedule.due(elapsed):
            self._push(self._samples[part], start + times)

    def _push(self, samples: Floats | tuple[str, ...], stamps: Floats) -> None:
        if isinstance(self._outlet, SampleOutlet):
            self._outlet.push(samples, stamps)
            return
        for text, time in zip(samples, stamps.tolist(), strict=True):
            self._outlet.push(str(text), time)

    def close(self) -> None:
        """Take the stream off the network."""
        self._outlet.close()


def _outlet(recorded: RecordedStream, speed: float) -> SampleOutlet | MarkerOutlet:
    stream = recorded.stream
    source_id = f"replay-{stream.source_id or stream.name}"
    if isinstance(recorded.samples, tuple):
        return MarkerOutlet(stream.name, stream.type, source_id)
    kind = stream.channel_format if stream.channel_format in _SAMPLE_FORMATS else "double64"
    return SampleOutlet(stream.name, stream.type, stream.channels, stream.nominal_rate * speed, source_id, kind)
