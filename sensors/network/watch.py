"""Streams as they come and go: the list of those there, and sources that find their stream again.

Everything that blocks (resolving, opening, closing) happens in the threads of this module; `WatchedSource.pull` is made
for the session thread and never waits.
"""

import logging
import math
import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import wait as wait_for

from sensors.clock import Clock
from sensors.errors import SospiroError
from sensors.lsl import LslClock, LslSource, describe
from sensors.network.looks import SEARCH_SECONDS, everyone, look
from sensors.network.rematch import Lookout, Rule, Watchdog
from sensors.stream import Chunk, MarkerChunk, Stream

log = logging.getLogger(__name__)

LOOK_INTERVAL = 1.0
MISSED_LOOKS = 3
RETRY_LOOKS = 10
RIVAL_SECONDS = 3.0
DESCRIBE_SECONDS = 0.3
JOIN_TIMEOUT = 1.0


class WatchedSource:
    """A source that looks for its stream again when it is lost.

    Lost means that the connection broke or that nothing has come for 1.75 s and five times the usual gap. The stream
    counts as back when one that fits the rule appears, whatever its uid, rate or number of channels. One that was
    already there while this one still sent is another device and is never taken; neither is one of several equals.

    A stream that is there and silent may only pause, or its connection may be dead while the network works again: TCP
    may then take as long as the cut has lasted. So a second connection is opened beside the first, and the one that
    brings data first is kept.

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
        self._next_since = -math.inf
        self._rival_waits = False
        self._segment = -1
        self._watchdog = Watchdog(self._clock.now())
        self._lookout = Lookout(self._rule)
        self._notice = ""
        self._silent = False
        self._lost = threading.Event()
        self._lost.set()
        self._closing = threading.Event()
        self._woken = threading.Event()
        self._handing = threading.Lock()
        self._keeper = threading.Thread(target=self._keep, name=f"watch {self._rule.name[:32]}", daemon=True)
        self._keeper.start()
        everyone.follow(self._note)

    @property
    def stream(self) -> Stream:
        """The stream as described when it was last opened; before that, as it was asked for."""
        return self._stream

    @property
    def segment(self) -> int:
        """Counts from 0; one more each time the stream came back."""
        return max(0, self._segment)

    @property
    def clock_offset(self) -> float | None:
        """Seconds to add to its stamps now to reach this machine's LSL clock; None while it is lost or unknown."""
        source = self._source
        return None if source is None or self.lost else source.clock_offset

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
            self._go_on()
        elif self._next_is_ready():
            self._adopt(now)
            return self.pull()
        elif source is not None and not self.lost and (source.gone or self._stale(now)):
            self._notice = self._worded(0)
            self._lost.set()
            self._woken.set()
        return chunks

    def hold(self) -> bool:
        """Let samples gather before they can be pulled, until `release`; False where that cannot be had."""
        source = self._source
        return source is not None and source.hold()

    def release(self, wait: float = 0.0) -> None:
        """Let through what has gathered: it can be pulled a moment later, for which this waits at most so long (s)."""
        source = self._source
        if source is not None:
            source.release(wait)

    def _stale(self, now: float) -> bool:
        # Markers come when something happens; their silence says nothing.
        return self._stream.channel_format != "string" and self._watchdog.stale(now)

    def _go_on(self) -> None:
        """Take note that the stream sends; what was found to take its place is not needed."""
        with self._handing:
            self._lost.clear()
            spare, self._next = self._next, None
        _close_behind(spare)

    def _next_is_ready(self) -> bool:
        """Tell whether the found source is to take over: a second connection only when it alone brings data."""
        found = self._next
        if found is None or not self._is_rival(found):
            return found is not None
        # asked twice, as the same samples may reach it a moment before they reach the first connection
        before, self._rival_waits = self._rival_waits, found.waiting
        return before and self._rival_waits

    def _is_rival(self, found: LslSource) -> bool:
        return self._source is not None and found.stream.uid == self._stream.uid

    def _adopt(self, now: float) -> None:
        """Put the source that was found in the place of the old one, which has nothing more to give."""
        with self._handing:
            if self._next is None:
                return
            old, self._source, self._next = self._source, self._next, None
            self._stream = self._source.stream
            self._segment += 1
            self._watchdog = Watchdog(now)
            self._rival_waits = False
            self._lost.clear()
        _close_behind(old)

    def _keep(self) -> None:
        while not self._closing.is_set():
            if self._is_searching():
                self._hand_over(self._find())
            else:
                self._woken.wait()
                self._woken.clear()

    def _note(self, streams: Sequence[Stream]) -> None:
        """Remember who else is there while the stream sends."""
        if not self._is_searching():
            self._lookout.note(streams, self._stream.uid, self._clock.now())

    def _is_searching(self) -> bool:
        found = self._next
        return self._lost.is_set() and (found is None or self._is_rival(found))

    def _find(self) -> LslSource | None:
        """Look for the stream and open it; blocks for 0.1 s, and twice that when it is there."""
        first, self._first = self._first, None
        candidates = [first] if first else self._candidates()
        if len(candidates) == 1:
            try:
                return self._opened(candidates[0])
            except SospiroError as fault:
                log.info("%s", fault)
        self._notice = self._worded(len(candidates))
        return None

    def _opened(self, stream: Stream) -> LslSource:
        before = self._source
        known = before.offset if before is not None and stream.uid == self._stream.uid else None
        return LslSource(stream, known)

    def _candidates(self) -> list[Stream]:
        """Return what may be the stream come back; the stream itself when it is there, silent, and alone."""
        source = self._source
        ours = self._stream.uid if source is not None and not source.gone else ""
        seen = {stream.uid: stream for stream in look(SEARCH_SECONDS)}
        if self._lookout.candidates(seen.values(), ours, self._watchdog.last_arrival):
            # On a busy machine an answer may come late; a twin must not go unseen because of that.
            seen |= {stream.uid: stream for stream in look(SEARCH_SECONDS)}
        back = self._lookout.candidates(seen.values(), ours, self._watchdog.last_arrival)
        self._silent = ours in seen
        tried = self._next is not None and self._clock.now() - self._next_since < RIVAL_SECONDS
        return [seen[ours]] if self._silent and not back and not tried else back

    def _worded(self, count: int) -> str:
        if count > 1:
            return f"Several streams called '{self._rule.name}' are there and none is taken: leave only one running."
        if self._silent:
            return f"The stream '{self._rule.name}' is there but sends nothing: check its sensor."
        return f"The stream '{self._rule.name}' is lost; it goes on by itself when its device is back."

    def _hand_over(self, found: LslSource | None) -> None:
        with self._handing:
            wanted = self._lost.is_set() and not self._closing.is_set()
            if found is not None and wanted:
                found, self._next = self._next, found
                self._next_since, self._rival_waits = self._clock.now(), False
        _close_behind(found)

    def close(self) -> None:
        """Release the stream and stop looking for it; blocks for a few milliseconds, at most about 5 s."""
        self._closing.set()
        self._woken.set()
        everyone.leave(self._note)
        with self._handing:
            sources = [source for source in (self._source, self._next) if source is not None]
            self._source = self._next = None
        for source in sources:
            source.close()
        self._keeper.join(JOIN_TIMEOUT)


