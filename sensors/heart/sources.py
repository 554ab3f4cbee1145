"""Everything heartbeats can be read from, and which of it is believed."""

from collections.abc import Mapping
from dataclasses import dataclass

from sensors.heart.rr_stream import RRTracker
from sensors.heart.tracker import HeartTracker
from sensors.state import Heartbeat, QualityReason, RRInterval, SignalQuality
from sensors.stream import HEARTS, Signal

GIVEN_UP_AFTER = 5.0
"""Seconds for which the present source may be bad before another takes its place."""
TAKEN_BACK_AFTER = 10.0
"""Seconds for which a better source must have been good before it is listened to again."""

CLOCK_WENT_BACK = 5.0
"""Seconds behind the last heartbeat, further than two sources ever are apart: there a clock was set back."""


@dataclass(frozen=True, slots=True)
class HeartState:
    """The heart as told by its `source`; fields as in `BodyState`."""

    source: Signal | None = None
    rate: float | None = None
    next_heartbeat: float | None = None
    heartbeats: tuple[Heartbeat, ...] = ()
    intervals: tuple[RRInterval, ...] = ()


class Hearts:
    """One tracker for each signal that heartbeats come from; the ECG goes before the pulse, that before ready RR.

    Two sources do not agree to the millisecond (a pulse arrives a quarter of a second after its R wave), so the source
    changes only when it has been bad for 5 s, or a better one good for 10 s, and no heartbeat goes back in time.

    Attributes
    ----------
    last
        Time (s) of the last heartbeat handed over; None before the first.
    """

    def __init__(self) -> None:
        self.sampled = {signal: HeartTracker(signal) for signal in (Signal.ECG, Signal.PPG)}
        self.ready_made = RRTracker()
        self.last: float | None = None
        self._source: Signal | None = None
        self._good_since: dict[Signal, float] = {}
        self._bad_since: float | None = None

    def trust(self, signal: Signal, now: float) -> float | None:
        """Return what the tracker of `signal` makes of it, 0–1; None while it has seen too little."""
        return self._tracker(signal).trust(now)

    def state(
        self, now: float, qualities: Mapping[Signal, SignalQuality], moments: Mapping[Signal, float]
    ) -> HeartState:
        """Return what is known at `now` (s), given quality and own clock's time (`moments`, s) of each attached signal.

        Hands over what was found since the last call. The first heartbeats wait until their signal has been judged;
        those of a bad one are dropped, and no rate is told before one was handed over.
        """
        good = [signal for signal in HEARTS if signal in qualities and _is_good(qualities[signal])]
        self._choose(now, good)
        heartbeats: tuple[Heartbeat, ...] = ()
        intervals: tuple[RRInterval, ...] = ()
        for signal in qualities:
            tracker = self._tracker(signal)
            if signal in good and tracker.trust(moments[signal]) is None:
                continue
            beats, judged = tracker.drain(), tracker.drain_intervals()
            if signal is self._source and signal in good:
                heartbeats = tuple(beat for beat in beats if self._is_new(beat.time))
                intervals = judged
        if heartbeats:
            self.last = heartbeats[-1].time
        if self._source not in good or self._source is None or self.last is None:
            return HeartState()
        tracker, moment = self._tracker(self._source), moments[self._source]
        return HeartState(self._source, tracker.rate(moment), tracker.expected(moment), heartbeats, intervals)

    def _is_new(self, time: float) -> bool:
        return self.last is None or time > self.last or time < self.last - CLOCK_WENT_BACK

    def _tracker(self, signal: Signal) -> HeartTracker | RRTracker:
        return self.ready_made if signal is Signal.RR else self.sampled[signal]

    def _choose(self, now: float, good: list[Signal]) -> None:
        self._good_since = {signal: self._good_since.get(signal, now) for signal in good}
        if self._source in good:
            self._bad_since = None
            better = HEARTS[: HEARTS.index(self._source)] if self._source else ()
            back = (s for s in better if now - self._good_since.get(s, now) >= TAKEN_BACK_AFTER)
            self._source = next(back, self._source)
            return
        self._bad_since = now if self._bad_since is None else self._bad_since
        if good and (self._source is None or now - self._bad_since >= GIVEN_UP_AFTER):
            self._source, self._bad_since = good[0], None


def _is_good(quality: SignalQuality) -> bool:
    return quality.reason is QualityReason.GOOD
