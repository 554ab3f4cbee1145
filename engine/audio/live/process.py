"""The audio process: pyo and nothing else, fed and watched by `live`.

Three threads: the main one renders and never waits for the pipe; *inbox* reads orders and keeps only the newest;
*outbox* writes what was rendered and drops it when the session does not read. When the session goes, the guide keeps
playing for a few seconds, fades, and the process ends.
"""

import contextlib
import gc
import math
import os
import queue
import signal
import sys
import threading
import time
import traceback
from collections import deque
from dataclasses import replace
from typing import BinaryIO

import numpy as np

from engine.audio.graph.player import Player
from engine.audio.live.keeper import CardKeeper
from engine.audio.live.playback import Frames, Playback
from engine.audio.live.sample_clock import SampleClock
from engine.audio.live.striking import MOST_WAITING, Striking
from engine.audio.live.wire import (
    Message,
    pack_breath,
    pack_chord,
    pack_cue,
    read_message,
    unpack_direction,
    write_message,
)
from engine.gate import finite
from engine.guidance import Direction
from engine.output import BLOCK_SIZE, SAMPLE_RATE
from engine.settings import SoundSettings
from sensors.apart import go_first

_REST = 0.004
_BATCH, _BATCHES = 8, 4
_CARD_PATIENCE = 2.0
_SILENCE = 0.3
_LONGEST_END = 1.5
_OUTBOX = 256
_ALONE = 4.0
_DEAF = 20.0
_FADE = 2.0


class Inbox(threading.Thread):
    """Reads orders; each attribute is replaced whole, so the render thread may look at any time."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(name="inbox", daemon=True)
        self._stream = stream
        self.direction: Direction | None = None
        self.fade: float | None = None
        self.strikes: deque[Message] = deque(maxlen=MOST_WAITING)
        self.offset = 0.0
        self.last_word = time.perf_counter()
        self.gone_at: float | None = None

    def run(self) -> None:
        """Read until the session has gone."""
        with contextlib.suppress(OSError, ValueError):  # a torn pipe has nobody at its end
            while (received := read_message(self._stream)) is not None:
                self.take(received[0])
        self.gone_at = time.perf_counter()

    def take(self, message: Message) -> None:
        """Take up one message; what is not as it should be is left out."""
        self.last_word = time.perf_counter()
        offset, fade = finite(message.get("offset")), finite(message.get("fade"))
        self.offset = self.offset if offset is None else offset
        self.fade = self.fade if fade is None else max(0.0, fade)
        strikes = message.get("strikes")
        if isinstance(strikes, list):
            self.strikes.extend(one for one in strikes if isinstance(one, dict))
        if "direction" in message:
            with contextlib.suppress(KeyError, TypeError, ValueError, AttributeError):
                self.direction = unpack_direction(message["direction"])


class Outbox(threading.Thread):
    """Writes what was rendered; a session that does not read costs nothing but the record of it."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(name="outbox", daemon=True)
        self._stream = stream
        self._waiting: queue.Queue[tuple[Message, bytes] | None] = queue.Queue(_OUTBOX)

    def put(self, message: Message, attachment: bytes = b"") -> None:
        """Queue a message, or drop it when too many wait."""
        with contextlib.suppress(queue.Full):
            self._waiting.put_nowait((message, attachment))

    def end(self, seconds: float) -> None:
        """Write what waits and stop, within `seconds`."""
        with contextlib.suppress(queue.Full):
            self._waiting.put(None, timeout=seconds)
        self.join(seconds)

    def run(self) -> None:
        """Write until told to end or the pipe breaks."""
        with contextlib.suppress(OSError, ValueError):
            while (item := self._waiting.get()) is not None:
                write_message(self._stream, *item)


class DriverHangsError(Exception):
    """The driver of a lost card does not answer any more; a process started anew can use it again."""


