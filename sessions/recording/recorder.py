"""The recorder thread: takes everything a session leaves behind and writes it, without ever holding the session up.

A call puts one piece of work into a bounded queue and returns. The thread `recorder` does the work in order, wakes
only to write, every 0.4 s, and alone touches the files. `None` ends it. When the disk refuses, it goes on in memory;
what goes wrong is shown by `notices`, never raised into the session.

Without a thread (`threaded=False`, for rendering) each call does its work at once, and the clock given says when to
write: the same calls at the same times give the same bytes.
"""

import errno
import itertools
import logging
import math
import queue
import threading
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from sensors.clock import Clock
from sensors.errors import Reason, SospiroError
from sensors.stream import Floats, Stream
from sessions.folder import SessionFolder, folder_error
from sessions.index import SessionIndex
from sessions.recording.append import RETRY
from sessions.recording.elsewhere import Refuge
from sessions.recording.sound_file import Frames
from sessions.recording.writing import FLUSH_INTERVAL, STATUS_ID, Writing, next_flush
from sessions.recording.xdf_format import FORMATS, TEXT, Link, Numbers, Text
from sessions.session_file import SessionStart
from sessions.study.masking import Sealing
from sessions.summary import SessionSummary

logger = logging.getLogger(__name__)

QUEUE_ITEMS = 200_000
"""Pieces of work that may wait while the disk hangs: ten minutes of a session, sound in half of them."""

FINISH_ATTEMPTS = 5
JOIN_TIMEOUT = 30.0

Work = Callable[[], None]


