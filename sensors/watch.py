"""Streams as they come and go: the list of those there, and sources that find their stream again.

Everything that blocks (resolving, opening, closing) happens in the threads of this module; `WatchedSource.pull` is made
for the session thread and never waits.
"""

import logging
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from sensors.clock import Clock
from sensors.errors import SospiroError
from sensors.lsl import LOOK_SECONDS, LslClock, LslSource, describe, resolve
from sensors.rematch import Rule, Watchdog, matches
from sensors.stream import Chunk, MarkerChunk, Stream

log = logging.getLogger(__name__)

SEARCH_SECONDS = 0.1
"""A look for a lost stream is shorter, as one that appears during a look is seen only by the next."""
LOOK_INTERVAL = 1.0
MISSED_LOOKS = 3
RETRY_LOOKS = 10
TWIN_INTERVAL = 2.0
JOIN_TIMEOUT = 1.0


class WatchedSource:
    """A source that looks for its stream again when it is lost.

    Lost means that the connection broke or that nothing has come for 2 s and five times the usual gap. The stream
    counts as back when one that fits the rule appears, whatever its uid, rate or number of channels. One that was
    already there while this one still sent is another device and is never taken; neither is one of several equals.
    `segment` and `stream` change only inside `pull`, so they belong to what it returned.

    Parameters
    ----------
    wanted
        The stream to open, or the rule by which to find it. Returns at once; opening happens behind it.
    """

    def __init__(self, wanted: Stream | Rule, clock: Clock | None = None) -> None:
        self._clock = clock or LslClock()
        self._rule = wanted if isinstance(wanted, Rule) else Rule.of(wanted)
        self._first = wanted if isinstance(wanted, Stream) else None
        self._stream = self._first or Stream(self._rule.name, self._rule.type, (), 0.0)
        self._source: LslSource | None = None
        self._next: LslSource | None = None
        self._segment = -1
        self._watchdog = Watchdog(self._clock.now())
        self._twins: dict[str, float] = {}
        self._notice = ""
        self._lost = threading.Event()
        self._lost.set()
        self._closing = threading.Event()
        self._handing = threading.Lock()
        self._keeper = threading.Thread(target=self._keep, name=f"watch {self._rule.name[:32]}", daemon=True)
        self._keeper.start()

    @property
    def stream(self) -> Stream:
        """The stream as described when it was last opened; before that, as it was asked for."""
        return self._stream

    @property
    def segment(self) -> int:
        """Counts from 0; one more each time the stream came back."""
        return max(0, self._segment)

    @property
    def lost(self) -> bool:
        """The stream is not there (yet, or any more) or sends nothing."""
        return self._lost.is_set()

    @property
    def notice(self) -> str:
        """A sentence for the person while the stream is lost, else empty."""
        return self._notice if self.lost else ""

    def pull(self) -> list[Chunk | MarkerChunk]:
        """Return what has arrived since the last call; empty while the stream is lost. Never blocks."""
        source = self._source
        chunks = source.pull() if source is not None else []
        now = self._clock.now()
        if chunks:
            self._watchdog.arrived(now)
            self._lost.clear()
        elif self._next is not None:
            self._adopt(now)
        elif source is not None and (source.gone or self._stale(now)):
            self._lost.set()
        return chunks

    def _stale(self, now: float) -> bool:
        # Markers come when something happens; their silence says nothing.
        return self._stream.channel_format != "string" and self._watchdog.stale(now)

    def _adopt(self, now: float) -> None:
        """Put the source that was found in the place of the old one, which has nothing more to give."""
        with self._handing:
            old, self._source, self._next = self._source, self._next, None
        if self._source is None:
            return
        if old is not None:
            threading.Thread(target=old.close, name="close inlet", daemon=True).start()
        self._stream = self._source.stream
        self._segment += 1
        self._watchdog = Watchdog(now)
        self._lost.clear()

    def _keep(self) -> None:
        while not self._closing.is_set():
            if self._lost.is_set() and self._next is None:
                found = self._find()
                self._hand_over(found)
            else:
                self._note_twins()
                self._wait_for_loss(TWIN_INTERVAL)

    def _wait_for_loss(self, seconds: float) -> None:
        waited = 0.0
        while waited < seconds and not self._closing.wait(0.05):
            if self._lost.is_set() and self._next is None:
                return
            waited += 0.05

    def _find(self) -> LslSource | None:
        """Look for the stream and open it; blocks for 0.1 s, and twice that when it is there."""
        first, self._first = self._first, None
        candidates = [first] if first else self._candidates()
        if len(candidates) == 1:
            try:
                return LslSource(candidates[0])
            except SospiroError as fault:
                log.info("%s", fault)
        self._notice = self._worded(len(candidates))
        return None

    def _candidates(self) -> list[Stream]:
        seen = {stream.uid: stream for stream in _look(SEARCH_SECONDS)}
        if matches(self._rule, filter(self._may_be, seen.values())):
            # On a busy machine an answer may come late; a twin must not go unseen because of that.
            seen |= {stream.uid: stream for stream in _look(SEARCH_SECONDS)}
        return matches(self._rule, filter(self._may_be, seen.values()))

    def _may_be(self, stream: Stream) -> bool:
        if self._source is not None and stream.uid == self._stream.uid:
            return self._source.gone
        return self._twins.get(stream.uid, float("inf")) > self._watchdog.last_arrival

    def _worded(self, count: int) -> str:
        if count > 1:
            return f"Several streams called '{self._rule.name}' are there and none is taken: leave only one running."
        return f"The stream '{self._rule.name}' is lost; it goes on by itself when its device is back."

    def _hand_over(self, found: LslSource | None) -> None:
        with self._handing:
            wanted = self._lost.is_set() and not self._closing.is_set()
            if found is not None and wanted:
                self._next = found
        if found is not None and not wanted:
            found.close()

    def _note_twins(self) -> None:
        """Remember when streams that look like ours, but are not, were first seen."""
        for stream in _look():
            if self._rule.rank(stream) and stream.uid != self._stream.uid:
                self._twins.setdefault(stream.uid, self._clock.now())

    def close(self) -> None:
        """Release the stream and stop looking for it; blocks for a few milliseconds, at most about 5 s."""
        self._closing.set()
        with self._handing:
            sources = [source for source in (self._source, self._next) if source is not None]
            self._source = self._next = None
        for source in sources:
            source.close()
        self._keeper.join(JOIN_TIMEOUT)


