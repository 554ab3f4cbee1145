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
from dataclasses import replace
from typing import BinaryIO

import numpy as np

from engine.audio.graph.player import Player
from engine.audio.live.sample_clock import SampleClock
from engine.audio.live.sinks import AHEAD, Sink, TimedSink, open_card
from engine.audio.live.wire import Message, pack_breath, pack_cue, read_message, unpack_direction, write_message
from engine.guidance import Direction
from engine.output import BLOCK_SIZE, SAMPLE_RATE
from engine.settings import SoundSettings

_REST = 0.004
_BATCH = 8
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
        self.offset = 0.0
        self.last_word = time.perf_counter()
        self.gone_at: float | None = None

    def run(self) -> None:
        """Read until the session has gone."""
        while (received := read_message(self._stream)) is not None:
            self.take(received[0])
        self.gone_at = time.perf_counter()

    def take(self, message: Message) -> None:
        """Take up one message."""
        self.last_word = time.perf_counter()
        self.offset = message.get("offset", self.offset)
        if "direction" in message:
            self.direction = unpack_direction(message["direction"])
        self.fade = message.get("fade", self.fade)


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


class LiveRender:
    """The render loop.

    Parameters
    ----------
    order
        The first message of the session: settings, the clock's offset, an anchor (sample, LSL seconds) of the
        session's sample numbers (None: sample 0 is the first one rendered here), and `after`, the last sample that was
        delivered before.
    """

    def __init__(self, order: Message, inbox: Inbox, outbox: Outbox) -> None:
        self._inbox, self._outbox = inbox, outbox
        inbox.take(order)
        settings = SoundSettings(**order["settings"])
        self._latency = settings.latency_ms / 1000
        card, self._notice = (None, "") if settings.device == "none" else open_card(settings.device)
        anchor = order["anchor"]
        self._clock = SampleClock(*(anchor or (0, self._now())))
        self._player = Player(settings, self._clock)
        if anchor is None:
            self._clock.anchor(0, self._now())  # building the graph took a while
        due = max(self._clock.sample(self._now()), order["after"] + 1, 0) if anchor else 0
        self._first = math.ceil(due / BLOCK_SIZE) * BLOCK_SIZE
        self._player.begin_at(self._first)
        if card is not None:
            self._clock.anchor(self._first, self._now() + self._latency)
        self._sink: Sink = card or TimedSink(self._now, self._clock, self._first)
        self._end: int | None = None

    def run(self) -> None:
        """Render until told to close, or until the session has been gone for a while."""
        while self._end is None or self._player.sample < self._end:
            self._obey()
            if self._sink.room() >= _BATCH * BLOCK_SIZE:
                self._render()
            else:
                time.sleep(_REST)
        time.sleep(AHEAD if self._sink.mode == "sound card" else 0.0)
        self._sink.close()

    def _now(self) -> float:
        return time.perf_counter() + self._inbox.offset

    def _obey(self) -> None:
        inbox, now = self._inbox, time.perf_counter()
        if inbox.direction is not None:
            deaf = now - inbox.last_word > _DEAF and inbox.gone_at is None
            self._player.aim(replace(inbox.direction, playing=False) if deaf else inbox.direction)
        if self._end is None and (inbox.fade is not None or (inbox.gone_at and now - inbox.gone_at > _ALONE)):
            seconds = _FADE if inbox.fade is None else inbox.fade
            inbox.direction = None
            self._player.fade(seconds)
            self._end = self._player.sample + math.ceil(seconds * SAMPLE_RATE)

    def _render(self) -> None:
        first = self._player.sample
        frames = np.concatenate([self._player.step().copy() for _ in range(_BATCH)])
        self._sink.write(frames)
        heard = self._sink.heard()
        if heard is not None:
            self._clock.observe(self._first + heard[0], self._now() + heard[1] + self._latency)
        breaths, cues, level = self._player.take()
        report: Message = {
            "first": first,
            "breaths": [pack_breath(breath) for breath in breaths],
            "cues": [pack_cue(cue) for cue in cues],
            "level_db": level,
            "clock": [first, self._clock.time(first)],
            "mode": self._sink.mode,
            "gaps": self._sink.gaps,
            "rebuilt": self._player.rebuilt,
            "notice": self._notice,
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
    outbox.start()
    status = 0
    try:
        render = LiveRender(received[0], inbox, outbox)
        inbox.start()
        gc.collect()
        gc.freeze()
        gc.disable()
        sys.setswitchinterval(0.001)
        render.run()
    except Exception:  # noqa: BLE001 - whatever it was, the session is told and starts us again
        outbox.put({"failed": traceback.format_exc()})
        status = 1
    outbox.end(1.0)
    os._exit(status)  # the inbox may be waiting inside stdin, which an orderly end would have to wait for