def _close_behind(source: LslSource | None) -> None:
    if source is not None:
        threading.Thread(target=source.close, name="close inlet", daemon=True).start()


class StreamWatch:
    """The streams on the network, looked for about once a second in a thread of its own."""

    def __init__(self) -> None:
        self._streams: tuple[Stream, ...] = ()
        self._known: dict[str, Stream] = {}
        self._asked: dict[str, Future[Stream]] = {}
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
        pool = ThreadPoolExecutor(max_workers=16, thread_name_prefix="describe")
        while not self._closing.is_set():
            self._update({stream.uid: stream for stream in everyone.now()}, pool)
            self._looked.set()
            self._closing.wait(LOOK_INTERVAL)
        pool.shutdown(wait=False, cancel_futures=True)

    def _update(self, seen: dict[str, Stream], pool: ThreadPoolExecutor) -> None:
        self._looks += 1
        # A stream behind a firewall is announced but has no description; asking each time would hold up the rest.
        again = self._looks % RETRY_LOOKS == 0
        new = [s for uid, s in seen.items() if uid not in self._known or (again and not self._known[uid].xml)]
        self._describe([stream for stream in new if stream.uid not in self._asked], pool)
        self._missed = {uid: 0 if uid in seen else self._missed.get(uid, 0) + 1 for uid in self._known}
        for uid in [uid for uid, missed in self._missed.items() if missed >= MISSED_LOOKS]:
            del self._known[uid]
        self._streams = tuple(sorted(self._known.values(), key=lambda s: (s.name, s.source_id, s.uid)))

    def _describe(self, new: list[Stream], pool: ThreadPoolExecutor) -> None:
        """Ask what `new` streams are; one that does not answer soon is listed when it does, and holds up no other."""
        asked = {stream.uid: pool.submit(describe, stream) for stream in new}
        wait_for(asked.values(), DESCRIBE_SECONDS)
        self._asked |= asked
        answered = {uid: answer.result() for uid, answer in self._asked.items() if answer.done()}
        self._asked = {uid: answer for uid, answer in self._asked.items() if uid not in answered}
        self._known |= answered

    def close(self) -> None:
        """Stop looking; blocks for about 0.3 s, at most 1 s."""
        self._closing.set()
        self._thread.join(JOIN_TIMEOUT)