class LiveRender:
    """The render loop.

    Parameters
    ----------
    settings
        How the music is played; the graph is built at once.
    order
        As for `begin`, which then still has to be called; known from the beginning, the card is opened meanwhile.
    """

    def __init__(self, settings: SoundSettings, inbox: Inbox, outbox: Outbox, order: Message | None = None) -> None:
        self._inbox, self._outbox = inbox, outbox
        self._keeper = None if settings.device == "none" else CardKeeper(settings, self._now)
        if order is not None:
            self._open(order)
        self._clock = SampleClock(0, self._now())
        self._player = Player(settings, self._clock)
        self._playback = Playback(self._keeper, self._now, self._clock, settings.latency_ms / 1000)
        self._striking = Striking(self._playback, self._clock, self._now)
        self._end: int | None = None
        self._reported = 0.0

    def begin(self, order: Message) -> None:
        """Open the card and take the place that `order` tells; blocks until the card plays, 2 s at most.

        Parameters
        ----------
        order
            The clock's offset, an anchor (sample, LSL seconds) of the session's sample numbers (None: sample 0 is the
            first one rendered here), and `after`, the last sample that was delivered before.
        """
        self._open(order)
        if self._keeper is not None:
            self._keeper.wait(_CARD_PATIENCE)
        if order["anchor"] is None:
            self._playback.begin(0)
        else:
            self._clock.anchor(*order["anchor"])
            due = max(self._clock.sample(self._now()), order["after"] + 1, 0)
            self._player.begin_at(math.ceil(due / BLOCK_SIZE) * BLOCK_SIZE)

    def _open(self, order: Message) -> None:
        self._inbox.take(order)
        if self._keeper is not None and self._keeper.ident is None:
            self._keeper.start()

    def run(self) -> None:
        """Render until told to close, or until the session has been gone for a while.

        Raises
        ------
        DriverHangsError
            A lost card keeps its driver busy for good.
        """
        while self._end is None or self._player.sample < self._end:
            self._obey()
            if self._playback.hangs:
                raise DriverHangsError
            blocks = min(_BATCH, max(1, self._playback.depth // _BATCHES // BLOCK_SIZE))
            if self._playback.room(self._player.sample) >= blocks * BLOCK_SIZE:
                self._render(blocks)
            else:
                self._say_something()
                time.sleep(_REST)
        time.sleep(min(self._playback.left(), _LONGEST_END))
        self._playback.close()

    def _now(self) -> float:
        return time.perf_counter() + self._inbox.offset

    def _obey(self) -> None:
        inbox, now = self._inbox, time.perf_counter()
        if inbox.direction is not None:
            deaf = now - inbox.last_word > _DEAF and inbox.gone_at is None
            self._player.aim(replace(inbox.direction, playing=False) if deaf else inbox.direction)
        self._striking.take(inbox.strikes)
        if self._end is None and (inbox.fade is not None or (inbox.gone_at and now - inbox.gone_at > _ALONE)):
            seconds = _FADE if inbox.fade is None else inbox.fade
            self._striking.let_go()
            inbox.direction = None
            self._player.fade(seconds)
            self._end = self._player.sample + math.ceil(seconds * SAMPLE_RATE)

    def _render(self, blocks: int) -> None:
        first = self._player.sample
        frames = np.concatenate([self._player.step().copy() for _ in range(blocks)])
        self._playback.write(first, frames)
        self._report(first, frames)

    def _say_something(self) -> None:
        if time.perf_counter() - self._reported > _SILENCE:  # a card that stalls must not look like a dead process
            self._report(self._player.sample, np.zeros((0, 2), dtype=np.float32))

    def _report(self, first: int, frames: Frames) -> None:
        self._reported = time.perf_counter()
        breaths, cues, level = self._player.take()
        report: Message = {
            "first": first,
            "breaths": [pack_breath(breath) for breath in breaths],
            "cues": [pack_cue(cue) for cue in cues],
            "struck": self._striking.told(),
            "released": self._striking.released(),
            "chords": [pack_chord(chord) for chord in self._player.take_chords()],
            "level_db": level,
            "weighted_db": self._player.weighted_db,
            "clock": [first, self._clock.time(first)],
            "mode": self._playback.mode,
            "gaps": self._playback.gaps,
            "rebuilt": self._player.rebuilt,
            "notice": self._playback.notice or self._player.notice,
        }
        self._outbox.put(report, frames.tobytes())


def main() -> None:
    """Serve the session at the other end of stdin and stdout."""
    # Ctrl-C and a polite end are the session's to answer: it fades us out
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    outbox, inbox = Outbox(output), Inbox(sys.stdin.buffer)
    received = read_message(sys.stdin.buffer)
    if received is None:
        return
    order = received[0]
    outbox.start()
    status = 0
    try:
        waits = "anchor" not in order  # a process in reserve builds its graph and gets its order when it is needed
        render = LiveRender(SoundSettings(**order["settings"]), inbox, outbox, None if waits else order)
        if waits:
            received = read_message(sys.stdin.buffer)
            if received is None:
                os._exit(0)
            order = received[0]
        go_first()
        render.begin(order)
        inbox.start()
        gc.collect()
        gc.freeze()
        gc.disable()
        sys.setswitchinterval(0.001)
        render.run()
    except DriverHangsError:
        outbox.put({"again": True})
    except Exception:  # noqa: BLE001 - whatever it was, the session is told and starts us again
        outbox.put({"failed": traceback.format_exc()})
        status = 1
    outbox.end(1.0)
    os._exit(status)  # the inbox may be waiting inside stdin, which an orderly end would have to wait for