class Recorder:
    """Takes what a session leaves behind.

    Arrays handed over belong to the recorder and must not be written to again. All calls return at once and none
    raises, except where it is said. After `close` they do nothing.

    Parameters
    ----------
    folder
        As made by `create_session_folder`; the files in it are new.
    clock
        Says when to write.
    start
        What is known at the start, for `session.json`.
    threaded
        False does all work inside the calls.
    index
        List of sessions that gets this one when it is closed.
    sealing
        Keeps the session masked.

    Raises
    ------
    SospiroError
        DATA_FOLDER or DISK_FULL when the files cannot be made.
    """

    def __init__(
        self,
        folder: SessionFolder,
        clock: Clock,
        start: SessionStart,
        *,
        threaded: bool = True,
        index: SessionIndex | None = None,
        sealing: Sealing | None = None,
    ) -> None:
        self._folder, self._clock, self._index = folder, clock, index
        try:
            self._writing = Writing(folder, start, clock.now(), sealing)
            self._refuge = Refuge(self._writing)
        except OSError as error:
            raise folder_error(error, folder.path) from error
        self._ids = itertools.count(STATUS_ID + 1)
        self._queue: queue.Queue[Work | None] = queue.Queue(QUEUE_ITEMS)
        self._next_flush = -math.inf
        self._refused = 0
        self._warned: tuple[str, ...] = ()
        self._told: tuple[str, ...] = ()  # assigned whole by the working thread, read by any
        self._failure: Exception | None = None
        self._summary: SessionSummary | None = None
        self._moved: SospiroError | None = None
        self._closed = False
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="recorder", daemon=True) if threaded else None
        if self._thread is not None:
            self._thread.start()

    def open_stream(self, stream: Stream, link: Link | None = None) -> int:
        """Begin a stream and return its number; `SospiroError` (BAD_FILE) for a format that XDF does not have.

        Parameters
        ----------
        link
            The earlier stream of this recording that it goes on with.
        """
        if stream.channel_format not in (*FORMATS, TEXT):
            raise SospiroError(
                Reason.BAD_FILE,
                f"Stream {stream.name!r} sends {stream.channel_format!r} samples, which cannot be recorded: "
                f"it must be one of {', '.join((*FORMATS, TEXT))}.",
            )
        stream_id = next(self._ids)
        self._put(partial(self._writing.open_stream, stream_id, stream, link))
        return stream_id

    def samples(self, stream_id: int, timestamps: Floats, values: Numbers) -> None:
        """Record numeric samples of shape (n, channels), stamped in seconds as the sender stamped them."""
        self._put(partial(self._writing.samples, stream_id, timestamps, values))

    def texts(self, stream_id: int, timestamps: Floats, texts: Sequence[Text]) -> None:
        """Record text samples, one for each stamp: its first channel, or all."""
        self._put(partial(self._writing.texts, stream_id, timestamps, list(texts)))

    def clock_offset(self, stream_id: int, time: float, offset: float) -> None:
        """Record that at `time` (this machine's LSL clock) `offset` s had to be added to the sender's stamps."""
        self._put(partial(self._writing.clock_offset, stream_id, time, offset))

    def event(self, kind: str, time: float, **data: Any) -> None:
        """Add a line to the journal; `time` in LSL seconds."""
        self._put(partial(self._writing.event, kind, time, data))

    def audio(self, first_sample: int, frames: Frames) -> None:
        """Record sound, shape (n, 2); sound gives way first when work piles up and is silent there."""
        if self._queue.qsize() < QUEUE_ITEMS // 2:
            self._put(partial(self._writing.audio, first_sample, frames))

    def stem(self, layer: str, first_sample: int, frames: Frames) -> None:
        """Record one layer of the sound by itself, shape (n, 2), on the same clock."""
        self._put(partial(self._writing.stem, layer, first_sample, frames))

    def notes(self, samples: Sequence[int]) -> None:
        """Tell the samples at which notes begin, for the acoustic log."""
        if samples:
            self._put(partial(self._writing.notes, samples))

    def sound_clock(self, sample: int, time: float) -> None:
        """Tell when (LSL s) a sample of the sound sounds, for the acoustic log."""
        self._put(partial(self._writing.sound_clock, sample, time))

    def describe(self, **fields: Any) -> None:
        """Add to `session.json`, e.g. `streams=[StreamUse(...)]`."""
        self._put(partial(self._writing.describe, self._clock.now(), fields))

    def warn(self, text: str) -> None:
        """Show `text` with the notices from now on; any thread may call."""
        self._warned += (text,)

    def notices(self) -> tuple[str, ...]:
        """Say what is wrong with the recording; empty when all is well."""
        slow = f"recording: {self._refused} entries lost, as the disk does not keep up; close other programs"
        return self._told + self._warned + ((slow,) if self._refused else ())

    @property
    def waiting(self) -> int:
        """Entries that wait to be written."""
        return self._queue.qsize()

    @property
    def disk_free(self) -> float:
        """Bytes that the disk had left a second ago; NaN while unknown."""
        return self._writing.disk_free

    def close(self, summary: SessionSummary | None = None) -> SessionSummary:
        """End the recording and return its summary.

        Blocks until all is written: a moment, or a few seconds when the disk refuses.

        Parameters
        ----------
        summary
            Figures to keep; None computes them from the recording.

        Raises
        ------
        SospiroError
            DISK_FULL or DATA_FOLDER when the end could not be written where it belongs. The session is then kept whole
            on another disk and the sentence says where; if no disk takes it, what was written stays, and the next start
            recovers it.
        """
        if not self._closed:
            self._closed = True
            if self._stop():
                self._do(partial(self._finish, summary))
        if self._moved is not None:
            raise self._moved
        if self._summary is None:
            raise self._unfinished()
        return self._summary

    def _stop(self) -> bool:
        """End the thread once it has done all work; False when it hangs and the files are still its own."""
        if self._thread is None:
            return True
        try:
            self._queue.put(None, timeout=JOIN_TIMEOUT)
        except queue.Full:
            return False
        self._ending.set()
        self._thread.join(JOIN_TIMEOUT)
        return not self._thread.is_alive()

    def _put(self, work: Work) -> None:
        if self._closed:
            return
        if self._thread is None:
            self._do(work)
            self._flush_if_due()
            return
        try:
            self._queue.put_nowait(work)
        except queue.Full:
            self._refused += 1

    def _run(self) -> None:
        while True:
            try:
                work = self._queue.get_nowait()
            except queue.Empty:
                self._flush_if_due()
                # woken for each piece of work, it would cost more than the work
                self._ending.wait(self._next_flush - self._clock.now())
                continue
            if work is None:
                return
            self._do(work)
            # all that waits goes into one write; work without an end must not put it off for ever
            self._flush_if_due(FLUSH_INTERVAL)

    def _do(self, work: Work) -> None:
        try:
            work()
        except Exception as error:
            self._failure = error
            logger.exception("recording failed for one entry")
            self._tell()

    def _flush_if_due(self, late: float = 0.0) -> None:
        now = self._clock.now()
        if now < self._next_flush + late:
            return
        self._next_flush = next_flush(now)
        self._do(partial(self._refuge.leave_if_due, now))
        self._do(partial(self._writing.flush, now, self._thread is not None))
        self._tell()

    def _tell(self) -> None:
        fault = f"recording: an entry could not be written ({type(self._failure).__name__}: {self._failure})"
        failure = (f"{fault}; all others are kept, and the log tells more",) if self._failure else ()
        told = self._writing.notices() + ((self._refuge.told,) if self._refuge.told else ()) + failure
        if len(told) > len(self._told):
            logger.warning("%s", "; ".join(told))
        self._told = told

    def _finish(self, summary: SessionSummary | None) -> None:
        try:
            if self._writing.vanished:
                self._refuge.go(self._clock.now())
            for attempt in range(FINISH_ATTEMPTS):
                if self._writing.finish(self._clock.now() + attempt * RETRY):
                    self._summary = self._writing.complete(self._clock.now(), summary)
                    break
                threading.Event().wait(RETRY)
            else:
                self._rescue(summary)
        finally:
            self._tell()
            self._writing.close()
        if self._index is not None and self._summary is not None:
            _enter(self._index, self._summary)

    def _rescue(self, summary: SessionSummary | None) -> None:
        """Move the session, with all that is held in memory, to another disk and finish it there."""
        refused, now = self._writing.error, self._clock.now()
        if self._refuge.go(now) and self._writing.finish(now + FINISH_ATTEMPTS * RETRY):
            self._summary = self._writing.complete(self._clock.now(), summary)
            told = folder_error(refused or OSError(errno.EIO, "the disk refused"), self._folder.path)
            whole = f"the whole session is kept in {self._writing.folder.path} instead."
            self._moved = SospiroError(told.reason, f"{told.sentence.removesuffix('.')}; {whole}")

    def _unfinished(self) -> SospiroError:
        failure = self._failure or "the disk does not answer"
        refused = failure if isinstance(failure, OSError) else OSError(errno.EIO, str(failure))
        told = folder_error(self._writing.error or refused, self._folder.path)
        lost = f"the last {self._writing.held / 1e6:.1f} MB are lost, " if self._writing.held else ""
        kept = f"{lost}what was written is kept, and the next start recovers it."
        return SospiroError(told.reason, f"{told.sentence.removesuffix('.')}; {kept}")


def _enter(index: SessionIndex, summary: SessionSummary) -> None:
    try:
        index.add(summary)
    except SospiroError as error:
        logger.warning("%s is saved and will be listed at the next start: %s", summary.id, error.sentence)