def _look(seconds: float = LOOK_SECONDS) -> list[Stream]:
    try:
        return resolve(seconds)
    except RuntimeError as fault:
        log.warning("looking for streams failed: %s", fault)
        time.sleep(seconds)  # as long as a look takes: the callers look again at once
        return []


class StreamWatch:
    """The streams on the network, looked for about once a second in a thread of its own."""

    def __init__(self) -> None:
        self._streams: tuple[Stream, ...] = ()
        self._known: dict[str, Stream] = {}
        self._missed: dict[str, int] = {}
        self._looks = 0
        self._looked = threading.Event()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="stream watch", daemon=True)
        self._thread.start()

    def streams(self) -> tuple[Stream, ...]:
        """Return the streams that are there, fully described, sorted by name and source id. Never blocks."""
        return self._streams

    def wait(self, seconds: float) -> bool:
        """Block until the first look is over, at most `seconds`; True when it is."""
        return self._looked.wait(seconds)

    def open(self, wanted: Stream | Rule, clock: Clock | None = None) -> WatchedSource:
        """Return a source for `wanted` at once; it opens, and when lost reopens, in the background."""
        return WatchedSource(wanted, clock)

    def _watch(self) -> None:
        with ThreadPoolExecutor(max_workers=4, thread_name_prefix="describe") as pool:
            while not self._closing.is_set():
                self._update({stream.uid: stream for stream in _look()}, pool)
                self._looked.set()
                self._closing.wait(LOOK_INTERVAL)

    def _update(self, seen: dict[str, Stream], pool: ThreadPoolExecutor) -> None:
        self._looks += 1
        # A stream behind a firewall is announced but has no description; asking each time would hold up the rest.
        again = self._looks % RETRY_LOOKS == 0
        new = [s for uid, s in seen.items() if uid not in self._known or (again and not self._known[uid].xml)]
        self._known.update({stream.uid: stream for stream in pool.map(describe, new)})
        self._missed = {uid: 0 if uid in seen else self._missed.get(uid, 0) + 1 for uid in self._known}
        for uid in [uid for uid, missed in self._missed.items() if missed >= MISSED_LOOKS]:
            del self._known[uid]
        self._streams = tuple(sorted(self._known.values(), key=lambda s: (s.name, s.source_id, s.uid)))

    def close(self) -> None:
        """Stop looking; blocks for about 0.3 s, at most 1 s."""
        self._closing.set()
        self._thread.join(JOIN_TIMEOUT)
