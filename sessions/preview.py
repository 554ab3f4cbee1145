"""How good the chosen streams are before a session: judged as in it, second by second, and nothing is kept."""

import threading
from collections import deque
from collections.abc import Mapping, Sequence

from sensors.body import Body
from sensors.clock import Clock
from sensors.errors import SospiroError
from sensors.network.recognise import Choice
from sensors.network.watch import StreamWatch
from sensors.state import BodyState, QualityReason, SignalQuality
from sensors.stream import MarkerChunk, Signal
from sessions.chooser import Chooser
from sessions.inputs import Input, by_stream
from sessions.previewed import Previewed

WINDOW = 30.0
"""Seconds over which the share of good ones is told."""

LISTEN_EVERY = 0.5
PATIENCE = 5.0
"""Seconds after which nobody looks any more, and the streams are let go."""

JOIN_TIMEOUT = 6.0

Wanted = Mapping[Signal, tuple[str, int]]
"""Uid of the stream and channel for each signal."""


class Hearing:
    """Hears the inputs of the next session; for one thread. `close` releases them."""

    def __init__(self, inputs: Sequence[Input]) -> None:
        self._body, self._inputs = Body(), inputs
        self._segments: dict[int, int] = {}
        self._judged: deque[tuple[float, Mapping[Signal, bool]]] = deque()

    def listen(self, now: float) -> tuple[Previewed, ...]:
        """Take what has arrived by `now` (LSL s), and return how each signal is."""
        for number, heard in enumerate(self._inputs):
            self._take(number, heard)
        qualities = _qualities(self._body.state(now))
        self._judged.append((now, {s: q.reason is QualityReason.GOOD for s, q in qualities.items()}))
        while now - self._judged[0][0] > WINDOW:
            self._judged.popleft()
        return tuple(
            self._previewed(use.signal, heard.source.stream.name, qualities.get(use.signal), now)
            for heard in self._inputs
            for use in heard.uses
        )

    def close(self) -> None:
        """Release every stream; blocks for a moment."""
        for heard in self._inputs:
            heard.source.close()

    def _take(self, number: int, heard: Input) -> None:
        source = heard.source
        for chunk in source.pull():
            if isinstance(chunk, MarkerChunk):
                continue
            if self._segments.get(number) != source.segment:
                self._segments[number] = source.segment
                for use in heard.uses:
                    self._body.attach(use.signal, source.stream, min(use.channel, len(source.stream.channels) - 1))
            for use in heard.uses:
                self._body.feed(use.signal, chunk)

    def _previewed(self, signal: Signal, name: str, quality: SignalQuality | None, now: float) -> Previewed:
        known = [(time, good[signal]) for time, good in self._judged if signal in good]
        if quality is None or not known:
            return Previewed(signal, name, SignalQuality(0.0, QualityReason.STALE, 0.0))
        return Previewed(signal, name, quality, sum(good for _, good in known) / len(known), now - known[0][0])


class Preview:
    """Hears the chosen streams in a thread of its own, for as long as somebody looks.

    `read` is for the thread of a window, `let_go` for any other.
    """

    def __init__(self, watch: StreamWatch, chooser: Chooser, clock: Clock) -> None:
        self._watch, self._chooser, self._clock = watch, chooser, clock
        self._asked = 0.0
        self._found: tuple[Previewed, ...] = ()
        self._leave = threading.Event()
        self._thread: threading.Thread | None = None

    def read(self) -> tuple[Previewed, ...]:
        """Return how the streams are; the first call begins to listen. Never blocks."""
        self._asked = self._clock.now()
        if self._thread is None or not self._thread.is_alive():
            self._leave.clear()
            self._thread = threading.Thread(target=self._run, name="preview")
            self._thread.start()
        return self._found

    def let_go(self) -> None:
        """Release the streams; blocks for a moment, at most a few seconds."""
        self._leave.set()
        if self._thread is not None:
            self._thread.join(JOIN_TIMEOUT)

    def _run(self) -> None:
        heard: Wanted | None = None
        hearing = Hearing(())
        try:
            while not self._leave.wait(LISTEN_EVERY) and self._clock.now() - self._asked < PATIENCE:
                wanted = self._wanted()
                # by uid: what a stream says of itself may come a moment after it was seen
                if _named(wanted) != heard:
                    hearing.close()
                    hearing, heard = self._open(wanted), _named(wanted)
                self._found = hearing.listen(self._clock.now())
        finally:
            self._found = ()
            hearing.close()

    def _wanted(self) -> dict[Signal, Choice]:
        try:
            return self._chooser.choices(self._watch.streams())
        except SospiroError:
            # the list of streams says what is to be chosen
            return {}

    def _open(self, wanted: Mapping[Signal, Choice]) -> Hearing:
        chosen = [(signal, choice) for signal, choice in wanted.items() if signal is not Signal.MARKERS]
        return Hearing([Input(self._watch.open(stream), uses) for stream, uses in by_stream(chosen)])


def _named(wanted: Mapping[Signal, Choice]) -> Wanted:
    return {signal: (choice.stream.uid, choice.channel) for signal, choice in wanted.items()}


def _qualities(body: BodyState) -> dict[Signal, SignalQuality]:
    named = {
        Signal.ECG: body.ecg,
        Signal.PPG: body.ppg,
        Signal.RR: body.rr,
        Signal.RESPIRATION: body.respiration,
        Signal.EEG: body.eeg,
    }
    return {signal: quality for signal, quality in named.items() if quality is not None}
