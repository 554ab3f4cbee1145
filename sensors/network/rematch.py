"""When a stream counts as lost, and which stream is the lost one come back.

A device that restarts has a new uid, perhaps another source id, rate or number of channels; what it keeps is its name
and type. A source id alone says too little: some programs give one to all their streams, some the same to every device.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from math import inf
from statistics import median

from sensors.stream import Stream

STALE_SECONDS = 1.75
STALE_BURSTS = 5


@dataclass(frozen=True, slots=True)
class Rule:
    """What a stream must look like to be the same device again; an empty field matches anything.

    Attributes
    ----------
    strict
        Nothing but the very source id will do.
    """

    name: str
    type: str = ""
    source_id: str = ""
    hostname: str = ""
    strict: bool = False

    @classmethod
    def of(cls, stream: Stream) -> "Rule":
        """Return the rule that finds `stream` again."""
        return cls(stream.name, stream.type, stream.source_id, stream.hostname)

    def rank(self, stream: Stream) -> int:
        """Return how well `stream` fits: 3 by source id, 2 by computer, 1 by name and type only, 0 not at all."""
        if stream.name != self.name or (self.type and stream.type != self.type):
            return 0
        if self.source_id and stream.source_id == self.source_id:
            return 3
        if self.strict:
            return 0
        return 2 if stream.hostname == self.hostname else 1


def matches(rule: Rule, streams: Iterable[Stream]) -> list[Stream]:
    """Return the best matches of `rule`: none, one, or several that fit equally well."""
    ranked = [(rule.rank(stream), stream) for stream in streams]
    best = max((rank for rank, _ in ranked), default=0)
    return [stream for rank, stream in ranked if rank == best > 0]


class Lookout:
    """Keeps apart a lost stream that is back and another device that looks the same.

    Whatever fits the rule and was first seen after ours fell silent may be ours; what was there while ours still sent
    is another device, and stays so.
    """

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._since: dict[str, float] = {}

    def note(self, streams: Iterable[Stream], ours: str, now: float) -> None:
        """Remember at `now` (s) which others of our kind are there; `ours` is the uid of our own stream."""
        for stream in streams:
            if stream.uid != ours and self._rule.rank(stream):
                self._since.setdefault(stream.uid, now)

    def candidates(self, streams: Iterable[Stream], ours: str, last_arrival: float) -> list[Stream]:
        """Return what may be our stream come back, under another uid than `ours`: none, one, or several equals.

        Parameters
        ----------
        last_arrival
            When our stream last sent, seconds.
        """
        unknown = (s for s in streams if s.uid != ours and self._since.get(s.uid, inf) > last_arrival)
        return matches(self._rule, unknown)


class Watchdog:
    """Tells a stream that has stopped from one that sends in bursts, so that a loss can be told within 2 s.

    Parameters
    ----------
    now
        Seconds; when the stream was opened.
    """

    def __init__(self, now: float) -> None:
        self._last = now
        self._gaps: deque[float] = deque(maxlen=16)

    @property
    def last_arrival(self) -> float:
        """When samples last arrived (or the stream was opened), seconds."""
        return self._last

    def arrived(self, now: float) -> None:
        """Note that samples arrived."""
        self._gaps.append(now - self._last)
        self._last = now

    def stale(self, now: float) -> bool:
        """Tell whether nothing has come for 1.75 s and for five times the usual gap between bursts."""
        usual = median(self._gaps) if self._gaps else 0.0
        return now - self._last > max(STALE_SECONDS, STALE_BURSTS * usual)
